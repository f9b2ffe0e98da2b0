"""Somebody on no list takes the floor: registered from the field in which the author is typed, to be completed later."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from facilitation.amendments.values import Author
from facilitation.people.name_splitting import split_name
from ui.context import AppContext


def registering(context: AppContext) -> Callable[[str], Author | None]:
    """For `AuthorField.offer_registration`: "KPODAR Yawa, mairie d’Agou" is a person of that body."""
    workshop = context.workshop

    def registered(name: str, body: str) -> str:
        split = split_name(name)
        with workshop.one_act("person.register_late"):
            person = workshop.people.register_late(split.family_name, split.first_names, body)
            workshop.people.update(person, title=split.title, sex=split.sex)
        return person

    def register(typed: str) -> Author | None:
        name, _, body = (part.strip() for part in typed.partition(","))
        person = context.attempt(lambda: registered(name, body))
        if person is None:
            return None
        author = Author(person, None, workshop.people.get(person).sentence_name)
        told = QCoreApplication.translate("AuthorField", "{name} is registered, to be completed")
        context.desk.offer_undo(told.format(name=author.name))
        return author

    return register
