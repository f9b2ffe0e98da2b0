"""How a clause is called in a French sentence: "3.2, al. 2" is « l'alinéa 2 du 3.2 », "Axe 2" « l'axe 2 ».

A part that has a title and no number is cited by its title (« la partie « Contexte » »), and so is, as a last resort, any label
(« le point « Figure 3 » »). What is given back is understood by `Meant`, and as this clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from facilitation.formulas.grammar import parse
from facilitation.formulas.instructions import Formula, Place
from facilitation.formulas.meant import Meant
from facilitation.formulas.phrases import Noun, knows, noun, phrase, quoted, typeset
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.folding import fold

_LEAVES: Final = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"amendement (?P<number>\S+)", "amendment"),
        (r"al\. (?P<number>\d+)", "paragraph"),
        (r"puce (?P<number>\d+)", "bullet"),
        (r"encadré (?P<number>\d+)", "box"),
        (r"note (?P<number>\d+)", "note"),
        (r"[Tt]ableau (?P<number>\S+)", "table"),
        (r"ligne (?P<number>\d+)", "row"),
        (r"en-tête (?P<number>\d+)", "header_row"),
        (r"en-tête", "header"),
        (r"colonne (?P<number>\d+)", "column"),
        (r"(?P<name>«.*»(?: \(colonne \d+\))?)", "cell"),
        (r"(?P<number>(?:\d+|[IVXLC]+|[A-Z])(?:\.\d+)+|\d+\)|\d+°|(?!C\b)[IVXC]+)", "numbered"),
        (r"(?P<number>\d+|[A-Z])", "point"),
    )
)
_LETTERED: Final = re.compile(r"([a-z])\)?")
_NAMED: Final = re.compile(r"(?P<word>[^\W\d]\D*?)[\s\u00a0]+(?P<figure>\S*\d\S*|[IVXLC]+|[A-Z]|(?i:premier|première))")
_OF_DOCUMENT: Final = frozenset({"paragraph", "bullet", "box"})
"""What is counted in the part that it stands in: before the first heading, in the document."""


@dataclass(frozen=True, slots=True)
class Cited:
    """`whole` names the clause ("l’alinéa 2 du 3.2"), `at` says that something is done in it ("à l’alinéa 2 du 3.2")."""

    whole: Noun
    at: str


class Citing:
    """Cites the clauses of one text."""

    def __init__(self, meant: Meant) -> None:
        self._meant = meant

    def cited(self, clause: ConsolidatedClause) -> Cited | None:
        """The clause with all that belongs to it; None where no words tell it from others."""
        for found in self._ways(clause):
            if self._understood(str(found.whole), clause) and (found.at == found.whole.to or self._understood(found.at, clause)):
                return found
        return None

    def cited_words(self, clause: ConsolidatedClause) -> Cited | None:
        """The clause's own words: those of a heading are its « intitulé »."""
        found = self.cited(clause)
        if found is None or clause.kind != "heading":
            return found
        title = noun("part.title").within(found.whole)
        return Cited(title, title.to)

    def _ways(self, clause: ConsolidatedClause) -> Iterator[Cited]:
        label = f"{clause.label}, al. 1" if self._meant.is_article(clause) else clause.label
        natural = self._noun(label)
        if natural is not None:
            if clause.kind == "cell" and label.startswith("Tableau "):
                # As the label is printed, which says the table first.
                yield Cited(natural, f"au {label[0].lower()}{typeset(label[1:])}")
            yield Cited(natural, natural.to)
        marked = quoted(typeset(label))
        if marked is not None:
            whole = noun("part.cited", title=marked)
            yield Cited(whole, whole.to)

    def _noun(self, label: str) -> Noun | None:
        if label.casefold() in self._titles:
            marked = quoted(typeset(label))
            return noun("part.titled", title=marked) if marked is not None else None
        at = len(label)
        while (at := label.rfind(", ", 0, at)) > 0:
            scope, leaf = label[:at], label[at + 2 :]
            own = _leaf(leaf)
            if own is not None:
                around = self._noun(scope)
                return own[1].within(around) if around is not None else None
        own = _leaf(label)
        if own is None:
            return None
        key, found = own
        return found.within(noun("part.document")) if key in _OF_DOCUMENT else found

    @cached_property
    def _titles(self) -> frozenset[str]:
        """Labels of the headings that have no number of their own."""
        return frozenset(one.label.casefold() for one in self._meant.clauses if one.kind == "heading" and not _numbers(one))

    def _understood(self, words: str, clause: ConsolidatedClause) -> bool:
        formula = parse(phrase("act.delete", old=words), plain=True)
        if not isinstance(formula, Formula) or len(formula.instructions) != 1 or len(formula.instructions[0].places) != 1:
            return False
        return self._means(formula.instructions[0].places[0]) == clause.id

    def _means(self, place: Place) -> ClauseId | None:
        if place.sentences or place.side or place.edge != "whole" or place.title:
            return None
        try:
            alinea = self._meant.alinea(place, None)
            if alinea is None and place.paragraphs:
                return None
            found = alinea or self._meant.target(place, None)
        except FormulaRefusedError:
            return None
        return None if alinea is None and self._meant.is_article(found) else found.id


def _numbers(clause: ConsolidatedClause) -> bool:
    """Whether its label is its number."""
    return any(map(str.isalnum, clause.number))


def _leaf(label: str) -> tuple[str, Noun] | None:
    """The last part of a label, with its sort; None for a title and other words of no known form."""
    for pattern, key in _LEAVES:
        found = pattern.fullmatch(label)
        if found is not None:
            return key, noun(f"part.{key}", **{name: typeset(words) for name, words in found.groupdict().items()})
    lettered = _LETTERED.fullmatch(label)
    if lettered is not None:
        return "numbered", noun("part.numbered", number=f"{lettered[1]})")
    named = _NAMED.fullmatch(label)
    if named is None:
        return None
    word = fold(named["word"]).rstrip(".")
    word = "article" if word == "art" else word
    if not knows(f"named.{word}"):
        return None
    found_noun = noun(f"named.{word}")
    figure = named["figure"].lower() if fold(named["figure"]) in ("premier", "premiere") else named["figure"]
    return "named", Noun(found_noun.article, f"{found_noun.words} {figure}")
