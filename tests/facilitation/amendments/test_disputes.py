"""Two groups amend one clause in incompatible ways (scenario 23): seen together, settled in one act, nobody silently dropped."""

import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError

TEXT = "# Axe 3\n\nL’État veille à la protection des Togolais de l’extérieur.\n\nUne autre clause.\n"
FIRST = "L’État garantit la protection des Togolais de l’extérieur et de leurs familles."
SECOND = "L’État assure la protection juridique des Togolais de l’extérieur et de leurs familles."


@pytest.fixture
def clause(workshop):
    document = workshop.texts.add("politique.md", TEXT.encode())
    return next(one.id for one in workshop.texts.clauses(document) if one.text.startswith("L’État"))


def propose(workshop, clause, text, kind="replace"):
    return workshop.amendments.add(clause, kind, text, authors=[Author(None, None, "Groupe")]).id


@pytest.fixture
def rivals(workshop, clause):
    return propose(workshop, clause, FIRST), propose(workshop, clause, SECOND)


def states(workshop):
    return {one.number: one.state for one in workshop.amendments.all()}


def text(workshop, clause):
    return workshop.consolidation.current_text(clause)


def test_the_rivals_are_seen_with_what_a_common_wording_begins_with(workshop, clause, rivals):
    apart = propose(workshop, clause, "Ajout.", "insert")
    deletion = propose(workshop, clause, "", "delete")
    found = workshop.disputes.of(clause)
    assert [one.amendment.id for one in found.rivals] == [deletion, *rivals]
    assert apart not in {one.amendment.id for one in found.rivals}
    assert [one.text for one in found.rivals] == ["", FIRST, SECOND]
    assert found.base == text(workshop, clause)
    assert found.start == "L’État veille à la protection juridique des Togolais de l’extérieur et de leurs familles."


def test_where_nothing_collides_there_is_no_dispute(workshop, clause):
    propose(workshop, clause, TEXT.splitlines()[2].replace("L’État", "La République"))
    propose(workshop, clause, TEXT.splitlines()[2].replace("l’extérieur", "l’étranger"))
    assert workshop.disputes.of(clause) is None


def test_one_is_kept_and_the_other_becomes_pointless_by_it(workshop, clause, rivals):
    workshop.disputes.keep(workshop.disputes.of(clause), rivals[1], mode="consensus")
    assert states(workshop) == {"1": "lapsed", "2": "retained"}
    assert workshop.amendments.get(rivals[0]).decision.because_of == rivals[1]
    assert text(workshop, clause) == SECOND
    assert workshop.disputes.of(clause) is None
    workshop.history.undo()
    assert states(workshop) == {"1": "pending", "2": "pending"}


def test_a_common_wording_is_carried_by_the_first_and_three_texts_are_kept(workshop, clause, rivals):
    agreed = "L’État assure la protection des Togolais de l’extérieur et de leurs familles."
    carrier = workshop.disputes.settle(workshop.disputes.of(clause), agreed, mode="vote", votes=(30, 10, 2))
    assert carrier == rivals[0]
    kept = workshop.amendments.get(carrier)
    assert (kept.state, kept.text, kept.decision.agreed_text, kept.decision.votes_for) == ("retained_modified", FIRST, agreed, 30)
    assert states(workshop) == {"1": "retained_modified", "2": "lapsed"}
    assert workshop.amendments.get(rivals[1]).decision.because_of == carrier
    assert text(workshop, clause) == agreed
    workshop.history.undo()
    assert states(workshop) == {"1": "pending", "2": "pending"}


def test_a_common_wording_that_is_the_carrier_s_own_is_retained_as_proposed(workshop, clause, rivals):
    workshop.disputes.settle(workshop.disputes.of(clause), FIRST)
    assert states(workshop) == {"1": "retained", "2": "lapsed"}


def test_without_words_nothing_is_settled(workshop, clause, rivals):
    with pytest.raises(PalabreError, match=r"decision\.no_agreed_text"):
        workshop.disputes.settle(workshop.disputes.of(clause), " ")
    assert states(workshop) == {"1": "pending", "2": "pending"}


def test_all_are_referred_in_one_act(workshop, clause, rivals):
    workshop.disputes.refer(workshop.disputes.of(clause), mandate="à harmoniser")
    assert states(workshop) == {"1": "referred", "2": "referred"}
    workshop.history.undo()
    assert states(workshop) == {"1": "pending", "2": "pending"}


def test_only_those_that_collide_with_the_one_kept_fall(workshop, clause):
    base = TEXT.splitlines()[2]
    one = propose(workshop, clause, base.replace("L’État", "La République").replace("l’extérieur", "l’étranger"))
    propose(workshop, clause, base.replace("L’État", "Le Gouvernement"))
    propose(workshop, clause, base.replace("l’extérieur", "la diaspora"))
    dispute = workshop.disputes.of(clause)
    assert len(dispute.rivals) == 3
    workshop.disputes.keep(dispute, next(rival.amendment.id for rival in dispute.rivals if rival.amendment.number == "2"))
    assert states(workshop) == {"1": "lapsed", "2": "retained", "3": "pending"}
    assert one
