"""The authors of an amendment that is corrected, one after the other in one field: who proposes, who supports, one more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from facilitation.amendments.values import Author
from ui.language import Retranslated
from ui.widgets.author_field import AuthorField
from ui.widgets.choices import ElidedList


class AuthorsInTurn(Retranslated, ElidedList):
    """Stands before the field and says whom it is about. Emptied, an author goes; the last entry takes one who is not there yet."""

    def __init__(self, field: AuthorField) -> None:
        super().__init__(seeks=False)
        self._field = field
        self._authors: list[Author | None] = [None]
        self._at = 0
        self.activated.connect(self._turn_to)
        self.taken.connect(field.setFocus)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Which author"))
        self._name()

    def begin(self, authors: Sequence[Author]) -> None:
        """With these, the first of them in the field."""
        self._authors, self._at = [*(replace(one, added_at=None) for one in authors), None], 0
        self._show()

    def authors(self) -> tuple[Author, ...]:
        """All of them as they stand now, in their order."""
        return tuple(one for one in self._now() if one is not None)

    def kept(self) -> dict[str, Any]:
        """What a draft keeps of them, plain enough for JSON."""
        told = [None if one is None else [one.person, one.organisation, one.name, one.supports] for one in self._now()]
        return {"authors": told, "author_at": self._at}

    def take_up(self, kept: dict[str, Any]) -> None:
        """Goes on where a draft was left."""
        self._authors = [None if one is None else Author(*one) for one in kept["authors"]]
        self._at = kept["author_at"]
        self._show()
        if kept["letters"]:
            self._field.take_up(self._field.text())

    def _now(self) -> list[Author | None]:
        before, typed = self._authors[self._at], self._field.author()
        supports = before is not None and before.supports
        here = replace(typed, supports=supports, added_at=None) if typed is not None else None
        return [*self._authors[: self._at], here, *self._authors[self._at + 1 :]]

    def _turn_to(self, at: int) -> None:
        if self._field.unfinished():
            self.setCurrentIndex(self._at)
            self._field.ask()
            return
        self._authors, self._at = self._now(), at
        if self._authors[-1] is not None:
            self._authors.append(None)
        self._show()

    def _show(self) -> None:
        self._field.set_author(self._authors[self._at])
        self._name()

    def _name(self) -> None:
        self.clear()
        words = {False: self.tr("Author"), True: self.tr("Support")}
        supporting = [one is not None and one.supports for one in self._authors[:-1]]
        for place, (one, supports) in enumerate(zip(self._authors, supporting, strict=False)):
            which = f" {supporting[: place + 1].count(supports)}" if supporting.count(supports) > 1 else ""
            self.addItem(f"{words[supports]}{which} · {one.name if one is not None else '–'}")
        last = self._authors[-1]
        self.addItem(f"{words[False]} · {last.name}" if last is not None else self.tr("Another author"))
        self.setCurrentIndex(self._at)
