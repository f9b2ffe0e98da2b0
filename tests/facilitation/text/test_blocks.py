"""Blocks put in as one amendment: titles, tables, bullets; where a new part stands, what its clauses are called and numbered."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.text import blocks
from facilitation.text.changes import Change
from facilitation.text.clauses import CellPlace, Clause, ClauseId, ClauseKind
from facilitation.text.consolidate import ConsolidatedClause, Consolidation, consolidate
from facilitation.text.new_parts import new_parts, with_new_parts
from facilitation.text.renumbering import renumber


def clause(id: str, parent: str | None, kind: ClauseKind, text: str, *, level: int = 0, number: str = "") -> Clause:
    label = number.rstrip(".") or id
    return Clause(ClauseId(id), ClauseId(parent) if parent else None, kind, level, number, label, text)


TEXT = [
    clause("h1", None, "heading", "Contexte", level=1, number="1."),
    clause("p1", "h1", "paragraph", "Le pays change."),
    clause("h11", "h1", "heading", "Histoire", level=2, number="1.1"),
    clause("p11", "h11", "paragraph", "Hier."),
    clause("b11", "h11", "item", "une puce ;", number="•"),
    clause("h12", "h1", "heading", "Avenir", level=2, number="1.2"),
    clause("p12", "h12", "paragraph", "Demain."),
    clause("h2", None, "heading", "Suite", level=1, number="2."),
    clause("p2", "h2", "paragraph", "La suite."),
    clause("n1", "p2", "note", "Une note."),
]
RISKS = "# Risques\nIls sont suivis.\n| Risque | Mesure |\n|---|---|\n| R1 | Suivi |\n| R2 |"


def insert(after: str, text: str, number: str = "1") -> Change:
    return Change(f"id{number}", number, "insert", ClauseId(after), "", text)


def delete(clause_id: str, number: str = "9") -> Change:
    base = next(one.text for one in TEXT if one.id == clause_id)
    return Change(f"id{number}", number, "delete", ClauseId(clause_id), base)


def made(*changes: Change) -> Consolidation:
    result = consolidate(TEXT, changes)
    assert result.refused == ()
    return result


def new(result: Consolidation) -> list[ConsolidatedClause]:
    return [one for one in result.clauses if one.state == "inserted"]


def before(result: Consolidation) -> str:
    """The clause after which the new ones stand."""
    first = next(place for place, one in enumerate(result.clauses) if one.state == "inserted")
    return result.clauses[first - 1].id


def test_the_lines_of_a_block() -> None:
    lines = blocks.lines_of("# Titre\n## Plus bas\nUn mot.\n\n- puce\n| a | b\\|c |\n|---|:-:|\n| d <br>e | |")
    assert [line.kind for line in lines] == ["heading", "heading", "paragraph", "item", "row", "row"]
    assert [line.depth for line in lines[:2]] == [1, 2]
    assert [line.cells for line in lines[4:]] == [("a", "b|c"), ("d\ne", "")]


@pytest.mark.parametrize("text", ["#Titre", "-5 %", "|", "n° # 3", "a | b", "| a", "1.\tUn"])
def test_what_only_looks_like_a_sign_is_a_paragraph(text: str) -> None:
    assert [line.kind for line in blocks.lines_of(text)] == ["paragraph"]
    assert blocks.is_plain(text)


@given(st.lists(st.text("ab |é\n", max_size=6), min_size=1, max_size=4))
def test_a_row_reads_back_cell_for_cell(cells: list[str]) -> None:
    line = blocks.row_line(cells)
    assert "\n" not in line
    (found,) = blocks.lines_of(line)
    assert list(found.cells) == ["\n".join(line.strip() for line in cell.split("\n")).strip() for cell in cells]


def test_a_new_part_stands_where_the_part_before_it_ends() -> None:
    for anchor in ("h11", "p11", "b11"):
        result = made(insert(anchor, RISKS))
        assert before(result) == "b11"
        title, words, table, *inside = new(result)
        assert (title.kind, title.level, title.parent, title.label) == ("heading", 2, "h1", "1.1 bis")
        assert (words.kind, words.parent, words.label) == ("paragraph", title.id, "1.1 bis, al. 1")
        assert (table.kind, table.parent, table.label) == ("table", title.id, "1.1 bis, tableau 1")
        assert [(one.text, one.cell) for one in inside if one.kind == "cell"] == [
            ("Risque", CellPlace(0, 0, header=True)),
            ("Mesure", CellPlace(0, 1, header=True)),
            ("R1", CellPlace(1, 0)),
            ("Suivi", CellPlace(1, 1)),
            ("R2", CellPlace(2, 0)),
            ("", CellPlace(2, 1)),
        ]
        assert inside[-1].label == "1.1 bis, tableau 1, ligne 2, « Mesure »"


def test_a_part_within_the_part_stands_before_its_first_one_and_the_last_before_the_notes() -> None:
    result = made(insert("p1", "## Sources\nDes mots."))
    assert before(result) == "p1"
    assert [(one.level, one.parent, one.label) for one in new(result)] == [
        (2, "h1", "1, titre 1"),
        (0, "id1:0:0", "1, titre 1, al. 1"),
    ]
    assert before(made(insert("p2", "# Fin"))) == "p2"


def test_titles_below_titles() -> None:
    titles = new(made(insert("h12", "# Un\n## Un a\nMots.\n### Un a b\n## Un b\n# Deux")))
    assert [(one.text, one.level, one.parent) for one in titles if one.kind == "heading"] == [
        ("Un", 2, "h1"),
        ("Un a", 3, titles[0].id),
        ("Un a b", 4, titles[1].id),
        ("Un b", 3, titles[0].id),
        ("Deux", 2, "h1"),
    ]
    assert [one.label for one in titles if one.kind == "heading"] == [
        "1.2 bis",
        "1.2 bis, titre 1",
        "1.2 bis, titre 1, titre 1",
        "1.2 bis, titre 2",
        "1.2 ter",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [("Mots.\n# Titre", "title_first"), ("### Titre", "title_depth"), ("## Titre\n# Titre", "title_depth"), ("| a |\n- b", None)],
)
def test_a_block_that_would_cut_a_part_in_two_is_refused(text: str, fault: str | None) -> None:
    assert blocks.fault(text) == fault
    result = consolidate(TEXT, [insert("p1", text)])
    assert [one.reason for one in result.refused] == (["block"] if fault else [])


def test_new_parts_in_any_order_stand_in_the_order_of_their_numbers() -> None:
    changes = [insert("p11", "# Deux", "2"), insert("h11", "# Un\nMots.", "1"), insert("b11", "une autre", "3"), delete("p11", "4")]
    answers = {tuple((one.id, one.label, one.state) for one in made(*order).clauses) for order in permutations(changes)}
    assert len(answers) == 1
    assert [one.label for one in new(made(*changes))] == ["• bis", "1.1 bis", "1.1 bis, al. 1", "1.1 ter"]


def test_new_bullets_look_like_those_of_the_document() -> None:
    (item,) = new(made(insert("p12", "- une action")))
    assert (item.kind, item.text, item.number) == ("item", "une action", "•")
    plain = [one for one in TEXT if one.id != "b11"]
    (found,) = [one for one in consolidate(plain, [insert("p12", "- une action")]).clauses if one.state == "inserted"]
    assert (found.kind, found.text) == ("item", "– une action")


def test_a_new_part_outlives_the_part_beside_it_but_not_the_one_it_is_in() -> None:
    for order in permutations((insert("p11", RISKS), delete("h11"))):
        assert [one.text for one in made(*order).clean() if one.kind == "heading"] == ["Contexte", "Risques", "Avenir", "Suite"]
    gone = made(insert("p11", "## Dedans\nMots."), delete("h11"))
    assert not new(gone)
    assert [one.reason for one in consolidate(TEXT, [delete("h11"), insert("p11", "## Dedans")]).refused] == ["clause_gone"]
    assert [one.reason for one in consolidate(TEXT, [delete("h1"), insert("p11", RISKS)]).refused] == ["clause_gone"]


def test_what_was_put_below_a_title_goes_with_its_part() -> None:
    assert not new(made(insert("h11", "Un mot."), delete("h11")))


def test_a_new_part_goes_with_its_part_when_that_is_moved() -> None:
    move = Change("m", "5", "move", ClauseId("h11"), "Histoire", target=ClauseId("p2"))
    for order in permutations((insert("p11", "# Après\nMots."), move)):
        texts = [one.text for one in made(*order).clean()]
        assert texts[-5:] == ["Histoire", "Hier.", "une puce ;", "Après", "Mots."]
    alone = Change("m", "5", "move", ClauseId("p11"), "Hier.", target=ClauseId("p2"))
    result = made(alone, insert("p11", "# Après\nMots."))
    assert before(result) == "b11"


def test_new_parts_are_counted_at_the_end() -> None:
    result = made(insert("p11", "# Un\n# Deux"))
    numbers = renumber(TEXT, result.clauses)
    counted = [(one.text, numbers[one.id]) for one in result.clauses if one.kind == "heading"]
    assert counted == [
        ("Contexte", "1."),
        ("Histoire", "1.1"),
        ("Un", "1.2"),
        ("Deux", "1.3"),
        ("Avenir", "1.4"),
        ("Suite", "2."),
    ]


def test_words_of_a_block_without_its_signs() -> None:
    assert blocks.bare_lines(RISKS) == ["Risques", "Ils sont suivis.", "Risque", "Mesure", "R1", "Suivi", "R2"]
    assert blocks.told(RISKS) == "Risques\nIls sont suivis.\nRisque | Mesure\nR1 | Suivi\nR2"


SIGNS: Sequence[str] = ("# ", "## ", "### ", "- ", "| a | ", "", "")


@given(st.lists(st.tuples(st.sampled_from(SIGNS), st.sampled_from(("mot", "x |", "é"))), min_size=1, max_size=5), st.integers(0, 9))
def test_any_block_is_put_in_whole_or_refused(lines: list[tuple[str, str]], anchor: int) -> None:
    text = "\n".join(sign + words for sign, words in lines)
    change = insert(TEXT[anchor].id, text)
    result = consolidate(TEXT, [change])
    words = [one.text.removeprefix("– ") for one in new(result) if one.text]
    assert words == ([] if result.refused else blocks.bare_lines(text))
    kept = [one.id for one in result.clauses if one.state != "inserted"]
    assert kept == [one.id for one in TEXT]
    at = {one.id: place for place, one in enumerate(result.clauses)}
    assert all(one.parent is None or at[one.parent] < at[one.id] for one in result.clauses)


def test_the_plan_lists_new_parts_where_they_stand() -> None:
    result = made(insert("p11", RISKS), insert("p2", "| a |\n| b |", "2"))
    found = new_parts(TEXT, result.clauses)
    assert [(one.kind, one.number, one.label) for one in found] == [
        ("heading", "1.1 bis", "1.1 bis"),
        ("table", "", "1.1 bis, tableau 1"),
        ("table", "", "p2 bis"),
    ]
    listed = [one.label for one in with_new_parts(TEXT, result.clauses, found) if one.kind in ("heading", "table")]
    assert listed == ["1", "1.1", "1.1 bis", "1.1 bis, tableau 1", "1.2", "2", "p2 bis"]
    assert with_new_parts(TEXT, made().clauses, ()) is TEXT
