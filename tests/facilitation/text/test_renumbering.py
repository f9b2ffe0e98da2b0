"""Numbers at the end of the workshop, and the references that they break."""

from __future__ import annotations

import re
from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from facilitation.amendments.values import Author
from facilitation.documents.reading import read
from facilitation.exporting import export_document
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import consolidate
from facilitation.text.references import broken_references
from facilitation.text.renumbering import changes_of, core, renumber
from facilitation.wording import Wording
from tests.corpus import CORPUS, needs_corpus

TEXT = """# 1. Objet

1.1. La politique protège les citoyens.

1.2. Elle s’applique hors du pays, comme le dit le point 2.1.

# 2. Moyens

2.1. Un guichet est ouvert.

a) pour les femmes ;

b) pour les jeunes ;

c) pour les autres.

2.2. Le point 2.1 et les points 1.2 et 2.3 sont financés ; l’article 3 aussi.

2.3. Un bilan est fait.

# Article 3 : Suivi

Le comité suit.

# Article 4 : Fin

Voir l’article 3 et l’article 9.
"""
CLAUSES = read("a.md", TEXT.encode()).clauses


def of(number: str) -> Clause:
    (found,) = [one for one in CLAUSES if core(one.number) == number]
    return found


def change(kind: str, clause: Clause, text: str = "", target: Clause | None = None) -> Change:
    base = "" if kind == "insert" else clause.text
    return Change("i", "1", kind, clause.id, base, text, target.id if target else None)  # type: ignore[arg-type]


def table(*changes: Change) -> list[tuple[str, str]]:
    made = consolidate(CLAUSES, changes).clauses
    return [(core(one.old), core(one.new)) for one in changes_of(made, renumber(CLAUSES, made))]


def broken(*changes: Change) -> list[tuple[str, str, str]]:
    made = consolidate(CLAUSES, changes)
    found = broken_references(CLAUSES, made.clauses, renumber(CLAUSES, made.clauses))
    return [(one.label, one.cited, core(one.new)) for one in found]


def test_nothing_changes_without_changes() -> None:
    assert table() == []
    assert broken() == []


def test_what_goes_closes_the_row_and_what_comes_opens_it() -> None:
    assert table(change("delete", of("a"))) == [("a", ""), ("b", "a"), ("c", "b")]
    assert table(change("insert", of("a"), "pour les aînés ;")) == [("", "b"), ("b", "c"), ("c", "d")]
    assert table(change("delete", of("1.1"))) == [("1.1", ""), ("1.2", "1.1")]


def test_a_part_that_goes_takes_the_numbers_below_the_next_one_along() -> None:
    assert table(change("delete", of("1"))) == [
        ("1", ""),
        ("1.1", ""),
        ("1.2", ""),
        ("2", "1"),
        ("2.1", "1.1"),
        ("2.2", "1.2"),
        ("2.3", "1.3"),
    ]


def test_articles_count_on_over_their_parts() -> None:
    assert table(change("delete", of("Article 3"))) == [("Article 3", ""), ("Article 4", "Article 3")]


def test_what_moves_takes_the_number_of_its_new_place() -> None:
    assert table(change("move", of("c"), target=of("a"))) == [("c", "b"), ("b", "c")]


def test_references_to_what_is_called_otherwise_or_gone_are_listed_and_others_are_not() -> None:
    assert broken(change("delete", of("1.1"))) == [("2.2", "points 1.2", "1.1")]
    assert broken(change("delete", of("2.1"))) == [
        ("1.2", "point 2.1", ""),
        ("2.2", "point 2.1", ""),
        ("2.2", "points 2.3", "2.2"),
    ]
    assert broken(change("delete", of("Article 3"))) == [("2.2", "article 3", ""), ("Art. 4, al. 1", "article 3", "")]


@pytest.mark.parametrize(
    ("numbers", "gone", "left"),
    [
        (("i)", "ii)", "iii)", "iv)"), 1, ["i)", "ii)", "iii)"]),
        (("I.", "II.", "III."), 0, ["I.", "II."]),
        (("g)", "h)", "i)", "j)"), 1, ["g)", "h)", "i)"]),
        (("(1)", "(2)", "(3)"), 0, ["(1)", "(2)"]),
    ],
)
def test_every_way_of_counting(numbers: tuple[str, ...], gone: int, left: list[str]) -> None:
    row = [Clause(str(place), None, "item", 0, number, number, f"mot {place}") for place, number in enumerate(numbers)]  # type: ignore[arg-type]
    made = consolidate(row, [change("delete", row[gone])])
    assert list(renumber(row, made.clauses).values()) == left


@given(st.sets(st.integers(0, len(CLAUSES) - 1)))
def test_numbers_of_one_row_follow_each_other_whatever_goes(gone: set[int]) -> None:
    deletions = [Change(str(place), str(place), "delete", CLAUSES[place].id, CLAUSES[place].text) for place in gone]
    made = consolidate(CLAUSES, deletions)
    numbers = renumber(CLAUSES, made.clauses)
    assert set(numbers) == {one.id for one in made.clean()}
    items = [core(numbers[one.id]) for one in made.clean() if one.kind == "item" and one.number]
    assert items == [chr(ord("a") + place) for place in range(len(items))]
    parts = [core(numbers[one.id]) for one in made.clean() if one.kind == "heading" and core(one.number).isdigit()]
    assert parts == [str(place + 1) for place in range(len(parts))]
    given_numbers = [core(number) for number in numbers.values() if number and "." in core(number)]
    assert len(given_numbers) == len(set(given_numbers))


