"""The next version of a document on a real file: told before, carried in one act, undone whole (domain.md, scenario 33)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facilitation.amendments.values import Amendment, Author
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock

OLD = """# 1 Eau

L'État protège les sources et les puits des villages.

Les communes entretiennent les forages.

Un rapport est publié chaque année au mois de mars.

Le fonds de l'eau est géré par la banque agricole.

# 2 Suivi

Le comité se réunit chaque trimestre au chef-lieu.

Ses avis sont publics et motivés.

| Activité | Responsable | Coût |
|---|---|---|
| Creuser cent puits | DAF | 100 |
| Former les comités de gestion | DGE | 20 |

# 3 Sanctions

Une amende punit la pollution des sources.
"""
NEW = """# 1 Eau

L'eau est un bien commun de la nation.

L'État protège les sources et les puits des villages et des campements.

Les communes entretiennent les forages.

Un rapport est publié chaque semestre au mois de mars.

# 2 Suivi

Le comité se réunit chaque mois au chef-lieu.

Ses avis sont publics et motivés.

| Activité | Responsable | Coût |
|---|---|---|
| Équiper les laboratoires | DGE | 45 |
| Creuser cent puits | DAF | 100 |
| Former les comités de gestion | DGE | 20 |

# 3 Sanctions

Une amende punit la pollution des sources.
"""
DGE = [Author(None, None, "DGE")]


@pytest.fixture
def document(workshop: Workshop) -> str:
    return workshop.texts.add("politique.md", OLD.encode(), title="Politique de l’eau")


def clause(workshop: Workshop, document: str, words: str) -> Clause:
    (found,) = [one for one in workshop.texts.clauses(document) if one.text == words]
    return found


Propose = Callable[..., Amendment]


@pytest.fixture
def propose(workshop: Workshop, document: str) -> Propose:
    def record(words: str, old: str = "", new: str = "", kind: str = "replace", text: str = "", **more: object) -> Amendment:
        on = clause(workshop, document, words)
        wanted = text or (words.replace(old, new) if kind == "replace" else "")
        return workshop.amendments.add(on.id, kind, wanted, authors=DGE, **more)  # type: ignore[arg-type]

    return record


SOURCES = "L'État protège les sources et les puits des villages."
WELLS = "Les communes entretiennent les forages."
REPORT = "Un rapport est publié chaque année au mois de mars."
FUND = "Le fonds de l'eau est géré par la banque agricole."
COMMITTEE = "Le comité se réunit chaque trimestre au chef-lieu."
OPINIONS = "Ses avis sont publics et motivés."
FINE = "Une amende punit la pollution des sources."


def fates(workshop: Workshop, document: str, new: str = NEW) -> dict[str, str]:
    preview = workshop.versions.preview(document, "politique-v2.md", new.encode())
    return {one.number: one.fate for one in preview.amendments}


def accept(workshop: Workshop, document: str, new: str = NEW, **more: object) -> str:
    preview = workshop.versions.preview(document, "politique-v2.md", new.encode())
    return workshop.versions.accept(preview, **more)  # type: ignore[arg-type]


def state(workshop: Workshop) -> list[object]:
    """All that the tables hold."""
    from facilitation.store.schema import ENTITIES

    return [list(workshop._store.tables.rows(entity)) for entity in ENTITIES]


# Before


def test_the_preview_tells_the_four_fates_and_writes_nothing(workshop: Workshop, document: str, propose: Propose) -> None:
    propose(WELLS, "entretiennent", "entretiennent et réparent")
    propose(SOURCES, "protège", "protège et restaure")
    propose(REPORT, "chaque année", "chaque semestre")
    propose(COMMITTEE, "chaque trimestre", "deux fois par an")
    rejected = propose(WELLS, "forages", "puits")
    workshop.deciding.decide(rejected.id, "not_retained")
    before = state(workshop)
    preview = workshop.versions.preview(document, "politique-v2.md", NEW.encode())
    assert preview.counts == {"unchanged": 1, "rebased": 1, "integrated": 1, "to_place": 1, "stays": 1}
    assert [one.number for one in preview.to_confirm] == ["3"]
    moved = preview.with_fate("rebased")[0]
    assert moved.base_text == "L'État protège les sources et les puits des villages et des campements."
    assert moved.text == "L'État protège et restaure les sources et les puits des villages et des campements."
    assert preview.version == 2
    assert state(workshop) == before


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\x00\x00"])
def test_what_cannot_be_read_leaves_everything_as_it_was(workshop: Workshop, document: str, data: bytes) -> None:
    before = state(workshop)
    with pytest.raises(PalabreError):
        workshop.versions.preview(document, "politique-v2.docx", data)
    assert state(workshop) == before


def test_the_same_file_is_no_new_version(workshop: Workshop, document: str) -> None:
    with pytest.raises(PalabreError, match=r"version\.same"):
        workshop.versions.preview(document, "copie.md", OLD.encode())


# Accepting


def test_amendments_go_where_their_clauses_are_and_name_the_version_they_were_made_on(
    workshop: Workshop, document: str, propose: Propose
) -> None:
    kept = propose(WELLS, "entretiennent", "entretiennent et réparent")
    moved = propose(SOURCES, "protège", "protège et restaure")
    there = propose(REPORT, "chaque année", "chaque semestre")
    left = propose(COMMITTEE, "chaque trimestre", "deux fois par an")
    new = accept(workshop, document)
    one = workshop.amendments.get(kept.id)
    assert (one.document, one.made_on) == (new, document)
    assert workshop.texts.clause(one.clause).text == WELLS
    assert (one.base_text, one.text) == (kept.base_text, kept.text)
    two = workshop.amendments.get(moved.id)
    assert two.base_text == workshop.texts.clause(two.clause).text != moved.base_text
    assert two.text == two.base_text.replace("protège", "protège et restaure")
    for unmoved in (there, left):
        assert workshop.amendments.get(unmoved.id) == unmoved
    assert workshop.consolidation.stale(new) == frozenset()


def test_the_older_version_stays_readable_and_the_newest_is_the_one_that_is_meant(workshop: Workshop, document: str) -> None:
    plan = workshop.texts.add("plan.md", b"# Plan\n\nUn.", title="Plan")
    new = accept(workshop, document)
    assert [one.id for one in workshop.texts.documents()] == [new, plan]
    assert [(one.id, one.version) for one in workshop.texts.documents(replaced=True)] == [(new, 2), (document, 1), (plan, 1)]
    known = workshop.texts.document(document)
    assert (known.replaced_by, known.versioned) == (new, True)
    assert workshop.texts.document(new).title == "Politique de l’eau"
    assert (
        [one.id for one in workshop.texts.versions(document)] == [document, new] == [one.id for one in workshop.texts.versions(new)]
    )
    assert workshop.texts.named("1").id == workshop.texts.named("politique").id == new
    assert workshop.texts.named("Politique de l’eau V1").id == workshop.texts.named("1 v1").id == document
    assert workshop.texts.named("2").id == plan
    assert [one.text for one in workshop.texts.clauses(document)][1] == SOURCES
    assert workshop.texts.original(document) == OLD.encode()
    assert workshop.texts.find_clause("2, al. 1").text == "Le comité se réunit chaque mois au chef-lieu."
    assert workshop.texts.find_clause("2, al. 1", document).text == COMMITTEE


def test_undo_gives_everything_back_and_redo_does_it_again(workshop: Workshop, document: str, propose: Propose) -> None:
    propose(WELLS, "entretiennent", "entretiennent et réparent")
    retained = propose(SOURCES, "protège", "protège et restaure")
    workshop.deciding.decide(retained.id, "retained")
    there = propose(REPORT, "chaque année", "chaque semestre")
    workshop.texts.validate(clause(workshop, document, "2 Suivi").id, "validated")
    before = state(workshop)
    new = accept(workshop, document, confirmed=[there.id])
    assert workshop.amendments.get(there.id).state == "retained"
    after = state(workshop)
    assert workshop.history.undo() == "document.new_version"
    assert state(workshop) == before
    assert [one.id for one in workshop.texts.documents()] == [document]
    workshop.history.redo()
    assert state(workshop) == after
    assert workshop.texts.document(new).version == 2


def test_what_is_recorded_after_the_preview_makes_it_stale(workshop: Workshop, document: str, propose: Propose) -> None:
    propose(WELLS, "entretiennent", "entretiennent et réparent")
    preview = workshop.versions.preview(document, "politique-v2.md", NEW.encode())
    propose(FINE, "amende", "amende et une peine")
    before = state(workshop)
    with pytest.raises(PalabreError, match=r"version\.changed_since"):
        workshop.versions.accept(preview)
    assert state(workshop) == before


def test_a_version_is_replaced_once(workshop: Workshop, document: str) -> None:
    preview = workshop.versions.preview(document, "politique-v2.md", NEW.encode())
    new = workshop.versions.accept(preview)
    with pytest.raises(PalabreError, match=r"version\.replaced"):
        workshop.versions.accept(preview)
    with pytest.raises(PalabreError, match=r"version\.replaced"):
        workshop.versions.preview(document, "v3.md", b"# 1 Eau\n\nRien.")
    third = accept(workshop, new, OLD)
    assert [one.version for one in workshop.texts.versions(document)] == [1, 2, 3]
    assert [one.id for one in workshop.texts.documents()] == [third]


def test_made_on_names_the_first_version_through_several(workshop: Workshop, document: str, propose: Propose) -> None:
    made = propose(FINE, "amende", "amende et une peine")
    third = accept(workshop, accept(workshop, document), OLD)
    found = workshop.amendments.get(made.id)
    assert (found.document, found.made_on) == (third, document)


def test_the_new_version_in_the_bin_gives_the_older_one_back_its_place(workshop: Workshop, document: str) -> None:
    new = accept(workshop, document)
    workshop.texts.bin(new)
    assert [one.id for one in workshop.texts.documents()] == [document]
    assert workshop.texts.document(document).replaced_by is None


# Retained ones


def test_retained_amendments_not_yet_in_the_new_version_are_retained_on_it(
    workshop: Workshop, document: str, propose: Propose, hand_clock: HandClock
) -> None:
    first = propose(SOURCES, "protège", "protège et restaure")
    hand_clock.forward(1)
    second = propose(WELLS, "forages", "forages et les pompes")
    workshop.deciding.decide(first.id, "retained")
    hand_clock.forward(1)
    agreed = "Les communes entretiennent les forages, les pompes et les bassins."
    workshop.deciding.decide(second.id, "retained_modified", agreed_text=agreed)
    new = accept(workshop, document)
    texts = [one.text for one in workshop.consolidation.consolidated(new).clean()]
    assert "L'État protège et restaure les sources et les puits des villages et des campements." in texts
    assert agreed in texts
    assert workshop.consolidation.refused(new, document) == frozenset()
    assert not workshop.consolidation.adopted(document)


def test_a_retained_amendment_that_is_integrated_stays_decided_on_the_older_version(
    workshop: Workshop, document: str, propose: Propose
) -> None:
    there = propose(REPORT, "chaque année", "chaque semestre")
    workshop.deciding.decide(there.id, "retained")
    preview = workshop.versions.preview(document, "politique-v2.md", NEW.encode())
    assert [one.fate for one in preview.amendments] == ["integrated"]
    assert preview.to_confirm == ()
    new = workshop.versions.accept(preview)
    assert workshop.amendments.get(there.id).document == document
    assert workshop.versions.waiting(new) == []


def test_only_what_is_integrated_and_open_can_be_confirmed(workshop: Workshop, document: str, propose: Propose) -> None:
    kept = propose(WELLS, "entretiennent", "entretiennent et réparent")
    preview = workshop.versions.preview(document, "politique-v2.md", NEW.encode())
    before = state(workshop)
    with pytest.raises(PalabreError, match=r"version\.not_integrated"):
        workshop.versions.accept(preview, confirmed=[kept.id])
    assert state(workshop) == before


def test_two_retained_ones_that_no_longer_stand_together_are_both_told(workshop: Workshop, document: str, propose: Propose) -> None:
    """Made one after the other on V1; V2 has the words of neither."""
    first = propose(OPINIONS, "publics", "publics, datés")
    workshop.deciding.decide(first.id, "retained")
    current = workshop.consolidation.current_text(first.clause)
    second = propose(OPINIONS, kind="replace", text=current.replace("datés", "datés et signés"), base_text=current)
    workshop.deciding.decide(second.id, "retained")
    assert fates(workshop, document) == {"1": "unchanged", "2": "unchanged"}
    new = accept(workshop, document)
    assert "Ses avis sont publics, datés et signés et motivés." in [
        one.text for one in workshop.consolidation.consolidated(new).clean()
    ]


# What hangs on amendments and clauses


def test_sub_amendments_go_with_their_parent_onto_its_new_words(workshop: Workshop, document: str, propose: Propose) -> None:
    parent = propose(SOURCES, "protège", "protège et restaure")
    sub = workshop.amendments.add(
        parent.clause, "replace", parent.text.replace("restaure", "remet en état"), authors=DGE, parent=parent.id
    )
    new = accept(workshop, document)
    moved = workshop.amendments.get(sub.id)
    over = workshop.amendments.get(parent.id)
    assert (moved.document, moved.clause, moved.made_on) == (new, over.clause, document)
    assert moved.base_text == over.text
    assert moved.text == over.text.replace("restaure", "remet en état")


def test_a_sub_amendment_stays_where_its_parent_stays(workshop: Workshop, document: str, propose: Propose) -> None:
    parent = propose(COMMITTEE, "chaque trimestre", "deux fois par an")
    sub = workshop.amendments.add(parent.clause, "replace", parent.text.replace("deux", "trois"), authors=DGE, parent=parent.id)
    assert fates(workshop, document) == {"1": "to_place", "1-a": "to_place"}
    accept(workshop, document)
    assert workshop.amendments.get(sub.id) == sub


def test_insertions_deletions_moves_and_remarks_follow(workshop: Workshop, document: str, propose: Propose) -> None:
    rows = {one.label: one for one in workshop.texts.clauses(document)}
    propose(WELLS, kind="insert", text="Les forages sont numérotés.")
    propose(FUND, kind="delete")
    propose(FINE, kind="delete")
    propose(WELLS, kind="move", target=clause(workshop, document, OPINIONS).id)
    propose(COMMITTEE, kind="remark", text="Qui paie le transport ?")
    workshop.amendments.add(rows["Tableau 1, ligne 1, « Coût »"].id, "replace", "120", authors=DGE)
    workshop.amendments.add(rows["Tableau 1, ligne 2"].id, "delete", authors=DGE)
    assert fates(workshop, document) == {
        "1": "unchanged", "2": "integrated", "3": "unchanged", "4": "unchanged", "5": "rebased", "6": "unchanged", "7": "unchanged",
    }  # fmt: skip
    new = accept(workshop, document)
    cell = workshop.amendments.numbered("6")
    assert workshop.texts.clause(cell.clause).label == "Tableau 1, ligne 2, « Coût »"
    move = workshop.amendments.numbered("4")
    assert move.target is not None
    assert workshop.texts.document_of(move.target) == new
    for number in ("1", "3", "4", "6", "7"):
        workshop.deciding.decide(workshop.amendments.numbered(number).id, "retained")
    words = [one.text for one in workshop.consolidation.consolidated(new).clean()]
    assert "120" in words
    assert "Former les comités de gestion" not in words
    assert words.index(WELLS) > words.index(OPINIONS)


def test_items_groups_and_points_follow_their_clause(workshop: Workshop, document: str, hand_clock: HandClock) -> None:
    session = workshop.sessions.all()[2].id
    suivi, fund = clause(workshop, document, "2 Suivi"), clause(workshop, document, FUND)
    item = workshop.agenda.add(session, "Partie 2", document=document, clause=suivi.id)
    whole = workshop.agenda.add(session, "Lecture", document=document)
    done = workshop.agenda.add(session, "Ouverture", document=document, clause=suivi.id)
    workshop.agenda.start(done)
    workshop.agenda.finish(done)
    group = workshop.groups.add("Suivi")
    workshop.groups.update(group, document=document, clause=suivi.id)
    point = workshop.register.add("recommendation", "Publier les avis", clause=suivi.id, document=document)
    lost = workshop.register.add("recommendation", "Auditer le fonds", clause=fund.id, document=document)
    preview = workshop.versions.preview(document, "politique-v2.md", NEW.encode())
    assert {(one.title, one.label, one.new_label, one.stays) for one in preview.followers} == {
        ("Partie 2", "2", "2", False),
        ("Lecture", "", "", False),
        ("Suivi", "2", "2", False),
        ("Publier les avis", "2", "2", False),
        ("Auditer le fonds", "1, al. 4", "", True),
    }
    new = workshop.versions.accept(preview)
    there = clause(workshop, new, "2 Suivi").id
    for entity, one in (("agenda_item", item), ("breakout_group", group), ("point", point)):
        row = workshop._store.tables.row(entity, one)
        assert (row["document"], row["clause"]) == (new, there)
    assert (workshop.agenda.get(whole).document, workshop.agenda.get(whole).clause) == (new, None)
    assert workshop.agenda.get(done).clause == suivi.id
    assert workshop._store.tables.row("point", lost)["clause"] == fund.id


def test_a_validated_part_keeps_its_state_only_where_it_reads_the_same(workshop: Workshop, document: str, propose: Propose) -> None:
    """The part on sanctions is untouched; the one on water is rewritten."""
    for words in ("1 Eau", "2 Suivi", "3 Sanctions"):
        workshop.texts.validate(clause(workshop, document, words).id, "validated")
    workshop.texts.validate(clause(workshop, document, "2 Suivi").id, "postponed")
    preview = workshop.versions.preview(document, "politique-v2.md", NEW.encode())
    assert {one.label: (one.state, one.fate) for one in preview.parts} == {
        "1": ("validated", "reopened"), "2": ("postponed", "kept"), "3": ("validated", "kept"),
    }  # fmt: skip
    new = workshop.versions.accept(preview)
    assert {workshop.texts.clause(one).label: found for one, found in workshop.texts.validations(new).items()} == {
        "1": "under_examination", "2": "postponed", "3": "validated",
    }  # fmt: skip
    assert workshop.texts.validation(clause(workshop, document, "1 Eau").id) == "validated"


@pytest.mark.parametrize("integrated", [True, False])
def test_a_part_that_says_what_was_validated_with_its_amendments_stays_validated(
    workshop: Workshop, document: str, propose: Propose, integrated: bool
) -> None:
    fine = propose(FINE, "amende", "amende et une peine")
    workshop.deciding.decide(fine.id, "retained")
    workshop.texts.validate(clause(workshop, document, "3 Sanctions").id, "validated_with_changes")
    text = NEW.replace("Une amende punit", "Une amende et une peine punit") if integrated else NEW
    preview = workshop.versions.preview(document, "politique-v2.md", text.encode())
    assert [one.fate for one in preview.amendments] == ["integrated" if integrated else "unchanged"]
    assert [(one.state, one.fate) for one in preview.parts] == [("validated_with_changes", "kept")]


# Amendments to several clauses


def test_a_run_of_clauses_goes_as_one_or_stays_as_one(workshop: Workshop, document: str) -> None:
    run = [clause(workshop, document, words).id for words in (COMMITTEE, OPINIONS)]
    joined = workshop.several.rewrite(run, f"{COMMITTEE} {OPINIONS} Ils sont affichés.", authors=DGE)
    assert joined.kind == "join"
    assert fates(workshop, document)[joined.number] == "rebased"
    new = accept(workshop, document)
    found = workshop.amendments.get(joined.id)
    assert found.documents == (new,)
    assert [part.base_text for part in found.parts] == ["Le comité se réunit chaque mois au chef-lieu.", OPINIONS]
    assert found.text == f"Le comité se réunit chaque mois au chef-lieu. {OPINIONS} Ils sont affichés."
    workshop.deciding.decide(found.id, "retained")
    assert found.text in [one.text for one in workshop.consolidation.consolidated(new).clean()]


def test_a_run_with_something_new_in_between_is_for_a_person(workshop: Workshop, document: str) -> None:
    run = [clause(workshop, document, words).id for words in (WELLS, REPORT)]
    made = workshop.several.rewrite(run, f"{WELLS} {REPORT}", authors=DGE)
    between = OLD.replace(f"{WELLS}\n", f"{WELLS}\n\nElles en tiennent le registre.\n")
    assert fates(workshop, document, between)[made.number] == "to_place"
    accept(workshop, document, between)
    assert workshop.amendments.get(made.id) == made


def test_words_replaced_everywhere_go_with_each_place(workshop: Workshop, document: str) -> None:
    made = workshop.several.replace_everywhere("sources", "fontaines", [document], authors=DGE)
    assert len(made.parts) == 2
    assert fates(workshop, document)[made.number] == "rebased"
    new = accept(workshop, document)
    found = workshop.amendments.get(made.id)
    assert found.documents == (new,)
    assert [part.base_text[start:end] for part in found.parts for start, end in part.spans] == ["sources", "sources"]
    workshop.deciding.decide(found.id, "retained")
    words = " ".join(one.text for one in workshop.consolidation.consolidated(new).clean())
    assert words.count("fontaines") == 2


def test_places_that_the_new_version_has_replaced_itself_stay_behind(workshop: Workshop, document: str) -> None:
    made = workshop.several.replace_everywhere("sources", "fontaines", [document], authors=DGE)
    half = OLD.replace("protège les sources", "protège les fontaines")
    new = accept(workshop, document, half)
    found = workshop.amendments.get(made.id)
    assert found.document == new
    assert [part.document for part in found.parts] == [new, document]
    assert found.parts[0].clause == found.clause
    workshop.deciding.decide(found.id, "retained")
    assert "Une amende punit la pollution des fontaines." in [one.text for one in workshop.consolidation.consolidated(new).clean()]
    all_of_it = OLD.replace("sources", "fontaines")
    workshop.history.undo()
    workshop.history.undo()
    assert fates(workshop, document, all_of_it)[made.number] == "integrated"


# Afterwards


def test_what_is_left_waits_with_its_likely_places(workshop: Workshop, document: str, propose: Propose) -> None:
    left = propose(COMMITTEE, "chaque trimestre", "deux fois par an")
    there = propose(REPORT, "chaque année", "chaque semestre")
    rejected = propose(WELLS, "forages", "puits")
    workshop.deciding.decide(rejected.id, "not_retained")
    new = accept(workshop, document)
    waiting = workshop.versions.waiting(new)
    assert [(one.number, one.fate, one.to_confirm) for one in waiting] == [
        (left.number, "to_place", False), (there.number, "integrated", True),
    ]  # fmt: skip
    assert workshop.texts.clause(waiting[0].candidates[0]).text == "Le comité se réunit chaque mois au chef-lieu."
    assert workshop.versions.waiting(document) == []
    workshop.deciding.decide(there.id, "retained", contained=workshop.versions.contains(there.id))
    assert [one.number for one in workshop.versions.waiting(new)] == [left.number]


def test_one_that_is_left_is_placed_by_hand_with_a_new_wording(workshop: Workshop, document: str, propose: Propose) -> None:
    left = propose(COMMITTEE, "chaque trimestre", "deux fois par an")
    sub = workshop.amendments.add(left.clause, "replace", left.text.replace("deux", "trois"), authors=DGE, parent=left.id)
    new = accept(workshop, document)
    here = clause(workshop, new, "Le comité se réunit chaque mois au chef-lieu.")
    before = state(workshop)
    with pytest.raises(PalabreError, match=r"version\.words_not_there"):
        workshop.versions.place(left.id, here.id)
    assert state(workshop) == before
    with pytest.raises(PalabreError, match=r"amendment\.nothing_changed"):
        workshop.versions.place(left.id, here.id, text=here.text)
    workshop.versions.place(left.id, here.id, text="Le comité se réunit deux fois par an au chef-lieu.")
    found = workshop.amendments.get(left.id)
    assert (found.document, found.clause, found.made_on) == (new, here.id, document)
    assert (found.base_text, found.text) == (here.text, "Le comité se réunit deux fois par an au chef-lieu.")
    assert workshop.amendments.get(sub.id).clause == here.id
    assert workshop.versions.waiting(new) == []
    assert workshop.history.undo() == "amendment.place"
    assert state(workshop) == before


def test_words_that_stand_elsewhere_in_the_new_version_need_no_new_wording(
    workshop: Workshop, document: str, propose: Propose
) -> None:
    left = propose(WELLS, "forages", "puits")
    joined = NEW.replace(WELLS, f"{WELLS} {FUND}")
    assert fates(workshop, document, joined) == {"1": "to_place"}
    new = accept(workshop, document, joined)
    here = clause(workshop, new, f"{WELLS} {FUND}")
    assert here.id in workshop.versions.waiting(new)[0].candidates
    workshop.versions.place(left.id, here.id)
    assert workshop.amendments.get(left.id).text == f"Les communes entretiennent les puits. {FUND}"


def test_what_cannot_be_placed_says_why(workshop: Workshop, document: str, propose: Propose) -> None:
    left = propose(COMMITTEE, "chaque trimestre", "deux fois par an")
    sub = workshop.amendments.add(left.clause, "replace", left.text.replace("deux", "trois"), authors=DGE, parent=left.id)
    gone = propose(FUND, kind="delete")
    there = propose(REPORT, "chaque année", "chaque semestre")
    move = propose(FUND, kind="move", target=clause(workshop, document, OPINIONS).id)
    closed = propose(WELLS, "forages", "puits")
    workshop.deciding.decide(closed.id, "not_retained")
    new = accept(workshop, document)
    here = clause(workshop, new, OPINIONS).id
    report = clause(workshop, new, "Un rapport est publié chaque semestre au mois de mars.").id
    before = state(workshop)
    for amendment, place, key in (
        (left.id, left.clause, "version.not_later"),
        (sub.id, here, "version.place_parent"),
        (gone.id, here, "version.words_not_there"),
        (there.id, report, "version.already_there"),
        (move.id, here, "amendment.no_target"),
        (closed.id, here, "version.closed"),
    ):
        with pytest.raises(PalabreError) as refusal:
            workshop.versions.place(amendment, place)
        assert refusal.value.key == key
    assert state(workshop) == before


def test_a_retained_modified_one_is_placed_with_what_was_agreed(workshop: Workshop, document: str, propose: Propose) -> None:
    left = propose(COMMITTEE, "chaque trimestre", "deux fois par an")
    workshop.deciding.decide(left.id, "retained_modified", agreed_text=COMMITTEE.replace("chaque trimestre", "tous les ans"))
    new = accept(workshop, document)
    assert [one.fate for one in workshop.versions.waiting(new)] == ["to_place"]
    here = clause(workshop, new, "Le comité se réunit chaque mois au chef-lieu.")
    workshop.versions.place(left.id, here.id, text="Le comité se réunit tous les ans au chef-lieu.")
    assert workshop.consolidation.current_text(here.id) == "Le comité se réunit tous les ans au chef-lieu."
