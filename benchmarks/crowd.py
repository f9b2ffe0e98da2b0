"""The demonstration with 1, 10 or 100 times its amendments, made once and kept in a folder that the benchmark throws away."""

from __future__ import annotations

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
