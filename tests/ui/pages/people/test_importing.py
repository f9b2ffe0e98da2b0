"""Personnes: real lists brought in; what was guessed is shown, corrected, accepted, and taken back in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from facilitation.people.header_words import MEANINGS
from facilitation.workshop import Workshop
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.people.list_files import as_csv
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import named, read
from tests.ui.pages.people.driver import PeopleDriver, Review
from ui.context import AppContext
from ui.pages.people.list_report import ListReport
from ui.pages.people.list_review import ListReview

LISTS = CORPUS / "participants"


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
    qtbot.waitUntil(lambda: bool(desk.refused))
    assert workshop.people.all() == []


def report(people: PeopleDriver) -> ListReport:
    """The one that stands before the window."""
    (found,) = [one for one in people.page.findChildren(ListReport) if one.isVisible()]
    return found


def lines(dialog: ListReport) -> list[tuple[int, str, str, str]]:
    return [(one.row, one.became, one.reason, one.words) for one in dialog.lines()]


@pytest.fixture
def messy_file(tmp_path: Path) -> Path:
    path = tmp_path / "participants.csv"
    rows = [
        ["LISTE DES PARTICIPANTS", "", "", ""],
        ["Nom", "Prénoms", "Structure", "Contact"],
        ["ADJÉODA", "Kɔmi", "Mairie de Kloto 1", "90 00 00 01"],
        ["ADJÉODA", "Kɔmi", "Mairie de Kloto 1", "90 00 00 01"],
        ["", "", "un représentant de la Croix-Rouge", ""],
        ["BÉNISSAN", "Afi", "=HYPERLINK(1)", "123"],
        ["Total", "", "2", ""],
    ]
    path.write_bytes(as_csv(rows))
    return path


def test_what_was_not_taken_is_said_row_by_row_and_saved(
    qtbot: QtBot, people: PeopleDriver, workshop: Workshop, messy_file: Path, tmp_path: Path, desk: ListeningDesk
) -> None:
    people.bring_in(messy_file, Review(qtbot))
    dialog = report(people)
    assert "2 personnes ajoutées." in read(dialog)
    assert lines(dialog) == [
        (4, "non reprise", "même ligne déjà lue plus haut", "ADJÉODA | Kɔmi | Mairie de Kloto 1 | 90 00 00 01"),
        (5, "non reprise", "aucun nom sur cette ligne", "un représentant de la Croix-Rouge"),
        (7, "non reprise", "ligne de total", "Total | 2"),
        (6, "à vérifier", "mots non compris, gardés dans les notes", "123"),
        (1, "non reprise", "titre de la liste", "LISTE DES PARTICIPANTS"),
        (2, "non reprise", "en-têtes des colonnes", "Nom | Prénoms | Structure | Contact"),
    ]
    qtbot.mouseClick(named(dialog, QPushButton, "Enregistrer ce compte rendu…"), Qt.MouseButton.LeftButton)
    (picker,) = [one for one in dialog.findChildren(QFileDialog) if one.isVisible()]
    picker.close()
    saved = tmp_path / "compte rendu.csv"
    picker.fileSelected.emit(str(saved))
    written = saved.read_text("utf-8-sig").splitlines()
    assert written[0] == "Ligne;Suite;Pourquoi;Contenu de la ligne"
    assert len(written) == 7
    assert desk.told == ["Compte rendu enregistré\u00a0: compte rendu.csv"]
    picker.fileSelected.emit(str(tmp_path / "nowhere" / "rapport.csv"))
    assert [one.key for one in desk.refused] == ["store.cannot_write"]
    qtbot.mouseClick(named(dialog, QPushButton, "Fermer"), Qt.MouseButton.LeftButton)
    assert len(workshop.people.all()) == 2


def test_the_list_is_taken_back_from_its_report(qtbot: QtBot, people: PeopleDriver, workshop: Workshop, messy_file: Path) -> None:
    people.bring_in(messy_file, Review(qtbot))
    qtbot.mouseClick(named(report(people), QPushButton, "Annuler l’import"), Qt.MouseButton.LeftButton)
    assert workshop.people.all() == []
    assert workshop.organisations.all() == []


def test_what_was_done_since_is_not_undone_with_it(
    qtbot: QtBot, people: PeopleDriver, workshop: Workshop, messy_file: Path, desk: ListeningDesk
) -> None:
    people.bring_in(messy_file, Review(qtbot))
    workshop.people.add("AUTRE")
    qtbot.mouseClick(named(report(people), QPushButton, "Annuler l’import"), Qt.MouseButton.LeftButton)
    assert len(workshop.people.all()) == 3
    assert "pas à pas" in desk.told[-1]


def test_a_corrected_list_updates_and_says_what(qtbot: QtBot, people: PeopleDriver, workshop: Workshop, list_file: Path) -> None:
    people.bring_in(list_file, Review(qtbot))
    assert not [one for one in people.page.findChildren(ListReport) if one.isVisible()], "nothing to tell: no dialog"
    list_file.write_text(list_file.read_text("utf-8-sig").replace("90 00 00 02", "90 00 00 12"), "utf-8-sig")
    people.bring_in(list_file, Review(qtbot))
    assert (3, "mise à jour", "téléphone", "BÉNISSAN Afi") in lines(report(people))
    assert [one.phones for one in workshop.people.all()] == [("+228 90 00 00 01",), ("+228 90 00 00 12",)]


def test_columns_are_remembered_for_the_next_list_with_these_headers(
    qtbot: QtBot, people: PeopleDriver, workshop: Workshop, list_file: Path, tmp_path: Path
) -> None:
    people.bring_in(list_file, Review(qtbot, correct={"Champ 3": "fonction"}))
    later = tmp_path / "liste du soir.csv"
    later.write_text("Prénoms;Nom;Champ 3;Contact\nYao;AMEGAN;Comptable;90 00 00 03\n", "utf-8")
    review = Review(qtbot)
    people.bring_in(later, review)
    assert review.columns["Champ 3"] == "fonction"
    assert "Colonnes lues comme elles avaient été corrigées" in review.told
    assert workshop.people.named("Yao Amegan").function == "Comptable"


def test_encoding_separator_first_row_and_order_are_corrected(
    qtbot: QtBot, people: PeopleDriver, workshop: Workshop, tmp_path: Path
) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes("Noms\nYao Améwou\nAkouvi Kɔmi\n".encode("utf-16-le"))
    review = Review(qtbot, correct={"Codage": "UTF-16", "Ordre des noms": "Prénoms NOM"})
    people.bring_in(path, review)
    assert [(one.family_name, one.first_names) for one in workshop.people.all()] == [("Améwou", "Yao"), ("Kɔmi", "Akouvi")]


class WrongWay(Review):
    """Chooses an encoding in which there is nobody, then the right one again."""

    def __call__(self, dialog: ListReview) -> None:
        self._choose(dialog, "Codage", "UTF-16")
        self.told = read(dialog)
        assert not dialog.accept_button.isEnabled()
        self._choose(dialog, "Codage", "UTF-8")
        super().__call__(dialog)


def test_a_wrong_encoding_is_left_again(qtbot: QtBot, people: PeopleDriver, workshop: Workshop, list_file: Path) -> None:
    people.bring_in(list_file, WrongWay(qtbot))
    assert len(workshop.people.all()) == 2


class InAHurry(Review):
    """Corrects with the keyboard and goes on before the list is read again; `close` gives it up in the middle."""

    def __init__(self, qtbot: QtBot, *, close: bool = False) -> None:
        super().__init__(qtbot)
        self._close = close

    def __call__(self, dialog: ListReview) -> None:
        column = named(dialog, QComboBox, "Champ 3")
        column.setFocus()
        while column.currentIndex() > MEANINGS.index("function"):
            self._qtbot.keyClick(column, Qt.Key.Key_Up)
            assert dialog.is_reading
            assert not dialog.accept_button.isEnabled(), "what is not read yet is not brought in"
        if self._close:
            self._qtbot.keyClick(dialog, Qt.Key.Key_Escape)
            self.done = True
        else:
            self._qtbot.waitUntil(lambda: not dialog.is_reading)
            super().__call__(dialog)


def test_corrections_are_read_beside_the_window_and_the_last_one_counts(
    qtbot: QtBot, people: PeopleDriver, workshop: Workshop, list_file: Path
) -> None:
    people.bring_in(list_file, InAHurry(qtbot))
    assert [one.function for one in workshop.people.all()] == ["Mairie de Kloto 1", "Croix-Rouge"]


def test_a_review_closed_while_it_reads_leaves_nothing_behind(
    qtbot: QtBot, people: PeopleDriver, workshop: Workshop, context: AppContext, list_file: Path
) -> None:
    people.bring_in(list_file, InAHurry(qtbot, close=True))
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert workshop.people.all() == []
