"""Recording: numbers once and for all, authors that follow the lists, refusals."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError
from facilitation.workshop import Workshop

TEXT = """# Axe 3

L’État veille à la protection des Togolais de l’extérieur et facilite leur participation à la vie économique nationale.

Un guichet unique est ouvert.

# Axe 4

Le suivi est annuel.
"""


@pytest.fixture
def document(workshop):
    return workshop.texts.add("politique.md", TEXT.encode())


@pytest.fixture
def clause(workshop, document):
    return next(one for one in workshop.texts.clauses(document) if one.text.startswith("L’État"))


def someone(name="OIM"):
    return [Author(None, None, name)]


def test_numbers_are_never_given_twice(workshop, clause):
    first = workshop.amendments.add(clause.id, "remark", "Préciser.", authors=someone())
    assert first.number == "1"
    workshop.history.undo()
    assert workshop.amendments.all() == []
    second = workshop.amendments.add(clause.id, "remark", "Préciser.", authors=someone())
    assert second.number == "2"
    workshop.amendments.bin(second.id)
    assert workshop.amendments.add(clause.id, "remark", "Préciser.", authors=someone()).number == "3"
    assert workshop.amendments.next_number() == "4"
    workshop.amendments.restore(second.id)
    assert [one.number for one in workshop.amendments.all()] == ["2", "3"]


def test_a_series_of_its_own_for_each_capturing_laptop(workshop, clause):
    workshop.remember("series", "G2")
    assert workshop.amendments.add(clause.id, "delete", authors=someone()).number == "G2-1"


def test_sub_amendments_are_lettered(workshop, clause):
    parent = workshop.amendments.add(clause.id, "replace", "L’État garantit la protection.", authors=someone())
    subs = [
        workshop.amendments.add(clause.id, "replace", f"L’État garantit la protection {word}.", authors=someone(), parent=parent.id)
        for word in ("durable", "effective")
    ]
    assert [sub.number for sub in subs] == ["1-a", "1-b"]
    assert subs[0].base_text == "L’État garantit la protection."


def test_the_author_line_follows_the_lists(workshop, clause):
    body = workshop.organisations.add("Organisation internationale pour les migrations", acronym="OIM")
    person = workshop.people.add("AMEGAN", "Akouvi", title="Mme", organisation=body)
    authors = [workshop.authors.resolve("oim"), workshop.authors.resolve("amegan akouvi"), workshop.authors.resolve("Inconnu")]
    made = workshop.amendments.add(clause.id, "question", "Quelle est la source ?", authors=authors)
    assert made.author_line == "OIM, Mme Akouvi AMEGAN, Inconnu"
    workshop.people.update(person, family_name="AMÉGAN")
    assert workshop.amendments.get(made.id).author_line == "OIM, Mme Akouvi AMÉGAN, Inconnu"


def test_support_adds_a_name_once_and_no_number(workshop, clause):
    made = workshop.amendments.add(clause.id, "delete", authors=someone("A"))
    workshop.amendments.support(made.id, Author(None, None, "B"))
    workshop.amendments.support(made.id, Author(None, None, "B"))
    workshop.amendments.support(made.id, Author(None, None, "A"))
    known = workshop.amendments.get(made.id)
    assert (known.author_line, [one.name for one in known.supporters]) == ("A", ["B"])
    assert workshop.amendments.next_number() == "2"


def test_three_letters_find_those_who_spoke_last_first(workshop, clause):
    for name in ("ADJEI", "ADJOVI", "ADZAVON"):
        workshop.people.add(name, "Koffi")
    last = workshop.people.named("Koffi ADJOVI")
    workshop.amendments.add(clause.id, "delete", authors=[workshop.authors.resolve("Koffi ADJOVI")])
    found = [one for one in workshop.authors.choices() if " adj" in f" {one.search_text}"]
    assert found[0].author.person == last.id


@pytest.mark.parametrize(
    ("kind", "text", "authors", "key"),
    [
        ("replace", "x", [], "amendment.no_author"),
        ("replace", "x", [Author(None, None, "  ")], "amendment.no_author"),
        ("insert", "  ", someone(), "amendment.no_text"),
        ("remark", "", someone(), "amendment.no_text"),
        ("move", "", someone(), "amendment.no_target"),
    ],
)
def test_what_is_incomplete_is_refused_and_leaves_nothing(workshop, clause, kind, text, authors, key):
    with pytest.raises(PalabreError) as refused:
        workshop.amendments.add(clause.id, kind, text, authors=authors)
    assert refused.value.key == key
    assert workshop.amendments.all() == []


def test_the_same_words_are_no_amendment(workshop, clause):
    with pytest.raises(PalabreError, match="nothing_changed"):
        workshop.amendments.add(clause.id, "replace", clause.text, authors=someone())


def test_nothing_is_moved_into_itself(workshop, document, clause):
    heading = next(one for one in workshop.texts.clauses(document) if one.kind == "heading")
    with pytest.raises(PalabreError, match="into_itself"):
        workshop.amendments.add(heading.id, "move", authors=someone(), target=clause.id)


def test_counts_by_clause_leave_out_remarks(workshop, clause):
    workshop.amendments.add(clause.id, "remark", "Bien.", authors=someone())
    first = workshop.amendments.add(clause.id, "replace", "L’État garantit.", authors=someone())
    workshop.amendments.add(clause.id, "delete", authors=someone())
    workshop.deciding.decide(first.id, "not_retained", reason="déjà dit au 3.1")
    assert workshop.amendments.counts_by_clause(clause_document(workshop, clause)) == {clause.id: (2, 1)}


def clause_document(workshop, clause):
    return workshop.texts.document_of(clause.id)


def test_a_laptop_whose_zone_is_corrected_does_not_reorder_what_was_recorded_and_decided(workshop, clause, hand_clock):
    hand_clock.now = datetime(2025, 7, 22, 10, 30, tzinfo=timezone(timedelta(hours=2)))
    first = workshop.amendments.add(clause.id, "remark", "D’abord.", authors=someone())
    workshop.deciding.decide(first.id, "not_retained")
    hand_clock.now = datetime(2025, 7, 22, 9, 0, tzinfo=UTC)
    second = workshop.amendments.add(clause.id, "remark", "Ensuite.", authors=someone())
    workshop.deciding.decide(second.id, "not_retained")
    assert [one.id for one in workshop.amendments.all()] == [first.id, second.id]
    assert [one.amendment for one in workshop.deciding.taken()] == [first.id, second.id]
    with Workshop.open(workshop.path, read_only=True) as again:
        assert [one.id for one in again.amendments.all()] == [first.id, second.id]


TABLE = "# Axe\n\nUn alinéa.\n\n| A | B |\n|---|---|\n| un | deux |\n\nUn autre.\n"


@pytest.mark.parametrize(
    ("kind", "what", "target", "error"),
    [
        ("replace", "row", None, "choose_cell"),
        ("replace", "table", None, "choose_cell"),
        ("move", "row", "paragraph", "not_there"),
        ("move", "cell", "paragraph", "not_there"),
        ("move", "paragraph", "cell", "not_there"),
    ],
)
def test_what_has_no_place_there_is_refused_when_it_is_recorded(workshop, kind, what, target, error):
    document = workshop.texts.add("plan.md", TABLE.encode())
    of = {}
    for clause in workshop.texts.clauses(document):
        of[clause.kind] = clause.id
    with pytest.raises(PalabreError, match=error):
        workshop.amendments.add(of[what], kind, "foo", target=of.get(target), authors=[Author(None, None, "OIM")])
    assert workshop.amendments.all() == []


@pytest.mark.parametrize("kind", ["insert", "delete", "move"])
def test_a_sub_amendment_gives_other_words_and_nothing_else(workshop, clause, kind):
    made = workshop.amendments.add(clause.id, "replace", "L’État assure la protection.", authors=someone())
    target = next(one.id for one in workshop.texts.clauses(made.document) if one.id != clause.id)
    with pytest.raises(PalabreError, match=r"amendment\.sub_gives_words"):
        workshop.amendments.add(clause.id, kind, "Neuf.", authors=someone(), parent=made.id, target=target)
    assert workshop.amendments.sub_amendments(made.id) == []
