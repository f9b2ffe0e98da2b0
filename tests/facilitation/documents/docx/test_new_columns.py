"""Columns put into the tables of a Word file and taken out: read back cell for cell, told as tracked, judged by LibreOffice."""

from __future__ import annotations

import io
import random
import zipfile

import docx as python_docx
import pytest
from lxml import etree

from facilitation.documents.docx.names import TC, TR, W
from facilitation.documents.docx.writing import Written, write_changes
from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.text.changes import Change
from facilitation.text.clauses import CellPlace, Clause, ClauseId
from facilitation.text.columns import ColumnGrid
from facilitation.text.consolidate import consolidate
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.documents.docx.amended import marks, remarks
from tests.facilitation.documents.word_files import docx, p, r
from tests.libreoffice import Job, judge, needs_libreoffice, paragraphs

SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/>'
MERGED, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def cell(words: str, properties: str = "", *, width: int = 2000, span: int = 1, look: str = "", paragraph: str = "") -> str:
    across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    own = f'<w:tcPr><w:tcW w:w="{width * span}" w:type="dxa"/>{across}{properties}</w:tcPr>'
    return f"<w:tc>{own}{p(r(words, look), properties=paragraph) if words else '<w:p/>'}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*table_rows: str, columns: int = 4) -> str:
    grid = "".join('<w:gridCol w:w="2000"/>' for _ in range(columns))
    return f'<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(table_rows)}</w:tbl>'


BOLD, HEAD = "<w:b/>", "<w:tblHeader/>"
PLAN = docx(
    p(r("Le plan :"))
    + table(
        row(
            cell("Objectif", MERGED + SHADED, look=BOLD),
            cell("Activité", MERGED + SHADED, look=BOLD),
            cell("Coûts", SHADED, span=2, look=BOLD),
            properties=HEAD,
        ),
        row(
            cell("", GOES_ON + SHADED),
            cell("", GOES_ON + SHADED),
            cell("2026", SHADED, look=BOLD),
            cell("2027", SHADED, look=BOLD),
            properties=HEAD,
        ),
        row(cell("Axe 1", SHADED, span=4)),
        row(cell("Un", MERGED), cell("former", paragraph='<w:jc w:val="center"/>'), cell("10"), cell("11")),
        row(cell("", GOES_ON), cell("équiper", look="<w:i/>"), cell("20"), cell("21")),
        row(cell("Deux"), cell(""), cell("30"), cell("31")),
    )
    + p(r("Fin."))
)
ALL = read("plan.docx", PLAN).clauses


def at(words: str, clauses: tuple[Clause, ...] = ALL) -> ClauseId:
    return next(one.id for one in clauses if one.kind == "cell" and one.text == words)


def new(beside: str, *lines: str, number: str = "1", clauses: tuple[Clause, ...] = ALL) -> Change:
    return Change(f"id{number}", number, "column", at(beside, clauses), "", "\n".join(lines))


def first(*lines: str, number: str = "1") -> Change:
    """Before the first column."""
    return Change(f"id{number}", number, "column", next(one.id for one in ALL if one.kind == "table"), "", "\n".join(lines))


def out(head: str, number: str = "1", clauses: tuple[Clause, ...] = ALL) -> list[Change]:
    grid = ColumnGrid.around(clauses, at(head, clauses))
    assert grid is not None
    cells = grid.column(at(head, clauses))
    assert not isinstance(cells, str)
    by_id = {one.id: one for one in clauses}
    return [Change(f"id{number}", number, "column_out", one, by_id[one].text, part=part) for part, one in enumerate(cells)]


def a_row(words: str, clauses: tuple[Clause, ...] = ALL) -> ClauseId:
    found = next(one.parent for one in clauses if one.kind == "cell" and one.text == words)
    assert found is not None
    return found


def written(*changes: Change, data: bytes = PLAN, tracked: bool = True, comments: bool = False) -> Written:
    clauses = read("plan.docx", data).clauses
    return write_changes(data, clauses, changes, marks(changes), remarks(changes) if comments else {}, tracked=tracked)


