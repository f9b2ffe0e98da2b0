"""people add · show"""

from __future__ import annotations

from pathlib import Path

import click

from facilitation.commands.output import EXISTING, as_json, reading, say, show, tell, wording, writing
from facilitation.errors import PalabreError


@click.group()
def people() -> None:
    """Participants and everybody else on the lists."""


@people.command("add")
@click.argument("file", type=EXISTING)
@click.argument("source", type=EXISTING, metavar="LIST")
@as_json
def add(file: Path, source: Path, as_json: bool) -> None:
    """Bring in LIST (XLSX, XLS, ODS, CSV …); people who are already there are brought up to date."""
    with writing(file) as workshop:
        report = workshop.lists.join(workshop.lists.read_file(source))
        if as_json:
            show(
                {
                    "added": len(report.added),
                    "updated": len(report.updated),
                    "unchanged": len(report.unchanged),
                    "unsure": [{"person": one.person, "score": one.score, "evidence": list(one.evidence)} for one in report.unsure],
                    "skipped": [{"row": one.row, "reason": one.reason, "text": one.text} for one in report.skipped],
                    "doubts": [{"row": one.row, "reason": one.reason, "text": one.text} for one in report.doubts],
                }
            )
            return
        words = wording()
        for name, ids in (("added", report.added), ("updated", report.updated), ("unchanged", report.unchanged)):
            if ids or name == "added":
                say(words(f"people.{name}", count=len(ids)))
        for one in report.skipped:
            tell(words("people.row_skipped", row=one.row, reason=words(f"people.skipped.{one.reason}")))


@people.command("show")
@click.argument("file", type=EXISTING)
@as_json
def show_people(file: Path, as_json: bool) -> None:
    """Print everybody on the list, by family name."""
    with reading(file) as workshop:
        listed = workshop.people.all()
        if as_json:
            show(
                [
                    {
                        "id": person.id,
                        "title": person.title,
                        "family_name": person.family_name,
                        "first_names": person.first_names,
                        "sex": person.sex,
                        "function": person.function,
                        "organisation": person.organisation.name if person.organisation else "",
                        "acronym": person.organisation.acronym if person.organisation else "",
                        "constituency": person.constituency,
                        "role": person.role,
                        "phones": list(person.phones),
                        "email": person.email,
                        "locality": person.locality,
                        "to_complete": list(person.to_complete),
                    }
                    for person in listed
                ]
            )
            return
        for person in listed:
            body = person.organisation.short if person.organisation else ""
            say("\t".join((person.list_name, body, person.function, " ".join(person.phones))).rstrip())


@people.command("erase-contacts")
@click.argument("file", type=EXISTING)
@click.option("--yes", is_flag=True, help="Needed: what is erased cannot be brought back.")
def erase_contacts(file: Path, yes: bool) -> None:
    """Erase everybody's phones, e-mail addresses and localities, from the history too. Back-ups made before still hold them."""
    with writing(file) as workshop:
        if not yes:
            raise PalabreError("people.erase_unconfirmed", count=workshop.people.with_contacts())
        tell(wording()("people.contacts_erased", count=workshop.people.erase_contacts()))
