"""The bundled fonts hold the letters of the country, with tone marks in their place."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont

from facilitation.resources import resource
from ui.theme.fonts import load_other_fonts
from ui.theme.theme import Theme
from ui.theme.tokens import SANS, SERIF

LETTERS = "ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ" + "ƉɖƐɛƑƒƔɣŊŋƆɔƲʋ" + "ƖɩƱʊ" + "«»“”’–—…·•№°€₣‰½" + "→←≤≥≠✓✗●○⚠☐☑" + "\u00a0\u202f\u2011"
TONES = "\u0300\u0301\u0302\u0303\u0304\u030c"
FILES = sorted(resource("fonts").glob("*.ttf"))


def test_there_are_two_families_in_four_styles() -> None:
    assert len(FILES) == 8


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_font_holds_french_ewe_and_kabiye(path: object, theme: Theme) -> None:
    font = QRawFont(str(path), 16)
    assert [letter for letter in LETTERS + TONES if not font.supportsCharacter(ord(letter))] == []


@pytest.mark.parametrize("family", [SANS, SERIF])
@pytest.mark.parametrize("stacked", ["ɛ̃́", "ɔ̃̀", "ʊ́", "ɩ̀", "Ɛ̃́", "ŋ̀"])
def test_stacked_tone_marks_take_no_room_beside_their_letter(family: str, stacked: str, theme: Theme) -> None:
    load_other_fonts()
    font = QFont(family)
    font.setPixelSize(40)
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance(stacked) == pytest.approx(metrics.horizontalAdvance(stacked[0]), abs=0.6)
    drawn, letter = metrics.tightBoundingRect(stacked), metrics.tightBoundingRect(stacked[0])
    assert drawn.width() < letter.width() * 1.35
    assert drawn.top() < letter.top() - 2
