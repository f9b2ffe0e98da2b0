"""What lives as long as the program, whichever window is open: preferences, theme, icons, language, jobs."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from facilitation.clock import Clock, system_clock
from ui.jobs import Jobs
from ui.language import LanguageSwitch
from ui.preferences import Preferences
from ui.theme.icons import Icons
from ui.theme.theme import SchemeChoice, Theme


class Shell:
    """Made once in `ui.app`, handed to the start window and to the frame."""

    def __init__(
        self, preferences: Preferences, theme: Theme, icons: Icons, language: LanguageSwitch, jobs: Jobs, clock: Clock
    ) -> None:
        self.preferences = preferences
        self.theme = theme
        self.icons = icons
        self.language = language
        self.jobs = jobs
        self.clock = clock

    def use_language(self, code: str) -> None:
        self.language.use("en" if code == "en" else "fr")
        self.preferences.language = self.language.code

    def choose_scheme(self, choice: SchemeChoice) -> None:
        self.theme.choose(choice)
        self.preferences.scheme = choice

    def set_scale(self, scale: int) -> None:
        self.theme.set_scale(scale)
        self.preferences.scale = scale


def make_shell(app: QApplication, preferences: Preferences, clock: Clock = system_clock) -> Shell:
    """Dresses the application as the preferences say."""
    theme = Theme(preferences.scheme, preferences.scale, app)
    theme.apply(app)
    return Shell(preferences, theme, Icons(theme, app), LanguageSwitch(preferences.language, app), Jobs(app), clock)
