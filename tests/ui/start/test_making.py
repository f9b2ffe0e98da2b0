"""A new workshop is made with its list and its document, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitation.clock import system_clock
from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.workshop import Workshop
from ui.start.making import NewWorkshop, make_workshop
from ui.start.step_people import read_list

LIST = "Nom;Prénoms;Structure\nADJOVI;Kɔ́kú;Mairie de Kloto 1\nMENSAH;Afi;Croix-Rouge\n"
DOCUMENT = "# Politique\n\nLe réseau consulaire est renforcé.\n"


@pytest.fixture
def wanted(tmp_path: Path) -> NewWorkshop:
    data = DOCUMENT.encode()
    return NewWorkshop(
        path=tmp_path / "atelier.palabre",
        title="Atelier",
        place="Kpalimé",
        starts_on=date(2025, 7, 22),
        ends_on=date(2025, 7, 26),
        people=read_list("liste.csv", LIST.encode()),
        document_name="politique.md",
        document_bytes=data,
        document=read("politique.md", data),
    )


def leave_no_trace(folder: Path, make: Callable[[], object]) -> None:
    before = sorted(folder.iterdir())
    with pytest.raises(PalabreError):
        make()
    assert sorted(folder.iterdir()) == before


def test_it_is_made_with_list_and_document_step_by_step(wanted: NewWorkshop) -> None:
    told: list[int] = []
    path = make_workshop(wanted, system_clock, told.append)
    assert told == [0, 1, 2, 3]
    with Workshop.open(path) as workshop:
        assert [one.family_name for one in workshop.people.all()] == ["ADJOVI", "MENSAH"]
        assert len(workshop.texts.documents()) == 1
        assert workshop.check().sound


def test_days_in_the_wrong_order_make_no_file(wanted: NewWorkshop, tmp_path: Path) -> None:
    wrong = replace(wanted, ends_on=date(2025, 7, 21))
    leave_no_trace(tmp_path, lambda: make_workshop(wrong, system_clock, lambda _: None))


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_whatever_stops_it_leaves_no_file(wanted: NewWorkshop, tmp_path: Path, steps: int) -> None:
    def stop(done: int) -> None:
        if done == steps:
            raise PalabreError("document.unreadable", name="politique.md", reason="…")

    leave_no_trace(tmp_path, lambda: make_workshop(wanted, system_clock, stop))


def test_a_file_that_is_there_stays(wanted: NewWorkshop, tmp_path: Path) -> None:
    wanted.path.write_bytes(b"precious")
    leave_no_trace(tmp_path, lambda: make_workshop(wanted, system_clock, lambda _: None))
    assert wanted.path.read_bytes() == b"precious"
