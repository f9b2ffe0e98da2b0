"""document add · show"""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from facilitation.workshop import Workshop
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.commands.conftest import Shell
from tests.facilitation.documents.word_files import docx, p, r, tbl, tc, tr


def test_add_tells_the_id_the_counts_and_what_is_not_shown(shell: Shell, atelier: Path) -> None:
    source = shell.folder / "plan d’actions.docx"
    hidden = r("caché", "<w:vanish/>")
    source.write_bytes(docx(p(r("Plan") + hidden) + tbl(tr(tc("a"), tc("b")))))
    told = shell("document", "add", atelier, source, "--title", "Plan d’actions 2026", "--json")
    assert told.err == ""
    found = told.json
    assert set(found) == {"id", "title", "format", "clauses", "counts", "tracked_changes", "unshown"}
    assert (found["title"], found["format"], found["clauses"]) == ("Plan d’actions 2026", "docx", 5)
    assert found["counts"] == {"paragraph": 1, "table": 1, "row": 1, "cell": 2}
    assert found["unshown"] == [{"kind": "hidden_text", "count": 1}]
    plain = shell("document", "add", atelier, source)
    assert plain.status == 0
    assert plain.lines[0].endswith("  plan d’actions")
    assert plain.err == "Gardé dans l’original mais non montré\u00a0: 1 passage masqué.\n"


def test_a_text_on_standard_input_is_added(shell: Shell, atelier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def type_in(data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    type_in("Il faut\u00a0:\r\n•\tformer ;\r\n•\tinformer.\r\n".encode("utf-16"))
    found = shell("document", "add", atelier, "-", "--title", "Note", "--json").json
    assert (found["title"], found["format"], found["counts"]) == ("Note", "text", {"paragraph": 1, "item": 2})
    type_in("Un alinéa.".encode())
    assert shell("document", "add", atelier, "-").lines[0].endswith("  Texte collé")
    with Workshop.open(atelier, read_only=True) as workshop:
        kept = workshop.texts.documents()[-1]
        assert (kept.source_name, workshop.texts.original(kept.id)) == ("Texte collé", "Un alinéa.".encode())
    type_in(b" \n")
    assert shell.refused("document", "add", atelier, "-").startswith("Il n’y a aucun texte à lire")
    type_in(bytes(range(1, 32)) * 40)
    assert "«\u00a0Texte collé\u00a0»" in shell.refused("document", "add", atelier, "-")
    assert len(shell("document", "show", atelier, "--json").json) == 7


def test_show_gives_the_clauses_in_order_with_their_places_in_the_tree(shell: Shell, atelier: Path) -> None:
    found = shell("document", "show", atelier, "--json").json
    assert [set(one) for one in found] == [{"id", "label", "number", "kind", "level", "parent", "text"}] * len(found)
    assert [(one["label"], one["kind"]) for one in found] == [
        ("Axe 1", "heading"),
        ("Axe 1, al. 1", "paragraph"),
        ("Axe 1, al. 2", "paragraph"),
        ("Axe 1, puce 1", "item"),
        ("Axe 1, puce 2", "item"),
        ("Axe 2", "heading"),
        ("Axe 2, al. 1", "paragraph"),
    ]
    assert found[1]["parent"] == found[0]["id"]
    lines = shell("document", "show", atelier).lines
    assert lines[1] == "Axe 1, al. 1\tL’État veille à la protection des Togolais de l’extérieur."


@pytest.mark.parametrize("reference", ["1", "Axe 1", "AXE 1 : gouv"])
def test_a_document_is_named_by_its_place_or_the_beginning_of_its_title(shell: Shell, atelier: Path, reference: str) -> None:
    assert len(shell("document", "show", atelier, reference, "--json").json) == 7


def test_refusals(shell: Shell, atelier: Path) -> None:
    odt = shell.folder / "libre.odt"
    odt.write_bytes(b"PK\x05\x06" + bytes(18))
    assert "politique.pdf" in shell.refused("document", "add", atelier, shell.folder / "politique.pdf")
    assert "libre.odt" in shell.refused("document", "add", atelier, odt, "--json")
    assert "dossier" in shell.refused("document", "add", atelier, shell.folder)
    assert shell.refused("document", "show", atelier, "Inconnu") == "Aucun document ne s’appelle «\u00a0Inconnu\u00a0»."
    assert shell.refused("document", "show", shell.folder / "rien.palabre").startswith("«\u00a0rien.palabre\u00a0»")
    assert len(shell("document", "show", atelier, "--json").json) == 7


def test_refusals_in_english(shell: Shell, atelier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PALABRE_LANG", "en_GB.UTF-8")
    assert shell.refused("document", "show", atelier, "Nobody") == "No document is called “Nobody”."


def test_wrong_usage(shell: Shell, atelier: Path) -> None:
    shell.wrong("document", "add", atelier)
    shell.wrong("document", "show", atelier, "1", "--state", "imaginary")
    shell.wrong("document", "shw", atelier)


@needs_corpus
def test_damaged_files_of_the_corpus_change_nothing(shell: Shell, atelier: Path) -> None:
    before = shell("check", atelier, "--json").json
    for name in ("truncated62886.docx", "bug53475-password-is-pass.docx", "ExternalEntityInText.docx"):
        assert name in shell.refused("document", "add", atelier, CORPUS / "structures" / "poi" / name)
    assert shell("check", atelier, "--json").json == before


def test_renumbering_is_told_before_anything_is_done(shell: Shell) -> None:
    path = shell.folder / "n.palabre"
    shell("new", path, "--title", "T", "--from", "2025-07-22", "--to", "2025-07-22")
    source = shell.folder / "loi.md"
    source.write_text(
        "# Article 1\n\nLe texte.\n\n# Article 2\n\nAutre texte.\n\n# Article 3\n\nVoir l’article 2.\n", encoding="utf-8"
    )
    assert shell("document", "add", path, source).status == 0
    assert shell("document", "renumber", path, "1", "--json").json == {"numbers": [], "references": []}
    shell("amendment", "add", path, "--clause", "Article 1", "--kind", "delete", "--author", "OIM")
    assert shell("amendment", "decide", path, "1", "retained").status == 0
    told = shell("document", "renumber", path, "1")
    assert told.lines == ["Article 1\tArticle 1\t(supprimé)", "Article 2\tArticle 2\tArticle 1", "Article 3\tArticle 3\tArticle 2"]
    assert told.err.strip() == "Art. 3, al. 1\u00a0: «\u00a0article 2\u00a0» renvoie à un numéro qui change\u00a0: Article 1"
    found = shell("document", "renumber", path, "1", "--json").json
    assert [(one["old"], one["new"]) for one in found["numbers"]][1] == ("Article 2", "Article 1")
    assert found["references"][0]["cited"] == "article 2"
