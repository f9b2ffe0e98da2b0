"""What papers are put together from: letterhead, title, identification, headings, lists, signatures."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from PIL import Image as Picture
from reportlab.lib.colors import black
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, Image, KeepTogether, Paragraph, Spacer, Table, TableStyle

from facilitation.papers.edition import Edition
from facilitation.papers.long_table import LongTable
from facilitation.papers.styles import HAIRLINE, RULE, THICK, style
from facilitation.papers.writing import Markup, italic, lines, paragraph, pieces, plain, short, shortened
from facilitation.settings import Logo

LOGO_HEIGHT = 42.0
LOGO_WIDTH = 120.0
LOGO_DOTS = 500
"""Pixels kept of a logo's longer side: 42 points at 300 dots an inch and more."""

_BARE: list[tuple[Any, ...]] = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: the office above the place for the signature, the names below it."""

    office: Markup
    names: tuple[Markup, ...] = ()


def letterhead(edition: Edition, width: float) -> list[Flowable]:
    """Administration left, State and motto right, partners' logos in a row, who supports the workshop."""
    settings = edition.settings
    left: list[Flowable] = []
    for place, name in enumerate(settings.administration):
        if place:
            left.append(_dashes())
        left.append(Balanced(short(name.upper()), style("lead_bold" if place == 0 else "lead")))
    if settings.document_reference:
        left += [
            Spacer(0, 3),
            paragraph(short(edition.wording("paper.reference", reference=settings.document_reference)), style("lead")),
        ]
    right: list[Flowable] = []
    if settings.state_name:
        right.append(Balanced(short(settings.state_name.upper()), style("lead_bold")))
    if settings.state_motto:
        right += [paragraph(italic(short(settings.state_motto)), style("lead")), _dashes()]
    story: list[Flowable] = []
    if left or right:
        look = TableStyle([*_BARE, ("ALIGN", (0, 0), (-1, -1), "CENTER")])
        story.append(Table([[left, "", right]], [width * 0.47, width * 0.06, width * 0.47], style=look))
        story.append(Spacer(0, 8))
    if edition.logos:
        story += [_logos(edition.logos, width), Spacer(0, 6)]
    words = supported_by(edition)
    if words:
        story += [Balanced(italic(plain(words)), style("note_centre")), Spacer(0, 4)]
    return story


def title_block(edition: Edition, title: str, *below: Markup, with_workshop: bool = True) -> list[Flowable]:
    """The paper's name between two rules, in capitals; the workshop, its place and days; then what else identifies the paper."""
    story: list[Flowable] = [
        HRFlowable("100%", thickness=THICK, color=black, spaceBefore=2, spaceAfter=5),
        _free(Balanced(short(title.upper()), style("title"))),
        HRFlowable("100%", thickness=THICK, color=black, spaceBefore=5, spaceAfter=7),
    ]
    if with_workshop:
        story.append(Balanced(short(edition.settings.title), style("subtitle_bold")))
        story.append(paragraph(short(edition.place_and_days()), style("subtitle")))
    story += [Balanced(words, style("subtitle_bold")) for words in below if words]
    story.append(Spacer(0, 8))
    return story


def identification(rows: Sequence[tuple[Markup, Markup]], width: float) -> Flowable:
    """Name and value side by side, a thin rule under each."""
    cells = [[paragraph(name, style("key")), paragraph(value, style("value"))] for name, value in rows]
    look = [
        *_BARE,
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
        ("RIGHTPADDING", (0, 0), (0, -1), 8),
        ("LINEABOVE", (0, 0), (-1, 0), HAIRLINE, RULE),
        ("LINEBELOW", (0, 0), (-1, -1), HAIRLINE, RULE),
    ]
    return Table(cells, [width * 0.27, width * 0.73], style=TableStyle(look), spaceAfter=10)


def heading(words: Markup, level: int = 1) -> Paragraph:
    """A heading of level 1 to 3 that stays with what follows it."""
    return paragraph(words, style(("heading", "heading_two", "heading_three")[level - 1]))


