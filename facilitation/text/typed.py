"""Words as they are typed beside those of a text: the same, whatever their apostrophes, quotation marks and spaces look like."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

_ATOM: Final = re.compile(r"[^\W_]+|[^\w\s]|_", re.UNICODE)
_ALIKE: Final = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "′": "'", "`": "'",
        "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‟": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "…": ".",
    }
)  # fmt: skip
_PLAIN: Final = frozenset("'\"-")
"""Signs as a keyboard has them."""
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\ufeff"))


@dataclass(frozen=True, slots=True)
class Atom:
    """A word, a part of a number or a sign: `form` is how it is compared, `start:end` its place."""

    form: str
    start: int
    end: int


def atoms_of(text: str) -> list[Atom]:
    found: list[Atom] = []
    for match in _ATOM.finditer(text):
        start, end = match.span()
        while end < len(text) and unicodedata.category(text[end])[0] == "M":
            end += 1
        form = unicodedata.normalize("NFC", text[start:end].translate(_ALIKE).translate(_INVISIBLE))
        if found and found[-1].end > start:
            continue
        if found and form.startswith(tuple("\u0300\u0301")) and found[-1].end == start:
            continue
        found.append(Atom(form.replace("œ", "oe").replace("ﬁ", "fi"), start, end))
    return found


def untouched(said: str, new: str, standing: str) -> str:
    """The new words with the letters of the text where they only say again what was said of it: `standing` was found as `said`.

    "l'État garantit" in place of "l'État veille", said of "l’État veille", is "l’État garantit": who types a straight apostrophe
    or a plain space does not ask for it.
    """
    letters = [said[one.start : one.end] for one in atoms_of(said)]
    return _with_standing(said, new, standing, letters, [new[one.start : one.end] for one in atoms_of(new)])


def as_standing(new: str, standing: str) -> str:
    """A new wording with the apostrophes, quotation marks and spaces of the text where it has the same words, typed plainly."""
    forms = [one.form for one in atoms_of(standing)]
    return _with_standing(standing, new, standing, forms, [one.form for one in atoms_of(new)], plain=True)


def _with_standing(said: str, new: str, standing: str, letters: list[str], others: list[str], *, plain: bool = False) -> str:
    """`new`, whose atoms are like `others`, with the atoms of `standing` where they are those of `said`, whose are like `letters`;
    `plain`: only for what is typed plainly."""
    before, after, there = atoms_of(said), atoms_of(new), atoms_of(standing)
    if len(before) != len(there) or not after:
        return new
    kept: dict[int, int] = {}
    for block in SequenceMatcher(None, letters, others, autojunk=False).get_matching_blocks():
        kept |= {block.b + step: block.a + step for step in range(block.size)}
    found = [new[: after[0].start]]
    for place, atom in enumerate(after):
        old = kept.get(place)
        if place:
            follows = kept.get(place - 1)
            # The space before an atom that stands there, else the one after the last that does.
            beside = old if old else follows + 1 if follows is not None else 0
            gap = new[after[place - 1].end : atom.start]
            if 0 < beside < len(there) and _is_same_gap(gap, said[before[beside - 1].end : before[beside].start], plain=plain):
                gap = standing[there[beside - 1].end : there[beside].start]
            found.append(gap)
        typed = new[atom.start : atom.end]
        own = old is not None and (not plain or typed in _PLAIN)
        found.append(standing[there[old].start : there[old].end] if own and old is not None else typed)
    return "".join((*found, new[after[-1].end :]))


def _is_same_gap(gap: str, said: str, *, plain: bool) -> bool:
    """Whether the space is that of the text; what is typed `plain` may be another one, or none where the text has a narrow one."""
    if not plain:
        return gap == said
    return (gap == " " and len(said) == 1 and said.isspace() and said != "\n") or (not gap and said in ("\u00a0", "\u202f"))
