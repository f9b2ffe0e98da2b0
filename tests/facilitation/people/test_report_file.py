"""The report of an import as a file: what a list smuggled in as a formula stays words, and reads back as it was."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from facilitation.people.reading import read_table
from facilitation.people.report_file import as_csv, safe_cell

CELLS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=30)
RISKY = st.builds(
    lambda blank, sign, rest: blank + sign + rest, st.sampled_from(("", " ", "\u00a0 ")), st.sampled_from("=+-@"), CELLS
)


@given(RISKY)
def test_no_cell_begins_as_a_formula(cell):
    assert safe_cell(cell) == "'" + cell


@given(st.lists(st.lists(CELLS | RISKY, min_size=2, max_size=4), min_size=1, max_size=5))
def test_every_row_and_cell_is_there(rows):
    written = as_csv(rows).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(written, newline=""), delimiter=";"))
    assert read == [[safe_cell(cell) for cell in row] for row in rows]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in read for cell in row)


def test_accents_come_through_as_excel_reads_them():
    table = read_table("rapport.csv", as_csv([("Ligne", "Motif"), ("4", "même ligne déjà lue ; ƉƐGBE")]))
    assert table.sheets[0].rows[1] == ("4", "même ligne déjà lue ; ƉƐGBE")
