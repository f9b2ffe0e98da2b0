"""Sentences of an alinéa, which formulas count: numbers and abbreviations end none."""

from __future__ import annotations

import pytest

from facilitation.formulas.application import apply_formula
from facilitation.formulas.grammar import parse
from facilitation.formulas.instructions import Formula
from facilitation.formulas.sentences import sentences


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("L’État garantit. Il veille. Il finance.", 3),
        ('"Art. L. 5531-19. - Le capitaine décide. Le mineur est séparé."', 2),
        ("« Art. 4. – M. Le Maire, cf. Annexe 2, signe. Il publie. »", 2),
        ("III. – Le 3.2 est lu. Le budget est voté ; il est publié.", 2),
        ("un seul membre de phrase", 1),
        ("", 0),
    ],
)
def test_only_full_stops_that_end_a_sentence_are_counted(text: str, count: int) -> None:
    assert len(told(text)) == count


def test_the_head_of_a_quoted_article_is_no_sentence_of_its_own() -> None:
    formula = parse("Alinéa 1, après la première phrase\nInsérer une phrase ainsi rédigée :\nIl en rend compte.")
    assert isinstance(formula, Formula)
    text = '"Art. L. 5531-19. - Le capitaine décide. Le mineur est séparé."'
    assert apply_formula([text], formula) == ('"Art. L. 5531-19. - Le capitaine décide. Il en rend compte. Le mineur est séparé."',)
