"""The workshop's settings, filled in by hand: kept as one act, asked about before they are lost, seen on the papers."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from facilitation.papers.catalogue import paper
from facilitation.producing import make
from facilitation.workshop import Workshop
from tests.ui.accessibility import nameless_fields, silent_buttons
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import answering, named, read, to_the_front, type_words
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from ui.context import AppContext
from ui.settings.dialog import SettingsDialog
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import DateField, NumberField

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget]) -> Iterator[SettingsDialog]:
    window = QWidget()
    show(window)
    made = SettingsDialog(context, window)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    # The window behind must be held until here: it takes the dialog with it.
    window.close()


def section(qtbot: QtBot, dialog: SettingsDialog, name: str) -> None:
    qtbot.mouseClick(named(dialog, QPushButton, name), Qt.MouseButton.LeftButton)


def fill(field: QLineEdit | QPlainTextEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    for place, line in enumerate(words.split("\n")):
        if place:
            QTest.keyClick(field, Qt.Key.Key_Return)
        type_words(field, line)


def picture(path: Path) -> Path:
    kept = io.BytesIO()
    Image.new("RGB", (60, 30), "navy").save(kept, "PNG")
    path.write_bytes(kept.getvalue())
    return path


@needs_pdftotext
def test_the_heads_of_papers_are_what_was_typed(
    qtbot: QtBot, dialog: SettingsDialog, workshop: Workshop, desk: ListeningDesk, tmp_path: Path
) -> None:
    section(qtbot, dialog, "En-tête des documents")
    fill(named(dialog, QLineEdit, "État"), "République togolaise")
    fill(named(dialog, QPlainTextEdit, "Administration"), "Ministère de la Mobilité\nSecrétariat général\nDivision n°\u00a03")
    dialog._logos.take([picture(tmp_path / "fonds.png")])
    qtbot.waitUntil(lambda: "fonds" in read(dialog))
    acts = len(workshop.history.acts())
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert len(workshop.history.acts()) == acts + 1
    assert desk.undoable == ["Paramètres de l’atelier enregistrés"]
    assert workshop.settings.get().administration[-1] == "Division n°\u00a03"
    workshop.agenda.add(workshop.sessions.all()[0].id, "Ouverture")
    head = words_of(make(workshop, paper("programme"), {}, "fr").data)
    assert "RÉPUBLIQUE TOGOLAISE" in head
    assert "SECRÉTARIAT GÉNÉRAL" in head
    assert [one.name for one in workshop.settings.logos()] == ["fonds"]


def test_days_are_corrected_and_half_days_follow(qtbot: QtBot, dialog: SettingsDialog, workshop: Workshop) -> None:
    last = named(dialog, DateField, "Dernier jour")
    last.setFocus()
    last.selectAll()
    qtbot.keyClicks(last, "27/07/2025")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert workshop.settings.get().ends_on == date(2025, 7, 27)
    assert {one.date.day for one in workshop.sessions.all()} == {22, 23, 24, 25, 26, 27}


def test_half_days_that_stay_are_told(qtbot: QtBot, dialog: SettingsDialog, workshop: Workshop, desk: ListeningDesk) -> None:
    workshop.agenda.add(workshop.sessions.all()[-1].id, "Clôture")
    last = named(dialog, DateField, "Dernier jour")
    last.setFocus()
    last.selectAll()
    qtbot.keyClicks(last, "25/07/2025")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert "26 juillet" in desk.told[0]


def test_a_workshop_has_a_title_and_days_in_order(qtbot: QtBot, dialog: SettingsDialog, workshop: Workshop) -> None:
    before = workshop.settings.get()
    fill(named(dialog, QLineEdit, "Intitulé"), " ")
    section(qtbot, dialog, "En-tête des documents")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible()
    assert "Donnez un titre à l’atelier." in read(dialog)
    assert workshop.settings.get() == before


def test_nothing_is_lost_without_a_question(qtbot: QtBot, dialog: SettingsDialog, workshop: Workshop) -> None:
    qtbot.keyClicks(named(dialog, QLineEdit, "Lieu"), " (salle A)")
    asked: list[str] = []

    def stay(question: Dialog) -> None:
        asked.append(read(question))
        qtbot.mouseClick(question.cancel_button, Qt.MouseButton.LeftButton)

    with answering(Dialog, stay):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert "serait perdu" in asked[0]
    assert dialog.isVisible()

    def leave(question: Dialog) -> None:
        qtbot.mouseClick(question.accept_button, Qt.MouseButton.LeftButton)

    to_the_front(qtbot, dialog)
    with answering(Dialog, leave):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert workshop.settings.get().place == "Kpalimé"


def test_escape_closes_at_once_where_nothing_was_changed(qtbot: QtBot, dialog: SettingsDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_no_picture_is_told_and_a_logo_can_be_taken_away(qtbot: QtBot, dialog: SettingsDialog, tmp_path: Path) -> None:
    section(qtbot, dialog, "En-tête des documents")
    broken = tmp_path / "logo.svg"
    broken.write_text("<svg/>")
    dialog._logos.take([broken, picture(tmp_path / "oim.png"), tmp_path / "parti.png"])
    assert [name for name, _ in dialog._logos.added()] == ["oim"]
    assert "parti.png" in "".join(one.text() for one in dialog.findChildren(QLabel))
    qtbot.waitUntil(lambda: "oim" in read(dialog))
    qtbot.mouseClick(named(dialog, QToolButton, "Retirer oim"), Qt.MouseButton.LeftButton)
    assert dialog._logos.added() == []


def test_who_only_reads_sees_it_and_is_told(
    qtbot: QtBot, workshop: Workshop, context: AppContext, show: Callable[[QWidget], QWidget], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(workshop), "read_only", True)
    window = QWidget()
    show(window)
    made = SettingsDialog(context, window)
    made.show()
    qtbot.waitExposed(made)
    assert "en lecture seule" in read(made)
    assert not made.accept_button.isEnabled()
    made.reject()


@pytest.mark.parametrize("scale", [100, 175])
def test_every_control_has_a_name(qtbot: QtBot, dialog: SettingsDialog, context: AppContext, scale: int) -> None:
    context.theme.set_scale(scale)
    for place in range(5):
        dialog._sections.group.button(place).click()
        assert nameless_fields(dialog) + silent_buttons(dialog) == []


def test_age_and_disability_are_switched_on_for_the_cards(qtbot: QtBot, dialog: SettingsDialog, workshop: Workshop) -> None:
    section(qtbot, dialog, "Émargement")
    for name in ("Demander l’âge", "Demander le handicap"):
        box = named(dialog, QCheckBox, name)
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    settings = workshop.settings.get()
    assert (settings.asks_age, settings.asks_disability) == (True, True)
    workshop.history.undo()
    assert workshop.settings.get().asks_age is False


def test_who_sits_here_is_asked_once_and_is_no_act_of_the_workshop(
    qtbot: QtBot, dialog: SettingsDialog, workshop: Workshop
) -> None:
    acts = workshop.history.acts()
    fill(named(dialog, QLineEdit, "À ce poste"), "Adjoa")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert workshop.history.acts() == acts
    assert (workshop.author, workshop.remembered("author")) == ("Adjoa", "Adjoa")
    workshop.people.add("AMEGAN")
    assert workshop.history.acts()[0].author == "Adjoa"


def test_who_issues_certificates_from_how_many_half_days(qtbot: QtBot, dialog: SettingsDialog, workshop: Workshop) -> None:
    section(qtbot, dialog, "Émargement")
    fill(named(dialog, QLineEdit, "Attestations délivrées par"), "Le Secrétaire général")
    least = named(dialog, NumberField, "Attestation dès")
    least.setFocus()
    least.selectAll()
    type_words(least, "6")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    settings = workshop.settings.get()
    assert (settings.certificate_issuer, settings.certificate_least) == ("Le Secrétaire général", 6)


def test_until_when_data_are_kept_is_a_day_or_nothing(qtbot: QtBot, dialog: SettingsDialog, workshop: Workshop) -> None:
    section(qtbot, dialog, "Données personnelles")
    field = named(dialog, QLineEdit, "Données conservées jusqu’au")
    fill(field, "31/02/2026")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible()
    assert "Donnez le jour" in read(dialog)
    fill(field, "26/7/2026")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert workshop.settings.get().retained_until == "2026-07-26"


def test_contacts_are_erased_after_one_question_and_for_good(
    qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget], workshop: Workshop
) -> None:
    person = workshop.people.add("AMEGAN", "Adjoa", phones=["+228 90 11 22 33"], locality="Kara")
    window = QWidget()
    show(window)
    dialog = SettingsDialog(context, window)
    dialog.show()
    qtbot.waitExposed(dialog)
    section(qtbot, dialog, "Données personnelles")
    assert "1 personne a des coordonnées dans ce fichier." in read(dialog)
    erase = dialog._erasing.button
    with answering(Dialog, lambda question: question.reject()):
        qtbot.mouseClick(erase, Qt.MouseButton.LeftButton)
    assert workshop.people.get(person).phones == ("+228 90 11 22 33",)
    with answering(Dialog, lambda question: question.accept()):
        qtbot.mouseClick(erase, Qt.MouseButton.LeftButton)
    assert workshop.people.get(person).phones == ()
    assert workshop.history.can_undo() is None
    assert not erase.isEnabled()
    assert "Effacées en dernier le" in read(dialog)
    window.close()
