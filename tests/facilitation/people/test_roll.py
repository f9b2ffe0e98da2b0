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


@pytest.mark.parametrize("seed", range(4))
def test_everybody_who_answers_is_found_in_the_order_of_likeness(workshop, seed):
    """The quick way against the plain one."""
    dice = random.Random(seed)
    with workshop.one_act("person.add"):
        body = workshop.organisations.add("Mairie d’Élavagnon", acronym="ME")
        for _ in range(60):
            names = dice.choices(("abalo", "adé", "ado", "koffi", "Élé", "mensah", "a"), k=3)
            phones = [f"+2289{dice.randrange(10**7):07}"]
            workshop.people.add(names[0], " ".join(names[1:]), organisation=dice.choice((None, body)), phones=phones)
    here = {one.id for one in dice.sample(workshop.people.all(), 20)}

    def rank(person, query):
        text = person.search_text
        if query.replace(" ", "").isdigit():
            digits = query.replace(" ", "")
            found = digits in text, 0 if f"{digits} " in f"{text} " else 1 if f" {digits}" in text else 2
        else:
            starts = [f" {word}" in f" {text}" for word in query.split()]
            near = 0 if f"{text} ".startswith(f"{query} ") else 1 if text.startswith(query) else 2 if all(starts) else 3
            found = all(word in text for word in query.split()), near
        return found

    for query in ("a", "ab", "ado", "abalo", "koffi a", "elav", "lavagnon", "22", "9 0", "e me", "zz", "mensah abalo", "bal"):
        answering = [
            (rank(one, query)[1], one.id in here, one.sort_key, one.id) for one in workshop.people.all() if rank(one, query)[0]
        ]
        wanted = [person for *_, person in sorted(answering)[:8]]
        assert [one.id for one in workshop.people.roll.likely(query, here.__contains__)] == wanted, query
