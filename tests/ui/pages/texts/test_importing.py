"""Bringing a document in: chosen, read, shown, accepted; what cannot be read is said in a sentence and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.hands import answering, read, type_words
from tests.ui.pages.texts.note_taker import CTRL, NoteTaker
from ui.pages.texts.importing import ImportReview

Key = Qt.Key
TEXT = """# Politique de la mobilité

## Diagnostic

Le réseau consulaire est renforcé.

| N° | Indicateur |
|----|------------|
| 1  | 60 %       |

## Vision

Une diplomatie au service de tous.
"""


def start(taker: NoteTaker, path: Path) -> None:
    """As the file dialog does once a file is chosen."""
    taker.page.importing.start(path)


def test_the_first_document(qtbot: QtBot, seat: Callable[[Workshop], NoteTaker], workshop: Workshop, tmp_path: Path) -> None:
    source = tmp_path / "politique.md"
    source.write_text(TEXT, encoding="utf-8")
    taker = seat(workshop)
    words = read(taker.page)
    assert "Aucun texte à valider pour le moment" in words
    seen: list[str] = []

    def accept(dialog: ImportReview) -> None:
        seen.append(read(dialog))
        seen.append(dialog.title())
        seen.extend(dialog.parts())
        qtbot.keyClick(dialog, Key.Key_Return, CTRL)

    with answering(ImportReview, accept, patience=20):
        start(taker, source)
        qtbot.waitUntil(lambda: len(workshop.texts.documents()) == 1, timeout=10_000)
    assert "Est-ce bien ce document" in seen[0]
    assert "clauses amendables" in seen[0]
    assert "1 tableau" in seen[0]
    assert seen[1] == "Politique de la mobilité"
    assert seen[2:] == ["Politique de la mobilité"]
    assert workshop.texts.documents()[0].title == "Politique de la mobilité"
    qtbot.waitUntil(lambda: taker.page.text.document != "")
    assert taker.page.text.clauses.isVisible()
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_Down)
    taker.press(Key.Key_N)
    assert taker.strip_is_open()


def test_the_file_is_chosen_in_the_dialog(
    qtbot: QtBot, seat: Callable[[Workshop], NoteTaker], workshop: Workshop, tmp_path: Path
) -> None:
    source = tmp_path / "politique.md"
    source.write_text(TEXT, encoding="utf-8")
    taker = seat(workshop)
    chosen: list[Path] = []
    taker.page.importing.start = chosen.append  # type: ignore[method-assign]

    def name_it(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.clear()
        type_words(field, str(source))
        qtbot.keyClick(field, Key.Key_Return)

    with answering(QFileDialog, name_it):
        taker.press(Key.Key_Space)
        qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [source]


def test_a_corrected_title_is_kept(qtbot: QtBot, taker: NoteTaker, tmp_path: Path) -> None:
    source = tmp_path / "annexe.txt"
    source.write_text("Une annexe.\n\nEncore un alinéa.\n", encoding="utf-8")

    def correct(dialog: ImportReview) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.selectAll()
        type_words(field, "Annexe financière")
        qtbot.keyClick(field, Key.Key_Return, CTRL)

    with answering(ImportReview, correct, patience=20):
        start(taker, source)
        qtbot.waitUntil(lambda: len(taker.workshop.texts.documents()) == 3, timeout=10_000)
    assert taker.workshop.texts.documents()[-1].title == "Annexe financière"
    qtbot.waitUntil(lambda: taker.page.plan.documents.currentText() == "Annexe financière")


def test_escape_leaves_the_workshop_as_it_was(qtbot: QtBot, taker: NoteTaker, tmp_path: Path) -> None:
    source = tmp_path / "annexe.txt"
    source.write_text("Une annexe.\n", encoding="utf-8")
    acts = len(taker.workshop.texts.documents())
    closed: list[bool] = []

    def turn_away(dialog: ImportReview) -> None:
        qtbot.keyClick(dialog, Key.Key_Escape)
        closed.append(True)

    with answering(ImportReview, turn_away, patience=20):
        start(taker, source)
        qtbot.waitUntil(lambda: bool(closed), timeout=10_000)
    assert len(taker.workshop.texts.documents()) == acts


def test_a_broken_file_is_refused_in_a_sentence(qtbot: QtBot, taker: NoteTaker, tmp_path: Path) -> None:
    source = tmp_path / "cassé.docx"
    source.write_bytes(b"PK\x03\x04 not a package")
    start(taker, source)
    qtbot.waitUntil(lambda: taker.refusal() != "", timeout=10_000)
    assert "cassé.docx" in taker.refusal()
    assert len(taker.workshop.texts.documents()) == 2


def test_a_file_that_is_not_there_is_refused_in_a_sentence(qtbot: QtBot, taker: NoteTaker, tmp_path: Path) -> None:
    start(taker, tmp_path / "parti.docx")
    qtbot.waitUntil(lambda: "parti.docx" in taker.refusal(), timeout=10_000)
