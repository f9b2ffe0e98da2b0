"""amendment add · say · formula · decide · show"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from facilitation.amendments.values import MODES, SIMPLE_KINDS, Amendment, AmendmentKind
from facilitation.commands.foretelling import foretell
from facilitation.commands.output import EXISTING, as_json, reading, say, show, tell, wording, writing
from facilitation.encodings import decode
from facilitation.errors import PalabreError
from facilitation.reading_files import read_file
from facilitation.workshop import Workshop

if TYPE_CHECKING:
    from facilitation.dictation import Dictated
    from facilitation.text.clauses import Clause

OUTCOMES = ("retained", "retained-modified", "not-retained", "withdrawn", "referred", "parked", "lapsed")


@click.group()
def amendment() -> None:
    """Amendments to the texts, and what was decided on them."""


@amendment.command("add")
@click.argument("file", type=EXISTING)
@click.option("--clause", "reference", default=None, help="Id, label or printed number of the clause.")
@click.option("--document", "title", default=None, help="Its document, where two have a clause of that name.")
@click.option("--on", "parent", default=None, help="Number of an amendment: a sub-amendment with its whole text as it is to be.")
@click.option("--kind", type=click.Choice(SIMPLE_KINDS), default=None)
@click.option("--text", default=None, help="New text or paragraphs, words of a remark; after a row new rows, cells parted by tabs.")
@click.option("--text-file", type=EXISTING, default=None, help="The same, from a text file.")
@click.option("--to", "target", default=None, help="Move: id or label of the clause after which it goes.")
@click.option("--author", "authors", required=True, multiple=True, help="Person or organisation; may be repeated.")
@click.option("--reason", default="", help="Why it is proposed.")
@as_json
def add(
    file: Path,
    reference: str | None,
    title: str | None,
    parent: str | None,
    kind: AmendmentKind | None,
    text: str | None,
    text_file: Path | None,
    target: str | None,
    authors: tuple[str, ...],
    reason: str,
    as_json: bool,
) -> None:
    """Record a proposal on a clause, or on what another amendment proposes; prints its number."""
    if (parent is None) != (reference is not None and kind is not None) or (parent is not None and target is not None):
        raise click.UsageError("give --clause and --kind, or --on alone")
    if text is not None and text_file is not None:
        raise click.UsageError("--text and --text-file exclude each other")
    if kind in ("delete", "move") and ((text or "").strip() or text_file is not None):
        raise click.UsageError(f"--kind {kind} takes no text")
    with writing(file) as workshop:
        words = text if text_file is None else words_of(text_file)
        proposers = [workshop.authors.resolve(name) for name in authors]
        if parent is not None:
            on = workshop.amendments.numbered(parent)
            base = workshop.consolidation.effective_text(on)
            made = workshop.amendments.add(
                on.clause, "replace", words or "", authors=proposers, rationale=reason, base_text=base, parent=on.id
            )
        else:
            assert reference is not None
            assert kind is not None
            clause = _clause_meant(workshop, reference, title)
            there = workshop.texts.find_clause(target, workshop.texts.document_of(clause.id)) if target is not None else None
            made = workshop.amendments.add(
                clause.id,
                kind,
                words or "",
                authors=proposers,
                rationale=reason,
                # As in the window: what is proposed is proposed on the words that are there now.
                base_text=workshop.consolidation.current_text(clause.id),
                target=there.id if there else None,
            )
        if as_json:
            show(told(workshop, made))
        else:
            say(made.number)


@amendment.command("say")
@click.argument("file", type=EXISTING)
@click.argument("formula")
@click.option("--clause", "reference", default=None, help="Clause under discussion, where the formula names none.")
@click.option("--document", "title", default=None, help="Document meant; not needed where there is one, or with --clause.")
@click.option("--author", "authors", required=True, multiple=True, help="Person or organisation; may be repeated.")
@click.option("--reason", default="", help="Why it is proposed.")
@click.option("--dry-run", is_flag=True, help="Only show what the formula asks for.")
@as_json
def say_formula(
    file: Path,
    formula: str,
    reference: str | None,
    title: str | None,
    authors: tuple[str, ...],
    reason: str,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Record what a French FORMULA asks for: « au 3.2, remplacer les mots "veille à" par "garantit" »; prints the numbers."""
    from facilitation import dictation
    from facilitation.dictation import shown

    with writing(file) as workshop:
        here = workshop.texts.find_clause(reference) if reference is not None else None
        said = _said(workshop, formula, title, here)
        found = said.changes
        numbers: list[str] = []
        if not dry_run:
            proposers = [workshop.authors.resolve(name) for name in authors]
            numbers = [made.number for made in dictation.record(workshop, said, authors=proposers, rationale=reason)]
        words = wording()
        if as_json:
            show({"numbers": numbers, "changes": [asdict(one) for one in found]})
            return
        for number in numbers:
            say(number)
        for one in shown(workshop, said, words):
            tell(one.what)
            if one.before != one.after:
                for sign, lines in (("−", one.before), ("+", one.after)):
                    for line in lines.split("\n") if lines else ():
                        tell(f"  {sign} {line}".rstrip())


