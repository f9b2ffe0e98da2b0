"""What the workshop is called, where and when it is held, and what its papers carry at their heads."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

from facilitation.errors import PalabreError
from facilitation.store.schema import Value
from facilitation.store.store import Store

WORKSHOP_ID = "workshop"
LARGEST_LOGO = 8_000_000
"""Bytes; a photograph of a letterhead is less."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The one row of the entity `workshop`; dates are inclusive.

    `asks_age` and `asks_disability`: whether people are asked so at all; a certificate is for those who signed at least
    `certificate_least` half-days. A turn on the floor is meant to last `turn_seconds`; with `first_time_first` those
    who have not yet spoken at a sitting come before those who have, with `turns_by_category` constituencies take turns.
    """

    title: str
    place: str
    starts_on: date
    ends_on: date
    language: str
    state_name: str
    state_motto: str
    administration: tuple[str, ...]
    supported_by: str
    project_title: str
    project_number: str
    contract_number: str
    document_reference: str
    data_notice: str
    retained_until: str | None
    sheet_period: str
    group_word: str
    background: str
    general_objective: str
    specific_objectives: tuple[str, ...]
    expected_results: tuple[str, ...]
    asks_age: bool
    asks_disability: bool
    certificate_issuer: str
    certificate_least: int
    contacts_erased_at: str | None
    turn_seconds: int
    first_time_first: bool
    turns_by_category: bool

    def days(self) -> list[date]:
        return [self.starts_on + timedelta(days=n) for n in range((self.ends_on - self.starts_on).days + 1)]

    def day_number(self, day: date) -> int:
        """1 for the first day; 0 or less before the workshop."""
        return (day - self.starts_on).days + 1


@dataclass(frozen=True, slots=True)
class Logo:
    id: str
    name: str
    image: bytes


class SettingsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self) -> Settings:
        return _settings(self._store.tables.row("workshop", WORKSHOP_ID))

    def begin(self, *, title: str, place: str, starts_on: date, ends_on: date) -> None:
        """Fills the one row of a new file; raises PalabreError for an empty title or days in the wrong order."""
        _refuse_bad(title, starts_on, ends_on)
        row: dict[str, Value] = {
            "title": title.strip(),
            "place": place.strip(),
            "starts_on": starts_on.isoformat(),
            "ends_on": ends_on.isoformat(),
        }
        with self._store.act("workshop.begin") as act:
            act.create("workshop", WORKSHOP_ID, row)

    def update(self, **changes: Any) -> None:
        """Sets fields of `Settings` by name."""
        now = self.get()
        unknown = changes.keys() - {field.name for field in fields(Settings)}
        if unknown:
            raise KeyError(", ".join(sorted(unknown)))
        _refuse_bad(changes.get("title", now.title), changes.get("starts_on", now.starts_on), changes.get("ends_on", now.ends_on))
        row = {name: value.isoformat() if isinstance(value, date) else value for name, value in changes.items()}
        with self._store.act("workshop.update") as act:
            act.update("workshop", WORKSHOP_ID, row)

    def logos(self) -> list[Logo]:
        return [
            Logo(logo, row["name"], self._store.kept_bytes(row["image"]))
            for logo, row in self._store.tables.rows("logo", order="position")
        ]

    def add_logo(self, name: str, image: bytes) -> str:
        logo = self._store.new_id()
        with self._store.act("logo.add") as act:
            digest = self._store.keep_bytes(image)
            position = self._store.tables.select("SELECT coalesce(max(position) + 1, 0) FROM logo")[0][0]
            act.create("logo", logo, {"position": position, "name": name, "image": digest})
        return logo

    def remove_logo(self, logo: str) -> None:
        with self._store.act("logo.remove") as act:
            act.remove("logo", logo)


def check_logo(name: str, image: bytes) -> None:
    """Raises PalabreError("logo.too_large") or ("logo.not_a_picture"): papers take PNG and JPEG."""
    from PIL import Image  # only when somebody brings a picture

    if len(image) > LARGEST_LOGO:
        raise PalabreError("logo.too_large", name=name)
    try:
        with Image.open(io.BytesIO(image), formats=("PNG", "JPEG")) as opened:
            opened.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PalabreError("logo.not_a_picture", name=name) from error


def _refuse_bad(title: str, starts_on: date, ends_on: date) -> None:
    if not title.strip():
        raise PalabreError("workshop.no_title")
    if ends_on < starts_on:
        raise PalabreError("workshop.days_reversed")
    if (ends_on - starts_on).days > 60:
        raise PalabreError("workshop.too_long")


def _settings(row: Mapping[str, Any]) -> Settings:
    values = dict(row)
    for name in ("starts_on", "ends_on"):
        values[name] = date.fromisoformat(values[name])
    for name in ("administration", "specific_objectives", "expected_results"):
        values[name] = tuple(values[name])
    for name in ("asks_age", "asks_disability", "first_time_first", "turns_by_category"):
        values[name] = bool(values[name])
    return Settings(**values)
