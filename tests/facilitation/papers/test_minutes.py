"""Minutes of a sitting, read back from the PDF: told from the record, as it was when the sitting ended."""

from __future__ import annotations

import re
from datetime import date

import pytest

from facilitation.amendments.values import Author, Reservation
from facilitation.errors import PalabreError
from facilitation.papers.sitting import Record
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.reading import numbered_pages

TEXT = "# Vision\n\nLe Togo renforce la protection des migrants.\n\nLe comité se réunit une fois par an.\n"
AUTHOR = [Author(None, None, "Min. Justice")]


class Room:
    """A sitting that has begun: Wednesday 23 July, morning, with one document on the table."""

    def __init__(self, workshop: Workshop, clock: HandClock) -> None:
        self.workshop, self.clock = workshop, clock
        self.session = workshop.sessions.all()[2].id
        self.document = workshop.texts.add("politique.md", TEXT.encode(), title="Politique")
        self.first, self.second = [one.id for one in workshop.texts.clauses(self.document) if one.kind == "paragraph"]
        self.item = workshop.agenda.add(self.session, "Examen de la vision")
        clock.set("2025-07-23 08:11")
        workshop.agenda.start(self.item)

    def propose(self, kind: str = "replace", text: str = "", clause: str = "", **more: object) -> str:
        self.clock.forward(1)
        added = self.workshop.amendments.add(
            clause or self.first, kind, text, authors=AUTHOR, session=self.session, agenda_item=self.item, **more
        )
        return added.id

    def decide(self, amendment: str, outcome: str, **more: object) -> None:
        self.clock.forward(1)
        self.workshop.deciding.decide(amendment, outcome, session=self.session, **more)


@pytest.fixture
def room(workshop: Workshop, hand_clock: HandClock) -> Room:
    return Room(workshop, hand_clock)


def test_opening_formula_has_the_year_in_words_and_the_day(demonstration: Workshop, printed: Print):
    session = demonstration.sessions.all()[2]
    text = printed(demonstration, "minutes", sitting=session.id).text
    assert (
        "L’an deux mil vingt-cinq et le mercredi 23 juillet, s’est tenue, à Kpalimé, Centre communautaire, la séance du matin"
        in text
    )
    assert "La séance a été ouverte à 8 h 11 sous la présidence de Mme Adzo Sitsofé AGBOTSÉ." in text
    assert "la séance a été levée à 13 h 04." in text
    english = printed(demonstration, "minutes", "en", sitting=session.id).text
    assert "In the year two thousand twenty-five, on Wednesday, 23 July, the morning sitting" in english


def test_the_sitting_lasts_from_its_first_item_to_its_last(demonstration: Workshop, printed: Print):
    first, second = demonstration.sessions.all()[:2]
    assert first.opened_at is not None
    assert first.opened_at.hour == 7, "when people were welcomed"
    morning = printed(demonstration, "minutes", sitting=first.id).text
    assert "Ouverture et levée 10 h 05 – 13 h 12 (prévu : 9 h 30 – 13 h 00)" in morning
    assert "La séance a été ouverte à 10 h 05 sous la présidence" in morning
    assert second.closed_at is not None
    assert (second.closed_at.hour, second.closed_at.minute) == (17, 48), "when the bureau had met"
    assert "la séance a été levée à 17 h 12." in printed(demonstration, "minutes", sitting=second.id).text


def test_what_was_moved_into_a_sitting_after_it_had_begun_elsewhere_does_not_open_it(
    workshop: Workshop, hand_clock: HandClock
) -> None:
    wednesday, thursday = workshop.sessions.all()[2].id, workshop.sessions.all()[4].id
    welcome = workshop.agenda.add(wednesday, "Accueil", kind="logistics")
    debate = workshop.agenda.add(wednesday, "Débat")
    reading = workshop.agenda.add(thursday, "Lecture")
    for at, item in (("2025-07-23 09:00", welcome), ("2025-07-23 10:00", debate), ("2025-07-24 08:10", reading)):
        hand_clock.set(at)
        workshop.agenda.start(item)
    hand_clock.set("2025-07-24 12:00")
    workshop.sessions.close(thursday)
    before = Record(workshop).sitting(workshop.sessions.get(thursday))
    workshop.agenda.move(welcome, thursday, 1)
    workshop.agenda.move(debate, thursday, 2)
    after = Record(workshop).sitting(workshop.sessions.get(thursday))
    assert (after.opened_at, after.closed_at) == (before.opened_at, before.closed_at)
    assert f"{after.opened_at:%d %H:%M}–{after.closed_at:%d %H:%M}" == "24 08:10–24 12:00"