@needs_corpus
@pytest.mark.parametrize("name", ["ccp-profil-secteur-public-v1.3-fr.docx", "geostandard-risques-ppr-v0.1.docx"])
def test_a_real_document_without_changes_keeps_every_number(name: str) -> None:
    clauses = read(name, (CORPUS / "documents/fr" / name).read_bytes()).clauses
    made = consolidate(clauses, [])
    numbers = renumber(clauses, made.clauses)
    assert changes_of(made.clauses, numbers) == ()
    assert broken_references(clauses, made.clauses, numbers) == ()


def many_levels() -> bytes:
    """A Word file whose three levels of headings are numbered by one list: 1, 1.1, 2, 2.1, 2.1.1, …"""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, text in enumerate(("%1.", "%1.%2.", "%1.%2.%3."))
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for place, level in enumerate((1, 2, 1, 2, 3, 3, 3, 2, 3, 1, 2, 2)):
        properties = document.add_heading(f"Partie {chr(65 + place)}", level)._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = level - 1, 90
        document.add_paragraph(f"Texte de {chr(65 + place)}.")
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def headings_after(workshop, document, *moves):
    """Numbers and words of the headings once these are moved: (as the table has them, as the clean Word file has them)."""
    before = workshop.texts.clauses(document)
    by_number = {core(one.number): one for one in before if one.kind == "heading" and one.number}
    for number, target in moves:
        made = workshop.amendments.add(
            by_number[number].id, "move", "", target=by_number[target].id, authors=[Author(None, None, "OIM")]
        )
        workshop.deciding.decide(made.id, "retained")
    clauses = workshop.consolidation.consolidated(document).clauses
    numbers = renumber(before, clauses)
    told = [(numbers[one.id], one.text) for one in clauses if one.kind == "heading" and one.state != "deleted"]
    exported = export_document(workshop, document, tracked=False, wording=Wording("fr")).data
    written = [(one.number, one.text) for one in read("b.docx", exported).clauses if one.kind == "heading"]
    return told, written


@pytest.mark.parametrize(
    "moves",
    [
        [("2.1.1", "1")],
        [("2.1.1", "1.1")],
        [("2.1.1", "2.2.1")],
        [("2.2.1", "2.1.3")],
        [("2.1", "3")],
        [("2.1", "3.1")],
        [("3.1", "2.1.2")],
        [("2", "3")],
        [("3.2", "1"), ("2.1.2", "2.2.1")],
        [("2.1", "3.1"), ("2.2.1", "1.1"), ("1.1", "3.2")],
    ],
)
def test_headings_that_move_are_numbered_as_in_the_word_file(workshop, moves):
    document = workshop.texts.add("plan.docx", many_levels())
    told, written = headings_after(workshop, document, *moves)
    assert told == written
    assert len({number for number, _ in told}) == len(told)


@needs_corpus
@pytest.mark.parametrize(
    "move", [("2.1.1", "1"), ("2.1.1", "2.4.2"), ("2.2", "3"), ("2.1", "3"), ("2.4.1", "2.1.3"), ("2.6", "2.3")]
)
def test_headings_of_a_real_file_that_move_are_numbered_as_in_the_word_file(workshop, move):
    name = "ccp-profil-secteur-public-v1.3-fr.docx"
    document = workshop.texts.add(name, (CORPUS / "documents/fr" / name).read_bytes())
    told, written = headings_after(workshop, document, move)
    assert told == written


def moved(text: str, number: str, target: str) -> list[tuple[str, str]]:
    clauses = read("a.md", text.encode()).clauses
    by_number = {core(one.number): one for one in clauses if one.number}
    made = consolidate(clauses, [change("move", by_number[number], target=by_number[target])]).clauses
    return [(core(one.old), core(one.new)) for one in changes_of(made, renumber(clauses, made))]


def test_typed_numbers_of_headings_follow_their_new_part_as_well() -> None:
    plan = "# 1. A\n\nUn.\n\n# 2. B\n\n## 2.1. C\n\nDeux.\n\n## 2.2. D\n\nTrois.\n\n## 2.3. E\n\nQuatre.\n"
    assert moved(plan, "2.3", "1") == [("2.3", "1.1")]
    assert moved(plan, "2.1", "1") == [("2.1", "1.1"), ("2.2", "2.1"), ("2.3", "2.2")]
    assert moved(TEXT, "2.1", "1.1") == [("2.1", "1.2"), ("1.2", "1.3"), ("2.2", "2.1"), ("2.3", "2.2")]


def test_articles_that_move_to_another_chapter_count_on_and_bare_numbers_begin_again() -> None:
    text = "# Chapitre 1\n\n## Article 1\n\n## Article 2\n\n# Chapitre 2\n\n## Article 3\n\n## Article 4\n"
    assert moved(text, "Article 1", "Article 3") == [
        ("Article 2", "Article 1"),
        ("Article 3", "Article 2"),
        ("Article 1", "Article 3"),
    ]
    text = "# I. A\n\n## 1. B\n\n## 2. C\n\n# II. D\n\n## 1. E\n\n## 2. F\n"
    assert [new for _, new in moved_headings(text, "C", "D")] == ["I", "1", "II", "1", "2", "3"]


def moved_headings(text: str, words: str, target: str) -> list[tuple[str, str]]:
    clauses = read("a.md", text.encode()).clauses
    by_words = {re.sub(r"^\S+ ", "", one.text): one for one in clauses}
    made = consolidate(clauses, [change("move", by_words[words], target=by_words[target])]).clauses
    numbers = renumber(clauses, made)
    return [(one.text, core(numbers[one.id])) for one in made]
