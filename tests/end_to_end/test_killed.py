"""A process killed at a random moment loses no act that was reported as saved (safety.md, first row)."""

import os
import random
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from facilitation.workshop import Workshop

ROOT = Path(__file__).parents[2]
PARAGRAPHS = "\n\n".join(f"Alinéa numéro {number} de la politique." for number in range(40))


def kill_in_the_middle(path: Path, acts_before: int) -> list[str]:
    """Runs the capture until it has reported `acts_before` acts, kills it (no clean-up), gives what it had reported."""
    driver = subprocess.Popen(
        [sys.executable, "-m", "tests.end_to_end.capture_driver", str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert driver.stdout is not None
    reported = []
    for line in driver.stdout:
        reported.append(line.strip())
        if len(reported) == acts_before:
            # SIGKILL on POSIX, TerminateProcess on Windows: at whatever point of the next acts the process then is.
            driver.kill()
            break
    rest, errors = driver.communicate()
    assert "Traceback" not in errors, errors
    # What was printed before the kill counts as reported; a half line was not.
    lines = rest.split("\n")
    return reported + [line for line in lines[:-1] if line]


def rounds(path: Path, number: int, seed: int) -> None:
    with Workshop.create(path, title="Atelier", starts_on=date(2025, 7, 22), ends_on=date(2025, 7, 22)) as workshop:
        workshop.texts.add("politique.txt", PARAGRAPHS.encode())
    chance = random.Random(seed)
    promised: list[str] = []
    for _ in range(number):
        promised += kill_in_the_middle(path, chance.randint(1, 25))
        with Workshop.open(path) as workshop:
            report = workshop.check()
            assert report.sound, report.faults
            held = {record.id for record in workshop.history.acts(limit=100_000)}
            assert not [act for act in promised if act not in held]
            assert workshop.drafts("amendment:")


def test_a_killed_capture_loses_nothing_that_was_saved(tmp_path):
    rounds(tmp_path / "atelier.palabre", 5, seed=2025)


@pytest.mark.slow
def test_a_hundred_kills_lose_nothing(tmp_path):
    for part in range(5):
        rounds(tmp_path / f"atelier-{part}.palabre", 21, seed=part)
