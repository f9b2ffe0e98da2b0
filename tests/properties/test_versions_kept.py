"""Next versions among all else that happens to a workshop: what is kept at hand is what the file says, and undo takes all back."""

from __future__ import annotations

import tempfile
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from facilitation.errors import PalabreError
from facilitation.store.schema import ENTITIES
from facilitation.workshop import Workshop
from tests.effort import examples
from tests.properties.test_amendments_kept import OUTCOMES, TEXT, WORDS, Story, check, pick

EDITS = (
    ("femmes", "filles"),
    ("Un guichet", "Un guichet unique"),
    ("\nLe budget est voté.\n", ""),
    ("# Axe 2", "# Axe 2\n\nLe Parlement siège."),
    ("L’État veille", "L’État garantit veille"),
    ("Un guichet est ouvert dans chaque commune.\n\n", ""),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), pick, st.sampled_from(("replace", "insert", "delete", "remark")), st.sampled_from(WORDS)),
        st.tuples(st.just("sub"), pick, st.just("replace"), st.sampled_from(WORDS)),
        st.tuples(st.just("decide"), pick, st.sampled_from(OUTCOMES), st.just("")),
        st.tuples(st.just("agree"), pick, st.just(""), st.sampled_from(WORDS)),
        st.tuples(st.just("version"), pick, st.sampled_from(range(len(EDITS))), st.sampled_from(("", "all"))),
        st.tuples(st.just("place"), pick, st.just(""), st.sampled_from(WORDS)),
        st.tuples(st.sampled_from(("undo", "redo", "bin", "restore", "reopen")), pick, st.just(""), st.just("")),
    ),
    max_size=14,
)


class Versions(Story):
    """A small workshop whose document gets next versions."""

    def step(self, step: str, place: int, what: object, words: str) -> None:
        workshop = self.workshop
        self._newest()
        if step == "version":
            old, new = EDITS[what]  # type: ignore[index]
            text = TEXT.replace(old, new) + f"\n\nAlinéa {place} de cette version.\n"
            preview = workshop.versions.preview(self.document, f"v{place}.md", text.encode())
            confirmed = [one.amendment for one in preview.to_confirm] if words else []
            workshop.versions.accept(preview, confirmed=confirmed)
        elif step == "place":
            left = workshop.versions.waiting(self.document)
            if left:
                one = left[place % len(left)]
                clause = self.clauses[place % len(self.clauses)]
                workshop.versions.place(one.amendment, clause, text=words if place % 2 else None)
        else:
            self.do(step, place, str(what), words)
        self._newest()

    def _newest(self) -> None:
        self.document = self.workshop.texts.documents()[0].id
        self.clauses = [one.id for one in self.workshop.texts.clauses(self.document)]


def rows(workshop: Workshop) -> list[object]:
    return [list(workshop._store.tables.rows(entity)) for entity in ENTITIES]


@examples(20)
@given(STEPS)
def test_versions_among_all_else(steps: list[tuple[str, int, object, str]]) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        story = Versions(folder)
        first = rows(story.workshop)
        for step in steps:
            # A refusal leaves everything as it was, which is what is looked at next.
            with suppress(PalabreError):
                story.step(*step)
            check(story)
            consolidation = story.workshop.consolidation
            for document in story.workshop.texts.documents(replaced=True):
                assert consolidation.refused(document.id) == frozenset()
            numbers = [one.number for one in story.workshop.amendments.all()]
            assert len(numbers) == len(set(numbers))
        assert story.workshop.check().sound
        while story.workshop.history.can_undo() not in ("document.add", "person.add"):
            story.workshop.history.undo()
        assert rows(story.workshop) == first
        story.workshop.close()
