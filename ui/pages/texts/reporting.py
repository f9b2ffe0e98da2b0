"""« Restitution »: while a group reports back only what it brings is listed, with its opinion and what other groups said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitation.amendments.reporting_back import GroupReport
from facilitation.amendments.values import Amendment, Decision
from ui.context import AppContext
from ui.pages.texts.amendment_list import AmendmentCard
from ui.pages.texts.cards import change_in_short
from ui.pages.texts.queue_filter import QueueFilter
from ui.pages.texts.voices import Voice, Voices


class Reporting(QObject):
    """Works while a group is chosen in the filter. `wanted` (amendment) when what another group said is clicked."""

    wanted = Signal(str)

    def __init__(self, context: AppContext, queue: QueueFilter, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._workshop = context.workshop
        self._filter = queue
        self._report = GroupReport((), ())
        self.voices = Voices(context.theme)
        self.voices.wanted.connect(self.wanted)

    @property
    def runs(self) -> bool:
        return bool(self._filter.group)

    def with_opinions(self, cards: list[AmendmentCard]) -> list[AmendmentCard]:
        """The same with what the group decided, while one reports back or is at work."""
        if not self.runs and self._workshop.group_at_work.now() is None:
            return cards
        opinions = self._workshop.report_back.opinions()
        return [self._with_opinion(card, opinions) for card in cards]

    def listed(self) -> Sequence[Amendment]:
        """What the group brings, read anew; what it dropped after that, once it is unfolded."""
        self._report = self._workshop.report_back.of_group(self._filter.group, [one.id for one in self._workshop.texts.documents()])
        self._filter.show_dropped(len(self._report.dropped))
        return (*self._report.brought, *(self._report.dropped if self._filter.unfolded else ()))

    def _with_opinion(self, card: AmendmentCard, opinions: Mapping[str, Decision]) -> AmendmentCard:
        said = self._opinion(card.amendment, opinions)
        return replace(card, detail=" · ".join(part for part in (said, card.detail) if part)) if said else card

    def place(self, amendment: str) -> str:
        """ "7/19" among what the group brings, "" for what it dropped."""
        ids = [one.id for one in self._report.brought]
        return f"{ids.index(amendment) + 1}/{len(ids)}" if amendment in ids else ""

    def heading(self) -> str:
        return self.tr("Report of group {number}").format(number=self._number(self._filter.group))

    def tell(self, amendment: Amendment | None, shown: bool) -> None:
        """What the other groups said on the same clause; nothing where none did."""
        others = self._workshop.report_back.others(amendment.id) if amendment is not None and shown and self.runs else []
        opinions = self._workshop.report_back.opinions() if others else {}
        label = self._workshop.texts.clause(amendment.clause).label if amendment is not None else ""
        self.voices.show_voices(
            self.tr("Other groups on {label}").format(label=label), [self._voice(one, opinions) for one in others]
        )

    def _voice(self, amendment: Amendment, opinions: Mapping[str, Decision]) -> Voice:
        group = self.tr("group {number}").format(number=self._number(amendment.breakout_group or ""))
        # The plenary has the last word: a group's opinion is told as long as it has not spoken.
        if amendment.state == "pending":
            state = self._opinion(amendment.id, opinions) or self._context.language.wording("state_short.pending")
        else:
            state = self._context.language.wording(f"state_short.{amendment.state}")
        change = change_in_short(self._workshop, amendment, self._context.language.wording)
        return Voice(amendment.id, f"{amendment.number} · {group} · {state}", change)

    def _opinion(self, amendment: str, opinions: Mapping[str, Decision]) -> str:
        if amendment not in opinions:
            return ""
        state = self._context.language.wording(f"state_short.{opinions[amendment].outcome}")
        return self.tr("in the group: {state}").format(state=state)

    def _number(self, group: str) -> str:
        return next((str(one.number) for one in self._workshop.groups.all() if one.id == group), "")
