"""What a scene says: read from the workshop each time it is shown, so that a decision appears as soon as it is taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time

from facilitation.agenda.items import Running
from facilitation.amendments.values import Amendment
from facilitation.papers.author_names import author_named
from facilitation.papers.reach import reach
from facilitation.text.blocks import first_depth, proposed_after
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from ui.projector.change_marks import clause_marks, read_change, typed_marks
from ui.projector.floor_scene import SpeakersShown, read_speakers
from ui.stage import Scene, SceneKind
from ui.widgets.marked_text import Mark

_WITH_STRUCTURE = 3
"""So many authors are told with their structure; the line under the text must not take its room."""
_NO_BREAK = "\u00a0"
_TITLE = 4
"""Letters of the longest first word that is taken for a title: "Mme", "Pr", "S.E."."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A heading, the words with their changes, and a line under them with a verdict at its end.

    `state` gives the verdict its colour: an amendment's state, "late" for an item past its time, "" for none. `large` is for a
    few words that stand alone.
    """

    heading: str
    marks: tuple[Mark, ...]
    foot: str = ""
    verdict: str = ""
    state: str = ""
    large: bool = False
    speakers: SpeakersShown | None = None
    """The speakers' list, which is laid out in its own way; `marks` say the same in words."""


def read_scene(workshop: Workshop, scene: Scene, wording: Wording) -> Shown:
    """The words of a scene; a thing that has gone meanwhile gives the workshop's title."""
    try:
        match scene.kind:
            case SceneKind.CLAUSE | SceneKind.DECISION:
                return _clause(workshop, scene, wording)
            case SceneKind.DRAFT:
                return _draft(workshop, scene, wording)
            case SceneKind.RUNNING:
                return _running(workshop, wording)
            case SceneKind.SPEAKERS:
                return _speakers(workshop, scene, wording)
            case SceneKind.GROUPS:
                return _groups(workshop, wording)
    except KeyError:
        pass
    return _title(workshop, wording)


def _title(workshop: Workshop, wording: Wording) -> Shown:
    settings = workshop.settings.get()
    days = f"{settings.place}, {wording.date(settings.starts_on)} – {wording.date(settings.ends_on)}"
    return Shown("", (Mark("equal", settings.title),), days, large=True)


def _running(workshop: Workshop, wording: Wording) -> Shown:
    running = workshop.agenda.running()
    if not running:
        coming = workshop.agenda.next()
        if coming is None:
            return _title(workshop, wording)
        where = _line(coming.responsible, coming.room)
        return Shown(wording("projector.next"), (Mark("equal", coming.title),), where, large=True)
    after = _coming(workshop, wording)
    if len(running) > 1:
        lines = "\n".join(_line(one.item.title, one.item.room, _state(one, wording)) for one in running)
        return Shown(wording("projector.now"), (Mark("equal", lines),), after)
    now = running[0]
    slot = f"{_clock(wording, now.planned.start)} – {_clock(wording, now.planned.end)}"
    lines = (_line(slot, now.item.responsible, now.item.room), after, _speaking(workshop, wording))
    where = "\n".join(part for part in lines if part)
    late = now.overrun > 0 and not now.item.paused
    heading = wording("projector.now")
    return Shown(heading, (Mark("equal", now.item.title),), where, _state(now, wording), "late" if late else "", large=True)


def _speakers(workshop: Workshop, scene: Scene, wording: Wording) -> Shown:
    # The item stands on the first line of the sheet already.
    named = _named(workshop, workshop.amendments.get(scene.where["amendment"]), wording) if "amendment" in scene.where else ""
    heading = _line(wording("projector.floor"), named)
    found = read_speakers(workshop, scene, wording)
    return Shown(heading, (Mark("equal", found.words),), speakers=found)


def _speaking(workshop: Workshop, wording: Wording) -> str:
    """Who has the floor, "" for nobody; the time of the turn is on the scene of the speakers."""
    speaking = workshop.floor.speaking()
    return wording("projector.floor.now", name=speaking.turn.speaker.name) if speaking is not None else ""


def _state(running: Running, wording: Wording) -> str:
    """ "encore 45 min", "dépassement de 12 min", or that it rests."""
    if running.item.paused:
        return wording("projector.paused")
    return wording("projector.over" if running.overrun > 0 else "projector.left", time=_length(abs(running.overrun)))


def _coming(workshop: Workshop, wording: Wording) -> str:
    """What comes next today, with its time; "" where nothing does."""
    coming = workshop.agenda.next()
    if coming is None or workshop.sessions.get(coming.session).date != workshop.clock().date():
        return ""
    slot = workshop.agenda.slots(coming.session)[coming.id]
    return wording("projector.then", title=coming.title, time=_clock(wording, slot.start))


