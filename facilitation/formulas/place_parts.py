"""Parts of a text as they are called: « l'axe 2 », « le 3.2 », « la partie Contexte », « l'amendement 12 »."""

from __future__ import annotations

import itertools
import re
from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.numbers import roman_value
from facilitation.formulas.quotes import opens, quoted
from facilitation.formulas.said import Said
from facilitation.formulas.source import ARROW
from facilitation.formulas.verbs import commanding, mended, shortened
from facilitation.text.folding import fold

_PARTS: Final = (
    "article", "art", "point", "section", "chapitre", "titre", "partie", "annexe", "axe", "objectif", "action", "activite",
    "mesure",
    "clause", "orientation", "pilier", "composante", "volet", "programme", "projet", "resultat", "effet", "produit", "tache",
    "etape",
    "phase", "recommandation", "principe", "os", "og", "sous-section", "sous section", "sous action", "puce", "encadre", "note",
    "livre", "appendice", "sous programme", "sous mesure", "priorite", "enjeu", "defi", "levier", "indicateur", "critere", "regle",
    "figure", "graphique", "carte", "schema", "impact", "tiret", "sous point", "rubrique", "sous partie",
)  # fmt: skip
_TITLED: Final = ("partie", "point", "section", "chapitre", "annexe", "clause", "rubrique", "sous partie", "axe", "encadre")
"""What may be named by its words: « la partie « Contexte et justification » », « le point « Figure 3 » »."""
_SHORT: Final = {
    "pt": "point",
    "act": "activite",
    "obj": "objectif",
    "sect": "section",
    "chap": "chapitre",
    "ind": "indicateur",
    "rec": "recommandation",
}
_QUALITY: Final = ("strategique", "specifique", "general", "generale", "operationnel", "prioritaire", "attendu", "intermediaire")
LABEL: Final = re.compile(r"\d+(?:\.\d+)+\.?|\d+°|\d+-[a-z]", re.IGNORECASE)
_REPEATED: Final = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies")
_HEADS: Final = ("suppression", "retrait", "devient", "nouveau", "nouvelle", "est", "sera", "doit", "devrait")
_WITHIN_PARTS: Final = ("al", "alinea", "§", "paragraphe", "puce", "tiret", "phrase", "ligne", "dernier", "premier", "deuxieme")
"""What a number may be followed by without a comma: « VI.1 al 2 »."""
_NAME_ENDS: Final = (",", ":", "\n", "", ".", ";", ")", "est", "sont", "-", "par", "et")


def amendment(cursor: Cursor, said: Said) -> bool:
    start = cursor.at
    if cursor.accept("sous amendement") and cursor.word() in ("a", "au", "de", "sur", "n°", "no"):
        cursor.skip("a", "au", "de", "sur", "l", "le")
    if cursor.accept("amendement") or (cursor.at > start and cursor.word() in ("n°", "no")):
        cursor.accept("n°", "no", "numero")
        number = cursor.text()
        if number and number[0].isalnum():
            cursor.at += 1
            while cursor.word() == "-" and (
                cursor.text(1)[:1].isdigit() or (cursor.text(1)[:1].isalpha() and not _spaced(cursor, 2))
            ):
                # « G2-12 », « 12-a »
                number += "-" + cursor.text(1)
                cursor.at += 2
            cursor.accept("rect", "rectifie")
            cursor.accept(".")
            cursor.accept(*_REPEATED)
            said.amendment = number
            return True
    cursor.at = start
    return False


def clause(cursor: Cursor, said: Said, bound: bool, start: int) -> bool:
    """ "article 4", "l'axe 2", "au 3.2", "du II", "3.2" at the start of a line."""
    line_start = start == 0 or cursor.tokens[start - 1].word in ("\n", "-", ")", "(", ".", "°") or bool(said.paragraphs)
    here = cursor.at
    word = cursor.word()
    word = _SHORT.get(word, word) if cursor.word(1) == "." or cursor.text(1)[:1].isdigit() else word
    word = word.removesuffix("s") if word.removesuffix("s") in _PARTS and word not in _PARTS else word
    if word in _PARTS:
        cursor.at += 1
        cursor.accept(".")
        if word == "note":
            cursor.accept_any("de bas de page", "en bas de page")
        cursor.accept("n°", "numero")
        quality = cursor.text()
        quality = quality if cursor.accept(*_QUALITY) else ""
        number = number_said(cursor)
        if number or (bound and word in ("article", "clause") and cursor.word() in (",", "\n", "", ":", "par")):
            if number:
                noun = "puce" if word == "tiret" else cursor.tokens[here].text
                noun = noun if fold(noun) == word or word == "tiret" else word
                said.clause = [" ".join(filter(None, (noun, quality, number)))]
                if word == "titre" and "." in number:
                    # « dans le titre 3.3 »: the words of the heading.
                    said.clause, said.title = [number], True
            else:
                said.this = "article"
            return True
        if word in _TITLED and opens(cursor.source, cursor.offset):
            title, end = quoted(cursor.source, cursor.offset, cursor.line_end())
            cursor.seek(end)
            said.clause = [title]
            return bool(title)
        if word in _TITLED and cursor.names and (title := _said_title(cursor)):
            said.clause = [title]
            return True
        cursor.at = here
        return False
    if word == "document" and bound:
        cursor.at += 1
        said.clause = [word]
        return True
    if not (bound or line_start):
        return False
    text = cursor.text()
    follows = cursor.word(1)
    simple = LABEL.fullmatch(text) is not None
    lettered = follows == ")" and (len(text) == 1 or text.isdigit())
    # « le A.1 »
    # « au 4 bis »
    lettered = lettered or (bound and text.isdigit() and follows in _REPEATED)
    lettered = lettered or (follows == "." and len(text) == 1 and text.isupper() and cursor.text(2)[:1].isdigit())
    roman = bound or (follows == "." and cursor.text(2)[:1].isdigit() and not _spaced(cursor, 2))
    if simple or lettered or (roman and roman_value(text) and text not in ("L", "D", "C", "M")):
        number = number_said(cursor)
        first = start == 0 or (start == 1 and cursor.tokens[0].word == "(")
        says = (first and (_act_follows(cursor) or _arrow_ahead(cursor))) or _within_follows(cursor)
        if line_start and not bound and not says and cursor.word() not in (",", "\n", "", ":", ";", "-", ")"):
            cursor.at = here
            return False
        said.clause = [number]
        return True
    return False