def test_authors_speak_for_their_institution(demonstration: Workshop, printed: Print):
    afternoon = demonstration.sessions.all()[1]
    text = printed(demonstration, "minutes", sitting=afternoon.id).text
    assert "Auteur : Mme Ayélé Christine LAWOVI (AFCK)" in text
    assert "Mme Ayélé Christine LAWOVI (AFCK)" in printed(demonstration, "daily-minutes", day=afternoon.date.isoformat()).text


def test_numbers_are_listed_in_their_order(demonstration: Workshop, printed: Print):
    text = printed(demonstration, "minutes", sitting=demonstration.sessions.all()[4].id).text
    assert "retenu : 10 (n° 23, 30, 34, 43, 46, 52, 58, 62, 62-a, 67)" in text


def test_the_matrix_is_annexed_where_amendments_were_examined(demonstration: Workshop, printed: Print):
    opening, afternoon = demonstration.sessions.all()[:2]
    assert "Annexe : liste de présence émargée. " in printed(demonstration, "minutes", sitting=opening.id).text
    assert "liste de présence émargée ; matrice des amendements." in printed(demonstration, "minutes", sitting=afternoon.id).text


def test_parts_stand_in_their_order_on_numbered_pages(demonstration: Workshop, printed: Print):
    for session in demonstration.sessions.all()[:5]:
        minutes = printed(demonstration, "minutes", sitting=session.id)
        heads = re.findall(r"\b([IVX]+)\. (Ordre du jour|Déroulement|Points examinés|Décisions|Points renvoyés|Recommandations"
                           r"|Suites à donner|Réserves|Levée)", minutes.text)  # fmt: skip
        assert [number for number, _ in heads] == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        assert numbered_pages(minutes) == [(place, len(minutes.pages)) for place in range(1, len(minutes.pages) + 1)]
        assert "Levée de la séance" in minutes.pages[-1], "the signatures stand alone on their page"


def test_no_heading_is_the_last_line_of_a_page(demonstration: Workshop, printed: Print):
    heads = (
        "Points examinés|Décisions|Recommandations|Suites à donner|Réserves|Déroulement|Ordre du jour|Points renvoyés et en suspens"
    )
    for session in demonstration.sessions.all()[:5]:
        for page in printed(demonstration, "minutes", sitting=session.id).pages:
            content = page.partition(" MMTE/SG")[0]
            assert not re.search(rf"[IVX]+\. ({heads})$", content)


def test_every_amendment_of_the_sitting_is_there_once(demonstration: Workshop, printed: Print):
    for session in demonstration.sessions.all()[:5]:
        text = printed(demonstration, "minutes", sitting=session.id).text
        there = {one.number for one in demonstration.amendments.all() if one.session == session.id and one.parent is None}
        decided = {
            demonstration.amendments.get(one.amendment).number
            for one in demonstration.deciding.taken()
            if one.session == session.id and demonstration.amendments.get(one.amendment).parent is None
        }
        cards = re.findall(r"(?:Amendement|Observation|Question) n° (\d+) –", text)
        assert sorted(cards) == sorted(there | decided)


def test_figures_agree_with_attendance(demonstration: Workshop, printed: Print):
    session = demonstration.sessions.all()[3]
    came = demonstration.attendance.came(session.id)
    people = [one for one in demonstration.people.all() if one.id in came and one.role not in ("secretariat", "press", "support")]
    women = sum(one.sex == "F" for one in people)
    text = printed(demonstration, "minutes", sitting=session.id).text
    assert f"La séance a réuni {len(people)} personnes ({women} femmes, {len(people) - women} hommes)." in text


