"""The consolidated text: who brought and who struck each word, insertions in their place, what cannot be made refused and told."""

from __future__ import annotations

import pytest

from facilitation.documents.reading import read
from facilitation.text.changes import Change, ChangeKind, number_order
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import Refused, consolidate
from facilitation.text.rewording import Piece

TEXT = """# Axe 1

L’État veille à la **protection** des Togolais.

Un guichet est ouvert.

## Objectif 1.1 : Former

1. les femmes ;
2. les jeunes.

# Axe 2

Le budget est voté.

| Activité | Coût |
|---|---|
| Former | 3 000 |
"""
CLAUSES = read("politique.md", TEXT.encode()).clauses


def of(text: str) -> Clause:
    (found,) = [one for one in CLAUSES if one.text == text]
    return found


STATE = of("L’État veille à la protection des Togolais.")
DESK = of("Un guichet est ouvert.")


def change(
    number: str, kind: ChangeKind, clause: Clause, text: str = "", target: Clause | None = None, base: str | None = None
) -> Change:
    words = clause.text if base is None else base
    return Change(f"id-{number}", number, kind, clause.id, words if kind != "insert" else "", text, target.id if target else None)


def texts(*changes: Change) -> list[str]:
    return [one.text for one in consolidate(CLAUSES, changes).clean() if one.text]


def around(text: str, *changes: Change, count: int = 3) -> list[str]:
    found = texts(*changes)
    place = found.index(text)
    return found[place : place + count]


def test_nothing_retained_is_the_document() -> None:
    found = consolidate(CLAUSES, [])
    assert [(one.id, one.text, one.label, one.state) for one in found.clauses] == [
        (one.id, one.text, one.label, "kept") for one in CLAUSES
    ]
    assert found.refused == ()


def test_every_word_says_who_brought_or_struck_it() -> None:
    first = change("1", "replace", STATE, "L’État garantit la protection des Togolais.")
    second = change("G2-3", "replace", STATE, "L’État veille à la protection des citoyens togolais.")
    clause = consolidate(CLAUSES, [first, second]).by_id[STATE.id]
    assert clause.text == "L’État garantit la protection des citoyens togolais."
    assert clause.state == "changed"
    assert clause.pieces == (
        Piece("equal", "L’État ", None),
        Piece("delete", "veille à", "1"),
        Piece("insert", "garantit", "1"),
        Piece("equal", " la protection des ", None),
        Piece("delete", "Togolais", "G2-3"),
        Piece("insert", "citoyens togolais", "G2-3"),
        Piece("equal", ".", None),
    )
    (span,) = clause.spans
    assert (clause.text[span.start : span.end], span.bold) == ("protection", True)


def test_a_change_made_on_the_text_as_amended_stands_on_it() -> None:
    once = "L’État garantit la protection des Togolais."
    first = change("1", "replace", STATE, once)
    second = change("2", "replace", STATE, once.replace("garantit", "assure et garantit"), base=once)
    clause = consolidate(CLAUSES, [first, second]).by_id[STATE.id]
    assert clause.text == "L’État assure et garantit la protection des Togolais."
    assert "".join(piece.text for piece in clause.pieces if piece.kind != "insert") == STATE.text


@pytest.mark.parametrize("kind", ["delete", "move"])
def test_a_clause_written_anew_is_deleted_or_moved_as_it_reads_now(kind: ChangeKind) -> None:
    clauses = read("a.md", b"# Axe 1\n\n## Justification\n\nUn.\n\nDeux.\n").clauses
    for clause, anew in ((clauses[1], "Pourquoi agir ?"), (clauses[2], "Toute autre phrase.")):
        target = (clauses[0] if clause.kind == "heading" else clauses[-1]).id if kind == "move" else None
        rewording = Change("id1", "1", "replace", clause.id, clause.text, anew)
        other = Change("id2", "2", kind, clause.id, anew, target=target)
        made = consolidate(clauses, [rewording, other])
        assert made.refused == ()
        assert made.by_id[clause.id].state == ("deleted" if kind == "delete" else "changed")
        if kind == "move":
            assert consolidate(clauses, [other, rewording]).clauses == made.clauses
        # Words that the clause never had are still those of another layout.
        assert consolidate(clauses, [other]).refused == (Refused("id2", "words_gone"),)


def test_words_that_are_gone_are_refused_and_told() -> None:
    first = change("1", "replace", STATE, STATE.text.replace("veille à", "garantit"))
    rival = change("2", "replace", STATE, STATE.text.replace("veille à", "assure"))
    found = consolidate(CLAUSES, [first, rival])
    assert found.refused == (Refused("id-2", "words_gone"),)
    assert found.text_of(STATE.id) == "L’État garantit la protection des Togolais."


def test_insertions_stand_after_a_clause_and_directly_below_a_heading() -> None:
    assert around(STATE.text, change("1", "insert", STATE, "Un alinéa.\n\nUn autre.")) == [STATE.text, "Un alinéa.", "Un autre."]
    assert around("Axe 1", change("1", "insert", of("Axe 1"), "Chapeau.")) == ["Axe 1", "Chapeau.", STATE.text]
    found = consolidate(CLAUSES, [change("1", "insert", DESK, "Il est gratuit.")])
    (new,) = [one for one in found.clauses if one.state == "inserted"]
    assert (new.label, new.kind, new.parent, new.base_text) == (f"{DESK.label} bis", "paragraph", DESK.parent, "")


