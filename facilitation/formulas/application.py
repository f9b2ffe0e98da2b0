"""Makes formulas in a text: alinéas in, alinéas out, or a refusal that says why. Several amendments all count in the text
before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatch

from facilitation.formulas import joining, refusals, words
from facilitation.formulas.draft import Draft, lines_of
from facilitation.formulas.instructions import (
    Complete,
    Delete,
    DeleteWords,
    Formula,
    Insert,
    InsertWords,
    Instruction,
    Move,
    Payload,
    Place,
    ReplaceWords,
    SetValue,
)
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.rewriting import refuse_any_sentence, rewrite
from facilitation.formulas.targets import Span, paragraph_runs, spans
from facilitation.formulas.values import place_of
from facilitation.formulas.wrapping import as_here, bare
from facilitation.text.folding import fold
from facilitation.text.typed import as_standing, untouched


@dataclass(frozen=True, slots=True)
class Applied:
    """The alinéas with everything made that could be; `refused` says by formula (its place in what was given) why others
    were not.
    """

    paragraphs: tuple[str, ...]
    refused: Mapping[int, FormulaRefusedError]


def apply_formula(paragraphs: Sequence[str], formula: Formula) -> tuple[str, ...]:
    """The alinéas with the formula made, all of it or nothing; raises FormulaRefusedError."""
    draft = Draft(paragraphs)
    make(draft, formula)
    return tuple(draft.result())


def apply_all(paragraphs: Sequence[str], formulas: Sequence[Formula]) -> Applied:
    """Several formulas, each counted in the text before; each is made in full or refused, none is made in part."""
    made: list[Formula] = []
    refused: dict[int, FormulaRefusedError] = {}
    for place, formula in enumerate(formulas):
        try:
            _drafted(paragraphs, [*made, formula])
        except FormulaRefusedError as refusal:
            refused[place] = refusal
        else:
            made.append(formula)
    return Applied(tuple(_drafted(paragraphs, made).result()), refused)


def _drafted(paragraphs: Sequence[str], formulas: Sequence[Formula]) -> Draft:
    draft = Draft(paragraphs)
    for formula in formulas:
        make(draft, formula)
    return draft


def make(draft: Draft, formula: Formula) -> None:
    """Adds the formula's acts to the draft; raises FormulaRefusedError, and the draft is then of no use."""
    for instruction in formula.instructions:
        _check_count(instruction)
        if any(place.amendment for place in instruction.places):
            raise refusals.no_amendment(instruction.places[0].amendment)
        _make(instruction.act, draft, instruction.places)


def _check_count(instruction: Instruction) -> None:
    new = getattr(instruction.act, "new", None)
    counted = isinstance(new, Payload) and new.count and new.unit in ("paragraphs", "lines")
    if isinstance(new, Payload) and counted and len(new.lines) != new.count:
        raise refusals.wrong_count(new.count, len(new.lines))


@singledispatch
def _make(act: object, draft: Draft, places: Sequence[Place]) -> None:
    raise refusals.place_unclear()


# Words


@_make.register
def _replace_words(act: ReplaceWords, draft: Draft, places: Sequence[Place]) -> None:
    for found in words.located(draft.paragraphs, places, act.old, act.at, unaccented=draft.unaccented):
        text = draft.paragraphs[found.paragraph]
        new = untouched(act.old, act.new, text[found.start : found.end]) if draft.plain else act.new
        new = joining.capitalised(new) if found.capital else new
        start, end = found.start, found.end
        if not new:
            start, end = joining.without(text, start, end)
        elif new[:1] in (",", ".") and text[start : start + 1] != new[:1]:
            # A comma that the new words begin with takes no space before it.
            start = len(text[:start].rstrip())
        elif text[end - 1] in "'’" and new[-1].isalnum() and text[end : end + 1].isalnum():
            new += " "
        draft.edit(found.paragraph, start, end, new)


@_make.register
def _delete_words(act: DeleteWords, draft: Draft, places: Sequence[Place]) -> None:
    for found in words.located(draft.paragraphs, places, act.old, act.at, unaccented=draft.unaccented):
        text = draft.paragraphs[found.paragraph]
        start, end = found.start, found.end
        if act.to_end:
            limit = words.limit_of(found, places, text)
            start, end = (end if act.keep_anchor else start), limit
            start = len(text[:start].rstrip())
        elif act.until:
            later = words.matches_after(text, act.until, end, found.limit)
            end = later.end
            start, end = joining.without(text, start, end)
        else:
            start, end = joining.without(text, start, end)
        draft.edit(found.paragraph, start, end, "")


