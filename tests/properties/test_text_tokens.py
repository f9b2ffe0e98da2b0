"""Cutting a text into units never loses or changes anything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitation.text.tokens import tokenize
from tests.properties.french import sentences


@given(st.text() | st.text("lL'’dq u1,.0%\u00a0\u202f-«»:;!?\n\u0301éaɛ°/") | sentences())
def test_units_joined_are_the_text(text: str) -> None:
    tokens = tokenize(text)
    assert "".join(tokens) == text
    assert "" not in tokens
