"""Adds to the bundled fonts one ready glyph for every letter with tone marks that Unicode has no single character for.

    python resources/fonts/add_marked_letters.py        (needs fonttools and uharfbuzz; run after make_fonts.py)

Why: ReportLab prints letters one after the other and knows nothing of the fonts' mark placement, so the acute of « Ɔ́ » would fall
into its letter. Here HarfBuzz places every mark once, as a browser does; the glyph gets a code of the private use area that only
the papers know (`facilitation/papers/fonts.py`), and text copied out of a PDF gives back the letter and its marks.

The codes stand in `marked_letters.txt`, a line each: the private code, then the code points of the normalised (NFC) sequence.
Running it twice changes nothing.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import uharfbuzz
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent
FIRST_CODE = 0xE000
LETTERS = "aeiouyɛɔəǝɩɪʊʋɨʉmnŋɲɣẹọ"
"""Vowels and nasals that carry tone in Ewe, Kabiyè, Gen, Fon, Mooré, Bambara, Yoruba and their neighbours."""
TONES = "\u0300\u0301\u0302\u0304\u030c\u030d\u0308"
NASAL = "\u0303"
MARKS = (NASAL, *TONES, *(NASAL + tone for tone in TONES))


def sequences() -> list[str]:
    """Normalised sequences of two or more code points, without those that are one character."""
    bases = [*LETTERS, *(letter.upper() for letter in LETTERS)]
    found = [unicodedata.normalize("NFC", base + marks) for base in bases for marks in MARKS]
    return [sequence for sequence in dict.fromkeys(found) if len(sequence) > 1]


def add(path: Path, codes: dict[str, int]) -> None:
    font = TTFont(path)
    names = font.getBestCmap()
    fresh = {sequence: code for sequence, code in codes.items() if code not in names}
    if not fresh:
        return
    shaper = uharfbuzz.Font(uharfbuzz.Face(path.read_bytes()))
    order, glyphs = font.getGlyphOrder(), font["glyf"]
    for sequence, code in fresh.items():
        buffer = uharfbuzz.Buffer()
        buffer.add_str(sequence)
        buffer.guess_segment_properties()
        uharfbuzz.shape(shaper, buffer, {"kern": False})
        pen, x = TTGlyphPen(glyphs), 0
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            pen.addComponent(order[info.codepoint], (1, 0, 0, 1, x + position.x_offset, position.y_offset))
            x += position.x_advance
        name = f"marked{code:04X}"
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        glyphs.glyphs[name] = pen.glyph()
        font["hmtx"].metrics[name] = (x, 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    for code in fresh.values():
        name = f"marked{code:04X}"
        glyphs[name].recalcBounds(glyphs)
        font["hmtx"].metrics[name] = (font["hmtx"].metrics[name][0], glyphs[name].xMin)
    font["maxp"].numGlyphs = len(font.getGlyphOrder())
    font.save(path)


def main() -> None:
    codes = {sequence: FIRST_CODE + place for place, sequence in enumerate(sequences())}
    for path in sorted(FOLDER.glob("*.ttf")):
        add(path, codes)
        print(f"{path.name}: {path.stat().st_size // 1024} kB")
    lines = [f"{code:04X} {' '.join(f'{ord(letter):04X}' for letter in sequence)}\n" for sequence, code in codes.items()]
    (FOLDER / "marked_letters.txt").write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
