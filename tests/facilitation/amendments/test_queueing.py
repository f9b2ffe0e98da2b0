"""What is still to decide: filtered, in either order, and thirty typos accepted in one go (scenario 8)."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from facilitation.amendments.queueing import FormBatch, Wanted
from facilitation.amendments.values import Author

TEXT = "# 1 Eau\n\nLes sources sont protegées.\n\nLes puits sont creusés.\n\n# 2 Suivi\n\nLe comité se réuni.\n"


@pytest.fixture
def document(workshop):
    return workshop.texts.add("politique.md", TEXT.encode())


def propose(workshop, document, words, text, kind="replace", **more):
    clause = next(one.id for one in workshop.texts.clauses(document) if one.text.startswith(words))
    author = more.pop("author", "DGE")
    return workshop.amendments.add(clause, kind, text, authors=[Author(None, None, author)], **more)


def numbers(amendments):
    return [one.number for one in amendments]


@pytest.fixture
def proposals(workshop, document):
    return [
        propose(workshop, document, "Le comité", "Le comité se réunit.", nature="form"),
        propose(workshop, document, "Les sources", "Les sources sont protégées.", nature="form", author="Élavagnon"),
        propose(workshop, document, "Les puits", "Les puits sont entretenus."),
        propose(workshop, document, "Les puits", "Les puits sont curés."),
        propose(workshop, document, "Les puits", "", "delete"),
    ]


def test_in_the_order_of_the_text_or_of_examination(workshop, document, proposals):
    assert numbers(workshop.queue.waiting(document)) == ["2", "3", "4", "5", "1"]
    examined = numbers(workshop.queue.waiting(document, examined=True))
    assert examined.index("5") < examined.index("3")
    assert sorted(examined) == ["1", "2", "3", "4", "5"]


def test_by_what_they_are_about(workshop, document, proposals):
    waiting = workshop.queue.waiting
    assert numbers(waiting(document, Wanted("form"))) == ["2", "1"]
    assert numbers(waiting(document, Wanted("substance"))) == ["3", "4", "5"]
    assert numbers(waiting(document, Wanted("conflict"))) == ["3", "4", "5"]
    part = next(one.id for one in workshop.texts.clauses(document) if one.text == "2 Suivi")
    assert numbers(waiting(document, Wanted(part=part))) == ["1"]
    assert numbers(waiting(document, Wanted(author="elav"))) == ["2"]
    assert numbers(waiting(document, Wanted("form", author="dge"))) == ["1"]
    assert waiting(document, Wanted(author="mairie")) == []
    body = workshop.organisations.add("Mairie de Tône 1", acronym="MT1")
    person = workshop.people.add("Adjovi", "Ama", organisation=body)
    clause = next(one.id for one in workshop.texts.clauses(document) if one.text.startswith("Le comité"))
    for author in (Author(person, None, "Adjovi"), Author(None, body, "Mairie de Tône 1")):
        workshop.amendments.add(clause, "replace", f"Le comité de {author.name}.", authors=[author])
    assert numbers(waiting(document, Wanted(author="mt1"))) == ["6", "7"]
    assert numbers(waiting(document, Wanted(author="mairie ton"))) == ["6", "7"]
    group = workshop.groups.add()
    assert waiting(document, Wanted(group=group)) == []
    propose(workshop, document, "Le comité", "Le comité siège.", breakout_group=group)
    assert numbers(waiting(document, Wanted(group=group))) == ["8"]


def test_form_is_accepted_in_one_go_and_what_collides_is_left(workshop, document, proposals):
    rival = propose(workshop, document, "Le comité", "Le comité siège.")
    done = workshop.queue.accept_form(document, mode="consensus")
    assert (numbers(done.taken), [(one.number, why) for one, why in done.left]) == (["2"], [("1", "conflict")])
    assert [one.state for one in workshop.amendments.all(document)] == ["pending", "retained", *["pending"] * 4]
    workshop.history.undo()
    assert {one.state for one in workshop.amendments.all(document)} == {"pending"}
    workshop.amendments.bin(rival.id)
    done = workshop.queue.accept_form(document)
    assert (numbers(done.taken), done.left) == (["2", "1"], ())
    assert "Le comité se réunit." in [one.text for one in workshop.consolidation.consolidated(document).clean()]


def test_of_form_only_what_is_listed_is_accepted_and_what_is_left_has_a_reason(workshop, document, proposals):
    parted = propose(workshop, document, "Le comité", "Le comité se réunit", nature="form", author="Élavagnon")
    wanted = Wanted("committee", author="elava")
    batch = workshop.queue.form_batch(document, wanted)
    assert (numbers(batch.taken), [(one.number, why) for one, why in batch.left]) == (["2"], [(parted.number, "conflict")])
    assert {one.state for one in workshop.amendments.all(document)} == {"pending"}
    workshop.deciding.decide(parted.id, "referred")
    workshop.amendments.add(
        proposals[1].clause, "replace", "Les sources sont toutes protégées.", authors=proposals[1].authors, parent=proposals[1].id
    )
    batch = workshop.queue.form_batch(document, wanted)
    assert (batch.taken, [why for _, why in batch.left]) == ((), ["sub_amendments", "set_aside"])
    assert workshop.queue.accept_form(document, Wanted("committee", author="zzzz")) == FormBatch((), ())
    assert workshop.amendments.get(proposals[0].id).state == "pending"


def test_where_nothing_is_of_form_nothing_is_written(workshop, document):
    propose(workshop, document, "Les puits", "Les puits sont curés.")
    acts = len(workshop.history.acts())
    assert workshop.queue.accept_form(document) == FormBatch((), ())
    assert len(workshop.history.acts()) == acts


def test_who_stays_keeps_the_order_of_the_text_when_others_are_decided_reopened_or_come(workshop, document, proposals):
    waiting = workshop.queue.waiting
    waiting(document)
    workshop.deciding.decide(proposals[2].id, "not_retained")
    assert numbers(waiting(document)) == ["2", "4", "5", "1"]
    workshop.deciding.decide(proposals[0].id, "retained")
    assert numbers(waiting(document)) == ["2", "4", "5"]
    propose(workshop, document, "Les sources", "Les sources sont gardées.")
    assert numbers(waiting(document)) == ["2", "6", "4", "5"]
    workshop.deciding.reopen(proposals[2].id, "à revoir")
    assert numbers(waiting(document)) == ["2", "6", "3", "4", "5"]


def test_sub_amendments_come_just_before_what_they_bear_on(workshop, document, proposals):
    bottom = workshop.amendments.add(
        proposals[2].clause, "replace", "Les puits sont bien entretenus.", authors=proposals[2].authors, parent=proposals[2].id
    )
    below = workshop.amendments.add(
        bottom.clause, "replace", "Les puits sont très bien entretenus.", authors=bottom.authors, parent=bottom.id
    )
    waiting = workshop.queue.waiting
    assert numbers(waiting(document)) == ["2", below.number, bottom.number, "3", "4", "5", "1"]
    workshop.deciding.decide(below.id, "retained")
    assert numbers(waiting(document)) == ["2", bottom.number, "3", "4", "5", "1"]
    workshop.deciding.decide(proposals[2].id, "referred")
    assert numbers(waiting(document)) == ["2", bottom.number, "3", "4", "5", "1"]


@pytest.mark.parametrize("nature", ["form", "substance"])
def test_what_bears_on_an_amendment_is_decided_where_that_one_is(workshop, document, proposals, nature):
    of_form, of_substance = proposals[0], proposals[2]
    below = [
        workshop.amendments.add(one.clause, "replace", f"{one.text[:-1]} bien.", authors=one.authors, parent=one.id, nature=nature)
        for one in (of_form, of_substance)
    ]
    third = workshop.amendments.add(
        below[1].clause,
        "replace",
        "Les puits sont fort bien entretenus.",
        authors=below[1].authors,
        parent=below[1].id,
        nature=nature,
    )
    waiting = workshop.queue.waiting
    plenary, committee = Wanted("substance"), Wanted("committee")
    assert numbers(waiting(document, plenary)) == [third.number, below[1].number, "3", "4", "5"]
    assert numbers(waiting(document, plenary, examined=True)).count(below[1].number) == 1
    assert numbers(waiting(document, committee)) == ["2", below[0].number, "1"]
    workshop.amendments.set_nature([of_substance.id], "form")
    assert numbers(waiting(document, plenary)) == ["4", "5"], "they go with it"
    assert numbers(waiting(document, committee)) == ["2", third.number, below[1].number, "3", below[0].number, "1"]
    workshop.history.undo()
    assert numbers(waiting(document, plenary)) == [third.number, below[1].number, "3", "4", "5"]
    workshop.deciding.decide(third.id, "parked")
    assert numbers(waiting(document, plenary)) == [below[1].number, "3", "4", "5"]


def test_as_many_are_counted_as_are_listed(workshop, document, proposals, monkeypatch):
    minutes = count()
    # What was decided before a reopening is told by its second.
    monkeypatch.setattr(workshop._store, "clock", lambda: datetime(2025, 7, 24, 9, tzinfo=UTC) + timedelta(minutes=next(minutes)))
    assert workshop.queue.counted(document) == (5, 0)
    propose(workshop, document, "Le comité", "Qui en est ?", "question")
    workshop.deciding.decide(proposals[0].id, "retained")
    resting = propose(workshop, document, "Le comité", "Le comité se réunit souvent.", base_text="Le comité se réunit.")
    workshop.deciding.decide(resting.id, "retained")
    assert workshop.queue.counted(document) == (4, 1)
    workshop.deciding.reopen(proposals[0].id)
    listed = workshop.queue.waiting(document)
    assert resting.id in {one.id for one in listed}, "to be examined again"
    assert workshop.queue.counted(document) == (len(listed) - 1, 1)
    assert workshop.queue.counted("") == (0, 0)


def test_what_the_room_has_put_off_waits_in_a_list_of_its_own(workshop, document, proposals):
    waiting = workshop.queue.waiting
    assert waiting(document, Wanted("put_off")) == []
    form, _, first, second, third = proposals
    workshop.deciding.decide(second.id, "parked")
    workshop.deciding.decide(form.id, "referred")
    workshop.deciding.decide(first.id, "referred")
    assert numbers(waiting(document, Wanted("put_off"))) == ["3", "4", "1"], "in the order of the text, form or not"
    assert numbers(waiting(document, Wanted("substance"))) == ["5"]
    assert numbers(waiting(document, Wanted("substance"), examined=True)) == ["5"]
    assert sorted(numbers(waiting(document, Wanted("put_off"), examined=True))) == ["1", "3", "4"]
    assert numbers(waiting(document, Wanted("put_off", author="dge"))) == ["3", "4", "1"]
    assert waiting(document, Wanted("put_off", author="mairie")) == []
    assert numbers(waiting(document)) == ["2", "3", "4", "5", "1"], "they are undecided all the same"
    assert workshop.queue.counted(document) == (5, 0)
    assert numbers(waiting(document, Wanted("committee"))) == ["2", "3", "1"]
    workshop.deciding.decide(second.id, "retained")
    workshop.deciding.decide(third.id, "not_retained")
    assert numbers(waiting(document, Wanted("put_off"))) == ["3", "1"]
    assert waiting(document, Wanted("substance")) == []


def test_what_is_to_be_examined_again_waits_for_the_plenary(workshop, document, proposals, monkeypatch):
    minutes = count()
    # What was decided before a reopening is told by its second.
    monkeypatch.setattr(workshop._store, "clock", lambda: datetime(2025, 7, 24, 9, tzinfo=UTC) + timedelta(minutes=next(minutes)))
    workshop.amendments.set_nature([proposals[0].id], "substance")
    workshop.deciding.decide(proposals[0].id, "retained")
    resting = propose(workshop, document, "Le comité", "Le comité se réunit souvent.", base_text="Le comité se réunit.")
    workshop.deciding.decide(resting.id, "retained")
    workshop.deciding.reopen(proposals[0].id)
    workshop.deciding.decide(proposals[0].id, "parked")
    assert numbers(workshop.queue.waiting(document, Wanted("substance"))) == ["3", "4", "5", resting.number]
    assert numbers(workshop.queue.waiting(document, Wanted("put_off"))) == ["1"]


def test_what_is_put_off_or_taken_up_again_is_not_put_in_order_anew(workshop, document, proposals, monkeypatch):
    queue, kinds = workshop.queue, ("substance", "put_off", "form", "all")

    def listed():
        return {which: numbers(queue.waiting(document, Wanted(which))) for which in kinds}

    before = listed()
    monkeypatch.setattr(queue, "_in_order", None)
    workshop.deciding.decide(proposals[3].id, "parked")
    assert listed() == {**before, "substance": ["3", "5"], "put_off": ["4"]}
    workshop.deciding.decide(proposals[0].id, "referred")
    assert listed() == {**before, "substance": ["3", "5"], "put_off": ["4", "1"]}
    workshop.history.undo()
    workshop.deciding.decide(proposals[2].id, "not_retained")
    assert listed() == {"substance": ["5"], "put_off": ["4"], "form": ["2", "1"], "all": ["2", "4", "5", "1"]}
    workshop.history.undo()
    monkeypatch.undo()
    assert listed()["all"] == before["all"], "one that comes is put in its place"
    monkeypatch.setattr(queue, "_in_order", None)
    workshop.history.undo()
    assert listed() == before
    workshop.amendments.set_nature([proposals[2].id], "form")
    assert listed() == {**before, "substance": ["4", "5"], "form": ["2", "3", "1"]}


def test_what_bears_on_a_retained_one_goes_with_it_too(workshop, document, proposals):
    """New words can be amended once they are in the text: what they belong to waits no longer then."""
    clause = proposals[3].clause
    new = workshop.amendments.add(clause, "insert", "Un alinéa neuf.", authors=proposals[3].authors, nature="substance")
    workshop.deciding.decide(new.id, "retained")
    sub = workshop.amendments.add(clause, "replace", "Un alinéa tout neuf.", authors=new.authors, parent=new.id, nature="substance")
    waiting = workshop.queue.waiting
    assert sub in waiting(document, Wanted("substance"))
    assert sub not in waiting(document, Wanted("form"))
    workshop.amendments.set_nature([new.id], "form")
    assert sub not in waiting(document, Wanted("substance"))
    assert sub in waiting(document, Wanted("form"))
