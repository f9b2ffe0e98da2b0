"""The consolidated text as an ODT, clean: a convenience for whoever works in LibreOffice, from whatever format the text came in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from facilitation.documents.odt.printed import Printed
from facilitation.documents.odt.writing import write_odt
from facilitation.text.added_numbers import new_number
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.spoken import spoken_language

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

_COUNTRIES = {"fr": "fr-FR", "en": "en-GB"}


def build_odt(workshop: Workshop, document: str) -> bytes:
    """The document `document` (id) with every retained amendment; raises KeyError for an unknown one."""
    title = workshop.texts.document(document).title
    clauses = list(printed(workshop.texts.clauses(document), workshop.consolidation.consolidated(document).clean()))
    language = spoken_language(clause.text for clause in clauses)
    return write_odt(title, _COUNTRIES[language], clauses)


def left_out(workshop: Workshop, document: str) -> list[str]:
    """The numbers of retained amendments that found no place in the text."""
    refused = {one.change_id for one in workshop.consolidation.consolidated(document).refused}
    return [one.number for one in workshop.consolidation.adopted(document) if one.id in refused]


def printed(clauses: Sequence[Clause], consolidated: Sequence[ConsolidatedClause]) -> Iterator[Printed]:
    """What remains of a document, each clause with the number that stands before its words."""
    original = {one.id: one for one in clauses}
    by_label = {one.label: one.id for one in clauses}
    for one in consolidated:
        own = original.get(one.id)
        number = one.number
        if own is not None:
            number = "" if own.number_typed else own.number
        elif one.state == "inserted":
            number = new_number(one, original, by_label)
        yield Printed(
            id=one.id,
            parent=one.parent,
            kind=one.kind,
            level=one.level,
            number="" if one.kind == "cell" and not number.strip() else number,
            text=one.text,
            spans=one.spans,
            cell=one.cell,
            endnote=one.kind == "note" and one.label.startswith("note de fin"),
        )
