"""The rail: the pages of the window, their order, icons and keys, and the projector at its foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from facilitation.floor.lengths import spell_seconds
from ui.language import Retranslated
from ui.projector.thumbnail import Thumbnail
from ui.theme.icons import Icons
from ui.theme.tokens import Role, Type
from ui.widgets.buttons import with_keys

if TYPE_CHECKING:
    from facilitation.floor.turns import Speaking


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page that can be visited; `where` is module and class, imported at the first visit."""

    name: str
    icon: str
    where: str


PAGES: Final[tuple[PageEntry, ...]] = (
    PageEntry("today", "today", "ui.pages.today.page:TodayPage"),
    PageEntry("people", "people", "ui.pages.people.page:PeoplePage"),
    PageEntry("agenda", "agenda", "ui.pages.agenda.page:AgendaPage"),
    PageEntry("groups", "groups", "ui.pages.groups.page:GroupsPage"),
    PageEntry("texts", "texts", "ui.pages.texts.page:TextsPage"),
    PageEntry("decisions", "decisions", "ui.pages.decisions.page:DecisionsPage"),
    PageEntry("papers", "papers", "ui.pages.papers.page:PapersPage"),
)
"""In the order of the rail; Ctrl+1 … Ctrl+7."""


def page_keys(name: str) -> str:
    """ "Ctrl+2" for the second page, in Qt's portable form."""
    return f"Ctrl+{[entry.name for entry in PAGES].index(name) + 1}"


_ICON, _LEAST_ICON = 22, 12
"""Pixels at 100 % of an icon: where there is room for it, and where there is hardly any."""
_AIR, _BETWEEN = 3, 4
"""Pixels at 100 % of the stylesheet above and below, and those that the style leaves between icon and word."""


class RailButton(QToolButton):
    """An icon above its word; where there is no height for both the icon becomes smaller, and the word stays whole."""

    def __init__(self, icons: Icons, icon: str, role: Role = Role.RAIL_INK, active: Role = Role.RAIL_ACTIVE_INK) -> None:
        super().__init__()
        self._theme, self._icons, self._icon = icons.theme, icons, (icon, role, active)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.put(self, icon, role, active=active, size=_ICON)
        icons.theme.changed.connect(self._fit)

    def sizeHint(self) -> QSize:
        return QSize(self._width(), self._theme.px(60))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(), self._beside_icon() + self._theme.px(_LEAST_ICON))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As large an icon as its word leaves room for."""
        side = max(self._theme.px(_LEAST_ICON), min(self._theme.px(_ICON), self.height() - self._beside_icon()))
        if side != self.iconSize().height():
            icon, role, active = self._icon
            self._icons.put(self, icon, role, active=active, size=side * 100 / self._theme.scale)

    def _beside_icon(self) -> int:
        """Pixels of height that are not the icon's: the word, and the air that the stylesheet and the style give."""
        return self._words().height() + _BETWEEN + 2 * self._theme.px(_AIR)

    def _width(self) -> int:
        return max(self._theme.px(84), self._words().horizontalAdvance(self.text()) + 12)

    def _words(self) -> QFontMetrics:
        """Of the word in the bold that marks the page in front."""
        font = self._theme.font(Type.CAPTION)
        font.setBold(True)
        return QFontMetrics(font)


class FloorButton(RailButton):
    """`asked` to open the drawer of the floor or put it away; while somebody speaks it says for how long.

    Past the limit of a turn the time has a sign before it.
    """

    asked = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, "speaker", Role.STAGE)
        self._speaking: Speaking | None = None
        self.setCheckable(True)
        # The drawer decides what is true, not the press.
        self.clicked.connect(lambda checked: self.setChecked(not checked))
        self.clicked.connect(self.asked)

    def show_speaking(self, speaking: Speaking | None) -> None:
        self._speaking = speaking
        self.retranslate()

    def retranslate(self) -> None:
        speaking, title = self._speaking, self.tr("The floor: who speaks and who waits")
        if speaking is None:
            word = self.tr("Floor", "rail")
            self.setText(f"{word} · F8")
        else:
            time = spell_seconds(speaking.seconds)
            self.setText(f"⚠ {time}" if speaking.over else time)
            said = self.tr("{name} has the floor").format(name=speaking.turn.speaker.name)
            over = self.tr("over by {time}").format(time=spell_seconds(speaking.over)) if speaking.over else time
            rests = self.tr("paused")
            title = f"{said}, {rests if speaking.turn.paused else over}"
        self.setAccessibleName(title)
        self.setToolTip(with_keys(title, "F8"))


class Rail(Retranslated, QFrame):
    """`chosen` names the page that a click asked for; `show_page` marks the one in front."""

    chosen = Signal(str)
    menu_asked = Signal()
    projector_asked = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.menu_button = RailButton(icons, "palabre")
        self.menu_button.clicked.connect(self.menu_asked)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.menu_button)
        for entry in PAGES:
            one = RailButton(icons, entry.icon)
            one.setCheckable(True)
            one.clicked.connect(lambda _checked=False, name=entry.name: self.chosen.emit(name))
            self._group.addButton(one)
            self._buttons[entry.name] = one
            column.addWidget(one)
        column.addStretch(1)
        self.floor_button = FloorButton(icons)
        column.addWidget(self.floor_button)
        self.projector_button = RailButton(icons, "projector", Role.STAGE)
        self.projector_button.setCheckable(True)
        self.projector_button.clicked.connect(self.projector_asked)
        self.thumbnail = Thumbnail(icons.theme)
        column.addWidget(self.thumbnail)
        column.addWidget(self.projector_button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.retranslate()

    def show_page(self, name: str) -> None:
        self._buttons[name].setChecked(True)

    def button(self, name: str) -> RailButton:
        return self._buttons[name]

    def page_title(self, name: str) -> str:
        """The page's whole name, as tooltips and the palette say it."""
        return {
            "today": self.tr("Today"),
            "people": self.tr("People and attendance"),
            "agenda": self.tr("Agenda"),
            "groups": self.tr("Breakout groups"),
            "texts": self.tr("Text and amendments"),
            "decisions": self.tr("Recommendations, decisions and actions"),
            "papers": self.tr("Papers to print"),
        }[name]

    def retranslate(self) -> None:
        words = {
            "today": self.tr("Today", "rail"),
            "people": self.tr("People", "rail"),
            "agenda": self.tr("Agenda", "rail"),
            "groups": self.tr("Groups", "rail"),
            "texts": self.tr("Text", "rail"),
            "decisions": self.tr("Decisions", "rail"),
            "papers": self.tr("Papers", "rail"),
        }
        for name, one in self._buttons.items():
            one.setText(words[name])
            title = self.page_title(name)
            one.setAccessibleName(title)
            one.setToolTip(with_keys(title, page_keys(name)))
        self.menu_button.setText("Palabre")
        self.menu_button.setAccessibleName(self.tr("Menu of Palabre"))
        self.menu_button.setToolTip(with_keys(self.tr("Menu: bin, language, theme, text size, back-up"), "F10"))
        self.floor_button.retranslate()
        shown = self.tr("Projector", "rail")
        self.thumbnail.setAccessibleName(self.tr("What the room sees"))
        self.thumbnail.setToolTip(self.tr("What the room sees: B black, I frozen, + and - the size of the words"))
        self.projector_button.setText(f"{shown} · F5")
        self.projector_button.setAccessibleName(self.tr("Projector"))
        self.projector_button.setToolTip(with_keys(self.tr("Show the room the projector window"), "F5"))
