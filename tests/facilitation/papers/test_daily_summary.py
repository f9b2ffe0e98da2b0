"""« Synthèse de la journée »: a page or two with a rapporteur's prose and the day's figures; what was adopted stays as it was."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx
import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError
from facilitation.floor.floor import Place
from facilitation.papers.catalogue import paper
from facilitation.papers.figures import kept, parts_of
from facilitation.papers.summary_state import frozen
from facilitation.producing import make, record
from facilitation.text.rich import RichText, starred
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock
from tests.facilitation.papers.conftest import Print

DAY = "2025-07-23"
WEDNESDAY = date(2025, 7, 23)


@pytest.fixture
def played(workshop: Workshop, hand_clock: HandClock) -> Workshop:
    """Wednesday: an amendment retained in the morning, one parked; a power cut; it is 20:00, printed already."""
    document = workshop.texts.add("t.md", b"# Vision\n\nUn texte.\n\nUn autre.\n")
    first, second = (one.id for one in workshop.texts.clauses(document)[1:3])
    morning, afternoon, thursday = (session.id for session in workshop.sessions.all()[2:5])
    item = workshop.agenda.add(morning, "Vision", minutes=60)
    workshop.agenda.add(thursday, "Suite des travaux")
    workshop.agenda.start(item)
    by = [Author(None, None, "OIM")]
    for clause, outcome in ((first, "retained"), (second, "parked")):
        made = workshop.amendments.add(clause, "replace", "Un beau texte.", authors=by, session=morning)
        workshop.deciding.decide(made.id, outcome, session=morning)
    notes = starred("La vision a été **relue**.\n- sans opposition")
    workshop.agenda.update(item, notes=notes.text, notes_spans=notes.spans)
    workshop.sessions.update(afternoon, notes="Coupure de courant.")
    hand_clock.set("2025-07-23 20:00")
    return workshop


def test_prose_and_figures_in_the_order_of_the_domain(played: Workshop, printed: Print) -> None:
    text = printed(played, "daily-summary", day=DAY).text
    heads = ["Activités de la journée", "Participation", "Points saillants", "Amendements", "Points en suspens", "Difficultés"]
    places = [text.index(f"{number}. {head}") for number, head in zip(("I", "II", "III", "IV", "V", "VI"), heads, strict=True)]
    assert places == sorted(places)
    assert "Version provisoire, à lire et à adopter en plénière." in text
    assert "Vision – La vision a été relue. – sans opposition" in text
    assert "2 amendements, observations et questions ont été enregistrés (fond : 2, forme : 0) ; 2 ont reçu une décision." in text
    assert "Retenu (1) – fond : n° 1 (" in text
    assert "Coupure de courant." in text
    assert "VII. Programme du jeudi 24 juillet 2025" in text
    assert "Lu en plénière le" in text


def test_an_item_that_nobody_ended_in_the_evening_says_on_which_day_it_ended(
    played: Workshop, hand_clock: HandClock, printed: Print
) -> None:
    hand_clock.set("2025-07-24 08:15")
    thursday = played.sessions.all()[4].id
    played.agenda.start(played.agenda.of(thursday)[0].id)
    played.summaries.write(WEDNESDAY, "highlights", RichText("Le débat fut bref."))
    for paper_name, choices in (("daily-summary", {"day": DAY}), ("programme", {"times": "actual"})):
        told = printed(played, paper_name, **choices).text
        assert "8 h 00 – 8 h 15 (24/07/2025)" in told, told


def test_a_day_of_the_demonstration_is_two_pages(demonstration: Workshop, printed: Print) -> None:
    for day in ("2025-07-22", "2025-07-23"):
        assert len(printed(demonstration, "daily-summary", day=day).pages) <= 2


def test_the_night_version_stays_and_the_changes_are_shown(played: Workshop, hand_clock: HandClock, printed: Print) -> None:
    played.summaries.write(WEDNESDAY, "highlights", RichText("Le débat fut bref."))
    record(played, paper("daily-summary"), {"day": DAY}, "fr")
    hand_clock.set("2025-07-24 08:15")
    played.summaries.write(WEDNESDAY, "highlights", RichText("Le débat fut long."))
    record(played, paper("daily-summary"), {"day": DAY}, "fr")
    night = printed(played, "daily-summary", day=DAY, summary="night").text
    assert "Le débat fut bref." in night
    assert "Version du soir, arrêtée le 23/07/2025 à 20 h 00, à lire et à adopter en plénière." in night
    assert "Le débat fut long." in printed(played, "daily-summary", day=DAY).text
    assert "Le débat fut bref long." in printed(played, "daily-summary", day=DAY, summary="changes").text
    with pytest.raises(PalabreError) as refused:
        printed(played, "daily-summary", day=DAY, summary="adopted")
    assert refused.value.key == "summary.not_adopted"


def test_versions_are_counted(played: Workshop, printed: Print) -> None:
    choices = {"day": DAY}
    assert "Synthèse J2-v1" in printed(played, "daily-summary", day=DAY).text
    record(played, paper("daily-summary"), choices, "fr")
    assert "Synthèse J2-v1" in printed(played, "daily-summary", day=DAY).text
    played.summaries.write(WEDNESDAY, "comments", RichText("Rien à ajouter."))
    assert "Synthèse J2-v2" in printed(played, "daily-summary", day=DAY).text


def test_what_was_adopted_is_unchanged_by_whatever_happens_later(played: Workshop, hand_clock: HandClock, printed: Print) -> None:
    thursday = played.sessions.of_day(date(2025, 7, 24))[0].id
    record(played, paper("daily-summary"), {"day": DAY}, "fr")
    hand_clock.set("2025-07-24 08:20")
    played.summaries.adopt(WEDNESDAY, thursday, frozen(played, WEDNESDAY))
    adopted = {language: printed(played, "daily-summary", language, day=DAY).text for language in ("fr", "en")}
    assert "Adoptée sans changement le 24/07/2025 à 8 h 20, séance du jeudi 24 juillet 2025 (matin)." in adopted["fr"]
    assert "Lu en plénière" not in adopted["fr"]
    hand_clock.set("2025-07-24 09:05")
    first = played.amendments.all()[0]
    played.deciding.reopen(first.id, reason="À revoir")
    played.amendments.bin(played.amendments.all()[1].id)
    played.agenda.update(played.agenda.all()[0].id, title="Tout autre chose", notes="Tout autre chose")
    for language, text in adopted.items():
        assert printed(played, "daily-summary", language, day=DAY).text == text
    played.summaries.write(WEDNESDAY, "comments", RichText("Encore une chose."))
    touched = printed(played, "daily-summary", day=DAY).text
    assert "Version modifiée depuis l’adoption, à adopter de nouveau." in touched
    assert printed(played, "daily-summary", day=DAY, summary="adopted").text.replace(" ", "") == adopted["fr"].replace(" ", "")


def test_speaking_times_are_told_where_the_list_was_kept(played: Workshop, hand_clock: HandClock, printed: Print) -> None:
    assert "Temps de parole" not in printed(played, "daily-summary", day=DAY).text
    morning = played.sessions.of_day(WEDNESDAY)[0].id
    played.sessions.update(morning, ends_at="23:00")
    here = Place(item=None, session=morning)
    for name, sex, minutes in (("Ama", "F", 62), ("Kofi", "M", 8)):
        played.floor.give(played.floor.ask(here, name=name, sex=sex, constituency="ministry"))
        hand_clock.forward(minutes)
        played.floor.end()
    told = "Temps de parole : 1 h 10 en 2 interventions (femmes, 1 h 02 ; hommes, 8 min)."
    assert told in printed(played, "daily-summary", day=DAY).text


def test_figures_are_kept_as_they_were_read(played: Workshop) -> None:
    stored = frozen(played, WEDNESDAY)
    assert {language: kept(parts_of(parts)) for language, parts in stored.items()} == stored


def test_the_word_file_says_the_same(played: Workshop, tmp_path: Path) -> None:
    made = make(played, paper("daily-summary"), {"day": DAY}, "fr", form="docx")
    read = docx.Document(io.BytesIO(made.data))
    words = "\n".join(one.text for one in read.paragraphs)
    assert "SYNTHÈSE DE LA JOURNÉE" in words
    assert "Vision – La vision a été relue." in words
    bold = [run.text for one in read.paragraphs if "relue" in one.text for run in one.runs if run.bold]
    assert bold == ["Vision", "relue"]
    assert [one.style.name for one in read.paragraphs if one.text == "sans opposition"] == ["List Bullet"]
    cells = {cell.text for table in read.tables for row in table.rows for cell in row.cells}
    assert {"Vision", "Suite des travaux"} <= cells
    assert made.name == "Synthese-de-la-journee-J2.docx"


def test_minutes_have_bold_words_and_say_that_they_were_adopted(played: Workshop, hand_clock: HandClock, printed: Print) -> None:
    morning, thursday = played.sessions.of_day(WEDNESDAY)[0].id, played.sessions.of_day(date(2025, 7, 24))[0].id
    before = printed(played, "minutes", sitting=morning)
    assert "La vision a été relue." in before.text
    assert "adopté" not in before.text
    hand_clock.set("2025-07-24 08:20")
    played.sessions.adopt(morning, thursday, changed=True)
    said = "Procès-verbal adopté tel qu’amendé le 24/07/2025 à 8 h 20, séance du jeudi 24 juillet 2025 (matin)."
    assert said in printed(played, "minutes", sitting=morning).text
    played.sessions.update(morning, notes="Une précision.")
    assert f"{said} Modifié depuis : à adopter de nouveau." in printed(played, "minutes", sitting=morning).text
