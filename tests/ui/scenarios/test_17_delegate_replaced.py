"""Scenario 17: a delegate is replaced on day 2.

M. Y represents the Chamber of Commerce from Wednesday instead of Mme Z: both are in the final list with their days, the institution
has one seat in the groups, Mme Z's amendments stay hers, and each signs, and is attested, for the own days. The door and the
sheet to sign say who comes for whom. One undo takes it back.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView

from facilitation.amendments.values import Author
from facilitation.papers.catalogue import paper
from facilitation.producing import make
from tests.facilitation.papers.reading import Printed
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, named, type_words
from tests.ui.pages.papers.conftest import needs_pdftotext
from tests.ui.secretary import CTRL, Key, Secretary
from ui.pages.people.card import PersonCard
from ui.pages.people.replacing import ReplaceDialog


@dataclass(frozen=True)
class Delegation:
    principal: str
    group: str
    amendment: str


@pytest.fixture
def delegation(secretary: Secretary, hand_clock: HandClock) -> Delegation:
    """Mme Z came and signed on Tuesday, has an amendment and a seat in group 2; it is Tuesday evening."""
    workshop = secretary.workshop
    body = workshop.organisations.add("Chambre régionale de commerce", acronym="CRC", constituency="private_sector")
    principal = workshop.people.add("ZOTOGLO", "Adjo", title="Mme", sex="F", organisation=body)
    tuesday = [one.id for one in workshop.sessions.all()][:2]
    for half in tuesday:
        workshop.attendance.check_in(half, principal)
        workshop.attendance.sign(half, principal)
    group = workshop.groups.all()[1].id
    workshop.groups.assign(principal, group)
    document = workshop.texts.documents()[0].id
    clause = next(one for one in workshop.texts.clauses(document) if one.kind == "paragraph" and len(one.text) > 40)
    amendment = workshop.amendments.add(clause.id, "replace", f"{clause.text} Enfin.", authors=[Author(principal, None, "")])
    hand_clock.set("2025-07-22 18:30")
    return Delegation(principal, group, amendment.id)


def replace(secretary: Secretary) -> None:
    """Her row, R, the name of somebody who is on no list, the half-day, Ctrl+Enter."""
    secretary.people.click("ZOTOGLO Adjo")

    def answer(dialog: ReplaceDialog) -> None:
        since = named(dialog, QComboBox, "À partir de")
        assert since.currentText() == "mercredi 23 juillet, matin"
        type_words(named(dialog, QLineEdit, "Nom"), "M. YAWOVI Komla")
        secretary.qtbot.keyClick(dialog, Key.Key_Return, CTRL)

    with answering(ReplaceDialog, answer):
        secretary.press(Key.Key_R)


def shown(secretary: Secretary, name: str) -> str:
    secretary.people.click(name)
    return secretary.page.findChild(PersonCard).story.replacing.told()


def test_one_seat_for_the_institution_and_her_amendments_stay_hers(secretary: Secretary, delegation: Delegation) -> None:
    workshop = secretary.workshop
    members = len(workshop.groups.get(delegation.group).members)
    replace(secretary)
    substitute = workshop.people.named("Komla Yawovi")
    assert substitute.organisation is not None
    assert substitute.organisation.acronym == "CRC"
    group = workshop.groups.get(delegation.group)
    assert len(group.members) == members
    assert substitute.id in group.members
    assert delegation.principal not in group.members
    assert [one.person for one in workshop.amendments.get(delegation.amendment).authors] == [delegation.principal]
    assert "M. Komla YAWOVI à partir du mercredi 23 juillet" in shown(secretary, "ZOTOGLO Adjo")
    assert "Remplace Mme Adjo ZOTOGLO" in shown(secretary, "YAWOVI Komla")
    secretary.frame.go("groups")
    secretary.qtbot.waitUntil(lambda: "ZOTOGLO" not in secretary.words())


@needs_pdftotext
def test_both_are_in_the_final_list_with_their_days_and_sign_for_their_own(
    secretary: Secretary, delegation: Delegation, hand_clock: HandClock
) -> None:
    workshop = secretary.workshop
    replace(secretary)
    substitute = workshop.people.named("Komla Yawovi").id
    hand_clock.set("2025-07-23 08:10")
    for half in [one.id for one in workshop.sessions.all()][2:5]:
        workshop.attendance.check_in(half, substitute)
        workshop.attendance.sign(half, substitute)
    text = " ".join(Printed(make(workshop, paper("participants"), {}, "fr").data).text.split()).replace("\u00a0", " ")
    assert "remplacée par M. Komla YAWOVI à partir du 23/07/2025" in text
    assert "présence : 22/07" in text
    assert "remplace Mme Adjo ZOTOGLO à partir du 23/07/2025" in text
    assert "présence : 23/07, 24/07" in text
    days = {one.id: one.date.day for one in workshop.sessions.all()}
    assert {days[half] for half in workshop.attendance.signed_sessions(delegation.principal)} == {22}
    assert {days[half] for half in workshop.attendance.signed_sessions(substitute)} == {23, 24}


def test_one_ctrl_z_takes_back_the_replacement_with_the_registration(secretary: Secretary, delegation: Delegation) -> None:
    workshop = secretary.workshop
    replace(secretary)
    secretary.press(Key.Key_Z, CTRL)
    assert workshop.people.named("Komla Yawovi") is None
    assert workshop.replacing.of(delegation.principal) is None
    assert delegation.principal in workshop.groups.get(delegation.group).members
    secretary.qtbot.waitUntil(lambda: shown(secretary, "ZOTOGLO Adjo") == "")


def test_the_door_says_who_comes_for_whom_and_warns_where_she_comes_all_the_same(
    secretary: Secretary, delegation: Delegation, hand_clock: HandClock
) -> None:
    replace(secretary)
    hand_clock.set("2025-07-23 07:50")
    secretary.frame.go("today")
    secretary.go_to_people()
    secretary.open_door()
    _, said = secretary.enter("yawovi")
    assert "Bienvenue" in said
    assert "à la place de Mme Adjo ZOTOGLO" in said
    secretary.write("zotoglo")
    listed = named(secretary.page, QTableView, "Personnes qui correspondent").model()
    assert listed.index(0, 0).data() == "remplacé"
    secretary.press(Key.Key_Return)
    name, said = secretary.answer()
    assert name == "ZOTOGLO Adjo"
    assert "remplacée par M. Komla YAWOVI depuis mercredi 23 juillet, matin" in said


@needs_pdftotext
def test_the_sheet_to_sign_says_it_from_that_half_day_on(secretary: Secretary, delegation: Delegation) -> None:
    workshop = secretary.workshop
    replace(secretary)

    def sheet(half: int) -> str:
        session = workshop.sessions.all()[half].id
        return " ".join(Printed(make(workshop, paper("signature-sheet"), {"session": session}, "fr").data).text.split())

    for half in (2, 5):
        assert "remplacée par M. Komla YAWOVI" in sheet(half)
        assert "à la place de Mme Adjo ZOTOGLO" in sheet(half)
    assert "remplacée par" not in sheet(1)
