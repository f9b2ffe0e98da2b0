"""The grammar of places: « À la deuxième phrase de l'alinéa 7 », « Après l'alinéa 3 », « 3.2, dernière phrase », «
Tableau 2, ligne 5 ».
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace
from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import WHERE_WORDS_STAND, Part, Place, Run, Side, TablePlace
from facilitation.formulas.numbers import cardinal, cardinals, ordinals, roman_value
from facilitation.formulas.quotes import opens, quoted
from facilitation.formulas.table_places import COLUMN, ROW, column_name, joined, table_place

_BINDING: Final = ("a", "au", "aux", "la", "le", "l", "les", "de", "du", "des", "d", "dans", "en", "sur", "s")
_SEPARATORS: Final = (",", "(", ")", ";")
_THIS: Final = ("cet", "ce", "cette", "ces", "ledit", "ladite", "lesdits", "lesdites", "dudit", "desdits", "ladit", "meme", "memes")
_ALINEA: Final = ("alinea", "alineas", "al", "paragraphe", "paragraphes", "§")
_SENTENCE: Final = ("phrase", "phrases")
_PARTS: Final = (
    "article", "art", "point", "section", "chapitre", "titre", "partie", "annexe", "axe", "objectif", "action", "activite",
    "mesure",
    "clause", "orientation", "pilier", "composante", "volet", "programme", "projet", "resultat", "effet", "produit", "tache",
    "etape",
    "phase", "recommandation", "principe", "os", "og", "sous-section", "sous section", "sous action", "puce", "encadre", "note",
    "livre", "appendice", "sous programme", "sous mesure", "priorite", "enjeu", "defi", "levier", "indicateur", "critere", "regle",
    "figure", "graphique", "carte", "schema", "impact",
)  # fmt: skip
_TITLED: Final = ("partie", "point", "section", "chapitre", "annexe", "clause")
"""What may be named by its words: « la partie « Contexte et justification » », « le point « Figure 3 » »."""
_QUALITY: Final = ("strategique", "specifique", "general", "generale", "operationnel", "prioritaire", "attendu", "intermediaire")
_LABEL: Final = re.compile(r"\d+(?:\.\d+)+\.?|\d+°|\d+-[a-z]", re.IGNORECASE)
_REPEATED: Final = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies")


@dataclass(slots=True)
class Said:
    """A place as far as it has been said; None and empty: not said."""

    clause: list[str] = field(default_factory=list)
    amendment: str = ""
    paragraphs: tuple[Run, ...] = ()
    sentences: tuple[Run, ...] = ()
    table: TablePlace | None = None
    title: bool = False
    edge: Part = "whole"
    side: Side = ""
    this: str = ""
    """What « cet alinéa », « cette phrase », « cet article » point back to: "paragraph", "sentence", "article"."""

    def onto(self, outer: Place) -> Place:
        """The place within what was said before it."""
        clause = ", ".join(self.clause) or outer.clause
        amendment = self.amendment or outer.amendment
        fresh = bool(self.clause or self.paragraphs or self.amendment) or self.this == "article"
        if fresh:
            paragraphs, table = self.paragraphs, self.table
            sentences = self.sentences or ((WHERE_WORDS_STAND,) if self.this == "sentence" else ())
        elif self.this == "paragraph":
            paragraphs, sentences, table = outer.paragraphs, self.sentences, self.table
        else:
            paragraphs = outer.paragraphs
            sentences = self.sentences or outer.sentences or ((WHERE_WORDS_STAND,) if self.this == "sentence" else ())
            table = joined(outer.table, self.table)
        side, edge = self.side, self.edge
        if not (side or edge != "whole" or fresh or self.this or self.sentences or self.table or self.title):
            side, edge = outer.side, outer.edge
        title = self.title or (outer.title and not fresh)
        return Place(clause, amendment, paragraphs, sentences, table, title, edge, side)


def places(cursor: Cursor) -> list[Said]:
    """One place or several ("à la fin des alinéas 5 et 6 et à l'alinéa 7"); nothing, and not moved, where none is said."""
    said = Said()
    if not _component(cursor, said):
        return []
    found = [said]
    while True:
        saved = cursor.at
        apart = False
        while cursor.word() in _SEPARATORS or (cursor.word() == "et" and cursor.word(1) != "pour"):
            apart = apart or cursor.word() == "et"
            cursor.at += 1
        following = Said()
        inner = not apart and cursor.word() in ("de", "du", "des", "d", "dans")
        if not apart and (table := found[-1].table) is not None and (table.row or table.header) and not table.column_name:
            # « Tableau 2, ligne 5, « Indicateur » »
            following.table = column_name(cursor)
        if following.table is None and not _component(cursor, following):
            cursor.at = saved
            return found
        if not _merge(found[-1], following, inner, apart):
            found.append(following)


def _merge(said: Said, more: Said, inner: bool, apart: bool) -> bool:
    """Takes what was said next into the same place; False where it is a place of its own."""
    named = said.paragraphs or said.clause or said.table
    if apart and (more.paragraphs or more.clause or more.table) and named:
        return False
    if (said.paragraphs and more.paragraphs) or (said.amendment and more.amendment):
        return False
    if said.sentences and more.sentences:
        if said.paragraphs or said.this:
            return False
        said.sentences += more.sentences
        more.sentences = ()
    if more.side and (said.side or ((more.paragraphs or more.clause or more.table or more.title) and named)):
        return False
    said.clause = more.clause + said.clause if inner or said.paragraphs else said.clause + more.clause
    said.amendment = said.amendment or more.amendment
    said.paragraphs = said.paragraphs or more.paragraphs
    said.sentences = said.sentences or more.sentences
    said.table = joined(said.table, more.table)
    said.title = said.title or more.title
    said.edge = said.edge if said.edge != "whole" else more.edge
    said.side = said.side or more.side
    # « à la fin de la première phrase de cet alinéa »: the nearest thing named is what the place is.
    said.this = said.this or more.this
    return True


def _component(cursor: Cursor, said: Said) -> bool:
    start = cursor.at
    if _edge(cursor, said) or _side(cursor, said):
        return True
    bound = 0
    while cursor.word() in _BINDING and bound < 3:
        if cursor.word() == "a" and cursor.word(1) in (")", "."):
            break
        cursor.at += 1
        bound += 1
    if (
        _title(cursor, said)
        or _counted(cursor, said)
        or _this(cursor, said)
        or _amendment(cursor, said)
        or _clause(cursor, said, bound > 0, start)
    ):
        return True
    cursor.at = start
    return False


def _title(cursor: Cursor, said: Said) -> bool:
    """ "l'intitulé du 3.2": the words of the heading, not the part below it."""
    start = cursor.at
    if cursor.accept("intitule", "titre") and cursor.word() in ("de", "du", "d") and _component(cursor, said):
        said.title = bool(said.clause)
    if not said.title:
        cursor.at = start
    return said.title


def _edge(cursor: Cursor, said: Said) -> bool:
    start = cursor.at
    cursor.accept("a", "en", "au")
    cursor.accept("la", "l", "le")
    edge: Part | None = "end" if cursor.accept("fin") else "beginning" if cursor.accept("debut", "commencement", "tete") else None
    if edge is None and cursor.accept_all("in fine"):
        edge = "end"
    if edge is not None and cursor.word() in ("de", "du", "des", "d") and _component(cursor, said):
        said.edge = edge
        return True
    if edge is not None and start != cursor.at and cursor.word() in (",", "\n", ":", ""):
        said.edge = edge
        return True
    cursor.at = start
    return False


def _side(cursor: Cursor, said: Said) -> bool:
    start = cursor.at
    side: Side = "after" if cursor.accept("apres") else "before" if cursor.accept("avant") else ""
    if side and _component(cursor, said):
        said.side = side
        return True
    cursor.at = start
    return False


def _counted(cursor: Cursor, said: Said) -> bool:
    """ "premier alinéa", "alinéas 5 et 6", "deuxième ligne", "ligne 5", "tableau 2"."""
    start = cursor.at
    named = ordinals(cursor)
    if named:
        if cursor.accept(*_ALINEA):
            said.paragraphs = named
        elif cursor.accept(*_SENTENCE):
            said.sentences = named
        elif cursor.accept(*ROW):
            said.table = TablePlace(row=named[0].first)
        elif cursor.accept(*COLUMN):
            said.table = TablePlace(column=named[0].first)
        else:
            cursor.at = start
            return False
        return True
    if cursor.accept(*_ALINEA):
        cursor.accept(".")
        cursor.accept("n°", "no")
        said.paragraphs = cardinals(cursor) or ordinals(cursor)
        said.this = "" if said.paragraphs or not _named(cursor, start) else "paragraph"
    elif cursor.accept(*_SENTENCE):
        said.sentences = cardinals(cursor)
        said.this = "" if said.sentences or not _named(cursor, start) else "sentence"
    elif (table := table_place(cursor)) is not None:
        said.table = table
        return True
    elif cursor.word() == "«" and cursor.at:
        return False
    if said.paragraphs or said.sentences or said.this:
        return True
    cursor.at = start
    return False


def _named(cursor: Cursor, start: int) -> bool:
    """Whether the noun has its article: « la phrase », « l'alinéa » point back, « phrase » alone does not."""
    return start > 0 and cursor.tokens[start - 1].word in ("la", "l", "le", "les", "du", "des")