@_make.register
def _insert_words(act: InsertWords, draft: Draft, places: Sequence[Place]) -> None:
    new = "\n".join(lines_of(act.new))
    if not act.anchor:
        _at_edge(act, new, draft, places)
        return
    for found in words.located(draft.paragraphs, places, act.anchor, act.at, unaccented=draft.unaccented):
        text = draft.paragraphs[found.paragraph]
        at = found.end if act.side == "after" else found.start
        draft.edit(found.paragraph, at, at, joining.inserted(text[:at], new, text[at:]))


def _at_edge(act: InsertWords, new: str, draft: Draft, places: Sequence[Place]) -> None:
    for place in places:
        beginning = place.edge == "beginning" or (act.side == "before" and not place.side)
        if place.side or not (beginning or place.edge == "end"):
            raise refusals.place_unclear()
        found = spans(place, draft.paragraphs)
        if not beginning and len(found) == 1:
            own = draft.paragraphs[found[0].paragraph][found[0].start : found[0].end]
            if _is_sentence(new, own):
                _completed(Payload((new,), "sentence"), draft, found[0])
                continue
        for span in found[:1] if beginning and not place.paragraphs else found if place.paragraphs else found[-1:]:
            text = draft.paragraphs[span.paragraph]
            at = span.start if beginning else span.start + joining.tail(text[span.start : span.end])
            before, after = (text[span.start : at], text[at:])
            draft.edit(span.paragraph, at, at, joining.inserted(before, new, after))


@_make.register
def _set_value(act: SetValue, draft: Draft, places: Sequence[Place]) -> None:
    """In all that a place holds there must be one value of this sort."""
    for place in places:
        if place.side:
            raise refusals.place_unclear()
        among = spans(place, draft.paragraphs)
        if len(among) > 1:
            # Of several alinéas the one that speaks of it.
            among = [one for one in among if fold(act.noun) in fold(draft.paragraphs[one.paragraph][one.start : one.end])]
        found = [(span, at) for span in among if (at := _value_in(span, act, draft)) is not None]
        if len(found) != 1:
            raise refusals.no_value(act.value, len(found))
        (span, (start, end)) = found[0]
        text = draft.paragraphs[span.paragraph]
        draft.edit(span.paragraph, start, end, as_standing(act.value, text[start:end]))


def _value_in(span: Span, act: SetValue, draft: Draft) -> tuple[int, int] | None:
    at = place_of(draft.paragraphs[span.paragraph][span.start : span.end], act.noun, act.value)
    return (span.start + at[0], span.start + at[1]) if at is not None else None


# Completions and insertions


@_make.register
def _complete(act: Complete, draft: Draft, places: Sequence[Place]) -> None:
    for place in places:
        if act.new.unit in ("paragraphs", "article", "row", "column", "table"):
            _after_runs(act.new, draft, place)
            continue
        found = spans(place, draft.paragraphs)
        if not place.paragraphs and not place.sentences:
            found = found[-1:]
        if not found:
            raise refusals.place_unclear()
        for span in found:
            _completed(act.new, draft, span)


def _completed(new: Payload, draft: Draft, span: Span) -> None:
    text = draft.paragraphs[span.paragraph]
    own = text[span.start : span.end]
    added = "\n".join(bare(new, draft))
    if new.unit == "sentence" or _is_sentence(added, own):
        added = " ".join(lines_of(added))
        end = span.start + joining.closing(own)
        at, added = joining.after_member(text[span.start : end], added)
        start = span.start + at
        draft.edit(span.paragraph, start, end, joining.inserted(text[:start], added, text[end:]))
        return
    start = span.start + joining.tail(own)
    end = start
    if added[-1:] in ".;:!?" and not added.endswith("etc."):
        # The new words bring their own final punctuation.
        mark = joining.final_mark(own).strip()
        end = start + (own[start - span.start :].find(mark) + 1 if mark else 0)
    draft.edit(span.paragraph, start, end, joining.inserted(text[:start], added, text[end:]))


