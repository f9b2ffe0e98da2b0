"""What a scene says: read from the workshop each time it is shown, so that a decision appears as soon as it is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitation.amendments.values import Amendment
from facilitation.text.diff import segments
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from ui.stage import Scene, SceneKind
from ui.widgets.marked_text import Mark

Say = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A heading, the words with their changes, and a line under them. `state` is the outcome for its tone, "" for none."""

    heading: str
    marks: tuple[Mark, ...]
    foot: str = ""
    state: str = ""


def read_scene(workshop: Workshop, scene: Scene, wording: Wording) -> Shown:
    """The words of a scene; a thing that has gone meanwhile gives the workshop's title."""
    try:
        match scene.kind:
            case SceneKind.CLAUSE | SceneKind.DECISION:
                return _clause(workshop, scene, wording)
            case SceneKind.RUNNING:
                return _running(workshop, wording)
            case SceneKind.GROUPS:
                return _groups(workshop, wording)
    except KeyError:
        pass
    return _title(workshop, wording)


def _title(workshop: Workshop, wording: Wording) -> Shown:
    settings = workshop.settings.get()
    days = f"{settings.place}, {wording.date(settings.starts_on)} – {wording.date(settings.ends_on)}"
    return Shown("", (Mark("equal", settings.title),), days)


def _running(workshop: Workshop, wording: Wording) -> Shown:
    running = workshop.agenda.running()
    if not running:
        coming = workshop.agenda.next()
        if coming is None:
            return _title(workshop, wording)
        return Shown(wording("projector.next"), (Mark("equal", coming.title),), _where(coming.responsible, coming.room))
    if len(running) > 1:
        lines = "\n".join(" – ".join(part for part in (one.item.title, one.item.room) if part) for one in running)
        return Shown(wording("projector.now"), (Mark("equal", lines),))
    item = running[0].item
    return Shown(wording("projector.now"), (Mark("equal", item.title),), _where(item.responsible, item.room))


def _where(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _clause(workshop: Workshop, scene: Scene, wording: Wording) -> Shown:
    amendment = workshop.amendments.get(scene.where["amendment"]) if "amendment" in scene.where else None
    clause = workshop.texts.clause(amendment.clause if amendment else scene.where["clause"])
    if amendment is None:
        return Shown(clause.label, (Mark("equal", workshop.consolidation.current_text(clause.id) or clause.text),))
    author = f"{wording('projector.amendment', number=amendment.number)} – {amendment.author_line}"
    state = wording(f"state.{amendment.state}")
    if amendment.decision is not None and amendment.decision.mode == "vote":
        decision = amendment.decision
        votes = (decision.votes_for, decision.votes_against, decision.abstentions)
        state += " · " + wording("projector.votes", yes=votes[0], no=votes[1], abstained=votes[2])
    return Shown(clause.label, _change(workshop, amendment), f"{author}   |   {state}", amendment.state)


def _change(workshop: Workshop, amendment: Amendment) -> tuple[Mark, ...]:
    clause_text = workshop.texts.clause(amendment.clause).text
    words = workshop.consolidation.effective_text(amendment)
    match amendment.kind:
        case "replace":
            return tuple(Mark(one.kind, one.text) for one in segments(amendment.base_text, words))
        case "insert":
            return Mark("equal", clause_text + "\n"), Mark("insert", words)
        case "delete":
            return (Mark("delete", amendment.base_text or clause_text),)
        case "move":
            target = workshop.texts.clause(amendment.target).label if amendment.target else ""
            return Mark("equal", clause_text), Mark("insert", f"\n→ {target}")
    return Mark("equal", clause_text + "\n\n"), Mark("equal", f"« {amendment.text} »")


def _groups(workshop: Workshop, wording: Wording) -> Shown:
    lines = []
    for group in workshop.groups.all():
        name = wording("projector.group", number=group.number)
        lines.append(" – ".join(part for part in (f"{name} ({len(group.members)})", group.name, group.room) if part))
    return Shown(wording("projector.groups"), (Mark("equal", "\n".join(lines)),)) if lines else _title(workshop, wording)