def _this(cursor: Cursor, said: Said) -> bool:
    start = cursor.at
    if cursor.accept(*_THIS) or cursor.accept("present", "presente", "presents"):
        cardinal(cursor)
        ordinals(cursor)
        if cursor.accept("alinea", "alineas", "paragraphe", "paragraphes"):
            said.this = "paragraph"
        elif cursor.accept(*_SENTENCE):
            said.this = "sentence"
        elif cursor.accept("article", "articles", "clause", "point", "texte", "division", "chapitre", "section", "titre", "annexe"):
            said.this = "article"
        elif cursor.accept("tableau", "tableaux"):
            said.this, said.table = "table", TablePlace()
        elif cursor.accept("ligne", "lignes", "colonne", "colonnes", "cellule"):
            said.this = "cell"
    if not said.this:
        cursor.at = start
    return bool(said.this)


def _amendment(cursor: Cursor, said: Said) -> bool:
    start = cursor.at
    if cursor.accept("amendement", "sous amendement"):
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


def _clause(cursor: Cursor, said: Said, bound: bool, start: int) -> bool:
    """ "article 4", "l'axe 2", "au 3.2", "du II", "3.2" at the start of a line."""
    line_start = start == 0 or cursor.tokens[start - 1].word in ("\n", "-", ")", ".", "°") or bool(said.paragraphs)
    here = cursor.at
    word = cursor.word()
    if word in _PARTS:
        cursor.at += 1
        cursor.accept(".")
        quality = cursor.text()
        quality = quality if cursor.accept(*_QUALITY) else ""
        number = _number(cursor)
        if number or (word in ("article", "clause") and cursor.word() in (",", "\n", "", ":", "par")):
            if number:
                said.clause = [" ".join(filter(None, (cursor.tokens[here].text, quality, number)))]
            else:
                said.this = "article"
            return True
        if word in _TITLED and opens(cursor.source, cursor.offset):
            title, end = quoted(cursor.source, cursor.offset, cursor.line_end())
            cursor.seek(end)
            said.clause = [title]
            return bool(title)
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
    simple = _LABEL.fullmatch(text) is not None
    lettered = follows == ")" and (len(text) == 1 or text.isdigit())
    # « le A.1 »
    lettered = lettered or (follows == "." and len(text) == 1 and text.isupper() and cursor.text(2)[:1].isdigit())
    if simple or lettered or (bound and roman_value(text) and text not in ("L", "D", "C", "M")):
        number = _number(cursor)
        if line_start and not bound and cursor.word() not in (",", "\n", "", ":", ";"):
            cursor.at = here
            return False
        said.clause = [number]
        return True
    return False


def _number(cursor: Cursor) -> str:
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


def onto(said: list[Said], outer: tuple[Place, ...]) -> tuple[Place, ...]:
    """All places said, each within what was said before; several outer ones take an inner one each."""
    return tuple(one.onto(place) for place in outer for one in said)


def without_side(place: Place) -> Place:
    return replace(place, side="", edge="whole")
