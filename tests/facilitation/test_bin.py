"""The bin: whatever was deleted is found there, and comes back with its number, decisions and links (domain.md, scenario 16)."""

from datetime import date, datetime

import pytest

from facilitation.amendments.values import Author
from facilitation.bin import KINDS
from facilitation.errors import PalabreError
from facilitation.groups.distribution import Candidate
from facilitation.store.schema import ENTITIES
from facilitation.workshop import Workshop

TEXT = "# Axe 3\n\nL’État veille à la protection.\n\nUn guichet unique est ouvert.\n"


@pytest.fixture
def document(workshop):
    return workshop.texts.add("politique.md", TEXT.encode())


@pytest.fixture
def clause(workshop, document):
    return next(one.id for one in workshop.texts.clauses(document) if one.text.startswith("L’État"))


@pytest.fixture
def morning(workshop):
    return workshop.sessions.all()[0].id


def someone(name="OIM"):
    return [Author(None, None, name)]


def propose(workshop, clause, text="L’État garantit la protection.", **fields):
    return workshop.amendments.add(clause, "replace", text, authors=someone(), **fields)


def shown(workshop):
    return [(one.kind, one.id) for one in workshop.bin.all()]


def key_of(refusal):
    return refusal.value.key


def test_every_entity_that_can_be_deleted_is_looked_for():
    assert {name for name, fields in ENTITIES.items() if "binned" in fields} == set(KINDS)


def test_every_kind_is_told_newest_first_and_comes_back(workshop, document, clause, morning, hand_clock):
    deleted = [
        ("amendment", propose(workshop, clause).id, workshop.amendments.bin),
        ("person", workshop.people.add("ASSIH", "Hèmou"), workshop.people.bin),
        ("agenda_item", workshop.agenda.add(morning, "Prière"), workshop.agenda.bin),
        ("breakout_group", workshop.groups.add("Diplomatie"), workshop.groups.bin),
        ("point", workshop.register.add("action", "Traduire en éwé"), workshop.register.bin),
        ("organisation", workshop.organisations.add("Chambre de commerce"), workshop.organisations.bin),
        ("document", workshop.texts.add("annexe.txt", b"Un plan."), workshop.texts.bin),
    ]
    assert {kind for kind, _, _ in deleted} == set(KINDS)
    assert workshop.bin.all() == []
    for _, thing, throw in deleted:
        hand_clock.forward(1)
        throw(thing)
    assert shown(workshop) == [(kind, thing) for kind, thing, _ in reversed(deleted)]
    assert workshop.bin.all()[0].binned_at == datetime.fromisoformat("2025-07-23T08:07:00+00:00")
    for kind, thing, _ in deleted:
        workshop.bin.restore(kind, thing)
        assert (kind, thing) not in shown(workshop)
    assert [one.title for one in workshop.texts.documents()] == ["Axe 3", "annexe"]
    assert workshop.organisations.named("chambre de commerce") is not None


def test_after_a_restart_and_two_hours_an_amendment_has_its_number_decisions_and_links(tmp_path, hand_clock):
    path, days = tmp_path / "kloto.palabre", {"starts_on": date(2025, 7, 22), "ends_on": date(2025, 7, 26)}
    workshop = Workshop.create(path, title="Atelier", clock=hand_clock, **days)
    document = workshop.texts.add("politique.md", TEXT.encode())
    clause = next(one.id for one in workshop.texts.clauses(document) if one.text.startswith("L’État"))
    morning = workshop.sessions.all()[0].id
    person = workshop.people.add("ASSIH", "Hèmou")
    item = workshop.agenda.add(morning, "Examen de l’axe 3")
    first = workshop.amendments.add(
        clause, "replace", "L’État garantit la protection.", authors=[Author(person, None, "")], session=morning, agenda_item=item
    )
    workshop.deciding.decide(first.id, "retained", mode="vote", votes=(31, 4, 2))
    point = workshop.register.add("action", "Chiffrer", amendment=first.id)
    before, decided = workshop.amendments.get(first.id), workshop.deciding.history(first.id)
    workshop.amendments.bin(first.id)
    assert propose(workshop, clause, "L’État assure la protection.").number == "2"
    workshop.close()
    hand_clock.forward(120)
    with Workshop.open(path, clock=hand_clock) as reopened:
        (binned,) = reopened.bin.all()
        assert (binned.thing.number, binned.binned_at.hour) == ("1", 8)
        reopened.bin.restore("amendment", first.id)
        assert reopened.amendments.get(first.id) == before
        assert reopened.deciding.history(first.id) == decided
        assert reopened.amendments.numbered("1").author_line == "Hèmou ASSIH"
        assert reopened.register.get(point).amendment == first.id
        assert reopened.consolidation.current_text(clause) == "L’État garantit la protection."
        assert reopened.amendments.next_number() == "3"
        assert reopened.history.undo() == "amendment.restore"
        assert shown(reopened) == [("amendment", first.id)]
        assert reopened.check().sound


