"""Personnes: real lists brought in; what was guessed is shown, corrected, accepted, and taken back in one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.corpus import CORPUS, needs_corpus
from tests.ui.conftest import ListeningDesk
from tests.ui.pages.people.driver import PeopleDriver, Review
from ui.context import AppContext
from ui.pages.people.page import PeoplePage

LISTS = CORPUS / "participants"


@pytest.fixture
def people(qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget]) -> PeopleDriver:
    page = PeoplePage(context)
    show(page)
    return PeopleDriver(page, qtbot)


@needs_corpus
@pytest.mark.parametrize(
    ("name", "encoding"), [("deputes-france.csv", "utf-8"), ("deputes-france-cp1252.csv", "cp1252"), ("deputes-france.xlsx", "")]
)
def test_a_real_list_is_understood_shown_and_taken_in(
    qtbot: QtBot, people: PeopleDriver, workshop: Workshop, desk: ListeningDesk, name: str, encoding: str
) -> None:
    review = Review(qtbot)
    people.bring_in(LISTS / name, review)
    assert f"573 personnes trouvées dans {name}" in review.told
    if encoding:
        assert f"(codage {encoding})" in review.told
    assert (review.columns["Nom"], review.columns["Prénom"], review.columns["Profession"]) == (
        "nom de famille",
        "prénoms",
        "fonction",
    )
    assert len(review.people) == 60, "the first ones are shown"
    assert len(workshop.people.all()) == 573
    assert desk.undoable
    qtbot.waitUntil(lambda: "573 personnes" in people.words())
    workshop.history.undo()
    qtbot.waitUntil(lambda: "Personne sur la liste pour l’instant" in people.words())
    assert workshop.people.all() == []


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    """As Excel in French writes it; the third column has a heading that says nothing."""
    path = tmp_path / "liste.csv"
    lines = ["Nom;Prénoms;Champ 3;Contact", "ADJÉODA;Kɔmi;Mairie de Kloto 1;90 00 00 01", "BÉNISSAN;Afi;Croix-Rouge;90 00 00 02"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    return path


def test_a_column_that_was_guessed_wrong_is_corrected(
    qtbot: QtBot, people: PeopleDriver, workshop: Workshop, list_file: Path
) -> None:
    review = Review(qtbot, correct={"Champ 3": "fonction"})
    people.bring_in(list_file, review)
    assert review.people != review.corrected
    (first, second) = workshop.people.all()
    assert (first.family_name, first.first_names, first.function) == ("ADJÉODA", "Kɔmi", "Mairie de Kloto 1")
    assert first.organisation is None
    assert second.function == "Croix-Rouge"


def test_a_review_that_is_cancelled_changes_nothing(
    qtbot: QtBot, people: PeopleDriver, workshop: Workshop, list_file: Path
) -> None:
    people.bring_in(list_file, Review(qtbot, accept=False))
    assert workshop.people.all() == []


def test_the_same_list_twice_adds_nobody(
    qtbot: QtBot, people: PeopleDriver, workshop: Workshop, list_file: Path, desk: ListeningDesk
) -> None:
    people.bring_in(list_file, Review(qtbot))
    known = workshop.people.all()
    people.bring_in(list_file, Review(qtbot))
    assert workshop.people.all() == known
    assert len(desk.undoable) == 2


def test_a_file_that_is_no_list_is_refused_in_a_sentence(
    qtbot: QtBot, people: PeopleDriver, workshop: Workshop, desk: ListeningDesk, tmp_path: Path
) -> None:
    broken = tmp_path / "liste.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    people.start_reading(broken)
    qtbot.waitUntil(lambda: bool(desk.refused), timeout=10_000)
    assert workshop.people.all() == []
