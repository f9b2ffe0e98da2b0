"""The top bar shares its room between the workshop's title and what runs."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot

from facilitation.wording import Language
from ui.language import LanguageSwitch
from ui.now import Now
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
    qtbot.waitUntil(lambda: running.width() >= running.fontMetrics().horizontalAdvance(ITEM), timeout=2000)
