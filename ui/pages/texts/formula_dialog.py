"""A formula typed as it is said: what it changes is shown while one types, or why it cannot be made; one key records it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from facilitation.amendments.values import Amendment
from facilitation.dictation import Dictated, dictated, places_meant, record, shown
from facilitation.errors import PalabreError
from facilitation.formulas.refusals import FormulaRefusedError
from ui.context import AppContext
from ui.pages.texts.kept_typing import KeptTyping
from ui.pages.texts.recording import circumstances
from ui.pages.texts.versions.words_pane import Passage, WordsPane
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.author_field import AuthorField
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import typed_in
from ui.widgets.labels import label
from ui.widgets.late_author import registering

_PAUSE = 200
"""Milliseconds after the last letter: reading a formula anew at each would be in the way of a fast typist."""


class FormulaDialog(Dialog):
    """`record()` once it is accepted; `clause` is the one under discussion, meant where the formula names none."""

    def __init__(self, context: AppContext, document: str, clause: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._document, self._clause = document, clause
        self.formula = QPlainTextEdit()
        self.formula.setTabChangesFocus(True)
        self.formula.setFixedHeight(context.theme.px(78))
        self.author = AuthorField()
        self.author.offer_registration(registering(context))
        session = context.workshop.sessions.current()
        present = context.workshop.attendance.present(session.id) if session else set()
        self.author.set_choices(context.workshop.authors.choices(present))
        self.reason = QLineEdit()
        self._names = [label(Type.BODY, Tone.MUTED) for _ in range(3)]
        self._understood = label(Type.BODY, wrap=True)
        self.changes = WordsPane(context.theme)
        self.changes.setMinimumHeight(context.theme.px(100))
        form = QFormLayout()
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.S)
        for name, field in zip(self._names, (self.formula, self.author, self.reason), strict=True):
            name.setBuddy(field)
            form.addRow(name, field)
        self.body.addLayout(form)
        self.body.addWidget(self._understood)
        self.body.addWidget(self.changes, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._read)
        self.formula.textChanged.connect(self._pause.start)
        self._kept = KeptTyping(context, self, f"formula:{document}", self._typed)
        self._take_up(self._kept.left())
        self.formula.textChanged.connect(self._kept.touch)
        for field in (self.author, self.reason):
            field.textChanged.connect(self._kept.touch)
        room = parent.window().size() - QSize(context.theme.px(40), context.theme.px(40))
        self.resize(QSize(context.theme.px(760), context.theme.px(560)).boundedTo(room))
        self.retranslate()
        self.formula.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Amendment as it is said"), self.tr("Record"))
        texts = (self.tr("Formula"), self.tr("Author"), self.tr("Reason"))
        for name, text, field in zip(self._names, texts, (self.formula, self.author, self.reason), strict=True):
            name.setText(text)
            field.setAccessibleName(text)
        self.formula.setPlaceholderText("Au 3.2.1, remplacer les mots « veille à » par « garantit ».")
        self.author.setPlaceholderText(self.tr("3 letters: name or body"))
        self.reason.setPlaceholderText(self.tr("optional"))
        self._read()

    def _typed(self) -> dict[str, Any] | None:
        if not (typed_in(self.formula).strip() or self.reason.text().strip()):
            return None
        return self.author.kept() | {
            "formula": typed_in(self.formula),
            "reason": self.reason.text(),
        }

    def _take_up(self, left: dict[str, Any] | None) -> None:
        """What was typed when the dialog was closed without recording, or the power failed."""
        if left is not None:
            self.formula.setPlainText(left["formula"])
            # Whoever types another one begins anew; it comes back with Ctrl+Z.
            self.formula.selectAll()
            self.author.bring_back(left)
            self.reason.setText(left["reason"])

    def record(self) -> list[Amendment]:
        """Raises PalabreError where the formula is refused, nobody proposes it, or it cannot be recorded."""
        author = self.author.named()
        return record(
            self._context.workshop,
            self._understand(),
            authors=[author] if author else [],
            rationale=self.reason.text(),
            **circumstances(self._context.workshop),
        )

    def done(self, result: int) -> None:
        # What was typed last is not read any more: the workshop may be closed by then.
        self._pause.stop()
        super().done(result)

    def understood(self) -> str:
        """What is said of the formula as it stands."""
        return self._understood.text()

    def _understand(self) -> Dictated:
        return dictated(self._context.workshop, self.formula.toPlainText(), self._document, self._clause or None)

    def _read(self) -> None:
        self._pause.stop()
        if not self.formula.toPlainText().strip():
            self._understood.setText(self.tr("Type it as it is said; what it changes is shown here."))
            self.changes.show_passages([])
            return
        try:
            said = self._understand()
        except PalabreError as refusal:
            self._understood.setText(self._context.language.wording.error(refusal))
            self.changes.show_passages([*self._meant(refusal)])
            return
        self._understood.setText(self.tr("%n change(s):", "", len(said.changes)))
        changes = shown(self._context.workshop, said, self._context.language.wording)
        self.changes.show_passages([Passage(one.what, one.before, one.after) for one in changes])

    def _meant(self, refusal: PalabreError) -> Iterator[Passage]:
        """The places that an unclear formula could mean."""
        if isinstance(refusal, FormulaRefusedError):
            formula = self.formula.toPlainText()
            for one in places_meant(self._context.workshop, formula, refusal, self._document, self._clause or None):
                words = f"{one.before}{one.found}{one.after}"
                yield Passage(one.label, words, words)
