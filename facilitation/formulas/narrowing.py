"""« À la deuxième phrase du 2.1 », where 2.1 is a part: the one paragraph of it that has such a sentence, with the words said."""

from __future__ import annotations

from collections.abc import Callable

from facilitation.formulas import refusals
from facilitation.formulas.instructions import WHERE_WORDS_STAND, Act, Place
from facilitation.formulas.matching import find
from facilitation.formulas.meant import FLOWING, Meant
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.sentences import sentences
from facilitation.formulas.targets import Span, sentence_spans
from facilitation.text.consolidated import ConsolidatedClause


def in_sentence(
    meant: Meant, target: ConsolidatedClause, place: Place, act: Act, text: Callable[[ConsolidatedClause], str]
) -> ConsolidatedClause | None:
    """The clause meant; None where `target` is itself one. Raises FormulaRefusedError, with the sentences to choose from."""
    if target.kind != "heading" or place.sentences == (WHERE_WORDS_STAND,):
        return None
    members = [one for one in meant.members(target) if one.kind in FLOWING - {"heading"} and one.state != "deleted"]
    words = getattr(act, "old", "") or getattr(act, "anchor", "")
    found: list[tuple[ConsolidatedClause, Span]] = []
    counted = 0
    for one in members:
        try:
            spans = sentence_spans(place.sentences, 0, text(one))
        except FormulaRefusedError:
            continue
        counted += 1
        held = [span for span in spans if not words or find(text(one)[span.start : span.end], words)]
        found += [(one, span) for span in held[:1]]
    if not counted:
        raise refusals.no_sentence(place.sentences[0].first, max((_count(text(one)) for one in members), default=0))
    if not found:
        raise refusals.words_not_found(words)
    if len(found) > 1:
        raise refusals.which_paragraph((one.id, span.start, span.end) for one, span in found)
    return found[0][0]


def _count(text: str) -> int:
    return len(sentences(text))
