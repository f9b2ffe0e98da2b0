"""The program as a folder that needs no Python: built with PyInstaller, then started and used once.

    python3 dev.py package

`dist/palabre/` holds `palabre` (the window) and `palabre-cli` (the commands). What is tried: the window comes up and everything it
loads later loads; the demonstration and all its papers are written; the file is sound.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools.say import ToolError, step

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
FOLDER = DIST / "palabre"
ENDING = ".exe" if sys.platform == "win32" else ""
PATIENCE = 180
"""Seconds that any one trial may take."""


def build() -> None:
    """Runs PyInstaller on `pyinstaller.spec`."""
    step("Building dist/palabre")
    command = [sys.executable, "-m", "PyInstaller", str(ROOT / "pyinstaller.spec"), "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(DIST), "--workpath", str(ROOT / "build")]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise ToolError("PyInstaller could not build the program: see the lines above.")


def try_out() -> None:
    """Uses what was built; raises ToolError with what it said where something does not work."""
    step("Trying it: the window")
    told = ask("palabre", PALABRE_EXIT_AFTER_PAINT="ready")
    print(f"  everything ready after {told.strip() or '?'}")
    step("Trying it: the demonstration and its papers")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        written = ask("palabre-cli", "demo", folder).splitlines()
        papers = list(Path(folder, "papers").glob("*.pdf"))
        if not papers or not written:
            raise ToolError("The packaged program wrote no papers.")
        print(f"  {len(written)} papers")
        print(f"  {ask('palabre-cli', 'check', str(Path(folder, 'demonstration.palabre'))).strip()}")


def ask(program: str, *arguments: str, **variables: str) -> str:
    """Runs one of the two programs as somebody without any Python would; its standard output."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    command = [str(FOLDER / f"{program}{ENDING}"), *arguments]
    done = subprocess.run(
        command, env={**clean, **variables}, capture_output=True, encoding="utf-8", timeout=PATIENCE, cwd=DIST, check=False
    )
    if done.returncode:
        raise ToolError(f"{' '.join(command)} ended with status {done.returncode}:\n{done.stderr}")
    return done.stdout


def size() -> int:
    """Megabytes of the folder."""
    return sum(one.stat().st_size for one in FOLDER.rglob("*") if one.is_file() and not one.is_symlink()) // 1_000_000


def main(arguments: Sequence[str]) -> int:
    if arguments:
        print("Usage: dev.py package", file=sys.stderr)
        return 2
    try:
        build()
        try_out()
    except ToolError as stop:
        print(stop, file=sys.stderr)
        return 1
    print(f"dist/palabre is ready: {size()} MB.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
