"""What a column's cells look like, whatever stands above them: numbers to dial, addresses, sexes, names, offices, bodies."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

from facilitation.people.categories import age_class_named, answer_named, constituency_named, role_named, sex_named
from facilitation.people.day_names import day_name
from facilitation.people.header_words import Meaning
from facilitation.people.name_splitting import in_capitals, is_particle
from facilitation.people.names import name_words
from facilitation.people.phones import read_contacts
from facilitation.people.titles import take_title, title_of

Fits = Mapping[Meaning, float]

_SAMPLE = 300
_LONGEST_NAME = 80
_NAME_WORD = re.compile(r"^[^\W\d_]+(?:[-'’ʼ.‘`´][^\W\d_]*)*$")
_NUMBER = re.compile(r"^\d{1,7}[A-Z]?\s*[.)°]?$")
_ACRONYM = re.compile(r"^[A-Z0-9ÉÈÀÇ][A-Z0-9ÉÈÀÇa-z&./-]{1,14}$")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OFFICES = _set(
    """
    directeur directrice dg sg dga chef cheffe secretaire president presidente vice charge chargee conseiller conseillere
    coordonnateur coordonnatrice coordinateur coordinatrice point focal assistant assistante maire adjoint adjointe prefet
    consultant consultante ministre depute deputee senateur senatrice representant representante comptable ingenieur
    expert experte juriste journaliste medecin enseignant enseignante professeur delegue deleguee responsable agent cadre
    gestionnaire membre officer manager director head advisor adviser chauffeur planificateur economiste administrateur
    administratrice inspecteur inspectrice tresorier tresoriere gouverneur attache attachee ambassadeur ambassadrice
    consul specialiste analyste animateur animatrice avocat avocate infirmier pharmacien architecte fonctionnaire retraite
    agriculteur agricultrice commercant commercante etudiant cultivateur statisticien statisticienne rapporteur notaire
    magistrat employe employee technicien technicienne chercheur chercheuse chairman chairperson coordinator secretary
    treasurer accountant lawyer teacher engineer student minister mayor deputy member focal interprete pca dage premier
    lieutenant colonel
    """
)
_BODIES = _set(
    """
    ministere direction ong universite mairie commune association federation agence office institut institution banque
    chambre conseil cour assemblee commission comite primature presidence prefecture societe entreprise programme projet
    union reseau organisation organization syndicat centre service cabinet delegation ambassade fondation haut ecole
    hopital tribunal police gendarmerie radio television groupe cooperative mutuelle parti plateforme collectif
    concertation secretariat senat bureau ministry department embassy university bank council chamber network agency
    foundation group republique republicains democrates gauche ue oim iom giz pnud undp unicef cedeao uemoa bceao boad
    usaid oms afd
    """
)


def fits(values: Sequence[str]) -> Fits:
    """How well the filled cells of a column suit each meaning, 0 to 1; 300 of them, spread over the column, are looked at."""
    filled = [value for value in values if value]
    if not filled:
        return {}
    sample = filled[:: max(1, len(filled) // _SAMPLE)][:_SAMPLE]
    kinds = [_kinds(value) for value in sample]
    shares: dict[Meaning, float] = {}
    for kind in kinds:
        for meaning, weight in kind.items():
            shares[meaning] = shares.get(meaning, 0.0) + weight / len(kinds)
    distinct = len(set(sample)) / len(sample)
    for name in ("full_name", "family_name", "first_names"):
        # The same few words again and again are bodies or places, not people.
        if name in shares and len(sample) > 5:
            shares[name] *= min(1.0, 0.3 + distinct)
    if "acronym" in shares and distinct > 0.9 and len(sample) > 5:
        shares["acronym"] *= 0.6
    if _is_counting(sample):
        shares["number"] = 1.0
    return shares


def capitals_share(values: Sequence[str]) -> float:
    """The share of filled cells whose words are all in capitals, 0 to 1."""
    filled = [value for value in values if value][:_SAMPLE]
    return (
        sum(all(in_capitals(word) or is_particle(word) for word in value.split()) for value in filled) / len(filled)
        if filled
        else 0.0
    )


def first_names_share(values: Sequence[str]) -> float:
    """The share of filled cells that begin with a first name of a day of the week."""
    filled = [value for value in values if value][:_SAMPLE]
    known = sum(bool(words := name_words(value)) and bool(day_name(words[0])) for value in filled)
    return known / len(filled) if filled else 0.0


def is_office(value: str) -> bool:
    """Whether words name what somebody does: "Directrice adjointe"."""
    return any(word in _OFFICES for word in name_words(value)[:4])


def is_body(value: str) -> bool:
    """Whether words name an institution: "Ministère de la Santé", "ONG Les Amis"."""
    return any(word in _BODIES for word in name_words(value)[:4])


def looks_like_value(value: str) -> bool:
    """Whether a cell is surely no header: an address, a number to dial, a long number."""
    return "@" in value or sum(map(str.isdigit, value)) > 4


def looks_like_name(value: str) -> bool:
    """Whether a cell may be a person's name: words of letters, none of an office or a body."""
    return _name_words(value) > 0


