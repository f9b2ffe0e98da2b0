"""The consolidated text (domain 3.11): the document with the retained amendments, changes shown with their numbers, or clean.

Watermarked « PROJET » until somebody else adopts it. Wide tables lie across, on pages of their own; a document that is mostly such
tables lies across altogether.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, NextPageTemplate, Paragraph, Spacer

from facilitation.papers import fonts
from facilitation.papers.blocks import Balanced, letterhead, table_heading, title_block
from facilitation.papers.changed_words import WHOLE
from facilitation.papers.consolidated_blocks import Block, Blocks
from facilitation.papers.consolidated_tables import table
from facilitation.papers.consolidated_words import Run, mark, set_runs
from facilitation.papers.document_names import with_version
from facilitation.papers.edition import Edition
from facilitation.papers.fitting import fitted_widths
from facilitation.papers.long_table import LongTable, head_row, plain_row
from facilitation.papers.matrix_lines import Line, section_of
from facilitation.papers.page import TURNED, Sheet, build
from facilitation.papers.styles import style
from facilitation.papers.writing import EMPTY, Markup, bold, inserted, italic, join, paragraph, plain, struck

if TYPE_CHECKING:
    from facilitation.documents.texts import Document
    from facilitation.workshop import Workshop

Changes = Literal["shown", "clean"]

_PICTURES = frozenset({"image", "chart", "diagram", "equation", "object", "included_file"})
"""What a reader of the original sees and would miss here."""
_DEEPEST_HEADING = 4
_STEP = 18.0
"""Points by which an item stands further in than the one above it."""
_NUMBER_ROOMS = (20.0, 34.0, 50.0, 72.0)
"""Room for an item's number: one of a few, so that the items of a list stand under each other."""
_REPEATED = re.compile(r"(?<=\w) [a-z]+( \d+)?(?=\)?$)")
_SHORT_NAME = 24
"""Letters before a tab that make a list of names ("CEDEAO", tab, what it means) and no sentence."""
_SHORT_LINE = 120
_TAB = 76.0
_WHOLE_SHARE = 0.45
"""Share of a page up to which a table is kept whole."""
_SMALLEST_ROOM = 90.0
_LIST = {"number": 40.0, "reference": 130, "author": 150, "decision": 170}


def build_consolidated(workshop: Workshop, edition: Edition, document: str, *, changes: Changes = "shown") -> bytes:
    """The document `document` (id) as PDF; raises KeyError for an unknown one."""
    shown = changes == "shown"
    source = with_version(workshop.texts.document(document), edition.wording)
    name = edition.wording("consolidated.name")
    consolidation = workshop.consolidation.consolidated(document)
    refused = {one.change_id for one in consolidation.refused}
    adopted = [one for one in workshop.consolidation.adopted(document) if one.id not in refused]
    blocks = list(Blocks(workshop.texts.clauses(document), consolidation.clauses, adopted, changes_shown=shown))
    sheet = edition.sheet(name, across=_lies_across(blocks, edition), watermark=edition.wording("paper.draft"))
    sheet = replace(sheet, title=f"{source.title} – {name}", running_left=source.title)
    lines = [line for line in section_of(workshop, edition.wording, document, WHOLE).amendments if line.amendment.adopted]
    taken_in = [line for line in lines if line.amendment.id not in refused]
    left_out = [line for line in lines if line.amendment.id in refused]
    story: list[Flowable] = [*letterhead(edition, sheet.body_width), *_cover(edition, source, taken_in, left_out, shown=shown)]
    if shown and taken_in:
        story.append(_legend(edition))
    story.append(Spacer(0, 5))
    setter = _Setter(edition, sheet)
    for block in blocks:
        story += setter.set(block)
    story += setter.end()
    if not blocks:
        story.append(paragraph(edition.say("consolidated.empty"), style("body")))
    if shown:
        story += _listed(edition, sheet, "consolidated.list", taken_in)
        story += _listed(edition, sheet, "consolidated.list_left_out", left_out)
    return build(story, sheet)


def _lies_across(blocks: Sequence[Block], edition: Edition) -> bool:
    """Whether most of the words stand in tables that are too wide for an upright page."""
    upright = edition.sheet("").body_width
    wide = rest = 0
    for block in blocks:
        if block.grid is None:
            rest += sum(len(run.text) for run in block.runs)
        elif block.grid.is_wide(upright):
            wide += sum(len(cell.text) for cell in block.grid.cells)
        else:
            rest += sum(len(cell.text) for cell in block.grid.cells)
    return wide > rest


