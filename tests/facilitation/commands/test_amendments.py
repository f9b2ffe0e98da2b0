"""amendment add · decide · show"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.facilitation.commands.conftest import Shell

STATE = "L’État veille à la protection des Togolais de l’extérieur."


def test_add_on_a_label_prints_the_number(shell: Shell, atelier: Path) -> None:
    new = STATE.replace("veille à", "garantit")
    said = shell(
        "amendment", "add", atelier, "--clause", "Axe 1, al. 1", "--kind", "replace", "--text", new, "--author", "Mairie d’Agou"
    )
    assert (said.status, said.out, said.err) == (0, "1\n", "")
    told = shell(
        "amendment", "add", atelier, "--clause", "axe 1, AL. 2", "--kind", "insert", "--text", "Il est gratuit.",
        "--author", "OIM", "--author", "Ŋutɔ ASSIH", "--reason", "équité", "--json",
    ).json  # fmt: skip
    assert (told["number"], told["label"], told["kind"], told["state"]) == ("2", "Axe 1, al. 2", "insert", "pending")
    assert (told["authors"], told["reason"], told["decision"]) == (["OIM", "Ŋutɔ ASSIH"], "équité", None)
    listed = shell("amendment", "show", atelier, "--json").json
    assert [(one["number"], one["base_text"], one["text"]) for one in listed] == [("1", STATE, new), ("2", "", "Il est gratuit.")]
    assert shell("amendment", "show", atelier).lines[0].split("\t")[:2] == ["1", "Axe 1, al. 1"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_words_from_a_file(shell: Shell, atelier: Path, encoding: str) -> None:
    words = shell.folder / "texte.txt"
    words.write_bytes("L’État protège ; il aide.\r\nÀ l’étranger aussi.\r\n".encode(encoding))
    told = shell(
        "amendment", "add", atelier, "--clause", "Axe 1, al. 1", "--kind", "insert", "--text-file", words, "--author", "X", "--json"
    )
    assert told.json["text"] == "L’État protège ; il aide.\nÀ l’étranger aussi."


def test_the_whole_way_of_a_decision(shell: Shell, atelier: Path) -> None:
    new = STATE.replace("veille à", "garantit")
    for kind, words in (
        ("replace", ("--text", new)),
        ("delete", ()),
        ("remark", ("--text", "À vérifier.")),
        ("question", ("--text", "Qui ?")),
    ):
        assert shell("amendment", "add", atelier, "--clause", "Axe 1, al. 1", "--kind", kind, *words, "--author", "OIM").status == 0
    decided = shell("amendment", "decide", atelier, "1", "retained", "--mode", "vote", "--for", 31, "--against", 4, "--abstain", 2)
    assert (decided.status, decided.out, decided.err) == (0, "", "1: retenu\n")
    decision = shell("amendment", "show", atelier, "--json").json[0]["decision"]
    assert (decision["outcome"], decision["mode"], decision["for"], decision["against"], decision["abstain"]) == (
        "retained",
        "vote",
        31,
        4,
        2,
    )
    consolidated = shell("document", "show", atelier, "--state", "consolidated", "--json").json
    assert [(one["state"], one["text"]) for one in consolidated][1] == ("changed", new)
    assert shell("document", "show", atelier, "--json").json[1]["text"] == STATE
    assert shell("amendment", "decide", atelier, "2", "not-retained").status == 0
    assert shell("undo", atelier).err.startswith("Annulé")
    assert [one["state"] for one in shell("amendment", "show", atelier, "--json").json] == [
        "retained",
        "pending",
        "pending",
        "pending",
    ]
    assert shell("undo", atelier).status == 0
    assert shell("document", "show", atelier, "--state", "consolidated", "--json").json[1]["text"] == STATE
    assert shell("check", atelier, "--json").json["sound"] is True


def test_another_wording_is_agreed(shell: Shell, atelier: Path) -> None:
    shell(
        "amendment",
        "add",
        atelier,
        "--clause",
        "Axe 1, al. 2",
        "--kind",
        "replace",
        "--text",
        "Un bureau est ouvert.",
        "--author",
        "X",
    )
    agreed = "Un guichet unique est ouvert."
    assert shell("amendment", "decide", atelier, "1", "retained-modified", "--text", agreed).status == 0
    assert shell("document", "show", atelier, "--state", "consolidated", "--json").json[2]["text"] == agreed


def test_a_part_is_moved_after_another(shell: Shell, atelier: Path) -> None:
    shell("amendment", "add", atelier, "--clause", "Axe 1, al. 1", "--kind", "move", "--to", "Axe 2, al. 1", "--author", "X")
    assert shell("amendment", "decide", atelier, "1", "retained", "--mode", "chair").status == 0
    labels = [one["label"] for one in shell("document", "show", atelier, "--state", "consolidated", "--json").json]
    assert labels[-2:] == ["Axe 2, al. 1", "Axe 1, al. 1"]


def test_what_is_added_is_proposed_on_the_text_in_force(shell: Shell, atelier: Path) -> None:
    """As in the window: a proposal on words that a retained amendment has brought says what it changes of these."""
    first, second = STATE.replace("veille à", "garantit"), STATE.replace("veille à", "garantit et organise")
    on = ("amendment", "add", atelier, "--clause", "Axe 1, al. 1", "--author", "X")
    shell(*on, "--kind", "replace", "--text", first)
    shell("amendment", "decide", atelier, "1", "retained")
    told = shell(*on, "--kind", "replace", "--text", second, "--json").json
    assert (told["base_text"], told["text"]) == (first, second)
    # The words in force once more change nothing.
    shell.refused(*on, "--kind", "replace", "--text", first)
    assert shell("amendment", "decide", atelier, "2", "retained").status == 0
    assert shell("document", "show", atelier, "--state", "consolidated", "--json").json[1]["text"] == second
    assert shell(*on, "--kind", "delete", "--json").json["base_text"] == second
    assert shell("check", atelier, "--json").json["sound"] is True


def test_refusals_are_one_sentence_and_change_nothing(shell: Shell, atelier: Path) -> None:
    before = shell("check", atelier, "--json").json
    on = ("amendment", "add", atelier, "--author", "X", "--clause")
    assert shell.refused(*on, "9.9", "--kind", "delete") == "Aucune clause ne s’appelle «\u00a09.9\u00a0»."
    shell.refused(*on, "Axe 1, al. 1", "--kind", "replace")
    shell.refused(*on, "Axe 1, al. 1", "--kind", "replace", "--text", STATE)
    shell.refused(*on, "Axe 1, al. 1", "--kind", "move")
    assert "rien.txt" in shell.refused(*on, "Axe 1, al. 1", "--kind", "replace", "--text-file", shell.folder / "rien.txt")
    assert "7" in shell.refused("amendment", "decide", atelier, "7", "retained")
    assert shell("check", atelier, "--json").json == before


def test_words_that_are_gone_cannot_be_retained(shell: Shell, atelier: Path) -> None:
    for verb in ("garantit", "assure"):
        words = STATE.replace("veille à", verb)
        shell("amendment", "add", atelier, "--clause", "Axe 1, al. 1", "--kind", "replace", "--text", words, "--author", "X")
    assert shell("amendment", "decide", atelier, "1", "retained").status == 0
    shell.refused("amendment", "decide", atelier, "2", "retained")
    assert [one["state"] for one in shell("amendment", "show", atelier, "--json").json] == ["retained", "pending"]


def test_wrong_usage(shell: Shell, atelier: Path) -> None:
    shell.wrong("amendment", "add", atelier, "--clause", "Axe 1", "--kind", "remark", "--text", "x")
    shell.wrong("amendment", "add", atelier, "--clause", "Axe 1", "--kind", "rewrite", "--author", "X")
    shell.wrong("amendment", "decide", atelier, "1", "maybe")
    shell.wrong("amendment", "decide", atelier, "1", "retained", "--for", "-1")
    both = ("--text", "a", "--text-file", "b")
    shell.wrong("amendment", "add", atelier, "--clause", "Axe 1", "--kind", "remark", "--author", "X", *both)


def test_a_text_where_none_belongs_is_wrong_usage_and_a_second_decision_is_told(shell: Shell, atelier: Path) -> None:
    shell.wrong("amendment", "add", atelier, "--clause", "Axe 1, al. 1", "--kind", "delete", "--text", "x", "--author", "OIM")
    number = shell(
        "amendment", "add", atelier, "--clause", "Axe 1, al. 1", "--kind", "delete", "--author", "OIM", "--text", ""
    ).out.strip()
    assert "historique" not in shell("amendment", "decide", atelier, number, "not-retained").err
    again = shell("amendment", "decide", atelier, number, "retained")
    assert "reste dans l’historique" in again.err


def test_a_formula_is_shown_and_recorded(shell: Shell, atelier: Path) -> None:
    words = "À l’axe 1, alinéa 1, remplacer les mots « veille à » par les mots « garantit »"
    shown = shell("amendment", "say", atelier, words, "--author", "OIM", "--dry-run", "--json").json
    assert shown["numbers"] == []
    assert [(one["label"], one["kind"]) for one in shown["changes"]] == [("Axe 1, al. 1", "replace")]
    made = shell("amendment", "say", atelier, words, "--author", "OIM")
    assert made.lines == ["1"]
    (kept,) = shell("amendment", "show", atelier, "--json").json
    assert kept["text"] == STATE.replace("veille à", "garantit")
    assert "ne s’y trouvent pas" in shell.refused(
        "amendment", "say", atelier, "supprimer les mots « licorne »", "--clause", "Axe 1, al. 1", "--author", "OIM"
    )


def test_the_formula_of_an_amendment_is_printed_and_can_be_said_again(shell: Shell, atelier: Path) -> None:
    new = STATE.replace("veille à", "garantit")
    shell("amendment", "add", atelier, "--clause", "Axe 1, al. 1", "--kind", "replace", "--text", new, "--author", "OIM")
    shell("amendment", "add", atelier, "--clause", "Axe 1, al. 2", "--kind", "move", "--to", "Axe 2, al. 1", "--author", "OIM")
    shell("amendment", "add", atelier, "--clause", "Axe 1, al. 2", "--kind", "remark", "--text", "À vérifier.", "--author", "OIM")
    printed = shell("amendment", "formula", atelier, "1")
    assert (printed.status, printed.err) == (0, "")
    assert printed.out == "À l’alinéa 1 de l’axe 1, remplacer les mots «\u00a0veille à\u00a0» par «\u00a0garantit\u00a0».\n"
    told = shell("amendment", "formula", atelier, "2", "--json").json
    assert told["number"] == "2"
    assert [one["formula"] for one in told["formulas"]] == ["Déplacer l’alinéa 2 de l’axe 1 après l’alinéa 1 de l’axe 2."]
    again = shell("amendment", "say", atelier, told["formulas"][0]["formula"], "--author", "OIM")
    assert again.lines == ["4"]
    kept = shell("amendment", "show", atelier, "--json").json
    assert [(one["kind"], one["target"]) for one in kept if one["number"] in ("2", "4")] == [("move", kept[1]["target"])] * 2
    assert "observation" in shell.refused("amendment", "formula", atelier, "3")
    assert "9" in shell.refused("amendment", "formula", atelier, "9")


def test_a_sub_amendment_is_recorded_on_its_amendment(shell: Shell, atelier: Path) -> None:
    source = shell.folder / "plan.md"
    source.write_text("# 4.1 Cadre\n\nUn comité est créé.\n", encoding="utf-8")
    shell("document", "add", atelier, source, "--title", "Plan")
    block = shell.folder / "bloc.txt"
    block.write_text("# Risques\nIls sont suivis.", encoding="utf-8")
    words = ("--kind", "insert", "--text-file", block, "--author", "OIM")
    number = shell("amendment", "add", atelier, "--clause", "4.1, al. 1", "--document", "Plan", *words).lines[0]
    assert shell("amendment", "decide", atelier, number, "retained").status == 0
    refused = shell(
        "amendment", "add", atelier, "--clause", "4.1 bis, al. 1", "--kind", "replace", "--text", "Non.", "--author", "OIM"
    )
    assert (refused.status, refused.out) == (1, "")
    assert f"« 4.1 bis, al. 1 » vient de l’amendement n° {number}" in refused.err.replace("\u00a0", " ")
    made = shell("amendment", "add", atelier, "--on", number, "--text", "# Risques\nIls sont mesurés.", "--author", "OIM")
    assert (made.status, made.lines) == (0, [f"{number}-a"])
    shell("amendment", "decide", atelier, f"{number}-a", "retained")
    assert "4.1 bis, al. 1\tIls sont mesurés." in shell("document", "show", atelier, "Plan", "--state", "consolidated").lines
    for wrong in (("--on", number, "--clause", "4.1", "--kind", "delete"), ("--clause", "4.1"), ("--on", number, "--to", "4.1")):
        assert shell.wrong("amendment", "add", atelier, *wrong, "--author", "OIM")
