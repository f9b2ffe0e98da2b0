"""The editor in which a clause's own words are changed: what is deleted stays visible struck, what is added is underlined.

It behaves as a word processor that records changes: typing over a selection, Backspace into a deletion, cut and paste, undo, dead
keys and input methods. Line breaks of the clause are U+2028 in the document, so that a clause stays one block.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit

from facilitation.text.clauses import Span
from facilitation.text.typography import AS_TYPED, SIGNS, with_plain_spaces
from ui.pages.texts.recorded_runs import Run, State, in_looks, mark_state, state_of
from ui.theme.dress import Dress, dress
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type
from ui.widgets.typed_keys import gives_letters, is_typed

_LINE = "\u2028"
_Move = QTextCursor.MoveOperation
_ERASING = (
    (QKeySequence.StandardKey.Delete, _Move.NextCharacter),
    (QKeySequence.StandardKey.Backspace, _Move.PreviousCharacter),
    (QKeySequence.StandardKey.DeleteEndOfWord, _Move.NextWord),
    (QKeySequence.StandardKey.DeleteStartOfWord, _Move.PreviousWord),
    (QKeySequence.StandardKey.DeleteEndOfLine, _Move.EndOfLine),
)


class ChangeEditor(QTextEdit):
    """`edited` after each change by the user; `text()` is the new text, `runs()` what a draft keeps."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._recording = True
        dress(self, Dress.EDITOR, Type.TEXT)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        # Dragging words about would be a deletion and an insertion nobody sees coming.
        self.setAcceptDrops(False)
        self.as_pasted: Callable[[str, str], str] = lambda text, markup: text
        """What is put in for text from the clipboard and the HTML of the same copy."""
        self.document().contentsChanged.connect(self._changed)
        theme.changed.connect(self._redress)
        self._loading = False
        self._spans: tuple[Span, ...] = ()
        self.typography = AS_TYPED
        """How the document writes the signs that a keyboard has no key for."""
        self._stands_for: tuple[int, str, int] = (-1, "", 0)
        """Of a sign that was written otherwise than it was typed: the document's revision then, what was typed, letters written."""
        self._last: tuple[str, int] = ("", 0)
        """What was done with the last key ("type", "backspace", "delete", "" for anything else) and where it left the cursor."""

    # What it holds

    def load(self, base: str, spans: Sequence[Span] = (), *, recording: bool = True) -> None:
        """Begins with the words of a clause. Without `recording` it is a plain field: what is typed is new, nothing is struck."""
        self._recording = recording
        self._fill([Run("base" if recording else "inserted", base)] if base else [], spans if recording else ())

    def load_runs(self, runs: Iterable[Run], cursor: int, spans: Sequence[Span] = (), *, recording: bool = True) -> None:
        """Begins where a draft was left; `spans` are of the clause's own words, struck ones too."""
        self._recording = recording
        self._fill(list(runs), spans)
        moved = self.textCursor()
        moved.setPosition(max(0, min(cursor, self.document().characterCount() - 1)))
        self.setTextCursor(moved)

    def runs(self) -> list[Run]:
        found: list[Run] = []
        block = self.document().begin()
        while block.isValid():
            iterator = block.begin()
            while not iterator.atEnd():
                fragment = iterator.fragment()
                text = fragment.text().replace(_LINE, "\n")
                state = state_of(fragment.charFormat())
                if found and found[-1].state == state:
                    found[-1] = Run(state, found[-1].text + text)
                else:
                    found.append(Run(state, text))
                iterator += 1
            block = block.next()
        return found

    def text(self) -> str:
        """The words as they would be if this were retained."""
        return "".join(run.text for run in self.runs() if run.state != "deleted")

    def look_at(self, position: int) -> QTextCharFormat:
        """How the character at this position is shown."""
        probe = QTextCursor(self.document())
        probe.setPosition(position + 1)
        return probe.charFormat()

    # What the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        key, modifiers = event.key(), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            self._last = ("", 0)
        if event.matches(QKeySequence.StandardKey.Undo) and self._stands_for[0] == self.document().revision():
            self._leave_as_typed()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self._cut()
        elif key == Qt.Key.Key_Backspace:
            self._erase(_Move.PreviousWord if modifiers & Qt.KeyboardModifier.ControlModifier else _Move.PreviousCharacter)
        elif key == Qt.Key.Key_Delete:
            self._erase(_Move.NextWord if modifiers & Qt.KeyboardModifier.ControlModifier else _Move.NextCharacter)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers & Qt.KeyboardModifier.ControlModifier:
            self._type(_LINE)
        elif is_typed(event):
            self._type(event.text())
        elif not self._erases_otherwise(event):
            super().keyPressEvent(event)

    def _erases_otherwise(self, event: QKeyEvent) -> bool:
        """Keys that some systems have for what Delete and Backspace do, and letters with Alt: Qt would change words unseen."""
        for keys, step in _ERASING:
            if event.matches(keys):
                self._erase(step)
                return True
        if event.matches(QKeySequence.StandardKey.DeleteCompleteLine):
            cursor = self.textCursor()
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            self.setTextCursor(cursor)
            self._strike_selection()
            return True
        with_alt = gives_letters(event) and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if with_alt:
            event.ignore()
        return with_alt

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.isReadOnly():
            return
        committed = event.commitString()
        if committed:
            event.setCommitString("")
        elif event.preeditString():
            # An accent that waits for its letter already takes the place of what is selected.
            self._strike_selection()
        super().inputMethodEvent(event)
        if committed:
            self._type(committed)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        if not self.isReadOnly():
            self._record_what_is_chosen(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _record_what_is_chosen(self, menu: QMenu) -> None:
        """In Qt's menu: entries that would change the words unseen do what the keys do instead."""
        own = {"edit-cut": self._cut, "edit-delete": self._strike_selection, "edit-paste": self.paste}
        for entry in menu.actions():
            if (does := own.get(entry.objectName())) is not None:
                stands_in = QAction(entry.icon(), entry.text(), menu)
                stands_in.setObjectName(entry.objectName())
                stands_in.setEnabled(entry.isEnabled())
                stands_in.triggered.connect(does)
                menu.insertAction(entry, stands_in)
                menu.removeAction(entry)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cursor = self.textCursor()
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() and cursor.hasSelection():
            # Else what is selected could be dragged away: gone from here without being struck.
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            pasted = self.as_pasted(source.text(), source.html() if source.hasHtml() else "")
            self._type(pasted.replace("\r\n", "\n").replace("\n", _LINE))

    def _type(self, text: str) -> None:
        cursor = self.textCursor()
        # One step of undo a word, as a word processor has it.
        begins = len(text) > 1 or cursor.hasSelection() or (not text.isspace() and self._last_letter(cursor).isspace())
        self._begin_step(cursor, goes_on=not begins and self._last == ("type", cursor.position()))
        if cursor.hasSelection():
            self._strike(cursor, cursor.selectionStart(), cursor.selectionEnd())
        self._leave_deletion(cursor)
        taken, written = self._written(cursor, text)
        cursor.movePosition(_Move.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, taken)
        replaced = cursor.selectedText()
        cursor.insertText(written, self._format("inserted", self._neighbour_font(cursor)))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self._last = ("type" if len(text) == 1 else "", cursor.position())
        # A space that is none between thousands after all is as it was typed.
        if written not in (text, with_plain_spaces(replaced) + text):
            self._stands_for = (self.document().revision(), replaced + text, len(written))

    def _written(self, cursor: QTextCursor, typed: str) -> tuple[int, str]:
        """How many letters before the cursor are replaced, and by what: what is typed, as the document writes it. The clause's own
        spaces stay as they are."""
        if len(typed) != 1 or typed not in SIGNS:
            return 0, typed
        before = self._reads(0, cursor.position())
        after = self._reads(cursor.position(), self.document().characterCount() - 1)
        taken, written = self.typography.signed(before, typed, after)
        if any(self._state_at(cursor.position() - place) != "inserted" for place in range(1, taken + 1)):
            return 0, typed
        return taken, written

    def _reads(self, start: int, end: int) -> str:
        """What stands in [start, end), without what is struck."""
        probe, words = QTextCursor(self.document()), ""
        for low, high, shown in self._formats(start, end):
            if state_of(shown) != "deleted":
                probe.setPosition(low)
                probe.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
                words += probe.selectedText()
        return words

    def _leave_as_typed(self) -> None:
        """Right after a sign was written otherwise, undo leaves it as it was typed; the next one undoes what was typed with it."""
        _, typed, length = self._stands_for
        cursor = self.textCursor()
        cursor.joinPreviousEditBlock()
        cursor.movePosition(_Move.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, length)
        cursor.insertText(typed, self._format("inserted", self._neighbour_font(cursor)))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def _begin_step(self, cursor: QTextCursor, *, goes_on: bool) -> None:
        """What `goes_on` with the last key is undone together with it."""
        if goes_on:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()

    def _last_letter(self, cursor: QTextCursor) -> str:
        return str(self.document().characterAt(cursor.position() - 1)) if cursor.position() else ""

    def _erase(self, step: QTextCursor.MoveOperation) -> None:
        """Strikes what is selected, else what the cursor passes over with `step`."""
        cursor = self.textCursor()
        forward = step not in (_Move.PreviousCharacter, _Move.PreviousWord)
        what = "delete" if forward else "backspace"
        letter = step in (_Move.PreviousCharacter, _Move.NextCharacter)
        goes_on = letter and not cursor.hasSelection() and self._last == (what, cursor.position())
        if not cursor.hasSelection():
            self._skip_deleted(cursor, forward=forward)
            if not cursor.movePosition(step, QTextCursor.MoveMode.KeepAnchor):
                self.setTextCursor(cursor)
                return
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        self._begin_step(cursor, goes_on=goes_on)
        struck_to = self._strike(cursor, start, end)
        cursor.endEditBlock()
        cursor.setPosition(struck_to if forward else start)
        self.setTextCursor(cursor)
        self._last = (what, cursor.position())

    def _cut(self) -> None:
        self.copy()
        self._strike_selection()

    def cut_quietly(self) -> None:
        """Strikes what is selected without touching the clipboard."""
        self._strike_selection()

    def _strike_selection(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.beginEditBlock()
            end = self._strike(cursor, cursor.selectionStart(), cursor.selectionEnd())
            cursor.endEditBlock()
            cursor.setPosition(end)
            self.setTextCursor(cursor)

    def _strike(self, cursor: QTextCursor, start: int, end: int) -> int:
        """Deletes [start, end): own insertions vanish, the clause's words are struck. Leaves the cursor at the end; returns it."""
        removed = 0
        for run_start, run_end, char_format in reversed(list(self._formats(start, end))):
            cursor.setPosition(run_start)
            cursor.setPosition(run_end, QTextCursor.MoveMode.KeepAnchor)
            state = state_of(char_format)
            if state == "inserted":
                cursor.removeSelectedText()
                removed += run_end - run_start
            elif state == "base":
                cursor.setCharFormat(self._format("deleted", char_format.font()))
        cursor.setPosition(end - removed)
        return end - removed

    def _formats(self, start: int, end: int) -> Iterable[tuple[int, int, QTextCharFormat]]:
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            iterator = block.begin()
            while not iterator.atEnd():
                fragment = iterator.fragment()
                low, high = max(start, fragment.position()), min(end, fragment.position() + fragment.length())
                if low < high:
                    yield low, high, fragment.charFormat()
                iterator += 1
            block = block.next()

    def _leave_deletion(self, cursor: QTextCursor) -> None:
        """Past struck words to their end: what is added stands after what it replaces."""
        end = self.document().characterCount() - 1
        while cursor.position() < end and self._state_at(cursor.position()) == "deleted":
            cursor.setPosition(cursor.position() + 1)

    def _skip_deleted(self, cursor: QTextCursor, *, forward: bool) -> None:
        end = self.document().characterCount() - 1
        while forward and cursor.position() < end and self._state_at(cursor.position()) == "deleted":
            cursor.setPosition(cursor.position() + 1)
        while not forward and cursor.position() > 0 and self._state_at(cursor.position() - 1) == "deleted":
            cursor.setPosition(cursor.position() - 1)

    def _state_at(self, position: int) -> State:
        return state_of(self.look_at(position))

    def _neighbour_font(self, cursor: QTextCursor) -> QFont:
        """Bold and italic go on from the word to the left."""
        return cursor.charFormat().font() if cursor.position() else self._theme.font(Type.TEXT)

    # How it looks

    def _format(self, state: State, font: QFont) -> QTextCharFormat:
        shown = QTextCharFormat()
        plain = self._theme.font(Type.TEXT)
        plain.setBold(font.bold())
        plain.setItalic(font.italic())
        shown.setFont(plain)
        mark_state(shown, state)
        shown.setForeground(self._theme.color(Role.INK))
        if state == "deleted":
            shown.setFontStrikeOut(True)
            shown.setForeground(self._theme.color(Role.DELETE))
            shown.setBackground(self._theme.color(Role.DELETE_SOFT))
        elif state == "inserted" and self._recording:
            shown.setFontUnderline(True)
            shown.setForeground(self._theme.color(Role.INSERT))
            shown.setBackground(self._theme.color(Role.INSERT_SOFT))
        return shown

    def _fill(self, runs: Sequence[Run], spans: Sequence[Span]) -> None:
        self._loading = True
        self._spans = tuple(spans)
        self.clear()
        cursor = self.textCursor()
        for run, words, look in in_looks(runs, spans):
            font = self._theme.font(Type.TEXT)
            font.setBold(look.bold)
            font.setItalic(look.italic)
            cursor.insertText(words.replace("\n", _LINE), self._format(run.state, font))
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.setTextCursor(cursor)
        self.document().clearUndoRedoStacks()
        self._last = ("", 0)
        self._loading = False

    def _redress(self) -> None:
        if self.runs():
            self.load_runs(self.runs(), self.textCursor().position(), self._spans, recording=self._recording)

    def _changed(self) -> None:
        if not self._loading:
            self.edited.emit()
