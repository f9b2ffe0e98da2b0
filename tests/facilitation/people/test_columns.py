"""What the columns of a list mean: by their headers in two languages, by their values where headers are missing or wrong."""

from __future__ import annotations

import pytest

from facilitation.people.columns import guess
from facilitation.people.reading import read_table
from tests.facilitation.people.list_files import FOLK, NAMES, as_csv, as_xlsx

ROWS = (
    ("1", "ASSIH", "Hèmou", "M", "Ministère de la Planification", "Coordonnateur", "90 38 20 38", "a@exemple.tg"),
    ("2", "KONOU", "Edem Yawo", "M", "ONG Les Amis de la Terre", "Directeur", "91 00 00 01", "b@exemple.tg"),
    ("3", "de SOUZA", "Afi", "F", "Chambre de commerce", "Chargée d’études", "92 00 00 02", "c@exemple.tg"),
    ("4", "DOGBE", "Koku", "M", "Mairie de Kloto 1", "Maire adjoint", "93 00 00 03", "d@exemple.tg"),
)
MEANINGS = ("number", "family_name", "first_names", "sex", "institution", "function", "phone", "email")


def layout_of(rows, **merges):
    return guess(read_table("liste.xlsx", as_xlsx(rows, **merges)))


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("N°", "number"),
        ("N° d’ordre", "number"),
        ("S/N", "number"),
        ("Civilité", "title"),
        ("NOM", "family_name"),
        ("Surname", "family_name"),
        ("Prénom(s)", "first_names"),
        ("Other names", "first_names"),
        ("Nom et prénoms", "full_name"),
        ("Prénoms & NOM", "full_name"),
        ("Full Name", "full_name"),
        ("Noms des participants", "full_name"),
        ("Sexe (M/F)", "sex"),
        ("Gender", "sex"),
        ("Fonction", "function"),
        ("Job title", "function"),
        ("Titre / Fonction", "function"),
        ("Structure", "institution"),
        ("Nom de la structure", "institution"),
        ("Organization", "institution"),
        ("Sigle", "acronym"),
        ("Catégorie", "constituency"),
        ("Contact", "phone"),
        ("Tél.", "phone"),
        ("N° de téléphone", "phone"),
        ("Adresse e-mail", "email"),
        ("Courriel", "email"),
        ("Provenance", "locality"),
        ("Localité", "locality"),
        ("Adresse", "locality"),
        ("Rôle", "role"),
        ("Observations", "notes"),
        ("Émargement", "ignored"),
        ("Signature", "ignored"),
        ("Date de naissance", "ignored"),
    ],
)
def test_headers_in_french_and_english(header, meaning):
    names = "Nom et prénoms" if meaning != "full_name" else "Tél"
    layout = layout_of([[names, header], ["90 38 20 38" if names == "Tél" else "ASSIH Hèmou", ""]])
    assert layout.columns[1] == meaning


def test_header_row_below_titles():
    layout = layout_of([["RÉPUBLIQUE TOGOLAISE"], [], ["LISTE DES PARTICIPANTS À L’ATELIER DE VALIDATION"], [], NAMES, *FOLK])
    assert layout.header_rows == (4,)
    assert layout.first_row == 5
    assert layout.columns == ("full_name", "sex", "institution", "function", "phone")
    assert layout.headers == NAMES


def test_header_over_two_rows_with_merged_cells():
    rows = [
        ["N°", "Identité", "", "", "Structure", "Fonction", "Contacts", ""],
        ["", "Nom", "Prénoms", "Sexe", "", "", "Téléphone", "E-mail"],
        *ROWS,
    ]
    layout = layout_of(rows, merges=[(0, 1, 0, 3), (0, 6, 0, 7), (0, 0, 1, 0), (0, 4, 1, 4), (0, 5, 1, 5)])
    assert layout.header_rows == (0, 1)
    assert layout.columns == MEANINGS
    assert layout.headers[6] == "Contacts / Téléphone"


def test_one_header_merged_over_names_in_two_columns():
    rows = [["N°", "Nom et prénoms", "", "Sexe", "Structure", "Fonction", "Tél", "Mail"], *ROWS]
    assert layout_of(rows, merges=[(0, 1, 0, 2)]).columns == MEANINGS
    assert guess(read_table("l.csv", as_csv(rows))).columns == MEANINGS


def test_no_header_at_all():
    layout = layout_of(ROWS)
    assert layout.header_rows == ()
    assert layout.first_row == 0
    assert layout.columns == MEANINGS
    assert layout_of(FOLK).columns == ("full_name", "sex", "institution", "function", "phone")
    assert layout_of([["LISTE DES PARTICIPANTS"], *FOLK]).first_row == 1


def test_wrong_headers_give_way_to_the_values():
    layout = layout_of([["N°", "Nom", "Prénoms", "Sexe", "Structure", "Fonction", "E-mail", "Téléphone"], *ROWS])
    assert layout.columns == MEANINGS
    layout = layout_of(
        [["N°", "Prénoms", "Nom", "Sexe", "Structure", "Fonction", "Tél", "Mail"], *[(a, b, c.title(), *d) for a, b, c, *d in ROWS]]
    )
    assert layout.columns[1:3] == ("family_name", "first_names")


def test_words_that_mean_two_things_are_told_by_their_values():
    titles = [("M.", *row[1:3]) for row in ROWS]
    offices = [(row[5], *row[1:3]) for row in ROWS]
    assert layout_of([["Qualité", "Nom", "Prénom"], *titles]).columns[0] == "title"
    assert layout_of([["Qualité", "Nom", "Prénom"], *offices]).columns[0] == "function"
    assert layout_of([["Contact", "Nom", "Prénom"], *[(row[7], *row[1:3]) for row in ROWS]]).columns[0] == "email"
    assert layout_of([["Nom", "Structure"], *[(row[0], row[2]) for row in FOLK]]).columns[0] == "full_name"


def test_columns_in_any_order_with_strangers_between():
    header = ["Horodateur", "Structure", "Prénoms", "Nom", "Repas"]
    rows = [header, *[("10/07/2025", row[4], row[2], row[1], "sans porc") for row in ROWS]]
    assert layout_of(rows).columns == ("ignored", "institution", "first_names", "family_name", "ignored")


def test_several_phones_in_several_columns():
    rows = [["Nom et prénoms", "Tél 1", "Tél 2"], *[(row[0], "90 38 20 38", "99 48 41 90") for row in FOLK]]
    assert layout_of(rows).columns == ("full_name", "phone", "phone")


def test_the_sheet_with_people_is_chosen():
    table = read_table("l.xlsx", as_xlsx([["Budget", "Montant"], ["Salle", 40]], more_sheets={"Participants": [NAMES, *FOLK]}))
    assert guess(table).sheet == 1
    assert not guess(table, 0).has_names


def test_a_layout_is_corrected_by_the_user():
    layout = layout_of([NAMES, *FOLK])
    changed = layout.with_column(2, "full_name")
    assert changed.columns == ("ignored", "sex", "full_name", "function", "phone")
    assert layout.columns[0] == "full_name"
    assert layout.with_column(1, "phone").columns[4] == "phone"
    split = layout.with_column(3, "family_name")
    assert split.columns[0] == "ignored"
    assert layout.with_first_row(0).header_rows == ()
    with pytest.raises(ValueError, match="shoe"):
        layout.with_column(0, "shoe")
    with pytest.raises(IndexError):
        layout.with_column(9, "notes")
