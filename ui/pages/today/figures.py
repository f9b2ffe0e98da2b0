"""The figures of the home page, read from the services."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from facilitation.workshop import Workshop


@dataclass(frozen=True, slots=True)
class PartFigures:
    """Amendments that change the text, sub-amendments with them, by part of a document.

    They are retained, otherwise decided, left open or to decide.
    """

    title: str
    clause: str
    retained: int
    otherwise: int
    left_open: int
    pending: int


def read_parts(workshop: Workshop) -> list[PartFigures]:
    """Only parts with amendments, in the order of the text; of older versions those where some are still left to decide."""
    found: list[PartFigures] = []
    for document in workshop.texts.documents(replaced=True):
        tallies: dict[str, Counter[str]] = {}
        titles: dict[str, str] = {}
        for one in workshop.amendments.all(document.id):
            if not one.changes_text:
                continue
            part = workshop.texts.part_of(one.clause)
            key = part.id if part else ""
            titles[key] = (
                " ".join((f"{part.number} {part.text}" if part.number and not part.number_typed else part.text).split())
                if part
                else document.title
            )
            group = {
                "retained": "retained",
                "retained_modified": "retained",
                "pending": "pending",
                "referred": "open",
                "parked": "open",
            }
            tallies.setdefault(key, Counter())[group.get(one.state, "otherwise")] += 1
        order = {clause.id: place for place, clause in enumerate(workshop.texts.clauses(document.id))}
        for key in sorted(tallies, key=lambda one: order.get(one, -1)):
            tally = tallies[key]
            if document.replaced_by is not None:
                if not tally["open"] and not tally["pending"]:
                    continue
                titles[key] += f" (V{document.version})"
            found.append(PartFigures(titles[key], key, tally["retained"], tally["otherwise"], tally["open"], tally["pending"]))
    return found