def table_heading(words: Markup, level: int = 1, room: float = 110) -> list[Flowable]:
    """A heading before a long table: on the next page where less than `room` points are left for both."""
    # keepWithNext would make ReportLab measure the whole table to keep it with its heading.
    return [CondPageBreak(room), _free(heading(words, level))]


def bullet(words: Markup, mark: str = "–", name: str = "bullet") -> Paragraph:
    return Paragraph(words, style(name), bulletText=mark)


def numbered(items: Iterable[Markup | Sequence[Markup]]) -> list[Flowable]:
    """ "1." "2." … with the words indented behind the number; an item may come in several parts."""
    story: list[Flowable] = []
    for number, item in enumerate(items, 1):
        first, *rest = [item] if isinstance(item, str) else item
        story.append(Paragraph(first, style("numbered"), bulletText=f"{number}."))
        story += [Paragraph(more, style("numbered")) for more in rest]
    return story


def signatures(
    left: Signer, right: Signer, width: float, *, before: Sequence[Flowable] = (), done_at: Markup | None = None, room: float = 58
) -> Flowable:
    """What is signed (`before`), "Fait à …", then two places to sign of `room` points, kept together on a page."""
    story: list[Flowable] = [*before, Spacer(0, 14)]
    if done_at:
        story += [paragraph(done_at, style("done_at")), Spacer(0, 12)]
    columns = [
        [paragraph(one.office, style("signature")), Spacer(0, room), paragraph(lines(one.names), style("note_centre"))]
        for one in (left, right)
    ]
    story.append(Table([[columns[0], "", columns[1]]], [width * 0.44, width * 0.12, width * 0.44], style=TableStyle(_BARE)))
    return KeepTogether(story)


def data_notice(edition: Edition) -> list[Flowable]:
    """What becomes of the data, and until when they are kept where the notice itself does not say it (law 2019-014)."""
    words = [paragraph(plain(one), style("note")) for one in pieces(edition.settings.data_notice) if one]
    kept = edition.kept_until()
    return [*words, paragraph(plain(kept), style("note"))] if kept else list(words)


def side_by_side(left: Sequence[Flowable], right: Sequence[Flowable], width: float) -> Flowable:
    """Two columns without lines, the left one somewhat wider."""
    return Table([[list(left), "", list(right)]], [width * 0.54, width * 0.06, width * 0.4], style=TableStyle(_BARE))


class Closed(Flowable):
    """A table and what closes it (a total, a signature): the closing never stands on a page without some of the rows.

    `kept` points of the table at least go with it. `spare` of its last rows may be left out where that saves a page (free lines).
    """

    def __init__(self, table: LongTable, closing: Sequence[Flowable], kept: float, spare: int = 0) -> None:
        super().__init__()
        self._table = table
        self._kept = kept
        self._spare = spare
        self._below = closing if isinstance(closing, Table) else Table([[list(closing)]], [table.width], style=TableStyle(_BARE))
        self.spaceBefore = table.getSpaceBefore()

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        self._table_height = self._table.wrap(aW, aH)[1]
        self._below_height = self._below.wrap(aW, aH)[1]
        self.width, self.height = aW, self._table_height + self._below_height
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        shorter = self._table.without_last(self._table_height + self._below_height - aH, self._spare)
        if shorter is not None:
            return [Closed(shorter, cast(Any, self._below), self._kept)]
        room = aH if self._table_height > aH else self._table_height - self._kept
        parts = self._table.split(aW, room) if room > 0 else []
        if len(parts) != 2:
            return []
        above, rest = parts
        return [above, Closed(cast(LongTable, rest), cast(Any, self._below), self._kept, self._spare)]

    def draw(self) -> None:
        self._table.drawOn(self.canv, 0, self._below_height)
        self._below.drawOn(self.canv, 0, 0)


