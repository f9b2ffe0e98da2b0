"""What was recorded wrongly is put right under the same number, in one act; what was decided on stays what it was."""

import pytest

from facilitation.amendments.values import Author, Part
from facilitation.errors import PalabreError

TEXT = """# Axe 1

L’État veille à la protection des femmes.

Un guichet est ouvert.

Il est gratuit.

# Axe 2

Le budget est voté.

| Activité | Coût |
|---|---|
| Former | 10 |
"""
OIM = [Author(None, None, "OIM")]


@pytest.fixture
def document(workshop):
    return workshop.texts.add("politique.md", TEXT.encode())


@pytest.fixture
def here(workshop, document):
    """Id of a clause by how it begins."""

    def here(words, kind=None):
        found = (one for one in workshop.texts.clauses(document) if one.text.startswith(words) and kind in (None, one.kind))
        return next(found).id

    return here


@pytest.fixture
def made(workshop, here):
    words = "L’État garantit la protection des femmes."
    return workshop.amendments.add(here("L’État"), "replace", words, authors=OIM, rationale="Plus fort.")


def test_words_author_reason_and_nature_are_corrected_in_one_act(workshop, made):
    person = workshop.people.add("AMEGAN", "Akouvi")
    acts = workshop.check().acts
    words = "L’État assure la protection des femmes."
    authors = [Author(person, None, "")]
    now = workshop.amendments.update(made.id, text=words, authors=authors, rationale=" Plus net. ", nature="form")
    assert (now.number, now.text, now.author_line, now.rationale, now.nature) == ("1", words, "Akouvi AMEGAN", "Plus net.", "form")
    assert now.recorded_at == made.recorded_at
    assert workshop.check().acts == acts + 1
    workshop.history.undo()
    assert workshop.amendments.get(made.id) == made
    workshop.history.redo()
    assert workshop.amendments.get(made.id) == now
    assert not workshop.check().faults


def test_what_rests_on_it_follows(workshop, here, made):
    rival = workshop.amendments.add(here("L’État"), "replace", "L’État promet la protection des femmes.", authors=OIM)
    assert [one.number for one in workshop.consolidation.rivals(made)] == [rival.number]
    sub = workshop.amendments.add(
        here("L’État"), "replace", "L’État garantit la protection de toutes les femmes.", authors=OIM, parent=made.id
    )
    workshop.deciding.decide(sub.id, "retained")
    now = workshop.amendments.update(made.id, text="Dès lors, l’État veille à la protection des femmes.")
    assert workshop.consolidation.rivals(now) == []
    assert workshop.consolidation.effective_text(now) == "Dès lors, l’État veille à la protection de toutes les femmes."


@pytest.mark.parametrize("outcome", ["", "retained"])
def test_a_sub_amendment_does_not_lose_its_words_unseen(workshop, made, outcome):
    words = "L’État promet la protection des femmes."
    sub = workshop.amendments.add(made.clause, "replace", words, authors=OIM, parent=made.id)
    if outcome:
        workshop.deciding.decide(sub.id, outcome)
    with pytest.raises(PalabreError, match="words_are_amended"):
        workshop.amendments.update(made.id, text="L’État assure la protection des femmes.")
    workshop.deciding.decide(sub.id, "withdrawn")
    assert workshop.amendments.update(made.id, text="L’État assure la protection des femmes.").number == "1"


def test_authors_are_corrected_one_by_one_and_who_supports_stays(workshop, made, hand_clock):
    hand_clock.forward(5)
    workshop.amendments.support(made.id, Author(None, None, "CNDH"))
    before = workshop.amendments.get(made.id)
    wrong, supporter = before.authors
    right = Author(None, None, "OIT")
    workshop.amendments.update(made.id, authors=[right, supporter, Author(None, None, "ONU Femmes")])
    now = workshop.amendments.get(made.id)
    assert [(one.name, one.supports) for one in now.authors] == [("OIT", False), ("CNDH", True), ("ONU Femmes", False)]
    assert [one.added_at for one in now.authors[:2]] == [wrong.added_at, supporter.added_at]
    workshop.amendments.update(made.id, authors=[supporter, now.authors[2]])
    assert workshop.amendments.get(made.id).author_line == "ONU Femmes"
    for nobody in ([], [supporter], [Author(None, None, " ")]):
        with pytest.raises(PalabreError, match="no_author"):
            workshop.amendments.update(made.id, authors=nobody)
    workshop.amendments.update(made.id, authors=[right, right])
    assert [one.name for one in workshop.amendments.get(made.id).authors] == ["OIT"]


def test_a_decided_one_keeps_its_words_but_not_a_wrong_author(workshop, made):
    workshop.deciding.decide(made.id, "not_retained")
    for change in ({"text": "L’État assure la protection."}, {"kind": "remark"}):
        with pytest.raises(PalabreError, match=r"amendment\.decided"):
            workshop.amendments.update(made.id, **change)
    now = workshop.amendments.update(made.id, text=made.text, authors=[Author(None, None, "OIT")], rationale="Lu autrement.")
    assert (now.author_line, now.rationale, now.state) == ("OIT", "Lu autrement.", "not_retained")
    workshop.deciding.reopen(made.id)
    assert workshop.amendments.update(made.id, text="L’État assure la protection.").text == "L’État assure la protection."


