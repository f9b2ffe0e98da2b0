"""document totals: what becomes of the totals of a document's tables."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from facilitation.commands.output import EXISTING, as_json, reading, say, show, tell, wording


@click.command("totals")
@click.argument("file", type=EXISTING)
@click.argument("document")
@as_json
def totals(file: Path, document: str, as_json: bool) -> None:
    """Print the totals of DOCUMENT that follow from its retained amendments, and those that are not the sum of their lines."""
    words = wording()
    with reading(file) as workshop:
        found = workshop.totals.of(workshop.texts.named(document).id)
    if as_json:
        told = asdict(found)
        for one in told["recomputed"]:
            # Digits as they are: JSON's numbers are not exact.
            one["more"] = str(one["more"])
        show(told)
        return
    for one in found.recomputed:
        say("\t".join((one.label, one.old, one.new, one.difference, ", ".join(one.because))))
    for other in found.discrepancies:
        tell(words(f"totals.{other.reason}", label=other.label, text=other.text, sum=other.sum))
    if not found.recomputed:
        tell(words("totals.none"))
