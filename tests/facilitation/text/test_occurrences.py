"""Words replaced everywhere: found however they are written, replaced as they are written, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import consolidate
from facilitation.text.occurrences import everywhere, occurrences, replaced

OLD, NEW = "ministère de la Coopération", "ministère de l’Intégration"


def found(text, words=OLD, new=NEW):
    return occurrences([(ClauseId("1"), text)], words, new)


def now(text, words=OLD, new=NEW):
    return replaced(text, [(one.start, one.end) for one in found(text, words, new) if one.replaceable], words, new)


@pytest.mark.parametrize(
    ("text", "result", "traits"),
    [
        ("Le ministère de la Coopération agit.", "Le ministère de l’Intégration agit.", set()),
        ("Ministère de la Coopération", "Ministère de l’Intégration", set()),
        ("LE MINISTÈRE DE LA COOPÉRATION", "LE MINISTÈRE DE L’INTÉGRATION", {"capitals"}),
        ("LE MINISTERE DE LA COOPERATION", "LE MINISTÈRE DE L’INTÉGRATION", {"capitals"}),
        ("au ministère de\nla Coopération", "au ministère de l’Intégration", {"broken"}),
        ("ministère de la\u00a0Coopération", "ministère de l’Intégration", {"broken"}),
        ("dit « le ministère de la Coopération doit »", "dit « le ministère de l’Intégration doit »", {"quoted"}),
        ("les ministères de la Coopération", "les ministères de la Coopération", {"other_form"}),
        ("du sous-ministère de la Coopération", "du sous-ministère de la Coopération", None),
        ("du ministère de la Coopérationnisme", "du ministère de la Coopérationnisme", None),
        ("l’administère de la Coopération", "l’administère de la Coopération", None),
    ],
)
def test_found_and_replaced_as_they_are_written(text, result, traits):
    places = found(text)
    assert now(text) == result
    assert ([set(one.traits) for one in places] == [traits]) if traits is not None else not places
    for one in places:
        assert text[one.start : one.end] == one.found


def test_a_straight_apostrophe_is_found_as_a_curly_one():
    assert now("à l'État togolais", "l’État", "la République") == "à la République togolais"


@pytest.mark.parametrize(
    ("text", "flagged"),
    [("par le ministère chargé", True), ("par ministère chargé", False), ("du ministère", True), ("l’autre ministère", False)],
)
def test_an_article_before_words_that_begin_otherwise_is_told(text, flagged):
    assert [("article" in one.traits) for one in found(text, "ministère", "autorité")] == [flagged]
    assert [("article" in one.traits) for one in found(text, "ministère", "département")] == [False]


def test_an_acronym_keeps_its_capitals():
    assert now("Le MAEC et le maec", "MAEC", "MAEIR") == "Le MAEIR et le MAEIR"


@given(st.lists(st.sampled_from(["le", "mot", "mots", "Mot", "MOT", "motif", ",", "d’un", "mot-clé", "«", "»"]), max_size=12))
def test_only_the_occurrences_change(words):
    text = " ".join(words)
    places = found(text, "mot", "terme")
    for one in places:
        rest = text[: one.start] + text[one.end :]
        changed = replaced(text, [(one.start, one.end)], "mot", "terme")
        assert changed[: one.start] + changed[len(changed) - len(text) + one.end :] == rest
    assert sum(word.casefold() in ("mot", "mots") for word in words) == len(places)


def test_one_change_for_each_clause():
    clauses = [Clause(ClauseId(str(n)), None, "paragraph", 0, "", str(n), f"Le mot {n} et le mot.") for n in range(3)]
    places = occurrences([(one.id, one.text) for one in clauses], "mot", "terme")
    spans = [(one.id, one.text, [(p.start, p.end) for p in places if p.clause == one.id]) for one in clauses]
    result = consolidate(clauses, everywhere("x", "3", spans, "mot", "terme"))
    assert [one.text for one in result.clauses] == [f"Le terme {n} et le terme." for n in range(3)]