def _clock(wording: Wording, minutes: int) -> str:
    """Minutes since midnight as the room reads them."""
    return wording.time(time(minutes // 60 % 24, minutes % 60))


def _length(minutes: int) -> str:
    """ "45 min", "2 h 18"."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}\u00a0h\u00a0{rest:02d}" if hours else f"{rest}\u00a0min"


def _line(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _clause(workshop: Workshop, scene: Scene, wording: Wording) -> Shown:
    amendment = workshop.amendments.get(scene.where["amendment"]) if "amendment" in scene.where else None
    if amendment is None:
        clause = workshop.texts.clause(scene.where["clause"])
        return Shown(clause.label, clause_marks(workshop, clause))
    change = read_change(workshop, amendment, wording)
    foot = f"{_named(workshop, amendment, wording)} – {_authors(workshop, amendment)}"
    if change.standing != "fits":
        foot += "\n" + wording(f"projector.{change.standing}")
    verdict = wording(f"state.{amendment.state}")
    if amendment.decision is not None and amendment.decision.mode == "vote":
        decision = amendment.decision
        votes = (decision.votes_for, decision.votes_against, decision.abstentions)
        verdict += "\n" + wording("projector.votes", yes=votes[0], no=votes[1], abstained=votes[2])
    return Shown(_place(workshop, amendment, wording), change.marks, foot, verdict, amendment.state)


def _place(workshop: Workshop, amendment: Amendment, wording: Wording) -> str:
    """Where in the text it is."""
    clause = workshop.texts.clause(amendment.clause)
    if clause.kind == "row" and amendment.kind == "insert":
        return wording("matrix.new_after", reference=clause.label)
    if amendment.kind == "insert" and first_depth(amendment.text):
        clauses = workshop.texts.clauses(workshop.texts.document_of(clause.id))
        beside = proposed_after(clauses, clause.id, amendment.text)
        return wording("matrix.new_after", reference=workshop.texts.clause(beside).label)
    # Where the words are gone from everywhere, the places that were meant.
    parts = workshop.present_text.parts(amendment) or amendment.parts
    reached = reach(replace(amendment, parts=parts), workshop.texts.clause, wording)
    return reached[:1].upper() + reached[1:] or clause.label


def _named(workshop: Workshop, amendment: Amendment, wording: Wording) -> str:
    """ "Amendement 42", "Sous-amendement 42-a à l’amendement 42", "Question 66"."""
    if amendment.parent is not None:
        parent = workshop.amendments.get(amendment.parent).number
        return wording("projector.sub_amendment", number=amendment.number, parent=parent)
    spoken = amendment.kind in ("remark", "question")
    return wording(f"projector.{amendment.kind if spoken else 'amendment'}", number=amendment.number)


def _authors(workshop: Workshop, amendment: Amendment) -> str:
    """Each with the short form of the structure; only the names where they are many."""
    proposers = amendment.proposers
    if len(proposers) > _WITH_STRUCTURE:
        return amendment.author_line
    people = {one.person: workshop.people.get(one.person) for one in proposers if one.person is not None}
    return ", ".join(_unparted(one.name, author_named(one, people)) for one in proposers)


def _unparted(name: str, named: str) -> str:
    """No "M." at the end of a line, no "(MJ)" alone on one: each goes with the word of the name beside it."""
    title, space, rest = name.partition(" ")
    name_kept = f"{title}{_NO_BREAK}{rest}" if space and len(title) <= _TITLE else name
    return name_kept + named.removeprefix(name).replace(" ", _NO_BREAK, 1)


def _draft(workshop: Workshop, scene: Scene, wording: Wording) -> Shown:
    """What is being typed, put before the room on purpose."""
    where = scene.where
    clause = workshop.texts.clause(where["clause"])
    marks = typed_marks(workshop, clause, where["kind"], where["base"], where["text"], wording)
    foot = where["author"]
    if "amendment" in where:
        amendment = workshop.amendments.get(where["amendment"])
        foot = f"{_named(workshop, amendment, wording)} – {_authors(workshop, amendment)}"
    return Shown(clause.label, marks, foot, wording("projector.typing"), "pending")


def _groups(workshop: Workshop, wording: Wording) -> Shown:
    lines = []
    for group in workshop.groups.all():
        name = wording("projector.group", number=group.number)
        lines.append(" – ".join(part for part in (f"{name} ({len(group.members)})", group.name, group.room) if part))
    return Shown(wording("projector.groups"), (Mark("equal", "\n".join(lines)),)) if lines else _title(workshop, wording)
