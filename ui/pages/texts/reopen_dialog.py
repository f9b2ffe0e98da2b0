"""« Rouvrir »: who asks for a decision to be taken up again, why, and which others rest on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.pages.texts.decision_told import decision_told
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.author_field import AuthorField
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows
from ui.widgets.labels import label

_NAMED = 6
"""So many of those that rest on it are told one by one."""


class ReopenDialog(Dialog):
    """`asked_by()` and `reason()` after acceptance, each "" where nothing was said."""

    def __init__(self, context: AppContext, decided: Amendment, dependents: Sequence[Amendment], parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._decided, self._dependents = context, decided, tuple(dependents)
        form = self._form = FormRows()
        self._by = form.add("by", AuthorField())
        session = context.workshop.sessions.current()
        present = context.workshop.attendance.present(session.id) if session else set()
        self._by.set_choices(context.workshop.authors.choices(present))
        self._by.entered.connect(lambda: self._reason.setFocus())
        self._reason = form.add("reason", QLineEdit())
        self._what = label(Type.BODY, wrap=True, selectable=True)
        self._stands = label(Type.BODY, Tone.MUTED, wrap=True)
        self._rest = label(Type.BODY, wrap=True)
        self._rest.setVisible(bool(dependents))
        lines = [label(Type.BODY) for _ in self._dependents[:_NAMED]]
        for line, one in zip(lines, self._dependents, strict=False):
            line.setText(f"{one.number}  {one.author_line} – {context.language.wording(f'state.{one.state}')}")
            line.setIndent(Space.L)
        for widget in (self._what, self._stands, form, self._rest, *lines):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.retranslate()
        self.take_what_it_needs(context.theme.px(520))
        self._by.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Reopen the decision on amendment {number}?").format(number=self._decided.number), self.tr("Reopen"))
        self._what.setText(decision_told(self._context.workshop, self._decided, self._context.language.wording))
        self._stands.setText(
            self.tr("The decision stays in the history; the text and the totals go back to what they were before.")
        )
        self._form.name("by", self.tr("At the request of"))
        self._form.name("reason", self.tr("Reason (optional)"))
        self._by.setPlaceholderText(self.tr("3 letters: name or body"))
        self._rest.setText(
            self.tr("%n decision(s) rest on it and will be marked “to be examined again”:", "", len(self._dependents))
        )

    def asked_by(self) -> str:
        author = self._by.author()
        return author.name if author is not None else ""

    def reason(self) -> str:
        return self._reason.text().strip()

    def decided(self) -> str:
        """What was decided, and all that was said with it."""
        return self._what.text()

    def told(self) -> list[str]:
        """Numbers of those that rest on it."""
        return [one.number for one in self._dependents]
