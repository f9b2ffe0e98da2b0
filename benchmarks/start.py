"""Start to a painted window that takes keys against an empty QMainWindow, and to everything ready; each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.crowd import crowded
from benchmarks.measure import Result, of_pairs

ROOT = Path(__file__).parents[1]

_EMPTY = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
def told():
    print("painted", flush=True)
    app.quit()
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, told)
        return False
painted = Painted()
window.installEventFilter(painted)
window.resize(1000, 640)
window.show()
app.exec()
"""


def _seconds(arguments: list[str], **more: str) -> float:
    """From the start of the process to the first line it prints; how long it then takes to end is nobody's wait."""
    environment = {**os.environ, **more}
    if sys.platform.startswith("linux") and "DISPLAY" not in os.environ:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        line = program.stdout.readline()
        took = time.perf_counter() - began
        _, errors = program.communicate()
    if program.returncode != 0 or not line:
        raise RuntimeError(errors)
    return took


def run(rounds: int = 9, times: tuple[int, ...] = (1, 10, 100)) -> list[Result]:
    painted, ready = [], []
    _seconds(["main.py"], PALABRE_EXIT_AFTER_PAINT="1")
    for _ in range(rounds):
        empty = _seconds(["-c", _EMPTY])
        painted.append((_seconds(["main.py"], PALABRE_EXIT_AFTER_PAINT="1"), empty))
        ready.append((_seconds(["main.py"], PALABRE_EXIT_AFTER_PAINT="ready"), empty))
    results = [
        of_pairs("start to a painted window that takes keys / empty QMainWindow", painted, goal=1.5),
        of_pairs("start to everything ready / empty QMainWindow", ready, goal=3.0),
    ]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        results += [_opened(crowded(Path(kept), factor), factor) for factor in times]
    return results


def _opened(path: Path, factor: int) -> Result:
    """`main.py open FILE` until the workshop's first page is painted: services, figures and all."""
    pairs = [(_seconds(["main.py", "open", str(path)], PALABRE_EXIT_AFTER_PAINT="1"), _seconds(["-c", _EMPTY])) for _ in range(5)]
    return of_pairs(f"start with a workshop, {factor} × the demonstration's amendments / empty QMainWindow", pairs)
