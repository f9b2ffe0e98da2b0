"""The main job on real input, in the window, with keys and mouse only: from the Word file to the minutes.

The ministry's document has 119 pages, 50 tables and 44 notes; the lists are those of two assemblies. Nothing of either is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.corpus import CORPUS, needs_corpus
from tests.ui.hands import answering, named, type_words
from tests.ui.note_taker import NoteTaker
from tests.ui.pages.agenda.driver import AgendaDriver
from tests.ui.pages.papers.conftest import Reader, needs_pdftotext, words_of
from tests.ui.pages.people.driver import PeopleDriver, Review
from ui.documents.review import ImportReview
from ui.frame import Frame
from ui.pages.agenda.item_dialog import ItemDialog
from ui.pages.agenda.page import AgendaPage
from ui.pages.papers.page import PapersPage
from ui.pages.people.page import PeoplePage
from ui.shell import Shell

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
DOCUMENT = CORPUS / "documents" / "fr" / "ccp-profil-secteur-public-v1.3-fr.docx"
LISTS = ("deputes-france-cp1252.csv", "deputes-france.xlsx", "senateurs-france.csv")


class Clock:
    """Tuesday 22 July 2025, in the morning; moved by the test as the sitting goes on."""

    def __init__(self) -> None:
        self.now = datetime(2025, 7, 22, 8, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def set(self, hour: int, minute: int) -> None:
        self.now = self.now.replace(hour=hour, minute=minute)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def frame(qtbot: QtBot, shell: Shell, tmp_path: Path, clock: Clock) -> Iterator[Frame]:
    path = tmp_path / "atelier.palabre"
    days = date(2025, 7, 22), date(2025, 7, 26)
    workshop = Workshop.create(path, title="Atelier", place="Kpalimé", starts_on=days[0], ends_on=days[1], clock=clock)
    made = Frame(shell, workshop)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_first_page()
    yield made
    made.close()


class Facilitator:
    """One person at the laptop: Ctrl and a number for the page, then what that page is for."""

    def __init__(self, qtbot: QtBot, frame: Frame) -> None:
        self.qtbot, self.frame, self.workshop = qtbot, frame, frame.workshop

    def page(self, number: int) -> QWidget:
        self.activate()
        self.qtbot.keyClick(self.frame, Key(Key.Key_0.value + number), CTRL)
        page = self.frame.pages.current_page
        assert page is not None
        return page

    def activate(self) -> None:
        # A screen without a window manager does not give the keyboard back when a dialog closes.
        self.frame.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.frame.shell.jobs.running, timeout=60_000)
        self.frame.bridge.flush()

    def bring_in(self, source: Path) -> str:
        """The document: chosen in the dialog of the system, looked at, accepted; what the review said."""
        self.page(5)
        told: list[str] = []
        chosen: list[Path] = []

        def accept(dialog: ImportReview) -> None:
            told.append(dialog.title())
            told.extend(dialog.parts())
            self.qtbot.keyClick(dialog, Key.Key_Return, CTRL)

        def name_it(dialog: QFileDialog) -> None:
            field = dialog.findChild(QLineEdit)
            assert field is not None
            field.clear()
            type_words(field, str(source))
            self.qtbot.keyClick(field, Key.Key_Return)
            chosen.append(source)

        with answering(QFileDialog, name_it):
            self.qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
            self.qtbot.waitUntil(lambda: bool(chosen))
        with answering(ImportReview, accept, patience=60):
            self.qtbot.waitUntil(lambda: bool(self.workshop.texts.documents()), timeout=60_000)
        self.settle()
        return "\n".join(told)

    def people(self) -> PeopleDriver:
        page = self.page(2)
        assert isinstance(page, PeoplePage)
        return PeopleDriver(page, self.qtbot)

    def run_item(self, title: str) -> None:
        """A new item of the programme, and it begins."""
        page = self.page(3)
        assert isinstance(page, AgendaPage)
        agenda = AgendaDriver(page, self.workshop, self.qtbot)

        def fill(dialog: ItemDialog) -> None:
            type_words(named(dialog, QLineEdit, "Titre"), title)
            self.qtbot.keyClick(dialog, Key.Key_Return, CTRL)

        with answering(ItemDialog, fill):
            agenda.press(Key.Key_N)
        self.activate()
        agenda.click(agenda.item(title))
        self.qtbot.mouseClick(agenda.button("Commencer"), Qt.MouseButton.LeftButton)
        self.frame.bridge.flush()

    def papers(self) -> Reader:
        page = self.page(7)
        assert isinstance(page, PapersPage)
        reader = Reader(self.qtbot, page)
        reader.wait()
        return reader

    def save_minutes(self, target: Path) -> None:
        """Documents: the arrow keys to the minutes, Ctrl+S, a name, Enter."""
        reader = self.papers()
        reader.go_to("minutes")
        reader.press(Key.Key_S, CTRL)
        reader.answer_dialog(target)
        reader.wait_for_jobs()

    def print_minutes(self, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Ctrl+P, and a printer that writes into a file: the one dialog that is the system's own."""

        def choose(dialog: QPrintDialog) -> QDialog.DialogCode:
            printer = dialog.printer()
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(target))
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(QPrintDialog, "exec", choose)
        reader = self.papers()
        assert reader.page.chosen.name == "minutes"
        reader.press(Key.Key_P, CTRL)
        reader.wait_for_jobs()


