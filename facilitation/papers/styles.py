"""How words look on paper: one place for every size, space and line. Black on white; nothing depends on colour.

Prose is set in the serif, everything tabular in the sans, never below 9 points: it must survive a photocopy of a photocopy.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from reportlab.lib.colors import Color, black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from facilitation.papers import fonts

SHADE = Color(0.91, 0.91, 0.91)
"""Behind heads of tables: light enough to stay clear of the letters on a copier that darkens."""
RULE = Color(0.25, 0.25, 0.25)
HAIRLINE = 0.4
THICK = 1.2
CELL_PADDING = 3.5

_ALIGNMENTS: dict[str, Literal[0, 1, 2, 4]] = {"left": TA_LEFT, "centre": TA_CENTER, "right": TA_RIGHT, "justified": TA_JUSTIFY}


@cache
def style(name: str) -> ParagraphStyle:
    """The paragraph style of this name in `_STYLES`; raises KeyError for an unknown one."""
    fonts.ready()
    family, bold, size, leading, align, before, after, more = _STYLES[name]
    face = f"{family}-{'Bold' if bold else 'Regular'}"
    return ParagraphStyle(
        name,
        fontName=face,
        fontSize=size,
        leading=leading,
        alignment=_ALIGNMENTS[align],
        spaceBefore=before,
        spaceAfter=after,
        textColor=black,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        **more,
    )


_S, _T = fonts.SERIF, fonts.SANS
_NEXT: dict[str, Any] = {"keepWithNext": 1}
_STYLES: dict[str, tuple[str, bool, float, float, str, float, float, dict[str, Any]]] = {
    # name: family, bold, size, leading, alignment, space before, space after, more
    "body": (_S, False, 10.5, 15, "justified", 0, 6, {}),
    "body_left": (_S, False, 10.5, 15, "left", 0, 4, {}),
    "before_list": (_S, False, 10.5, 15, "left", 0, 4, _NEXT),
    "formula": (_S, False, 10.5, 15.5, "justified", 4, 8, {"firstLineIndent": 18}),
    "bullet": (_S, False, 10.5, 15, "justified", 0, 3, {"leftIndent": 16, "bulletIndent": 4}),
    "bullet_two": (_S, False, 10.5, 15, "justified", 0, 3, {"leftIndent": 32, "bulletIndent": 20}),
    "numbered": (_S, False, 10.5, 15, "left", 0, 3, {"leftIndent": 22, "bulletIndent": 4}),
    "brief": (_S, False, 10, 13.2, "justified", 0, 3.5, {}),
    "brief_left": (_S, False, 10, 13.2, "left", 0, 3.5, {}),
    "brief_bullet": (_S, False, 10, 13.2, "left", 0, 1.5, {"leftIndent": 16, "bulletIndent": 4}),
    "brief_numbered": (_S, False, 10, 13.2, "left", 0, 1.5, {"leftIndent": 20, "bulletIndent": 4}),
    "brief_heading": (_T, True, 11, 14, "left", 8, 3, _NEXT),
    "done_at": (_S, False, 10.5, 15, "right", 0, 0, {}),
    "note": (_T, False, 9, 12, "left", 0, 4, {}),
    "note_centre": (_T, False, 9, 12, "centre", 0, 4, {}),
    "lead": (_T, False, 9.5, 13, "centre", 0, 0, {}),
    "lead_bold": (_T, True, 9.5, 13, "centre", 0, 0, {}),
    "title": (_T, True, 15, 19, "centre", 2, 2, _NEXT),
    "subtitle": (_T, False, 11, 15, "centre", 0, 2, {}),
    "subtitle_bold": (_T, True, 11.5, 15, "centre", 0, 2, {}),
    "heading": (_T, True, 12, 16, "left", 12, 5, _NEXT),
    "heading_two": (_T, True, 10.5, 14, "left", 9, 3, _NEXT),
    "heading_three": (_T, True, 10, 13.5, "left", 6, 2, _NEXT),
    "cell": (_T, False, 9, 11.6, "left", 0, 0, {}),
    "cell_large": (_T, False, 10, 12.8, "left", 0, 0, {}),
    "cell_bold": (_T, True, 9, 11.6, "left", 0, 0, {}),
    "cell_centre": (_T, False, 9, 11.6, "centre", 0, 0, {}),
    "cell_right": (_T, False, 9, 11.6, "right", 0, 0, {}),
    "cell_head": (_T, True, 9, 11.4, "left", 0, 0, {}),
    "cell_head_centre": (_T, True, 9, 11.4, "centre", 0, 0, {}),
    "cell_head_right": (_T, True, 9, 11.4, "right", 0, 0, {}),
    "card": (_T, False, 9, 12.2, "left", 0, 0, {}),
    "before_table": (_T, True, 9.5, 13, "left", 4, 0, {}),
    "key": (_T, True, 9.5, 13, "left", 0, 0, {}),
    "value": (_T, False, 9.5, 13, "left", 0, 0, {}),
    "name_large": (_T, True, 10, 12.5, "left", 0, 0, {}),
    "signature": (_T, True, 10, 14, "centre", 0, 0, {}),
    "certificate_title": (_T, True, 24, 30, "centre", 0, 4, {}),
    "certificate": (_S, False, 13, 19, "centre", 0, 4, {}),
    "certificate_done": (_S, False, 11.5, 16, "centre", 0, 4, {}),
    "certificate_name": (_T, True, 20, 27, "centre", 2, 4, {}),
    # Read at a lectern, an arm's length away
    "lectern": (_T, False, 13, 17, "left", 0, 0, {}),
    "lectern_bold": (_T, True, 14, 18, "left", 0, 0, {}),
    "lectern_small": (_T, False, 10.5, 14.5, "left", 1, 0, {}),
    "lectern_small_bold": (_T, True, 10.5, 14.5, "left", 0, 3, {}),
    "lectern_salutation": (_S, False, 14, 20, "left", 0, 0, {"leftIndent": 14, "firstLineIndent": -14}),
    # The text under validation
    "part_1": (_T, True, 14, 18, "left", 16, 6, _NEXT),
    "part_2": (_T, True, 12, 16, "left", 12, 5, _NEXT),
    "part_3": (_T, True, 11, 15, "left", 10, 4, _NEXT),
    "part_4": (_T, True, 10.5, 14, "left", 8, 3, _NEXT),
    "clause": (_S, False, 10.5, 15, "left", 0, 6, {}),
    "clause_lead": (_S, False, 10.5, 15, "left", 0, 6, _NEXT),
    "table_caption": (_S, False, 10.5, 15, "left", 8, 2, _NEXT),
    "text_note": (_S, False, 9, 12.5, "left", 0, 7, {"leftIndent": 16}),
    "text_box": (_S, False, 10.5, 15, "left", 8, 12, {"borderWidth": HAIRLINE, "borderColor": RULE, "borderPadding": 6}),
    "label": (_T, False, 9, 15, "right", 0, 0, {}),
}
