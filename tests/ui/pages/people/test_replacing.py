"""Remplacer…: a name, a half-day, Enter; somebody new is registered by the same act, shown on both cards, taken back by undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import answering, named, read, type_words
from tests.ui.pages.people.driver import PeopleDriver
from ui.context import AppContext
from ui.pages.people.card import PersonCard
from ui.pages.people.page import PeoplePage
from ui.pages.people.replacing import ReplaceDialog

Key = Qt.Key


@pytest.fixture
def people(qtbot: QtBot, workshop: Workshop, context: AppContext, show: Callable[[QWidget], QWidget]) -> PeopleDriver:
    body = workshop.organisations.add("Chambre de commerce", acronym="CCIT")
    delegate = workshop.people.add("ZOTOGLO", "Adjo", title="Mme", organisation=body)
    workshop.people.add("YAWOVI", "Komla", title="M.", organisation=body)
    workshop.groups.assign(delegate, workshop.groups.add())
    workshop.attendance.check_in(workshop.sessions.all()[0].id, delegate)
    page = PeoplePage(context)
    show(page)
    driver = PeopleDriver(page, qtbot)
    driver.click("ZOTOGLO Adjo")
    return driver


def told(people: PeopleDriver) -> str:
    return people.page.findChild(PersonCard).story.replacing.told()


def replace(people: PeopleDriver, name: str, *, since: str = "", expect: str = "") -> None:
    def answer(dialog: ReplaceDialog) -> None:
        field = named(dialog, QLineEdit, "Nom")
        assert field.hasFocus()
        type_words(field, name)
        if since:
            combo = named(dialog, QComboBox, "À partir de")
            combo.setFocus()
            combo.setCurrentIndex(combo.findText(since))
        assert expect in read(dialog)
        people.qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with answering(ReplaceDialog, answer):
        people.press(Key.Key_R)


def test_somebody_on_the_list_comes_from_wednesday(people: PeopleDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    replace(people, "komla yawovi", since="mercredi 23 juillet, matin", expect="La place dans le groupe 1 est transmise.")
    people.qtbot.waitUntil(lambda: "M. Komla YAWOVI à partir du mercredi 23 juillet, matin" in told(people))
    assert desk.undoable == ["Remplacement de ZOTOGLO Adjo enregistré"]
    people.click("YAWOVI Komla")
    assert told(people) == "Remplace Mme Adjo ZOTOGLO à partir du mercredi 23 juillet, matin"
    (group,) = workshop.groups.all()
    assert [workshop.people.get(one).family_name for one in group.members] == ["YAWOVI"]
    workshop.history.undo()
    people.qtbot.waitUntil(lambda: told(people) == "")
    assert [workshop.people.get(one).family_name for one in workshop.groups.all()[0].members] == ["ZOTOGLO"]


def test_somebody_new_is_registered_in_the_same_field_and_by_the_same_act(people: PeopleDriver, workshop: Workshop) -> None:
    acts = len(workshop.history.acts())
    replace(people, "Mme AMEGAN Akouvi", expect="AMEGAN Akouvi n’est sur aucune liste\u00a0: inscription maintenant, CCIT.")
    assert len(workshop.history.acts()) == acts + 1
    new = workshop.people.named("Akouvi Amegan")
    assert (new.title, new.sex, new.organisation.acronym, new.registered_late) == ("Mme", "F", "CCIT", True)
    people.qtbot.waitUntil(lambda: "Mme Akouvi AMEGAN" in told(people))
    workshop.history.undo()
    assert workshop.people.named("Akouvi Amegan") is None


def test_the_half_day_offered_is_the_first_after_she_was_last_seen(people: PeopleDriver, workshop: Workshop) -> None:
    last = workshop.sessions.all()[-2]
    workshop.attendance.check_in(last.id, workshop.people.named("Adjo Zotoglo").id)

    def look(dialog: ReplaceDialog) -> None:
        assert named(dialog, QComboBox, "À partir de").currentText() == "samedi 26 juillet, après-midi"
        dialog.reject()

    with answering(ReplaceDialog, look):
        people.press(Key.Key_R)


def test_a_half_day_at_which_she_was_there_is_refused_and_nothing_typed_is_lost(people: PeopleDriver, workshop: Workshop) -> None:
    def answer(dialog: ReplaceDialog) -> None:
        type_words(named(dialog, QLineEdit, "Nom"), "AMEGAN Akouvi")
        combo = named(dialog, QComboBox, "À partir de")
        combo.setCurrentIndex(0)
        people.qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert "ZOTOGLO Adjo était là" in dialog.refusal
        assert named(dialog, QLineEdit, "Nom").text() == "AMEGAN Akouvi"
        dialog.reject()

    with answering(ReplaceDialog, answer):
        people.press(Key.Key_R)
    assert workshop.people.named("AMEGAN Akouvi") is None, "nobody is registered by what was refused"
    assert workshop.replacing.all() == []


def test_nobody_comes_any_more(people: PeopleDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    replace(people, "YAWOVI Komla")

    def back(dialog: ReplaceDialog) -> None:
        assert named(dialog, QLineEdit, "Nom").text() == "YAWOVI Komla (CCIT)"
        people.qtbot.mouseClick(named(dialog, QPushButton, "Ne plus remplacer"), Qt.MouseButton.LeftButton)

    people.page.window().activateWindow()
    people.qtbot.waitUntil(people.page.window().isActiveWindow)
    people.click("ZOTOGLO Adjo")
    with answering(ReplaceDialog, back):
        people.press(Key.Key_R)
    assert workshop.replacing.all() == []
    assert desk.undoable[-1] == "ZOTOGLO Adjo\u00a0: plus de remplacement"
