"""Whether a name that is on no list sounds like that of a body or of a person."""

from __future__ import annotations

from typing import Final

from facilitation.text.folding import fold

_FRENCH: Final = """
academie administration agence alliance ambassade amicale antenne assemblee association banque bureau cabinet caisse canton
cellule centre chambre chefferie circonscription coalition collectif college comite commissariat commission commune communaute
compagnie confederation congregation conseil consortium consulat coordination cooperative cour delegation departement diaspora
direction district division ecole eglise entreprise etablissement faculte federation fondation fonds forum gendarmerie
gouvernement groupe groupement hopital inspection institut laboratoire ligue lycee mairie ministere mission mutuelle
observatoire office ong ordre organisation parlement parti patronat plateforme police pole prefecture presidence primature
programme projet reseau region secretariat section senat service societe synergie syndicat tribunal union universite
"""
_ENGLISH: Final = """
academy agency authority bank board center chamber church committee company council department directorate embassy foundation
fund government institute ministry movement network organization parliament school society university
"""
_FIRST_WORDS: Final = frozenset((_FRENCH + _ENGLISH).split())
"""Of bodies, folded."""
_ARTICLES: Final = frozenset(("la", "le", "les", "l", "the"))


def sounds_like_a_body(name: str) -> bool:
    """By its first word: "Direction des eaux", "la Mairie d’Agou"."""
    words = [word for word in fold(name).split() if word not in _ARTICLES]
    return bool(words) and words[0] in _FIRST_WORDS
