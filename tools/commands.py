"""The commands of `dev.py`: each sets up what it needs, then lets the tool for it do the work."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tools import display, environment, system
from tools.environment import ROOT
from tools.say import ToolError, step

WORKERS = 2
"""Processes that share the tests; what the slowest machine that runs them has as cores."""

ROOM_FOR_TESTS = 2 * 1024**3
"""Bytes; tests that passed leave nothing behind (`tmp_path_retention_policy`), and hold far less at any time."""


def run(arguments: Sequence[str]) -> int:
    """The program itself, with `arguments` for `main.py`."""
    python = environment.prepare(development=False)
    opens_window = not arguments or arguments[0] == "open"
    if opens_window and has_display() and not system.need_libraries():
        return 1
    return call(python, ROOT / "main.py", *arguments, folder=Path.cwd())


def test(arguments: Sequence[str]) -> int:
    """Format, lint, types, then all tests; the last line printed is pytest's own."""
    python = environment.prepare(development=True)
    system.need_libraries()
    system.need_judges()
    sound = check(python)
    if not sound:
        print("! The checks above failed; the tests run all the same, and this command will fail.", flush=True)
    step("Tests")
    chosen = [] if "-m" in arguments else ["-m", "not slow"]
    # Each process takes tests of one half, so that what several share is made once, and of the other's when it has none left.
    alone = any(one.startswith(("-n", "--pdb", "-s")) for one in arguments)
    shared = [] if alone else ["-n", str(WORKERS), "--dist", "worksteal"]
    with display.screens(WORKERS) as surroundings:
        status = call(python, "-m", "pytest", *chosen, *shared, *arguments, variables=kept_at_hand(surroundings))
    return status or (0 if sound else 1)


def kept_at_hand(surroundings: Mapping[str, str]) -> dict[str, str]:
    """Where the tests have what would keep them waiting: their files in memory, if the system has a folder for that with room in it
    (each act of each of their workshops waits for the disk otherwise), and our bytecode.
    """
    memory = Path("/dev/shm")
    room = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM_FOR_TESTS
    return {**({"PYTEST_DEBUG_TEMPROOT": str(memory)} if room else {}), **compiled_once(surroundings)}


def compiled_once(surroundings: Mapping[str, str]) -> dict[str, str]:
    """Where Python is to leave no bytecode beside the sources, it is kept in `.venv`: tests start dozens of programs, and each
    would compile us anew.
    """
    if not surroundings.get("PYTHONDONTWRITEBYTECODE"):
        return dict(surroundings)
    kept = {name: value for name, value in surroundings.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"PYTHONPYCACHEPREFIX": str(environment.VENV / "bytecode"), **kept}


def lint(arguments: Sequence[str]) -> int:
    """The checks of `test` without its tests, and the translations'."""
    if list(arguments) not in ([], ["--fix"]):
        raise ToolError("Usage: dev.py lint [--fix]")
    python = environment.prepare(development=True)
    if arguments:
        call(python, "-m", "ruff", "check", "--fix-only", "--quiet", ".")
        call(python, "-m", "ruff", "format", ".")
    sound = check(python)
    step("Translations")
    return 0 if call(python, "-m", "tools.translations", "--check") == 0 and sound else 1


def check(python: Path) -> bool:
    """Whether format, lint and types are as they should be; all three are run."""
    sound = True
    for title, *command in (
        ("Format", "ruff", "format", "--check", "--quiet", "."),
        ("Lint", "ruff", "check", "--quiet", "."),
        ("Types", "mypy"),
    ):
        step(title)
        sound = call(python, "-m", *command) == 0 and sound
    return sound


def bench(arguments: Sequence[str]) -> int:
    """The measurements of the package `benchmarks`."""
    return with_windows("benchmarks", arguments)


def screenshots(arguments: Sequence[str]) -> int:
    """Pictures of all windows, on a screen of the size of the laptops that the program is made for."""
    return with_windows("tools.screenshots", arguments)


def translations(arguments: Sequence[str]) -> int:
    """The window's words."""
    return call(environment.prepare(development=True), "-m", "tools.translations", *arguments)


def package(arguments: Sequence[str]) -> int:
    """The program as a folder that needs no Python."""
    return with_windows("tools.packaging", arguments)


def with_windows(module: str, arguments: Sequence[str]) -> int:
    """Runs a module of ours that opens windows."""
    python = environment.prepare(development=True)
    if not system.need_libraries():
        return 1
    with display.screens() as surroundings:
        return call(python, "-m", module, *arguments, variables=surroundings)


def has_display() -> bool:
    """Whether a window could be seen; `main.py` says what to do where it could not."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def call(python: Path, *command: str | Path, variables: Mapping[str, str] | None = None, folder: Path = ROOT) -> int:
    """Runs our Python with these arguments; its exit status, as a shell would give it."""
    status = subprocess.run([python, *command], env=variables, cwd=folder, check=False).returncode
    return 128 - status if status < 0 else status


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "screenshots": screenshots,
    "translations": translations,
    "package": package,
}
