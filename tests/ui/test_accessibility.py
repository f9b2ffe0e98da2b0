"""Every icon says what it does, every field what it is for, in every window and page."""

from __future__ import annotations

import importlib.util

import pytest
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.accessibility import nameless_fields, silent_buttons
from ui.frame import Frame
from ui.rail import PAGES, PageEntry
from ui.shell import Shell
from ui.start.window import StartWindow


def test_the_start_window_and_the_assistant(qtbot: QtBot, shell: Shell) -> None:
    window = StartWindow(shell)
    qtbot.addWidget(window)
    window.refresh()
    window.begin_new()
    window.show()
    assert silent_buttons(window) == []
    assert nameless_fields(window) == []


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_each_page_in_its_frame(qtbot: QtBot, shell: Shell, workshop: Workshop, entry: PageEntry) -> None:
    module = entry.where.split(":")[0]
    try:
        found = importlib.util.find_spec(module)
    except ModuleNotFoundError:
        found = None
    assert found is not None, f"the rail names {module}"
    frame = Frame(shell, workshop)
    qtbot.addWidget(frame)
    frame.show()
    frame.go(entry.name)
    assert frame.pages.current_name == entry.name, "the page could be built"
    assert silent_buttons(frame) == []
    assert nameless_fields(frame) == []
    frame.close()
