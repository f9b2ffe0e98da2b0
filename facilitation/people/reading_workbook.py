"""Sheets out of XLSX, XLS and ODS through calamine; cells become the words that Excel shows."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from facilitation.people.package_guard import damaged
from facilitation.people.tables import Merge, Sheet, sheet_of


def read_sheets(name: str, data: bytes) -> tuple[Sheet, ...]:
    """All sheets that hold cells, in the workbook's order. The bytes must have passed the guards.

    Raises people.damaged, people.encrypted.
    """
    from python_calamine import CalamineError, PasswordError, load_workbook

    from facilitation.errors import PalabreError

    try:
        workbook = load_workbook(io.BytesIO(data))
        return tuple(_sheets(workbook))
    except PasswordError as error:
        raise PalabreError("people.encrypted", name=name) from error
    except CalamineError as error:
        raise damaged(name) from error
    except BaseException as error:
        # calamine's own slips come out of Rust as a BaseException of this name.
        if type(error).__name__ == "PanicException":
            raise damaged(name) from error
        raise


def _sheets(workbook: object) -> Iterator[Sheet]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    assert isinstance(workbook, CalamineWorkbook)
    for number, about in enumerate(workbook.sheets_metadata):
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_index(number)
        if sheet.start is None:
            continue
        rows = [[words(cell) for cell in cells] for cells in sheet.to_python(skip_empty_area=False)]
        merges = tuple(Merge(*first, *last) for first, last in sheet.merged_cell_ranges or ())
        yield sheet_of(about.name, rows, merges, hidden=about.visible is not SheetVisibleEnum.Visible)


def words(cell: int | float | str | bool | time | date | datetime | timedelta) -> str:
    """What Excel in French shows for a value: 90123456.0 as "90123456", dates as "22/07/2025"."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "VRAI" if cell else "FAUX"
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, float):
        if not math.isfinite(cell):
            return ""
        return str(int(cell)) if cell == int(cell) and abs(cell) < 1e21 else repr(cell)
    if isinstance(cell, datetime):
        return cell.strftime("%d/%m/%Y %H:%M") if (cell.hour or cell.minute) else cell.strftime("%d/%m/%Y")
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    return str(cell)
