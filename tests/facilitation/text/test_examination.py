"""The proposed order of examination, as domain.md 2.6 has it."""

from __future__ import annotations

from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.examination import Observation, Reason, distance_of, order
from facilitation.text.occurrences import everywhere
from facilitation.text.runs import rewritten

TEXT = """# 1. Objet

L’État veille à la protection des Togolais de l’extérieur.

Un guichet unique est ouvert dans chaque région.

# 2. Moyens

Un bilan est fait chaque année.
"""
CLAUSES = read("a.md", TEXT.encode()).clauses
TITLE, STATE, DESK, MEANS, REPORT = CLAUSES


def change(number: str, kind: str, clause: Clause, text: str = "", target: Clause | None = None) -> Change:
    base = "" if kind == "insert" else clause.text
    return Change(number, number, kind, clause.id, base, text, target.id if target else None)  # type: ignore[arg-type]


def called(*changes: Change, said: tuple[Observation, ...] = (), throughout: tuple[str, ...] = ()) -> list[tuple[str, Reason]]:
    return [(" ".join(one.proposals), one.reason) for one in order(changes, CLAUSES, said, throughout)]


def test_deletion_first_then_what_departs_most_down_to_wording() -> None:
    assert called(
        change("1", "replace", STATE, STATE.text.replace("veille à", "garantit")),
        change("2", "insert", STATE, "Il les aide."),
        change("3", "replace", STATE, "Les Togolais de l’étranger ont droit à l’assistance de leur pays."),
        change("4", "delete", STATE),
        change("5", "replace", STATE, STATE.text.replace("veille à la protection", "assure la défense")),
        change("6", "move", STATE, target=REPORT),
    ) == [("4", "deletion"), ("6", "move"), ("3", "rewriting"), ("5", "wording"), ("1", "wording"), ("2", "insertion")]


def test_a_part_before_what_is_in_it_and_new_words_where_they_will_stand() -> None:
    assert called(
        change("1", "replace", DESK, "Un guichet est ouvert."),
        change("2", "insert", TITLE, "Le présent texte est public."),
        change("3", "delete", TITLE),
        change("4", "replace", TITLE, "1. Champ"),
        change("5", "delete", MEANS),
        change("6", "delete", STATE),
    ) == [("3", "deletion"), ("4", "rewriting"), ("2", "insertion"), ("6", "deletion"), ("1", "wording"), ("5", "deletion")]


def test_a_new_row_comes_after_what_changes_the_cells_of_the_row_before_it() -> None:
    clauses = read("a.md", "| Action | Coût |\n|---|---|\n| Former | 200 |\n| Informer | 40 |\n".encode()).clauses
    row = next(one for one in clauses if one.kind == "row" and one.label.endswith("ligne 1"))
    cost = next(one for one in clauses if one.text == "200")
    new, amount = change("1", "insert", row, "Suivre\t15"), change("2", "replace", cost, "250")
    assert [one.proposals for one in order([new, amount], clauses)] == [("2",), ("1",)]


def test_the_same_proposal_is_one_discussion_however_it_is_typed() -> None:
    garantit = STATE.text.replace("veille à", "garantit")
    again = change("10", "replace", STATE, garantit.replace("’", "'").replace(" la ", "\u00a0la "))
    assert called(
        again,
        change("2", "replace", STATE, garantit),
        change("3", "delete", DESK),
        change("4", "delete", DESK),
    ) == [("2 10", "wording"), ("3 4", "deletion")]
    # Made on words that another amendment had changed by then, and the same all the same.
    now, new = (text.replace("Togolais", "citoyens") for text in (STATE.text, garantit))
    later = Change("12", "12", "replace", STATE.id, now, new)
    assert called(later, change("2", "replace", STATE, garantit)) == [("2 12", "wording")]


def test_what_is_asked_comes_first_and_what_is_remarked_after_the_changes() -> None:
    said = (Observation("7", "7", STATE.id), Observation("8", "8", STATE.id, "question"))
    changes = (change("1", "delete", STATE), change("2", "insert", STATE, "Il les aide."))
    assert called(*changes, said=said) == [("8", "question"), ("1", "deletion"), ("7", "remark"), ("2", "insertion")]


def test_a_block_waits_for_the_deletion_of_a_clause_in_it() -> None:
    block = rewritten("1", "1", [(STATE.id, STATE.text), (DESK.id, DESK.text)], "Un seul alinéa remplace les deux.")
    assert called(*block, change("2", "delete", DESK)) == [("2", "deletion"), ("1", "rewriting")]
    struck = rewritten("3", "3", [(STATE.id, STATE.text), (DESK.id, DESK.text)], "")
    assert called(*struck) == [("3", "deletion")]


def test_words_replaced_everywhere_come_last() -> None:
    said = [(one.id, one.text, [(one.text.index("est"), one.text.index("est") + 3)]) for one in (DESK, REPORT)]
    parts = everywhere("1", "1", said, "est", "sera")
    assert called(*parts, change("2", "delete", REPORT), throughout=("1",)) == [("2", "deletion"), ("1", "everywhere")]


def test_distance_is_the_share_of_words_that_change() -> None:
    assert distance_of([change("1", "delete", STATE)]) == 1
    assert distance_of([change("1", "move", STATE)]) == 0
    assert distance_of([change("1", "replace", STATE, STATE.text + " Enfin.")]) == 1 / 23
    assert distance_of([change("1", "replace", STATE, STATE.text.replace(".", " !"))]) == 0
