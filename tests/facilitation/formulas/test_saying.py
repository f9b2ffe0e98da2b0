"""A formula said in the room: the change that it asks for in the workshop's text, or a refusal that says why."""

from __future__ import annotations

import pytest

from facilitation.documents.reading import read
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import Proposed, proposals
from facilitation.text.changes import Change
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidate import consolidate
from facilitation.wording import LANGUAGES, Wording

TEXT = """# 3.1 Protection

L’État veille à la protection des Togolais. Il veille à leur retour. Les mairies y veillent aussi.

Un guichet est ouvert dans chaque commune.

# 3.2 Moyens

3.2.1. Le budget est voté chaque année.

3.2.2. Un bilan est fait par le comité.

# Article 4 : Suivi

Le comité suit.

Il rend compte.
"""
CLAUSES = read("a.md", TEXT.encode()).clauses
STANDING = consolidate(CLAUSES, []).clauses


def of(label: str) -> ClauseId:
    return next(one.id for one in CLAUSES if one.label == label)


def said(words: str, here: str = "") -> list[tuple[str, str, str]]:
    return [(one.label, one.kind, one.text) for one in proposals(words, STANDING, of(here) if here else None)]


PROTECTION = CLAUSES[1].text
DESK = CLAUSES[2].text


@pytest.mark.parametrize(
    ("words", "here", "expected"),
    [
        (
            "À la deuxième phrase de l’alinéa 1 du 3.1, remplacer les mots « veille à » par les mots « garantit »",
            "",
            [("3.1, al. 1", "replace", PROTECTION.replace("Il veille à", "Il garantit"))],
        ),
        (
            "au 3.2.1, remplacer « est voté » par « est adopté »",
            "",
            [("3.2.1", "replace", "3.2.1. Le budget est adopté chaque année.")],
        ),
        (
            "apres le mot : guichet, inserer le mot : unique",
            "3.1, al. 2",
            [("3.1, al. 2", "replace", DESK.replace("guichet", "guichet unique"))],
        ),
        ("Supprimer l’alinéa 2 du 3.1", "", [("3.1, al. 2", "delete", "")]),
        ("supprimer le 3.2.2", "", [("3.2.2", "delete", "")]),
        ("Supprimer l’article 4.", "", [("Article 4", "delete", "")]),
        (
            "compléter cet alinéa par les mots : et chaque poste",
            "3.1, al. 2",
            [("3.1, al. 2", "replace", DESK[:-1] + " et chaque poste.")],
        ),
        (
            "Après le 3.2.1, insérer un alinéa ainsi rédigé : « Il est publié. »",
            "",
            [("3.2.1", "insert", "Il est publié.")],
        ),
        (
            "À l’article 4, compléter l’alinéa 2 par une phrase ainsi rédigée : « Le rapport est public. »",
            "",
            [("Art. 4, al. 2", "replace", "Il rend compte. Le rapport est public.")],
        ),
        ("Rédiger ainsi l’alinéa 2 du 3.1 : « Un guichet ouvre. »", "", [("3.1, al. 2", "replace", "Un guichet ouvre.")]),
        (
            "I. – Alinéa 2\nSupprimer cet alinéa.\nII. – Alinéa 1, dernière phrase\nSupprimer cette phrase.",
            "3.1",
            [("3.1, al. 1", "replace", PROTECTION.removesuffix(" Les mairies y veillent aussi.")), ("3.1, al. 2", "delete", "")],
        ),
        (
            "remplacer, deux fois, les mots « veille à » par les mots « garantit »",
            "3.1, al. 1",
            [("3.1, al. 1", "replace", PROTECTION.replace("veille à", "garantit"))],
        ),
        (
            "les mots « chaque commune » sont remplacés par les mots « chaque mairie »",
            "3.1, al. 2",
            [("3.1, al. 2", "replace", DESK.replace("commune", "mairie"))],
        ),
    ],
)
def test_what_is_said_becomes_the_change(words: str, here: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(words, here) == expected


@pytest.mark.parametrize(
    ("words", "here", "key"),
    [
        ("Chanter la Marseillaise", "3.1", "not_understood"),
        ("remplacer les mots « ministère » par « État »", "3.1, al. 1", "words_not_found"),
        ("remplacer les mots « veille à » par les mots « garantit »", "3.1, al. 1", "words_found_often"),
        ("remplacer, trois fois, les mots « veille à » par les mots « garantit »", "3.1, al. 1", "wrong_times"),
        ("Supprimer l’alinéa 7 du 3.1", "", "no_paragraph"),
        ("Au 9.9, supprimer les mots « est »", "", "no_clause"),
        ("Supprimer la quatrième phrase", "3.1, al. 1", "no_sentence"),
        ("supprimer les mots « Togolais »", "", "which_paragraph"),
        ("Après le 3.1, insérer un alinéa ainsi rédigé : « X. »", "", "place_unclear"),
        ("Après l’alinéa 1 du 3.1, insérer deux alinéas ainsi rédigés : « Un seul. »", "", "wrong_count"),
    ],
)
def test_what_does_not_tell_one_change_is_refused_in_a_sentence(words: str, here: str, key: str) -> None:
    with pytest.raises(FormulaRefusedError) as refused:
        said(words, here)
    assert refused.value.key == f"formula.{key}"
    for language in LANGUAGES:
        sentence = Wording(language).error(refused.value)
        assert "{" not in sentence
        assert sentence.endswith(".")


def test_words_are_never_found_inside_others() -> None:
    with pytest.raises(FormulaRefusedError, match="words_not_found"):
        said("supprimer le mot « mair »", "3.1, al. 1")


def test_it_is_said_about_the_text_as_it_stands() -> None:
    first = CLAUSES[2]
    change = Change("a", "1", "replace", first.id, first.text, first.text.replace("guichet", "bureau"))
    standing = consolidate(
        CLAUSES, [change, Change("b", "2", "delete", of("3.2.2"), "3.2.2. Un bilan est fait par le comité.")]
    ).clauses
    (found,) = proposals("au 3.1, remplacer « bureau » par « service »", standing)
    assert found == Proposed(first.id, "3.1, al. 2", "replace", change.text, "Un service est ouvert dans chaque commune.")
    with pytest.raises(FormulaRefusedError, match="no_clause"):
        proposals("supprimer le 3.2.2", standing)
