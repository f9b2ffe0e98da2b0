"""What kind of amendment is meant by a clause's own words edited in place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Meant:
    """`kind` with the words that such an amendment holds: of a paragraph added after the clause only its own."""

    kind: Literal["replace", "insert", "delete", "join", "split", "block"]
    text: str

    @property
    def of_several(self) -> bool:
        """It rewrites paragraphs, one a line."""
        return self.kind in ("join", "split", "block")


def meant_by(base: str, text: str, clauses: int = 1, *, begins: bool = True, adds: bool = True) -> Meant:
    """What is meant where `base`, the words of so many clauses, one a line, was made into `text`.

    `begins`: whether a line break begins a paragraph, not only a line. `adds`: whether paragraphs behind unchanged words are an
    addition, not one clause become two.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if base and not text:
        return Meant("delete", text)
    if clauses > 1:
        return Meant("join" if len(lines) == 1 else "block", text)
    if not begins or "\n" in base or len(lines) < 2:
        return Meant("replace", text)
    if adds and lines[0] == base.strip():
        return Meant("insert", "\n".join(lines[1:]))
    return Meant("split", text)
