"""amendment order"""

from __future__ import annotations

from pathlib import Path

from tests.facilitation.commands.conftest import Shell

STATE = "L’État veille à la protection des Togolais de l’extérieur."


def propose(shell: Shell, atelier: Path, kind: str, text: str = "", clause: str = "Axe 1, al. 1") -> None:
    words = ("--text", text) if text else ()
    assert shell("amendment", "add", atelier, "--clause", clause, "--kind", kind, *words, "--author", "OIM").status == 0


def test_the_order_is_printed_with_its_reasons(shell: Shell, atelier: Path) -> None:
    nothing = shell("amendment", "order", atelier)
    assert (nothing.status, nothing.out, nothing.err) == (0, "", "Aucun amendement n’attend de décision.\n")
    shield = STATE.replace("veille à", "garantit")
    propose(shell, atelier, "replace", shield)
    propose(shell, atelier, "insert", "Il les aide.")
    propose(shell, atelier, "replace", shield)
    propose(shell, atelier, "delete")
    told = shell("amendment", "order", atelier)
    assert told.err == "Ordre d’examen proposé\u202f; le président de séance peut en décider autrement.\n"
    assert [line.split("\t") for line in told.lines] == [
        ["1", "4", "Axe 1, al. 1", "suppression, examinée d’abord", "OIM"],
        ["2", "1", "Axe 1, al. 1", "modification de la rédaction", "OIM"],
        ["2", "3", "Axe 1, al. 1", "identique au n°\u00a01, discussion commune", "OIM"],
        ["3", "2", "Axe 1, al. 1", "ajout après ce passage", "OIM"],
    ]
    (document,) = shell("amendment", "order", atelier, "--document", "1", "--json").json
    assert document["calls"][2] == {
        "discussion": 2,
        "number": "3",
        "label": "Axe 1, al. 1",
        "reason": "identical",
        "beside": "1",
    }
    assert shell("amendment", "order", atelier, "--document", "autre").status == 1
