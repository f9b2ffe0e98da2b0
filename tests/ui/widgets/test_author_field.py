"""The field of the author: whoever is called so comes before those whose function is, and all can be reached with Down."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitation.amendments.authors import AuthorChoice
from facilitation.amendments.values import Author
from facilitation.text.folding import fold
from tests.ui.hands import type_words
from ui.language import LanguageSwitch
from ui.widgets.author_field import AuthorField, Registering


def choice(name: str, function: str) -> AuthorChoice:
    return AuthorChoice(Author(name, None, name), function, fold(f"{name} {function}"), present=True, last_spoke=0)


@pytest.fixture
def field(qtbot: QtBot, language: LanguageSwitch) -> Iterator[AuthorField]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    made = AuthorField()
    made.setParent(window)
    made.resize(400, 28)
    made.set_choices(
        [
            *(choice(f"Ama SOSSOU {number}", "Ministère des transports") for number in range(12)),
            choice("Kossi MINTO", "Mairie"),
            choice("MINKPOR Afi", "Mairie"),
        ]
    )
    window.show()
    qtbot.waitExposed(window)
    made.setFocus()
    qtbot.keyClicks(made, "min")
    yield made
    window.close()


def offered(field: AuthorField) -> list[str]:
    model = field.names.model()
    return [model.index(row, 0).data().replace("\u00a0", " ") for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("Direction des eaux", ["Inscrire « {} » – structure", "Garder « {} » tel quel", "Inscrire « {} » – personne"]),
        ("la Mairie d’Agou", ["Inscrire « {} » – structure", "Garder « {} » tel quel", "Inscrire « {} » – personne"]),
        ("KPODAR Yawa", ["Inscrire « {} » – personne", "Garder « {} » tel quel", "Inscrire « {} » – structure"]),
        ("KPODAR Yawa, mairie d’Agou", ["Inscrire « {} » – personne", "Garder « {} » tel quel"]),
    ],
)
def test_who_is_on_no_list_is_a_person_or_a_body(qtbot: QtBot, field: AuthorField, typed: str, ways: list[str]) -> None:
    field.offer_registration(Registering(lambda name: Author("p", None, name), lambda name: Author(None, "b", name)))
    field.clear()
    type_words(field, typed)
    assert offered(field) == [one.format(typed) for one in ways]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.author() == (Author(None, "b", typed) if "structure" in ways[0] else Author("p", None, typed))


def test_the_two_offers_can_be_told_apart_in_every_language_and_however_long_the_name(
    qtbot: QtBot, field: AuthorField, language: LanguageSwitch
) -> None:
    name = "Direction de la promotion de la transformation des produits agricoles et de la sécurité alimentaire des ménages ruraux"
    field.offer_registration(Registering(lambda name: Author("p", None, name), lambda name: Author(None, "b", name)))
    field.clear()
    type_words(field, name)
    language.use("en")
    assert offered(field) == [f"Register “{name}” – body", f"Keep “{name}” as typed", f"Register “{name}” – person"]
    shown = [
        field.fontMetrics().elidedText(one, field.names.textElideMode(), field.names.viewport().width()) for one in offered(field)
    ]
    assert all("…" in one for one in shown)
    assert [one.rsplit("”", 1)[-1] for one in shown] == [" – body", " as typed", " – person"]


def test_names_come_before_functions(field: AuthorField) -> None:
    shown = [field.names.model().index(row, 0).data() for row in range(3)]
    assert shown == ["MINKPOR Afi   Mairie", "Kossi MINTO   Mairie", "Ama SOSSOU 0   Ministère des transports"]


def test_all_are_reached_with_down_and_eight_are_in_sight(qtbot: QtBot, field: AuthorField) -> None:
    assert field.names.height() // field.names.sizeHintForRow(0) == 8
    for _ in range(13):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    place = field.names.visualRect(field.names.currentIndex())
    assert field.names.viewport().rect().contains(place)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Ama SOSSOU 11"
