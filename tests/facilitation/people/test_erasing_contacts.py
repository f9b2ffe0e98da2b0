"""Contacts are erased from the list, the history and the bytes of the file; what cannot be undone says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitation.errors import PalabreError
from facilitation.gaps import gaps
from facilitation.store.acts import Notice
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock

PHONES = ("+228 90 11 22 33", "+228 91 44 55 66")
NEW_PHONE = "+228 99 77 88 99"
SECRETS = (*PHONES, NEW_PHONE, "ama.agbeko@exemple.invalid", "Niamtougou")


def everywhere(path: Path) -> bytes:
    """The bytes of the workshop's file and of whatever lies beside it."""
    return b"".join(one.read_bytes() for one in sorted(path.parent.iterdir()) if one.is_file())


@pytest.fixture
def contacted(workshop: Workshop) -> Workshop:
    """People whose contacts came, changed, went to the bin, were merged away and were removed by an undo."""
    ama = workshop.people.add("Agbeko", "Ama", phones=[PHONES[0]], email=SECRETS[3], locality=SECRETS[4], notes="table 3")
    workshop.people.update(ama, phones=[PHONES[0], PHONES[1]], function="Directrice")
    workshop.people.update(ama, phones=[NEW_PHONE])
    binned = workshop.people.add("Koffi", "Yao", phones=[PHONES[1]])
    workshop.people.bin(binned)
    workshop.people.add("Défait", "X", email=SECRETS[3])
    workshop.history.undo()
    for place in range(60):
        workshop.people.add(f"Foule{place}", "Y", phones=[f"{PHONES[0]}{place}"], locality=SECRETS[4])
    return workshop


def test_nothing_of_them_is_left_in_the_bytes_of_the_file(contacted: Workshop):
    contacted.settle()
    before = everywhere(contacted.path)
    assert all(secret.encode() in before for secret in SECRETS), "the test must be able to fail"
    assert contacted.people.with_contacts() == 62
    assert contacted.people.erase_contacts() == 62
    after = everywhere(contacted.path)
    assert [secret for secret in SECRETS if secret.encode() in after] == []


def test_the_rest_stays_and_the_file_is_sound(contacted: Workshop):
    session = contacted.sessions.all()[0].id
    (ama,) = contacted.people.find("agbeko")
    contacted.attendance.check_in(session, ama.id)
    acts = [one.id for one in contacted.history.acts()]
    contacted.people.erase_contacts()
    (left,) = contacted.people.find("agbeko")
    assert (left.phones, left.email, left.locality) == ((), "", "")
    assert (left.function, left.notes, left.id) == ("Directrice", "table 3", ama.id)
    assert session in [one.session for one in contacted.attendance.of_person(ama.id)]
    assert [one.id for one in contacted.history.acts()][1:] == acts[: len(contacted.history.acts()) - 1], "acts stay in the history"
    report = contacted.check()
    assert report.sound, report.faults


def test_it_is_noted_when(contacted: Workshop, hand_clock: HandClock):
    assert contacted.settings.get().contacts_erased_at is None
    hand_clock.set("2026-07-27 09:00")
    contacted.people.erase_contacts()
    assert contacted.settings.get().contacts_erased_at == "2026-07-27T09:00:00+00:00"
    assert contacted.history.acts()[0].action == "people.erase_contacts"


def test_neither_it_nor_what_was_before_can_be_undone_also_after_a_restart(
    contacted: Workshop, hand_clock: HandClock, tmp_path: Path
):
    contacted.people.erase_contacts()
    assert contacted.history.can_undo() is None
    with pytest.raises(PalabreError):
        contacted.history.undo()
    late = contacted.people.add("Tardif", "Yao")
    assert contacted.history.undo() == "person.add"
    assert contacted.history.redo() == "person.add"
    copy = tmp_path / "ailleurs" / "copie.palabre"
    copy.parent.mkdir()
    contacted.backup(copy)
    with Workshop.open(copy, clock=hand_clock) as again:
        assert again.people.get(late).family_name == "Tardif"
        assert again.history.undo() == "person.add"
        assert again.history.can_undo() is None
        assert again.check().sound
    assert [secret for secret in SECRETS if secret.encode() in everywhere(copy)] == []


def test_pages_are_told_who_changed(contacted: Workshop):
    notices: list[Notice] = []
    contacted.subscribe(notices.append)
    contacted.people.erase_contacts()
    (notice,) = notices
    assert len(notice.changed["person"]) == 62
    assert "workshop" in notice.changed


def test_twice_in_a_moment_and_with_new_contacts_between(contacted: Workshop):
    contacted.people.erase_contacts()
    contacted.people.add("Tardif", "Yao", phones=[NEW_PHONE])
    notices: list[Notice] = []
    contacted.subscribe(notices.append)
    assert contacted.people.erase_contacts() == 1
    assert len(notices) == 1
    assert contacted.people.erase_contacts() == 0
    assert NEW_PHONE.encode() not in everywhere(contacted.path)


def test_it_is_an_act_of_its_own(contacted: Workshop):
    with pytest.raises(RuntimeError), contacted.one_act("people.import"):
        contacted.people.erase_contacts()
    assert contacted.people.with_contacts() == 62


def test_a_reader_erases_nothing(contacted: Workshop):
    with Workshop.open(contacted.path, read_only=True) as reader, pytest.raises(PalabreError) as refused:
        reader.people.erase_contacts()
    assert refused.value.key == "store.read_only"
    assert contacted.people.with_contacts() == 62


def test_a_reader_beside_it_keeps_nothing_alive(contacted: Workshop):
    with Workshop.open(contacted.path, read_only=True) as reader:
        assert reader.people.with_contacts() == 62
        contacted.people.erase_contacts()
        assert reader.people.with_contacts() == 0
        assert [secret for secret in SECRETS if secret.encode() in everywhere(contacted.path)] == []


def test_a_phone_erased_on_purpose_is_not_missing(workshop: Workshop):
    person = workshop.people.register_late("Tardif", "Yao", "Mairie")
    workshop.people.update(person, sex="M", function="Maire", phones=[NEW_PHONE])
    assert "gap.people" not in [one.key for one in gaps(workshop)]
    workshop.people.erase_contacts()
    assert "gap.people" not in [one.key for one in gaps(workshop)]


def test_an_altered_act_still_shows_after_it(contacted: Workshop):
    contacted.people.erase_contacts()
    store = contacted._store
    store._db.execute("UPDATE change SET fields = replace(fields, 'Directrice', 'Directeur') WHERE entity = 'person'")
    try:
        assert any("altered" in fault for fault in contacted.check().faults)
    finally:
        store._db.execute("UPDATE change SET fields = replace(fields, 'Directeur', 'Directrice') WHERE entity = 'person'")
