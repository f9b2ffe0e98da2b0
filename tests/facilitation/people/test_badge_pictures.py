"""Badges before a camera: turned, small, noisy, dark, blurred; and pictures without any."""

from __future__ import annotations

import random

import pytest
import zxingcpp
from PIL import Image, ImageEnhance, ImageFilter

from facilitation.people.badge_pictures import codes_in

ID = "0198f3ab-2c4d-7e56-89ab-cdef01234567"
OTHER = "0198f3ab-2c4d-7e56-89ab-cdef0123ffff"
SIZE = (640, 480)


def code(text=ID, side=220):
    """As the badges have it: the same library, the highest correction, white around."""
    symbol = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="H")
    dots = memoryview(symbol.to_image(scale=4, add_quiet_zones=True))
    made = Image.frombytes("L", (dots.shape[1], dots.shape[0]), bytes(dots))
    return made.resize((side, side), Image.Resampling.BILINEAR)


def scene(*codes, ground=150):
    """Somebody holds badges before the camera."""
    made = Image.new("L", SIZE, ground)
    for place, one in enumerate(codes):
        made.paste(one, (60 + place * 300, 120))
    return made


def noisy(picture, strength, seed=1):
    dice = random.Random(seed)
    return Image.frombytes(
        "L", picture.size, bytes(max(0, min(255, round(dice.gauss(dot, strength)))) for dot in picture.tobytes())
    )


def read(picture):
    return codes_in(*picture.size, picture.tobytes())


@pytest.mark.parametrize("angle", [0, 7, 45, 90, 180, 263])
def test_a_badge_is_read_however_it_is_held(angle):
    held = code().rotate(angle, expand=True, fillcolor=255)
    assert read(scene(held.resize((300, 300)))) == [ID]


@pytest.mark.parametrize("side", [110, 140, 400])
def test_near_and_far(side):
    assert read(scene(code(side=side))) == [ID]


def test_in_a_dark_room_with_the_noise_that_cameras_have_there():
    dark = ImageEnhance.Brightness(ImageEnhance.Contrast(scene(code())).enhance(0.4)).enhance(0.25)
    assert read(noisy(dark, 5)) == [ID]


def test_out_of_focus_and_noisy():
    assert read(noisy(scene(code(side=300)).filter(ImageFilter.GaussianBlur(2)), 20)) == [ID]


def test_half_in_the_light():
    lit = scene(code())
    shade = Image.linear_gradient("L").rotate(90).resize(SIZE).point(lambda value: 40 + value * 200 // 255)
    assert read(Image.blend(lit, shade, 0.5)) == [ID]


def test_two_badges_at_once():
    assert set(read(scene(code(), code(OTHER)))) == {ID, OTHER}


def test_a_worn_badge():
    worn = code()
    worn.paste(255, (150, 150, 190, 190))
    assert read(scene(worn)) == [ID]


@pytest.mark.parametrize("picture", [Image.new("L", SIZE, 0), Image.new("L", SIZE, 255), noisy(Image.new("L", SIZE, 128), 60)])
def test_nothing_is_seen_where_nothing_is(picture):
    assert read(picture) == []
