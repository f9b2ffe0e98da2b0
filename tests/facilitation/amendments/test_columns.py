"""Amendments that add a column or take one out: one number, one decision, refused where they cannot be made."""

from __future__ import annotations

import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError
from facilitation.text.clauses import ClauseId
from facilitation.text.told_rows import told_text

TEXT = """# Plan

<table>
<tr><th>Activité</th><th>Responsable</th><th>Coût</th></tr>
<tr><td colspan="3">Axe 1</td></tr>
<tr><td>former</td><td>DAF</td><td>10</td></tr>
<tr><td>suivre</td><td>SG</td><td>20</td></tr>
<tr><td>Total</td><td></td><td>30</td></tr>
</table>

Fin.
"""
OIM = [Author(None, None, "OIM")]


@pytest.fixture
def document(workshop):
    return workshop.texts.add("plan.md", TEXT.encode())


def cell(workshop, words, document=None):
    documents = [document] if document else [one.id for one in workshop.texts.documents()]
    return next(one.id for here in documents for one in workshop.texts.clauses(here) if one.text == words)


def rows(workshop, document):
    found = {}
    for one in workshop.consolidation.consolidated(document).clean():
        if one.kind == "row":
            found[one.id] = []
        elif one.kind == "cell":
            found[one.parent].append(one.text)
    return list(found.values())


def test_a_new_column_is_one_amendment_with_one_decision(workshop, document):
    fields = workshop.columns.fields(cell(workshop, "DAF"))
    assert [(one.name, one.head) for one in fields] == [
        ("Activité, Responsable", True),
        ("former, DAF", False),
        ("suivre, SG", False),
        ("Total, 30", False),
    ]
    made = workshop.columns.add(cell(workshop, "DAF"), ["Appui", "OIM\nHCR", ""], authors=OIM)
    assert (made.number, made.kind, made.clause) == ("1", "column", cell(workshop, "Responsable"))
    assert made.text == "Appui\nOIM\u2028HCR\n"
    before = rows(workshop, document)
    workshop.deciding.decide(made.id, "retained")
    assert rows(workshop, document) == [
        ["Activité", "Responsable", "Appui", "Coût"],
        ["Axe 1"],
        ["former", "DAF", "OIM\nHCR", "10"],
        ["suivre", "SG", "", "20"],
        ["Total", "", "", "30"],
    ]
    workshop.history.undo()
    assert rows(workshop, document) == before
    assert workshop.check().faults == ()


def test_a_column_before_the_first_one_leaves_rows_and_labels_their_names(workshop, document):
    table = workshop.columns.table(cell(workshop, "DAF"))
    assert (table.kind, workshop.columns.table(table.id)) == ("table", table)
    assert [one.name for one in workshop.columns.fields(table.id)][1:] == ["former, DAF", "suivre, SG", "Total, 30"]
    first = workshop.columns.add(table.id, ["N°", "1", "2"], authors=OIM)
    other = workshop.columns.add(table.id, ["Axe", "A", "B"], authors=OIM)
    gone = workshop.columns.remove(cell(workshop, "former"), authors=OIM)
    assert (first.kind, first.clause) == ("column", table.id)
    for one in (other, first):
        workshop.deciding.decide(one.id, "retained")
    assert rows(workshop, document)[:3] == [
        ["N°", "Axe", "Activité", "Responsable", "Coût"],
        ["Axe 1"],
        ["1", "A", "former", "DAF", "10"],
    ]
    shown = workshop.consolidation.consolidated(document).clean()
    labels = {one.text: one.label for one in shown if one.kind == "cell"}
    assert labels["former"] == "Tableau 1, ligne 2, « Activité »"
    assert labels["1"] == "Tableau 1, ligne 2, « N° »"
    band = next(one.cell for one in shown if one.text == "Axe 1")
    assert (band.column, band.column_span) == (0, 5), "what is merged over the table is so over its new columns"
    assert [one.name for one in workshop.columns.fields(cell(workshop, "DAF"))][1] == "former, DAF"
    workshop.deciding.decide(gone.id, "retained")
    assert rows(workshop, document)[2] == ["1", "A", "DAF", "10"]


