"""Numbers that authors typed by hand: taken where the text goes on as after a number, and nowhere else."""

from __future__ import annotations

import pytest

from facilitation.documents.reading import read
from facilitation.documents.typed_numbers import typed_number
from tests.facilitation.documents.word_files import BOLD, clauses, p, r


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("2.1. Contexte national", "2.1.", "Contexte national"),
        ("2.1\u00a0Contexte", "2.1", "Contexte"),
        ("Article 3 – Objet", "Article 3", "Objet"),
        ("Article premier : La présente loi", "Article premier", "La présente loi"),
        ("Article 1er-2 : Ne sont pas soumis", "Article 1er-2", "Ne sont pas soumis"),
        ("Art. 12. - Le présent décret", "Art. 12", "Le présent décret"),
        ("I. INTRODUCTION", "I.", "INTRODUCTION"),
        ("III-Contexte", "III", "Contexte"),
        ("a) les femmes", "a)", "les femmes"),
        ("1°) les communes", "1°)", "les communes"),
        ("Axe 2 : Gouvernance", "Axe 2", "Gouvernance"),
        ("Axe stratégique 2 : Gouvernance", "Axe stratégique 2", "Gouvernance"),
        ("OS 1.2 : Renforcer", "OS 1.2", "Renforcer"),
        ("Action 1.2.3 : Former", "Action 1.2.3", "Former"),
        ("– les jeunes", "–", "les jeunes"),
        ("o\tles jeunes", "o", "les jeunes"),
        ("1.Texte", "1.", "Texte"),
        ("A-Contexte", "A", "Contexte"),
        ("E-CONCLUSION", "E", "CONCLUSION"),
        ("a-Les femmes", "a", "Les femmes"),
    ],
)
def test_numbers(text: str, number: str, words: str):
    found = typed_number(text)
    assert found is not None
    assert (found.number, text[found.end :]) == (number, words)


@pytest.mark.parametrize(
    "text",
    [
        "Article 3 de la loi dispose que",
        "2.5 millions de francs",
        "3 - 5 jours",
        "12-15 mars 2025",
        "a.m. seulement",
        "p. ex. les jeunes",
        "L. 123 du code",
        "Axe routier principal",
        "Projet A Kara",
        "e-Services publics",
        "e-gouvernement",
        "E-Territoire",
        "m-Santé",
        "Tableaux de bord",
        "Il est institué",
        "M. Kodjo",
        "",
        "2025",
    ],
)
def test_sentences_are_no_numbers(text: str):
    assert typed_number(text) is None


def test_headings_need_no_sign_after_the_number():
    found = typed_number("Axe 2 Gouvernance", heading=True)
    assert found is not None
    assert (found.number, found.scheme) == ("Axe 2", "axe")
    assert typed_number("Axe 2 Gouvernance") is None


def test_a_paper_without_any_heading_style_gets_its_tree():
    bold = ["AXE 1 : GOUVERNANCE", "OS 1.1 : Renforcer les communes", "AXE 2 : SERVICES", "OS 2.1 : Ouvrir des guichets"]
    body = "".join(p(r(line, BOLD)) + p("Un alinéa de texte ordinaire.") for line in bold)
    found = clauses(body)
    assert [(one.kind, one.level, one.label) for one in found if one.kind == "heading"] == [
        ("heading", 1, "AXE 1"),
        ("heading", 2, "OS 1.1"),
        ("heading", 1, "AXE 2"),
        ("heading", 2, "OS 2.1"),
    ]
    assert [one.label for one in found if one.kind == "paragraph"] == [
        f"{label}, al. 1" for label in ("AXE 1", "OS 1.1", "AXE 2", "OS 2.1")
    ]


def test_articles_hold_their_paragraphs_and_items():
    body = (
        p("Article 4 : Le travail forcé est interdit.")
        + p("Un second alinéa.")
        + p("a) au travail pénitentiaire ;")
        + p("Article 5 : Il est interdit.")
    )
    assert [one.label for one in clauses(body)] == ["Article 4", "Art. 4, al. 2", "Art. 4, a)", "Article 5"]


def test_the_same_article_of_two_decrees_is_told_by_its_decree():
    decree = "# Décret {}\n\nArticle premier. - Objet.\n\nArt. 2. - Exécution.\n\nUn alinéa.\n\n"
    text = decree.format("A") + decree.format("B")
    assert [one.label for one in read("jo.md", text.encode()).clauses] == [
        "Décret A",
        "Décret A, Article premier",
        "Décret A, Art. 2",
        "Décret A, Art. 2, al. 2",
        "Décret B",
        "Décret B, Article premier",
        "Décret B, Art. 2",
        "Décret B, Art. 2, al. 2",
    ]
