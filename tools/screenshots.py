"""Pictures of every window and page with the demonstration in it, on a screen of 1366×768: what users see, for whoever changes it.

    python3 dev.py screenshots [--out DIR] [--only NAME …] [--readme]

Languages × light and dark, one picture a window or page, `<name>-<language>-<scheme>.png` in `out/screenshots`; `--readme` renews
those that the README shows (`docs/`). Each is taken from a real window on a real screen once it has nothing left to draw.
"""

from __future__ import annotations

import argparse
import gc
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from facilitation.demonstration.build import build, story_clock
from tools.scenes import SCENES, Studio
from ui.app import STYLE
from ui.garbage import take_back
from ui.preferences import Preferences
from ui.shell import make_shell
from ui.theme.fonts import load_other_fonts
from ui.theme.theme import SchemeChoice

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("fr", "en")
SCHEMES = (SchemeChoice.LIGHT, SchemeChoice.DARK)

README = ("texts-fr-light", "capture-fr-light", "today-fr-light", "people-fr-light", "agenda-fr-light", "papers-fr-light",
          "groups-fr-light", "decisions-fr-light", "projector-fr-light", "start-fr-light", "texts-en-dark")  # fmt: skip
"""Pictures kept in the project, beside the README that shows them."""


def take(folder: Path, only: Sequence[str]) -> None:
    """Takes the pictures whose name begins with one of `only`, or all."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([sys.argv[0], *STYLE])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        path = Path(scratch) / "demonstration.palabre"
        build(path)
        shell = make_shell(app, Preferences(Path(scratch) / "palabre.ini"), story_clock())
        shell.icons.load()
        load_other_fonts()
        for language in LANGUAGES:
            for scheme in SCHEMES:
                shell.use_language(language)
                shell.choose_scheme(scheme)
                for scene, show in SCENES.items():
                    name = f"{scene}-{language}-{scheme}"
                    if not only or any(name.startswith(one) for one in only):
                        show(Studio(path, shell, folder), name)
        shell.jobs.close()
        # What pages were built from was set aside from looks for garbage: it goes now, while Qt is still there.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        take_back()
        gc.collect()


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py screenshots", description="Pictures of every window and page.")
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "screenshots", metavar="DIR")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help=f"names begin with: {', '.join(SCENES)}")
    parser.add_argument("--readme", action="store_true", help="renew the pictures that the README shows")
    told = parser.parse_args(arguments)
    only = list(README) if told.readme else told.only
    take(told.out, only)
    if told.readme:
        shown = ROOT / "docs"
        shown.mkdir(exist_ok=True)
        for name in README:
            shutil.copyfile(told.out / f"{name}.png", shown / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
