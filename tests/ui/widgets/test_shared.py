"""The shared widgets, used as a page uses them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from facilitation.text.clauses import Span
from tests.ui.hands import type_words
from ui.language import LanguageSwitch
from ui.theme.dress import Tone
from ui.theme.icons import Icons
from ui.theme.theme import Theme
from ui.theme.tokens import Role
from ui.widgets.bars import MessageBar
from ui.widgets.buttons import IconButton
from ui.widgets.charts import Bar, BarStack, Series
from ui.widgets.choices import ChoiceRow
from ui.widgets.clocks import ElapsedClock, spell_elapsed
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows, SearchField
from ui.widgets.labels import Chip, CountBadge, ElidedLabel
from ui.widgets.marked_text import GAP, Mark, ShownText, lay_out, text_font
from ui.widgets.panels import Card, EmptyState, Panel
from ui.widgets.tables import ListView, Table


def texts(widget: object) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]  # type: ignore[attr-defined]


def test_a_search_waits_for_a_pause_and_folds_what_was_typed(qtbot: QtBot, icons: Icons) -> None:
    field = SearchField(icons, pause=20)
    qtbot.addWidget(field)
    searched: list[str] = []
    field.searched.connect(searched.append)
    with qtbot.waitSignal(field.searched):
        type_words(field, "Kɔ́kú")
    assert searched == ["koku"]
    type_words(field, " Ɖ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert searched[-1] == "koku d", "Enter does not wait"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert searched[-1] == ""
    assert field.text() == ""


def test_down_leaves_a_search_for_its_list(qtbot: QtBot, icons: Icons) -> None:
    field = SearchField(icons)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.left_down):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_a_form_says_what_is_wrong_below_the_field_and_takes_it_back(qtbot: QtBot, theme: Theme) -> None:
    form = FormRows()
    qtbot.addWidget(form)
    field = form.add("title", QLineEdit())
    form.name("title", "Intitulé", hint="Comme sur l’invitation")
    form.show()
    assert field.accessibleName() == "Intitulé"
    assert texts(form) == ["Intitulé", "Comme sur l’invitation"]
    form.complain("title", "Donnez un titre.")
    assert texts(form) == ["Intitulé", "Donnez un titre."]
    form.complain("title", "")
    assert texts(form) == ["Intitulé", "Comme sur l’invitation"]


def test_a_chip_has_an_icon_and_a_word(qtbot: QtBot, icons: Icons) -> None:
    chip = Chip(icons, "à décider", Tone.INFO, "pending")
    qtbot.addWidget(chip)
    chip.show()
    pictures = [one for one in chip.findChildren(QLabel) if not one.pixmap().isNull()]
    assert len(pictures) == 1
    assert chip.accessibleName() == "à décider"


def test_a_badge_of_zero_is_not_there(qtbot: QtBot, theme: Theme) -> None:
    panel = Panel()
    qtbot.addWidget(panel)
    badge = CountBadge(3)
    panel.head.addWidget(badge)
    panel.show()
    assert badge.isVisible()
    badge.show_count(0)
    assert not badge.isVisible()


def test_a_long_line_is_shortened_and_told_whole(qtbot: QtBot, theme: Theme) -> None:
    line = ElidedLabel()
    qtbot.addWidget(line)
    line.setText("Ministère des affaires étrangères, de l’intégration régionale et des Togolais de l’extérieur")
    line.resize(120, 20)
    line.show()
    assert line.toolTip() == line.text()
    line.resize(2000, 20)
    assert line.toolTip() == ""


def test_an_icon_button_tells_its_keys_in_the_language(qtbot: QtBot, icons: Icons, language: LanguageSwitch) -> None:
    button = IconButton(icons, "search")
    qtbot.addWidget(button)
    button.explain("Rechercher", "Ctrl+Shift+K")
    assert (button.accessibleName(), button.toolTip()) == ("Rechercher", "Rechercher\u2002(Ctrl+Maj+K)")


@pytest.mark.parametrize("scale", [100, 175])
def test_no_alternative_is_cut_off_whichever_is_chosen(qtbot: QtBot, theme: Theme, language: LanguageSwitch, scale: int) -> None:
    theme.set_scale(scale)
    row = ChoiceRow(3)
    qtbot.addWidget(row)
    row.set_texts("Replace", "Consolidated", "Remark")
    row.resize(row.sizeHint())
    row.show()
    qtbot.waitExposed(row)
    for place in (1, 2, 0, 1):
        row.group.button(place).click()
        for one in row.group.buttons():
            option = QStyleOptionButton()
            one.initStyleOption(option)  # type: ignore[attr-defined]
            room = one.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, one).width()
            font = QFont(one.font())
            font.setBold(one.isChecked())
            assert QFontMetrics(font).horizontalAdvance(one.text()) <= room, one.text()


def test_one_choice_is_always_on(qtbot: QtBot, theme: Theme) -> None:
    row = ChoiceRow(3)
    qtbot.addWidget(row)
    row.set_texts("Original", "Amendements", "Consolidé")
    row.show()
    chosen: list[int] = []
    row.group.idClicked.connect(chosen.append)
    qtbot.mouseClick(row.group.button(2), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row.group.button(2), Qt.MouseButton.LeftButton)
    assert row.chosen == 2
    assert chosen == [2, 2]


def test_alternatives_become_a_list_where_there_is_no_room(qtbot: QtBot, theme: Theme) -> None:
    row = ChoiceRow(3)
    qtbot.addWidget(row)
    row.set_texts("Original", "Amendements", "Consolidé")
    row.resize(row.sizeHint())
    row.show()
    assert all(one.isVisible() for one in row.group.buttons())
    row.resize(row.minimumSizeHint().width(), row.height())
    (folded,) = row.findChildren(QComboBox)
    assert folded.isVisible()
    assert not any(one.isVisible() for one in row.group.buttons())
    picked: list[int] = []
    row.picked.connect(picked.append)
    qtbot.keyClick(folded, Qt.Key.Key_Down)
    assert (picked, row.chosen) == ([1], 1)
    row.resize(row.sizeHint())
    assert row.group.button(1).isChecked()


def test_a_card_is_chosen_with_mouse_and_keys(qtbot: QtBot, theme: Theme) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.resize(200, 60)
    card.show()
    for act in (
        lambda: qtbot.mouseClick(card, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(card, Qt.Key.Key_Space),
        lambda: qtbot.keyClick(card, Qt.Key.Key_Return),
    ):
        with qtbot.waitSignal(card.clicked):
            act()
    with qtbot.waitSignal(card.activated):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_an_empty_state_without_an_action_has_no_button(qtbot: QtBot, icons: Icons) -> None:
    state = EmptyState(icons, "people")
    qtbot.addWidget(state)
    state.say("Personne encore", "Importez une liste.", "Importer")
    state.show()
    assert state.action.isVisible()
    state.say("Personne encore", "Importez une liste.")
    assert not state.action.isVisible()


def test_a_message_goes_away_by_itself_or_when_closed(qtbot: QtBot, icons: Icons, language: LanguageSwitch) -> None:
    bar = MessageBar(icons)
    qtbot.addWidget(bar)
    bar.show_message("Sauvegardé", seconds=0.02)
    with qtbot.waitSignal(bar.closed):
        assert bar.isVisible()
    assert not bar.isVisible()
    bar.show_message("Reste", action="Annuler")
    with qtbot.waitSignal(bar.acted):
        qtbot.mouseClick(bar._action, Qt.MouseButton.LeftButton)


def test_bars_are_as_long_as_their_values(qtbot: QtBot, theme: Theme) -> None:
    chart = BarStack(theme)
    qtbot.addWidget(chart)
    chart.show_bars(
        [Series("retenus", Role.CHART_1), Series("à décider", Role.CHART_3)], [Bar("Axe 1", (6, 2)), Bar("Axe 2", (3, 1))]
    )
    chart.resize(400, chart.sizeHint().height())
    chart.show()
    picture = chart.grab().toImage()

    def length(row: int, role: Role) -> int:
        y = theme.px(24) * row + theme.px(6)  # above the numbers
        return sum(1 for x in range(picture.width()) if picture.pixelColor(x, y) == theme.color(role))

    assert length(0, Role.CHART_1) == pytest.approx(2 * length(1, Role.CHART_1), abs=3)
    assert length(0, Role.CHART_1) == pytest.approx(3 * length(0, Role.CHART_3), abs=4)
    assert "Axe 1: retenus 6, à décider 2" in chart.accessibleDescription()


def test_a_chart_of_nothing_can_be_painted(qtbot: QtBot, theme: Theme) -> None:
    chart = BarStack(theme)
    qtbot.addWidget(chart)
    chart.show_bars([Series("présents", Role.CHART_1)], [Bar("Femmes", (0,))])
    chart.show()
    assert not chart.grab().isNull()


def test_a_clock_says_what_is_left_and_what_is_over(qtbot: QtBot, theme: Theme, language: LanguageSwitch) -> None:
    clock = ElapsedClock()
    qtbot.addWidget(clock)
    clock.show()
    clock.run(lambda: (64 * 60 + 5, 11 * 60 + 30))
    assert texts(clock) == ["1\u00a0h\u00a004", "reste 12\u00a0min"]
    clock.run(lambda: (64 * 60, -12 * 60 - 59))
    assert texts(clock)[1] == "dépassé de 12\u00a0min"
    clock.run(lambda: (60, None))
    assert texts(clock) == ["1\u00a0min"]
    clock.stop()
    assert texts(clock) == []


def test_a_length_is_not_spelt_as_a_time_of_day() -> None:
    assert [spell_elapsed(one) for one in (0, 65, 3665, -5)] == ["0\u00a0min", "1\u00a0min", "1\u00a0h\u00a001", "0\u00a0min"]


def test_a_dialog_is_left_by_escape_and_accepted_by_ctrl_enter(qtbot: QtBot, theme: Theme, language: LanguageSwitch) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    dialog.say("Décaler le programme", "Appliquer")
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == QDialog.DialogCode.Accepted
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.cancel_button.text() == "Annuler"


def test_enter_presses_what_has_the_keyboard_and_the_primary_button_from_a_short_field(qtbot: QtBot, theme: Theme) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    short, searched, lines, box = QLineEdit(), QLineEdit(), QPlainTextEdit(), QCheckBox()
    heard: list[str] = []
    searched.returnPressed.connect(lambda: heard.append(searched.text()))
    table = ListView()
    table.setModel(QStringListModel(["un"], table))
    table.setCurrentIndex(table.model().index(0, 0))
    table.activated.connect(lambda: dialog.cancel_button.setFocus())
    for one in (short, searched, lines, box, table):
        dialog.body.addWidget(one)
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    for widget, result in (
        (dialog.accept_button, [QDialog.DialogCode.Accepted]),
        (dialog.cancel_button, [QDialog.DialogCode.Rejected]),
        (short, [QDialog.DialogCode.Accepted]),
        (box, [QDialog.DialogCode.Accepted]),
        (searched, []),
        (lines, []),
        (table, []),
    ):
        ended.clear()
        dialog.open()
        qtbot.waitExposed(dialog)
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Return)
        assert ended == result, widget
        dialog.hide()
    assert heard == [""], "a field with an Enter of its own keeps it"
    assert lines.toPlainText() == "\n"


def test_tables_open_and_remove_by_keys_and_grow_with_the_text(qtbot: QtBot, theme: Theme, language: LanguageSwitch) -> None:
    model = QStringListModel(["un", "deux"])
    table, lines = Table(theme), ListView()
    for view in (table, lines):
        qtbot.addWidget(view)
        view.setModel(model)
        view.show()
        view.setCurrentIndex(model.index(1, 0))
        with qtbot.waitSignal(view.opened) as opened:
            qtbot.keyClick(view, Qt.Key.Key_Return)
        assert opened.args[0].data() == "deux"
        with qtbot.waitSignal(view.removed):
            qtbot.keyClick(view, Qt.Key.Key_Delete)
    before = table.rowHeight(0)
    theme.set_scale(150)
    assert table.rowHeight(0) == before * 3 // 2


def test_struck_words_stand_apart_from_those_that_replace_them(theme: Theme) -> None:
    marks = (Mark("equal", "L’État "), Mark("delete", "veille à"), Mark("insert", "garantit"), Mark("equal", " la paix."))
    words = ShownText("c", marks, (Span(0, 7, bold=True), Span(15, 23, italic=True)))
    laid = lay_out(words, text_font(theme), 600, theme)
    assert laid.layout.text() == f"L’État veille à{GAP}garantit la paix."
    assert laid.text == words.text
    (italic,) = [one for one in laid.layout.formats() if one.format.fontItalic()]
    assert laid.layout.text()[italic.start : italic.start + italic.length] == "garantit"
    (struck,) = [one for one in laid.layout.formats() if one.format.fontStrikeOut()]
    assert laid.layout.text()[struck.start : struck.start + struck.length] == "veille à"
    comma = ShownText("c", (Mark("equal", "fin"), Mark("delete", "."), Mark("insert", ",")))
    assert lay_out(comma, text_font(theme), 600, theme).layout.text() == "fin.,"
