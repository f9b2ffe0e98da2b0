"""A capture without pause, in a process of its own that a test kills: prints each act once it is reported as saved.

python -m tests.end_to_end.capture_driver FILE
"""

from __future__ import annotations

import sys
from pathlib import Path

from facilitation.amendments.values import Author
from facilitation.workshop import Workshop


def main(path: Path) -> None:
    with Workshop.open(path) as workshop:
        workshop.subscribe(lambda notice: print(notice.act, flush=True))
        clauses = [one for one in workshop.texts.clauses(workshop.texts.documents()[0].id) if one.kind == "paragraph"]
        session = workshop.sessions.all()[0].id
        turn = len(workshop.amendments.all())
        while True:
            turn += 1
            clause = clauses[turn % len(clauses)]
            author = [Author(None, None, f"Structure {turn}")]
            workshop.save_draft(f"amendment:{clause.id}:", {"text": f"brouillon {turn}", "cursor": turn})
            kind = "insert" if turn % 2 else "replace"
            made = workshop.amendments.add(clause.id, kind, f"{clause.text} Ajout {turn}.", authors=author)
            if kind == "insert":
                workshop.deciding.decide(made.id, "retained" if turn % 4 == 1 else "parked", mandate="plus tard")
            if turn % 5 == 0:
                workshop.attendance.check_in(session, workshop.people.add(f"Personne {turn}"))
            if turn % 7 == 0:
                workshop.history.undo()
            if turn % 11 == 0:
                workshop.settle()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
