"""The running theme: which scheme and scale are on, what a role's colour and a type's font are right now.

One `Theme` per program, handed in through the `AppContext`. Painted widgets ask it in `paintEvent` and call `update()` on
`changed`; dressed widgets need nothing, the stylesheet follows.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.fonts import load_first_fonts
from ui.theme.stylesheet import stylesheet
from ui.theme.tokens import COLOURS, SANS, SCALES, SERIF, TYPE_SIZES, Role, Scheme, Type


class SchemeChoice(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(QObject):
    """Colours, fonts and sizes as they are now; `changed` after any of them changed and the stylesheet is applied."""

    changed = Signal()

    def __init__(self, choice: SchemeChoice = SchemeChoice.SYSTEM, scale: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._scale = scale
        self._fonts: dict[tuple[Type, int], QFont] = {}
        self._scheme = self._resolve()
        self._applied_to: QApplication | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def choice(self) -> SchemeChoice:
        return self._choice

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def scale(self) -> int:
        """Text scale in per cent, one of `SCALES`."""
        return self._scale

    def color(self, role: Role) -> QColor:
        return QColor(COLOURS[self._scheme][role])

    def px(self, at_100: float) -> int:
        """Pixels at the present text scale of what measures `at_100` pixels at 100 %; never 0 for something visible."""
        scaled = round(at_100 * self._scale / 100)
        return scaled if scaled or not at_100 else 1

    def font(self, kind: Type = Type.BODY) -> QFont:
        """The font of a type for painting by hand; labels are dressed instead."""
        known = self._fonts.get((kind, self._scale))
        if known is None:
            size, bold = TYPE_SIZES[kind]
            known = self._fonts[kind, self._scale] = QFont(SERIF if kind is Type.TEXT else SANS)
            known.setPixelSize(self.px(size))
            known.setBold(bold)
        # Whoever gets it may alter it.
        return QFont(known)

    def row_height(self) -> int:
        """Height of a row of a table or list that holds one line of body text, pixels."""
        return self.px(30)

    def choose(self, choice: SchemeChoice) -> None:
        """Sets the scheme, at once everywhere."""
        self._choice = choice
        self._renew(self._resolve(), self._scale)

    def set_scale(self, scale: int) -> None:
        """Sets the text scale (per cent, one of `SCALES`), at once everywhere; raises ValueError for another value."""
        if scale not in SCALES:
            raise ValueError(f"text scale {scale} is not one of {SCALES}")
        self._renew(self._scheme, scale)

    def apply(self, app: QApplication) -> None:
        """Dresses the application; to be called once, before the first window.

        The style is Fusion by the application's arguments (`ui.app.STYLE`): `setStyle` would make the platform's own first.
        """
        load_first_fonts()
        self._applied_to = app
        self._dress()

    def _resolve(self) -> Scheme:
        if self._choice is not SchemeChoice.SYSTEM:
            return Scheme(self._choice.value)
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT

    def _follow_system(self) -> None:
        if self._choice is SchemeChoice.SYSTEM:
            self._renew(self._resolve(), self._scale)

    def _renew(self, scheme: Scheme, scale: int) -> None:
        if (scheme, scale) == (self._scheme, self._scale):
            return
        self._scheme, self._scale = scheme, scale
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        if self._applied_to is None:
            return
        self._applied_to.setPalette(self._palette())
        self._applied_to.setFont(self.font())
        self._applied_to.setStyleSheet(stylesheet(self._scheme, self.px))

    def _palette(self) -> QPalette:
        palette = QPalette()
        for group_role, role in (
            (QPalette.ColorRole.Window, Role.GROUND),
            (QPalette.ColorRole.WindowText, Role.INK),
            (QPalette.ColorRole.Base, Role.FIELD),
            (QPalette.ColorRole.AlternateBase, Role.HOVER),
            (QPalette.ColorRole.Text, Role.INK),
            (QPalette.ColorRole.PlaceholderText, Role.MUTED),
            (QPalette.ColorRole.Button, Role.SURFACE),
            (QPalette.ColorRole.ButtonText, Role.INK),
            (QPalette.ColorRole.BrightText, Role.DANGER),
            (QPalette.ColorRole.Highlight, Role.ACCENT),
            (QPalette.ColorRole.HighlightedText, Role.ACCENT_INK),
            (QPalette.ColorRole.Accent, Role.ACCENT),
            (QPalette.ColorRole.Link, Role.INFO),
            (QPalette.ColorRole.LinkVisited, Role.INFO),
            (QPalette.ColorRole.ToolTipBase, Role.SURFACE),
            (QPalette.ColorRole.ToolTipText, Role.INK),
            (QPalette.ColorRole.Light, Role.SURFACE),
            (QPalette.ColorRole.Midlight, Role.HOVER),
            (QPalette.ColorRole.Mid, Role.LINE),
            (QPalette.ColorRole.Dark, Role.EDGE),
            (QPalette.ColorRole.Shadow, Role.EDGE),
        ):
            palette.setColor(group_role, self.color(role))
        for disabled in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, disabled, self.color(Role.MUTED))
        return palette
