"""Codes of badges in a picture from a camera: askew, small, in poor light."""

from __future__ import annotations

import zxingcpp
from PIL import Image, ImageOps

_KINDS = zxingcpp.barcode_formats_from_str("QRCode")
_SMALL = 900
"""Pixels: pictures less wide are looked at once more enlarged."""


def codes_in(width: int, height: int, grey: bytes) -> list[str]:
    """The texts of the QR codes found; `grey` has a byte a pixel, row after row, `width` × `height` of them."""
    picture = Image.frombuffer("L", (width, height), grey, "raw", "L", 0, 1)
    if found := _read(picture):
        return found
    # Once more as a person would look: with the light turned up, and from nearer.
    brighter = ImageOps.autocontrast(picture, cutoff=1)
    if width < _SMALL:
        brighter = brighter.resize((width * 2, height * 2), Image.Resampling.BICUBIC)
    return _read(brighter)


def _read(picture: Image.Image) -> list[str]:
    return [one.text for one in zxingcpp.read_barcodes(picture, formats=_KINDS)]
