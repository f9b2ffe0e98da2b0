"""The summary of a day as its rapporteur writes it: prose on the left, the figures that are worked out on the right, versions.

It is printed in the evening, read out and changed the next morning, and adopted: the night's version stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from facilitation.agenda.sessions import Session
from facilitation.agenda.summaries import SECTIONS, held_days
from facilitation.papers.edition import Edition, edition_of
from facilitation.papers.summary_parts import Prose, told_parts
from facilitation.papers.summary_state import Which, frozen, shown, state_words
from facilitation.text.rich import RichText
from ui.bridge import Changes
from ui.context import AppContext
from ui.pages.agenda.adoption_dialog import AdoptionDialog
from ui.pages.agenda.sitting_words import day_in_sentence
from ui.pages.agenda.summary_reader import SummaryReader
from ui.pages.agenda.views import View
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import IconButton, button, iconed_button
from ui.widgets.choices import ChoiceRow
from ui.widgets.kept_text import KeptText
from ui.widgets.labels import Chip, ElidedLabel, label
from ui.widgets.rich_tools import RichTools

_VERSIONS: tuple[Which, ...] = ("current", "night", "changes", "adopted")
_FIGURES_FOLLOW = frozenset(
    {
        "agenda_item",
        "session",
        "attendance",
        "amendment",
        "decision",
        "point",
        "person",
        "organisation",
        "turn",
        "workshop",
        "summary",
    }
)
_CHIPS = {
    "proposed": (Tone.MUTED, "pending"),
    "draft": (Tone.MUTED, "edit"),
    "printed": (Tone.INFO, "papers"),
    "adopted": (Tone.ACCENT, "done"),
    "touched": (Tone.WARN, "warn"),
}


class SummaryView(View):
    """`begin` says of which day."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context, self._workshop = context, context.workshop
        self._day: date | None = None
        icons = context.icons
        self._before, self._after = IconButton(icons, "back"), IconButton(icons, "next")
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._print = iconed_button(icons, "papers")
        self._print.clicked.connect(self._to_papers)
        self._adopt = iconed_button(icons, "adopted")
        self._adopt.clicked.connect(self._ask_adoption)
        self._leave = button(Dress.QUIET)
        self._leave.clicked.connect(self.left)
        self.add_tools(self._before, self._after, self._print, self._adopt, self._leave)
        self._chip = Chip(icons)
        self._state = ElidedLabel(Type.SMALL, Tone.MUTED)
        self._versions = ChoiceRow(len(_VERSIONS))
        self._versions.picked.connect(lambda _: self._read())
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._chip)
        head.addWidget(self._state, 1)
        head.addWidget(self._versions)
        self.body.addLayout(head)
        self._build_columns()
        self.bind("Ctrl+P", lambda: self.tr("Print or save the summary"), self._to_papers)
        self.bind("Ctrl+Return", lambda: self.tr("Adoption of the summary"), self._ask_adoption)
        self.bind("Ctrl+PgDown", lambda: self.tr("Next day"), lambda: self._turn(1))
        self.bind("Ctrl+PgUp", lambda: self.tr("Previous day"), lambda: self._turn(-1))
        self.bind("Escape", lambda: self.tr("Back to the programme"), self.left.emit)
        self.retranslate()

    def _build_columns(self) -> None:
        self.fields = {name: KeptText(self._context) for name in SECTIONS}
        self._names = {name: label(Type.HEADING) for name in SECTIONS}
        self._looks = RichTools(self._context.icons)
        self._again = button(Dress.QUIET)
        self._again.clicked.connect(self._propose_again)
        writing = QWidget()
        column = QVBoxLayout(writing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        tools = QHBoxLayout()
        tools.addWidget(self._names["highlights"], 1)
        tools.addWidget(self._again)
        tools.addWidget(self._looks)
        column.addLayout(tools)
        for name, field in self.fields.items():
            field.cursorPositionChanged.connect(lambda field=field: self._looks.work_on(field))
            self._names[name].setBuddy(field)
            if name != "highlights":
                column.addWidget(self._names[name])
            column.addWidget(field, 5 if name == "highlights" else 2)
        self._looks.work_on(self.fields["highlights"])
        self.version = SummaryReader(self._context.theme)
        self._left = QStackedWidget()
        self._left.addWidget(writing)
        self._left.addWidget(self.version)
        self.figures = SummaryReader(self._context.theme)
        self._figures_name = ElidedLabel(Type.SMALL, Tone.MUTED)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._figures_name)
        column.addWidget(self.figures, 1)
        self._right = right
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(Space.L)
        columns.addWidget(self._left)
        columns.addWidget(right)
        columns.setStretchFactor(0, 3)
        columns.setStretchFactor(1, 2)
        columns.setSizes([740, 490])
        self.body.addWidget(columns, 1)

    def retranslate(self) -> None:
        wording = self._context.language.wording
        self._before.explain(self.tr("Previous day"), "Ctrl+PgUp")
        self._after.explain(self.tr("Next day"), "Ctrl+PgDown")
        self._print.setText(self.tr("Print or save…"))
        self._adopt.setText(self.tr("Adoption…"))
        self._leave.setText(self.tr("Back to the programme   Esc"))
        self._again.setText(self.tr("From the notes again"))
        self._versions.set_texts(
            self.tr("Present text"), self.tr("Evening version"), self.tr("Changes since"), self.tr("Adopted version")
        )
        for name, field in self.fields.items():
            words = wording(f"paper.daily.part.{name}")
            self._names[name].setText(words)
            field.setAccessibleName(words)
        self.version.setAccessibleName(self.tr("Version of the summary"))
        self.figures.setAccessibleName(self.tr("Figures"))
        if self._day is not None:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The choice of a version becomes a list before the state of the summary is cut off."""
        super().resizeEvent(event)
        self._versions.setMaximumWidth(event.size().width() * 45 // 100)

    # The page's calls

    def begin(self, day: date) -> None:
        if day != self._day:
            self.rest()
            self._day = day
            self._versions.choose(0)
        self._read()

    def resume(self) -> None:
        front = self.fields["highlights"] if self._left.currentIndex() == 0 else self.version
        front.setFocus()

    def rest(self) -> None:
        for field in self.fields.values():
            field.keep()

    def refresh(self, changes: Changes) -> None:
        if self._day is not None and changes.keys() & _FIGURES_FOLLOW:
            if self._day in self._days():
                self._read()
            else:
                self._day = None
                self.left.emit()

    # Reading

    def _days(self) -> list[date]:
        return sorted({one.date for one in self._workshop.sessions.all()})

    def _read(self) -> None:
        assert self._day is not None
        day, workshop, language = self._day, self._workshop, self._context.language
        number = workshop.settings.get().day_number(day)
        self.set_heading(
            self.tr("Summary of the day – day {number}, {day}").format(number=number, day=day_in_sentence(language, day))
        )
        known = workshop.summaries.of_day(day)
        state = known.state if known is not None else "proposed"
        words = {
            "proposed": self.tr("proposed from the notes"),
            "draft": self.tr("draft"),
            "printed": self.tr("to be read out"),
            "adopted": self.tr("adopted"),
            "touched": self.tr("to be adopted anew"),
        }
        self._chip.show_state(words[state], *_CHIPS[state])
        self._state.setText(state_words(workshop, known, language.wording))
        there = {
            "current": True,
            "night": known is not None and known.night is not None,
            "changes": known is not None and known.night is not None and known.night.sections != known.sections,
            "adopted": known is not None and known.adopted is not None,
        }
        for place, version in enumerate(_VERSIONS):
            self._versions.offer(place, there[version])
        if not there[self._which]:
            self._versions.choose(0)
        adopted = state == "adopted"
        self._figures_name.setText(
            self.tr("Figures as they were when it was adopted") if adopted else self.tr("Figures: worked out anew for each paper")
        )
        self._emphasise(self._print, "papers", state in ("proposed", "draft"))
        self._emphasise(self._adopt, "adopted", state in ("printed", "touched"))
        self._show_sections(day)
        self._show_versions(day)
        held = held_days(workshop.sessions, workshop.agenda)
        self._print.setEnabled(day in held)
        self._adopt.setEnabled(not workshop.read_only and day in held and bool(self._later(day)))
        days = self._days()
        self._before.setEnabled(day != days[0])
        self._after.setEnabled(day != days[-1])

    def _emphasise(self, one: QPushButton, icon: str, next_step: bool) -> None:
        one.setProperty("dress", str(Dress.PRIMARY) if next_step else "")
        dress(one)
        self._context.icons.put(one, icon, Role.ACCENT_INK if next_step else Role.INK)

    def _show_sections(self, day: date) -> None:
        sections = self._workshop.summaries.sections(day)
        for name, field in self.fields.items():
            field.setReadOnly(self._workshop.read_only)
            field.hold(f"agenda.summary:{day.isoformat()}:{name}", sections[name], self._writing(day, name))
        self._again.setVisible(not self._workshop.read_only and self._workshop.summaries.of_day(day) is not None)
        self._again.setEnabled(sections != self._workshop.summaries.proposed(day))

    def _writing(self, day: date, name: str) -> Callable[[RichText], bool]:
        return lambda prose: self._context.succeeds(lambda: self._workshop.summaries.write(day, name, prose))

    def _show_versions(self, day: date) -> None:
        edition, wording = self._edition(), self._context.language.wording
        reading = self._which != "current"
        self._left.setCurrentIndex(int(reading))
        self._right.setVisible(not reading)
        if reading:
            self.version.show_parts(list(told_parts(wording, shown(self._workshop, edition, day, self._which))))
            return
        found = told_parts(wording, shown(self._workshop, edition, day))
        figures = [(title, [part for part in parts if not isinstance(part, Prose)]) for title, parts in found]
        self.figures.show_parts([(title, list(parts)) for title, parts in figures if parts and title not in self._prose_only()])

    def _prose_only(self) -> set[str]:
        return {self._context.language.wording(f"paper.daily.part.{name}") for name in ("difficulties", "comments")}

    def _edition(self) -> Edition:
        return edition_of(self._workshop, self._context.language.code, self._context.clock())

    @property
    def _which(self) -> Which:
        return _VERSIONS[self._versions.chosen]

    def _turn(self, by: int) -> None:
        days = self._days()
        place = days.index(self._day) + by if self._day in days else -1
        if 0 <= place < len(days):
            self.begin(days[place])
            self.resume()

    # Acts

    def _to_papers(self) -> None:
        if self._day is not None and self._print.isEnabled():
            self.rest()
            self._context.desk.go("papers", paper="daily-summary", day=self._day.isoformat())

    def _propose_again(self) -> None:
        """What the notes say now takes the place of what was written, in one act that can be undone."""
        assert self._day is not None
        day, summaries = self._day, self._workshop.summaries
        self.rest()

        def keep() -> None:
            with self._workshop.one_act("summary.update"):
                for name, prose in summaries.proposed(day).items():
                    summaries.write(day, name, prose)

        if self._context.succeeds(keep):
            self._context.desk.offer_undo(self.tr("The summary says what the notes say"))

    def _later(self, day: date) -> list[Session]:
        """Sittings in which it can be adopted: of later days, or the same day's last."""
        sessions = self._workshop.sessions.all()
        return [*self._workshop.sessions.of_day(day)[-1:], *(one for one in sessions if one.date > day)]

    def _ask_adoption(self) -> None:
        if self._day is None or not self._adopt.isEnabled():
            return
        self.rest()
        day, workshop, summaries = self._day, self._workshop, self._workshop.summaries
        known = summaries.of_day(day)
        later = self._later(day)
        dialog = AdoptionDialog(
            self._context,
            later,
            summaries.adopting_sitting(day) or later[0],
            self,
            changed=known is not None and known.differs,
            adopted=known is not None and known.adopted is not None,
        )
        state = state_words(workshop, known, self._context.language.wording)
        name = self.tr("Summary of {day}").format(day=day_in_sentence(self._context.language, day))
        dialog.explain(f"{name}. {state}")

        def keep() -> bool:
            if dialog.withdrawn:
                summaries.take_adoption_back(day)
            else:
                summaries.adopt(day, dialog.within(), frozen(workshop, day), at=dialog.at(), changed=dialog.changed())
            return True

        self._context.ask(dialog, keep)
        self.resume()
