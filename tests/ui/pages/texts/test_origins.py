"""The origin of every word, by resting the mouse on it or by one key."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui.hands import answering
from tests.ui.note_taker import NoteTaker
from ui.pages.texts.display import View
from ui.pages.texts.origin_dialog import OriginDialog

Key = Qt.Key


def rest_on(taker: NoteTaker, clause: str, word: str, *, beside: bool = False) -> str:
    """What is told while the mouse rests in the middle of a word of a clause; "" where nothing is."""
    view = taker.page.text.clauses
    place = view.place_of(clause)
    row = view._row(place)
    pieces = [one for one in row.pieces if one.clause == clause]
    piece = pieces[1 if beside else 0]
    at = piece.laid.layout.text().index(word) + len(word) // 2
    line = piece.laid.layout.lineForTextPosition(at)
    x, _ = line.cursorToX(at)
    inset = view._theme.px(6) if piece.framed else 0
    point = piece.rect.topLeft() + QPointF(x + 2 + inset, line.y() + line.height() / 2 + inset)
    spot = QPoint(round(point.x()), round(point.y() + view._laid.starts[place] - view.verticalScrollBar().value()))
    QApplication.sendEvent(view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, spot, view.viewport().mapToGlobal(spot)))
    told = view._told_at(QPointF(spot))
    # A tip without words goes only after a while.
    assert not told or QToolTip.text() == told
    return told.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_mouse_on_a_word_tells_who_wrote_it(taker: NoteTaker) -> None:
    taker.go_to("2.2.2")
    clause = taker.clause().id
    taker.page.text.show_view(View.CONSOLIDATED)
    told = rest_on(taker, clause, "annuel")
    assert told.startswith("« annuel » : ajouté par l’amendement n° ")
    assert "retenu" in told
    assert rest_on(taker, clause, "agences") == ""
    taker.page.text.show_view(View.AMENDED)
    assert rest_on(taker, clause, "périodique").startswith("« périodique » : supprimé par l’amendement n° ")
    taker.page.text.show_view(View.SIDE_BY_SIDE)
    assert rest_on(taker, clause, "périodique").startswith("« périodique » : supprimé")
    assert rest_on(taker, clause, "annuel", beside=True).startswith("« annuel » : ajouté")
    taker.page.text.show_view(View.ORIGINAL)
    assert rest_on(taker, clause, "périodique") == ""


def test_what_is_only_proposed_says_so(taker: NoteTaker) -> None:
    taker.go_to("3.1.4")
    clause = taker.clause().id
    taker.page.text.show_view(View.AMENDED)
    assert rest_on(taker, clause, "démunies").endswith("à décider.")


def test_one_key_lists_the_origins_of_the_clause(taker: NoteTaker) -> None:
    seen: list[str] = []

    def read(dialog: OriginDialog) -> None:
        seen.extend(dialog.sentences)
        taker.qtbot.keyClick(dialog, Key.Key_Escape)

    taker.go_to("2.2.2")
    with answering(OriginDialog, read):
        taker.press(Key.Key_Q)
    assert len(seen) == 3
    assert all("l’amendement n°" in one for one in seen)
    seen.clear()
    taker.go_to("3.1.4")
    with answering(OriginDialog, read):
        taker.press(Key.Key_Q)
    assert seen == ["Ce passage est tel que le document l’a apporté."]
