"""A formula said in the room: the change that it asks for in the workshop's text, or a refusal that says why."""

from __future__ import annotations

import pytest

from facilitation.documents.reading import read
from facilitation.formulas.candidates import candidates
from facilitation.formulas.proposed import Proposed
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import proposals
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


PLAN = """# 3.1 Protection

L’État veille à la protection. Il veille.

Un guichet R&D est ouvert :

- dans chaque commune ;
- à Lomé.

« Diaspora » : les Togolais de l’extérieur.

# Contexte, histoire et justification

Début.

| N° | Indicateur | Cible |
|---|---|---|
| 1 | Taux | 60 % |
| 2 | Nombre | 25 |

# Chapitre II Suivi

Article 4 : Le comité suit.

Il rend compte.

Article 5 : Il publie.
"""
PLAN_CLAUSES = read("plan.md", PLAN.encode()).clauses
PLAN_STANDING = consolidate(PLAN_CLAUSES, []).clauses
IN_THE_TABLE = "Tableau 1, ligne 2, « Cible »"


def told(words: str) -> list[tuple[str, str, str]]:
    return [(one.label, one.kind, one.text) for one in proposals(words, PLAN_STANDING)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Au tableau 1, ligne 2, « Cible », remplacer « 25 » par « 30 »", [(IN_THE_TABLE, "replace", "30")]),
        ("à la ligne 2 du tableau 1, remplacer « 25 » par « 30 »", [(IN_THE_TABLE, "replace", "30")]),
        ("ligne 2, colonne « Cible » : remplacer 25 par 30", [(IN_THE_TABLE, "replace", "30")]),
        ("Rédiger ainsi la cellule « Cible » de la ligne 2 du tableau 1 : « 30 »", [(IN_THE_TABLE, "replace", "30")]),
        (
            "Compléter la cellule « Cible » de la ligne 2 du tableau 1 par un alinéa ainsi rédigé : « Source : INSEED »",
            [(IN_THE_TABLE, "insert", "Source : INSEED")],
        ),
        ("Supprimer la ligne 2 du tableau 1", [("Tableau 1, ligne 2", "delete", "")]),
        ("Supprimer le tableau 1.", [("Tableau 1", "delete", "")]),
        ("Après la ligne 1 du tableau 1, insérer une ligne ainsi rédigée : « 3 »", [("Tableau 1, ligne 1", "insert", "3")]),
        ("à l’intitulé du 3.1, remplacer « Protection » par « Accueil »", [("3.1", "replace", "3.1 Accueil")]),
        ("Rédiger ainsi l’intitulé du chapitre II : « Chapitre II Bilan »", [("Chapitre II", "replace", "Chapitre II Bilan")]),
        ("Après l’intitulé du 3.1, insérer un alinéa ainsi rédigé : « Neuf. »", [("3.1", "insert", "Neuf.")]),
        ("À la puce 2 du point 3.1, remplacer « Lomé » par « Kara »", [("3.1, puce 2", "replace", "à Kara.")]),
        (
            "À l’alinéa 1 de la partie « Contexte, histoire et justification », remplacer « Début » par « Fin »",
            [("Contexte, histoire et justification, al. 1", "replace", "Fin.")],
        ),
        ("Supprimer le point « 3.1, al. 2 »", [("3.1, al. 2", "delete", "")]),
        ("Supprimer l’alinéa 1 de l’article 4", [("Article 4", "delete", "")]),
        ("Supprimer l’article 4", [("Article 4", "delete", ""), ("Art. 4, al. 2", "delete", "")]),
        ("À l’article 4, supprimer « rend »", [("Art. 4, al. 2", "replace", "Il compte.")]),
        ("Supprimer le premier alinéa de l’article 5", [("Article 5", "delete", "")]),
        (
            "Rédiger ainsi l’alinéa 3 du 3.1 : « « Diaspora » : les Togolais. »",
            [("3.1, al. 3", "replace", "« Diaspora » : les Togolais.")],
        ),
        ("Rédiger ainsi l’alinéa 3 du 3.1 : « Togolais »", [("3.1, al. 3", "replace", "Togolais.")]),
        ("Rédiger ainsi l’alinéa 3 du 3.1, sans ponctuation finale : « Togolais »", [("3.1, al. 3", "replace", "Togolais")]),
        (
            "Rédiger ainsi l’alinéa 3 du 3.1, sur deux lignes :\n« Diaspora :\n« les Togolais. »",
            [("3.1, al. 3", "replace", "Diaspora :\nles Togolais.")],
        ),
        (
            "à l’alinéa 2 du 3.1, remplacer « R&D » par « <R&amp;D> *_ »",
            [("3.1, al. 2", "replace", "Un guichet <R&amp;D> *_ est ouvert :")],
        ),
    ],
)
def test_tables_titles_and_parts_without_numbers_are_places_too(words: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(words) == expected


def test_a_clause_moves_after_another() -> None:
    (found,) = proposals("Déplacer l’alinéa 1 du 3.1 après l’alinéa 2 de l’article 4.", PLAN_STANDING)
    there = next(one.id for one in PLAN_CLAUSES if one.label == "Art. 4, al. 2")
    assert (found.label, found.kind, found.text, found.target) == ("3.1, al. 1", "move", "", there)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Supprimer la puce 2 de l’alinéa 2 du 3.1", "no_clause"),
        ("Supprimer l’intitulé du 3.1", "place_unclear"),
        ("À l’amendement n° 12-a, remplacer « Lomé » par « Kara »", "no_amendment"),
        ("Supprimer la cellule « Coût » de la ligne 2 du tableau 1", "no_clause"),
        ("Déplacer l’article 4 après le 3.1", "place_unclear"),
        ("Déplacer le 3.1 avant l’article 5", "place_unclear"),
        ("Après l’article 4, insérer un alinéa ainsi rédigé : « X. »", "place_unclear"),
        (
            "Compléter la partie « Contexte, histoire et justification » par un alinéa ainsi rédigé : « X. »",
            "place_unclear",
        ),
    ],
)
def test_what_could_be_taken_for_another_clause_is_refused(words: str, key: str) -> None:
    with pytest.raises(FormulaRefusedError) as refused:
        told(words)
    assert refused.value.key == f"formula.{key}"


