"""How clauses are called in a sentence: by their labels, each understood as the clause it names."""

from __future__ import annotations

import pytest

from facilitation.formulas.citing import Citing
from facilitation.formulas.meant import Meant
from facilitation.formulas.phrases import Noun, declinable, named
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import ConsolidatedClause, consolidate


def text_of(*labels: tuple[str, str, str]) -> tuple[ConsolidatedClause, ...]:
    """(kind, number, label) of each clause, all at the top."""
    found = [
        Clause(ClauseId(str(place)), None, kind, 1, number, label, f"Mots {place}.")  # type: ignore[arg-type]
        for place, (kind, number, label) in enumerate(labels)
    ]
    return consolidate(found, ()).clauses


def cited(kind: str, number: str, label: str) -> str:
    clauses = text_of(("heading", "", "Contexte, enjeux"), ("heading", "", "Le cadre « 2050…"), (kind, number, label))
    found = Citing(Meant(clauses)).cited(clauses[-1])
    assert found is not None
    return str(found.whole).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("kind", "number", "label", "expected"),
    [
        ("heading", "3.2", "3.2", "le 3.2"),
        ("heading", "2", "2", "le point 2"),
        ("heading", "II.1", "II.1", "le II.1"),
        ("heading", "IV", "IV", "le IV"),
        ("heading", "A.3", "A.3", "le A.3"),
        ("heading", "Axe 2 :", "Axe 2", "l’axe 2"),
        ("heading", "TITRE PREMIER", "TITRE PREMIER", "le titre premier"),
        ("heading", "Section 1", "TITRE II, Section 1", "la section 1 du titre II"),
        ("heading", "Objectif stratégique 1.2", "Objectif stratégique 1.2", "l’objectif stratégique 1.2"),
        ("heading", "OS 1.2", "OS 1.2", "l’OS 1.2"),
        ("heading", "Article 25-2", "Article 25-2", "l’article 25-2"),
        ("heading", "Hɔɔlaɣ 2", "Hɔɔlaɣ 2", "le point « Hɔɔlaɣ 2 »"),
        ("paragraph", "", "al. 3", "l’alinéa 3 du document"),
        ("paragraph", "", "3.2, al. 2", "l’alinéa 2 du 3.2"),
        ("paragraph", "", "Contexte, enjeux, al. 2", "l’alinéa 2 de la partie « Contexte, enjeux »"),
        ("paragraph", "", "Le cadre « 2050…, al. 1", 'l’alinéa 1 de la partie "Le cadre « 2050…"'),
        ("paragraph", "", "Art. 4, al. 2", "l’alinéa 2 de l’article 4"),
        ("paragraph", "Figure 1", "Figure 1", "la figure 1"),
        ("item", "–", "3.2, al. 1, puce 4", "la puce 4 de l’alinéa 1 du 3.2"),
        ("item", "a)", "Art. 32, a)", "le a) de l’article 32"),
        ("item", "1.", "Art. 6, 1", "le point 1 de l’article 6"),
        ("item", "a", "12, al. 1, a (2)", "le point « 12, al. 1, a (2) »"),
        ("note", "1", "note 1", "la note 1"),
        ("row", "", "Tableau 2, en-tête", "l’en-tête du tableau 2"),
        ("row", "", "Tableau 2, ligne 5", "la ligne 5 du tableau 2"),
        ("cell", "", "Tableau 2, ligne 5, « Cible »", "la cellule « Cible » de la ligne 5 du tableau 2"),
        ("cell", "", "Tableau 2, ligne 5, colonne 3", "la cellule de la colonne 3 de la ligne 5 du tableau 2"),
        (
            "cell",
            "",
            "Tableau 2, ligne 5, « Coût (FCFA) » (colonne 4)",
            "la cellule « Coût (FCFA) » (colonne 4) de la ligne 5 du tableau 2",
        ),
        (
            "cell",
            "",
            "Tableau 2, ligne 5, colonne 3, tableau 1, ligne 5, colonne 1",
            "le point « Tableau 2, ligne 5, colonne 3, tableau 1, ligne 5, colonne 1 »",
        ),
    ],
)
def test_a_label_is_said_in_french(kind: str, number: str, label: str, expected: str) -> None:
    assert cited(kind, number, label) == expected


def test_a_label_that_another_clause_has_too_is_not_cited() -> None:
    clauses = text_of(("paragraph", "", "Zones d’aléas"), ("paragraph", "", "Zones d'aléas…"))
    citing = Citing(Meant(clauses))
    assert [citing.cited(clause) for clause in clauses] == [None, None]


def test_nouns_are_declined() -> None:
    assert [(one.to, one.of) for one in map(declinable, ("le 3.2", "la puce 1", "l’axe 2", "les mots « a b »"))] == [
        ("au 3.2", "du 3.2"),
        ("à la puce 1", "de la puce 1"),
        ("à l’axe 2", "de l’axe 2"),
        ("aux mots « a b »", "des mots « a b »"),
    ]
    assert Noun("la ", "phrase").within(Noun("les ", "mots")) == Noun("la ", "phrase des mots")


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("guichet", "le mot"),
        ("l’État", "les mots"),
        ("12 %", "le taux"),
        ("40 000 000 FCFA", "le montant"),
        ("1 300", "le nombre"),
        ("2030", "l’année"),
        ("UEMOA", "le sigle"),
        ("L. 4622-13", "les mots"),
        ("4622-13", "la mention"),
        (";", "le signe"),
        ("5 km", "les mots"),
    ],
)
def test_words_have_the_noun_that_fits_them(words: str, noun: str) -> None:
    assert str(named(words)) == f"{noun} «\u00a0{words}\u00a0»"


def test_words_that_no_quotation_can_hold_have_none() -> None:
    assert named('« a " b') is None
    assert named("a\nb") is None
    assert str(named("partie »")) == 'les mots "partie »"'
