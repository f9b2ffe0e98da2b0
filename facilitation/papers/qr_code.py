"""A QR code as black squares, drawn as one path: sharp on any printer, small in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import zxingcpp
from reportlab.lib.colors import black
from reportlab.pdfgen.canvas import Canvas

LEVEL = "H"
"""The highest error correction: 30 % of the symbol may be smudged, creased or lost to a photocopy."""
QUIET_MODULES = 4
"""Modules of white that a reader wants around the symbol (ISO/IEC 18004)."""


def modules(text: str) -> list[list[bool]]:
    """The squares of the symbol, row by row from above, True for a black one; without the white around it."""
    symbol = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=LEVEL)
    image: Any = symbol.to_image(scale=1, add_quiet_zones=False)
    dots: Any = memoryview(image)
    rows, columns = dots.shape
    return [[dots[row, column] < 128 for column in range(columns)] for row in range(rows)]


def draw(canvas: Canvas, text: str, left: float, foot: float, side: float) -> None:
    """Fills the square of `side` points; the caller leaves QUIET_MODULES of white around it."""
    grid = modules(text)
    one = side / len(grid)
    # Rows reach a hair into each other: viewers that smooth edges would show white lines between them.
    high = one * 1.04
    path = canvas.beginPath()
    for row, line in enumerate(grid):
        y = foot + side - row * one - (high if row + 1 < len(grid) else one)
        for start, length in _runs(line):
            path.rect(left + start * one, y, length * one, foot + side - row * one - y)
    canvas.setFillColor(black)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=1)


def _runs(line: list[bool]) -> Iterator[tuple[int, int]]:
    """(start, length) of black squares in a row."""
    start = None
    for place, dark in enumerate([*line, False]):
        if dark and start is None:
            start = place
        elif not dark and start is not None:
            yield start, place - start
            start = None
