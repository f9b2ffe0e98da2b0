"""Scenario 38, as far as data go: names with the letters of Ewe and Kabiyè through a list into papers; rank as protocol changed it
this morning; of eighty badges only the four wrong ones.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListView, QPushButton

from facilitation.papers.badge_state import wrong_badges
from facilitation.papers.catalogue import paper
from facilitation.producing import make, record
from tests.facilitation.people.list_files import as_docx
from tests.ui.hands import answering, named, type_words
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from tests.ui.pages.people.driver import Review
from tests.ui.secretary import Key, Secretary
from ui.pages.people.precedence_dialog import PrecedenceDialog

ALT = Qt.KeyboardModifier.AltModifier
LETTERS = (
    ("Nom", "Prénoms", "Structure"),
    ("ƉƐGBƐ̃", "Kɔ́kú Ɔ́fɔ", "Mairie de Kloto 1"),
    ("ŊUTƆ", "Ʋevi Ɖoɖo", "Chambre de commerce"),
    ("PƖYABALƖ", "Ɛsɔhanam", "ONG Kabɩyɛ"),
)


def same(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@needs_pdftotext
def test_letters_and_tones_of_a_list_come_through_to_list_and_papers(secretary: Secretary, tmp_path: Path) -> None:
    path = tmp_path / "délégués.docx"
    path.write_bytes(as_docx(LETTERS))
    secretary.people.bring_in(path, Review(secretary.qtbot))
    wanted = {same(f"{family} {first}") for family, first, _ in LETTERS[1:]}
    secretary.qtbot.waitUntil(lambda: wanted <= {same(name) for name in secretary.people.names()})
    badges = same(words_of(make(secretary.workshop, paper("badges"), {"badges": "all"}, "fr").data))
    assert [family for family, _, _ in LETTERS[1:] if same(family) not in badges] == []


@needs_pdftotext
def test_plates_stand_in_the_order_that_protocol_gave_this_morning(secretary: Secretary) -> None:
    workshop = secretary.workshop
    before = [one.family_name.upper() for one in workshop.people.in_precedence()]
    other = next(one for one in workshop.people.all() if one.precedence_rank is None and one.role == "participant")

    def change(dialog: PrecedenceDialog) -> None:
        people = named(dialog, QListView, "Table d’honneur")
        people.setFocus()
        secretary.qtbot.keyClick(people, Key.Key_End)
        for _ in range(len(before) - 2):
            secretary.qtbot.keyClick(people, Key.Key_Up, ALT)
        field = named(dialog, QComboBox, "Ajouter à la table d’honneur")
        field.setFocus()
        type_words(field.lineEdit(), other.list_name)
        secretary.qtbot.keyClick(field, Key.Key_Return)
        secretary.qtbot.mouseClick(named(dialog, QPushButton, "Garder cet ordre"), Qt.MouseButton.LeftButton)

    with answering(PrecedenceDialog, change):
        secretary.press(Key.Key_P)
    wanted = [before[0], before[-1], *before[1:-1], other.family_name.upper()]
    assert [one.family_name.upper() for one in workshop.people.in_precedence()] == wanted
    text = same(words_of(make(workshop, paper("name-plates"), {"plates": "honour", "offices": "name"}, "fr").data)).upper()
    places = [text.find(same(name)) for name in wanted]
    assert -1 not in places
    assert places == sorted(places)


def test_of_all_badges_only_the_four_wrong_ones_are_due(secretary: Secretary) -> None:
    workshop = secretary.workshop
    record(workshop, paper("badges"), {"badges": "all"}, "fr")
    assert wrong_badges(workshop) == []
    names = secretary.people.names()[:4]
    for name in names:
        secretary.people.click(name)
        secretary.press(Key.Key_Return)
        field = secretary.people.field("Fonction")
        field.setFocus()
        field.selectAll()
        type_words(field, "Directrice par intérim")
        secretary.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.list_name for one in wrong_badges(workshop)] == names
