"""Two records of one person become one, with all that hangs on both; it is undone, or taken back after other things happened."""

from __future__ import annotations

from itertools import permutations

import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError
from facilitation.people.joined import HOLDERS
from facilitation.store.schema import ENTITIES
from facilitation.workshop import Workshop


@pytest.fixture
def three(workshop):
    """The coordinator of two lists: (the ministry's, the group's, the registration's)."""
    body = workshop.organisations.add("Ministère de la Planification")
    return (
        workshop.people.add("ASSI", "Hèmou", organisation=body, phones=["+22890382038"], email="hemou@poste.example", sex="M"),
        workshop.people.add("ASSIH", "Hemou", organisation=body, phones=["90 38 20 38", "+22899484190"], function="Coordonnateur"),
        workshop.people.add("ASSIH", "Hèmou", title="M.", phones=["+22890382038"]),
    )


@pytest.fixture
def clause(workshop):
    document = workshop.texts.add("texte.md", b"# Titre\n\nPremier paragraphe du texte.\n\nSecond paragraphe du texte.\n")
    return next(one.id for one in workshop.texts.clauses(document) if one.kind == "paragraph")


def propose(workshop, clause, *people):
    return workshop.amendments.add(clause, "replace", "Autre texte.", authors=[Author(one, None, "") for one in people]).id


def snapshot(workshop, *, without=()):
    tables = workshop._store.tables
    return {entity: dict(tables.rows(entity)) for entity in ENTITIES if entity not in without}


def names_in(proposals):
    return [{one.list_name for one in proposal.people} for proposal in proposals]


def test_three_records_of_one_person_are_one_proposal_with_its_evidence(workshop, three):
    workshop.people.add("LAWSON", "Téko")
    (proposal,) = workshop.merging.proposals()
    assert {one.id for one in proposal.people} == set(three)
    evidence = {frozenset((pair.a, pair.b)): pair.evidence for pair in proposal.pairs}
    assert evidence[frozenset(three[:2])] == ("ending", "same_phone", "same_institution")
    assert evidence[frozenset(three[1:])] == ("accents", "same_phone")


def test_namesakes_of_different_bodies_are_not_proposed(workshop):
    for first, body in (("Kodjo", "Mairie d’Agou 1"), ("Kouadjo", "Chambre de commerce")):
        workshop.people.add("AMEGAN", first, organisation=workshop.organisations.add(body))
    assert workshop.merging.proposals() == ()


def test_what_hangs_on_each_hangs_on_the_one_kept(workshop, three, clause):
    ministry, group, door = three
    half, other = workshop.sessions.all()[:2]
    both, alone = propose(workshop, clause, ministry, group), propose(workshop, clause, door)
    workshop.attendance.check_in(half.id, group)
    workshop.attendance.sign(half.id, group)
    workshop.attendance.mark(half.id, ministry, "excused")
    workshop.attendance.check_in(other.id, door)
    workshop.groups.assign(group, first := workshop.groups.add())
    workshop.groups.update(first, rapporteur=group)
    workshop.sessions.update(half.id, chair=door, rapporteurs=[group, door])
    workshop.merging.merge_all(ministry, (group, door), named_as=door)

    (person,) = workshop.people.all()
    assert (person.id, person.sentence_name) == (ministry, "M. Hèmou ASSIH")
    assert set(person.aliases) == {"ASSI Hèmou", "ASSIH Hemou"}
    assert person.phones == ("+22890382038", "+22899484190")
    assert (person.email, person.function, person.sex) == ("hemou@poste.example", "Coordonnateur", "M")
    records = {one.session: one for one in workshop.attendance.of_person(ministry)}
    assert records.keys() == {half.id, other.id}
    assert (records[half.id].state, records[half.id].signed) == ("present", True)
    assert records[half.id].arrived_at is not None
    assert [one.person for one in workshop.amendments.get(both).authors] == [ministry]
    assert [one.person for one in workshop.amendments.get(alone).authors] == [ministry]
    assert workshop.groups.of_person(ministry).rapporteur == ministry
    session = workshop.sessions.get(half.id)
    assert (session.chair, session.rapporteurs) == (ministry, (ministry,))
    assert workshop.people.standing(group).id == workshop.people.standing(door).id == ministry
    assert workshop.people.find("assi hemou") == [person]
    assert workshop.bin.all() == []


