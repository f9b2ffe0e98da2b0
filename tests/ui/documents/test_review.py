"""The tree of a document that is being brought in, corrected with keys and mouse before it is accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from facilitation.documents.reading import read
from facilitation.resources import resource
from tests.facilitation.documents.word_files import docx, p, tbl, tc, tr
from tests.ui.documents.corrector import ALT, CTRL, SHIFT, Corrector, Key
from tests.ui.hands import named, type_words
from ui.documents.review import ImportReview
from ui.shell import Shell

TEXT = """# Politique

## Axe 1

Le ministre nomme. La commune exécute.

Il rend

compte.

# Axe 2

Fin.
"""


@pytest.fixture
def look(qtbot: QtBot, shell: Shell) -> Iterator[Callable[..., Corrector]]:
    """Opens the review of a Markdown text, or of any file, with the keyboard on the tree."""

    def _look(text: str = TEXT, *, name: str = "politique.md", data: bytes = b"") -> Corrector:
        dialog = ImportReview(shell, name, read(name, data or text.encode()))
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        corrector = Corrector(qtbot, dialog)
        corrector.click(corrector.tree.model().index(0, 0).data())
        return corrector

    return _look


def test_the_whole_tree_is_shown_with_what_each_row_is(look: Callable[..., Corrector]) -> None:
    hands = look()
    assert hands.rows() == [
        "Politique (Titre 1)",
        "· Axe 1 (Titre 2)",
        "· · Le ministre nomme. La commune exécute. (Alinéa)",
        "· · Il rend (Alinéa)",
        "· · compte. (Alinéa)",
        "Axe 2 (Titre 1)",
        "· Fin. (Alinéa)",
    ]
    assert "7 clauses amendables, 3 titres, 0 tableau" in hands.said()
    hands.click("Le ministre")
    assert "Axe 1, al. 1 · Alinéa" in hands.said()
    assert hands.field.toPlainText() == "Le ministre nomme. La commune exécute."


def test_levels_by_keys_and_buttons(look: Callable[..., Corrector]) -> None:
    hands = look()
    hands.click("Axe 2")
    hands.press(Key.Key_Right, ALT)
    assert hands.rows()[5:] == ["· Axe 2 (Titre 2)", "· · Fin. (Alinéa)"]
    assert hands.chosen() == ["Axe 2"]
    hands.press(Key.Key_Left, ALT)
    assert hands.rows()[5] == "Axe 2 (Titre 1)"
    hands.tool("Un niveau plus bas")
    assert hands.rows()[5] == "· Axe 2 (Titre 2)"
    assert hands.dialog.document.clauses[5].level == 2


def test_several_rows_at_once(look: Callable[..., Corrector]) -> None:
    hands = look()
    hands.click("Axe 1")
    hands.click("Axe 2", CTRL)
    hands.press(Key.Key_Right, ALT)
    assert [row for row in hands.rows() if "Axe" in row] == ["· Axe 1 (Titre 3)", "· Axe 2 (Titre 2)"]
    assert hands.chosen() == ["Axe 1", "Axe 2"]
    hands.press(Key.Key_Z, CTRL)
    assert [row for row in hands.rows() if "Axe" in row] == ["· Axe 1 (Titre 2)", "Axe 2 (Titre 1)"]
    assert hands.chosen() == ["Axe 1", "Axe 2"]


def test_a_closed_part_goes_with_its_headings(look: Callable[..., Corrector]) -> None:
    hands = look("# A\n\n## B\n\n### C\n\ntexte\n\n# D\n")
    hands.click("B")
    hands.press(Key.Key_Left)
    hands.press(Key.Key_Left, ALT)
    assert [row.strip("· ") for row in hands.rows()] == [
        "A (Titre 1)",
        "B (Titre 1)",
        "C (Titre 2)",
        "texte (Alinéa)",
        "D (Titre 1)",
    ]
    assert not hands.tree.isExpanded(hands.tree.currentIndex())


def test_a_paragraph_becomes_a_heading_and_a_heading_a_paragraph(look: Callable[..., Corrector]) -> None:
    hands = look()
    hands.click("Il rend")
    hands.press(Key.Key_H)
    assert "· · Il rend (Titre 3)" in hands.rows()
    assert "7 clauses amendables, 4 titres" in hands.said()
    hands.press(Key.Key_1)
    assert "Il rend (Titre 1)" in hands.rows()
    hands.press(Key.Key_P)
    assert "· · Il rend (Alinéa)" in hands.rows()
    assert "3 titres" in hands.said()
    for _ in range(3):
        hands.press(Key.Key_Z, CTRL)
    assert hands.dialog.document == read("politique.md", TEXT.encode())
    assert not named(hands.dialog, QPushButton, "Annuler la dernière correction").isEnabled()


def test_joining_with_the_next_one(look: Callable[..., Corrector]) -> None:
    hands = look()
    hands.click("Il rend")
    hands.press(Key.Key_J)
    assert hands.rows()[3:5] == ["· · Il rend compte. (Alinéa)", "Axe 2 (Titre 1)"]
    assert hands.chosen() == ["Il rend compte."]
    assert "6 clauses amendables" in hands.said()
    assert hands.field.toPlainText() == "Il rend compte."


def test_joining_all_that_are_chosen(look: Callable[..., Corrector]) -> None:
    hands = look("un\n\ndeux\n\ntrois\n\nquatre\n")
    hands.click("deux")
    hands.click("quatre", SHIFT)
    hands.press(Key.Key_J)
    assert hands.rows() == ["un (Alinéa)", "deux trois quatre (Alinéa)"]
    hands.qtbot.mouseClick(hands.field.viewport(), Qt.MouseButton.LeftButton)
    hands.press(Key.Key_Z, CTRL)
    assert len(hands.rows()) == 4
    hands.click("un")
    hands.click("trois", CTRL)
    hands.press(Key.Key_J)
    assert len(hands.rows()) == 4
    assert "seuls deux voisins peuvent être joints" in hands.said()
    assert hands.chosen() == ["un", "trois"]


def test_cutting_where_it_is_proposed(look: Callable[..., Corrector]) -> None:
    hands = look()
    hands.click("Le ministre")
    hands.press(Key.Key_S)
    assert QApplication.focusWidget() is hands.field
    assert "Placez le curseur là où couper" in hands.said()
    hands.press(Key.Key_Return)
    assert hands.rows()[2:4] == ["· · Le ministre nomme. (Alinéa)", "· · La commune exécute. (Alinéa)"]
    assert hands.chosen() == ["La commune exécute."]
    assert QApplication.focusWidget() is hands.tree
    hands.press(Key.Key_Z, CTRL)
    assert hands.rows()[2] == "· · Le ministre nomme. La commune exécute. (Alinéa)"
    assert hands.chosen() == ["Le ministre nomme. La commune exécute."]


def test_cutting_elsewhere_by_keys_and_by_mouse(look: Callable[..., Corrector]) -> None:
    hands = look()
    hands.click("Le ministre")
    hands.press(Key.Key_S)
    hands.press(Key.Key_Home)
    hands.press(Key.Key_Right, CTRL)
    hands.press(Key.Key_Return)
    assert hands.rows()[2:4] == ["· · Le (Alinéa)", "· · ministre nomme. La commune exécute. (Alinéa)"]
    hands.tool("Couper le texte en deux")
    place = hands.field.cursorRect(_cursor_at(hands, "nomme")).center()
    hands.qtbot.mouseClick(hands.field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y()))
    hands.tool("Couper ici")
    assert hands.rows()[3:5] == ["· · ministre (Alinéa)", "· · nomme. La commune exécute. (Alinéa)"]


def _cursor_at(hands: Corrector, word: str) -> QTextCursor:
    cursor = hands.field.textCursor()
    cursor.setPosition(hands.field.toPlainText().index(word))
    return cursor


def test_a_cut_that_leaves_nothing_is_refused_and_escape_leaves_the_text_whole(look: Callable[..., Corrector]) -> None:
    hands = look()
    hands.click("Le ministre")
    hands.press(Key.Key_S)
    hands.press(Key.Key_Home)
    hands.press(Key.Key_Return)
    assert "l’une des deux parties serait vide" in hands.said()
    hands.press(Key.Key_Escape)
    assert hands.dialog.isVisible()
    assert QApplication.focusWidget() is hands.tree
    assert hands.rows()[2] == "· · Le ministre nomme. La commune exécute. (Alinéa)"
    assert "Placez le curseur" not in hands.said()
    hands.press(Key.Key_Escape)
    assert not hands.dialog.isVisible()


def test_letters_of_two_units_are_cut_at_their_place(look: Callable[..., Corrector]) -> None:
    hands = look("Un \U0001f600\U0001f600 signe. Une suite.\n")
    hands.press(Key.Key_S)
    hands.press(Key.Key_Return)
    assert hands.rows() == ["Un \U0001f600\U0001f600 signe. (Alinéa)", "Une suite. (Alinéa)"]


def test_tables_are_one_row_and_stay_as_they_are(look: Callable[..., Corrector]) -> None:
    data = docx(p("Avant.") + tbl(tr(tc("Former"), tc("12"))) + p("Après."))
    hands = look(name="plan.docx", data=data)
    assert hands.rows() == ["Avant. (Alinéa)", "Tableau 1 (Tableau)", "Après. (Alinéa)"]
    hands.click("Tableau 1")
    assert hands.field.toPlainText() == "Former\t12"
    for key, modifiers in ((Key.Key_Right, ALT), (Key.Key_H, None), (Key.Key_J, None), (Key.Key_S, None)):
        hands.click("Avant.")
        assert "restent tels que le fichier les donne" not in hands.said()
        hands.click("Tableau 1")
        hands.press(key, modifiers or Qt.KeyboardModifier.NoModifier)
        assert "restent tels que le fichier les donne" in hands.said()
    assert hands.dialog.document == read("plan.docx", data)


def test_the_menu_says_and_does_the_same(look: Callable[..., Corrector]) -> None:
    hands = look()
    hands.click("Il rend")
    told: list[str] = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        told.extend(action.text() for action in menu.actions() if action.text())
        wanted: QAction = next(action for action in menu.actions() if action.text().startswith("Joindre"))
        hands.qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(wanted).center())

    QTimer.singleShot(0, hands.tree, choose)
    place = hands.tree.visualRect(hands.tree.currentIndex()).center()
    # What the system sends for the right button or the key of the menu.
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, hands.tree.viewport().mapToGlobal(place))
    QApplication.sendEvent(hands.tree.viewport(), asked)
    assert told[:4] == ["Un niveau plus haut", "Un niveau plus bas", "En faire un titre", "Titre de niveau"]
    assert "· · Il rend compte. (Alinéa)" in hands.rows()


def test_each_tool_tells_its_key(look: Callable[..., Corrector]) -> None:
    hands = look()
    tips = {tool.text(): tool.toolTip().rpartition("\u2002")[2] for tool in hands.dialog.panel.tools.values()}
    assert tips == {
        "Hausser": "(Alt+Gauche)",
        "Abaisser": "(Alt+Droite)",
        "Titre": "(H)",
        "Alinéa": "(P)",
        "Joindre": "(J)",
        "Couper": "(S)",
        "Annuler": "(Ctrl+Z)",
    }


def test_keys_typed_into_the_title_are_letters(look: Callable[..., Corrector]) -> None:
    hands = look()
    before = hands.rows()
    title = hands.dialog._document_title
    title.setFocus()
    title.selectAll()
    type_words(title, "HPJS1")
    hands.press(Key.Key_Z, CTRL)
    assert hands.rows() == before
    assert hands.dialog.title() == "Politique"


def test_in_another_language_and_with_large_letters(look: Callable[..., Corrector], shell: Shell) -> None:
    hands = look()
    hands.click("Axe 1")
    shell.language.use("en")
    assert hands.rows()[1] == "· Axe 1 (Heading 2)"
    shell.theme.set_scale(175)
    hands.dialog.resize(760, 600)
    hands.press(Key.Key_S)
    QApplication.processEvents()
    field = hands.field.mapTo(hands.dialog, QPoint(0, 0))
    assert 0 <= field.y() < hands.dialog.height() - hands.field.height()
    assert [tool.text() for tool in hands.dialog.panel.tools.values()] == [""] * 7


def test_a_long_document_begins_with_its_parts(look: Callable[..., Corrector]) -> None:
    data = resource("demonstration", "politique.docx").read_bytes()
    hands = look(name="politique.docx", data=data)
    shown = 0
    index = hands.tree.indexAt(QPoint(5, 5))
    while index.isValid():
        shown, index = shown + 1, hands.tree.indexBelow(index)
    assert len(hands.dialog.parts()) < shown < len(hands.rows()) / 2
    assert "2 tableaux" in hands.said()