def test_who_deleted_it_is_told_where_the_journal_names_somebody(workshop):
    person = workshop.people.add("ASSIH")
    with workshop._store.act("person.bin", author="Adjoa"):
        workshop.people.bin(person)
    assert [one.binned_by for one in workshop.bin.all()] == ["Adjoa"]
    workshop.bin.restore("person", person)
    workshop.people.bin(person)
    assert [one.binned_by for one in workshop.bin.all()] == [""], "the last time counts"


def test_an_undone_restoring_is_a_deleting_of_its_own(workshop, hand_clock):
    first, second = workshop.people.add("ASSIH"), workshop.people.add("MENSAH")
    workshop.people.bin(first)
    workshop.people.bin(second)
    workshop.bin.restore("person", first)
    hand_clock.forward(5)
    workshop.history.undo()
    assert [one.id for one in workshop.bin.all()] == [first, second]
    assert workshop.bin.all()[0].binned_at.minute == 5


def test_sub_amendments_come_back_with_the_amendment_they_went_with(workshop, clause):
    parent = propose(workshop, clause)
    alone = propose(workshop, clause, "L’État garantit toute la protection.", parent=parent.id)
    along = propose(workshop, clause, "L’État garantit la pleine protection.", parent=parent.id)
    below = propose(workshop, clause, "L’État garantit la pleine et entière protection.", parent=along.id)
    workshop.amendments.bin(alone.id)
    workshop.amendments.bin(parent.id)
    assert workshop.amendments.all() == [], "what bears on a sub-amendment goes too"
    assert [(one.id, one.along) for one in workshop.bin.all()] == [(parent.id, 2), (alone.id, 0)]
    assert [one.hindrance and one.hindrance.key for one in workshop.bin.all()] == [None, "amendment.parent_in_bin"]
    with pytest.raises(PalabreError) as refusal:
        workshop.bin.restore("amendment", alone.id)
    assert refusal.value.fields == {"number": "1-a", "parent": "1"}
    workshop.bin.restore("amendment", parent.id)
    assert [one.id for one in workshop.amendments.all()] == [parent.id, along.id, below.id]
    workshop.bin.restore("amendment", alone.id)
    assert len(workshop.amendments.all()) == 4


def test_an_amendment_waits_for_its_document(workshop, document, clause):
    amendment = propose(workshop, clause)
    workshop.amendments.bin(amendment.id)
    workshop.texts.bin(document)
    with pytest.raises(PalabreError) as refusal:
        workshop.bin.restore("amendment", amendment.id)
    assert key_of(refusal) == "amendment.document_in_bin"
    workshop.bin.restore("document", document)
    workshop.bin.restore("amendment", amendment.id)
    assert workshop.bin.all() == []


def test_a_retained_amendment_whose_words_are_gone_is_refused_and_nothing_changes(workshop, clause):
    first = propose(workshop, clause, "L’État garantit la protection.")
    second = workshop.amendments.add(clause, "delete", authors=someone())
    workshop.deciding.decide(second.id, "retained")
    workshop.amendments.bin(second.id)
    workshop.deciding.decide(first.id, "retained")
    acts = len(workshop.history.acts())
    with pytest.raises(PalabreError) as refusal:
        workshop.bin.restore("amendment", second.id)
    assert refusal.value.key == "bin.words_gone"
    assert refusal.value.fields == {"number": "2"}
    assert len(workshop.history.acts()) == acts
    assert shown(workshop) == [("amendment", second.id)]
    assert workshop.consolidation.current_text(clause) == "L’État garantit la protection."
    workshop.deciding.reopen(first.id)
    workshop.bin.restore("amendment", second.id)
    assert workshop.consolidation.current_text(clause) == ""


def test_what_was_restored_already_is_told(workshop):
    person = workshop.people.add("ASSIH")
    with pytest.raises(PalabreError) as refusal:
        workshop.bin.restore("person", person)
    assert key_of(refusal) == "bin.not_there"


