"""What the words above a column mean, in French and English, as lists of participants have them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, get_args

from facilitation.text.folding import fold

Meaning = Literal[
    "number",
    "title",
    "family_name",
    "first_names",
    "full_name",
    "sex",
    "function",
    "institution",
    "acronym",
    "constituency",
    "phone",
    "email",
    "locality",
    "role",
    "age_class",
    "disability",
    "notes",
    "ignored",
]
MEANINGS: tuple[Meaning, ...] = get_args(Meaning)

NAMES: frozenset[Meaning] = frozenset(("family_name", "first_names", "full_name"))

_NAME = r"(?:noms?|names?)"
_FIRST = r"(?:prenoms?|first ?names?|given ?names?|forenames?)"
_RULES: tuple[tuple[str, tuple[Meaning, ...]], ...] = (
    (r"(?:tranches?|classes?|groupes?) d ages?|age (?:class|group|range)\w*|ages?", ("age_class",)),
    (r"handicap\w*|disabilit\w*|disabled", ("disability",)),
    # What is signed, dated or counted on the sheet is nothing about the person.
    (
        r"signatures?|emarg\w*|visa|paraphe|presen(?:t|ce)|dates?|naissance|dece[ds]s?|birth|tranche|photo|"
        r"latitude|longitude|superficie|population|montant|per ?diem|nuitees?|fax|bp|boite|etat|marital\w*|consent\w*|taille",
        ("ignored",),
    ),
    (r"(?:personne|person) (?:a |de |to )?contact\w*|contact person", ("full_name",)),
    (r"e ?mails?|mails?|courriels?|courriers? electroniques?|adresses? electroniques?|mel", ("email", "phone")),
    (
        r"tel|tels|telephon\w*|phones?|mobiles?|portables?|gsm|whatsapp|cel|cell|cellulaires?|contacts?|"
        r"numero de tel\w*|coordonnees",
        ("phone", "email"),
    ),
    (r"sigles?|acronymes?|acronyms?|abrev\w*|abrege\w*|abbr\w*", ("acronym", "institution")),
    (r"sexes?|genres?|gender|(?:m f|f m|h f|f h)", ("sex",)),
    (r"civilites?|salutations?|politesse|appellation", ("title",)),
    # One meaning in two languages: "Last name / Nom", "Prénom / First name".
    (
        r"(?:first|given) ?names? prenoms?|prenoms? (?:first|given) ?names?|forenames? prenoms?",
        ("first_names",),
    ),
    (
        rf"(?:last|family) ?names? {_NAME}|surnames? {_NAME}|{_NAME} (?:de famille )?(?:(?:last|family) ?names?|surnames?)",
        ("family_name",),
    ),
    (
        rf"{_NAME}(?: \w+){{0,2}} {_FIRST}|{_FIRST}(?: \w+){{0,2}} {_NAME}|{_NAME} complets?|full ?{_NAME}|complete {_NAME}",
        ("full_name",),
    ),
    (
        r"structures?|institutions?|organisations?|organizations?|organismes?|ministeres?|entites?|entity|societes?|entreprises?|company|"
        r"employers?|employeurs?|affiliations?|administrations?|directions?|ong|ngo|associations?|groupes? politiques?|partis?|"
        r"etablissements?|agency|agence|denomination|raison sociale|services?",
        ("institution", "function"),
    ),
    (r"categories? (?:socio)? ?profession\w*|pcs|csp", ("ignored",)),
    (
        r"fonctions?|functions?|postes?|professions?|emplois?|positions?|designations?|job|occupations?|responsabilites?|grades?|charge|"
        r"qualifications?",
        ("function",),
    ),
    (rf"{_FIRST}|other names?|middle names?|autres noms?", ("first_names",)),
    (
        r"participants?|participantes?|beneficiaires?|invites?|identites?|noms des \w+|names of \w+|delegues?|delegates?",
        ("full_name", "role"),
    ),
    (rf"(?:last|family) ?{_NAME}|surnames?|{_NAME} (?:de famille|usuel|patronymique)|patronymes?", ("family_name",)),
    (rf"nom du|nom de la|nom de l|{_NAME}", ("family_name", "full_name")),
    (r"categories?|constituency|category|colleges?|composantes?|secteurs?|sectors?|type", ("constituency", "role", "function")),
    (
        r"localites?|villes?|communes?|prefectures?|regions?|pays|adresses?|provenances?|residences?|lieux?|departements?|circonscriptions?|"
        r"city|town|country|locations?|address|origin\w*|domiciles?|districts?|cantons?|zones?|chef lieu",
        ("locality", "institution"),
    ),
    (r"roles?|statuts?|status", ("role",)),
    (r"qualites?|titres?|titles?", ("function", "title", "role")),
    (r"observations?|obs|remarques?|remarks?|notes?|commentaires?|comments?|description", ("notes",)),
    (
        r"n|no|nr|num|n o|n d ordre|no d ordre|ordre|rang|index|id|identifiants?|matricules?|codes?|s n|sn|serial|items?|"
        r"numero d ordre",
        ("number",),
    ),
)
_COMPILED = tuple((re.compile(rf"\b(?:{words})\b"), meanings) for words, meanings in _RULES)
_ONLY_NUMBER = re.compile(r"(?:n|no|nr|num|numero|n o|s n|sn|id|code|index|rang|ordre|numero d ordre|n d ordre|no d ordre)")
_TITLE_FIRST = re.compile(r"(?:titres?|titles?|title titre|titre title)")
_NAME_HEADER = re.compile(
    rf"(?:{_NAME}|{_FIRST}|surnames?|(?:last|family|full) ?{_NAME}|{_NAME} (?:de famille|complets?)"
    rf"|{_NAME} (?:et |and |& )?{_FIRST}|{_FIRST} (?:et |and |& )?{_NAME})"
)
_LONGEST_HEADER = 70
_PLACE_RANKS = (
    "localite",
    "ville",
    "commune",
    "residence",
    "provenance",
    "adresse",
    "prefecture",
    "canton",
    "departement",
    "circonscription",
    "region",
    "pays",
)


@lru_cache(maxsize=32_768)
def header_key(words: str) -> str:
    """The folded words of a header: "N° d’ordre" gives "n d ordre", "Prénom(s)" "prenoms"."""
    folded = re.sub(r"\((s|e|es|x)\)", r"\1", fold(words))
    return " ".join(re.sub(r"[\W_]+", " ", folded).split())


def meanings_of(words: str) -> tuple[Meaning, ...]:
    """What a header may mean, the likeliest first; () for words that are no header we know."""
    key = header_key(words)
    if not key:
        return ("number",) if words.strip() in ("#", "№") else ()
    if len(key) > _LONGEST_HEADER:
        return ()
    if _ONLY_NUMBER.fullmatch(key):
        return ("number", "phone") if key.startswith("num") else ("number",)
    if _TITLE_FIRST.fullmatch(key):
        return ("title", "function", "role")
    if key in ("name", "names", "noms", "nom", "name nom", "nom name"):
        return ("full_name", "family_name") if "name" in key else ("family_name", "full_name")
    for pattern, meanings in _COMPILED:
        if pattern.search(key):
            return meanings
    return ()


def is_name_header(words: str) -> bool:
    """Whether words are surely what stands over names, and nobody's name: "Nom", "Prénom(s)", "Nom et prénoms"."""
    lowered = words.lower()
    # Asked of every cell of a list: nearly all of them are told by this.
    if "nom" not in lowered and "name" not in lowered:
        return False
    return _NAME_HEADER.fullmatch(header_key(words)) is not None


def place_rank(words: str) -> int:
    """How near to a person's own place a header is: 0 for the locality itself, more for the region or the country."""
    key = header_key(words)
    return next((rank for rank, place in enumerate(_PLACE_RANKS) if place in key), len(_PLACE_RANKS))


_GEOGRAPHY = re.compile(
    r"\b(?:latitude|longitude|lat|lon|lng|superficie|population|chef lieu|(?:region|prefecture|commune|pays) id|area|geom\w*)\b"
)


def is_geography(words: str) -> bool:
    """Whether a header belongs to a list of places, which has no people in it."""
    return _GEOGRAPHY.search(header_key(words)) is not None
