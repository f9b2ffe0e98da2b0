"""A formula typed as it is heard, in the window: shown before it is recorded, refused with a sentence where it is not clear."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from tests.ui.hands import answering, type_words
from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.formula_dialog import FormulaDialog
from ui.widgets.fields import typed_in

Key = Qt.Key


def dictate(taker: NoteTaker, formula: str, then: Callable[[FormulaDialog], None], *, author: str = "mensavi") -> None:
    def work(dialog: FormulaDialog) -> None:
        type_words(dialog.formula, formula)
        if author:
            dialog.author.setFocus()
            type_words(dialog.author, author)
            taker.qtbot.keyClick(dialog.author, Key.Key_Return)
        then(dialog)

    with answering(FormulaDialog, work):
        taker.press(Key.Key_Y)


def test_what_is_said_is_shown_and_recorded_with_two_keys(taker: NoteTaker) -> None:
    taker.go_to("3.1.1")
    seen: list[str] = []

    def record(dialog: FormulaDialog) -> None:
        taker.qtbot.waitUntil(lambda: dialog.understood().startswith("1 changement"))
        seen.append(dialog.changes.words)
        taker.qtbot.keyClick(dialog.formula, Key.Key_Return, CTRL)

    dictate(taker, "Au 2.1.1, remplacer les mots « en ligne » par « sur internet »", record)
    made = taker.last()
    assert taker.workshop.texts.clause(made.clause).label == "2.1.1"
    assert "sur internet" in made.text
    assert seen[0].startswith("2.1.1 · ")
    assert "sur internet" in seen[0]
    assert taker.chosen_number() == made.number


def test_without_a_place_it_is_about_the_chosen_clause(taker: NoteTaker) -> None:
    taker.go_to("3.1.4")

    def record(dialog: FormulaDialog) -> None:
        taker.qtbot.keyClick(dialog.formula, Key.Key_Return, CTRL)

    dictate(taker, "Supprimer les mots « et l’accomplissement »", record)
    assert taker.workshop.texts.clause(taker.last().clause).label == "3.1.4"


def test_what_is_not_understood_says_so_and_nothing_is_lost(taker: NoteTaker) -> None:
    before = len(taker.workshop.amendments.all())
    seen: list[str] = []

    def try_it(dialog: FormulaDialog) -> None:
        taker.qtbot.waitUntil(lambda: "frobniquer" in dialog.understood() or "compris" in dialog.understood())
        taker.qtbot.keyClick(dialog.formula, Key.Key_Return, CTRL)
        assert dialog.isVisible()
        seen.extend((dialog.refusal, dialog.formula.toPlainText()))
        taker.qtbot.keyClick(dialog, Key.Key_Escape)

    dictate(taker, "frobniquer le 3.2", try_it)
    assert seen[0]
    assert seen[1] == "frobniquer le 3.2"
    assert len(taker.workshop.amendments.all()) == before


def test_where_it_could_mean_several_places_they_are_listed(taker: NoteTaker) -> None:
    seen: list[str] = []

    def look(dialog: FormulaDialog) -> None:
        taker.qtbot.waitUntil(lambda: bool(dialog.changes.words))
        seen.extend((dialog.understood(), dialog.changes.words))
        taker.qtbot.keyClick(dialog, Key.Key_Escape)

    taker.go_to("3.1.4")
    dictate(taker, "Au 3.2, remplacer les mots « Togolais de l’extérieur » par « émigrés »", look, author="")
    assert all(line.startswith("3.2") for line in seen[1].split("\n")[::2])
    assert seen[1].count("Togolais de l’extérieur") > 1


def test_without_an_author_it_is_refused_in_the_dialog(taker: NoteTaker) -> None:
    def record(dialog: FormulaDialog) -> None:
        taker.qtbot.keyClick(dialog.formula, Key.Key_Return, CTRL)
        assert "qui propose" in dialog.refusal
        taker.qtbot.keyClick(dialog, Key.Key_Escape)

    dictate(taker, "Au 2.1.1, supprimer les mots « en ligne »", record, author="")


def test_a_dialog_that_is_closed_reads_no_more(taker: NoteTaker) -> None:
    closed: list[FormulaDialog] = []

    def leave(dialog: FormulaDialog) -> None:
        dialog.formula.insertPlainText(" ; au 2.1.2")
        taker.qtbot.keyClick(dialog, Key.Key_Escape)
        closed.append(dialog)

    dictate(taker, "Au 2.1.1, supprimer les mots « en ligne »", leave, author="")
    assert not closed[0]._pause.isActive()


def test_a_column_said_aloud_is_shown_row_by_row_and_recorded(taker: NoteTaker) -> None:
    seen: list[str] = []

    def record(dialog: FormulaDialog) -> None:
        taker.qtbot.waitUntil(lambda: dialog.understood().startswith("1 changement"))
        seen.append(dialog.changes.words)
        taker.qtbot.keyClick(dialog.formula, Key.Key_Return, CTRL)

    dictate(taker, "Au tableau 1, avant la première colonne, insérer une colonne « N° | 1 | 2 »", record)
    made = taker.last()
    assert (made.kind, made.text) == ("column", "N°\n1\n2")
    assert taker.workshop.texts.clause(made.clause).label == "Tableau 1"
    assert seen[0].startswith("Tableau 1, avant la première colonne · ajouter une colonne")
    assert "N°\n" in seen[0]
    assert taker.chosen_number() == made.number


def test_what_was_typed_comes_back_after_escape_and_goes_once_recorded(taker: NoteTaker) -> None:
    taker.go_to("3.1.4")
    formula, seen = "Supprimer les mots «\u00a0et l’accomplissement\u00a0»", list[tuple[str, str, str]]()

    def leave(dialog: FormulaDialog) -> None:
        dialog.reason.setFocus()
        type_words(dialog.reason, "trop long")
        taker.qtbot.keyClick(dialog.reason, Key.Key_Escape)

    def look_and_record(dialog: FormulaDialog) -> None:
        seen.append((typed_in(dialog.formula), dialog.author.text(), dialog.reason.text()))
        assert dialog.formula.textCursor().selectedText() == formula, "another one takes its place"
        taker.qtbot.keyClick(dialog.formula, Key.Key_Return, CTRL)

    def look(dialog: FormulaDialog) -> None:
        seen.append((typed_in(dialog.formula), dialog.author.text(), dialog.reason.text()))
        taker.qtbot.keyClick(dialog.formula, Key.Key_Escape)

    dictate(taker, formula, leave)
    with answering(FormulaDialog, look_and_record):
        taker.press(Key.Key_Y)
    with answering(FormulaDialog, look):
        taker.press(Key.Key_Y)
    made = taker.last()
    assert seen == [(formula, made.author_line.split(" (")[0], "trop long"), ("", "", "")]
    assert made.rationale == "trop long"
    assert not taker.workshop.drafts("formula:")


def test_a_power_cut_costs_no_formula(taker: NoteTaker) -> None:
    """Written at a pause, before the dialog is closed."""

    def wait(dialog: FormulaDialog) -> None:
        taker.qtbot.waitUntil(lambda: bool(taker.workshop.drafts("formula:")))
        (draft,) = taker.workshop.drafts("formula:").values()
        assert draft["formula"] == "Supprimer l’article"
        dialog.reject()

    dictate(taker, "Supprimer l’article", wait)
