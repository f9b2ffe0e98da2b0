"""Names: written in two orders, compared without order and accents, split by capitals, freed of titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.people.name_splitting import split_name, usual_order
from facilitation.people.names import listed, name_key, name_words, sort_key, spoken
from facilitation.people.titles import take_title, title_of


def test_two_orders_of_a_name():
    assert listed("Konou", "Edem Yawo") == "KONOU Edem Yawo"
    assert spoken("Ɖɛgbe", "Kɔ́kú", "M.") == "M. Kɔ́kú ƉƐGBE"
    assert listed("", "Edem") == "Edem"


def test_one_key_for_all_writings_of_a_name():
    writings = [("ASSIH", "Hèmou"), ("Hemou", "assih"), ("", "Hémou ASSIH"), ("ASSIH Hèmou", "")]
    assert {name_key(*names) for names in writings} == {"assih hemou"}
    assert name_key("N’DAH", "Jean-Paul") == name_key("NDAH", "Jean Paul")
    assert name_key("ƉƐGBE", "Kɔ́kú") == name_key("Degbe", "Koku")
    assert name_key("DIALLO", "El Hadj Moussa") == name_key("DIALLO", "Moussa") == name_key("DIALLO", "Elhadji Moussa")
    assert name_key("HADJ", "") == "hadj"


def test_lists_are_sorted_by_family_name_with_accents_folded():
    people = [("ŊGA", "A"), ("Éclou", "Zoé"), ("ECLOU", "Léa"), ("ƉƐGBE", "A"), ("DOGBE", "A"), ("N'DAH", "A")]
    assert [family for family, _ in sorted(people, key=lambda names: sort_key(*names))] == [
        "ƉƐGBE", "DOGBE", "ECLOU", "Éclou", "N'DAH", "ŊGA",
    ]  # fmt: skip


@given(st.permutations(["ASSIH", "Hèmou", "Kɔ́kú", "N’Dah", "Jean"]))
def test_the_key_forgets_the_order(words):
    assert name_key(" ".join(words)) == name_key("ASSIH Hèmou Kɔ́kú N’Dah Jean")


@pytest.mark.parametrize(
    ("name", "family", "first"),
    [
        ("ASSIH Hèmou", "ASSIH", "Hèmou"),
        ("Edem Yawo KONOU", "KONOU", "Edem Yawo"),
        ("M. Afo Ousmane SALIFOU", "SALIFOU", "Afo Ousmane"),
        ("KONOU, Edem Yawo", "KONOU", "Edem Yawo"),
        ("KONOU EDEM YAWO", "KONOU", "EDEM YAWO"),
        ("Mme Afi de SOUZA", "de SOUZA", "Afi"),
        ("de SOUZA Afi", "de SOUZA", "Afi"),
        ("DE SOUZA AFI", "DE SOUZA", "AFI"),
        ("d’ALMEIDA Jean-Paul", "d’ALMEIDA", "Jean-Paul"),
        ("OURO-BANG’NA Tchaa", "OURO-BANG’NA", "Tchaa"),
        ("EL HADJ Moussa DIALLO", "DIALLO", "EL HADJ Moussa"),
        ("El Hadj Omar TALL", "TALL", "El Hadj Omar"),
        ("DIALLO El Hadj Moussa", "DIALLO", "El Hadj Moussa"),
        ("AMEGAN épouse LAWSON Afi", "AMEGAN épouse LAWSON", "Afi"),
        ("AKPO Afi ép. MENSAH", "AKPO ép. MENSAH", "Afi"),
        ("Togbui AGBOLI IV", "AGBOLI IV", ""),
        ("K. Edem KONOU", "KONOU", "K. Edem"),
        ("A. B. KOFFI", "KOFFI", "A. B."),
        ("12. M. KONOU Edem", "KONOU", "Edem"),
        ("Ɖɔɖui ƉEVI", "ƉEVI", "Ɖɔɖui"),
        ("Mohamed ould AHMED", "ould AHMED", "Mohamed"),
        ("KONOU", "KONOU", ""),
        ("Kodjo Amegan", "Amegan", "Kodjo"),
        ("", "", ""),
    ],
)
def test_full_names_are_split_by_their_capitals(name, family, first):
    split = split_name(name)
    assert (split.family_name, split.first_names) == (family, first)
    assert split.sure


def test_names_without_telling_capitals_follow_their_column_and_are_marked():
    assert usual_order(["Edem KONOU", "M. Kossi ADJOVI", "LAWSON Téko"]) == "family_last"
    assert usual_order(["Edem Konou", "ADJOVI KOSSI"]) is None
    last = split_name("Edem Sena Konou", "family_last")
    assert (last.family_name, last.first_names, last.sure) == ("Konou", "Edem Sena", False)
    assert split_name("Konou Edem Sena").family_name == "Konou"


def test_words_in_brackets_are_kept_apart():
    assert split_name("KONOU Edem (suppléant)").rest == "suppléant"


@pytest.mark.parametrize("written", ["(KONOU Edem)", "[KONOU Edem]", "M. (KONOU Edem)", "12. (M. KONOU Edem)"])
def test_a_name_that_stands_in_brackets_is_the_name(written: str):
    split = split_name(written)
    assert (split.family_name, split.first_names, split.rest) == ("KONOU", "Edem", "")
    assert split.title == ("M." if "M." in written else "")


@pytest.mark.parametrize(
    ("name", "title", "sex", "rest"),
    [
        ("M. KONOU", "M.", "M", "KONOU"),
        ("Monsieur KONOU", "M.", "M", "KONOU"),
        ("Mme KONOU", "Mme", "F", "KONOU"),
        ("Mlle KONOU", "Mlle", "F", "KONOU"),
        ("M.KONOU", "M.", "M", "KONOU"),
        ("Dr KONOU", "Dr", "", "KONOU"),
        ("Pr. KONOU", "Pr", "", "KONOU"),
        ("S.E.M. Kodjo KONOU", "S.E.M.", "M", "Kodjo KONOU"),
        ("S.E.Mme Afi KONOU", "S.E. Mme", "F", "Afi KONOU"),
        ("S. E. M. Dr KONOU", "S.E.M. Dr", "M", "KONOU"),
        ("Mme Dr KONOU", "Dr", "F", "KONOU"),
        ("Hon. KONOU", "Hon.", "", "KONOU"),
        ("Honorable KONOU", "Hon.", "", "KONOU"),
        ("Col. KONOU", "Col.", "", "KONOU"),
        ("Monsieur le Colonel KONOU", "Col.", "M", "KONOU"),
        ("Général de Division KONOU", "Gén.", "", "KONOU"),
        ("Me KONOU", "Me", "", "KONOU"),
        ("Togbui KONOU", "Togbui", "M", "KONOU"),
        ("Chef KONOU", "Chef", "", "KONOU"),
        ("Imam KONOU", "Imam", "M", "KONOU"),
        ("Mgr KONOU", "Mgr", "M", "KONOU"),
        ("l’Abbé KONOU", "Abbé", "M", "KONOU"),
        ("Sr KONOU", "Sr", "F", "KONOU"),
        ("Mrs KONOU", "Mme", "F", "KONOU"),
        ("SE Kossi", "", "", "SE Kossi"),
        ("Dr", "", "", "Dr"),
        ("KONOU Edem", "", "", "KONOU Edem"),
    ],
)
def test_titles_are_taken_off(name, title, sex, rest):
    assert take_title(name) == (title, sex, rest)


def test_a_cell_of_titles():
    assert title_of("Madame").short == "Mme"
    assert title_of("S.E.M.").sex == "M"
    assert title_of("Directrice") is None


@given(st.text(max_size=60))
def test_splitting_loses_no_word(name):
    split = split_name(name)
    kept = name_words(f"{split.title} {split.family_name} {split.first_names} {split.rest}")
    assert split.title or not (set(name_words(name)) - set(kept) - {word for word in name_words(name) if word.isdigit()})
