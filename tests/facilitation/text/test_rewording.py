"""The formatting of a clause while changes are made to it: new words look like those that they replace, or stand among."""

from __future__ import annotations

import pytest

from facilitation.text.clauses import Span
from facilitation.text.rewording import Rewording


def bold_words(base: str, bold: str, *texts: str) -> list[str]:
    """What is bold after these rewordings, each on top of the one before, where `bold` was."""
    rewording, now = Rewording(base), base
    for number, text in enumerate(texts, 1):
        assert rewording.take(now, text, str(number))
        now = text
    start = base.index(bold)
    found = rewording.spans((Span(start, start + len(bold), bold=True),))
    assert [one.start for one in found] == sorted(one.start for one in found)
    return [now[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("base", "bold", "texts", "expected"),
    [
        ("1 435", "1 435", ["1 285"], ["1 285"]),
        ("1 435 millions", "1 435 millions", ["1 285 millions"], ["1 285 millions"]),
        ("1 435", "1 435", ["1 285", "1 300"], ["1 300"]),
        ("Le total est de 12 francs", "12", ["Le total est de 15 francs"], ["15"]),
        ("Une phrase grasse ici", "phrase grasse", ["Une phrase toute grasse ici"], ["phrase toute grasse"]),
        ("Une phrase grasse", "phrase grasse", ["Une phrase grasse et longue"], ["phrase grasse"]),
        ("Une phrase grasse ici", "grasse", ["Une autre ici"], []),
        ("Une phrase grasse ici", "phrase", ["Une ici"], []),
    ],
)
def test_new_words_look_like_those_in_whose_place_they_stand(base: str, bold: str, texts: list[str], expected: list[str]) -> None:
    assert bold_words(base, bold, *texts) == expected


def test_two_formats_keep_apart() -> None:
    rewording = Rewording("gras penché")
    assert rewording.take("gras penché", "noir penché", "1")
    spans = (Span(0, 4, bold=True), Span(5, 11, italic=True))
    assert rewording.spans(spans) == spans
