"""Groupes: made, mixed, moved by hand, locked, given a room and people who answer for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import answering, named, read, type_words
from tests.ui.pages.groups.driver import CTRL, GroupsDriver
from ui.context import AppContext
from ui.pages.groups.dialogs import DistributionDialog, GroupDialog
from ui.pages.groups.page import GroupsPage
from ui.stage import SceneKind
from ui.widgets.buttons import IconButton


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.fixture
def groups(qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget]) -> GroupsDriver:
    page = GroupsPage(context)
    show(page)
    return GroupsDriver(page, qtbot)


def sizes(workshop: Workshop) -> list[int]:
    return [len(group.members) for group in workshop.groups.all()]


def group_of(workshop: Workshop, name: str) -> int:
    """Number of the group, 0 for none."""
    person = workshop.people.named(name)
    assert person is not None
    group = workshop.groups.of_person(person.id)
    return group.number if group else 0


def test_each_group_is_a_column_with_all_one_must_know(groups: GroupsDriver) -> None:
    assert [one.accessibleName() for one in groups.columns()] == ["Sans groupe", "Groupe 1", "Groupe 2", "Groupe 3", "Groupe 4"]
    assert "4 groupes · 64 personnes réparties" in groups.words()
    told = read(groups.column("Groupe 1"))
    assert "16 · 4\u00a0F / 12\u00a0H" in told
    assert "Salle Agou · partie Axe 1" in told
    assert "★ AMOUZOUVI Yao Dodji" in told
    assert "✎ TSIKPLOU Ayité Kɔmi" in told
    assert groups.members("Groupe 1")[0] == "ABLODÉ Massan Ida, UCT"


def test_who_is_not_in_the_room_is_told_in_words(groups: GroupsDriver) -> None:
    assert "ADANLÉHOU Kwassi Théodore, LDM · pas là" in groups.members("Groupe 3")


def test_press_and_secretariat_wait_for_no_group(groups: GroupsDriver, workshop: Workshop) -> None:
    waiting = {card.split(",")[0] for card in groups.members("Sans groupe")}
    roles = {person.role for person in workshop.people.all() if person.list_name in waiting}
    assert not roles & {"press", "secretariat", "support", "guest"}


def test_a_card_is_dragged_to_another_group(groups: GroupsDriver, workshop: Workshop) -> None:
    groups.drag("Groupe 1", "ABLODÉ Massan Ida", "Groupe 4")
    assert group_of(workshop, "Ablodé Massan Ida") == 4
    assert "ABLODÉ Massan Ida, UCT" in groups.members("Groupe 4")
    assert "ABLODÉ Massan Ida, UCT" not in groups.members("Groupe 1")
    groups.drag("Groupe 4", "ABLODÉ Massan Ida", "Groupe 1")
    workshop.history.undo()
    groups.page.context.bridge.flush()
    assert "ABLODÉ Massan Ida, UCT" in groups.members("Groupe 4")


def test_a_card_goes_out_of_all_groups_and_back(groups: GroupsDriver, workshop: Workshop) -> None:
    groups.drag("Groupe 1", "ABLODÉ Massan Ida", "Sans groupe")
    assert group_of(workshop, "Ablodé Massan Ida") == 0
    groups.drag("Sans groupe", "ABLODÉ Massan Ida", "Groupe 2")
    assert group_of(workshop, "Ablodé Massan Ida") == 2


def test_ctrl_and_arrows_send_a_card_and_the_keyboard_goes_along(groups: GroupsDriver, workshop: Workshop) -> None:
    groups.click("Groupe 1", "ABLODÉ Massan Ida")
    groups.press(Qt.Key.Key_Right, CTRL)
    assert group_of(workshop, "Ablodé Massan Ida") == 2
    assert groups.chosen("Groupe 2") == "ABLODÉ Massan Ida"
    groups.press(Qt.Key.Key_Right, CTRL)
    groups.press(Qt.Key.Key_Left, CTRL)
    assert group_of(workshop, "Ablodé Massan Ida") == 2


def test_a_locked_card_stays(groups: GroupsDriver, workshop: Workshop) -> None:
    groups.click("Groupe 1", "ABLODÉ Massan Ida")
    groups.press(Qt.Key.Key_L)
    assert groups.members("Groupe 1")[0] == "ABLODÉ Massan Ida, UCT · verrouillé"
    assert not groups.may_be_dragged("Groupe 1", "ABLODÉ Massan Ida")
    groups.press(Qt.Key.Key_Right, CTRL)
    assert group_of(workshop, "Ablodé Massan Ida") == 1
    groups.press(Qt.Key.Key_L)
    assert groups.may_be_dragged("Groupe 1", "ABLODÉ Massan Ida")


def test_sharing_out_makes_equal_groups_in_one_step(groups: GroupsDriver, workshop: Workshop) -> None:
    before = workshop.groups.all()
    groups.click("Groupe 3", "ATSUKÉ Kodzo Elikplim")
    groups.press(Qt.Key.Key_L)

    def fill(dialog: DistributionDialog) -> None:
        number = named(dialog, QSpinBox, "Nombre de groupes")
        assert number.value() == 4
        groups.qtbot.keyClicks(number, "5")
        assert "Groupes de 14, qui" in read(dialog), "a delegate and the substitute have one seat"
        groups.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(DistributionDialog, fill):
        groups.press(Qt.Key.Key_R)
    assert max(sizes(workshop)) - min(sizes(workshop)) <= 1
    assert sorted(sizes(workshop)) == [14, 14, 14, 14, 14]
    titles = [f"Groupe {number}" for number in (1, 2, 3, 4, 5)]
    # Nobody is left without a group.
    groups.qtbot.waitUntil(lambda: [one.accessibleName() for one in groups.columns()] == titles)
    assert group_of(workshop, "Atsuké Kodzo Elikplim") == 3
    after = workshop.groups.all()
    assert [(one.chair, one.rapporteur) for one in after[:4]] == [(one.chair, one.rapporteur) for one in before]
    workshop.history.undo()
    assert [one.members for one in workshop.groups.all()] == [one.members for one in before]


def test_sharing_out_may_take_only_those_in_the_room(groups: GroupsDriver, workshop: Workshop) -> None:
    def fill(dialog: DistributionDialog) -> None:
        groups.qtbot.mouseClick(named(dialog, QCheckBox, "Seulement les 60 personnes présentes"), Qt.MouseButton.LeftButton)
        groups.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    session = workshop.sessions.current()
    assert session is not None
    here = workshop.attendance.present(session.id)
    with answering(DistributionDialog, fill):
        groups.press(Qt.Key.Key_R)
    for group in workshop.groups.all():
        assert set(group.members) - group.settled <= here


def test_a_group_is_given_room_rapporteur_and_part(groups: GroupsDriver, workshop: Workshop) -> None:
    def fill(dialog: GroupDialog) -> None:
        room = named(dialog, QLineEdit, "Salle")
        room.selectAll()
        type_words(room, "Salle Kéran")
        rapporteur = named(dialog, QComboBox, "Rapporteur")
        rapporteur.setFocus()
        type_words(rapporteur, "ABLODÉ")
        part = named(dialog, QComboBox, "Partie du texte")
        assert part.currentText().strip() == "Axe 1 Gouvernance et connaissance de la mobilité"
        groups.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    before = workshop.groups.all()[0]
    pen = groups.column("Groupe 1").findChild(IconButton)
    with answering(GroupDialog, fill):
        groups.qtbot.mouseClick(pen, Qt.MouseButton.LeftButton)
    groups.page.context.bridge.flush()
    after = workshop.groups.all()[0]
    assert (after.room, after.clause, after.document, after.name) == ("Salle Kéran", before.clause, before.document, before.name)
    assert "✎ ABLODÉ Massan Ida" in read(groups.column("Groupe 1"))


def test_who_leaves_a_group_no_longer_reports_for_it(groups: GroupsDriver, workshop: Workshop) -> None:
    groups.drag("Groupe 1", "AMOUZOUVI Yao Dodji", "Groupe 2")
    assert workshop.groups.all()[0].chair is None
    assert "★" not in read(groups.column("Groupe 1"))
    workshop.history.undo()
    assert workshop.groups.all()[0].chair is not None


def test_a_group_is_added_and_deleted(groups: GroupsDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    groups.press(Qt.Key.Key_N)
    groups.qtbot.waitUntil(lambda: len(groups.columns()) == 6)
    assert groups.members("Groupe 5") == []
    pen = groups.column("Groupe 4").findChild(IconButton)

    def drop(dialog: GroupDialog) -> None:
        groups.qtbot.mouseClick(named(dialog, QPushButton, "Supprimer le groupe"), Qt.MouseButton.LeftButton)

    with answering(GroupDialog, drop):
        groups.qtbot.mouseClick(pen, Qt.MouseButton.LeftButton)
    groups.page.context.bridge.flush()
    assert [one.number for one in workshop.groups.all()] == [1, 2, 3, 5]
    assert desk.undoable == ["Le groupe 4 est supprimé"]
    workshop.history.undo()
    assert [one.number for one in workshop.groups.all()] == [1, 2, 3, 4, 5]


def test_enter_opens_the_persons_card(groups: GroupsDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    groups.click("Groupe 1", "ABLODÉ Massan Ida")
    groups.press(Qt.Key.Key_Return)
    person = workshop.people.named("Ablodé Massan Ida")
    assert person is not None
    assert desk.gone == [("people", {"person": person.id})]


def test_the_room_sees_groups_and_rooms(groups: GroupsDriver, context: AppContext, desk: ListeningDesk) -> None:
    groups.press(Qt.Key.Key_P)
    assert context.stage.scene.kind is SceneKind.GROUPS
    assert desk.presented == 1


def test_an_afternoon_of_moving_leaves_a_sound_file(groups: GroupsDriver, workshop: Workshop) -> None:
    groups.drag("Groupe 1", "AMOUZOUVI Yao Dodji", "Groupe 2")
    groups.press(Qt.Key.Key_N)
    workshop.history.undo()
    workshop.history.undo()
    report = workshop.check()
    assert report.sound, report.faults
