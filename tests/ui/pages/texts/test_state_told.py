"""What the plenary states of a document is confirmed, and what makes it hold no longer is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitation.validating import ValidatingService
from tests.ui.hands import answering
from tests.ui.note_taker import CTRL, SHIFT, NoteTaker
from ui.pages.texts.reopen_dialog import ReopenDialog
from ui.pages.texts.validation_dialog import ValidationDialog

Key = Qt.Key
NO_LONGER = "Le document n’est plus validé que sous réserve"


def told(taker: NoteTaker) -> str:
    bar = taker.frame.messages.short
    return bar.sentence.replace("\u00a0", " ") if bar.isVisible() else ""


def state(taker: NoteTaker) -> str:
    return ValidatingService(taker.workshop).state(taker.page.text.document)


@pytest.fixture
def validated(taker: NoteTaker) -> NoteTaker:
    """All of it is decided, and the plenary says « Validé »."""
    workshop, document = taker.workshop, taker.page.text.document
    for one in workshop.amendments.all(document):
        if one.is_open:
            workshop.deciding.decide(one.id, "not_retained" if one.changes_text else "noted")
        elif one.decision is not None and one.decision.reservations:
            workshop.deciding.decide(one.id, "withdrawn")
    for point in workshop.register.all("parked"):
        workshop.register.update(point.id, state="done")
    taker.page.context.bridge.flush()

    def validate(dialog: ValidationDialog) -> None:
        taker.qtbot.keyClick(dialog.choice("validated"), Key.Key_Space)
        taker.qtbot.keyClick(dialog, Key.Key_Return, CTRL)

    with answering(ValidationDialog, validate):
        taker.press(Key.Key_V, SHIFT)
    return taker


def test_what_was_stated_is_confirmed(validated: NoteTaker) -> None:
    title = validated.workshop.texts.document(validated.page.text.document).title.replace("\u00a0", " ")
    assert told(validated) == f"« {title} » : validé."
    validated.press(Key.Key_Z, CTRL)
    assert state(validated) != "validated"


def test_reopening_says_that_it_no_longer_holds_and_deciding_that_it_does_again(validated: NoteTaker) -> None:
    validated.go_to("3.2.2")
    validated.choose_amendment("53")
    with answering(ReopenDialog, lambda dialog: validated.qtbot.keyClick(dialog.accept_button, Key.Key_Return)):
        validated.press(Key.Key_O)
    assert state(validated) == "validated_with_changes"
    validated.qtbot.waitUntil(lambda: NO_LONGER in told(validated))
    validated.choose_amendment("53")
    validated.press(Key.Key_R)
    validated.qtbot.waitUntil(lambda: "Le document est de nouveau validé, sans réserve." in told(validated))


def test_undo_says_it_with_what_it_took_back_and_can_still_be_redone(validated: NoteTaker) -> None:
    validated.begin("3.2.3")
    validated.write(" partout")
    validated.record()
    validated.qtbot.waitUntil(lambda: NO_LONGER in told(validated))
    validated.press(Key.Key_Z, CTRL)
    validated.qtbot.waitUntil(lambda: "de nouveau validé" in told(validated))
    assert told(validated).startswith("Annulé")
    assert validated.frame.messages.short._action.isVisible()


def test_the_button_says_it_in_words_that_fit(validated: NoteTaker) -> None:
    validated.frame.resize(1366, 768)
    validated.begin("3.2.3")
    validated.write(" partout")
    validated.record()
    validated.qtbot.waitUntil(lambda: NO_LONGER in told(validated))
    QApplication.processEvents()
    button = validated.page.plan.state
    assert button.text().startswith("Validé sous réserve ")
    assert "…" not in button.text()
    assert "prise en compte" in button.toolTip()
