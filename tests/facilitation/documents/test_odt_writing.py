"""ODT files that we write: read back by our own reader to the same clauses, and turned to PDF by LibreOffice."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from facilitation.documents.odt.printed import Printed
from facilitation.documents.odt.writing import write_odt
from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.papers.consolidated_odt import printed
from facilitation.text.clauses import CellPlace, Clause, Span
from facilitation.text.consolidate import consolidate
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.documents.docx.amended import random_changes
from tests.libreoffice import Job, judge, needs_libreoffice
from tests.properties.test_text_changes import documents

DOCUMENTS = sorted(
    path.relative_to(CORPUS).as_posix()
    for folder in ("documents", "structures", "languages", "revisions/cnig-sru")
    for path in (CORPUS / folder).rglob("*")
    if path.suffix in (".docx", ".odt", ".md")
)
LARGE = "geostandard"


def clauses_of(written: bytes) -> tuple[Clause, ...]:
    return read("texte.odt", written).clauses


def typed(one: Printed) -> str:
    """A clause's words as they stand in the file, its number before them."""
    words = any(letter.isalnum() for letter in one.number)
    if not one.number or one.kind in ("cell", "note", "box") or (one.kind == "item" and not words):
        return one.text
    if not one.text.strip():
        return one.number
    between = "\t" if one.kind != "heading" else " – " if " " in one.number else " "
    return f"{one.number}{between}{one.text}"


def expected(found: Sequence[Printed]) -> Iterator[tuple[str, str]]:
    """Kind and words of each clause; paragraphs without a word are on no page."""
    for one in found:
        if one.kind in ("table", "row", "cell", "note", "box") or typed(one).strip():
            yield one.kind, typed(one)


def standing(clauses: Sequence[Clause]) -> list[Printed]:
    return list(printed(clauses, consolidate(clauses, []).clean()))


def letters(text: str, spans: Sequence[Span]) -> set[tuple[int, bool, bool, bool]]:
    """The place and the look of each formatted letter; where a line ends has none."""
    return {
        (at, span.bold, span.italic, span.underline) for span in spans for at in range(span.start, span.end) if text[at] != "\n"
    }


# Of every kind


words = st.text(alphabet="ab é\u00a0«<&\t  ", min_size=1, max_size=14).filter(lambda text: text.strip())
looks = st.tuples(st.booleans(), st.booleans(), st.booleans()).filter(any)


