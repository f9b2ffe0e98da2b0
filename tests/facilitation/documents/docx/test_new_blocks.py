"""Tables, bullets and whole parts put into a Word file: they look like the nearest of their kind and go away when rejected."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from facilitation.documents.docx.names import PPR, TBL, TR, VAL, P, W
from facilitation.documents.docx.writing import Written, write_changes
from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.consolidate import consolidate
from tests.facilitation.documents.docx.amended import marks, remarks
from tests.facilitation.documents.word_files import HEADINGS, docx, p, r, tbl, tc, tr
from tests.libreoffice import Job, judge, needs_libreoffice, paragraphs, row_count

HEAD = '<w:shd w:val="clear" w:color="auto" w:fill="1F5C3A"/>'
BORDERED = '<w:tblPr><w:tblpPr w:tblpX="1"/><w:tblBorders><w:top w:val="single" w:sz="8"/></w:tblBorders></w:tblPr>'
PLAN = docx(
    p("Contexte", style="Titre1")
    + p(r("Le pays change.", "<w:i/>"), properties='<w:jc w:val="both"/>')
    + p("Histoire", style="Titre2", properties='<w:pageBreakBefore/><w:spacing w:before="200"/>')
    + p("Hier.")
    + tbl(
        tr(tc(p(r("Action", "<w:b/>")), HEAD), tc(p(r("Coût", "<w:b/>")), HEAD), properties="<w:tblHeader/>"),
        tr(tc("former"), tc(p("10", properties='<w:jc w:val="right"/>'), '<w:vAlign w:val="center"/>')),
    ).replace("<w:tblPr/>", BORDERED)
    + p("Suite", style="Titre1")
    + p("La suite."),
    styles=HEADINGS,
)
RISKS = "# Risques\nIls sont suivis.\n| Risque | Mesure | Qui |\n|---|---|---|\n| R1 | Suivi | |\n## Détail\nDes mots."


def insert(label: str, text: str, number: str = "1", data: bytes = PLAN) -> Change:
    (clause,) = [one.id for one in read("plan.docx", data).clauses if one.label == label]
    return Change(f"id{number}", number, "insert", clause, "", text)


def written(*changes: Change, data: bytes = PLAN, tracked: bool = True) -> Written:
    clauses = read("plan.docx", data).clauses
    made = write_changes(data, clauses, changes, marks(changes), remarks(changes) if tracked else {}, tracked=tracked)
    assert made.refused == ()
    return made


def body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def paragraph(data: bytes, words: str) -> etree._Element:
    (found,) = [one for one in body(data).iter(P) if "".join(one.itertext()) == words]
    return found


def new_table(data: bytes, words: str) -> etree._Element:
    (found,) = [one for one in body(data).iter(TBL) if words in "".join(one.itertext())]
    return found


@pytest.mark.parametrize(
    "changes",
    [
        [insert("Histoire, al. 1", RISKS)],
        [insert("Contexte", RISKS), insert("Suite, al. 1", "# Encore\n| seul |", "2")],
        [insert("Tableau 1", "| a | b |\n| c | d |"), insert("Histoire, al. 1", "| e |\n| f |", "2")],
        [insert("Suite, al. 1", "- une puce\n| a |\n- deux")],
    ],
    ids=("part", "parts", "tables", "end"),
)
def test_both_forms_read_back_clause_for_clause(changes: list[Change]) -> None:
    clauses = read("plan.docx", PLAN).clauses
    wanted = [(one.kind, one.level, one.text, one.cell) for one in consolidate(clauses, changes).clean()]
    for tracked in (True, False):
        back = read("plan.docx", written(*changes, tracked=tracked).data).clauses
        assert [(one.kind, one.level, one.text, one.cell) for one in back] == wanted


def test_titles_and_paragraphs_look_like_the_nearest_ones() -> None:
    data = written(insert("Histoire, al. 1", RISKS)).data
    title = paragraph(data, "Risques").find(PPR)
    assert title.find(f"{W}pStyle").get(VAL) == "Titre2"
    assert title.find(f"{W}spacing").get(W + "before") == "200"
    assert title.find(f"{W}pageBreakBefore") is None
    below = paragraph(data, "Détail").find(PPR)
    assert below.find(f"{W}outlineLvl").get(VAL) == "2"
    assert below.find(f"{W}numPr/{W}numId").get(VAL) == "0"
    assert {one.get(W + "author") for one in paragraph(data, "Des mots.").iter(W + "ins")} == {"Mairie de Lomé"}


def test_a_title_bears_no_number_of_another_numbering() -> None:
    data = Path("resources/demonstration/politique.docx").read_bytes()
    text = "# Gestion des risques\nDes mots.\n## Grille des risques\nDes mots."

    def titles(label: str) -> list[tuple[str, int]]:
        back = read("plan.docx", written(insert(label, text, data=data), data=data, tracked=False).data).clauses
        return [(one.number, one.level) for one in back if one.text in ("Gestion des risques", "Grille des risques")]

    assert titles("VI.1") == [("VI.2", 2), ("", 3)]
    assert titles("3.2.1") == [("3.3", 3), ("", 4)]
    assert titles("Axe 4") == [("Axe 5", 2), ("5.1", 3)]
    assert titles("V") == [("VI.", 1), ("VI.1", 2)]
    assert titles("Conclusion, al. 1") == [("", 1), ("", 2)]


def test_the_table_looks_like_the_nearest_one_and_every_row_is_told_as_new() -> None:
    table = new_table(written(insert("Histoire, al. 1", RISKS)).data, "R1")
    assert table.find(f"{W}tblPr/{W}tblBorders/{W}top").get(W + "sz") == "8"
    assert table.find(f"{W}tblPr/{W}tblpPr") is None
    head, row = table.iterchildren(TR)
    assert [child.tag.removeprefix(W) for child in head[0]] == ["tblHeader", "ins"]
    assert [child.tag.removeprefix(W) for child in row[0]] == ["ins"]
    assert len({one.get(W + "w") for one in table.iter(W + "gridCol")}) == 1
    assert all(cell.find(f"{W}tcPr/{W}shd") is not None for cell in head.iterchildren(W + "tc"))
    assert all(cell.find(f"{W}tcPr/{W}shd") is None for cell in row.iterchildren(W + "tc"))
    assert head.find(f".//{W}rPr/{W}b") is not None
    assert row.findall(f"{W}tc")[1].find(f".//{W}jc").get(VAL) == "right"


def test_without_a_table_to_look_like_it_has_thin_lines_and_a_bold_head() -> None:
    data = docx(p("Contexte", style="Titre1") + p("Des mots."), styles=HEADINGS)
    made = written(insert("Contexte, al. 1", "| a | b |\n| c | d |", data=data), data=data)
    table = new_table(made.data, "c")
    assert table.find(f"{W}tblPr/{W}tblBorders/{W}insideH").get(VAL) == "single"
    assert [one.find(f".//{W}b") is not None for one in table.iterchildren(TR)] == [True, False]


def test_tables_are_kept_apart() -> None:
    data = written(insert("Tableau 1", "| a |\n| b |"), insert("Suite, al. 1", "| c |\n| d |", "2")).data
    for table in body(data).iter(TBL):
        after = table.getnext()
        assert after is not None
        assert after.tag == P


def test_a_part_cannot_stand_within_a_paragraph_of_a_control_that_takes_one_value() -> None:
    control = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + p("Un titre.") + "</w:sdtContent></w:sdt>"
    data = docx(p("Contexte", style="Titre1") + control, styles=HEADINGS)
    made = written(insert("Contexte, al. 1", RISKS, data=data), data=data, tracked=False)
    assert [one.text for one in read("plan.docx", made.data).clauses][1:4] == ["Un titre.", "Risques", "Ils sont suivis."]
    assert body(made.data).find(f".//{W}sdtContent").findall(f".//{W}p") == [paragraph_in(made.data, "Un titre.")]


def paragraph_in(data: bytes, words: str) -> object:
    class Same:
        def __eq__(self, other: object) -> bool:
            return isinstance(other, etree._Element) and "".join(other.itertext()) == words

    return Same()


def moved(label: str, after: str, number: str, data: bytes) -> Change:
    clauses = {one.label: one.id for one in read("plan.docx", data).clauses}
    return Change(f"id{number}", number, "move", clauses[label], "", target=clauses[after])


def test_a_comment_on_a_table_that_moves_is_part_of_what_comes() -> None:
    """LibreOffice leaves a row behind where anything of a comment stands in it that does not come with it."""
    tracked = written(moved("Tableau 1", "Suite, al. 1", "1", PLAN)).data
    (reference,) = body(tracked).iter(W + "commentReference")
    assert any(one.tag == W + "ins" for one in reference.iterancestors())
    assert not [*body(tracked).iter(W + "commentRangeStart", W + "commentRangeEnd")]


@needs_libreoffice
def test_rejected_they_leave_nothing_and_accepted_they_are_the_clean_version() -> None:
    demonstration = Path("resources/demonstration/politique.docx")
    data = demonstration.read_bytes()
    changes = [
        insert("2.3.1", RISKS, "1", data),
        insert("Tableau 1", "| a | b |\n| c | d |", "2", data),
        insert("Introduction, puce 4", "- une puce\n| e |\n| f |\n- deux", "3", data),
        insert("Conclusion, al. 2", "# Annexe\n| g |\n| h |", "4", data),
        moved("Tableau 2", "Introduction, al. 1", "5", data),
    ]
    tracked, clean = (written(*changes, data=data, tracked=form).data for form in (True, False))
    answers = judge(
        [
            Job(data, "accept", "odt"),
            Job(tracked, "reject", "odt"),
            Job(tracked, "accept", "odt"),
            Job(clean, "keep", "odt"),
        ]
    )
    original, reject, accept, kept = (paragraphs(one, notes=False) for one in answers)
    assert reject == original
    assert accept == kept
    assert row_count(answers[1]) == row_count(answers[0])
    assert row_count(answers[2]) == row_count(answers[3])
