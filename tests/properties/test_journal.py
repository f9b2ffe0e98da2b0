"""The journal's algebra: replay = tables, undo of any act restores the tables, redo does it again."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitation.store.check import check, replay
from facilitation.store.connection import in_memory
from facilitation.store.schema import ENTITIES
from facilitation.store.store import Store
from facilitation.store.undo import History

IDS = [f"p{number}" for number in range(4)]
TEXTS = st.text(max_size=8)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "family_name": TEXTS,
        "first_names": TEXTS,
        "phones": st.lists(TEXTS, max_size=2),
        "precedence_rank": st.none() | st.integers(-5, 5),
        "consent_image": st.none() | st.booleans(),
        "organisation": st.none() | st.sampled_from(["o1", "o2"]),
    },
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.lists(st.tuples(st.sampled_from(IDS), FIELDS), min_size=1, max_size=3)),
        st.tuples(st.just("remove"), st.sampled_from(IDS)),
        st.tuples(st.just("undo"), st.none()),
        st.tuples(st.just("redo"), st.none()),
    ),
    max_size=14,
)


def snapshot(store):
    return {entity: dict(store.tables.rows(entity)) for entity in ENTITIES}


def write(store, changes):
    with store.act("person.write") as act:
        for person, values in changes:
            there = store.tables.select("SELECT 1 FROM person WHERE id = ?", (person,))
            (act.update if there else act.create)("person", person, values)


def remove(store, person):
    with store.act("person.remove") as act:
        if store.tables.select("SELECT 1 FROM person WHERE id = ?", (person,)):
            act.remove("person", person)


# Each example makes a real file on disk.
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_replay_gives_the_tables_and_undo_restores_them(steps):
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "a.palabre")
        with store.act("organisation.add") as act:
            act.create("organisation", "o1", {"name": "A"})
            act.create("organisation", "o2", {"name": "B"})
        history = History(store)
        before: list[dict] = []
        after: list[dict] = []
        for step, what in steps:
            was = snapshot(store)
            acts = len(list(store.journal.acts()))
            if step == "undo" and before:
                after.append(snapshot(store))
                history.undo()
                assert snapshot(store) == before.pop()
            elif step == "redo" and after:
                before.append(snapshot(store))
                history.redo()
                assert snapshot(store) == after.pop()
            elif step in ("write", "remove"):
                (write if step == "write" else remove)(store, what)
                if len(list(store.journal.acts())) > acts:
                    before.append(was)
                    after.clear()
        scratch = in_memory()
        tables = replay(store.journal, scratch)
        assert {entity: dict(tables.rows(entity)) for entity in ENTITIES} == snapshot(store)
        scratch.close()
        assert check(store).sound
        store.close()
        # A restart knows the same stacks.
        store = Store.open(store.path)
        again = History(store)
        for was in reversed(before):
            again.undo()
            assert snapshot(store) == was
        store.close()
