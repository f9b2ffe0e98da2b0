"""document add · show · export · renumber"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from facilitation.commands.output import EXISTING, as_json, reading, say, show, tell, wording, writing
from facilitation.errors import PalabreError
from facilitation.workshop import Workshop

if TYPE_CHECKING:
    from facilitation.papers.catalogue import Format


@click.group()
def document() -> None:
    """The texts under validation."""


@document.command("add")
@click.argument("file", type=EXISTING)
@click.argument("source", type=EXISTING)
@click.option("--title", default="", help="Title, where the file's own is not the right one.")
@as_json
def add(file: Path, source: Path, title: str, as_json: bool) -> None:
    """Bring in SOURCE (DOCX, ODT, PDF, Markdown or text; "-" for a text on standard input) and print what it holds.

    That is its id, counts, and what could not be shown.
    """
    with writing(file) as workshop:
        added = _add_pasted(workshop, title) if str(source) == "-" else workshop.texts.add_file(source, title=title)
        made = workshop.texts.document(added)
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


def _add_pasted(workshop: Workshop, title: str) -> str:
    """The text on standard input as a document; returns its id."""
    from facilitation.documents.encoding import decode
    from facilitation.documents.reading import MAX_TEXT_BYTES, read_pasted

    name = wording()("document.pasted")
    data = sys.stdin.buffer.read(MAX_TEXT_BYTES + 1)
    if len(data) > MAX_TEXT_BYTES:
        raise PalabreError("document.too_large", name=name)
    try:
        text = decode(data)
    except PalabreError as refusal:
        raise PalabreError(refusal.key, name=name) from refusal
    return workshop.texts.accept(name, text.encode(), read_pasted(name, text), title=title)


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
@click.option(
    "--changes",
    type=click.Choice(["tracked", "clean", "published", "compared"]),
    help="How the amendments show. [default: tracked; clean for ODT]",
)
def export(file: Path, document: str, out: Path, changes: str | None) -> None:
    """Write DOCUMENT with its retained amendments to OUT.

    DOCX: as tracked changes, clean, or without any trace of its making (published). ODT: clean. DOCX or PDF: compared with the text
    as it was submitted, in two columns.
    """
    form = out.suffix.lower().removeprefix(".") if not out.is_dir() else ""
    shown = changes or ("clean" if form == "odt" else "tracked")
    with reading(file) as workshop:
        if out.exists() and out.samefile(file):
            raise PalabreError("export.onto_workshop", name=out.name)
        chosen = workshop.texts.named(document)
        if shown == "compared":
            if form not in ("", "docx", "pdf"):
                raise PalabreError("export.compared_only", name=out.name)
            _export_comparison(workshop, chosen.id, out, "pdf" if form == "pdf" else "docx")
        elif form == "odt" and shown in ("clean", "published"):
            _export_odt(workshop, chosen.id, out)
        elif form in ("", "docx"):
            _export_word(workshop, chosen.id, out, shown)
        else:
            raise PalabreError("export.clean_only" if form == "odt" else "export.word_only", name=out.name)


def _export_word(workshop: Workshop, document: str, out: Path, shown: str) -> None:
    from facilitation.exporting import export_document

    written = export_document(workshop, document, tracked=shown == "tracked", published=shown == "published", wording=wording())
    _write(out, written.data)
    if written.settled:
        tell(wording()("export.settled"))
    if written.refused:
        raise PalabreError("document.not_exported", numbers=", ".join(written.refused))


def _export_odt(workshop: Workshop, document: str, out: Path) -> None:
    from facilitation.papers.consolidated_odt import build_odt, left_out

    _write(out, build_odt(workshop, document))
    missing = left_out(workshop, document)
    if missing:
        raise PalabreError("document.not_exported", numbers=", ".join(missing))


def _export_comparison(workshop: Workshop, document: str, out: Path, form: Format) -> None:
    from facilitation.papers.catalogue import paper
    from facilitation.producing import make

    _write(out, make(workshop, paper("comparison"), {"document": document}, wording().language, form=form).data)


def _write(out: Path, data: bytes) -> None:
    try:
        out.write_bytes(data)
    except OSError as error:
        raise PalabreError("store.cannot_write", path=out.name, reason=error.strerror or str(error)) from error
    tell(str(out))


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
        if clause.stays
    ]
