"""Changes as a person would tell them: whole French units, no confetti, a rewritten sentence as one replacement."""

from __future__ import annotations

import json

import pytest

from facilitation.text.diff import Edit, Segment, apply, diff, segments
from tests.corpus import CORPUS, needs_corpus
from tests.effort import calls

N = "\u00a0"
THIN = "\u202f"


def told(base: str, new: str) -> str:
    """Struck words in [-…-], new ones in {+…+}."""
    marks = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    return "".join(marks[one.kind].format(one.text) for one in segments(base, new))


@pytest.mark.parametrize(
    ("base", "new", "expected"),
    [
        (
            "L’État veille à la protection des Togolais.",
            "L’État garantit la protection des Togolais.",
            "L’État [-veille à-]{+garantit+} la protection des Togolais.",
        ),
        (
            "Les communes, les préfectures et les régions.",
            "Les communes, les préfectures, les cantons et les régions.",
            "Les communes, les préfectures{+, les cantons+} et les régions.",
        ),
        (
            "Un guichet est ouvert. Il reçoit les dossiers. Il les traite.",
            "Un guichet est ouvert. Il les traite.",
            "Un guichet est ouvert. [-Il reçoit les dossiers. -]Il les traite.",
        ),
        (
            "L’accès à l’éducation",
            "L’accès gratuit à l’éducation de base",
            "L’accès {+gratuit +}à l’éducation{+ de base+}",
        ),
        ("les femmes et les hommes", "les femmes, les jeunes et les hommes", "les femmes{+, les jeunes+} et les hommes"),
        ("mise en œuvre en 2025", "mise en œuvre dès 2025", "mise en œuvre [-en-]{+dès+} 2025"),
    ],
)
def test_words(base: str, new: str, expected: str) -> None:
    assert told(base, new) == expected


@pytest.mark.parametrize(
    ("base", "new", "expected"),
    [
        (f"de 12{N}% en 2024", f"de 15{N}% en 2024", f"de [-12{N}%-]{{+15{N}%+}} en 2024"),
        (
            f"40{N}000{N}000{N}FCFA par an",
            f"45{N}000{N}000{N}FCFA par an",
            f"[-40{N}000{N}000{N}FCFA-]{{+45{N}000{N}000{N}FCFA+}} par an",
        ),
        ("le porte-parole parle", "le porte-voix parle", "le [-porte-parole-]{+porte-voix+} parle"),
        ("la langue ɖeɖe ŋutɔ", "la langue ɖeɖe kabɩyɛ", "la langue ɖeɖe [-ŋutɔ-]{+kabɩyɛ+}"),
        ("un taux de 3,5 points", "un taux de 3,7 points", "un taux de [-3,5-]{+3,7+} points"),
        ("ɛ̃ɖe", "ɛ̀ɖe", "[-ɛ̃ɖe-]{+ɛ̀ɖe+}"),
    ],
)
def test_units_stay_whole(base: str, new: str, expected: str) -> None:
    assert told(base, new) == expected


@pytest.mark.parametrize(
    ("base", "new", "expected"),
    [
        ("l'État garantit", "l’État garantit", "l[-'-]{+’+}État garantit"),
        ("Objectif : former", f"Objectif{N}: former", f"Objectif[- -]{{+{N}+}}: former"),
        (f"«{N}jeunes{N}»", f"«{THIN}jeunes{THIN}»", f"«[-{N}-]{{+{THIN}+}}jeunes[-{N}-]{{+{THIN}+}}»"),
        ("deux  espaces", "deux espaces", "deux[-  -]{+ +}espaces"),
    ],
)
def test_typography_alone_is_told_by_its_characters(base: str, new: str, expected: str) -> None:
    assert told(base, new) == expected


def test_a_rewritten_sentence_is_one_replacement() -> None:
    base = "Il est créé un comité de suivi au sein du ministère chargé du plan. Il se réunit."
    new = "Le Premier ministre nomme les membres de l’organe chargé de veiller à la mise en œuvre. Il se réunit."
    edits = diff(base, new)
    assert len(edits) == 1
    assert base[edits[0].end :] == ". Il se réunit."


def test_no_confetti_around_a_kept_article() -> None:
    assert told("suivre la gestion de la dette", "contrôler la bonne utilisation de la dette").count("[-") == 1


def test_two_changes_far_from_each_other_stay_two() -> None:
    base = "L’État veille à la protection des Togolais de l’extérieur et facilite leur participation à la vie publique."
    new = base.replace("veille à", "garantit").replace("publique", "locale")
    assert [edit.text for edit in diff(base, new)] == ["garantit", "locale"]


def test_the_same_words_and_words_from_nothing() -> None:
    assert diff("texte", "texte") == ()
    assert diff("", "texte") == (Edit(0, 0, "texte"),)
    assert diff("texte", "") == (Edit(0, 5, ""),)
    assert segments("", "") == ()
    assert segments("a b", "a c") == (Segment("equal", "a "), Segment("delete", "b"), Segment("insert", "c"))


def test_lines_of_a_cell_are_structure() -> None:
    assert told("Former\nSuivre", "Former\nÉvaluer\nSuivre") in ("Former\n{+Évaluer\n+}Suivre", "Former{+\nÉvaluer+}\nSuivre")


def test_a_long_clause_takes_no_more_work_a_word_than_a_short_one() -> None:
    def effort(count: int) -> int:
        base = " ".join(f"mot{number} de la politique nationale," for number in range(count))
        new = base.replace(f"mot{count // 2} ", "terme ").replace(f"mot{count * 3 // 4} ", "terme ")
        assert apply(base, diff(base, new)) == new
        return calls(lambda: diff(base, new))

    assert effort(4_000) < 5 * effort(1_000)


@needs_corpus
def test_real_articles_before_and_after_their_amendments() -> None:
    """Alinéas of bills as amended by the two chambers: the way there holds, and the changes are told in few pieces."""
    cases = [json.loads(line) for line in (CORPUS / "amendments" / "fr-articles" / "cases.jsonl").read_text("utf-8").splitlines()]
    edits = changed = 0
    for case in cases:
        base, new = case["article_avant"], case["article_apres"]
        found = diff(base, new)
        assert apply(base, found) == new
        if new and base != new:
            changed += max(sum(len(base[one.start : one.end]) for one in found), sum(len(one.text) for one in found))
            edits += len(found)
    assert len(cases) == 178
    # Some 60 letters a change: phrases, not confetti.
    assert changed / edits > 40
