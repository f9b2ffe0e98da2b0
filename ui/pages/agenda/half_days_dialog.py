"""Half-days: which there are and from when to when, a line a day; evenings, days of travel and free afternoons among them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QTimeEdit, QWidget

from facilitation.agenda.half_days import HalfDay
from facilitation.agenda.sessions import HALVES, USUAL_TIMES
from ui.context import AppContext
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import TimeField
from ui.widgets.labels import label

_TIME = 74
"""Pixels at 100 %: six of them stand beside each other in the smallest window with the largest letters."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """One half-day of the grid: whether there is one, and its times; `widget` holds them."""

    widget: QWidget
    there: QCheckBox
    starts_at: QTimeEdit
    ends_at: QTimeEdit


class HalfDaysDialog(Dialog):
    """`plan()` are the half-days as they are to be."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        half_days = context.workshop.half_days
        self._needed = half_days.needed()
        self._cells: dict[tuple[date, str], _Cell] = {}
        self._days: dict[date, QLabel] = {}
        self._about = label(Type.BODY, Tone.MUTED, wrap=True)
        self.body.addWidget(self._about)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(len(HALVES) + 1, 1)
        self._heads = [label(Type.SMALL, Tone.MUTED) for _ in HALVES]
        for place, head in enumerate(self._heads, 1):
            self._grid.addWidget(head, 0, place)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self._after = self.add_button()
        self._after.clicked.connect(lambda: self._add_day(max(self._days) + timedelta(days=1), "morning"))
        self._before = self.add_button()
        self._before.clicked.connect(lambda: self._add_day(min(self._days) - timedelta(days=1), "evening"))
        for one in (self._before, self._after):
            context.icons.put(one, "add")
        known = {(one.date, one.half): one for one in half_days.plan()}
        self._rows(known, {day for day, _ in known} | set(context.workshop.settings.get().days()))
        px = context.theme.px
        self.take_room(px(800), px(470))
        self.retranslate()
        self._cells[min(self._days), HALVES[0]].there.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Half-days"), self.tr("Save"))
        self._about.setText(
            self.tr(
                "Items keep their half-day and follow its start. An evening may go on after midnight. Half-days on which "
                "something hangs stay; a day without any is free."
            )
        )
        self._before.setText(self.tr("The day before"))
        self._after.setText(self.tr("The day after"))
        locale, wording = self._context.language.locale, self._context.language.wording
        for head, half in zip(self._heads, HALVES, strict=True):
            head.setText(wording(f"half.{half}"))
        for day, name in self._days.items():
            name.setText(locale.toString(day, "ddd d MMM"))
        for (day, half), cell in self._cells.items():
            called = f"{locale.toString(day, 'dddd d MMMM')}, {wording(f'half.{half}')}"
            cell.there.setAccessibleName(called)
            cell.there.setToolTip(self.tr("Something hangs on it: it stays.") if (day, half) in self._needed else called)
            cell.starts_at.setAccessibleName(self.tr("{half}: start").format(half=called))
            cell.ends_at.setAccessibleName(self.tr("{half}: end").format(half=called))

    def plan(self) -> list[HalfDay]:
        return [
            HalfDay(day, half, _time(cell.starts_at), _time(cell.ends_at))
            for (day, half), cell in self._cells.items()
            if cell.there.isChecked()
        ]

    def _rows(self, known: dict[tuple[date, str], HalfDay], days: set[date]) -> None:
        """A line for each day; those that are there already keep what was typed."""
        for row, day in enumerate(sorted(days | self._days.keys()), 1):
            if day not in self._days:
                self._days[day] = label(Type.BODY)
                for half in HALVES:
                    self._cells[day, half] = self._cell(known.get((day, half)), half, kept=(day, half) in self._needed)
            for column, widget in enumerate((self._days[day], *(self._cells[day, half].widget for half in HALVES))):
                self._grid.removeWidget(widget)
                self._grid.addWidget(widget, row, column)
                widget.show()  # at once, so that a new line can have the keyboard

    def _cell(self, known: HalfDay | None, half: str, *, kept: bool) -> _Cell:
        usual = [time.fromisoformat(one) for one in USUAL_TIMES[half]]
        starts_at, ends_at = (known.starts_at, known.ends_at) if known is not None else usual
        cell = _Cell(QWidget(), QCheckBox(), TimeField(), TimeField())
        cell.there.setChecked(known is not None)
        # Nobody takes away what the attendance of a morning hangs on.
        cell.there.setEnabled(not kept)
        dash = label(Type.BODY, Tone.MUTED)
        dash.setText("–")
        row = QHBoxLayout(cell.widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        for one in (cell.there, cell.starts_at, dash, cell.ends_at):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        for one in (cell.starts_at, dash, cell.ends_at):
            # Times are shown of what there is; the columns stay as wide as they are.
            kept_room = one.sizePolicy()
            kept_room.setRetainSizeWhenHidden(True)
            one.setSizePolicy(kept_room)
            one.setVisible(known is not None)
            cell.there.toggled.connect(one.setVisible)
        for field, value in ((cell.starts_at, starts_at), (cell.ends_at, ends_at)):
            field.setTime(QTime(value.hour, value.minute))
            field.setFixedWidth(self._context.theme.px(_TIME))
        return cell

    def _add_day(self, day: date, half: str) -> None:
        """A day of travel at the edge of the workshop: one half-day of it is what it is added for."""
        self._rows({}, {day})
        self.retranslate()
        box = self._cells[day, half].there
        box.setChecked(True)
        box.setFocus()


def _time(field: QTimeEdit) -> time:
    return time(field.time().hour(), field.time().minute())