def test_a_table_that_goes_and_a_column_before_its_first_one_collide(workshop, document):
    table = workshop.columns.table(cell(workshop, "DAF"))
    first = workshop.columns.add(table.id, ["N°"], authors=OIM)
    whole = workshop.amendments.add(table.id, "delete", authors=OIM)
    assert workshop.consolidation.conflicts(document) == {first.id: {whole.id}, whole.id: {first.id}}
    with pytest.raises(PalabreError, match="column_not_here"):
        workshop.columns.remove(table.id, authors=OIM)
    with pytest.raises(PalabreError, match="column_not_here"):
        workshop.columns.table(cell(workshop, "Fin."))


@pytest.mark.parametrize("later", ["same", "row more", "column there"])
def test_the_next_version_has_a_first_column_where_its_table_is_the_same(workshop, document, later):
    added = workshop.columns.add(workshop.columns.table(cell(workshop, "DAF")).id, ["N°", "1", "2"], authors=OIM)
    text = {
        "same": TEXT.replace("Fin.", "La fin.").replace("DAF", "DGB"),
        "row more": TEXT.replace("<tr><td>Total", "<tr><td>relier</td><td>DSI</td><td>5</td></tr>\n<tr><td>Total"),
        "column there": TEXT.replace("<th>Act", "<th>N°</th><th>Act")
        .replace("<td>former", "<td>1</td><td>former")
        .replace("<td>suivre", "<td>2</td><td>suivre")
        .replace("<td>Total", "<td></td><td>Total")
        .replace('colspan="3"', 'colspan="4"'),
    }[later]
    preview = workshop.versions.preview(document, "plan2.md", text.encode())
    accepted = workshop.versions.accept(preview)
    new = workshop.texts.document(accepted if isinstance(accepted, str) else accepted.document).id
    here = workshop.amendments.get(added.id)
    assert (here.document == new) == (later == "same")
    if later == "same":
        workshop.deciding.decide(added.id, "retained")
        assert rows(workshop, new)[2] == ["1", "former", "DGB", "10"]
    if later == "column there":
        assert [one.fate for one in preview.amendments if one.amendment == added.id] == ["integrated"]
    assert workshop.check().faults == ()


def test_written_row_by_row_the_merged_ones_are_passed_over(workshop, document):
    made = workshop.columns.add(cell(workshop, "Responsable"), ["Appui", "", "OIM", "HCR", ""], authors=OIM)
    workshop.deciding.decide(made.id, "retained")
    assert [row[2] for row in rows(workshop, document) if len(row) > 2] == ["Appui", "OIM", "HCR", ""]


def test_another_wording_is_agreed_and_a_sub_amendment_is_taken_in(workshop, document):
    made = workshop.columns.add(cell(workshop, "Responsable"), ["Appui", "OIM", "HCR"], authors=OIM)
    sub = workshop.amendments.add(
        made.clause, "replace", made.text.replace("HCR", "PNUD"), parent=made.id, authors=OIM, base_text=made.text
    )
    workshop.deciding.decide(sub.id, "retained")
    workshop.deciding.decide(made.id, "retained")
    assert [row[2] for row in rows(workshop, document) if len(row) > 2] == ["Appui", "OIM", "PNUD", ""]
    workshop.deciding.decide(made.id, "retained_modified", agreed_text="Partenaires\nOIM")
    assert [row[2] for row in rows(workshop, document) if len(row) > 2] == ["Partenaires", "OIM", "", ""]
    workshop.deciding.reopen(made.id)
    with pytest.raises(PalabreError, match="does_not_fit"):
        workshop.deciding.decide(made.id, "retained_modified", agreed_text="\n".join("abcdef"))


def test_a_column_that_goes_takes_its_words_whatever_they_are(workshop, document):
    made = workshop.columns.remove(cell(workshop, "SG"), authors=OIM)
    assert (made.kind, made.base_text, len(made.clauses)) == ("column_out", "Responsable\nDAF\nSG\n", 4)
    reworded = workshop.amendments.add(cell(workshop, "DAF"), "replace", "DGB", authors=OIM)
    row = next(one.id for one in workshop.texts.clauses(document) if one.label == "Tableau 1, ligne 3")
    new = workshop.amendments.add(row, "insert", "relier\tDSI\t5", authors=OIM)
    assert workshop.consolidation.conflicts(document) == {
        made.id: {reworded.id, new.id}, reworded.id: {made.id}, new.id: {made.id}
    }  # fmt: skip
    assert workshop.consolidation.conflicts_of(document, [new]) == {new.id: {made.id}}
    # The row could no longer be retained with the words that it has there.
    assert [one.id for one in workshop.consequences.of(made.id).fall] == [reworded.id, new.id]
    workshop.deciding.decide(new.id, "retained")
    workshop.deciding.decide(made.id, "retained")
    assert rows(workshop, document)[2:5] == [["former", "10"], ["suivre", "20"], ["relier", "5"]]
    assert [one.number for one in workshop.consolidation.stale(document) and workshop.amendments.get_many([reworded.id])] == ["2"]
    with pytest.raises(PalabreError, match="clause_deleted"):
        workshop.columns.remove(cell(workshop, "DAF"), authors=OIM)
    with pytest.raises(PalabreError, match="no_words"):
        workshop.deciding.decide(made.id, "retained_modified", agreed_text="x")