def _said(workshop: Workshop, formula: str, title: str | None, here: Clause | None) -> Dictated:
    """What the formula asks for; where it does not tell one place, those that it could mean are told before the refusal."""
    from facilitation.dictation import dictated, names_amendment, places_meant
    from facilitation.formulas.refusals import FormulaRefusedError

    clause = here.id if here is not None else None
    if names_amendment(formula):
        return dictated(workshop, formula, "")
    document = _document_meant(workshop, title) if here is None else workshop.texts.document_of(here.id)
    try:
        return dictated(workshop, formula, document, clause)
    except FormulaRefusedError as refusal:
        for one in places_meant(workshop, formula, refusal, document, clause):
            tell(f"{one.label}\t{' '.join(f'{one.before}[{one.found}]{one.after}'.split())}")
        raise


def _clause_meant(workshop: Workshop, reference: str, title: str | None) -> Clause:
    """Raises PalabreError("clause.added") for what only a retained amendment has brought."""
    document = workshop.texts.named(title).id if title is not None else None
    try:
        return workshop.texts.find_clause(reference, document)
    except PalabreError:
        from facilitation.text.consolidate import brought_by

        for one in [document] if document is not None else [known.id for known in workshop.texts.documents()]:
            for clause in workshop.consolidation.consolidated(one).clauses:
                if clause.state == "inserted" and reference.strip() in (clause.id, clause.label):
                    number = workshop.amendments.get(brought_by(clause.id)[0]).number
                    raise PalabreError("clause.added", label=clause.label, number=number) from None
        raise


def _document_meant(workshop: Workshop, title: str | None) -> str:
    documents = workshop.texts.documents()
    if title is None and len(documents) == 1:
        return documents[0].id
    if title is None:
        raise PalabreError("formula.which_paragraph")
    return workshop.texts.named(title).id


@amendment.command("formula")
@click.argument("file", type=EXISTING)
@click.argument("number")
@as_json
def write_formula(file: Path, number: str, as_json: bool) -> None:
    """Print the French formula of amendment NUMBER: what its author proposes, as it would be said."""
    from facilitation.formulas.recorded import formulas_of
    from facilitation.formulas.refusals import no_formula
    from facilitation.papers.matrix_formulas import writer

    with reading(file) as workshop:
        known = workshop.amendments.numbered(number)
        parent = workshop.amendments.get(known.parent).number if known.parent is not None else None
        if known.columns and not workshop.columns.still_stand(known):
            raise no_formula(known.number)
        writing = writer(workshop)
        found = formulas_of(known, parent, lambda document: writing(document, standing=bool(known.columns)))
        titles = {document: workshop.texts.document(document).title for document in found}
        if as_json:
            told = [{"document": one, "title": titles[one], "formula": formula} for one, formula in found.items()]
            show({"number": known.number, "formulas": told})
            return
        for document, formula in found.items():
            if len(found) > 1:
                tell(titles[document])
            say(formula)


