"""Every real list of the corpus: right encoding, right columns, every person once; lists of places are told from those."""

from __future__ import annotations

from collections import Counter

import pytest

from facilitation.errors import PalabreError
from facilitation.people.columns import guess
from facilitation.people.lists import people
from facilitation.people.name_splitting import in_capitals
from facilitation.people.reading import read_table
from tests.corpus import CORPUS, needs_corpus

pytestmark = needs_corpus
LISTS = CORPUS / "participants"


def read(name):
    table = read_table(name, (LISTS / name).read_bytes())
    layout = guess(table)
    reading = people(table, layout)
    assert len(reading.entries) + len(reading.skipped) == table.sheets[layout.sheet].filled
    return table, layout, reading


def test_deputies_are_the_same_people_in_every_file():
    readings = {name: read(name) for name in ("deputes-france.csv", "deputes-france-cp1252.csv", "deputes-france.xlsx")}
    assert {table.encoding for table, _, _ in readings.values()} == {"utf-8", "cp1252", ""}
    first, *others = (reading.entries for _, _, reading in readings.values())
    assert len(first) == 573
    assert all(entries == first for entries in others)
    assert {layout.columns for _, layout, _ in readings.values()} == {
        ("number", "first_names", "family_name", "ignored", "locality", "ignored", "function", "institution", "acronym")
    }
    assert Counter(entry.institution for entry in first).most_common(1)[0][0] == "La République en Marche"
    assert all(entry.family_name and entry.first_names for entry in first)


def test_senators_below_their_query():
    table, layout, reading = read("senateurs-france.csv")
    assert (table.encoding, table.separator) == ("cp1252", ",")
    assert layout.header_rows == (18,)
    meant = {header: meaning for header, meaning in zip(layout.headers, layout.columns, strict=True) if meaning != "ignored"}
    assert meant == {
        "Matricule": "number",
        "Qualité": "title",
        "Nom usuel": "family_name",
        "Prénom usuel": "first_names",
        "Groupe politique": "institution",
        "Circonscription": "locality",
        "Courrier électronique": "email",
        "Description de la profession": "function",
    }
    assert len(reading.entries) == 1739
    assert Counter(skipped.reason for skipped in reading.skipped) == {"title": 18, "header": 1}
    assert {entry.title for entry in reading.entries} == {"M.", "Mme", "Mlle"}
    assert {entry.sex for entry in reading.entries} == {"M", "F"}
    assert all("@" in entry.email for entry in reading.entries if entry.email)


def test_appointments_with_full_names_and_titles():
    table, layout, reading = read("senegal-nominations-1.csv")
    assert (table.encoding, table.separator) == ("utf-8", ";")
    assert layout.columns == ("title", "full_name", "function", "institution", "ignored", "ignored")
    assert layout.order == "family_last"
    assert len(reading.entries) == 310
    # Family names are in capitals, so none of them is left among the first names, but for one name all in capitals.
    assert sum(any(in_capitals(word) for word in entry.first_names.split()) for entry in reading.entries) == 1
    assert all(entry.first_names for entry in reading.entries)
    # That one and the thirteen without any capitals follow the order of the column, and are to be looked at.
    assert Counter(doubt.reason for doubt in reading.doubts) == {"name_order": 14}
    assert {entry.title for entry in reading.entries} >= {"M.", "Mme", "Gén.", "Col."}
    assert all(entry.sex for entry in reading.entries)
    with_acronym = [entry for entry in reading.entries if entry.acronym == "COUD"]
    assert {entry.institution for entry in with_acronym} == {"Centre des Œuvres universitaires de Dakar"}


@pytest.mark.parametrize("name", ["togo-communes.csv", "togo-prefectures.csv", "togo-regions.csv"])
def test_lists_of_places_are_refused(name):
    """They have a column "nom", but coordinates, areas and seats beside it and nothing that only people have."""
    table = read_table(name, (LISTS / name).read_bytes())
    layout = guess(table)
    assert not layout.has_names
    with pytest.raises(PalabreError, match="no_name_column"):
        people(table, layout)


def test_a_tree_of_institutions_is_refused():
    with pytest.raises(PalabreError, match="records"):
        read_table("institutions", (LISTS / "senegal-institutions.json").read_bytes())


def test_every_list_of_the_corpus_is_tested_here():
    named = {
        "deputes-france.csv",
        "deputes-france-cp1252.csv",
        "deputes-france.xlsx",
        "senateurs-france.csv",
        "senegal-nominations-1.csv",
    }
    places = {"togo-communes.csv", "togo-prefectures.csv", "togo-regions.csv", "senegal-institutions.json"}
    assert {path.name for path in LISTS.iterdir()} == named | places


@pytest.mark.parametrize(
    "name", ["poi/bug53475-password-is-pass.docx", "poi/truncated62886.docx", "poi/ExternalEntityInText.docx", "poi/delins.docx"]
)
def test_word_files_that_are_no_lists_get_a_sentence(name):
    with pytest.raises(PalabreError) as refusal:
        read_table(name, (CORPUS / "structures" / name).read_bytes())
    assert refusal.value.key in ("people.encrypted", "people.damaged", "people.no_table_in_document")


@pytest.mark.parametrize(
    ("name", "encoding", "separator"),
    [
        ("deputes-france.csv", "utf-8", ";"),
        ("deputes-france-cp1252.csv", "cp1252", ";"),
        ("deputes-france.xlsx", "", ""),
        ("senateurs-france.csv", "cp1252", ","),
        ("senegal-nominations-1.csv", "utf-8", ";"),
        ("togo-communes.csv", "utf-8", ","),
        ("togo-prefectures.csv", "utf-8", ","),
        ("togo-regions.csv", "utf-8", ","),
    ],
)
def test_each_file_is_read_in_its_own_encoding_and_cut_at_its_own_separator(name, encoding, separator):
    table = read_table(name, (LISTS / name).read_bytes())
    assert (table.encoding, table.separator, table.mixed) == (encoding, separator, False)
    assert "�" not in "".join(cell for row in table.sheets[0].rows for cell in row)


@pytest.mark.parametrize(
    ("name", "count"), [("deputes-france-cp1252.csv", 573), ("senegal-nominations-1.csv", 310), ("senateurs-france.csv", 1739)]
)
def test_a_real_list_joins_whole_and_a_second_time_adds_nobody(workshop, name, count):
    """Homonyms that a list has are people of their own; taken in once more each finds itself."""
    reading = read(name)[2]
    report = workshop.lists.join(reading)
    assert len(report.added) == count
    again = workshop.lists.join(reading)
    assert again.added == ()
    assert len(again.updated) + len(again.unchanged) == count
    assert len(workshop.people.all()) == count
    workshop.history.undo()
    if again.updated:
        workshop.history.undo()
    assert workshop.people.all() == []


@pytest.mark.parametrize(("name", "column", "count"), [("togo-communes.csv", "nom", 117), ("togo-regions.csv", "nom", 5)])
def test_a_list_of_places_is_read_once_the_user_says_where_names_stand(name, column, count):
    table = read_table(name, (LISTS / name).read_bytes())
    layout = guess(table)
    index = next(place for place, header in enumerate(layout.headers) if column in header.lower())
    assert len(people(table, layout.with_column(index, "full_name")).entries) == count
