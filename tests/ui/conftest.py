"""What the tests of the window share: one theme for the process, a workshop, a context around it, a frame that only listens."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitation.clock import system_clock
from facilitation.errors import PalabreError
from facilitation.workshop import Workshop
from tests.ui.demonstration import demonstration, hand_clock
from tests.ui.patience import PatientBot
from tests.ui.seats import reopened, seat, secretary, started, taker, window
from ui.app import STYLE
from ui.bridge import Bridge, Changes
from ui.context import AppContext
from ui.jobs import Jobs
from ui.language import LanguageSwitch
from ui.page import Page
from ui.preferences import Preferences
from ui.search.providers import SearchRegistry
from ui.shell import Shell
from ui.stage import Stage
from ui.theme.icons import Icons
from ui.theme.theme import SchemeChoice, Theme

__all__ = ["demonstration", "hand_clock", "reopened", "seat", "secretary", "started", "taker", "window"]
"""Fixtures that are written elsewhere and known to every test below."""


class ListeningDesk:
    """Stands where the frame stands, and remembers what a page asked of it."""

    def __init__(self) -> None:
        self.gone: list[tuple[str, dict[str, str]]] = []
        self.told: list[str] = []
        self.undoable: list[str] = []
        self.refused: list[PalabreError] = []
        self.presented = 0
        self.set_ups = 0

    def go(self, page: str, **where: str) -> None:
        self.gone.append((page, where))

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)

    def tell_too(self, sentence: str) -> None:
        self.told.append(sentence)

    def offer_undo(self, sentence: str) -> None:
        self.undoable.append(sentence)

    def offer_back(self, sentence: str, back: Callable[[], object]) -> None:
        self.undoable.append(sentence)

    def refuse(self, error: PalabreError) -> None:
        self.refused.append(error)

    def present(self) -> None:
        self.presented += 1

    def set_up(self) -> None:
        self.set_ups += 1


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["palabre", *STYLE]


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In the place of pytest-qt's."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    made = Theme(SchemeChoice.LIGHT, parent=qapp)
    made.apply(qapp)
    return made


@pytest.fixture(scope="session")
def icons(theme: Theme, qapp: QApplication) -> Icons:
    made = Icons(theme, qapp)
    made.load()
    return made


@pytest.fixture(scope="session")
def _language(qapp: QApplication) -> LanguageSwitch:
    return LanguageSwitch("fr", qapp)


@pytest.fixture
def language(_language: LanguageSwitch, theme: Theme) -> Iterator[LanguageSwitch]:
    """French at 100 % in the light, whatever the test before left."""
    yield _language
    # The test's windows go before the words change: their workshop is closed by now.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _language.use("fr")
    theme.choose(SchemeChoice.LIGHT)
    theme.set_scale(100)


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `workshop` opens a copy of."""
    path = tmp_path_factory.mktemp("new") / "atelier.palabre"
    days = {"starts_on": date(2025, 7, 22), "ends_on": date(2025, 7, 26)}
    with Workshop.create(path, title="Atelier de validation", place="Kpalimé", **days):
        return path


@pytest.fixture
def workshop(tmp_path: Path, new_file: Path) -> Iterator[Workshop]:
    """A new file of five days with title and place, nobody and nothing in it."""
    path = tmp_path / "atelier.palabre"
    shutil.copy(new_file, path)
    with Workshop.open(path) as made:
        yield made


@pytest.fixture
def shell(tmp_path: Path, theme: Theme, icons: Icons, language: LanguageSwitch, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    """What start window and frame are given, with preferences of their own; whoever is logged in here is nobody to them."""
    monkeypatch.setattr("ui.frame.login_name", lambda: "")
    jobs = Jobs()
    yield Shell(Preferences(tmp_path / "palabre.ini"), theme, icons, language, jobs, system_clock)
    jobs.close()


@pytest.fixture
def desk() -> ListeningDesk:
    return ListeningDesk()


@pytest.fixture
def context(
    workshop: Workshop, theme: Theme, icons: Icons, language: LanguageSwitch, desk: ListeningDesk, qapp: QApplication
) -> Iterator[AppContext]:
    """What the frame would hand to a page; `context.desk` is the `ListeningDesk`."""
    bridge, jobs = Bridge(workshop), Jobs()
    yield AppContext(
        workshop=workshop,
        bridge=bridge,
        jobs=jobs,
        theme=theme,
        icons=icons,
        language=language,
        stage=Stage(),
        search=SearchRegistry(),
        desk=desk,
        clock=workshop.clock,
    )
    jobs.close()
    bridge.close()


@pytest.fixture
def show(qtbot: QtBot, context: AppContext) -> Callable[[QWidget], QWidget]:
    """Shows a page or widget at its size on 1366×768, with the keyboard focus, refreshed and activated as the frame does."""

    def _show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(1282, 712)
        if isinstance(widget, Page):
            page = widget

            def refresh(changes: Changes) -> None:
                page.refresh(changes)

            context.bridge.refreshed.connect(refresh)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        # Keys of a page are shortcuts, which only an active window has.
        qtbot.waitUntil(widget.isActiveWindow)
        if isinstance(widget, Page):
            widget.activate()
        return widget

    return _show
