"""What Ctrl+Z and Ctrl+Shift+Z over the whole workshop tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitation.amendments.touched import Touched
    from facilitation.wording import Wording
    from facilitation.workshop import Workshop


def touched_by_step(workshop: Workshop) -> Touched | None:
    """The amendment that the step which was just made took back or did again; None for any other act, and for many at once."""
    return workshop.touched.by(workshop.history.acts(1)[0].id)


def said_of_step(workshop: Workshop, wording: Wording, sentence: str, action: str, touched: Touched | None) -> str:
    """ "Annulé : Arrivée pointée – ADANLÉHOU Kwassi", "Annulé : décision sur l’amendement 48.": what that step took back or did
    again, and about whom or what."""
    if touched is not None and wording.knows(f"act_on.{action}"):
        return wording(sentence, action=wording(f"act_on.{action}", number=touched.number))
    said = wording(sentence, action=wording(f"action.{action}"))
    concerned = {person for _, person in workshop.attendance.concerned(workshop.history.acts(1)[0].id)}
    if len(concerned) != 1:
        return said
    return f"{said.rstrip('.')} – {workshop.people.get(concerned.pop()).list_name}"
