"""What Ctrl+Z and Ctrl+Shift+Z over the whole workshop tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitation.wording import Wording
    from facilitation.workshop import Workshop


def said_of_step(workshop: Workshop, wording: Wording, sentence: str, action: str) -> str:
    """ "Annulé : Arrivée pointée – ADANLÉHOU Kwassi": what the step that was just made took back or did again, and about whom."""
    said = wording(sentence, action=wording(f"action.{action}"))
    concerned = {person for _, person in workshop.attendance.concerned(workshop.history.acts(1)[0].id)}
    if len(concerned) != 1:
        return said
    return f"{said.rstrip('.')} – {workshop.people.get(concerned.pop()).list_name}"
