"""What stands on a printed paper, as poppler reads it: an outside judge of the PDFs."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory


def words(pdf: bytes, *options: str) -> str:
    """The text of the pages, spaces of all kinds made one; `options` are pdftotext's."""
    return " ".join(layout(pdf, *options).split())


def layout(pdf: bytes, *options: str) -> str:
    return _poppler("pdftotext", pdf, "-enc", "UTF-8", *options, "-layout" if "-raw" not in options else "-nopgbrk")


def column(pdf: bytes, left: int, width: int, *, top: int = 0, height: int = 2000) -> list[str]:
    """Words between two vertical lines, top to bottom, page after page; points from the left upper corner of the sheet."""
    cut = ("-r", "72", "-x", str(left), "-y", str(top), "-W", str(width), "-H", str(height))
    return _poppler("pdftotext", pdf, "-enc", "UTF-8", *cut).split()


def page_sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in whole points."""
    told = _poppler("pdfinfo", pdf, "-f", "1", "-l", "9999", into_file=False)
    return [(round(float(wide)), round(float(high))) for wide, high in re.findall(r"size:\s+([\d.]+) x ([\d.]+) pts", told)]


def _poppler(tool: str, pdf: bytes, *options: str, into_file: bool = True) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder, "paper.pdf")
        path.write_bytes(pdf)
        command = [tool, *options, str(path), *(["-"] if into_file else [])]
        done = subprocess.run(command, capture_output=True, check=True, timeout=300)
    assert not done.stderr, done.stderr
    return done.stdout.decode("utf-8")
