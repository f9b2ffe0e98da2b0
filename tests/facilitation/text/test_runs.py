"""Other paragraphs in place of a run of clauses: whatever the lines, the consolidated text reads as they do."""

from hypothesis import given
from hypothesis import strategies as st

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import consolidate
from facilitation.text.runs import as_lines, rewritten

SOME = ["a", "b", "c", "a b c", "b c d e", "le mot"]
LINES = st.lists(st.sampled_from(SOME), min_size=1, max_size=6)


def clauses(texts):
    return [Clause(ClauseId(str(place)), None, "paragraph", 0, "", f"al. {place}", text) for place, text in enumerate(texts)]


def made(texts, lines):
    run = clauses(texts)
    changes = rewritten("x", "7", [(one.id, one.text) for one in run[1:-1]], "\n".join(lines))
    return changes, consolidate(run, changes)


@given(LINES, st.lists(st.sampled_from(SOME), max_size=6))
def test_the_lines_stand_in_place_of_the_run_and_nothing_else_is_touched(texts, lines):
    changes, result = made(["avant", *texts, "après"], lines)
    assert not result.refused
    assert [one.text for one in result.clean()] == ["avant", *lines, "après"]
    assert len({(change.id, change.part) for change in changes}) == len(changes)


@given(LINES)
def test_the_same_lines_change_nothing(texts):
    assert made(["avant", *texts, "après"], texts)[0] == ()


def kinds(texts, lines):
    return [(change.kind, change.base_text, change.text) for change in made(["avant", *texts, "après"], lines)[0]]


def test_what_is_kept_is_not_touched():
    assert kinds(["un", "deux", "trois"], ["un", "trois"]) == [("delete", "deux", "")]
    assert kinds(["un", "deux"], ["un", "neuf", "deux"]) == [("insert", "", "neuf")]


def test_two_paragraphs_joined_are_one_changed_and_one_struck():
    assert kinds(["Former les agents.", "Doter les consulats."], ["Former les agents et doter les consulats."]) == [
        ("replace", "Former les agents.", "Former les agents et doter les consulats."),
        ("delete", "Doter les consulats.", ""),
    ]


def test_a_paragraph_split_keeps_its_place():
    assert kinds(["Former et doter."], ["Former.", "Doter."]) == [
        ("replace", "Former et doter.", "Former."),
        ("insert", "", "Doter."),
    ]


def test_paragraphs_are_changed_into_those_that_are_most_like_them():
    old = ["Le ministère veille à la paix.", "Il agit dans le monde."]
    new = ["Le ministère veille à la paix durable.", "Il rend compte.", "Il agit partout dans le monde."]
    assert [kind for kind, _, _ in kinds(old, new)] == ["replace", "insert", "replace"]


def test_a_soft_break_of_a_kept_paragraph_stays_within_it():
    texts = ["avant", "une\nadresse", "fin", "après"]
    run = clauses(texts)
    text = as_lines(texts[1:3]).replace("fin", "fin.")
    result = consolidate(run, rewritten("x", "7", [(one.id, one.text) for one in run[1:3]], text))
    assert [one.text for one in result.clean()] == ["avant", "une\nadresse", "fin.", "après"]


def test_half_of_an_amendment_is_never_made():
    run = clauses(["un", "deux", "trois"])
    whole = rewritten("x", "7", [(one.id, one.text) for one in run[:2]], "un et deux")
    other = rewritten("y", "8", [(run[0].id, "autre chose que l’on croyait là")], "rien de tel")
    moved_on = [change for change in whole if change.kind == "delete"]
    gone = [*moved_on, *(change for change in rewritten("x", "7", [(run[2].id, "des mots disparus depuis")], "neuf"))]
    result = consolidate(run, [*gone[:1], *(type(one)(**{**fields(one), "part": 9}) for one in gone[1:]), *other])
    assert {one.change_id for one in result.refused} == {"x", "y"}
    assert [one.text for one in result.clean()] == ["un", "deux", "trois"]


def fields(change):
    return {name: getattr(change, name) for name in change.__slots__}
