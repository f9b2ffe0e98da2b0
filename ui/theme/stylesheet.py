"""The one stylesheet, built from the tokens; it knows widgets by their class and by how they are dressed (`ui.theme.dress`)."""

from __future__ import annotations

from collections.abc import Callable

from facilitation.resources import resource
from ui.theme.tokens import COLOURS, RADIUS, SANS, SERIF, TYPE_SIZES, Scheme, Type


def stylesheet(scheme: Scheme, px: Callable[[float], int]) -> str:
    """Qt style sheet for Fusion in this scheme; `px` scales pixels given at 100 %."""
    values = {role.name.lower(): colour for role, colour in COLOURS[scheme].items()}
    arrows = resource("arrows").as_posix()
    sizes = {f"p{size}": f"{px(size)}px" for size in (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 13, 14, 16, 18, 20, 24, 26, 28, 30, 34)}
    sheet = _SHEET
    extra = {
        "radius": f"{px(RADIUS)}px",
        "small_radius": f"{px(4)}px",
        "text_size": f"{px(TYPE_SIZES[Type.TEXT][0])}px",
        "caption_size": f"{px(TYPE_SIZES[Type.CAPTION][0])}px",
        # Half of the whole, borders included: a radius beyond it would be drawn as none.
        "round": f"{(px(14) + 2) // 2}px",
        # As large as one that is not checked, or its words would move.
        "within_ring": f"{px(14) + 2 - 2 * px(5)}px",
    }
    for name, value in {**values, **sizes, **extra}.items():
        sheet = sheet.replace(f"<{name}>", value)
    for picture in ("down", "up", "left", "right", "check"):
        sheet = sheet.replace(f"<{picture}>", f'url("{arrows}/{picture}-{scheme}.png")')
    return sheet + _types(px)


def _types(px: Callable[[float], int]) -> str:
    rules = []
    for kind, (size, bold) in TYPE_SIZES.items():
        family = SERIF if kind is Type.TEXT else SANS
        weight = "bold" if bold else "normal"
        rules.append(f'*[type="{kind}"] {{ font-family: "{family}"; font-size: {px(size)}px; font-weight: {weight}; }}')
    return "\n".join(rules)


