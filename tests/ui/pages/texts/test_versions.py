"""The next version arrives at the note-taker's window: told in lists, accepted or refused, what is left placed by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from facilitation.amendments.values import Author
from facilitation.workshop import Workshop
from tests.ui.hands import answering, named, read, type_words
from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.versions.dialog import VersionDialog
from ui.pages.texts.versions.models import ROW_ROLE
from ui.pages.texts.versions.placing import PlacingDialog

Key = Qt.Key
OLD = """# 1 Eau

Les communes entretiennent les forages.

L'État protège les sources des villages.

Un rapport est publié chaque année.

# 2 Suivi

Le comité se réunit chaque trimestre au chef-lieu.
"""
NEW = """# 1 Eau

Les communes entretiennent les forages.

L'État protège les sources des villages et des hameaux.

Un rapport est publié chaque semestre.

# 2 Suivi

Le comité se réunit chaque mois au chef-lieu.
"""


@pytest.fixture
def document(workshop: Workshop) -> str:
    made = workshop.texts.add("politique.md", OLD.encode(), title="Politique de l’eau")
    paragraphs = [one for one in workshop.texts.clauses(made) if one.kind == "paragraph"]
    for clause, text in zip(
        paragraphs,
        (
            "Les communes entretiennent et réparent les forages.",
            "L'État protège et restaure les sources des villages.",
            "Un rapport est publié chaque semestre.",
            "Le comité se réunit deux fois par an au chef-lieu.",
        ),
        strict=True,
    ):
        workshop.amendments.add(clause.id, "replace", text, authors=[Author(None, None, "DGE")])
    return made


@pytest.fixture
def taker(seat: Callable[[Workshop], NoteTaker], workshop: Workshop, document: str) -> NoteTaker:
    return seat(workshop)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "politique-v2.md"
    path.write_text(NEW, encoding="utf-8")
    return path


def arrive(qtbot: QtBot, taker: NoteTaker, document: str, source: Path, act: Callable[[VersionDialog], object]) -> None:
    """The file is chosen; `act` answers the dialog that comes once it is compared."""
    answered: list[bool] = []

    def answer(dialog: VersionDialog) -> None:
        act(dialog)
        answered.append(True)

    with answering(VersionDialog, answer):
        taker.page.versions.arriving.start(document, source)
        qtbot.waitUntil(lambda: bool(answered))


def numbers(dialog: VersionDialog | PlacingDialog) -> list[str]:
    model = dialog.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def list_called(qtbot: QtBot, dialog: VersionDialog, name: str) -> list[str]:
    qtbot.mouseClick(named(dialog, QPushButton, name), Qt.MouseButton.LeftButton)
    return numbers(dialog)


def test_the_button_asks_for_the_file(qtbot: QtBot, taker: NoteTaker, document: str, source: Path) -> None:
    chosen: list[tuple[str, Path]] = []
    taker.page.versions.arriving.start = lambda document, path: chosen.append((document, path))  # type: ignore[method-assign]

    def name_it(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.clear()
        type_words(field, str(source))
        qtbot.keyClick(field, Key.Key_Return)

    with answering(QFileDialog, name_it):
        qtbot.mouseClick(named(taker.page, QToolButton, "Nouvelle version de ce document…"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [(document, source)]


def test_the_four_lists_are_seen_before_anything_changes(qtbot: QtBot, taker: NoteTaker, document: str, source: Path) -> None:
    seen: dict[str, object] = {}

    def look(dialog: VersionDialog) -> None:
        seen["words"] = read(dialog)
        # First what a person has to look at.
        seen["first"] = numbers(dialog)
        seen["place"] = dialog._pane.words
        for name in ("Reportés (1)", "Sur nouveau texte (1)", "Déjà intégrés (1)", "Clos (0)"):
            seen[name] = list_called(qtbot, dialog, name)
            seen[f"{name} words"] = dialog._pane.words
        qtbot.keyClick(dialog, Key.Key_Escape)

    before = taker.workshop.amendments.all()
    arrive(qtbot, taker, document, source, look)
    assert "Version 2 de «\u00a0Politique de l’eau\u00a0»" in str(seen["words"])
    assert "3 passages inchangés, 3 modifiés, 0 nouveau, 0 disparu · 4 amendements sur la version 1" in str(seen["words"])
    assert seen["first"] == ["4"]
    assert "Peut-être ici\u00a0: 2, al. 1 dans la version 2\nLe comité se réunit chaque mois" in str(seen["place"])
    assert [seen[name] for name in ("Reportés (1)", "Sur nouveau texte (1)", "Déjà intégrés (1)", "Clos (0)")] == [
        ["1"], ["2"], ["3"], [],
    ]  # fmt: skip
    assert "L'État protège et restaure les sources des villages et des hameaux." in str(seen["Sur nouveau texte (1) words"])
    # Escape refuses: everything is as before.
    assert taker.workshop.amendments.all() == before
    assert len(taker.workshop.texts.documents(replaced=True)) == 1


def test_it_is_accepted_with_what_it_contains_already_and_taken_back(
    qtbot: QtBot, taker: NoteTaker, document: str, source: Path
) -> None:
    said: list[str] = []

    def accept(dialog: VersionDialog) -> None:
        list_called(qtbot, dialog, "Déjà intégrés (1)")
        dialog.table.setFocus()
        qtbot.keyClick(dialog.table, Key.Key_Space)
        said.append(dialog.accept_button.text())
        qtbot.keyClick(dialog, Key.Key_Return, CTRL)

    arrive(qtbot, taker, document, source, accept)
    workshop = taker.workshop
    qtbot.waitUntil(lambda: len(workshop.texts.documents(replaced=True)) == 2)
    assert said == ["Accepter la version 2, en retenir 1"]
    new = workshop.texts.documents()[0].id
    assert workshop.amendments.numbered("3").state == "retained"
    assert taker.page.text.document == new
    qtbot.waitUntil(lambda: taker.page.plan.documents.currentText() == "V2 · Politique de l’eau")
    assert named(taker.page, QPushButton, "1 amendement à placer").isVisible()
    assert "Version 2 acceptée" in read(taker.frame)
    # The older one is still there to be read, and has no next version any more.
    taker.page.plan.documents.setCurrentIndex(1)
    taker.page.plan.documents.activated.emit(1)
    assert taker.page.plan.documents.currentText() == "V1 · Politique de l’eau"
    assert taker.page.text.document == document
    assert not named(taker.page, QToolButton, "Nouvelle version de ce document…").isEnabled()
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(workshop.texts.documents(replaced=True)) == 1)
    assert taker.page.text.document == document
    assert workshop.amendments.numbered("3").state == "pending"
    assert workshop.check().sound


def test_what_is_left_is_placed_with_a_new_wording_and_confirmed(
    qtbot: QtBot, taker: NoteTaker, document: str, source: Path
) -> None:
    arrive(qtbot, taker, document, source, lambda dialog: qtbot.keyClick(dialog, Key.Key_Return, CTRL))
    workshop = taker.workshop
    qtbot.waitUntil(lambda: len(workshop.texts.documents(replaced=True)) == 2)
    seen: list[object] = []

    def place(dialog: PlacingDialog) -> None:
        seen.append(numbers(dialog))
        seen.append(dialog.accept_button.text())
        qtbot.keyClick(dialog, Key.Key_Return, CTRL)
        seen.append(numbers(dialog))
        words = dialog.findChild(QPlainTextEdit)
        assert words is not None
        assert words.isVisible()
        # Its words do not stand there: one starts from those that do, and changes them.
        assert words.toPlainText() == "Le comité se réunit chaque mois au chef-lieu."
        seen.append(dialog.places.currentText())
        words.selectAll()
        type_words(words, "Le comité se réunit 2\u00a0fois par mois au chef-lieu.")
        qtbot.keyClick(dialog, Key.Key_Return, CTRL)

    with answering(PlacingDialog, place):
        qtbot.mouseClick(named(taker.page, QPushButton, "2 amendements à placer"), Qt.MouseButton.LeftButton)
    assert seen[:3] == [["3", "4"], "Retenir\u00a0: déjà intégré", ["4"]]
    assert str(seen[3]).startswith("2, al. 1 – Le comité se réunit chaque mois")
    new = workshop.texts.documents()[0].id
    placed = workshop.amendments.numbered("4")
    assert (placed.document, placed.text) == (new, "Le comité se réunit 2\u00a0fois par mois au chef-lieu.")
    assert workshop.amendments.numbered("3").state == "retained"
    assert not [one for one in taker.page.findChildren(QPushButton) if one.isVisible() and "à placer" in one.text()]


def test_a_passage_that_is_not_there_is_said_and_keeps_the_dialog(
    qtbot: QtBot, taker: NoteTaker, document: str, source: Path
) -> None:
    arrive(qtbot, taker, document, source, lambda dialog: qtbot.keyClick(dialog, Key.Key_Return, CTRL))
    qtbot.waitUntil(lambda: len(taker.workshop.texts.documents(replaced=True)) == 2)
    said: list[str] = []

    def try_it(dialog: PlacingDialog) -> None:
        dialog.table.setFocus()
        qtbot.keyClick(dialog.table, Key.Key_Down)
        assert dialog.table.currentIndex().data(ROW_ROLE).carried.number == "4"
        type_words(dialog.other, "9.9")
        qtbot.keyClick(dialog, Key.Key_Return, CTRL)
        said.append(dialog.refusal)
        qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(PlacingDialog, try_it):
        qtbot.mouseClick(named(taker.page, QPushButton, "2 amendements à placer"), Qt.MouseButton.LeftButton)
    assert "9.9" in said[0]
    assert taker.workshop.amendments.numbered("4").document == document


def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(qtbot: QtBot, taker: NoteTaker, document: str, tmp_path: Path) -> None:
    broken = tmp_path / "v2.docx"
    broken.write_bytes(b"PK\x03\x04 broken")
    taker.page.versions.arriving.start(document, broken)
    # The name of the file is on the bar of the job from the first moment: the refusal is what is waited for.
    qtbot.waitUntil(lambda: "v2.docx" in taker.frame.messages.refusal.sentence)
    assert taker.frame.messages.refusal.isVisible()
    qtbot.waitUntil(lambda: not taker.frame.messages.job.isVisible())
    assert len(taker.workshop.texts.documents(replaced=True)) == 1
