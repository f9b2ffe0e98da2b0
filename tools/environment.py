"""The project's own Python environment, `.venv`: made when it is missing, renewed when what it must hold has changed.

What is to be installed stands in `pyproject.toml` (lower bounds) and `constraints.txt` (the versions that were tested). Where
packages come from is the machine's matter: pip's own settings, indexes and proxies are used as they are.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import subprocess
import sys
import tomllib
from pathlib import Path

from tools import system
from tools.say import ToolError, step

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "palabre-installed.json"
CONSTRAINTS = ROOT / "constraints.txt"


def prepare(*, development: bool) -> Path:
    """The Python of an environment that holds what the program needs, and of its development when asked; raises ToolError."""
    wanted = requirements(development=development)
    if installed() != fingerprint(requirements(development=True)) and installed() != fingerprint(wanted):
        if not works():
            make()
        install(wanted)
        STAMP.write_text(json.dumps({"fingerprint": fingerprint(wanted)}), encoding="utf-8")
    return PYTHON


def requirements(*, development: bool) -> list[str]:
    """The lines of `pyproject.toml` that name packages."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = list(project["dependencies"])
    if development:
        names += project["optional-dependencies"]["dev"]
    return names


def fingerprint(names: list[str]) -> str:
    """Changes when another set of packages, other versions or another Python are wanted."""
    parts = [*names, CONSTRAINTS.read_text(encoding="utf-8"), ".".join(map(str, sys.version_info[:2])), str(VENV)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def installed() -> str | None:
    """The fingerprint of what the environment holds; None when there is none, or its installation did not end well."""
    try:
        return str(json.loads(STAMP.read_text(encoding="utf-8"))["fingerprint"]) if PYTHON.exists() else None
    except (OSError, ValueError, KeyError):
        return None


def works() -> bool:
    """Whether the environment can be installed into: its Python runs, is of the version that runs this, and has pip."""
    if not PYTHON.exists():
        return False
    question = "import sys, pip; print(sys.version_info[0], sys.version_info[1])"
    try:
        answer = subprocess.run([PYTHON, "-c", question], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.split() == [str(part) for part in sys.version_info[:2]]


def make() -> None:
    """A new, empty environment with pip in it."""
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not system.obtain([package], "to make the program's own environment"):
            raise ToolError(f"This Python cannot make environments. Install its venv module: {system.command([package])}")
    step(f"Making {VENV.name}")
    done = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=False)
    if done.returncode:
        raise ToolError(f"Python could not make an environment in {VENV}: see the lines above.")


def install(names: list[str]) -> None:
    """Lets pip bring the packages in, at the versions of the constraints."""
    step(f"Installing {len(names)} packages and what they need (the first time takes a few minutes)")
    STAMP.unlink(missing_ok=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--upgrade"]
    # Somebody who looks on sees what is downloaded; a log keeps errors only.
    calm = [] if sys.stdout.isatty() else ["-qq"]
    if subprocess.run([*pip, *calm, "--constraint", str(CONSTRAINTS), *names], check=False).returncode:
        raise ToolError(
            "The packages could not be installed: see the lines above. The first installation needs a network, or a pip index "
            "that pip's settings name; run the same command again when it can be reached."
        )