_SHEET = """
QMainWindow, QDialog { background: <ground>; }
QToolTip { background: <surface>; color: <ink>; border: 1px solid <edge>; padding: <p4>; }

QLabel { color: <ink>; background: transparent; }
*[type="caption"] { color: <muted>; }
*[tone="muted"] { color: <muted>; }
*[tone="accent"] { color: <accent>; }
*[tone="info"] { color: <info>; }
*[tone="warn"] { color: <warn>; }
*[tone="danger"] { color: <danger>; }

*[dress="plain"] { background: transparent; border: none; }
*[dress="panel"] { background: <surface>; border: 1px solid <line>; border-radius: <radius>; }
*[dress="card"] { background: <surface>; border: 1px solid <line>; border-radius: <radius>; }
*[dress="card"]:hover { border-color: <edge>; }
*[dress="card"]:focus { border: 2px solid <accent>; }
*[dress="card"][tone="accent"] { background: <accent_soft>; border: 1px solid <accent>; color: <ink>; }
*[dress="card"][tone="warn"] { background: <warn_soft>; border: 1px solid <warn>; color: <ink>; }

*[dress="bar"] { background: <surface>; border: 1px solid <edge>; border-radius: <radius>; color: <ink>; }
*[dress="bar"][tone="accent"] { background: <accent_soft>; border-color: <accent>; color: <ink>; }
*[dress="bar"][tone="info"] { background: <info_soft>; border-color: <info>; color: <ink>; }
*[dress="bar"][tone="warn"] { background: <warn_soft>; border-color: <warn>; color: <ink>; }
*[dress="bar"][tone="danger"] { background: <danger_soft>; border-color: <danger>; color: <ink>; }

*[dress="chip"] { background: <hover>; color: <ink>; border-radius: <small_radius>; padding: <p1> <p6>; }
*[dress="chip"][tone="muted"] { background: <hover>; color: <muted>; }
*[dress="chip"][tone="accent"] { background: <accent_soft>; color: <accent>; }
*[dress="chip"][tone="info"] { background: <info_soft>; color: <info>; }
*[dress="chip"][tone="warn"] { background: <warn_soft>; color: <warn>; }
*[dress="chip"][tone="danger"] { background: <danger_soft>; color: <danger>; }

QPushButton, QToolButton {
    background: <surface>; color: <ink>; border: 1px solid <rim>; border-radius: <small_radius>;
    padding: <p4> <p12>; min-height: <p18>;
}
QToolButton { padding: <p4> <p6>; }
QPushButton:hover, QToolButton:hover { background: <hover>; }
QPushButton:pressed, QToolButton:pressed { background: <selection>; }
QPushButton:focus, QToolButton:focus { border: 2px solid <accent>; padding: <p3> <p10>; }
QToolButton:focus { padding: <p3> <p5>; }
QPushButton:disabled, QToolButton:disabled { color: <muted>; border-color: <line>; background: transparent; }
QPushButton[dress="primary"] { background: <accent>; color: <accent_ink>; border: 1px solid <accent>; font-weight: bold; }
QPushButton[dress="primary"]:hover { border-color: <ink>; }
QPushButton[dress="primary"]:focus { border: 2px solid <ink>; }
QPushButton[dress="primary"]:disabled { background: <line>; color: <muted>; border-color: <line>; }
QPushButton[dress="dangerous"] { color: <danger>; border-color: <danger>; }
QPushButton[dress="dangerous"]:hover { background: <danger_soft>; }
QPushButton[dress="choice"]:checked, QToolButton[dress="choice"]:checked {
    background: <accent_soft>; color: <accent>; border: 1px solid <accent>; font-weight: bold; padding: <p4> <p8>;
}
QPushButton[dress="choice"]:checked:focus, QToolButton[dress="choice"]:checked:focus {
    border: 2px solid <accent>; padding: <p3> <p7>;
}
QPushButton[dress="quiet"], QToolButton[dress="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[dress="quiet"]:hover, QToolButton[dress="quiet"]:hover { background: <hover>; border-color: <line>; }
QPushButton[dress="quiet"]:focus, QToolButton[dress="quiet"]:focus { border: 2px solid <accent>; }
QPushButton[dress="link"] {
    background: transparent; border: 1px solid transparent; color: <info>; text-align: left;
    padding: <p2> 0; text-decoration: underline;
}
QPushButton[dress="link"]:hover { background: <info_soft>; }
QPushButton[dress="link"]:focus { border: 2px solid <accent>; padding: <p1> 0; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: <field>; color: <ink>; border: 1px solid <edge>; border-radius: <small_radius>;
    padding: <p4> <p8>; selection-background-color: <accent>; selection-color: <accent_ink>; min-height: <p18>;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus,
QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border: 2px solid <accent>; padding: <p3> <p7>; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled {
    color: <muted>; background: <ground>; border-color: <line>;
}
QLineEdit[tone="danger"] { border-color: <danger>; color: <ink>; }
QLineEdit QToolButton, QLineEdit QToolButton:focus { border: none; background: transparent; padding: 0; min-height: 0; }
*[dress="editor"] {
    background: <field>; color: <ink>; border: 2px solid <edge>; border-radius: <radius>; padding: <p6> <p10>;
    font-family: "%s"; font-size: <text_size>;
}
*[dress="editor"]:focus { border: 2px solid <accent>; padding: <p6> <p10>; }
QComboBox QAbstractItemView {
    background: <surface>; color: <ink>; border: 1px solid <edge>;
    selection-background-color: <selection>; selection-color: <ink>; outline: none;
}
QComboBox::drop-down, QDateEdit::drop-down, QTimeEdit::drop-down, QDateTimeEdit::drop-down {
    subcontrol-origin: padding; subcontrol-position: center right; border: none; width: <p20>;
}
QComboBox::down-arrow, QDateEdit::down-arrow, QTimeEdit::down-arrow, QDateTimeEdit::down-arrow {
    image: <down>; width: <p14>; height: <p14>;
}
QSpinBox::up-button, QDoubleSpinBox::up-button, QTimeEdit::up-button, QDateTimeEdit::up-button {
    subcontrol-origin: border; subcontrol-position: top right; border: none; width: <p20>;
}
QSpinBox::down-button, QDoubleSpinBox::down-button, QTimeEdit::down-button, QDateTimeEdit::down-button {
    subcontrol-origin: border; subcontrol-position: bottom right; border: none; width: <p20>;
}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QTimeEdit::up-arrow { image: <up>; width: <p12>; height: <p12>; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: <down>; width: <p12>; height: <p12>; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: <right>; }
QTreeView::branch:has-children:open { image: <down>; }
QCheckBox, QRadioButton {
    color: <ink>; spacing: <p8>; background: transparent;
    border: 2px solid transparent; border-radius: <small_radius>; padding: 1px 2px;
}
QCheckBox:disabled, QRadioButton:disabled { color: <muted>; }
QCheckBox:focus, QRadioButton:focus { border-color: <accent>; }
QCheckBox::indicator, QRadioButton::indicator { width: <p16>; height: <p16>; }
QCheckBox::indicator, QAbstractItemView::indicator {
    background: <field>; border: 1px solid <edge>; border-radius: <p3>; width: <p14>; height: <p14>;
}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: <accent>; border-color: <accent>; image: <check>;
}
QCheckBox::indicator:disabled { border-color: <line>; }
QRadioButton::indicator {
    background: <field>; border: 1px solid <edge>; border-radius: <round>; width: <p14>; height: <p14>;
}
QRadioButton::indicator:checked {
    border: <p5> solid <accent>; border-radius: <round>; width: <within_ring>; height: <within_ring>;
}
QRadioButton::indicator:disabled { border-color: <line>; }

QAbstractItemView {
    background: <surface>; alternate-background-color: <ground>; color: <ink>; border: 1px solid <line>;
    border-radius: <radius>; selection-background-color: <selection>; selection-color: <ink>; gridline-color: <line>; outline: none;
}
QAbstractItemView[dress="panel"] { padding: <p4>; }
QAbstractItemView[dress="plain"] { border: none; background: transparent; }
QAbstractItemView::item { padding: <p2> <p6>; }
QListView::item:hover, QTreeView::item:hover { background: <hover>; color: <ink>; }
QAbstractItemView::item:selected { background: <selection>; color: <ink>; }
QTableView::item:focus, QListView::item:focus, QTreeView::item:focus { border: 1px solid <accent>; }
UnevenList { selection-background-color: transparent; }
UnevenList::item:selected, UnevenList::item:focus { background: transparent; border: none; }
QHeaderView { background: <surface>; border: none; }
QHeaderView::section {
    background: <surface>; color: <muted>; border: none; border-bottom: 1px solid <edge>; padding: <p4> <p8>; font-weight: bold;
}
QHeaderView[dress="plain"]::section { color: <ink>; font-weight: normal; border-bottom: 1px solid <line>; }
QTableCornerButton::section { background: <surface>; border: none; }

QScrollArea, QScrollArea > QWidget > QWidget[dress="plain"] { background: transparent; border: none; }
QScrollArea > QWidget { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: <p12>; margin: 0; }
QScrollBar:horizontal { background: transparent; height: <p12>; margin: 0; }
QScrollBar::handle { background: <edge>; border-radius: <p3>; margin: <p3>; }
QScrollBar::handle:vertical { min-height: <p28>; }
QScrollBar::handle:horizontal { min-width: <p28>; }
QScrollBar::handle:hover { background: <muted>; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: <accent_soft>; }
QProgressBar { background: <hover>; border: 1px solid <edge>; border-radius: <small_radius>; color: <ink>; text-align: center;
    min-height: <p14>; }
QProgressBar::chunk { background: <accent_soft>; border-radius: <small_radius>; border-right: 2px solid <accent>; }

QMenu { background: <surface>; color: <ink>; border: 1px solid <edge>; border-radius: <small_radius>; padding: <p4>; }
QMenu::item { padding: <p5> <p24> <p5> <p28>; border-radius: <small_radius>; }
QMenu::item:selected { background: <selection>; color: <ink>; }
QMenu::item:disabled { color: <muted>; }
QMenu::separator { height: 1px; background: <line>; margin: <p4> <p8>; }
QMenu::right-arrow { image: <right>; width: <p14>; height: <p14>; }
QMenu::indicator { width: <p14>; height: <p14>; left: <p8>; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: <surface>; border-bottom: 1px solid <line>; }
QCalendarWidget QToolButton { background: transparent; border: 1px solid transparent; font-weight: bold; }
QCalendarWidget QToolButton:hover { background: <hover>; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: <left>; }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: <right>; }
QCalendarWidget QAbstractItemView { border: none; border-radius: 0; }
QCalendarWidget QAbstractItemView::item { padding: 0; }

QTabWidget::pane { border: 1px solid <line>; border-radius: <radius>; background: <surface>; top: -1px; }
QTabBar::tab { background: transparent; color: <muted>; padding: <p6> <p12>; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: <ink>; }
QTabBar::tab:selected { color: <accent>; border-bottom: 2px solid <accent>; font-weight: bold; }
QTabBar::tab:focus { background: <hover>; }
QGroupBox { border: 1px solid <line>; border-radius: <radius>; margin-top: <p10>; padding: <p8>; color: <ink>; font-weight: bold; }
QGroupBox::title { subcontrol-origin: margin; left: <p10>; padding: 0 <p4>; }

QFrame#rail { background: <rail>; border: none; }
QFrame#rail QToolButton {
    background: transparent; color: <rail_ink>; border: none; border-radius: 0; font-size: <caption_size>;
    padding: <p3> <p1>; min-height: 0; margin: 0;
}
QFrame#rail QToolButton:hover { background: <rail_hover>; }
QFrame#rail QToolButton:focus { background: <rail_hover>; border: 2px solid <rail_active_ink>; padding: <p1> 0; }
QFrame#rail QToolButton:checked { background: <rail_active>; color: <rail_active_ink>; font-weight: bold; }
QWidget#start { background: <ground>; }
QFrame#brand { background: <rail>; border: none; }
QFrame#brand QLabel { color: <rail_ink>; }
QFrame#brand QLabel[type="display"] { color: <rail_active_ink>; font-size: <p34>; }
QFrame#brand QToolButton { background: transparent; color: <rail_ink>; border: 1px solid transparent; }
QFrame#brand QToolButton:hover { background: <rail_hover>; }
QFrame#brand QToolButton:focus { border: 2px solid <rail_ink>; }
QFrame#topbar { background: <surface>; border: none; border-bottom: 1px solid <line>; }
QFrame#topbar QLabel { color: <ink>; }
QFrame#topbar QLabel[tone="warn"] { color: <warn>; font-weight: bold; }
QFrame#topbar QLabel[type="caption"] { color: <muted>; }
QPushButton#search {
    background: <field>; color: <muted>; border: 1px solid <rim>; border-radius: <small_radius>; text-align: left;
    padding: <p4> <p10>;
}
QPushButton#search:hover { border-color: <edge>; }
QPushButton#search:focus { border: 2px solid <accent>; }
QFrame#palette { background: <surface>; border: 1px solid <edge>; border-radius: <radius>; }
""".replace("%s", SERIF)
