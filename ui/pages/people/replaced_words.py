"""Who comes for whom, as the door tells it and the cards."""

from __future__ import annotations

from facilitation.agenda.sessions import Session
from facilitation.people.people import Person
from ui.context import AppContext
from ui.language import LanguageSwitch


def half_day(session: Session, language: LanguageSwitch) -> str:
    """ "jeudi 24 juillet, matin"."""
    return f"{language.locale.toString(session.date, 'dddd d MMMM')}, {language.wording('half.' + session.half)}"


def replacement_told(context: AppContext, session: str, person: Person) -> tuple[str, str]:
    """("remplacée par M. Komla YAWOVI depuis mercredi 23 juillet, matin", "à la place de Mme Adjo ZOTOGLO"), "" where not so."""
    language = context.language
    replaced, instead = "", []
    for one in context.workshop.replacing.at(session):
        if one.principal.id == person.id:
            key = f"replacing.told_replaced.{person.sex}"
            replaced = language.wording(key, name=one.substitute.sentence_name, since=half_day(one.since, language))
        elif one.substitute.id == person.id:
            instead.append(language.wording("replacing.told_instead", name=one.principal.sentence_name))
    return replaced, ", ".join(instead)
