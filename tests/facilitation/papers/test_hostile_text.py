"""Whatever people type is printed as typed or as a visible box: it never formats, hides, breaks the layout or ends the printing."""

from __future__ import annotations

import pytest

from facilitation.amendments.values import Author, Reservation
from facilitation.errors import PalabreError
from facilitation.papers import fonts
from facilitation.papers.catalogue import PAPERS
from facilitation.wording import LANGUAGES, Wording
from facilitation.workshop import Workshop
from tests.effort import first
from tests.facilitation.papers.conftest import Print

MARKUP = '<b>gras</b> & <i>x</i> <br/> <para> &amp; &#65; <img src="x"/> %s {0}'
CONTROL = "a\x00b\x07c\x1bd\x7fe\x9ff"
BIDI = "\u202eabc\u202c \u2066x\u2069"
SURROGATE = "avant\ud800après"
FOREIGN = "😀 👍🏽 العربية 中文"
BROKEN_LINES = "a\nb\r\nc\td\u2028e\u2029f"
PLAIN_PAPERS = ("programme", "signature-sheet", "participants", "groups", "minutes", "daily-minutes", "daily-summary", "matrix")
SLOWEST_SECONDS = 60
"""Some thousand letters a page: 100,000 letters in a field are forty pages."""


def filled(workshop: Workshop, words: str) -> None:
    """The same words in every field that a paper prints."""
    workshop.settings.update(
        title=words,
        place=words,
        state_name=words,
        state_motto=words,
        administration=[words],
        supported_by=words,
        document_reference=words,
        data_notice=words,
        group_word=words,
    )
    workshop.settings.add_logo(words, b"no picture")
    body = workshop.organisations.add(words, constituency="ministry")
    person = workshop.people.add(
        family_name=words,
        first_names=words,
        title=words,
        function=words,
        organisation=body,
        locality=words,
        email=words,
        phones=[words],
    )
    session = workshop.sessions.all()[2].id
    workshop.sessions.update(session, chair=person, moderator=person, rapporteurs=[person], notes=words)
    item = workshop.agenda.add(session, words, room=words, responsible=words, notes=words)
    workshop.agenda.start(item)
    workshop.attendance.check_in(session, person)
    workshop.groups.assign(person, workshop.groups.add(words, room=words, chair=person))
    document = workshop.texts.add("t.md", b"# Vision\n\nUn texte.\n", title=words)
    clause = workshop.texts.clauses(document)[1].id
    amendments = workshop.amendments
    for kind, text in (("replace", words), ("insert", words), ("remark", words), ("question", words)):
        author = [Author(None, None, words)]
        made = amendments.add(clause, kind, text, authors=author, rationale=words, session=session, agenda_item=item)
        amendments.answer(made.id, words)
        if kind == "replace":
            workshop.deciding.decide(
                made.id,
                "referred",
                session=session,
                reason=words,
                mandate=words,
                mandate_to=words,
                reservations=[Reservation(words, words)],
            )
    for kind in ("recommendation", "decision", "action", "parked"):
        workshop.register.add(kind, words, addressee=words, responsible=words, session=session)


@pytest.mark.parametrize("words", [MARKUP, CONTROL, BIDI, SURROGATE, FOREIGN, BROKEN_LINES], ids=ascii)
def test_every_paper_is_made(workshop: Workshop, printed: Print, words: str):
    filled(workshop, words)
    for name in PLAIN_PAPERS:
        assert printed(workshop, name).pages


def test_markup_is_printed_as_typed(workshop: Workshop, printed: Print):
    filled(workshop, MARKUP)
    for name in PLAIN_PAPERS:
        text = printed(workshop, name).text.replace(" ", "")
        assert "<b>gras</b>&<i>x</i><br/><para>&amp;&#65;" in text or "<B>GRAS</B>&<I>X</I><BR/><PARA>&AMP;&#65;" in text


