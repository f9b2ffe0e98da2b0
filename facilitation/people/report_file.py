"""A report as a CSV for spreadsheets: semicolons, UTF-8 with its mark, and no cell that one of them would run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from facilitation.text.formula_like import formula_like


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """One line a row; a cell that begins as a formula gets an apostrophe in front, by which spreadsheets know text."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";")
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig")


def safe_cell(words: str) -> str:
    """ "=1+2" as "'=1+2"; blanks in front do not hide the sign."""
    return f"'{words}" if formula_like(words) else words
