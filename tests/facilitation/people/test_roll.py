"""Everybody kept at hand: the same as a fresh reading whatever was done, and found by what is typed at the door."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from facilitation.errors import PalabreError
from facilitation.workshop import Workshop


def fresh(workshop):
    with Workshop.open(workshop.path, read_only=True) as other:
        return other.people.all()


@pytest.mark.parametrize("seed", range(6))
def test_what_is_kept_is_what_the_table_says_whatever_is_done(workshop, seed):
    dice = random.Random(seed)
    people = []

    def body():
        return dice.choice(workshop.organisations.all()).id

    def add():
        where = body() if workshop.organisations.all() and dice.random() < 0.7 else None
        name = dice.choice(("AGBO", "ƉƐGBE", "Agbo", "KONOU"))
        people.append(workshop.people.add(name, f"Yao {dice.random():.2f}", organisation=where))

    def fail():
        with suppress(ZeroDivisionError), workshop.one_act("person.add"):
            add()
            assert people[-1] in {one.id for one in workshop.people.all()}
            raise ZeroDivisionError
        people.pop()

    def many():
        with workshop.one_act("person.add"):
            for _ in range(3):
                add()
                workshop.people.all()

    def step_back():
        while dice.random() < 0.6 and workshop.history.can_undo():
            workshop.history.undo()
        if dice.random() < 0.5 and workshop.history.can_redo():
            workshop.history.redo()

    acts = (
        add,
        add,
        many,
        fail,
        step_back,
        lambda: workshop.organisations.add(f"Mairie {dice.random():.3f}"),
        lambda: workshop.organisations.update(body(), name=f"Commune {dice.random():.3f}"),
        lambda: workshop.organisations.bin(body()),
        lambda: workshop.people.update(dice.choice(people), family_name=dice.choice(("ABALO", "ZOUMÉ"))),
        lambda: workshop.people.bin(dice.choice(people)),
        lambda: workshop.people.restore(dice.choice(people)),
    )
    for _ in range(40):
        try:
            dice.choice(acts)()
        except (IndexError, KeyError, PalabreError):
            continue
        kept = workshop.people.all()
        assert kept == fresh(workshop)
        query = dice.choice(("agbo", "mairie", "commune", "yao 0.1", "degbe"))
        assert workshop.people.find(query) == [one for one in kept if all(word in one.search_text for word in query.split())]


def test_more_people_than_one_query_takes(workshop):
    body = workshop.organisations.add("Mairie")
    workshop.people.all()
    with workshop.one_act("person.add"):
        for number in range(1200):
            workshop.people.add(f"NOM{number:04}", organisation=body)
    assert len(workshop.people.all()) == 1200
    workshop.organisations.update(body, name="Commune")
    assert workshop.people.all() == fresh(workshop)


def names(people):
    return [one.list_name for one in people]


def test_the_last_digits_of_a_phone_come_before_digits_within(workshop):
    workshop.people.add("AAA", phones=["+22890404011"])
    workshop.people.add("BBB", phones=["+22891114040"])
    assert names(workshop.people.roll.likely("4040")) == ["BBB", "AAA"]
    assert names(workshop.people.roll.likely("91 11 40 40")) == ["BBB"]


def test_a_family_name_comes_first_and_who_is_here_last(workshop):
    here = workshop.people.add("ABALO", "Yawo")
    workshop.people.add("ABALO", "Zita")
    workshop.people.add("ABALODO", "Kossi")
    workshop.people.add("AAGBO", "Abalo")
    assert names(workshop.people.roll.likely("abalo", here.__eq__)) == ["ABALO Zita", "ABALO Yawo", "ABALODO Kossi", "AAGBO Abalo"]
    assert names(workshop.people.roll.likely("abalo", here.__eq__, limit=1)) == ["ABALO Zita"]
    assert workshop.people.roll.likely("  ") == []


def test_a_name_written_otherwise_is_near(workshop):
    workshop.people.add("AMEGAN", "Kouadjo")
    workshop.people.add("ZOUMÉ", "Afi")
    assert names(workshop.people.roll.near("Kouadjo Amega")) == ["AMEGAN Kouadjo"]
    assert names(workshop.people.roll.near("AMEGNA kouadio")) == ["AMEGAN Kouadjo"]
    assert workshop.people.roll.near("KPODAR Yawa") == []