@needs_corpus
@needs_pdftotext
def test_from_the_word_file_to_the_minutes(
    qtbot: QtBot, frame: Frame, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = Facilitator(qtbot, frame)
    workshop = frame.workshop

    told = person.bring_in(DOCUMENT)
    assert "LE CADRE DE CONFIANCE PANCANADIEN" in told
    clauses = workshop.texts.clauses(workshop.texts.documents()[0].id)
    assert sum(one.kind == "table" for one in clauses) >= 50
    assert sum(one.kind == "note" for one in clauses) == 44

    people = person.people()
    people.bring_in(CORPUS / "participants" / LISTS[0], Review(qtbot))
    person.settle()
    assert len(workshop.people.all()) > 500
    first = workshop.people.all()[0]
    person.activate()
    people.open_door()
    name, answer = people.check_in(first.family_name)
    assert first.family_name.upper() in name.upper()
    assert "08:12" in answer
    assert "Déjà présent depuis" in people.check_in(first.family_name)[1]
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)

    clock.set(8, 40)
    person.run_item("Examen du document, partie 2")
    (running,) = workshop.agenda.running()
    assert running.item.title == "Examen du document, partie 2"

    clock.set(9, 5)
    person.page(5)
    taker = NoteTaker(qtbot, frame)
    taker.go_to("2.1.1, al. 1")
    qtbot.waitUntil(lambda: taker.clause().label == "2.1.1, al. 1")
    before = taker.clause().text
    taker.press(Key.Key_N)
    taker.name(first.family_name.lower())
    taker.press(Key.Key_End, CTRL)
    taker.write(" Il est revu chaque année.")
    taker.record()
    made = taker.last()
    assert (made.kind, made.text, made.state) == ("replace", f"{before} Il est revu chaque année.", "pending")
    assert [one.person for one in made.authors] == [first.id]
    taker.press(Key.Key_A)
    assert workshop.amendments.get(made.id).state == "retained"
    assert workshop.consolidation.current_text(made.clause).endswith("Il est revu chaque année.")

    person.save_minutes(tmp_path / "pv.pdf")
    words = words_of(tmp_path / "pv.pdf")
    assert "PROCÈS-VERBAL" in words
    assert "Examen du document, partie 2" in words
    assert "Il est revu chaque année." in words
    assert re.search(r"Page 1/\d", words)
    person.print_minutes(tmp_path / "imprime.pdf", monkeypatch)
    assert (tmp_path / "imprime.pdf").read_bytes().startswith(b"%PDF")

    report = workshop.check()
    assert report.sound, report.faults


@needs_corpus
@pytest.mark.parametrize("name", LISTS)
def test_each_real_list_comes_in_through_the_window(qtbot: QtBot, frame: Frame, name: str) -> None:
    person = Facilitator(qtbot, frame)
    person.people().bring_in(CORPUS / "participants" / name, Review(qtbot))
    person.settle()
    everybody = person.workshop.people.all()
    assert len(everybody) > 300
    assert all(one.family_name for one in everybody)
    person.activate()
    qtbot.keyClick(QApplication.focusWidget() or frame, Key.Key_Z, CTRL)
    assert person.workshop.people.all() == [], "one undo takes the list back"
    assert named(frame.pages.current_page, QPushButton, "Importer une liste…").isVisible()
