"""amendment column: a column added to a table, or taken out of it."""

from __future__ import annotations

from pathlib import Path

import click

from facilitation.commands.amendments import told, words_of
from facilitation.commands.output import EXISTING, as_json, say, show, writing


@click.command("column")
@click.argument("file", type=EXISTING)
@click.option("--after", default=None, help="Cell right of which the column stands: its label or id.")
@click.option("--before-first", "first", default=None, help="Table before whose first column it stands: label or id, or a cell.")
@click.option("--delete", default=None, help="Cell whose column is to go: its label or id.")
@click.option("--text", default=None, help="The cells, one a line from the title down; rows merged across have none.")
@click.option("--text-file", type=EXISTING, default=None, help="File that holds them (UTF-8).")
@click.option("--author", "authors", required=True, multiple=True, help="Person or organisation; may be repeated.")
@click.option("--reason", default="", help="Why it is proposed.")
@as_json
def column(
    file: Path,
    after: str | None,
    first: str | None,
    delete: str | None,
    text: str | None,
    text_file: Path | None,
    authors: tuple[str, ...],
    reason: str,
    as_json: bool,
) -> None:
    """Record a new column right of a cell or before all others, or the deletion of a cell's column; prints the number."""
    if sum(one is not None for one in (after, first, delete)) != 1:
        raise click.UsageError("one of --after, --before-first and --delete")
    if delete is not None and (text is not None or text_file is not None):
        raise click.UsageError("--delete takes no text")
    if delete is None and (text is None) == (text_file is None):
        raise click.UsageError("either --text or --text-file")
    words = words_of(text_file) if text_file is not None else text or ""
    with writing(file) as workshop:
        cell = workshop.texts.find_clause(after or first or delete or "")
        proposers = [workshop.authors.resolve(name) for name in authors]
        if delete is not None:
            made = workshop.columns.remove(cell.id, authors=proposers, rationale=reason)
        else:
            beside = cell if first is None else workshop.columns.table(cell.id)
            made = workshop.columns.add(beside.id, words.rstrip("\n").split("\n"), authors=proposers, rationale=reason)
        show(told(workshop, made)) if as_json else say(made.number)
