"""The words for sex, role and constituency in lists, and the keys the workshop keeps them under."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from facilitation.people.names import name_words
from facilitation.people.titles import Sex, title_of
from facilitation.text.folding import fold

AgeClass = Literal["under_35", "from_35", ""]
_YES = frozenset(("oui", "o", "yes", "y", "vrai", "true", "x", "1"))
_NO = frozenset(("non", "n", "no", "faux", "false", "aucun", "neant", "0"))

_SEXES: dict[str, Sex] = {
    "f": "F",
    "femme": "F",
    "feminin": "F",
    "feminine": "F",
    "female": "F",
    "fille": "F",
    "w": "F",
    "woman": "F",
    "m": "M",
    "h": "M",
    "homme": "M",
    "masculin": "M",
    "masc": "M",
    "fem": "F",
    "male": "M",
    "man": "M",
    "garcon": "M",
}

_ROLES: tuple[tuple[str, str], ...] = (
    ("rapporteur", r"(?:co |r)?rapporteu(?:r|se)s?(?: general)?"),
    ("facilitator", r"facilitat(?:eur|rice|or)s?|moderat(?:eur|rice|or)s?|animat(?:eur|rice)s?"),
    (
        "resource_person",
        r"personnes? ressources?|resource persons?|consultante?s?|intervenante?s?|formateurs?|formatrices?|experte?s?",
    ),
    ("secretariat", r"secretariat.*|organisat(?:eur|rice|ion)s?|equipe d ?organisation|logistique|staff"),
    ("press", r"presse?|journalistes?|medias?"),
    ("observer", r"observat(?:eur|rice)s?|observers?"),
    ("guest", r"invitee?s?(?: d ?honneur)?|officiels?|guests?|autorites?"),
    ("support", r"chauffeurs?|drivers?|securite|security|appui|aide de camp|gardes? du corps|protocole"),
    ("participant", r"participante?s?|deleguee?s?|delegates?|membres?"),
)

_CONSTITUENCIES: tuple[tuple[str, str], ...] = (
    ("press", r"presse|medias?|press|journalistes?"),
    (
        "donor",
        r"ptf|partenaires?(?: techniques?)?(?: et)?(?: financiers?)?(?: ptf)?|bailleurs?(?: de fonds)?|donors?|snu",
    ),
    ("civil_society", r"osc|societe civile|organisations? de la societe civile(?: osc)?|civil society|ong|ngos?|associations?"),
    ("private_sector", r"secteur prive|prives?|private sector|private|entreprises?|operateurs? economiques?"),
    (
        "local_authority",
        r"collectivites?(?: territoriales?| locales?)?|communes?|mairies?|local authorit(?:y|ies)|elus? locaux|"
        r"chefferie(?: traditionnelle)?",
    ),
    (
        "ministry",
        r"ministeres?|departements? ministeriels?|ministry|ministries|administration(?: publique| centrale)?|services? techniques?",
    ),
    ("state_institution", r"institutions?(?: de la republique| de l ?etat| republicaines?)?|state institutions?"),
    ("organisation", r"organisation(?: de l ?atelier)?|comite d ?organisation|organisateurs?|equipe"),
    ("other", r"autres?|others?|divers"),
)


def sex_named(words: str) -> Sex:
    """ "F" or "M" for "Féminin", "H", "Mme" …; "" for other words."""
    key = " ".join(name_words(words))
    if key in _SEXES:
        return _SEXES[key]
    title = title_of(words) if len(words) < 30 else None
    return title.sex if title else ""


def age_class_named(words: str) -> AgeClass:
    """The workshop's key of an age class: "moins de 35 ans", "< 35", "18-34", "27"; "" for other words and classes across 35."""
    key = " ".join(fold(words).split())
    numbers = [int(digits) for digits in re.findall(r"\d{1,3}", key)]
    if not numbers or len(numbers) > 2 or not any(map(str.isdigit, key)):
        return ""
    if re.match(r"(?:<|≤|moins|under|below|- de)", key):
        return "under_35" if numbers[0] <= 35 else ""
    if re.match(r"(?:>|≥|plus|over|above|\+)", key) or re.search(r"(?:et plus|and over|\+)$", key):
        return "from_35" if numbers[0] >= 34 else ""
    if numbers[-1] < 35:
        return "under_35"
    return "from_35" if numbers[0] >= 35 else ""


def answer_named(words: str) -> bool | None:
    """Yes or no; None for other words."""
    key = " ".join(name_words(words))
    return True if key in _YES else False if key in _NO else None


@lru_cache(maxsize=4_096)
def role_named(words: str) -> str:
    """The workshop's key of a role, "" for words that name none."""
    return _named(words, _ROLES)


@lru_cache(maxsize=4_096)
def constituency_named(words: str) -> str:
    """The workshop's key of a constituency (domain, 3.1), "" for words that name none."""
    return _named(words, _CONSTITUENCIES)


def _named(words: str, table: tuple[tuple[str, str], ...]) -> str:
    if len(words) > 60:
        return ""
    key = " ".join(name_words(words))
    return next((name for name, pattern in table if re.fullmatch(pattern, key)), "")
