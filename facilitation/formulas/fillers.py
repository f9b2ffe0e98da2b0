"""Words that ask politely and say nothing of the change: « alors », « je propose de », « il faudrait », « s’il vous plaît »."""

from __future__ import annotations

from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.quotes import opens
from facilitation.formulas.verbs import active, commanding

_LIGHT: Final = (
    "alors", "donc", "euh", "bon", "ben", "voila", "ok", "oui", "ici", "a mon avis", "pour ma part", "personnellement",
    "de mon cote", "bonjour", "s il vous plait", "s il te plait", "svp", "merci", "d accord", "enfin", "et puis",
)  # fmt: skip
_SUBJECTS: Final = ("je", "j", "nous", "on", "il", "vous", "moi je", "nous on")
_ASKING: Final = (
    "propose", "proposons", "proposerais", "proposerions", "suggere", "suggerons", "suggererais", "suggererions", "demande",
    "demandons", "demanderais", "demanderions", "souhaite", "souhaitons", "souhaiterais", "souhaiterions", "voudrais",
    "voudrions", "veux", "voulons", "aimerais", "aimerions", "pourrait", "pourrions", "pourriez", "devrait", "devrions",
    "faudrait", "faut", "convient", "conviendrait", "recommande", "recommandons", "prefere", "preferons", "prefererais",
    "prefererions", "serait bien", "serait bon", "serait mieux", "serait souhaitable", "serait possible", "est propose",
    "vaut mieux", "vaudrait mieux", "est souhaitable", "est demande", "va", "vais", "allons",
)  # fmt: skip
_ALONE: Final = (
    "merci", "priere", "veuillez", "serait il possible", "pourrait on", "pourrions nous", "peut on", "pouvez vous", "pourriez vous",
    "ma proposition est", "notre proposition est", "la proposition est", "proposition", "amendement propose",
)  # fmt: skip
_OTHERS_ASK: Final = (
    "propose", "proposent", "demande", "demandent", "suggere", "suggerent", "souhaite", "souhaitent", "recommande", "recommandent",
    "consiste a", "vise a", "tend a",
)  # fmt: skip
_LINKS: Final = ("de", "d", "que", "qu", ":")
_AFTER: Final = ("on", "l on", "nous", "vous")


def polite(cursor: Cursor) -> bool:
    """Moves over all of them; whether there were any."""
    start = cursor.at
    while True:
        here = cursor.at
        if cursor.accept_any(*_LIGHT):
            cursor.skip(",")
        elif _asking(cursor):
            cursor.skip(*_LINKS, ",")
            cursor.accept_any(*_AFTER) if _verb_after_pronoun(cursor) else None
        else:
            break
        if cursor.at == here:
            break
    return cursor.at > start


def linked(cursor: Cursor) -> None:
    """Behind a place: « …, au 3.2.1, *de* remplacer », « au 3.2.1 *on* remplace », « au 3.2.1, *il faudrait* remplacer »."""
    polite(cursor)
    if cursor.word() == "que" and cursor.offset < len(cursor.source) and opens(cursor.source, cursor.tokens[cursor.at].end + 1):
        # « que « X » soit remplacé »
        cursor.at += 1
    if cursor.word() in ("de", "d", "qu", "que") and (commanding(cursor.word(1)) or cursor.word(1) in ("on", "l", "nous")):
        cursor.at += 1
    if _verb_after_pronoun(cursor):
        cursor.accept_any(*_AFTER)
    if cursor.word() == "a" and commanding(cursor.word(1)) is not None:
        cursor.at += 1


def thanks(cursor: Cursor) -> None:
    """Behind a formula: « , s’il vous plaît », « , merci », « ? »."""
    while True:
        start = cursor.at
        cursor.skip(",")
        thanked = cursor.accept_any("s il vous plait", "s il te plait", "svp", "merci beaucoup", "merci d avance", "merci")
        if not thanked and cursor.word() != "?":
            cursor.at = start
            return
        cursor.skip("?", "!", ".")


def _asking(cursor: Cursor) -> bool:
    start = cursor.at
    if cursor.accept_any(*_ALONE):
        return True
    if cursor.accept_any(*_SUBJECTS) and cursor.accept_any(*_ASKING):
        return True
    cursor.at = start
    if cursor.accept("le", "la", "l", "les", "notre", "mon") and cursor.word().isalpha():
        # « le groupe propose de », « l'amendement consiste à »
        cursor.at += 1
        if cursor.accept_any(*_OTHERS_ASK):
            return True
    cursor.at = start
    return False


def _verb_after_pronoun(cursor: Cursor) -> bool:
    ahead = 2 if cursor.word() == "l" else 1
    return cursor.word() in ("on", "nous", "vous", "l") and active(cursor.word(ahead)) is not None