@amendment.command("decide")
@click.argument("file", type=EXISTING)
@click.argument("number")
@click.argument("outcome", type=click.Choice(OUTCOMES))
@click.option("--text", default=None, help="The agreed wording, with retained-modified.")
@click.option("--mode", type=click.Choice(MODES), default="consensus", show_default=True)
@click.option("--for", "votes_for", type=click.IntRange(min=0), default=None)
@click.option("--against", "votes_against", type=click.IntRange(min=0), default=None)
@click.option("--abstain", "abstentions", type=click.IntRange(min=0), default=None)
@click.option("--dry-run", is_flag=True, help="Only tell what would follow: who falls, who stays, which references break.")
@as_json
def decide(
    file: Path,
    number: str,
    outcome: str,
    text: str | None,
    mode: str,
    votes_for: int | None,
    votes_against: int | None,
    abstentions: int | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Record the decision on amendment NUMBER."""
    if as_json and not dry_run:
        raise click.UsageError("--json goes with --dry-run")
    if dry_run:
        foretell(file, number, outcome.replace("-", "_"), text, as_json=as_json)
        return
    counts = (votes_for, votes_against, abstentions)
    votes = None if all(one is None for one in counts) else (votes_for or 0, votes_against or 0, abstentions or 0)
    with writing(file) as workshop:
        decided = workshop.amendments.numbered(number)
        before = decided.state
        contained = workshop.versions.contains(decided.id)
        workshop.deciding.decide(
            decided.id, outcome.replace("-", "_"), agreed_text=text, mode=mode, votes=votes, contained=contained
        )
        state = workshop.amendments.get(decided.id).state
        words = wording()
        tell(f"{decided.number}: {words('state.' + state)}")
        if left := workshop.consolidation.passed_over(workshop.amendments.get(decided.id)):
            tell(words("amendment.passed_over", count=len(left), labels=", ".join(one.label for one in left)))
        if decided.decision is not None:
            tell(words("decision.replaced", state=words(f"state.{before}")))


@amendment.command("show")
@click.argument("file", type=EXISTING)
@as_json
def show_amendments(file: Path, as_json: bool) -> None:
    """Print all amendments with their authors and what was decided."""
    with reading(file) as workshop:
        amendments = workshop.amendments.all()
        if as_json:
            show([told(workshop, one) for one in amendments])
            return
        words = wording()
        for one in amendments:
            label = workshop.texts.clause(one.clause).label
            say("\t".join((one.number, label, words(f"kind.{one.kind}"), one.author_line, words(f"state.{one.state}"))))


def told(workshop: Workshop, amendment: Amendment) -> dict[str, Any]:
    """An amendment as JSON tells it."""
    decision = amendment.decision
    return {
        "id": amendment.id,
        "number": amendment.number,
        "document": amendment.document,
        "clause": amendment.clause,
        "label": workshop.texts.clause(amendment.clause).label,
        "kind": amendment.kind,
        "nature": amendment.nature,
        "base_text": amendment.base_text,
        "text": amendment.text,
        "target": amendment.target,
        "clauses": list(amendment.clauses),
        "columns": list(amendment.columns),
        "made_on": amendment.made_on,
        "parent": amendment.parent,
        "authors": [author.name for author in amendment.proposers],
        "supporters": [author.name for author in amendment.supporters],
        "reason": amendment.rationale,
        "answer": amendment.answer,
        "recorded_at": amendment.recorded_at.isoformat(timespec="seconds"),
        "state": amendment.state.replace("_", "-"),
        "decision": None
        if decision is None
        else {
            "outcome": decision.outcome.replace("_", "-"),
            "text": decision.agreed_text,
            "mode": decision.mode,
            "for": decision.votes_for,
            "against": decision.votes_against,
            "abstain": decision.abstentions,
            "reason": decision.reason,
            "mandate": decision.mandate,
            "deadline": decision.deadline.isoformat() if decision.deadline else None,
            "decided_at": decision.decided_at.isoformat(timespec="seconds"),
        },
    }


def words_of(path: Path) -> str:
    return decode(read_file(path)).text.replace("\r\n", "\n").rstrip("\n")
