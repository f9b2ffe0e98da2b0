"""While a group works on this laptop what is recorded is its own, and what is decided its opinion: the plenary comes later."""

from __future__ import annotations

from facilitation.groups.groups import Group
from facilitation.workshop import Workshop


def group_at_work(workshop: Workshop) -> Group | None:
    """The group whose work is the one thing that runs; None in plenary, and where several groups work side by side."""
    running = [one.item for one in workshop.agenda.running()]
    if len(running) != 1 or running[0].kind != "groups" or running[0].breakout_group is None:
        return None
    return next((one for one in workshop.groups.all() if one.id == running[0].breakout_group), None)
