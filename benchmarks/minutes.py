"""The minutes of a sitting with up to thousands of amendments against the very same paragraphs set by bare platypus."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Paragraph, SimpleDocTemplate

from benchmarks.crowd import crowded
from benchmarks.measure import Result, compare
from facilitation.papers.catalogue import paper
from facilitation.papers.page import FOOT, LATER_TOP, SIDE_MARGIN
from facilitation.producing import make
from facilitation.workshop import Workshop

Set = list[tuple[str, Any]]
"""Paragraphs as they were asked for: markup and style."""


def run(times: tuple[int, ...] = (1, 10, 30, 100)) -> list[Result]:
    """Thirty times the demonstration's amendments make some two hundred pages."""
    results = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        for factor in times:
            with Workshop.open(crowded(Path(kept), factor), read_only=True) as workshop:
                results.append(measured(workshop, factor))
    return results


def measured(workshop: Workshop, factor: int) -> Result:
    """The first sitting is the one in which the crowd of amendments was recorded."""
    sitting = {"sitting": workshop.sessions.all()[0].id}

    def minutes() -> bytes:
        return make(workshop, paper("minutes"), sitting, "fr").data

    with paragraphs() as asked_for:
        pages = count(minutes())
    floor = count(bare(asked_for))
    return compare(
        f"minutes, {factor} × the demonstration's amendments / bare platypus",
        minutes,
        lambda: bare(asked_for),
        rounds=7 if pages < 60 else 3,
        note=f"({pages} pages / {floor})",
    )


@contextmanager
def paragraphs() -> Iterator[Set]:
    """Notes every paragraph that is made from markup while this lasts (those that a page break makes have none)."""
    asked_for: Set = []
    begin: Callable[..., None] = Paragraph.__init__

    def noting(self: Paragraph, text: str | None, style: Any = None, *more: Any, **named: Any) -> None:
        if text and named.get("frags") is None:
            asked_for.append((text, style))
        begin(self, text, style, *more, **named)

    Paragraph.__init__ = noting  # type: ignore[method-assign]
    try:
        yield asked_for
    finally:
        Paragraph.__init__ = begin  # type: ignore[method-assign]


def bare(asked_for: Set) -> bytes:
    """The floor: platypus alone. The same words in the same fonts on pages of the same size; no tables, no heads, nothing read."""
    written = io.BytesIO()
    margins = {"leftMargin": SIDE_MARGIN, "rightMargin": SIDE_MARGIN, "topMargin": LATER_TOP, "bottomMargin": FOOT}
    SimpleDocTemplate(written, pagesize=A4, **margins).build([Paragraph(text, style) for text, style in asked_for])
    return written.getvalue()


def count(data: bytes) -> int:
    pdf = pypdfium2.PdfDocument(data)
    try:
        return len(pdf)
    finally:
        pdf.close()
