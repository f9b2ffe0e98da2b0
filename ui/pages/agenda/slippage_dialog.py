"""Rattraper: what can be done about a late day, side by side with its result, before anything changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from facilitation.agenda.items import AgendaItem
from facilitation.agenda.replanning import Slippage
from facilitation.agenda.sessions import Session
from facilitation.agenda.slippage import REMEDIES, Proposal, Remedy
from facilitation.errors import PalabreError
from ui.context import AppContext
from ui.digit_row import digit_of
from ui.language import Retranslated
from ui.pages.agenda.before_after import BeforeAfter
from ui.pages.agenda.words import clock
from ui.theme.dress import Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import Chip, label
from ui.widgets.panels import Card

_NAMED = 4
"""So many items are named in a line of a card, the others counted."""
_CARD = 236
"""Pixels at 100 %: the least width of a card."""


class ProposalCard(Retranslated, Card):
    """One remedy: its key and name, when the day ends, what changes, and the day before and after."""

    def __init__(self, context: AppContext, slippage: Slippage, remedy: Remedy, span: tuple[int, int]) -> None:
        super().__init__()
        self._context, self._slippage = context, slippage
        self.remedy = remedy
        self.proposal: Proposal | None = next((one for one in slippage.proposals if one.remedy == remedy), None)
        self._key = label(Type.CLOCK, Tone.MUTED)
        self._key.setText(str(REMEDIES.index(remedy) + 1))
        self._name = label(Type.HEADING, wrap=True)
        self._ends = label(Type.TITLE)
        self._verdict = Chip(context.icons)
        self._changes = label(Type.SMALL, wrap=True)
        self._changes.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._key)
        head.addWidget(self._name, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._ends)
        self.body.addWidget(self._verdict)
        self._picture: BeforeAfter | None = None
        if self.proposal is not None:
            self._picture = BeforeAfter(context.theme, slippage, self.proposal, span)
            self.body.addWidget(self._picture)
        self.body.addWidget(self._changes)
        self.body.addStretch(1)
        self._halves: list[tuple[AgendaItem, Session]] = []
        self._refused: PalabreError | None = None
        try:
            if self.proposal is not None:
                self._halves = context.workshop.replanning.half_days(slippage, remedy)
        except PalabreError as error:
            # It could not be written: it is shown with the reason, and cannot be chosen.
            self._refused = error
        self.setEnabled(self.proposal is not None and self._refused is None)
        self.retranslate()

    def choose(self, chosen: bool) -> None:
        """Marks the chosen one: by its frame, and by a word for screen readers."""
        dress(self, Tone.ACCENT if chosen else Tone.PLAIN)
        self.setAccessibleDescription(self.tr("chosen") if chosen else "")

    def told(self) -> str:
        """All words of the card, line by line."""
        parts = (self._name.text(), self._ends.text(), self._verdict.accessibleName(), self._changes.text())
        return "\n".join(part for part in parts if part)

    def retranslate(self) -> None:
        names: dict[Remedy, str] = {
            "shift": self.tr("Shift everything"),
            "breaks": self.tr("Take it from the breaks"),
            "shorten": self.tr("Shorten by proportion"),
            "move": self.tr("Move to the next day"),
        }
        self._name.setText(names[self.remedy])
        self._ends.setVisible(self.proposal is not None)
        self._verdict.setVisible(self.proposal is not None)
        if self.proposal is None:
            self._changes.setText(self.tr("No day follows that could take something."))
        else:
            self._say(self.proposal)
        self.setAccessibleName(self.told())

    def _say(self, proposal: Proposal) -> None:
        self._ends.setText(self.tr("Ends at {time}").format(time=clock(proposal.ends)))
        if proposal.overflow:
            self._verdict.show_state(self.tr("%n minute(s) after the planned end", "", proposal.overflow), Tone.WARN, "late")
        else:
            self._verdict.show_state(self.tr("by the planned end"), Tone.ACCENT, "done")
        if self._picture is not None:
            self._picture.say(self.tr("now planned"), self.tr("afterwards"))
        self._changes.setText("\n".join(self._lines(proposal)))

    def _lines(self, proposal: Proposal) -> list[str]:
        slippage, items = self._slippage, self._slippage.items
        before = {one.id: one for one in slippage.before}
        lines: list[str] = []
        later = sum(one.day == one.part == 0 and one.start != before[one.id].start for one in proposal.placed)
        if later:
            lines.append(self.tr("%n item(s) at another time", "", later))
        if self._refused is not None:
            lines.append(self._context.language.wording.error(self._refused))
        if self._halves:
            half = self._context.language.wording("half." + self._halves[-1][1].half)
            titles = self._listed([one.title for one, _ in self._halves])
            lines.append(self.tr("Into the {half}: {titles}").format(half=half, titles=titles))
        if cut := self._cut(proposal):
            lines.append(self.tr("Cut by a pause: {titles}").format(titles=self._listed(cut)))
        short = [f"{items[one].title} (−{minutes} min)" for one, minutes in proposal.shortened.items()]
        if short:
            lines.append(self.tr("Shorter: {titles}").format(titles=self._listed(short)))
        elif self.remedy == "breaks":
            lines.append(self.tr("No break has time to give."))
        elif self.remedy == "shorten":
            lines.append(self.tr("Nothing needs to be shortened."))
        if self.remedy == "move":
            lines += self._moved(proposal)
        for one in proposal.collisions:
            lines.append(self.tr("⚠ {title} is fixed at {time}, before what runs is over.").format(
                title=items[one].title, time=clock(before[one].start)
            ))  # fmt: skip
        return lines

    def _cut(self, proposal: Proposal) -> list[str]:
        """ "Présentation (30 + 60 min)" for each item that goes on after a pause."""
        lengths: dict[str, list[str]] = {}
        for one in proposal.placed:
            lengths.setdefault(one.id, []).append(str(one.end - one.start))
        return [f"{self._slippage.items[one].title} ({' + '.join(parts)} min)" for one, parts in lengths.items() if len(parts) > 1]

    def _moved(self, proposal: Proposal) -> list[str]:
        if not proposal.moved or self._slippage.next_day is None:
            return [self.tr("Nothing needs to go to another day.")]
        day = self._context.language.locale.toString(self._slippage.next_day, "dddd d MMMM")
        titles = self._listed([self._slippage.items[one].title for one in proposal.moved])
        lines = [self.tr("To {day}: {titles}").format(day=day, titles=titles)]
        if proposal.next_overflow:
            lines.append(self.tr("⚠ That day then ends %n minute(s) late.", "", proposal.next_overflow))
        return lines

    def _listed(self, titles: list[str]) -> str:
        if len(titles) <= _NAMED:
            return ", ".join(titles)
        shown = ", ".join(titles[: _NAMED - 1])
        return self.tr("{titles} and {count} more").format(titles=shown, count=len(titles) - _NAMED + 1)


class SlippageDialog(Dialog):
    """`remedy()` is the chosen one. Keys 1 to 4 and the arrows choose, Enter or a double click accepts."""

    def __init__(self, context: AppContext, slippage: Slippage, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._slippage = context, slippage
        placed = [one for proposal in slippage.proposals for one in (*proposal.placed, *slippage.before) if one.day == 0]
        first = min((one.start for one in placed), default=slippage.ends)
        last = max([slippage.ends, *(one.end for one in placed)])
        span = (first // 60 * 60, -(-last // 30) * 30)
        self._why = label(Type.BODY, Tone.MUTED, wrap=True)
        self.body.addWidget(self._why)
        self._cards = [ProposalCard(context, slippage, remedy, span) for remedy in REMEDIES]
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.M)
        self.body.addLayout(self._grid, 1)
        for card in self._cards:
            card.clicked.connect(lambda card=card: self._choose(card.remedy))
            card.activated.connect(self.accept)
            card.installEventFilter(self)
        self._foot = label(Type.SMALL, Tone.MUTED, wrap=True)
        self.body.addWidget(self._foot)
        self._across = 0
        px = context.theme.px
        self.resize(QSize(px(1180), px(660)).boundedTo(parent.window().size() - QSize(px(40), px(40))))
        self._share()
        possible = [one.proposal for one in self._cards if one.proposal is not None and one.isEnabled()]
        best = next((one for one in possible if one.solves and not one.collisions), possible[0] if possible else None)
        self._remedy: Remedy = best.remedy if best is not None else "shift"
        self.accept_button.setEnabled(best is not None)
        self.retranslate()
        self._choose(self._remedy)

    def retranslate(self) -> None:
        self.say(self.tr("+{minutes} min: how to catch up?").format(minutes=self._slippage.delay), self.tr("Accept"))
        end = clock(self._slippage.ends)
        self._why.setText(
            self.tr("“{title}” is {minutes} min late, and the day was to end at {end}. Nothing changes before you accept.").format(
                title=self._slippage.item.title, minutes=self._slippage.delay, end=end
            )
        )
        self._foot.setText(
            self.tr(
                "Keys 1 to 4 choose, Enter accepts, Ctrl+Z takes it back. Fixed items stay; planned times are kept for the report."
            )
        )

    def remedy(self) -> Remedy:
        return self._remedy

    def cards(self) -> list[ProposalCard]:
        return self._cards

    def _choose(self, remedy: Remedy) -> None:
        card = next(one for one in self._cards if one.remedy == remedy)
        if not card.isEnabled():
            return
        self._remedy = remedy
        for one in self._cards:
            one.choose(one is card)
        card.setFocus()
        self._bring_into_view(card)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_into_view(next(one for one in self._cards if one.remedy == self._remedy))

    def _bring_into_view(self, card: ProposalCard) -> None:
        """In a small window or with large text the cards are scrolled."""
        area = self.findChild(QScrollArea)
        if area is not None:
            area.ensureWidgetVisible(card, 0, Space.S)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the dialog go before those of the card that has the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, ProposalCard):
            return self._answered(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._answered(event):
            super().keyPressEvent(event)

    def _answered(self, event: QKeyEvent) -> bool:
        """1 to 4 by what is printed on the key, the digits of the French keyboard need no Shift."""
        if not self.accept_button.isEnabled():
            return False
        key, open_ones = event.key(), [one.remedy for one in self._cards if one.isEnabled()]
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
        digit = digit_of(event)
        if digit is not None and 0 < digit <= len(REMEDIES):
            self._choose(REMEDIES[digit - 1])
        elif step:
            there = open_ones.index(self._remedy) + step
            self._choose(open_ones[max(0, min(len(open_ones) - 1, there))])
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Side by side, or two and two, or one under the other, as there is room."""
        room = self.width() // self._context.theme.px(_CARD + Space.M)
        across = 4 if room >= 4 else 2 if room >= 2 else 1
        if across == self._across:
            return
        self._across = across
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // across, place % across)
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < across))
