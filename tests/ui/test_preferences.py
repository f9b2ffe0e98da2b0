"""What the laptop remembers, and what it makes of nonsense."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from ui.preferences import MOST_RECENT, Preferences
from ui.recent import Recent
from ui.theme.theme import SchemeChoice


def recent(number: int) -> Recent:
    return Recent(f"/a/{number}.palabre", f"Atelier « {number} »", "Kpalimé", "2025-07-22", "2025-07-26")


def test_everything_is_there_again_in_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "palabre.ini"
    before = Preferences(path)
    before.language, before.scheme, before.scale = "en", SchemeChoice.CONTRAST, 150
    before.keep_place("frame", QByteArray(b"\x01\x02"))
    before.add_recent(recent(1))
    before.save()

    after = Preferences(path)
    assert (after.language, after.scheme, after.scale) == ("en", SchemeChoice.CONTRAST, 150)
    assert after.place("frame") == QByteArray(b"\x01\x02")
    assert after.recents() == [recent(1)]


def test_the_latest_workshop_comes_first_and_once(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "palabre.ini")
    for number in (*range(MOST_RECENT + 3), 5):
        kept.add_recent(recent(number))
    assert kept.recents()[0] == recent(5)
    assert len(kept.recents()) == MOST_RECENT
    kept.forget_recent("/a/5.palabre")
    assert recent(5) not in kept.recents()


NONSENSE = ("not json", '[{"path": 3}]', '[{"path":"a","title":"","place":"","starts_on":"x","ends_on":"y"}]')


@pytest.mark.parametrize("nonsense", NONSENSE)
def test_nonsense_in_the_file_is_no_obstacle(tmp_path: Path, nonsense: str) -> None:
    path = tmp_path / "palabre.ini"
    written = QSettings(str(path), QSettings.Format.IniFormat)
    for key, value in {"language": "xx", "scheme": "pink", "scale": "99", "recents": nonsense}.items():
        written.setValue(key, value)
    written.sync()
    kept = Preferences(path)
    assert (kept.language, kept.scheme, kept.scale, kept.recents()) == ("fr", SchemeChoice.SYSTEM, 100, [])
