"""amendment rewrite · everywhere · amount"""

from __future__ import annotations

from pathlib import Path

from tests.facilitation.commands.conftest import Shell

TEXT = "# Axe 1\n\nFormer les agents du MAEC.\n\nDoter le MAEC.\n\nAgir.\n"


def with_text(shell: Shell, atelier: Path) -> None:
    source = shell.folder / "plan.md"
    source.write_text(TEXT, encoding="utf-8")
    assert shell("document", "add", atelier, source).status == 0


def test_paragraphs_joined_and_split(shell: Shell) -> None:
    file = shell.folder / "neuf.palabre"
    assert shell("new", file, "--title", "Essai", "--from", "2025-07-22", "--to", "2025-07-22").status == 0
    with_text(shell, file)
    joined = shell(
        "amendment", "rewrite", file, "Axe 1, al. 1", "Axe 1, al. 2", "--text", "Former et doter.", "--author", "OIM", "--json"
    ).json  # fmt: skip
    assert (joined["kind"], len(joined["clauses"])) == ("join", 2)
    split = shell("amendment", "rewrite", file, "Axe 1, al. 3", "--text", "Agir.\nRendre compte.", "--author", "OIM")
    assert (split.status, split.out) == (0, "2\n")
    for number in ("1", "2"):
        assert shell("amendment", "decide", file, number, "retained").status == 0
    shown = shell("document", "show", file, "--state", "consolidated", "--json").json
    assert [one["text"] for one in shown] == ["Axe 1", "Former et doter.", "Agir.", "Rendre compte."]
    said = shell.refused("amendment", "rewrite", file, "Axe 1", "Axe 1, al. 1", "--text", "Rien.", "--author", "OIM")
    assert "ne sont pas des paragraphes qui se suivent" in said


def test_words_everywhere_are_listed_before_they_are_replaced(shell: Shell) -> None:
    file = shell.folder / "neuf.palabre"
    assert shell("new", file, "--title", "Essai", "--from", "2025-07-22", "--to", "2025-07-22").status == 0
    with_text(shell, file)
    listed = shell("amendment", "everywhere", file, "MAEC", "ministère", "--except", "2", "--dry-run")
    assert [line.split("\t")[:3] for line in listed.lines] == [["1", "[x]", "Axe 1, al. 1"], ["2", "[ ]", "Axe 1, al. 2"]]
    assert shell("amendment", "show", file, "--json").json == []
    made = shell("amendment", "everywhere", file, "MAEC", "ministère", "--except", "2", "--author", "OIM")
    assert (made.out, made.err) == ("1\n", "1\u00a0endroit\u00a0: Axe 1, al. 1\n")
    assert shell("amendment", "decide", file, "1", "retained").status == 0
    shown = shell("document", "show", file, "--state", "consolidated", "--json").json
    assert [one["text"] for one in shown][1:3] == ["Former les agents du ministère.", "Doter le MAEC."]
    assert "trouvé 1." in shell.refused("amendment", "everywhere", file, "MAEC", "X", "--except", "7", "--author", "OIM")
    assert "OTAN" in shell.refused("amendment", "everywhere", file, "OTAN", "ONU", "--author", "OIM")


def test_an_amount_keeps_its_unit_and_its_writing(shell: Shell) -> None:
    file = shell.folder / "neuf.palabre"
    assert shell("new", file, "--title", "Essai", "--from", "2025-07-22", "--to", "2025-07-22").status == 0
    source = shell.folder / "budget.md"
    source.write_text("| Action | Coût |\n|---|---|\n| Former | 25 millions FCFA |\n| Doter | selon devis |\n", encoding="utf-8")
    assert shell("document", "add", file, source).status == 0
    cells = [one for one in shell("document", "show", file, "1", "--json").json if one["kind"] == "cell"]
    cost = next(one["id"] for one in cells if one["text"].startswith("25"))
    told = shell("amendment", "amount", file, cost, "40", "--author", "OIM", "--json").json
    assert (told["kind"], told["text"]) == ("replace", "40 millions FCFA")
    other = next(one["id"] for one in cells if one["text"] == "selon devis")
    assert "selon devis" in shell.refused("amendment", "amount", file, other, "40", "--author", "OIM")
