"""The register: four kinds with numbers of their own, adoption that goes with the words, a bin that keeps numbers."""

from datetime import date

import pytest

from facilitation.decisions.register import KINDS
from facilitation.errors import PalabreError


def test_each_kind_counts_for_itself_and_stands_in_its_place(workshop):
    for kind in reversed(KINDS):
        workshop.register.add(kind, f"premier {kind}")
        workshop.register.add(kind, f"second {kind}")
    points = workshop.register.all()
    assert [(one.kind, one.number) for one in points] == [(kind, number) for kind in KINDS for number in (1, 2)]
    assert [one.text for one in workshop.register.all("action")] == ["premier action", "second action"]


def test_a_point_keeps_all_it_is_given(workshop, hand_clock):
    session = workshop.sessions.current().id
    point = workshop.register.add(
        "action",
        "  Envoyer la matrice  ",
        addressee="Participants",
        responsible="Secrétariat",
        deadline=date(2025, 8, 15),
        indicator="Matrice reçue",
        session=session,
    )
    known = workshop.register.get(point)
    assert (known.text, known.addressee, known.responsible, known.indicator) == (
        "Envoyer la matrice",
        "Participants",
        "Secrétariat",
        "Matrice reçue",
    )
    assert (known.deadline, known.session, known.state) == (date(2025, 8, 15), session, "open")
    assert known.recorded_at == hand_clock.now
    assert known.adopted_at is None


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_a_point_without_words_is_refused(workshop, text):
    with pytest.raises(PalabreError, match=r"point\.no_text"):
        workshop.register.add("decision", text)
    point = workshop.register.add("decision", "Le texte est validé.")
    with pytest.raises(PalabreError, match=r"point\.no_text"):
        workshop.register.update(point, text=text)
    assert workshop.register.get(point).text == "Le texte est validé."


def test_other_kinds_and_states_are_a_mistake_of_the_program(workshop):
    with pytest.raises(ValueError, match="wish"):
        workshop.register.add("wish", "…")
    point = workshop.register.add("action", "Envoyer")
    with pytest.raises(ValueError, match="finished"):
        workshop.register.update(point, state="finished")


def test_a_number_is_never_given_again(workshop):
    first, second = (workshop.register.add("recommendation", text) for text in ("Une", "Deux"))
    workshop.register.bin(second)
    third = workshop.register.add("recommendation", "Trois")
    assert workshop.register.get(third).number == 3
    workshop.history.undo()
    fourth = workshop.register.add("recommendation", "Quatre")
    assert workshop.register.get(fourth).number == 4, "the number of an undone point may stand in somebody's notes"
    workshop.register.restore(second)
    assert [one.number for one in workshop.register.all("recommendation")] == [1, 2, 4]
    assert workshop.register.get(first).number == 1


def test_the_bin_keeps_a_point_with_all_it_had(workshop):
    point = workshop.register.add("parked", "Chiffrage du rapatriement", responsible="Finances")
    before = workshop.register.get(point)
    workshop.register.bin(point)
    assert workshop.register.all("parked") == []
    assert [one.id for one in workshop.register.all("parked", binned=True)] == [point]
    workshop.register.restore(point)
    assert workshop.register.get(point) == before


def test_adoption_goes_with_the_words(workshop, hand_clock):
    point = workshop.register.add("recommendation", "Finaliser la loi")
    hand_clock.set("2025-07-26 10:05")
    workshop.register.adopt(point)
    adopted = workshop.register.get(point).adopted_at
    assert adopted == hand_clock.now
    hand_clock.set("2025-07-26 10:20")
    workshop.register.adopt(point)
    assert workshop.register.get(point).adopted_at == adopted, "a second adoption is none"
    workshop.register.update(point, responsible="Ministère", text="Finaliser la loi ")
    assert workshop.register.get(point).adopted_at == adopted, "the words are the same"
    workshop.register.update(point, text="Finaliser et publier la loi")
    assert workshop.register.get(point).adopted_at is None
    workshop.history.undo()
    assert workshop.register.get(point).adopted_at == adopted
    assert workshop.register.get(point).text == "Finaliser la loi"


def test_done_and_open_again(workshop):
    point = workshop.register.add("action", "Envoyer")
    workshop.register.update(point, state="done")
    assert workshop.register.get(point).state == "done"
    workshop.register.update(point, state="open")
    assert workshop.register.get(point).state == "open"


def test_a_deadline_can_be_taken_away(workshop):
    point = workshop.register.add("action", "Envoyer", deadline=date(2025, 8, 15))
    workshop.register.update(point, deadline=None)
    assert workshop.register.get(point).deadline is None
