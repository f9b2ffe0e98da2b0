"""How pending changes stand to each other."""

from __future__ import annotations

import pytest

from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.compatibility import Relation, conflicts, relation
from tests.effort import calls
from tests.facilitation.text.test_consolidate import CLAUSES, DESK, STATE, change, of

GUARANTEES = STATE.text.replace("veille à", "garantit")
ENSURES = STATE.text.replace("veille à", "assure")
WHEREVER = STATE.text.replace("veille à", "veille, partout où il le faut, à")
CITIZENS = STATE.text.replace("Togolais", "citoyens")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (change("1", "replace", STATE, GUARANTEES), change("2", "replace", STATE, CITIZENS), "independent"),
        (change("1", "replace", STATE, GUARANTEES), change("2", "replace", STATE, GUARANTEES), "same"),
        (change("1", "replace", STATE, GUARANTEES), change("2", "replace", STATE, ENSURES), "overlapping"),
        (change("1", "replace", STATE, GUARANTEES), change("2", "delete", STATE), "contradictory"),
        (change("1", "replace", STATE, GUARANTEES), change("2", "delete", of("Axe 1")), "contradictory"),
        (change("1", "delete", STATE), change("2", "delete", of("Axe 1")), "same"),
        (change("1", "delete", STATE), change("2", "delete", STATE), "same"),
        (change("1", "replace", STATE, GUARANTEES), change("2", "replace", DESK, "Autre."), "independent"),
        (change("1", "insert", STATE, "Un."), change("2", "insert", STATE, "Un."), "same"),
        (change("1", "insert", STATE, "Un."), change("2", "insert", STATE, "Deux."), "independent"),
        (change("1", "insert", STATE, "Un."), change("2", "delete", STATE), "independent"),
        (change("1", "insert", of("Axe 1"), "Un."), change("2", "delete", of("Axe 1")), "contradictory"),
        (change("1", "move", STATE, target=DESK), change("2", "move", STATE, target=of("Le budget est voté.")), "contradictory"),
        (change("1", "move", STATE, target=DESK), change("2", "move", STATE, target=DESK), "same"),
        (
            change("1", "move", of("Axe 1"), target=of("Le budget est voté.")),
            change("2", "move", of("Axe 2"), target=DESK),
            "contradictory",
        ),
        (change("1", "move", STATE, target=DESK), change("2", "replace", STATE, GUARANTEES), "independent"),
        (change("1", "replace", STATE, ENSURES, base=GUARANTEES), change("2", "replace", STATE, ENSURES), "overlapping"),
        (
            change("1", "replace", STATE, GUARANTEES.replace("Togolais", "citoyens"), base=GUARANTEES),
            change("2", "replace", STATE, GUARANTEES),
            "independent",
        ),
        # Words that were retained since are changed by one; the other was made before they came.
        (
            change("1", "replace", STATE, WHEREVER.replace("faut", "fallait"), base=WHEREVER),
            change("2", "replace", STATE, CITIZENS),
            "independent",
        ),
    ],
)
def test_pairs(a: Change, b: Change, expected: Relation) -> None:
    assert relation(a, b, CLAUSES) == relation(b, a, CLAUSES) == expected


def test_only_those_that_collide_are_named() -> None:
    changes = [
        change("1", "replace", STATE, GUARANTEES),
        change("2", "replace", STATE, ENSURES),
        change("3", "replace", STATE, CITIZENS),
        change("4", "delete", of("Axe 1")),
        change("5", "replace", of("Le budget est voté."), "Le budget est exécuté."),
    ]
    assert conflicts(changes, CLAUSES) == {
        "id-1": {"id-2", "id-4"},
        "id-2": {"id-1", "id-4"},
        "id-3": {"id-4"},
        "id-4": {"id-1", "id-2", "id-3"},
    }


def test_moves_that_chase_each_other_collide() -> None:
    chasing = [
        change("1", "move", of("Axe 1"), target=of("Le budget est voté.")),
        change("2", "move", of("Axe 2"), target=DESK),
        change("3", "move", STATE, target=DESK),
    ]
    assert conflicts(chasing, CLAUSES) == {"id-1": {"id-2"}, "id-2": {"id-1"}}


def test_thousands_of_changes_take_no_more_work_each_than_some_hundred() -> None:
    def effort(count: int) -> int:
        text = "\n\n".join(f"L’État veille à la mesure {number} du plan." for number in range(count))
        clauses = read("a.md", text.encode()).clauses
        changes = [
            change(str(place), "replace", one, one.text.replace("veille à", "garantit")) for place, one in enumerate(clauses)
        ]
        changes.append(change("x", "delete", clauses[5]))
        assert conflicts(changes, clauses) == {"id-5": {"id-x"}, "id-x": {"id-5"}}
        return calls(lambda: conflicts(changes, clauses))

    assert effort(2_000) < 5 * effort(500)
