"""F1: the keys of the page in front and of the window, in one sheet that Escape closes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.page import Shortcut
from ui.theme.dress import Dress, dress
from ui.theme.theme import Theme
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import native_keys
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label


class ShortcutSheet(Dialog):
    """Two lists: this page's keys, then those that work everywhere."""

    def __init__(
        self, theme: Theme, page_title: str, of_page: Sequence[Shortcut], of_window: Sequence[Shortcut], parent: QWidget
    ) -> None:
        super().__init__(parent, cancellable=False)
        self._headings = [self._section(of_page), self._section(of_window)]
        self._page_title = page_title
        self._headings[0].setVisible(bool(of_page))
        self.body.addStretch(1)
        self.take_room(theme.px(520), theme.px(560))
        self.retranslate()

    def retranslate(self) -> None:
        self.say(self.tr("Keyboard shortcuts"), self.tr("Close"))
        self._headings[0].setText(self._page_title)
        self._headings[1].setText(self.tr("Everywhere"))

    def _section(self, shortcuts: Sequence[Shortcut]) -> QLabel:
        heading = label(Type.HEADING)
        self.body.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS + 2)
        grid.setColumnStretch(1, 1)
        for row, shortcut in enumerate(shortcuts):
            keys = dress(label(Type.SMALL), Dress.CHIP)
            keys.setText(native_keys(shortcut.keys))
            what = label(wrap=True)
            what.setText(shortcut.what)
            grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(what, row, 1)
        self.body.addLayout(grid)
        return heading
