"""What is painted beside the text: the numbers of the amendments, each with the sign of what became of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter

from tests.ui.hands import answering
from tests.ui.note_taker import NoteTaker
from ui.pages.texts.consequences_dialog import ConsequencesDialog
from ui.pages.texts.decision_panel import KEYS
from ui.theme.tokens import Role

Key = Qt.Key
Painted = dict[str, tuple[bool, QColor]]
"""Words beside the text → (bold?, colour)."""


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    """What the text column has painted at a point since: only numbers in the margin are placed so."""
    seen: Painted = {}

    class Watched(QPainter):
        def drawText(self, *told: object) -> None:  # noqa: N802
            match told:
                case (QPointF(), str(words)):
                    seen[words] = (self.font().bold(), self.pen().color())
            super().drawText(*told)  # type: ignore[call-overload]

    monkeypatch.setattr("ui.pages.texts.clause_view.QPainter", Watched)
    return seen


def beside(taker: NoteTaker, painted: Painted, number: str) -> str:
    """What stands in the margin for an amendment, as it is painted now."""
    painted.clear()
    taker.page.text.clauses.grab()
    (found,) = [words for words in painted if words.split()[0] == number]
    return found


@pytest.mark.parametrize(
    ("outcome", "sign", "role", "waits"),
    [
        ("retained", " ✓", Role.ACCENT, False),
        ("not_retained", " ✗", Role.MUTED, False),
        ("withdrawn", " ↩", Role.MUTED, False),
        ("referred", " →", Role.INFO, True),
        ("parked", " ❄", Role.INFO, True),
    ],
)
def test_what_became_of_an_amendment_is_seen_beside_the_text(
    taker: NoteTaker, painted: Painted, outcome: str, sign: str, role: Role, waits: bool
) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    assert beside(taker, painted, number) == number
    assert painted[number][0]
    taker.press(Key[f"Key_{KEYS[outcome]}"])
    assert beside(taker, painted, number) == number + sign
    assert taker.card(number).state == outcome
    assert painted[number + sign] == (waits, taker.page.text._theme.color(role))


def test_one_that_has_fallen_is_not_ticked_beside_the_text(taker: NoteTaker, painted: Painted) -> None:
    taker.go_to("3.2.2")
    with answering(ConsequencesDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return)):
        taker.press(Key.Key_A)
    assert beside(taker, painted, "53") == "53 ✓"
    assert beside(taker, painted, "56") == "56 ∅"