def _is_sentence(words: str, own: str) -> bool:
    """Words that are a sentence, put at the end of one that is ended: « compléter par « Il est public. » »."""
    return joining.is_sentence(words) and own.rstrip()[-1:] in (".", "!", "?", "…")


def _after_runs(new: Payload, draft: Draft, place: Place) -> None:
    runs = paragraph_runs(place, draft.paragraphs)
    if place.sentences or (len(runs) > 1 and new.count != len(runs)):
        raise refusals.place_unclear()
    at = runs[-1][1] + 1 if runs else len(draft.paragraphs)
    neighbour = draft.paragraphs[at - 1] if at else ""
    draft.insert(at, as_here(new, new.lines, neighbour, draft))


@_make.register
def _insert(act: Insert, draft: Draft, places: Sequence[Place]) -> None:
    for place in places:
        if act.new.unit == "sentence":
            _insert_sentence(act, draft, place)
        elif act.new.unit == "article" and place.side and not place.paragraphs:
            raise refusals.other_article()
        elif act.anchor or place.sentences or act.new.unit in ("row", "column", "table") or place.table:
            raise refusals.place_unclear() if place.table is None else refusals.table_place()
        else:
            _insert_paragraphs(act, draft, place)


def _insert_paragraphs(act: Insert, draft: Draft, place: Place) -> None:
    runs = paragraph_runs(place, draft.paragraphs)
    if place.side and (place.paragraphs or place.clause) and len(runs) == 1:
        at = runs[0][1] + 1 if place.side == "after" else runs[0][0]
    elif place.edge == "beginning":
        at = runs[0][0] if runs else 0
    elif place.edge == "end" and not place.paragraphs:
        at = runs[-1][1] + 1 if runs else len(draft.paragraphs)
    else:
        raise refusals.place_unclear()
    model = draft.paragraphs[min(at, len(draft.paragraphs) - 1)] if draft.paragraphs else ""
    draft.insert(at, as_here(act.new, act.new.lines, model, draft))


def _insert_sentence(act: Insert, draft: Draft, place: Place) -> None:
    added = " ".join(bare(act.new, draft))
    if act.anchor:
        raise refusals.place_unclear()
    found = spans(place, draft.paragraphs)
    beginning = place.edge == "beginning" and bool(place.paragraphs or len(found) == 1)
    if len(found) != 1 or not (beginning or (place.side and place.sentences)):
        raise refusals.place_unclear()
    span = found[0]
    text = draft.paragraphs[span.paragraph]
    at = span.start if beginning or place.side == "before" else span.end
    if at == span.end:
        at = span.start + joining.closing(text[span.start : span.end])
    draft.edit(span.paragraph, at, at, joining.inserted(text[:at], added, text[at:]))


# Rewriting and deletion


_make.register(rewrite)


@_make.register
def _delete(act: Delete, draft: Draft, places: Sequence[Place]) -> None:
    for place in places:
        if act.part != "whole" or place.edge != "whole" or place.side:
            raise refusals.no_border()
        if place.table is not None:
            raise refusals.table_place()
        if not place.sentences:
            for first, last in paragraph_runs(place, draft.paragraphs):
                draft.rewrite(first, last, ())
            continue
        refuse_any_sentence(place, draft)
        for span in spans(place, draft.paragraphs):
            text = draft.paragraphs[span.paragraph]
            end = span.start + joining.closing(text[span.start : span.end])
            draft.edit(span.paragraph, *joining.without(text, span.start, end), "")


@_make.register
def _move(act: Move, draft: Draft, places: Sequence[Place]) -> None:
    if len(places) != 1:
        raise refusals.place_unclear()
    runs = paragraph_runs(places[0], draft.paragraphs)
    target = paragraph_runs(act.target, draft.paragraphs)
    if len(runs) != 1 or len(target) != 1 or runs[0][0] <= target[0][0] <= runs[0][1]:
        raise refusals.place_unclear()
    first, last = runs[0]
    at = target[0][0] if act.target.side == "before" else target[0][1] + 1
    lines = tuple(draft.paragraphs[first : last + 1])
    draft.rewrite(first, last, ())
    draft.insert(at, lines)
