"""« Modifier un montant »: the number changes, its unit and the way it is written do not."""

import pytest

from facilitation.amendments.amounts import with_amount
from facilitation.errors import PalabreError


@pytest.mark.parametrize(
    ("text", "amount", "result"),
    [
        ("25 millions FCFA", "40", "40 millions FCFA"),
        ("25 millions FCFA", "40 millions FCFA", "40 millions FCFA"),
        ("1 million FCFA", "2", "2 millions FCFA"),
        ("25\u00a0000\u00a0000 FCFA", "9000000", "9\u00a0000\u00a0000 FCFA"),
        ("12,5", "13,75", "13,75"),
        ("60 %", "75", "75 %"),
        ("60\u00a0%", "75 %", "75\u00a0%"),
        ("15", "1200", "1\u00a0200"),
        ("-", "4", None),
        ("60 agents formés sur 80", "70", None),
        ("60 %", "75 FCFA", None),
        ("25 millions", "40 milliards", None),
        ("60 %", "beaucoup", None),
    ],
)
def test_the_number_changes_and_nothing_else(text, amount, result):
    if result is None:
        with pytest.raises(PalabreError, match=r"no_amount|other_unit"):
            with_amount(text, amount)
    else:
        assert with_amount(text, amount) == result
