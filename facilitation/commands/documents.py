"""document add · show · export · renumber"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from facilitation.commands.output import EXISTING, as_json, reading, say, show, tell, wording, writing
from facilitation.errors import PalabreError
from facilitation.workshop import Workshop


@click.group()
def document() -> None:
    """The texts under validation."""


@document.command("add")
@click.argument("file", type=EXISTING)
@click.argument("source", type=EXISTING)
@click.option("--title", default="", help="Title, where the file's own is not the right one.")
@as_json
def add(file: Path, source: Path, title: str, as_json: bool) -> None:
    """Bring in SOURCE (DOCX, ODT, PDF, Markdown or text) and print its id, counts, and what could not be shown."""
    with writing(file) as workshop:
        made = workshop.texts.document(workshop.texts.add_file(source, title=title))
        kinds = Counter(clause.kind for clause in workshop.texts.clauses(made.id))
        if as_json:
            show(
                {
                    "id": made.id,
                    "title": made.title,
                    "format": made.format,
                    "clauses": made.clauses,
                    "counts": dict(kinds),
                    "tracked_changes": made.tracked_changes,
                    "unshown": [{"kind": one.kind, "count": one.count} for one in made.unshown],
                }
            )
            return
        words = wording()
        say(f"{made.id}  {made.title}")
        for kind, number in sorted(kinds.items()):
            say(f"  {number:6}  {words('clause_kind.' + kind)}")
        for one in made.unshown:
            tell(words("document.unshown", what=words(f"unshown.{one.kind}", count=one.count)))


@document.command("show")
@click.argument("file", type=EXISTING)
@click.argument("document", required=False, default="1")
@click.option("--state", type=click.Choice(["original", "consolidated"]), default="original", show_default=True)
@as_json
def show_document(file: Path, document: str, state: str, as_json: bool) -> None:
    """Print the clauses of DOCUMENT (id, place in the list, or title; the first by default) in order."""
    with reading(file) as workshop:
        chosen = workshop.texts.named(document)
        clauses = original_clauses(workshop, chosen.id) if state == "original" else consolidated_clauses(workshop, chosen.id)
        if as_json:
            show(clauses)
            return
        for clause in clauses:
            say(f"{clause['label']}\t{clause['text']}".replace("\n", " ⏎ "))


@document.command("export")
@click.argument("file", type=EXISTING)
@click.argument("document")
@click.argument("out", type=EXISTING)
@click.option("--changes", type=click.Choice(["tracked", "clean", "published"]), default="tracked", show_default=True)
def export(file: Path, document: str, out: Path, changes: str) -> None:
    """Write DOCUMENT with its retained amendments to OUT (DOCX): as tracked changes, clean, or without any trace of its making."""
    from facilitation.exporting import export_document

    with reading(file) as workshop:
        if out.exists() and out.samefile(file):
            raise PalabreError("export.onto_workshop", name=out.name)
        if out.suffix.lower() not in ("", ".docx") and not out.is_dir():
            raise PalabreError("export.word_only", name=out.name)
        chosen = workshop.texts.named(document)
        written = export_document(
            workshop, chosen.id, tracked=changes == "tracked", published=changes == "published", wording=wording()
        )
        try:
            out.write_bytes(written.data)
        except OSError as error:
            raise PalabreError("store.cannot_write", path=out.name, reason=error.strerror or str(error)) from error
        tell(str(out))
        if written.settled:
            tell(wording()("export.settled"))
        if written.refused:
            raise PalabreError("document.not_exported", numbers=", ".join(written.refused))


@document.command("renumber")
@click.argument("file", type=EXISTING)
@click.argument("document")
@as_json
def renumber(file: Path, document: str, as_json: bool) -> None:
    """Print how DOCUMENT will be numbered with its retained amendments, and the references in it that this breaks."""
    from facilitation.text.references import broken_references
    from facilitation.text.renumbering import changes_of
    from facilitation.text.renumbering import renumber as numbered

    with reading(file) as workshop:
        chosen = workshop.texts.named(document)
        base, clauses = workshop.texts.clauses(chosen.id), workshop.consolidation.consolidated(chosen.id).clauses
        numbers = numbered(base, clauses)
        table, references = changes_of(clauses, numbers), broken_references(base, clauses, numbers)
    if as_json:
        show({"numbers": [asdict(one) for one in table], "references": [asdict(one) for one in references]})
        return
    words = wording()
    for one in table:
        say(f"{one.label}\t{one.old or words('number.put_in')}\t{one.new or words('number.gone')}")
    for reference in references:
        tell(words("reference.broken", label=reference.label, cited=reference.cited, new=reference.new or words("number.gone")))


def original_clauses(workshop: Workshop, document: str) -> list[dict[str, Any]]:
    return [
        {
            "id": clause.id,
            "label": clause.label,
            "number": clause.number,
            "kind": clause.kind,
            "level": clause.level,
            "parent": clause.parent,
            "text": clause.text,
        }
        for clause in workshop.texts.clauses(document)
    ]


def consolidated_clauses(workshop: Workshop, document: str) -> list[dict[str, Any]]:
    """As the text stands with all retained amendments; deleted clauses are left out."""
    return [
        {
            "id": clause.id,
            "label": clause.label,
            "number": clause.number,
            "kind": clause.kind,
            "level": clause.level,
            "parent": clause.parent,
            "text": clause.text,
            "state": clause.state,
        }
        for clause in workshop.consolidation.consolidated(document).clauses
        if clause.state != "deleted"
    ]
