"""A line of the budget changes, and the totals of the consolidated text follow: told as such, in the Word file too."""

from __future__ import annotations

import pytest

from facilitation.amendments.values import Author
from facilitation.documents.reading import read
from facilitation.exporting import export_document
from facilitation.text.totalling.totals import NUMBER
from facilitation.wording import Wording
from tests.libreoffice import Job, judge, needs_libreoffice, paragraphs

BUDGET = """# Budget

| Action | Coût (FCFA) |
|---|---|
| Former les agents | 10 000 000 |
| Doter les consulats | 15 500 000 |
| Total | 25 500 000 |
"""


@pytest.fixture
def document(workshop):
    return workshop.texts.add("budget.md", BUDGET.encode())


def cell(workshop, document, text):
    return next(one.id for one in workshop.texts.clauses(document) if one.kind == "cell" and one.text == text)


def change(workshop, clause, kind, text=""):
    made = workshop.amendments.add(clause, kind, text, authors=[Author(None, None, "OIM")])
    workshop.deciding.decide(made.id, "retained")
    return made


def texts(workshop, document):
    return [one.text for one in workshop.consolidation.consolidated(document).clean() if one.kind == "cell"]


def test_the_total_follows_a_line_and_is_told_apart_from_amendments(workshop, document):
    change(workshop, cell(workshop, document, "10 000 000"), "replace", "12 000 000")
    assert texts(workshop, document)[-1] == "27 500 000"
    total = workshop.consolidation.consolidated(document).by_id[cell(workshop, document, "25 500 000")]
    assert {piece.change_number for piece in total.pieces if piece.kind != "equal"} == {NUMBER}
    workshop.history.undo()
    assert texts(workshop, document)[-1] == "25 500 000"


def test_a_new_line_is_added_up(workshop, document):
    row = next(one for one in workshop.texts.clauses(document) if one.id == cell(workshop, document, "15 500 000")).parent
    change(workshop, row, "insert", "Suivre et évaluer\t4 500 000")
    assert texts(workshop, document)[-4:] == ["Suivre et évaluer", "4 500 000", "Total", "30 000 000"]


def test_a_total_that_the_room_decided_is_left(workshop, document):
    change(workshop, cell(workshop, document, "25 500 000"), "replace", "26 000 000")
    change(workshop, cell(workshop, document, "10 000 000"), "replace", "12 000 000")
    assert texts(workshop, document)[-1] == "26 000 000"
    assert [one.reason for one in workshop.totals.of(document).discrepancies] == ["amended"]


def test_a_total_that_was_recomputed_can_be_amended(workshop, document):
    change(workshop, cell(workshop, document, "10 000 000"), "replace", "12 000 000")
    total = cell(workshop, document, "25 500 000")
    made = workshop.amendments.add(
        total, "replace", "28 000 000", base_text=workshop.consolidation.current_text(total), authors=[Author(None, None, "OIM")]
    )
    assert workshop.consolidation.stale(document) == frozenset()
    workshop.deciding.decide(made.id, "retained")
    assert texts(workshop, document)[-1] == "28 000 000"
    assert "28 000 000" in [one.text for one in read("b.docx", exported(workshop, document)).clauses]
    workshop.deciding.decide(made.id, "retained_modified", agreed_text="29 000 000")
    assert texts(workshop, document)[-1] == "29 000 000"


def exported(workshop, document):
    return export_document(workshop, document, tracked=False, wording=Wording("fr")).data


@needs_libreoffice
def test_the_word_file_has_the_total_with_a_comment(workshop, document):
    change(workshop, cell(workshop, document, "10 000 000"), "replace", "12 000 000")
    tracked, clean = (export_document(workshop, document, tracked=form, wording=Wording("fr")) for form in (True, False))
    assert tracked.refused == []
    kept, rejected, accepted = (
        paragraphs(one, notes=False)
        for one in judge([Job(clean.data, "keep", "odt"), Job(tracked.data, "reject", "odt"), Job(tracked.data, "accept", "odt")])
    )
    assert accepted == kept
    assert "27 500 000" in kept
    assert "25 500 000" in rejected
    assert b"Total recalcul" in b"".join(parts(tracked.data))


def parts(data):
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [package.read(name) for name in package.namelist()]


def test_what_a_decision_changes_is_told_against_what_stood_before_it(workshop, document):
    change(workshop, cell(workshop, document, "10 000 000"), "replace", "12 000 000")
    before = workshop.totals.of(document)
    assert workshop.totals.since(document, before) == ()
    change(workshop, cell(workshop, document, "15 500 000"), "replace", "15 000 000")
    (told,) = workshop.totals.since(document, before)
    assert (told.old, told.new, told.difference) == ("27 500 000", "27 000 000", "−500 000")
    for _ in range(3):
        # The second decision, its amendment, the first decision.
        workshop.history.undo()
    (told,) = workshop.totals.since(document, before)
    assert (told.old, told.new, told.difference) == ("27 500 000", "25 500 000", "−2 000 000")


@pytest.mark.parametrize(("kind", "text"), [("replace", "26 000 000"), ("delete", "")])
def test_a_total_that_is_decided_or_struck_itself_does_not_follow(workshop, document, kind, text):
    change(workshop, cell(workshop, document, "10 000 000"), "replace", "12 000 000")
    before = workshop.totals.of(document)
    total = cell(workshop, document, "25 500 000")
    change(workshop, total if kind == "replace" else workshop.texts.clause(total).parent, kind, text)
    assert workshop.totals.since(document, before) == ()