def test_what_has_no_form_is_a_visible_box(workshop: Workshop, printed: Print):
    filled(workshop, CONTROL + BIDI + SURROGATE + FOREIGN)
    text = printed(workshop, "minutes").text
    for bad in ("\x00", "\x07", "\x1b", "\u202e", "\u2066", "\ud800", "😀", "中"):
        assert bad not in text
    assert text.count(fonts.BOX) > 20
    # A lone surrogate cannot be stored: the file keeps the replacement character, which the fonts draw.
    assert "avant\ufffdaprès" in text
    assert fonts.printable(SURROGATE) == f"avant{fonts.BOX}après"


@pytest.mark.parametrize(
    "words",
    first(2, ["mot " * 4_000, "x" * 16_000, "mot " * 25_000, "x" * 100_000]),
    ids=["words", "word", "very many words", "a very long word"],
)
def test_many_thousand_letters_in_a_field_end_no_paper(workshop: Workshop, printed: Print, words: str):
    """In one name, in the notes of an item and in an amendment: what people wrote as prose is printed whole."""
    workshop.settings.update(title=words, administration=[words], data_notice="")
    person = workshop.people.add(family_name=words, first_names="Ama", function=words, phones=["90000000"])
    session = workshop.sessions.all()[2].id
    workshop.sessions.update(session, chair=person, rapporteurs=[person])
    item = workshop.agenda.add(session, words, room=words, notes=words)
    workshop.agenda.start(item)
    workshop.attendance.check_in(session, person)
    workshop.groups.assign(person, workshop.groups.add(words))
    document = workshop.texts.add("t.md", b"# Vision\n\nUn texte.\n")
    clause = workshop.texts.clauses(document)[1].id
    workshop.amendments.add(clause, "insert", words, authors=[Author(None, None, words)], session=session, agenda_item=item)
    for name in ("programme", "signature-sheet", "participants", "groups", "daily-minutes"):
        assert printed(workshop, name).pages
    minutes = printed(workshop, "minutes").text.replace(" ", "")
    letters = minutes.count(words[0])
    assert letters > 2 * len(words.replace(" ", "")) / len(set(words.strip().replace(" ", "")))


LETTERS = "Ɖ ɖ Ɛ ɛ Ɔ ɔ Ŋ ŋ Ʋ ʋ Ɩ ɩ Ɣ ɣ ɛ̃ ɔ̃ ã ĩ ũ ɛ́ ɔ̀ ɔ́ ɖ é è ê ë ç œ Œ æ ÿ « » ’ …"


def test_letters_of_ewe_and_kabiye_come_out_of_the_pdf_as_they_went_in(workshop: Workshop, printed: Print):
    workshop.people.add(family_name="Ɖogbatsɛ̃", first_names="Ɔ́kɔ̀ Ŋutifafa Ʋʋla", function=LETTERS)
    session = workshop.sessions.all()[2].id
    item = workshop.agenda.add(session, "Lecture", notes=LETTERS)
    workshop.agenda.start(item)
    assert LETTERS in printed(workshop, "minutes").text
    for name in ("participants", "signature-sheet"):
        text = printed(workshop, name).text
        assert "ƉOGBATSƐ̃ Ɔ́kɔ̀ Ŋutifafa Ʋʋla" in text
        assert [letter for letter in LETTERS.split() if letter not in text] == []


def test_an_empty_workshop_gives_papers_or_a_sentence(workshop: Workshop, printed: Print):
    refused = {}
    for paper in PAPERS:
        try:
            assert printed(workshop, paper.name).pages
        except PalabreError as error:
            refused[paper.name] = error
    assert {error.key for error in refused.values()} == {"paper.nothing_to_print"}
    sentences = {Wording(language).error(error) for error in refused.values() for language in LANGUAGES}
    assert all("{" not in sentence for sentence in sentences)
    assert "signature-sheet" not in refused
    assert refused.keys() >= {"minutes", "daily-minutes", "signature-complement"}