@st.composite
def spans(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    ends = sorted(set(draw(st.lists(st.integers(0, len(text)), max_size=4))))
    found: list[Span] = []
    for start, end in zip(ends[::2], ends[1::2], strict=False):
        look = draw(looks)
        last = found[-1] if found else None
        if last is None or last.end < start or (last.bold, last.italic, last.underline) != look:
            found.append(Span(start, end, *look))
    return tuple(found)


@st.composite
def texts(draw: st.DrawFn) -> list[Printed]:
    """Headings, paragraphs, items, notes, boxes and tables with merged cells, in any order, with formatting."""
    made: list[Printed] = []
    notes = 0

    def add(kind: str, parent: str | None = None, *, lines: bool = False, **more: object) -> str:
        text = "\n".join(draw(st.lists(words, min_size=1, max_size=3))) if lines else draw(words)
        made.append(
            Printed(str(len(made)), parent, kind, **{"level": 0, "number": "", "text": text, "spans": draw(spans(text)), **more})
        )  # type: ignore[arg-type]
        return made[-1].id

    add("heading", level=1, number="I.")
    for _ in range(draw(st.integers(1, 7))):
        match draw(st.sampled_from(("heading", "paragraph", "item", "item", "note", "box", "table"))):
            case "heading":
                add("heading", level=draw(st.integers(1, 4)), number=draw(st.sampled_from(("", "2.1", "Axe 3"))))
            case "paragraph":
                add("paragraph", lines=draw(st.booleans()))
            case "item":
                add("item", level=draw(st.integers(0, 3)), number=draw(st.sampled_from(("•", "a)", "1.1.1", "d bis)", "2 ter"))))
            case "note" if made[-1].kind in ("paragraph", "heading", "cell"):
                notes += 1
                add("note", made[-1].id, number=str(notes), lines=True, endnote=draw(st.booleans()))
            case "box" if made[-1].kind in ("paragraph", "item"):
                add("box", lines=True)
            case "table":
                head = draw(st.booleans())
                table = add("table", text="", spans=())
                shape = draw(st.sampled_from((((3,), (1, 1, 1)), ((1, 2), (1, 1, 1)), ((1, 1), (1, 1), (2,)))))
                for place, widths in enumerate(shape):
                    row = add("row", table, text="", spans=())
                    column = 0
                    for width in widths:
                        cell = CellPlace(place, column, 1, width, header=head and place == 0)
                        add("cell", row, cell=cell, lines=draw(st.booleans()))
                        column += width
            case _:
                add("paragraph")
    return made


@given(texts())
def test_what_is_written_is_read_back(made: list[Printed]) -> None:
    found = clauses_of(write_odt("Un texte", "fr-FR", made))
    assert [(one.kind, one.text) for one in found] == list(expected(made))
    for one, back in zip([one for one in made if typed(one).strip() or not one.text], found, strict=True):
        shift = len(typed(one)) - len(one.text)
        if one.kind != "heading":  # their style is bold
            assert letters(back.text, back.spans) == {(at + shift, *look) for at, *look in letters(one.text, one.spans)}
        assert back.cell is None or (one.cell is not None and back.cell.column_span == one.cell.column_span)
        if one.kind == "heading":
            assert back.level == one.level
        if one.kind in ("item", "note"):
            assert back.number == one.number


@given(documents())
def test_the_consolidated_text_is_read_back(document) -> None:
    clauses, changes = document
    made = list(printed(clauses, consolidate(clauses, changes).clean()))
    if not any(one.text.strip() for one in made):
        return
    found = [(one.kind, one.text) for one in clauses_of(write_odt("Un texte", "fr-FR", made))]
    # A row that lost a cell has an empty one in its place.
    assert [one for one in found if one != ("cell", "")] == [one for one in expected(made) if one != ("cell", "")]


# Real texts


def every_third(names: list[str]) -> list[object]:
    """Every third in the normal run, the others with the slow tests."""
    return [name if at % 3 == 0 else pytest.param(name, marks=pytest.mark.slow) for at, name in enumerate(names)]


@needs_corpus
@pytest.mark.parametrize("name", every_third([name for name in DOCUMENTS if LARGE not in name]))
def test_a_real_text_is_read_back(name: str) -> None:
    path = CORPUS / name
    try:
        made = standing(read(path.name, path.read_bytes()).clauses)
    except PalabreError as refusal:  # test_corpus_imports.py says which files are refused, and why
        pytest.skip(refusal.key)
    found = [(one.kind, one.text) for one in clauses_of(write_odt(path.stem, "fr-FR", made))]
    # Ragged tables are filled up.
    assert [one for one in found if one != ("cell", "")] == [one for one in expected(made) if one != ("cell", "")]


@needs_corpus
@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in DOCUMENTS if LARGE in name])
def test_a_large_text_is_read_back(name: str) -> None:
    test_a_real_text_is_read_back(name)


@needs_corpus
@pytest.mark.parametrize("seed", range(2))
def test_a_real_text_with_random_amendments_is_read_back(seed: int) -> None:
    path = CORPUS / "documents" / "fr" / "ccp-profil-secteur-public-v1.3-fr.docx"
    clauses = read(path.name, path.read_bytes()).clauses
    made = list(printed(clauses, consolidate(clauses, random_changes(clauses, seed, 250)).clean()))
    found = [(one.kind, one.text) for one in clauses_of(write_odt("Profil", "fr-FR", made))]
    assert [one for one in found if one != ("cell", "")] == [one for one in expected(made) if one != ("cell", "")]


# The file


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


SIMPLE = [
    Printed("1", None, "heading", 1, "I.", "Objet"),
    Printed("2", "1", "paragraph", 0, "", "Une règle."),
    Printed("3", "2", "note", 0, "7", "Une note.\nSa suite."),
    Printed("4", "1", "table", 0, "", ""),
    Printed("5", "4", "row", 0, "", ""),
    Printed("6", "5", "cell", 0, "", "Nom", cell=CellPlace(0, 0, 1, 2, header=True)),
    Printed("7", "4", "row", 0, "", ""),
    Printed("8", "7", "cell", 0, "", "Un", cell=CellPlace(1, 0, 2, 1)),
    Printed("9", "7", "cell", 0, "", "Deux", cell=CellPlace(1, 1)),
    Printed("10", "4", "row", 0, "", ""),
    Printed("11", "10", "cell", 0, "", "Trois", cell=CellPlace(2, 1)),
]


