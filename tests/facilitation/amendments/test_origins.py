"""Every word of the text tells who put it in or struck it, how that was decided and when."""

import pytest

from facilitation.amendments.origins import at_place
from facilitation.amendments.values import Author
from facilitation.papers.origin_words import origin_words
from facilitation.wording import Wording

TEXT = "# Axe 1\n\nL’État veille à la protection.\n\nUne autre clause.\n"


@pytest.fixture
def document(workshop):
    return workshop.texts.add("politique.md", TEXT.encode())


@pytest.fixture
def clause(workshop, document):
    return next(one.id for one in workshop.texts.clauses(document) if one.text.startswith("L’État"))


def propose(workshop, clause, text, kind="replace", **more):
    return workshop.amendments.add(clause, kind, text, authors=[Author(None, None, "DGE")], **more)


def test_words_as_received_have_no_other_origin(workshop, document, clause):
    propose(workshop, clause, "L’État garantit la protection.")
    assert workshop.origins.of(document, clause) == ()


def test_each_word_leads_to_its_amendment(workshop, document, clause, hand_clock):
    first = propose(workshop, clause, "L’État garantit la protection.")
    second = propose(workshop, clause, "L’État veille à la protection des familles.")
    workshop.deciding.decide(first.id, "retained", mode="vote", votes=(10, 2, 0))
    workshop.deciding.decide(second.id, "retained")
    found = workshop.origins.of(document, clause)
    assert [(one.deed, one.words.strip(), one.amendment.number) for one in found] == [
        ("struck", "veille à", "1"),
        ("put_in", "garantit", "1"),
        ("put_in", "des familles", "2"),
    ]
    shown = workshop.consolidation.consolidated(document).by_id[clause]
    clean = ("equal", "insert")
    told = [at_place(shown, found, place, clean) for place in range(len(shown.text) + 1)]
    assert told[shown.text.index("garantit")].amendment.number == "1"
    assert told[shown.text.index("familles")].amendment.number == "2"
    assert told[0] is None
    assert told[len(shown.text)] is None
    marked = at_place(shown, found, TEXT.splitlines()[2].index("veille"), ("equal", "insert", "delete"))
    assert marked.deed == "struck"
    said = origin_words(told[shown.text.index("garantit")], Wording("fr")).replace("\u00a0", " ").replace("\u202f", " ")
    assert said.startswith("« garantit » : ajouté par l’amendement n° 1 (DGE) ; retenu – vote à main levée, le 23/07/2025 à ")


def test_what_is_only_proposed_says_so(workshop, document, clause):
    propose(workshop, clause, "L’État garantit la protection.")
    shown = workshop.consolidation.proposed(document).by_id[clause]
    found = workshop.origins.of_shown(document, shown)
    assert [origin_words(one, Wording("en")) for one in found] == [
        "“veille à”: amendment 1 (DGE) proposes to strike it, to be decided.",
        "“garantit”: proposed by amendment 1 (DGE), to be decided.",
    ]


def test_new_and_moved_clauses_and_totals(workshop, document, clause):
    other = next(one.id for one in workshop.texts.clauses(document) if one.text.startswith("Une autre"))
    new = propose(workshop, other, "Tout neuf.", "insert")
    moved = propose(workshop, clause, "", "move", target=other)
    for one in (new, moved):
        workshop.deciding.decide(one.id, "retained")
    inserted = next(one.id for one in workshop.consolidation.consolidated(document).clauses if one.state == "inserted")
    (origin,) = workshop.origins.of(document, inserted)
    assert (origin.deed, origin.amendment.id) == ("put_in", new.id)
    (origin,) = workshop.origins.of(document, clause)
    assert (origin.deed, origin.amendment.id) == ("moved", moved.id)
    table = "| Poste | Montant |\n|---|---|\n| Un | 10 |\n| Deux | 20 |\n| Total | 30 |\n"
    budget = workshop.texts.add("budget.md", table.encode())
    cells = {one.text: one.id for one in workshop.texts.clauses(budget) if one.kind == "cell"}
    workshop.deciding.decide(propose(workshop, cells["10"], "15").id, "retained")
    found = workshop.origins.of(budget, cells["30"])
    assert {one.deed for one in found} == {"counted"}
    assert "recalculé" in origin_words(found[-1], Wording("fr"))
