"""References in the text ("voir le point 3.2", "l'article 4") to clauses whose number is another one now, or that are gone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.renumbering import core

_WORDS: Final = (
    "points?|articles?|art|sections?|sous-sections?|paragraphes?|chapitres?|titres?|parties?|axes?|objectifs?|os|actions?|activités?|"
    "mesures?|recommandations?|annexes?|tableaux|tableau|figures?|alinéas?|tirets?|numéros?|point|item|chapter|article|section|"
    "paragraph|annex|table|figure|axis|objective|action"
)
_FIGURE: Final = r"\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}(?![\w’'])|[A-Z](?![\w’'.])|[a-z](?=\))"
_CITED: Final = re.compile(
    rf"\b(?P<word>{_WORDS})\.?\s+(?:n[°o]\s*)?(?P<list>(?:{_FIGURE})(?:(?:\s*,\s*|\s+(?:et|à|ou|and|to|or)\s+)(?:{_FIGURE}))*)",
    re.IGNORECASE,
)
_ONE: Final = re.compile(_FIGURE)
_GENERAL: Final = frozenset(
    {"point", "section", "sous-section", "paragraphe", "chapitre", "titre", "partie", "numéro", "item", "chapter", "paragraph"}
)
"""Words that cite any clause by its bare number; others cite one that bears the word itself ("Article 4")."""
_SAME: Final = {
    "art": "article",
    "tableaux": "tableau",
    "annex": "annexe",
    "axis": "axe",
    "objective": "objectif",
    "table": "tableau",
}


@dataclass(frozen=True, slots=True)
class Reference:
    """The clause's words as they now read cite at `start:end` `target`, whose number was `old` and is `new` ("" if gone)."""

    clause: ClauseId
    label: str
    start: int
    end: int
    cited: str
    target: ClauseId
    old: str
    new: str


def broken_references(
    base: Sequence[Clause], clauses: Sequence[ConsolidatedClause], numbers: Mapping[ClauseId, str]
) -> tuple[Reference, ...]:
    """References to a clause that `numbers` (of `renumber`) calls otherwise, in the order of the text.

    A number that several clauses bear says nothing sure and is left out.
    """
    targets = _targets(base)
    found: list[Reference] = []
    for clause in clauses:
        if clause.state == "deleted" or not clause.text:
            continue
        own = len(clause.number) if clause.number and clause.text.startswith(clause.number) else 0
        for cited in _CITED.finditer(clause.text, own):
            for one in _ONE.finditer(clause.text, cited.start("list"), cited.end("list")):
                target = targets.get((_named(cited["word"]), one[0].casefold()))
                if target is None or target.id == clause.id:
                    continue
                new = numbers.get(target.id, "")
                if core(new) != core(target.number):
                    said = f"{cited['word']} {one[0]}"
                    found.append(Reference(clause.id, clause.label, one.start(), one.end(), said, target.id, target.number, new))
    return tuple(found)


def _named(word: str) -> str:
    """ "article" for "Articles", "" for a word that cites any number."""
    plain = word.casefold()
    plain = _SAME.get(plain, plain.removesuffix("s") if plain != "os" else plain)
    return "" if plain in _GENERAL else plain


def _targets(base: Sequence[Clause]) -> dict[tuple[str, str], Clause]:
    """(word, bare number) → the one clause that is cited so."""
    found: dict[tuple[str, str], Clause] = {}
    times: Counter[tuple[str, str]] = Counter()
    for clause in base:
        if not clause.number or clause.kind not in ("heading", "paragraph", "item"):
            continue
        number = core(clause.number)
        word, space, figure = number.rpartition(" ")
        if space and word:
            keys = [(_named(word), figure.casefold())]
        else:
            keys = [("", number.casefold())]
        for key in keys:
            times[key] += 1
            found[key] = clause
    return {key: clause for key, clause in found.items() if times[key] == 1}
