"""What a person's entry went through, read off the journal: when, by whom, from what to what."""

from __future__ import annotations

from facilitation.people.chronicle import _UNTOLD, Entry
from facilitation.store.schema import ENTITIES
from facilitation.wording import LANGUAGES, Wording


def said(entry: Entry) -> tuple[str, str, str, list[tuple[str, object, object]]]:
    return f"{entry.at:%d/%m %H:%M}", entry.by, entry.event, [(one.field, one.before, one.after) for one in entry.fields]


def test_a_corrected_institution_is_told_with_its_hour_and_its_author(workshop, hand_clock):
    wrong, right = workshop.organisations.add("ONG Les Amis"), workshop.organisations.add("Direction des Togolais de l’extérieur")
    person = workshop.people.add("AMEGAN", "Akouvi", organisation=wrong)
    hand_clock.set("2025-07-24 10:42")
    workshop.author = "Adjoa"
    workshop.people.update(person, organisation=right, function="Chargée d’études")
    hand_clock.forward(5)
    workshop.author = ""
    workshop.history.undo()
    undone, corrected, added = workshop.chronicle.of_person(person)
    assert said(added) == ("23/07 08:00", "", "added", [])
    told = [("organisation", "ONG Les Amis", "Direction des Togolais de l’extérieur"), ("function", "", "Chargée d’études")]
    assert said(corrected)[:3] == ("24/07 10:42", "Adjoa", "changed")
    assert sorted(said(corrected)[3]) == sorted(told)
    assert (undone.kind, said(undone)[:3]) == ("undo", ("24/07 10:47", "", "changed"))


def test_bin_late_registration_and_a_new_name_of_her_institution(workshop, hand_clock):
    person = workshop.people.register_late("AMEGAN", "Akouvi", "MAE")
    body = workshop.people.get(person).organisation.id
    hand_clock.forward(1)
    workshop.people.bin(person)
    workshop.people.restore(person)
    workshop.organisations.update(body, name="Ministère des Affaires étrangères")
    workshop.people.update(person, organisation=None)
    workshop.organisations.update(body, name="Ministère de tout autre chose")
    events = [entry.event for entry in workshop.chronicle.of_person(person)]
    assert events == ["changed", "renamed", "restored", "binned", "registered_late"], "names of later are not hers"


def test_a_replacement_is_told_on_both_entries_and_gone_where_it_was_taken_back(workshop):
    half = workshop.sessions.all()[2].id
    principal, substitute = workshop.people.add("ZOTOGLO", "Adjo"), workshop.people.add("YAWOVI", "Komla")
    workshop.replacing.replace(principal, substitute, half)
    for person in (principal, substitute):
        entry = workshop.chronicle.of_person(person)[0]
        assert entry.event == "replaced"
        assert said(entry)[3] == [
            ("principal", "", "ZOTOGLO Adjo"),
            ("substitute", "", "YAWOVI Komla"),
            ("session", "", half),
        ]
    workshop.replacing.take_back(principal)
    entry = workshop.chronicle.of_person(principal)[0]
    assert said(entry)[3][1] == ("substitute", "YAWOVI Komla", "")


def test_reading_it_over_and_over_changes_nothing(workshop):
    person = workshop.people.add("AMEGAN")
    before = workshop.history.acts()
    assert workshop.chronicle.of_person(person) == workshop.chronicle.of_person(person)
    assert workshop.history.acts() == before


def test_every_field_that_can_change_has_its_word():
    told = ENTITIES["person"].keys() - _UNTOLD - {"merged_into", "binned"}
    assert [name for name in sorted(told) for words in map(Wording, LANGUAGES) if not words.knows(f"person_field.{name}")] == []