def test_a_reworded_amendment_shows_three_texts_and_how_it_was_decided(room: Room, printed: Print):
    base = "Le comité se réunit une fois par an."
    amendment = room.propose(text="Le comité se réunit chaque mois.", clause=room.second, rationale="Un suivi régulier.")
    room.decide(
        amendment,
        "retained_modified",
        agreed_text="Le comité se réunit deux fois par an.",
        mode="vote",
        votes=(31, 12, 1),
        reason="Compromis.",
        reservations=[Reservation("OIM", "Coût à chiffrer.")],
    )
    text = printed(room.workshop, "minutes", sitting=room.session).text
    assert f"Texte initial : {base}" in text
    assert "Proposition : Le comité se réunit une fois par an chaque mois." in text
    assert "Texte retenu : Le comité se réunit une deux fois par an." in text
    assert "Décision : retenu avec reformulation, par vote à main levée (31 pour, 12 contre, 1 abstention), à 8 h 13" in text
    assert "Auteur : Min. Justice" in text
    assert "Justification : Un suivi régulier." in text
    assert "Motif : Compromis." in text
    assert "Réserve (OIM) : Coût à chiffrer." in text
    assert "Réserve exprimée par OIM sur l’amendement n° 1 : Coût à chiffrer." in text


def test_a_referral_names_its_mandate_and_deadline_among_the_open_points(room: Room, printed: Print):
    amendment = room.propose(text="Le Togo protège les migrants.")
    room.decide(
        amendment, "referred", mandate="Trouver une rédaction", mandate_to="Comité de rédaction", deadline=date(2025, 7, 25)
    )
    text = printed(room.workshop, "minutes", sitting=room.session).text
    open_points = text.partition("Points renvoyés et en suspens")[2].partition("Recommandations")[0]
    assert "Amendement n° 1" in open_points
    assert "Trouver une rédaction (Comité de rédaction, avant le 25/07/2025)" in open_points


def test_minutes_of_yesterday_do_not_change_when_a_decision_is_reopened(room: Room, printed: Print):
    amendment = room.propose(text="Le Togo protège les migrants.")
    room.decide(amendment, "retained")
    room.workshop.sessions.close(room.session)
    before = printed(room.workshop, "minutes", sitting=room.session).data
    room.clock.set("2025-07-24 09:00")
    tomorrow = room.workshop.sessions.all()[4].id
    room.workshop.sessions.open(tomorrow)
    room.workshop.deciding.reopen(amendment, "à la demande de la délégation de l’OIM")
    assert printed(room.workshop, "minutes", sitting=room.session).data == before
    today = printed(room.workshop, "minutes", sitting=tomorrow).text
    assert "Décision rouverte : décision du 23/07/2025 (retenu) – à la demande de la délégation de l’OIM" in today


def test_decided_later_is_undecided_in_the_sitting_that_only_heard_it(room: Room, printed: Print):
    amendment = room.propose(text="Le Togo protège les migrants.")
    room.workshop.sessions.close(room.session)
    afternoon = room.workshop.sessions.all()[3].id
    room.clock.set("2025-07-23 15:00")
    room.workshop.sessions.open(afternoon)
    room.workshop.deciding.decide(amendment, "retained", session=afternoon)
    morning_text = printed(room.workshop, "minutes", sitting=room.session).text
    assert "À décider" in morning_text
    assert "retenu, par consensus" not in morning_text
    assert "Décision : retenu, par consensus, à 15 h 00" in printed(room.workshop, "minutes", sitting=afternoon).text


def test_acts_without_a_sitting_belong_to_the_one_that_was_open(room: Room, printed: Print):
    room.clock.set("2025-07-23 09:30")
    made = room.workshop.amendments.add(room.first, "replace", "Le Togo protège tous les migrants.", authors=AUTHOR)
    room.workshop.deciding.decide(made.id, "retained")
    text = printed(room.workshop, "minutes", sitting=room.session).text
    assert "Décision : retenu, par consensus, à 9 h 30" in text


