"""The state of a document as a whole, and what is open in it."""

from __future__ import annotations

from datetime import date

import pytest

from facilitation.amendments.values import AmendmentKind, Author, Reservation
from facilitation.errors import PalabreError
from facilitation.open_points import open_points
from facilitation.validating import Left, ValidatingService
from facilitation.wording import Language, Wording
from facilitation.workshop import Workshop

OIM = Author(None, None, "OIM")


@pytest.fixture
def document(workshop: Workshop) -> str:
    return workshop.texts.add("politique.md", "# Vision\n\nLe pays protège.\n\n# Suivi\n\nIl rend compte.\n".encode())


@pytest.fixture
def clause(workshop: Workshop, document: str) -> str:
    return next(one.id for one in workshop.texts.clauses(document) if one.kind == "paragraph")


def test_it_follows_from_its_parts(workshop: Workshop, document: str) -> None:
    service = ValidatingService(workshop)
    first, second = service.parts(document)
    assert service.state(document) == "not_examined"
    workshop.texts.validate(first.id, "validated")
    assert service.state(document) == "under_examination"
    workshop.texts.validate(second.id, "validated_with_changes")
    assert service.state(document) == "validated_with_changes"
    service.validate(document, "validated")
    assert service.state(document) == "validated"
    workshop.history.undo()
    assert service.state(document) == "validated_with_changes", "said of all parts in one step"
    workshop.texts.validate(first.id, "postponed")
    assert service.state(document) == "postponed"


def test_while_a_point_is_open_it_is_only_validated_with_reservations(workshop: Workshop, document: str, clause: str) -> None:
    service = ValidatingService(workshop)
    service.validate(document, "validated")
    made = workshop.amendments.add(clause, "replace", "Le pays garantit.", authors=[OIM])
    workshop.deciding.decide(made.id, "referred", mandate="trancher", mandate_to="DGE", deadline=date(2025, 8, 1))
    (point,) = open_points(workshop, document)
    assert (point.why, point.number, point.words, point.who, point.until) == (
        "referred",
        made.number,
        "trancher",
        "DGE",
        date(2025, 8, 1),
    )
    assert service.state(document) == "validated_with_changes"
    with pytest.raises(PalabreError, match=r"validation\.open_points"):
        service.validate(document, "validated")
    service.validate(document, "validated_with_changes")


def test_while_an_amendment_waits_it_is_not_simply_validated(workshop: Workshop, document: str, clause: str) -> None:
    service = ValidatingService(workshop)
    first = workshop.amendments.add(clause, "replace", "Le pays garantit.", authors=[OIM])
    workshop.amendments.add(clause, "insert", "Il rassure.", authors=[OIM])
    assert service.left(document) == Left(undecided=2, to_place=0, open_points=0, observations=0)
    with pytest.raises(PalabreError, match=r"validation\.undecided") as refusal:
        service.validate(document, "validated")
    assert refusal.value.fields["count"] == 2
    assert service.state(document) == "not_examined"
    service.validate(document, "postponed")
    service.validate(document, "validated_with_changes")
    workshop.deciding.decide(first.id, "retained")
    assert service.left(document).undecided == 1
    workshop.deciding.decide(workshop.amendments.numbered("2").id, "not_retained")
    service.validate(document, "validated")
    assert service.state(document) == "validated"
    workshop.amendments.add(clause, "delete", authors=[OIM])
    assert service.state(document) == "validated_with_changes"


def test_what_a_reopening_puts_before_the_room_again_waits_too(workshop: Workshop, document: str, clause: str) -> None:
    service = ValidatingService(workshop)
    first = workshop.amendments.add(clause, "replace", "Le pays garantit.", authors=[OIM])
    rival = workshop.amendments.add(clause, "replace", "Le pays défend.", authors=[OIM])
    workshop.deciding.decide(first.id, "retained", lapse=[rival.id])
    service.validate(document, "validated")
    workshop.deciding.reopen(first.id)
    assert service.left(document).undecided == 2
    assert service.state(document) == "validated_with_changes"


