"""Numbers as they will be, those typed by hand, and references to be corrected: what moves, comes and goes does to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from facilitation.amendments.numbers import Numbers
from facilitation.text.renumbering import Renumbered
from ui.context import AppContext
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label


class NumbersDialog(Dialog):
    """Only tells; Enter and Escape close it."""

    def __init__(self, context: AppContext, title: str, numbers: Numbers, parent: QWidget) -> None:
        super().__init__(parent, cancellable=False)
        self._context, self._document, self._numbers = context, title, numbers
        self._none = label(Type.BODY, Tone.MUTED, wrap=True)
        self._parts = [(label(Type.HEADING, wrap=True), label(Type.BODY, wrap=True, selectable=True)) for _ in range(4)]
        self.body.addWidget(self._none)
        for head, lines in self._parts:
            lines.setIndent(Space.M)
            self.body.addWidget(head)
            self.body.addWidget(lines)
        self.body.addStretch(1)
        self.retranslate()
        self.take_what_it_needs(context.theme.px(660))
        self.accept_button.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Numbers and references of “{title}”").format(title=self._document), self.tr("Close"))
        self._none.setText(self.tr("No number changes, and no reference is to be corrected."))
        references = [
            self.tr("{label}: “{cited}” → {new}").format(label=one.label, cited=one.cited, new=one.new or self.tr("gone"))
            for one in self._numbers.references
        ]
        told = (
            (self.tr("References to be corrected"), references),
            (self.tr("Numbers typed by hand: not altered, to be corrected in the file"), self._lines(self._numbers.typed)),
            (self.tr("Numbers of rows, typed into their cells: to be corrected in the file"), self._lines(self._numbers.rows)),
            (self.tr("Numbers counted anew"), self._lines(self._numbers.automatic)),
        )
        for (head, lines), (title, said) in zip(self._parts, told, strict=True):
            _fill(head, f"{title} ({len(said)})" if said else "")
            _fill(lines, "\n".join(said))
        self._none.setVisible(not any(said for _, said in told))

    def told(self) -> list[str]:
        """References, typed numbers, those of rows, automatic ones: a text of lines each, "" where there are none."""
        return [lines.text() for _, lines in self._parts]

    def _lines(self, numbers: Sequence[Renumbered]) -> list[str]:
        none, gone = self.tr("new"), self.tr("gone")
        return [f"{one.label}\N{NO-BREAK SPACE}: {one.old.strip() or none} → {one.new.strip() or gone}" for one in numbers]


def _fill(shown: QLabel, words: str) -> None:
    shown.setText(words)
    shown.setVisible(bool(words))
