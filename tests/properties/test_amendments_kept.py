"""What is kept at hand for speed is what the tables say, after anything that can happen to a workshop's amendments: corrections,
decisions, sub-amendments, names corrected, acts that fail half-way, undo and redo."""

import tempfile
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from facilitation.amendments.queueing import Wanted
from facilitation.amendments.values import Amendment, Author
from facilitation.errors import PalabreError
from facilitation.text.clauses import ClauseId
from facilitation.text.compatibility import conflicts
from facilitation.text.consolidate import consolidate
from facilitation.workshop import Workshop
from tests.effort import examples

TEXT = """# Axe 1

L’État veille à la protection des femmes.

Un guichet est ouvert dans chaque commune.

# Axe 2

Le budget est voté.

| Activité | Coût |
|---|---|
| Former | 10 |
| Suivre | 20 |
"""
WORDS = ("veille", "garantit", "assure", "guichet", "bureau", "budget", "plan", "équiper\t30")
OUTCOMES = ("retained", "not_retained", "withdrawn", "parked", "referred", "lapsed")
CORRECTED = ("replace", "insert", "delete", "remark", "split")
OTHER = ("reopen", "support", "bin", "restore", "form", "rename", "fail", "undo", "redo")

pick = st.integers(0, 40)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), pick, st.sampled_from(("replace", "insert", "delete", "move", "remark")), st.sampled_from(WORDS)),
        st.tuples(st.just("sub"), pick, st.just("replace"), st.sampled_from(WORDS)),
        st.tuples(st.just("column"), pick, st.sampled_from(("comes", "goes")), st.sampled_from(WORDS)),
        st.tuples(
            st.just("correct"), pick, st.sampled_from(("replace", "insert", "delete", "remark", "split")), st.sampled_from(WORDS)
        ),
        st.tuples(st.just("decide"), pick, st.sampled_from(OUTCOMES), st.just("")),
        st.tuples(st.just("agree"), pick, st.just(""), st.sampled_from(WORDS)),
        st.tuples(st.sampled_from(OTHER), pick, st.just(""), st.just("")),
    ),
    max_size=16,
)


class Story:
    """A small workshop to which the steps happen."""

    def __init__(self, folder: str) -> None:
        self.now = datetime(2025, 7, 23, 8, 0, tzinfo=UTC)
        self.calls = 0
        days = date(2025, 7, 22), date(2025, 7, 23)
        path = Path(folder) / "a.palabre"
        self.workshop = Workshop.create(path, title="Atelier", starts_on=days[0], ends_on=days[1], clock=self.clock)
        self.document = self.workshop.texts.add("a.md", TEXT.encode())
        self.clauses = [one.id for one in self.workshop.texts.clauses(self.document)]
        self.person = self.workshop.people.add("ADJOVI", "Koffi")

    def clock(self) -> datetime:
        self.calls += 1
        # A laptop whose clock is set back by a minute now and then.
        self.now += timedelta(milliseconds=300) if self.calls % 37 else -timedelta(minutes=1)
        return self.now

    def do(self, step: str, place: int, what: str, words: str) -> None:
        workshop = self.workshop
        known = [*workshop.amendments.all(), *workshop.amendments.all(binned=True)]
        chosen = known[place % len(known)].id if known else ""
        clause = self.clauses[place % len(self.clauses)]
        authors = [Author(self.person, None, "") if place % 2 else Author(None, None, f"Structure {place}")]
        if step == "add":
            base = workshop.texts.clause(clause).text
            target = self.clauses[place * 3 % len(self.clauses)] if what == "move" else None
            workshop.amendments.add(clause, what, f"{words} {base}" if what == "replace" else words, authors=authors, target=target)
        elif step == "column":
            cells = [one.id for one in workshop.texts.clauses(self.document) if one.kind == "cell"]
            cell = cells[place % len(cells)]
            if what == "goes":
                workshop.columns.remove(cell, authors=authors)
            else:
                beside = workshop.columns.table(cell).id if place % 3 == 0 else cell
                workshop.columns.add(beside, [words.replace("\t", " "), f"case {place}"], authors=authors)
        elif step == "undo":
            # What the story begins with is not taken back: its later steps need it.
            if workshop.history.can_undo() not in ("document.add", "person.add"):
                workshop.history.undo()
        elif step == "redo":
            workshop.history.redo()
        elif step == "rename":
            workshop.people.update(self.person, family_name=f"ADJOVI {place}")
        elif step == "fail" and chosen:
            with workshop.one_act("amendment.update"):
                workshop.amendments.update(chosen, rationale=f"motif {place}")
                workshop.amendments.all()
                workshop.deciding.decide(chosen, "parked")
                workshop.consolidation.consolidated(self.document)
                raise PalabreError("amendment.no_text")
        elif chosen:
            self.to_one(step, chosen, what, words, authors)

    def to_one(self, step: str, chosen: str, what: str, words: str, authors: list[Author]) -> None:
        workshop = self.workshop
        amendment = workshop.amendments.get(chosen)
        match step:
            case "sub":
                text = f"{amendment.text} {words}"
                workshop.amendments.add(amendment.clause, "replace", text, authors=authors, parent=chosen)
            case "correct" if what == "split":
                base = workshop.texts.clause(amendment.clause).text
                workshop.several.correct(chosen, [amendment.clause], f"{words}\n{base}", authors=authors)
            case "correct":
                base = amendment.base_text or workshop.texts.clause(amendment.clause).text
                text = f"{words} {base}" if what == "replace" else words
                workshop.amendments.update(chosen, kind=what, text=text, base_text=base, parts=(), authors=authors)
            case "decide":
                workshop.deciding.decide(chosen, what)
            case "agree":
                workshop.deciding.decide(chosen, "retained_modified", agreed_text=f"{words} {amendment.text}")
            case "reopen":
                workshop.deciding.reopen(chosen)
            case "support":
                workshop.amendments.support(chosen, Author(None, None, "OIM"))
            case "bin":
                workshop.amendments.bin(chosen)
            case "restore":
                workshop.amendments.restore(chosen)
            case "form":
                workshop.amendments.set_nature([chosen], "form")