def test_words_to_be_replaced_everywhere_wait_in_every_document_they_reach(workshop: Workshop, document: str) -> None:
    plan = workshop.texts.add("plan.md", b"# Plan\n\nLe pays finance.\n")
    workshop.several.replace_everywhere("pays", "peuple", [document, plan], authors=[OIM])
    service = ValidatingService(workshop)
    assert [service.left(one).undecided for one in (document, plan)] == [1, 1]


def test_what_was_left_on_an_older_version_waits_too(workshop: Workshop, document: str, clause: str) -> None:
    made = workshop.amendments.add(clause, "replace", "Le pays protège chacun.", authors=[OIM])
    other = "# Vision\n\nUne tout autre phrase sans rapport aucun.\n\n# Suivi\n\nIl rend compte.\n"
    new = workshop.versions.accept(workshop.versions.preview(document, "politique.md", other.encode()))
    service = ValidatingService(workshop)
    assert [one.amendment for one in workshop.versions.waiting(new)] == [made.id]
    assert service.left(new) == Left(undecided=0, to_place=1, open_points=0, observations=0)
    with pytest.raises(PalabreError, match=r"validation\.to_place"):
        service.validate(new, "validated")


@pytest.mark.parametrize("kind", ["remark", "question"])
def test_a_remark_or_a_question_that_waits_does_not_stand_in_its_way(
    workshop: Workshop, document: str, clause: str, kind: AmendmentKind
) -> None:
    """It proposes no words that could still be taken into account; it is told."""
    service = ValidatingService(workshop)
    workshop.amendments.add(clause, kind, "Quelle est la source ?", authors=[OIM])
    assert service.left(document) == Left(undecided=0, to_place=0, open_points=0, observations=1)
    service.validate(document, "validated")
    assert service.state(document) == "validated"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_refusal_and_the_choice_name_the_state_alike(workshop: Workshop, document: str, language: Language) -> None:
    say = Wording(language)
    state = say("validation.validated_with_changes").removeprefix("validé ").removeprefix("validated ")
    for key in ("validation.undecided", "validation.to_place", "validation.open_points"):
        for count in (1, 3):
            assert state in say.error(PalabreError(key, title="Plan", count=count))
    assert state in say("validation.barred")


def test_a_reservation_is_an_open_point_of_what_was_retained(workshop: Workshop, document: str, clause: str) -> None:
    made = workshop.amendments.add(clause, "replace", "Le pays garantit.", authors=[OIM])
    workshop.deciding.decide(made.id, "retained", reservations=[Reservation("Mairie", "le coût")])
    (point,) = open_points(workshop, document)
    assert (point.why, point.who, point.words) == ("reservation", "Mairie", "le coût")


def test_a_text_without_any_part_has_nothing_to_validate(workshop: Workshop) -> None:
    document = workshop.texts.add("note.txt", b"Une note sans titre.")
    service = ValidatingService(workshop)
    assert service.parts(document) == []
    with pytest.raises(PalabreError, match=r"validation\.nothing"):
        service.validate(document, "postponed")


def test_the_programme_gets_one_item_for_what_is_put_off_before_it_closes(workshop: Workshop, clause: str) -> None:
    sessions = workshop.sessions.all()
    workshop.agenda.add(sessions[-2].id, "Lecture du texte")
    workshop.agenda.add(sessions[-2].id, "Clôture", kind="closing")
    made = workshop.amendments.add(clause, "replace", "Le pays garantit.", authors=[OIM])
    workshop.deciding.decide(made.id, "parked")
    assert [(one.title, one.kind) for one in workshop.agenda.of(sessions[-2].id)] == [
        ("Lecture du texte", "plenary"),
        ("Points en suspens", "open_points"),
        ("Clôture", "closing"),
    ]
    item = next(one for one in workshop.agenda.all() if one.kind == "open_points")
    workshop.agenda.bin(item.id)
    workshop.deciding.decide(made.id, "referred")
    assert not [one for one in workshop.agenda.all() if one.kind == "open_points"], "somebody has deleted it on purpose"


def test_without_a_programme_nothing_is_put_into_it(workshop: Workshop, clause: str) -> None:
    made = workshop.amendments.add(clause, "replace", "Le pays garantit.", authors=[OIM])
    workshop.deciding.decide(made.id, "parked")
    assert workshop.agenda.all() == []
