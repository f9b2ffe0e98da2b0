"""What the papers of a ceremony ask for: which one, how many are greeted by one, and whether the absent are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facilitation.ceremonies.salutations import CHOICES, MOST
from facilitation.papers.asks import Ask, Choices, Option
from facilitation.wording import Wording

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

REMEMBERED = "ceremony.salutations"
"""Where this laptop keeps what was last chosen in the window: {"most": 5, "present": False}."""
ALL, PRESENT = "all", "present"


def remembered(workshop: Workshop) -> tuple[int, bool]:
    """How many single salutations were last chosen (0: no limit), and whether only those who are present are greeted."""
    kept: Any = workshop.remembered(REMEMBERED)
    if not isinstance(kept, dict):
        return MOST, False
    most = kept.get("most")
    return most if most in CHOICES else MOST, bool(kept.get("present"))


def _ceremonies(workshop: Workshop, wording: Wording) -> list[Option]:
    found: list[Option] = []
    for item in workshop.ceremonies.all():
        session = workshop.sessions.get(item.session)
        day = workshop.settings.get().day_number(session.date)
        code = f"{wording('paper.code.day')}{day}-{wording(f'item.{item.kind}')}"
        # Two ceremonies of one day are two files.
        again = sum(one.code.startswith(code) for one in found)
        found.append(Option(item.id, item.title, f"{code}-{again + 1}" if again else code))
    return found


def _speeches(workshop: Workshop, wording: Wording) -> list[Option]:
    options = {one.value: one for one in _ceremonies(workshop, wording)}
    return [one for item, one in options.items() if any(step.is_speech for step in workshop.ceremonies.of(item))]


def _next(workshop: Workshop) -> str | None:
    """The ceremony that runs or comes next, else the last one."""
    items = workshop.ceremonies.all()
    return next((one.id for one in items if one.state != "done"), items[-1].id if items else None)


def _counts(workshop: Workshop, wording: Wording) -> list[Option]:
    return [
        Option(str(one), wording("ask.salutations.most", count=one) if one else wording("ask.salutations.all")) for one in CHOICES
    ]


CEREMONY = Ask("ceremony", _ceremonies, each=True, usual=_next)
CEREMONY_WITH_SPEECHES = Ask("ceremony", _speeches, each=True, usual=_next)
SALUTATIONS = Ask("salutations", _counts, usual=lambda workshop: str(remembered(workshop)[0]))
GREETED = Ask(
    "greeted",
    lambda _, wording: [Option(one, wording(f"ask.greeted.{one}")) for one in (ALL, PRESENT)],
    usual=lambda workshop: PRESENT if remembered(workshop)[1] else ALL,
)


def content(workshop: Workshop, choices: Choices) -> list[str]:
    """The steps in their order with those who take them: two conducteurs that say the same are one version."""
    ceremonies, wording = workshop.ceremonies, Wording()
    lines = []
    for place, step in enumerate(ceremonies.of(choices[CEREMONY.name])):
        said = ceremonies.speaker(step, wording, "fr")
        told = (step.kind, step.title, said.announced, said.instead, step.notes)
        lines.append(f"{step.id} {place} {step.minutes} {' | '.join(told)}")
    return lines
