"""The menu behind the tree: language, theme, text size, back-up, closing; and the same choices on the start window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.shell import Shell
from ui.theme.theme import SchemeChoice
from ui.theme.tokens import SCALES


def add_looks(menu: QMenu, shell: Shell) -> None:
    """Language, theme and text size, with what is on marked."""
    language = menu.addMenu(QCoreApplication.translate("Menu", "Language"))
    _choices(language, (("fr", "Français"), ("en", "English")), shell.language.code, shell.use_language)
    schemes = (
        (SchemeChoice.SYSTEM, QCoreApplication.translate("Menu", "As the system")),
        (SchemeChoice.LIGHT, QCoreApplication.translate("Menu", "Light")),
        (SchemeChoice.DARK, QCoreApplication.translate("Menu", "Dark")),
        (SchemeChoice.CONTRAST, QCoreApplication.translate("Menu", "High contrast")),
    )
    theme = menu.addMenu(QCoreApplication.translate("Menu", "Theme"))
    _choices(theme, schemes, shell.theme.choice, lambda choice: shell.choose_scheme(SchemeChoice(choice)))
    size = menu.addMenu(QCoreApplication.translate("Menu", "Text size"))
    scales = tuple((str(scale), f"{scale}\u00a0%") for scale in SCALES)
    _choices(size, scales, str(shell.theme.scale), lambda scale: shell.set_scale(int(scale)))


def add_command(menu: QMenu, text: str, keys: str, run: Callable[[], object]) -> QAction:
    """A line of the menu that shows its keys; the window itself listens to them."""
    action = menu.addAction(text)
    if keys:
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
    # After the menu has gone: what it runs may open a dialog or close the window that holds it.
    action.triggered.connect(lambda: QTimer.singleShot(0, run))
    return action


def _choices(menu: QMenu, choices: tuple[tuple[str, str], ...], chosen: str, choose: Callable[[str], object]) -> None:
    group = QActionGroup(menu)
    for value, text in choices:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(value == chosen)
        group.addAction(action)
        action.triggered.connect(lambda _checked=False, value=value: choose(value))


def new_menu(parent: QWidget) -> QMenu:
    """An empty menu that is thrown away when it closes, so that its words are always those of the language in use."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
