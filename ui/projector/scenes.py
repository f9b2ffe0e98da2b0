"""What a scene says: read from the workshop each time it is shown, so that a decision appears as soon as it is taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from facilitation.agenda.items import Running
from facilitation.amendments.values import Amendment
from facilitation.errors import PalabreError
from facilitation.papers.author_names import author_named
from facilitation.papers.goes_along import goes_along
from facilitation.papers.reach import reach
from facilitation.text.blocks import first_depth, proposed_after, told
from facilitation.text.clauses import Clause
from facilitation.text.diff import segments
from facilitation.text.told_columns import column_words, row_name, told_column
from facilitation.text.told_rows import NO_COLUMNS, Columns, bare_name, row_words, told_rows, told_text
from facilitation.wording import Wording
from facilitation.workshop import Workshop
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
    clause = workshop.texts.clause(amendment.clause if amendment else scene.where["clause"])
    if amendment is None:
        return Shown(clause.label, (Mark("equal", workshop.consolidation.current_text(clause.id) or clause.text),))
    author = f"{_named(workshop, amendment, wording)} – {_authors(workshop, amendment)}"
    verdict = wording(f"state.{amendment.state}")
    if amendment.decision is not None and amendment.decision.mode == "vote":
        decision = amendment.decision
        votes = (decision.votes_for, decision.votes_against, decision.abstentions)
        verdict += "\n" + wording("projector.votes", yes=votes[0], no=votes[1], abstained=votes[2])
    reached = reach(amendment, workshop.texts.clause, wording)
    place = reached[:1].upper() + reached[1:] or clause.label
    if clause.kind == "row" and amendment.kind == "insert":
        place = wording("matrix.new_after", reference=clause.label)
    elif amendment.kind == "insert" and first_depth(amendment.text):
        beside = proposed_after(_all(workshop, clause), clause.id, amendment.text)
        place = wording("matrix.new_after", reference=workshop.texts.clause(beside).label)
    return Shown(place, _change(workshop, amendment, wording), author, verdict, amendment.state)


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
    columns = _columns(workshop, clause, where["kind"], where["text"])
    marks = _marks(workshop, clause, where["kind"], where["base"], where["text"], "", wording, columns)
    return Shown(clause.label, marks, where["author"], wording("projector.typing"), "pending")


def _change(workshop: Workshop, amendment: Amendment, wording: Wording) -> tuple[Mark, ...]:
    words = workshop.consolidation.effective_text(amendment) if amendment.changes_text else amendment.text
    clause = workshop.texts.clause(amendment.clause)
    columns = workshop.columns.of_rows(amendment)
    return _marks(workshop, clause, amendment.kind, amendment.base_text, words, amendment.target or "", wording, columns)


def _columns(workshop: Workshop, clause: Clause, kind: str, text: str) -> Columns:
    """Those that a row which is being typed is written for."""
    try:
        return workshop.columns.written_for(clause.id, text) if kind == "insert" and clause.kind == "row" else NO_COLUMNS
    except PalabreError:
        # More cells than columns: told once it is to be recorded.
        return NO_COLUMNS


def _marks(
    workshop: Workshop, clause: Clause, kind: str, base: str, words: str, target: str, wording: Wording, columns: Columns
) -> tuple[Mark, ...]:
    if clause.kind == "row" and kind in ("insert", "replace"):
        return _new_rows(workshop, clause, base, words, wording("paper.colon"), columns)
    named = _cell_named(workshop, clause, wording) if clause.kind == "cell" and not kind.startswith("column") else ""
    return *((Mark("equal", named),) if named else ()), *_change_marks(workshop, clause, kind, base, words, target, wording)


def _cell_named(workshop: Workshop, clause: Clause, wording: Wording) -> str:
    """Whose cell it is, on a line and before its words: "1.2.3, Former les agents" and "Cible 2030 : "."""
    clauses = _all(workshop, clause)
    row = next(one for one in clauses if one.id == clause.parent)
    column = bare_name(clause.label.removeprefix(f"{row.label}, "))
    return f"{row_name(clauses, row.id)}\n{column}{wording('paper.colon')}"


def _change_marks(
    workshop: Workshop, clause: Clause, kind: str, base: str, words: str, target: str, wording: Wording
) -> tuple[Mark, ...]:
    here = row_words(_all(workshop, clause), clause.id) if clause.kind == "row" else clause.text
    match kind:
        case "replace" | "join" | "split" | "block" | "everywhere":
            before, after = (told(base), told(words)) if kind == "block" else (base, words)
            return tuple(Mark(one.kind, one.text) for one in segments(before, after))
        case "insert" if first_depth(words):
            return (Mark("insert", told(words)),)
        case "insert":
            return Mark("equal", here + "\n"), Mark("insert", told(words))
        case "column":
            clauses = _all(workshop, clause)
            return tuple(Mark(one.kind, one.text) for one in told_column(clauses, clause.id, words, wording("paper.colon")))
        case "column_out":
            return (Mark("delete", column_words(base)),)
        case "delete":
            text = workshop.consolidation.consolidated(workshop.texts.document_of(clause.id))
            along = goes_along(text, clause.id, wording) if clause.kind == "heading" else ""
            return Mark("delete", base or here), *((Mark("equal", f"\n{along}"),) if along else ())
        case "move":
            place = wording("amendment.moved_after", label=workshop.texts.clause(target).label) if target else "…"
            return Mark("equal", here + "\n"), Mark("insert", f"→ {place}")
    return Mark("equal", here + "\n\n"), Mark("equal", f"«\u00a0{words}\u00a0»")


def _new_rows(workshop: Workshop, clause: Clause, base: str, words: str, colon: str, columns: Columns) -> tuple[Mark, ...]:
    """Each cell on a line after the name of its column."""
    clauses = _all(workshop, clause)
    if not base:
        return tuple(Mark(one.kind, one.text) for one in told_rows(clauses, clause.id, words, colon, columns))
    before, after = (told_text(clauses, clause.id, text, colon, columns) for text in (base, words))
    return tuple(Mark(one.kind, one.text) for one in segments(before, after))


def _all(workshop: Workshop, clause: Clause) -> tuple[Clause, ...]:
    return workshop.texts.clauses(workshop.texts.document_of(clause.id))


def _groups(workshop: Workshop, wording: Wording) -> Shown:
    lines = []
    for group in workshop.groups.all():
        name = wording("projector.group", number=group.number)
        lines.append(" – ".join(part for part in (f"{name} ({len(group.members)})", group.name, group.room) if part))
    return Shown(wording("projector.groups"), (Mark("equal", "\n".join(lines)),)) if lines else _title(workshop, wording)
