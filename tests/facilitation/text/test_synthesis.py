"""What rival wordings agree on, and what they change apart from each other, begins their common wording."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from facilitation.text.diff import apply, diff
from facilitation.text.merge import collide, merge
from facilitation.text.synthesis import synthesis

BASE = "L’État veille à la protection des Togolais de l’extérieur."


def test_what_collides_reads_as_before_and_all_else_is_made() -> None:
    first = "L’État garantit la protection des Togolais de l’extérieur et de leurs familles."
    second = "L’État assure la protection juridique des Togolais de l’extérieur et de leurs familles."
    wanted = "L’État veille à la protection juridique des Togolais de l’extérieur et de leurs familles."
    assert synthesis(BASE, [first, second]) == wanted


def test_one_wording_alone_is_itself_and_none_is_the_base() -> None:
    assert synthesis(BASE, ["Un autre texte."]) == "Un autre texte."
    assert synthesis(BASE, []) == BASE


WORDS = st.lists(st.sampled_from(["un", "deux", "trois", "quatre,", "l’eau", "12 %"]), max_size=6).map(" ".join)


@given(WORDS, st.lists(WORDS, min_size=2, max_size=3))
def test_it_is_the_same_in_any_order_and_holds_every_edit_that_collides_with_none(base: str, texts: list[str]) -> None:
    found = {synthesis(base, order) for order in permutations(texts)}
    assert len(found) == 1
    if len(texts) == 2 and (both := merge(base, *texts).text) is not None:
        assert found == {both}
    apart = [
        edit
        for place, text in enumerate(texts)
        for edit in diff(base, text)
        if not any(collide(edit, one) for other, rival in enumerate(texts) if other != place for one in diff(base, rival))
    ]
    assert found == {apply(base, sorted(set(apart)))}
    assert all(not collide(one, other) for one in apart for other in apart)
