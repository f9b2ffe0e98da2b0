"""Whatever is done to a summary: prose is what was written last, versions of the night and of the adoption are what they were."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from facilitation.agenda.summaries import SECTIONS, Sections, Version
from facilitation.demonstration.story import ZONE
from facilitation.text.rich import RichText
from facilitation.workshop import Workshop
from tests.effort import examples

DAY = date(2025, 7, 23)
EVENING = datetime(2025, 7, 23, 20, 0, tzinfo=ZONE)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.sampled_from(SECTIONS), st.text(alphabet="ab \n", max_size=4)),
        st.tuples(st.sampled_from(["print", "adopt", "take back", "notes", "undo", "an hour later", "tomorrow"])),
    ),
    max_size=14,
)


class HandClock:
    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now


@contextmanager
def workshop(clock: HandClock) -> Iterator[Workshop]:
    with (
        TemporaryDirectory() as folder,
        Workshop.create(
            Path(folder) / "w.palabre", title="Atelier", starts_on=DAY, ends_on=DAY + timedelta(days=1), clock=clock
        ) as made,
    ):
        yield made
        assert made.check().sound


def texts(sections: Sections) -> dict[str, str]:
    return {name: sections[name].text for name in SECTIONS}


@examples(25)
@given(STEPS)
def test_versions_stand_whatever_comes_after(steps: list[tuple[str, ...]]) -> None:
    clock = HandClock()
    with workshop(clock) as one:
        morning = one.sessions.of_day(DAY)[0].id
        item = one.agenda.add(morning, "Axe 1")
        tomorrow = one.sessions.of_day(DAY + timedelta(days=1))[0]
        prose: dict[str, str] = texts(one.summaries.sections(DAY))
        written, printed, adopted = False, None, None
        undone: tuple[dict[str, str], bool] | None = None
        begins = datetime.combine(tomorrow.date, tomorrow.starts_at, ZONE)
        for number, step in enumerate(steps):
            before, undone = undone, None
            match step:
                case ("write", section, text):
                    undone = (prose, written) if not written or prose[section] != text else None
                    one.summaries.write(DAY, section, RichText(text))
                    prose, written = prose | {section: text}, True
                case ("print",):
                    one.summaries.keep_night(DAY, dict)
                    written = written or adopted is None
                    if adopted is None and (printed is None or clock.now < begins):
                        printed = dict(prose)
                case ("adopt",):
                    one.summaries.adopt(DAY, tomorrow.id, {})
                    adopted, written = dict(prose), True
                case ("take back",):
                    one.summaries.take_adoption_back(DAY)
                    adopted = None
                case ("notes",):
                    one.agenda.update(item, notes=f"note {number}")
                    prose = prose if written else texts(one.summaries.proposed(DAY))
                case ("undo",) if before is not None:
                    one.history.undo()
                    prose, written = before
                case ("an hour later",):
                    clock.now += timedelta(hours=1)
                case ("tomorrow",):
                    clock.now = max(clock.now, begins + timedelta(minutes=15))
            known = one.summaries.of_day(DAY)
            assert texts(one.summaries.sections(DAY)) == prose
            assert (known is not None) == written
            assert said(known.night if known else None) == printed
            assert said(known.adopted if known else None) == adopted


def said(version: Version | None) -> dict[str, str] | None:
    return None if version is None else texts(version.sections)
