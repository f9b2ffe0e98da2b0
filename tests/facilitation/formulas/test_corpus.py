"""Official French amendments: most are understood, and what is made of them is what the assembly's own text says."""

from __future__ import annotations

import json

import pytest

from benchmarks import formulas
from facilitation.formulas.application import apply_formula
from facilitation.formulas.grammar import parse
from facilitation.formulas.instructions import Formula, NotUnderstood
from facilitation.formulas.saying import proposals
from facilitation.formulas.source import cleaned
from facilitation.formulas.writing import write_formula
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import consolidate
from tests.corpus import CORPUS, needs_corpus

CASES = CORPUS / "amendments/fr-articles/cases.jsonl"


@needs_corpus
def test_nearly_all_are_understood_and_none_makes_a_wrong_change(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["formulas", str(CASES), "--json"])
    formulas.main()
    found = json.loads(capsys.readouterr().out)[CASES.name]
    assert found["understood"] >= 0.97 * found["amendments"]
    assert found["applied"] >= 0.88 * found["amendments"]
    assert found["operations_judged"] >= 130
    assert found["operations_right"] >= 0.98 * found["operations_judged"]
    assert found["single_exact"] >= 0.55 * found["single_articles"]
    # The rest has been looked at one by one: other amendments on the same alinéa, and words that the services mended.
    assert found["effects"]["borne_out"] + found["effects"]["but_for_numbers"] >= 0.64 * found["applied"]
    assert sum(likeness < 0.9 for likeness in found["contradicted"].values()) <= 24
    assert found["articles_borne_out"] >= 100


@needs_corpus
def test_what_official_amendments_changed_has_a_formula_of_ours() -> None:
    """Alinéas as they read before and after; the change is written, and read back as itself."""
    told = 0
    for line in CASES.read_text(encoding="utf-8").splitlines():
        for amendment in json.loads(line)["amendements"]:
            for operation in amendment.get("operations") or ():
                before, after = (operation.get(f"alineas_{when}") for when in ("avant", "apres"))
                before, after = ([one] if isinstance(one, str) else one or [] for one in (before, after))
                if len(before) == len(after) == 1 and before != after:
                    words, new = (" ".join(cleaned(lines[0]).split("\n")) for lines in (before, after))
                    clauses = consolidate([Clause(ClauseId("1"), None, "paragraph", 0, "", "3.1, al. 1", words)], ()).clauses
                    written = write_formula(Change("", "1", "replace", ClauseId("1"), words, new), clauses)
                    assert [one.text for one in proposals(written, clauses)] == [new]
                    told += 1
    assert told > 60


@needs_corpus
@pytest.mark.parametrize("name", ["plfss-2018-seance", "commission-2014-310"])
def test_other_amendments_are_understood_too(name: str) -> None:
    lines = (CORPUS / f"amendments/fr-senat/{name}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [text for line in lines if (text := (json.loads(line).get("dispositif") or "").strip())]
    understood = sum(isinstance(parse(text), Formula) for text in texts)
    assert understood >= 0.9 * len(texts)


@pytest.mark.parametrize(
    "words",
    [
        "Après l'alinéa 12, insérer l'alinéa suivant :\n\n«c) Le troisième alinéa est complété par les mots : « du code ». »",
        "",
        "l'alinéa",
        "la phrase de la phrase",
    ],
)
def test_every_reading_ends(words: str) -> None:
    assert isinstance(parse(words), Formula | NotUnderstood)


def test_several_parts_are_counted_in_the_text_before() -> None:
    formula = parse("I. – Alinéa 1\nSupprimer cet alinéa.\nII. – Alinéa 2\nRemplacer le mot :\ndeux\npar le mot :\ntrois")
    assert isinstance(formula, Formula)
    assert apply_formula(["un", "deux mots"], formula) == ("trois mots",)
