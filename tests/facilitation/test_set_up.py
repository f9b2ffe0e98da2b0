"""The workshop's settings as one act: heads of papers, logos, and the half-days that follow the days."""

import io
from datetime import date

import pytest
from PIL import Image

from facilitation.errors import PalabreError


def picture(form="PNG"):
    kept = io.BytesIO()
    Image.new("RGB", (40, 20), "green").save(kept, form)
    return kept.getvalue()


def days(workshop):
    return sorted({one.date.day for one in workshop.sessions.all()})


def test_everything_is_one_act_that_one_undo_takes_back(workshop):
    before = workshop.settings.get()
    acts = len(workshop.history.acts())
    workshop.set_up(
        {"title": "Atelier de Kara", "state_name": "République togolaise", "administration": ("Ministère", "Cabinet")},
        logos=[("fonds.png", picture()), ("coopération.jpg", picture("JPEG"))],
    )
    assert len(workshop.history.acts()) == acts + 1
    assert workshop.settings.get().administration == ("Ministère", "Cabinet")
    assert [one.name for one in workshop.settings.logos()] == ["fonds.png", "coopération.jpg"]
    workshop.history.undo()
    assert workshop.settings.get() == before
    assert workshop.settings.logos() == []


def test_a_longer_workshop_gets_half_days_and_a_shorter_one_loses_the_empty_ones(workshop):
    assert workshop.set_up({"ends_on": date(2025, 7, 27)}) == []
    assert days(workshop) == [22, 23, 24, 25, 26, 27]
    assert workshop.set_up({"starts_on": date(2025, 7, 23), "ends_on": date(2025, 7, 25)}) == []
    assert days(workshop) == [23, 24, 25]
    workshop.history.undo()
    assert days(workshop) == [22, 23, 24, 25, 26, 27]


def test_half_days_on_which_something_hangs_stay_and_are_told(workshop):
    last = workshop.sessions.all()[-1]
    first = workshop.sessions.all()[0]
    workshop.agenda.add(last.id, "Clôture")
    workshop.sessions.update(first.id, notes="Ouverture en présence du préfet.")
    kept = workshop.set_up({"starts_on": date(2025, 7, 23), "ends_on": date(2025, 7, 25)})
    assert [one.id for one in kept] == [first.id, last.id]
    assert days(workshop) == [22, 23, 24, 25, 26]


@pytest.mark.parametrize("data", [b"", b"not a picture", picture()[:60], b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_what_is_no_picture_is_refused_and_nothing_else_is_kept(workshop, data):
    before = workshop.settings.get()
    with pytest.raises(PalabreError, match="not_a_picture"):
        workshop.set_up({"title": "Autre titre"}, logos=[("logo.svg", data)])
    assert workshop.settings.get() == before


def test_an_enormous_file_is_no_logo(workshop):
    with pytest.raises(PalabreError, match="too_large"):
        workshop.set_up({}, logos=[("affiche.png", picture() + b"\0" * 9_000_000)])
