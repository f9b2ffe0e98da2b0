"""What is painted beside the text: the numbers of the amendments, each with the sign of what became of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter

from facilitation.amendments.values import Author
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

    monkeypatch.setattr("ui.pages.texts.clause_rows.QPainter", Watched)
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


def one_line(taker: NoteTaker, count: int) -> str:
    """A clause whose words fit one line, with so many amendments by new authors."""
    clause = min(
        (one for one in taker.workshop.texts.clauses(taker.page.text.document) if one.kind == "item"),
        key=lambda one: (bool(taker.workshop.amendments.of_clause(one.id)), len(one.text)),
    )
    for place in range(count):
        taker.workshop.amendments.add(clause.id, "remark", f"Remarque {place}", authors=[Author(None, None, f"Structure {place}")])
    taker.frame.bridge.flush()
    taker.page.text.choose(clause.id)
    return clause.id


def test_what_one_line_has_no_room_for_is_counted(taker: NoteTaker, painted: Painted) -> None:
    clause = one_line(taker, 3)
    numbers = [one.number for one in taker.workshop.amendments.of_clause(clause)]
    painted.clear()
    taker.page.text.clauses.grab()
    assert numbers[0] in painted
    assert painted["+2"] == (True, taker.page.text._theme.color(Role.INFO)), "some of these wait"
    for one in taker.workshop.amendments.of_clause(clause)[1:]:
        taker.workshop.deciding.decide(one.id, "noted")
    taker.frame.bridge.flush()
    painted.clear()
    taker.page.text.clauses.grab()
    assert painted["+2"] == (False, taker.page.text._theme.color(Role.MUTED)), "none of these waits"


def test_all_of_them_are_told_to_the_mouse_and_to_those_who_hear_the_page(taker: NoteTaker) -> None:
    clause = one_line(taker, 3)
    first, second, third = (one.number for one in taker.workshop.amendments.of_clause(clause))
    taker.workshop.deciding.decide(taker.workshop.amendments.of_clause(clause)[1].id, "noted")
    taker.frame.bridge.flush()
    told = f"Amendements\u00a0: {first} (à décider), {second} (pris note), {third} (à décider)"
    column = taker.page.text.clauses
    assert column.accessibleDescription().endswith(told)
    top, bottom = column.span_of(clause)
    right = column.left_of(clause) + taker.page.text.clauses._laid.layout.text_width
    assert column._told_at(QPointF(right + 20, (top + bottom) / 2)) == told
    assert column._told_at(QPointF(right - 100, (top + bottom) / 2)) != told
