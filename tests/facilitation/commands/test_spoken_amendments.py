"""amendment say: what is asked of several clauses, of the whole text, of what another amendment proposes."""

from __future__ import annotations

from pathlib import Path

from tests.facilitation.commands.conftest import Shell

STATE = "L’État veille à la protection des Togolais de l’extérieur."


def _say(shell: Shell, atelier: Path, words: str) -> list[str]:
    return shell("amendment", "say", atelier, words, "--author", "OIM").lines


def test_words_said_to_be_replaced_everywhere_are_one_amendment(shell: Shell, atelier: Path) -> None:
    assert _say(shell, atelier, "Dans tout le document, remplacer « extérieur » par « monde »") == ["1"]
    (kept,) = shell("amendment", "show", atelier, "--json").json
    assert (kept["kind"], kept["text"]) == ("everywhere", "monde")
    shell("amendment", "decide", atelier, "1", "retained")
    shown = shell("document", "show", atelier, "--state", "consolidated", "--json").json
    assert STATE.replace("extérieur", "monde") in [one["text"] for one in shown]


def test_clauses_said_to_be_joined_or_parted_are_one_amendment(shell: Shell, atelier: Path) -> None:
    assert _say(shell, atelier, "Fusionner l’alinéa 1 de l’axe 1 et l’alinéa 2 de l’axe 1") == ["1"]
    assert _say(
        shell, atelier, "Scinder l’alinéa 1 de l’axe 1 en deux alinéas ainsi rédigés :\n« L’État veille.\n« Il protège. »"
    ) == ["2"]
    kept = shell("amendment", "show", atelier, "--json").json
    assert [one["kind"] for one in kept] == ["join", "split"]
    assert kept[0]["text"].startswith(STATE)
    assert kept[1]["text"] == "L’État veille.\nIl protège."


def test_a_formula_on_an_amendment_is_a_sub_amendment(shell: Shell, atelier: Path) -> None:
    assert _say(shell, atelier, "À l’axe 1, alinéa 1, remplacer « veille à » par « garantit »") == ["1"]
    (number,) = _say(shell, atelier, "Sous-amendement à l’amendement n° 1 : remplacer « garantit » par « assure »")
    kept = shell("amendment", "show", atelier, "--json").json
    assert [one["text"] for one in kept] == [STATE.replace("veille à", "garantit"), STATE.replace("veille à", "assure")]
    assert number != "1"
    assert number.startswith("1")
    said = shell("amendment", "say", atelier, "À l’amendement n° 1, supprimer « licorne »", "--author", "OIM")
    assert said.status != 0
    assert "9" in shell.refused("amendment", "say", atelier, "À l’amendement n° 9, supprimer « licorne »", "--author", "OIM")
    assert _say(shell, atelier, "Supprimer l’alinéa 2 de l’axe 1") == ["2"]
    refused = shell.refused("amendment", "say", atelier, "À l’amendement n° 2, supprimer « licorne »", "--author", "OIM")
    assert "2" in refused


def test_what_is_only_shown_says_where_a_clause_goes_and_what_blocks_say(shell: Shell, atelier: Path) -> None:
    def shown(words: str) -> list[str]:
        return shell("amendment", "say", atelier, words, "--author", "OIM", "--dry-run").err.splitlines()

    assert shown("Déplacer l’alinéa 1 de l’axe 1 après l’alinéa 1 de l’axe 2") == ["Axe 1, al. 1 · déplacer → Axe 2, al. 1"]
    assert shown("À l’axe 1, alinéa 1, remplacer « veille à » par « garantit »") == [
        "Axe 1, al. 1 · remplacer",
        f"  − {STATE}",
        f"  + {STATE.replace('veille à', 'garantit')}",
    ]
    lines = shown("Après l’alinéa 1 de l’axe 1, insérer deux alinéas ainsi rédigés :\n## Suites\n| Qui | Quand |")
    assert lines[1:] == ["  + Suites", "  + Qui | Quand"]
    assert shell("amendment", "show", atelier, "--json").json == []


def test_a_column_is_said_recorded_and_written(shell: Shell, atelier: Path) -> None:
    source = shell.folder / "plan.md"
    source.write_text("# Plan\n\n| Activité | Coût |\n|---|---|\n| former | 10 |\n| suivre | 20 |\n", encoding="utf-8")
    assert shell("document", "add", atelier, source, "--title", "Plan").status == 0
    words = "Au tableau 1, après la colonne Activité, insérer une colonne « Responsable | DAF »"
    said = shell("amendment", "say", atelier, words, "--document", "Plan", "--author", "OIM", "--dry-run")
    assert said.err.splitlines() == [
        "Tableau 1, en-tête, « Activité », colonne à droite · ajouter une colonne",
        "  + Responsable",
        "  + former, 10\u00a0: DAF",
    ]
    (number,) = shell("amendment", "say", atelier, words, "--document", "Plan", "--author", "OIM").lines
    written = shell("amendment", "formula", atelier, number).out
    (again,) = shell("amendment", "say", atelier, written, "--document", "Plan", "--author", "OIM").lines
    kept = shell("amendment", "show", atelier, "--json").json
    assert (number, again) == ("1", "2")
    assert (kept[0]["clause"], kept[0]["text"]) == (kept[1]["clause"], kept[1]["text"])


def test_a_row_said_for_the_columns_that_stand_is_written_for_them(shell: Shell, atelier: Path) -> None:
    source = shell.folder / "plan.md"
    source.write_text("# Plan\n\n| Activité | Coût |\n|---|---|\n| former | 10 |\n| suivre | 20 |\n", encoding="utf-8")
    shell("document", "add", atelier, source, "--title", "Plan")
    plan = ("--document", "Plan", "--author", "OIM")
    (column,) = shell("amendment", "say", atelier, "Au tableau 1, ajouter une colonne « N° » au début", *plan).lines
    said = "Au tableau 1, ajouter une ligne : « 3 | relier | 5 »"
    refused = shell.refused("amendment", "say", atelier, said, *plan)
    assert "3 cellules, et il y en a 2" in refused, "while the column is only proposed, the row has the columns received"
    shell("amendment", "decide", atelier, column, "retained")
    shown = shell("amendment", "say", atelier, said, *plan, "--dry-run").err.splitlines()
    assert shown[1:] == ["  + N°\u00a0: 3", "  + Activité\u00a0: relier", "  + Coût\u00a0: 5"]
    (row,) = shell("amendment", "say", atelier, said, *plan).lines
    written = shell("amendment", "formula", atelier, row).out
    (again,) = shell("amendment", "say", atelier, written, *plan).lines
    kept = {one["number"]: one["text"] for one in shell("amendment", "show", atelier, "--json").json}
    assert kept[row] == kept[again] == "3\trelier\t5"
    shell("amendment", "decide", atelier, row, "retained")
    lines = [line.split("\t") for line in shell("document", "show", atelier, "Plan", "--state", "consolidated").lines]
    assert ["Tableau 1, ligne 2 bis, « N° »", "3"] in lines
    assert ["Tableau 1, ligne 2 bis, « Coût »", "5"] in lines
    shell("amendment", "decide", atelier, row, "not-retained")
    shell("amendment", "decide", atelier, column, "not-retained")
    assert "Aucune formule" in shell.refused("amendment", "formula", atelier, row)
