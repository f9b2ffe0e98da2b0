"""Ctrl+K over the workshop: people, clauses, amendments, agenda items, points of the register, and the papers to print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from facilitation.amendments.values import Amendment
from facilitation.ceremonies.steps import CEREMONIES
from facilitation.people.people import Person
from facilitation.text.folding import fold
from ui.context import AppContext
from ui.search.entries import Entry, KeptEntries, ThingSearch
from ui.search.providers import Hit

_SHOWN_WORDS = 90
_BEFORE_A_NUMBER = re.compile(
    r"^(?:(?:amendements?|amendments?|amdt|am)\b[. ]*)?(?:(?:n°|no|n|numero|number)[. ]*)?(?=(?:g\d+ )?\d)"
)
"""As people say it in either language: "amendement n° 42", "am. 42"; of a group "G2-12", folded "g2 12"."""


def add_workshop_search(context: AppContext) -> list[ThingSearch]:
    """Adds the kinds to `context.search` and keeps them true."""
    people = KeptEntries(_person)
    amendments = _Amendments(context)
    kinds = (
        ThingSearch(
            lambda: QCoreApplication.translate("Search", "People"),
            lambda: people.of(context.workshop.people.all()),
            {"person", "organisation"},
        ),
        ThingSearch(
            lambda: QCoreApplication.translate("Search", "Clauses"),
            lambda: _clauses(context),
            {"clause", "document"},
        ),
        ThingSearch(
            lambda: QCoreApplication.translate("Search", "Amendments"),
            amendments.entries,
            {"amendment", "amendment_author", "decision", "person", "organisation", "clause", "document"},
            called=_BEFORE_A_NUMBER,
        ),
        ThingSearch(
            lambda: QCoreApplication.translate("Search", "Agenda"),
            lambda: _items(context),
            {"agenda_item", "session"},
        ),
        ThingSearch(
            lambda: QCoreApplication.translate("Search", "Sittings and summaries"),
            lambda: _sittings(context),
            {"session"},
        ),
        ThingSearch(
            lambda: QCoreApplication.translate("Search", "Decisions and actions"),
            lambda: _points(context),
            {"point"},
        ),
        ThingSearch(
            lambda: QCoreApplication.translate("Search", "Papers to print"),
            lambda: _papers(context),
            set(),
        ),
    )
    for search in kinds:
        context.search.add(search)

    def forget(entity: str, ids: frozenset[str]) -> None:
        if entity in ("clause", "document"):
            amendments.kept.forget()
        for search in kinds:
            if entity in search.entities:
                search.forget()

    def forget_everything() -> None:
        amendments.kept.forget()
        for search in kinds:
            search.forget()

    context.bridge.changed.connect(forget)
    context.language.changed.connect(forget_everything)
    return [*kinds]


def _person(person: Person) -> Entry:
    organisation = person.organisation.acronym or person.organisation.name if person.organisation else ""
    return person.search_text, Hit(person.list_name, organisation, "person", "people", _where(person=person.id))


def _clauses(context: AppContext) -> Iterable[Entry]:
    texts = context.workshop.texts
    documents = texts.documents()
    for document in documents:
        for clause in texts.clauses(document.id):
            if not clause.text.strip():
                continue
            shown = f"{clause.label}  {_short(clause.text)}" if clause.label else _short(clause.text)
            detail = document.title if len(documents) > 1 else ""
            words = fold(f"{clause.label} {clause.number} {clause.text}")
            yield words, Hit(shown, detail, "file", "texts", _where(clause=clause.id))


class _Amendments:
    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._labels: dict[str, str] = {}
        self.kept = KeptEntries(self._entry)

    def entries(self) -> Iterator[Entry]:
        texts = self._context.workshop.texts
        documents = texts.documents(replaced=True)
        self._labels = {clause.id: clause.label for document in documents for clause in texts.clauses(document.id)}
        yield from self.kept.of(self._context.workshop.amendments.all())

    def _entry(self, amendment: Amendment) -> Entry:
        label = self._labels.get(amendment.clause, "")
        shown = " · ".join(part for part in (amendment.number, label, amendment.author_line) if part)
        words = fold(f"{amendment.number} {amendment.author_line} {label} {amendment.text}")
        where = _where(clause=amendment.clause, amendment=amendment.id)
        return words, Hit(shown, self._context.language.wording(f"state.{amendment.state}"), "edit", "texts", where)


def _items(context: AppContext) -> Iterable[Entry]:
    locale, sessions = context.language.locale, {one.id: one for one in context.workshop.sessions.all()}
    for item in context.workshop.agenda.all():
        session = sessions.get(item.session)
        detail = locale.toString(session.date, "dddd d MMMM") if session else ""
        yield fold(f"{item.title} {item.responsible}"), Hit(item.title, detail, "agenda", "agenda", _where(item=item.id))
        if item.kind in CEREMONIES:
            # The steps of a ceremony are a place of their own.
            name = QCoreApplication.translate("Search", "Running order: {title}").format(title=item.title)
            words = QCoreApplication.translate("Search", "running order, speeches, salutations")
            yield fold(f"{name} {words}"), Hit(name, detail, "speaker", "agenda", _where(item=item.id, ceremony="steps"))


def _sittings(context: AppContext) -> Iterable[Entry]:
    """Each half-day with its notes and people, and the summary of each day."""
    locale, wording = context.language.locale, context.language.wording
    sessions = context.workshop.sessions.all()
    for session in sessions:
        day = locale.toString(session.date, "dddd d MMMM")
        shown = QCoreApplication.translate("Search", "Sitting: {day}, {half}").format(day=day, half=wording(f"half.{session.half}"))
        words = QCoreApplication.translate("Search", "notes, chair, rapporteurs, minutes")
        yield fold(f"{shown} {words}"), Hit(shown, "", "rapporteur", "agenda", _where(sitting=session.id))
    for date in sorted({one.date for one in sessions}):
        shown = QCoreApplication.translate("Search", "Summary of the day: {day}").format(day=locale.toString(date, "dddd d MMMM"))
        yield fold(shown), Hit(shown, "", "file", "agenda", _where(summary=date.isoformat()))


def _points(context: AppContext) -> Iterable[Entry]:
    wording = context.language.wording
    for point in context.workshop.register.all():
        yield (
            fold(point.text),
            Hit(_short(point.text), wording(f"point.{point.kind}"), "decisions", "decisions", _where(point=point.id)),
        )


def _papers(context: AppContext) -> Iterable[Entry]:
    from facilitation.papers.catalogue import PAPERS  # with ReportLab behind it: not with the window

    wording = context.language.wording
    for paper in PAPERS:
        name = wording(f"paper.name.{paper.key}")
        formats = " · ".join(form.upper() for form in paper.formats)
        yield fold(f"{name} {' '.join(paper.formats)}"), Hit(name, formats, "papers", "papers", _where(paper=paper.name))


def _where(**ids: str) -> MappingProxyType[str, str]:
    return MappingProxyType(ids)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_WORDS else f"{line[: _SHOWN_WORDS - 1]}…"
