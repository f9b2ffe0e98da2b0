"""Rows put into the tables of a Word file: they look like their neighbours, go on with merged cells and repeat nothing unique."""

from __future__ import annotations

import io
import zipfile

import docx as python_docx
import pytest
from lxml import etree

from facilitation.documents.docx.names import TR, P, W
from facilitation.documents.docx.writing import Written, write_changes
from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import consolidate
from tests.facilitation.documents.docx.amended import marks, remarks
from tests.facilitation.documents.word_files import HEADINGS, docx, p, r, tbl
from tests.libreoffice import Job, judge, needs_libreoffice, paragraphs, row_count

PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


def cell(words: str, properties: str = "", *, inside: str = "", look: str = "", paragraph: str = "") -> str:
    width = '<w:tcW w:w="2400" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{width}{properties}</w:tcPr>{inside}{p(r(words, look), properties=paragraph)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


MERGED, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/>'
ACROSS = '<w:gridSpan w:val="3"/>'
PLAN = docx(
    p(r("Le plan :"))
    + tbl(
        row(cell("Objectif", SHADED), cell("Activité", SHADED), cell("Coût", SHADED), properties="<w:tblHeader/>"),
        row(cell("Axe 1", ACROSS + SHADED)),
        row(
            cell("Un", MERGED),
            cell("former", inside="", look="<w:i/>", paragraph='<w:keepNext/><w:jc w:val="center"/>'),
            cell("10", "<w:vAlign w:val='bottom'/>", paragraph='<w:jc w:val="right"/>'),
            properties='<w:cantSplit/><w:trHeight w:val="400"/>',
        ),
        row(cell("", GOES_ON), cell("équiper", look="<w:b/>"), cell("20")),
        row(cell("Deux"), cell("suivre"), cell("")),
    )
    + p(r("Fin."))
)


def rows(data: bytes) -> list[Clause]:
    return [one for one in read("plan.docx", data).clauses if one.kind == "row"]


def insert(place: int, text: str, number: str = "1", data: bytes = PLAN) -> Change:
    return Change(f"id{number}", number, "insert", rows(data)[place].id, "", text)


def written(*changes: Change, data: bytes = PLAN, tracked: bool = True, comments: bool = False) -> Written:
    clauses = read("plan.docx", data).clauses
    return write_changes(data, clauses, changes, marks(changes), remarks(changes) if comments else {}, tracked=tracked)


def body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def new_row(data: bytes, words: str) -> etree._Element:
    (found,) = [one for one in body(data).iter(TR) if words in "".join(one.itertext())]
    return found


def agrees(*changes: Change, data: bytes = PLAN) -> None:
    """Tracked and clean read back as the consolidated text, cell for cell and place for place."""
    clauses = read("plan.docx", data).clauses
    wanted = [(one.kind, one.text, one.cell, one.spans) for one in consolidate(clauses, changes).clean()]
    for tracked in (True, False):
        made = written(*changes, data=data, tracked=tracked)
        assert made.refused == ()
        assert [(one.kind, one.text, one.cell, one.spans) for one in read("plan.docx", made.data).clauses] == wanted


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (0, "Zéro\tpréparer\t5"),
        (1, "Un\tannoncer"),
        (2, "doter\t15\n\tseize"),
        (3, "doter\t15"),
        (3, "Un bis\tdoter\t15"),
        (4, "Trois\tévaluer\u2028chaque année\t30\nQuatre"),
    ],
)
def test_both_forms_read_back_cell_for_cell(place: int, text: str) -> None:
    agrees(insert(place, text))


def test_many_rows_at_once_read_back_cell_for_cell() -> None:
    agrees(
        insert(3, "Un bis\tdoter\t15", "1"),
        insert(3, "louer\t16", "2"),
        insert(2, "acheter\t17", "3"),
        insert(0, "Zéro", "4"),
        insert(4, "Trois", "5"),
    )


def test_the_row_looks_like_its_neighbour_and_is_told_as_new() -> None:
    made = new_row(written(insert(2, "doter\t15")).data, "doter")
    properties = [child.tag.removeprefix(W) for child in made[0]]
    assert properties == ["cantSplit", "trHeight", "ins"]
    assert {one.get(W + "author") for one in made.iter(W + "ins")} == {"Mairie de Lomé"}
    merged, activity, cost = made.iterchildren(W + "tc")
    assert merged.find(f"{W}tcPr/{W}vMerge").get(W + "val") == "continue"
    assert activity.find(f"{W}tcPr/{W}tcW").get(W + "w") == "2400"
    assert activity.find(f"{W}p/{W}pPr/{W}jc").get(W + "val") == "center"
    (look,) = [run.find(W + "rPr") for run in activity.iter(W + "r")]
    assert [child.tag for child in look] == [W + "i"]
    assert cost.find(f"{W}p/{W}pPr/{W}jc").get(W + "val") == "right"
    assert cost.find(f"{W}tcPr/{W}vAlign").get(W + "val") == "bottom"
    assert all(run.getparent().tag == W + "ins" for run in made.iter(W + "r"))
    clean = new_row(written(insert(2, "doter\t15"), tracked=False).data, "doter")
    assert [*clean.iter(W + "ins")] == []


