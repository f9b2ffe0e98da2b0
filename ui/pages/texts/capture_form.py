"""The fields of the capture strip, where they stand and what they are called."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.texts.author_field import AuthorField
from ui.pages.texts.change_editor import ChangeEditor
from ui.pages.texts.row_fields import RowFields
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button, with_keys
from ui.widgets.choices import ChoiceRow
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.panels import Panel

KINDS = ("replace", "insert", "delete", "move", "remark", "question")
KIND_KEYS = {kind: f"Alt+{place}" for place, kind in enumerate(KINDS, 1)}
"""Kind → the key that chooses it while one types."""


class CaptureForm(Retranslated, Panel):
    """Kinds, author, reason, the clause's words, and the buttons under them; `CaptureStrip` gives them life."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(heading=False)
        self._context = context
        self._title = label(Type.HEADING)
        self._kinds = ChoiceRow(len(KINDS))
        self._author_name = label(Type.BODY, Tone.MUTED)
        self.author = AuthorField()
        self._target_name = label(Type.BODY, Tone.MUTED)
        self.target = QLineEdit()
        self._reason_name = label(Type.BODY, Tone.MUTED)
        self.reason = QLineEdit()
        self.form = button(Dress.CHOICE)
        self.form.setCheckable(True)
        self.editor = ChangeEditor(context.theme)
        self.cells = RowFields(self)
        self.cells.hide()
        self._state = ElidedLabel(Type.CAPTION)
        self.take_in = button(Dress.QUIET)
        self.air = button(Dress.CHOICE)
        self.air.setCheckable(True)
        self._close = button(Dress.QUIET)
        self._save = button(Dress.PRIMARY)
        self._arrange()

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
        foot.addWidget(self.take_in)
        foot.addWidget(self.air)
        foot.addWidget(self._close)
        foot.addWidget(self._save)
        column = QVBoxLayout()
        column.setSpacing(Space.S - 2)
        column.addLayout(head)
        column.addLayout(who)
        column.addWidget(self.editor)
        column.addWidget(self.cells)
        column.addLayout(foot)
        self.body.addLayout(column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def retranslate(self) -> None:
        self._kinds.set_texts(*(self.kind_word(kind) for kind in KINDS))
        for place, kind in enumerate(KINDS):
            self._kinds.group.button(place).setToolTip(with_keys(self.kind_word(kind), KIND_KEYS[kind]))
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
        self.take_in.setText(self.tr("Take in the next one   Alt+↓"))
        self.take_in.setToolTip(self.tr("The clause that follows comes into the editor: join both, or write them anew"))
        self.air.setText(self.tr("To the room   Ctrl+E"))
        self.air.setToolTip(self.tr("The room sees what is being typed, until this is pressed again"))
        self._close.setText(self.tr("Close   Esc"))
        self._save.setText(self.tr("Record   Ctrl+Enter"))

    def kind_word(self, kind: str) -> str:
        """The word on the button of a kind."""
        words = {
            "replace": self.tr("Replace"),
            "insert": self.tr("Insert"),
            "delete": self.tr("Delete"),
            "move": self.tr("Move"),
            "remark": self.tr("Remark"),
            "question": self.tr("Question"),
        }
        return words[kind]
