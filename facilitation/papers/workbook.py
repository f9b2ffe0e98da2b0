"""Excel workbooks, the one way in which papers make them: sheets ready to print, people's words as text whatever they begin with.

A cell that begins like a formula (`text/formula_like.py`) would be computed, or made a link to anywhere, by whoever opens or saves
the sheet: it is written as a string and marked, so that Excel leaves it text when somebody edits it. Only numbers and formulas of
ours are anything else.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import xlsxwriter

from facilitation.papers.changed_words import GAP
from facilitation.papers.edition import Edition
from facilitation.text.formula_like import formula_like

LONGEST_CELL = 32_000
"""Letters; Excel itself takes 32,767 in a cell."""
CELL: Mapping[str, Any] = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#7F7F7F"}
HEAD: Mapping[str, Any] = {**CELL, "bold": True, "bg_color": "#E8E8E8", "valign": "vcenter"}

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class Workbook:
    """One workbook; the same workshop and time of printing give the same bytes. `title` is the paper's name."""

    def __init__(self, edition: Edition, title: str) -> None:
        self._edition = edition
        self._title = title
        self._written = io.BytesIO()
        self._looks: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._book = xlsxwriter.Workbook(self._written, _OPTIONS)
        self._book.set_properties(
            {
                "title": f"{title} – {edition.settings.title}",
                "author": ", ".join(edition.settings.administration),
                "created": edition.printed_at.replace(tzinfo=None),
            }
        )

    def sheet(self, name: str) -> Any:
        """A new sheet across, its first row repeated on each page, with head and foot; `name` from the catalogue."""
        edition = self._edition
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        sheet.repeat_rows(0)
        sheet.set_row(0, 32)
        page = edition.wording("paper.page_of", page="&P", pages="&N")
        sheet.set_header(f"&L{_header(edition.settings.title)}&R{_header(self._title)}")
        printed = edition.wording(
            "paper.printed",
            date=edition.wording.short_date(edition.printed_at.date()),
            time=edition.wording.time(edition.printed_at),
        )
        sheet.set_footer(f"&L{_header(edition.settings.document_reference)}&C{printed}&R{page}")
        return sheet

    def look(self, values: Mapping[str, Any], words: str = "") -> Any:
        """The format with these values, for a cell with these words."""
        wanted = {**values, "quote_prefix": True} if formula_like(words) else values
        key = tuple(sorted(wanted.items()))
        if key not in self._looks:
            self._looks[key] = self._book.add_format(dict(wanted))
        return self._looks[key]

    def write(self, sheet: Any, row: int, column: int, words: str, values: Mapping[str, Any] = CELL) -> None:
        """People's words, as text; what is longer than a cell is cut and says so."""
        look = self.look(values, words)
        if words:
            sheet.write_string(row, column, words if len(words) <= LONGEST_CELL else f"{words[:LONGEST_CELL]} {GAP}", look)
        else:
            sheet.write_blank(row, column, None, look)

    def finished(self) -> bytes:
        self._book.close()
        return self._written.getvalue()


def _header(words: str) -> str:
    """Words for a page's head: "&" is a code there, and 255 letters are the most of all three parts."""
    return words[:70].replace("&", "&&")
