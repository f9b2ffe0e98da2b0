"""What can be found is kept in memory, and is what would be read anew after every act; reading it waits until nobody types."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from facilitation.errors import PalabreError
from facilitation.workshop import Workshop
from tests.ui.pages.texts.test_kept_rows import do
from ui.bridge import Bridge
from ui.context import AppContext
from ui.search import entries
from ui.search.entries import Entry, KeptEntries, ThingSearch, Warming
from ui.search.providers import Hit
from ui.search.things import add_workshop_search


def test_an_entry_is_made_once_for_each_value() -> None:
    made: list[list[int]] = []

    def make(value: list[int]) -> Entry:
        made.append(value)
        return str(value), Hit(str(value))

    kept, values = KeptEntries(make), [[number] for number in range(5)]
    assert [text for text, _ in kept.of(values)] == ["[0]", "[1]", "[2]", "[3]", "[4]"]
    made.clear()
    values[2:4] = [[7]]
    assert [text for text, _ in kept.of(values)] == ["[0]", "[1]", "[7]", "[4]"]
    assert made == [[7]]
    kept.forget()
    assert len([*kept.of(values)]) == len(values)
    assert len(made) == 1 + len(values)


@pytest.mark.parametrize("seed", range(2))
def test_after_any_acts_all_is_found_that_would_be_read_anew(context: AppContext, demonstration: Workshop, seed: int) -> None:
    bridge = Bridge(demonstration)
    context = replace(context, workshop=demonstration, bridge=bridge)
    kept, dice = add_workshop_search(context), random.Random(seed)
    document = demonstration.texts.documents()[seed].id
    for turn in range(30):
        with suppress(PalabreError):
            do(demonstration, document, dice)
        if turn % 7 == 3:
            person = dice.choice(demonstration.people.all())
            demonstration.people.update(person.id, family_name=f"Nom {turn}")
        bridge.flush()
        anew = add_workshop_search(context)
        assert [[*one.entries()] for one in kept] == [[*one.entries()] for one in anew]
    bridge.close()


@pytest.fixture
def long_reading() -> tuple[ThingSearch, list[int]]:
    read: list[int] = []

    def things() -> Iterator[Entry]:
        for number in range(500):
            read.append(number)
            yield f"mot {number}", Hit(f"Mot {number}")

    return ThingSearch(lambda: "Mots", things, {"clause"}), read


def test_it_is_read_bite_by_bite_while_nobody_types(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, context: AppContext, long_reading: tuple[ThingSearch, list[int]]
) -> None:
    monkeypatch.setattr(entries, "_BITE", 0.0)
    search, read = long_reading
    warming = Warming([search], context.bridge)
    warming.begin()
    qtbot.waitUntil(lambda: len(read) > 0)
    assert len(read) < 500
    qtbot.waitUntil(lambda: not warming.goes_on())
    assert read == [*range(500)]
    assert [hit.text for hit in search.find("mot 499", 5)] == ["Mot 499"]
    assert len(read) == 500


def test_who_searches_before_all_is_read_finds_all(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, context: AppContext, long_reading: tuple[ThingSearch, list[int]]
) -> None:
    monkeypatch.setattr(entries, "_BITE", 0.0)
    search, read = long_reading
    warming = Warming([search], context.bridge)
    warming.begin()
    qtbot.waitUntil(lambda: len(read) > 0)
    warming.stop()
    assert [hit.text for hit in search.find("mot 499", 5)] == ["Mot 499"]
    assert read == [*range(500)]
    search.forget()
    assert len(search.find("mot", 5)) == 5
    assert len(read) == 1000
