"""The queue at the door of a workshop of 5,000 people, in the real window with real key events: each letter until the people who
answer to it are painted, and Enter until the arrival is durable and told. Floors: an empty field that gets the same key, a bare
SQLite insert with the same durability."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.capture import _bare, _insert, _key_to_paint, _shell, _window
from benchmarks.measure import Result, of_the_slowest, timed
from facilitation.workshop import Workshop

if TYPE_CHECKING:
    from facilitation.people.people import Person
    from ui.frame import Frame

PEOPLE = 5000
ORGANISATIONS = 250
SYLLABLES = ("a", "ko", "dzi", "me", "gan", "lo", "fo", "ya", "sso", "ɖe", "kpa", "tche", "wou", "ni", "bla", "é")


def run(people: int = PEOPLE, arrivals: int = 150) -> list[Result]:
    """`arrivals` are checked in one after the other, each found by a few letters, by the body or by the end of the phone number."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        folder = Path(kept)
        path = _expected(folder, people)
        with _window(_shell(folder), path) as frame:
            keys, entries = _arrivals(frame, folder, arrivals)
            note = f"({len(frame.workshop.people.all())} people, {len(keys)} keys)"
    return [
        of_the_slowest("check-in: key to the list of people / empty field", keys, limit=0.03, note=note),
        of_the_slowest(
            "check-in: Enter to durable and shown / bare insert", entries, limit=0.05, note=f"({len(entries)} arrivals)"
        ),
    ]


def _expected(folder: Path, people: int) -> Path:
    """A workshop to which so many people are expected; half of them are there."""
    dice = random.Random(3)
    path = folder / "crowd.palabre"
    with Workshop.create(path, title="Assises", starts_on=date(2026, 1, 12), ends_on=date(2026, 1, 14)) as workshop:
        with workshop.one_act("person.add"):
            bodies = [
                workshop.organisations.add(f"Direction {number} {_word(dice)}", acronym=f"D{number}", constituency="ministry")
                for number in range(ORGANISATIONS)
            ]
            known = [
                workshop.people.add(
                    _word(dice).upper(),
                    f"{_word(dice).title()} {_word(dice).title()}",
                    organisation=dice.choice(bodies),
                    phones=[f"+2289{dice.randrange(10**7):07}"],
                    sex=dice.choice("FM"),
                )
                for _ in range(people)
            ]
        session = workshop.sessions.current()
        assert session is not None
        with workshop.one_act("attendance.check_in"):
            for person in known[: people // 2]:
                workshop.attendance.check_in(session.id, person)
    return path


def _word(dice: random.Random) -> str:
    return "".join(dice.choice(SYLLABLES) for _ in range(dice.randrange(2, 5)))


def _arrivals(frame: Frame, folder: Path, arrivals: int) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    field = QLineEdit()
    field.show()
    QTest.qWaitForWindowExposed(field)
    floor = _bare(folder / "floor.db")
    frame.go("people")
    page = frame.pages.current_page
    page.open_door()
    QApplication.processEvents()
    session = frame.workshop.sessions.current()
    assert session is not None
    here = frame.workshop.attendance.present(session.id)
    coming = [one for one in frame.workshop.people.all() if one.id not in here]
    door = page._door.check_in.field
    keys, entries = [], []
    for turn, person in enumerate(random.Random(4).sample(coming, arrivals)):
        field.clear()
        for letter in _typed(person, turn):
            keys.append((_key_to_paint(door, letter), _key_to_paint(field, letter)))
        before = len(frame.workshop.attendance.present(session.id))

        def enter() -> None:
            QTest.keyClick(door, Qt.Key.Key_Return)
            QApplication.processEvents()
            # All of it once more, whatever was painted already.
            frame.repaint()

        took = timed(enter)
        name, said = page._door.check_in.answer()
        assert name, "nothing is answered"
        if len(frame.workshop.attendance.present(session.id)) > before:
            entries.append((took, _insert(floor, turn)))
            assert ":" in said, "since when is not told"
    field.close()
    floor.close()
    assert len(entries) > arrivals // 2, "most of them should have come in"
    return keys, entries


def _typed(person: Person, turn: int) -> Sequence[str]:
    """What is typed for her, in turn: beginnings of her names, the end of her number, her body; ASCII, as QTest wants it."""
    from facilitation.text.folding import fold

    assert person.organisation is not None
    ways = (
        fold(person.family_name)[:6],
        f"{fold(person.family_name)[:4]} {fold(person.first_names)[:3]}",
        person.phones[0][-4:],
        fold(person.organisation.acronym),
    )
    return ways[turn % len(ways)]