def test_after_the_head_it_is_no_head_and_looks_like_the_body() -> None:
    made = new_row(written(insert(0, "Zéro\tpréparer\t5")).data, "préparer")
    assert [*made.iter(W + "tblHeader", W + "shd", W + "vMerge")] == []
    assert [one.text for one in made.iter(W + "t")] == ["Zéro", "préparer", "5"]
    assert [*made.iter(W + "jc")], "as the first row below the head"


def test_where_the_neighbours_cell_is_empty_words_look_as_elsewhere_in_the_column() -> None:
    made = new_row(written(insert(4, "Trois\tévaluer\t30")).data, "évaluer")
    (run,) = [one for one in made.iter(W + "r") if "".join(one.itertext()) == "30"]
    paragraph = next(one for one in run.iterancestors() if one.tag == P)
    assert paragraph.find(f"{W}pPr/{W}jc") is None, "as the nearest cost, the second one"


def test_nothing_that_may_be_there_only_once_is_copied() -> None:
    once = (
        '<w:bookmarkStart w:id="7" w:name="ici"/><w:bookmarkEnd w:id="7"/>'
        '<w:sdt><w:sdtPr><w:id w:val="12"/><w:dataBinding w:xpath="/a" w:storeItemID="b"/></w:sdtPr><w:sdtContent>'
        f"{r('lié')}</w:sdtContent></w:sdt>"
    )
    paragraph = (
        f'<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="1A2B3C4D">{once}{r(" former")}</w:p>'
    )
    data = docx(
        tbl(
            row(cell("A"), cell("B")),
            f'<w:tr xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="0A2B3C4D"><w:tc>{paragraph}</w:tc>'
            f"{cell('1')}</w:tr>",
        )
    )
    for tracked in (True, False):
        made = body(written(insert(1, "doter\t2", data=data), data=data, tracked=tracked).data)
        assert len([*made.iter(TR)]) == 3
        for tag in ("bookmarkStart", "bookmarkEnd", "sdt", "dataBinding"):
            assert len([*made.iter(W + tag)]) == 1, tag
        ids = [one.get(PARAGRAPH_ID) for one in made.iter() if one.get(PARAGRAPH_ID)]
        assert sorted(ids) == ["0A2B3C4D", "1A2B3C4D"]
    agrees(insert(1, "doter\t2", data=data), data=data)


def test_an_automatic_number_counts_on_and_no_bullet_stands_before_nothing() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    data = docx(
        tbl(
            row(cell("N°"), cell("Activité")),
            row(cell("", paragraph=numbered), cell("former")),
            row(cell("", paragraph=numbered), cell("suivre", paragraph=numbered)),
        ),
        numbering=numbering,
    )
    made = written(insert(2, "\tévaluer\n2 bis\tpublier\n7", data=data), data=data).data
    numbers = [(one.number, one.text) for one in read("plan.docx", made).clauses if one.kind == "cell"][6:]
    assert numbers == [("4.", ""), ("5.", "évaluer"), ("", "2 bis"), ("6.", "publier"), ("", "7"), ("", "")]


def test_a_row_in_a_content_control_of_its_own_stays_alone_in_it() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{row(cell('Un'), cell('1'))}</w:sdtContent></w:sdt>"
    data = docx(tbl(row(cell("A"), cell("B")), control, row(cell("Deux"), cell("2"))))
    agrees(insert(1, "Un bis\t3", data=data), data=data)
    made = new_row(written(insert(1, "Un bis\t3", data=data), data=data).data, "Un bis")
    assert made.getparent().tag == W + "tbl"


def test_rows_go_with_a_table_or_a_row_that_moves_and_survive_their_neighbour() -> None:
    simple = docx(
        p(r("Avant.")) + tbl(row(cell("A"), cell("B")), row(cell("Un"), cell("1")), row(cell("Deux"), cell("2"))) + p(r("Fin."))
    )
    clauses = read("plan.docx", simple).clauses
    table = next(one for one in clauses if one.kind == "table")
    last = clauses[-1]
    new = insert(1, "Un bis\t3", data=simple)
    others = [
        Change("id2", "2", "move", table.id, "", target=last.id),
        Change("id2", "2", "move", rows(simple)[1].id, "", target=rows(simple)[2].id),
        Change("id2", "2", "delete", rows(simple)[1].id, ""),
        Change("id2", "2", "delete", table.id, ""),
    ]
    for other in others:
        agrees(new, other, data=simple)
    moved = written(new, others[0], data=simple)
    assert len([*new_row(moved.data, "Un bis").find(W + "trPr").iterchildren(W + "ins")]) == 1


