"""Workshops as large as they get, made in a folder that the benchmark throws away: the demonstration with 1, 10 or 100 times its
amendments, and a document of thousands of clauses before a thousand people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from facilitation.amendments.values import Author
from facilitation.demonstration.build import build
from facilitation.workshop import Workshop


def crowded(folder: Path, times: int) -> Path:
    """The demonstration's file with `times` as many amendments, spread over all paragraphs, half of them decided."""
    path = folder / f"times-{times}.palabre"
    build(path)
    if times == 1:
        return path
    with Workshop.open(path) as workshop:
        amendments = workshop.amendments.all()
        clauses = [
            clause
            for document in workshop.texts.documents()
            for clause in workshop.texts.clauses(document.id)
            if clause.kind in ("paragraph", "item", "cell") and len(clause.text) > 20
        ]
        session = workshop.sessions.all()[0].id
        with workshop.one_act("amendment.add"):
            for number in range(len(amendments) * (times - 1)):
                clause = clauses[number % len(clauses)]
                kind = "insert" if number % 2 and clause.kind != "cell" else "replace"
                text = f"{clause.text} (ajout {number})" if kind == "replace" else f"Nouvel alinéa {number} proposé en séance."
                author = Author(None, None, f"Structure {number % 60}")
                made = workshop.amendments.add(clause.id, kind, text, authors=[author], session=session)
                if kind == "insert" and number % 4 == 1:
                    workshop.deciding.decide(made.id, "not_retained", reason="déjà dit ailleurs", session=session)
    return path


def large(folder: Path, document: Path, *, amendments: int = 5000, people: int = 1000) -> Path:
    """A workshop on this document with so many amendments, spread over all its clauses, a third of them decided, and people."""
    path = folder / "large.palabre"
    with Workshop.create(path, title="Atelier", starts_on=date(2026, 1, 12), ends_on=date(2026, 1, 14)) as workshop:
        clauses = workshop.texts.clauses(workshop.texts.add(document.name, document.read_bytes()))
        with workshop.one_act("person.add"):
            known = [workshop.people.add(f"NOM{number}", f"Prénom {number % 50}") for number in range(people)]
        amended = [one for one in clauses if one.kind in ("paragraph", "item", "cell") and len(one.text) > 20]
        with workshop.one_act("amendment.add"):
            for number in range(amendments):
                clause = amended[number * 7 % len(amended)]
                kind = "insert" if number % 3 == 1 and clause.kind != "cell" else "replace"
                text = f"Nouvel alinéa {number} proposé en séance." if kind == "insert" else f"{clause.text} (ajout {number})"
                made = workshop.amendments.add(clause.id, kind, text, authors=[Author(known[number % people], None, "")])
                if number % 3 == 0:
                    workshop.deciding.decide(made.id, "not_retained" if number % 60 else "retained")
    return path
