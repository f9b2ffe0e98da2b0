"""The verbs of formulas in all the forms they are said in: infinitive, imperative, passive."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from rapidfuzz.distance import OSA

from facilitation.formulas.cursor import Cursor

Verb = Literal[
    "replace", "substitute", "delete", "insert", "add", "complete", "rewrite", "restore", "move", "same", "modify", "precede",
    "swap", "merge", "split", "carry", "read",
]  # fmt: skip

_STEMS: Final[tuple[tuple[str, Verb], ...]] = (
    ("remplac", "replace"),
    ("substitu", "substitute"),
    ("supprim", "delete"),
    ("retir", "delete"),
    ("enlev", "delete"),
    ("biff", "delete"),
    ("ray", "delete"),
    ("barr", "delete"),
    ("effac", "delete"),
    ("elimin", "delete"),
    ("retranch", "delete"),
    ("ot", "delete"),
    ("chang", "replace"),
    ("corrig", "replace"),
    ("rectifi", "replace"),
    ("formul", "rewrite"),
    ("inser", "insert"),
    ("ajout", "add"),
    ("rajout", "add"),
    ("introdui", "insert"),
    ("intercal", "insert"),
    ("complet", "complete"),
    ("redig", "rewrite"),
    ("reecri", "rewrite"),
    ("reformul", "rewrite"),
    ("retabl", "restore"),
    ("deplac", "move"),
    ("transfer", "move"),
    ("plac", "move"),
    ("remont", "move"),
    ("descend", "move"),
    ("echang", "swap"),
    ("proced", "same"),
    ("modifi", "modify"),
    ("intervert", "swap"),
    ("invers", "swap"),
    ("permut", "swap"),
    ("fusionn", "merge"),
    ("regroup", "merge"),
    ("reun", "merge"),
    ("scind", "split"),
    ("divis", "split"),
    ("separ", "split"),
    ("port", "carry"),
    ("ramen", "carry"),
    ("pass", "carry"),
    ("mett", "read"),
    ("ecri", "read"),
    ("lis", "read"),
    ("li", "read"),
)
_ACTIVE: Final = "(?:er|ez|e|ons|re|s|vez|sez|t|ir|is|issez|eons|erait|erions)"
_PASSIVE: Final = "(?:e|es|ee|ees|ue|ues|t|ts|te|tes|i|is|ie|ies)"
_NOT_VERBS: Final = frozenset(
    {
        "formule", "formules", "passe", "passes", "place", "places", "echange", "echanges", "descend", "remonte", "corrige",
        "rayons", "lit", "lis", "lie", "lier", "lies", "port", "ports", "porte", "portes", "portons", "diverse", "inverse",
        "inverses", "barre", "divise", "ots", "ote", "change", "ecrit", "ecris", "mets", "separe", "regroupe", "reunis",
        "reunit", "reunie"
    }
)  # fmt: skip
"""Forms that are other words more often than commands."""
_NOMINAL: Final[dict[str, Verb]] = {
    "suppression": "delete", "retrait": "delete", "remplacement": "replace", "ajout": "add", "insertion": "insert",
    "deplacement": "move", "fusion": "merge", "inversion": "swap", "permutation": "swap", "scission": "split",
}  # fmt: skip


_SHORTENED: Final[dict[str, Verb]] = {
    "suppr": "delete", "sup": "delete", "rempl": "replace", "remp": "replace", "ins": "insert", "inser": "insert", "aj": "add",
    "ajt": "add", "depl": "move", "compl": "complete",
}  # fmt: skip
"""Verbs as a note-taker shortens them, with a full stop or without."""
_MENDED: Final = (
    "remplacer", "supprimer", "ajouter", "rajouter", "inserer", "deplacer", "completer", "rediger", "corriger", "reformuler",
    "substituer", "fusionner", "retirer", "enlever",
)  # fmt: skip
_LEAST_MENDED: Final = 7
"""Letters of a verb in which a slip is understood; of shorter ones too many words are but one letter away."""


def shortened(cursor: Cursor) -> Verb | None:
    """« suppr. », « rempl », accepted."""
    verb = _SHORTENED.get(cursor.word())
    if verb is not None:
        cursor.at += 1
        if not cursor.ended and cursor.offset == cursor.tokens[cursor.at - 1].end:
            cursor.accept(".")
    return verb


@cache
def mended(word: str) -> Verb | None:
    """The verb of an infinitive with one slip: « suprimer », « remplcer », « ajouetr »; None where two verbs are as near."""
    if len(word) < _LEAST_MENDED or not word.endswith(("er", "ez", "re", "r")):
        return None
    found = [verb for verb in _MENDED if OSA.distance(word, verb, score_cutoff=1) <= 1]
    return active(found[0]) if len(found) == 1 else None


@cache
def _forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    stems = "|".join(stem for stem, _ in _STEMS)
    return re.compile(f"({stems}){_ACTIVE}"), re.compile(f"({stems}){_PASSIVE}")


def active(word: str) -> Verb | None:
    """The verb of "remplacer", "remplacez", "remplace"; None for other words. "complète" is one only at the start of a clause."""
    found = _forms()[0].fullmatch(word)
    return _verb(found[1]) if found is not None and word not in _NOT_VERBS else None


def nominal(cursor: Cursor) -> Verb | None:
    """ "la suppression du 3.2.4", "remplacement de X par Y": the act as a noun, accepted."""
    start = cursor.at
    cursor.accept("la", "le", "l", "une", "un")
    verb = _NOMINAL.get(cursor.word())
    if verb is not None and cursor.word(1) in ("de", "du", "des", "d", ",", "au", "a", "dans"):
        cursor.at += 1
        return verb
    cursor.at = start
    return None


def commanding(word: str) -> Verb | None:
    """As `active`, for infinitives and imperatives in the plural only: "remplacer", "remplacez"."""
    return active(word) if word.endswith(("er", "ez", "ir", "re")) else None


def _verb(stem: str) -> Verb:
    return next(verb for known, verb in _STEMS if known == stem)


def passive(cursor: Cursor) -> Verb | None:
    """ "est remplacé", "sont supprimés", "il est inséré", "est ainsi rédigée", "ainsi rédigé"; accepted."""
    start = cursor.at
    cursor.accept("il")
    to_be = cursor.accept("est", "sont", "soit", "soient", "sera", "seront", "serait", "seraient")
    if not to_be and cursor.accept("doit", "doivent", "devrait", "devraient", "pourrait", "pourraient"):
        to_be = cursor.accept("etre")
    if to_be and cursor.word() == "a" and (to_do := commanding(cursor.word(1))) is not None:
        # « est à supprimer »
        cursor.at += 2
        return to_do
    cursor.accept("donc")
    thus = cursor.accept_any("ainsi", "comme suit")
    found = _forms()[1].fullmatch(cursor.word())
    if found is not None and (to_be or thus):
        verb = _verb(found[1])
        if verb in ("read", "carry"):
            cursor.at = start
            return None
        if thus and verb not in ("rewrite", "modify", "complete", "restore"):
            cursor.at = start
            return None
        cursor.at += 1
        return verb
    cursor.at = start
    return None
