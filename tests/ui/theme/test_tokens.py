"""Every text of the interface can be read in every scheme."""

from __future__ import annotations

import pytest

from ui.theme.tokens import COLOURS, READABLE, SEEN, Role, Scheme


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB" (WCAG 2.2, definition)."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", Scheme)
def test_all_text_is_at_least_4_5_to_1(scheme: Scheme) -> None:
    colours = COLOURS[scheme]
    ratios = {f"{ink} on {ground}": round(contrast(colours[ink], colours[ground]), 2) for ink, ground in READABLE}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", Scheme)
def test_edges_of_controls_are_at_least_3_to_1(scheme: Scheme) -> None:
    colours = COLOURS[scheme]
    ratios = {f"{line} on {ground}": round(contrast(colours[line], colours[ground]), 2) for line, ground in SEEN}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3} == {}


def test_high_contrast_text_is_at_least_7_to_1() -> None:
    colours = COLOURS[Scheme.CONTRAST]
    ratios = {f"{ink} on {ground}": round(contrast(colours[ink], colours[ground]), 2) for ink, ground in READABLE}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 7} == {}


@pytest.mark.parametrize("scheme", Scheme)
def test_every_role_has_a_value(scheme: Scheme) -> None:
    assert set(COLOURS[scheme]) == set(Role)
