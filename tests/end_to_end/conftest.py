"""The fixtures of the window's tests, for whole paths through it."""

from tests.ui.conftest import _language, icons, language, qapp_args, shell, theme

__all__ = ["_language", "icons", "language", "qapp_args", "shell", "theme"]
