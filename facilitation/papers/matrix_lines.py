"""The lines of the matrix: every amendment once, in the order of the text, sub-amendments after what they bear on.

Read from the services into plain words of one language; the PDF and the workbook set the same lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from facilitation.amendments.values import Amendment, Author
from facilitation.papers.author_names import author_named, known_people
from facilitation.papers.changed_words import WHOLE, Brevity, Shown, before_and_after, unchanged
from facilitation.papers.clause_titles import row_named, titled
from facilitation.papers.document_names import with_version
from facilitation.papers.matrix_outcomes import Outcomes
from facilitation.papers.reach import reach
from facilitation.papers.writing import unbroken
from facilitation.text.blocks import proposed_after
from facilitation.text.changes import number_order
from facilitation.text.clauses import ClauseId
from facilitation.text.diff import Segment
from facilitation.text.told_columns import column_words, told_column, told_column_text
from facilitation.text.told_rows import row_words, told_rows, told_text

if TYPE_CHECKING:
    from facilitation.documents.texts import Document
    from facilitation.people.people import Person
    from facilitation.text.clauses import Clause
    from facilitation.wording import Wording
    from facilitation.workshop import Workshop

Extent = Literal["complete", "short"]


@dataclass(frozen=True, slots=True)
class Line:
    """One amendment, remark or question as the matrix prints it; tuples are lines one below the other.

    `part` is the id of the top part of the text ("" before the first heading), `part_title` its name. `decision` begins with the
    outcome; `how` is mode or votes and time alone. For remarks and questions `proposed` holds what was said, `agreed` stays empty,
    and `answer` what was answered. `before` and `after` are the pair for a reader who wants one only: the initial text against the
    words agreed, or those proposed while none are agreed.
    """

    amendment: Amendment
    part: str
    part_title: str
    reference: tuple[str, ...]
    nature: tuple[str, ...]
    initial: Shown
    proposed: Shown
    authors: tuple[str, ...]
    supporters: tuple[str, ...]
    rationale: str
    decision: tuple[str, ...]
    how: str
    agreed: Shown
    follow_up: tuple[str, ...]
    answer: str
    before: Shown
    after: Shown


@dataclass(frozen=True, slots=True)
class Section:
    """A document's lines: those that change its text, and the observations."""

    document: Document
    amendments: tuple[Line, ...]
    observations: tuple[Line, ...]


def sections(workshop: Workshop, wording: Wording, brevity: Brevity = WHOLE) -> tuple[Section, ...]:
    """Every document that is not in the bin, with all its amendments that are not; documents without any are left out. Older
    versions stand after the newest, with what has stayed on them."""
    reader = _Reader(workshop, wording, brevity)
    return tuple(one for one in map(reader.section, workshop.texts.documents(replaced=True)) if one.amendments or one.observations)


def section_of(workshop: Workshop, wording: Wording, document: str, brevity: Brevity = WHOLE) -> Section:
    """One document's lines; raises KeyError for an unknown one."""
    return _Reader(workshop, wording, brevity).section(workshop.texts.document(document))


def for_minister(found: Sequence[Section]) -> tuple[Section, ...]:
    """The short form: only what touches the substance of the text."""
    kept = [
        Section(one.document, tuple(line for line in one.amendments if line.amendment.nature == "substance"), ()) for one in found
    ]
    return tuple(one for one in kept if one.amendments)


