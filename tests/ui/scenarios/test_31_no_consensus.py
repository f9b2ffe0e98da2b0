"""Scenario 31: no consensus.

A point is parked or sent to the drafting committee with a mandate, names and a deadline, and one institution has a
reservation. It stands under « Points en suspens » on the home page, in the programme of the last day, in the report,
and the document can only be validated « sous réserve ».
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from facilitation.papers.catalogue import paper
from facilitation.producing import make
from facilitation.validating import ValidatingService
from tests.ui.hands import answering, read, type_words
from tests.ui.note_taker import CTRL, SHIFT, NoteTaker
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from ui.pages.texts.validation_dialog import ValidationDialog

Key = Qt.Key


def refer(taker: NoteTaker, clause: str = "3.2.2") -> str:
    """The strip of decisions: reservation, mandate, names, deadline; then D."""
    taker.go_to(clause)
    number = taker.chosen_number()
    panel = taker.page.amendments.decisions
    panel.more.setFocus()
    taker.press(Key.Key_Space)
    for field, words in (
        (panel.details.reservations.lines[0].by, "foliv"),
        (panel.details.reservations.lines[0].words, "la parité reste à trancher"),
        (panel.details.mandate_to, "DGE et MCOM"),
    ):
        field.setFocus()
        type_words(field, words)
        if field is panel.details.reservations.lines[0].by:
            taker.press(Key.Key_Return)
    panel.details.has_deadline.setFocus()
    taker.press(Key.Key_Space)
    panel.details.deadline.setFocus()
    panel.details.deadline.selectAll()
    type_words(panel.details.deadline, "02082025")
    panel.note.setFocus()
    taker.write("harmoniser les deux rédactions")
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_D)
    return number


def on_page(taker: NoteTaker) -> str:
    page = taker.frame.pages.current_page
    assert page is not None
    buttons = [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]
    return "\n".join([read(page), *buttons]).replace("\u00a0", " ")


def test_it_stands_on_the_home_page_with_who_what_and_until_when_and_leads_back(taker: NoteTaker) -> None:
    number = refer(taker)
    decision = taker.workshop.amendments.numbered(number).decision
    assert decision is not None
    assert decision.deadline == date(2025, 8, 2)
    taker.go_to("3.2.3")
    parked = taker.chosen_number()
    taker.press(Key.Key_F)
    taker.frame.go("today")
    taker.qtbot.waitUntil(lambda: f"Amendement {number} (3.2.2)" in on_page(taker))
    told = on_page(taker)
    assert "Points en suspens" in told
    assert f"Amendement {parked} (3.2.3)" in told
    assert "au comité de rédaction · harmoniser les deux rédactions · DGE et MCOM, avant le 02/08/2025" in told
    assert "réserve exprimée par " in told
    assert "la parité reste à trancher" in told
    page = taker.frame.pages.current_page
    assert page is not None
    link = next(one for one in page.findChildren(QPushButton) if one.isVisible() and one.text() == f"Amendement {parked} (3.2.3)")
    taker.qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert taker.chosen_number() == parked


def test_the_programme_of_the_last_day_has_an_item_for_it_and_undo_takes_both_back(taker: NoteTaker) -> None:
    workshop = taker.workshop
    for item in workshop.agenda.all():
        if item.kind == "open_points":
            workshop.agenda.update(item.id, kind="plenary", title="Autre chose")
    refer(taker)
    (made,) = [one for one in workshop.agenda.all() if one.kind == "open_points"]
    assert made.title == "Points en suspens"
    session = workshop.sessions.get(made.session)
    assert session.date == date(2025, 7, 26)
    there = workshop.agenda.of(session.id)
    closing = next(place for place, one in enumerate(there) if one.kind in ("closing", "ceremony", "logistics"))
    assert [one.id for one in there].index(made.id) == closing - 1
    taker.go_to("3.2.3")
    taker.press(Key.Key_F)
    assert len([one for one in workshop.agenda.all() if one.kind == "open_points"]) == 1, "one item for all"
    taker.press(Key.Key_Z, CTRL)
    taker.press(Key.Key_Z, CTRL)
    assert not [one for one in workshop.agenda.all() if one.kind == "open_points"]


@needs_pdftotext
def test_the_report_tells_who_has_a_reservation(taker: NoteTaker) -> None:
    number = refer(taker)
    told = words_of(make(taker.workshop, paper("minutes"), {}, "fr").data)
    assert f"sur l’amendement n° {number} : la parité reste à trancher" in told
    assert "Réserve exprimée par " in told
    assert "harmoniser les deux rédactions (DGE et MCOM, avant le 02/08/2025)" in told


def test_the_document_can_only_be_validated_with_reservations(taker: NoteTaker) -> None:
    refer(taker)
    service, document = ValidatingService(taker.workshop), taker.page.text.document
    told: list[str] = []

    def try_it(dialog: ValidationDialog) -> None:
        told.append(dialog.told())
        told.append(str(dialog.choice("validated").isEnabled()))
        dialog.choice("validated_with_changes").setFocus()
        taker.qtbot.keyClick(dialog.choice("validated_with_changes"), Key.Key_Space)
        taker.qtbot.keyClick(dialog, Key.Key_Return, CTRL)

    with answering(ValidationDialog, try_it):
        taker.press(Key.Key_V, SHIFT)
    sentence, possible = told
    assert "ne peut être validé que sous réserve" in sentence
    assert possible == "False"
    assert service.state(document) == "validated_with_changes"
    taker.qtbot.waitUntil(lambda: taker.page.plan.state.text().startswith("Validé sous réserve"))


def test_while_amendments_wait_they_are_counted_and_the_arrows_choose_what_can_be_said(taker: NoteTaker) -> None:
    """The action plan could be declared « Validé » with all its amendments still to be decided, and without a word."""
    workshop, plan = taker.workshop, taker.page.plan.documents
    plan.setFocus()
    taker.press(Key.Key_Down)
    document = taker.page.text.document
    assert workshop.texts.document(document).title.startswith("Plan d’actions")
    waiting = [one for one in workshop.amendments.all(document) if one.state == "pending" and one.changes_text]
    assert waiting
    service, told = ValidatingService(workshop), []

    def with_the_arrows(dialog: ValidationDialog) -> None:
        told.append(dialog.told().replace("\u00a0", " "))
        assert not dialog.choice("validated").isEnabled()
        assert not dialog.accept_button.isEnabled(), "nothing was said of it yet"
        taker.press(Key.Key_Down)
        assert dialog.state() == "validated_with_changes"
        taker.press(Key.Key_Down)
        assert dialog.state() == "postponed"
        taker.press(Key.Key_Up)
        assert dialog.accept_button.isEnabled()
        taker.press(Key.Key_Return)

    taker.page.text.clauses.setFocus()
    with answering(ValidationDialog, with_the_arrows):
        taker.press(Key.Key_V, SHIFT)
    (sentences,) = told
    assert "ne peut être validé que sous réserve de la prise en compte des amendements :" in sentences
    assert f"• {len(waiting)} amendements attendent une décision" in sentences
    assert service.state(document) == "validated_with_changes"
    taker.qtbot.waitUntil(lambda: taker.page.plan.state.text().startswith("Validé sous réserve"))


def test_without_open_points_it_is_simply_validated_and_a_later_one_changes_that(taker: NoteTaker) -> None:
    workshop = taker.workshop
    service, document = ValidatingService(workshop), taker.page.text.document
    for one in workshop.amendments.all(document):
        if one.is_open:
            workshop.deciding.decide(one.id, "not_retained" if one.changes_text else "noted")
        elif one.decision is not None and one.decision.reservations:
            workshop.deciding.decide(one.id, "withdrawn")
    for point in workshop.register.all("parked"):
        workshop.register.update(point.id, state="done")

    def validate(dialog: ValidationDialog) -> None:
        assert dialog.told() == ""
        taker.qtbot.keyClick(dialog.choice("validated"), Key.Key_Space)
        taker.qtbot.keyClick(dialog, Key.Key_Return, CTRL)

    with answering(ValidationDialog, validate):
        taker.press(Key.Key_V, SHIFT)
    assert service.state(document) == "validated"
    taker.begin("3.2.3")
    taker.write(" partout")
    taker.record()
    assert service.state(document) == "validated_with_changes"
    taker.qtbot.waitUntil(lambda: taker.page.plan.state.text().startswith("Validé sous réserve"))