def _act_follows(cursor: Cursor) -> bool:
    """« 2.1.2 remplacer … », « 3.2.4 à supprimer », « 3.2.1. Remplacer … »; the full stop is accepted."""
    start = cursor.at
    if not cursor.ended and cursor.offset == cursor.tokens[cursor.at - 1].end:
        cursor.accept(".")
    here = cursor.at
    cursor.accept("a")
    verb = commanding(cursor.word()) or mended(cursor.word()) or shortened(cursor)
    quoted_first = here == cursor.at and opens(cursor.source, cursor.offset)
    found = verb is not None or quoted_first or cursor.word() in ("apres", "avant", "passe", *_HEADS)
    found = found or (cursor.names.heading(cursor) > 0 and cursor.word(cursor.names.heading(cursor)) in (":", ARROW, "="))
    cursor.at = here if found else start
    return found


def _within_follows(cursor: Cursor) -> bool:
    return cursor.word() in _WITHIN_PARTS or re.fullmatch(r"\d{1,2}(?:e|er|eme|nd|nde)", cursor.word()) is not None


def _arrow_ahead(cursor: Cursor) -> bool:
    """« 2.1.2 X → Y », « 2.1.2 Y au lieu de X »: words that become others stand behind the number."""
    line = [token.word for token in cursor.tokens[cursor.at :]]
    line = line[: line.index("\n")] if "\n" in line else line
    instead = any(line[at : at + 2] in (["au", "lieu"], ["la", "place"]) for at in range(1, len(line)))
    return instead or any(word in line[1:] for word in (ARROW, "devient", "deviennent"))


def _said_title(cursor: Cursor) -> str:
    """« la partie Contexte national »: the title that is known, else the words up to the next mark."""
    length = cursor.names.longest(cursor)
    if not length or cursor.word(length) not in (*_NAME_ENDS, "a", "au", "dans"):
        length = 0
        while cursor.word(length) and cursor.word(length).replace(" ", "").isalnum():
            length += 1
        if cursor.word(length) not in _NAME_ENDS or not cursor.text()[:1].isupper():
            return ""
    title = cursor.source[cursor.offset : cursor.tokens[cursor.at + length - 1].end]
    cursor.at += length
    return title


def number_said(cursor: Cursor) -> str:
    """A label's own number: "4", "3.2.1", "2°", "II bis", "a)", "L. 123-4"; "" for none."""
    text = cursor.text()
    if text in ("L", "R", "D", "LO") and cursor.word(1) == ".":
        end = cursor.text(2)
        cursor.at += 3
        return f"{text}. {end}"
    is_number = bool(text) and (text[0].isdigit() or roman_value(text) > 0 or (len(text) == 1 and text.isalpha()))
    if not is_number and cursor.word() not in ("premier", "premiere", "unique"):
        return ""
    if len(text) == 1 and text.islower() and cursor.word(1) != ")":
        return ""
    cursor.at += 1
    number = text.rstrip(".")
    if cursor.word() == ")":
        cursor.at += 1
        number += ")"
    while cursor.word() in ("-", ".") and cursor.text(1)[:1].isdigit() and not _spaced(cursor, 2):
        # « l'article 25-2 », « le II.1 »
        number += cursor.text() + cursor.text(1)
        cursor.at += 2
    while cursor.word() in _REPEATED or (len(cursor.text()) == 1 and cursor.text().isupper() and number[-1:].isalnum()):
        number += " " + cursor.text()
        cursor.at += 1
    return number


def _spaced(cursor: Cursor, count: int) -> bool:
    """Whether there is a space before one of the next tokens."""
    near = cursor.tokens[cursor.at - 1 : cursor.at + count]
    return any(before.end < after.start for before, after in itertools.pairwise(near))


def named_part(cursor: Cursor, said: Said, start: int) -> bool:
    """« dans l'introduction », « Principes directeurs, puce 2 »: a part by its title, as the text has it."""
    length = cursor.names.longest(cursor)
    here = cursor.at
    bound = here > start or here == 0 or cursor.tokens[here - 1].word in ("\n", ":", ",")
    if length and bound and cursor.word(length) in _NAME_ENDS:
        end = cursor.tokens[here + length - 1].end
        said.clause, said.bare = [cursor.source[cursor.offset : end]], True
        cursor.at += length
        return True
    return False


def everywhere(cursor: Cursor, said: Said) -> bool:
    """« dans l'ensemble du document », « partout dans le texte »."""
    start = cursor.at
    throughout = cursor.accept("partout")
    if throughout and cursor.word() == ",":
        said.whole = True
        return True
    if cursor.accept("dans", "sur") and (throughout or cursor.accept_any("l ensemble", "tout", "la totalite", "l integralite")):
        cursor.accept("du", "de", "le", "la")
        cursor.accept("le", "la", "present", "ce")
        if cursor.accept("document", "texte", "projet", "politique", "plan"):
            said.whole = True
            return True
    cursor.at = start
    return False
