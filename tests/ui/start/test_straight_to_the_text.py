"""A workshop that was left on its text and is opened from the folder: no start window has been there to load anything before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from facilitation.workshop import Workshop
from tests.ui.start.test_window import ROOT
from ui.frame import LAST_PAGE
from ui.theme.tokens import SERIF

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.app import Palabre
from ui.preferences import Preferences
from ui.shell import make_shell
application = QApplication(["palabre"])
palabre = Palabre(make_shell(application, Preferences(Path("palabre.ini"))))
palabre.open_path(Path(sys.argv[1]))
view = palabre.frame.pages.current_page.text.clauses
application.processEvents()
view.grab()
lines = [piece.laid.layout.lineAt(0) for row in view._laid.laid.values() for piece in row.pieces]
print({run.rawFont().familyName() for line in lines for run in line.glyphRuns()})
cards = palabre.frame.pages.current_page.amendments.list
shown = [cards.rowHeight(row) for row in range(cards.model().rowCount())]
cards.forget_heights()
cards.viewport().grab()
print(len(shown) > 1 and shown == [cards.rowHeight(row) for row in range(cards.model().rowCount())])
palabre.frame.close()
palabre.shell.jobs.close()
"""


def test_it_is_laid_out_in_the_letters_of_documents(demonstration: Workshop, tmp_path: Path) -> None:
    demonstration.remember(LAST_PAGE, "texts")
    document = demonstration.texts.documents()[0].id
    clause = demonstration.texts.find_clause("3.2.1", document).id
    demonstration.remember("texts.place", {"document": document, "clause": clause, "capture": ""})
    demonstration.close()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _PROGRAM, str(demonstration.path)]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-2:] == [repr({SERIF}), "True"], "letters, and cards as high as their words are"
