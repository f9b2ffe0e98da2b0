"""The history of a person's entry in sentences: "24/07 10:42 – structure : « ONG … » → « Direction … » (par Adjoa)"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from facilitation.agenda.sessions import Session
from facilitation.people.chronicle import Entry, Told
from facilitation.wording import Wording
from ui.language import LanguageSwitch

_WORDED = {"sex": "sex", "role": "role", "age_class": "age_class"}
"""Fields whose values are keys of the catalogue."""
_ANSWERED = {"consent_contact": "consent", "consent_image": "consent", "disability": "yes_no"}


def chronicle_lines(entries: Iterable[Entry], sessions: Sequence[Session], language: LanguageSwitch) -> list[str]:
    """A line an act, in the order given."""
    wording = language.wording
    halves = {one.id: f"{language.locale.toString(one.date, 'd MMMM')}, {wording('half.' + one.half)}" for one in sessions}
    return [_line(entry, halves, wording) for entry in entries]


def _line(entry: Entry, halves: dict[str, str], wording: Wording) -> str:
    aside = [wording(f"chronicle.{entry.kind}")] if entry.kind != "do" else []
    aside += [wording("chronicle.by", name=entry.by)] if entry.by else []
    said = f"{entry.at:%d/%m %H:%M} – {_said(entry, halves, wording)}"
    return f"{said} ({', '.join(aside)})" if aside else said


def _said(entry: Entry, halves: dict[str, str], wording: Wording) -> str:
    match entry.event:
        case "changed" | "renamed":
            return ", ".join(_field(one, wording) for one in entry.fields)
        case "merged":
            return wording("chronicle.merged", name=entry.fields[0].after if entry.fields else "")
        case "replaced":
            principal, substitute, session = entry.fields
            if not substitute.after:
                return wording("chronicle.no_longer_replaced", principal=principal.after, substitute=substitute.before)
            since = halves.get(session.after, "")
            return wording("chronicle.replaced", principal=principal.after, substitute=substitute.after, session=since)
    return wording(f"chronicle.{entry.event}")


def _field(told: Told, wording: Wording) -> str:
    field = wording(f"person_field.{told.field}")
    before, after = (_value(told.field, value, wording) for value in (told.before, told.after))
    if not before:
        return wording("chronicle.field_set", field=field, after=after)
    if not after:
        return wording("chronicle.field_emptied", field=field, before=before)
    return wording("chronicle.field", field=field, before=before, after=after)


def _value(field: str, value: Any, wording: Wording) -> str:
    if field in _ANSWERED:
        return "" if value is None else wording(f"{_ANSWERED[field]}.{'yes' if value else 'no'}")
    if field in _WORDED:
        return wording(f"{_WORDED[field]}.{value}") if value else ""
    return "" if value is None else str(value)
