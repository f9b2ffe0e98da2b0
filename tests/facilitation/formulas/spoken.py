"""The phrases of `spoken.toml` and of `spoken_later.toml`, which was written when the grammar read all of the first."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Spoken:
    """Phrases that mean the same change of one document; no effect: they are to be refused."""

    document: str
    effects: tuple[str, ...]
    phrases: tuple[str, ...]
    here: str = ""


def spoken(name: str) -> tuple[Spoken, ...]:
    source = tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return tuple(
        Spoken(one["document"], tuple(one["effects"]), tuple(one["phrases"]), one.get("here", "")) for one in source["said"]
    )


_FILES = ("", "_later", "_last", "_fresh", "_tables", "_columns", "_ranges", "_named", "_hasty", "_curt")
SPOKEN = tuple(one for name in _FILES for one in spoken(f"spoken{name}.toml"))