def body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


CASES: dict[str, list[Change]] = {
    "beside": [new("Activité", "Structures associées", "DAF", "SG\u2028DSI", "OIM")],
    "within a group": [new("2026", "2026 bis", "12", "22", "32")],
    "last": [new("2027", "Source", "État")],
    "first goes": out("Objectif"),
    "one of a group goes": out("2026"),
    "a group goes": [*out("2026", "1"), *out("2027", "2")],
    "two at one place": [new("Activité", "A", "a", number="2"), new("Activité", "B", "b", number="10")],
    "beside one that goes": [*out("2026", "1"), new("2026", "Total", "21", number="2")],
    "with new rows": [
        new("Activité", "R", "a", "b", "c", number="1"),
        Change("id2", "2", "insert", a_row("30"), "", "Trois\tévaluer\t40\t41"),
        Change("id3", "3", "insert", a_row("10"), "", "louer\t15"),
        *out("2027", "4"),
    ],
    "before the first": [first("N°", "1", "2", "3")],
    "two before the first, which goes": [first("A", "a", number="2"), first("B", "b", number="10"), *out("Objectif", "3")],
    "a row with words in what has come": [
        first("N°", "1", "2", "3", number="1"),
        new("Activité", "R", "a", number="2"),
        Change("id3", "3", "insert", a_row("30"), "", "4\tTrois\tévaluer\tSG\u2028DSI\t41", columns=("id1", "0", "1", "id2", "3")),
        Change("id4", "4", "insert", a_row("10"), "", "1 bis\tlouer\tDAF", columns=("id1", "1", "id2")),
        *out("2026", "5"),
    ],
    "with rows that go": [
        new("Activité", "R", "a", "b", "c", number="1"),
        *out("2026", "2"),
        Change("id3", "3", "delete", a_row("30"), ""),
    ],
    "with words": [
        new("Activité", "R", "a", "b", "c", number="1"),
        Change("id3", "3", "replace", at("11"), "11", "15"),
        Change("id4", "4", "replace", at("10"), "10", "16"),
        *out("2026", "2"),
    ],
}


@pytest.mark.parametrize("case", CASES)
def test_it_reads_back_cell_for_cell(case: str) -> None:
    changes = CASES[case]
    wanted = [(one.kind, one.text, one.cell, one.spans) for one in consolidate(ALL, changes).clean()]
    for tracked in (False, True):
        made = written(*changes, tracked=tracked)
        assert made.refused == ()
        found = [(one.kind, one.text, one.cell, one.spans) for one in read("plan.docx", made.data).clauses]
        assert found == wanted, f"tracked={tracked}"


@pytest.mark.parametrize("case", CASES)
def test_every_row_of_the_clean_table_is_as_wide_as_its_grid(case: str) -> None:
    made = body(written(*CASES[case], tracked=False).data)
    widths = [int(one.get(W + "w") or "0") for one in made.iter(W + "gridCol")]
    assert abs(sum(widths) - 8000) <= len(widths)
    for one in made.iter(TR):
        spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in one.iter(TC)]
        assert sum(1 if span is None else int(span.get(W + "val")) for span in spans) == len(widths)
        across = sum(int(cell.find(f"{W}tcPr/{W}tcW").get(W + "w")) for cell in one.iter(TC))
        assert abs(across - 8000) <= 4 * len(widths)
    assert not [*made.iter(W + "cellIns", W + "cellDel", W + "tcPrChange", W + "tblGridChange", W + "ins", W + "del")]
    (opened,) = python_docx.Document(io.BytesIO(written(*CASES[case], tracked=False).data)).tables
    assert {len(one.cells) for one in opened.rows} == {len(widths)}


