"""document totals"""

from __future__ import annotations

from pathlib import Path

from tests.facilitation.commands.conftest import Shell

PLAN = """# Budget

| Activité | Coût (millions FCFA) |
|---|---|
| Former les agents | 200 |
| Équiper les guichets | 1 000 |
| Sous-total | 1 200 |
| Informer | 40 |
| Sous-total | 45 |
| Total | 1 245 |
"""
CELL = "Tableau 1, ligne {row}, « Coût (millions FCFA) »"


def test_totals_follow_and_wrong_ones_are_told(shell: Shell, atelier: Path) -> None:
    source = shell.folder / "plan.md"
    source.write_text(PLAN, encoding="utf-8")
    assert shell("document", "add", atelier, source, "--title", "Plan").status == 0
    wrong = f"{CELL.format(row=5)}\u00a0: 45 n’est pas la somme de ses lignes, qui font 40.\n"
    told = shell("document", "totals", atelier, "Plan")
    assert (told.status, told.out, told.err) == (0, "", f"{wrong}Aucun total ne change.\n")
    add = ("amendment", "add", atelier, "--clause", CELL.format(row=1), "--kind", "replace", "--text", "215", "--author", "OIM")
    assert shell(*add).status == 0
    assert shell("document", "totals", atelier, "Plan").out == ""
    assert shell("amendment", "decide", atelier, "1", "retained").status == 0
    told = shell("document", "totals", atelier, "Plan")
    assert [line.split("\t") for line in told.lines] == [
        [CELL.format(row=3), "1 200", "1 215", "+15", "1"],
        [CELL.format(row=6), "1 245", "1 260", "+15", "1"],
    ]
    assert told.err == wrong
    json = shell("document", "totals", atelier, "Plan", "--json").json
    assert [(one["new"], one["more"]) for one in json["recomputed"]] == [("1 215", "15"), ("1 260", "15")]
    assert [(one["reason"], one["sum"]) for one in json["discrepancies"]] == [("not_sum", "40")]
    assert shell("undo", atelier).status == 0
    assert shell("document", "totals", atelier, "Plan").out == ""
