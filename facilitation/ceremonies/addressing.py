"""How somebody is addressed: proposed from title, sex and office, unless protocol has said otherwise."""

from __future__ import annotations

from typing import Protocol

from facilitation.text.folding import fold


class Say(Protocol):
    """Gives the sentence of a key with its fields, as `Wording` does."""

    def __call__(self, key: str, **fields: object) -> str: ...


class Addressed(Protocol):
    """What a form of address is made of."""

    @property
    def title(self) -> str: ...
    @property
    def family_name(self) -> str: ...
    @property
    def first_names(self) -> str: ...
    @property
    def sex(self) -> str: ...
    @property
    def function(self) -> str: ...
    @property
    def form_of_address(self) -> str: ...
    @property
    def sentence_name(self) -> str: ...


_EXCELLENCIES = ("S.E.", "S.E.M.", "S.E. Mme")
_BY_NAME = {"Togbui": "Togbui", "Reine mère": "Reine mère", "Imam": "Imam", "Mgr": "Monseigneur", "Abbé": "Monsieur l’Abbé"}
"""Titles that are said with the name, whatever the office: a chief is no « Monsieur le Chef de canton » to those who greet him."""
_HONOURABLE = ("Honorable", "Hon.")


def form_of_address(person: Addressed, say: Say, language: str) -> str:
    """ "Madame la Secrétaire générale", "Excellence Monsieur l’Ambassadeur", "Togbui DZAKPA IV"; the one that was typed where
    there is one, the name where no office is known."""
    return person.form_of_address.strip() or proposed_form(person, say, language)


def proposed_form(person: Addressed, say: Say, language: str) -> str:
    """The same, whatever was typed."""
    title = person.title.strip()
    if title in _BY_NAME:
        return f"{_BY_NAME[title]} {person.family_name.upper()}".strip()
    function = capital(person.function.strip())
    if not function:
        civil = title in ("", "M.", "Mme", "Mlle")
        if not civil or not person.sex or language != "fr":
            return person.sentence_name
        return " ".join((say(f"address.civil.{person.sex}"), person.first_names, person.family_name.upper())).strip()
    if title in _HONOURABLE and fold(function).startswith(("depute", "senat", "membre", "member")):
        return say("address.honourable", function=function)
    said = office(function, person.sex, say, language)
    if title in _EXCELLENCIES:
        return say("address.excellency", office=said)
    return said


def office(function: str, sex: str, say: Say, language: str) -> str:
    """ "Madame la Secrétaire générale", "Monsieur l’Ambassadeur"; the function alone in English, or where the sex is not told."""
    function = capital(function.strip())
    if language != "fr" or not sex or not function:
        return function
    # Of words with h only those few that are said without a liaison are offices ("le Haut-Commissaire").
    elided = fold(function)[:1] in tuple("aeiou")
    return say(f"address.office.{sex}{'.elided' if elided else ''}", function=function)


def capital(words: str) -> str:
    """The words with a capital at their head, the rest as it is."""
    return words[:1].upper() + words[1:]
