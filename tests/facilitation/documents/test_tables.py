"""Tables: merged cells once, headers told apart, nested tables in their cell, labels that name table, line and column."""

from __future__ import annotations

from facilitation.documents.reading import read
from facilitation.text.clauses import CellPlace
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.documents.word_files import BOLD, by_text, clauses, imported, p, r, tbl, tc, tr

SHADE = '<w:shd w:val="clear" w:fill="D9D9D9"/>'
HEADER = "<w:tblHeader/>"


def across(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def down(kind: str) -> str:
    return f'<w:vMerge w:val="{kind}"/>'


def plan(first: str) -> str:
    return tbl(first, tr(tc("Former"), tc("120 jeunes"), tc("DGPE")), tr(tc("Ouvrir"), tc("3 guichets"), tc("Mairies")))


REPEATED = tr(tc("Activité"), tc("Indicateur"), tc("Responsable"), properties=HEADER)


def test_labels_name_table_line_and_column():
    found = clauses(p("Plan d’actions") + plan(REPEATED))
    assert by_text(found, "120 jeunes").label == "Tableau 1, ligne 1, « Indicateur »"
    assert by_text(found, "Mairies").label == "Tableau 1, ligne 2, « Responsable »"
    assert by_text(found, "Indicateur").label == "Tableau 1, en-tête, « Indicateur »"
    assert [one.kind for one in found[1:6]] == ["table", "row", "cell", "cell", "cell"]


def test_header_by_bold_by_shade_and_none_at_all():
    bold = tr(*(tc(p(r(name, BOLD))) for name in ("Activité", "Indicateur", "Responsable")))
    shaded = tr(*(tc(name, SHADE) for name in ("Activité", "Indicateur", "Responsable")))
    plain = tr(*(tc(name) for name in ("Activité", "Indicateur", "Responsable")))
    assert by_text(clauses(plan(bold)), "DGPE").label == "Tableau 1, ligne 1, « Responsable »"
    assert by_text(clauses(plan(shaded)), "DGPE").label == "Tableau 1, ligne 1, « Responsable »"
    assert by_text(clauses(plan(plain)), "DGPE").label == "Tableau 1, ligne 2, colonne 3"


def test_column_names_above_the_bold_name_of_a_group_of_lines():
    rows = [
        tr(*(tc(p(r(name, BOLD))) for name in ("Code", "Critère"))),
        tr(tc(p(r("A", BOLD))), tc("")),
        tr(tc("A.1"), tc("Le plan est publié.")),
    ]
    assert by_text(clauses(tbl(*rows)), "Le plan est publié.").label == "Tableau 1, ligne 2, « Critère »"


def test_merged_cells_are_one_clause_with_their_spans():
    table = tbl(
        tr(tc("Axe", down("restart")), tc("Cibles", across(2))),
        tr(tc("", down("continue")), tc("2026"), tc("2027")),
        tr(tc("Gouvernance"), tc("10"), tc("20")),
    )
    found = clauses(table)
    assert by_text(found, "Axe").cell == CellPlace(0, 0, 2, 1, by_text(found, "Axe").cell.header)
    assert by_text(found, "Cibles").cell.column_span == 2
    assert (by_text(found, "20").cell.row, by_text(found, "20").cell.column) == (2, 2)
    assert len([one for one in found if one.kind == "cell"]) == 7


def test_header_of_two_rows_names_each_column_by_its_lowest_cell():
    table = tbl(
        tr(tc("Axe", down("restart")), tc("Cibles", across(2)), properties=HEADER),
        tr(tc("", down("continue")), tc("2026"), tc("2027"), properties=HEADER),
        tr(tc("Gouvernance"), tc("10"), tc("20")),
    )
    found = clauses(table)
    assert by_text(found, "20").label == "Tableau 1, ligne 1, « 2027 »"
    assert by_text(found, "Gouvernance").label == "Tableau 1, ligne 1, « Axe »"


def test_old_flat_merge_and_words_below_a_merge():
    table = tbl(tr(tc("Titre", '<w:hMerge w:val="restart"/>'), tc("caché", "<w:hMerge/>")), tr(tc("a"), tc("b")))
    found = imported(table)
    assert by_text(found.clauses, "Titre").cell.column_span == 2
    # The covered words are in the file and on no page.
    assert [(one.kind, one.count) for one in found.unshown] == [("hidden_text", 1)]
    assert not any("caché" in one.text for one in found.clauses)


def test_a_cell_goes_on_below_its_own_row_only():
    """As accepted, where the row is struck in which the second merge begins."""
    struck = '<w:del w:id="1" w:author="a"/>'
    found = clauses(
        tbl(
            tr(tc("1"), tc("Former", down("restart"))),
            tr(tc("2"), tc("", down("continue"))),
            tr(tc("Sous-total", across(2))),
            tr(tc("3"), tc("Suivre", down("restart")), properties=struck),
            tr(tc("4"), tc("", down("continue"))),
            tr(tc("5"), tc("", down("continue"))),
        )
    )
    assert by_text(found, "Former").cell == CellPlace(0, 1, 2, 1)
    assert [one.cell for one in found if one.kind == "cell" and not one.text] == [CellPlace(3, 1, 2, 1)]


def test_nested_table_belongs_to_its_cell():
    inner = tbl(tr(tc("10"), tc("20")))
    found = clauses(tbl(tr(tc("Coûts"), tc(p("Par année :") + inner + p(""))), tr(tc("x"), tc("y"))))
    holder = by_text(found, "Par année :")
    nested = [one for one in found if one.kind == "table"][1]
    assert (nested.parent, nested.label) == (holder.id, f"{holder.label}, tableau 1")
    assert by_text(found, "20").label == f"{holder.label}, tableau 1, ligne 1, colonne 2"


def test_paragraphs_of_a_cell_are_its_lines_and_columns_left_out_count():
    found = clauses(tbl(tr(tc(p("un") + p("") + p("deux"))), tr(tc("décalé"), properties='<w:gridBefore w:val="1"/>')))
    assert found[2].text == "un\ndeux"
    assert by_text(found, "décalé").cell.column == 1


def test_captions_number_the_tables_of_a_paper_that_has_them():
    table = tbl(tr(tc("a"), tc("b")))
    found = clauses(p("Tableau 4 : Budget") + table + p("Texte.") + table)
    assert [one.label for one in found if one.kind in ("table", "paragraph")] == [
        "Tableau 4, titre",
        "Tableau 4",
        "al. 1",
        "Tableau sans numéro 1",
    ]


def test_deleted_rows_and_inserted_cells_read_as_accepted():
    gone = tr(tc("ancienne"), tc("ligne"), properties='<w:del w:id="1" w:author="a"/>')
    found = imported(tbl(tr(tc("a"), tc("b")), gone, tr(tc("c"), tc("d", '<w:cellIns w:id="2" w:author="a"/>'))))
    assert [one.text for one in found.clauses if one.kind == "cell"] == ["a", "b", "c", "d"]
    assert found.tracked_changes == 2


def test_two_columns_of_one_name_are_told_apart():
    table = tbl(tr(tc("Nom"), tc("Nom"), properties=HEADER), tr(tc("x"), tc("y")))
    found = clauses(table)
    assert by_text(found, "y").label == "Tableau 1, ligne 1, « Nom » (colonne 2)"


@needs_corpus
def test_real_tables():
    def of(name: str):
        path = CORPUS / "structures" / name
        return read(path.name, path.read_bytes()).clauses

    nested = of("poi/bug65738.docx")
    assert [one.kind for one in nested].count("table") == 2
    by_id = {one.id: one for one in nested}
    inner = [one for one in nested if one.kind == "table"][1]
    assert by_id[inner.parent].kind == "cell"
    merged = [one for one in of("libreoffice/tables/tdf138612.docx") if one.kind == "cell"]
    assert any(one.cell.row_span > 1 for one in merged)
    assert any(one.cell.column_span > 1 for one in merged)
