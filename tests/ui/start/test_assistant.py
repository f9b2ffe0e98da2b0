"""The assistant for a new workshop, from the title to an open file, with the keyboard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.corpus import CORPUS, needs_corpus
from tests.ui.documents.corrector import Corrector
from tests.ui.hands import answering, to_the_front, type_words
from ui.documents.paste_dialog import PasteDialog
from ui.documents.review import ImportReview
from ui.shell import Shell
from ui.start.assistant import Assistant
from ui.widgets.dialogs import Dialog

CTRL = Qt.KeyboardModifier.ControlModifier
LIST = "Nom;Prénoms;Sexe;Structure;Fonction\nADJOVI;Kɔ́kú;M;Mairie de Kloto 1;Maire\nMENSAH;Ama;F;Chambre de commerce;Juriste\n"
DOCUMENT = "# Politique\n\n## Diagnostic\n\nLe réseau consulaire est renforcé.\n\n## Vision\n\nUne diplomatie au service de tous.\n"


@pytest.fixture
def assistant(qtbot: QtBot, shell: Shell, tmp_path: Path) -> Assistant:
    """In its first step, with files kept in the test's folder."""
    shell.preferences.keep_folder(tmp_path)
    made = Assistant(shell)
    qtbot.addWidget(made)
    made.resize(700, 560)
    made.show()
    qtbot.waitExposed(made)
    to_the_front(qtbot, made)
    made.begin()
    return made


def words(assistant: Assistant) -> str:
    return "\n".join(one.text() for one in assistant.findChildren(QLabel) if one.isVisible())


