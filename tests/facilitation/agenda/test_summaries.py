"""Summaries of days: proposed once, never overwritten; the night's version and the adopted one keep what they said."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from facilitation.agenda.sessions import Session
from facilitation.errors import PalabreError
from facilitation.text.clauses import Span
from facilitation.text.rich import RichText, starred
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock

DAY = date(2025, 7, 23)
FIGURES = {"fr": {"amendments": ["3 retenus"]}}


def half_day(workshop: Workshop, day: int, half: str = "morning") -> Session:
    return next(one for one in workshop.sessions.all() if (one.date.day, one.half) == (day, half))


@pytest.fixture
def told(workshop: Workshop, hand_clock: HandClock) -> Workshop:
    """Two items with notes, a break, a power cut; it is 20:00."""
    morning = half_day(workshop, 23).id
    add, update = workshop.agenda.add, workshop.agenda.update
    notes = starred("Les groupes ont *tous* rendu.\n- un point")
    update(add(morning, "Axe 1", minutes=60), notes=notes.text, notes_spans=notes.spans)
    update(add(morning, "Pause", kind="break"), notes="café")
    update(add(morning, "Axe 2"), notes="Débat vif.")
    workshop.sessions.update(half_day(workshop, 23, "afternoon").id, notes="Coupure de courant.")
    hand_clock.set("2025-07-23 20:00")
    return workshop


def test_proposed_from_the_notes_until_somebody_writes(told: Workshop) -> None:
    found = told.summaries.sections(DAY)
    assert found["highlights"].text == "Axe 1 – Les groupes ont tous rendu.\n- un point\nAxe 2 – Débat vif."
    looks = {found["highlights"].text[one.start : one.end]: one for one in found["highlights"].spans}
    assert (looks["Axe 1"].bold, looks["tous"].italic, looks["Axe 2"].bold) == (True, True, True)
    assert found["difficulties"].text == "Coupure de courant."
    assert not found["comments"]
    assert told.summaries.of_day(DAY) is None
    assert told.summaries.all() == []


def test_long_notes_are_proposed_by_their_first_paragraphs(told: Workshop) -> None:
    long = told.agenda.all()[0]
    told.agenda.update(long.id, notes="\n\n".join(["mot " * 60] * 4))
    assert told.summaries.proposed(DAY)["highlights"].text.count("mot") == 120


def test_what_was_written_is_never_overwritten(told: Workshop) -> None:
    told.summaries.write(DAY, "highlights", RichText("Une bonne journée.", (Span(4, 9, bold=True),)))
    told.agenda.update(told.agenda.all()[0].id, notes="Tout autre chose.")
    told.summaries.make(DAY)
    known = told.summaries.of_day(DAY)
    assert known is not None
    assert known.state == "draft"
    assert known.sections["highlights"] == RichText("Une bonne journée.", (Span(4, 9, bold=True),))
    assert known.sections["difficulties"].text == "Coupure de courant.", "proposed at that moment, its own since"
    told.history.undo()
    told.history.undo()
    assert told.summaries.of_day(DAY) is None


def test_the_night_keeps_what_was_printed_until_the_day_begins(told: Workshop, hand_clock: HandClock) -> None:
    summaries = told.summaries
    summaries.write(DAY, "highlights", RichText("Le soir."))
    summaries.keep_night(DAY, lambda: FIGURES)
    hand_clock.set("2025-07-24 00:30")
    summaries.write(DAY, "highlights", RichText("La nuit."))
    summaries.keep_night(DAY, lambda: FIGURES)
    hand_clock.set("2025-07-24 08:15")
    summaries.write(DAY, "highlights", RichText("Le matin."))
    summaries.keep_night(DAY, lambda: {"fr": {}})
    known = summaries.of_day(DAY)
    assert known is not None
    assert known.night is not None
    assert known.night.sections["highlights"].text == "La nuit."
    assert known.night.at == datetime(2025, 7, 24, 0, 30, tzinfo=UTC)
    assert known.night.figures == FIGURES
    assert known.state == "printed"


def test_adopted_as_changed_by_the_room_and_touched_afterwards(told: Workshop, hand_clock: HandClock) -> None:
    summaries, thursday = told.summaries, half_day(told, 24).id
    summaries.write(DAY, "highlights", RichText("Le soir."))
    summaries.keep_night(DAY, lambda: FIGURES)
    hand_clock.set("2025-07-24 08:15")
    told.sessions.open(thursday)
    summaries.write(DAY, "highlights", RichText("Le matin."))
    sitting = summaries.adopting_sitting(DAY)
    assert sitting is not None
    assert sitting.id == thursday
    hand_clock.set("2025-07-24 08:20")
    summaries.adopt(DAY, thursday, {"fr": {"amendments": ["4"]}})
    known = summaries.of_day(DAY)
    assert known is not None
    assert known.night is not None
    assert known.adopted is not None
    assert (known.state, known.changed, known.adopted_in) == ("adopted", True, thursday)
    assert known.adopted.at.hour == 8
    assert known.night.sections["highlights"].text == "Le soir."
    summaries.write(DAY, "comments", RichText("Encore."))
    touched = summaries.of_day(DAY)
    assert touched is not None
    assert touched.adopted == known.adopted
    assert touched.state == "touched"
    summaries.adopt(DAY, thursday, {"fr": {}})
    again = summaries.of_day(DAY)
    assert again is not None
    assert (again.state, again.changed) == ("adopted", True)
    summaries.take_adoption_back(DAY)
    back = summaries.of_day(DAY)
    assert back is not None
    assert back.state == "printed"


def test_adopted_without_a_change(told: Workshop, hand_clock: HandClock) -> None:
    told.summaries.keep_night(DAY, lambda: FIGURES)
    hand_clock.set("2025-07-24 08:20")
    told.summaries.adopt(DAY, half_day(told, 24).id, FIGURES)
    known = told.summaries.of_day(DAY)
    assert known is not None
    assert not known.changed


def test_a_summary_is_adopted_later_the_last_one_at_the_closing(told: Workshop) -> None:
    with pytest.raises(PalabreError) as refused:
        told.summaries.adopt(DAY, half_day(told, 23).id, FIGURES)
    assert refused.value.key == "summary.adopted_too_early"
    last = date(2025, 7, 26)
    told.summaries.adopt(last, half_day(told, 26, "afternoon").id, FIGURES)
    assert told.summaries.adopting_sitting(last) is None


def test_minutes_are_adopted_in_a_later_sitting_and_touched_by_new_notes(told: Workshop, hand_clock: HandClock) -> None:
    morning, afternoon, sessions = half_day(told, 23).id, half_day(told, 23, "afternoon").id, told.sessions
    with pytest.raises(PalabreError) as refused:
        sessions.adopt(afternoon, morning, changed=False)
    assert refused.value.key == "session.adopted_too_early"
    hand_clock.set("2025-07-24 08:20")
    sessions.adopt(morning, half_day(told, 24).id, changed=True)
    known = sessions.get(morning)
    assert (known.adopted_at, known.adopted_changed) == (hand_clock.now, True)
    sessions.update(morning, chair=None)
    assert not sessions.touched_since_adoption(morning)
    told.agenda.update(told.agenda.all()[0].id, notes="Encore.")
    assert sessions.touched_since_adoption(morning)
    sessions.adopt(morning, half_day(told, 24).id, changed=True)
    assert not sessions.touched_since_adoption(morning), "adopted anew in the same minute too"
    sessions.take_adoption_back(morning)
    assert sessions.get(morning).adopted_in is None


def test_notes_changed_as_plain_text_keep_the_looks_of_their_words(told: Workshop) -> None:
    item = told.agenda.all()[0]
    told.agenda.update(item.id, notes="Ce soir, les groupes ont tous rendu.")
    known = told.agenda.get(item.id)
    assert [known.notes[one.start : one.end] for one in known.notes_spans] == ["tous"]
    told.agenda.update(item.id, title="Axe un")
    assert told.agenda.get(item.id).notes_spans == known.notes_spans


def test_a_day_that_is_taken_away_keeps_its_summary_within_reach(told: Workshop) -> None:
    days = sorted({one.date for one in told.sessions.all()})
    told.summaries.write(days[-1], "comments", RichText("À reprendre en plénière."))
    kept = told.sessions.follow_days(days, days[:-1])
    assert [(one.date, one.half) for one in kept if one.date == days[-1]] == [(days[-1], "morning")]
    assert [one.half for one in told.sessions.of_day(days[-1])] == ["morning"]
