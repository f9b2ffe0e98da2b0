"""Nouns that say that words follow: « les mots », « le montant de », « la cible »; « une virgule » is itself the word meant."""

from __future__ import annotations

from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.numbers import cardinal
from facilitation.formulas.quotes import opens

WORD_NOUNS: Final = frozenset(
    [
        "mot",
        "mots",
        "terme",
        "termes",
        "expression",
        "expressions",
        "reference",
        "references",
        "nombre",
        "nombres",
        "montant",
        "montants",
        "taux",
        "chiffre",
        "chiffres",
        "date",
        "dates",
        "annee",
        "annees",
        "pourcentage",
        "pourcentages",
        "signe",
        "signes",
        "mention",
        "mentions",
        "membre",
        "membres",
        "intitule",
        "division",
        "divisions",
        "somme",
        "sommes",
        "lettre",
        "lettres",
        "ponctuation",
        "symbole",
        "sigle",
        "numero",
        "numeros",
        "formule",
        "millesime",
        "verbe",
        "adjectif",
        "nom",
        "locution",
        "acronyme",
        "texte",
        "passage",
        "segment",
        "duree",
        "delai",
        "seuil",
        "valeur",
        "titre",
        "groupe",
        "ponctuations",
        "coefficient",
        "alineas",
        "numerotation",
        "subdivision",
        "quantite",
        "proportion",
        "tarif",
        "tarifs",
        "prix",
        "age",
        "echeance",
        "virgule",
    ]
) - {"alineas"}
_OF_WORDS: Final = frozenset(
    {"mot", "mots", "terme", "termes", "expression", "expressions", "mention", "mentions", "chiffre", "chiffres", "nombre",
     "nombres", "signe", "signes", "lettre", "lettres", "symbole", "sigle", "acronyme", "verbe", "adjectif", "locution"}
)  # fmt: skip
"""Nouns of which no text speaks but to name its words."""
VALUE_NOUNS: Final = frozenset(
    {"montant", "taux", "chiffre", "nombre", "seuil", "somme", "pourcentage", "valeur", "duree", "delai", "cout", "budget", "cible",
     "prix", "indicateur", "echeance", "reference"}
)  # fmt: skip
_BEFORE_NOUNS: Final = frozenset(
    {"a", "au", "aux", "de", "du", "des", "d", "le", "la", "l", "les", "un", "une", "ces", "ce", "cette"}
)
ITEM_NOUNS: Final = frozenset({"puce", "tiret", "alinea", "item", "paragraphe", "mesure", "recommandation", "point"})
"""What a whole clause is called that is cited by its words."""
DETERMINERS: Final = ("le", "la", "l", "les", "ce", "cette", "ces")
_INTO: Final = frozenset({"a", "au", "aux"})
_PLACES: Final = frozenset({"ligne", "colonne", "tableau", "cellule", "partie", "point", "section"})
"""What begins a place, whatever the columns are called."""
_MARKS: Final = {"virgule": ",", "point virgule": ";", "point": ".", "deux points": ":"}


def noun_ahead(cursor: Cursor) -> bool:
    start = cursor.at
    found = noun(cursor)
    cursor.at = start
    return found


def _value_noun(cursor: Cursor) -> bool:
    """« le taux de 5 % », « la cible « 60 % » », « le coût 1 300 »: the noun of a value that is a number or quoted."""
    start = cursor.at
    if cursor.word() in VALUE_NOUNS:
        cursor.at += 1
        of = cursor.accept("de", "d")
        here = cursor.at
        if cursor.text()[:1].isdigit() or opens(cursor.source, cursor.offset) or (of and bool(cardinal(cursor))):
            cursor.at = here
            return True
    cursor.at = start
    return False


def _heading(cursor: Cursor, start: int) -> bool:
    """« le risque « … » », « la structure responsable « … » »: the heading of the column in which the words stand."""
    length = cursor.names.heading(cursor)
    before = cursor.tokens[cursor.at - 1].word if cursor.at > start else ""
    of_place = any(token.word in _INTO for token in cursor.tokens[start : cursor.at])
    if length and before in ("le", "la", "l", "les") and not of_place and cursor.word() not in _PLACES:
        here = cursor.at
        cursor.at += length
        if opens(cursor.source, cursor.offset):
            return True
        cursor.at = here
    return False


def noun_said(cursor: Cursor, start: int) -> str:
    """The noun itself, folded, of the words accepted since `start`: "mots", "cible 2030"; "" for none."""
    words = [token.word for token in cursor.tokens[start : cursor.at]]
    while words and words[0] in _BEFORE_NOUNS:
        del words[0]
    while words and words[-1] in ("de", "d", ":"):
        del words[-1]
    return " ".join(words)


def noun(cursor: Cursor) -> bool:
    """ "les mots", "du mot", "la référence", "le signe de ponctuation", with what may stand between; accepted."""
    start = cursor.at
    cursor.skip("a", "au", "aux", "de", "du", "des", "d")
    cursor.accept("le", "la", "l", "les", "un", "une", "deux", "trois", "ces", "ce", "cette")
    cardinal(cursor) if cursor.word() in ("deux", "trois", "quatre") else None
    of_a_part = (cursor.word() == "titre" and cursor.word(1) not in (":", "«", '"', "“")) or (
        cursor.word() == "intitule" and cursor.word(1) in ("de", "du", "d")
    )
    if _heading(cursor, start) or _value_noun(cursor):
        return True
    if cursor.word() in WORD_NOUNS and not of_a_part:
        of_words = cursor.word() in _OF_WORDS
        cursor.at += 1
        cursor.accept_any("de ponctuation", "de phrase", "de mots", "d article")
        cursor.accept("suivant", "suivants", "suivante", "suivantes")
        if _words_follow(cursor, of_words):
            return True
    cursor.at = start
    return False


def _words_follow(cursor: Cursor, of_words: bool) -> bool:
    """Whether the noun tells what sort of words follows: they are marked, or are a number; « les mots » says it of any. « Le
    montant total », « les termes de référence » are words of the text themselves."""
    word, text = cursor.word(), cursor.text()
    if word in ("", "\n", ":", ",", "(", ")", ".", "est", "sont") or opens(cursor.source, cursor.offset):
        return True
    if text[0].isdigit() or cursor.word(1) == ".":
        return True
    said = cursor.tokens[cursor.at - 1].word
    return of_words and (said in ("mot", "mots", "expression", "expressions", "locution") or word not in ("de", "du", "des", "d"))


def mark_noun(cursor: Cursor) -> str:
    """ "une virgule" is itself the word meant: ","; "" for anything else."""
    start = cursor.at
    cursor.accept("le", "la", "l", "un", "une", "signe")
    word = cursor.word()
    if word in _MARKS and cursor.word(1) in ("\n", ".", "", ",", "par", "et", ")") and start != cursor.at:
        cursor.at += 1
        return _MARKS[word]
    cursor.at = start
    return ""
