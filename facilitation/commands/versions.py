"""document update · document waiting · amendment place: the next version of a document, and what a person places on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from facilitation.commands.output import EXISTING, as_json, reading, say, show, tell, wording, writing
from facilitation.documents.version_values import FATES, CarriedAmendment, VersionPreview
from facilitation.reading_files import read_file
from facilitation.wording import Wording
from facilitation.workshop import Workshop


@click.command("update")
@click.argument("file", type=EXISTING)
@click.argument("document")
@click.argument("source", type=EXISTING)
@click.option("--title", default="", help="Title, where it is another one than before.")
@click.option("--dry-run", is_flag=True, help="Only tell what would become of everything on the version before.")
@click.option("--confirm", default="", metavar="N,N", help="Numbers of amendments that SOURCE contains already: retained by this.")
@as_json
def update(file: Path, document: str, source: Path, title: str, dry_run: bool, confirm: str, as_json: bool) -> None:
    """Bring in SOURCE as the next version of DOCUMENT; amendments, programme, groups and points go over to it.

    Prints each amendment with its clause in both versions and what becomes of it.
    """
    if dry_run and confirm:
        raise click.UsageError("--confirm does not go with --dry-run")
    with reading(file) if dry_run else writing(file) as workshop:
        preview = workshop.versions.preview(workshop.texts.named(document).id, source.name, read_file(source))
        made = None
        if not dry_run:
            numbers = [number for number in confirm.replace(" ", "").split(",") if number]
            confirmed = [workshop.amendments.numbered(number).id for number in numbers]
            made = workshop.versions.accept(preview, title=title, confirmed=confirmed)
        if as_json:
            show({"id": made} | _told(preview))
            return
        _say_preview(preview, wording())
        if made is not None:
            say(f"{made}  {workshop.texts.document(made).title}")


@click.command("waiting")
@click.argument("file", type=EXISTING)
@click.argument("document", required=False, default="1")
@as_json
def waiting(file: Path, document: str, as_json: bool) -> None:
    """Print the amendments left on versions before DOCUMENT: to be placed, with likely clauses, or to be confirmed as retained."""
    words = wording()
    with reading(file) as workshop:
        new = workshop.texts.named(document).id
        found = workshop.versions.waiting(new)
        labels = {str(clause.id): clause.label for clause in workshop.texts.clauses(new)}
        if as_json:
            show([_amendment(one, labels) for one in found])
            return
        for one in found:
            places = ", ".join(labels[clause] for clause in one.candidates if clause in labels)
            if not one.to_confirm and workshop.amendments.get(one.amendment).kind == "everywhere":
                places = words("version.record_again")
            say("\t".join((one.number, one.label, words(f"version.fate.{one.fate}"), places)))


@click.command("place")
@click.argument("file", type=EXISTING)
@click.argument("number")
@click.argument("clause")
@click.option("--text", default=None, help="Its new wording, where its words are not in the clause.")
@click.option("--to", "target", default=None, help="Move: id or label of the clause after which it goes.")
def place(file: Path, number: str, clause: str, text: str | None, target: str | None) -> None:
    """Put amendment NUMBER, left on an older version, onto CLAUSE of the newest one (id, label or printed number)."""
    with writing(file) as workshop:
        known = workshop.amendments.numbered(number)
        newest = workshop.texts.versions(known.document)[-1].id
        here = workshop.texts.find_clause(clause, newest)
        there = workshop.texts.find_clause(target, newest).id if target is not None else None
        workshop.versions.place(known.id, here.id, text=text, target=there)
        tell(wording()("version.placed", number=known.number, label=here.label, version=_version(workshop, newest)))


def _version(workshop: Workshop, document: str) -> int:
    return workshop.texts.document(document).version


def _say_preview(preview: VersionPreview, words: Wording) -> None:
    for one in preview.amendments:
        say("\t".join((one.number, one.label, one.new_label, words(f"version.fate.{one.fate}"))))
    for fate in FATES:
        if preview.counts[fate]:
            tell(words(f"version.count.{fate}", count=preview.counts[fate]))
    for part in preview.parts:
        if part.fate != "kept":
            tell(words(f"version.part.{part.fate}", label=part.label, title=part.title))
    for follower in preview.followers:
        if follower.stays:
            tell(words("version.follower_stays", title=follower.title, label=follower.label))


def _told(preview: VersionPreview) -> dict[str, Any]:
    labels = {str(clause.id): clause.label for clause in preview.imported.clauses}
    return {
        "version": preview.version,
        "counts": {fate.replace("_", "-"): count for fate, count in preview.counts.items()},
        "clauses": {
            "same": len(preview.matching.pairs) - preview.clauses_changed,
            "changed": preview.clauses_changed,
            "gone": len(preview.matching.only_old),
            "new": len(preview.matching.only_new),
        },
        "amendments": [_amendment(one, labels) for one in preview.amendments],
        "parts": [
            {"label": one.label, "new_label": one.new_label, "title": one.title, "state": one.state, "fate": one.fate}
            for one in preview.parts
        ],
        "followers": [
            {"kind": one.entity, "title": one.title, "label": one.label, "new_label": one.new_label, "stays": one.stays}
            for one in preview.followers
        ],
    }


def _amendment(one: CarriedAmendment, labels: dict[str, str]) -> dict[str, Any]:
    return {
        "number": one.number,
        "state": one.state.replace("_", "-"),
        "fate": one.fate.replace("_", "-"),
        "label": one.label,
        "new_label": one.new_label,
        "base_text": one.base_text,
        "text": one.text,
        "candidates": [labels[clause] for clause in one.candidates if clause in labels],
    }
