"""A badge is read whatever keyboard the scanner and the laptop think they have."""

import pytest

from facilitation.people.badge_codes import badge_ids, begins_badge

ID = "0198f3ab-2c4d-7e56-89ab-cdef01234567"

AMERICAN = "0123456789-abcdefghijklmnopqrstuvwxyz"
ON_FRENCH = dict(zip(AMERICAN, "à&é\"'(-è_ç)qbcdefghijkl,noparstuvzxyw", strict=True))
"""What a French laptop makes of the keys of an American keyboard."""
ON_AMERICAN = {french: american for american, french in ON_FRENCH.items() if french.isalpha()} | dict(
    zip("0123456789-", ")!@#$%^&*(6", strict=True)
)
"""What an American laptop makes of the keys of a French one, digits with the shift key."""


def through(keys, text):
    return "".join(keys.get(letter, letter) for letter in text)


@pytest.mark.parametrize(
    "typed",
    [
        ID,
        ID.upper(),
        f"  {ID} ",
        through(ON_FRENCH, ID),
        ID.replace("a", "q").replace("-", "°").upper(),
        through(ON_AMERICAN, ID),
        "à&ç_f\"qb)éc'd)èe(-)_çqb)cdefà&é\"'(-è",
        ID.replace("-", "6"),
        ID.replace("-", "ß"),
        ID.replace("-", "'"),
    ],
)
def test_the_id_is_found_in_what_came(typed):
    assert ID in badge_ids(typed)


@pytest.mark.parametrize(
    "typed", ["", "amegan", "90 12 34 56", ID[:-1], ID + "0", "Ministère de la planification du dév", "x" * 36]
)
def test_names_and_numbers_are_no_badge(typed):
    assert badge_ids(typed) == []


def test_a_scanner_is_noticed_while_it_types():
    assert begins_badge(ID[:9])
    assert begins_badge(through(ON_FRENCH, ID)[:12])
    for typed in ("90000040", "90000040 1", "decade", "face-à-face", "abcdefabc", "déléguée-"):
        assert not begins_badge(typed), typed
