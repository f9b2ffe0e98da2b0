"""The capture strip under the text: the clause's own words, who proposes, why; a draft is saved at every pause in typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from facilitation.amendments.values import Author
from facilitation.text.clauses import Clause
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.texts.author_field import AuthorField
from ui.pages.texts.change_editor import ChangeEditor, Run
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.choices import ChoiceRow
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.panels import Panel

KINDS = ("replace", "insert", "delete", "move", "remark", "question")
_PAUSE = 400
"""Milliseconds of quiet after which a draft is written; domain.md asks for at most two seconds lost."""
_LONGEST_UNSAVED = 1500


@dataclass(frozen=True, slots=True)
class Captured:
    """What is in the strip when it is saved."""

    kind: str
    text: str
    base_text: str
    author: Author | None
    rationale: str
    target: str
    form: bool


class CaptureStrip(Retranslated, Panel):
    """`saved` when the user asks to record (Ctrl+Enter), `closed` when the strip was closed with Escape."""

    saved = Signal()
    closed = Signal()
    edited = Signal()

    def __init__(self, context: AppContext, number: Callable[[], str]) -> None:
        """`number` tells which number the amendment will probably have."""
        super().__init__(heading=False)
        self._context = context
        self._number = number
        self._clause: Clause | None = None
        self._parent_number = ""
        self._base = ""
        self._taken_up = False
        self._title = label(Type.HEADING)
        self._kinds = ChoiceRow(len(KINDS))
        self._kinds.group.idClicked.connect(lambda place: self._choose_kind(KINDS[place]))
        self._author_name = label(Type.BODY, Tone.MUTED)
        self.author = AuthorField()
        self.author.entered.connect(self._to_editor)
        self._target_name = label(Type.BODY, Tone.MUTED)
        self.target = QLineEdit()
        self._reason_name = label(Type.BODY, Tone.MUTED)
        self.reason = QLineEdit()
        self.form = button(Dress.CHOICE)
        self.form.setCheckable(True)
        self.editor = ChangeEditor(context.theme)
        self._state = ElidedLabel(Type.CAPTION)
        self._close = button(Dress.QUIET)
        self._close.clicked.connect(self.close_strip)
        self._save = button(Dress.PRIMARY)
        self._save.clicked.connect(self.saved)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.save_draft)
        self._latest = QTimer(self)
        self._latest.setSingleShot(True)
        self._latest.setInterval(_LONGEST_UNSAVED)
        self._latest.timeout.connect(self.save_draft)
        self.editor.edited.connect(self._typed)
        self.editor.document().documentLayout().documentSizeChanged.connect(lambda _: self._resize_editor())
        for field in (self.author, self.target, self.reason):
            field.textEdited.connect(self._touched)
        self.form.toggled.connect(self._touched)
        self._arrange()
        for watched in (self.editor, self.author, self.reason, self.target):
            watched.installEventFilter(self)
        context.theme.changed.connect(self._resize_editor)
        self._resize_editor()
        self.retranslate()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._title)
        head.addWidget(self._kinds)
        head.addStretch(1)
        head.addWidget(self.form)
        who = QHBoxLayout()
        who.setSpacing(Space.S)
        who.addWidget(self._author_name)
        who.addWidget(self.author, 3)
        who.addWidget(self._target_name)
        who.addWidget(self.target, 1)
        who.addWidget(self._reason_name)
        who.addWidget(self.reason, 4)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self._state, 1)
        foot.addWidget(self._close)
        foot.addWidget(self._save)
        column = QVBoxLayout()
        column.setSpacing(Space.S - 2)
        column.addLayout(head)
        column.addLayout(who)
        column.addWidget(self.editor)
        column.addLayout(foot)
        self.body.addLayout(column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def retranslate(self) -> None:
        self._kinds.set_texts(
            self.tr("Replace"), self.tr("Insert"), self.tr("Delete"), self.tr("Move"), self.tr("Remark"), self.tr("Question")
        )
        self._author_name.setText(self.tr("Author"))
        self.author.setAccessibleName(self.tr("Author: person or organisation"))
        self.author.setPlaceholderText(self.tr("three letters of a name or organisation"))
        self._target_name.setText(self.tr("After"))
        self.target.setAccessibleName(self.tr("Number of the clause after which to move"))
        self.target.setPlaceholderText(self.tr("clause no."))
        self._reason_name.setText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("optional"))
        self.form.setText(self.tr("Form"))
        self.form.setToolTip(self.tr("A matter of form: goes to the drafting committee without debate"))
        self.editor.setAccessibleName(self.tr("Text of the clause, edited in place"))
        self._close.setText(self.tr("Close   Esc"))
        self._save.setText(self.tr("Record   Ctrl+Enter"))
        self._name()

    # Opening and closing

    def open(self, clause: Clause, base: str, *, parent_number: str = "") -> None:
        """Begins on a clause (or on amendment `parent_number`'s text), or goes on where its draft was left."""
        self._clause, self._base, self._parent_number = clause, base, parent_number
        draft = self._context.workshop.draft(self.draft_key())
        self._taken_up = draft is not None and draft.get("base") == base
        self.show()
        if self._taken_up:
            self._restore(draft)
        else:
            self._kinds.choose(0)
            self.author.set_author(None)
            self.reason.clear()
            self.target.clear()
            self.form.setChecked(False)
            self.editor.load(base, clause.spans if base == clause.text else ())
            self._show_kind("replace")
            self._state.setText("")
        self._stop_timers()
        self._name()

    def open_agreed(self, clause: Clause, proposed: str, number: str) -> None:
        """The proposed words of amendment `number`, to be changed into those the room agrees on."""
        self._clause, self._base, self._parent_number = clause, proposed, f"={number}"
        self._kinds.choose(0)
        self.author.set_author(None)
        self.reason.clear()
        self.editor.load(proposed)
        self._show_kind("replace")
        self._state.setText("")
        self._stop_timers()
        self._name()
        self.show()

    def agreeing(self) -> str:
        """Number of the amendment whose agreed wording is edited, "" for a new amendment."""
        return self._parent_number[1:] if self._parent_number.startswith("=") else ""

    def is_open_on(self, clause: str) -> bool:
        return self.isVisible() and self._clause is not None and self._clause.id == clause

    def took_up_draft(self) -> bool:
        """It was opened where a draft had been left, with the focus where it was."""
        return self._taken_up

    def close_strip(self) -> None:
        """The draft stays; N on the clause brings it back."""
        if self.isVisible():
            self.save_draft()
            self.hide()
            self.closed.emit()

    def recorded(self) -> None:
        """What was in the strip is an amendment now: the draft goes."""
        self._stop_timers()
        self._context.workshop.save_draft(self.draft_key(), None)
        self._clause = None
        self.hide()

    def clause(self) -> Clause | None:
        return self._clause

    def parent_number(self) -> str:
        return self._parent_number

    # What it holds

    def captured(self) -> Captured:
        """The kind follows from what was done: everything struck is a deletion."""
        kind = KINDS[self._kinds.chosen]
        if kind == "replace" and self.editor.all_struck():
            kind = "delete"
        return Captured(
            kind=kind,
            text=self.editor.text(),
            base_text=self._base,
            author=self.author.author(),
            rationale=self.reason.text(),
            target=self.target.text().strip(),
            form=self.form.isChecked(),
        )

    def draft_key(self) -> str:
        assert self._clause is not None
        return f"amendment:{self._clause.id}:{self._parent_number}"

    def save_draft(self) -> None:
        """Writes what is typed so that a power cut loses nothing; nothing typed is no draft."""
        self._stop_timers()
        if self._clause is None or self.agreeing():
            return
        self._context.workshop.save_draft(self.draft_key(), self._draft() if self._is_touched() else None)
        if self._is_touched():
            now = self._context.clock().strftime("%H:%M:%S")
            self._state.setText(self.tr("draft saved {time}").format(time=now))

    def _draft(self) -> dict[str, Any]:
        assert self._clause is not None
        author = self.author.author()
        focus = next((name for name, field in self._fields().items() if field.hasFocus()), "editor")
        return {
            "clause": self._clause.id,
            "parent": self._parent_number,
            "base": self._base,
            "kind": KINDS[self._kinds.chosen],
            "runs": [[run.state, run.text] for run in self.editor.runs()],
            "cursor": self.editor.textCursor().position(),
            "author": [author.person, author.organisation, author.name] if author else None,
            "reason": self.reason.text(),
            "target": self.target.text(),
            "form": self.form.isChecked(),
            "focus": focus,
        }

    def _restore(self, draft: dict[str, Any]) -> None:
        self._kinds.choose(KINDS.index(draft["kind"]))
        self._show_kind(draft["kind"])
        recording = draft["kind"] in ("replace", "delete")
        self.editor.load_runs([Run(state, text) for state, text in draft["runs"]], draft["cursor"], recording=recording)
        self.author.set_author(Author(*draft["author"]) if draft["author"] else None)
        self.reason.setText(draft["reason"])
        self.target.setText(draft["target"])
        self.form.setChecked(draft["form"])
        self._state.setText(self.tr("draft taken up again"))
        self._fields().get(draft.get("focus", "editor"), self.editor).setFocus()

    def _fields(self) -> dict[str, Any]:
        return {"editor": self.editor, "author": self.author, "reason": self.reason, "target": self.target}

    def _is_touched(self) -> bool:
        typed = any(run.state != "base" for run in self.editor.runs())
        return typed or bool(self.author.text() or self.reason.text() or self.target.text())

    def _typed(self) -> None:
        self._touched()
        self.edited.emit()

    def _touched(self) -> None:
        self._timer.start()
        if not self._latest.isActive():
            self._latest.start()

    def _stop_timers(self) -> None:
        self._timer.stop()
        self._latest.stop()

    # Kinds

    def _choose_kind(self, kind: str) -> None:
        if self._clause is None:
            return
        if kind in ("replace", "delete"):
            self.editor.load(self._base, self._clause.spans if self._base == self._clause.text else ())
            if kind == "delete":
                self.editor.selectAll()
                self.editor.cut_quietly()
        elif kind == "move":
            self.editor.load(self._base)
        else:
            own = "".join(run.text for run in self.editor.runs() if run.state == "inserted")
            self.editor.load(own, recording=False)
        self._show_kind(kind)
        (self.target if kind == "move" else self.editor).setFocus()
        self._touched()

    def _show_kind(self, kind: str) -> None:
        agreeing = bool(self.agreeing())
        for widget in (self._kinds, self._author_name, self.author, self._reason_name, self.reason, self.form):
            widget.setVisible(not agreeing)
        moving = kind == "move" and not agreeing
        self._target_name.setVisible(moving)
        self.target.setVisible(moving)
        self.editor.setReadOnly(kind in ("move", "delete"))

    def _name(self) -> None:
        if self._clause is None:
            return
        if self.agreeing():
            title = self.tr("Agreed wording of amendment {number}").format(number=self.agreeing())
        elif self._parent_number:
            title = self.tr("Sub-amendment to {number}").format(number=self._parent_number)
        else:
            title = self.tr("Amendment {number} on {label}").format(number=self._number(), label=_short(self._clause.label))
        self._title.setText(title)
        self._title.setToolTip(self._clause.label)

    def _to_editor(self) -> None:
        (self.target if KINDS[self._kinds.chosen] == "move" and not self.target.text() else self.editor).setFocus()

    def _resize_editor(self) -> None:
        """Two to six lines, as the words need: the text above must stay in view."""
        px = self._context.theme.px
        wanted = round(self.editor.document().size().height()) + px(14)
        self.editor.setFixedHeight(max(px(62), min(wanted, px(160))))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.saved.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and not self.author.choosing():
                self.close_strip()
                return True
        return super().eventFilter(watched, event)


def _short(text: str) -> str:
    return text if len(text) <= 28 else text[:27] + "…"
