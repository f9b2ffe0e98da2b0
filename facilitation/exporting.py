"""A document with its retained amendments as a Word file: with tracked changes and comments for the consultant, or clean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitation.amendments.values import Amendment, Author
from facilitation.documents.docx.commenting import Remark
from facilitation.documents.docx.tracking import Mark
from facilitation.documents.docx.writing import write_changes
from facilitation.wording import Wording

if TYPE_CHECKING:
    from facilitation.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Exported:
    """`refused` are the printed numbers of retained amendments that could not be written into the file; `settled` says that
    tracked changes of an earlier review were in the original and were accepted, as when it was brought in."""

    data: bytes
    refused: list[str]
    settled: bool


def export_document(workshop: Workshop, document: str, *, tracked: bool, wording: Wording, published: bool = False) -> Exported:
    """The original DOCX with every retained amendment, in its own package; a text that came in otherwise gets a new DOCX.

    Tracked: each change is signed by the institution that proposed it and dated as it was decided, with a comment that gives its
    number, its reason and its decision. Clean: the same text without changes and comments; `published` also without any
    trace of who worked on it (`docx.publishing`). Raises PalabreError where the kept original is damaged.
    """
    clauses = workshop.texts.clauses(document)
    data = workshop.texts.original(document)
    if workshop.texts.document(document).format != "docx":
        from facilitation.documents.docx.building import build

        data, clauses = build(workshop.texts.document(document).title, clauses)
    adopted = workshop.consolidation.adopted(document)
    signatures = _Signatures(workshop)
    changes = [*workshop.consolidation.adopted_changes(document)]
    marks: dict[str, Mark] = {}
    remarks: dict[str, Remark] = {}
    for amendment in adopted:
        if amendment.decision is None:
            continue
        mark = Mark(amendment.number, signatures.of(amendment), amendment.decision.decided_at.strftime("%Y-%m-%dT%H:%M:%SZ"))
        marks[amendment.number] = mark
        remarks[amendment.number] = Remark(mark, _comment(workshop, amendment, wording))
    for place, derived in enumerate(workshop.consolidation.derived(document), 1):
        # A number for each: a comment of its own stands on every total.
        number = f"{derived.number}-{place}"
        mark = Mark(number, wording("export.totals"), max(marks[one.number].date for one in adopted))
        changes.append(replace(derived, number=number))
        marks[number] = mark
        remarks[number] = Remark(mark, (wording("export.total", old=derived.base_text.strip(), new=derived.text.strip()),))
    written = write_changes(data, clauses, changes, marks, remarks, tracked=tracked)
    made = written.data
    if published and not tracked:
        from facilitation.documents.docx.publishing import published as without_traces

        made = without_traces(made)
    return Exported(made, [*dict.fromkeys(change.number for change in written.refused)], written.settled)


class _Signatures:
    """Under which name a change is signed: the institution of who proposed it, where there is one."""

    def __init__(self, workshop: Workshop) -> None:
        self._people = workshop.people
        self._organisations = workshop.organisations
        self._known: dict[tuple[str | None, str | None, str], str] = {}

    def of(self, amendment: Amendment) -> str:
        names = dict.fromkeys(self._name(author) for author in amendment.proposers)
        return ", ".join(name for name in names if name) or amendment.number

    def _name(self, author: Author) -> str:
        key = (author.person, author.organisation, author.name)
        if key not in self._known:
            self._known[key] = self._look_up(author)
        return self._known[key]

    def _look_up(self, author: Author) -> str:
        if author.organisation is not None:
            return self._organisations.get(author.organisation).short
        if author.person is not None:
            body = self._people.get(author.person).organisation
            if body is not None:
                return body.short
        return author.name


def _comment(workshop: Workshop, amendment: Amendment, wording: Wording) -> tuple[str, ...]:
    """The paragraphs of the comment: number and author, reason, decision, what is reserved."""
    decision = amendment.decision
    assert decision is not None
    lines = [wording("export.amendment", number=amendment.number, author=amendment.author_line)]
    if amendment.rationale.strip():
        lines.append(wording("export.reason", reason=amendment.rationale.strip()))
    lines.append(
        wording(
            "export.decision",
            outcome=wording(f"state.{decision.outcome}"),
            mode=_mode(amendment, wording),
            date=wording.short_date(decision.decided_at.date()),
            time=wording.time(decision.decided_at),
        )
    )
    lines += [
        wording("export.sub_amendment", number=sub.number, author=sub.author_line)
        for sub in workshop.amendments.sub_amendments(amendment.id)
        if sub.adopted
    ]
    if decision.reason.strip():
        lines.append(wording("export.decision_reason", reason=decision.reason.strip()))
    lines += [
        wording("export.reservation" if one.text else "matrix.reserved", by=one.by, text=one.text) for one in decision.reservations
    ]
    return tuple(lines)


def _mode(amendment: Amendment, wording: Wording) -> str:
    decision = amendment.decision
    assert decision is not None
    if not wording.knows(f"mode.{decision.mode}"):
        return ""
    said = wording("export.mode", mode=wording(f"mode.{decision.mode}"))
    if decision.mode == "vote" and decision.votes_for is not None:
        said += wording(
            "export.votes",
            votes_for=decision.votes_for,
            votes_against=decision.votes_against or 0,
            abstentions=decision.abstentions or 0,
        )
    return said
