"""The cards of what the list shows, made anew only where something that they say has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from facilitation.amendments.values import Amendment
from facilitation.text.alike import alike, having
from facilitation.text.clauses import Clause
from facilitation.text.consolidated import ConsolidatedClause
from ui.context import AppContext
from ui.pages.texts.amendment_list import AmendmentCard
from ui.pages.texts.answer_dialog import kept_answers
from ui.pages.texts.cards import along_with, card, takes_along

_Inputs = tuple[frozenset[str], bool, str, tuple[tuple[str, bool], ...], str, str, bool, Sequence[Clause]]
"""What a card is made from besides its amendment: what that collides with, whether its clause is named, the language, what it rests
on that no longer stands, its words with the sub-amendments retained, what goes with a title that it deletes,
whether an answer to it is kept, the clauses."""
_document = attrgetter("document")
_NONE: frozenset[str] = frozenset()
_Again = Mapping[str, tuple[tuple[str, bool], ...]]
"""Amendment → the numbers of those it rests on that no longer stand, each with whether it was deleted."""
_MadeFor = tuple[bool, Clause | None, str, _Again, Mapping[str, Sequence[Clause]]]
"""What cards are made for: the queue, else the clause; the language, what is to be examined again, the clauses by document."""


@dataclass(slots=True)
class _Listed:
    """What was listed last, with what, and the cards of it."""

    made_for: _MadeFor
    shown: Sequence[Amendment]
    clashes: Mapping[str, frozenset[str]]
    cards: list[AmendmentCard]
    words: Mapping[str, str]
    """For the queue: of all that may have sub-amendments, the words with those that are retained."""
    standing: Mapping[str, Sequence[ConsolidatedClause]]
    """For the queue, by document: the clauses as they stand, with which a title that is deleted takes others along."""
    answering: frozenset[str] = frozenset()
    """Remarks and questions to which an answer is kept that is not recorded."""


class ListedCards:
    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._made: dict[str, tuple[Amendment, _Inputs, AmendmentCard]] = {}
        self._listed = _Listed((False, None, "", {}, {}), (), {}, [], {}, {})

    def of(self, document: str, clause: Clause | None, shown: Sequence[Amendment] | None) -> list[AmendmentCard]:
        """Of the queue where `shown` says what it is, else of what is proposed on the clause."""
        workshop, queue = self._context.workshop, shown is not None
        if shown is None:
            on = spoken_of(clause)
            shown = [one for each in on for one in _with_subs_under_parents(workshop.amendments.of_clause(each))]
        consolidation = workshop.consolidation
        if queue:
            clashes = consolidation.conflicts(document)
        else:
            clashes = consolidation.conflicts_of(document, [one for one in shown if one.is_open])
        before = self._listed
        first, last = alike(before.shown, shown)
        others = shown[first : len(shown) - last]
        # Labels of clauses are those of the texts as they were read.
        documents = (before.made_for[4].keys() if len(others) < len(shown) else set()) | set(map(_document, others))
        texts = {one: workshop.texts.clauses(one) for one in documents}
        made_for = queue, None if queue else clause, self._context.language.code, self._again(), texts
        standing = {one: consolidation.consolidated(one).clauses for one in texts} if queue else {}
        answering = kept_answers(workshop)
        self._listed = _Listed(made_for, shown, clashes, [], self._with_subs() if queue else {}, standing, answering)
        if not queue or not _same(before.made_for, made_for):
            cards = [self._card(one, self._listed) for one in shown]
        else:
            cards = [*before.cards]
            cards[first : len(before.shown) - last] = [self._card(one, self._listed) for one in others]
            contested = clashes.keys() | before.clashes.keys() if clashes is not before.clashes else ()
            renewed = {one for one in contested if clashes.get(one) is not before.clashes.get(one)}
            renewed |= {one for one, said in self._listed.words.items() if before.words.get(one) != said}
            renewed |= answering ^ before.answering
            if others_stand := {one for one, clauses in standing.items() if before.standing.get(one) is not clauses}:
                deletions = having(shown, "kind", ("delete",))
                renewed |= {one.id for one in deletions if one.document in others_stand and takes_along(workshop, one)}
            if renewed:
                for place, one in enumerate(shown):
                    if one.id in renewed:
                        cards[place] = self._card(one, self._listed)
        self._listed.cards = [*cards]
        return cards

    def _again(self) -> _Again:
        get_many = self._context.workshop.amendments.get_many
        resting = self._context.workshop.reexamination.all()
        return {one: tuple((each.number, each.binned) for each in get_many(origins)) for one, origins in resting.items()}

    def _with_subs(self) -> dict[str, str]:
        amendments, words = self._context.workshop.amendments, self._context.workshop.consolidation.effective_text
        return {one: words(amendments.get(one)) for one in amendments.amended()}

    def _card(self, amendment: Amendment, listed: _Listed) -> AmendmentCard:
        """The card as it was made before, where it is made from the same."""
        workshop, wording = self._context.workshop, self._context.language.wording
        queue, clause, code, again, texts = listed.made_for
        rivals, origins = listed.clashes.get(amendment.id, _NONE), again.get(amendment.id, ())
        words = workshop.consolidation.effective_text(amendment)
        along = along_with(workshop, amendment, wording)
        answering = amendment.id in listed.answering
        inputs = rivals, queue or _is_on_row(amendment, clause), code, origins, words, along, answering, texts[amendment.document]
        known = self._made.get(amendment.id)
        if known is not None and known[0] is amendment and known[1][-1] is inputs[-1] and known[1][:-1] == inputs[:-1]:
            return known[2]
        clash = {one.id: one.number for one in workshop.amendments.get_many(sorted(rivals))}
        made = card(workshop, amendment, wording, clash, with_label=inputs[1], again=origins, answering=answering)
        self._made[amendment.id] = amendment, inputs, made
        return made


def spoken_of(clause: Clause | None) -> list[str]:
    """The chosen clause, and the row of a chosen cell: what comes and goes with it is spoken of together."""
    if clause is None:
        return []
    row = clause.parent if clause.kind == "cell" else None
    return [clause.id] if row is None else [clause.id, row]


def _is_on_row(amendment: Amendment, clause: Clause | None) -> bool:
    return clause is not None and clause.kind == "cell" and amendment.clause == clause.parent


def _same(known: _MadeFor, now: _MadeFor) -> bool:
    texts, others = known[4], now[4]
    return known[:4] == now[:4] and texts.keys() == others.keys() and all(texts[one] is others[one] for one in texts)


def _with_subs_under_parents(amendments: list[Amendment]) -> list[Amendment]:
    ordered: list[Amendment] = []
    for one in amendments:
        if one.parent is None:
            ordered.append(one)
            ordered += [sub for sub in amendments if sub.parent == one.id]
    return ordered
