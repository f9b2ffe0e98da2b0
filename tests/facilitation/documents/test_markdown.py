"""Markdown with nested lists, tables, HTML and front matter."""

from __future__ import annotations

from facilitation.documents.imported import ImportedDocument
from facilitation.documents.reading import read
from tests.facilitation.documents.word_files import by_text


def md(text: str) -> ImportedDocument:
    return read("texte.md", text.encode())


def test_headings_paragraphs_and_their_labels():
    found = md("# Axe 1\n\nUn alinéa.\n\n## Objectif 1.1 : Former\n\nPremier.\n\nSecond.\n").clauses
    assert [(one.kind, one.level, one.label) for one in found] == [
        ("heading", 1, "Axe 1"),
        ("paragraph", 0, "Axe 1, al. 1"),
        ("heading", 2, "Objectif 1.1"),
        ("paragraph", 0, "Objectif 1.1, al. 1"),
        ("paragraph", 0, "Objectif 1.1, al. 2"),
    ]


def test_nested_lists_with_numbers_that_start_where_they_say():
    found = md("3. trois\n4. quatre\n   - dedans\n   - aussi\n\n     suite de l’item\n5. cinq\n").clauses
    assert [(one.number, one.level, one.text) for one in found] == [
        ("3.", 0, "trois"),
        ("4.", 0, "quatre"),
        ("•", 1, "dedans"),
        ("•", 1, "aussi"),
        ("", 0, "suite de l’item"),
        ("5.", 0, "cinq"),
    ]
    assert found[4].parent == found[3].id
    assert found[3].parent == found[1].id


def test_tables_with_header_alignment_and_escapes():
    found = md("| Activité | Coût |\n|:--|--:|\n| Former \\| suivre | 3 000 |\n|  | **4 000** |\n").clauses
    assert by_text(found, "Former | suivre").label == "Tableau 1, ligne 1, « Activité »"
    bold = by_text(found, "4 000")
    assert (bold.label, bold.spans[0].bold, bold.cell.row, bold.cell.column) == ("Tableau 1, ligne 2, « Coût »", True, 2, 1)


def test_emphasis_entities_and_breaks():
    (found,) = md("Le **plan *national*** &amp; <u>local</u>  \nde `2025` \\*vu\\*\n").clauses
    assert found.text == "Le plan national & local\nde 2025 *vu*"
    looks = [(found.text[s.start : s.end], s.bold, s.italic, s.underline) for s in found.spans]
    assert looks == [("plan ", True, False, False), ("national", True, True, False), ("local", False, False, True)]


def test_html_tables_are_read_and_scripts_are_not():
    rows = "<tr><th>Axe</th><th>Cible</th></tr><tr><td rowspan=2>Gouvernance</td><td>10</td></tr><tr><td>20</td></tr>"
    text = f"# T\n\n<table>{rows}</table>\n\n<script>alert('x')</script>\n\n<p>Un <b>mot</b></p>\n"
    document = md(text)
    assert by_text(document.clauses, "20").label == "Tableau 1, ligne 2, « Cible »"
    assert by_text(document.clauses, "Gouvernance").cell.row_span == 2
    assert [one.text for one in document.clauses if one.kind == "paragraph"] == ["Un mot"]
    assert [(one.kind, one.count) for one in document.unshown] == [("web_markup", 1)]


def test_images_are_counted_and_the_front_matter_names_the_text():
    document = md("---\ntitle: 'Politique des données'\ndate: 2025\n---\n\n![logo](a.png)\n\nPolitique des données du pays.\n")
    assert document.title == "Politique des données"
    assert [(one.kind, one.count) for one in document.unshown] == [("image", 1)]
    assert [one.text for one in document.clauses] == ["Politique des données du pays."]


def test_typed_articles_of_a_law():
    found = md("## TITRE I : DISPOSITIONS\n\n**Article 1er :** La loi.\n\n1. un ;\n2. deux.\n\n**Article 2 :** Suite.\n").clauses
    assert [one.label for one in found] == ["TITRE I", "Article 1er", "Art. 1er, 1", "Art. 1er, 2", "Article 2"]


def test_markdown_without_its_ending_is_known_by_its_lines():
    assert read("texte.txt", b"# Titre\n\nUn mot.\n").format == "markdown"
    assert read("texte.txt", b"Titre\n\nUn mot.\n").format == "text"
