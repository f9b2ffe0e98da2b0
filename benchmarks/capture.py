"""Ctrl+Enter to durable and on the screen, in the real window with real key events, against a bare SQLite insert with the same
durability."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from pathlib import Path

from benchmarks.crowd import crowded
from benchmarks.measure import Result, of_pairs


def run(times: tuple[int, ...] = (1, 10, 100), rounds: int = 25) -> list[Result]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from facilitation.workshop import Workshop
    from ui.frame import Frame
    from ui.preferences import Preferences
    from ui.shell import make_shell

    app = QApplication.instance() or QApplication(["benchmarks", "-style", "fusion"])
    results = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        folder = Path(kept)
        shell = make_shell(app, Preferences(folder / "preferences.ini"))
        shell.icons.load()
        for factor in times:
            path = crowded(folder, factor)
            workshop = Workshop.open(path, clock=shell.clock)
            frame = Frame(shell, workshop)
            frame.resize(1366, 768)
            frame.show()
            QTest.qWaitForWindowExposed(frame)
            document = workshop.texts.documents()[0].id
            clauses = [one.id for one in workshop.texts.clauses(document) if one.kind == "paragraph" and len(one.text) > 40]
            floor_db = _bare(folder / f"floor-{factor}.db")
            pairs = []
            for turn in range(rounds):
                frame.go("texts", clause=clauses[turn % len(clauses)])
                page = frame.pages.current_page
                page.begin_amendment()
                strip = page.capture
                strip.author.setText("Mairie")
                QTest.keyClicks(strip.editor, "x")
                app.processEvents()
                before = workshop.amendments.next_number()
                began = time.perf_counter()
                QTest.keyClick(strip.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
                app.processEvents()
                frame.repaint()
                took = time.perf_counter() - began
                assert workshop.amendments.next_number() != before, "nothing was recorded"
                pairs.append((took, _insert(floor_db, turn)))
            total = len(workshop.amendments.all())
            floor_db.close()
            frame.close()
            results.append(
                of_pairs(f"capture, {factor} × the demonstration's amendments / bare insert", pairs, note=f"({total} amendments)")
            )
    return results


def _bare(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL").fetchone()
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE amendment (id TEXT PRIMARY KEY, text TEXT) STRICT")
    return db


def _insert(db: sqlite3.Connection, turn: int) -> float:
    began = time.perf_counter()
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO amendment VALUES (?, ?)", (f"amendment {turn}", "x" * 400))
    db.execute("COMMIT")
    return time.perf_counter() - began
