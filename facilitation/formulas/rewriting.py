"""New wordings: of alinéas, of sentences, of the end or the beginning of one."""

from __future__ import annotations

from collections.abc import Sequence

from facilitation.formulas import joining, refusals, words
from facilitation.formulas.draft import Draft, fitted, lines_of
from facilitation.formulas.instructions import WHERE_WORDS_STAND, Place, Rewrite
from facilitation.formulas.payloads import unchanged_rest
from facilitation.formulas.quotes import unwrapped
from facilitation.formulas.sentences import sentences
from facilitation.formulas.targets import paragraph_runs, paragraphs_of, spans
from facilitation.formulas.wrapping import as_here, bare
from facilitation.text.typed import as_standing

_DASHES = ("-", "–", "—")
"""What a list begins with that is the end of an alinéa."""


def rewrite(act: Rewrite, draft: Draft, places: Sequence[Place]) -> None:
    """Each place as a whole, its beginning or its end; raises FormulaRefusedError where it is not told clearly."""
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


def refuse_any_sentence(place: Place, draft: Draft) -> None:
    """« la phrase », where nothing says which: the alinéa must have one only."""
    if place.sentences == (WHERE_WORDS_STAND,):
        for index in paragraphs_of(place, draft.paragraphs):
            if len(sentences(draft.paragraphs[index])) != 1:
                raise refusals.place_unclear()


def _rewrite_sentences(act: Rewrite, draft: Draft, place: Place) -> None:
    refuse_any_sentence(place, draft)
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
                limit = words.limit_of(found, [place], text)
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
