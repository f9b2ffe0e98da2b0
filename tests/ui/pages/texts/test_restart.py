"""The program opened again on a file in which something was being typed: the keyboard is where it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.note_taker import ALT, CTRL, NoteTaker
from tests.ui.seats import Started

Key = Qt.Key


def leave_by_power_cut(taker: NoteTaker, folder: Path) -> Path:
    """The file as it lies on the disk once a pause in typing has written the draft and the place."""
    capture = taker.page.capture
    taker.qtbot.waitUntil(lambda: bool((taker.workshop.remembered("texts.place") or {}).get("capture")))
    taker.qtbot.waitUntil(lambda: "brouillon enregistré" in capture.state())
    folder.mkdir()
    for source in taker.workshop.path.parent.glob(f"{taker.workshop.path.name}*"):
        if source.suffix != ".lock":
            shutil.copy(source, folder)
    return folder / taker.workshop.path.name


def leave_by_closing(taker: NoteTaker, _folder: Path) -> Path:
    taker.frame.close()
    return taker.workshop.path


leaving = pytest.mark.parametrize("leave", [leave_by_power_cut, leave_by_closing])


@leaving
def test_letters_go_on_where_they_were_typed(
    taker: NoteTaker, started: Started, tmp_path: Path, leave: Callable[[NoteTaker, Path], Path]
) -> None:
    taker.begin("3.2.4")
    taker.write(" Et encore.")
    taker.press(Key.Key_Left)
    words = taker.typed()
    after = started(leave(taker, tmp_path / "after"))
    assert after.frame.focusWidget() is after.page.capture.editor
    undecided = after.workshop.amendments.all()
    after.write(" frh")
    assert QApplication.activeModalWidget() is None
    assert after.typed() == f"{words.removesuffix('.')} frh."
    assert after.workshop.amendments.all() == undecided
    after.press(Key.Key_Escape)
    assert not after.strip_is_open()
    assert after.page.text.clauses.hasFocus()


@leaving
@pytest.mark.parametrize("name", ["author", "reason", "target"])
def test_another_field_is_gone_on_with_as_well(
    taker: NoteTaker, started: Started, tmp_path: Path, leave: Callable[[NoteTaker, Path], Path], name: str
) -> None:
    taker.begin("3.2.4")
    if name == "target":
        taker.press(Key.Key_4, ALT)
    else:
        taker.write(" Et encore.")
        taker.page.capture.field(name).setFocus()
    taker.write("Lomé")
    after = started(leave(taker, tmp_path / "after"))
    field = after.page.capture.field(name)
    assert after.frame.focusWidget() is field
    assert field.property("text").endswith("Lomé")


@leaving
def test_a_row_of_a_table_is_gone_on_with(
    taker: NoteTaker, started: Started, tmp_path: Path, leave: Callable[[NoteTaker, Path], Path]
) -> None:
    plan = taker.workshop.texts.documents()[1]
    cell = next(one for one in taker.workshop.texts.clauses(plan.id) if one.label.startswith("Tableau 1, ligne 3, « Cible"))
    taker.frame.go("texts", clause=cell.id)
    taker.press(Key.Key_T)
    taker.name("mensavi")
    taker.press(Key.Key_Tab)
    taker.write("Neuf")
    after = started(leave(taker, tmp_path / "after"))
    assert after.frame.focusWidget() is after.page.capture.cells.fields()[1]
    after.write(" mois")
    assert "Neuf mois" in after.page.capture.cells.text()


def test_what_was_doubted_is_told_again_and_a_cell_takes_in_no_other(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    plan = taker.workshop.texts.documents()[1]
    cell = next(one for one in taker.workshop.texts.clauses(plan.id) if one.label == "Tableau 1, ligne 3, « Coût (millions FCFA) »")
    taker.frame.go("texts", clause=cell.id)
    taker.press(Key.Key_N)
    taker.name("mensavi")
    taker.press(Key.Key_A, CTRL)
    taker.write("1300000000")
    kept = leave_by_power_cut(taker, tmp_path / "after")
    doubts = taker.page.capture.state().split(" · ")[:-1]
    assert len(doubts) == 2
    after = started(kept)
    assert after.page.capture.state().split(" · ") == ["brouillon repris", *doubts]
    assert not after.page.capture.take_in.isVisible()
    words = after.typed()
    after.press(Key.Key_Down, ALT)
    assert after.refusal() == ""
    assert after.typed() == words
    after.press(Key.Key_Escape)
    after.page._go_to_clause(paragraph(after))
    after.press(Key.Key_N)
    assert after.page.capture.take_in.isVisible()


@leaving
def test_the_other_document_too_is_come_back_to(
    taker: NoteTaker, started: Started, tmp_path: Path, leave: Callable[[NoteTaker, Path], Path]
) -> None:
    policy, plan = taker.workshop.texts.documents()
    row = next(one for one in taker.workshop.texts.clauses(plan.id) if one.label.startswith("Tableau 2, ligne 3"))
    taker.page._go_to_clause(row.id)
    taker.frame.go("texts", clause=paragraph(taker))
    taker.begin("3.2.4")
    taker.write(" Et encore.")
    after = started(leave(taker, tmp_path / "after"))
    assert after.page.text.document == policy.id
    after.press(Key.Key_Escape)
    after.page.plan.documents.setFocus()
    after.press(Key.Key_Down)
    assert (after.page.text.document, after.page.text.clauses.current()) == (plan.id, row.id)


def paragraph(taker: NoteTaker) -> str:
    policy = taker.workshop.texts.documents()[0]
    found = taker.workshop.texts.find_clause("3.2.4", policy.id)
    assert found is not None
    return found.id
