"""The demonstration workshop as a file: whole, sound, and standing still at its moment."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from facilitation.amendments.values import OUTCOMES, SIMPLE_KINDS
from facilitation.demonstration.build import build, story_clock
from facilitation.demonstration.content import Content, load
from facilitation.demonstration.presences import presences
from facilitation.demonstration.story import ZONE, Scene, StoryClock, play
from facilitation.errors import PalabreError
from facilitation.resources import resource
from facilitation.workshop import Workshop


@pytest.fixture(scope="module")
def content() -> Content:
    return load()


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory, content: Content) -> Iterator[Workshop]:
    path: Path = tmp_path_factory.mktemp("demonstration") / "demonstration.palabre"
    build(path)
    with Workshop.open(path, read_only=True, clock=StoryClock(content.now)) as workshop:
        yield workshop


def test_file_is_sound(demonstration: Workshop):
    assert demonstration.check().faults == ()


def test_all_that_the_files_tell_is_in_it(demonstration: Workshop, content: Content):
    assert len(demonstration.people.all()) == 80
    assert len(demonstration.organisations.all()) == len(content.organisations)
    assert len(demonstration.agenda.all()) == sum(len(session.items) for session in content.sessions)
    # Whoever was replaced has no seat any more: the substitute had one of her own in that group.
    replaced = {one.person for one in content.attendance.replaced}
    seats = [len(set(group.members) - replaced) for group in content.groups]
    assert [len(group.members) for group in demonstration.groups.all()] == seats
    assert len(demonstration.amendments.all()) == len(content.proposals)
    assert len(demonstration.register.all()) == len(content.register)
    assert [document.source_name for document in demonstration.texts.documents()] == ["politique.docx", "plan_actions.docx"]
    assert len(demonstration.settings.logos()) == 2


def test_acts_carry_the_times_of_the_story(demonstration: Workshop, content: Content):
    moments = [amendment.recorded_at for amendment in demonstration.amendments.all() if amendment.parent is None]
    assert moments == sorted(moments)
    assert moments[0] == content.proposals[0].at.replace(tzinfo=ZONE)
    assert all(moment.replace(tzinfo=None) <= content.now for moment in moments)


def test_amendments_of_every_kind_and_state(demonstration: Workshop):
    amendments = demonstration.amendments.all()
    assert {amendment.kind for amendment in amendments} == set(SIMPLE_KINDS)
    assert {amendment.state for amendment in amendments} == {"pending", *OUTCOMES}
    assert Counter(amendment.state for amendment in amendments)["pending"] >= 20
    assert all(amendment.session and amendment.agenda_item for amendment in amendments)
    assert next(amendment.number for amendment in amendments if amendment.parent).endswith("-a")
    lapsed = [amendment.decision for amendment in amendments if amendment.state == "lapsed"]
    assert lapsed
    assert all(decision is not None and decision.because_of for decision in lapsed)


def test_retained_words_stand_in_the_consolidated_text(demonstration: Workshop):
    policy = demonstration.texts.documents()[0].id
    texts = demonstration.texts
    wanted = {
        "1.1.1": "deux fois par an et chaque fois que les circonstances l’exigent",
        "2.3.2": "des policiers, des gendarmes, des douaniers et des inspecteurs du travail",
        "3.1.2": "dans un délai de six mois",
        "III.1, al. 1": "la dignité et la sécurité",
    }
    for label, words in wanted.items():
        assert words in demonstration.consolidation.current_text(texts.find_clause(label, policy).id)
    untouched = texts.find_clause("3.2.1", policy)
    assert demonstration.consolidation.current_text(untouched.id) == untouched.text


def test_two_pairs_are_in_conflict(demonstration: Workshop):
    policy = demonstration.texts.documents()[0].id
    colliding = demonstration.consolidation.conflicts(policy)
    labels = {
        demonstration.texts.clause(amendment.clause).label
        for amendment in demonstration.amendments.all(policy)
        if amendment.id in colliding
    }
    assert {"3.2.1", "3.2.2"} <= labels


def test_it_stands_still_in_the_middle_of_axis_three(demonstration: Workshop):
    (running,) = demonstration.agenda.running()
    assert running.item.title.startswith("Restitution du groupe 3")
    assert running.elapsed_seconds == 16 * 60
    assert running.late > 0
    current = demonstration.sessions.current()
    assert current is not None
    assert current.opened_at == datetime(2025, 7, 24, 8, 9, tzinfo=ZONE)


def test_attendance_of_every_past_half_day(demonstration: Workshop):
    people = {person.id: person for person in demonstration.people.all()}
    for session in demonstration.sessions.all():
        if session.opened_at is None:
            continue
        records = demonstration.attendance.of(session.id)
        came = demonstration.attendance.came(session.id)
        assert 60 <= len(came) <= 78
        signed = {person for person, record in records.items() if record.signed}
        assert signed <= came
        assert bool(signed) == (session.closed_at is not None)
        assert session.chair in came
    late = [person for person in people.values() if person.registered_late]
    assert len(late) == 3
    assert not any(person.to_complete for person in late)


def test_presences_are_the_same_every_time_and_differ_by_half_day(content: Content):
    first, second = content.sessions[0], content.sessions[1]
    assert presences(content, first) == presences(content, first)
    assert {one.person for one in presences(content, first)} != {one.person for one in presences(content, second)}
    assert presences(content, content.sessions[-1]) == ()


def test_whoever_is_away_cannot_act(content: Content):
    speaker = next(proposal for proposal in content.proposals if proposal.by[0].islower())
    plan = replace(content.attendance, excused={speaker.by[0]: datetime(2025, 7, 21)})
    with pytest.raises(ValueError, match=speaker.by[0]):
        presences(replace(content, attendance=plan), content.session_at(speaker.at))


def test_nobody_speaks_before_arriving(content: Content):
    for session in content.sessions:
        arrivals = {one.person: one.arrived for one in presences(content, session)}
        for proposal in content.proposals:
            if content.session_at(proposal.at) is session:
                for person in (*proposal.by, *proposal.supported_by):
                    if person.islower():
                        arrived = arrivals[person]
                        assert arrived is not None
                        assert arrived < proposal.at, person


def test_an_existing_file_is_left_alone(tmp_path: Path):
    path = tmp_path / "mine.palabre"
    path.write_bytes(b"mine")
    with pytest.raises(PalabreError, match="exists"):
        build(path)
    assert path.read_bytes() == b"mine"


def test_the_storys_clock_begins_at_its_moment_and_goes_on(content: Content):
    clock = story_clock()
    first, second = clock(), clock()
    assert content.now.replace(tzinfo=ZONE) <= first <= second
    assert (second - content.now.replace(tzinfo=ZONE)).total_seconds() < 3600


def test_opened_by_hand_it_goes_on_from_its_moment_and_from_where_it_was_left(
    demonstration: Workshop, content: Content, tmp_path: Path
):
    path = tmp_path / "copy.palabre"
    shutil.copy(demonstration.path, path)
    begins = content.now.replace(tzinfo=ZONE)
    with Workshop.open(path) as workshop:
        assert timedelta(0) <= workshop.clock() - begins < timedelta(hours=1)
    with Workshop.open(path, clock=lambda: begins + timedelta(minutes=20)) as workshop:
        assert workshop.clock() == begins + timedelta(minutes=20), "another clock than the machine's is obeyed"
    with Workshop.open(path, read_only=True) as workshop:
        assert workshop.clock() >= begins + timedelta(minutes=20)


def test_the_demonstration_is_built_without_writing_word_files():
    """python-docx costs a start that is not needed: the Word files are shipped."""
    code = "import sys, facilitation.demonstration.build; sys.exit('docx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=resource().parent).returncode == 0


def test_the_story_never_goes_back():
    told: list[int] = []
    clock = StoryClock(datetime(2025, 7, 22, 8))
    noon, one = datetime(2025, 7, 22, 12), datetime(2025, 7, 22, 13)
    play([Scene(one, lambda: told.append(3)), Scene(noon, lambda: told.append(2), 1), Scene(noon, lambda: told.append(1))], clock)
    assert told == [1, 2, 3]
    assert clock() == one.replace(tzinfo=ZONE)
    with pytest.raises(ValueError, match="before"):
        clock.go_to(noon)
