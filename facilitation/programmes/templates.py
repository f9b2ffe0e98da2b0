"""Programmes to begin with: validation workshops of three and of five days (domain.md, 1.4), in both languages."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from facilitation.programmes.plan import PlannedItem
from facilitation.resources import resource

TEMPLATES = ("validation_3_days", "validation_5_days")
"""Names of the files below `resources/programmes`."""


@dataclass(frozen=True, slots=True)
class Template:
    """`days` is how many it has: it fits a workshop of as many or more, whose last day has its last."""

    name: str
    days: int
    items: tuple[PlannedItem, ...]


def template(name: str, language: str) -> Template:
    """A template with its titles in "fr" or "en"."""
    items = tuple(_item(row, language) for row in _rows(name))
    return Template(name, max(one.day for one in items), items)


@cache
def _rows(name: str) -> tuple[dict[str, Any], ...]:
    told = tomllib.loads(resource("programmes", f"{name}.toml").read_text(encoding="utf-8"))
    return tuple(told["item"])


def _item(row: dict[str, Any], language: str) -> PlannedItem:
    return PlannedItem(
        day=row["day"],
        title=row["en" if language == "en" else "fr"],
        minutes=row["minutes"],
        kind=row["kind"],
        starts_at=row.get("starts_at"),
        half=row["half"],
        fixed=row.get("fixed", False),
        least_minutes=row.get("least_minutes"),
    )