def test_structure_is_that_of_the_format() -> None:
    content = part(write_odt("Décret", "fr-FR", SIMPLE), "content.xml")
    spaces = {key: value for key, value in content.nsmap.items() if key}
    assert content.xpath("string(//text:h/@text:outline-level)", namespaces=spaces) == "1"
    assert content.xpath("string(//text:p/text:note/text:note-citation/@text:label)", namespaces=spaces) == "7"
    assert len(content.xpath("//text:note-body/text:p", namespaces=spaces)) == 2
    assert content.xpath("string(//table:table-header-rows/table:table-row/table:table-cell)", namespaces=spaces) == "Nom"
    assert len(content.xpath("//table:covered-table-cell", namespaces=spaces)) == 2
    merged = content.xpath("//table:table-cell[@table:number-rows-spanned='2']", namespaces=spaces)
    assert "".join(merged[0].itertext()) == "Un"


def test_title_and_language_stand_in_the_file_and_nothing_of_its_making() -> None:
    data = write_odt("Décret & arrêté", "en-GB", SIMPLE)
    meta = part(data, "meta.xml")
    said = {etree.QName(one).localname: one.text for one in meta.iter() if one.text and one.text.strip()}
    assert said["title"] == "Décret & arrêté"
    assert said["language"] == "en-GB"
    assert not {"creation-date", "date", "creator", "initial-creator"} & said.keys()
    styles = etree.tostring(part(data, "styles.xml")).decode()
    assert 'fo:language="en" fo:country="GB"' in styles
    assert data == write_odt("Décret & arrêté", "en-GB", SIMPLE)


def test_the_package_is_one_that_programs_know() -> None:
    data = write_odt("Décret", "fr-FR", SIMPLE)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert package.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        listed = {one for one in part(data, "META-INF/manifest.xml").xpath("//@*[local-name()='full-path']") if one != "/"}
        assert listed <= set(package.namelist())


def test_wide_tables_lie_across_with_their_headings() -> None:
    wide = [Printed("t", None, "table", 0, "", ""), Printed("r", "t", "row", 0, "", "")]
    wide += [Printed(f"c{place}", "r", "cell", 0, "", "mots", cell=CellPlace(0, place)) for place in range(12)]
    prose = [Printed(f"p{place}", None, "paragraph", 0, "", "Une phrase assez longue. " * 9) for place in range(3)]
    heading = Printed("h", None, "heading", 1, "", "Plan")
    data = write_odt("Plan", "fr-FR", [*prose[:2], heading, *wide, prose[2]])
    content = part(data, "content.xml")
    spaces = {key: value for key, value in content.nsmap.items() if key}
    turned = content.xpath("//style:style[@style:master-page-name]", namespaces=spaces)
    pages = {one.get(f"{{{spaces['style']}}}name"): one.get(f"{{{spaces['style']}}}master-page-name") for one in turned}
    assert [pages.get(one, "") for one in content.xpath("//office:text/*/@text:style-name", namespaces=spaces)] == [
        "",
        "",
        "Across",
        "Standard",
    ]


@pytest.mark.parametrize("text", ["\x00\x0b", "a\ufffe\tb", "<b>&amp;</b>\u2028", " ", "\n"])
def test_hostile_words_leave_a_sound_file(text: str) -> None:
    data = write_odt(text, "fr-FR", [Printed("1", None, "paragraph", 0, "", "mot"), Printed("2", None, "paragraph", 0, "", text)])
    assert clauses_of(data)[0].text == "mot"


@needs_libreoffice
def test_libreoffice_reads_the_same_words() -> None:
    data = write_odt("Décret", "fr-FR", SIMPLE)
    flat, page = judge([Job(data, form="odt"), Job(data, form="pdf")])
    shown = etree.fromstring(flat)
    spaces = {key: value for key, value in shown.nsmap.items() if key}
    assert [" ".join(one.itertext()) for one in shown.xpath("//text:h", namespaces=spaces)] == ["I. Objet"]
    assert len(shown.xpath("//text:note", namespaces=spaces)) == 1
    assert len(shown.xpath("//table:table-cell", namespaces=spaces)) == 4
    told = subprocess.run(["pdftotext", "-", "-"], input=page, check=True, capture_output=True).stdout.decode()
    for said in ("I. Objet", "Une règle.7", "Une note.", "Sa suite.", "Nom", "Trois", "1/1"):
        assert said in told, told
