"""The capture strip under the text: the clause's own words, who proposes, why; a draft is saved at every pause in typing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause
from ui.context import AppContext
from ui.digit_row import sequences
from ui.pages.texts import doubts
from ui.pages.texts.capture_form import KIND_KEYS, KINDS
from ui.pages.texts.capture_kinds import CaptureKinds
from ui.pages.texts.captured import Captured
from ui.pages.texts.pause import Pause
from ui.pages.texts.recorded_runs import Run
from ui.pages.texts.taking_up import TakenUp, draft_key, overtaken, standing, taken_up
from ui.theme.dress import Tone

_TO_THE_ROOM = "Ctrl+E"


class CaptureStrip(CaptureKinds):
    """`saved` when the user asks to record (Ctrl+Enter), `closed` when the strip was closed with Escape, `edited` when what the
    room could see of it changed, `shown` (agreeing on a wording?) when it was opened."""

    saved = Signal()
    closed = Signal()
    edited = Signal()
    shown = Signal(bool)

    def __init__(self, context: AppContext, number: Callable[[], str]) -> None:
        """`number` tells which number the amendment will probably have."""
        super().__init__(context)
        self._number = number
        self._along = ""
        """What was told to go with the title."""
        self._taken_up = False
        self.author.entered.connect(self._to_editor)
        self._close.clicked.connect(self.close_strip)
        self._save.clicked.connect(self.saved)
        self.take_in.clicked.connect(self._take_in_next)
        self.pause = Pause(self)
        self.pause.due.connect(self.save_draft)
        self.editor.edited.connect(self._touched)
        self.cells.edited.connect(self._touched)
        self.kind_chosen.connect(self._rewritten)
        for field in (self.author, self.target, self.reason):
            field.textEdited.connect(self._touched)
        self.form.toggled.connect(self._touched)
        self._bind_keys()
        self.retranslate()

    def _bind_keys(self) -> None:
        for watched in (self.editor, self.author, self.reason, self.target):
            watched.installEventFilter(self)
        keys: list[tuple[str, Callable[[], object]]] = [(_TO_THE_ROOM, self.air.click), ("Alt+Down", self.take_in.click)]
        keys += [(key, self._kinds.group.button(KINDS.index(kind)).click) for kind, key in KIND_KEYS.items()]
        for key, slot in keys:
            shortcut = QShortcut(self)
            shortcut.setKeys(sequences(key))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def retranslate(self) -> None:
        super().retranslate()
        self._name()
        self._show_what_is_meant()
        self._blocks.open(self._takes_blocks())

    # Opening and closing

    def open(self, clause: Clause, base: str, *, parent_number: str = "") -> None:
        """Begins on a clause (or on amendment `parent_number`'s text), or goes on where its draft was left."""
        self._begin(clause, base, parent_number, "")
        if not self._taken_up:
            self.author.set_author(None)
            self.reason.clear()
            self.target.clear()
            self.form.setChecked(False)
            self.words.load(base, self._looks())
        self._opened()

    def open_agreed(self, clause: Clause, proposed: str, number: str, kind: str) -> None:
        """The proposed words of amendment `number`, to be changed into those the room agrees on; `kind` is the amendment's."""
        self._begin(clause, proposed, f"={number}", kind)
        if not self._taken_up:
            self.author.set_author(None)
            self.reason.clear()
            self.words.load(proposed, self._looks())
        self._opened()

    def _begin(self, clause: Clause, base: str, parent_number: str, agreed_kind: str) -> None:
        self._leave()
        self._clause, self._base, self._parent_number, self._agreed_kind = clause, base, parent_number, agreed_kind
        self._run = (clause.id,)
        self._reworded, self._own = [], ""
        texts = self._context.workshop.texts
        self.editor.typography = texts.typography(texts.document_of(clause.id))
        self.tell("")
        draft = self._context.workshop.draft(self.draft_key())
        self._taken_up = draft is not None
        self._by_hand = draft is not None and draft.get("by_hand", False)
        if clause.kind == "row":
            self.cells.stand_after(self._context.workshop, clause.id, parent_number.removeprefix("="))
        self._show_kind(draft["kind"] if self._taken_up else "insert" if self._is_row() else "replace")
        if self._taken_up:
            self._restore(draft, taken_up(self._context.workshop, draft, self._base, in_cells=self.words is self.cells))

    def _leave(self) -> None:
        """What was open before goes."""
        if self.isVisible():
            self.save_draft()
        self.air.setChecked(False)
        self._along = ""

    def _opened(self) -> None:
        self.pause.stop()
        self._show_what_is_meant()
        self._name()
        self.show()
        self.shown.emit(bool(self.agreeing()))

    def took_up_draft(self) -> bool:
        """It was opened where a draft had been left, with the focus where it was."""
        return self._taken_up

    def close_strip(self) -> None:
        """The draft stays; N on the clause brings it back."""
        if self.isVisible():
            self.save_draft()
            self.hide()
            self.closed.emit()

    def throw_away(self) -> bool:
        """Nothing of it is kept; False where the disk refused."""
        self.pause.stop()
        gone = self._context.succeeds(lambda: self._context.workshop.save_draft(self.draft_key(), None))
        if gone:
            self._clause = None
            self.hide()
            self.closed.emit()
        return gone

    def recorded(self) -> None:
        """What was in the strip is in the file now: the draft goes."""
        self.pause.stop()
        self._context.workshop.save_draft(self.draft_key(), self._left_over())
        self._clause = None
        self.hide()

    def _left_over(self) -> dict[str, Any] | None:
        """What stays a draft of what was recorded."""
        return None

    def clause(self) -> Clause | None:
        return self._clause

    def parent_number(self) -> str:
        """Printed number of the amendment that a sub-amendment bears on, "" for an ordinary one."""
        return "" if self.agreeing() else self._parent_number

    def title(self) -> str:
        """What the strip says it is about."""
        return self._title.text()

    def state(self) -> str:
        """What the strip says of the draft and of those it collides with."""
        return self._state.text()

    # What it holds

    def captured(self) -> Captured:
        """The kind follows from what was done to the clause's own words."""
        meant = self._meant()
        return Captured(
            kind="replace" if meant and meant.of_several else meant.kind if meant else self._kind,
            text=meant.text if meant else self.words.text(),
            of_several=bool(meant and meant.of_several) or len(self._run) > 1,
            base_text=self._base,
            run=self._run,
            author=self.author.author(),
            rationale=self.reason.text(),
            target=self.target.text().strip(),
            form=self.form.isChecked(),
        )

    def for_the_room(self) -> dict[str, str]:
        """What a `SceneKind.DRAFT` scene is given; nothing where nothing is open."""
        if self._clause is None:
            return {}
        now = self.captured()
        author = now.author.name if now.author else ""
        kind = self._agreed_kind or now.kind
        where = {"clause": self._clause.id, "base": self._base, "text": now.text, "kind": kind, "author": author}
        if recorded := self._written_over():
            where["amendment"] = recorded
        return where

    def draft_key(self) -> str:
        assert self._clause is not None
        return draft_key(self._clause.id, self._about())

    def _about(self) -> str:
        """Of what it is the draft, as `standing` takes it."""
        return self._parent_number

    def save_draft(self) -> None:
        """Writes what is typed so that a power cut loses nothing; nothing typed is no draft."""
        self.pause.stop()
        if self._clause is None:
            return
        touched = self.is_touched()
        try:
            self._context.workshop.save_draft(self.draft_key(), self.draft() if touched else None)
        except PalabreError:
            self.tell(self.tr("draft NOT saved") if touched else "", Tone.WARN)
            raise
        saved = self.tr("draft saved {time}").format(time=self._context.clock().strftime("%H:%M:%S")) if touched else ""
        doubted = [one for one in self._doubts() if one]
        self.tell(" · ".join((*doubted, *filter(None, (saved,)))), Tone.WARN if doubted else Tone.MUTED)

    def _doubts(self) -> tuple[str, ...]:
        now = self.captured()
        if self._clause is None or not self.is_touched():
            return ()
        if self._parent_number:
            return (self._overtaken(),)
        consolidation, but = self._context.workshop.consolidation, self._recorded_before()
        touching = doubts.rivals(consolidation, self._run, now.kind, now.base_text, now.text, but=but)
        amount = doubts.amount(self._context.workshop, self._clause, now.kind, now.base_text, now.text)
        return self._overtaken(), self._goes_along(), touching, amount

    def _recorded_before(self) -> str:
        """Id of the amendment that this is, "" for a new one."""
        return ""

    def _written_over(self) -> str:
        """Id of the amendment on whose other wording one agrees, or that is put right; "" for a new one."""
        if not self.agreeing():
            return self._recorded_before()
        try:
            return self._context.workshop.amendments.numbered(self.agreeing()).id
        except PalabreError:
            return ""

    def _goes_along(self) -> str:
        if self._clause is None or self._clause.kind != "heading" or self._parent_number:
            return ""
        return doubts.along(self._context.workshop, self._clause, self.captured().kind, self._context.language.wording)

    def draft(self) -> dict[str, Any]:
        """All that is in it, as a draft keeps it."""
        assert self._clause is not None
        about = {"clause": self._clause.id, "parent": self._about(), "base": self._base, "run": self._run}
        about |= {"kind": self._kind, "by_hand": self._by_hand}
        cells = self.cells.cells() if self._clause.kind == "row" and self._kind == "insert" else []
        return about | self.contents() | {"cells": cells}

    def _restore(self, draft: dict[str, Any], found: TakenUp) -> None:
        self._base, self._run = found.base, found.run
        self.fill(found.contents, self._looks(), recording=draft["kind"] in ("replace", "delete"))
        if draft.get("cells"):
            # In their columns, whatever has come or gone since.
            self.cells.take_up(draft["cells"])
        doubted = [one for one in self._doubts() if one]
        self._along = self._goes_along()
        if found.carried and not self._overtaken():
            said = self.tr("draft taken up again, on the text as it stands now")
        else:
            said = self.tr("draft taken up again")
        self.tell(" · ".join((said, *doubted)), Tone.WARN if doubted or found.carried else Tone.MUTED)
        self.show()
        self.go_to(draft)

    def _overtaken(self) -> str:
        """Told where the text was changed meanwhile just where it is being changed here."""
        if self._kind not in ("replace", "delete"):
            return ""
        now = standing(self._context.workshop, self._run, self._parent_number)
        changed = overtaken(self._base, self.words.text(), now)
        return self._words_of_then() if changed else ""

    def _words_of_then(self) -> str:
        return self.tr("⚠ the text has changed here since: these are the words of then")

    def _rewritten(self) -> None:
        """Another kind was chosen: of other words, perhaps of fewer clauses."""
        self._name()
        self._touched()

    def _touched(self) -> None:
        self._show_what_is_meant()
        if (along := self._goes_along()) != self._along:
            # Not only at a pause: who strikes a title may record it at once.
            self._along = along
            self.tell(along, Tone.WARN)
        self.pause.touch()
        self.edited.emit()

    # Words

    def _name(self) -> None:
        if self._clause is None:
            return
        if self.agreeing():
            title = self.tr("Agreed wording of amendment {number}").format(number=self.agreeing())
        elif self._parent_number:
            title = self.tr("Sub-amendment to {number}").format(number=self._parent_number)
        else:
            label = short(self._clause.label)
            if len(self._run) > 1:
                last = self._context.workshop.texts.clause(self._run[-1])
                label = self.tr("{first} to {last}").format(first=label, last=short(last.label))
            title = self.tr("Amendment {number} on {label}").format(number=self._number(), label=label)
        self._entitle(title)

    def _entitle(self, title: str) -> None:
        assert self._clause is not None
        self._title.setText(title)
        self._title.setToolTip(self._clause.label)

    # Several clauses

    def _take_in_next(self) -> None:
        """The clause that follows comes into the editor, to be joined with this one, or both put otherwise."""
        if not self._giving_way[self.take_in]:
            return
        workshop = self._context.workshop
        following = workshop.several.following(self._run[-1])
        run = self._context.attempt(lambda: workshop.several.run(self._run[0], following.id)) if following else None
        if run is None or following is None:
            return
        cursor = self.editor.textCursor().position()
        words = f"\n{workshop.several.words([following.id])}"
        self._run, self._base = tuple(one.id for one in run), self._base + words
        self.editor.load_runs([*self.editor.runs(), Run("base", words)], cursor, self._looks())
        self._reworded = []
        self._name()
        self._touched()
        self.editor.setFocus()

    def _to_editor(self) -> None:
        (self.target if self._kind == "move" and not self.target.text() else self.words).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _to_the_room(event):
            # A field of one line would take it for itself: there it goes to the end of the line, on some systems.
            event.ignore()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.saved.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and not self.author.choosing():
                self.close_strip()
                return True
        return super().eventFilter(watched, event)


def _to_the_room(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) in sequences(_TO_THE_ROOM)


def short(text: str, most: int = 40) -> str:
    """At most so many letters of it."""
    return text if len(text) <= most else text[: most - 1] + "…"
