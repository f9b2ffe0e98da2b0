"""How commands speak: one JSON value or plain lines on standard output, messages on standard error, refusals as one sentence."""

from __future__ import annotations

import json
import locale
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from facilitation.errors import PalabreError
from facilitation.wording import Language, Wording
from facilitation.workshop import Workshop

EXISTING = click.Path(path_type=Path)
"""A path that need not exist: whether it does is told in a sentence, not in click's usage error."""

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")


def language() -> Language:
    """PALABRE_LANG, else the system's language where it is English, else French."""
    wanted = os.environ.get("PALABRE_LANG") or locale.getlocale()[0] or ""
    return "en" if wanted.lower().startswith("en") else "fr"


def wording() -> Wording:
    return Wording(language())


def show(value: Any) -> None:
    """One JSON value, UTF-8 whatever the console's encoding."""
    say(json.dumps(value, ensure_ascii=False, indent=1))


def say(line: str) -> None:
    """A plain line of the answer."""
    sys.stdout.buffer.write((line + "\n").encode("utf-8", "surrogateescape"))
    sys.stdout.buffer.flush()


def tell(message: str) -> None:
    """A message that is not the answer."""
    sys.stderr.buffer.write((message + "\n").encode("utf-8", "surrogateescape"))
    sys.stderr.buffer.flush()


@contextmanager
def refusals() -> Iterator[None]:
    """Turns a PalabreError into its sentence and exit status 1."""
    try:
        yield
    except PalabreError as error:
        tell(wording().error(error))
        raise SystemExit(1) from None


@contextmanager
def reading(path: Path) -> Iterator[Workshop]:
    """The workshop for a command that only reads; it may be open in the window at the same time."""
    with refusals(), Workshop.open(path, read_only=True) as workshop:
        yield workshop


@contextmanager
def writing(path: Path) -> Iterator[Workshop]:
    with refusals(), Workshop.open(path) as workshop:
        yield workshop
