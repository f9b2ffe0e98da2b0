"""Every number and colour of the interface, by role; a literal colour or pixel anywhere else is a defect.

A page never reads a value from here: it dresses a widget (`ui.theme.dress`) or asks the running `Theme` for the colour of a role,
because scheme (light, dark, high contrast) and text scale change while the program runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum
from typing import Final


class Scheme(StrEnum):
    """Which set of colours is on the screen."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Role(StrEnum):
    """What a colour is for; the value depends on the scheme."""

    INK = "ink"
    """Text on `GROUND`, `SURFACE`, `FIELD` and every soft ground."""
    MUTED = "muted"
    """Secondary text: captions, counts, units."""
    SURFACE = "surface"
    """Panels, cards, menus."""
    GROUND = "ground"
    """What lies behind the panels."""
    FIELD = "field"
    """Where one types."""
    LINE = "line"
    """Borders that only decorate."""
    RIM = "rim"
    """Borders of buttons, whose words say that they are there."""
    EDGE = "edge"
    """Borders that show where a control is (3:1 against what surrounds it)."""
    HOVER = "hover"
    SELECTION = "selection"
    """Ground of the selected row; its text is `INK`."""
    ACCENT = "accent"
    """The one next step, what is active."""
    ACCENT_INK = "accent-ink"
    ACCENT_SOFT = "accent-soft"
    INFO = "info"
    INFO_SOFT = "info-soft"
    WARN = "warn"
    WARN_SOFT = "warn-soft"
    DANGER = "danger"
    DANGER_SOFT = "danger-soft"
    INSERT = "insert"
    """Inserted words: always underlined too."""
    INSERT_SOFT = "insert-soft"
    DELETE = "delete"
    """Deleted words: always struck through too."""
    DELETE_SOFT = "delete-soft"
    RAIL = "rail"
    RAIL_INK = "rail-ink"
    RAIL_HOVER = "rail-hover"
    RAIL_ACTIVE = "rail-active"
    RAIL_ACTIVE_INK = "rail-active-ink"
    STAGE = "stage"
    """The projector's amber, on the rail."""
    CHART_1 = "chart-1"
    """Series of charts, told apart by lightness as well as by hue: 1 done, 2 half-way, 3 to do, 4 put aside."""
    CHART_2 = "chart-2"
    CHART_3 = "chart-3"
    CHART_4 = "chart-4"


_LIGHT: Final[Mapping[Role, str]] = {
    Role.INK: "#1B2733",
    Role.MUTED: "#5B6875",
    Role.SURFACE: "#FFFFFF",
    Role.GROUND: "#F4F6F8",
    Role.FIELD: "#FFFFFF",
    Role.LINE: "#DCE2E8",
    Role.RIM: "#C3CCD5",
    Role.EDGE: "#808D9A",
    Role.HOVER: "#EEF2F5",
    Role.SELECTION: "#E3F4EC",
    Role.ACCENT: "#0B6E4F",
    Role.ACCENT_INK: "#FFFFFF",
    Role.ACCENT_SOFT: "#E3F4EC",
    Role.INFO: "#1D5FA8",
    Role.INFO_SOFT: "#E6EFF9",
    Role.WARN: "#A85B00",
    Role.WARN_SOFT: "#FCF1E1",
    Role.DANGER: "#A8201A",
    Role.DANGER_SOFT: "#FBE9E7",
    Role.INSERT: "#0B6E4F",
    Role.INSERT_SOFT: "#E3F4EC",
    Role.DELETE: "#A8201A",
    Role.DELETE_SOFT: "#FBE9E7",
    Role.RAIL: "#15241F",
    Role.RAIL_INK: "#C3D3CC",
    Role.RAIL_HOVER: "#20352E",
    Role.RAIL_ACTIVE: "#0B6E4F",
    Role.RAIL_ACTIVE_INK: "#FFFFFF",
    Role.STAGE: "#F2B544",
    Role.CHART_1: "#0B6E4F",
    Role.CHART_2: "#5B9BD5",
    Role.CHART_3: "#E0A030",
    Role.CHART_4: "#9AA5B1",
}

_DARK: Final[Mapping[Role, str]] = {
    Role.INK: "#E6EBEF",
    Role.MUTED: "#A0ACB8",
    Role.SURFACE: "#1C242C",
    Role.GROUND: "#12181E",
    Role.FIELD: "#151C23",
    Role.LINE: "#303B46",
    Role.RIM: "#46535F",
    Role.EDGE: "#6F7D8B",
    Role.HOVER: "#26303A",
    Role.SELECTION: "#173A30",
    Role.ACCENT: "#4CC79A",
    Role.ACCENT_INK: "#06231A",
    Role.ACCENT_SOFT: "#173A30",
    Role.INFO: "#7DB4F0",
    Role.INFO_SOFT: "#1B2E44",
    Role.WARN: "#F0A94B",
    Role.WARN_SOFT: "#3A2B14",
    Role.DANGER: "#FF8F86",
    Role.DANGER_SOFT: "#43211F",
    Role.INSERT: "#5FD3A8",
    Role.INSERT_SOFT: "#143329",
    Role.DELETE: "#FF8F86",
    Role.DELETE_SOFT: "#3D1F1E",
    Role.RAIL: "#0B1210",
    Role.RAIL_INK: "#B5C6BF",
    Role.RAIL_HOVER: "#182521",
    Role.RAIL_ACTIVE: "#0B6E4F",
    Role.RAIL_ACTIVE_INK: "#FFFFFF",
    Role.STAGE: "#F2B544",
    Role.CHART_1: "#3DB389",
    Role.CHART_2: "#6AA6E0",
    Role.CHART_3: "#E3AC4E",
    Role.CHART_4: "#77838F",
}

