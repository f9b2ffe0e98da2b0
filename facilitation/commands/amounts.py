"""amendment amount: another number in a cell, in the unit and the writing of the old one."""

from __future__ import annotations

from pathlib import Path

import click

from facilitation.amendments.amounts import with_amount
from facilitation.commands.amendments import told
from facilitation.commands.output import EXISTING, as_json, say, show, writing


@click.command("amount")
@click.argument("file", type=EXISTING)
@click.argument("clause")
@click.argument("new")
@click.option("--author", "authors", required=True, multiple=True, help="Person or organisation; may be repeated.")
@click.option("--reason", default="", help="Why it is proposed.")
@as_json
def amount(file: Path, clause: str, new: str, authors: tuple[str, ...], reason: str, as_json: bool) -> None:
    """Record that the amount in CLAUSE becomes NEW, its unit kept; totals follow once it is retained. Prints the number."""
    with writing(file) as workshop:
        found = workshop.texts.find_clause(clause)
        base = workshop.consolidation.current_text(found.id)
        made = workshop.amendments.add(
            found.id,
            "replace",
            with_amount(base, new),
            base_text=base,
            authors=[workshop.authors.resolve(name) for name in authors],
            rationale=reason,
        )
        show(told(workshop, made)) if as_json else say(made.number)
