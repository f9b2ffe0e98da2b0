"""Parts that were validated on one version: whether the next still says what was validated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from facilitation.documents.version_values import CarriedPart, PartFate
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import Consolidation
from facilitation.text.matching import Matching
from facilitation.text.pairing.sides import bare

_SETTLED = frozenset({"validated", "validated_with_changes"})


def carried_parts(
    states: Mapping[str, str],
    before: Consolidation,
    after: Consolidation,
    old: Sequence[Clause],
    new: Sequence[Clause],
    matching: Matching,
) -> Iterator[CarriedPart]:
    """What becomes of each part with a state: `before` and `after` are both versions with the amendments retained on them.

    A part keeps its state where it reads the same in both, whether the author has integrated what was retained or it was carried
    over. One that was not yet validated keeps its state in any case.
    """
    labels = {clause.id: clause.label for clause in new}
    for clause in old:
        state = states.get(clause.id)
        if state is None:
            continue
        pair = matching.by_old.get(clause.id)
        fate: PartFate = "kept"
        if pair is None:
            fate = "gone"
        elif state in _SETTLED and _reading(before, clause.id) != _reading(after, pair.new):
            fate = "reopened"
        yield CarriedPart(
            clause=clause.id,
            label=clause.label,
            title=" ".join(clause.text.split()),
            state=state,
            fate=fate,
            new_clause=pair.new if pair is not None else None,
            new_label=labels[pair.new] if pair is not None else "",
        )


def _reading(consolidation: Consolidation, part: ClauseId) -> list[str]:
    """What a part says, clause by clause; numbers typed before its headings are no words of it."""
    inside = {part}
    found: list[str] = []
    for clause in consolidation.clauses:
        if clause.id == part or clause.parent in inside:
            inside.add(clause.id)
            if clause.state != "deleted" and clause.text.strip():
                found.append(bare(clause.text.removeprefix(clause.number) if clause.kind == "heading" else clause.text))
    return found
