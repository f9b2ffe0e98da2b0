"""Icons by what they mean, from one family (Font Awesome 6 solid, through qtawesome), in the colour of a role.

qtawesome's import costs half as much as an empty window, so it happens after the first paint; until then icons are empty and keep
their place. `Icons.put` remembers the widget and draws again when the icons have come, the scheme or the scale has changed.
"""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton
from shiboken6 import isValid

from ui.theme.light_qtpy import stand_in_for_qtpy
from ui.theme.theme import Theme
from ui.theme.tokens import Role

if TYPE_CHECKING:
    from qtawesome import IconicFont

_PREFIX = "fa6s"

ICONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "palabre": "tree",
        "today": "sun",
        "people": "users",
        "agenda": "list-ol",
        "groups": "people-group",
        "same-person": "people-arrows",
        "texts": "file-pen",
        "decisions": "gavel",
        "papers": "print",
        "projector": "display",
        "menu": "bars",
        "search": "magnifying-glass",
        "close": "xmark",
        "add": "plus",
        "edit": "pen",
        "delete": "trash",
        "undo": "rotate-left",
        "redo": "rotate-right",
        "restore": "trash-arrow-up",
        "more": "ellipsis-vertical",
        "back": "arrow-left",
        "next": "arrow-right",
        "up": "arrow-up",
        "down": "arrow-down",
        "open-below": "chevron-down",
        "open-right": "chevron-right",
        "open": "folder-open",
        "file": "file-lines",
        "import": "file-import",
        "version": "code-compare",
        "export": "file-export",
        "save": "floppy-disk",
        "backup": "hard-drive",
        "filter": "filter",
        "settings": "gear",
        "help": "circle-question",
        "keyboard": "keyboard",
        "language": "language",
        "theme": "circle-half-stroke",
        "text-size": "text-height",
        "done": "check",
        "info": "circle-info",
        "warn": "triangle-exclamation",
        "danger": "circle-exclamation",
        "saved": "circle-check",
        "clock": "clock",
        "late": "hourglass-end",
        "start": "play",
        "stop": "stop",
        "pause": "mug-hot",
        "suspend": "pause",
        "pin": "thumbtack",
        "place": "location-dot",
        "calendar": "calendar-days",
        "demonstration": "wand-magic-sparkles",
        "person": "user",
        "check-in": "user-check",
        "absent": "user-xmark",
        "organisation": "building-columns",
        "badge": "id-badge",
        "camera": "camera",
        "signature": "signature",
        "lock": "lock",
        "unlock": "lock-open",
        "shuffle": "shuffle",
        "room": "door-open",
        "chair": "user-tie",
        "rapporteur": "pen-nib",
        "speaker": "microphone",
        "point-of-order": "hand-point-up",
        "reply": "reply",
        "first-time": "seedling",
        "comment": "comment",
        "question": "circle-question",
        "move": "right-left",
        "link": "link",
        "conflict": "code-branch",
        "pending": "hourglass-half",
        "retained": "check",
        "retained-modified": "check-double",
        "not-retained": "ban",
        "withdrawn": "arrow-rotate-left",
        "referred": "share",
        "parked": "snowflake",
        "lapsed": "link-slash",
        "vote": "check-to-slot",
        "consensus": "handshake",
        "recommendation": "lightbulb",
        "action": "list-check",
        "reservation": "hand",
        "table": "table",
        "columns": "table-columns",
        "chart": "chart-column",
        "pdf": "file-pdf",
        "word": "file-word",
        "sheet": "file-excel",
        "zoom-in": "magnifying-glass-plus",
        "zoom-out": "magnifying-glass-minus",
        "page-width": "arrows-left-right",
        "blackout": "eye-slash",
        "visible": "eye",
        "history": "clock-rotate-left",
        "promote": "outdent",
        "demote": "indent",
        "heading": "heading",
        "paragraph": "paragraph",
        "join": "link",
        "split": "scissors",
        "paste": "paste",
        "copy": "copy",
        "bug": "bug",
        "bold": "bold",
        "italic": "italic",
        "bullets": "list-ul",
        "numbers": "list-ol",
        "adopted": "stamp",
    }
)
"""Role name → glyph of Font Awesome 6 solid. A page that needs another one adds a line here."""