@needs_libreoffice
def test_a_row_that_moves_in_a_table_that_moves_stands_in_its_new_place_there_alone() -> None:
    lines = [row(cell(words), cell(number)) for words, number in (("A", "B"), ("Un", "1"), ("Deux", "2"), ("Trois", "3"))]
    parts = (p("Partie.", style="Titre1"), p("Avant."), tbl(*lines), p("Autre.", style="Titre1"), p("Fin."))
    data = docx("".join(parts), styles=HEADINGS)
    clauses = read("plan.docx", data).clauses
    head, _, _, third = rows(data)
    up = Change("id1", "1", "move", third.id, "", target=head.id)
    jobs: list[Job] = []
    for kind in ("table", "heading"):
        moving = next(one for one in clauses if one.kind == kind)
        changes = (
            up,
            Change("id2", "2", "move", moving.id, moving.text, target=clauses[-1].id),
            insert(3, "Trois bis\t4", "3", data),
        )
        agrees(*changes, data=data)
        tracked, clean = (written(*changes, data=data, tracked=form, comments=True) for form in (True, False))
        jobs += [Job(data), Job(tracked.data, "reject"), Job(clean.data), Job(tracked.data, "accept")]
    answers = judge([Job(one.document, one.changes, "odt") for one in jobs])
    for place in range(0, len(answers), 2):
        assert paragraphs(answers[place + 1]) == paragraphs(answers[place])


def test_a_row_with_too_many_cells_is_refused_by_name() -> None:
    data = docx(tbl(row(cell("A"), cell("B"), cell("C")), row(cell("Un"), cell("1"), cell("x"))))
    made = written(insert(1, "1\t2\t3\t4", data=data), insert(1, "1\t2\t3", "2", data=data), data=data)
    assert [one.number for one in made.refused] == ["1"]
    assert len([*body(made.data).iter(TR)]) == 3


@needs_libreoffice
@pytest.mark.parametrize("comments", [False, True])
def test_libreoffice_rejects_to_the_original_and_accepts_to_the_clean_version(comments: bool) -> None:
    simple = docx(p(r("Avant.")) + tbl(row(cell("A"), cell("B")), row(cell("Un"), cell("1"))) + p(r("Fin.")))
    table = next(one for one in read("plan.docx", simple).clauses if one.kind == "table")
    cases = [
        (PLAN, (insert(0, "Zéro\tpréparer\t5"), insert(2, "doter\t15", "2"), insert(4, "Trois\tévaluer\u2028chaque année", "3"))),
        (PLAN, (insert(3, "Un bis\tdoter\t15"), insert(1, "\tannoncer", "2"))),
        (PLAN, (insert(4, "Trois\tévaluer\n\tpublier"), Change("id2", "2", "delete", rows(PLAN)[4].id, ""))),
        (PLAN, (Change("id2", "2", "delete", rows(PLAN)[1].id, ""),)),
        (simple, (insert(1, "Un bis\t3", data=simple), Change("id2", "2", "insert", table.id, "", "Un alinéa."))),
    ]
    jobs: list[Job] = []
    for data, changes in cases:
        tracked, clean = (written(*changes, data=data, tracked=form, comments=comments) for form in (True, False))
        assert tracked.refused == ()
        jobs += [Job(data), Job(tracked.data, "reject"), Job(tracked.data, "accept"), Job(clean.data)]
    answers = [*judge([Job(one.document, one.changes, "odt") for one in jobs])]
    for place in range(0, len(answers), 4):
        original, rejected, accepted, clean = (paragraphs(one) for one in answers[place : place + 4])
        assert rejected == original
        assert accepted == clean
        # No empty row is left of one that was rejected.
        assert row_count(answers[place]) == row_count(answers[place + 1])
        assert row_count(answers[place + 2]) == row_count(answers[place + 3])


def test_word_files_stay_readable_for_another_reader() -> None:
    made = written(insert(2, "doter\t15"), insert(4, "Trois\tévaluer", "2"), tracked=False).data
    (table,) = python_docx.Document(io.BytesIO(made)).tables
    assert [[one.text for one in line.cells] for line in table.rows][3] == ["Un", "doter", "15"]
    assert [one.text for one in table.rows[-1].cells] == ["Trois", "évaluer", ""]


@needs_libreoffice
def test_rows_whose_cells_have_several_paragraphs_leave_nothing_behind() -> None:
    two = f"<w:tc><w:tcPr/>{p(r('un'))}{p(r('deux'))}</w:tc>"
    data = docx(tbl(row(cell("A"), cell("B")), row(cell("Un"), two), row(cell("Deux"), cell("2"))) + p(r("Fin.")))
    clauses = read("plan.docx", data).clauses
    table = next(one for one in clauses if one.kind == "table")
    gone = Change("id1", "1", "delete", rows(data)[1].id, "")
    moved = Change("id1", "1", "move", table.id, "", target=clauses[-1].id)
    jobs: list[Job] = []
    for change in (gone, moved):
        tracked, clean = (written(change, data=data, tracked=form) for form in (True, False))
        jobs += [
            Job(data, "keep", "odt"),
            Job(tracked.data, "reject", "odt"),
            Job(clean.data, "keep", "odt"),
            Job(tracked.data, "accept", "odt"),
        ]
    answers = judge(jobs)
    for place in range(0, len(answers), 2):
        assert row_count(answers[place]) == row_count(answers[place + 1])
        assert paragraphs(answers[place]) == paragraphs(answers[place + 1])