def test_a_sub_amendment_names_the_one_it_bears_on(room: Room, printed: Print):
    parent = room.propose(text="Le Togo protège les migrants.")
    sub = room.propose(text="Le Togo protège tous les migrants.", parent=parent)
    room.decide(sub, "retained")
    room.decide(parent, "retained")
    text = printed(room.workshop, "minutes", sitting=room.session).text
    assert "Sous-amendement n° 1-a à l’amendement n° 1" in text
    assert re.search(r"Texte retenu : Le Togo [^.]*protège tous[^.]* migrants\.", text)


def test_what_is_missing_is_shown_not_guessed(room: Room, printed: Print):
    text = printed(room.workshop, "minutes", sitting=room.session).text
    assert "Présidence [à compléter]" in text
    assert "sous la présidence de [à compléter]" in text
    assert "la séance a été levée à [à compléter]" in text
    assert "Nombre de participants : [à compléter]" in text
    assert printed(room.workshop, "minutes", "en", sitting=room.session).text.count("[to be completed]") >= 4


def test_items_not_reached_are_told(room: Room, printed: Print):
    room.workshop.agenda.add(room.session, "Examen du budget")
    assert (
        "Point restant à examiner au moment de l’impression : Examen du budget"
        in printed(room.workshop, "minutes", sitting=room.session).text
    )
    room.workshop.sessions.close(room.session)
    text = printed(room.workshop, "minutes", sitting=room.session).text
    assert "Point de l’ordre du jour non abordé : Examen du budget" in text
    assert "Les points non abordés étant reportés, la séance a été levée à" in text


def test_points_of_the_register_stand_under_their_heads(room: Room, printed: Print):
    register = room.workshop.register
    register.add("decision", "Un comité de rédaction est constitué.", session=room.session)
    register.add(
        "recommendation", "Finaliser le texte.", addressee="Gouvernement", session=room.session, deadline=date(2025, 12, 31)
    )
    register.add("action", "Imprimer le texte.", responsible="Secrétariat", session=room.session)
    register.add("parked", "Coût du guichet.", session=room.session)
    text = printed(room.workshop, "minutes", sitting=room.session).text
    assert re.search(r"IV\. Décisions 1\. Un comité de rédaction est constitué\.", text)
    assert "Gouvernement : Finaliser le texte. (avant le 31/12/2025)" in text
    assert "Imprimer le texte. (Secrétariat)" in text
    assert re.search(r"Points renvoyés et en suspens 1\. Coût du guichet\.", text)


def test_a_part_validated_in_the_sitting_is_a_decision(room: Room, printed: Print):
    part = room.workshop.texts.clauses(room.document)[0].id
    reservations = [{"by": "OIM", "text": "Sous réserve du budget."}]
    room.workshop.texts.validate(part, "validated_with_changes", session=room.session, reservations=reservations)
    text = printed(room.workshop, "minutes", sitting=room.session).text
    assert "Vision : validé sous réserve de la prise en compte des amendements" in text
    assert "Sous réserve du budget." in text


def test_no_minutes_before_any_sitting(workshop: Workshop, printed: Print):
    with pytest.raises(PalabreError) as refused:
        printed(workshop, "minutes")
    assert refused.value.key == "paper.nothing_to_print"


def test_same_record_gives_the_same_bytes(demonstration: Workshop, printed: Print):
    session = demonstration.sessions.all()[1].id
    assert printed(demonstration, "minutes", sitting=session).data == printed(demonstration, "minutes", sitting=session).data


def test_what_was_planned_is_the_first_plan_though_the_day_was_replanned(
    workshop: Workshop, hand_clock: HandClock, printed: Print
) -> None:
    session = workshop.sessions.all()[2].id
    workshop.agenda.add(session, "Accueil", kind="logistics")
    opening = workshop.agenda.add(session, "Cérémonie", kind="ceremony", starts_at="09:00", minutes=60)
    hand_clock.set("2025-07-23 10:30")
    workshop.agenda.start(opening)
    workshop.replanning.accept("shift")
    text = printed(workshop, "minutes", sitting=session).text
    assert "9 h 00 – 13 h 00" in text
    assert "10 h 30 – 13 h 00" not in text
