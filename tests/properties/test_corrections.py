"""What holds for every correction of every tree: no word is lost, the tree stays a tree, and what is taken back was never done."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import assume, given
from hypothesis import strategies as st

from facilitation.documents.correcting import (
    FLOWING,
    demote,
    join,
    make_heading,
    make_paragraph,
    next_to_join,
    promote,
    split,
)
from facilitation.documents.imported import ImportedDocument
from facilitation.documents.outline import blocks_of, outline
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause, ClauseId
from tests.effort import examples
from tests.facilitation.documents.word_files import HEADINGS, definition, docx, level, num
from tests.properties.french import sentences
from tests.properties.test_documents import bodies, check, read_or_blank

_NUMBERING = definition(1, level(0, "%1."), level(1, "%1.%2."), level(2, "%3)", "lowerLetter")) + num(1, 1) + num(2, 1)
_LINES = sentences() | st.sampled_from(
    ("# Un", "## Axe 1", "- a", "    - b", "  suite", "1. c", "| a | b |", "|---|---|", "a) d", "", "")
)


@st.composite
def documents(draw: st.DrawFn) -> ImportedDocument:
    if draw(st.booleans()):
        found = read_or_blank("a.docx", docx(draw(bodies()), styles=HEADINGS, numbering=_NUMBERING))
    else:
        found = read_or_blank("a.md", "\n".join(("Un début.", *draw(st.lists(_LINES, max_size=20)))).encode())
    assume(found is not None)
    assert found is not None
    return found


def flowing(document: ImportedDocument) -> list[ClauseId]:
    return [clause.id for clause in document.clauses if clause.kind in FLOWING]


def letters(clauses: Sequence[Clause]) -> str:
    """All that is written, but for white space and for hyphens that a join may take."""
    return "".join(letter for clause in clauses for letter in clause.text if not letter.isspace() and letter not in "-\u2010\u00ad")


@st.composite
def corrected(draw: st.DrawFn, document: ImportedDocument) -> ImportedDocument:
    """The document after some corrections, each of any kind at any place; refused ones change nothing."""
    for _ in range(draw(st.integers(1, 6))):
        clause = draw(st.sampled_from(document.clauses))
        several = draw(st.lists(st.sampled_from(document.clauses), max_size=3, unique=True))
        ids = [clause.id, *(one.id for one in several)]
        try:
            match draw(st.sampled_from(("promote", "demote", "heading", "paragraph", "join", "split"))):
                case "promote":
                    document = promote(document, ids)
                case "demote":
                    document = demote(document, ids)
                case "heading":
                    document = make_heading(document, ids, draw(st.integers(1, 9)))
                case "paragraph":
                    document = make_paragraph(document, ids)
                case "join":
                    document = join(document, clause.id, next_to_join(document, clause.id) or clause.id)
                case _:
                    document = split(document, clause.id, draw(st.integers(0, len(clause.text))))
        except PalabreError as refusal:
            if not refusal.key.startswith("correction."):
                raise
    return document


@examples(25)
@given(st.data())
def test_the_tree_stays_a_tree_and_no_word_is_lost(data: st.DataObject) -> None:
    document = data.draw(documents())
    found = data.draw(corrected(document))
    check(found.clauses)
    assert letters(found.clauses) == letters(document.clauses)
    assert outline(blocks_of(found.clauses, found.traits)) == found.clauses
    assert (found.title, found.format, found.unshown) == (document.title, document.format, document.unshown)
    anchored = {(one.anchor.part, at) for one in document.clauses if one.anchor for at in one.anchor.paragraphs}
    assert {(one.anchor.part, at) for one in found.clauses if one.anchor for at in one.anchor.paragraphs} == anchored


@examples(20)
@given(st.data())
def test_up_and_down_again_is_nothing(data: st.DataObject) -> None:
    document = data.draw(documents())
    movable = [
        one.id for one in document.clauses if (one.kind == "heading" and one.level > 1) or (one.kind == "item" and one.level)
    ]
    assume(movable)
    ids = data.draw(st.lists(st.sampled_from(movable), min_size=1, unique=True))
    up = promote(document, ids)
    assert up.clauses != document.clauses
    back = demote(up, ids)
    assert [one.level for one in back.clauses] == [one.level for one in document.clauses]
    if not any(trait.held and clause.kind in FLOWING for clause, trait in zip(document.clauses, document.traits, strict=True)):
        assert back == document


@examples(20)
@given(st.data())
def test_joined_and_cut_at_the_seam_reads_as_before(data: st.DataObject) -> None:
    document = data.draw(documents())
    pairs = [(one, other) for one in flowing(document) if (other := next_to_join(document, one)) is not None]
    assume(pairs)
    first, second = data.draw(st.sampled_from(pairs))
    by_id = {clause.id: clause for clause in document.clauses}
    start, end = by_id[first].text.rstrip(), by_id[second].text.lstrip()
    joined = join(document, first, second)
    (one,) = [clause for clause in joined.clauses if clause.id == first]
    assume(one.text.startswith(start))
    parted = split(joined, first, len(start))
    texts = [clause.text for clause in document.clauses]
    place = list(by_id).index(first)
    texts[place : place + 2] = [start, end]
    assert [clause.text for clause in parted.clauses] == texts


@examples(25)
@given(st.data())
def test_cut_and_joined_again_reads_as_before_but_for_white_space(data: st.DataObject) -> None:
    document = data.draw(documents())
    clause = data.draw(st.sampled_from([one for one in document.clauses if one.kind in FLOWING] or document.clauses[:1]))
    at = data.draw(st.integers(0, len(clause.text)))
    try:
        parted = split(document, clause.id, at)
    except PalabreError:
        return
    second = parted.clauses[[one.id for one in document.clauses].index(clause.id) + 1].id
    whole = join(parted, clause.id, second)
    assert letters(whole.clauses) == letters(document.clauses)
    assert len(whole.clauses) == len(document.clauses)
