"""Makes the eight bundled fonts from Noto Sans and Noto Serif; run only to renew them.

    python make_fonts.py FOLDER_OF_NOTO_TTF        (Debian's package fonts-noto-core holds them; needs fonttools)

What it does: keeps Latin, IPA, combining marks, Greek and punctuation (French, English, Ewe, Kabiyè and their neighbours) with mark
placement; takes the African form of Ŋ (a large ŋ) for the Sámi one; adds the arrows, ticks and comparison signs that Noto keeps in
its symbol fonts; renames the family, so that an installed Noto with another coverage is never taken for it. TrueType outlines and
no variations: ReportLab embeds the files as they are.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

UNICODES = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),
    *range(0x250, 0x300),
    *range(0x300, 0x370),
    *range(0x370, 0x400),
    *range(0x1D00, 0x1DC0),
    *range(0x1E00, 0x1F00),
    *range(0x2000, 0x2070),
    *range(0x2070, 0x20A0),
    *range(0x20A0, 0x20C0),
    *range(0x2100, 0x2190),
    *range(0x2C60, 0x2C80),
    *range(0xA720, 0xA7F8),
    0x2212,
    0x25CC,
    0xFB01,
    0xFB02,
    0xFFFD,
]
SYMBOLS = {"NotoSansMath-Regular.ttf": "→←↑↓↔⇒≤≥≠≈∞", "NotoSansSymbols2-Regular.ttf": "✓✗●○■□▪⚠☐☑☒"}
AFRICAN_ENG = "Eng.alt1"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
FEATURES = ["ccmp", "locl", "mark", "mkmk", "kern", "liga", "lnum", "tnum", "frac", "sups", "subs", "ordn", "case"]


def make(sources: Path, kind: str, style: str, target: Path) -> Path:
    """One font; `kind` is "Sans" or "Serif"."""
    font = TTFont(sources / f"Noto{kind}-{style}.ttf")
    _african_eng(font)
    options = Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=UNICODES)
    subsetter.subset(font)
    for name, characters in SYMBOLS.items():
        _add_symbols(font, TTFont(sources / name), characters)
    _rename(font, f"Palabre {kind}", style)
    path = target / f"Palabre{kind}-{style}.ttf"
    font.save(path)
    return path


def _african_eng(font: TTFont) -> None:
    for table in font["cmap"].tables:
        if 0x14A in table.cmap:
            table.cmap[0x14A] = AFRICAN_ENG


def _add_symbols(font: TTFont, source: TTFont, characters: str) -> None:
    glyphs, widths, names = source.getGlyphSet(), source["hmtx"].metrics, source.getBestCmap()
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    for character in characters:
        if ord(character) in font.getBestCmap():
            continue
        pen = TTGlyphPen(None)
        glyphs[names[ord(character)]].draw(pen)
        name = f"uni{ord(character):04X}"
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"].glyphs[name] = pen.glyph()
        font["hmtx"].metrics[name] = widths[names[ord(character)]]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(character)] = name
    font["maxp"].numGlyphs = len(font.getGlyphOrder())


def _rename(font: TTFont, family: str, style: str) -> None:
    spoken = {"BoldItalic": "Bold Italic"}.get(style, style)
    full = family if style == "Regular" else f"{family} {spoken}"
    words = {1: family, 2: spoken, 3: f"{full}; made from Noto", 4: full, 6: f"{family.replace(' ', '')}-{style}"}
    names = font["name"]
    for record in list(names.names):
        if record.nameID in words:
            record.string = words[record.nameID]
        elif record.nameID in (7, 16, 17, 21, 22):
            names.removeNames(nameID=record.nameID)


def main() -> None:
    sources, target = Path(sys.argv[1]), Path(__file__).parent
    for kind in ("Sans", "Serif"):
        for style in STYLES:
            path = make(sources, kind, style, target)
            print(f"{path.name}: {path.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