class _Reader:
    """What all lines need, read once."""

    def __init__(self, workshop: Workshop, wording: Wording, brevity: Brevity) -> None:
        self._workshop = workshop
        self._say = wording
        self._brevity = brevity

    @cached_property
    def _people(self) -> Mapping[str, Person]:
        return known_people(self._workshop)

    @cached_property
    def _groups(self) -> Mapping[str, int]:
        return {group.id: group.number for group in self._workshop.groups.all()}

    @cached_property
    def _versions(self) -> Mapping[str, int]:
        texts = self._workshop.texts
        return {one.id: one.version for one in (*texts.documents(replaced=True), *texts.documents(binned=True))}

    def section(self, document: Document) -> Section:
        clauses = self._workshop.texts.clauses(document.id)
        places = {str(clause.id): place for place, clause in enumerate(clauses)}
        found = self._workshop.amendments.all(document.id)
        text = _Text(clauses, places)
        outcomes = Outcomes(self._workshop, self._say, found, document.id, self._people)
        amendments: list[Line] = []
        observations: list[Line] = []
        for amendment, root in in_text_order(found, places):
            line = self._line(amendment, text.part(root.clause), text, outcomes)
            (amendments if amendment.changes_text else observations).append(line)
        return Section(with_version(document, self._say), tuple(amendments), tuple(observations))

    def _line(self, amendment: Amendment, part: Clause | None, text: _Text, outcomes: Outcomes) -> Line:
        initial, proposed = self._texts(amendment, text)
        agreed, pair = self._agreed(amendment, initial, text)
        before, after = pair or (initial, proposed)
        return Line(
            amendment=amendment,
            part=str(part.id) if part else "",
            part_title=titled(part.number, part.text, number_typed=part.number_typed) if part else self._say("matrix.opening"),
            reference=self._reference(amendment, text, outcomes),
            nature=(self._say(f"kind.{amendment.kind}"), self._say(f"nature.{amendment.nature}")),
            initial=initial,
            proposed=proposed,
            authors=self._authors(amendment),
            supporters=tuple(self._author(one) for one in amendment.supporters),
            rationale=amendment.rationale.strip(),
            decision=outcomes.decision(amendment),
            how=outcomes.how(amendment),
            agreed=agreed,
            follow_up=outcomes.follow_up(amendment),
            answer=amendment.answer.strip(),
            before=before,
            after=after,
        )

    def _reference(self, amendment: Amendment, text: _Text, outcomes: Outcomes) -> tuple[str, ...]:
        label = text.label(amendment.clause)
        if amendment.parts or amendment.kind == "column":
            named = reach(amendment, self._workshop.texts.clause, self._say, unbroken)
            label = named[:1].upper() + named[1:] or label
        in_row = len(amendment.clauses) == 1 and amendment.kind != "column"
        lines = [label, text.row_name(amendment.clause) if in_row else ""]
        if amendment.parent is not None:
            lines.append(self._say("matrix.sub_amendment_to", number=outcomes.number(amendment.parent)))
        if amendment.made_on is not None:
            lines.append(self._say("matrix.made_on", version=self._versions[amendment.made_on]))
        return tuple(line for line in lines if line)

    def _texts(self, amendment: Amendment, text: _Text) -> tuple[Shown, Shown]:
        brevity = self._brevity
        here = text.words(amendment.clause)
        match amendment.kind:
            case "insert" if amendment.parent is None:
                beside = proposed_after(text.clauses, ClauseId(amendment.clause), amendment.text)
                announced = self._say("matrix.new_after", reference=text.label(beside))
                return Shown((), announced), Shown(self._new(amendment, amendment.text, text))
            case "column":
                where = "first" if self._workshop.texts.clause(amendment.clause).kind == "table" else "after"
                announced = self._say(f"matrix.new_column_{where}", reference=text.label(amendment.clause))
                return Shown((), announced), Shown(self._new_column(amendment.clause, amendment.text, text))
            case "column_out":
                struck, _ = before_and_after(column_words(amendment.base_text), "", brevity)
                return struck, Shown((), self._say("matrix.column_to_delete"))
            case "delete":
                struck, _ = before_and_after(amendment.base_text or here, "", brevity)
                return struck, Shown((), self._say("matrix.to_delete"))
            case "move":
                target = text.label(amendment.target or "")
                return Shown(unchanged(here, brevity)), Shown((), self._say("matrix.to_move", reference=target))
            case "remark" | "question":
                return Shown(unchanged(here, brevity)), Shown((Segment("equal", amendment.text),))
            case _:
                told = self._told(amendment, text)
                return before_and_after(told(amendment.base_text), told(amendment.text), brevity)

    def _new(self, amendment: Amendment, words: str, text: _Text) -> tuple[Segment, ...]:
        columns = self._workshop.columns.of_rows(amendment)
        return told_rows(text.clauses, amendment.clause, words, self._say("paper.colon"), columns)

    def _new_column(self, beside: str, words: str, text: _Text) -> tuple[Segment, ...]:
        return told_column(text.clauses, beside, words, self._say("paper.colon"))

    def _told(self, amendment: Amendment, text: _Text) -> Callable[[str], str]:
        """Rows and blocks as they are read outside of the text; other words as they are."""
        if self._is_column(amendment):
            return lambda words: told_column_text(text.clauses, amendment.clause, words, self._say("paper.colon"))
        if not text.is_row(amendment.clause) and amendment.kind != "block" and amendment.parent is None:
            return str
        columns = self._workshop.columns.of_rows(amendment)
        return lambda words: told_text(text.clauses, amendment.clause, words, self._say("paper.colon"), columns)

    def _agreed(self, amendment: Amendment, initial: Shown, text: _Text) -> tuple[Shown, tuple[Shown, Shown] | None]:
        """The words retained, those that are new marked, with the pair of initial and retained words; no words again where they
        are as proposed."""
        if not amendment.changes_text or amendment.decision is None or amendment.is_open:
            return Shown(), None
        if not amendment.adopted:
            return Shown((), self._say("matrix.text_unchanged")), None
        if amendment.kind in ("delete", "column_out", "move"):
            kind = "move" if amendment.kind == "move" else "delete"
            return Shown((), self._say(f"matrix.agreed.{kind}")), None
        agreed = self._workshop.consolidation.effective_text(amendment) if self._may_differ(amendment) else amendment.text
        if agreed == amendment.text:
            return Shown((), self._say("matrix.as_proposed")), None
        if amendment.kind == "insert" and amendment.parent is None:
            whole = Shown(self._new(amendment, agreed, text))
            return whole, (initial, whole)
        if amendment.kind == "column":
            whole = Shown(self._new_column(amendment.clause, agreed, text))
            return whole, (initial, whole)
        base = amendment.decision.agreed_base if amendment.decision.agreed_base is not None else amendment.base_text
        told = self._told(amendment, text)
        pair = before_and_after(told(base), told(agreed), self._brevity)
        return pair[1], pair

    def _is_column(self, amendment: Amendment) -> bool:
        """Whether its words are those of a new column: it brings one, or bears on what does."""
        while amendment.parent is not None:
            amendment = self._workshop.amendments.get(amendment.parent)
        return amendment.kind == "column"

    def _may_differ(self, amendment: Amendment) -> bool:
        return amendment.state == "retained_modified" or amendment.id in self._parents

    @cached_property
    def _parents(self) -> frozenset[str]:
        return frozenset(one.parent for one in self._workshop.amendments.all() if one.parent is not None)

    def _authors(self, amendment: Amendment) -> tuple[str, ...]:
        names = [self._author(one) for one in amendment.proposers]
        group = self._groups.get(amendment.breakout_group or "")
        if group is not None:
            names.append(self._say("matrix.from_group", number=group))
        return tuple(names)

    def _author(self, author: Author) -> str:
        return author_named(author, self._people)


