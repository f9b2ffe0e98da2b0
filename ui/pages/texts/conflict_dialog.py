"""Rival amendments of one clause side by side, only what differs marked; a common wording begun with what does not collide."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from facilitation.amendments.disputes import Dispute, Rival
from facilitation.text.clauses import Span
from facilitation.text.rebase import rebase
from ui.context import AppContext
from ui.digit_row import sequences
from ui.pages.texts.change_editor import ChangeEditor
from ui.pages.texts.decision_panel import DecisionPanel, Manner
from ui.pages.texts.kept_typing import KeptTyping
from ui.pages.texts.recorded_runs import runs_between
from ui.pages.texts.versions.words_pane import Passage, WordsPane
from ui.theme.dress import Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label
from ui.widgets.marked_text import text_font

_BESIDE = 3
"""So many rivals stand beside each other; more of them in further lines."""
_LEAST = 150
"""Pixels at 100 % of height for each of them."""


class ConflictDialog(Dialog):
    """`choice` after acceptance: the id of the amendment to keep, "settle" with `wording()`, or "refer"."""

    def __init__(self, context: AppContext, place: str, dispute: Dispute, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._place = place
        self._dispute = dispute
        self.choice = "settle"
        self._panes: list[WordsPane] = []
        self._keep: list[QPushButton] = []
        self._falls: list[QLabel] = []
        self._choices: list[QBoxLayout] = []
        """Each with the button that keeps a rival, and what falls with it."""
        self._columns = 0
        self._together_name = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._together_falls = label(Type.SMALL, Tone.MUTED)
        self.editor = ChangeEditor(context.theme)
        texts = context.workshop.texts
        self.editor.typography = texts.typography(texts.document_of(dispute.clause))
        kept = KeptTyping(context, self, f"synthesis:{dispute.clause}", self._typed)
        left = kept.left()
        self._written_for = _seen_in(dispute) if left is None else left.get("rivals", {})
        """The rivals' words, by number, that whoever wrote the common wording had before her eyes."""
        self._changed = _changed(self._written_for, _seen_in(dispute)) if left is not None else []
        self._load(self._taken_up(left))
        self._aside = dispute.start
        """What the button brings back: what merges now, or the draft that was left for it."""
        self._from_draft = self.wording() != dispute.start
        self.anew = button()
        self.anew.setVisible(self._from_draft)
        self.anew.clicked.connect(self._turn)
        turns = QShortcut(self)
        turns.setKeys(sequences("Alt+0"))
        turns.activated.connect(lambda: self.anew.click() if self.anew.isVisible() else None)
        self.editor.edited.connect(self._edited)
        self.editor.edited.connect(kept.touch)
        self.editor.installEventFilter(self)
        self.manner_panel = DecisionPanel(context)
        self.manner_panel.offer(dispute.rivals[0].amendment, only_manner=True)
        self.refer_button = self.add_button()
        self.refer_button.clicked.connect(lambda: self._take("refer"))
        self._arrange()
        settles = dispute.carrier is not None
        self._seen = not settles
        """Whether the common wording was in sight, all of its field: what nobody has read is not accepted."""
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._look_soon)
        bar.rangeChanged.connect(self._look_soon)
        for widget in (self._together_name, self._together_falls, self.editor, self.accept_button):
            widget.setVisible(settles)
        px = context.theme.px
        # With large letters it is no larger than the window it stands on.
        self.resize(QSize(px(1120), px(640)).boundedTo(parent.window().size() - QSize(px(40), px(40))))
        self.retranslate()
        self._fit()
        self._keep[0].setFocus()

    def _looks(self, text: str) -> tuple[Span, ...]:
        """What is bold or italic of the clause, in these words that were made of it."""
        return self._context.workshop.several.looks([self._dispute.clause], text)

    def _load(self, text: str) -> None:
        self.editor.load_runs(runs_between(self._dispute.base, text), 0, self._looks(self._dispute.base))

    def _edited(self) -> None:
        # Whoever goes on with it has read what was said of it.
        self._written_for = _seen_in(self._dispute)

    def _turn(self) -> None:
        """Begins anew, or goes back to the draft: either stays as it is meanwhile."""
        here = self.wording()
        self._load(self._aside)
        self._aside, self._from_draft = here, not self._from_draft
        self._say_together()
        self.editor.setFocus()

    def _typed(self) -> dict[str, object] | None:
        wording = self.wording()
        if wording == self._dispute.start and not self._from_draft:
            # What was left for it is not lost by a look at how it would begin.
            wording = self._aside
        if wording == self._dispute.start:
            return None
        return {"base": self._dispute.base, "text": wording, "rivals": self._written_for}

    def _taken_up(self, left: Mapping[str, str] | None) -> str:
        """The common wording as it was left, on the words of today; begun anew where those are others."""
        moved = rebase(left["base"], left["text"], self._dispute.base) if left is not None else None
        return self._dispute.start if moved is None else moved

    def _arrange(self) -> None:
        px = self._context.theme.px
        self._rivals = QGridLayout()
        self._rivals.setHorizontalSpacing(Space.L)
        self._rivals.setVerticalSpacing(Space.S)
        for place, rival in enumerate(self._dispute.rivals):
            pane = WordsPane(self._context.theme)
            keep = button()
            keep.clicked.connect(lambda _=False, rival=rival: self._take(rival.amendment.id))
            shortcut = QShortcut(self)
            shortcut.setKeys(sequences(f"Alt+{place + 1}"))
            shortcut.activated.connect(keep.click)
            falls = label(Type.SMALL, Tone.MUTED, wrap=True)
            choice = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            choice.setSpacing(Space.S)
            choice.addWidget(keep)
            choice.addWidget(falls, 1)
            self._choices.append(choice)
            self._falls.append(falls)
            self._panes.append(pane)
            self._keep.append(keep)
        self._base = WordsPane(self._context.theme)
        self.editor.setFixedHeight(px(104))
        self.body.addWidget(self._base)
        self._stand(min(_BESIDE, len(self._panes)))
        self.body.addLayout(self._rivals, 1)
        together = QHBoxLayout()
        together.addWidget(self._together_name, 1)
        together.addWidget(self.anew)
        together.addWidget(self._together_falls)
        self.body.addLayout(together)
        self.body.addWidget(self.editor)
        self.body.addWidget(self.manner_panel)

    def retranslate(self) -> None:
        title = self.tr("Conflict on {label}").format(label=self._place)
        self.say(title, self._accept_words())
        base = self._dispute.base
        self._base.show_passages([Passage(self.tr("The text as it stands"), base, base, spans=self._looks(base))])
        for place, (rival, pane, keep) in enumerate(zip(self._dispute.rivals, self._panes, self._keep, strict=True)):
            about = f"{rival.amendment.number} · {rival.amendment.author_line}"
            pane.show_passages([Passage(about, base, rival.text, spans=self._looks(rival.text))])
            keep.setText(self._keep_words(rival, place))
        for rival, falls in zip(self._dispute.rivals, self._falls, strict=True):
            falls.setText(self._falls_words(rival.amendment.id))
        self._say_together()
        self._together_falls.setText(self._falls_words(None))
        self.editor.setAccessibleName(self.tr("Common wording"))
        self.refer_button.setText(self.tr("Refer all to the drafting committee"))

    def _say_together(self) -> None:
        """Whose words the common wording are; what has changed since they were written."""
        warned = self._from_draft and bool(self._changed)
        if warned:
            told = self.tr("Your draft, begun before {numbers} changed: read it again.").format(numbers=", ".join(self._changed))
        elif self._from_draft:
            told = self.tr("Your draft of a wording of both:")
        else:
            told = self.tr("A wording of both, begun with all that does not collide:")
        self._together_name.setText(told)
        dress(self._together_name, Tone.WARN if warned else Tone.MUTED)
        self.anew.setText(self.tr("Begin anew   Alt+0") if self._from_draft else self.tr("Back to the draft   Alt+0"))

    def _falls_words(self, kept: str | None) -> str:
        """What becomes pointless with this choice, by number, sub-amendments too."""
        falling = self._context.workshop.disputes.falling(self._dispute, kept)
        return self.tr("lapsed then: {numbers}").format(numbers=", ".join(one.number for one in falling))

    def _keep_words(self, rival: Rival, place: int) -> str:
        said = self.tr("Accept the deletion, {number}") if rival.amendment.kind == "delete" else self.tr("Accept {number}")
        return f"{said.format(number=rival.amendment.number)}   Alt+{place + 1}"

    def _accept_words(self) -> str:
        return self.tr("Accept this wording   Ctrl+Enter") if self._seen else self.tr("See the common wording   Ctrl+Enter")

    def accept(self) -> None:
        """A common wording that is below what is in sight is shown first, with the keyboard in it."""
        self._look()
        if self.choice == "settle" and not self._seen:
            self.editor.setFocus()
        else:
            super().accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() is QEvent.Type.FocusIn:
            # What it is called and how it is decided come into sight with it, as far as there is room.
            for part in (self.manner_panel, self._together_name, self.editor):
                self._area.ensureWidgetVisible(part, 0, 0)
            self._look()
        return super().eventFilter(watched, event)

    def _look_soon(self) -> None:
        # Once what scrolls has been laid out.
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        room = self._area.viewport()
        field = QRect(self.editor.mapTo(room, QPoint()), self.editor.size())
        if not self._seen and self.isVisible() and (room.rect().contains(field) or self.editor.hasFocus()):
            self._seen = True
            self.accept_button.setText(self._accept_words())
            self.fit_buttons()

    def _stand(self, columns: int) -> None:
        """So many rivals beside each other."""
        if columns == self._columns:
            return
        self._columns = columns
        for place, (pane, choice) in enumerate(zip(self._panes, self._choices, strict=True)):
            line, column = divmod(place, columns)
            self._rivals.removeWidget(pane)
            self._rivals.removeItem(choice)
            self._rivals.addWidget(pane, 2 * line, column)
            self._rivals.addLayout(choice, 2 * line + 1, column)

    def _least_width(self) -> int:
        """Pixels in which a rival can be read and kept: no word of it is broken, and the button is whole."""
        metrics = QFontMetrics(text_font(self._context.theme))
        words = (word for rival in self._dispute.rivals for word in (*rival.text.split(), *self._dispute.base.split()))
        longest = max(map(metrics.horizontalAdvance, words), default=0)
        for keep in self._keep:
            keep.ensurePolished()
        return max(longest + 3 * Space.L, *(keep.sizeHint().width() for keep in self._keep))

    def _fit(self) -> None:
        """The text as it stands is seen whole; a very long one leaves the rivals their room."""
        outer = self.layout()
        margins = outer.contentsMargins() if outer is not None else QMargins()
        # Beside what scrolls stands its bar.
        width = self.width() - margins.left() - margins.right() - self._area.verticalScrollBar().sizeHint().width()
        self._base.setFixedHeight(min(self._base.height_for(width), self.height() // 4))
        least, most = self._least_width(), min(_BESIDE, len(self._panes))
        columns = max(1, min(most, (width + Space.L) // (least + Space.L)))
        self._stand(columns)
        column = (width - Space.L * (columns - 1)) // columns
        across = column - Space.L
        for choice, keep, falls in zip(self._choices, self._keep, self._falls, strict=True):
            said = keep.sizeHint().width() + Space.S + falls.fontMetrics().horizontalAdvance(falls.text())
            fits = said <= column
            choice.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
        for pane in self._panes:
            # So is each rival, rather than scrolled within what is scrolled itself.
            needed = max(self._context.theme.px(_LEAST), min(pane.height_for(across), self.height() // 2))
            pane.setMinimumHeight(needed)

    def wording(self) -> str:
        """The common wording as it is written now."""
        return self.editor.text()

    def manner(self) -> Manner:
        return self.manner_panel.manner()

    def falling(self) -> list[str]:
        """What is told of each rival, were it kept, and last of a common wording."""
        return [one.text() for one in (*self._falls, self._together_falls)]

    def rivals(self) -> list[str]:
        """What is to be read of each rival: number and author, then its words."""
        return [pane.words for pane in self._panes]

    def _take(self, choice: str) -> None:
        self.choice = choice
        self.accept()
        self.choice = "settle" if self.isVisible() else choice


def _seen_in(dispute: Dispute) -> dict[str, str]:
    return {one.amendment.number: one.text for one in dispute.rivals}


def _changed(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """Numbers of the rivals that have come, gone or got other words; none where it is not known what they were."""
    return [one for one in {**now, **before} if before.get(one) != now.get(one)] if before else []
