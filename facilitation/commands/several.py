"""amendment rewrite · everywhere: amendments to several clauses at once."""

from __future__ import annotations

from pathlib import Path

import click

from facilitation.commands.amendments import told
from facilitation.commands.output import EXISTING, as_json, say, show, tell, wording, writing
from facilitation.errors import PalabreError
from facilitation.papers.reach import reach
from facilitation.text.occurrences import Occurrence
from facilitation.wording import Wording
from facilitation.workshop import Workshop


@click.command("rewrite")
@click.argument("file", type=EXISTING)
@click.argument("first")
@click.argument("last", required=False)
@click.option("--text", required=True, help="The new paragraphs, one a line; one line joins several clauses, several split one.")
@click.option("--author", "authors", required=True, multiple=True, help="Person or organisation; may be repeated.")
@click.option("--reason", default="", help="Why it is proposed.")
@as_json
def rewrite(file: Path, first: str, last: str | None, text: str, authors: tuple[str, ...], reason: str, as_json: bool) -> None:
    """Record other paragraphs in place of the clauses from FIRST to LAST; prints the amendment's number."""
    with writing(file) as workshop:
        start = workshop.texts.find_clause(first)
        end = workshop.texts.find_clause(last, workshop.texts.document_of(start.id)) if last is not None else start
        run = workshop.several.run(start.id, end.id)
        made = workshop.several.rewrite(
            [one.id for one in run], text, authors=[workshop.authors.resolve(name) for name in authors], rationale=reason
        )
        show(told(workshop, made)) if as_json else say(made.number)


@click.command("everywhere")
@click.argument("file", type=EXISTING)
@click.argument("words")
@click.argument("new")
@click.option("--document", "titles", multiple=True, help="Where to replace; may be repeated. All documents where none is named.")
@click.option("--except", "left_out", multiple=True, type=click.IntRange(min=1), help="Occurrence (as --dry-run counts) to leave.")
@click.option("--author", "authors", multiple=True, help="Person or organisation; may be repeated.")
@click.option("--reason", default="", help="Why it is proposed.")
@click.option("--dry-run", is_flag=True, help="Only list the occurrences.")
@as_json
def everywhere(
    file: Path,
    words: str,
    new: str,
    titles: tuple[str, ...],
    left_out: tuple[int, ...],
    authors: tuple[str, ...],
    reason: str,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Record that WORDS become NEW wherever they stand: one amendment, one decision; prints its number."""
    with writing(file) as workshop:
        documents = [workshop.texts.named(title).id for title in titles] or [one.id for one in workshop.texts.documents()]
        found = workshop.several.find(words, new, documents)
        if unknown := [one for one in left_out if one > len(found)]:
            raise PalabreError("amendment.no_occurrence", number=unknown[0], count=len(found))
        said = wording()
        if dry_run:
            shown = [_told(workshop, place, one, place in left_out) for place, one in enumerate(found, 1)]
            if as_json:
                show(shown)
            else:
                for place, one in enumerate(found, 1):
                    say(_line(workshop, place, one, place in left_out, said))
            return
        made = workshop.several.replace_everywhere(
            words,
            new,
            documents,
            authors=[workshop.authors.resolve(name) for name in authors],
            rationale=reason,
            left_out={(one.clause, one.start) for place, one in enumerate(found, 1) if place in left_out},
        )
        if as_json:
            show(told(workshop, made))
            return
        say(made.number)
        tell(reach(made, workshop.texts.clause, said))


def _told(workshop: Workshop, place: int, one: Occurrence, left_out: bool) -> dict[str, object]:
    return {
        "number": place,
        "clause": one.clause,
        "label": workshop.texts.clause(one.clause).label,
        "found": one.found,
        "before": one.before,
        "after": one.after,
        "traits": sorted(one.traits),
        "replaced": one.replaceable and not left_out,
    }


def _line(workshop: Workshop, place: int, one: Occurrence, left_out: bool, said: Wording) -> str:
    """ "3 [x] 2.1: … ministère de la coopération … (pluriel)"."""
    sign = "x" if one.replaceable and not left_out else " "
    traits = ", ".join(said(f"occurrence.{trait}") for trait in sorted(one.traits))
    text = " ".join(f"{one.before}[{one.found}]{one.after}".split())
    return f"{place}\t[{sign}]\t{workshop.texts.clause(one.clause).label}\t{text}" + (f"\t({traits})" if traits else "")