def check(story: Story) -> None:
    """Everything that is kept, against the same read from the file by somebody else."""
    workshop, document = story.workshop, story.document
    with Workshop.open(workshop.path, read_only=True) as fresh:
        for binned in (False, True):
            assert workshop.amendments.all(binned=binned) == fresh.amendments.all(binned=binned)
        for clause in story.clauses:
            assert workshop.amendments.of_clause(clause) == fresh.amendments.of_clause(clause)
        for one in fresh.amendments.all():
            assert workshop.amendments.numbered(one.number) == one
            assert workshop.amendments.sub_amendments(one.id) == fresh.amendments.sub_amendments(one.id)
        assert workshop.amendments.next_number() == fresh.amendments.next_number()
        assert workshop.amendments.counts_by_clause(document) == fresh.amendments.counts_by_clause(document)
        ours, theirs = workshop.consolidation, fresh.consolidation
        # A few are asked for first, before all are known.
        everything = workshop.amendments.reaching(document)
        few = {one.id: ours.conflicts_of(document, [one]) for one in everything}
        assert ours.conflicts_of(document, everything) == theirs.conflicts(document)
        assert few == {one: {one: rivals} if (rivals := theirs.conflicts(document).get(one)) else {} for one in few}
        assert_counted(workshop, document)
        assert_queued(workshop, fresh, document)
        assert ours.consolidated(document) == theirs.consolidated(document)
        assert ours.proposed(document) == theirs.proposed(document)
        for first in everything[:3]:
            assert ours.proposed(document, first.id) == theirs.proposed(document, first.id)
        assert ours.conflicts(document) == theirs.conflicts(document)
        clauses = workshop.texts.clauses(document)
        adopted = [change for one in ours.adopted(document) for change in ours.changes(one)]
        assert ours.consolidated(document) == consolidate(clauses, adopted)
        waiting = [change for one in workshop.amendments.all(document) if one.is_open for change in ours.changes(one)]
        assert ours.conflicts(document) == conflicts(waiting, clauses)