# The cover


def _cover(
    edition: Edition, source: Document, taken_in: Sequence[Line], left_out: Sequence[Line], *, shown: bool
) -> Iterator[Flowable]:
    state = edition.wording("consolidated.shown" if shown else "consolidated.clean")
    count = edition.wording("consolidated.taken_in", count=len(taken_in)) if taken_in and shown else ""
    below = (plain(_issued(edition)), plain(" – ".join(part for part in (state, count) if part)))
    yield from title_block(edition, source.title, *below, with_workshop=False)
    notes = [] if taken_in else [edition.say("consolidated.none_taken_in")]
    missing = [edition.wording(f"unshown.{one.kind}", count=one.count) for one in source.unshown if one.kind in _PICTURES]
    if missing:
        notes.append(edition.say("consolidated.not_shown", what=", ".join(missing)))
    if left_out:
        numbers = ", ".join(line.amendment.number for line in left_out)
        notes.append(edition.say("consolidated.left_out", count=len(left_out), numbers=numbers))
    for words in notes:
        yield paragraph(italic(words), style("note_centre"))


def _issued(edition: Edition) -> str:
    """ "Version consolidée issue de l’atelier de validation de Kpalimé, du 22 au 26 juillet 2025"."""
    town = edition.settings.place.split(",")[0].strip()
    if not town:
        return edition.wording("consolidated.issued_nowhere", days=edition.span_of_days())
    vowel = town[0].casefold() in "aàâeéèêiîoôuyh"
    return edition.wording(f"consolidated.issued{'_vowel' if vowel else ''}", place=town, days=edition.span_of_days())


def _legend(edition: Edition) -> Flowable:
    words = join(
        (
            edition.say("consolidated.legend.before"),
            struck(edition.say("consolidated.legend.struck")),
            plain(", "),
            inserted(edition.say("consolidated.legend.inserted")),
            plain(", "),
            mark("12"),
            edition.say("consolidated.legend.after"),
        )
    )
    return Balanced(words, style("note_centre"))


# The text


class _Setter:
    """Sets block after block; holds headings back until it is known on which page what they announce will stand."""

    def __init__(self, edition: Edition, sheet: Sheet) -> None:
        self._edition = edition
        self._sheet = sheet
        self._held: list[Paragraph] = []
        self._turned = False

    def set(self, block: Block) -> Iterator[Flowable]:
        match block.kind:
            case "table":
                yield from self._table(block)
            case "heading" | "caption":
                self._held += self._paragraphs(block)
            case _:
                yield from self._turn(False)
                yield from self._release()
                yield from self._paragraphs(block)

    def end(self) -> Iterator[Flowable]:
        yield from self._turn(False)
        yield from self._release()

    def _turn(self, turned: bool) -> Iterator[Flowable]:
        if turned != self._turned:
            before = self._sheet if turned else self._sheet.turned()
            self._turned = turned
            yield NextPageTemplate(TURNED if turned else "later")
            # Unlike a PageBreak, this one leaves no empty page behind where nothing stands on it yet.
            yield CondPageBreak(before.body_height - 1)

    def _release(self) -> list[Paragraph]:
        held, self._held = self._held, []
        return held

    def _table(self, block: Block) -> Iterator[Flowable]:
        assert block.grid is not None
        sheet = self._sheet
        wide = not sheet.across and block.grid.is_wide(sheet.body_width)
        yield from self._turn(wide)
        on = sheet.turned() if wide else sheet
        made = table(block.grid, on.body_width, on.body_height)
        held = self._release()
        room = sum(one.wrap(on.body_width, 1e6)[1] + one.getSpaceBefore() + one.getSpaceAfter() for one in held)
        height = made.wrap(on.body_width, 1e6)[1]
        needed = height if height < _WHOLE_SHARE * on.body_height else made.opening_height
        yield CondPageBreak(min(max(room + needed + 12, _SMALLEST_ROOM), on.body_height * 0.8))
        for one in held:
            # Bound to its table, a heading would make ReportLab measure the whole of it again.
            one.keepWithNext = 0
            yield one
        yield made

    def _paragraphs(self, block: Block) -> list[Paragraph]:
        name, block = _name_and_rest(block)
        parts = set_runs(block.runs) or ([EMPTY] if block.number else [])
        if not parts:
            return []
        parts[-1] = join((parts[-1], self._other_place(block)), " ")
        match block.kind:
            case "heading":
                parts[0] = join((self._heading_number(block), parts[0]), " ")
                chosen = style(f"part_{min(max(block.level, 1), _DEEPEST_HEADING)}")
            case "caption":
                chosen = style("table_caption")
            case "note":
                parts[0] = join((bold(self._edition.say("consolidated.note", number=block.number)), parts[0]), "\u00a0– ")
                chosen = style("text_note")
            case "box":
                chosen = style("text_box")
            case "item":
                return self._item(block, parts)
            case _ if name is not None:
                return [
                    Paragraph(words, _named_look(name), bulletText=None if place else name.text)
                    for place, words in enumerate(parts)
                ]
            case _:
                chosen = style("clause_lead" if _announces(block) else "clause")
        return [paragraph(words, chosen) for words in parts]

    def _heading_number(self, block: Block) -> Markup:
        if not block.number:
            return EMPTY
        return plain(f"{block.number} –" if " " in block.number else block.number)

    def _item(self, block: Block, parts: Sequence[Markup]) -> list[Paragraph]:
        number = fonts.printable(block.number)
        if fonts.BOX in number:
            # A bullet of a symbol font that this computer's Word has and nobody else.
            number = "•"
        base = style("clause")
        # "d bis)" stands under "d)": its first line makes room for itself.
        needed = fonts.width(_REPEATED.sub("", number), base.fontName, base.fontSize) + 6
        room = next((one for one in _NUMBER_ROOMS if one >= needed), needed)
        left = _STEP * block.depth + (room if number else 0)
        look = ParagraphStyle(
            "item", base, leftIndent=left, bulletIndent=_STEP * block.depth, spaceAfter=4, bulletFontName=base.fontName
        )
        first = Paragraph(parts[0], look, bulletText=number or None)
        return [first, *(Paragraph(words, look) for words in parts[1:])]

    def _other_place(self, block: Block) -> Markup:
        """ "(déplacé après 1.2.1)" at the old place, "(déplacé depuis 1.2.4)" at the new one."""
        if block.moved_to:
            return italic(self._edition.say("consolidated.moved_to", reference=block.moved_to))
        if block.moved_from:
            return italic(self._edition.say("consolidated.moved_from", reference=block.moved_from))
        return EMPTY


