"""Printings: which version a sheet has, what it lacks, and that noting one twice adds nothing."""

from __future__ import annotations

from facilitation.workshop import Workshop

SHEET = ("signature-sheet", "session-1")


def test_first_printing_is_version_one_and_nothing_is_lacking(workshop: Workshop):
    assert workshop.printings.version(*SHEET, ["a", "b"]) == 1
    assert workshop.printings.added_since(*SHEET, ["a", "b"]) == []
    assert workshop.printings.of(*SHEET) == []


def test_version_goes_up_when_the_content_changes_in_either_direction(workshop: Workshop):
    printings = workshop.printings
    assert printings.record(*SHEET, ["a", "b"], "fr") == 1
    assert printings.version(*SHEET, ["b", "a"]) == 1
    assert printings.version(*SHEET, ["a", "b", "c"]) == 2
    assert printings.version(*SHEET, ["a"]) == 2
    assert printings.version("signature-sheet", "session-2", ["a"]) == 1


def test_the_same_printing_is_noted_once_a_language(workshop: Workshop):
    for language in ("fr", "fr", "en", "en"):
        assert workshop.printings.record(*SHEET, ["a"], language) == 1
    assert [one.language for one in workshop.printings.of(*SHEET)] == ["fr", "en"]


def test_newcomers_are_those_the_printing_before_lacks(workshop: Workshop):
    printings = workshop.printings
    printings.record(*SHEET, ["a", "b"], "fr")
    assert printings.added_since(*SHEET, ["a", "b", "c"]) == ["c"]
    assert printings.added_since(*SHEET, ["a"]) == [], "somebody who left needs no complement"
    printings.record(*SHEET, ["a", "b", "c"], "fr")
    assert printings.added_since(*SHEET, ["a", "b", "c"]) == ["c"], "the complement can be printed again"
    assert printings.added_since(*SHEET, ["a", "b", "c", "d"]) == ["d"]


def test_a_printing_is_one_act_that_undo_takes_back(workshop: Workshop):
    workshop.printings.record(*SHEET, ["a"], "fr")
    workshop.history.undo()
    assert workshop.printings.of(*SHEET) == []
