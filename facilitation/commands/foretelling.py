"""What would follow from a decision, without taking it: `amendment decide --dry-run`."""

from __future__ import annotations

from pathlib import Path

from facilitation.amendments.consequences import Consequences
from facilitation.commands.output import reading, say, show, tell, wording


def foretell(file: Path, number: str, outcome: str, agreed_text: str | None, *, as_json: bool) -> None:
    """Prints it; nothing is written. Only what is retained changes the text; sub-amendments go with any decision.

    Decisions that rest on the one in force are told where another takes its place: the room would have to look at them again.

    Raises PalabreError where it could not be retained as proposed.
    """
    words = wording()
    with reading(file) as workshop:
        decided = workshop.amendments.numbered(number)
        found = workshop.consequences.of(decided.id)
        resting = workshop.reexamination.resting_otherwise(decided.id, outcome, agreed_text)
        hindrance = workshop.deciding.hindrance(decided.id) if outcome == "retained" else None
        if hindrance is not None:
            raise hindrance
    if outcome not in ("retained", "retained_modified"):
        gone = outcome in ("not_retained", "withdrawn", "lapsed")
        found = Consequences(fall_with=found.fall_with if gone else ())
        sub = "consequence.falls_with"
    else:
        sub = "consequence.before"
    if as_json:
        show(
            {
                "fall": [one.number for one in found.fall],
                "sub_amendments": [one.number for one in found.fall_with],
                "survive": [one.number for one in found.survive],
                "lost": [one.number for one in found.lost],
                "examine_again": [one.number for one in resting],
                "references": [{"label": one.label, "cited": one.cited, "start": one.start} for one in found.references],
            }
        )
        return
    for one in found.fall_with:
        say(words(sub, number=one.number))
    for one in found.fall:
        say(words("consequence.falls", number=one.number))
    for one in found.survive:
        say(words("consequence.stays", number=one.number))
    for one in found.lost:
        say(words("consequence.lost", number=one.number))
    for one in resting:
        say(words("consequence.rests", number=one.number))
    for reference in found.references:
        say(words("consequence.reference", label=reference.label, cited=reference.cited))
    if not found and not resting:
        tell(words("consequence.none"))
