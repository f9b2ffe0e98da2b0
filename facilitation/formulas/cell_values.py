"""New values of cells: « à l'activité 2.3.1, le coût passe à 15 millions », « 2.3.1 : coût → 15 »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from facilitation.formulas import refusals
from facilitation.formulas.cursor import Cursor
from facilitation.formulas.headed import is_headed
from facilitation.formulas.instructions import ONCE, Act, Place, ReplaceWords, SetValue
from facilitation.formulas.matching import find
from facilitation.formulas.meant import Meant
from facilitation.formulas.nouns import DETERMINERS
from facilitation.formulas.values import place_of, value_of, without_unit
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.typed import as_standing

_ARTICLE: Final = re.compile(r"(?:le|la|les|un|une|des) |l[’']", re.IGNORECASE)


def narrowed(meant: Meant, act: Act, place: Place, row: ConsolidatedClause) -> tuple[ConsolidatedClause, Act] | None:
    """The one cell of a row that an act is about which says what heads its column, and the act without that; None for any other.

    Raises FormulaRefusedError: the row has no such column, or the words stand in another.
    """
    if place.sentences or place.side or place.edge != "whole" or row.kind != "row":
        return None
    cells = [one for one in meant.members(row) if one.kind == "cell" and one.stays]
    if isinstance(act, SetValue):
        headed = [one for one in cells if is_headed(one, act.noun)]
        if len(headed) != 1:
            raise refusals.no_value(act.value, len(headed))
        return headed[0], act
    if not isinstance(act, ReplaceWords) or act.at != ONCE:
        return None
    headed = [one for one in cells if act.noun and is_headed(one, act.noun)]
    if len(headed) == 1:
        # « remplacer le coût de 1 300 par 1 500 »
        return headed[0], act
    return None if headed else _said_with_heading(cells, act)


def _said_with_heading(cells: Sequence[ConsolidatedClause], act: ReplaceWords) -> tuple[ConsolidatedClause, Act] | None:
    """« remplacer le coût par 250 », « coût 190 → 250 », « probabilité élevée au lieu de moyenne »."""
    if any(find(one.text, act.old) and find(one.text, act.new) for one in cells):
        return None
    noun, rest = _split(cells, act.old)
    if noun and not any(find(one.text, act.old) for one in cells):
        headed = [one for one in cells if is_headed(one, noun)]
        if len(headed) != 1:
            raise refusals.no_value(act.new, len(headed))
        return headed[0], ReplaceWords(rest, act.new) if rest else SetValue(noun, act.new)
    noun, rest = _split(cells, act.new)
    if noun and rest:
        holding = [one for one in cells if find(one.text, act.old)]
        headed = [one for one in cells if is_headed(one, noun)]
        if headed != holding and not any(find(one.text, noun) for one in holding):
            raise refusals.place_unclear()
        return (headed[0], ReplaceWords(act.old, rest)) if headed == holding and len(headed) == 1 else None
    return None


def _split(cells: Sequence[ConsolidatedClause], words: str) -> tuple[str, str]:
    """("coût", "190") of "le coût 190": the heading of a column that words begin with, and the rest; "" for none."""
    tokens = Cursor.over(words).tokens
    first = int(bool(tokens) and tokens[0].word in DETERMINERS)
    for last in range(len(tokens), first, -1):
        noun = " ".join(token.word for token in tokens[first:last])
        if any(is_headed(one, noun) for one in cells):
            return noun, words[tokens[last].start :] if last < len(tokens) else ""
    return "", ""


def cell_value(act: Act, place: Place, target: ConsolidatedClause) -> str | None:
    """What a cell says with its new value; None for an act that gives none. Raises FormulaRefusedError: its value is of another
    sort."""
    if not isinstance(act, SetValue) or target.kind != "cell" or place.sentences or place.side or place.edge != "whole":
        return None
    return _new_text(target, act)


def fitting(act: ReplaceWords, cell: ConsolidatedClause) -> ReplaceWords:
    """« de 12 à 15 millions » of a column whose heading says the unit."""
    if find(cell.text, act.old):
        return replace(act, new=without_unit(act.new, cell.label))
    return replace(act, old=without_unit(act.old, cell.label), new=without_unit(act.new, cell.label))


def _new_text(cell: ConsolidatedClause, act: SetValue) -> str:
    new = without_unit(act.value, cell.label)
    said, standing = value_of(new), value_of(cell.text.strip())
    if _ARTICLE.match(new) is not None and _ARTICLE.match(cell.text) is None:
        # « le responsable devient le MMTE »: nothing says whether the article is part of the words.
        raise refusals.two_readings()
    if said is None and (standing is not None or re.search(r", |\bet (?:l[ae’']|les)\b", new) is not None):
        # « 70 % et la référence 25 % »; what is no value in place of one.
        raise refusals.no_value(act.value, 0)
    if said is None or not any(map(str.isdigit, cell.text)):
        return new
    if standing is not None:
        if standing.unit != said.unit:
            # 80 in place of 60 %: nothing says whether the unit stays.
            raise refusals.no_value(act.value, 0)
        return as_standing(new, cell.text)
    at = place_of(cell.text, "", new)
    if at is None:
        raise refusals.no_value(act.value, 0)
    return cell.text[: at[0]] + new + cell.text[at[1] :]