_CONTRAST: Final[Mapping[Role, str]] = {
    Role.INK: "#FFFFFF",
    Role.MUTED: "#E3E3E3",
    Role.SURFACE: "#000000",
    Role.GROUND: "#000000",
    Role.FIELD: "#000000",
    Role.LINE: "#9C9C9C",
    Role.RIM: "#FFFFFF",
    Role.EDGE: "#FFFFFF",
    Role.HOVER: "#2B2B2B",
    Role.SELECTION: "#003D66",
    Role.ACCENT: "#FFE100",
    Role.ACCENT_INK: "#000000",
    Role.ACCENT_SOFT: "#333000",
    Role.INFO: "#8FD0FF",
    Role.INFO_SOFT: "#00243D",
    Role.WARN: "#FFC266",
    Role.WARN_SOFT: "#332000",
    Role.DANGER: "#FF9E94",
    Role.DANGER_SOFT: "#3D0B08",
    Role.INSERT: "#7CFFC4",
    Role.INSERT_SOFT: "#00331F",
    Role.DELETE: "#FF9E94",
    Role.DELETE_SOFT: "#3D0B08",
    Role.RAIL: "#000000",
    Role.RAIL_INK: "#FFFFFF",
    Role.RAIL_HOVER: "#2B2B2B",
    Role.RAIL_ACTIVE: "#FFE100",
    Role.RAIL_ACTIVE_INK: "#000000",
    Role.STAGE: "#FFC266",
    Role.CHART_1: "#7CFFC4",
    Role.CHART_2: "#8FD0FF",
    Role.CHART_3: "#FFC266",
    Role.CHART_4: "#BDBDBD",
}

COLOURS: Final[Mapping[Scheme, Mapping[Role, str]]] = {
    Scheme.LIGHT: _LIGHT,
    Scheme.DARK: _DARK,
    Scheme.CONTRAST: _CONTRAST,
}

_INKS_ON_PAPER = (Role.INK, Role.MUTED, Role.ACCENT, Role.INFO, Role.WARN, Role.DANGER)
_PAPERS = (Role.SURFACE, Role.GROUND, Role.FIELD)

READABLE: Final[tuple[tuple[Role, Role], ...]] = (
    *((ink, paper) for ink in _INKS_ON_PAPER for paper in _PAPERS),
    (Role.INK, Role.HOVER),
    (Role.MUTED, Role.HOVER),
    (Role.INK, Role.SELECTION),
    (Role.MUTED, Role.SELECTION),
    (Role.INK, Role.ACCENT_SOFT),
    (Role.MUTED, Role.ACCENT_SOFT),
    (Role.ACCENT, Role.ACCENT_SOFT),
    (Role.ACCENT_INK, Role.ACCENT),
    (Role.INFO, Role.INFO_SOFT),
    (Role.WARN, Role.WARN_SOFT),
    (Role.DANGER, Role.DANGER_SOFT),
    (Role.INK, Role.INFO_SOFT),
    (Role.INK, Role.WARN_SOFT),
    (Role.INK, Role.DANGER_SOFT),
    (Role.INSERT, Role.INSERT_SOFT),
    (Role.DELETE, Role.DELETE_SOFT),
    (Role.INSERT, Role.SURFACE),
    (Role.DELETE, Role.SURFACE),
    (Role.INSERT, Role.FIELD),
    (Role.DELETE, Role.FIELD),
    (Role.RAIL_INK, Role.RAIL),
    (Role.RAIL_INK, Role.RAIL_HOVER),
    (Role.RAIL_ACTIVE_INK, Role.RAIL_ACTIVE),
    (Role.STAGE, Role.RAIL),
)
"""The text-on-ground pairs that the program uses, each 4.5:1 or better in every scheme (WCAG 2.2, 1.4.3)."""

SEEN: Final[tuple[tuple[Role, Role], ...]] = (
    (Role.EDGE, Role.SURFACE),
    (Role.EDGE, Role.GROUND),
    (Role.EDGE, Role.FIELD),
    (Role.ACCENT, Role.SURFACE),
)
"""The line-on-ground pairs, each 3:1 or better (WCAG 2.2, 1.4.11)."""


class Space(int, Enum):
    """Gaps in pixels at 100 %."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24


RADIUS: Final = 6
"""Corner radius of panels and controls, pixels at 100 %."""

SANS: Final = "Palabre Sans"
"""The interface; bundled in `resources/fonts`."""
SERIF: Final = "Palabre Serif"
"""The words of documents: clauses, amendments, papers."""


class Type(StrEnum):
    """The type scale: what a piece of text is, not how big it is."""

    CAPTION = "caption"
    SMALL = "small"
    BODY = "body"
    HEADING = "heading"
    """Names a panel or a card."""
    TITLE = "title"
    """Names a page, a dialog, the workshop."""
    CLOCK = "clock"
    DISPLAY = "display"
    """The large clock of *Aujourd'hui*, the answer of the check-in."""
    TEXT = "text"
    """Words of a document, in the serif."""


TYPE_SIZES: Final[Mapping[Type, tuple[int, bool]]] = {
    Type.CAPTION: (11, False),
    Type.SMALL: (12, False),
    Type.BODY: (13, False),
    Type.HEADING: (13, True),
    Type.TITLE: (16, True),
    Type.CLOCK: (20, True),
    Type.DISPLAY: (44, True),
    Type.TEXT: (15, False),
}
"""Pixels at 100 %, and whether bold."""

SCALES: Final[tuple[int, ...]] = (100, 115, 130, 150, 175)
"""Text scales offered, per cent."""
