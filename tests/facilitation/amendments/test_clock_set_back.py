"""Decisions follow each other as they were recorded, though the laptop's clock was set back in between."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError
from facilitation.floor.floor import Place
from facilitation.open_points import open_points
from facilitation.papers.asks import SIGNATURE_SHEET
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock

OIM = Author(None, None, "OIM")
TEXT = """# 3 Mise en œuvre

## 3.2 Suivi

Le comité se réunit chaque mois.

Il rend compte au ministre.

Il publie un rapport annuel.
"""


class Laptop:
    """A workshop that is opened again each time its clock is set, as after a battery that has gone flat."""

    def __init__(self, path: Path, clock: HandClock) -> None:
        self._path, self._clock = path, clock
        self.workshop = Workshop.open(path, clock=clock)
        self.document = self.workshop.texts.add("politique.md", TEXT.encode())

    def wake_at(self, moment: str) -> Workshop:
        self.workshop.close()
        self._clock.set(moment)
        self.workshop = Workshop.open(self._path, clock=self._clock)
        return self.workshop

    def clause(self, text: str) -> str:
        return next(one.id for one in self.workshop.texts.clauses(self.document) if one.text.endswith(text))

    def propose(self, on: str, kind: str = "replace", text: str = "") -> str:
        return self.workshop.amendments.add(self.clause(on), kind, text, authors=[OIM]).id  # type: ignore[arg-type]

    def words(self) -> list[str]:
        return [one.text for one in self.workshop.consolidation.consolidated(self.document).clean()]


@pytest.fixture
def laptop(tmp_path: Path, new_file: Path, hand_clock: HandClock) -> Iterator[Laptop]:
    path = tmp_path / "atelier.palabre"
    shutil.copy(new_file, path)
    made = Laptop(path, hand_clock)
    made.wake_at("2025-07-23 10:44")
    yield made
    assert made.workshop.check().sound
    made.workshop.close()


@pytest.mark.parametrize("back", ["2025-07-23 10:42", "2000-01-01 00:03"])
def test_a_part_goes_with_what_was_retained_in_it_before(laptop: Laptop, back: str) -> None:
    for old, new in (("chaque mois.", "chaque trimestre."), ("au ministre.", "au Parlement.")):
        base = next(one.text for one in laptop.workshop.texts.clauses(laptop.document) if one.text.endswith(old))
        laptop.workshop.deciding.decide(laptop.propose(old, text=base.replace(old, new)), "retained")
    workshop = laptop.wake_at(back)
    workshop.deciding.decide(laptop.propose("Suivi", "delete"), "retained")
    assert [one.number for one in workshop.amendments.adopted(laptop.document)] == ["1", "2", "3"]
    assert not workshop.consolidation.refused(laptop.document)
    assert len(laptop.words()) == 1


def test_the_other_way_round_it_is_still_refused_and_told_in_the_plural(laptop: Laptop) -> None:
    """The sentence that stood there for one stood there for several too."""
    error = PalabreError("decision.would_unseat", number="93", count=3, others="59, 87, 91")
    assert Wording("fr").error(error) == (
        "Avec l’amendement 93, 3 amendements déjà retenus (59, 87, 91) n’auraient plus leur place dans le texte\u00a0: "
        "rouvrez-les d’abord."
    )
    single = PalabreError("decision.would_unseat", number="93", count=1, others="59")
    assert "l’amendement 59, déjà retenu, n’aurait plus sa place" in Wording("fr").error(single)
    assert "3 amendments accepted already (59, 87, 91)" in Wording("en").error(error)


def test_the_last_decision_is_the_one_recorded_last(laptop: Laptop) -> None:
    made = laptop.propose("au ministre.", text="Il rend compte au Parlement.")
    laptop.workshop.deciding.decide(made, "parked")
    workshop = laptop.wake_at("2025-07-23 10:42")
    workshop.deciding.reopen(made, "repris")
    workshop.deciding.decide(made, "retained")
    workshop.deciding.reopen(made, "de nouveau")
    assert [one.outcome for one in workshop.deciding.history(made)] == ["parked", "retained"]
    reopened = workshop.amendments.get(made).reopened
    assert reopened is not None
    assert reopened.outcome == "retained"
    assert [one.outcome for one in workshop.deciding.taken()] == ["parked", "retained"]


def test_what_rests_on_a_decision_is_what_was_decided_after_it(laptop: Laptop) -> None:
    first = laptop.propose("au ministre.", text="Il rend compte au Parlement.")
    laptop.workshop.deciding.decide(first, "retained")
    workshop = laptop.wake_at("2025-07-23 10:42")
    second = laptop.propose("au ministre.", text="Il rend compte au ministre et au public.")
    with_both = "Il rend compte au Parlement et au public."
    workshop.deciding.decide(second, "retained_modified", agreed_text=with_both)
    workshop = laptop.wake_at("2025-07-23 10:40")
    assert [one.id for one in workshop.reexamination.dependents(first)] == [second]
    workshop.deciding.reopen(first)
    assert workshop.reexamination.all() == {second: (first,)}
    workshop = laptop.wake_at("2025-07-23 10:39")
    workshop.deciding.decide(second, "not_retained")
    assert workshop.reexamination.all() == {}


def test_amendments_stand_as_they_were_recorded_and_so_do_points_put_off(laptop: Laptop) -> None:
    for on in ("chaque mois.", "au ministre."):
        laptop.workshop.deciding.decide(laptop.propose(on, "delete"), "parked")
        laptop.wake_at("2025-07-23 10:42" if on == "chaque mois." else "2025-07-23 10:41")
    point = laptop.workshop.register.add("parked", "À revoir avec le ministère des Finances", document=laptop.document)
    assert [one.number for one in laptop.workshop.amendments.all()] == ["1", "2"]
    assert [one.point or one.number for one in open_points(laptop.workshop)] == [point, "2", "1"]


def test_a_file_that_is_written_anew_keeps_the_order(laptop: Laptop) -> None:
    """Contacts are erased by rewriting the file, and undone acts have left gaps in it."""
    workshop = laptop.workshop
    workshop.people.add("ABALO", "Ama", phones=["90 00 00 01"])
    for on in ("chaque mois.", "au ministre.", "rapport annuel."):
        made = laptop.propose(on, "delete")
        workshop.deciding.decide(made, "parked")
        if on == "au ministre.":
            workshop.deciding.decide(made, "withdrawn")
            workshop.history.undo()
            workshop.history.undo()
    before = [(one.id, one.place) for one in workshop.deciding.taken()]
    workshop.people.erase_contacts()
    assert [(one.id, one.place) for one in workshop.deciding.taken()] == before


def test_a_part_is_in_the_state_that_was_said_of_it_last(laptop: Laptop) -> None:
    part = laptop.clause("Mise en œuvre")
    laptop.workshop.texts.validate(part, "postponed")
    workshop = laptop.wake_at("2025-07-23 10:42")
    workshop.texts.validate(part, "validated")
    assert (workshop.texts.validation(part), workshop.texts.validations(laptop.document)) == ("validated", {part: "validated"})
    assert [one.state for one in workshop.texts.statements()] == ["postponed", "validated"]


def test_who_spoke_last_is_offered_first(laptop: Laptop) -> None:
    people = [laptop.workshop.people.add(name, "Ama") for name in ("ABALO", "ZINSOU")]
    for number, (person, moment) in enumerate(zip(people, ("2025-07-23 10:42", "2025-07-23 10:41"), strict=True)):
        on = ("chaque mois.", "au ministre.")[number]
        laptop.workshop.amendments.add(laptop.clause(on), "delete", authors=[Author(person, None, "")])
        laptop.wake_at(moment)
    assert [one.author.person for one in laptop.workshop.authors.choices()] == people[::-1]


def test_the_sheet_on_the_table_is_the_one_printed_last(laptop: Laptop) -> None:
    from facilitation.sheet_lines import sheet_lines

    session = next(one for one in laptop.workshop.sessions.all() if one.date.day == 24)
    first = laptop.workshop.people.add("ABALO", "Ama")
    laptop.workshop.printings.record(SIGNATURE_SHEET, session.id, [first], "fr")
    workshop = laptop.wake_at("2025-07-23 10:42")
    second = workshop.people.add("ZINSOU", "Yao")
    workshop.printings.record(SIGNATURE_SHEET, session.id, [first, second], "fr")
    assert not sheet_lines(workshop, session.id)[second].free
    assert [one.version for one in workshop.printings.of(SIGNATURE_SHEET, session.id)] == [1, 2]


def test_a_line_of_the_signature_sheet_stays_hers(laptop: Laptop) -> None:
    from facilitation.sheet_lines import sheet_lines

    session = next(one for one in laptop.workshop.sessions.all() if one.date.day == 24)
    laptop.workshop.printings.record(SIGNATURE_SHEET, session.id, [laptop.workshop.people.add("ABALO", "Ama")], "fr")
    first = laptop.workshop.people.register_late("ZINSOU", "Yao")
    workshop = laptop.wake_at("2025-07-23 10:42")
    assert sheet_lines(workshop, session.id)[first].number == 1
    second = workshop.people.register_late("BAWA", "Essi")
    assert [sheet_lines(workshop, session.id)[one].number for one in (first, second)] == [1, 2]


def test_whoever_had_the_floor_last_was_heard_last(laptop: Laptop) -> None:
    heard = []
    for moment in ("2025-07-23 10:42", "2025-07-23 10:41", "2025-07-23 10:50"):
        session = laptop.workshop.sessions.of_day(date(2025, 7, 23))[0]
        person = laptop.workshop.people.add(f"ABALO {moment[-2:]}", "Ama")
        turn = laptop.workshop.floor.ask(Place(None, session.id), person=person)
        laptop.workshop.floor.give(turn)
        laptop.workshop.floor.end()
        heard.append(turn)
        laptop.wake_at(moment)
    assert [one.id for one in laptop.workshop.floor.spoken(Place(None, session.id))] == heard
