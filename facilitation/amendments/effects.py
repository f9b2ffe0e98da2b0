"""What one amendment does to the text: its words with those of its sub-amendments, and the changes that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import is_not

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.values import RUN_KINDS, Amendment
from facilitation.text.changes import Change
from facilitation.text.clauses import ClauseId
from facilitation.text.rebase import rebase


class Effects:
    """Works each amendment out once, as long as it and its sub-amendments are the same values."""

    def __init__(self, amendments: AmendmentsService) -> None:
        self._amendments = amendments
        self._known: dict[str, tuple[Amendment, tuple[Amendment, ...], tuple[Change, ...]]] = {}

    def text(self, amendment: Amendment) -> str:
        """The words that would be or were retained: agreed ones, else the proposal, with its retained sub-amendments; on agreed
        words, those that were proposed since."""
        return self._with_subs(amendment)[0]

    def taken_in(self, amendment: Amendment) -> Sequence[Amendment]:
        """The sub-amendments that `text` adds to what was proposed or agreed on."""
        return self._with_subs(amendment)[1]

    def _with_subs(self, amendment: Amendment) -> tuple[str, Sequence[Amendment]]:
        text, since = amendment.text, ""
        taken_in: list[Amendment] = []
        if amendment.decision is not None and amendment.decision.outcome == "retained_modified":
            text, since = amendment.decision.agreed_text or "", amendment.decision.id
        for sub in self._amendments.sub_amendments(amendment.id):
            if sub.adopted and sub.id > since:
                moved = rebase(sub.base_text, self.text(sub), text)
                if moved is not None:
                    text = moved
                    taken_in.append(sub)
        return text, taken_in

    def changes(self, amendment: Amendment, document: str | None = None) -> tuple[Change, ...]:
        """What the amendment does to the text once retained, one change for each clause; () for remarks, questions and
        sub-amendments. `document`: only what it does there."""
        if not amendment.changes_text or amendment.parent is not None:
            return ()
        subs = tuple(self._below(amendment.id))
        known = self._known.get(amendment.id)
        if known is None or known[0] is not amendment or len(known[1]) != len(subs) or any(map(is_not, known[1], subs)):
            known = self._known[amendment.id] = (amendment, subs, self._made(amendment))
        if document is None or not amendment.parts:
            return known[2]
        there = {part.clause for part in amendment.parts if part.document == document}
        return tuple(change for change in known[2] if change.clause in there)

    def _below(self, amendment: str) -> Iterator[Amendment]:
        """Its sub-amendments and theirs: all that its effective text is made from."""
        for sub in self._amendments.sub_amendments(amendment):
            yield sub
            yield from self._below(sub.id)

    def _made(self, amendment: Amendment) -> tuple[Change, ...]:
        text = self.text(amendment)
        # What works on several clauses is loaded when first needed: the window may not wait for it.
        if amendment.kind == "everywhere":
            from facilitation.text.occurrences import everywhere

            places = [(ClauseId(part.clause), part.base_text, part.spans) for part in amendment.parts]
            return everywhere(amendment.id, amendment.number, places, amendment.base_text, text)
        if amendment.kind in RUN_KINDS:
            from facilitation.text.runs import rewritten

            run = [(ClauseId(part.clause), part.base_text) for part in amendment.parts]
            return rewritten(amendment.id, amendment.number, run, text)
        if amendment.kind == "column_out":
            return tuple(
                Change(amendment.id, amendment.number, "column_out", ClauseId(part.clause), part.base_text, part=place)
                for place, part in enumerate(amendment.parts)
            )
        base = amendment.base_text
        if amendment.decision is not None and amendment.decision.agreed_base is not None:
            base = amendment.decision.agreed_base
        change = Change(
            id=amendment.id,
            number=amendment.number,
            kind=amendment.kind,  # type: ignore[arg-type]  # the kinds that are left are those of a change
            clause=ClauseId(amendment.clause),
            base_text=base,
            text=text,
            target=ClauseId(amendment.target) if amendment.target else None,
            columns=amendment.columns,
        )
        return (change,)
