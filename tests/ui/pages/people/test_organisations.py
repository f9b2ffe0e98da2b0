"""Structures: institutions renamed, merged and deleted with keys and mouse; everything that refers to them follows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.hands import answering, named, read, type_words
from ui.context import AppContext
from ui.pages.people.organisations_dialog import MergeDialog, OrganisationsDialog
from ui.pages.people.page import PeoplePage

Key = Qt.Key


@pytest.fixture
def page(workshop: Workshop, context: AppContext, show: Callable[[QWidget], QWidget]) -> QWidget:
    add = workshop.organisations.add
    for name, acronym, constituency, people in (
        ("Organisation internationale pour les migrations", "OIM", "donor", 2),
        ("OIM Togo", "", "", 1),
        ("Mairie de Kloto 1", "", "local_authority", 0),
    ):
        body = add(name, acronym=acronym, constituency=constituency)
        for number in range(people):
            workshop.people.add(f"{name[:3].upper()}{number}", organisation=body)
    return show(PeoplePage(context))


def rows(dialog: OrganisationsDialog) -> list[str]:
    model = named(dialog, QTableView, "Structures").model()
    return [
        " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount())) for row in range(model.rowCount())
    ]


def choose(dialog: OrganisationsDialog, qtbot: QtBot, name: str) -> None:
    table = named(dialog, QTableView, "Structures")
    (index,) = [table.model().index(row, 0) for row, line in enumerate(rows(dialog)) if line.startswith(f"{name} |")]
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())


def write(dialog: OrganisationsDialog, qtbot: QtBot, name: str, words: str) -> None:
    field = named(dialog, QLineEdit, name)
    field.setFocus()
    field.selectAll()
    type_words(field, words)
    qtbot.keyClick(field, Key.Key_Tab)


def press(dialog: QWidget, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(named(dialog, QPushButton, name), Qt.MouseButton.LeftButton)


def test_the_list_is_opened_by_a_key_searched_and_says_how_many_people(page: QWidget, qtbot: QtBot) -> None:
    def look(dialog: OrganisationsDialog) -> None:
        assert rows(dialog) == [
            "Mairie de Kloto 1 |  | Collectivités | –",
            "OIM Togo |  |  | 1",
            "Organisation internationale pour les migrations | OIM | Partenaires | 2",
        ]
        search = named(dialog, QLineEdit, "Nom, sigle, ancien nom")
        type_words(search, "oim")
        qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
        press(dialog, qtbot, "Fermer")

    with answering(OrganisationsDialog, look):
        qtbot.keyClick(page.window().focusWidget(), Key.Key_O)


def test_a_new_name_is_kept_at_once_with_the_former_one_and_its_last_day(page: QWidget, qtbot: QtBot, workshop: Workshop) -> None:
    def rename(dialog: OrganisationsDialog) -> None:
        choose(dialog, qtbot, "Mairie de Kloto 1")
        write(dialog, qtbot, "Nom", "Commune de Kloto 1")
        qtbot.waitUntil(lambda: rows(dialog)[0].startswith("Commune de Kloto 1"))
        assert "Jusqu’au" in read(dialog)
        assert "Mairie de Kloto 1" in read(dialog)
        press(dialog, qtbot, "Fermer")

    with answering(OrganisationsDialog, rename):
        qtbot.keyClick(page.window().focusWidget(), Key.Key_O)
    assert workshop.organisations.named("mairie de kloto 1").name == "Commune de Kloto 1"


def test_a_name_that_another_has_is_refused_under_the_field(page: QWidget, qtbot: QtBot, workshop: Workshop) -> None:
    before = workshop.organisations.all()

    def rename(dialog: OrganisationsDialog) -> None:
        choose(dialog, qtbot, "Mairie de Kloto 1")
        write(dialog, qtbot, "Nom", "oim togo")
        assert "fusionnez les deux" in read(dialog)
        assert named(dialog, QLineEdit, "Nom").text() == "oim togo", "what was typed stays"
        dialog.accept()

    with answering(OrganisationsDialog, rename):
        qtbot.keyClick(page.window().focusWidget(), Key.Key_O)
    assert workshop.organisations.all() == before


def test_two_become_one_and_it_can_be_taken_back_in_the_dialog(page: QWidget, qtbot: QtBot, workshop: Workshop) -> None:
    def into(dialog: MergeDialog) -> None:
        assert "1 personne, 0 amendement" in read(dialog)
        field = named(dialog, QComboBox, "Avec")
        type_words(field.lineEdit(), "Organisation internationale pour les migrations (OIM)")
        qtbot.keyClick(field, Key.Key_Return)

    def merge(dialog: OrganisationsDialog) -> None:
        choose(dialog, qtbot, "OIM Togo")
        with answering(MergeDialog, into):
            press(dialog, qtbot, "Fusionner avec…")
        assert rows(dialog)[1] == "Organisation internationale pour les migrations | OIM | Partenaires | 3"
        assert named(dialog, QLineEdit, "Aussi écrit").text() == "OIM Togo"
        press(dialog, qtbot, "Annuler la dernière modification")
        assert len(rows(dialog)) == 3
        choose(dialog, qtbot, "OIM Togo")
        with answering(MergeDialog, into):
            press(dialog, qtbot, "Fusionner avec…")
        press(dialog, qtbot, "Fermer")

    with answering(OrganisationsDialog, merge):
        qtbot.keyClick(page.window().focusWidget(), Key.Key_O)
    assert {person.organisation.acronym for person in workshop.people.all()} == {"OIM"}
    assert workshop.organisations.named("oim togo").acronym == "OIM"


def test_one_with_people_is_not_deleted_and_one_without_goes_to_the_bin(page: QWidget, qtbot: QtBot, workshop: Workshop) -> None:
    def delete(dialog: OrganisationsDialog) -> None:
        choose(dialog, qtbot, "OIM Togo")
        press(dialog, qtbot, "Supprimer")
        assert "Des personnes en viennent" in read(dialog)
        choose(dialog, qtbot, "Mairie de Kloto 1")
        qtbot.keyClick(named(dialog, QTableView, "Structures"), Key.Key_Delete)
        assert len(rows(dialog)) == 2
        dialog.accept()

    with answering(OrganisationsDialog, delete):
        qtbot.keyClick(page.window().focusWidget(), Key.Key_O)
    assert [one.thing.name for one in workshop.bin.all()] == ["Mairie de Kloto 1"]
