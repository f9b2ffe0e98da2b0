"""Headings are told by their style and by their outline level, whatever language Word or LibreOffice spoke."""

from __future__ import annotations

import pytest

from facilitation.documents.reading import read
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.documents.word_files import HEADINGS, clauses, imported, p, style


def levels(body: str, styles: str = HEADINGS) -> list[tuple[str, int]]:
    return [(clause.kind, clause.level) for clause in clauses(body, styles=styles)]


def test_by_style_by_outline_and_neither():
    outlined = '<w:outlineLvl w:val="2"/>'
    body = p("Cadre", style="Titre1") + p("Contexte", style="Titre2") + p("Enjeux", properties=outlined) + p("Texte.")
    assert levels(body) == [("heading", 1), ("heading", 2), ("heading", 3), ("paragraph", 0)]


def test_body_text_level_takes_a_heading_style_back():
    assert levels(p("Pas un titre", style="Titre1", properties='<w:outlineLvl w:val="9"/>')) == [("paragraph", 0)]


def test_style_based_on_a_heading_is_one():
    styles = HEADINGS + style("Titre du ministère", id="TM", based_on="Titre2")
    assert levels(p("Gouvernance", style="TM"), styles) == [("heading", 2)]


@pytest.mark.parametrize("name", ["heading 2", "Heading 2", "Titre 2", "Überschrift 2", "Título 2", "Titre2", "heading_2"])
def test_localised_names_without_an_outline_level(name: str):
    assert levels(p("Contexte", style="H"), style(name, id="H")) == [("heading", 2)]


def test_children_stand_below_the_nearest_heading_and_levels_may_jump():
    body = p("A", style="Titre1") + p("B", style="Titre3") + p("texte") + p("C", style="Titre2") + p("D", style="Titre1")
    found = clauses(body, styles=HEADINGS)
    names = {one.id: one.text for one in found}
    assert [(one.text, names.get(one.parent or "", "")) for one in found] == [
        ("A", ""),
        ("B", "A"),
        ("texte", "B"),
        ("C", "A"),
        ("D", ""),
    ]


def test_circle_of_styles_ends():
    styles = style("A", id="A", based_on="B") + style("B", id="B", based_on="A")
    assert levels(p("texte", style="A"), styles) == [("paragraph", 0)]


def test_same_title_twice_has_two_labels():
    body = p("Axe", style="Titre1") + p("Objectifs", style="Titre2") + p("Volet", style="Titre1") + p("Objectifs", style="Titre2")
    assert [one.label for one in clauses(body, styles=HEADINGS)] == ["Axe", "Objectifs", "Volet", "Volet, Objectifs"]


def test_table_of_contents_is_left_out_and_counted():
    styles = HEADINGS + style("toc 1", id="TM1")
    found = imported(p("Cadre\t3", style="TM1") + p("Enjeux\t5", style="TM1") + p("Cadre", style="Titre1"), styles=styles)
    assert [one.text for one in found.clauses] == ["Cadre"]
    assert [(one.kind, one.count) for one in found.unshown] == [("table_of_contents", 1)]


@needs_corpus
def test_heading_levels_of_real_files():
    def headings(name: str) -> list[tuple[int, str]]:
        path = CORPUS / "structures" / name
        return [(one.level, one.text) for one in read(path.name, path.read_bytes()).clauses if one.kind == "heading"]

    assert [level for level, _ in headings("poi/heading123.docx")] == [1, 2, 3]
    assert headings("powertools/TableOfContents.docx") == [
        (1, "Heading 1"),
        (2, "Heading 2"),
        (1, "Heading 1 again"),
        (2, "Heading 2 again"),
    ]
    assert [level for level, _ in headings("docx4j/Locale-Styles.docx")] == [1, 1]


def test_sections_that_begin_again_in_each_chapter_are_cited_with_it():
    chapters = (("TITRE I : A", ("Section 1 : a", "Section 2 : b")), ("TITRE II : B", ("Section 1 : c",)))
    body = "".join(
        p(title, style="Titre1") + "".join(p(section, style="Titre2") for section in sections) for title, sections in chapters
    )
    assert [one.label for one in clauses(body, styles=HEADINGS)] == [
        "TITRE I",
        "TITRE I, Section 1",
        "TITRE I, Section 2",
        "TITRE II",
        "TITRE II, Section 1",
    ]
    once = p("TITRE I : A", style="Titre1") + p("Section 1 : a", style="Titre2")
    assert [one.label for one in clauses(once, styles=HEADINGS)] == ["TITRE I", "Section 1"]
