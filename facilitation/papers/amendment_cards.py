"""Amendments as minutes show them, one below the other: number, clause, outcome; authors, words struck and put in, decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reportlab.platypus import Paragraph

from facilitation.papers.author_names import author_named, known_people
from facilitation.papers.edition import Edition
from facilitation.papers.long_table import Cell, LongTable, Row
from facilitation.papers.marked_text import marked, packed
from facilitation.papers.page import Sheet
from facilitation.papers.reach import reach
from facilitation.papers.sitting import TAKEN_WITH_MODE, Examined, Record
from facilitation.papers.styles import style
from facilitation.papers.writing import Markup, bold, join, led, paragraph, pieces, plain, short
from facilitation.text.diff import Segment
from facilitation.text.told_columns import column_words, told_column, told_column_text
from facilitation.text.told_rows import row_words, told_rows, told_text

if TYPE_CHECKING:
    from facilitation.amendments.values import Amendment, Decision
    from facilitation.workshop import Workshop

_HEAD_SHARE = 0.66
_MOST_LINES = 14
"""Paragraphs of a card that are one row."""
_LONGEST_AUTHORS = 2000
_LONGEST_CITED = 240
"""Letters of a clause's own words that are cited where only its place matters."""


class Cards:
    """Sets amendments of sittings; `chair` is who presided by default, so that only another chair is named."""

    def __init__(self, workshop: Workshop, edition: Edition, record: Record, sheet: Sheet) -> None:
        self._workshop = workshop
        self._edition = edition
        self._record = record
        self._sheet = sheet
        self._people = known_people(workshop)

    def table(self, examined: Sequence[Examined], chair: str | None) -> LongTable:
        width = self._sheet.body_width
        rows = [row for one in examined for row in self._card(one, chair)]
        return LongTable([width * _HEAD_SHARE, width * (1 - _HEAD_SHARE)], rows, page_height=self._sheet.body_height)

    def reference(self, amendment: Amendment) -> Markup:
        """ "Axe 2, mesure 2.1.3": the clause as people cite it, or the clauses."""
        reached = reach(amendment, self._record.clause, self._edition.wording)
        return short(reached or self._record.clause(amendment.clause).label)

    def proposers(self, amendment: Amendment) -> str:
        """ "Mme Ama LOTSUI (CNDP), Mairie de Kloto 1"."""
        return ", ".join(author_named(author, self._people) for author in amendment.proposers)

    def outcome(self, one: Examined) -> Markup:
        """ "Retenu avec reformulation"."""
        words = self._edition.wording(f"state.{one.outcome}")
        return plain(words[:1].upper() + words[1:])

    def change(self, one: Examined, *, around: int | None = None) -> list[Markup]:
        """What the amendment does to the text, or what was made of it where other words were agreed."""
        amendment, decision = one.amendment, one.decision
        if decision is not None and decision.outcome == "retained_modified":
            return self._changed(amendment, decision, around)
        if not amendment.changes_text:
            named, *more = self.proposal(amendment)
            return [join((bold(self._edition.say(f"paper.card.{amendment.kind}")), named), " "), *more]
        return [*self._target(amendment), *self.proposal(amendment, around=around)]

    def proposal(self, amendment: Amendment, *, around: int | None = None) -> list[Markup]:
        """The author's own words, against the text they were made on."""
        match amendment.kind:
            case "replace" | "insert" | "join" | "split" | "block" | "everywhere" | "column":
                return self._marked(amendment, amendment.base_text, amendment.text, around)
            case "column_out":
                return packed([Segment("delete", column_words(amendment.base_text))])
            case "delete":
                return packed([Segment("delete", self._words(amendment))])
            case "move":
                return [plain(_cited(self._words(amendment)))]
        return [plain(piece) for piece in pieces(amendment.text)]

    # A card

    def _card(self, one: Examined, chair: str | None) -> Iterator[Row]:
        left = paragraph(join((bold(self.name(one.amendment)), self.reference(one.amendment)), " – "), style("cell"))
        right = paragraph(bold(self.outcome(one)), style("cell_right"))
        yield Row([Cell(0, (left,), shaded=True), Cell(1, (right,), shaded=True, middle=True)], with_next=True)
        body = tuple(self._body(one, chair))
        # An endless card is several rows: one that goes over many pages would be measured again on each.
        rows = [body] if len(body) <= _MOST_LINES else [body[place : place + 2] for place in range(0, len(body), 2)]
        for row in rows:
            yield Row([Cell(0, row, column_span=2)])

    def name(self, amendment: Amendment) -> Markup:
        """ "Amendement n° 12", "Sous-amendement n° 12-a à l’amendement n° 12", "Observation n° 3"."""
        parent = self._record.amendments.get(amendment.parent or "")
        if parent is not None:
            return self._edition.say("paper.sub_amendment_named", number=amendment.number, parent=parent.number)
        kind = amendment.kind if amendment.kind in ("remark", "question") else "amendment"
        return self._edition.say(f"paper.{kind}_named", number=amendment.number)

    def _body(self, one: Examined, chair: str | None) -> Iterator[Paragraph]:
        amendment, decision = one.amendment, one.decision
        yield from self._line("authors", [self._authors(amendment)])
        if decision is not None and decision.outcome == "retained_modified" and amendment.base_text:
            yield from self._line("initial_text", self._marked(amendment, amendment.base_text, amendment.base_text, None))
        yield from self._line(self._deed(amendment), self._target(amendment), self.proposal(amendment))
        yield from self._line("rationale", [plain(piece) for piece in pieces(amendment.rationale)])
        if decision is not None:
            agreed = self._agreed(amendment, decision)
            yield from self._line("agreed_text", agreed)
        yield from self._line("answer", [plain(piece) for piece in pieces(amendment.answer)])
        if one.reopened is not None:
            yield from self._line("reopened", self._reopened(one.reopened))
        if decision is not None:
            yield from self._decision(decision, chair)

    def _line(self, name: str, *parts: list[Markup]) -> Iterator[Paragraph]:
        """ "Motif : …" with the name in bold; nothing where there are no words. Endless words become several paragraphs."""
        words = [part for group in parts for part in group if part]
        if not words:
            return
        label = bold(self._edition.say(f"paper.card.{name}"))
        yield paragraph(join((label, words[0]), " "), style("card"))
        for more in words[1:]:
            yield paragraph(more, style("card"))

    def _authors(self, amendment: Amendment) -> Markup:
        authors = short(self.proposers(amendment), _LONGEST_AUTHORS)
        if not amendment.supporters:
            return authors
        support = ", ".join(author_named(author, self._people) for author in amendment.supporters)
        return join(
            (authors, short(self._edition.wording("paper.supported_by_too", names=support), _LONGEST_AUTHORS)),
            self._edition.semicolon,
        )

    def _deed(self, amendment: Amendment) -> str:
        """Key of the name of what is proposed; the clause's nature (form) is told with it."""
        return f"{amendment.kind}.{amendment.nature}" if amendment.nature == "form" else amendment.kind

    def _target(self, amendment: Amendment) -> list[Markup]:
        if amendment.kind != "move" or amendment.target is None:
            return []
        return [short(self._edition.wording("paper.moved_after", label=self._record.clause(amendment.target).label))]

    def _agreed(self, amendment: Amendment, decision: Decision) -> list[Markup]:
        """The agreed words where they are not the proposed ones: reworded, or with sub-amendments taken in."""
        if decision.outcome == "retained_modified":
            return self._changed(amendment, decision, None)
        if decision.outcome == "retained" and decision.level != "group" and amendment.id in self._record.parents:
            text = self._workshop.consolidation.effective_text(amendment)
            if text != amendment.text:
                return self._marked(amendment, amendment.base_text, text, None)
        return []

    def _changed(self, amendment: Amendment, decision: Decision, around: int | None) -> list[Markup]:
        base = amendment.base_text if decision.agreed_base is None else decision.agreed_base
        return self._marked(amendment, base, decision.agreed_text or "", around)

    def _words(self, amendment: Amendment) -> str:
        """The words that it was made on; those of a row are in its cells."""
        if self._record.clause(amendment.clause).kind == "row":
            return row_words(self._workshop.texts.clauses(amendment.document), amendment.clause)
        return amendment.base_text

    def _marked(self, amendment: Amendment, base: str, text: str, around: int | None) -> list[Markup]:
        if self._is_column(amendment):
            clauses, colon = self._workshop.texts.clauses(amendment.document), self._edition.wording("paper.colon")
            if not base:
                return packed(told_column(clauses, amendment.clause, text, colon))
            base, text = (told_column_text(clauses, amendment.clause, one, colon) for one in (base, text))
            return marked(base, text) if around is None else marked(base, text, around=around)
        if self._record.clause(amendment.clause).kind == "row" or amendment.kind in ("insert", "block") or amendment.parent:
            clauses, colon = self._workshop.texts.clauses(amendment.document), self._edition.wording("paper.colon")
            columns = self._workshop.columns.of_rows(amendment)
            if not base:
                return packed(told_rows(clauses, amendment.clause, text, colon, columns))
            base, text = (told_text(clauses, amendment.clause, one, colon, columns) for one in (base, text))
        return marked(base, text) if around is None else marked(base, text, around=around)

    def _is_column(self, amendment: Amendment) -> bool:
        """Whether its words are those of a new column: it brings one, or bears on what does."""
        while (parent := self._record.amendments.get(amendment.parent or "")) is not None:
            amendment = parent
        return amendment.kind == "column"

    def _reopened(self, decision: Decision) -> list[Markup]:
        wording = self._edition.wording
        said = wording(
            "paper.reopened_of", date=wording.short_date(decision.decided_at.date()), outcome=wording(f"state.{decision.outcome}")
        )
        at_request = wording("paper.reopened_for", by=decision.reopened_for) if decision.reopened_for else ""
        why = " – ".join(part for part in (at_request, decision.reopened_reason) if part)
        return led(plain(said), why, " – ")

    def _decision(self, decision: Decision, chair: str | None) -> Iterator[Paragraph]:
        said = [self.taken(decision)]
        if decision.chair and decision.chair != chair:
            name = self._workshop.people.get(decision.chair).sentence_name
            said.append(short(self._edition.wording("paper.chaired_by", name=name)))
        if decision.because_of in self._record.amendments:
            number = self._record.amendments[decision.because_of].number
            said.append(self._edition.say("paper.because_of", number=number))
        yield from self._line("group_opinion" if decision.level == "group" else "decision", [join(said, ", ")])
        yield from self._line(
            "follow_up" if decision.outcome == "noted" else "reason", [plain(piece) for piece in pieces(decision.reason)]
        )
        yield from self._line("mandate", [plain(piece) for piece in pieces(self._mandate(decision))])
        for reservation in decision.reservations:
            wording = self._edition.wording
            head = wording("paper.card.reservation", name=reservation.by) if reservation.text else wording("paper.card.reserved")
            said = led(bold(short(head)), reservation.text or reservation.by)
            yield from (paragraph(words, style("card")) for words in said)

    def taken(self, decision: Decision) -> Markup:
        """ "retenu, par vote à main levée (31 pour, 12 contre, 4 abstentions), à 16 h 05"."""
        wording = self._edition.wording
        said = [wording(f"state.{decision.outcome}")]
        if decision.outcome in TAKEN_WITH_MODE:
            said.append(wording(f"paper.by_mode.{decision.mode}") + self._votes(decision))
        said.append(wording("paper.at_time", time=wording.time(decision.decided_at)))
        return plain(", ".join(said))

    def _votes(self, decision: Decision) -> str:
        if decision.votes_for is None:
            return ""
        wording = self._edition.wording
        counted = (
            wording("paper.votes.for", count=decision.votes_for),
            wording("paper.votes.against", count=decision.votes_against or 0),
            wording("paper.votes.abstained", count=decision.abstentions or 0),
        )
        return f" ({', '.join(counted)})"

    def why_open(self, decision: Decision) -> str:
        """ "renvoyé au comité de rédaction – Recueillir l’avis du cabinet (Comité de rédaction, avant le 25/07/2025)"."""
        state = self._edition.wording(f"state.{decision.outcome}")
        return " – ".join(part for part in (state, decision.reason, self._mandate(decision)) if part)

    def _mandate(self, decision: Decision) -> str:
        """What the drafting committee is to do, and (who of it, until when)."""
        wording = self._edition.wording
        until = wording("paper.until", date=wording.short_date(decision.deadline)) if decision.deadline else ""
        who_and_when = ", ".join(part for part in (decision.mandate_to, until) if part)
        if not decision.mandate:
            return who_and_when
        return f"{decision.mandate} ({who_and_when})" if who_and_when else decision.mandate


def _cited(text: str) -> str:
    """The beginning of a clause, as a citation."""
    if len(text) <= _LONGEST_CITED:
        return text
    cut = text.rfind(" ", _LONGEST_CITED // 2, _LONGEST_CITED)
    return text[: cut if cut > 0 else _LONGEST_CITED] + " […]"
