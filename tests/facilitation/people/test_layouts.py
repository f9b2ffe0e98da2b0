"""Columns of a list: what was corrected holds for the next list with the same headers, in whatever order they stand."""

from __future__ import annotations

from facilitation.people.columns import guess
from facilitation.people.lists import people
from facilitation.people.reading import read_table
from tests.facilitation.people.list_files import as_csv

HEADER = ("Nom", "Prénoms", "Champ 3", "Contact")
ROWS = (("ADJÉODA", "Kɔmi", "Mairie de Kloto 1", "90 00 00 01"), ("BÉNISSAN", "Afi", "Croix-Rouge", "90 00 00 02"))
NEXT = (("AMEGAN", "Yao", "Comptable", "90 00 00 03"),)


def table(header=HEADER, rows=ROWS):
    return read_table("liste.csv", as_csv([header, *rows]))


def take_in(workshop, read, meaning="function", column=2):
    guessed = guess(read)
    layout = workshop.lists.layout(read).with_column(column, meaning)
    return workshop.lists.join(people(read, layout), layout=layout, guessed=guessed)


def test_the_correction_holds_for_the_next_list(workshop):
    assert workshop.lists.layout(table()).columns[2] != "function"
    take_in(workshop, table())
    layout = workshop.lists.layout(table(rows=NEXT))
    assert layout.columns == ("family_name", "first_names", "function", "phone")
    (entry,) = people(table(rows=NEXT), layout).entries
    assert entry.function == "Comptable"


def test_headers_in_another_order_capitals_and_accents_aside(workshop):
    take_in(workshop, table())
    moved = table(("CONTACT", "champ 3", "nom", "prenoms"), [(row[3], row[2], row[0], row[1]) for row in ROWS])
    assert workshop.lists.layout(moved).columns == ("phone", "function", "family_name", "first_names")


def test_other_headers_are_guessed_as_ever(workshop):
    take_in(workshop, table())
    other = table((*HEADER[:3], "Téléphone"))
    assert workshop.lists.layout(other) == guess(other)


def test_corrected_again_the_last_word_counts_and_the_guess_itself_is_forgotten(workshop):
    take_in(workshop, table())
    take_in(workshop, table(), "locality")
    assert workshop.lists.layout(table()).columns[2] == "locality"
    take_in(workshop, table(), guess(table()).columns[2])
    assert workshop.lists.layout(table()) == guess(table())


def test_undoing_the_list_undoes_what_was_remembered(workshop):
    take_in(workshop, table())
    workshop.history.undo()
    assert workshop.people.all() == []
    assert workshop.lists.layout(table()) == guess(table())


def test_without_headers_nothing_is_remembered(workshop):
    read = table(ROWS[0], ROWS[1:])
    assert guess(read).header_rows == ()
    take_in(workshop, read, "notes")
    assert workshop.lists.layout(read) == guess(read)


def test_two_columns_with_one_heading_keep_their_places(workshop):
    read = table(("Nom", "Prénoms", "Contact", "Contact"), [("ADJÉODA", "Kɔmi", "90 00 00 01", "bureau 4")])
    take_in(workshop, read, "notes", 3)
    assert workshop.lists.layout(read).columns == ("family_name", "first_names", "phone", "notes")


def test_a_corrected_list_says_what_it_corrected(workshop):
    take_in(workshop, table())
    report = take_in(workshop, table(rows=[(*ROWS[0][:2], "Maire", ROWS[0][3]), ROWS[1]]))
    assert (len(report.added), len(report.updated), len(report.unchanged)) == (0, 1, 1)
    (corrected,) = report.corrections
    assert (corrected.row, corrected.fields) == (2, ("function",))
    assert [one.function for one in workshop.people.all()] == ["Maire", "Croix-Rouge"]
