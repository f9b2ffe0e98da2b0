"""What is deleted, in the words by which a person knows it again: a line a thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from facilitation.agenda.items import AgendaItem
from facilitation.amendments.values import Amendment
from facilitation.bin import Binned
from facilitation.decisions.register import Point
from facilitation.documents.texts import Document
from facilitation.groups.groups import Group
from facilitation.people.organisations import Organisation
from facilitation.people.people import Person
from facilitation.text.folding import fold, matches
from ui.context import AppContext

_FIRST_WORDS = 160
"""Letters of an amendment or point that are kept; the table shows what it has room for."""
_SHORT = 60
_POINT_ICONS = {"recommendation": "recommendation", "decision": "decisions", "action": "action", "parked": "parked"}


@dataclass(frozen=True, slots=True)
class BinRow:
    """`icon` is a role name of `ICONS`; `search_text` is folded."""

    binned: Binned
    icon: str
    kind: str
    name: str
    detail: str
    deleted: str

    @property
    def short_name(self) -> str:
        """For a sentence."""
        return self.name if len(self.name) <= _SHORT else f"{self.name[: _SHORT - 1].rstrip()}…"

    @property
    def whole(self) -> str:
        """All that the line says of the thing."""
        return f"{self.name} – {self.detail}" if self.detail else self.name

    @property
    def search_text(self) -> str:
        return fold(f"{self.kind} {self.name} {self.detail} {self.binned.binned_by}")


class BinTelling(QObject):
    """Says what is in the bin in the language in use."""

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._workshop = context, context.workshop

    def rows(self) -> list[BinRow]:
        """All that is in the bin, newest first."""
        return [BinRow(binned, *self._told(binned), self._when_deleted(binned)) for binned in self._workshop.bin.all()]

    def _told(self, binned: Binned) -> tuple[str, str, str, str]:
        """Icon, kind, name, detail."""
        match binned.thing:
            case Amendment() as amendment:
                return self._amendment(amendment, binned.along)
            case Person() as person:
                organisation = person.organisation.short if person.organisation else ""
                return "person", self.tr("Person"), person.list_name, _joined(organisation, person.function)
            case AgendaItem() as item:
                return "agenda", self.tr("Programme item"), item.title, self._when_planned(item)
            case Group() as group:
                return self._group(group, binned.along)
            case Point() as point:
                return self._point(point)
            case Document() as document:
                return "file", self.tr("Document"), document.title, self.tr("%n clause(s)", "", document.clauses)
            case Organisation() as body:
                name = _joined(body.acronym, body.name if body.name != body.acronym else "")
                return (
                    "organisation",
                    self.tr("Organisation"),
                    name,
                    self._context.language.wording(f"constituency.{body.constituency}"),
                )

    def _amendment(self, amendment: Amendment, along: int) -> tuple[str, str, str, str]:
        clause = self._workshop.texts.clause(amendment.clause)
        kind = self.tr("Amendment") if amendment.parent is None else self.tr("Sub-amendment")
        name = _joined(amendment.number, clause.label, _first_words(amendment.text or amendment.base_text or clause.text))
        state = self._context.language.wording(f"state_short.{amendment.state}")
        subs = self.tr("with %n sub-amendment(s)", "", along) if along else ""
        return "edit", kind, name, _joined(amendment.author_line, state, subs)

    def _when_planned(self, item: AgendaItem) -> str:
        day = self._context.language.locale.toString(self._workshop.sessions.get(item.session).date, "dddd d MMMM")
        return f"{day}, {self._workshop.agenda.planned(item).starts_at:%H:%M}"

    def _group(self, group: Group, members: int) -> tuple[str, str, str, str]:
        name = _joined(self.tr("Group {number}").format(number=group.number), group.name)
        return "groups", self.tr("Group"), name, _joined(self.tr("with %n member(s)", "", members) if members else "", group.room)

    def _point(self, point: Point) -> tuple[str, str, str, str]:
        wording = self._context.language.wording
        kind = wording(f"point.{point.kind}")
        deadline = wording.short_date(point.deadline) if point.deadline else ""
        name = _joined(str(point.number), _first_words(point.text))
        return _POINT_ICONS[point.kind], kind[:1].upper() + kind[1:], name, _joined(point.responsible or point.addressee, deadline)

    def _when_deleted(self, binned: Binned) -> str:
        at = binned.binned_at
        if at.date() == self._context.clock().astimezone(at.tzinfo).date():
            when = self.tr("today, {time}").format(time=f"{at:%H:%M}")
        else:
            when = f"{self._context.language.locale.toString(at.date(), 'ddd d MMM')}, {at:%H:%M}"
        return _joined(when, binned.binned_by)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _first_words(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _FIRST_WORDS else f"{line[: _FIRST_WORDS - 1]}…"


def found_in(rows: Iterable[BinRow], query: str) -> list[BinRow]:
    """Those in which every word of the folded `query` begins a word."""
    return [row for row in rows if matches(query, row.search_text)]
