"""What is shown in each picture of `dev.py screenshots`: a window or page of the demonstration, brought there by keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tools.scenes import amendments, room, windows
from tools.scenes.studio import Studio
from ui.rail import PAGES

__all__ = ["SCENES", "Studio"]

SCENES: Mapping[str, Callable[[Studio, str], None]] = {
    "start": windows.start,
    "assistant": windows.assistant,
    **{entry.name: windows.page(entry.name) for entry in PAGES},
    "capture": amendments.capture,
    "ceremony": windows.ceremony,
    "ceremony-large": windows.ceremony_large,
    "sitting": windows.sitting,
    "summary": windows.summary,
    "check-in": windows.check_in,
    "search": windows.search,
    "settings": windows.settings,
    "bin": windows.deleted,
    "projector": room.projector,
    "projector-speakers": room.projector_speakers,
    "floor": room.floor,
    "floor-times": room.floor_times,
    "floor-large": room.floor_large,
    "conflict": amendments.conflict,
    "wording": amendments.wording,
    "table-cell": amendments.table_cell,
    "doubted": amendments.doubted,
    "kabiye": amendments.kabiye,
    "large": amendments.large,
    "large-queue": amendments.large_queue,
    "contrast": amendments.contrast,
    "reopen": amendments.reopened,
    "three-texts": amendments.texts_compared,
    "form-batch": amendments.form_batch,
    "consequences": amendments.consequences,
    "validation": amendments.validation,
}
