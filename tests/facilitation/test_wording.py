"""The domain's sentences: the same in both languages, set as each language is set, and none missing that the code asks for."""

from __future__ import annotations

import ast
import re
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from facilitation.errors import PalabreError
from facilitation.papers.catalogue import PAPERS
from facilitation.wording import LANGUAGES, Wording, catalogue

ROOT = Path(__file__).resolve().parents[2]
KEY = re.compile(r"[a-z_]+(\.[a-z_]+)+")


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_both_languages_say_the_same_things() -> None:
    french, english = catalogue("fr"), catalogue("en")
    assert french.keys() == english.keys()
    wrong = [key for key in french if not key.endswith(".one") and places(french[key]) != places(english[key])]
    assert not wrong, "fields differ between the languages"


def test_french_is_set_as_french() -> None:
    """No-break space before “:” and inside «…», narrow no-break space before “;!?”, a curved apostrophe (Imprimerie nationale)."""
    slips = {
        key: sentence
        for key, sentence in catalogue("fr").items()
        if re.search(r"\w'\w|(?<=\S) [:;!?»]|\w[;!?»]|« |«(?=\w)|\.\.\.(?!\.)(?<!\.{4})", sentence)
    }
    assert not slips


def test_no_sentence_is_empty_or_in_the_wrong_language() -> None:
    for language in LANGUAGES:
        assert not [key for key, sentence in catalogue(language).items() if not sentence.strip()]
    same = [key for key, words in catalogue("fr").items() if len(words) > 24 and words == catalogue("en")[key]]
    assert not same, "left in the other language"


@cache
def calls(folder: str) -> list[tuple[str, str, str]]:
    """(place, function, literal first argument) of every call below a folder that has one."""
    found = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                key = node.args[0].value
                if isinstance(key, str) and KEY.fullmatch(key):
                    found.append((f"{path.relative_to(ROOT).as_posix()}:{node.lineno}", called, key))
    return found


def constants(folder: str, names: set[str]) -> list[tuple[str, str]]:
    """(place, literal first argument) of the calls of these names below a folder."""
    return [(place, key) for place, called, key in calls(folder) if called in names]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_that_the_code_names_is_there(language: str) -> None:
    words = Wording("fr" if language == "fr" else "en")
    named = constants("facilitation", {"say", "wording", "words", "PalabreError"}) + constants("ui", {"wording", "PalabreError"})
    assert len(named) > 150, "is the test looking at the right calls?"
    assert not [f"{place} asks for {key}" for place, key in named if not words.knows(key)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_its_name(language: str) -> None:
    """What undo says it took back."""
    words = Wording("fr" if language == "fr" else "en")
    named = constants("facilitation", {"act", "one_act"})
    assert len(named) > 40
    assert not [f"{place}: {key}" for place, key in named if not words.knows(f"action.{key}")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_has_its_name_its_line_and_its_asks(language: str) -> None:
    words = Wording("fr" if language == "fr" else "en")
    for paper in PAPERS:
        assert words.knows(f"paper.name.{paper.key}")
        assert words.knows(f"paper.about.{paper.key}")
        assert all(words.knows(f"ask.{ask.name}") for ask in paper.asks)


def test_counts_choose_their_form() -> None:
    french, english = Wording("fr"), Wording("en")
    assert [french("gap.amendments", count=number) for number in (0, 1, 2)] == [
        "0 amendement sans décision",
        "1 amendement sans décision",
        "2 amendements sans décision",
    ]
    assert english("gap.amendments", count=0).startswith("0 amendments")


def test_dates_times_and_numbers_are_written_as_people_write_them() -> None:
    french, english = Wording("fr"), Wording("en")
    assert french.date(date(2025, 7, 1)) == "mardi 1er juillet 2025"
    assert english.date(date(2025, 7, 23)) == "Wednesday, 23 July 2025"
    assert french.time(time(8, 5)) == "8\u00a0h\u00a005"
    assert english.time(datetime(2025, 7, 23, 8, 5)) == "08:05"
    assert french.number(40_000_000) == "40\u202f000\u202f000"


def test_a_refusal_is_a_sentence_with_its_values() -> None:
    told = Wording("fr").error(PalabreError("paper.unknown", name="affiche", known="programme, groups"))
    assert "affiche" in told
    assert told.endswith(".")