def test_a_group_comes_back_with_those_who_have_no_other(workshop):
    staying, going = workshop.groups.add("Diplomatie"), workshop.groups.add("Protection")
    chair, locked, moved = (workshop.people.add(name) for name in ("ADJOVI", "BATCHI", "CISSÉ"))
    for person in (chair, locked, moved):
        workshop.groups.assign(person, going, locked=person == locked)
    workshop.groups.update(going, chair=chair, rapporteur=moved, room="Salle B")
    before = workshop.groups.get(going)
    workshop.groups.bin(going)
    assert workshop.bin.all()[0].along == 3
    workshop.bin.restore("breakout_group", going)
    assert workshop.groups.get(going) == before
    workshop.groups.bin(going)
    workshop.groups.assign(moved, staying)
    assert workshop.bin.all()[0].along == 2
    workshop.bin.restore("breakout_group", going)
    back = workshop.groups.get(going)
    assert (back.number, back.room, back.chair, back.rapporteur) == (2, "Salle B", chair, None)
    assert set(back.members) == {chair, locked}
    assert back.locked == {locked}
    assert workshop.groups.of_person(moved).id == staying


def test_groups_that_a_new_distribution_did_away_with_can_be_had_again(workshop):
    people = [workshop.people.add(f"PERSONNE {letter}") for letter in "ABCDEF"]
    candidates = [Candidate(person, "", "", "") for person in people]
    workshop.groups.distribute(candidates, 3)
    workshop.groups.distribute(candidates, 1)
    assert [one.along for one in workshop.bin.all()] == [0, 0], "all are in the one group now"
    for binned in workshop.bin.all():
        workshop.bin.restore("breakout_group", binned.id)
    assert [one.number for one in workshop.groups.all()] == [1, 2, 3]
    assert len(workshop.groups.all()[0].members) == 6


def titles(workshop, session):
    return [item.title for item in workshop.agenda.of(session)]


def test_items_come_back_to_their_places_in_any_order(workshop, morning):
    ids = {title: workshop.agenda.add(morning, title) for title in ("Ouverture", "Exposé", "Débat", "Pause")}
    for title in ("Exposé", "Débat"):
        workshop.agenda.bin(ids[title])
    for title in ("Exposé", "Débat"):
        workshop.bin.restore("agenda_item", ids[title])
    assert titles(workshop, morning) == ["Ouverture", "Exposé", "Débat", "Pause"]


def test_items_are_added_where_they_are_wanted_though_others_were_deleted(workshop, morning):
    ids = {title: workshop.agenda.add(morning, title) for title in ("Ouverture", "Exposé", "Débat", "Pause", "Clôture")}
    for title in ("Exposé", "Débat"):
        workshop.agenda.bin(ids[title])
    workshop.agenda.add(morning, "Hymne", position=2)
    workshop.agenda.add(morning, "Photo")
    assert titles(workshop, morning) == ["Ouverture", "Pause", "Hymne", "Clôture", "Photo"]
    workshop.bin.restore("agenda_item", ids["Exposé"])
    assert titles(workshop, morning) == ["Ouverture", "Exposé", "Pause", "Hymne", "Clôture", "Photo"]


def test_an_item_that_ran_when_it_was_deleted_does_not_run_beside_the_one_begun_since(workshop, morning, hand_clock):
    first, second = workshop.agenda.add(morning, "Ouverture"), workshop.agenda.add(morning, "Exposé")
    workshop.agenda.start(first)
    workshop.agenda.bin(first)
    workshop.bin.restore("agenda_item", first)
    assert [one.item.id for one in workshop.agenda.running()] == [first], "nothing has begun since"
    workshop.agenda.bin(first)
    hand_clock.forward(20)
    workshop.agenda.start(second)
    hand_clock.forward(20)
    workshop.bin.restore("agenda_item", first)
    assert [one.item.id for one in workshop.agenda.running()] == [second]
    assert workshop.agenda.get(first).ended_at == workshop.agenda.get(second).started_at


def test_a_file_open_for_reading_only_tells_what_was_deleted(workshop):
    person = workshop.people.add("ASSIH")
    workshop.people.bin(person)
    with Workshop.open(workshop.path, read_only=True) as reader:
        assert shown(reader) == [("person", person)]
        with pytest.raises(PalabreError) as refusal:
            reader.bin.restore("person", person)
    assert key_of(refusal) == "store.read_only"
