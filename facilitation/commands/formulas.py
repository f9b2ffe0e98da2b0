"""What a formula asks for, recorded: changes of clauses, of several at once, of what an amendment proposes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from facilitation.amendments.values import Amendment, AmendmentKind, Author
from facilitation.workshop import Workshop

if TYPE_CHECKING:
    from facilitation.formulas.proposed import Proposed


def amendment_meant(workshop: Workshop, formula: str) -> tuple[Amendment | None, tuple[Proposed, ...]]:
    """The amendment that a formula bears on (« à l'amendement n° 12, remplacer … »), and what it asks for in its words; none where
    it names no amendment. Raises PalabreError where there is no such amendment, or it proposes no words."""
    from facilitation.formulas.on_amendments import amendment_named, proposals_in
    from facilitation.formulas.refusals import no_amendment

    number = amendment_named(formula)
    if not number:
        return None, ()
    known = workshop.amendments.numbered(number)
    if known.kind not in ("replace", "insert"):
        raise no_amendment(number)
    return known, proposals_in(formula, number, known.text)


def record(
    workshop: Workshop, found: Sequence[Proposed], parent: Amendment | None, authors: Sequence[Author], reason: str
) -> Iterator[Amendment]:
    """Records the changes, as sub-amendments to `parent` where there is one."""
    for one in found:
        if parent is not None:
            yield workshop.amendments.add(parent.clause, parent.kind, one.text, authors=authors, rationale=reason, parent=parent.id)
        elif one.kind == "everywhere":
            documents = [workshop.texts.document_of(one.clause)]
            yield workshop.several.replace_everywhere(one.base_text, one.text, documents, authors=authors, rationale=reason)
        elif one.run:
            yield workshop.several.rewrite(one.run, one.text, authors=authors, rationale=reason)
        else:
            kind = cast(AmendmentKind, one.kind)
            yield workshop.amendments.add(one.clause, kind, one.text, authors=authors, rationale=reason, target=one.target)
