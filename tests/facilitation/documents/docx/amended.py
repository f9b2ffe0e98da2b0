"""Random but repeatable amendments to any document: every kind of change on every kind of clause."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

from facilitation.documents.docx.commenting import Remark
from facilitation.documents.docx.tracking import Mark
from facilitation.text.blocks import row_line
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.rows import Table

NEW_WORDS = (
    "des collectivités",
    "de l’État,",
    "ɖekawɔwɔ",
    "« à titre gratuit »",
    "et durable",
    "2030",
    "notamment",
    "\u00a0%",
    "la CEDEAO",
)
FLOWING = ("heading", "paragraph", "item")


def random_changes(clauses: Sequence[Clause], seed: int, count: int) -> list[Change]:
    """`count` changes to different clauses; some meet (a deleted part holds reworded clauses), as in life."""
    chance = random.Random(seed)
    # A chance of their own: whatever is done with rows, the other changes stay the same.
    row_chance = random.Random(f"rows {seed}")
    with_words = [clause for clause in clauses if clause.text.strip() or clause.kind in ("row", "table")]
    blocks = [clause for clause in with_words if clause.kind in FLOWING]
    chosen = chance.sample(with_words, min(count, len(with_words)))
    block_chance = random.Random(f"blocks {seed}")
    found: list[Change] = []
    for place, clause in enumerate(chosen, start=1):
        kinds = ["delete"] if clause.kind in ("row", "table") else ["replace"] * 6 + ["insert"] * 2 + ["delete"]
        if clause.kind in FLOWING and len(found) % 10 == 9:
            kinds = ["move"]
        kind = chance.choice(kinds)
        if clause.kind == "heading" and kind == "delete" and clause.level < 3:
            kind = "replace"
        if kind == "insert" and clause.kind == "note":
            # A new paragraph comes after the one that the note hangs on, and so after all its notes.
            kind = "replace"
        if clause.kind == "table" and chance.random() < 0.7:
            kind = "insert"
        if clause.kind == "row" and row_chance.random() < 0.7 and (text := new_rows(clauses, clause, row_chance)):
            found.append(Change(f"id{place}", str(place), "insert", clause.id, "", text))
            continue
        text, target = "", None
        if kind == "replace":
            text = reworded(clause, chance)
        elif kind == "insert":
            text = "\n".join(sentence(chance) for _ in range(chance.randint(1, 2)))
            if clause.kind in FLOWING and block_chance.random() < 0.4:
                text = block(block_chance)
        elif kind == "move":
            target = chance.choice(blocks).id
        base = "" if kind == "insert" else clause.text
        found.append(Change(f"id{place}", str(place), kind, clause.id, base, text, target))  # type: ignore[arg-type]
    return found


def new_rows(clauses: Sequence[Clause], row: Clause, chance: random.Random) -> str:
    """One or two rows after this one; some cells are empty, some rows have fewer than the table has columns. "" after a row
    without cells."""
    table = Table.around(clauses, row.id)
    assert table is not None
    room = table.room(row.id)
    lines: list[str] = []
    for line in range(chance.randint(1, 2) if room else 0):
        cells = [chance.choice(("", *NEW_WORDS)) for _ in range(chance.randint(1, room))]
        cells[chance.randrange(len(cells))] = f"Ligne neuve {line + 1} (n° {chance.randint(1, 999)})"
        lines.append("\t".join(cells))
    return "\n".join(lines)


def block(chance: random.Random) -> str:
    """A table, with a title and bullets or without."""
    columns = chance.randint(1, 4)
    rows = [[chance.choice(("", *NEW_WORDS)) for _ in range(columns)] for _ in range(chance.randint(1, 3))]
    rows[0][0] = f"Tableau neuf (n° {chance.randint(1, 999)})"
    lines = [sentence(chance), f"- {sentence(chance)}", *map(row_line, rows), sentence(chance)]
    lines = [line for place, line in enumerate(lines) if place in range(2, 2 + len(rows)) or chance.random() < 0.5]
    if chance.random() < 0.5:
        lines = [f"{'#' * chance.randint(1, 2)} Titre neuf (n° {chance.randint(1, 999)})", *lines]
    return "\n".join(lines)


def sentence(chance: random.Random) -> str:
    return f"Il est ajouté {' '.join(chance.sample(NEW_WORDS, 3))} (n° {chance.randint(1, 999)})."


def reworded(clause: Clause, chance: random.Random) -> str:
    """The clause's text with one to three places changed: words taken out, put in, replaced; breaks and tabs too."""
    parts = clause.text.split(" ")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(parts))
        match chance.randint(0, 4):
            case 0 if len(parts) > 1:
                del parts[at : at + chance.randint(1, 4)]
            case 1:
                parts.insert(at, chance.choice(NEW_WORDS))
            case 2:
                parts.append(sentence(chance))
            case 3:
                parts.append(f"fin\n{sentence(chance)}")
            case _:
                parts[at] = chance.choice(NEW_WORDS)
        if not parts:
            parts = ["neuf"]
    return " ".join(parts)


def marks(changes: Sequence[Change], *, together: bool = False) -> dict[str, Mark]:
    """Several authors, each change decided in a minute of its own; or `together`, by one author and all in one minute."""
    names = ("OIM", "Mairie de Lomé", "Ministère de l’Éducation")
    made: dict[str, Mark] = {}
    for place, one in enumerate(changes):
        minute = (datetime(2025, 7, 23, 10, 42) + timedelta(minutes=place)).strftime("%Y-%m-%dT%H:%M:%SZ")
        name = names[len(one.number) % 3]
        made[one.number] = Mark(one.number, *(("Comité", "2025-07-23T10:42:30Z") if together else (name, minute)))
    return made


def remarks(changes: Sequence[Change]) -> dict[str, Remark]:
    return {number: Remark(mark, (f"Amendement {number}", "Motif : pour l’essai")) for number, mark in marks(changes).items()}
