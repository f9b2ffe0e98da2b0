"""Characters of the symbol fonts (w:sym) in Unicode: what Word's menus and automatic corrections really insert."""

from __future__ import annotations

from typing import Final

_PRIVATE: Final = 0xF000
_SYMBOL_FONT: Final = "symbol"

# The Symbol font, as in Adobe's table symbol.txt at unicode.org.
_SYMBOL: Final = {
    **{code: chr(code) for code in (*range(0x28, 0x40), 0x20, 0x21, 0x23, 0x25, 0x26, 0x5B, 0x5D, 0x5F, 0x7B, 0x7C, 0x7D)},
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x7E: "∼",
    0xA0: "€", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑",
    0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂", 0xB7: "•", 0xB8: "÷",
    0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xCC: "⊂", 0xCE: "∈", 0xCF: "∉",
    0xD0: "∠", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xD8: "¬", 0xD9: "∧", 0xDA: "∨", 0xDB: "⇔",
    0xDC: "⇐", 0xDD: "⇑", 0xDE: "⇒", 0xDF: "⇓", 0xE0: "◊", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip

# Of Wingdings what stands in real documents: bullets, arrows, boxes, ticks.
_WINGDINGS: Final = {
    0x28: "☎", 0x2A: "✉", 0x2C: "📫", 0x33: "📄", 0x3A: "💻", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■",
    0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•", 0xA7: "▪", 0xA8: "◻",
    0xB7: "🕐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩",
    0xF3: "⬄", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x50: "⚐", 0x46: "☞", 0x81: "①", 0x8C: "❶",
}  # fmt: skip
_WINGDINGS_2: Final = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x2A: "☐", 0xA3: "□"}
_TABLES: Final = {_SYMBOL_FONT: _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}

UNKNOWN: Final = "\ufffd"


def symbol(font: str | None, code: str | None) -> str:
    """The character for a w:sym; a replacement character where its font is not known, "" where the code is no code."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    table = _TABLES.get((font or "").lower())
    if table is not None:
        return table.get(number & 0xFF, UNKNOWN)
    if _PRIVATE <= number < _PRIVATE + 0x100:
        return UNKNOWN
    if not 0x20 <= number <= 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return ""
    return chr(number)
