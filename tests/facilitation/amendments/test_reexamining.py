"""What rests on a decision that was reopened: told until it is decided anew, or the other one is decided again as it was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from facilitation.amendments.values import Amendment, Author
from facilitation.workshop import Workshop

OIM = Author(None, None, "OIM")
TEXT = "# Vision\n\nLe pays protège chacun partout.\n\nIl rend compte.\n"


@pytest.fixture
def clause(workshop: Workshop) -> str:
    document = workshop.texts.add("politique.md", TEXT.encode())
    return next(one.id for one in workshop.texts.clauses(document) if one.kind == "paragraph")


@pytest.fixture
def later(workshop: Workshop, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Each call is a minute later: decisions are told apart by their seconds."""
    now = [datetime(2025, 7, 24, 9, 0, tzinfo=UTC)]

    def clock() -> datetime:
        now[0] += timedelta(minutes=1)
        return now[0]

    monkeypatch.setattr(workshop._store, "clock", clock)
    return clock


def propose(workshop: Workshop, clause: str, text: str) -> Amendment:
    base = workshop.consolidation.current_text(clause)
    return workshop.amendments.add(clause, "replace", text, authors=[OIM], base_text=base)


def test_what_fell_by_it_and_what_was_retained_after_it(workshop: Workshop, clause: str, later: object) -> None:
    first = propose(workshop, clause, "Le pays garantit chacun partout.")
    rival = propose(workshop, clause, "Le pays défend chacun partout.")
    workshop.deciding.decide(first.id, "retained", lapse=[rival.id])
    after = propose(workshop, clause, "Le pays garantit chacun, ici et ailleurs.")
    workshop.deciding.decide(after.id, "retained")
    assert {one.id for one in workshop.reexamination.dependents(first.id)} == {rival.id, after.id}
    assert workshop.reexamination.all() == {}
    workshop.deciding.reopen(first.id, asked_by="OIM")
    assert workshop.reexamination.all() == {rival.id: (first.id,), after.id: (first.id,)}
    reopened = workshop.amendments.get(first.id).reopened
    assert reopened is not None
    assert reopened.reopened_for == "OIM"


def test_deciding_it_anew_ends_it(workshop: Workshop, clause: str, later: object) -> None:
    first = propose(workshop, clause, "Le pays garantit chacun partout.")
    rival = propose(workshop, clause, "Le pays défend chacun partout.")
    workshop.deciding.decide(first.id, "retained", lapse=[rival.id])
    workshop.deciding.reopen(first.id)
    workshop.deciding.decide(first.id, "not_retained")
    assert workshop.reexamination.all() == {rival.id: (first.id,)}, "refused now: what fell because of it may stand"
    workshop.deciding.decide(rival.id, "retained")
    assert workshop.reexamination.all() == {}


def test_as_it_was_before_nothing_is_left_to_examine(workshop: Workshop, clause: str, later: object) -> None:
    first = propose(workshop, clause, "Le pays garantit chacun partout.")
    rival = propose(workshop, clause, "Le pays défend chacun partout.")
    workshop.deciding.decide(first.id, "retained", lapse=[rival.id])
    workshop.deciding.reopen(first.id)
    workshop.deciding.decide(first.id, "retained")
    assert workshop.reexamination.all() == {}
    workshop.history.undo()
    assert workshop.reexamination.all() == {rival.id: (first.id,)}


def test_nothing_rests_on_what_was_put_off(workshop: Workshop, clause: str, later: object) -> None:
    first = propose(workshop, clause, "Le pays garantit chacun partout.")
    other = propose(workshop, clause, "Le pays protège chacun, ici et ailleurs.")
    workshop.deciding.decide(first.id, "parked")
    workshop.deciding.decide(other.id, "retained")
    workshop.deciding.reopen(first.id)
    assert workshop.reexamination.all() == {}


def test_what_is_in_the_bin_is_not_told(workshop: Workshop, clause: str, later: object) -> None:
    first = propose(workshop, clause, "Le pays garantit chacun partout.")
    rival = propose(workshop, clause, "Le pays défend chacun partout.")
    workshop.deciding.decide(first.id, "retained", lapse=[rival.id])
    workshop.deciding.reopen(first.id)
    workshop.amendments.bin(rival.id)
    assert workshop.reexamination.all() == {}


def test_what_is_deleted_no_longer_stands_until_it_comes_back(workshop: Workshop, clause: str, later: object) -> None:
    first = propose(workshop, clause, "Le pays garantit chacun partout.")
    rival = propose(workshop, clause, "Le pays défend chacun partout.")
    workshop.deciding.decide(first.id, "retained", lapse=[rival.id])
    after = propose(workshop, clause, "Le pays garantit chacun, ici et ailleurs.")
    workshop.deciding.decide(after.id, "retained")
    assert workshop.reexamination.all() == {}
    workshop.amendments.bin(first.id)
    assert workshop.reexamination.all() == {rival.id: (first.id,), after.id: (first.id,)}
    workshop.history.undo()
    assert workshop.reexamination.all() == {}
    workshop.history.redo()
    assert workshop.reexamination.all() == {rival.id: (first.id,), after.id: (first.id,)}
    workshop.bin.restore("amendment", first.id)
    assert workshop.reexamination.all() == {}


def test_decided_anew_after_the_other_one_was_deleted_it_rests_on_nothing(workshop: Workshop, clause: str, later: object) -> None:
    first = propose(workshop, clause, "Le pays garantit chacun partout.")
    rival = propose(workshop, clause, "Le pays défend chacun partout.")
    workshop.deciding.decide(first.id, "retained", lapse=[rival.id])
    workshop.amendments.bin(first.id)
    workshop.deciding.decide(rival.id, "retained")
    assert workshop.reexamination.all() == {}
    workshop.bin.empty()
    assert workshop.reexamination.all() == {}


def test_reopened_and_then_deleted_what_rested_on_it_is_still_to_be_examined(
    workshop: Workshop, clause: str, later: object
) -> None:
    first = propose(workshop, clause, "Le pays garantit chacun partout.")
    rival = propose(workshop, clause, "Le pays défend chacun partout.")
    workshop.deciding.decide(first.id, "retained", lapse=[rival.id])
    workshop.deciding.reopen(first.id)
    workshop.amendments.bin(first.id)
    assert workshop.reexamination.all() == {rival.id: (first.id,)}
    workshop.history.undo()
    workshop.deciding.decide(first.id, "retained")
    assert workshop.reexamination.all() == {}
    workshop.amendments.bin(first.id)
    assert workshop.reexamination.all() == {rival.id: (first.id,)}, "it fell by the first decision, which was taken again"


def test_what_was_refused_or_put_off_is_deleted_without_consequence(workshop: Workshop, clause: str, later: object) -> None:
    first = propose(workshop, clause, "Le pays garantit chacun partout.")
    other = propose(workshop, clause, "Le pays défend chacun partout.")
    workshop.deciding.decide(first.id, "not_retained")
    workshop.deciding.decide(other.id, "retained")
    workshop.amendments.bin(first.id)
    assert workshop.reexamination.all() == {}