class Repeated(Flowable):
    """What stands alike on many pages: measured once, and drawn once into a form of the PDF to which each page refers."""

    def __init__(self, name: str, content: Sequence[Flowable]) -> None:
        super().__init__()
        self._name = name
        self._content = Table([[list(content)]], style=TableStyle(_BARE))
        self._measured: tuple[float, float] | None = None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        if self._measured is None:
            self._measured = self._content.wrap(aW, aH)
        self.width, self.height = self._measured
        return self._measured

    def draw(self) -> None:
        canvas: Any = self.canv
        if not canvas.hasForm(self._name):
            canvas.beginForm(self._name, 0, 0, self.width, self.height)
            self._content.drawOn(canvas, 0, 0)
            canvas.endForm()
        canvas.doForm(self._name)


def blank_lines(number: int) -> list[Flowable]:
    """Dotted lines over the whole width, far enough apart to write on."""
    return [HRFlowable("100%", thickness=0.7, color=black, dash=(1, 2), spaceBefore=20, spaceAfter=0) for _ in range(number)]


class Balanced(Paragraph):
    """A centred title whose lines are of like length: no single word is left on the last one."""

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        _, height = super().wrap(availWidth, availHeight)
        narrow, wide = availWidth / 2, availWidth
        while wide - narrow > 4:
            middle = (narrow + wide) / 2
            if super().wrap(middle, availHeight)[1] > height:
                narrow = middle
            else:
                wide = middle
        super().wrap(wide, availHeight)
        self._left = (availWidth - wide) / 2
        return availWidth, height

    def draw(self) -> None:
        self.canv.translate(self._left, 0)
        super().draw()


def _free(flowable: Flowable) -> Flowable:
    """The same, not bound to what follows."""
    flowable.keepWithNext = 0
    return flowable


def _dashes() -> Flowable:
    return HRFlowable(46, thickness=0.7, color=black, spaceBefore=3.5, spaceAfter=3.5, hAlign="CENTER")


def supported_by(edition: Edition) -> str:
    """ "Avec l’appui financier de …"; "" where nobody is named."""
    words = edition.settings.supported_by.strip()
    if not words or words.casefold().startswith(("avec ", "with ")):
        return shortened(words)
    return shortened(edition.wording("paper.supported_by", partners=words))


def _logos(logos: Sequence[Logo], width: float) -> Flowable:
    pictures = [_logo(one) for one in logos]
    look = [*_BARE, ("ALIGN", (0, 0), (-1, -1), "CENTER"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    return Table([pictures], [width / len(pictures)] * len(pictures), style=TableStyle(look))


def _logo(logo: Logo) -> Flowable:
    """The picture; its name where the file is no picture that can be read."""
    found = logo_picture(logo)
    if found is None:
        return paragraph(short(logo.name, 60), style("lead_bold"))
    return Image(found.png, found.width, found.height)


@dataclass(frozen=True, slots=True)
class LogoPicture:
    """A logo on white as PNG; `width` and `height` in points, at most LOGO_WIDTH and LOGO_HEIGHT."""

    png: io.BytesIO
    width: float
    height: float


def logo_picture(logo: Logo) -> LogoPicture | None:
    """None where the file is no picture that can be read."""
    found = _shrunk(logo.image)
    return None if found is None else LogoPicture(io.BytesIO(found[0]), found[1], found[2])


@lru_cache(maxsize=16)
def _shrunk(image: bytes) -> tuple[bytes, float, float] | None:
    """PNG, width and height: kept, since papers with a page for each person ask for it hundreds of times."""
    try:
        with Picture.open(io.BytesIO(image)) as opened:
            picture = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Picture.DecompressionBombError):
        return None
    picture.thumbnail((LOGO_DOTS, LOGO_DOTS))
    ground = Picture.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture)
    kept = io.BytesIO()
    ground.save(kept, "PNG")
    scale = min(LOGO_HEIGHT / max(1, picture.height), LOGO_WIDTH / max(1, picture.width))
    return kept.getvalue(), picture.width * scale, picture.height * scale
