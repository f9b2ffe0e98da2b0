"""The letterhead of papers written as Word files: administration left, State right, logos, who supports the workshop.

Set with tab stops rather than in a table without lines, which people catch and stretch when they work on the file.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, Literal

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Pt

from facilitation.papers.blocks import logo_picture, supported_by
from facilitation.papers.edition import Edition
from facilitation.papers.writing import shortened, xml_words
from facilitation.settings import Logo

_LETTER = 6.6
"""Points of a bold capital, on average: half a page across has room for 58."""
Look = Literal["", "bold", "italic"]
_Line = tuple[str, Look]
_NOTHING: _Line = ("", "")


def add_letterhead(made: Any, edition: Edition, width: float) -> None:
    """At the end of the document; `width` is that between its margins, in points."""
    letters = int(width / 2 / _LETTER)
    for left, right in zip_longest(_administration(edition, letters), _state(edition, letters), fillvalue=_NOTHING):
        _add_line(made, left, right, width)
    if edition.logos:
        _add_logos(made, edition.logos, width)
    words = supported_by(edition)
    if words:
        said = made.add_paragraph()
        said.alignment = WD_ALIGN_PARAGRAPH.CENTER
        said.paragraph_format.space_before = Pt(6)
        said.add_run(xml_words(words)).italic = True


def _administration(edition: Edition, letters: int) -> list[_Line]:
    settings = edition.settings
    lines: list[_Line] = []
    for place, name in enumerate(settings.administration):
        lines += [(part, "" if place else "bold") for part in textwrap.wrap(shortened(name.upper()), letters)]
    if settings.document_reference:
        lines.append((edition.wording("paper.reference", reference=shortened(settings.document_reference)), ""))
    return lines


def _state(edition: Edition, letters: int) -> list[_Line]:
    settings = edition.settings
    lines: list[_Line] = [(part, "bold") for part in textwrap.wrap(shortened(settings.state_name.upper()), letters)]
    return [*lines, *[(part, "italic") for part in textwrap.wrap(shortened(settings.state_motto), letters)]]


def _tabbed(made: Any, stops: int, width: float) -> Any:
    paragraph = made.add_paragraph()
    for place in range(stops):
        paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(width * (2 * place + 1) / (2 * stops)), WD_TAB_ALIGNMENT.CENTER)
    return paragraph


def _add_line(made: Any, left: _Line, right: _Line, width: float) -> None:
    paragraph = _tabbed(made, 2, width)
    for words, look in (left, right):
        run = paragraph.add_run(f"\t{xml_words(words)}")
        run.bold, run.italic = look == "bold" or None, look == "italic" or None


def _add_logos(made: Any, logos: Sequence[Logo], width: float) -> None:
    paragraph = _tabbed(made, len(logos), width)
    paragraph.paragraph_format.space_before = Pt(6)
    for logo in logos:
        run = paragraph.add_run("\t")
        found = logo_picture(logo)
        if found is None:
            run.add_text(xml_words(shortened(logo.name, 60)))
        else:
            run.add_picture(found.png, Pt(found.width), Pt(found.height))
