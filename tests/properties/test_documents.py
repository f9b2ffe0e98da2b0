"""What holds for every document that is read, whatever stands in it."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.documents.imported import ImportedDocument
from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause
from facilitation.workshop import Workshop
from tests.facilitation.documents.word_files import HEADINGS, definition, docx, level, num, p, r, tbl, tc, tr
from tests.properties.french import sentences

_NUMBERING = definition(1, level(0, "%1."), level(1, "%1.%2."), level(2, "%3)", "lowerLetter")) + num(1, 1) + num(2, 1)
_TYPED = ("", "", "", "Article 3 : ", "Article 3 ", "2.1. ", "a) ", "– ", "Tableau 2 : ", "Axe 1 : ", "I. ", "1. ")
_LOOKS = ("", "<w:b/>", "<w:i/>", '<w:u w:val="single"/>', "<w:vanish/>")

# XML cannot hold control characters; everything else that a keyboard or a paste can bring.
_words = sentences(most=6) | st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=12)


@st.composite
def runs(draw: st.DrawFn) -> str:
    made = [r(draw(_words).translate({9: None, 10: None}), draw(st.sampled_from(_LOOKS))) for _ in range(draw(st.integers(1, 3)))]
    return r(draw(st.sampled_from(_TYPED))) + "".join(made)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    style = draw(st.sampled_from(("", "", "", "Titre1", "Titre2", "Titre3")))
    number = draw(st.sampled_from((None, None, (1, 0), (1, 1), (2, 2), (2, 0))))
    return p(draw(runs()), style=style, number=number)


@st.composite
def tables(draw: st.DrawFn, depth: int = 1) -> str:
    rows = []
    columns = draw(st.integers(1, 3))
    for _ in range(draw(st.integers(1, 3))):
        cells = []
        for _ in range(columns):
            inside = draw(paragraphs())
            if depth and draw(st.integers(0, 9)) == 0:
                inside += draw(tables(depth=depth - 1)) + p("")
            merge = draw(st.sampled_from(("", "", "", '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>')))
            cells.append(tc(inside, merge))
        rows.append(tr(*cells, properties=draw(st.sampled_from(("", "", "<w:tblHeader/>")))))
    return tbl(*rows)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    return "".join(draw(st.lists(paragraphs() | tables(), min_size=1, max_size=8)))


def read_or_blank(name: str, data: bytes) -> ImportedDocument | None:
    try:
        return read(name, data)
    except PalabreError as refusal:
        if refusal.key != "document.blank":
            raise
        return None


def check(clauses: tuple[Clause, ...]) -> None:
    labels = [clause.label.casefold() for clause in clauses]
    assert len(labels) == len(set(labels))
    assert all(label.strip() for label in labels)
    seen: dict[str, int] = {}
    open_parents: list[str] = []
    for place, clause in enumerate(clauses):
        # Pre-order: the parent was met before, and nothing that is not under it has come between.
        if clause.parent is None:
            open_parents.clear()
        else:
            assert clause.parent in seen
            assert clause.parent in open_parents
            del open_parents[open_parents.index(clause.parent) + 1 :]
        open_parents.append(clause.id)
        seen[clause.id] = place
        assert not any(letter < " " and letter not in "\t\n" for letter in clause.text)
        assert (clause.kind == "cell") == (clause.cell is not None)
        end = 0
        for span in clause.spans:
            assert end <= span.start < span.end <= len(clause.text)
            assert span.bold or span.italic or span.underline
            end = span.end
        if clause.kind in ("row", "table"):
            assert clause.text == ""
        elif clause.kind != "cell":
            assert clause.text.strip()


@given(bodies())
def test_word_files(body: str) -> None:
    data = docx(body, styles=HEADINGS, numbering=_NUMBERING)
    found = read_or_blank("a.docx", data)
    if found is not None:
        check(found.clauses)
        assert read("a.docx", data) == found


@given(
    st.lists(
        sentences() | st.sampled_from(("# ", "## Axe 1", "- a", "1. b", "| a | b |", "|---|---|", "<td>", "**", "")), max_size=20
    )
)
def test_markdown_and_text(lines: list[str]) -> None:
    data = "\n".join(lines).encode()
    for name in ("a.md", "a.txt"):
        try:
            found = read(name, data)
        except PalabreError as refusal:
            if refusal.key not in ("document.blank", "document.empty", "document.no_text"):
                raise
            continue
        check(found.clauses)
        assert read(name, data) == found


@settings(max_examples=12)
@given(bodies())
def test_what_is_kept_is_what_was_read(body: str) -> None:
    """Into the file and back: the same clauses but for their ids, which become permanent."""
    data = docx(body, styles=HEADINGS, numbering=_NUMBERING)
    found = read_or_blank("a.docx", data)
    if found is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.palabre"
        days = {"starts_on": date(2025, 7, 22), "ends_on": date(2025, 7, 22)}
        with Workshop.create(path, title="Atelier", place="Kara", **days) as workshop:
            document = workshop.texts.accept("a.docx", data, found)
        with Workshop.open(path) as workshop:
            kept = workshop.texts.clauses(document)
            assert workshop.texts.original(document) == data
            assert workshop.texts.document(document).unshown == found.unshown
            assert workshop.check().sound
    ids = {new.id: old.id for new, old in zip(kept, found.clauses, strict=True)}
    assert [plain(clause, ids[clause.id], ids.get(clause.parent) if clause.parent else None) for clause in kept] == [
        plain(clause, clause.id, clause.parent) for clause in found.clauses
    ]


def plain(clause: Clause, own: str, parent: str | None) -> tuple[object, ...]:
    rest = (clause.kind, clause.level, clause.number, clause.label, clause.text, clause.spans, clause.number_typed)
    return (own, parent, *rest, clause.cell, clause.anchor)
