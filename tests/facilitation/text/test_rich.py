"""Prose in rich text: lines with their marks, looks that stay on their words when these are changed as plain text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from facilitation.text.clauses import Span
from facilitation.text.rich import Line, RichText, bold, carried, joined, of_lines, rich_of, runs, starred

WORDS = st.text(alphabet="aé b-1.\n*–ɖ𝛼", max_size=40)


@st.composite
def rich_texts(draw: st.DrawFn) -> RichText:
    text = draw(WORDS)
    borders = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    found = []
    for start, end in zip(borders[::2], borders[1::2], strict=False):
        look = draw(st.sampled_from([(True, False, False), (False, True, False), (True, True, True)]))
        found.append(Span(start, end, *look))
    return RichText(text, tuple(found))


def test_lines_and_their_marks() -> None:
    found = list(RichText("Le débat\n- un point\n2. deuxième\n–pas une liste", (Span(11, 13, bold=True),)).lines())
    assert found == [
        Line("paragraph", "Le débat"),
        Line("bullet", "un point", (Span(0, 2, bold=True),)),
        Line("number", "deuxième", number=2),
        Line("paragraph", "–pas une liste"),
    ]


def test_stars_are_looks() -> None:
    assert starred("La **cible** est *relevée*.") == RichText(
        "La cible est relevée.", (Span(3, 8, bold=True), Span(13, 20, italic=True))
    )


def test_parts_are_joined_with_their_looks() -> None:
    assert joined([bold("Axe 1"), RichText("retenu")], " : ") == RichText("Axe 1 : retenu", (Span(0, 5, bold=True),))


def test_looks_stay_on_their_words() -> None:
    spans = (Span(3, 8, bold=True), Span(13, 20, italic=True))
    new = "Hier, la cible du plan est relevée."
    assert [new[span.start : span.end] for span in carried("La cible est relevée.", spans, new)] == ["cible", "relevée"]
    assert carried("La cible est relevée.", spans, "Rien.") == ()


@given(rich_texts())
def test_lines_give_the_text_back(rich: RichText) -> None:
    again = of_lines(rich.lines())
    assert list(again.lines()) == list(rich.lines())
    assert of_lines(again.lines()) == again


@given(rich_texts())
def test_what_is_stored_is_read_back(rich: RichText) -> None:
    assert rich_of(rich.stored) == rich
    assert "".join(text for text, _ in runs(rich.text, rich.spans)) == rich.text


@given(rich_texts(), WORDS)
def test_carried_looks_are_sorted_within_the_text_and_stay_where_nothing_changed(rich: RichText, new: str) -> None:
    found = carried(rich.text, rich.spans, new)
    assert all(0 <= one.start < one.end <= len(new) for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))
    assert carried(rich.text, rich.spans, rich.text) == rich.spans