def test_alineas_are_counted_as_printed_when_others_are_gone() -> None:
    gone = Change("a", "1", "delete", PLAN_CLAUSES[1].id, PLAN_CLAUSES[1].text)
    standing = consolidate(PLAN_CLAUSES, [gone]).clauses
    (found,) = proposals("À l’alinéa 2 du 3.1, remplacer « guichet » par « bureau »", standing)
    assert found.label == "3.1, al. 2"
    with pytest.raises(FormulaRefusedError, match="no_clause"):
        proposals("À l’alinéa 1 du 3.1, remplacer « État » par « Togo »", standing)
    with pytest.raises(FormulaRefusedError, match="no_paragraph"):
        proposals("Supprimer les alinéas 1 et 2 du 3.1", standing)


ARTICLES = """# Titre II

Article 4 : Le comité suit.

Il rend compte.

Article 5 : Le ministre signe.

# Titre III

3.2.1. Le budget est voté.

# Article 6 : Suivi

Le comité suit. Il rend compte.

Le public est entendu. Il est informé.
"""
ARTICLES_STANDING = consolidate(read("a.md", ARTICLES.encode()).clauses, []).clauses


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Rédiger ainsi l’article 5 : « Il signe. »", [("Article 5", "replace", "Article 5 : Il signe.")]),
        ("Rédiger ainsi l’article 5 : « Article 5 : Il signe. »", [("Article 5", "replace", "Article 5 : Il signe.")]),
        ("Rédiger ainsi l’article 5, sans son numéro : « Il signe. »", [("Article 5", "replace", "Il signe.")]),
        (
            "Rédiger ainsi l’article 4 : « Le comité veille. »",
            [("Article 4", "replace", "Article 4 : Le comité veille."), ("Art. 4, al. 2", "delete", "")],
        ),
        ("Remplacer le 3.2.1 par : « Le budget est adopté. »", [("3.2.1", "replace", "3.2.1. Le budget est adopté.")]),
        ("Rédiger ainsi l’intitulé de l’article 6 : « Évaluation »", [("Article 6", "replace", "Article 6 : Évaluation")]),
    ],
)
def test_a_number_that_is_typed_stays_where_its_words_are_written_anew(words: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(one.label, one.kind, one.text) for one in proposals(words, ARTICLES_STANDING)] == expected


def test_a_sentence_that_several_paragraphs_of_a_part_have_is_asked_for() -> None:
    words = "Supprimer la deuxième phrase de l’article 6"
    with pytest.raises(FormulaRefusedError) as refused:
        proposals(words, ARTICLES_STANDING)
    assert refused.value.key == "formula.which_paragraph"
    labels = {one.id: one.label for one in ARTICLES_STANDING}
    shown = [(labels[one.clause], one.found) for one in candidates(words, refused.value, ARTICLES_STANDING)]
    assert shown == [("Art. 6, al. 1", "Il rend compte."), ("Art. 6, al. 2", "Il est informé.")]
    (found,) = proposals("À la deuxième phrase de l’article 6, remplacer « informé » par « consulté »", ARTICLES_STANDING)
    assert (found.label, found.text) == ("Art. 6, al. 2", "Le public est entendu. Il est consulté.")


@pytest.mark.parametrize(
    ("words", "here", "key"),
    [
        ("Remplacer partout « comité » par « conseil »", "Article 4", "place_unclear"),
        ("Fusionner l’alinéa 1 de l’article 4 et l’article 5", "", "not_neighbours"),
        ("remplacer suit par rend compte au 3.2.1", "Article 4", "two_readings"),
        ("au 9.9", "Article 4", "not_understood"),
        ("remplacer « suit » par « veille »\nau 9.9", "Article 4", "not_understood"),
    ],
)
def test_what_has_two_meanings_or_ends_nowhere_is_refused(words: str, here: str, key: str) -> None:
    standing = consolidate(read("a.md", ARTICLES.replace("Le budget est voté", "Le budget suit").encode()).clauses, []).clauses
    place = next((one.id for one in standing if one.label == here), None)
    with pytest.raises(FormulaRefusedError) as refused:
        proposals(words, standing, place)
    assert refused.value.key == f"formula.{key}"
    assert "{" not in Wording("fr").error(refused.value)
