"""Amendments being recorded and decided, beside their text."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest

from tools.scenes.studio import PATIENCE, Studio, focused, frame_of, in_large_letters, keep_dialog, place_of, press, settle
from ui.frame import Frame
from ui.pages.texts.capture import CaptureStrip
from ui.pages.texts.change_editor import ChangeEditor
from ui.theme.theme import SchemeChoice

KABIYE = "Palʋlʋʋ ɛyaa nɛ pa-tɩ yɔɔ wɛʋ kpaagbaa nɛ pɛwɛɛ kɩmaŋ wala ɛsɩndaa."
"""The Universal Declaration of Human Rights, article 1, first sentence."""


def capture(studio: Studio, name: str) -> None:
    """An amendment being typed, by keys alone: N, the author, the clause's own words."""
    with frame_of(studio) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        begin(frame)
        editor = the_editor(frame)
        QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        for _ in range(12):
            QTest.keyClick(editor, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        press(editor, "dans chaque préfecture, femmes et jeunes compris, selon un calendrier arrêté en séance.")
        wait_for_doubts(frame)
        studio.keep(frame, name)


def conflict(studio: Studio, name: str) -> None:
    """Two groups word a clause in ways that do not go together: C sets them side by side."""
    with frame_of(studio) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        keep_dialog(studio, name, lambda: QTest.keyClick(focused(), Qt.Key.Key_C))


def wording(studio: Studio, name: str) -> None:
    """Retained with another wording: M, the words agreed on, against those proposed and those of the text."""
    with frame_of(studio) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        QTest.keyClick(focused(), Qt.Key.Key_M)
        editor = the_editor(frame)
        QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
        press(editor, ", au plus tard le 31 décembre.")
        studio.keep(frame, name)


def table_cell(studio: Studio, name: str) -> None:
    """An amount of the action plan, amended in its cell."""
    with frame_of(studio) as frame:
        begin_in_a_cell(studio, frame, "45", "60")
        studio.keep(frame, name)


def doubted(studio: Studio, name: str) -> None:
    """Francs typed where the column counts millions."""
    with frame_of(studio) as frame:
        begin_in_a_cell(studio, frame, "45", "40 000 000")
        wait_for_doubts(frame)
        studio.keep(frame, name)


def kabiye(studio: Studio, name: str) -> None:
    """A sentence in a language of the country, with letters that French does not have."""
    with frame_of(studio) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        begin(frame)
        QTest.keyClick(the_editor(frame), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        press(the_editor(frame), f" {KABIYE}")
        studio.keep(frame, name)


def large(studio: Studio, name: str) -> None:
    """Letters of 175 %."""
    with in_large_letters(studio):
        capture(studio, name)


def large_queue(studio: Studio, name: str) -> None:
    """The queue in letters of 175 %, an amendment in conflict that is put to the vote: all that decides is in sight."""
    with in_large_letters(studio), frame_of(studio) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        QTest.keyClick(focused(), Qt.Key.Key_J)
        mode = frame.pages.current_page.amendments.decisions.mode  # type: ignore[union-attr]
        mode.setCurrentIndex(mode.findData("vote"))
        studio.keep(frame, name)


def contrast(studio: Studio, name: str) -> None:
    """The scheme of high contrast, which is the same whatever the machine is set to."""
    before = studio.shell.theme.choice
    studio.shell.choose_scheme(SchemeChoice.CONTRAST)
    try:
        capture(studio, name)
    finally:
        studio.shell.choose_scheme(before)


def reopened(studio: Studio, name: str) -> None:
    """O on a decision of the day before: what goes back with it."""
    with frame_of(studio) as frame:
        decided = next(one for one in frame.workshop.amendments.all() if one.state == "retained" and one.kind == "replace")
        frame.go("texts", amendment=decided.id)
        settle(studio.shell)
        keep_dialog(studio, name, lambda: QTest.keyClick(focused(), Qt.Key.Key_O))


def texts_compared(studio: Studio, name: str) -> None:
    """U: the text, what is proposed, what was agreed."""
    with frame_of(studio) as frame:
        amended = next(one for one in frame.workshop.amendments.all() if one.state == "retained_modified")
        frame.go("texts", amendment=amended.id)
        settle(studio.shell)
        keep_dialog(studio, name, lambda: QTest.keyClick(focused(), Qt.Key.Key_U))


def form_batch(studio: Studio, name: str) -> None:
    """What is of form, accepted in one go: how many, and what is left and why."""
    with frame_of(studio) as frame:
        amendments = frame.workshop.amendments
        waiting = [one.id for one in amendments.all() if one.is_open and one.changes_text and one.parent is None]
        amendments.set_nature(waiting[:12], "form")
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        QTest.keyClick(focused(), Qt.Key.Key_J)
        narrowed = frame.pages.current_page.amendments.filter  # type: ignore[union-attr]
        narrowed.which.setCurrentIndex(narrowed.which.findData("which:committee"))
        narrowed.which.activated.emit(narrowed.which.currentIndex())
        settle(studio.shell)
        keep_dialog(studio, name, narrowed.batch.click)


def consequences(studio: Studio, name: str) -> None:
    """A deletion retained while others wait on the clause: what falls, what can stay."""
    with frame_of(studio) as frame:
        deletions = [one for one in frame.workshop.amendments.all() if one.kind == "delete" and one.is_open]
        frame.go("texts", amendment=next(one.id for one in deletions if frame.workshop.consequences.of(one.id)))
        settle(studio.shell)
        keep_dialog(studio, name, lambda: QTest.keyClick(focused(), Qt.Key.Key_A))


def validation(studio: Studio, name: str) -> None:
    """What the plenary can say of the document while amendments wait: Shift+V."""
    with frame_of(studio) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        keep_dialog(studio, name, lambda: QTest.keyClick(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier))


def begin(frame: Frame) -> None:
    """A new amendment, with its author."""
    QTest.keyClick(focused(), Qt.Key.Key_N)
    press(focused(), "Mairie")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    the_editor(frame).setFocus()


def begin_in_a_cell(studio: Studio, frame: Frame, old: str, new: str) -> None:
    plan = frame.workshop.texts.documents()[1]
    cells = [one for one in frame.workshop.texts.clauses(plan.id) if one.kind == "cell" and "Coût" in one.label]
    frame.go("texts", clause=next(one.id for one in cells if one.text.strip() == old))
    settle(studio.shell)
    begin(frame)
    editor = the_editor(frame)
    editor.selectAll()
    press(editor, new)


def the_editor(frame: Frame) -> ChangeEditor:
    editor = frame.findChild(ChangeEditor)
    assert isinstance(editor, ChangeEditor)
    return editor


def wait_for_doubts(frame: Frame) -> None:
    """The strip tells them at the first pause in typing."""
    strip = frame.findChild(CaptureStrip)
    assert isinstance(strip, CaptureStrip)
    limit = QDeadlineTimer(PATIENCE)
    while not strip.state():
        if limit.hasExpired():
            raise TimeoutError("nothing is doubted")
        QTest.qWait(40)