def _announces(block: Block) -> bool:
    """« Il s’adresse : » stays with what it announces, and so does a short line in bold, a heading to everybody but Word."""
    text = "".join(run.text for run in block.runs)
    all_bold = all(run.bold for run in block.runs if run.text.strip())
    return bool(block.runs) and (text.rstrip().endswith(":") or (all_bold and len(text) <= _SHORT_LINE))


def _name_and_rest(block: Block) -> tuple[Run | None, Block]:
    """The short name before a tab, to stand in a column of its own; None where the paragraph is no such line."""
    if block.kind != "paragraph" or not block.runs:
        return None, block
    first, *more = block.runs
    name, tab, rest = first.text.partition("\t")
    if not tab or first.kind == "delete" or not 0 < len(name) <= _SHORT_NAME or "\n" in name:
        return None, block
    return replace(first, text=fonts.printable(name)), replace(block, runs=(replace(first, text=rest), *more))


def _named_look(name: Run) -> ParagraphStyle:
    base = style("clause")
    face = fonts.SERIF + ("-Bold" if name.bold or name.kind == "insert" else "-Regular")
    return ParagraphStyle("named", base, leftIndent=_TAB, bulletIndent=0, bulletFontName=face, spaceAfter=3)


# The list at the end


def _listed(edition: Edition, sheet: Sheet, title: str, found: Sequence[Line]) -> Iterable[Flowable]:
    if not found:
        return []
    heads = [edition.wording(f"consolidated.column.{name}") for name in _LIST]
    cells = [
        (
            [bold(plain(line.amendment.number))],
            [plain(one) for one in line.reference],
            [plain(one) for one in line.authors],
            [bold(plain(line.decision[0])), plain(line.how)],
        )
        for line in found
    ]
    widths = fitted_widths(list(_LIST.values()), heads, cells, sheet.body_width)
    head = head_row([paragraph(plain(words), style("cell_head")) for words in heads])
    rows = [plain_row([tuple(paragraph(words, style("cell")) for words in cell if words) for cell in row]) for row in cells]
    made = LongTable(widths, rows, head=[head], page_height=sheet.body_height)
    return [Spacer(0, 8), *table_heading(edition.say(title), room=made.opening_height + 60), made]