def row(workshop, document, label="Tableau 1, ligne 3"):
    return next(one.id for one in workshop.texts.clauses(document) if one.label == label)


def test_a_row_proposed_before_has_no_words_in_a_column_that_is_gone(workshop, document):
    here = row(workshop, document)
    open_one = workshop.amendments.add(here, "insert", "relier\tDSI\t5", authors=OIM)
    gone = workshop.columns.remove(cell(workshop, "SG"), authors=OIM)
    workshop.deciding.decide(gone.id, "retained")
    before = rows(workshop, document)
    assert open_one.columns == ()
    assert workshop.deciding.hindrance(open_one.id) is not None
    with pytest.raises(PalabreError):
        workshop.deciding.decide(open_one.id, "retained")
    assert rows(workshop, document) == before
    with pytest.raises(PalabreError, match="row_column_gone"):
        workshop.amendments.update(open_one.id, text="relier\tDAF\t5")
    workshop.deciding.decide(open_one.id, "retained_modified", agreed_text="relier\t\t5")
    assert rows(workshop, document)[-2] == ["relier", "5"]


def test_a_new_row_is_written_for_the_columns_that_stand(workshop, document):
    here = row(workshop, document)
    gone = workshop.columns.remove(cell(workshop, "SG"), authors=OIM)
    added = workshop.columns.add(cell(workshop, "Coût"), ["Cible", "", "", ""], authors=OIM)
    first = workshop.columns.add(workshop.columns.table(here).id, ["N°"], authors=OIM)
    pending = workshop.amendments.add(here, "insert", "voir\tSG\t1", authors=OIM)
    assert pending.columns == (), "what is only proposed about columns counts for nothing"
    for one in (gone, added, first):
        workshop.deciding.decide(one.id, "retained")
    made = workshop.amendments.add(here, "insert", "3\trelier\t5\tdix\n4\tfinir", authors=OIM)
    assert made.columns == (first.id, "0", "2", added.id)
    with pytest.raises(PalabreError) as told:
        workshop.amendments.add(here, "insert", "3\trelier\tDSI\t5\tdix", authors=OIM)
    assert (told.value.key, told.value.fields["room"]) == ("amendment.row_columns", 4)
    assert told.value.fields["columns"] == "« N° », « Activité », « Coût », « Cible »"
    workshop.deciding.decide(made.id, "retained")
    assert rows(workshop, document)[-3:] == [["3", "relier", "5", "dix"], ["4", "finir", "", ""], ["", "Total", "35", ""]]
    shown = {one.text: one for one in workshop.consolidation.consolidated(document).clauses}
    assert shown["dix"].pieces[0].change_number == made.number, "its words are its own"
    assert shown["dix"].label == "Tableau 1, ligne 3 bis, « Cible »"
    # The words stay in their columns whatever is decided of the others; without one that has words the row is refused and told.
    workshop.deciding.reopen(gone.id)
    assert rows(workshop, document)[-3] == ["3", "relier", "", "5", "dix"]
    workshop.deciding.decide(added.id, "not_retained")
    assert workshop.consolidation.refused(document) == {made.id}
    assert len(rows(workshop, document)) == 5
    workshop.deciding.decide(made.id, "retained_modified", agreed_text="3\trelier\t5")
    assert workshop.consolidation.refused(document) == frozenset()
    assert rows(workshop, document)[-2] == ["3", "relier", "", "5"]
    assert workshop.check().faults == ()


