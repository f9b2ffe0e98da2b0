"""Ceremonies to begin with: an opening and a closing as they are held (domain.md, 1.4 and 3.6), in both languages."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from facilitation.resources import resource

TEMPLATES = ("opening", "closing")
"""Names of the files below `resources/ceremonies`."""


@dataclass(frozen=True, slots=True)
class PlannedStep:
    kind: str
    title: str
    minutes: int


def template(name: str, language: str) -> tuple[PlannedStep, ...]:
    """The steps of a template, their titles in "fr" or "en"."""
    words = "en" if language == "en" else "fr"
    return tuple(PlannedStep(row["kind"], row[words], row["minutes"]) for row in _rows(name))


@cache
def _rows(name: str) -> tuple[dict[str, Any], ...]:
    return tuple(tomllib.loads(resource("ceremonies", f"{name}.toml").read_text(encoding="utf-8"))["step"])
