"""Scenario 19: yesterday's summary is read and amended.

At 20:00 the rapporteur makes the summary from what was recorded and corrects its prose; figures that are worked out anew leave
the prose alone; at 8:15 the plenary changes two sentences; it is adopted « telle qu’amendée », the version of the night stays.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from facilitation.papers.catalogue import paper
from facilitation.producing import make
from facilitation.text.clauses import Span
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, named
from tests.ui.note_taker import NoteTaker
from tests.ui.pages.papers.conftest import Reader, needs_pdftotext, words_of
from tests.ui.rapporteur import CTRL, Key, Rapporteur
from ui.pages.agenda.adoption_dialog import AdoptionDialog
from ui.pages.papers.page import PapersPage

pytestmark = needs_pdftotext

THURSDAY = date(2025, 7, 24)
HIGHLIGHTS = "Points saillants"


@pytest.fixture
def evening(taker: NoteTaker, hand_clock: HandClock) -> Rapporteur:
    """Thursday 24 July, 20:00: the summary of the day is open, by the key Y."""
    hand_clock.set("2025-07-24 20:00")
    for running in taker.workshop.agenda.running():
        taker.workshop.agenda.finish(running.item.id)
    rapporteur = Rapporteur(taker.qtbot, taker.frame)
    rapporteur.press(Key.Key_Y)
    return rapporteur


def printed(rapporteur: Rapporteur, target: Path) -> str:
    """Ctrl+P, then Ctrl+S on the page Documents: the words that went out."""
    rapporteur.press(Key.Key_P, CTRL)
    reader = Reader(rapporteur.qtbot, cast(PapersPage, rapporteur.frame.pages.current_page))
    reader.wait()
    assert reader.page.chosen.name == "daily-summary"
    reader.list.setFocus()
    rapporteur.press(Key.Key_S, CTRL)
    reader.answer_dialog(target)
    reader.wait_for_jobs()
    rapporteur.frame.go("agenda")
    QApplication.processEvents()
    return words_of(target)


def paper_words(rapporteur: Rapporteur, version: str = "current") -> str:
    choices = {"day": THURSDAY.isoformat(), "summary": version}
    return words_of(make(rapporteur.workshop, paper("daily-summary"), choices, "fr").data)


def test_made_at_night_changed_in_the_morning_and_adopted(evening: Rapporteur, hand_clock: HandClock, tmp_path: Path) -> None:
    workshop = evening.workshop
    field = evening.field(HIGHLIGHTS)
    assert "Synthèse de la journée – jour 3, jeudi 24 juillet" in evening.words()
    assert "Restitution du groupe 2 et examen de l’axe 2 – La rapporteure du groupe 2" in field.toPlainText()
    assert "proposée d’après les notes" in evening.words()

    # The prose is corrected; the field is left with the key that prints.
    evening.change(field, "soumis les agences de placement à une caution", "demandé une caution aux agences de placement")
    night = printed(evening, tmp_path / "soir.pdf")
    assert "demandé une caution aux agences de placement" in night
    assert "Version provisoire, à lire et à adopter en plénière." in night
    assert "à lire en plénière" in evening.words()

    # Figures follow what happens, the prose stays.
    before = evening.figures()
    waiting = next(one for one in workshop.amendments.all() if one.state == "pending" and one.changes_text and not one.parent)
    hand_clock.forward(10)
    thursday = workshop.sessions.of_day(THURSDAY)[1].id
    workshop.deciding.decide(waiting.id, "not_retained", session=thursday)
    evening.page.context.bridge.flush()
    assert evening.figures() != before
    assert f"n° {waiting.number} " in evening.figures()
    assert "demandé une caution aux agences de placement" in evening.field(HIGHLIGHTS).toPlainText()

    # 8:15: two sentences are changed.
    hand_clock.set("2025-07-25 08:15")
    friday = workshop.sessions.of_day(date(2025, 7, 25))[0].id
    workshop.agenda.start(workshop.agenda.of(friday)[0].id)
    evening.change(evening.field(HIGHLIGHTS), "vingt jours ouvrables", "quinze jours ouvrables")
    evening.change(evening.field(HIGHLIGHTS), "par acclamation", "à l’unanimité")

    told: list[str] = []

    def adopt(dialog: AdoptionDialog) -> None:
        told.append(named(dialog, QPushButton, "tel qu’amendé en séance").text() if dialog.changed() else "")
        told.append(f"{dialog.at():%d/%m %H:%M}")
        evening.qtbot.keyClick(dialog, Key.Key_Return, CTRL)

    hand_clock.set("2025-07-25 08:20")
    with answering(AdoptionDialog, adopt):
        evening.press(Key.Key_Return, CTRL)
    evening.page.context.bridge.flush()
    assert told == ["tel qu’amendé en séance", "25/07 08:20"]
    said = "Adoptée telle qu’amendée le 25/07/2025 à 8 h 20, séance du vendredi 25 juillet 2025 (matin)."
    assert said in evening.words().replace("\u00a0", " ").replace("\u202f", " ")
    adopted = paper_words(evening)
    assert said in adopted
    assert "quinze jours ouvrables" in adopted

    # Both versions can be read, and what lies between them.
    assert "vingt jours ouvrables" in evening.choose_version("Version du soir")
    assert "par acclamation" in evening.version()
    between = evening.choose_version("Changements depuis")
    assert "vingt quinze jours ouvrables" in between
    assert "vingt jours ouvrables" in paper_words(evening, "night")
    evening.click("Texte actuel")
    assert "quinze jours ouvrables" in evening.field(HIGHLIGHTS).toPlainText()
    assert workshop.check().sound


def test_what_is_edited_after_the_adoption_is_told_and_adopted_anew(evening: Rapporteur, hand_clock: HandClock) -> None:
    workshop = evening.workshop
    hand_clock.set("2025-07-25 08:20")

    def accept(dialog: AdoptionDialog) -> None:
        evening.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(AdoptionDialog, accept):
        evening.click("Adoption…")
    evening.page.context.bridge.flush()
    assert "adoptée" in evening.words()
    adopted = paper_words(evening, "adopted")
    evening.change(evening.field(HIGHLIGHTS), "vingt jours", "trente jours")
    evening.press(Key.Key_Tab)
    evening.page.context.bridge.flush()
    assert "à adopter de nouveau" in evening.words()
    assert "Version modifiée depuis l’adoption, à adopter de nouveau." in paper_words(evening)
    assert paper_words(evening, "adopted") == adopted
    hand_clock.set("2025-07-25 09:00")
    with answering(AdoptionDialog, accept):
        evening.press(Key.Key_Return, CTRL)
    known = workshop.summaries.of_day(THURSDAY)
    assert known is not None
    assert (known.state, known.changed) == ("adopted", True)


def test_a_reopened_amendment_leaves_the_adopted_summary_as_it_was(evening: Rapporteur, hand_clock: HandClock) -> None:
    """Scenario 30, seen from here."""
    workshop = evening.workshop
    hand_clock.set("2025-07-25 08:20")
    with answering(AdoptionDialog, lambda dialog: evening.qtbot.keyClick(dialog, Key.Key_Return, CTRL)):
        evening.click("Adoption…")
    adopted, shown = paper_words(evening), evening.figures()
    hand_clock.set("2025-07-25 09:05")
    thursday = {one.id for one in workshop.sessions.of_day(THURSDAY)}
    decided = next(one for one in workshop.deciding.taken() if one.session in thursday and one.level != "group")
    workshop.deciding.reopen(decided.amendment, reason="Erreur de rédaction")
    workshop.amendments.bin(decided.amendment)
    evening.page.context.bridge.flush()
    assert evening.figures() == shown
    assert paper_words(evening).replace("9 h 05", "8 h 20") == adopted


def test_bold_words_and_lists_come_through_to_the_paper_s_values(evening: Rapporteur) -> None:
    field = evening.field("Observations")
    field.setFocus()
    evening.press(Key.Key_B, CTRL)
    evening.write("Demande")
    evening.press(Key.Key_B, CTRL)
    evening.write(" des participants :")
    evening.press(Key.Key_Return)
    evening.write("- un minibus")
    evening.press(Key.Key_Return)
    evening.write("de l’eau")
    evening.press(Key.Key_Return)
    evening.press(Key.Key_Return)
    evening.write("Rien d’autre.")
    evening.press(Key.Key_Tab)
    prose = evening.workshop.summaries.sections(THURSDAY)["comments"]
    assert prose.text == "Demande des participants :\n- un minibus\n- de l’eau\nRien d’autre."
    assert prose.spans == (Span(0, 7, bold=True),)
    assert "Demande des participants : – un minibus – de l’eau Rien d’autre." in paper_words(evening)
