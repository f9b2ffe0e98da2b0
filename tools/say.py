"""How the tools speak: what happens now, what cannot be done and what to do about it."""

from __future__ import annotations


class ToolError(Exception):
    """The command cannot go on; the sentence says what to do. `dev.py` prints it and ends with status 1."""


def step(what: str) -> None:
    """Announces what begins."""
    print(f"→ {what}", flush=True)


def warn(sentence: str) -> None:
    """Something is missing, and the command goes on without it."""
    print(f"! {sentence}", flush=True)
