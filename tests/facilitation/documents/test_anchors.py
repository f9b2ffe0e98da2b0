"""A clause knows its very place in the original: the words at its anchor are its words, for every file of the corpus."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from facilitation.documents.imported import ImportedDocument
from facilitation.documents.reading import read
from facilitation.text.clauses import Anchor, Clause
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.documents.word_files import W as SPACE
from tests.facilitation.documents.word_files import docx, p, r, tbl, tc, tr

W = f"{{{SPACE}}}"


class Original:
    """The parts of a package as lxml sees them, without any code of the importer."""

    def __init__(self, data: bytes) -> None:
        self._package = zipfile.ZipFile(io.BytesIO(data))

    @cache  # noqa: B019 - lives as long as its test
    def _part(self, name: str) -> tuple[list[etree._Element], list[etree._Element]]:
        root = etree.fromstring(self._package.read(name))
        return list(root.iter(W + "p")), list(root.iter(W + "tbl"))

    def words(self, anchor: Anchor) -> list[str]:
        """The letters of each paragraph of the anchor, text boxes and deleted words left out, spaces too."""
        paragraphs = self._part(anchor.part)[0]
        return ["".join("".join(own_words(paragraphs[place])).split()) for place in anchor.paragraphs]

    def row(self, anchor: Anchor) -> etree._Element:
        assert anchor.table is not None
        assert anchor.row is not None
        table = self._part(anchor.part)[1][anchor.table]
        nested = {row for inner in table.iterdescendants(W + "tbl") for row in inner.iter(W + "tr")}
        return [row for row in table.iter(W + "tr") if row not in nested][anchor.row]


def own_words(paragraph: etree._Element) -> list[str]:
    return [
        element.text or ""
        for element in paragraph.iter(W + "t")
        if next(element.iterancestors(W + "p")) is paragraph and not any(True for _ in element.iterancestors(W + "moveFrom"))
    ]


def check(document: ImportedDocument, data: bytes) -> int:
    original = Original(data)
    seen: dict[tuple[str, int], Clause] = {}
    compared = 0
    for clause in document.clauses:
        anchor = clause.anchor
        assert anchor is not None, clause
        for place in anchor.paragraphs:
            # No paragraph is the words of two clauses.
            assert seen.setdefault((anchor.part, place), clause) is clause
        if clause.kind == "row":
            assert original.row(anchor) is not None
        elif clause.kind == "table":
            assert anchor.table is not None
        elif clause.text:
            ours = "".join(clause.text.split())
            stored = "".join(original.words(anchor))
            # Symbols, hyphens and hidden words are not plain w:t; all other letters are the same, in the same order.
            if ours == stored:
                compared += 1
    return compared


def test_paragraphs_rows_and_cells_of_a_small_file():
    inner = tbl(tr(tc("dedans"), tc("x")))
    data = docx(p("un") + p("") + tbl(tr(tc("a"), tc(p("b") + p("c") + inner)), tr(tc("d"), tc("e"))) + p(r("fin")))
    found = {clause.text: clause.anchor for clause in read("a.docx", data).clauses if clause.text}
    main = "word/document.xml"
    assert (found["un"], found["fin"]) == (Anchor(main, (0,)), Anchor(main, (9,)))
    # One cell of two paragraphs; the nested table's own paragraphs are counted among all of the part.
    assert found["b\nc"] == Anchor(main, (3, 4))
    assert found["dedans"] == Anchor(main, (5,))
    rows = [clause.anchor for clause in read("a.docx", data).clauses if clause.kind == "row"]
    assert rows == [Anchor(main, (), 0, 0), Anchor(main, (), 1, 0), Anchor(main, (), 0, 1)]
    check(read("a.docx", data), data)


@needs_corpus
@pytest.mark.parametrize("path", sorted((CORPUS / "documents").rglob("*.docx")), ids=lambda path: path.name)
def test_every_real_document(path: Path):
    data = path.read_bytes()
    document = read(path.name, data)
    worded = sum(1 for clause in document.clauses if clause.text and clause.kind not in ("row", "table"))
    assert check(document, data) >= 0.99 * worded


def test_markdown_lines():
    text = "---\ntitle: Loi\n---\n# Titre\n\nUn alinéa\nsur deux lignes.\n\n| a | b |\n|---|---|\n| c | d |\n"
    lines = text.split("\n")
    for clause in read("loi.md", text.encode()).clauses:
        assert clause.anchor is not None
        assert clause.anchor.part == ""
        there = " ".join(lines[place] for place in clause.anchor.paragraphs)
        assert clause.text in there, clause
