"""Rows out of a CSV or TSV: the separator found by how evenly it cuts the lines, and quotes that never close read as letters."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

SEPARATORS = (";", "\t", "|", ",")
"""In the order of preference where two cut equally well."""

_SAMPLE_LINES = 400
_WIDEST_FIELD = 1 << 28


@dataclass(frozen=True, slots=True)
class Delimited:
    rows: list[list[str]]
    separator: str


def split(text: str, separator: str = "") -> Delimited:
    """The rows of `text`; `separator` is guessed where it is "" and stays "" where every row is one cell."""
    if csv.field_size_limit() < _WIDEST_FIELD:
        csv.field_size_limit(_WIDEST_FIELD)
    lines = list(io.StringIO(text, newline=""))
    if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:
        separator = separator or lines[0].strip()[4]  # Excel's own first line, which it does not show
        del lines[0]
    if not separator:
        separator, width = _guess(lines)
    else:
        width = _usual_width(lines[:_SAMPLE_LINES], separator)[0]
    if not separator and (aligned := _aligned(lines)):
        return Delimited(aligned, "")
    if not separator:
        return Delimited([[line.strip("\r\n")] if line.strip() else [] for line in _unquoted(lines)], "")
    return Delimited(list(_records(lines, separator, width)), separator)


def _aligned(lines: list[str]) -> list[list[str]]:
    """Columns that only blanks part, as words copied from a page have them; [] where the lines do not agree on it."""
    parted = [re.split(r" {2,}|\t+", line.strip()) if line.strip() else [] for line in lines]
    widths = Counter(len(cells) for cells in parted[:_SAMPLE_LINES] if cells)
    if not widths:
        return []
    width, times = max(widths.items(), key=lambda item: (item[1], item[0]))
    return parted if width > 1 and times > 1 and times > 0.7 * widths.total() else []


def _unquoted(lines: list[str]) -> Iterator[str]:
    for row in csv.reader(lines, delimiter="\x1f"):
        yield row[0] if row else ""


def _guess(lines: list[str]) -> tuple[str, int]:
    sample = lines[:_SAMPLE_LINES]
    best, best_score, best_width = "", 0.0, 1
    for separator in SEPARATORS:
        width, evenness = _usual_width(sample, separator)
        score = evenness * (1 + min(width, 12) / 20) if width > 1 else 0.0
        if score > best_score and evenness > 0.4:
            best, best_score, best_width = separator, score, width
    return best, best_width


def _usual_width(lines: list[str], separator: str) -> tuple[int, float]:
    """The commonest number of cells of a row, and the share of the filled rows that have it."""
    widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator, skipinitialspace=True) if any(row))
    if not widths:
        return 1, 0.0
    width, times = max(widths.items(), key=lambda item: (item[1], item[0]))
    return width, times / widths.total()


def _records(lines: list[str], separator: str, width: int) -> Iterator[list[str]]:
    """Rows as `csv` cuts them, except that a stray quote does not swallow the rows after it.

    A record over several lines is doubted if its quote never closes, or if it has not the usual width while its first line alone
    has: then that quote is a letter, and reading starts again on the next line.
    """
    start = 0
    while start < len(lines):
        reader = csv.reader((lines[number] for number in range(start, len(lines))), delimiter=separator, skipinitialspace=True)
        begun = start
        for record in reader:
            ended = start + reader.line_num
            if ended - begun > 1 and _swallowed(lines, begun, ended, record, separator, width):
                yield _literally(lines[begun], separator)
                start = begun + 1
                break
            yield record
            begun = ended
        else:
            return


def _swallowed(lines: list[str], begun: int, ended: int, record: list[str], separator: str, width: int) -> bool:
    if ended == len(lines) and _open_at_end(lines[begun:ended], separator):
        return True
    return len(record) != width and width in (
        len(_literally(lines[begun], separator)),
        len(next(csv.reader([lines[begun]], delimiter=separator, skipinitialspace=True))),
    )


def _open_at_end(lines: list[str], separator: str) -> bool:
    try:
        for _ in csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _literally(line: str, separator: str) -> list[str]:
    """The cells of one line whose quotes are letters; quotes around a whole cell are still taken off."""
    return [_unquoted_cell(cell) for cell in line.rstrip("\r\n").split(separator)]


def _unquoted_cell(cell: str) -> str:
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"')
    # The one quote of a pair whose other one is lost.
    return cell.strip('"') if cell.count('"') == 1 and '"' in (cell[:1], cell[-1:]) else cell