def _name_words(value: str) -> int:
    """The number of words of a possible name, titles aside; 0 where it is none."""
    if len(value) > _LONGEST_NAME or any(map(str.isdigit, value.lstrip("0123456789.-)° "))):
        return 0
    _, _, plain = take_title(value.lstrip("0123456789.-)° "))
    words = plain.replace(",", " ").split()
    plain_words = [word for word in words if not (word.startswith("(") and word.endswith(")"))]
    if not plain_words or len(plain_words) > 8 or not all(_NAME_WORD.match(word) for word in plain_words):
        return 0
    if is_body(plain) or is_office(plain):
        return 0
    return len(plain_words)


def _kinds(value: str) -> dict[Meaning, float]:
    found: dict[Meaning, float] = {}
    if "@" in value or sum(map(str.isdigit, value)) > 5:
        contacts = read_contacts(value)
        if contacts.phones:
            found["phone"] = 1.0 if any(not phone.doubtful for phone in contacts.phones) else 0.35
        if contacts.emails:
            found["email"] = 1.0
        if _NUMBER.match(value):
            found["number"] = 0.8
        if found and not contacts.rest:
            return found
    if age_class_named(value):
        found["age_class"] = 1.0
    if answer_named(value) is not None:
        found["disability"] = 1.0
    if sex_named(value):
        found["sex"] = 1.0
    if title_of(value):
        found["title"] = 1.0
    if role_named(value):
        found["role"] = 1.0
    if constituency_named(value):
        found["constituency"] = 1.0
    if _NUMBER.match(value):
        found["number"] = 0.8
        return found
    if not any(map(str.isalpha, value)):
        return found
    if is_office(value):
        found["function"] = 1.0
    if is_body(value):
        found["institution"] = 1.0
    if _ACRONYM.match(value) and sum(map(str.isupper, value)) > 1:
        found["acronym"] = 0.8
        found["institution"] = max(found.get("institution", 0.0), 0.4)
    if len(value) < 60 and not any(map(str.isdigit, value)):
        found["locality"] = 0.3
    if words := _name_words(value):
        capitals = [in_capitals(word) for word in value.split()]
        mixed = any(capitals) and not all(capitals)
        found["full_name"] = 0.1 if words == 1 else 1.0 if mixed else 0.7
        found["family_name"] = (0.8 if all(capitals) else 0.5) if words < 3 and not mixed else 0.2
        found["first_names"] = 0.6 if words < 4 and not any(capitals) else 0.3
    found["notes"] = 0.1
    return found


def _is_counting(sample: Sequence[str]) -> bool:
    """1, 2, 3 … with gaps allowed."""
    numbers = [
        int(digits) for value in sample if (digits := value.rstrip(".)° ")).isascii() and digits.isdigit() and len(digits) < 6
    ]
    if len(numbers) < 0.8 * len(sample) or len(numbers) < 2:
        return False
    return sum(after > before for before, after in itertools.pairwise(numbers)) >= 0.9 * (len(numbers) - 1)
