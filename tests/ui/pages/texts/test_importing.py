"""Bringing a document in: chosen, read, shown, accepted; what cannot be read is said in a sentence and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.documents.corrector import ALT, Corrector
from tests.ui.hands import answering, named, read, type_words
from tests.ui.note_taker import CTRL, NoteTaker
from ui.documents.paste_dialog import PasteDialog
from ui.documents.review import ImportReview

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

    with answering(ImportReview, accept):
        start(taker, source)
        qtbot.waitUntil(lambda: len(workshop.texts.documents()) == 1)
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

    with answering(ImportReview, correct):
        start(taker, source)
        qtbot.waitUntil(lambda: len(taker.workshop.texts.documents()) == 3)
    assert taker.workshop.texts.documents()[-1].title == "Annexe financière"
    qtbot.waitUntil(lambda: taker.page.plan.documents.currentText() == "Annexe financière")


def test_the_corrected_tree_is_what_is_kept(qtbot: QtBot, taker: NoteTaker, tmp_path: Path) -> None:
    source = tmp_path / "annexe.md"
    source.write_text("# Annexe\n\n# Suite\n\nUn alinéa cou-\n\npé en deux.\n", encoding="utf-8")

    def correct(dialog: ImportReview) -> None:
        hands = Corrector(qtbot, dialog)
        hands.click("Suite")
        hands.press(Key.Key_Right, ALT)
        hands.click("Un alinéa")
        hands.press(Key.Key_J)
        qtbot.keyClick(dialog, Key.Key_Return, CTRL)

    with answering(ImportReview, correct):
        start(taker, source)
        qtbot.waitUntil(lambda: len(taker.workshop.texts.documents()) == 3)
    document = taker.workshop.texts.documents()[-1]
    kept = taker.workshop.texts.clauses(document.id)
    assert [(one.label, one.level, one.text) for one in kept] == [
        ("Annexe", 1, "Annexe"),
        ("Suite", 2, "Suite"),
        ("Suite, al. 1", 0, "Un alinéa coupé en deux."),
    ]
    assert taker.workshop.texts.original(document.id) == source.read_bytes()
    assert taker.workshop.check().sound


def paste(qtbot: QtBot, taker: NoteTaker, text: str, markup: str, press: QPushButton | QToolButton) -> None:
    """Copied elsewhere, pasted by this button, accepted as it is."""
    copied = QMimeData()
    copied.setText(text)
    copied.setHtml(markup)
    QGuiApplication.clipboard().setMimeData(copied)
    count = len(taker.workshop.texts.documents())
    with answering(PasteDialog, lambda dialog: qtbot.keyClick(dialog, Key.Key_Return, CTRL)):
        qtbot.mouseClick(press, Qt.MouseButton.LeftButton)
    with answering(ImportReview, lambda dialog: qtbot.keyClick(dialog, Key.Key_Return, CTRL)):
        qtbot.waitUntil(lambda: len(taker.workshop.texts.documents()) == count + 1)
    QGuiApplication.clipboard().clear()


def test_a_text_is_pasted_into_an_empty_workshop(qtbot: QtBot, seat: Callable[[Workshop], NoteTaker], workshop: Workshop) -> None:
    taker = seat(workshop)
    text = "Article 1er : Le comité est créé.\n– les femmes ;\n– les jeunes.\n"
    paste(qtbot, taker, text, "", named(taker.page, QPushButton, "Coller un texte…"))
    (document,) = workshop.texts.documents()
    assert (document.title, document.source_name, document.format) == ("Texte collé", "Texte collé", "text")
    assert [one.label for one in workshop.texts.clauses(document.id)] == ["Article 1er", "Art. 1er, puce 1", "Art. 1er, puce 2"]
    assert workshop.texts.original(document.id).decode() == text


def test_a_further_text_is_pasted_beside_the_plan(qtbot: QtBot, taker: NoteTaker) -> None:
    markup = "<h1>Note</h1><ul><li>former</li></ul>"
    paste(qtbot, taker, "Note\nformer\n", markup, named(taker.page, QToolButton, "Coller un texte…"))
    document = taker.workshop.texts.documents()[-1]
    assert [(one.kind, one.text) for one in taker.workshop.texts.clauses(document.id)] == [("heading", "Note"), ("item", "former")]
    qtbot.waitUntil(lambda: taker.page.plan.documents.currentText() == "Note")


def test_escape_leaves_the_workshop_as_it_was(qtbot: QtBot, taker: NoteTaker, tmp_path: Path) -> None:
    source = tmp_path / "annexe.txt"
    source.write_text("Une annexe.\n", encoding="utf-8")
    acts = len(taker.workshop.texts.documents())
    closed: list[bool] = []

    def turn_away(dialog: ImportReview) -> None:
        qtbot.keyClick(dialog, Key.Key_Escape)
        closed.append(True)

    with answering(ImportReview, turn_away):
        start(taker, source)
        qtbot.waitUntil(lambda: bool(closed))
    assert len(taker.workshop.texts.documents()) == acts


def test_a_broken_file_is_refused_in_a_sentence(qtbot: QtBot, taker: NoteTaker, tmp_path: Path) -> None:
    source = tmp_path / "cassé.docx"
    source.write_bytes(b"PK\x03\x04 not a package")
    start(taker, source)
    qtbot.waitUntil(lambda: taker.refusal() != "")
    assert "cassé.docx" in taker.refusal()
    assert len(taker.workshop.texts.documents()) == 2


def test_a_file_that_is_not_there_is_refused_in_a_sentence(qtbot: QtBot, taker: NoteTaker, tmp_path: Path) -> None:
    start(taker, tmp_path / "parti.docx")
    qtbot.waitUntil(lambda: "parti.docx" in taker.refusal())
