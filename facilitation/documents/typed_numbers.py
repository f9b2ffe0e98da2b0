"""Recognises numbers that an author typed as words: "2.1.", "Article 3", "I.", "a)", "Axe 2 :", "OS 1.2", "Action 1.2.3", "–".

A number is only taken for one where the text goes on as it does after a number: "Article 3 – Objet" is numbered, "Article 3 de la
loi dispose" is a sentence; "2.5 Cadre" is numbered, "2.5 millions" is an amount.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

NumberKind = Literal["part", "item", "bullet"]

_SPACE: Final = "[ \t\u00a0\u202f\u2007]"
_DASH: Final = "[-–—]"
_WORDS: Final = (
    "articles?|art|titre|livre|partie|chapitre|section|sous-section|paragraphe|annexe|appendice|axe|orientation|pilier|composante|"
    "volet|programme|sous-programme|projet|objectif|os|og|oo|résultat|resultat|effet|impact|produit|extrant|action|sous-action|"
    "activité|activite|mesure|sous-mesure|tâche|tache|étape|etape|phase|enjeu|défi|defi|priorité|priorite|levier|recommandation|"
    "indicateur|principe|critère|critere|règle|regle|tableau|figure|encadré|encadre|graphique|carte|schéma|schema|"
    "table|box|chapter|part|annex|appendix|objective|outcome|output|activity|pillar|goal|step|priority|recommendation|rule|"
    "component|title|paragraph|axis|result|measure"
)
_QUALITIES: Final = (
    "stratégiques?|strategiques?|spécifiques?|specifiques?|général|generale?|générale|globale?|opérationnel|operationnel|thématique|"
    "thematique|prioritaire|attendu|intermédiaire|intermediaire|strategic|specific|general|operational|thematic|expected"
)
_FIGURES: Final = r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,6}"
_ROMAN: Final = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![A-Za-zÀ-ÿ])"
_FIRST: Final = r"(?:premier|première|1er|1ère|[0-9]{1,3}(?:[ \u00a0]?(?:bis|ter|quater)))(?:-[0-9]{1,3})?(?![A-Za-zÀ-ÿ])"
_END: Final = rf"{_SPACE}*(?:[.:;)]{_SPACE}*)?(?:{_DASH}{_SPACE}*)?"

_NAMED: Final = re.compile(
    rf"{_SPACE}*(?P<number>(?P<word>{_WORDS})\.?(?:{_SPACE}+(?:{_QUALITIES}))?"
    rf"(?:{_SPACE}*n[°ºo]{_SPACE}*|{_SPACE}+|(?<=\.)|(?=[0-9]))"
    rf"(?P<figure>{_FIRST}|{_FIGURES}(?:-[0-9]{{1,3}})?|(?-i:{_ROMAN})|(?-i:[A-Z](?:\.{_SPACE}?[0-9]{{1,4}}(?:-[0-9]{{1,3}})*)*)(?![A-Za-zÀ-ÿ’'])))"
    rf"(?P<end>{_SPACE}*\.?{_SPACE}*(?:$|\n|\t|[:–—-]|(?<=[.])(?={_SPACE}*[A-ZÀ-Þ«“(]))|{_SPACE}+(?=[A-ZÀ-Þ«“]))",
    re.IGNORECASE,
)
_LEVELS: Final = re.compile(
    rf"{_SPACE}*(?P<number>(?:[0-9]{{1,3}}|(?:{_ROMAN})|[A-Z])(?:\.[0-9]{{1,3}}){{1,6}})(?P<end>[.)]?{_SPACE}*(?:[:–—-]{_SPACE}*)?)"
    r"(?P<next>.?)",
    re.DOTALL,
)
_SINGLE: Final = re.compile(
    rf"{_SPACE}*(?P<number>\((?:[0-9]{{1,2}}|[a-z]|[ivx]{{1,5}})\)"
    rf"|(?:[0-9]{{1,2}}|[a-z]|[ivx]{{1,5}})(?:\)|°\)?|\.(?![0-9])\)?|{_SPACE}?{_DASH})"
    rf"|(?:[A-L]|{_ROMAN})(?:[.)](?![0-9])|{_SPACE}?{_DASH}(?={_SPACE}|[A-ZÀ-Þ])))(?P<end>{_SPACE}*{_DASH}?{_SPACE}*)(?P<next>\S)",
)
_OPENS_CLOSELY: Final = re.compile(rf"^(?:[A-DF-La-df-l]|[IVXLC]{{2,8}}){_DASH}[A-ZÀ-Þ]|^[A-L]{_DASH}[A-ZÀ-Þ]{{2}}|{_SPACE}{_DASH}")
"""How a letter and a dash that stand close to the words may still be a number."""
_LOOSE: Final = re.compile(rf"{_SPACE}*(?P<number>[0-9]{{1,2}}|{_ROMAN}){_SPACE}+(?=[A-ZÀ-Þ«“])")
_BULLET: Final = re.compile(rf"{_SPACE}*(?P<number>[-–—•▪●◦‣➢►→✓✔*]|o(?=\t)){_SPACE}+(?=\S)")
_HEAD: Final = 120
_LONGEST_ROMAN: Final = 8
_START: Final = re.compile(rf"{_SPACE}*(?:([^\W\d_]+)|[0-9(])")
_FIRST_WORDS: Final = frozenset(word.replace("s?", part).split("-")[0] for word in _WORDS.split("|") for part in ("", "s"))
_FIRST_LETTERS: Final = frozenset(word[:3] for word in _FIRST_WORDS)
_PLAIN_LETTERS: Final = "\u00ff"
"""Up to here small and large letters are told apart by an expression as by `str.lower`; "ſ" is an "s" to the first alone."""


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """`number` as typed without the sign that ends it where that is a colon or a dash; `end` is where the words begin.

    `scheme` names the kind of numbering ("axe", "figures 2", "roman"), so that levels can be told from the order in which the
    kinds nest.
    """

    number: str
    end: int
    kind: NumberKind
    scheme: str


def typed_number(text: str, *, heading: bool = False) -> TypedNumber | None:
    """The number typed at the start of `text`, or None.

    In a `heading` no sign is needed after the number: "Axe 2 Gouvernance", "3 Diagnostic".
    """
    head = text[:_HEAD]
    start = _START.match(head)
    if start is None:
        return _bullet(head)
    word = start[1]
    # The quick ways out for nearly every paragraph there is: no expression is tried that cannot match.
    if word and len(word) > _LONGEST_ROMAN:
        return _named(head, heading or head.isupper()) if word.lower() in _FIRST_WORDS else None
    if word and len(word) > 1 and word.strip("IVXLC") and word.strip("ivx"):
        return _named(head, heading or head.isupper()) if _may_name(word.lower()) else None
    found = (_named(head, heading or head.isupper()) if word else None) or _levels(head, text) or _single(head)
    if found is None and heading:
        found = _loose(head)
    return found or _bullet(head)


def _may_name(word: str) -> bool:
    """Whether a short word in small letters can open a named number: "axe", and "axen" as in "Axen°2"."""
    if word in _FIRST_WORDS or not (word.isascii() or max(word) <= _PLAIN_LETTERS):
        return True
    return "n" in word and (word[:3] in _FIRST_LETTERS or word[:2] in _FIRST_LETTERS)


def _loose(head: str) -> TypedNumber | None:
    found = _LOOSE.match(head)
    if found is None:
        return None
    return TypedNumber(found["number"], found.end(), "part", "figures 1" if found["number"].isdigit() else "roman")


def _named(head: str, alone: bool) -> TypedNumber | None:
    found = _NAMED.match(head)
    if found is None:
        return None
    figure, end, word = found["figure"], found["end"], found["word"].lower()
    stop = found.end()
    plain = end.strip(" \t\u00a0\u202f") == "" and stop < len(head) and "\t" not in end and "\n" not in end
    if plain and ((not alone and "." not in figure) or (len(figure) == 1 and figure in "ABCDEFGHJKLMNOPQRSTUWYZ")):
        # "Axe 2 Gouvernance" cannot be told from the start of a sentence, "Projet A Kara" not even in a heading.
        return None
    while stop < len(head) and head[stop] in " \t\u00a0\u202f":
        stop += 1
    return TypedNumber(_tidy(found["number"]), stop, "part", word.rstrip("s") if word != "os" else word)


def _levels(head: str, text: str) -> TypedNumber | None:
    found = _LEVELS.match(head)
    if found is None:
        return None
    number, end, after = found["number"], found["end"], found["next"]
    parts = number.split(".")
    if after and not end:
        return None
    if not after and not text[found.end() :].strip():
        # Nothing but the number: "1.2.1" in a column of numbers is one, "2.5" is an amount.
        if len(parts) < 3:
            return None
    elif not after.isupper() and after not in "«“\"'(" and not end.strip(" \t\u00a0\u202f") and "\t" not in end:
        return None
    kind = "figures" if parts[0].isdigit() else "letters"
    mark = end[:1] if end[:1] in {".", ")"} else ""
    return TypedNumber(number + mark, found.start("next"), "part", f"{kind} {len(parts)}")


def _single(head: str) -> TypedNumber | None:
    found = _SINGLE.match(head)
    if found is None:
        return None
    number = found["number"]
    core = number.strip("().°–—- \u00a0")
    if "-" in number or "–" in number or "—" in number:
        # "3 - 5 jours", "12-15 mars": a span, not a number.
        if found["next"].isdigit() or (core.isdigit() and found["next"].islower() and not found["end"]):
            return None
        if not core.isdigit() and not found["end"] and not _OPENS_CLOSELY.search(number + head[found.start("next") :]):
            # "e-Services", "E-Territoire", "m-Santé" are words; "A-Contexte" and "I-INTRODUCTION" are numbered.
            return None
        number = core
    elif number == "p." and head[found.start("next") :].startswith("ex"):
        return None
    elif not found["end"] and not number.endswith((")", "°")) and not (core.isdigit() and found["next"].isupper()):
        # "a.m.", "p.ex.": only a bracket may stand close to the words, or the full stop of "1.Texte".
        return None
    if core.isdigit():
        scheme: str = "figures 1"
    elif len(core) > 1 or core in "IVX":
        scheme = "roman" if core.isupper() else "small roman"
    else:
        scheme = "letters 1" if core.isupper() else "small letters"
    large = scheme in {"roman", "letters 1"}
    if large and found["next"].isdigit():
        # "L. 123 du code" cites; it numbers nothing.
        return None
    return TypedNumber(_tidy(number), found.start("next"), "part" if large else "item", scheme)


def _bullet(head: str) -> TypedNumber | None:
    found = _BULLET.match(head)
    return None if found is None else TypedNumber(found["number"], found.end(), "bullet", "bullet")


def _tidy(number: str) -> str:
    return " ".join(number.split())