def assert_counted(workshop: Workshop, document: str) -> None:
    """What stands in the margins, and the lists of those waiting and of those retained, against all amendments one by one."""
    known = [one for one in workshop.amendments.all() if document in one.documents]
    margins: dict[str, list[tuple[str, str]]] = {}
    for one in known:
        for clause in one.clauses if one.parent is None else ():
            margins.setdefault(clause, []).append((one.number, one.state))
    assert {clause: [*one.margin] for clause, one in workshop.amendments.tallies(document).items() if one.margin} == margins
    texts = [one for one in known if one.changes_text]
    totals = {clause: sum(clause in other.clauses for other in texts) for one in texts for clause in one.clauses}
    assert {clause: total for clause, (total, _) in workshop.amendments.counts_by_clause(document).items()} == totals
    assert sum(waiting for _, waiting in workshop.amendments.counts_by_clause(document).values()) == sum(
        len(one.clauses) for one in texts if one.is_open
    )
    assert workshop.amendments.waiting(document) == [one for one in known if one.is_open]
    assert workshop.amendments.moving(document) == [one for one in known if one.is_open and one.kind == "move"]
    assert workshop.amendments.columns_going(document) == [one for one in known if one.is_open and one.kind == "column_out"]
    assert workshop.amendments.reaching(document) == known
    retained = [one for one in texts if one.adopted and one.parent is None]
    turns = {decision: turn for turn, decision in enumerate(journalled(workshop, "decision"))}
    assert workshop.amendments.adopted(document) == sorted(retained, key=lambda one: turns[one.decision.id])


def journalled(workshop: Workshop, entity: str) -> list[str]:
    """The ids of all that was made of this kind, in the order of the acts; what was done again stands there twice."""
    journal = workshop._store.journal
    changes = (change for act in journal.acts(order="sequence") for change in journal.changes(act.id))
    return [change.entity_id for change in changes if (change.operation, change.entity) == ("create", entity)]


def assert_queued(workshop: Workshop, fresh: Workshop, document: str) -> None:
    """Each queue is what is put in order anew, and those put off, at which the plenary's does not stop, are in one of their own. A
    sub-amendment is decided where the amendment is that it bears on at last."""

    def nature(one: Amendment) -> str:
        return one.nature if one.parent is None else nature(fresh.amendments.get(one.parent))

    undecided = fresh.queue.waiting(document)
    assert workshop.queue.waiting(document) == undecided
    plenary = [one for one in undecided if nature(one) == "substance" and one.state not in ("parked", "referred")]
    put_off = [one for one in undecided if one.state in ("parked", "referred")]
    form = [one for one in undecided if nature(one) == "form"]
    for which, expected in (("substance", plenary), ("put_off", put_off), ("form", form)):
        assert workshop.queue.waiting(document, Wanted(which)) == expected
        assert fresh.queue.waiting(document, Wanted(which)) == expected


# Each example makes a real file on disk.
@examples(20)
@given(STEPS)
def test_what_is_kept_at_hand_is_what_the_file_says(steps):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        story = Story(folder)
        check(story)
        for step in steps:
            # A refusal leaves everything as it was, which is what is looked at next.
            with suppress(PalabreError):
                story.do(*step)
            check(story)
        assert story.workshop.check().sound
        story.workshop.close()


def test_two_amendments_of_one_act_have_two_numbers():
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        story = Story(folder)
        with story.workshop.one_act("amendment.add"):
            for place in range(3):
                story.do("add", 1, "remark", f"observation {place}")
        # The clock may be set back in between, but not their order.
        assert [one.number for one in story.workshop.amendments.all()] == ["1", "2", "3"]
        story.workshop.history.undo()
        story.do("add", 1, "remark", "observation")
        assert [one.number for one in story.workshop.amendments.all()] == ["4"]
        story.workshop.close()


def test_what_follows_a_deleted_clause_stands_in_any_order():
    for first, second in (("insert", "delete"), ("delete", "insert")):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            story = Story(folder)
            clause = story.clauses[1]
            for kind in (first, second):
                made = story.workshop.amendments.add(clause, kind, "Nouvel alinéa.", authors=[Author(None, None, "OIM")])
                story.workshop.deciding.decide(made.id, "retained")
            result = story.workshop.consolidation.consolidated(story.document)
            assert result.text_of(ClauseId(clause)) == ""
            assert "Nouvel alinéa." in [one.text for one in result.clean()]
            story.workshop.close()
