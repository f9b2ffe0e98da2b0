"""The verbs of formulas in all the forms they are said in: infinitive, imperative, passive."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from facilitation.formulas.cursor import Cursor

Verb = Literal["replace", "substitute", "delete", "insert", "complete", "rewrite", "restore", "move", "same", "modify", "precede"]

_STEMS: Final[tuple[tuple[str, Verb], ...]] = (
    ("remplac", "replace"),
    ("substitu", "substitute"),
    ("supprim", "delete"),
    ("retir", "delete"),
    ("enlev", "delete"),
    ("biff", "delete"),
    ("ray", "delete"),
    ("inser", "insert"),
    ("ajout", "insert"),
    ("introdui", "insert"),
    ("intercal", "insert"),
    ("complet", "complete"),
    ("redig", "rewrite"),
    ("reecri", "rewrite"),
    ("reformul", "rewrite"),
    ("retabl", "restore"),
    ("deplac", "move"),
    ("transfer", "move"),
    ("proced", "same"),
    ("modifi", "modify"),
)
_ACTIVE: Final = "(?:er|ez|e|ons|re|s|vez|sez|t|ir|is|issez|eons)"
_PASSIVE: Final = "(?:e|es|ee|ees|ue|ues|t|ts|te|tes|i|is|ie|ies)"
_NOT_VERBS: Final = frozenset({"rayons", "complete", "completes", "complet", "redige"})


@cache
def _forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    stems = "|".join(stem for stem, _ in _STEMS)
    return re.compile(f"({stems}){_ACTIVE}"), re.compile(f"({stems}){_PASSIVE}")


def active(word: str) -> Verb | None:
    """The verb of "remplacer", "remplacez", "remplace"; None for other words. "complète" is one only at the start of a clause."""
    found = _forms()[0].fullmatch(word)
    return _verb(found[1]) if found is not None else None


def commanding(word: str) -> Verb | None:
    """As `active`, for infinitives and imperatives in the plural only: "remplacer", "remplacez"."""
    return active(word) if word.endswith(("er", "ez", "ir", "re")) else None


def _verb(stem: str) -> Verb:
    return next(verb for known, verb in _STEMS if known == stem)


def passive(cursor: Cursor) -> Verb | None:
    """ "est remplacé", "sont supprimés", "il est inséré", "est ainsi rédigée", "ainsi rédigé"; accepted."""
    start = cursor.at
    cursor.accept("il")
    to_be = cursor.accept("est", "sont", "soit", "soient", "devient")
    if not to_be and cursor.accept("doit", "doivent"):
        to_be = cursor.accept("etre")
    cursor.accept("donc")
    thus = cursor.accept_any("ainsi", "comme suit")
    found = _forms()[1].fullmatch(cursor.word())
    if found is not None and (to_be or thus):
        verb = _verb(found[1])
        if thus and verb not in ("rewrite", "modify", "complete", "restore"):
            cursor.at = start
            return None
        cursor.at += 1
        return verb
    cursor.at = start
    return None
