"""Aujourd'hui: what runs, who is here, where the amendments stand, and links to what is missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.demonstration import HandClock
from tests.ui.hands import named, read
from ui.context import AppContext
from ui.pages.today.page import TodayPage
from ui.widgets.charts import BarStack


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.fixture
def page(context: AppContext, show: Callable[[QWidget], QWidget]) -> TodayPage:
    made = TodayPage(context)
    show(made)
    return made


def bars(page: TodayPage, name: str) -> str:
    """What the chart says to somebody who cannot see it."""
    return named(page, BarStack, name).accessibleDescription()


def test_it_says_what_runs_since_when_and_what_comes(page: TodayPage) -> None:
    told = read(page)
    assert "Restitution du groupe 3 et examen de l’axe 3" in told
    assert "commencé à 10:26" in told
    assert "6 minutes de retard" in told
    assert "16\u00a0min" in told
    assert "reste 2\u00a0h\u00a018" in told
    assert "Ensuite\u00a0: Pause déjeuner (13:00)" in told


def test_past_its_end_it_says_by_how_much(page: TodayPage, hand_clock: HandClock, qtbot: QtBot) -> None:
    hand_clock.set("2025-07-24 13:10")
    page.activate()
    assert "dépassé de 10\u00a0min" in read(page)


def test_one_key_ends_what_runs_and_one_starts_the_next(
    qtbot: QtBot, page: TodayPage, workshop: Workshop, hand_clock: HandClock
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_T)
    assert workshop.agenda.running() == []
    qtbot.waitUntil(lambda: "Rien n’est en cours" in read(page))
    hand_clock.set("2025-07-24 13:04")
    qtbot.keyClick(page, Qt.Key.Key_S)
    (running,) = workshop.agenda.running()
    assert running.item.title == "Pause déjeuner"
    qtbot.waitUntil(lambda: "4 minutes de retard" in read(page))
    hand_clock.set("2025-07-24 14:00")
    qtbot.mouseClick(named(page, QPushButton, "Commencer le suivant   S"), Qt.MouseButton.LeftButton)
    (running,) = workshop.agenda.running()
    assert running.item.title.startswith("Restitution du groupe 4")
    workshop.history.undo()
    (running,) = workshop.agenda.running()
    assert running.item.title == "Pause déjeuner"


def test_enter_on_a_link_follows_it_and_ends_nothing(
    qtbot: QtBot, page: TodayPage, workshop: Workshop, desk: ListeningDesk
) -> None:
    link = named(page, QPushButton, "Texte et amendements")
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert desk.gone == [("texts", {})]
    assert len(workshop.agenda.running()) == 1


def test_parallel_groups_are_told(page: TodayPage, workshop: Workshop, qtbot: QtBot) -> None:
    first, second = [item for item in workshop.agenda.all() if item.kind == "groups"][:2]
    for item in (first, second):
        workshop.agenda.update(item.id, started_at=None, ended_at=None)
        workshop.agenda.start(item.id)
    qtbot.waitUntil(lambda: "1 autre en parallèle" in read(page))


def test_who_came_is_counted_without_press_and_secretariat(page: TodayPage, workshop: Workshop, qtbot: QtBot) -> None:
    told = read(page)
    assert "60" in told.split("\n")
    assert "31\u202f/\u202f29" in told
    assert "venus, sur 74" in told
    assert "Départements ministériels: venus 22, pas encore 4" in bars(page, "Présences par catégorie")
    session = workshop.sessions.current()
    assert session is not None
    here = workshop.attendance.of(session.id)
    press = next(one for one in workshop.people.all() if one.id not in here and one.role == "press")
    workshop.attendance.check_in(session.id, press.id)
    participant = next(one for one in workshop.people.all() if one.id not in here and one.role == "participant" and one.sex == "F")
    workshop.attendance.check_in(session.id, participant.id)
    qtbot.waitUntil(lambda: "32\u202f/\u202f29" in read(page))
    workshop.attendance.sign(session.id, participant.id)
    qtbot.waitUntil(lambda: "1\némargements" in read(page))


def test_amendments_are_counted_by_part_and_follow_decisions(page: TodayPage, workshop: Workshop, qtbot: QtBot) -> None:
    changing = [one for one in workshop.amendments.all() if one.changes_text]
    waiting = [one for one in changing if one.state == "pending"]
    assert f"{len(waiting)} à décider sur {len(changing)}" in read(page)
    chart = bars(page, "Amendements par partie du texte")
    assert "IV. Axes stratégiques: retenus 21, non retenus 6, laissés ouverts 2, à décider 18" in chart
    workshop.deciding.decide(waiting[0].id, "withdrawn")
    qtbot.waitUntil(lambda: f"{len(waiting) - 1} à décider sur {len(changing)}" in read(page))
    assert bars(page, "Amendements par partie du texte") != chart


def test_what_is_missing_leads_to_its_place(qtbot: QtBot, page: TodayPage, workshop: Workshop, desk: ListeningDesk) -> None:
    waiting = [one for one in workshop.amendments.all() if one.state == "pending" and one.changes_text]
    qtbot.mouseClick(named(page, QPushButton, f"{len(waiting)} amendements sans décision"), Qt.MouseButton.LeftButton)
    assert desk.gone == [("texts", {"amendment": waiting[0].id})]
    held = [one for one in workshop.sessions.all() if one.opened_at is not None]
    workshop.sessions.update(held[1].id, rapporteurs=[])
    qtbot.waitUntil(lambda: any("sans rapporteur" in one.text() for one in page.findChildren(QPushButton) if one.isVisible()))
    link = next(one for one in page.findChildren(QPushButton) if "sans rapporteur" in one.text())
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert desk.gone[-1] == ("agenda", {"session": held[1].id})


def test_a_narrow_window_has_one_column(page: TodayPage, qtbot: QtBot) -> None:
    charts = [named(page, BarStack, name) for name in ("Présences par catégorie", "Amendements par partie du texte")]

    def edges() -> list[int]:
        return [chart.mapTo(page, QPoint(0, 0)).x() for chart in charts]

    assert edges()[0] < edges()[1]
    page.resize(760, 700)
    qtbot.waitUntil(lambda: edges()[0] == edges()[1])


def test_a_pause_is_a_key_and_is_not_counted(page: TodayPage, workshop: Workshop, hand_clock: HandClock, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: "suspendu\u00a0: ce temps n’est pas compté" in read(page))
    hand_clock.forward(30)
    page.activate()
    assert "16\u00a0min" in read(page), "as long as before it"
    assert workshop.agenda.running()[0].delay == 36, "the day is late all the same"
    qtbot.mouseClick(named(page, QPushButton, "Reprendre   P"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "suspendu" not in read(page))
    hand_clock.forward(1)
    page.activate()
    assert "17\u00a0min" in read(page)


def test_each_track_has_its_clock_and_ends_by_itself(
    page: TodayPage, workshop: Workshop, hand_clock: HandClock, qtbot: QtBot
) -> None:
    session = workshop.agenda.running()[0].item.session
    first, second = (
        workshop.agenda.add(session, f"Commission {number}", kind="groups", room=f"Salle {number}") for number in (1, 2)
    )
    workshop.agenda.start(first)
    hand_clock.forward(12)
    workshop.agenda.start(second)
    hand_clock.forward(3)
    page.context.bridge.flush()
    page.activate()
    told = read(page)
    assert "15\u00a0min" in told
    assert "3\u00a0min" in told
    qtbot.mouseClick(named(page, QAbstractButton, "Suspendre «\u00a0Commission 2\u00a0»"), Qt.MouseButton.LeftButton)
    page.context.bridge.flush()
    assert workshop.agenda.get(second).paused
    assert "Salle 2 · suspendu" in read(page)
    qtbot.mouseClick(named(page, QAbstractButton, "Terminer «\u00a0Commission 1\u00a0»"), Qt.MouseButton.LeftButton)
    page.context.bridge.flush()
    assert workshop.agenda.get(first).state == "done"
    assert [one.item.id for one in workshop.agenda.running()] == [second]
    workshop.history.undo()
    page.context.bridge.flush()
    assert "Commission 1" in read(page)


def test_all_that_runs_ends_in_one_step(page: TodayPage, workshop: Workshop, qtbot: QtBot) -> None:
    session = workshop.agenda.running()[0].item.session
    for number in (1, 2):
        workshop.agenda.start(workshop.agenda.add(session, f"Commission {number}", kind="groups"))
    page.context.bridge.flush()
    qtbot.keyClick(page, Qt.Key.Key_T)
    assert workshop.agenda.running() == []
    workshop.history.undo()
    assert len(workshop.agenda.running()) == 2


def test_a_late_day_leads_to_the_ways_out(
    page: TodayPage, workshop: Workshop, hand_clock: HandClock, desk: ListeningDesk, qtbot: QtBot
) -> None:
    assert "min de retard." not in read(page), "six minutes are made good by themselves"
    hand_clock.set("2025-07-24 13:25")
    page.activate()
    assert "La journée a 25\u00a0min de retard." in read(page)
    qtbot.mouseClick(named(page, QPushButton, "Rattraper…   R"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(page, Qt.Key.Key_R)
    assert desk.gone == [("agenda", {"catch_up": "now"})] * 2
