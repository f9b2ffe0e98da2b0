"""amendment decide --dry-run"""

from __future__ import annotations

from pathlib import Path

from tests.facilitation.commands.conftest import Shell

PLAN = """# 4. Mise en œuvre

4.1. Un comité est créé.

4.2. Il se réunit chaque mois.

# 5. Suivi

5.1. Les points 4.1 et 4.2 sont suivis.
"""


def test_what_a_deletion_would_do_is_told_and_not_done(shell: Shell, atelier: Path) -> None:
    source = shell.folder / "plan.md"
    source.write_text(PLAN, encoding="utf-8")
    assert shell("document", "add", atelier, source, "--title", "Plan").status == 0
    for kind, text in (("delete", ""), ("replace", "4.1. Un conseil est créé."), ("insert", "Il a cinq membres.")):
        words = ("--text", text) if text else ()
        assert shell("amendment", "add", atelier, "--clause", "4.1", "--kind", kind, *words, "--author", "OIM").status == 0
    told = shell("amendment", "decide", atelier, "1", "retained", "--dry-run")
    assert (told.status, told.err) == (0, "")
    assert told.lines == [
        "N° 2 : ne pourrait plus s’appliquer et deviendrait sans objet.",
        "N° 3 : resterait, il ne fait qu’ajouter après ce passage.",
        "5.1 : « points 4.1 » renverrait à un passage supprimé.",
    ]
    json = shell("amendment", "decide", atelier, "1", "retained", "--dry-run", "--json").json
    assert (json["fall"], json["survive"], json["sub_amendments"]) == (["2"], ["3"], [])
    assert [(one["label"], one["cited"]) for one in json["references"]] == [("5.1", "points 4.1")]
    refused = shell("amendment", "decide", atelier, "1", "not-retained", "--dry-run")
    assert (refused.status, refused.out, refused.err) == (0, "", "Rien d’autre n’en dépend.\n")
    assert [one["state"] for one in shell("amendment", "show", atelier, "--json").json] == ["pending"] * 3
    assert shell("amendment", "decide", atelier, "1", "retained", "--json").status == 2


def test_what_could_not_be_retained_is_refused_as_the_decision_would_be(shell: Shell, atelier: Path) -> None:
    source = shell.folder / "plan.md"
    source.write_text(PLAN, encoding="utf-8")
    shell("document", "add", atelier, source, "--title", "Plan")
    for kind, text in (("delete", ""), ("replace", "4.1. Un conseil est créé.")):
        words = ("--text", text) if text else ()
        shell("amendment", "add", atelier, "--clause", "4.1", "--kind", kind, *words, "--author", "OIM")
    shell("amendment", "decide", atelier, "1", "retained")
    told = shell("amendment", "decide", atelier, "2", "retained", "--dry-run")
    done = shell("amendment", "decide", atelier, "2", "retained")
    assert (told.status, told.out) == (1, "")
    assert told.err == done.err != ""


def test_a_decision_that_rests_on_this_one_is_told(shell: Shell, atelier: Path) -> None:
    for words in ("Un bureau est ouvert.", "Un bureau est ouvert chaque jour."):
        shell("amendment", "add", atelier, "--clause", "Axe 1, al. 2", "--kind", "replace", "--text", words, "--author", "OIM")
        assert shell("amendment", "decide", atelier, "2" if "jour" in words else "1", "retained").status == 0
    told = shell("amendment", "decide", atelier, "1", "not-retained", "--dry-run")
    assert (told.status, told.err) == (0, "")
    assert told.lines == ["N°\u00a02\u00a0: sa décision repose sur celle-ci et serait à réexaminer."]
    assert shell("amendment", "decide", atelier, "1", "not-retained", "--dry-run", "--json").json["examine_again"] == ["2"]
    # Decided again as it is, nothing changes; on the last one nothing rests.
    for number, outcome in (("1", "retained"), ("2", "not-retained")):
        assert shell("amendment", "decide", atelier, number, outcome, "--dry-run").out == ""
    other = shell("amendment", "decide", atelier, "1", "retained-modified", "--text", "Un guichet ouvre.", "--dry-run")
    assert other.lines == told.lines
    assert shell("amendment", "decide", atelier, "1", "not-retained").status == 0
