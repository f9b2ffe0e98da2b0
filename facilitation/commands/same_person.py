"""people duplicates · merge · distinct · separate"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from facilitation.commands.output import EXISTING, as_json, reading, say, show, tell, wording, writing
from facilitation.errors import PalabreError
from facilitation.people.people import Person
from facilitation.wording import Wording
from facilitation.workshop import Workshop


@click.command("duplicates")
@click.argument("file", type=EXISTING)
@as_json
def duplicates(file: Path, as_json: bool) -> None:
    """Print who is probably on the list twice, the likeliest first, with the evidence."""
    with reading(file) as workshop:
        found = workshop.merging.proposals()
        if as_json:
            show(
                [
                    {
                        "people": [_person(one) for one in proposal.people],
                        "pairs": [
                            {"a": pair.a, "b": pair.b, "score": pair.score, "evidence": list(pair.evidence)}
                            for pair in proposal.pairs
                        ],
                    }
                    for proposal in found
                ]
            )
            return
        words = wording()
        for proposal in found:
            names = {one.id: _named(one) for one in proposal.people}
            for pair in proposal.pairs:
                evidence = ", ".join(words(f"people.evidence.{key}") for key in pair.evidence)
                say(f"{names[pair.a]}\t{names[pair.b]}\t{evidence}")
        tell(words("merge.set", count=len(found)) if found else words("merge.none"))


@click.command("merge")
@click.argument("file", type=EXISTING)
@click.argument("kept", metavar="PERSON")
@click.argument("gone", metavar="OTHER…", nargs=-1, required=True)
@click.option("--named-as", metavar="PERSON", help="Whose spelling is the one that is signed; PERSON's where it is not said.")
@as_json
def merge(file: Path, kept: str, gone: tuple[str, ...], named_as: str | None, as_json: bool) -> None:
    """Make one person of PERSON and each OTHER, given by identifier or by a name that only one has."""
    with writing(file) as workshop:
        person = _found(workshop, kept)
        others = [_found(workshop, one).id for one in gone]
        chosen = _found(workshop, named_as).id if named_as else person.id
        made = workshop.merging.merge_all(person.id, others, named_as=chosen)
        standing = workshop.people.get(person.id)
        if as_json:
            show({"person": _person(standing), "merges": list(made)})
        else:
            say(wording()("merge.made", name=standing.list_name))


@click.command("distinct")
@click.argument("file", type=EXISTING)
@click.argument("people", metavar="PERSON OTHER…", nargs=-1, required=True)
def distinct(file: Path, people: tuple[str, ...]) -> None:
    """Remember that these are different people, each from each: they are not proposed again."""
    with writing(file) as workshop:
        ids = [_found(workshop, one).id for one in people]
        if len(set(ids)) < 2:
            raise PalabreError("merge.itself")
        workshop.merging.tell_apart(*ids)
        say(wording()("merge.apart"))


@click.command("separate")
@click.argument("file", type=EXISTING)
@click.argument("gone", metavar="[MERGE]", required=False)
@as_json
def separate(file: Path, gone: str | None, as_json: bool) -> None:
    """Take a merge back, given by its identifier or the name of the one gone; without MERGE print those made."""
    if gone is None:
        with reading(file) as workshop:
            _list_merges(workshop, as_json)
        return
    with writing(file) as workshop:
        named = workshop.merging.merges()
        found = [one for one in named if gone in (one.id, one.gone.id, one.gone.list_name)]
        if len(found) != 1:
            raise PalabreError("merge.unknown", name=gone)
        left = workshop.merging.separate(found[0].id)
        kept, back = (workshop.people.get(one.id) for one in (found[0].kept, found[0].gone))
        if as_json:
            show(
                {
                    "people": [_person(kept), _person(back)],
                    "left": [{"entity": one.entity, "id": one.id, "field": one.field} for one in left],
                }
            )
            return
        _say_separated(wording(), kept, back, len(left))


def _say_separated(words: Wording, kept: Person, back: Person, left: int) -> None:
    say(words("merge.separated_again", name=f"{kept.list_name}, {back.list_name}"))
    if left:
        tell(words("merge.left", count=left, name=kept.list_name))


def _list_merges(workshop: Workshop, as_json: bool) -> None:
    merges = workshop.merging.merges()
    if as_json:
        show(
            [
                {"id": one.id, "kept": _person(one.kept), "gone": _person(one.gone), "merged_at": one.merged_at.isoformat()}
                for one in merges
            ]
        )
        return
    for one in merges:
        say(f"{one.id}\t{_named(one.gone)}\t→ {_named(one.kept)}\t{one.merged_at:%Y-%m-%d %H:%M}")


def _found(workshop: Workshop, told: str) -> Person:
    """The person of this identifier, or the only one of this name. Raises PalabreError("merge.nobody")."""
    person = next((one for one in workshop.people.all() if one.id == told), None) or workshop.people.named(told)
    if person is None:
        raise PalabreError("merge.nobody", name=told)
    return person


def _named(person: Person) -> str:
    body = person.organisation.short if person.organisation else ""
    return f"{person.list_name} ({body})" if body else person.list_name


def _person(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "title": person.title,
        "family_name": person.family_name,
        "first_names": person.first_names,
        "organisation": person.organisation.name if person.organisation else "",
        "phones": list(person.phones),
        "aliases": list(person.aliases),
    }
