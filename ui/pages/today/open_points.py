"""« Points en suspens » on the home page: what was put off or is reserved, a line each that leads to it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitation.open_points import OpenPoint, open_points
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import button
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.panels import Panel

_SHOWN = 6
_ICONS = {"parked": "parked", "referred": "referred", "reservation": "reservation"}


class OpenPointsPanel(Retranslated, Panel):
    """Hidden while nothing is open."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.XS)
        self._more = label(Type.CAPTION, Tone.MUTED)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._more)
        self.retranslate()

    def retranslate(self) -> None:
        self.reread()

    def reread(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found = open_points(self._context.workshop)
        self.setVisible(bool(found))
        self.set_heading(self.tr("Open points"), str(len(found)))
        for point in found[:_SHOWN]:
            self._lines.addWidget(self._line(point))
        self._more.setText(self.tr("and %n more", "", len(found) - _SHOWN))
        self._more.setVisible(len(found) > _SHOWN)

    def _line(self, point: OpenPoint) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        sign = label()
        self._context.icons.put(sign, _ICONS[point.why], Role.WARN)
        link = button(Dress.LINK)
        link.setText(self._name(point))
        link.clicked.connect(lambda: self._go(point))
        told = ElidedLabel(Type.BODY, Tone.MUTED)
        told.setText(self._told(point))
        row.addWidget(sign)
        row.addWidget(link)
        row.addWidget(told, 1)
        return line

    def _name(self, point: OpenPoint) -> str:
        wording = self._context.language.wording
        if point.amendment is None:
            return wording("open_point.point", number=point.number)
        label_of = self._context.workshop.texts.clause(point.amendment.clause).label
        return wording("open_point.amendment", number=point.number, label=label_of)

    def _told(self, point: OpenPoint) -> str:
        """ "au comité de rédaction · trouver un compromis · DGE, avant le 01/08/2025"."""
        wording = self._context.language.wording
        until = wording("open_point.until", date=wording.short_date(point.until)) if point.until else ""
        if point.why == "reservation":
            return " · ".join(part for part in (wording("open_point.reservation", by=point.who), point.words) if part)
        who_and_when = ", ".join(part for part in (point.who, until) if part)
        return " · ".join(part for part in (wording(f"open_point.{point.why}"), point.words, who_and_when) if part)

    def _go(self, point: OpenPoint) -> None:
        if point.amendment is not None:
            self._context.desk.go("texts", amendment=point.amendment.id)
        else:
            self._context.desk.go("decisions", point=point.point or "")