def test_a_sub_amendment_to_a_row_and_its_papers_know_its_columns(workshop, document):
    added = workshop.columns.add(cell(workshop, "DAF"), ["Appui", "OIM"], authors=OIM)
    workshop.deciding.decide(added.id, "retained")
    here = row(workshop, document)
    made = workshop.amendments.add(here, "insert", "relier\tDSI\tOIM\t5", authors=OIM)
    sub = workshop.amendments.add(made.clause, "replace", "relier\tDSI\tHCR\t5", parent=made.id, authors=OIM, base_text=made.text)
    columns = workshop.columns.of_rows(sub)
    told = told_text(workshop.texts.clauses(document), here, sub.text, " : ", columns)
    assert told == "Activité : relier\nResponsable : DSI\nAppui : HCR\nCoût : 5"
    workshop.deciding.decide(sub.id, "retained")
    workshop.deciding.decide(made.id, "retained")
    assert rows(workshop, document)[-2] == ["relier", "DSI", "HCR", "5"]


def test_columns_of_another_table_are_no_matter_of_any_row(workshop, document):
    other = workshop.texts.add("autre.md", TEXT.replace("Responsable", "Chargé").encode())
    added = workshop.columns.add(cell(workshop, "Chargé", other), ["Appui"], authors=OIM)
    workshop.deciding.decide(added.id, "retained")
    made = workshop.amendments.add(row(workshop, document), "insert", "relier\tDSI\t5", authors=OIM)
    assert made.columns == ()


@pytest.mark.parametrize("later", ["same", "column there"])
def test_the_next_version_has_a_row_where_its_columns_are(workshop, document, later):
    added = workshop.columns.add(cell(workshop, "Responsable"), ["Appui", "OIM", "HCR"], authors=OIM)
    workshop.deciding.decide(added.id, "retained")
    made = workshop.amendments.add(row(workshop, document), "insert", "relier\tDSI\tOIM\t5", authors=OIM)
    text = {
        "same": TEXT.replace("Fin.", "La fin."),
        "column there": TEXT.replace("<th>Coût", "<th>Appui</th><th>Coût")
        .replace("<td>10", "<td>OIM</td><td>10")
        .replace("<td>20", "<td>HCR</td><td>20")
        .replace("<td>30", "<td></td><td>30")
        .replace('colspan="3"', 'colspan="4"'),
    }[later]
    accepted = workshop.versions.accept(workshop.versions.preview(document, "plan2.md", text.encode()))
    new = workshop.texts.document(accepted if isinstance(accepted, str) else accepted.document).id
    here = workshop.amendments.get(made.id)
    if later == "same":
        assert (here.document, here.columns) == (new, made.columns)
        workshop.deciding.decide(made.id, "retained")
    else:
        assert here.document == document
        workshop.versions.place(made.id, row(workshop, new), text="relier\tDSI\tOIM\t5")
        assert workshop.amendments.get(made.id).columns == ()
        workshop.deciding.decide(made.id, "retained")
    assert rows(workshop, new)[-2] == ["relier", "DSI", "OIM", "5"]
    assert workshop.check().faults == ()


def test_columns_of_another_table_are_no_matter_of_a_new_row(workshop, document):
    other = workshop.texts.add("autre.md", TEXT.replace("Responsable", "Chargé").encode())
    gone = workshop.columns.remove(cell(workshop, "Chargé", other), authors=OIM)
    workshop.deciding.decide(gone.id, "retained")
    row = next(one.id for one in workshop.texts.clauses(document) if one.label == "Tableau 1, ligne 3")
    made = workshop.amendments.add(row, "insert", "relier\tDSI\t5", authors=OIM)
    workshop.deciding.decide(made.id, "retained")
    assert rows(workshop, document)[-2] == ["relier", "DSI", "5"]


def test_totals_follow_the_columns_that_are_left(workshop):
    text = """# Budget

| Activité | 2026 | 2027 | Total |
|---|---|---|---|
| former | 10 | 20 | 30 |
| suivre | 15 | 25 | 40 |
| Total | 25 | 45 | 70 |
"""
    document = workshop.texts.add("budget.md", text.encode())
    amounts = workshop.columns.add(cell(workshop, "2026", document), ["2026 bis", "1", "2", "3"], authors=OIM)
    workshop.deciding.decide(amounts.id, "retained")
    assert [row[-1] for row in rows(workshop, document)] == ["Total", "30", "40", "70"], "no sum takes a new column in"
    row = next(one.id for one in workshop.texts.clauses(document) if one.label.endswith("ligne 2"))
    new = workshop.amendments.add(row, "insert", "relier\t5\t\t6\t11", authors=OIM)
    workshop.deciding.decide(new.id, "retained")
    assert rows(workshop, document)[-2:] == [["relier", "5", "", "6", "11"], ["Total", "30", "3", "51", "81"]]
    workshop.deciding.reopen(new.id)
    gone = workshop.columns.remove(cell(workshop, "2026", document), authors=OIM)
    workshop.deciding.decide(gone.id, "retained")
    assert rows(workshop, document) == [
        ["Activité", "2026 bis", "2027", "Total"],
        ["former", "1", "20", "20"],
        ["suivre", "2", "25", "25"],
        ["Total", "3", "45", "45"],
    ]


