"""Undo and redo over the whole workshop, also after a restart."""

import pytest

from facilitation.errors import PalabreError
from facilitation.store.check import check
from facilitation.store.store import Store
from facilitation.store.undo import History


def add(store, person):
    with store.act("person.add") as act:
        act.create("person", person, {"family_name": person})


def names(store):
    return [row["family_name"] for _, row in store.tables.rows("person")]


def test_undo_and_redo_survive_a_restart(tmp_path):
    store = Store.create(tmp_path / "a.palabre")
    for person in ("p1", "p2", "p3"):
        add(store, person)
    History(store).undo()
    store.close()

    store = Store.open(store.path)
    history = History(store)
    assert (history.can_undo(), history.can_redo()) == ("person.add", "person.add")
    history.undo()
    assert names(store) == ["p1"]
    history.redo()
    history.redo()
    assert names(store) == ["p1", "p2", "p3"]
    assert history.can_redo() is None
    assert check(store).sound
    store.close()


def test_a_new_act_ends_what_could_be_redone(tmp_path):
    store = Store.create(tmp_path / "a.palabre")
    history = History(store)
    add(store, "p1")
    history.undo()
    add(store, "p2")
    with pytest.raises(PalabreError, match="nothing_to_redo"):
        history.redo()
    history.undo()
    with pytest.raises(PalabreError, match="nothing_to_undo"):
        history.undo()
    assert names(store) == []
    store.close()


def test_undo_stays_in_the_journal(tmp_path):
    store = Store.create(tmp_path / "a.palabre")
    add(store, "p1")
    History(store).undo(author="Yao")
    kinds = [(record.kind, record.author) for record in store.journal.acts()]
    assert kinds == [("do", ""), ("undo", "Yao")]
    store.close()