def test_one_step_of_undo_takes_all_of_it_back_and_redo_does_it_again(workshop, three, clause):
    propose(workshop, clause, three[0], three[1])
    before = snapshot(workshop)
    workshop.merging.merge_all(three[0], three[1:], named_as=three[2])
    after = snapshot(workshop)
    assert workshop.history.undo() == "person.merge"
    assert snapshot(workshop) == before
    workshop.history.redo()
    assert snapshot(workshop) == after


def test_it_is_separated_after_other_things_happened_and_after_a_restart(workshop, three, clause, hand_clock, tmp_path):
    kept, gone, _ = three
    first, second, third = workshop.sessions.all()[:3]
    amendment = propose(workshop, clause, gone)
    workshop.attendance.check_in(first.id, gone)
    workshop.attendance.sign(second.id, gone)
    merge = workshop.merging.merge(kept, gone, named_as=gone)
    # Since then: a signature on a record that came over, a corrected function, another phone, a new half-day.
    workshop.attendance.sign(first.id, kept)
    workshop.people.update(kept, function="Directeur", phones=[*workshop.people.get(kept).phones, "+22870000000"])
    workshop.attendance.check_in(third.id, kept)
    workshop.backup(tmp_path / "copy.palabre")
    with Workshop.open(tmp_path / "copy.palabre", clock=hand_clock) as again:
        left = again.merging.separate(merge)
        assert {(one.entity, one.field) for one in left} == {("attendance", ""), ("person", "function")}
        one, other = again.people.get(kept), again.people.get(gone)
        assert (one.list_name, one.aliases) == ("ASSI Hèmou", ())
        assert (one.function, one.phones) == ("Directeur", ("+22890382038", "+22870000000"))
        assert (other.list_name, other.function, other.merged_into, other.binned) == ("ASSIH Hemou", "Coordonnateur", None, False)
        assert [one.person for one in again.amendments.get(amendment).authors] == [gone]
        assert {one.session for one in again.attendance.of_person(gone)} == {first.id, second.id}
        assert {one.session for one in again.attendance.of_person(kept)} == {first.id, third.id}
        assert again.merging.merges() == ()
        with pytest.raises(PalabreError, match=r"merge\.separated"):
            again.merging.separate(merge)
        assert again.check().sound
        assert again.history.undo() == "person.separate"
        assert [one.id for one in again.merging.merges()] == [merge]


def test_one_of_three_is_separated_from_a_merge_that_was_one_act(workshop, three):
    kept, group, door = three
    of_group, of_door = workshop.merging.merge_all(kept, (group, door), named_as=door)
    assert [one.gone.id for one in workshop.merging.merges()] == [door, group]
    assert workshop.merging.separate(of_group) == ()
    assert {one.id for one in workshop.people.all()} == {kept, group}
    assert workshop.people.get(kept).sentence_name == "M. Hèmou ASSIH"
    workshop.merging.separate(of_door)
    assert {one.id for one in workshop.people.all()} == set(three)
    assert workshop.people.get(kept).list_name == "ASSI Hèmou"


def test_the_later_merge_is_separated_first(workshop, three):
    kept, group, door = three
    inner = workshop.merging.merge(group, door)
    outer = workshop.merging.merge(kept, group)
    with pytest.raises(PalabreError, match=r"merge\.merged_on"):
        workshop.merging.separate(inner)
    assert workshop.people.standing(door).id == kept
    workshop.merging.separate(outer)
    assert workshop.people.standing(door).id == group
    workshop.merging.separate(inner)
    assert {one.id for one in workshop.people.all()} == set(three)


@pytest.mark.parametrize("order", list(permutations(range(2))))
@pytest.mark.parametrize("chain", [False, True])
def test_the_order_of_merging_three_does_not_matter(workshop, three, clause, order, chain):
    """What stands is the same: who, with which presence, amendments, spellings and numbers."""
    kept, others = three[0], (three[1], three[2])
    half = workshop.sessions.all()[0].id
    workshop.attendance.mark(half, three[0], "absent")
    workshop.attendance.check_in(half, three[1])
    workshop.attendance.sign(half, three[2])
    amendment = propose(workshop, clause, *three)
    if chain:
        workshop.merging.merge(others[order[0]], others[order[1]])
        workshop.merging.merge(kept, others[order[0]])
    else:
        for place in order:
            workshop.merging.merge(kept, others[place])
    (person,) = workshop.people.all()
    (record,) = workshop.attendance.of_person(kept)
    assert (person.id, person.list_name, person.title, person.function) == (kept, "ASSI Hèmou", "M.", "Coordonnateur")
    assert set(person.aliases) == {"ASSIH Hemou", "ASSIH Hèmou"}
    assert {phone.replace(" ", "")[-8:] for phone in person.phones} == {"90382038", "99484190"}
    assert (record.state, record.signed) == ("present", True)
    assert [one.person for one in workshop.amendments.get(amendment).authors] == [kept]
    assert [workshop.people.standing(one).id for one in three] == [kept] * 3