def test_what_is_put_in_stands_after_the_text_boxes_that_hang_on_a_paragraph() -> None:
    row = [
        Clause(ClauseId(str(place)), None, kind, 0, "", f"c{place}", words)
        for place, (kind, words) in enumerate((("paragraph", "Un."), ("box", "À noter"), ("box", "Encore"), ("paragraph", "Deux.")))
    ]
    put_in = Change("i", "1", "insert", row[0].id, "", "Neuf.")
    after_box = Change("j", "2", "insert", row[1].id, "", "Plus neuf.")
    moved = Change("m", "3", "move", row[3].id, "Deux.", "", row[0].id)
    wanted = ["Un.", "À noter", "Encore", "Neuf.", "Plus neuf.", "Deux."]
    for changes in ((put_in, after_box), (after_box, put_in), (put_in, after_box, moved)):
        assert [one.text for one in consolidate(row, changes).clauses] == wanted


def test_two_insertions_at_one_place_stand_in_the_order_of_their_numbers() -> None:
    later, earlier = change("12", "insert", DESK, "Douze."), change("2", "insert", DESK, "Deux.")
    assert around(DESK.text, later, earlier) == around(DESK.text, earlier, later) == [DESK.text, "Deux.", "Douze."]


def test_an_item_put_in_is_an_item_and_a_cell_gets_a_line() -> None:
    women = of("les femmes ;")
    found = consolidate(
        CLAUSES, [change("1", "insert", women, "les personnes âgées ;"), change("2", "insert", of("3 000"), "par an")]
    )
    (new,) = [one for one in found.clauses if one.state == "inserted"]
    assert (new.kind, new.level, new.text) == ("item", women.level, "les personnes âgées ;")
    assert found.text_of(of("3 000").id) == "3 000\npar an"


def test_a_deleted_part_goes_with_all_that_is_under_it_and_stays_marked() -> None:
    found = consolidate(CLAUSES, [change("7", "delete", of("Axe 1"))])
    gone = [one for one in found.clauses if one.state == "deleted"]
    assert [one.base_text for one in gone][:3] == ["Axe 1", STATE.text, DESK.text]
    assert gone[1].pieces == (Piece("delete", STATE.text, "7"),)
    assert found.text_of(STATE.id) == ""
    assert found.clean()[0].text == "Axe 2"


def test_what_is_proposed_on_a_deleted_clause_is_refused() -> None:
    found = consolidate(CLAUSES, [change("1", "delete", STATE), change("2", "replace", STATE, "Autre.")])
    assert found.refused == (Refused("id-2", "clause_gone"),)


def test_a_moved_part_takes_everything_along() -> None:
    found = consolidate(CLAUSES, [change("1", "move", of("Objectif 1.1 : Former"), target=of("Le budget est voté."))])
    clean = [one.text for one in found.clean() if one.text]
    place = clean.index("Le budget est voté.")
    assert clean[place + 1 : place + 4] == ["Objectif 1.1 : Former", "les femmes ;", "les jeunes."]
    assert found.by_id[of("Objectif 1.1 : Former").id].state == "moved"
    assert len(found.clauses) == len(CLAUSES)


def test_a_clause_that_moves_out_of_a_moved_part_stands_once_and_what_was_put_in_goes_with_its_part() -> None:
    part, budget = of("Objectif 1.1 : Former"), of("Le budget est voté.")
    women, young = of("les femmes ;"), of("les jeunes.")
    found = texts(
        change("1", "move", part, target=budget),
        change("2", "move", women, target=STATE),
        change("3", "insert", young, "les aînés."),
    )
    assert found.count("les femmes ;") == 1
    assert found[found.index(STATE.text) + 1] == "les femmes ;"
    place = found.index("Le budget est voté.")
    assert found[place + 1 : place + 4] == ["Objectif 1.1 : Former", "les jeunes.", "les aînés."]


def test_moves_that_chase_each_other_or_go_into_themselves_are_refused() -> None:
    one, two = of("Axe 1"), of("Axe 2")
    itself = consolidate(CLAUSES, [change("1", "move", one, target=STATE)])
    assert itself.refused == (Refused("id-1", "place"),)
    circle = consolidate(
        CLAUSES, [change("1", "move", one, target=of("Le budget est voté.")), change("2", "move", two, target=STATE)]
    )
    assert circle.refused == (Refused("id-2", "place"),)
    assert sorted(clause.id for clause in circle.clauses) == sorted(clause.id for clause in CLAUSES)


def test_unknown_clauses_have_no_place() -> None:
    found = consolidate(CLAUSES, [Change("x", "1", "delete", ClauseId("nobody"), "")])
    assert found.refused == (Refused("x", "no_clause"),)


def test_numbers_are_ordered_as_people_count() -> None:
    assert sorted(["12", "G2-1", "2", "12-a", "G1-9"], key=number_order) == ["2", "12", "12-a", "G1-9", "G2-1"]
