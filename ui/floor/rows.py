"""What the lists of the drawer say of a turn."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitation.floor.lengths import spell_seconds
from facilitation.floor.turns import Turn
from ui.floor.turn_rows import Marker, TurnRow
from ui.theme.tokens import Role


def waiting_row(turn: Turn, place: int, *, first_time: bool) -> TurnRow:
    """`place` counts from 1."""
    return TurnRow(
        turn=turn.id,
        lead=str(place),
        name=turn.speaker.name,
        detail=turn.speaker.detail,
        markers=(*_deleted(turn), *_kind(turn), *_amendment(turn), *([_first_time()] if first_time else [])),
    )


def spoken_row(turn: Turn) -> TurnRow:
    begun = turn.started_at
    return TurnRow(
        turn=turn.id,
        lead=f"{begun:%H:%M}" if begun is not None else "",
        name=turn.speaker.name,
        detail=turn.speaker.detail,
        markers=(*_kind(turn), *_amendment(turn)),
        figure=spell_seconds(turn.seconds),
    )


def _deleted(turn: Turn) -> tuple[Marker, ...]:
    return (Marker("delete", QCoreApplication.translate("FloorRows", "record deleted"), Role.WARN),) if turn.speaker.deleted else ()


def _kind(turn: Turn) -> tuple[Marker, ...]:
    if turn.kind == "point_of_order":
        return (Marker("point-of-order", QCoreApplication.translate("FloorRows", "point of order"), Role.WARN),)
    if turn.kind == "reply":
        return (Marker("reply", QCoreApplication.translate("FloorRows", "reply"), Role.INFO),)
    return ()


def _amendment(turn: Turn) -> tuple[Marker, ...]:
    if turn.amendment is None:
        return ()
    said = QCoreApplication.translate("FloorRows", "am. {number}").format(number=turn.amendment_number)
    return (Marker("texts", said, Role.INFO),)


def _first_time() -> Marker:
    return Marker("first-time", QCoreApplication.translate("FloorRows", "first time"), Role.ACCENT)
