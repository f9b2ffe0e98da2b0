"""« Tout produire »: every paper under a name that any file system takes, refusals told, versions noted once they are out."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from facilitation.errors import PalabreError
from facilitation.gaps import Gap
from facilitation.papers.catalogue import PAPERS, paper
from facilitation.producing import make, note, produce_all
from facilitation.wording import LANGUAGES, Wording
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock

SAFE_NAME = re.compile(r"[A-Za-z0-9-]+\.(pdf|docx|xlsx|ics)")


def seeded(workshop: Workshop) -> None:
    """A little of everything that papers are made from."""
    workshop.people.add(family_name="Agbeko", first_names="Ama")
    workshop.groups.add("Œuvres")
    for session in workshop.sessions.all()[2:4]:
        workshop.agenda.start(workshop.agenda.add(session.id, "Ouverture"))


def test_all_papers_in_all_formats_for_every_sitting_and_day(workshop: Workshop, tmp_path: Path):
    seeded(workshop)
    produced = produce_all(workshop, tmp_path / "sortie", "fr", only=["signature-sheet", "minutes", "daily-minutes", "groups"])
    names = [path.name for path in produced.files]
    assert len(names) == len(set(names)) == 10 + 2 + 1 + 1
    assert {"Proces-verbal-de-seance-J2-matin.pdf", "Proces-verbal-de-seance-J2-apres-midi.pdf"} <= set(names)
    assert "Compte-rendu-de-la-journee-J2.pdf" in names
    assert "Feuille-d-emargement-J5-apres-midi.pdf" in names
    assert all(path.read_bytes().startswith(b"%PDF-") for path in produced.files)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_what_its_ending_says(workshop: Workshop, tmp_path: Path, language: str):
    seeded(workshop)
    produced = produce_all(workshop, tmp_path, language)
    for path in produced.files:
        assert SAFE_NAME.fullmatch(path.name), path.name
        if path.suffix == ".pdf":
            assert path.read_bytes().startswith(b"%PDF-")
        elif path.suffix == ".ics":
            assert path.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
        else:
            assert zipfile.is_zipfile(path)


def test_what_cannot_be_made_is_told_and_keeps_nothing_else_from_being_made(workshop: Workshop, tmp_path: Path):
    produced = produce_all(workshop, tmp_path, "fr", only=["minutes", "signature-sheet"])
    assert len(produced.files) == 10
    (refusal,) = [one for one in produced.missing if isinstance(one, PalabreError)]
    told = Wording("fr").error(refusal)
    assert told == "« Procès-verbal de séance » ne peut pas encore être produit : aucune séance n’a encore été ouverte.".replace(
        "« ", "«\u00a0"
    ).replace(" »", "\u00a0»").replace(" :", "\u00a0:")


def test_gaps_of_the_record_are_told(workshop: Workshop, tmp_path: Path):
    seeded(workshop)
    missing = produce_all(workshop, tmp_path, "fr", only=["groups"]).missing
    assert "gap.no_rapporteur" in [one.key for one in missing if isinstance(one, Gap)]


def test_versions_are_noted_when_papers_go_out_and_not_when_they_are_looked_at(workshop: Workshop, tmp_path: Path):
    seeded(workshop)
    session = workshop.sessions.all()[0].id
    made = make(workshop, paper("signature-sheet"), {"session": session}, "fr")
    assert workshop.printings.of("signature-sheet", session) == []
    assert made.outgoing is not None
    note(workshop, [made.outgoing])
    produce_all(workshop, tmp_path, "fr", only=["signature-sheet"])
    assert [one.version for one in workshop.printings.of("signature-sheet", session)] == [1]


def test_a_workshop_opened_to_read_gives_papers_and_is_not_written_to(workshop: Workshop, tmp_path: Path):
    seeded(workshop)
    path = workshop.path
    with Workshop.open(path, read_only=True, clock=workshop.clock) as reading:
        produced = produce_all(reading, tmp_path / "lu", "fr", only=["signature-sheet"])
    assert len(produced.files) == len(produced.outgoing) == 10
    assert workshop.printings.of("signature-sheet", workshop.sessions.all()[0].id) == []


def test_progress_can_call_the_work_off(workshop: Workshop, tmp_path: Path):
    seeded(workshop)

    class EnoughError(Exception):
        pass

    def stop_at_third(done: int, total: int, what: str) -> None:
        assert total == 10
        assert what == "Feuille d’émargement"
        if done == 3:
            raise EnoughError

    with pytest.raises(EnoughError):
        produce_all(workshop, tmp_path, "fr", only=["signature-sheet"], progress=stop_at_third)
    assert len(list(tmp_path.glob("*.pdf"))) == 3


def test_an_unknown_name_is_refused_with_the_known_ones(workshop: Workshop, tmp_path: Path):
    with pytest.raises(PalabreError) as refused:
        produce_all(workshop, tmp_path, "fr", only=["communique"])
    assert refused.value.key == "paper.unknown"
    assert "signature-sheet" in str(refused.value.fields["known"])


def test_a_folder_that_cannot_be_is_refused(workshop: Workshop, tmp_path: Path):
    file = tmp_path / "fichier"
    file.write_text("")
    with pytest.raises(PalabreError) as refused:
        produce_all(workshop, file, "fr", only=["groups"])
    assert refused.value.key == "store.cannot_write"


def test_an_answer_that_is_no_longer_there_gives_way_to_the_usual_one(workshop: Workshop, hand_clock: HandClock):
    seeded(workshop)
    hand_clock.set("2025-07-23 15:00")
    made = make(workshop, paper("minutes"), {"sitting": "gone"}, "fr")
    assert made.name == "Proces-verbal-de-seance-J2-apres-midi.pdf"


def test_every_paper_and_ask_has_its_words():
    for language in LANGUAGES:
        wording = Wording(language)
        for one in PAPERS:
            assert wording(f"paper.name.{one.key}")
            assert wording(f"paper.about.{one.key}")
            assert all(wording.knows(f"ask.{ask.name}") for ask in one.asks)
            assert len({ask.name for ask in one.asks}) == len(one.asks)
    assert len({one.name for one in PAPERS}) == len(PAPERS)


def test_options_say_day_and_half_and_offer_only_sittings_that_were_held(workshop: Workshop):
    wording = Wording("fr")
    (session_ask,), (sitting_ask,), (day_ask,) = (paper(name).asks for name in ("signature-sheet", "minutes", "daily-minutes"))
    assert len(session_ask.options(workshop, wording)) == 10
    assert sitting_ask.options(workshop, wording) == day_ask.options(workshop, wording) == []
    seeded(workshop)
    assert [one.label for one in sitting_ask.options(workshop, wording)] == [
        "Mercredi 23 juillet, matin",
        "Mercredi 23 juillet, après-midi",
    ]
    assert [(one.value, one.label) for one in day_ask.options(workshop, wording)] == [("2025-07-23", "Mercredi 23 juillet")]
    usual = session_ask.default(workshop, wording)
    assert usual is not None
    assert usual.label == "Mercredi 23 juillet, matin", "the half-day that runs now"
