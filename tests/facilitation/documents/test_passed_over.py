"""What reading passes over for speed says nothing: the long way gives the same. And no garbage is looked for, for there is none."""

from __future__ import annotations

import gc
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.documents import typed_numbers
from facilitation.documents.docx.document import MAIN_PART
from facilitation.documents.docx.names import P
from facilitation.documents.docx.paragraphs import ParagraphReader, Passage
from facilitation.documents.docx.parts import Parts
from facilitation.documents.docx.places import Place
from facilitation.documents.docx.styles import Styles
from facilitation.documents.docx.surveying import Survey
from facilitation.documents.docx.writing import write_changes
from facilitation.documents.package import Package
from facilitation.documents.reading import read
from facilitation.documents.typed_numbers import TypedNumber, typed_number
from facilitation.documents.uncollected import uncollected
from facilitation.errors import PalabreError
from facilitation.resources import resource
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.documents.docx.amended import marks, random_changes, remarks
from tests.facilitation.documents.word_files import BOLD, HEADINGS, docx, p, r, tbl, tc, tr

DELETED_END = '<w:rPr><w:del w:id="1" w:author="A" w:date="2025-07-22T10:00:00Z"/></w:rPr>'
SAYING = (
    p("Titre", style="Titre1"),
    p("Sans style"),
    p("Un point", number=(1, 0)),
    p("Plan", properties='<w:outlineLvl w:val="1"/>'),
    p("Fin supprimée", properties=DELETED_END),
    p("et suite", properties='<w:rPr><w:lang w:val="ee-TG"/></w:rPr>'),
    p("", properties="<w:rPr><w:vanish/></w:rPr>"),
    p(f"{r('gras', BOLD)}{r(' puis non', '')}", style="Titre2", properties='<w:spacing w:after="0"/><w:jc w:val="center"/>'),
    "<w:p/>",
    "<w:p><w:r><w:t>sans propriétés</w:t></w:r></w:p>",
)


def passages(data: bytes, *, surveyed: bool) -> list[Passage]:
    package = Package(data)
    root = package.xml(MAIN_PART)
    survey = Survey(root)
    styles = Styles(package.xml("word/styles.xml") if "word/styles.xml" in package else None)
    reader = ParagraphReader(styles, Counter(), survey.balanced, survey if surveyed else None)
    return [reader.read(paragraph) for paragraph in root.iter(P)]


def told(passage: Passage) -> tuple[object, ...]:
    look = (passage.look, passage.number_id, passage.number_level, passage.outline, passage.joins, passage.hidden_end)
    return passage.text, passage.spans, *look, passage.language, passage.notes, len(passage.boxes)


def test_paragraphs_whose_properties_are_passed_over_read_as_when_they_are_not() -> None:
    data = docx("".join(SAYING) + tbl(tr(*(tc(one) for one in SAYING))), styles=HEADINGS)
    short = [told(one) for one in passages(data, surveyed=True)]
    assert short == [told(one) for one in passages(data, surveyed=False)]
    assert any(one.joins for one in passages(data, surveyed=True)), "the file must have what is not to be passed over"


@needs_corpus
@pytest.mark.parametrize("path", sorted((CORPUS / "documents").rglob("*.docx")), ids=lambda path: path.stem)
def test_real_paragraphs_too(path: Path) -> None:
    data = path.read_bytes()
    if MAIN_PART not in Package(data):
        pytest.skip("its main part has another name")
    assert [told(one) for one in passages(data, surveyed=True)] == [told(one) for one in passages(data, surveyed=False)]


def long_way(text: str, *, heading: bool) -> TypedNumber | None:
    """Every expression tried on every text."""
    head = text[: typed_numbers._HEAD]
    found = (
        typed_numbers._named(head, heading or head.isupper())
        or typed_numbers._levels(head, text)
        or typed_numbers._single(head)
        or (typed_numbers._loose(head) if heading else None)
        or typed_numbers._bullet(head)
    )
    start = typed_numbers._START.match(head)
    word = start[1] if start is not None else None
    if start is None:
        return typed_numbers._bullet(head)
    if word and len(word) > typed_numbers._LONGEST_ROMAN and word.lower() not in typed_numbers._FIRST_WORDS:
        return None
    return found


WORDS = (*sorted(typed_numbers._FIRST_WORDS), "axen", "Artn", "axeno", "IV", "xii", "LC", "Annexe", "deux", "ſection", "o", "A")
TEXTS = st.lists(
    st.sampled_from([*WORDS, " ", "°", "º", ".", ")", "(", "-", "–", ":", "\t", "\u00a0", "1", "12", "2.1", "B", "bis", "Texte"])
    | st.text("IVXLCivxabnoº°123.)(-– \tÉéœſıK", max_size=4),
    max_size=6,
).map("".join)


@given(TEXTS, st.booleans())
def test_the_quick_ways_out_of_a_typed_number_give_what_the_long_way_gives(text: str, heading: bool) -> None:
    assert typed_number(text, heading=heading) == long_way(text, heading=heading)


def test_reading_and_writing_leave_nothing_to_a_search_and_begin_none() -> None:
    data = resource("demonstration", "politique.docx").read_bytes()
    clauses = read("essai.docx", data).clauses
    changes = random_changes(clauses, 1, 40)

    searches: list[str] = []

    def search(phase: str, _info: object) -> None:
        searches.append(phase)

    gc.collect()
    gc.callbacks.append(search)
    try:
        with uncollected():
            read("essai.docx", data)
            assert not searches
            assert gc.collect() == 0
            searches.clear()
            write_changes(data, clauses, changes, marks(changes), remarks(changes), tracked=True)
            assert not searches
            assert not any(isinstance(one, Parts | Place) for one in gc.get_objects()), "the package is freed without a search"
    finally:
        gc.callbacks.remove(search)


def test_the_search_goes_on_afterwards_as_before() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(PalabreError):
        read("vide.docx", b"PK\x03\x04")
    assert gc.isenabled()
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled(), "start-up has turned it off, and turns it on again itself"
    finally:
        gc.enable()
