"""What this laptop remembers between two runs: language, theme, text scale, windows' places, recent workshops.

Kept in a small INI file of the user's, apart from every workshop; losing it loses nothing of the work.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from facilitation.wording import LANGUAGES, Language
from ui.theme.theme import SchemeChoice
from ui.theme.tokens import SCALES

if TYPE_CHECKING:
    from ui.recent import Recent

MOST_RECENT = 12


def preferences_path() -> Path:
    """Where the file lies on this system."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "palabre" / "palabre.ini"


class Preferences:
    """Values that are missing or make no sense are the defaults: the file may be edited, or come from another version."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        kept = str(self._settings.value("language", "fr"))
        return next((code for code in LANGUAGES if code == kept), "fr")

    @language.setter
    def language(self, code: Language) -> None:
        self._settings.setValue("language", code)

    @property
    def scheme(self) -> SchemeChoice:
        kept = str(self._settings.value("scheme", ""))
        return next((choice for choice in SchemeChoice if choice == kept), SchemeChoice.SYSTEM)

    @scheme.setter
    def scheme(self, choice: SchemeChoice) -> None:
        self._settings.setValue("scheme", str(choice))

    @property
    def scale(self) -> int:
        kept = str(self._settings.value("scale", "100"))
        return next((scale for scale in SCALES if str(scale) == kept), 100)

    @scale.setter
    def scale(self, scale: int) -> None:
        self._settings.setValue("scale", scale)

    def place(self, window: str) -> QByteArray:
        """Geometry of a window as `QWidget.saveGeometry` gave it; empty the first time."""
        kept = self._settings.value(f"windows/{window}", QByteArray())
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_place(self, window: str, geometry: QByteArray) -> None:
        self._settings.setValue(f"windows/{window}", geometry)

    def recents(self) -> list[Recent]:
        """Latest first."""
        import json

        from ui.recent import Recent

        try:
            kept = json.loads(str(self._settings.value("recents", "[]")))
            found = [Recent(**one) for one in kept]
            for one in found:
                one.days()
        except (ValueError, TypeError):
            return []
        return found

    def add_recent(self, recent: Recent) -> None:
        self._keep_recents([recent, *(one for one in self.recents() if one.path != recent.path)])

    def forget_recent(self, path: str) -> None:
        self._keep_recents(one for one in self.recents() if one.path != path)

    def folder(self, default: Path) -> Path:
        """Where files were last chosen."""
        kept = Path(str(self._settings.value("folder", str(default))))
        return kept if kept.is_dir() else default

    def keep_folder(self, folder: Path) -> None:
        self._settings.setValue("folder", str(folder))

    def save(self) -> None:
        self._settings.sync()

    def _keep_recents(self, recents: Iterable[Recent]) -> None:
        import json
        from dataclasses import asdict

        self._settings.setValue("recents", json.dumps([asdict(one) for one in list(recents)[:MOST_RECENT]], ensure_ascii=False))
