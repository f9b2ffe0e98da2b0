"""Documents: every paper of the workshop, as it would be printed now, with what it asks for beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from facilitation.errors import PalabreError
from facilitation.papers.author_lines import SIGNED, differing, differing_said
from facilitation.papers.catalogue import PAPERS, Format, Paper
from facilitation.producing import Made, answers
from facilitation.wording import LANGUAGES
from ui.bridge import Changes
from ui.context import AppContext
from ui.page import Page
from ui.pages.papers.making import LivePreview, Order, Source
from ui.pages.papers.options import OptionsPanel, Question
from ui.pages.papers.outcome import Outcome
from ui.pages.papers.paper_list import PaperList, PapersModel
from ui.pages.papers.preview_panel import PreviewPanel
from ui.pages.papers.saving import Saving
from ui.theme.theme import Theme
from ui.theme.tokens import Space
from ui.widgets.panels import Panel

_PLACE = "papers.place"


class _Heading(QWidget):
    """Nothing, as high as the buttons above the preview: the three headings stand on one line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(28))


class PapersPage(Page):
    name = "papers"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._paper: Paper = PAPERS[0]
        self._chosen: dict[str, tuple[str, str | None]] = {}
        """Ask → the answer that was picked, and what was usual then: on another day the usual one is right again."""
        self._shown: Order | None = None
        self._model = PapersModel(PAPERS, lambda: context.language.wording, self)
        self._list = PaperList(context.theme, self._model)
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._list.opened.connect(lambda _: self.preview.preview.setFocus())
        self._listed = Panel()
        self._listed.body.addWidget(self._list)
        self.preview = PreviewPanel(context)
        self.preview.go_asked.connect(lambda page: context.desk.go(page))
        self.options = OptionsPanel(context)
        self.options.answered.connect(self._answer)
        self.options.language_picked.connect(self._speak)
        self.outcome = Outcome(context.icons)
        self.outcome.gone.connect(lambda page, where: context.desk.go(page, **where))
        self.live = LivePreview(context.jobs, Source(self.workshop.path.absolute(), self.workshop.clock), self)
        self.live.shown.connect(self._show)
        self.live.refused.connect(self._refuse)
        self.saving = Saving(context, self.outcome, self)
        self.options.print_asked.connect(self.print_out)
        self.options.save_asked.connect(self.save)
        self.options.all_asked.connect(lambda: self.saving.produce_all(self.options.language))
        self._lay_out()
        self._bind_keys()
        self._recall()
        self.retranslate()

    @property
    def chosen(self) -> Paper:
        return self._paper

    def _lay_out(self) -> None:
        for one in (self._listed, self.preview, self.options):
            one.head.addWidget(_Heading(self.context.theme))
        self._columns = columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(Space.M)
        for one in (self._listed, self.preview, self.options):
            columns.addWidget(one)
        columns.setStretchFactor(1, 1)
        self.context.theme.changed.connect(self._share_room)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        outer.setSpacing(Space.M)
        outer.addWidget(self.outcome)
        outer.addWidget(columns, 1)

    def _bind_keys(self) -> None:
        view = self.preview.preview
        self.bind("Ctrl+P", lambda: self.tr("Print"), self.print_out)
        self.bind("Ctrl+S", lambda: self.tr("Save as PDF"), lambda: self.save("pdf"))
        self.bind("PgDown", lambda: self.tr("Further down in the preview"), lambda: view.turn(1))
        self.bind("PgUp", lambda: self.tr("Further up in the preview"), lambda: view.turn(-1))
        self.bind("Ctrl+PgDown", lambda: self.tr("Next page"), lambda: view.leaf(1))
        self.bind("Ctrl+PgUp", lambda: self.tr("Previous page"), lambda: view.leaf(-1))
        self.bind("Ctrl++", lambda: self.tr("Larger"), lambda: view.zoom(1))
        self.bind("Ctrl+-", lambda: self.tr("Smaller"), lambda: view.zoom(-1))
        self.bind("Ctrl+0", lambda: self.tr("As wide as there is room"), view.fit_width)

    def _share_room(self) -> None:
        """The columns at the sides grow with the text, and leave the preview half the width."""
        whole = max(self.width(), 1) - 2 * Space.M
        side = min(self.context.theme.px(262), whole * 27 // 100)
        self._columns.setSizes([side, whole - 2 * side - 2 * Space.M, side])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._share_room()

    # The frame's calls

    def retranslate(self) -> None:
        self._listed.set_heading(self.tr("Papers"))
        self._list.setAccessibleName(self.tr("Papers"))
        self._model.say_again()
        self._ask()

    def activate(self, **where: str) -> None:
        self._take(where)
        place = self._model.place_of(where.get("paper", ""))
        self._list.setCurrentIndex(place if place.isValid() else self._model.place_of(self._paper.name))
        self._make()
        self._list.setFocus()

    def leave(self) -> None:
        self.live.stop()
        self.workshop.remember(_PLACE, {"paper": self._paper.name, "language": self.options.language})

    def refresh(self, changes: Changes) -> None:
        self._ask()
        self._make(changed=True)

    # Choosing

    def print_out(self) -> None:
        if self._refusal() is None:
            self.saving.print_out(self.order())

    def save(self, form: Format) -> None:
        """Asks where to, in one of the paper's formats."""
        if form in self._paper.formats and self._refusal() is None:
            self.saving.save(self.order(form))

    def _choose(self, index: QModelIndex) -> None:
        found = self._model.paper(index)
        if found is not None and found is not self._paper:
            self._paper = found
            self._ask()
            self._make()

    def _answer(self, ask: str, value: str) -> None:
        usual = next(one.usual(self.workshop) for one in self._paper.asks if one.name == ask)
        self._chosen[ask] = (value, usual)
        self._make()

    def _speak(self, code: str) -> None:
        self.options.retranslate()
        self._make()

    def _take(self, where: Mapping[str, str]) -> None:
        """A place given by another page: its session answers also for the sitting and the day."""
        given = {name: value for name, value in where.items() if name != "paper"}
        if session := given.get("session"):
            day = next((one.date for one in self.workshop.sessions.all() if one.id == session), None)
            given.setdefault("sitting", session)
            if day is not None:
                given.setdefault("day", day.isoformat())
        usual = {ask.name: ask.usual(self.workshop) for paper in PAPERS for ask in paper.asks}
        for name, value in given.items():
            self._chosen[name] = (value, usual.get(name))
        self._ask()

    def _recall(self) -> None:
        kept: dict[str, Any] = self.workshop.remembered(_PLACE) or {}
        code = kept.get("language", self.workshop.settings.get().language)
        self.options.show_language(next((one for one in LANGUAGES if one == code), "fr"))
        place = self._model.place_of(str(kept.get("paper", "")))
        self._paper = self._model.paper(place) or PAPERS[0]

    # The paper that is chosen

    def _choices(self) -> dict[str, str]:
        """The picked answers that still hold; the rest is for `producing.answers` to fill with the usual ones."""
        found = {}
        for ask in self._paper.asks:
            value, usual = self._chosen.get(ask.name, ("", None))
            if value and usual == ask.usual(self.workshop):
                found[ask.name] = value
        return found

    def _refusal(self) -> PalabreError | None:
        """Why the chosen paper cannot be made as the workshop is now."""
        try:
            answers(self.workshop, self._paper, self._choices(), self.context.language.wording)
        except PalabreError as refusal:
            return refusal
        return None

    def order(self, form: Format = "pdf") -> Order:
        """The paper as it is chosen now."""
        return Order(self._paper, self._choices(), self.options.language, form)

    def _ask(self) -> None:
        """Shows what the paper asks for, with the answers that hold now."""
        wording, choices = self.context.language.wording, self._choices()
        questions = []
        for ask in self._paper.asks:
            options = tuple(ask.options(self.workshop, wording))
            usual = ask.default(self.workshop, wording)
            if usual is None:
                continue
            known = {one.value for one in options}
            value = choices.get(ask.name, "")
            questions.append(Question(ask.name, wording(f"ask.{ask.name}"), options, value if value in known else usual.value))
        self.options.show_paper(self._paper.formats, questions, can_be_made=self._refusal() is None)
        self.preview.name(wording(f"paper.name.{self._paper.key}"))
        is_signed = self._paper.name in SIGNED
        self.options.show_differing(differing_said(differing(self.workshop, self._paper.name), wording) if is_signed else ())

    def _make(self, *, changed: bool = False) -> None:
        """The preview of what is chosen now, as soon as the choosing pauses; `changed`: of the same, after a change elsewhere."""
        order = self.order()
        refusal = self._refusal()
        if refusal is not None:
            self.live.stop()
            self._refuse(order, refusal)
            return
        if changed:
            self.live.renew(order)
            return
        if self._shown is not None and self._shown.paper is not order.paper:
            self.preview.preview.fade()
        self.live.want(order)

    def _show(self, order: Order, result: Made) -> None:
        anew = self._shown is None or self._shown.paper is not order.paper
        self._shown = order
        self.preview.show_pdf(result.data, from_start=anew)

    def _refuse(self, order: Order, refusal: PalabreError | None) -> None:
        self._shown = None
        self.preview.refuse(refusal)
