"""Where the files that are shipped with the program lie: beside the sources, or inside the packaged folder."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder below `resources/`; it need not exist."""
    # PyInstaller unpacks data files to the folder it names here.
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
    return root.joinpath("resources", *parts)
