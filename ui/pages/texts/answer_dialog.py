"""A remark or a question: what was answered, and what it becomes – a recommendation, or an amendment to the clause."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitation.amendments.values import Amendment
from facilitation.workshop import Workshop
from ui.context import AppContext
from ui.pages.texts.kept_typing import KeptTyping
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import typed_in
from ui.widgets.labels import label

Choice = Literal["answer", "recommendation", "amendment"]


def answer_key(observation: str) -> str:
    """Of the draft of what is answered to it."""
    return f"answer:{observation}"


def kept_answers(workshop: Workshop) -> frozenset[str]:
    """Remarks and questions to which an answer was typed that is not recorded, by id."""
    key = answer_key("")
    return frozenset(one.removeprefix(key) for one in workshop.drafts(key))


class AnswerDialog(Dialog):
    """`choice` after acceptance; `answer()` is kept with any of them."""

    def __init__(self, context: AppContext, observation: Amendment, parent: QWidget) -> None:
        super().__init__(parent)
        self._observation = observation
        self.choice: Choice = "answer"
        self._said = label(Type.BODY, Tone.MUTED, wrap=True)
        self._said.setText(f"«\u00a0{observation.text}\u00a0» – {observation.author_line}")
        self.field = QPlainTextEdit(observation.answer)
        self.field.setTabChangesFocus(True)
        kept = KeptTyping(context, self, answer_key(observation.id), self._typed)
        if (left := kept.left()) is not None:
            self.field.setPlainText(left)
            self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.textChanged.connect(kept.touch)
        # After what is kept was forgotten: the answer is not recorded before the amendment is.
        self.accepted.connect(lambda: kept.keep() if self.choice == "amendment" else None)
        self.recommend = self.add_button()
        self.recommend.clicked.connect(lambda: self._take("recommendation"))
        self.amend = self.add_button()
        self.amend.clicked.connect(lambda: self._take("amendment"))
        self.body.addWidget(self._said)
        self.body.addWidget(self.field, 1)
        px = context.theme.px
        self.resize(QSize(px(720), px(360)).boundedTo(parent.window().size() - QSize(px(40), px(40))))
        self.retranslate()
        self.field.setFocus()

    def retranslate(self) -> None:
        question = self._observation.kind == "question"
        title = self.tr("Answer to question {number}") if question else self.tr("Answer to remark {number}")
        self.say(title.format(number=self._observation.number), self.tr("Record the answer   Ctrl+Enter"))
        self.field.setAccessibleName(self.tr("Answer"))
        self.field.setPlaceholderText(self.tr("What was answered; the papers print it."))
        self.recommend.setText(self.tr("Make it a recommendation"))
        self.amend.setText(self.tr("Make it an amendment"))

    def answer(self) -> str:
        return typed_in(self.field).strip()

    def _typed(self) -> str | None:
        """Nothing where it says what is recorded already."""
        return typed_in(self.field) if self.answer() != self._observation.answer else None

    def _take(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()
        if self.isVisible():
            self.choice = "answer"
