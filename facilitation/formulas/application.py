"""Makes formulas in a text: alinéas in, alinéas out, or a refusal that says why. Several amendments all count in the text
before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatch

from facilitation.formulas import joining, refusals, words
from facilitation.formulas.draft import Draft, fitted, lines_of
from facilitation.formulas.instructions import (
    WHERE_WORDS_STAND,
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
    Rewrite,
)
from facilitation.formulas.payloads import unchanged_rest
from facilitation.formulas.quotes import unwrapped
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.sentences import sentences
from facilitation.formulas.targets import Span, paragraph_runs, paragraphs_of, sentence_around, spans
from facilitation.formulas.wrapping import as_here, bare
from facilitation.text.typed import as_standing, untouched

_DASHES = ("-", "–", "—")
"""What a list begins with that is the end of an alinéa."""


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
    for found in words.located(draft.paragraphs, places, act.old, act.at):
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
    for found in words.located(draft.paragraphs, places, act.old, act.at):
        text = draft.paragraphs[found.paragraph]
        start, end = found.start, found.end
        if act.to_end:
            limit = _limit(found, places, text)
            start, end = (end if act.keep_anchor else start), limit
            start = len(text[:start].rstrip())
        elif act.until:
            later = words.matches_after(text, act.until, end, found.limit)
            end = later.end
            start, end = joining.without(text, start, end)
        else:
            start, end = joining.without(text, start, end)
        draft.edit(found.paragraph, start, end, "")


def _limit(found: words.Located, places: Sequence[Place], text: str) -> int:
    """Where the end begins to be kept: before the final punctuation of the sentence or the alinéa."""
    start, end = (found.begin, found.limit)
    if any(place.sentences for place in places) and (start, end) == (0, len(text)):
        start, end = sentence_around(text, found.end)
    return start + joining.tail(text[start:end])


@_make.register
def _insert_words(act: InsertWords, draft: Draft, places: Sequence[Place]) -> None:
    new = "\n".join(lines_of(act.new))
    if not act.anchor:
        _at_edge(act, new, draft, places)
        return
    for found in words.located(draft.paragraphs, places, act.anchor, act.at):
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


@_make.register
def _rewrite(act: Rewrite, draft: Draft, places: Sequence[Place]) -> None:
    for place in places:
        if place.table is not None or act.new.unit == "table":
            raise refusals.table_place()
        part = act.part if act.part != "whole" else place.edge
        if part != "whole" or act.anchor:
            _rewrite_part(act, part, draft, place)
        elif place.sentences:
            _rewrite_sentences(act, draft, place)
        else:
            _rewrite_runs(act, draft, place)


def _rewrite_runs(act: Rewrite, draft: Draft, place: Place) -> None:
    runs = paragraph_runs(place, draft.paragraphs)
    lines = act.new.lines
    if not runs:
        draft.insert(0, bare(act.new, draft))
        return
    if act.new.unit == "lines":
        lines = ("\n".join(bare(act.new, draft)),)
    if len(runs) > 1 and len(lines) > 1:
        counts = [last - first + 1 for first, last in runs]
        if sum(counts) != len(lines):
            raise refusals.wrong_count(sum(counts), len(lines))
        shares = [lines[sum(counts[:at]) : sum(counts[: at + 1])] for at in range(len(counts))]
    else:
        shares = [lines] * len(runs)
    for (first, last), share in zip(runs, shares, strict=True):
        new = share if act.new.unit == "lines" else as_here(act.new, share, draft.paragraphs[first], draft)
        new = (_as_standing(new[0], draft.paragraphs[first], draft), *new[1:]) if first == last and new else new
        draft.rewrite(first, last, new if act.new.unended else fitted(new, draft.paragraphs[last]))


def _as_standing(new: str, standing: str, draft: Draft) -> str:
    return as_standing(new, standing) if draft.plain else new


def _refuse_any_sentence(place: Place, draft: Draft) -> None:
    """« la phrase », where nothing says which: the alinéa must have one only."""
    if place.sentences == (WHERE_WORDS_STAND,):
        for index in paragraphs_of(place, draft.paragraphs):
            if len(sentences(draft.paragraphs[index])) != 1:
                raise refusals.place_unclear()


def _rewrite_sentences(act: Rewrite, draft: Draft, place: Place) -> None:
    _refuse_any_sentence(place, draft)
    found = spans(place, draft.paragraphs)
    apart = len({span.paragraph for span in found}) > 1
    if not found or apart:
        raise refusals.place_unclear()
    text = draft.paragraphs[found[0].paragraph]
    start, end = found[0].start, found[-1].end
    between = [one for one in sentences(text) if start <= one[0] < end]
    if len(between) != len(found):
        raise refusals.place_unclear()
    new = " ".join(bare(act.new, draft))
    new = new if act.new.unended else joining.with_final(new, text[start:end])
    new = _as_standing(new, text[start:end], draft)
    draft.edit(found[0].paragraph, start, start + joining.closing(text[start:end]), new)


def _rewrite_part(act: Rewrite, part: str, draft: Draft, place: Place) -> None:
    new, _ = unchanged_rest("\n".join(bare(act.new, draft)))
    new = new if draft.plain else "\n".join(unwrapped(lines_of(new)))
    if act.anchor:
        for found in words.located(draft.paragraphs, [place], act.anchor, act.at):
            text = draft.paragraphs[found.paragraph]
            if part == "beginning":
                draft.edit(found.paragraph, found.begin, found.start, joining.inserted("", new, text[found.start :]))
            else:
                limit = _limit(found, [place], text)
                limit += _own_mark(new, text[limit:])
                lead = "\n" if not draft.plain and "\n" in new and new.startswith(_DASHES) else ""
                draft.edit(
                    found.paragraph, found.end, limit, lead + joining.inserted("" if lead else text[: found.end], new, text[limit:])
                )
        return
    found_spans = spans(place, draft.paragraphs)
    if len(found_spans) != 1:
        raise refusals.which_paragraph()
    span = found_spans[0]
    text = draft.paragraphs[span.paragraph][span.start : span.end]
    if part == "beginning":
        draft.edit(span.paragraph, span.start, span.start + words.shared_end(new, text), new)
    else:
        draft.edit(span.paragraph, span.start + words.shared_start(new, text), span.end, joining.with_final(new, text))


def _own_mark(new: str, rest: str) -> int:
    """How much of the kept end gives way to the punctuation that new words bring."""
    stripped = rest.lstrip(" \t\u00a0\u202f")
    return len(rest) - len(stripped) + 1 if new[-1:] in (".", ";", ":") and stripped[:1] in (".", ";", ":") else 0


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
        _refuse_any_sentence(place, draft)
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
