"""The new and old words that a formula brings: quoted, on lines of their own, or simply said; told apart from the formula
itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from facilitation.formulas.composed import composed, is_composed
from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import ONCE, Occurrence, Payload, Unit
from facilitation.formulas.nouns import noun_ahead
from facilitation.formulas.numbers import cardinal, ordinal
from facilitation.formulas.quotes import opens, quoted

Stop = Callable[[Cursor], bool]

_UNITS: Final[dict[str, Unit]] = {
    **dict.fromkeys(("alinea", "alineas"), "paragraphs"),
    **dict.fromkeys(
        (
            "paragraphe",
            "paragraphes",
            "point",
            "points",
            "puce",
            "puces",
            "item",
            "items",
            "tiret",
            "tirets",
            "mesure",
            "mesures",
            "recommandation",
            "recommandations",
            "activite",
            "activites",
            "action",
            "actions",
            "sous point",
            "texte",
        ),
        "paragraphs",
    ),
    **dict.fromkeys(("phrase", "phrases"), "sentence"),
    **dict.fromkeys(("article", "articles", "division", "chapitre", "section", "titre", "annexe"), "article"),
    **dict.fromkeys(("ligne", "lignes", "rangee", "rangees"), "row"),
    **dict.fromkeys(("colonne", "colonnes"), "column"),
    **dict.fromkeys(("tableau", "tableaux"), "table"),
    **dict.fromkeys(("dispositions", "disposition", "redaction"), "paragraphs"),
}
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)+\.?")
_REPEATED: Final = ("bis", "ter", "quater", "quinquies")
_BEFORE_PLACES: Final = ("au", "a", "dans", "apres", "avant", "entre")
_COUNTED: Final = frozenset({"alinea", "alineas", "phrase", "phrases", "ligne", "lignes"})
_ANNOUNCED: Final = (
    "ainsi redige", "ainsi rediges", "ainsi redigee", "ainsi redigees", "ainsi redigees", "redige comme suit", "rediges comme suit",
    "redigee comme suit", "redigees comme suit", "ainsi concu", "ainsi concue", "suivant", "suivante", "suivants", "suivantes",
    "ainsi libelle", "ainsi libelles", "ci apres",
)  # fmt: skip
_REST: Final = re.compile(r"[\s.…]*\(?\s*le reste sans changement\s*\.?\s*\)?\s*(?=[»”\"]?[\s.]*$)", re.IGNORECASE)
_ENDS: Final = " \t\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Operand:
    """Words named in a formula, which of equal ones are meant, and the noun that was said before them ("mots", "indicateur")."""

    text: str
    at: Occurrence = ONCE
    noun: str = ""


def occurrence(cursor: Cursor) -> Occurrence:
    """ "(deux fois)", ", à chaque occurrence,", "la seconde occurrence (du)", "partout"; ONCE, and not moved, where
    nothing is said.
    """
    start = cursor.at
    cursor.skip(",", "(")
    found = _occurrence(cursor)
    if found == ONCE:
        cursor.at = start
        return found
    cursor.skip(")")
    cursor.accept(",")
    return found


def _occurrence(cursor: Cursor) -> Occurrence:
    start = cursor.at
    cursor.accept("par", "a")
    times = cardinal(cursor)
    if times and cursor.accept("fois", "reprises"):
        return Occurrence(times=times)
    cursor.at = start
    if cursor.word() == "partout" and cursor.word(1) not in ("dans", "sur"):
        cursor.at += 1
        if cursor.word() in ("au", "a", "aux"):
            return Occurrence(each=True)
        cursor.accept("ou")
        cursor.accept_any(
            "qu il apparait", "il apparait", "ils apparaissent", "il figure", "ils figurent", "elle apparait", "elle figure"
        )
        return Occurrence(each=True, throughout=True)
    if cursor.accept_any("a chaque fois", "chaque fois", "a chaque occurrence", "chaque occurrence", "a toutes ses occurrences"):
        cursor.accept_any("qu il apparait", "qu ils apparaissent", "qu elle apparait")
        return Occurrence(each=True)
    cursor.accept("a", "aux")
    if cursor.accept_any("toutes les occurrences", "toutes leurs occurrences", "chacune des occurrences", "chaque occurrence"):
        if not noun_ahead(cursor):
            cursor.accept("de", "d")
        return Occurrence(each=True)
    cursor.accept("la", "l", "les", "leurs", "sa")
    times = cardinal(cursor)
    if times and cursor.accept("occurrences"):
        return Occurrence(times=times)
    which = 0 if times else ordinal(cursor)
    if which and cursor.accept("occurrence"):
        return Occurrence(which=which)
    cursor.at = start
    return ONCE


@dataclass(frozen=True, slots=True)
class Announced:
    """A block that a formula announces: "deux alinéas ainsi rédigés"; `label` is the number it is to have ("e)")."""

    unit: Unit
    count: int
    label: str = ""


def announced(cursor: Cursor, *, placed: bool = False) -> Announced | None:
    """ "un alinéa ainsi rédigé", "l'alinéa suivant", "les sept alinéas suivants", "un 1° bis ainsi rédigé"; accepted.

    `placed`: what follows is a place: « un point au 3.1 : … ».
    """
    start = cursor.at
    label = ""
    if is_composed(cursor):
        return Announced("block", 0)
    cursor.accept("le", "la", "l", "les", "cet", "ces", "de", "d", "du", "au", "nouvel", "nouveaux")
    figure = cardinal(cursor) if cursor.word() != "1°" else 0
    cursor.accept("nouvel", "nouvelle", "nouveaux", "nouvelles", "nouveau")
    word = cursor.word()
    if word in _UNITS and (cursor.word(1) not in ("n°",)):
        cursor.at += 1
        unit: Unit = _UNITS[word]
        count = (figure or (0 if word.endswith("s") else 1)) if word in _COUNTED else 0
        if unit == "article" and _named_article(cursor):
            count = 0
        cursor.accept("nouveau", "nouvelle", "nouveaux", "additionnel", "additionnelle", "additionnels", "supplementaire", "unique")
        if unit == "paragraphs" and _NUMBER.fullmatch(cursor.text()):
            # « un point 3.1.5 ainsi rédigé », « un point 3.1.4 bis »: numbers are given anew.
            label = cursor.text().rstrip(".")
            cursor.at += 1
            label = "" if cursor.accept(*_REPEATED) else label
    elif figure == 1 and cursor.text()[:1].isalnum():
        # "un 1° quater", "un II bis": what is numbered is one or several alinéas.
        steps = 0
        while steps < 4 and not cursor.at_line_end() and cursor.word() not in (":", "ainsi"):
            cursor.at += 1
            steps += 1
        unit, count = "paragraphs", 0
        if cursor.word() != "ainsi":
            cursor.at = start
            return None
    else:
        cursor.at = start
        return None
    cursor.skip(",")
    said = cursor.accept_any(*_ANNOUNCED)
    if not said and cursor.word() not in (":", "\n", "«", '"', "“") and not (placed and cursor.word() in _BEFORE_PLACES):
        cursor.at = start
        return None
    return Announced(unit, count, label)


def numbered(cursor: Cursor) -> Announced | None:
    """« un e) », « e) », « un 3.1.5 : »: one more of a list, by the number it is to have; accepted."""
    start = cursor.at
    one = cursor.accept("un", "une")
    cursor.accept("nouveau", "nouvel", "nouvelle")
    cursor.accept("point", "alinea", "item")
    letter = cursor.text()
    if len(letter) == 1 and letter.isalpha() and cursor.word(1) == ")":
        cursor.at += 2
        label = f"{letter.lower()})"
    elif _NUMBER.fullmatch(letter) is not None and (one or cursor.word(1) == ":" or cursor.word(2).startswith("nouve")):
        cursor.at += 1
        label = letter.rstrip(".")
    else:
        cursor.at = start
        return None
    cursor.accept("ainsi")
    cursor.accept("redige", "redigee", "suivant")
    follows = cursor.word() in (":", "\n", "(", *_BEFORE_PLACES) or opens(cursor.source, cursor.offset)
    if follows or label.endswith(")"):
        return Announced("paragraphs", 1, label)
    cursor.at = start
    return None


def _named_article(cursor: Cursor) -> bool:
    saved = cursor.at
    steps = 0
    while steps < 6 and not cursor.at_line_end() and cursor.word() not in (":", "ainsi", "additionnel", "additionnels"):
        cursor.at += 1
        steps += 1
    if cursor.word() == "ainsi" and steps:
        return True
    cursor.at = saved
    return False


def words(cursor: Cursor, inline_stop: Stop, line_stop: Stop, *, probing: bool = False) -> str | None:
    """Old or new words from here on; None, and not moved, where nothing follows.

    Quoted words end with their mark. Words on a line of their own are that line, and those after it until `line_stop` says that the
    formula goes on. Words said on the formula's own line end where `inline_stop` says so.
    """
    start = cursor.at
    cursor.accept(":")
    cursor.accept(":")
    if not cursor.at_line_end():
        if opens(cursor.source, cursor.offset):
            text, end = quoted(cursor.source, cursor.offset, cursor.line_end())
            cursor.seek(end)
            return text
        return _said(cursor, inline_stop) or _nothing(cursor, start)
    if cursor.ended:
        return _nothing(cursor, start)
    cursor.skip_breaks()
    first = cursor.offset
    if opens(cursor.source, first):
        text, end = quoted(cursor.source, first, cursor.line_end())
        line_end = cursor.line_end()
        rest = cursor.source[end:line_end].strip(_ENDS + ".,;)»")
        saved = cursor.at
        cursor.seek(end)
        if not rest or inline_stop(cursor) or line_stop(cursor):
            return text
        cursor.at = saved
    end = cursor.line_end()
    cursor.seek(end)
    while not probing and not cursor.ended:
        saved = cursor.at
        cursor.skip_breaks()
        if cursor.ended or inline_stop(cursor) or line_stop(cursor):
            cursor.at = saved
            break
        end = cursor.line_end()
        cursor.seek(end)
    return cursor.source[first:end].strip(_ENDS)


def _nothing(cursor: Cursor, start: int) -> str | None:
    cursor.at = start
    return None


def _said(cursor: Cursor, stop: Stop) -> str:
    """Words without marks on the formula's own line."""
    first = cursor.offset
    end = first
    while not cursor.at_line_end() and not stop(cursor):
        end = cursor.tokens[cursor.at].end
        cursor.at += 1
    text = cursor.source[first:end].strip(_ENDS)
    if cursor.at_line_end() and text.endswith(".") and not text.endswith("..."):
        text = text[:-1]
    return text.rstrip(_ENDS + ("," if not cursor.at_line_end() else ""))


def block(cursor: Cursor, unit: Unit, count: int, line_stop: Stop, *, probing: bool = False) -> Payload | None:
    """New alinéas or sentences: all lines from here on until `line_stop` says that the formula goes on; None for no lines."""
    start = cursor.at
    if unit == "block":
        return composed(cursor)
    cursor.skip(":", ".", ",")
    lines: list[str] = []
    if not cursor.at_line_end():
        lines.append(cursor.source[cursor.offset : cursor.line_end()])
        cursor.seek(cursor.line_end())
    while not cursor.ended:
        saved = cursor.at
        cursor.skip_breaks()
        if cursor.ended:
            break
        if lines and (probing or (len(lines) >= count and line_stop(cursor))):
            cursor.at = saved
            break
        lines.append(cursor.source[cursor.offset : cursor.line_end()].strip(_ENDS))
        cursor.seek(cursor.line_end())
    if not lines:
        cursor.at = start
        return None
    return Payload(tuple(lines), unit, count)


def unchanged_rest(text: str) -> tuple[str, bool]:
    """Without « …(le reste sans changement) » at its end, and whether it was there."""
    shorter = _REST.sub("", text)
    return shorter.rstrip(_ENDS + "."), shorter != text
