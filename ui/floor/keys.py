"""The keys of the drawer « La parole », as F1 tells them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.floor.drawer import ROOM_KEYS
from ui.floor.speaker_box import PAUSE_KEYS
from ui.floor.waiting_tools import ORDER_KEYS, REPLY_KEYS
from ui.page import Shortcut


def told(*, writable: bool) -> list[Shortcut]:
    """Those of the field, then those of the list."""
    room = Shortcut(ROOM_KEYS, QCoreApplication.translate("FloorKeys", "On the speakers’ list: before the room"))
    if not writable:
        return [room]
    return [
        Shortcut("Shift+Return", QCoreApplication.translate("FloorKeys", "In the field of the floor: a point of order")),
        Shortcut("Alt+Up", QCoreApplication.translate("FloorKeys", "On the speakers’ list: a place up, Alt+Down a place down")),
        Shortcut("Del", QCoreApplication.translate("FloorKeys", "On the speakers’ list: off the list")),
        Shortcut(ORDER_KEYS, QCoreApplication.translate("FloorKeys", "On the speakers’ list: a point of order, or no more")),
        Shortcut(REPLY_KEYS, QCoreApplication.translate("FloorKeys", "On the speakers’ list: a reply, or no more")),
        Shortcut(PAUSE_KEYS, QCoreApplication.translate("FloorKeys", "On the speakers’ list: pause the clock, or go on")),
        room,
    ]
