"""What opening a workshop loads, and what it leaves for later."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from datetime import date
from pathlib import Path

from facilitation.workshop import LATER, Workshop

ROOT = Path(__file__).parents[2]

OPENED = """
import sys
from pathlib import Path
from facilitation.workshop import Workshop
with Workshop.open(Path(sys.argv[1])) as workshop:
    workshop.settings.get(), workshop.sessions.all(), workshop.agenda.all(), workshop.people.all(), workshop.amendments.all()
    print([name for name in sys.argv[2:] if name in sys.modules])
    workshop.people.add("ADJOVI", "Koffi")
    print([name for name in sys.argv[2:] if name in sys.modules])
"""


def test_a_workshop_is_opened_and_written_to_without_what_can_wait(tmp_workshop_path: Path) -> None:
    Workshop.create(tmp_workshop_path, title="Atelier", starts_on=date(2026, 1, 12), ends_on=date(2026, 1, 13)).close()
    command = [sys.executable, "-c", OPENED, str(tmp_workshop_path), *LATER]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert said.stdout.splitlines() == ["[]", "[]"], said.stderr


def test_what_is_loaded_later_is_there() -> None:
    assert all(importlib.util.find_spec(name) for name in LATER)
