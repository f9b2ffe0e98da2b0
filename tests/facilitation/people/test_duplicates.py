"""The same person written in several ways is proposed, with the evidence; namesakes of the day of birth are not taken for one."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.duplicates import PRECISION, RECALL, found_in
from benchmarks.population import population
from facilitation.people.bodies import body_words, relation
from facilitation.people.duplicates import PROPOSED, SURE, Match, Matching, PersonName, matching, probable_duplicates
from facilitation.people.likeness import likeness, name_to_compare, sound, word_likeness
from tests.effort import first

ASSIH = PersonName("1", "ASSI", "Hèmou", "Ministère de la Planification", ("+22890382038",))


def pair(a: PersonName, b: PersonName):
    """What is proposed for two people; None where nothing is."""
    found = probable_duplicates([a, b])
    assert len(found) <= 1
    return found[0] if found else None


def names(family, first="", **more):
    return PersonName(more.pop("id", f"{family} {first}"), family, first, **more)


@pytest.mark.parametrize(
    "other",
    [
        names("ASSIH", "Hemou"),
        names("ASSIH", "Hèmou"),
        names("Hèmou", "Assih"),
        names("", "assih hemou"),
        names("ASSIH", "Hèmou", institution="Ministère de la Planification du Développement", phones=("90 38 20 38",)),
    ],
)
def test_one_coordinator_written_in_three_ways(other):
    found = pair(ASSIH, other)
    assert found.sure
    assert "ending" in found.evidence
    assert ("same_phone" in found.evidence) == bool(other.phones)
    assert ("same_institution" in found.evidence) == bool(other.institution)


def test_a_missing_first_name():
    found = pair(names("SALIFOU", "Ousmane"), names("SALIFOU", "Afo Ousmane"))
    assert found.sure
    assert found.evidence == ("missing_first_name",)


def test_the_same_names_say_how_they_differ():
    def evidence(a, b):
        return pair(a, b).evidence

    assert evidence(names("KONOU", "Edem", id="1"), names("Konou", "Edem", id="2")) == ("same_name",)
    assert evidence(names("KONOU", "Edem"), names("EDEM", "Konou")) == ("name_order",)
    assert evidence(names("KONOU", "Kɔ́kú"), names("KONOU", "Koku")) == ("accents",)
    assert evidence(names("TCHALLA", "Essohanam"), names("TCHALA", "Essohanam")) == ("spelling",)
    assert evidence(names("KONOU", "E."), names("KONOU", "Edem")) == ("initial",)


def test_day_names_are_weak_evidence():
    foreign = names("AMEGAN", "Kodjo", institution="Mairie d’Agou 1"), names("AMEGAN", "Kouadjo", institution="Chambre de commerce")
    assert pair(*foreign) is None
    near = pair(names("AMEGAN", "Kodjo", institution="MPD"), names("AMEGAN", "Kouadjo", institution="MPD"))
    assert not near.sure
    assert near.evidence == ("day_name", "same_institution")
    same = pair(names("AMEGAN", "Kodjo", phones=("+22890382038",)), names("AMEGAN", "Kouadjo", phones=("90382038",)))
    assert same.sure
    assert pair(names("AMEGAN", "Komla"), names("AMEGAN", "Komi")) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (names("KONOU", "Edem"), names("KONOU", "Afi")),
        (names("KONOU", "Edem"), names("KONOU", "")),
        (names("KOFFI", "Kossi"), names("MENSAH", "Kossi Koffi")),
        (names("ADJOVI", "Kossi Edem"), names("LAWSON", "Kossi Edem")),
        (names("ABE", "Jean"), names("ABI", "Paul")),
        (names("KONOU", "Edem", phones=("90382038",)), names("LAWSON", "Afi", phones=("90382038",))),
    ],
)
def test_two_people_are_two_people(a, b):
    assert pair(a, b) is None


def test_a_shared_number_makes_up_for_a_name_of_one_word():
    found = pair(names("KONOU", "", phones=("90382038",)), names("KONOU", "Edem", phones=("+228 90 38 20 38",)))
    assert found.evidence == ("missing_first_name", "same_phone")
    assert not found.sure


def test_known_spellings_are_compared_too():
    found = pair(names("ADJOVI", "Afi", aliases=("LAWSON Afi",)), names("Afi", "Lawson"))
    assert found.sure
    assert found.evidence[0] == "alias"


def test_what_speaks_against_is_said():
    a = names("KONOU", "Edem", id="1", institution="Mairie d’Agou 1", phones=("90382038",))
    b = names("KONOU", "Edem", id="2", institution="Chambre de commerce", phones=("99484190",))
    found = pair(a, b)
    assert not found.sure
    assert found.evidence == ("same_name", "other_institution", "other_phone")
    assert found.score >= PROPOSED
    # An acronym may be the other's name in short.
    acronym = PersonName("3", "KONOU", "Edem", "CC")
    assert "other_institution" not in pair(b, acronym).evidence


@pytest.mark.parametrize(
    "writings", ["ASSI ASSIH ASI", "KOUASSI KWASSI", "LAWSON LAUSON", "TCHALLA TCHALA", "KOMLA KOMLAN", "AFIWA AFIOUA"]
)
def test_writings_that_sound_the_same(writings):
    assert len({sound(writing.lower()) for writing in writings.split()}) == 1


words = st.text("abdefghiklmnoprstuwy", min_size=2, max_size=9)
people = st.builds(PersonName, st.uuids().map(str), words.map(str.upper), words.map(str.title))


@given(words, words)
def test_likeness_of_words_has_no_side(a, b):
    assert word_likeness(a, b) == word_likeness(b, a)
    assert word_likeness(a, a) == (1.0, "")


@given(people, people)
def test_likeness_of_names_has_no_side(a, b):
    one, other = name_to_compare(a.family_name, a.first_names), name_to_compare(b.family_name, b.first_names)
    assert likeness(one, other).score == likeness(other, one).score
    assert likeness(one, one).score == 1.0


@given(st.lists(people, max_size=12, unique_by=lambda person: person.id))
def test_every_entry_of_a_list_is_matched_once(found):
    told = matching(found[:6], found[3:])
    entries = [match.entry for match in (*told.same, *told.unsure)] + list(told.new)
    assert sorted(entries) == list(range(len(found[3:])))
    matched = [match.person for match in told.same]
    assert len(matched) == len(set(matched))


def test_a_corrected_list_that_comes_again():
    before = [
        PersonName("a", "ASSI", "Hèmou", "Ministère de la Planification", ("+22890382038",)),
        PersonName("b", "KONOU", "Afi", "ONG Les Amis"),
        PersonName("c", "AMEGAN", "Kodjo", "Mairie d’Agou 1"),
        PersonName("d", "LAWSON", "Téko", "Mairie d’Agou 1"),
    ]
    again = [
        PersonName("", "ASSIH", "Hèmou", "Ministère de la Planification", ("90 38 20 38",)),  # spelling corrected
        PersonName("", "KONOU", "Afi", "Direction des Togolais de l’extérieur"),  # body corrected
        PersonName("", "AMEGAN", "Kouadjo", "Mairie d’Agou 1"),  # perhaps corrected, perhaps another
        PersonName("", "DOGBE", "Koku", "Mairie d’Agou 1"),  # new
    ]
    told = matching(before, again)
    assert [(match.entry, match.person) for match in told.same] == [(1, "b")]
    assert [(match.entry, match.person) for match in told.unsure] == [(0, "a"), (2, "c")], "who signs how is not for a list to say"
    assert told.new == (3,)
    assert matching([], again).new == (0, 1, 2, 3)
    assert matching(before, []).new == ()


def test_a_first_list_with_somebody_twice_has_nobody_to_be_compared_with():
    twice = [names("ASSIH", "Hèmou"), names("ASSI", "Hemou"), names("Hèmou", "Assih")]
    assert matching([], twice) == Matching((), (), (0, 1, 2))


def test_namesakes_go_to_the_one_of_their_body():
    before = [PersonName("a", "KONOU", "Afi", "ONG Les Amis"), PersonName("b", "KONOU", "Afi", "Mairie d’Agou 1")]
    again = [PersonName("", "KONOU", "Afi", "Mairie d’Agou 1"), PersonName("", "KONOU", "Afi", "ONG Les Amis")]
    assert [(match.entry, match.person) for match in matching(before, again).same] == [(0, "b"), (1, "a")]
    # A third one is not a second copy of somebody: the user is asked.
    third = matching(before, [*again, PersonName("", "KONOU", "Afi", "Chambre de commerce")])
    assert isinstance(third.unsure[0], Match)
    assert third.unsure[0].entry == 2


def test_few_are_missed_and_few_namesakes_proposed():
    """As `benchmarks.duplicates` measures it, in three smaller crowds together."""
    found = [found_in(population(3000, 300, seed), seed) for seed in (1, 2, 3)]
    planted, proposed, right = (sum(getattr(one, name) for one in found) for name in ("planted", "proposed", "right"))
    assert planted == 945
    assert right / proposed >= PRECISION, "\n".join(one.line() for one in found)
    assert right / planted >= RECALL, "\n".join(one.line() for one in found)


def test_a_common_name_is_weaker_evidence_than_a_rare_one():
    crowd = [names("MENSAH", "Koffi", id=str(number), institution=f"ONG {number}") for number in range(40)]
    crowd += [names("TCHALLA", f"Esso{number}", id=f"t{number}") for number in range(400)]
    rare = [names("AGLEWE", "Elikplim", id="a"), names("AGLÉWÉ", "Élikplim", id="b")]
    common = [names("MENSAH", "Koffi", id="c"), names("MENSAH", "Koffi", id="d")]
    assert [(found.a, found.b) for found in probable_duplicates([*crowd, *rare, *common])] == [("a", "b")]
    common = [
        names("MENSAH", "Koffi", id="c", phones=("90382038",)),
        names("MENSAH", "Koffi", id="d", phones=("+228 90 38 20 38",)),
    ]
    assert ("c", "d") in {(found.a, found.b) for found in probable_duplicates([*crowd, *common])}


def test_a_title_before_a_name_is_no_name():
    found = pair(names("M. ASSIH", "Hèmou"), names("ASSIH", "Hemou"))
    assert found.sure
    assert found.evidence == ("accents",)
    assert pair(names("El Hadj Moussa SANI"), names("SANI", "Moussa")).sure


def test_a_man_and_a_woman_of_one_name_are_never_taken_for_one_without_being_asked():
    man, woman = names("KOUDJO", "Dominique", sex="M", id="m"), names("KOUDJO", "Dominique", sex="F", id="f")
    one, other = replace(man, phones=("90382038",)), replace(woman, phones=("+228 90 38 20 38",))
    found = pair(one, other)
    assert found.evidence == ("same_name", "same_phone", "other_sex")
    assert not found.sure
    assert matching([man], [woman]).same == ()
    elsewhere = replace(man, institution="Mairie d’Agou 1"), replace(woman, institution="Chambre de commerce")
    assert pair(*elsewhere) is None


def test_an_initial_is_taken_for_the_first_name_not_for_the_family():
    found = pair(names("K.", "Ketogloh", phones=("95804999",)), names("KÉTOGLO", "Kodzo", phones=("95804999",)))
    assert set(found.evidence) >= {"initial", "same_phone"}


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("Mairie d’Agou 1", "Commune d’Agou 1", "same"),
        ("Mairie d’Agou 1", "Mairie d’Agou 2", "other"),
        ("Ministère de la Planification", "Ministère de la Planification du Développement", "part"),
        ("Min. de la Planification", "Ministère de la Planification", "same"),
        ("MPD", "Ministère de la Planification du Développement", "acronym"),
        ("Chambre de commerce de Kloto", "Chambre de commerce d’Agou", "other"),
        ("Direction des études, ministère de la Santé", "Direction de la coopération, ministère de la Santé", "other"),
        ("Croix-Rouge", "", ""),
    ],
)
def test_names_of_bodies(a, b, told):
    assert relation(body_words(a), body_words(b)) == told
    assert relation(body_words(b), body_words(a)) == told


SYLLABLES = (
    "ba",
    "do",
    "fi",
    "ga",
    "ko",
    "la",
    "me",
    "nu",
    "pa",
    "se",
    "ta",
    "wo",
    "ye",
    "zo",
    "kpa",
    "dja",
    "hou",
    "ngo",
    "gbe",
    "tcha",
)
FIRST_NAMES = (
    "Kodjo Komla Kokou Yao Koffi Komi Kossi Adjo Abla Akou Yawa Afi Ama Akossiwa Edem Mawuli Sena Elom Kafui Delali Jean Marie Paul"
    " Ousmane Moussa Amina Fatou Ibrahim Essi Dzifa Enyonam Selom Sitsofe Mohamed Abdou Hèmou Essohanam Tchilalo Pyalo Manani"
)


def crowd(count: int) -> list[PersonName]:
    chance = random.Random(11)
    families = sorted({"".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).upper() for _ in range(count // 4)})
    bodies = ["Mairie d’Agou 1", "ONG Les Amis", "Chambre de commerce", "Ministère de la Santé", ""]
    return [
        PersonName(
            str(number),
            chance.choice(families),
            " ".join(chance.sample(FIRST_NAMES.split(), chance.randint(1, 3))),
            chance.choice(bodies),
        )
        for number in range(count)
    ]


def test_what_a_sure_second_record_says_tells_a_namesake_from_both():
    """She stands twice, once with nothing but her number and once with her body; a namesake is of another body."""
    around = crowd(300)
    name = around[0].family_name, "Koffi Jean"
    bare = PersonName("bare", *name, phones=("+22890000001",))
    whole = PersonName("whole", *name, "Mairie de Kloto 1", ("90 00 00 01",), "jean@exemple.tg")
    other = PersonName("other", *name, "Université de Kara", email="koffi@exemple.tg")

    def proposed(*people: PersonName) -> dict[frozenset[str], float]:
        told = probable_duplicates([*around, *people], proposed=0.0)
        names = {one.id for one in people}
        return {frozenset((one.a, one.b)): one.score for one in told if {one.a, one.b} <= names}

    assert proposed(bare, other)[frozenset(("bare", "other"))] > PROPOSED
    together = proposed(bare, whole, other)
    assert together[frozenset(("bare", "whole"))] >= SURE
    assert together[frozenset(("bare", "other"))] < PROPOSED / 2
    assert proposed(whole, bare, other) == together, "in whatever order they stand"


@pytest.mark.parametrize("count", first(1, [3_000, 10_000]))
def test_thousands_are_compared_with_those_they_may_be(count: int):
    found = crowd(count)
    planted = [
        PersonName("order", found[0].first_names, found[0].family_name, found[0].institution, ("90 38 20 38",)),
        PersonName("ending", found[1].family_name + "H", found[1].first_names, found[1].institution, ("99 48 41 90",)),
    ]
    found[0] = replace(found[0], phones=("+22890382038",))
    found[1] = replace(found[1], phones=("+22899484190",))
    pairs = {(told.a, told.b) for told in probable_duplicates([*found, *planted])}
    assert {("0", "order"), ("1", "ending")} <= pairs