def test_a_title_is_enough(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    type_words(assistant.workshop_step.title, "Atelier : validation/Kpalimé")
    assistant.workshop_step.starts_on.setDate(QDate(2025, 7, 22))
    assistant.workshop_step.ends_on.setDate(QDate(2025, 7, 26))
    qtbot.keyClick(assistant.workshop_step.title, Qt.Key.Key_Return)
    assert assistant.step == 1
    assert assistant.next_button.text() == "Plus tard"
    qtbot.keyClick(assistant, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert assistant.next_button.text() == "Créer l’atelier"
    with qtbot.waitSignal(assistant.made) as made:
        qtbot.keyClick(assistant, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    path = Path(made.args[0])
    assert path.parent == tmp_path
    assert path.name == "Atelier validation Kpalimé.palabre"
    with Workshop.open(path) as workshop:
        settings = workshop.settings.get()
        assert (settings.title, settings.starts_on, settings.ends_on) == (
            "Atelier : validation/Kpalimé",
            date(2025, 7, 22),
            date(2025, 7, 26),
        )
        assert len(workshop.sessions.all()) == 10


def test_without_a_title_it_stays_and_says_why(qtbot: QtBot, assistant: Assistant) -> None:
    assistant.forward()
    assert assistant.step == 0
    assert "Donnez un titre à l’atelier." in words(assistant)


def test_the_last_day_follows_the_first_and_must_not_be_before_it(qtbot: QtBot, assistant: Assistant) -> None:
    step = assistant.workshop_step
    qtbot.keyClicks(step.title, "Atelier")
    step.starts_on.setDate(QDate(2030, 1, 10))
    assert step.ends_on.date() == QDate(2030, 1, 14)
    step.ends_on.setDate(QDate(2030, 1, 9))
    assistant.forward()
    assert assistant.step == 0
    assert "Le dernier jour est avant le premier." in words(assistant)


def test_a_file_that_is_there_is_never_overwritten(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    (tmp_path / "Atelier.palabre").write_bytes(b"precious")
    qtbot.keyClicks(assistant.workshop_step.title, "Atelier")
    assistant.forward()
    assert assistant.step == 0
    assert "Un fichier porte déjà ce nom" in words(assistant)
    assert (tmp_path / "Atelier.palabre").read_bytes() == b"precious"


def test_list_and_document_are_read_shown_and_kept(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    people, document = tmp_path / "liste.csv", tmp_path / "politique.md"
    people.write_text(LIST, encoding="utf-8")
    document.write_text(DOCUMENT, encoding="utf-8")
    qtbot.keyClicks(assistant.workshop_step.title, "Atelier")
    assistant.forward()
    with qtbot.waitSignal(assistant.people_step.picker.arrived):
        assistant.people_step.picker.take(people)
    assert assistant.people_step.summary.text() == "2 personnes trouvées"
    assert "ADJOVI Kɔ́kú — Mairie de Kloto 1 — Maire" in words(assistant)
    assert assistant.next_button.text() == "Suivant"
    assistant.forward()
    with qtbot.waitSignal(assistant.document_step.picker.arrived):
        assistant.document_step.picker.take(document)
    assert "clauses" in assistant.document_step.summary.text()
    with qtbot.waitSignal(assistant.made) as made:
        assistant.forward()
    with Workshop.open(Path(made.args[0])) as workshop:
        assert [person.family_name for person in workshop.people.all()] == ["ADJOVI", "MENSAH"]
        (kept,) = workshop.texts.documents()
        assert "Le réseau consulaire est renforcé." in [clause.text for clause in workshop.texts.clauses(kept.id)]
        assert workshop.texts.original(kept.id) == document.read_bytes()


def test_a_pasted_text_is_corrected_and_kept(qtbot: QtBot, assistant: Assistant) -> None:
    copied = QMimeData()
    copied.setText("Politique nationale\n\nUn premier alinéa.\n")
    QGuiApplication.clipboard().setMimeData(copied)
    qtbot.keyClicks(assistant.workshop_step.title, "Atelier")
    assistant.forward()
    assistant.forward()
    step = assistant.document_step
    with (
        qtbot.waitSignal(step.picker.arrived),
        answering(PasteDialog, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)),
    ):
        qtbot.mouseClick(step.paste_button, Qt.MouseButton.LeftButton)
    QGuiApplication.clipboard().clear()
    assert "Texte collé — 2 clauses" in words(assistant)
    assert not step.paste_button.isVisible()

    def correct(dialog: ImportReview) -> None:
        hands = Corrector(qtbot, dialog)
        hands.click("Politique")
        hands.press(Qt.Key.Key_H)
        title = dialog.findChild(QLineEdit)
        assert title is not None
        title.selectAll()
        type_words(title, "Politique")
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)

    with answering(ImportReview, correct):
        qtbot.mouseClick(step.correct_button, Qt.MouseButton.LeftButton)
    assert "Politique — 2 clauses\nPolitique nationale" in words(assistant)
    with qtbot.waitSignal(assistant.made) as made:
        assistant.forward()
    with Workshop.open(Path(made.args[0])) as workshop:
        (kept,) = workshop.texts.documents()
        assert (kept.title, kept.source_name) == ("Politique", "Texte collé")
        assert [one.kind for one in workshop.texts.clauses(kept.id)] == ["heading", "paragraph"]
        assert workshop.texts.original(kept.id).decode() == "Politique nationale\n\nUn premier alinéa.\n"


def test_a_file_that_cannot_be_read_is_refused_where_it_was_chosen(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    broken = tmp_path / "vide.docx"
    broken.write_bytes(b"")
    qtbot.keyClicks(assistant.workshop_step.title, "Atelier")
    assistant.forward()
    assistant.forward()
    picker = assistant.document_step.picker
    picker.take(broken)
    qtbot.waitUntil(lambda: not picker.busy)
    assert "vide.docx" in words(assistant)
    assert picker.result is None
    with qtbot.waitSignal(assistant.made) as made:
        assistant.forward()
    with Workshop.open(Path(made.args[0])) as workshop:
        assert workshop.texts.documents() == []


def test_what_cannot_be_made_leaves_no_file_and_says_why(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    qtbot.keyClicks(assistant.workshop_step.title, "Atelier")
    assistant.forward()
    assistant.forward()
    folder = tmp_path / "gone"
    assistant.workshop_step.path.setText(str(folder / "atelier.palabre"))
    assistant.forward()
    qtbot.waitUntil(assistant.isEnabled)
    assert str(folder) in words(assistant)
    assert not folder.exists()


def test_escape_gives_it_up_where_nothing_was_typed(qtbot: QtBot, assistant: Assistant) -> None:
    with qtbot.waitSignal(assistant.cancelled):
        qtbot.keyClick(assistant.workshop_step.title, Qt.Key.Key_Escape)


def test_escape_goes_back_a_step_and_asks_before_what_was_typed_is_lost(qtbot: QtBot, assistant: Assistant) -> None:
    given_up: list[bool] = []
    assistant.cancelled.connect(lambda: given_up.append(True))
    type_words(assistant.workshop_step.title, "Atelier")
    qtbot.keyClick(assistant.workshop_step.title, Qt.Key.Key_Return)
    assert assistant.step == 1
    qtbot.keyClick(assistant, Qt.Key.Key_Escape)
    assert assistant.step == 0
    with answering(Dialog, lambda dialog: dialog.reject()):
        qtbot.keyClick(assistant.workshop_step.title, Qt.Key.Key_Escape)
    assert not given_up
    assert assistant.workshop_step.title.text() == "Atelier"
    with answering(Dialog, lambda dialog: dialog.accept()):
        qtbot.mouseClick(assistant.cancel_button, Qt.MouseButton.LeftButton)
    assert given_up


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, assistant: Assistant) -> None:
    type_words(assistant.workshop_step.title, "Atelier")
    qtbot.keyClick(assistant.workshop_step.title, Qt.Key.Key_Return)
    assistant.back_button.setFocus()
    qtbot.keyClick(assistant.back_button, Qt.Key.Key_Return)
    assert assistant.step == 0


def test_while_a_file_is_read_one_cannot_go_on(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    people = tmp_path / "liste.csv"
    people.write_text(LIST, encoding="utf-8")
    qtbot.keyClicks(assistant.workshop_step.title, "Atelier")
    assistant.forward()
    picker = assistant.people_step.picker
    with qtbot.waitSignal(picker.arrived):
        picker.take(people)
        assert not assistant.next_button.isEnabled()
        qtbot.keyClick(assistant, Qt.Key.Key_Return, CTRL)
        assert assistant.step == 1
    assert assistant.next_button.isEnabled()
    assert assistant.next_button.text() == "Suivant"


def test_a_refused_file_leaves_the_way_open(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    broken = tmp_path / "liste.xlsx"
    broken.write_bytes(b"")
    qtbot.keyClicks(assistant.workshop_step.title, "Atelier")
    assistant.forward()
    picker = assistant.people_step.picker
    picker.take(broken)
    qtbot.waitUntil(lambda: not picker.busy)
    assert assistant.next_button.isEnabled()
    assert assistant.next_button.text() == "Plus tard"


@needs_corpus
def test_a_real_list_and_a_real_document_become_a_workshop(qtbot: QtBot, assistant: Assistant, tmp_path: Path) -> None:
    qtbot.keyClicks(assistant.workshop_step.title, "Profil")
    qtbot.keyClick(assistant, Qt.Key.Key_Return, CTRL)
    with qtbot.waitSignal(assistant.people_step.picker.arrived, timeout=30_000):
        assistant.people_step.picker.take(CORPUS / "participants" / "deputes-france.xlsx")
    assert assistant.people_step.summary.text() == "573 personnes trouvées"
    qtbot.keyClick(assistant, Qt.Key.Key_Return, CTRL)
    document = CORPUS / "documents" / "fr" / "ccp-profil-secteur-public-v1.3-fr.docx"
    with qtbot.waitSignal(assistant.document_step.picker.arrived, timeout=30_000):
        assistant.document_step.picker.take(document)
    assert "Gardé dans l’original, non montré\u00a0: " in words(assistant)
    assert "pied" in words(assistant), "headers and footers are named, not left out in silence"
    with qtbot.waitSignal(assistant.made, timeout=60_000) as made:
        qtbot.keyClick(assistant, Qt.Key.Key_Return, CTRL)
    with Workshop.open(Path(made.args[0])) as workshop:
        assert len(workshop.people.all()) == 573
        (kept,) = workshop.texts.documents()
        assert len(workshop.texts.clauses(kept.id)) > 1000
        assert workshop.texts.original(kept.id) == document.read_bytes()
        report = workshop.check()
        assert report.sound, report.faults
