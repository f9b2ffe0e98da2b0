"""The buttons over a field of rich text: bold, italic, bullets, numbers; they show what the cursor stands in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitation.text.rich import LineKind
from ui.language import Retranslated
from ui.theme.dress import Dress, dress
from ui.theme.icons import Icons
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.rich_text import RichTextEdit


class RichTools(Retranslated, QWidget):
    """`work_on` says on which field; the keyboard stays in it."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._field: RichTextEdit | None = None
        self._bold, self._italic = IconButton(icons, "bold"), IconButton(icons, "italic")
        self._bullets, self._numbers = IconButton(icons, "bullets"), IconButton(icons, "numbers")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        for one in (self._bold, self._italic, self._bullets, self._numbers):
            one.setCheckable(True)
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            dress(one, Dress.CHOICE)
            row.addWidget(one)
        self._bold.clicked.connect(lambda: self._do(lambda field: field.toggle_bold()))
        self._italic.clicked.connect(lambda: self._do(lambda field: field.toggle_italic()))
        self._bullets.clicked.connect(lambda: self._toggle("bullet"))
        self._numbers.clicked.connect(lambda: self._toggle("number"))
        self.retranslate()

    def retranslate(self) -> None:
        self._bold.explain(self.tr("Bold"), "Ctrl+B")
        self._italic.explain(self.tr("Italic"), "Ctrl+I")
        self._bullets.explain(self.tr("List"), "Ctrl+Shift+L")
        self._numbers.explain(self.tr("Numbered list"))

    def work_on(self, field: RichTextEdit) -> None:
        if self._field is field:
            return
        if self._field is not None:
            self._field.look_changed.disconnect(self._show)
        self._field = field
        field.look_changed.connect(self._show)
        self._show()

    def _toggle(self, kind: LineKind) -> None:
        self._do(lambda field: field.toggle_list(kind))

    def _do(self, act: Callable[[RichTextEdit], None]) -> None:
        if self._field is not None:
            act(self._field)
            self._field.setFocus()
            self._show()

    def _show(self) -> None:
        field = self._field
        if field is None:
            return
        kind = field.list_kind
        for button, on in (
            (self._bold, field.bold),
            (self._italic, field.italic),
            (self._bullets, kind == "bullet"),
            (self._numbers, kind == "number"),
        ):
            button.setChecked(on)
            button.setEnabled(not field.isReadOnly())
