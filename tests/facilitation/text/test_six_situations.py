"""Six situations in which programs of this kind go wrong, each seen from the document to what stands in it in the end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from facilitation.documents.docx.writing import write_changes
from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.compatibility import conflicts, relation
from facilitation.text.consolidate import Consolidation, Refused, consolidate
from facilitation.text.diff import segments
from tests.facilitation.documents.docx.amended import marks
from tests.facilitation.documents.word_files import docx, p, r

LINE = "Le ministère veille à la protection des Togolais établis hors du pays."
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate((("decimal", "%1."), ("lowerLetter", "%2)"), ("lowerRoman", "%3.")))
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
ITEMS = (
    ("Gouverner", 0),
    ("Recenser les associations", 1),
    ("dans les pays d’accueil", 2),
    ("dans les postes", 2),
    ("Former les agents", 1),
    ("Financer", 0),
)


def three_levels() -> bytes:
    return docx("".join(p(r(words), number=(1, level)) for words, level in ITEMS), numbering=NUMBERING)


def replaced(clause: Clause, old: str, new: str, number: str) -> Change:
    assert old in clause.text
    return Change(f"id{number}", number, "replace", clause.id, clause.text, clause.text.replace(old, new))


def brought(consolidation: Consolidation) -> list[tuple[str, str, str | None]]:
    """What was struck and put in, with the number of who did it."""
    return [
        (piece.kind, piece.text, piece.change_number)
        for clause in consolidation.clauses
        for piece in clause.pieces
        if piece.kind != "equal"
    ]


def in_any_order(clauses: Sequence[Clause], changes: Sequence[Change]) -> Consolidation:
    results = {consolidate(clauses, order).clauses for order in permutations(changes)}
    assert len(results) == 1
    return consolidate(clauses, changes)


def test_1_two_amendments_on_different_words_of_one_line_both_appear_once() -> None:
    clauses = read("a.md", f"# 1. Objet\n\n1.1. {LINE}\n".encode()).clauses
    line = clauses[1]
    changes = [replaced(line, "veille à", "garantit", "1"), replaced(line, "des Togolais", "des citoyens", "2")]
    assert relation(changes[0], changes[1], clauses) == "independent"
    assert conflicts(changes, clauses) == {}
    made = in_any_order(clauses, changes)
    assert made.refused == ()
    assert made.clauses[1].text == "1.1. Le ministère garantit la protection des citoyens établis hors du pays."
    assert brought(made) == [
        ("delete", "veille à", "1"),
        ("insert", "garantit", "1"),
        ("delete", "Togolais", "2"),
        ("insert", "citoyens", "2"),
    ]


@pytest.mark.parametrize("same_line", [True, False])
def test_2_so_do_two_where_nothing_is_numbered(same_line: bool) -> None:
    # The same sentence stands there twice: a change must find its own line, not one that reads alike.
    clauses = read("a.md", f"{LINE}\n\n{LINE}\n".encode()).clauses
    assert {one.number for one in clauses} == {""}
    first, second = clauses
    other = first if same_line else second
    changes = [replaced(first, "veille à", "garantit", "1"), replaced(other, "hors du pays", "à l’étranger", "2")]
    assert conflicts(changes, clauses) == {}
    made = in_any_order(clauses, changes)
    assert made.refused == ()
    texts = [one.text for one in made.clauses]
    assert sum(text.count("garantit") for text in texts) == sum(text.count("à l’étranger") for text in texts) == 1
    assert texts[1] == (LINE if same_line else LINE.replace("hors du pays", "à l’étranger"))


def test_3_a_change_recorded_on_one_layout_is_never_misapplied_on_another() -> None:
    before = read("a.md", b"# Axe 1\n\nUn guichet est ouvert.\n\nLe budget est vot\xc3\xa9 chaque ann\xc3\xa9e.\n").clauses
    after = read("a.md", "# Axe 1\n\nUn préambule nouveau.\n\nUn guichet est ouvert.\n\nLe budget est voté.\n".encode()).clauses
    desk = replaced(before[1], "guichet", "bureau", "1")
    budget = replaced(before[2], "chaque année", "tous les ans", "2")
    deletion = Change("id3", "3", "delete", before[2].id, before[2].text)
    assert [one.text for one in after if one.id == desk.clause] == ["Un préambule nouveau."]
    made = consolidate(after, [desk, budget])
    assert made.refused == (Refused("id1", "words_gone"), Refused("id2", "words_gone"))
    assert [one.text for one in made.clauses] == [one.text for one in after]
    # A deletion names its words too: it takes away no other line that happens to stand in the place.
    made = consolidate(after, [deletion])
    assert made.refused == (Refused("id3", "words_gone"),)
    assert all(one.state == "kept" for one in made.clauses)


@pytest.mark.parametrize(
    ("base", "new", "struck", "put_in"),
    [
        ("La ressource gérée par l’État", "La ressource géré par l’État", "gérée", "géré"),
        ("Le droit à l'éducation pour tous", "Le droit à l'enseignement pour tous", "éducation", "enseignement"),
        ("Le droit à l’éducation pour tous", "Le droit à l’enseignement pour tous", "éducation", "enseignement"),
        ("l'État et l'école publique", "l’État et l'école publique", "'", "’"),
        ("Une hausse de 12 % par an", "Une hausse de 15 % par an", "12 %", "15 %"),
        ("Une hausse de 12\u202f% par an", "Une hausse de 15\u202f% par an", "12\u202f%", "15\u202f%"),
    ],
)
def test_4_exactly_what_changed_is_shown_as_whole_readable_units(base: str, new: str, struck: str, put_in: str) -> None:
    found = segments(base, new)
    assert [one.text for one in found if one.kind == "delete"] == [struck]
    assert [one.text for one in found if one.kind == "insert"] == [put_in]
    assert "".join(one.text for one in found if one.kind != "insert") == base
    assert "".join(one.text for one in found if one.kind != "delete") == new


def test_5_one_word_changed_in_a_list_of_three_levels_marks_one_word() -> None:
    data = three_levels()
    clauses = read("a.docx", data).clauses
    assert [one.number for one in clauses] == ["1.", "a)", "i.", "ii.", "b)", "2."]
    deep = clauses[2]
    change = replaced(deep, "accueil", "origine", "1")
    made = consolidate(clauses, [change])
    assert brought(made) == [("delete", "accueil", "1"), ("insert", "origine", "1")]
    assert [one.state for one in made.clauses] == ["kept", "kept", "changed", "kept", "kept", "kept"]
    written = write_changes(data, clauses, [change], marks([change]), {}, tracked=True).data
    again = read("a.docx", written)
    assert again.tracked_changes == 2
    assert [(one.number, one.text) for one in again.clauses if one.text not in dict(ITEMS)] == [("i.", "dans les pays d’origine")]


def test_6_a_deleted_list_item_is_a_visible_counted_change() -> None:
    data = three_levels()
    clauses = read("a.docx", data).clauses
    gone = clauses[3]
    change = Change("id1", "1", "delete", gone.id, gone.text)
    made = consolidate(clauses, [change])
    assert len(made.clauses) == len(clauses), "it stays in its place, struck"
    struck = made.by_id[gone.id]
    assert (struck.state, struck.text, struck.base_text) == ("deleted", "", "dans les postes")
    assert brought(made) == [("delete", "dans les postes", "1")]
    assert [one.text for one in made.clean()] == [words for words, _ in ITEMS if words != "dans les postes"]
    written = write_changes(data, clauses, [change], marks([change]), {}, tracked=True).data
    assert read("a.docx", written).tracked_changes >= 1
    assert [one.number for one in read("a.docx", written).clauses] == ["1.", "a)", "i.", "b)", "2."]