def test_those_told_apart_are_not_proposed_again_alone_nor_within_a_set(workshop, three):
    workshop.merging.tell_apart(three[0], three[1])
    found = workshop.merging.proposals()
    assert all(not {three[0], three[1]} <= {one.id for one in proposal.people} for proposal in found)
    assert {three[2]} <= {one.id for proposal in found for one in proposal.people}
    workshop.merging.merge(three[0], three[2])
    assert workshop.merging.proposals() == (), "who was told apart from the one gone is apart from the one kept"
    workshop.history.undo()
    assert workshop.history.undo() == "person.tell_apart"
    assert len(workshop.merging.proposals()) == 1
    workshop.merging.tell_apart(*three)
    assert workshop.merging.proposals() == ()


def test_a_delegate_replaced_by_herself_is_replaced_by_nobody(workshop, three):
    half = workshop.sessions.all()[1].id
    workshop.replacing.replace(three[0], three[1], half)
    workshop.merging.merge(three[0], three[1])
    assert [one.replaced_by for one in workshop.attendance.of_person(three[0])] == [None]


def test_a_consent_refused_once_is_refused(workshop, three):
    workshop.people.update(three[0], consent_contact=True)
    workshop.people.update(three[1], consent_contact=False, consent_image=True)
    workshop.merging.merge(three[0], three[1])
    person = workshop.people.get(three[0])
    assert (person.consent_contact, person.consent_image) == (False, True)


def test_what_cannot_be_merged_is_refused(workshop, three):
    with pytest.raises(PalabreError, match=r"merge\.itself"):
        workshop.merging.merge(three[0], three[0])
    workshop.merging.merge(three[0], three[1])
    with pytest.raises(PalabreError, match=r"merge\.not_standing"):
        workshop.merging.merge(three[2], three[1])
    workshop.people.bin(three[2])
    with pytest.raises(PalabreError, match=r"merge\.not_standing"):
        workshop.merging.merge(three[0], three[2])


def test_what_each_has_is_told(workshop, three, clause):
    half, other = (one.id for one in workshop.sessions.all()[:2])
    workshop.attendance.check_in(half, three[0])
    workshop.attendance.sign(half, three[0])
    workshop.attendance.mark(other, three[0], "excused")
    workshop.printings.record("badges", "", [f"{three[0]} 1234"], "fr")
    workshop.amendments.bin(propose(workshop, clause, three[1]))
    propose(workshop, clause, three[1])
    has = workshop.merging.has(three)
    assert [(one.signed, one.came, one.amendments, one.badge) for one in map(has.get, three)] == [
        (1, 1, 0, True),
        (0, 0, 1, False),
        (0, 0, 0, False),
    ]


def test_a_seat_in_a_group_of_the_bin_comes_back_to_the_one_kept(workshop, three):
    group = workshop.groups.add()
    workshop.groups.assign(three[1], group)
    workshop.groups.bin(group)
    workshop.merging.merge(three[0], three[1])
    workshop.groups.restore(group)
    assert workshop.groups.get(group).members == (three[0],)


def test_a_draft_that_still_names_the_one_gone_is_the_amendment_of_the_one_kept(workshop, three, clause):
    workshop.merging.merge(three[0], three[1])
    assert [one.person for one in workshop.amendments.get(propose(workshop, clause, three[1])).authors] == [three[0]]
    both = workshop.amendments.get(propose(workshop, clause, *three[:2]))
    assert [one.person for one in both.authors] == [three[0]]


def test_no_other_list_of_the_file_holds_people(demonstration_file):
    """A new list of ids would have to be told to the merge."""
    with Workshop.open(demonstration_file, read_only=True) as demonstration:
        found = holding_people(demonstration)
    assert found - {("printed", "content")} == set(HOLDERS)


def holding_people(workshop):
    tables = workshop._store.tables
    people = {str(one) for (one,) in tables.select("SELECT id FROM person")}
    return {
        (entity, name)
        for entity, fields in ENTITIES.items()
        for name, field in fields.items()
        if field.type == "json"
        for _, row in tables.rows(entity)
        if any(person in str(row[name]) for person in people)
    }