def test_another_kind_is_checked_as_a_new_one(workshop, here, made):
    now = workshop.amendments.update(made.id, kind="remark", text="  Trop vague.\n")
    assert (now.kind, now.text, now.base_text) == ("remark", "Trop vague.", made.base_text)
    with pytest.raises(PalabreError, match="no_target"):
        workshop.amendments.update(made.id, kind="move")
    with pytest.raises(PalabreError, match="move_into_itself"):
        workshop.amendments.update(made.id, kind="move", target=made.clause)
    now = workshop.amendments.update(made.id, kind="move", target=here("Il est"))
    assert (now.kind, now.text, now.target) == ("move", "", here("Il est"))
    with pytest.raises(PalabreError, match="nothing_changed"):
        workshop.amendments.update(made.id, kind="replace", text=made.base_text)
    assert workshop.amendments.update(made.id, kind="delete").text == ""
    added = workshop.amendments.add(made.clause, "insert", "Un mot.", authors=OIM)
    same = workshop.amendments.update(added.id, kind="insert", text="Un mot.", base_text="Autre.", target=made.clause)
    assert same == added
    sub = workshop.amendments.add(made.clause, "remark", "Pourquoi ?", authors=OIM, parent=made.id)
    with pytest.raises(PalabreError, match="kind_is_amended"):
        workshop.amendments.update(made.id, kind="insert", text="Un mot.", base_text="")
    with pytest.raises(PalabreError, match="sub_gives_words"):
        workshop.amendments.update(sub.id, kind="delete")


def test_a_split_becomes_a_replacement_and_a_run_grows(workshop, here, made):
    guichet, free = here("Un guichet"), here("Il est")
    one = workshop.several.rewrite([guichet], "Un guichet est ouvert.\nPartout.", authors=OIM)
    assert one.kind == "split"
    now = workshop.several.correct(one.id, [guichet], "Un guichet est ouvert partout.", authors=OIM)
    assert (now.kind, now.parts, now.number) == ("replace", (), one.number)
    now = workshop.several.correct(one.id, [guichet, free], "Un guichet gratuit est ouvert.", authors=OIM)
    assert (now.kind, now.clauses) == ("join", (guichet, free))
    assert workshop.amendments.of_clause(free) == [now]
    workshop.history.undo()
    assert workshop.amendments.of_clause(free) == []
    workshop.history.undo()
    assert workshop.amendments.get(one.id) == one
    assert not workshop.check().faults


def test_its_author_s_words_stay_its_base_whatever_was_retained_since(workshop, here):
    guichet = here("Un guichet")
    one = workshop.several.rewrite([guichet], "Un guichet est ouvert.\nPartout.", authors=OIM)
    other = workshop.amendments.add(guichet, "replace", "Un bureau est ouvert.", authors=OIM)
    workshop.deciding.decide(other.id, "retained")
    now = workshop.several.correct(one.id, [guichet], "Un guichet est ouvert.\nEn tout lieu.", authors=OIM)
    assert now.parts == one.parts == (Part(guichet, now.document, "Un guichet est ouvert."),)
    workshop.deciding.decide(one.id, "retained")
    assert [text for text in ("Un bureau est ouvert.", "En tout lieu.") if text in _texts(workshop, now.document)] != []


def test_a_new_row_is_corrected_in_the_columns_that_it_was_written_for(workshop, here):
    row = here("", "row")
    rows = [one.id for one in workshop.texts.clauses(workshop.texts.document_of(row)) if one.kind == "row"]
    made = workshop.amendments.add(rows[-1], "insert", "Suivre\t20", authors=OIM)
    assert workshop.amendments.update(made.id, text="Suivre\t30").text == "Suivre\t30"
    with pytest.raises(PalabreError, match="too_many_cells"):
        workshop.amendments.update(made.id, text="Suivre\t30\tMAEC")


def test_one_in_the_bin_is_not_corrected(workshop, made):
    workshop.amendments.bin(made.id)
    with pytest.raises(PalabreError, match="in_bin"):
        workshop.amendments.update(made.id, rationale="Tard.")


def test_remarks_questions_answers_and_reasons_are_kept_without_blanks_around_them(workshop, here):
    clause = here("L’État")
    for kind in ("remark", "question"):
        made = workshop.amendments.add(clause, kind, " \u00a0Qui veille\u202f?\n", authors=OIM, rationale="\tParce que. ")
        assert (made.text, made.rationale) == ("Qui veille\u202f?", "Parce que.")
        assert workshop.observations.answer(made.id, "  L’État.\n").answer == "L’État."


def _texts(workshop, document):
    return [one.text for one in workshop.consolidation.consolidated(document).clean()]