@pytest.mark.parametrize(
    ("words", "texts", "error"),
    [
        ("Fin.", ["Appui"], "column_not_here"),
        ("Responsable", ["Appui", "1", "2", "3", "4", "5"], "column_too_long"),
        ("Responsable", ["", "1"], "column_no_head"),
        ("Responsable", ["", ""], "no_text"),
    ],
)
def test_what_cannot_be_put_in_is_refused(workshop, document, words, texts, error):
    with pytest.raises(PalabreError, match=error):
        workshop.columns.add(cell(workshop, words), texts, authors=OIM)
    assert workshop.amendments.all() == []


def test_what_cannot_be_taken_out_is_refused(workshop, document):
    with pytest.raises(PalabreError, match="column_unclear"):
        workshop.columns.remove(cell(workshop, "Axe 1"), authors=OIM)
    with pytest.raises(PalabreError, match="column_not_here"):
        workshop.columns.remove(cell(workshop, "Fin."), authors=OIM)
    alone = workshop.texts.add("seul.md", b"<table><tr><th>A</th></tr><tr><td>b</td></tr></table>\n")
    with pytest.raises(PalabreError, match="column_last"):
        workshop.columns.remove(cell(workshop, "b", alone), authors=OIM)
    made = workshop.columns.add(cell(workshop, "Responsable"), ["Appui"], authors=OIM)
    with pytest.raises(PalabreError, match="column_too_long"):
        workshop.amendments.update(made.id, text="\n".join("abcdef"))


@pytest.mark.parametrize("alphabet", ["same", "row more", "column there", "words changed"])
def test_the_next_version_has_it_where_its_table_is_the_same(workshop, document, alphabet):
    added = workshop.columns.add(cell(workshop, "Responsable"), ["Appui", "OIM", "HCR"], authors=OIM)
    gone = workshop.columns.remove(cell(workshop, "Coût"), authors=OIM)
    later = {
        "same": TEXT.replace("Fin.", "La fin."),
        "row more": TEXT.replace("<tr><td>Total", "<tr><td>relier</td><td>DSI</td><td>5</td></tr>\n<tr><td>Total"),
        "column there": TEXT.replace("<th>Coût", "<th>Appui</th><th>Coût")
        .replace("<td>10", "<td>OIM</td><td>10")
        .replace("<td>20", "<td>HCR</td><td>20")
        .replace("<td>30", "<td></td><td>30")
        .replace('colspan="3"', 'colspan="4"'),
        "words changed": TEXT.replace("<td>10", "<td>12").replace("DAF", "DGB"),
    }[alphabet]
    accepted = workshop.versions.accept(workshop.versions.preview(document, "plan2.md", later.encode()))
    new = workshop.texts.document(accepted if isinstance(accepted, str) else accepted.document).id
    here = {one.id: workshop.amendments.get(one.id) for one in (added, gone)}
    went = [one.document == new for one in here.values()]
    assert (
        went
        == {"same": [True, True], "row more": [False, False], "column there": [False, True], "words changed": [True, True]}[
            alphabet
        ]
    )
    if here[gone.id].document == new:
        workshop.deciding.decide(gone.id, "retained")
        assert all("Coût" not in row for row in rows(workshop, new))
    if here[added.id].document == new:
        workshop.deciding.decide(added.id, "retained")
        assert ["former", "DGB" if alphabet == "words changed" else "DAF", "OIM"] in rows(workshop, new)
    elif alphabet == "column there":
        with pytest.raises(PalabreError, match="already_there"):
            workshop.versions.place(added.id, ClauseId(cell(workshop, "Responsable", new)))
    assert workshop.check().faults == ()


def next_version(workshop, document, text):
    return workshop.versions.accept(workshop.versions.preview(document, "plan2.md", text.encode()))


