"""Who is on no list takes the floor: registered from the field in which the author is typed, to be completed later."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitation.amendments.values import Author
from facilitation.people.name_splitting import split_name
from ui.context import AppContext
from ui.widgets.author_field import Registering


def registering(context: AppContext) -> Registering:
    """For `AuthorField.offer_registration`: "KPODAR Yawa, mairie d’Agou" is a person of that body."""
    workshop = context.workshop

    def registered(name: str, body: str) -> str:
        split = split_name(name)
        with workshop.one_act("person.register_late"):
            person = workshop.people.register_late(split.family_name, split.first_names, body)
            workshop.people.update(person, title=split.title, sex=split.sex)
        return person

    def told(author: Author) -> Author:
        sentence = QCoreApplication.translate("AuthorField", "{name} is registered, to be completed")
        context.desk.offer_undo(sentence.format(name=author.name))
        return author

    def register(typed: str) -> Author | None:
        name, _, body = (part.strip() for part in typed.partition(","))
        person = context.attempt(lambda: registered(name, body))
        if person is None:
            return None
        return told(Author(person, None, workshop.people.get(person).sentence_name))

    def register_body(typed: str) -> Author | None:
        body = context.attempt(lambda: workshop.organisations.named_or_new(typed))
        return None if body is None else told(Author(None, body, workshop.organisations.get(body).name))

    return Registering(register, register_body)
