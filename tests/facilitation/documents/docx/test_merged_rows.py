"""Rows that go or move beside cells merged over several rows: hidden words stay unread, merges whole."""

from __future__ import annotations

import pytest

from facilitation.documents.docx.names import TC, TR, W
from facilitation.documents.docx.writing import Written, write_changes
from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import consolidate
from tests.facilitation.documents.docx.amended import marks
from tests.facilitation.documents.docx.test_new_rows import GOES_ON, MERGED, body, cell, row
from tests.facilitation.documents.word_files import docx, p, r, tbl
from tests.libreoffice import Job, judge, needs_libreoffice, paragraphs, row_count

SECRET = "caché"
HIDING = docx(
    tbl(
        row(cell("Objectif"), cell("Activité")),
        row(cell("Un", MERGED), cell("former")),
        row(cell(f"{SECRET} deux", GOES_ON, inside=p(r(f"{SECRET} un"))), cell("équiper")),
        row(cell(f"{SECRET} trois", GOES_ON), cell("suivre")),
        row(cell("Deux"), cell("publier")),
    )
    + p(r("Fin."))
)


def rows(data: bytes = HIDING) -> list[Clause]:
    return [one for one in read("plan.docx", data).clauses if one.kind == "row"]


def delete(*places: int) -> list[Change]:
    return [Change(f"id{place}", str(place), "delete", rows()[place].id, "", "") for place in places]


def move(place: int, after: int) -> Change:
    return Change("id1", "1", "move", rows()[place].id, "", "", target=rows()[after].id)


def written(changes: list[Change], *, tracked: bool) -> Written:
    return write_changes(HIDING, read("plan.docx", HIDING).clauses, changes, marks(changes), {}, tracked=tracked)


def shape(clauses: list[Clause]) -> list[tuple[object, ...]]:
    return [(one.kind, one.text, one.cell) for one in clauses if one.kind == "row" or one.text]


@pytest.mark.parametrize("places", [(1,), (2,), (3,), (1, 2), (2, 3), (1, 3), (1, 2, 3), (4,)])
def test_words_under_a_merge_never_come_to_light(places: tuple[int, ...]) -> None:
    changes = delete(*places)
    wanted = shape(list(consolidate(read("plan.docx", HIDING).clauses, changes).clean()))  # type: ignore[arg-type]
    for tracked in (True, False):
        made = written(changes, tracked=tracked)
        assert made.refused == ()
        found = [*read("plan.docx", made.data).clauses]
        assert not any(SECRET in one.text for one in found)
        assert shape(found) == wanted


def test_the_merge_begins_in_the_next_row_with_an_empty_cell() -> None:
    clean = body(written(delete(1), tracked=False).data)
    first = [*clean.iter(TR)][1].find(TC)
    assert first is not None
    merge = first.find(f"{W}tcPr/{W}vMerge")
    assert merge is not None
    assert merge.get(f"{W}val") == "restart"
    assert "".join(map(str, first.itertext())) == ""
    # What the merge still hides may stay where it is.
    assert SECRET in "".join(map(str, [*clean.iter(TR)][2].itertext()))


@pytest.mark.parametrize(("place", "after"), [(0, 3), (4, 0), (0, 4)])
def test_a_row_moves_beside_merged_cells(place: int, after: int) -> None:
    """After the last row that a merge covers, or before its first: nothing is torn."""
    change = move(place, after)
    wanted = shape(list(consolidate(read("plan.docx", HIDING).clauses, [change]).clean()))  # type: ignore[arg-type]
    for tracked in (True, False):
        made = written([change], tracked=tracked)
        assert made.refused == ()
        assert shape([*read("plan.docx", made.data).clauses]) == wanted


@pytest.mark.parametrize(("place", "after"), [(1, 4), (2, 4), (3, 0), (4, 1), (4, 2), (0, 1)])
def test_a_row_that_would_tear_merged_cells_is_told(place: int, after: int) -> None:
    change = move(place, after)
    assert written([change], tracked=True).refused == (change,)


@needs_libreoffice
def test_libreoffice_agrees() -> None:
    asked = [delete(1), delete(1, 2), delete(3), [move(0, 3)], [move(4, 0)]]
    jobs: list[Job] = []
    for changes in asked:
        tracked, clean = (written(changes, tracked=one).data for one in (True, False))
        jobs += [Job(tracked, "reject", "odt"), Job(tracked, "accept", "odt"), Job(clean, "keep", "odt")]
    original, *answers = judge([Job(HIDING, "keep", "odt"), *jobs])
    for at in range(0, len(answers), 3):
        rejected, accepted, clean_text = answers[at : at + 3]
        assert paragraphs(rejected, notes=False) == paragraphs(original, notes=False)
        assert row_count(rejected) == row_count(original)
        assert paragraphs(accepted, notes=False) == paragraphs(clean_text, notes=False)
        assert row_count(accepted) == row_count(clean_text)
