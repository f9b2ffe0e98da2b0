"""Tools of a panel stand beside its title, and under it where they would take the title's room."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.widgets.buttons import button
from ui.widgets.panels import Panel


def test_tools_give_way_to_the_title_and_come_back(qtbot: QtBot, theme: Theme) -> None:
    panel = Panel()
    tools = [button(), button()]
    for one, words in zip(tools, ("Importer une liste", "Inscription tardive"), strict=True):
        one.setText(words)
    panel.add_tools(*tools)
    panel.body.addWidget(QPlainTextEdit(), 1)
    panel.set_heading("80 personnes", "63 présents")
    qtbot.addWidget(panel)

    def under() -> bool:
        # The title stands in the first line, some twenty pixels high.
        return tools[0].mapTo(panel, QPoint(0, 0)).y() > theme.px(24)

    panel.resize(800, 300)
    panel.show()
    qtbot.waitUntil(lambda: not under())
    panel.resize(360, 300)
    qtbot.waitUntil(under)
    panel.resize(800, 300)
    qtbot.waitUntil(lambda: not under())
    panel.set_heading("Atelier de validation de la politique publique de la mobilité et des Togolais de l’extérieur", "63 présents")
    qtbot.waitUntil(under)
