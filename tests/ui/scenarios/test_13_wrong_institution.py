"""Scenario 13: the wrong institution.

A woman's institution is corrected once, on her card. The list, the figures of categories, her badge (« à réimprimer ») and the
author lines of her five amendments follow; the history says when and by whom; the matrix that was printed on the 23rd is told as
different, on her card and on the page Documents, until it is printed again.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel

from facilitation.amendments.values import Author
from facilitation.papers.badge_state import DUE, due_badges
from facilitation.papers.catalogue import paper
from facilitation.people.people import Person
from facilitation.producing import make, record
from tests.ui.demonstration import HandClock
from tests.ui.hands import named, type_words
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from tests.ui.secretary import CTRL, Key, Secretary
from ui.pages.people.card import PersonCard


@pytest.fixture
def wrong(secretary: Secretary, hand_clock: HandClock) -> Person:
    """Mme X, written down for an NGO, with five amendments; badges and matrix went out on the 23rd."""
    workshop = secretary.workshop
    body = workshop.organisations.add("ONG Terre et Forêt", acronym="TERF", constituency="civil_society")
    person = workshop.people.add("XOLALI", "Akpéné", title="Mme", sex="F", organisation=body, function="Juriste", phones=["90"])
    document = workshop.texts.documents()[0].id
    clauses = [one for one in workshop.texts.clauses(document) if one.kind == "paragraph" and len(one.text) > 40][:5]
    for clause in clauses:
        workshop.amendments.add(clause.id, "replace", f"{clause.text} Enfin.", authors=[Author(person, None, "")])
    workshop.author = "Adjoa"
    hand_clock.set("2025-07-23 18:00")
    record(workshop, paper("matrix"), {}, "fr")
    record(workshop, paper("badges"), {"badges": "all"}, "fr")
    hand_clock.set("2025-07-24 10:42")
    return workshop.people.get(person)


def of_category(secretary: Secretary, category: str) -> int:
    secretary.people.filter(category)
    count = len(secretary.people.names())
    secretary.people.filter("Toutes les catégories")
    return count


def correct(secretary: Secretary, words: str) -> None:
    """Her row, Enter, the field of the institution, Ctrl+Enter."""
    secretary.people.click("XOLALI Akpéné")
    secretary.press(Key.Key_Return)
    field = secretary.people.field("Structure")
    field.setFocus()
    field.selectAll()
    type_words(field, words)
    secretary.press(Key.Key_Return, CTRL)


def told(secretary: Secretary) -> str:
    return secretary.page.findChild(PersonCard).story.differing()


def test_corrected_once_list_categories_and_badge_follow_and_the_history_says_who(secretary: Secretary, wrong: Person) -> None:
    ministries, society = (of_category(secretary, one) for one in ("Départements ministériels", "Société civile"))
    assert DUE not in {one.id for one in due_badges(secretary.workshop)}
    before = {one.id for one in due_badges(secretary.workshop)}
    correct(secretary, "Direction des Togolais de l’extérieur")
    (row,) = [one for one in secretary.people.rows() if "XOLALI" in one]
    assert "| DTE |" in row
    assert of_category(secretary, "Départements ministériels") == ministries + 1
    assert of_category(secretary, "Société civile") == society - 1
    assert {one.id for one in due_badges(secretary.workshop)} == before | {wrong.id}
    secretary.people.click("XOLALI Akpéné")
    assert told(secretary).startswith("Badge à réimprimer\nDifférent du document imprimé du 23/07 (Matrice des amendements)")
    story = secretary.page.findChild(PersonCard).story.words()
    changed = (
        "24/07 10:42 – structure\u00a0: «\u00a0ONG Terre et Forêt\u00a0» → «\u00a0Direction des Togolais de l’extérieur\u00a0»"
    )
    assert f"{changed} (par Adjoa)" in story


@needs_pdftotext
def test_the_author_lines_of_her_five_amendments_follow_in_the_matrix(secretary: Secretary, wrong: Person) -> None:
    def printed() -> str:
        return " ".join(words_of(make(secretary.workshop, paper("matrix"), {}, "fr").data).split())

    assert printed().count("XOLALI (TERF)") == 5
    correct(secretary, "DTE")
    assert printed().count("XOLALI (DTE)") == 5
    assert "TERF" not in printed()


def test_the_matrix_of_the_23rd_is_told_as_different_until_it_goes_out_again(secretary: Secretary, wrong: Person) -> None:
    numbers = [
        one.number for one in secretary.workshop.amendments.all() if any(author.person == wrong.id for author in one.authors)
    ]
    correct(secretary, "DTE")
    secretary.frame.go("papers", paper="matrix")
    said = f"Différent du document imprimé du 23/07 (Matrice des amendements)\u00a0: auteurs des amendements {', '.join(numbers)}"
    secretary.qtbot.waitUntil(lambda: said in secretary.words())
    record(secretary.workshop, paper("matrix"), {}, "fr")
    secretary.qtbot.waitUntil(lambda: "Différent du document imprimé" not in secretary.words())
    secretary.go_to_people()
    secretary.qtbot.waitUntil(lambda: told(secretary) == "Badge à réimprimer")


def test_ctrl_z_takes_the_correction_back_with_all_that_followed(secretary: Secretary, wrong: Person) -> None:
    correct(secretary, "DTE")
    secretary.press(Key.Key_Z, CTRL)
    secretary.qtbot.waitUntil(lambda: told(secretary) == "")
    (row,) = [one for one in secretary.people.rows() if "XOLALI" in one]
    assert "| TERF |" in row
    assert secretary.workshop.organisations.named("DTE").constituency == "ministry"


def test_the_fields_of_the_card_can_all_be_named(secretary: Secretary, wrong: Person) -> None:
    secretary.people.click("XOLALI Akpéné")
    card = secretary.page.findChild(PersonCard)
    assert named(card, QComboBox, "Catégorie").currentText() == "société civile"
    assert [one for one in card.findChildren(QLabel) if one.isVisible() and "à compléter" in one.text()] == []
    assert card.focusPolicy() == Qt.FocusPolicy.NoFocus
