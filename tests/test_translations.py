"""Every word of the window is translated, and what is shipped was compiled from what the translators wrote."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from tools import translations
from tools.translations import I18N, Key

FILES = sorted(path.relative_to(I18N).as_posix() for path in I18N.glob("*/*.ts"))

PLACE = re.compile(r"\{\w*\}|%n|%L?\d")


@cache
def faults() -> tuple[str, ...]:
    return tuple(translations.faults())


def forms(path: Path) -> list[tuple[Key, str]]:
    """Each translated text of a file, plural forms one by one."""
    found = []
    for key, translation in translations.messages(path).items():
        for form in translation.findall("numerusform") or [translation]:
            found.append((key, form.text or ""))
    return found


@pytest.mark.parametrize("area", sorted(translations.areas()))
def test_an_area_of_the_window_is_translated(area: str) -> None:
    told = [line for line in faults() if line.split("/")[-1].startswith(f"{area}.ts:")]
    assert not told, "run `python3 dev.py translations` and translate what it lists"


def test_the_compiled_words_are_up_to_date() -> None:
    assert not [line for line in faults() if ".qm " in line], "run `python3 dev.py translations`"


@pytest.mark.parametrize("name", FILES)
def test_translations_keep_the_places_of_values(name: str) -> None:
    for (context, source, _), words in forms(I18N / name):
        if words:
            # A form for exactly one may leave the number out.
            wanted = set(PLACE.findall(source)) - {"%n"}
            assert set(PLACE.findall(words)) - {"%n"} == wanted, f"{context}: {source!r} → {words!r}"


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("fr/")])
def test_french_is_set_as_french(name: str) -> None:
    """No-break space before “:” and inside «…», narrow no-break space before “;!?”, a curved apostrophe (Imprimerie nationale)."""
    for (context, source, _), words in forms(I18N / name):
        slips = re.findall(r"\w'\w|(?<!^)[  ][:;!?»]|(?<=\w)[;!?»](?!\w|=)|« |«(?=\w)|\.\.\.", words)
        # Patterns of files ("*.pdf;;") and keys are no sentences.
        if ";;" not in words and "*." not in words:
            assert not slips, f"{context}: {source!r} → {words!r}"


def test_a_class_that_moves_to_another_area_keeps_its_words(tmp_path: Path) -> None:
    shutil.copytree(I18N, tmp_path / "i18n")
    home = tmp_path / "i18n" / "fr"
    before = {key: words for path in home.glob("*.ts") for key, words in translations.messages(path).items()}
    (home / "frame.ts").rename(home / "elsewhere.ts")
    translations.update(tmp_path / "i18n")
    assert not (home / "elsewhere.ts").exists()
    after = translations.messages(home / "frame.ts")
    kept = [key for key in after if key in before and translations.finished(before[key])]
    assert len(kept) > 50
    assert all(translations.finished(after[key]) for key in kept)
