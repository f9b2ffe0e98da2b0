"""The top bar shares its room between the workshop's title and what runs."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from facilitation.wording import Language
from facilitation.workshop import Workshop
from tests.ui.demonstration import HandClock
from tests.ui.hands import read
from ui.language import LanguageSwitch
from ui.now import Now, read_now
from ui.theme.icons import Icons
from ui.topbar import TopBar
from ui.widgets.labels import ElidedLabel

TITLE = "Atelier de validation de la politique publique de la mobilité et des Togolais de l’extérieur"
ITEM = "Restitution du groupe 3 et examen de l’axe 3"


@pytest.mark.parametrize("spoken", ["fr", "en"])
def test_what_runs_is_whole_before_the_title_is(qtbot: QtBot, icons: Icons, language: LanguageSwitch, spoken: Language) -> None:
    language.use(spoken)
    bar = TopBar(icons, language)
    qtbot.addWidget(bar)
    bar.resize(1282, 56)
    bar.show()
    bar.show_now(Now(TITLE, 3, 5, date(2025, 7, 24), "morning", ITEM, "", -138), datetime(2025, 7, 24, 10, 42, tzinfo=UTC))
    bar.show_saved(None)
    running = next(one for one in bar.findChildren(ElidedLabel) if one.text() == ITEM)
    qtbot.waitUntil(lambda: running.width() >= running.fontMetrics().horizontalAdvance(ITEM))


def test_the_proof_of_saving_has_its_room_before_it_is_painted(qtbot: QtBot, icons: Icons, language: LanguageSwitch) -> None:
    language.use("fr")
    bar = TopBar(icons, language)
    qtbot.addWidget(bar)
    bar.resize(1282, 56)
    bar.show()
    bar.show_saved(None)
    qtbot.waitExposed(bar)
    QApplication.processEvents()
    (saved,) = [one for one in bar.findChildren(QLabel) if one.text() == "Tout est enregistré"]
    saved.setText("…")
    QApplication.processEvents()
    bar.show_saved(datetime(2025, 7, 24, 10, 42, tzinfo=UTC))
    assert saved.text() == "Enregistré 10:42:00"
    assert saved.width() >= saved.sizeHint().width()
    right = saved.mapTo(bar, saved.rect().topRight()).x()
    assert right < bar.width()


def test_what_should_have_begun_is_told_from_the_first_minute(
    qtbot: QtBot, icons: Icons, language: LanguageSwitch, tmp_path: Path, hand_clock: HandClock
) -> None:
    days = {"starts_on": date(2025, 7, 22), "ends_on": date(2025, 7, 23)}
    workshop = Workshop.create(tmp_path / "atelier.palabre", title="Atelier", clock=hand_clock, **days)
    bar = TopBar(icons, language)
    qtbot.addWidget(bar)
    bar.resize(1282, 56)
    bar.show()
    morning = workshop.sessions.all()[0].id
    opening = workshop.agenda.add(morning, "Cérémonie d’ouverture", minutes=60, kind="ceremony", starts_at="09:00")

    def told(at: str) -> str:
        hand_clock.set(f"2025-07-22 {at}")
        bar.show_now(read_now(workshop, workshop.clock()), workshop.clock())
        return read(bar)

    assert "aucun point en cours" in told("09:00")
    words = told("09:01")
    assert "attendu\u00a0: Cérémonie d’ouverture" in words
    assert "+1\u00a0min" in words
    workshop.agenda.start(opening)
    words = told("09:04")
    assert "attendu" not in words
    assert "+1\u00a0min" in words, "it will be over as late as it began"
    workshop.close()
