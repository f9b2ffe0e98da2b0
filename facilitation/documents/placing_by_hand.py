"""One amendment put by a person onto a clause of a later version: which rows it changes, or why it cannot stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Protocol

from facilitation.documents.carrying_over import Amended, Amendments, on_other_words
from facilitation.errors import PalabreError
from facilitation.store.schema import Row
from facilitation.text.clauses import Clause
from facilitation.text.pairing.sides import bare
from facilitation.text.rebase import rebase
from facilitation.text.runs import as_lines
from facilitation.text.tokens import tokenize

_MOSTLY: Final = 0.5
"""What a clause must have of the words of one that is to be deleted or moved, as `consolidate` asks."""

Change = tuple[str, str, Mapping[str, Any]]
"""(entity, id of its row, fields)."""


class Decided(Amendments, Protocol):
    def decision_row(self, amendment: str) -> tuple[str, Row] | None: ...


def by_hand(
    reader: Decided, one: Amended, here: Clause, flow: Sequence[Clause], *, text: str | None, target: str | None
) -> Iterator[Change]:
    """The rows with their new fields, without the document; `flow` are the paragraphs, items and headings of that version.

    Raises PalabreError("version.words_not_there"), ("version.run_not_there"), ("version.already_there"), or
    ("amendment.nothing_changed") for a `text` that is the passage's own.
    """
    run = _run(one, here, flow)
    base = as_lines([clause.text for clause in run]) if one.parts else here.text
    match one.kind:
        case "replace" | "join" | "split" | "block":
            base, words = base, _reworded(one, one.base_text, one.text, base, text, here)
        case "delete" | "move":
            _refuse_other(one, here)
            words = one.text
        case _:
            base, words = ("" if one.kind == "insert" else base), text if text is not None else one.text
    yield "amendment", one.id, {"clause": here.id, "base_text": base, "text": words, "target": target}
    if one.parts:
        for row, clause in zip(reader.part_rows(one.id), run, strict=True):
            yield "amendment_part", row, {"clause": clause.id, "base_text": clause.text}
    yield from _agreed(reader, one, base, text, here)
    yield from _subs(reader, one, words, here)


def _run(one: Amended, here: Clause, flow: Sequence[Clause]) -> list[Clause]:
    """The clauses in place of those of its parts, which must say the same words: as many, from `here` on.

    Whatever else stood there would be struck with them, unseen: so no new wording makes up for a part that is gone.
    """
    if not one.parts:
        return [here]
    places = [clause.id for clause in flow]
    start = places.index(here.id) if here.id in places else len(flow)
    run = list(flow[start : start + len(one.parts)])
    if [bare(part.base_text) for part in one.parts] != [bare(clause.text) for clause in run]:
        raise PalabreError("version.run_not_there", number=one.number, label=here.label)
    return run


def _reworded(one: Amended, before: str, wanted: str, base: str, text: str | None, here: Clause) -> str:
    words = text if text is not None else rebase(before, wanted, base)
    if words is None:
        raise PalabreError("version.words_not_there", number=one.number, label=here.label)
    if text is not None and words == base:
        raise PalabreError("amendment.nothing_changed")
    if words == base:
        raise PalabreError("version.already_there", number=one.number, label=here.label)
    return words


def says_mostly(text: str, words: str) -> bool:
    """Whether a text says the words, or most of them."""
    from rapidfuzz.distance import Indel

    said, seen = ([word for word in tokenize(one) if word[0].isalnum()] for one in (text, words))
    return bare(words) == bare(text) or Indel.normalized_similarity(said, seen) >= _MOSTLY


def _refuse_other(one: Amended, here: Clause) -> None:
    if not says_mostly(here.text, one.base_text):
        raise PalabreError("version.words_not_there", number=one.number, label=here.label)


def _agreed(reader: Decided, one: Amended, base: str, text: str | None, here: Clause) -> Iterator[Change]:
    """The wording that was agreed takes the new base too; a new wording given with an agreed one is that of the agreement."""
    if one.state != "retained_modified" or one.kind not in ("replace", "join", "split", "block"):
        return
    found = reader.decision_row(one.id)
    if found is None:
        return
    decision, row = found
    words = _reworded(one, row["agreed_base"] or one.base_text, row["agreed_text"] or "", base, text, here)
    yield "decision", decision, {"agreed_base": base, "agreed_text": words}


def _subs(reader: Decided, one: Amended, words: str, here: Clause) -> Iterator[Change]:
    """Sub-amendments go with it; one that was retained must find its words, an open one waits to be examined anew."""
    for sub in reader.sub_amendments(one.id):
        moved = on_other_words(sub, one.text, words)
        if moved is None and sub.adopted:
            raise PalabreError("version.words_not_there", number=sub.number, label=here.label)
        base, text = moved or (sub.base_text, sub.text)
        yield "amendment", sub.id, {"clause": here.id, "base_text": base, "text": text}
        yield from _subs(reader, sub, text, here)
