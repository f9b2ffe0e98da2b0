"""A block of the board by itself, in the picture that it makes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from facilitation.workshop import Workshop
from ui.language import LanguageSwitch
from ui.pages.agenda.block_painting import SIGN, SIGN_GAP, BlockPainting
from ui.pages.agenda.geometry import Block
from ui.theme.icons import Icons
from ui.theme.theme import SchemeChoice

GROUND = QColor("black")


@pytest.mark.parametrize("scale", [100, 130, 175])
@pytest.mark.parametrize("paused", [False, True])
def test_words_keep_away_from_the_signs_however_wide_the_block(
    icons: Icons, language: LanguageSwitch, demonstration: Workshop, scale: int, paused: bool
) -> None:
    """The fixture of the language gives the theme back as it was."""
    theme = icons.theme
    theme.choose(SchemeChoice.DARK)
    theme.set_scale(scale)
    prayer = next(one for one in demonstration.agenda.all() if one.kind == "prayer")
    assert prayer.fixed
    if paused:
        demonstration.agenda.start(prayer.id)
        demonstration.agenda.pause(prayer.id)
        prayer = demonstration.agenda.get(prayer.id)
    block, px = Block(prayer, 3, 0, 1, 750, 795, overlaps=False), theme.px
    signs = 1 + paused
    for width in range(px(140), px(200)):
        rect = QRectF(0, 0, width, px(56))
        image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
        image.fill(GROUND)
        painter = QPainter(image)
        BlockPainting(icons).words(painter, block, rect, "", "")
        painter.end()
        signs_begin = width - px(4) - px(SIGN) - (signs - 1) * px(SIGN + SIGN_GAP)
        between = [(x, y) for x in range(signs_begin - px(SIGN_GAP) + 2, signs_begin) for y in range(2, 2 + px(SIGN))]
        assert all(image.pixelColor(x, y) == GROUND for x, y in between), width
        beyond = [(x, y) for x in range(signs_begin, width) for y in range(px(SIGN) + 4, px(56))]
        assert all(image.pixelColor(x, y) == GROUND for x, y in beyond), "nor do they run under them"
    assert any(image.pixelColor(x, y) != GROUND for x in range(signs_begin, width) for y in range(2, 2 + px(SIGN)))
