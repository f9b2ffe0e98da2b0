"""Two changes of one text: both where they do not touch, a conflict where they do, never a silent winner."""

from __future__ import annotations

import pytest

from facilitation.text.diff import Edit
from facilitation.text.merge import Merge, collide, merge
from facilitation.text.rebase import rebase

BASE = "L’État veille à la protection des Togolais et facilite leur participation."


def test_edits_of_both_where_they_do_not_touch() -> None:
    a, b = BASE.replace("veille à", "garantit"), BASE.replace("facilite", "encourage")
    expected = "L’État garantit la protection des Togolais et encourage leur participation."
    assert merge(BASE, a, b) == merge(BASE, b, a) == Merge(expected)


def test_other_words_for_the_same_words_are_a_conflict_that_shows_both() -> None:
    found = merge(BASE, BASE.replace("veille à", "garantit"), BASE.replace("veille à", "assure"))
    assert found.text is None
    assert [(mine.text, theirs.text) for mine, theirs in found.conflicts] == [("garantit", "assure")]


def test_the_same_edit_twice_is_one_edit() -> None:
    both = BASE.replace("veille à", "garantit")
    assert merge(BASE, both, both.replace("facilite", "encourage")).text == both.replace("facilite", "encourage")


def test_different_insertions_at_one_place_are_a_conflict() -> None:
    a, b = BASE.replace("des Togolais", "des jeunes Togolais"), BASE.replace("des Togolais", "des vaillants Togolais")
    assert merge(BASE, a, b).text is None


def test_a_deletion_and_a_change_within_it_are_a_conflict() -> None:
    a = BASE.replace(" et facilite leur participation", "")
    b = BASE.replace("leur participation", "leur pleine participation")
    assert merge(BASE, a, b).text is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Edit(0, 3, "a"), Edit(3, 5, "b"), False),
        (Edit(0, 3, "a"), Edit(2, 5, "b"), True),
        (Edit(3, 3, "a"), Edit(3, 5, "b"), True),
        (Edit(3, 3, "a"), Edit(0, 3, "b"), True),
        (Edit(3, 3, "a"), Edit(3, 3, "b"), True),
        (Edit(3, 3, "a"), Edit(3, 3, "a"), False),
        (Edit(3, 3, "a"), Edit(4, 5, "b"), False),
    ],
)
def test_what_collides(one: Edit, other: Edit, expected: bool) -> None:
    assert collide(one, other) is collide(other, one) is expected


def test_a_proposal_moves_onto_the_text_as_it_stands() -> None:
    over = BASE.replace("veille à", "garantit")
    assert rebase(BASE, BASE.replace("facilite", "encourage"), over) == over.replace("facilite", "encourage")
    assert rebase(BASE, BASE.replace("veille à", "assure"), over) is None
    assert rebase(BASE, over, over) == over
