"""What the plan counts as still to decide is what the queue lists."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.note_taker import NoteTaker

Key = Qt.Key


def counted(taker: NoteTaker) -> int:
    """As the heading of the plan says."""
    found = re.fullmatch(r"(\d+) à décider", taker.page.plan.note())
    assert found is not None, taker.page.plan.note()
    return int(found[1])


def listed(taker: NoteTaker) -> int:
    """In the queue, with nothing left out."""
    which = taker.page.amendments.filter.which
    taker.press(Key.Key_J)
    which.setFocus()
    while which.currentText() != "Tout ce qui est à décider":
        taker.press(Key.Key_Down)
    taker.press(Key.Key_Escape)
    count = len(taker.cards())
    assert taker.page.amendments.note().endswith(f"/{count}")
    return count


def test_the_plan_says_as_many_as_the_queue_and_of_which_kinds(taker: NoteTaker) -> None:
    assert counted(taker) == listed(taker)
    waiting = [taker.workshop.amendments.get(card.amendment) for card in taker.cards()]
    texts = sum(one.changes_text for one in waiting)
    assert 0 < texts < len(waiting)
    told = [one.toolTip() for one in taker.page.plan.findChildren(QLabel)]
    assert f"{texts} amendements + {len(waiting) - texts} observations ou questions" in told


def test_it_follows_each_decision_and_each_remark(taker: NoteTaker) -> None:
    before = counted(taker)
    taker.go_to("3.2.3")
    taker.press(Key.Key_R)
    assert counted(taker) == before - 1
    taker.begin("3.2.4")
    taker.press(Key.Key_5, Qt.KeyboardModifier.AltModifier)
    taker.write("Trop vague.")
    taker.record()
    assert counted(taker) == before
    assert counted(taker) == listed(taker)


def test_an_amendment_to_several_clauses_counts_once(taker: NoteTaker) -> None:
    before = counted(taker)
    several = [one for one in taker.workshop.texts.clauses(taker.page.text.document) if one.kind == "paragraph"][3:6]
    author = taker.workshop.amendments.numbered("53").authors
    taker.workshop.several.rewrite([one.id for one in several], "Un seul paragraphe.", authors=author)
    taker.qtbot.waitUntil(lambda: counted(taker) == before + 1)
    assert counted(taker) == listed(taker)