def test_a_new_cell_is_told_and_looks_like_the_one_beside_it() -> None:
    made = body(written(*CASES["beside"]).data)
    cells = [one for one in made.iter(TC) if one.find(f"{W}tcPr/{W}cellIns") is not None]
    assert ["".join(one.itertext()) for one in cells] == ["Structures associées", "", "DAF", "SGDSI", "OIM"]
    head, going_on, first, second, last = cells
    assert head.find(f"{W}tcPr/{W}vMerge").get(W + "val") == "restart"
    assert going_on.find(f"{W}tcPr/{W}vMerge").get(W + "val") == "continue"
    assert head.find(f"{W}tcPr/{W}shd") is not None
    assert head.find(f".//{W}rPr/{W}b") is not None
    assert first.find(f"{W}p/{W}pPr/{W}jc").get(W + "val") == "center"
    assert second.find(f".//{W}rPr/{W}i") is not None
    assert last.find(f".//{W}rPr/{W}i") is not None, "as the nearest cell with words above it"
    assert {one.get(W + "author") for one in made.iter(W + "cellIns")} == {"Mairie de Lomé"}
    names = [child.tag.removeprefix(W) for child in head.find(W + "tcPr")]
    assert names == ["tcW", "vMerge", "shd", "cellIns"]
    band = next(one for one in made.iter(TC) if "".join(one.itertext()) == "Axe 1")
    assert band.find(f"{W}tcPr/{W}gridSpan").get(W + "val") == "5"
    assert band.find(f"{W}tcPr/{W}tcPrChange/{W}tcPr/{W}gridSpan").get(W + "val") == "4", "Word gives it back on rejecting"
    assert len(made.find(f".//{W}tblGrid").findall(W + "gridCol")) == 5
    assert len(made.find(f".//{W}tblGridChange/{W}tblGrid").findall(W + "gridCol")) == 4
    ids = [one.get(W + "id") for one in made.iter() if one.get(W + "author")]
    assert len(ids) == len(set(ids))


def test_the_words_of_a_row_in_a_new_column_are_told_as_those_of_the_row() -> None:
    changes = CASES["a row with words in what has come"]
    made = body(write_changes(PLAN, ALL, changes, marks(changes), {}, tracked=True).data)
    told = {
        "".join(one.itertext()): one.getparent().get(W + "author") or one.getparent().getparent().get(W + "author")
        for one in made.iter(W + "t")
    }
    assert {"4", "SG", "1 bis", "DAF"} <= told.keys()
    (clean,) = python_docx.Document(io.BytesIO(written(*changes, tracked=False).data)).tables
    assert [cell.text for cell in clean.rows[4].cells] == ["1 bis", "Un", "louer", "DAF", ""]
    assert [cell.text for cell in clean.rows[-1].cells] == ["4", "Trois", "évaluer", "SG\nDSI", "41"]


def test_a_column_that_goes_is_struck_cell_by_cell() -> None:
    made = body(written(*CASES["one of a group goes"]).data)
    cells = [one for one in made.iter(TC) if one.find(f"{W}tcPr/{W}cellDel") is not None]
    assert ["".join(one.itertext()) for one in cells] == ["2026", "10", "20", "30"]
    assert not [one for one in made.iter(W + "t") if one.text in ("2026", "10", "20", "30")]


def test_comments_stand_on_the_columns() -> None:
    made = body(written(*CASES["beside one that goes"], comments=True).data)
    assert len({one.get(W + "id") for one in made.iter(W + "commentReference")}) == 2


def test_a_row_that_leaves_columns_out_at_its_beginning() -> None:
    before = '<w:gridBefore w:val="2"/>'
    data = docx(
        table(
            row(cell("A"), cell("B"), cell("C"), cell("D"), properties=HEAD),
            row(cell("c"), cell("d"), properties=before),
            row(cell("1"), cell("2"), cell("3"), cell("4")),
        )
        + p(r("Fin."))
    )
    clauses = read("plan.docx", data).clauses
    for changes in ([new("A", "N", "n", clauses=clauses)], out("A", clauses=clauses), [new("C", "N", "x", "y", clauses=clauses)]):
        made = written(*changes, data=data, tracked=False)
        assert made.refused == ()
        wanted = [(one.text, one.cell) for one in consolidate(clauses, changes).clean()]
        assert [(one.text, one.cell) for one in read("plan.docx", made.data).clauses] == wanted


