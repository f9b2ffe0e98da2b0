"""What somebody is at the workshop, as a band that is read from three metres: a word, and a colour that only helps (domain 3.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor, black, white


@dataclass(frozen=True, slots=True)
class Band:
    """Contrast of the two colours is 4.5 and more, on a photocopy too."""

    ground: Color
    ink: Color


BANDS: Mapping[str, Band] = {
    "participant": Band(HexColor("#0B6E4F"), white),
    "facilitator": Band(HexColor("#1D5FA8"), white),
    "rapporteur": Band(HexColor("#6A3D9A"), white),
    "resource_person": Band(HexColor("#0F6674"), white),
    "secretariat": Band(HexColor("#1B2733"), white),
    "guest": Band(HexColor("#F2C230"), black),
    "observer": Band(HexColor("#DCE2E8"), black),
    "press": Band(HexColor("#A8201A"), white),
    "support": Band(HexColor("#6B4F2A"), white),
}
"""Of every role; those whose colours turn into like greys still differ by their word."""