class Icons(QObject):
    """Draws icons in the theme's colours; `ready` once, when they can be drawn."""

    ready = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font: IconicFont | None = None
        self._drawn: dict[tuple[str, Role, Role | None, int, int, float], QIcon] = {}
        """Icons of buttons as pictures, by width, height and pixel ratio: the font draws in Python, and Qt asks at each paint."""
        self._placed: weakref.WeakKeyDictionary[QObject, tuple[str, Role, Role | None, float]] = weakref.WeakKeyDictionary()
        theme.changed.connect(self._draw_again)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def loaded(self) -> bool:
        return self._font is not None

    def load(self) -> None:
        """Imports qtawesome (some 20 ms the first time) and fills every icon already placed; called when the window is up."""
        if self._font is None:
            self._font = _family()
        self._draw_again()
        self.ready.emit()

    def icon(self, name: str, role: Role = Role.INK, active: Role | None = None) -> QIcon:
        """The icon of a role name, in the colour of `role` (`active` when checked); an empty icon before `ready`."""
        glyph = ICONS[name]
        if self._font is None:
            return QIcon()
        colours = {"color": self._theme.color(role), "color_disabled": self._theme.color(Role.MUTED)}
        if active is not None:
            colours["color_on"] = self._theme.color(active)
        return self._font.icon(f"{_PREFIX}.{glyph}", **colours)

    def pixmap(self, name: str, role: Role = Role.INK, size: float = 16) -> QPixmap:
        """The icon as a square picture of `size` pixels at 100 % text scale; null before `ready`."""
        return self.icon(name, role).pixmap(QSize(self._theme.px(size), self._theme.px(size)))

    def put(
        self, widget: QAbstractButton | QLabel, name: str, role: Role = Role.INK, *, active: Role | None = None, size: float = 16
    ) -> None:
        """Gives the widget this icon now or when it can be drawn, and keeps it right; `size` in pixels at 100 %."""
        self._placed[widget] = (name, role, active, size)
        self._draw(widget)

    def _draw_again(self) -> None:
        self._drawn.clear()
        for widget in list(self._placed):
            # Python may still hold a widget that Qt has deleted with its window.
            if isValid(widget):
                self._draw(widget)
            else:
                del self._placed[widget]

    def _draw(self, widget: QObject) -> None:
        name, role, active, size = self._placed[widget]
        side = self._theme.px(size)
        if isinstance(widget, QAbstractButton):
            # The style leaves four pixels between icon and words, which wide icons fill.
            air = self._theme.px(6) if isinstance(widget, QPushButton) else 0
            widget.setIconSize(QSize(side + air, side))
            if self.loaded:
                widget.setIcon(self._pictures(name, role, active, widget.iconSize(), widget.devicePixelRatioF()))
        elif isinstance(widget, QLabel):
            widget.setFixedSize(side, side)
            if self.loaded:
                widget.setPixmap(self.icon(name, role).pixmap(QSize(side, side)))

    def _pictures(self, name: str, role: Role, active: Role | None, size: QSize, ratio: float) -> QIcon:
        """The icon in each state that a button shows it in."""
        key = name, role, active, size.width(), size.height(), ratio
        known = self._drawn.get(key)
        if known is None:
            known, drawn = QIcon(), self.icon(name, role, active)
            states = [(QIcon.Mode.Normal, QIcon.State.Off), (QIcon.Mode.Disabled, QIcon.State.Off)]
            states += [(QIcon.Mode.Normal, QIcon.State.On)] if active is not None else []
            for mode, state in states:
                known.addPixmap(drawn.pixmap(size, ratio, mode, state), mode, state)
            self._drawn[key] = known
        return known


def _family() -> IconicFont:
    """The one family that is used here, of the twelve that qtawesome would read with its own `icon`: 20 ms and 5 MB less."""
    stand_in_for_qtpy()
    import qtawesome

    fonts = Path(qtawesome.__file__).parent / "fonts"
    (letters,) = fonts.glob("fontawesome6-solid-webfont-[0-9]*.ttf")
    (codes,) = fonts.glob("fontawesome6-solid-webfont-charmap-*.json")
    return qtawesome.IconicFont((_PREFIX, letters.name, codes.name))
