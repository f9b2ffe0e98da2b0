"""Walks a window: what an icon alone must say, what a field must be called."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)


def silent_buttons(window: QWidget) -> list[str]:
    """Buttons without words that have no tooltip or no accessible name."""
    return [
        _path(button)
        for button in window.findChildren(QAbstractButton)
        if not button.text()
        and not button.isHidden()  # one that is put away has no words yet
        and not (button.toolTip() and button.accessibleName())
        and not _is_qts_own(button)
    ]


def nameless_fields(window: QWidget) -> list[str]:
    """Fields, lists and tables that a screen reader could not name."""
    buddies = {label.buddy() for label in window.findChildren(QLabel)}
    return [
        _path(field)
        for field in window.findChildren(QWidget)
        if isinstance(field, _FIELDS) and not field.accessibleName() and field not in buddies and not _is_qts_own(field)
    ]


def _is_qts_own(widget: QWidget) -> bool:
    """Parts that Qt makes inside its widgets: the cross of a field, the line of a spin box, a table's corner."""
    own = {"qt_spinbox_lineedit", "qt_calendar_calendarview", "qt_calendar_navigationbar"}
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, _FIELDS) or parent.inherits("QCalendarWidget"):
            return True
        parent = parent.parentWidget()
    return widget.objectName() in own or widget.inherits("QCalendarView")


def _path(widget: QWidget) -> str:
    names = []
    here: QWidget | None = widget
    while here is not None:
        names.append(type(here).__name__)
        here = here.parentWidget()
    return " < ".join(names[:4])
