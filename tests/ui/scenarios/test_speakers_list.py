"""Who asks for the floor, in which order, for how long each speaks (domain, 1.5 and 1.6): a list kept by keys beside any page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.demonstration import HandClock
from tests.ui.floor.driver import ALT, SHIFT, Key, ListKeeper, plain
from tests.ui.hands import answering, drag, named, out_of_reach
from tests.ui.note_taker import NoteTaker
from ui.floor.length_dialog import LengthDialog
from ui.floor.rules_dialog import RulesDialog
from ui.stage import SceneKind


@pytest.fixture
def keeper(taker: NoteTaker, hand_clock: HandClock, qtbot: QtBot) -> ListKeeper:
    """Thursday 10:42, a debate begins of which nobody has spoken yet; the page of the text is in front."""
    workshop = taker.workshop
    coming = next(one for one in workshop.agenda.all() if one.state == "planned" and one.kind not in ("break", "meal"))
    workshop.agenda.start(coming.id)
    return ListKeeper(qtbot, taker.frame, hand_clock)


def test_a_debate_by_keys_alone(keeper: ListKeeper) -> None:
    before = keeper.here()
    keeper.press(Key.Key_F8)
    assert keeper.open()
    assert "Personne n’a la parole" in keeper.box()
    for letters in ("ats", "hou", "mairie"):
        keeper.note(letters)
    assert keeper.waiting() == [
        "1, M. Kodzo Elikplim ATSUKÉ, 1re fois, Coordonnateur national, RODT",
        "2, Mme Ahoéfa Lucie HOUNKPÉZAN, 1re fois, Présidente, FPHK",
        "3, MAIRIE-K1, 1re fois, Commune de Kloto 1",
    ]
    # One who waits already is told, and is there once.
    keeper.note("ats")
    assert keeper.refusal() == "M. Kodzo Elikplim ATSUKÉ est déjà sur la liste."
    assert len(keeper.names()) == 3
    keeper.press(Key.Key_Escape)
    keeper.note("agbé", order=True)
    assert (
        keeper.waiting()[0].endswith("motion d’ordre, Médecin de santé publique, ONG-SM") or "motion d’ordre" in keeper.waiting()[0]
    )
    # Back to the text, where the note-taker was; the drawer stays, and the next one has the floor by one key from there.
    keeper.press(Key.Key_Escape)
    assert keeper.here() is before
    assert keeper.open()
    keeper.press(Key.Key_F9)
    keeper.press(Key.Key_F9)
    assert keeper.here() is before
    assert "M. Kodzo Elikplim ATSUKÉ" in keeper.box()
    assert "encore 3 min 00 s" in keeper.box()
    keeper.passes(130)
    assert "2 min 10 s" in keeper.box()
    assert "encore 50 s" in keeper.box()
    keeper.passes(70)
    assert "dépassé de 20 s" in keeper.box()
    assert keeper.rail() == "⚠ 3 min 20 s"
    assert plain(keeper.frame.rail.floor_button.accessibleName()) == "M. Kodzo Elikplim ATSUKÉ a la parole, dépassé de 20 s"
    keeper.press(Key.Key_F9, SHIFT)
    assert "Personne n’a la parole" in keeper.box()
    assert keeper.spoken()[0].endswith("3 min 20 s")
    keeper.press(Key.Key_F8)
    keeper.press(Key.Key_F8)
    assert not keeper.open()
    assert keeper.rail() == "Parole · F8"
    assert keeper.here() is before


def test_the_list_is_put_in_order_by_keys_and_mouse(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    for letters in ("ats", "hou", "mairie"):
        keeper.note(letters)
    keeper.press(Key.Key_Down)
    assert keeper.drawer.waiting.hasFocus()
    keeper.click_row(2)
    keeper.press(Key.Key_Up, ALT)
    assert [name.split()[-1] for name in keeper.names()] == ["ATSUKÉ", "MAIRIE-K1", "HOUNKPÉZAN"]
    keeper.press(Key.Key_O)
    assert keeper.names()[0] == "MAIRIE-K1", "a point of order goes first"
    keeper.press(Key.Key_Down, ALT)
    assert keeper.refusal().startswith("MAIRIE-K1 ne peut pas passer là")
    keeper.press(Key.Key_R)
    assert "réponse" in keeper.waiting()[0]
    keeper.press(Key.Key_R)
    keeper.click(keeper.drawer.listed.tools.down)
    keeper.press(Key.Key_Delete)
    assert "MAIRIE-K1" not in keeper.names()
    assert keeper.message() == "MAIRIE-K1 n’est plus sur la liste"
    keeper.frame.undo()
    keeper.qtbot.waitUntil(lambda: "MAIRIE-K1" in keeper.names())
    # A row is dragged to the place of another.
    view = keeper.drawer.waiting
    before = keeper.names()
    first, last = (view.visualRect(view.model().index(place, 0)).center() for place in (0, 2))
    drag(view.viewport(), first, last)
    keeper.qtbot.waitUntil(lambda: keeper.names() == [before[1], before[2], before[0]])
    # The floor goes to the chosen one, whatever the order.
    keeper.click_row(2)
    chosen = keeper.names()[2]
    keeper.press(Key.Key_Return)
    assert chosen in keeper.box()
    assert len(keeper.names()) == 2


def test_somebody_on_no_list(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    keeper.write("Togbui Agbéko, Chefferie de Kpodzi")
    keeper.press(Key.Key_Down)
    keeper.press(Key.Key_Return)
    assert "Togbui Agbéko n’est sur aucune liste" in keeper.words()
    assert keeper.drawer.asking.body.text() == "Chefferie de Kpodzi"
    keeper.click(named(keeper.drawer, QPushButton, "Homme"))
    keeper.click(named(keeper.drawer, QPushButton, "Inscrire"))
    assert keeper.waiting() == ["1, Togbui Agbéko, 1re fois, Chefferie de Kpodzi"]
    assert keeper.drawer.asking.field.hasFocus(), "ready for the next"
    keeper.press(Key.Key_F9)
    keeper.passes(60)
    [share] = keeper.workshop.floor.totals(item=keeper.drawer.subject.place.item).by_sex
    assert (share.key, share.seconds) == ("M", 60)
    # Who came late is registered from the same field.
    keeper.write("Kossi Agbodrafo, Mairie de Zio 9")
    keeper.press(Key.Key_Return)
    assert any(one.family_name.upper() == "AGBODRAFO" for one in keeper.workshop.people.all())
    assert any("AGBODRAFO" in name for name in keeper.names())


def test_the_rules_are_shown_and_kept(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    keeper.note("ats")
    keeper.press(Key.Key_F9)
    keeper.note("ats")
    keeper.note("hou")
    assert keeper.names()[0].endswith("ATSUKÉ")

    def choose(dialog: RulesDialog) -> None:
        dialog.findChildren(QSpinBox)[0].setValue(2)
        dialog.findChildren(QCheckBox)[0].click()
        dialog.accept_button.click()

    with answering(RulesDialog, choose):
        keeper.click(keeper.drawer.rules_button)
    assert "2 min par intervention · premières prises de parole d’abord" in keeper.words()
    assert keeper.names()[0].endswith("HOUNKPÉZAN")
    keeper.passes(121)
    assert "dépassé de 1 s" in keeper.box()


def test_on_the_amendment_that_the_room_looks_at(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    keeper.note("ats")
    pending = next(one for one in keeper.workshop.amendments.all() if one.state == "pending")
    keeper.frame.context.stage.put(SceneKind.CLAUSE, clause=pending.clause, amendment=pending.id)
    keeper.note("hou")
    assert f"am. {pending.number}" in keeper.waiting()[0]
    assert keeper.names()[1].endswith("ATSUKÉ"), "who asked on the item waits"
    keeper.click(keeper.drawer.on_amendment)
    assert keeper.names()[0].endswith("ATSUKÉ"), "the item is debated again"
    keeper.click(keeper.drawer.on_amendment)
    keeper.press(Key.Key_F9)
    assert "HOUNKPÉZAN" in keeper.box()
    keeper.workshop.deciding.decide(pending.id, "not_retained", reason="non retenu")
    keeper.note("mairie")
    assert f"am. {pending.number}" not in keeper.waiting()[-1]


def test_what_the_room_looks_at_before_the_drawer_was_ever_open_is_under_discussion(keeper: ListKeeper) -> None:
    pending = next(one for one in keeper.workshop.amendments.all() if one.state == "pending")
    keeper.frame.context.stage.put(SceneKind.CLAUSE, clause=pending.clause, amendment=pending.id)
    keeper.press(Key.Key_F8)
    keeper.note("ats")
    assert f"am. {pending.number}" in keeper.waiting()[0]


def test_nobody_waits_is_said(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F9)
    assert keeper.message() == "Personne n’attend la parole."
    keeper.press(Key.Key_F9, SHIFT)
    assert keeper.refusal() == "Personne n’a la parole."


def test_a_pause_and_a_forgotten_clock(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    keeper.note("ats")
    keeper.note("hou")
    keeper.press(Key.Key_F9)
    keeper.passes(30)
    keeper.click(keeper.drawer.box.pause_button)
    keeper.passes(300)
    assert "30 s" in keeper.box()
    assert "suspendu" in keeper.box()
    keeper.press(Key.Key_Down)
    keeper.press(Key.Key_P)
    keeper.passes(2400)
    keeper.press(Key.Key_F9, SHIFT)
    keeper.click(keeper.drawer.tabs.group.button(1))
    assert keeper.spoken() == ["10:42, M. Kodzo Elikplim ATSUKÉ, Coordonnateur national, RODT, 40 min 30 s"]

    def correct(dialog: LengthDialog) -> None:
        dialog.minutes.setValue(2)
        dialog.accept_button.click()

    keeper.drawer.spoken.setFocus()
    keeper.press(Key.Key_Down)
    with answering(LengthDialog, correct):
        keeper.press(Key.Key_Return)
    assert keeper.spoken()[0].endswith("2 min 30 s")
    keeper.click(keeper.drawer.tabs.group.button(2))
    assert [(plain(name), seconds) for name, seconds in keeper.drawer.times.bars.bars()] == [("Société civile (1)", 150)]


def test_who_still_waits_on_the_item_before_is_not_forgotten(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    keeper.note("ats")
    running = keeper.drawer.subject.place
    assert running.session is not None
    following = keeper.workshop.agenda.add(running.session, "Suite du débat")
    keeper.workshop.agenda.start(following)
    keeper.qtbot.waitUntil(lambda: "Suite du débat" in keeper.words())
    assert keeper.names() == []
    assert "4 attendent encore sur d’autres points de la journée." in keeper.words(), "three since the morning"
    keeper.click(named(keeper.drawer, QPushButton, "Les mettre sur cette liste"))
    assert len(keeper.names()) == 4
    assert keeper.names()[-1] == "M. Kodzo Elikplim ATSUKÉ"
    assert "attendent encore" not in keeper.words()


def test_who_does_not_wait_any_more_is_let_go_and_can_be_called_back(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    assert "3 attendent encore sur d’autres points de la journée." in keeper.words()
    keeper.click(named(keeper.drawer, QPushButton, "Ils n’attendent plus"))
    keeper.qtbot.waitUntil(lambda: "attendent encore" not in keeper.words())
    assert keeper.message() == "3 demandes retirées de la liste"
    keeper.frame.undo()
    keeper.qtbot.waitUntil(lambda: "3 attendent encore" in keeper.words())


def test_who_was_deleted_while_waiting_is_marked_and_taken_off(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    for letters in ("ats", "hou", "agbé"):
        keeper.note(letters)
    waiting = keeper.workshop.floor.waiting(keeper.drawer.subject.place)
    assert waiting[0].speaker.person is not None
    assert waiting[1].speaker.person is not None
    assert "fiche supprimée" not in keeper.words()
    assert not keeper.drawer.listed.take_off.isVisible()
    keeper.workshop.people.bin(waiting[0].speaker.person)
    keeper.workshop.people.bin(waiting[1].speaker.person)
    keeper.qtbot.waitUntil(lambda: "2 demandes de fiches supprimées" in keeper.words())
    assert ["fiche supprimée" in row for row in keeper.waiting()] == [True, True, False]
    # In its place and by its key, as everybody else.
    keeper.press(Key.Key_Down)
    keeper.click_row(0)
    keeper.press(Key.Key_Delete)
    keeper.qtbot.waitUntil(lambda: len(keeper.names()) == 2)
    assert "1 demande d’une fiche supprimée" in keeper.words()
    keeper.click(keeper.drawer.listed.take_off)
    keeper.qtbot.waitUntil(lambda: len(keeper.names()) == 1)
    assert "fiche" not in keeper.words()
    keeper.frame.undo()
    keeper.qtbot.waitUntil(lambda: len(keeper.names()) == 2)
    # Nothing stops where the floor is given all the same.
    keeper.press(Key.Key_F9)
    assert waiting[1].speaker.name in keeper.box()


def test_between_items_times_are_said_to_be_of_the_half_day(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    keeper.click(keeper.drawer.tabs.group.button(2))
    scope = keeper.drawer.times.scope
    item = keeper.drawer.subject.place.item
    assert item is not None
    assert scope.currentText() == "Ce point"
    keeper.workshop.agenda.bin(item)
    keeper.qtbot.waitUntil(lambda: scope.currentText() == "Cette demi-journée")
    keeper.workshop.history.undo()
    keeper.qtbot.waitUntil(lambda: scope.currentText() == "Ce point")


def test_after_a_power_cut_the_turn_goes_on(
    keeper: ListKeeper, reopened: Callable[[Workshop], NoteTaker], hand_clock: HandClock, qtbot: QtBot
) -> None:
    keeper.press(Key.Key_F8)
    keeper.note("ats")
    keeper.press(Key.Key_F9)
    keeper.passes(50)
    hand_clock.now += timedelta(seconds=40)
    again = ListKeeper(qtbot, reopened(keeper.workshop).frame, hand_clock)
    qtbot.waitUntil(again.open)
    assert "M. Kodzo Elikplim ATSUKÉ" in again.box()
    assert "1 min 30 s" in again.box()


def test_the_window_offers_it_among_its_commands(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    keeper.write("la parole")
    keeper.press(Key.Key_Return)
    assert keeper.open()


@pytest.mark.parametrize(("width", "scale"), [(1366, 100), (1024, 100), (1366, 175)])
def test_it_never_lies_over_what_decides(keeper: ListKeeper, width: int, scale: int) -> None:
    keeper.frame.shell.theme.set_scale(scale)
    keeper.frame.resize(width, 768)
    keeper.press(Key.Key_F8)
    keeper.qtbot.waitUntil(lambda: keeper.drawer.isVisible())
    right = keeper.drawer.mapTo(keeper.frame, QPoint(keeper.drawer.width(), 0)).x()
    page = keeper.frame.pages.current_page
    assert page is not None
    decide = page.amendments.decisions  # type: ignore[attr-defined]
    assert right <= decide.mapTo(keeper.frame, QPoint(0, 0)).x()
    # While an amendment is typed, the strip at the foot stays free.
    page.activate()
    keeper.press(Key.Key_N)
    strip = page.foot()
    assert strip is not None
    keeper.qtbot.waitUntil(strip.isVisible)
    bottom = keeper.drawer.mapTo(keeper.frame, QPoint(0, keeper.drawer.height())).y()
    left = strip.mapTo(keeper.frame, QPoint(0, 0))
    assert bottom <= left.y() or right <= left.x()


def test_a_disk_that_takes_nothing_loses_no_name(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    with out_of_reach(keeper.workshop):
        keeper.note("ats")
        assert keeper.refusal()
        assert keeper.drawer.asking.field.text().endswith("ATSUKÉ")
    keeper.press(Key.Key_Return)
    assert keeper.names() == ["M. Kodzo Elikplim ATSUKÉ"]
