"""Words that a spreadsheet would take for a formula: the one place of the rule, for workbooks and separated values alike."""

from __future__ import annotations

_SIGNS = ("=", "+", "-", "@")
FORMULA_LIKE = (*_SIGNS, "\t", "\r")
"""With what a formula begins (OWASP, "CSV injection")."""


def formula_like(words: str) -> bool:
    """Blanks in front do not hide the sign."""
    return words.startswith(FORMULA_LIKE) or words.lstrip().startswith(_SIGNS)
