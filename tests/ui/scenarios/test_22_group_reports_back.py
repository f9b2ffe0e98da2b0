"""Scenario 22: one group reports back.

« Restitution du groupe 3 » is chosen once; then one key goes through its amendments alone, in the order of the text,
with 7/19 above them. What the group retained comes first, what it refused is folded away, what other groups said on
the same clause stands below.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitation.groups.groups import Group
from tests.ui.note_taker import NoteTaker

Key = Qt.Key
REFUSED = ("not_retained", "withdrawn", "lapsed")


def report_of(taker: NoteTaker, number: int) -> Group:
    """J lists what is to decide; in the list above it the report of the group is chosen with the keyboard."""
    taker.press(Key.Key_J)
    which = taker.page.amendments.filter.which
    which.setFocus()
    taker.press(Key.Key_Home)
    for _ in range(which.count()):
        if which.currentText() == f"Restitution du groupe {number}":
            break
        taker.press(Key.Key_Down)
    assert which.currentText() == f"Restitution du groupe {number}"
    taker.page.text.clauses.setFocus()
    return taker.workshop.groups.all()[number - 1]


def refuse_in_group(taker: NoteTaker, group: Group) -> None:
    """Two of its proposals were not retained by the group itself, before it reported back."""
    ours = [one for one in taker.workshop.amendments.all() if one.breakout_group == group.id and one.state == "pending"]
    for one in ours[:2]:
        taker.workshop.deciding.decide(one.id, "not_retained", level="group", chair=group.chair)


def listed(taker: NoteTaker) -> list[str]:
    return [card.number for card in taker.cards()]


def test_its_amendments_alone_one_after_the_other_with_a_counter(taker: NoteTaker) -> None:
    workshop, panel = taker.workshop, taker.page.amendments
    refuse_in_group(taker, workshop.groups.all()[2])
    group = report_of(taker, 3)
    ours = {one.number: one for one in workshop.amendments.all() if one.breakout_group == group.id}
    opinions = workshop.report_back.opinions()
    refused = {number for number, one in ours.items() if one.id in opinions and opinions[one.id].outcome in REFUSED}
    assert refused
    shown = listed(taker)
    assert set(shown) == set(ours) - refused
    texts = [clause.id for one in workshop.texts.documents() for clause in workshop.texts.clauses(one.id)]
    places = {clause: place for place, clause in enumerate(texts)}
    in_text = [places[ours[one].clause] for one in shown]
    assert in_text == sorted(in_text)
    for _ in shown:
        taker.press(Key.Key_K)
    seen = [(taker.chosen_number(), panel.note())]
    for _ in shown[1:]:
        taker.press(Key.Key_J)
        seen.append((taker.chosen_number(), panel.note()))
        assert ours[taker.chosen_number()].clause == taker.clause().id, "the text goes along"
    assert seen == [(number, f"{place}/{len(shown)}") for place, number in enumerate(shown, 1)]
    assert all("dans le groupe" in taker.card(one).detail for one in shown if ours[one].id in opinions)


def test_what_the_group_refused_is_folded_away_and_unfolded_with_one_key(taker: NoteTaker) -> None:
    refuse_in_group(taker, taker.workshop.groups.all()[2])
    group = report_of(taker, 3)
    report = taker.workshop.report_back.of_group(group.id, [one.id for one in taker.workshop.texts.documents()])
    assert len(report.dropped) > 1
    fold = taker.page.amendments.filter.fold
    assert f"{len(report.dropped)} non retenu" in fold.text()
    before = listed(taker)
    taker.press(Key.Key_Z)
    assert listed(taker) == before + [one.number for one in report.dropped]
    taker.choose_amendment(report.dropped[0].number)
    assert taker.page.amendments.note() == "", "it is none of those that the group brings"
    taker.press(Key.Key_Z)
    assert listed(taker) == before


def test_what_other_groups_said_on_the_same_clause_stands_beside_it(taker: NoteTaker) -> None:
    group = report_of(taker, 3)
    workshop = taker.workshop
    first = workshop.amendments.numbered(listed(taker)[0])
    other = next(one for one in workshop.groups.all() if one.id != group.id)
    said = workshop.amendments.add(
        first.clause, "insert", "Un alinéa d’un autre groupe.", authors=first.proposers, breakout_group=other.id
    )
    workshop.deciding.decide(said.id, "retained", level="group")
    taker.choose_amendment(first.number)
    voices = taker.page.amendments.reporting.voices
    taker.qtbot.waitUntil(voices.isVisible)
    (voice,) = voices.voices()
    assert voice.words.replace("\u00a0", " ") == (
        f"{said.number} · groupe {other.number} · dans le groupe : retenu : Un alinéa d’un autre groupe."
    )
    elsewhere = next(one for one in listed(taker) if workshop.amendments.numbered(one).clause != first.clause)
    taker.choose_amendment(elsewhere)
    assert said.id not in {one.amendment for one in voices.voices()}


def test_a_decision_goes_on_to_the_next_and_the_counter_does_not_shrink(taker: NoteTaker) -> None:
    report_of(taker, 3)
    panel = taker.page.amendments
    count = len(listed(taker))
    waiting = [card.number for card in taker.cards() if card.state == "pending" and not card.clash]
    taker.choose_amendment(waiting[0])
    taker.press(Key.Key_R)
    assert len(listed(taker)) == count
    assert taker.card(waiting[0]).state == "not_retained"
    assert taker.chosen_number() != waiting[0]
    assert panel.note().endswith(f"/{count}")


def test_what_a_group_records_and_decides_while_it_works_is_its_own_and_waits_for_the_plenary(taker: NoteTaker) -> None:
    workshop = taker.workshop
    work = next(one for one in workshop.agenda.all() if one.kind == "groups" and one.breakout_group is not None)
    workshop.agenda.update(work.id, started_at=None, ended_at=None)
    workshop.agenda.start(work.id)
    taker.begin("3.2.4")
    taker.write(" Le lieu change chaque fois.")
    taker.record()
    made = taker.last()
    assert made.breakout_group == work.breakout_group
    taker.press(Key.Key_A)
    assert workshop.amendments.get(made.id).state == "pending", "the plenary has not spoken"
    assert workshop.report_back.opinions()[made.id].outcome == "retained"
    assert "dans le groupe\u00a0: retenu" in taker.card(made.number).detail
    workshop.agenda.finish(work.id)
    group = next(one for one in workshop.groups.all() if one.id == work.breakout_group)
    report_of(taker, group.number)
    assert made.number in listed(taker)
