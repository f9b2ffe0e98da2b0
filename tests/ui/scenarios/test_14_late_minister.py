"""Scenario 14: the minister is late and the day slips ninety minutes.

« Commencer » at 10:30 on the opening planned for 9:00 says +90 min at once; four proposals stand side by side with
their result; lunch stays at 13:00; once one is accepted the printed programme says when it was changed, the report
still has the planned times.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitation.papers.catalogue import paper
from facilitation.producing import make
from facilitation.workshop import Workshop
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, read
from tests.ui.pages.agenda.driver import AgendaDriver
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from ui.frame import Frame
from ui.pages.agenda.page import AgendaPage
from ui.pages.agenda.slippage_dialog import SlippageDialog
from ui.shell import Shell

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def workshop(tmp_path: Path, hand_clock: HandClock) -> Iterator[Workshop]:
    """Wednesday 23 July: an opening at 9:00, lunch fixed at 13:00, groups and their report until 17:00."""
    hand_clock.set("2025-07-23 08:10")
    days = {"starts_on": date(2025, 7, 22), "ends_on": date(2025, 7, 26)}
    with Workshop.create(tmp_path / "atelier.palabre", title="Atelier", place="Kpalimé", clock=hand_clock, **days) as made:
        morning, afternoon, thursday = (one.id for one in made.sessions.all()[2:5])
        add = made.agenda.add
        add(morning, "Cérémonie d’ouverture", minutes=60, kind="ceremony", starts_at=time(9), responsible="Ministre")
        add(morning, "Pause-café", minutes=30, kind="break")
        add(morning, "Préliminaires", minutes=60)
        add(morning, "Présentation du projet", minutes=90)
        add(morning, "Pause déjeuner", minutes=60, kind="meal", fixed=True, starts_at=time(13))
        add(afternoon, "Groupe 1", minutes=120, kind="groups")
        add(afternoon, "Groupe 2", minutes=120, kind="groups")
        add(afternoon, "Restitution", minutes=30, kind="report_back")
        add(afternoon, "Synthèse du jour", minutes=30)
        add(thursday, "Lecture du rapport", minutes=30, kind="report_back")
        yield made


@pytest.fixture
def frame(qtbot: QtBot, shell: Shell, workshop: Workshop) -> Iterator[Frame]:
    made = Frame(shell, workshop)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.go("agenda")
    QApplication.processEvents()
    yield made
    made.close()


@pytest.fixture
def agenda(qtbot: QtBot, frame: Frame, workshop: Workshop) -> AgendaDriver:
    return AgendaDriver(cast(AgendaPage, frame.pages.current_page), workshop, qtbot)


@pytest.fixture
def late(agenda: AgendaDriver, hand_clock: HandClock) -> AgendaDriver:
    """The facilitator presses « Commencer » at 10:30; it is 10:34."""
    hand_clock.set("2025-07-23 10:30")
    agenda.click(agenda.item("Cérémonie"))
    agenda.press(Key.Key_Space)
    hand_clock.set("2025-07-23 10:34")
    return agenda


def catch_up(agenda: AgendaDriver, *keys: Qt.Key) -> dict[str, str]:
    """R, then these keys in the dialog; what its cards said, by their names."""
    told: dict[str, str] = {}

    def answer(dialog: SlippageDialog) -> None:
        for card in dialog.cards():
            name, rest = card.told().split("\n", 1)
            told[name] = rest
        for key in keys:
            agenda.qtbot.keyClick(QApplication.focusWidget(), key)

    with answering(SlippageDialog, answer):
        agenda.press(Key.Key_R)
    agenda.page.context.bridge.flush()
    window = agenda.page.window()
    window.activateWindow()
    agenda.qtbot.waitUntil(window.isActiveWindow)
    return told


def times(agenda: AgendaDriver) -> dict[str, str]:
    return {item.title: agenda.when(item) for item in agenda.workshop.agenda.all()}


def test_ninety_minutes_are_told_at_once(late: AgendaDriver) -> None:
    assert "+90\u00a0min – «\u00a0Cérémonie d’ouverture\u00a0» a commencé à 10:30 au lieu de 09:00" in late.words()
    assert late.button("Rattraper…   R").isEnabled()


def test_four_proposals_with_their_result_before_anything_changes(late: AgendaDriver) -> None:
    planned = times(late)
    told = catch_up(late, Key.Key_Escape)
    assert list(told) == ["Tout décaler", "Prendre sur les pauses", "Raccourcir en proportion", "Reporter au jour suivant"]
    assert told["Tout décaler"].startswith("Fin à 18:30\n90 minutes après la fin prévue")
    assert "Présentation du projet" in told["Tout décaler"], "it passes lunch"
    assert (
        "Plus courts\u00a0: Pause-café (−" in told["Raccourcir en proportion"] or "Plus courts" in told["Raccourcir en proportion"]
    )
    assert "à la fin prévue au plus tard" in told["Raccourcir en proportion"]
    assert "Au jeudi 24 juillet\u00a0: " in told["Reporter au jour suivant"]
    assert "Synthèse du jour" in told["Reporter au jour suivant"]
    assert times(late) == planned
    assert late.workshop.replanning.all() == []


@needs_pdftotext
def test_one_key_and_enter_accept_and_the_papers_know(late: AgendaDriver) -> None:
    workshop = late.workshop
    planned = times(late)
    catch_up(late, Key.Key_1, Key.Key_Return)
    assert times(late) == planned | {
        "Cérémonie d’ouverture": "10:30–11:30",
        "Pause-café": "11:30–12:00",
        "Préliminaires": "12:00–13:00",
        "Présentation du projet": "14:00–15:30",
        "Groupe 1": "15:30–17:30",
        "Groupe 2": "15:30–17:30",
        "Restitution": "17:30–18:00",
        "Synthèse du jour": "18:00–18:30",
    }
    assert "Rattraper" not in late.words()
    # Lunch has its pin and stays; what passed it stands below it on the board.
    lunch, pushed = (late.board.rect_of(late.item(title).id) for title in ("Pause déjeuner", "Présentation"))
    assert pushed.top() >= lunch.bottom()
    assert late.item("Restitution").title == "Restitution"
    official = words_of(make(workshop, paper("programme"), {"times": "planned"}, "fr").data)
    assert "Programme modifié à 10 h 34." in official
    assert "12 h 00 – 13 h 00" in official
    report = words_of(make(workshop, paper("programme"), {"times": "actual"}, "fr").data)
    assert "9 h 00 – 10 h 00" in report
    assert "depuis 10 h 30" in report

    late.press(Key.Key_Z, CTRL)
    assert times(late) == planned
    assert "+90\u00a0min" in late.words()
    assert "modifié" not in words_of(make(workshop, paper("programme"), {"times": "planned"}, "fr").data)


def test_with_the_mouse_a_card_and_the_button(late: AgendaDriver, qtbot: QtBot) -> None:
    def answer(dialog: SlippageDialog) -> None:
        qtbot.mouseClick(dialog.cards()[3], Qt.MouseButton.LeftButton)
        assert dialog.remedy() == "move"
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(SlippageDialog, answer):
        qtbot.mouseClick(late.button("Rattraper…   R"), Qt.MouseButton.LeftButton)
    late.page.context.bridge.flush()
    moved = late.item("Synthèse du jour", 24)
    assert late.when(moved) < late.when(late.item("Lecture du rapport"))
    assert late.when(late.item("Pause déjeuner", 23)) == "13:00–14:00"


def test_the_facilitator_moves_the_rest_with_mouse_and_keys(late: AgendaDriver) -> None:
    workshop = late.workshop
    catch_up(late, Key.Key_1, Key.Key_Return)
    last = late.item("Synthèse du jour")
    thursday = late.board.rect_of(late.item("Lecture du rapport").id)
    late.drag(last, QPointF(thursday.center().x(), thursday.bottom() + thursday.height()))
    assert late.when(late.item("Synthèse du jour", 24)) == "08:30–09:00"
    late.pull_edge(late.item("Restitution"), -15)
    assert late.when(late.item("Restitution")) == "17:30–17:45"
    late.click(late.item("Restitution"))
    late.press(Key.Key_Right, ALT)
    assert workshop.sessions.get(late.item("Restitution").session).date.day == 24
    late.press(Key.Key_Left, ALT)
    assert workshop.sessions.get(late.item("Restitution").session).date.day == 23
    late.press(Key.Key_Plus)
    assert workshop.agenda.get(late.item("Restitution").id).minutes == 20
    # However often it was moved: what was planned first is what the report tells.
    session, slot = workshop.agenda.first_planned(workshop.agenda.get(last.id))
    assert (session.date.day, slot.start) == (23, 16 * 60 + 30)
    assert {one.remedy for one in workshop.replanning.all()} == {"shift", "by_hand"}
    assert workshop.check().sound


def test_from_the_home_page_one_key_leads_to_the_proposals(late: AgendaDriver, frame: Frame, qtbot: QtBot) -> None:
    frame.go("today")
    assert "La journée a 90\u00a0min de retard." in read(frame)

    def answer(dialog: SlippageDialog) -> None:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_1)
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)

    with answering(SlippageDialog, answer):
        qtbot.keyClick(frame.pages.current_page, Key.Key_R)
        qtbot.waitUntil(lambda: bool(late.workshop.replanning.all()))
    assert "Le programme est modifié" in read(frame)


def test_what_is_too_late_says_so_on_the_board(late: AgendaDriver) -> None:
    catch_up(late, Key.Key_1, Key.Key_Return)
    last = late.item("Synthèse du jour")
    late.click(last)
    assert late.board.accessibleDescription().endswith("18:00–18:30, 90\u00a0min de trop")
    late.click(late.item("Pause déjeuner"))
    assert late.board.accessibleDescription().endswith("13:00–14:00, à heure fixe")


def test_six_minutes_are_in_the_top_bar_and_the_key_answers_them(agenda: AgendaDriver, hand_clock: HandClock) -> None:
    hand_clock.set("2025-07-23 09:06")
    agenda.click(agenda.item("Cérémonie"))
    agenda.press(Key.Key_Space)
    assert "Rattraper…   R" not in agenda.words(), "no alarm for what is often made good by itself"
    assert "+6\u00a0min" in read(agenda.page.window())
    told = catch_up(agenda, Key.Key_Escape)
    assert told["Tout décaler"].startswith("Fin à ")


def test_on_time_the_key_does_nothing(agenda: AgendaDriver, hand_clock: HandClock) -> None:
    hand_clock.set("2025-07-23 09:00")
    agenda.click(agenda.item("Cérémonie"))
    agenda.press(Key.Key_Space)
    agenda.press(Key.Key_R)
    assert QApplication.activeModalWidget() is None
    assert "Rattraper" not in agenda.words()
