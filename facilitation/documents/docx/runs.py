"""The paragraphs of one clause cut into runs that hold nothing but words, each with its place in the clause's text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from facilitation.documents.docx.inventory import Inventory
from facilitation.documents.docx.names import R_, RPR, T, W, child, children, copied
from facilitation.documents.docx.styles import Styles
from facilitation.documents.docx.tracking import own_runs

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_FIELD_CHARACTER: Final = W + "fldChar"
_FIELD_TYPE: Final = W + "fldCharType"
_INSTRUCTION: Final = W + "instrText"
_FIELD_SIMPLE: Final = W + "fldSimple"
_TRAVELS: Final = frozenset({W + "lastRenderedPageBreak", T})
"""What may stay in a run of words: a hint of the last layout, and words that are not shown."""
_LINK: Final = "HYPERLINK"


@dataclass(slots=True)
class Cut:
    """A run that holds only words: its place in the clause's text, and its elements with their text."""

    run: etree._Element
    start: int
    end: int
    parts: list[tuple[etree._Element, str]]

    @property
    def look(self) -> etree._Element | None:
        return child(self.run, RPR)


@dataclass(slots=True)
class Line:
    """One paragraph of the clause; `start` and `end` are its place in the clause's text."""

    paragraph: etree._Element
    start: int
    end: int


@dataclass(slots=True)
class Field:
    """A field that begins and ends in one paragraph: the place of its shown value, and the runs that are not its value."""

    name: str
    start: int
    end: int
    around: list[etree._Element]

    @property
    def is_link(self) -> bool:
        return self.name == _LINK


@dataclass(slots=True)
class Words:
    """All that is known of a clause's words; `cuts` are in order and cover the text but for the ends of paragraphs."""

    lines: list[Line]
    cuts: list[Cut] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)

    def split(self, at: int) -> None:
        """Makes a run end at this place, unless one does already."""
        for place, cut in enumerate(self.cuts):
            if cut.start < at < cut.end:
                self.cuts.insert(place + 1, _split(cut, at))
                return

    def within(self, start: int, end: int) -> list[Cut]:
        return [cut for cut in self.cuts if start <= cut.start and cut.end <= end]


def shown_text(styles: Styles, paragraphs: Sequence[etree._Element]) -> str | None:
    """The text of a clause that stands in these paragraphs; None where some of it stands where it cannot be changed."""
    lines: list[str] = []
    for paragraph in paragraphs:
        stretches = Inventory.of(styles, paragraph)
        if any(stretch.element.getparent() is not stretch.run for stretch in stretches):
            return None
        lines.append("".join(stretch.text for stretch in stretches))
    return "\n".join(lines)


def cut_words(styles: Styles, paragraphs: Sequence[etree._Element]) -> Words:
    """Cuts the runs of the paragraphs, in place, so that words stand apart from notes, pictures and the marks of fields."""
    words = Words([])
    at = 0
    for paragraph in paragraphs:
        start = at
        stretches = Inventory.of(styles, paragraph)
        shown = {stretch.element for stretch in stretches}
        for run in dict.fromkeys(stretch.run for stretch in stretches):
            _separate(run, shown)
        cuts: list[Cut] = []
        for stretch in stretches:
            holder = stretch.element.getparent()
            assert holder is not None
            if not cuts or cuts[-1].run is not holder:
                cuts.append(Cut(holder, at, at, []))
            cuts[-1].parts.append((stretch.element, stretch.text))
            at += len(stretch.text)
            cuts[-1].end = at
        words.lines.append(Line(paragraph, start, at))
        words.cuts += cuts
        words.fields += _fields(paragraph, cuts)
        at += 1
    return words


def unfold(paragraph: etree._Element) -> None:
    """Writes simple fields (w:fldSimple) as begin, instruction, value and end: only these can be struck."""
    for simple in [*paragraph.iter(_FIELD_SIMPLE)]:
        parent = simple.getparent()
        assert parent is not None
        instruction = etree.Element(R_)
        words = etree.SubElement(instruction, _INSTRUCTION)
        words.text = simple.get(W + "instr") or ""
        words.set(_SPACE, "preserve")
        place = parent.index(simple)
        parent[place : place + 1] = [_field_mark("begin"), instruction, _field_mark("separate"), *simple, _field_mark("end")]


def _field_mark(kind: str) -> etree._Element:
    run = etree.Element(R_)
    etree.SubElement(run, _FIELD_CHARACTER).set(_FIELD_TYPE, kind)
    return run


def _separate(run: etree._Element, shown: set[etree._Element]) -> None:
    """Cuts a run wherever words meet something that is no words."""
    inside = [one for one in children(run) if one.tag != RPR]
    kinds: list[bool | None] = [True if one in shown else None if one.tag in _TRAVELS else False for one in inside]
    if False not in kinds:
        return
    current: bool | None = None
    borders: list[int] = []
    for place, kind in enumerate(kinds):
        if kind is not None:
            if current is not None and kind is not current:
                borders.append(place)
            current = kind
    for border in reversed(borders):
        _move_behind(run, inside[border:])
        del inside[border:]


def _split(cut: Cut, at: int) -> Cut:
    left = at - cut.start
    kept: list[tuple[etree._Element, str]] = []
    moved: list[tuple[etree._Element, str]] = []
    for element, text in cut.parts:
        if left >= len(text) and not moved:
            kept.append((element, text))
            left -= len(text)
        elif left > 0 and not moved:
            raw = element.text or ""
            rest = copied(element)
            element.text, rest.text = raw[:left], raw[left:]
            for one in (element, rest):
                one.set(_SPACE, "preserve")
            element.addnext(rest)
            kept.append((element, text[:left]))
            moved.append((rest, text[left:]))
        else:
            moved.append((element, text))
    inside = children(cut.run)
    run = _move_behind(cut.run, inside[inside.index(moved[0][0]) :])
    behind = Cut(run, at, cut.end, moved)
    cut.parts, cut.end = kept, at
    return behind


def _move_behind(run: etree._Element, moved: Iterable[etree._Element]) -> etree._Element:
    """A new run after `run`, of the same look, with these of its children."""
    behind = etree.Element(R_)
    look = child(run, RPR)
    if look is not None:
        behind.append(copied(look))
    behind.extend(list(moved))
    run.addnext(behind)
    return behind


def _fields(paragraph: etree._Element, cuts: Sequence[Cut]) -> list[Field]:
    """The outermost fields that begin and end in the paragraph and show a value there."""
    if next(paragraph.iter(_FIELD_CHARACTER), None) is None:
        return []
    places = {cut.run: cut for cut in cuts}
    found: list[Field] = []
    depth = 0
    inside: list[etree._Element] = []
    instruction = ""
    for run in own_runs(paragraph):
        mark = child(run, _FIELD_CHARACTER)
        kind = None if mark is None else mark.get(_FIELD_TYPE)
        if kind == "begin":
            depth += 1
        if depth:
            inside.append(run)
            if depth == 1:
                instruction += "".join(words.text or "" for words in run.iter(_INSTRUCTION))
        if kind == "end" and depth:
            depth -= 1
            if depth == 0:
                shown = [places[one] for one in inside if one in places]
                if shown:
                    name = (instruction.split() or [""])[0].upper()
                    around = [one for one in inside if one not in places]
                    found.append(Field(name, shown[0].start, shown[-1].end, around))
                inside, instruction = [], ""
    return found