def test_cells_of_others_told_as_new_or_struck_are_read_as_accepted() -> None:
    tracked = written(*CASES["beside one that goes"]).data
    clauses = read("plan.docx", tracked).clauses
    again = write_changes(tracked, clauses, [], {}, {}, tracked=True)
    assert again.settled
    root = body(again.data)
    assert not [*root.iter(W + "cellIns", W + "cellDel", W + "tcPrChange", W + "tblGridChange")]
    assert [(one.text, one.cell) for one in read("plan.docx", again.data).clauses] == [(one.text, one.cell) for one in clauses]


@needs_libreoffice
def test_libreoffice_gives_both_texts_back() -> None:
    """It takes no cell away (it knows no w:cellIns and w:cellDel), but all words."""
    jobs: list[Job] = []
    for changes in CASES.values():
        tracked, clean = written(*changes, comments=True).data, written(*changes, tracked=False).data
        jobs += [Job(PLAN, "keep", "odt"), Job(tracked, "reject", "odt"), Job(clean, "keep", "odt"), Job(tracked, "accept", "odt")]
    told = [paragraphs(one) for one in judge(jobs)]
    for place, case in enumerate(CASES):
        original, rejected, clean, accepted = told[4 * place : 4 * place + 4]
        assert rejected == original, case
        assert accepted == clean, case


def _any_columns(clauses: tuple[Clause, ...], chance: random.Random) -> list[Change]:
    """Columns that come beside any cells of a document, and others that go."""
    cells = [one for one in clauses if one.kind == "cell"]
    by_id = {one.id: one for one in clauses}
    found: list[Change] = []
    for number in map(str, range(1, 7) if cells else ()):
        cell_id = chance.choice(cells).id
        grid = ColumnGrid.around(clauses, cell_id)
        assert grid is not None
        assert grid.table is not None
        first = chance.random() < 0.3
        fresh, column = grid.new_cells(0 if first else grid.boundary(cell_id)), grid.column(cell_id)
        if chance.random() < 0.5 and fresh:
            text = "\n".join(["Structures associées", *(f"mot {place}" for place in range(len(fresh) - 1))])
            beside = grid.table if first else fresh[0].beside
            found.append(Change(f"id{number}", number, "column", beside, "", text))
        elif not isinstance(column, str):
            found += [
                Change(f"id{number}", number, "column_out", one, by_id[one].text, part=part) for part, one in enumerate(column)
            ]
    return found


@needs_corpus
def test_columns_of_real_files_read_back_cell_for_cell() -> None:
    chance = random.Random(7)
    files = sorted(path for path in CORPUS.rglob("*.docx") if path.stat().st_size < 60_000)
    tried = made = 0
    for path in chance.sample(files, 60):
        data = path.read_bytes()
        try:
            clauses = read(path.name, data).clauses
        except PalabreError:
            continue
        changes = _any_columns(clauses, chance) if len(clauses) < 1500 else []
        tried += bool(changes)
        unmade = {one.change_id for one in consolidate(clauses, changes).refused}
        for tracked in (True, False) if changes else ():
            result = write_changes(data, clauses, changes, marks(changes), {}, tracked=tracked)
            refused = {one.id for one in result.refused}
            made += len({one.id for one in changes} - refused)
            assert refused == unmade, path.name
            wanted = [
                (one.kind, one.text, _place(one.cell))
                for one in consolidate(clauses, [one for one in changes if one.id not in refused]).clean()
            ]
            again = [(one.kind, one.text, _place(one.cell)) for one in read(path.name, result.data).clauses]
            assert again == wanted, (path.name, tracked)
    assert tried >= 15
    assert made >= 60


def _place(place: CellPlace | None) -> tuple[int, ...] | None:
    """Without what is a head: a column may have been what told it."""
    return None if place is None else (place.row, place.column, place.row_span, place.column_span)
