"""The workshop's own row: title, place and days that hold together, logos in their order."""

from datetime import date

import pytest

from facilitation.errors import PalabreError


def test_a_new_workshop_has_what_it_was_given_and_nothing_invented(workshop):
    settings = workshop.settings.get()
    assert (settings.title, settings.place) == ("Atelier de validation", "Kpalimé")
    assert [day.day for day in settings.days()] == [22, 23, 24, 25, 26]
    assert [settings.day_number(date(2025, 7, day)) for day in (21, 22, 26)] == [0, 1, 5]
    assert settings.administration == ()
    assert settings.general_objective == ""


def test_fields_are_set_by_name_and_undone_together(workshop):
    workshop.settings.update(title="Atelier de relecture", administration=["Ministère", "Direction"], expected_results=["Un texte"])
    settings = workshop.settings.get()
    assert settings.title == "Atelier de relecture"
    assert settings.administration == ("Ministère", "Direction")
    assert settings.expected_results == ("Un texte",)
    workshop.history.undo()
    assert workshop.settings.get().title == "Atelier de validation"
    assert workshop.settings.get().administration == ()


def test_a_name_that_is_no_field_is_a_mistake_of_the_program(workshop):
    with pytest.raises(KeyError, match="colour"):
        workshop.settings.update(colour="green")


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"title": "  "}, "workshop.no_title"),
        ({"ends_on": date(2025, 7, 21)}, "workshop.days_reversed"),
        ({"starts_on": date(2025, 7, 27)}, "workshop.days_reversed"),
        ({"ends_on": date(2025, 12, 31)}, "workshop.too_long"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(workshop, changes, key):
    before = workshop.settings.get()
    with pytest.raises(PalabreError, match=key.replace(".", r"\.")):
        workshop.settings.update(**changes)
    assert workshop.settings.get() == before


def test_logos_keep_their_order_after_one_is_removed(workshop):
    first, second = workshop.settings.add_logo("un", b"1"), workshop.settings.add_logo("deux", b"2")
    workshop.settings.remove_logo(first)
    third = workshop.settings.add_logo("trois", b"3")
    assert [(one.id, one.name, one.image) for one in workshop.settings.logos()] == [(second, "deux", b"2"), (third, "trois", b"3")]
    positions = [row["position"] for _, row in workshop._store.tables.rows("logo")]
    assert len(set(positions)) == len(positions), "two logos at one place would change their order by chance"
    workshop.history.undo()
    assert [one.name for one in workshop.settings.logos()] == ["deux"]
