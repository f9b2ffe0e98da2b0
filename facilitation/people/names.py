"""How names are written, sorted and compared.

Lists have "NOM Prénoms", sentences "Prénoms NOM" (domain, 1.7). For comparing, a name is its set of folded words, since the same
person is written in both orders, with and without accents, hyphens and apostrophes.
"""

from __future__ import annotations

import re

from facilitation.text.folding import fold

_PILGRIM = re.compile(r"\b(?:el|al) (?:hadji?|haji)\b|\b(?:elhadji?|alhad?ji|elhaj|hadjia?|hadja)\b")
_JOINED = re.compile(r"['’ʼ‘`´.]")
_APART = re.compile(r"[\W_]+")


def listed(family_name: str, first_names: str) -> str:
    """ "KONOU Edem Yawo", as lists, badges and sheets have it."""
    return f"{family_name.strip().upper()} {first_names.strip()}".strip()


def spoken(family_name: str, first_names: str, title: str = "") -> str:
    """ "M. Edem Yawo KONOU", as sentences have it."""
    return " ".join(part for part in (title.strip(), first_names.strip(), family_name.strip().upper()) if part)


def sort_key(family_name: str, first_names: str) -> tuple[str, str]:
    """By family name, then first names, accents, hyphens and African letters folded."""
    return " ".join(name_words(family_name)), " ".join(name_words(first_names))


def name_words(name: str) -> tuple[str, ...]:
    """The folded words in their order: "N’Dah-Afi" gives ("ndah", "afi")."""
    return tuple(_APART.sub(" ", fold(_JOINED.sub("", name))).split())


def name_key(*names: str) -> str:
    """Folded words, sorted: the same for "ASSIH Hèmou" and "Hemou Assih".

    The pilgrim's "El Hadj" is left out where other words remain, since it comes and goes between two lists.
    """
    folded = " ".join(word for name in names for word in name_words(name))
    words = _PILGRIM.sub(" ", folded).split() or folded.split()
    return " ".join(sorted(words))
