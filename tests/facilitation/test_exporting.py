"""A document with its retained amendments as a Word file: who signs, when, why; the same words as the consolidated text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from lxml import etree

from facilitation.amendments.values import Reservation
from facilitation.documents.docx.names import W
from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.exporting import export_document
from facilitation.papers.catalogue import paper
from facilitation.producing import make
from facilitation.resources import resource
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock
from tests.facilitation.documents.word_files import docx as word_file
from tests.facilitation.documents.word_files import p, tbl, tc, tr
from tests.libreoffice import Job, judge, needs_libreoffice, paragraphs

FRENCH, ENGLISH = Wording("fr"), Wording("en")


@pytest.fixture(scope="module")
def demonstration(demonstration_file: Path) -> Iterator[Workshop]:
    with Workshop.open(demonstration_file, read_only=True) as workshop:
        yield workshop


def consolidated(workshop: Workshop, document: str) -> list[str]:
    return [one.text for one in workshop.consolidation.consolidated(document).clean() if one.text.strip()]


def texts(data: bytes) -> list[str]:
    return [one.text for one in read("export.docx", data).clauses if one.text.strip()]


def comments(data: bytes) -> list[list[str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/comments.xml"))
    return [["".join(paragraph.itertext()) for paragraph in comment] for comment in root]


def changes(data: bytes) -> list[tuple[str, str | None, str | None]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return [
        ("".join(one.itertext()), one.get(W + "author"), one.get(W + "date"))
        for one in root.iter(W + "ins", W + "del")
        if "".join(one.itertext())
    ]


def test_the_demonstration_reads_back_as_its_consolidated_text(demonstration: Workshop) -> None:
    for document in demonstration.texts.documents():
        for tracked in (True, False):
            made = export_document(demonstration, document.id, tracked=tracked, wording=FRENCH)
            assert made.refused == []
            assert texts(made.data) == consolidated(demonstration, document.id)
            assert docx.Document(io.BytesIO(made.data)).paragraphs


@needs_libreoffice
def test_the_demonstration_before_libreoffice(demonstration: Workshop) -> None:
    jobs: list[Job] = []
    for document in demonstration.texts.documents():
        tracked, clean = (export_document(demonstration, document.id, tracked=form, wording=FRENCH).data for form in (True, False))
        original = demonstration.texts.original(document.id)
        jobs += (
            Job(original, "keep", "odt"),
            Job(tracked, "reject", "odt"),
            Job(tracked, "accept", "odt"),
            Job(clean, "keep", "odt"),
        )
    answers = [paragraphs(one, notes=False) for one in judge(jobs)]
    for place in range(0, len(answers), 4):
        original_words, rejected, accepted, clean_words = answers[place : place + 4]
        assert rejected == original_words
        assert accepted == clean_words


def test_every_amendment_has_its_comment_and_its_institution(demonstration: Workshop) -> None:
    document = demonstration.texts.documents()[0].id
    adopted = demonstration.consolidation.adopted(document)
    made = export_document(demonstration, document, tracked=True, wording=FRENCH)
    heads = [comment[0] for comment in comments(made.data)]
    assert sorted(heads) == sorted(f"Amendement {one.number} – {one.author_line}" for one in adopted)
    bodies = {one.short for one in demonstration.organisations.all()}
    assert {author for _, author, _ in changes(made.data)} <= bodies


@pytest.fixture
def signed(workshop: Workshop, hand_clock: HandClock) -> tuple[Workshop, str]:
    """One amendment of a person of the OIM, voted on Wednesday at 10:42."""
    workshop.organisations.add("Organisation internationale", acronym="OIM")
    body = workshop.organisations.named("OIM")
    assert body is not None
    workshop.people.add("Assih", "Hèmou", organisation=body.id, title="M.")
    document = workshop.texts.add("politique.md", b"# Axe 1\n\nUn guichet unique est ouvert.\n\n1. les femmes ;\n2. les jeunes.\n")
    clause = workshop.texts.find_clause("Axe 1, al. 1")
    amendment = workshop.amendments.add(
        clause.id,
        "replace",
        "Un guichet commun est ouvert.",
        authors=[workshop.authors.resolve("Hèmou Assih")],
        rationale="Plus clair",
    )
    hand_clock.set("2025-07-23 10:42")
    workshop.deciding.decide(amendment.id, "retained", mode="vote", votes=(40, 3, 1))
    return workshop, document


def test_signed_by_the_institution_dated_as_decided_with_reason_and_votes(signed: tuple[Workshop, str]) -> None:
    workshop, document = signed
    made = export_document(workshop, document, tracked=True, wording=FRENCH)
    assert changes(made.data) == [("unique", "OIM", "2025-07-23T10:42:00Z"), ("commun", "OIM", "2025-07-23T10:42:00Z")]
    assert comments(made.data) == [
        [
            "Amendement 1 – M. Hèmou ASSIH",
            "Motif\u00a0: Plus clair",
            "Décision\u00a0: retenu par vote à main levée (40 pour, 3 contre, 1 abst.), le 23/07/2025 à 10\u00a0h\u00a042.",
        ]
    ]
    english = comments(export_document(workshop, document, tracked=True, wording=ENGLISH).data)[0]
    assert english == [
        "Amendment 1 – M. Hèmou ASSIH",
        "Reason: Plus clair",
        "Decision: accepted by show of hands (40 for, 3 against, 1 abst.), on 23/07/2025 at 10:42.",
    ]


def test_a_text_that_was_no_word_file_gets_one_with_its_own_numbers(signed: tuple[Workshop, str]) -> None:
    workshop, document = signed
    clean = export_document(workshop, document, tracked=False, wording=FRENCH)
    back = read("export.docx", clean.data).clauses
    assert [(one.kind, one.number, one.text) for one in back] == [
        ("heading", "Axe 1", "Axe 1"),
        ("paragraph", "", "Un guichet commun est ouvert."),
        ("item", "1.", "les femmes ;"),
        ("item", "2.", "les jeunes."),
    ]
    assert clean.refused == []


def test_nothing_retained_is_the_original_byte_for_byte(workshop: Workshop) -> None:
    source = Path(resource("demonstration", "plan_actions.docx"))
    document = workshop.texts.add_file(source)
    assert export_document(workshop, document, tracked=True, wording=FRENCH).data == source.read_bytes()


def test_what_cannot_be_written_is_named_and_the_paper_refused(workshop: Workshop) -> None:
    nested = f"<w:tbl><w:tr><w:tc>{p('avant')}{tbl(tr(tc('dedans')))}{p('après')}</w:tc></w:tr></w:tbl>"
    document = workshop.texts.add("plan.docx", word_file(p("Un guichet.") + nested))
    cell = next(one for one in workshop.texts.clauses(document) if one.text == "avant\naprès")
    for clause, words in ((cell, "avant après"), (workshop.texts.clauses(document)[0], "Deux guichets.")):
        made = workshop.amendments.add(clause.id, "replace", words, authors=[workshop.authors.resolve("OIM")])
        workshop.deciding.decide(made.id, "retained")
    exported = export_document(workshop, document, tracked=True, wording=FRENCH)
    assert exported.refused == ["1"]
    assert texts(exported.data) == ["Deux guichets.", "avant\naprès", "dedans"]
    with pytest.raises(PalabreError) as refusal:
        make(workshop, paper("consolidated"), {"document": document}, "fr", form="docx")
    assert FRENCH.error(refusal.value).endswith("ces amendements retenus ne peuvent pas y être portés (1).")


def test_the_consolidated_paper_is_had_as_a_word_file_in_both_forms(demonstration: Workshop) -> None:
    document = demonstration.texts.documents()[0].id
    for value, traces in (("shown", True), ("clean", False)):
        made = make(demonstration, paper("consolidated"), {"document": document, "changes": value}, "fr", form="docx")
        assert made.name.endswith(".docx")
        assert bool(changes(made.data)) is traces
        assert texts(made.data) == consolidated(demonstration, document)


def test_each_who_has_a_reservation_is_in_the_comment(signed: tuple[Workshop, str]) -> None:
    workshop, document = signed
    (amendment,) = workshop.amendments.all()
    reserved = [Reservation("OIM", "coût à chiffrer"), Reservation("Mairie", "hors du champ"), Reservation("GIZ", "")]
    workshop.deciding.decide(amendment.id, "retained", reservations=reserved)
    (comment,) = comments(export_document(workshop, document, tracked=True, wording=FRENCH).data)
    assert comment[-3:] == [
        "Réserve (OIM)\u00a0: coût à chiffrer",
        "Réserve (Mairie)\u00a0: hors du champ",
        "Réserve\u00a0: GIZ",
    ]
