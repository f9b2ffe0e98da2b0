"""The projector's tests play in the demonstration too."""

from tests.ui.pages.conftest import _demonstration_file, demonstration, hand_clock

__all__ = ["_demonstration_file", "demonstration", "hand_clock"]
