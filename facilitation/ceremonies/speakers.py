"""Who takes a step of a ceremony, as window and papers say it: office, name, and who has come instead."""

from __future__ import annotations

from dataclasses import dataclass

from facilitation.ceremonies.addressing import Say, capital, form_of_address
from facilitation.ceremonies.salutations import Guest
from facilitation.ceremonies.steps import Step


@dataclass(frozen=True, slots=True)
class Speaker:
    """`office` as it is announced (« Monsieur le Préfet de Kloto »), `name` (« M. Bawoubadi GNANDIWA »); of who has come instead
    `stand_in` is the name and `stand_in_office` the office. Whatever is not known is "". `woman`: verbs agree so.
    """

    office: str = ""
    name: str = ""
    stand_in: str = ""
    stand_in_office: str = ""
    woman: bool = False

    @property
    def known(self) -> bool:
        return bool(self.office or self.name)

    @property
    def announced(self) -> str:
        """ "Monsieur le Préfet de Kloto, M. Bawoubadi GNANDIWA" in one line."""
        return ", ".join(part for part in (self.office, self.name) if part)

    @property
    def instead(self) -> str:
        """The same of who has come instead; "" where the speaker is there."""
        return ", ".join(part for part in (self.stand_in_office, self.stand_in) if part)


def speaker(step: Step, person: Guest | None, stand_in: Guest | None, say: Say, language: str) -> Speaker:
    """`person` and `stand_in` are those that the step names by their ids."""
    return Speaker(
        office=step.quality or office_of(person, say, language),
        name=person.sentence_name if person is not None else step.name,
        stand_in=stand_in.sentence_name if stand_in is not None else step.representative,
        stand_in_office=step.representative_quality or office_of(stand_in, say, language),
        woman=person.sex == "F" if person is not None else step.quality.startswith("Madame"),
    )


def title_of(step: Step, say: Say) -> str:
    """What the step is called: its own title, else the name of its kind."""
    return step.title or capital(say(f"step.{step.kind}"))


def office_of(person: Guest | None, say: Say, language: str) -> str:
    """As somebody is announced unless a step says otherwise; "" where that would be the name over again, since no office is known
    or a chief is called by his name.
    """
    if person is None or not (person.function.strip() or person.form_of_address.strip()):
        return ""
    form = form_of_address(person, say, language)
    return "" if person.family_name and person.family_name.upper() in form.upper() else form
