"""Builds the demonstration workshop off the window's thread."""

from __future__ import annotations

from pathlib import Path

from ui.jobs import Progress


def build_demonstration(path: Path, progress: Progress) -> Path:
    """Makes the fictional five-day workshop at `path`, which replaces a file of an earlier demonstration; returns the path."""
    progress(0, 0)
    from facilitation.demonstration.build import build

    path.unlink(missing_ok=True)
    build(path)
    return path
