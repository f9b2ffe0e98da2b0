"""Numbers at the end of the workshop, and the references that they break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import consolidate
from facilitation.text.references import broken_references
from facilitation.text.renumbering import changes_of, core, renumber
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
