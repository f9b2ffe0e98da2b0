"""A list understood on a job's thread: its file read, its columns guessed, its people told from those already there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facilitation.errors import PalabreError
from facilitation.people.columns import ListLayout, guess
from facilitation.people.duplicates import Matching
from facilitation.people.lists import ListReading, people
from facilitation.people.reading import read_table
from facilitation.people.tables import RawTable
from facilitation.reading_files import read_file
from facilitation.workshop import Workshop
from ui.jobs import Progress

_STEPS = 3
Reading = Callable[[Progress], "Understood"]
"""What a job does."""


@dataclass(frozen=True, slots=True)
class Understood:
    """`data` is the file, to be read again in another encoding. `guessed` is the layout before anything was corrected, `remembered`
    with what was corrected for an earlier list, `layout` the one that was read by. `reading` is None where no column means a name:
    then `refused` says so. `match` tells who is there already.
    """

    data: bytes
    table: RawTable
    guessed: ListLayout
    remembered: ListLayout
    layout: ListLayout
    reading: ListReading | None
    match: Matching
    refused: PalabreError | None = None


def reading_of(path: Path, workshop: Path) -> Reading:
    """Reads a list file. Raises PalabreError for whatever is no list, with the sentence for the user."""

    def work(progress: Progress) -> Understood:
        progress(0, _STEPS, path.name)
        data = read_file(path)
        return _understood(data, read_table(path.name, data), workshop, progress)

    return work


def read_otherwise(known: Understood, workshop: Path, *, sheet: int | None, encoding: str, separator: str) -> Reading:
    """Guesses anew: of another sheet, or of the same bytes in another encoding, cut at another separator ("" as they were)."""

    def work(progress: Progress) -> Understood:
        progress(0, _STEPS, known.table.name)
        table = known.table
        if table.encoding and (encoding, separator) != (table.encoding, table.separator):
            table = read_table(table.name, known.data, encoding=encoding, separator=separator)
        return _understood(known.data, table, workshop, progress, sheet)

    return work


def corrected(known: Understood, layout: ListLayout, workshop: Path) -> Reading:
    """Reads the same table by a layout that somebody has corrected."""

    def work(progress: Progress) -> Understood:
        progress(1, _STEPS, known.table.name)
        with Workshop.open(workshop, read_only=True) as beside:
            return _read(known.data, known.table, known.guessed, known.remembered, layout, beside, progress)

    return work


def _understood(data: bytes, table: RawTable, workshop: Path, progress: Progress, sheet: int | None = None) -> Understood:
    progress(1, _STEPS, table.name)
    guessed = guess(table, sheet)
    with Workshop.open(workshop, read_only=True) as beside:
        remembered = beside.lists.as_corrected(guessed)
        return _read(data, table, guessed, remembered, remembered, beside, progress)


def _read(
    data: bytes,
    table: RawTable,
    guessed: ListLayout,
    remembered: ListLayout,
    layout: ListLayout,
    beside: Workshop,
    progress: Progress,
) -> Understood:
    try:
        reading = people(table, layout)
    except PalabreError as error:
        return Understood(data, table, guessed, remembered, layout, None, Matching((), (), ()), error)
    progress(2, _STEPS, table.name)
    return Understood(data, table, guessed, remembered, layout, reading, beside.lists.compare(reading))
