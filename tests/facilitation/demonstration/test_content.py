"""What the demonstration says: everything refers to something, looks French, and shows every kind of amendment and decision."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from facilitation.amendments.values import OUTCOMES, SIMPLE_KINDS
from facilitation.demonstration import content as content_module
from facilitation.demonstration.content import ACTION_PLAN, POLICY, Content, load, place
from facilitation.demonstration.proposals import changed
from facilitation.documents.reading import read
from facilitation.people.organisations import CONSTITUENCIES
from facilitation.people.people import ROLES
from facilitation.resources import resource
from facilitation.text.clauses import Clause

RESERVED = re.compile(r"\+228 (?:9[0-3]|70) 00 00 \d\d|\+228 22 20 00 \d\d|\+33 6 39 98 \d\d \d\d|\+233 20 000 \d{4}")
SOURCES = [
    "politique.md",
    "plan_actions.toml",
    "agenda.toml",
    "ceremonies.toml",
    "amendments.toml",
    "register.toml",
    "workshop.toml",
]


@pytest.fixture(scope="module")
def content() -> Content:
    return load()


@pytest.fixture(scope="module")
def texts() -> dict[str, tuple[Clause, ...]]:
    names = {"policy": POLICY, "plan": ACTION_PLAN}
    return {key: read(name, resource("demonstration", name).read_bytes()).clauses for key, name in names.items()}


def test_eighty_people_of_many_bodies(content: Content):
    assert len(content.people) == 80
    assert 30 <= sum(person.sex == "F" for person in content.people) <= 40
    assert len(content.organisations) >= 35
    assert {organisation.constituency for organisation in content.organisations} == set(CONSTITUENCIES) - {"other"}
    assert {person.role for person in content.people} <= set(ROLES)
    assert len({(person.family_name, person.first_names) for person in content.people}) == 80
    letters = set("".join(person.family_name + person.first_names for person in content.people))
    assert set("ƉɖƐɛɔŊŋɩʊ") <= letters
    # Tone marks that have no precomposed letter: ɔ́, ɛ̀.
    assert {"\u0300", "\u0301"} <= letters


def test_people_cannot_be_reached(content: Content):
    for person in content.people:
        assert not person.email or person.email.endswith(".example"), person.email
        for phone in person.phones:
            assert RESERVED.fullmatch(phone), phone


def test_every_amendment_stands_on_its_words(content: Content, texts: dict[str, tuple[Clause, ...]]):
    by_key = {proposal.key: proposal for proposal in content.proposals}
    assert len(content.proposals) >= 60
    for proposal in content.proposals:
        base = place(texts[proposal.document], proposal.clause, proposal.words).text
        if proposal.parent:
            base = by_key[proposal.parent].proposed_text(base)
        proposed = proposal.proposed_text(base)
        assert proposed != base
        for verdict in (proposal.group_decision, proposal.decision):
            if verdict is not None and verdict.outcome == "retained_modified":
                assert verdict.agreed_text(base) not in (None, base, proposed)
        if proposal.to:
            place(texts[proposal.document], proposal.to, proposal.to_words)


def test_every_label_of_programme_groups_and_register_resolves(content: Content, texts: dict[str, tuple[Clause, ...]]):
    for session in content.sessions:
        for item in session.items:
            if item.clause:
                place(texts[item.document or ""], item.clause)
    for group in content.groups:
        place(texts[group.document], group.clause)
    for label in [*(one.clause for one in content.validations), *(one.clause for one in content.register if one.clause)]:
        place(texts["policy"], label)


def test_every_kind_and_state_is_shown(content: Content):
    assert {proposal.kind for proposal in content.proposals} == set(SIMPLE_KINDS)
    outcomes = Counter(proposal.decision.outcome for proposal in content.proposals if proposal.decision)
    lapsed = sum(len(proposal.decision.lapses) for proposal in content.proposals if proposal.decision)
    assert set(outcomes) | {"lapsed"} == set(OUTCOMES)
    assert lapsed >= 2
    assert sum(proposal.decision is None for proposal in content.proposals) >= 20
    verdicts = [proposal.decision for proposal in content.proposals if proposal.decision]
    assert {verdict.mode for verdict in verdicts} == {"consensus", "acclamation", "vote", "chair"}
    assert any(verdict.reservations for verdict in verdicts)
    assert any(proposal.parent for proposal in content.proposals)
    assert {proposal.nature for proposal in content.proposals} == {"form", "substance"}
    assert {proposal.document for proposal in content.proposals} == {"policy", "plan"}


def test_the_demonstration_stands_still_within_an_item(content: Content):
    item = content.item_at(content.now)
    assert item is not None
    assert item.kind == "report_back"
    assert item.ended is None
    assert content.sessions[0].items[2].started is not None  # the ceremony was late, as ceremonies are


def test_register_has_enough_of_each_kind(content: Content):
    kinds = Counter(entry.kind for entry in content.register)
    assert kinds["recommendation"] >= 8
    assert kinds["action"] >= 3
    assert kinds["parked"] >= 2
    assert len({entry.addressee for entry in content.register if entry.kind == "recommendation"}) >= 6


@pytest.mark.parametrize("name", SOURCES)
def test_french_typography(name: str):
    text = resource("demonstration", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("# ") or name.endswith(".md")]
    for line in lines:
        if name.endswith(".md"):
            line = re.sub(r"^(: |> |! |\w+: |\| )", "", line)
        assert "'" not in line, line
        assert not re.search(r" [;!?»%]|« ", line), line
        assert not re.search(r"\w :(?=\s|$)", line.replace("\u00a0:", "")), line


def test_words_that_moved_are_told(texts: dict[str, tuple[Clause, ...]]):
    with pytest.raises(ValueError, match="3\\.2\\.1"):
        place(texts["policy"], "3.2.2", "L’État veille à la protection")
    with pytest.raises(ValueError, match="nowhere"):
        place(texts["policy"], "9.9.9", "ces mots ne sont nulle part")
    with pytest.raises(ValueError, match="2 times"):
        changed("un et un", (("un", "deux"),))


def test_mistakes_in_the_files_are_named(content: Content):
    first = content.proposals[0]
    broken = replace(
        content,
        proposals=(replace(first, by=("inconnue",), at=first.at + timedelta(hours=1)), *content.proposals[1:]),
        groups=(replace(content.groups[0], chair="bidjare"), *content.groups[1:]),
    )
    with pytest.raises(ValueError, match="opened by"):
        content.session_at(first.at.replace(hour=3))
    mistakes = list(content_module._mistakes(broken))
    assert any("inconnue" in mistake for mistake in mistakes)
    assert any("before it was proposed" in mistake for mistake in mistakes)
    assert any("without being in it" in mistake for mistake in mistakes)


def test_people_file_opens_as_an_ordinary_list():
    with resource("demonstration", "people.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {"title", "family_name", "first_names", "sex", "function", "institution", "phone", "email", "role"} <= rows[0].keys()