MORE_ROWS = TEXT.replace("<tr><td>Total", "<tr><td>relier</td><td>DSI</td><td>5</td></tr>\n<tr><td>Total")


def test_a_column_is_placed_by_hand_in_the_rows_it_was_written_for(workshop, document):
    added = workshop.columns.add(cell(workshop, "Responsable"), ["Appui", "OIM", "HCR"], authors=OIM)
    sub = workshop.amendments.add(added.clause, "column", "Soutien\nOIM\nHCR", authors=OIM, parent=added.id)
    workshop.deciding.decide(sub.id, "not_retained")
    workshop.deciding.decide(added.id, "retained_modified", agreed_text="Appuis\nOIM\nHCR")
    later = MORE_ROWS.replace("<tr><td>former", "<tr><td>étudier</td><td>DEP</td><td>3</td></tr>\n<tr><td>former")
    new = next_version(workshop, document, later)
    (waiting,) = [one for one in workshop.versions.waiting(new) if one.parent is None]
    assert (waiting.number, waiting.fate) == (added.number, "to_place")
    workshop.versions.place(added.id, ClauseId(cell(workshop, "DAF", new)))
    placed = workshop.amendments.get(added.id)
    assert (placed.document, placed.clause, placed.made_on) == (new, cell(workshop, "Responsable", new), document)
    lines = placed.text.split("\n")
    assert (lines[0], [line for line in lines if line]) == ("Appui", ["Appui", "OIM", "HCR"])
    assert workshop.amendments.get(sub.id).clause == placed.clause
    told = {row[0]: row[2] for row in rows(workshop, new) if len(row) == 4}
    assert (told["Activité"], told["former"], told["étudier"], told["relier"]) == ("Appuis", "OIM", "", "")
    assert workshop.versions.waiting(new) == []
    assert workshop.check().faults == ()
    workshop.history.undo()
    assert workshop.amendments.get(added.id).document == document


def test_words_of_a_row_that_is_gone_are_not_lost(workshop, document):
    added = workshop.columns.add(cell(workshop, "Responsable"), ["Appui", "OIM", "HCR"], authors=OIM)
    gone = next(line for line in TEXT.split("\n") if "suivre" in line or "équiper" in line)
    new = next_version(workshop, document, TEXT.replace(f"{gone}\n", ""))
    with pytest.raises(PalabreError, match="column_row"):
        workshop.versions.place(added.id, ClauseId(cell(workshop, "Responsable", new)))
    with pytest.raises(PalabreError, match="column_not_here"):
        workshop.versions.place(added.id, ClauseId(cell(workshop, "Fin.", new)))
    with pytest.raises(PalabreError, match="column_too_long"):
        workshop.versions.place(added.id, ClauseId(cell(workshop, "Responsable", new)), text="\n".join("abcdefghij"))
    workshop.versions.place(added.id, ClauseId(cell(workshop, "Responsable", new)), text="Appui\nOIM")
    workshop.deciding.decide(added.id, "retained")
    assert rows(workshop, new)[0][:3] == ["Activité", "Responsable", "Appui"]
    assert workshop.check().faults == ()


@pytest.mark.parametrize("more", [True, False])
def test_a_column_that_goes_is_placed_by_hand(workshop, document, more):
    gone = workshop.columns.remove(cell(workshop, "Coût"), authors=OIM)
    if more:
        later = MORE_ROWS
    else:
        row = next(line for line in TEXT.split("\n") if "suivre" in line or "équiper" in line)
        later = TEXT.replace(f"{row}\n", "")
    new = next_version(workshop, document, later)
    assert workshop.amendments.get(gone.id).document == document
    with pytest.raises(PalabreError, match="words_not_there"):
        workshop.versions.place(gone.id, ClauseId(cell(workshop, "Responsable", new)))
    workshop.versions.place(gone.id, ClauseId(cell(workshop, "Coût", new)))
    placed = workshop.amendments.get(gone.id)
    assert (placed.document, len(placed.parts)) == (new, len(workshop.columns.column(cell(workshop, "Coût", new))))
    workshop.deciding.decide(gone.id, "retained")
    assert all("Coût" not in row for row in rows(workshop, new))
    assert workshop.check().faults == ()
    workshop.history.undo()
    workshop.history.undo()
    assert workshop.amendments.get(gone.id).document == document
    assert workshop.check().faults == ()
