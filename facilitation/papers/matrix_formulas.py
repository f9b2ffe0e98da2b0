"""The French formula of each line of the matrix: what is to be done, in words that survive where no strike-out does.

Only the workbook carries it: on paper the words struck and put in are easier to follow (domain 2.7), and there is no room for both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from facilitation.formulas.recorded import formulas_of
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.writing import Writing
from facilitation.papers.matrix_lines import Section
from facilitation.text.consolidate import consolidate

if TYPE_CHECKING:
    from facilitation.workshop import Workshop


def writer(workshop: Workshop) -> Callable[..., Writing]:
    """What writes for a document, by its id: as it was given out, or as it stands now (rows that are written for its columns)."""

    @cache
    def writing(document: str, *, standing: bool) -> Writing:
        received = workshop.texts.clauses(document)
        if standing:
            return Writing(workshop.consolidation.consolidated(document).clauses, received)
        return Writing(consolidate(received, ()).clauses)

    return writing


def formulas(workshop: Workshop, found: Sequence[Section]) -> Mapping[str, str]:
    """Amendment → its formula; one that no words say is left out. Of words replaced in several documents each is named."""

    writing = writer(workshop)
    said: dict[str, str] = {}
    for amendment in (line.amendment for section in found for line in section.amendments):
        parent = workshop.amendments.get(amendment.parent).number if amendment.parent is not None else None
        if amendment.columns and not workshop.columns.still_stand(amendment):
            continue
        try:
            each = formulas_of(amendment, parent, partial(writing, standing=bool(amendment.columns)))
        except FormulaRefusedError:
            continue
        titles = {document: workshop.texts.document(document).title for document in each}
        said[amendment.id] = "\n".join(f"{titles[one]}\u00a0:\n{words}" if len(each) > 1 else words for one, words in each.items())
    return said
