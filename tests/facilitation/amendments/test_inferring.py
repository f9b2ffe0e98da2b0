"""What is meant by words edited in place."""

from __future__ import annotations

import pytest

from facilitation.amendments.inferring import Meant, meant_by

BASE = "L’État protège tous les citoyens."


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (BASE, Meant("replace", BASE)),
        ("L’État protège chacun.", Meant("replace", "L’État protège chacun.")),
        ("", Meant("delete", "")),
        (f"{BASE}\n", Meant("replace", f"{BASE}\n")),
        (f"{BASE}\nUn rapport est publié.", Meant("insert", "Un rapport est publié.")),
        (f"{BASE} \n\n Un rapport.\nUn autre.", Meant("insert", "Un rapport.\nUn autre.")),
        ("L’État protège\ntous les citoyens.", Meant("split", "L’État protège\ntous les citoyens.")),
        (f"Avant.\n{BASE}", Meant("split", f"Avant.\n{BASE}")),
    ],
)
def test_what_is_meant_by_one_clause(text: str, meant: Meant) -> None:
    assert meant_by(BASE, text) == meant


def test_whoever_chose_to_replace_cuts_in_two_what_others_add() -> None:
    assert meant_by(BASE, f"{BASE}\nUn rapport.", adds=False).kind == "split"


@pytest.mark.parametrize("base", [BASE, "Une ligne.\nUne autre."])
def test_a_line_break_in_a_cell_begins_nothing(base: str) -> None:
    assert meant_by(base, f"{base}\nEncore.", begins=False).kind == "replace"


def test_lines_of_a_clause_that_has_several_stay_lines() -> None:
    assert meant_by("Une ligne.\nUne autre.", "Une ligne.\nUne autre.\nEncore.").kind == "replace"


@pytest.mark.parametrize(("text", "kind"), [("Un et deux.", "join"), ("Un.\nTrois.", "block"), ("", "delete")])
def test_what_is_meant_by_several(text: str, kind: str) -> None:
    assert meant_by("Un.\nDeux.", text, 2).kind == kind
