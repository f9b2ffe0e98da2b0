"""Makes the file of a new workshop with what the assistant gathered: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from facilitation.clock import Clock
from facilitation.workshop import Workshop

if TYPE_CHECKING:
    from facilitation.documents.imported import ImportedDocument
    from facilitation.people.lists import ListReading


@dataclass(frozen=True, slots=True)
class NewWorkshop:
    """What the assistant knows; `people` and `document` are None where they come later."""

    path: Path
    title: str
    place: str
    starts_on: date
    ends_on: date
    people: ListReading | None = None
    document_name: str = ""
    document_bytes: bytes = b""
    document: ImportedDocument | None = None


def make_workshop(wanted: NewWorkshop, clock: Clock, told: Callable[[int], object]) -> Path:
    """Writes the file and returns its path; runs on a job's thread. `told` is called with the number of steps done (0, 1, 2, 3).

    Raises PalabreError where something is refused; then no file is left behind.
    """
    told(0)
    workshop = Workshop.create(
        wanted.path,
        title=wanted.title,
        place=wanted.place,
        starts_on=wanted.starts_on,
        ends_on=wanted.ends_on,
        clock=clock,
    )
    path = workshop.path
    try:
        with workshop:
            told(1)
            if wanted.people is not None:
                workshop.lists.join(wanted.people)
            told(2)
            if wanted.document is not None:
                workshop.texts.accept(wanted.document_name, wanted.document_bytes, wanted.document)
            told(3)
    except BaseException:
        for one in (path, path.with_name(f"{path.name}.lock")):
            one.unlink(missing_ok=True)
        raise
    return path