class _Text:
    """A document's clauses by id, and what the matrix says of them."""

    def __init__(self, clauses: Sequence[Clause], places: Mapping[str, int]) -> None:
        self.clauses = clauses
        self._places = places
        self._parts: list[Clause | None] = []
        part: Clause | None = None
        for clause in clauses:
            if clause.kind == "heading" and clause.parent is None:
                part = clause
            self._parts.append(part)

    def label(self, clause: str) -> str:
        place = self._places.get(clause)
        return unbroken(self.clauses[place].label) if place is not None else ""

    def words(self, clause: str) -> str:
        place = self._places.get(clause)
        if place is None:
            return ""
        return row_words(self.clauses, clause) if self.is_row(clause) else self.clauses[place].text

    def is_row(self, clause: str) -> bool:
        place = self._places.get(clause)
        return place is not None and self.clauses[place].kind == "row"

    def part(self, clause: str) -> Clause | None:
        """The top part (heading without a heading above it) in which it stands."""
        place = self._places.get(clause)
        return self._parts[place] if place is not None else None

    def row_name(self, clause: str) -> str:
        """What a row, or the row of a cell, is called; "" for what stands in no table."""
        place = self._places.get(clause)
        if place is None or self.clauses[place].kind not in ("row", "cell"):
            return ""
        if self.is_row(clause):
            return row_named((cell.cell, cell.text) for cell in self.clauses if cell.parent == clause and cell.kind == "cell")
        row = self.clauses[place].parent
        first = place
        while first > 0 and self.clauses[first - 1].parent == row:
            first -= 1
        cells = self.clauses[first:place]
        return row_named((cell.cell, cell.text) for cell in cells if cell.parent == row and cell.kind == "cell")


def in_text_order(found: Sequence[Amendment], places: Mapping[str, int]) -> Iterator[tuple[Amendment, Amendment]]:
    """Each amendment with the one at the top of its line of sub-amendments (itself, for most), in the order of the text."""
    known = {one.id for one in found}
    below: dict[str, list[Amendment]] = {}
    roots: list[Amendment] = []
    for one in found:
        # A sub-amendment whose parent is in the bin must not go missing with it.
        if one.parent is not None and one.parent in known:
            below.setdefault(one.parent, []).append(one)
        else:
            roots.append(one)
    roots.sort(key=lambda one: (places.get(one.clause, len(places)), number_order(one.number)))
    for root in roots:
        waiting = [root]
        while waiting:
            one = waiting.pop()
            yield one, root
            waiting += sorted(below.get(one.id, ()), key=lambda sub: number_order(sub.number), reverse=True)
