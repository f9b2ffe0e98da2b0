"""The bundled fonts hold the letters of the country, with tone marks in their place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QRawFont

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


def ink(text: str, font: QFont) -> tuple[int, int, int]:
    """Leftmost, rightmost and uppermost pixel that the text takes, drawn from (100, 150)."""
    picture = QImage(300, 200, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(100, 150, text)
    painter.end()
    dark = [(x, y) for x in range(300) for y in range(200) if picture.pixelColor(x, y).value() < 128]
    return min(x for x, _ in dark), max(x for x, _ in dark), min(y for _, y in dark)


@pytest.mark.parametrize("family", [SANS, SERIF])
@pytest.mark.parametrize("stacked", ["ɛ̃́", "ɔ̃̀", "ʊ́", "ɩ̀", "Ɛ̃́", "ŋ̀"])
def test_stacked_tone_marks_stand_over_their_letter(family: str, stacked: str, theme: Theme) -> None:
    load_other_fonts()
    font = QFont(family)
    font.setPixelSize(40)
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance(stacked) == pytest.approx(metrics.horizontalAdvance(stacked[0]), abs=0.6)
    left, right, top = ink(stacked, font)
    letter_left, letter_right, letter_top = ink(stacked[0], font)
    aside = max(5, (letter_right - letter_left) // 3)
    assert left >= letter_left - aside
    assert right <= letter_right + aside
    assert top <= letter_top - 6 * (len(stacked) - 1), "each mark above the one before"
