"""Who is here: this half-day and the whole workshop, women and men, by category, under 35 where that is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitation.agenda.sessions import Session
from facilitation.attendance.presence import Presence, presence
from facilitation.people.organisations import CONSTITUENCIES
from facilitation.people.people import UNCOUNTED_ROLES
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.today.presence_table import PresenceLine, PresenceTable
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import button, iconed_button
from ui.widgets.charts import Bar, BarStack, Series
from ui.widgets.labels import label
from ui.widgets.panels import Panel

_EVERYBODY = "today.everybody"
_PAIR = "{}\u202f/\u202f{}"


class PresencePanel(Retranslated, Panel):
    """Press, drivers and secretariat are left out, as in every figure for donors, until they are asked for; that is remembered."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._figures = {name: (label(Type.CLOCK), label(Type.SMALL, Tone.MUTED)) for name in _FIGURES}
        self._large = QWidget()
        row = QHBoxLayout(self._large)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XL)
        self._columns: dict[str, QWidget] = {}
        for name, (number, meaning) in self._figures.items():
            self._columns[name] = QWidget()
            column = QVBoxLayout(self._columns[name])
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(number)
            column.addWidget(meaning)
            row.addWidget(self._columns[name])
        row.addStretch(1)
        self._bars = BarStack(context.theme)
        self._table = PresenceTable()
        self._differences = iconed_button(context.icons, "warn", Dress.LINK)
        self._differences.clicked.connect(self._go_to_signatures)
        self._everybody = QCheckBox()
        self._everybody.setChecked(bool(context.workshop.remembered(_EVERYBODY)))
        self._everybody.toggled.connect(self._remember)
        self.to_people = button(Dress.LINK)
        self.to_people.clicked.connect(lambda: context.desk.go("people"))
        self._nobody = label(Type.BODY, Tone.MUTED, wrap=True)
        for widget in (self._nobody, self._large):
            self.body.addWidget(widget)
        self.body.addWidget(self._differences, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._bars)
        self.body.addWidget(self._table)
        self.body.addWidget(self._everybody, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.body.addWidget(self.to_people, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        self._nobody.setText(self.tr("Nobody on the list yet. Lists are brought in on the page People."))
        self.to_people.setText(self.tr("People and check-in"))
        self._everybody.setText(self.tr("With secretariat, press, drivers and security"))
        self._bars.setAccessibleName(self.tr("Attendance by category"))
        self.read()

    def read(self) -> None:
        workshop, language = self._context.workshop, self._context.language
        session = workshop.sessions.current()
        self.setVisible(session is not None)
        if session is None:
            return
        everybody = self._everybody.isChecked()
        people = [one for one in workshop.people.all() if everybody or one.role not in UNCOUNTED_ROLES]
        here = presence(workshop.attendance, people, [session.id])
        ever = presence(workshop.attendance, people, [one.id for one in workshop.sessions.all()])
        expected: dict[str, int] = {}
        for one in people:
            expected[one.constituency] = expected.get(one.constituency, 0) + 1
        asks_age = workshop.settings.get().asks_age
        day = language.locale.toString(session.date, "dddd d MMMM")
        # The page of people counts everybody: the two figures must not seem to contradict each other.
        counted = self.tr("everybody") if everybody else self.tr("without secretariat, press and support")
        self.set_heading(self.tr("Attendance"), f"{day}, {language.wording('half.' + session.half)} · {counted}")
        nobody = not workshop.people.all()
        self._nobody.setVisible(nobody)
        for widget in (self._large, self._bars, self._table, self._everybody):
            widget.setVisible(not nobody)
        self._show_figures(here, ever, len(people), asks_age)
        self._show_differences(here, session)
        order = [*(one for one in CONSTITUENCIES if one in expected), *(one for one in expected if one not in CONSTITUENCIES)]
        self._show_bars(order, here, expected)
        self._show_table(order, here, ever, asks_age)

    def _show_figures(self, here: Presence, ever: Presence, expected: int, asks_age: bool) -> None:
        told = {
            "came": (str(here.came.total), self.tr("came, of {expected}").format(expected=expected)),
            "sexes": (_PAIR.format(here.came.women, here.came.men), self.tr("women / men")),
            "under_35": (str(here.came.under_35), self.tr("under 35")) if asks_age else None,
            "inside": (str(here.inside), self.tr("in the room")) if here.inside != here.came.total else None,
            "signed": (str(here.signed.total), self.tr("signed")) if here.differs else None,
            "ever": (str(ever.came.total), self._since(ever)),
        }
        for name, words in told.items():
            self._columns[name].setVisible(words is not None)
            if words is not None:
                for widget, text in zip(self._figures[name], words, strict=True):
                    widget.setText(text)

    def _since(self, ever: Presence) -> str:
        if ever.differs and ever.signed.total:
            return self.tr("since the first day; signed: {count}").format(count=ever.signed.total)
        return self.tr("since the first day")

    def _show_differences(self, here: Presence, session: Session) -> None:
        told = []
        if here.unsigned:
            told.append(self.tr("%n checked in, not signed", "", here.unsigned))
        if here.unchecked:
            told.append(self.tr("%n signed, not checked in", "", here.unchecked))
        # Before the first signature is entered there is nothing to compare.
        self._differences.setVisible(here.differs and bool(here.signed.total))
        self._differences.setText(" · ".join(told))
        self._differences.setProperty("session", session.id)

    def _show_bars(self, order: list[str], here: Presence, expected: dict[str, int]) -> None:
        wording = self._context.language.wording
        bars = []
        for one in order:
            came = here.by_constituency[one].total if one in here.by_constituency else 0
            bars.append(Bar(_capital(wording(f"constituency.{one}")), (came, max(0, expected[one] - came))))
        self._bars.show_bars([Series(self.tr("came"), Role.CHART_1), Series(self.tr("not yet"), Role.CHART_4)], bars)

    def _show_table(self, order: list[str], here: Presence, ever: Presence, asks_age: bool) -> None:
        wording = self._context.language.wording
        lines = [
            PresenceLine(_capital(wording(f"constituency.{one}")), here.by_constituency.get(one), ever.by_constituency.get(one))
            for one in order
            if one in ever.by_constituency
        ]
        lines.append(PresenceLine(self.tr("All"), here.came, ever.came))
        heads = [self.tr("This half-day"), self.tr("Whole workshop")]
        columns = [self.tr("came"), self.tr("W"), self.tr("M")] + ([self.tr("<\u202f35")] if asks_age else [])
        self._table.show_lines(heads, columns, lines)
        self._table.setAccessibleName(self.tr("Women and men by category"))

    def _go_to_signatures(self) -> None:
        self._context.desk.go("people", session=str(self._differences.property("session")))

    def _remember(self, everybody: bool) -> None:
        self._context.workshop.remember(_EVERYBODY, everybody)
        self.read()


_FIGURES = ("came", "sexes", "under_35", "inside", "signed", "ever")


def _capital(words: str) -> str:
    """The first letter alone: names in the words keep their own capitals."""
    return words[:1].upper() + words[1:]
