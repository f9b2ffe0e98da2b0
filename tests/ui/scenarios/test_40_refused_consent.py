"""Scenario 40(a): a refused consent.

Noted on the card that a woman refuses that her phone be shared and her photo used: every paper for participants is without her
phone, the photographer's list has her name, and the internal list for the donor is complete.
"""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QComboBox

from facilitation.papers.catalogue import PAPERS, paper
from facilitation.people.people import Person
from facilitation.producing import make
from tests.ui.hands import named
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from tests.ui.secretary import CTRL, Key, Secretary

INTERNAL = {"signed-days"}
"""Papers of the organiser's accountant: people are paid by their phones."""


@pytest.fixture
def person(secretary: Secretary) -> Person:
    """Somebody who was there and has agreed to everything so far."""
    workshop = secretary.workshop
    here = workshop.attendance.came(workshop.sessions.all()[0].id)
    found = next(
        one for one in workshop.people.all() if one.id in here and one.consent_contact and one.consent_image and one.phones
    )
    assert found.email
    return found


def refuse(secretary: Secretary, person: Person) -> None:
    """Her row, Enter, the two answers with the arrow keys, Ctrl+Enter."""
    secretary.people.click(person.list_name)
    secretary.press(Key.Key_Return)
    for name in ("Contact partagé", "Photo"):
        combo = named(secretary.page, QComboBox, name)
        combo.setFocus()
        secretary.qtbot.keyClick(combo, Key.Key_End)
        assert combo.currentText() == "refusé"
    secretary.press(Key.Key_Return, CTRL)


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


@needs_pdftotext
def test_no_paper_for_participants_has_her_phone_and_the_internal_list_is_complete(secretary: Secretary, person: Person) -> None:
    workshop = secretary.workshop
    number = digits(person.phones[0])[-8:]

    def of(name: str, **choices: str) -> str:
        return words_of(make(workshop, paper(name), choices, "fr").data)

    assert number in digits(of("participants", contacts="shared"))
    refuse(secretary, person)
    refused = workshop.people.get(person.id)
    assert (refused.consent_contact, refused.consent_image) == (False, False)
    shared = of("participants", contacts="shared")
    assert person.family_name.upper() in shared, "she is on the list, without her contacts"
    assert number not in digits(shared)
    assert person.email not in shared
    internal = of("participants", contacts="all")
    assert number in digits(internal)
    assert person.email in internal
    public = [one.name for one in PAPERS if one.name not in {"participants", *INTERNAL} and not one.asks]
    assert {"groups", "photo-list"} <= set(public)
    for name in public:
        if name not in ("certificate-register", "group-signs"):
            assert number not in digits(of(name)), name


@needs_pdftotext
def test_the_photographer_is_told_her_name_and_undo_takes_it_off(secretary: Secretary, person: Person) -> None:
    def told() -> str:
        text = words_of(make(secretary.workshop, paper("photo-list"), {}, "fr").data)
        return text.partition("Pas encore demandé")[0]

    assert person.family_name.upper() not in told()
    refuse(secretary, person)
    assert "Ne pas photographier" in told()
    assert person.family_name.upper() in told()
    secretary.press(Key.Key_Z, CTRL)
    assert person.family_name.upper() not in told()
