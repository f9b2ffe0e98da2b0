"""A row of tools with icon and word; where the words have no room the icons stay, with their tooltips."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.theme.icons import Icons
from ui.theme.tokens import Role, Space
from ui.widgets.buttons import with_keys


class Tool(QPushButton):
    """`explain` gives it its word, what it does and by which keys; to be called in `retranslate`."""

    def __init__(self, icons: Icons, icon: str) -> None:
        super().__init__()
        icons.put(self, icon, Role.INK)
        self._word = ""
        self.setAutoDefault(False)
        # A click leaves the keyboard where the rows are chosen.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def explain(self, word: str, what: str, keys: str) -> None:
        self._word = word
        self.setText(word)
        self.setAccessibleName(what)
        self.setToolTip(with_keys(what, keys))

    def show_word(self, shown: bool) -> None:
        self.setText(self._word if shown else "")


class ToolRow(QWidget):
    """Groups of tools with a gap between them."""

    def __init__(self, *groups: tuple[Tool, ...]) -> None:
        super().__init__()
        self._tools = [tool for group in groups for tool in group]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        for place, group in enumerate(groups):
            if place:
                row.addSpacing(Space.M)
            for tool in group:
                row.addWidget(tool)
        row.addStretch(1)
        self._gaps = Space.XS * (len(self._tools) + len(groups)) + Space.M * (len(groups) - 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Chooses between words and icons alone."""
        for tool in self._tools:
            tool.show_word(True)
        if sum(tool.sizeHint().width() for tool in self._tools) + self._gaps > self.width():
            for tool in self._tools:
                tool.show_word(False)
