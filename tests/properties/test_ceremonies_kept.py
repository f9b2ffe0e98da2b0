"""Any ceremony in a real file, whatever is done to it: the order shown holds its rules, and undoing gives back each one before."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.ceremonies.order import follows_rank
from facilitation.ceremonies.steps import KINDS, SPEECHES
from facilitation.workshop import Workshop

PEOPLE = 5
_TURN = {"welcome": 0, "speech": 1, "opening_speech": 2, "closing_speech": 2}

places = st.integers(0, 9)
acts = st.one_of(
    st.tuples(st.just("add"), st.sampled_from((*KINDS, *SPEECHES)), st.integers(0, PEOPLE - 1)),
    st.tuples(st.just("move"), places, places),
    st.tuples(st.just("rank"), st.permutations(range(PEOPLE)), st.integers(0, PEOPLE)),
    st.tuples(st.just("remove"), places, places),
    st.tuples(st.just("by_rank"), places, places),
    st.tuples(st.just("go_on"), places, places),
)


def shown(workshop: Workshop, item: str) -> list[str]:
    return [one.id for one in workshop.ceremonies.of(item)]


def holds(workshop: Workshop, item: str) -> None:
    ranks = {one.id: one.precedence_rank or 0 for one in workshop.people.in_precedence()}
    free = [one for one in workshop.ceremonies.of(item) if follows_rank(one)]
    # Nobody without a rank speaks after somebody with one; higher ranks come later.
    keys = [(_TURN[one.kind], -ranks.get(one.person or "", 10**6)) for one in free]
    assert keys == sorted(keys)
    made = workshop.ceremonies.schedule(item)
    assert made.total == sum(one.minutes for one in workshop.ceremonies.of(item))


def do(workshop: Workshop, item: str, people: list[str], act: tuple[object, ...]) -> None:
    ceremonies, there = workshop.ceremonies, shown(workshop, item)
    match act:
        case ("add", str(kind), int(who)):
            ceremonies.add(item, kind, person=people[who])
        case ("move", int(one), int(to)) if one < len(there):
            ceremonies.move(there[one], to)
            assert shown(workshop, item).index(there[one]) == min(to, len(there) - 1), "it lies where it was put"
        case ("rank", list(order), int(most)):
            workshop.people.set_precedence([people[one] for one in order[:most]])
        case ("remove", int(one), _) if one < len(there):
            ceremonies.remove(there[one])
        case ("by_rank", _, _):
            ceremonies.by_rank(item)
        case ("go_on", _, _) if ceremonies.running(item) or ceremonies.following(item):
            ceremonies.go_on(item)


@settings(max_examples=12)
@given(st.lists(acts, min_size=1, max_size=12))
def test_every_order_holds_and_comes_back(done: list[tuple[object, ...]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "atelier.palabre"
        day = date(2025, 7, 22)
        with Workshop.create(path, title="Atelier", starts_on=day, ends_on=day) as workshop:
            item = workshop.agenda.add(workshop.sessions.all()[0].id, "Ouverture", kind="ceremony")
            people = [workshop.people.add(f"P{number}") for number in range(PEOPLE)]
            told: list[str] = []
            workshop.subscribe(lambda notice: told.append(notice.act))
            orders = [shown(workshop, item)]
            for act in done:
                before = len(told)
                do(workshop, item, people, act)
                holds(workshop, item)
                assert len(told) - before <= 1, "one step of undo"
                if len(told) > before:
                    orders.append(shown(workshop, item))
            for one in reversed(orders[:-1]):
                workshop.history.undo()
                assert shown(workshop, item) == one
            assert workshop.check().sound
