"""The front door for documents: looks at what a file really is, and reads it or refuses it with one clear sentence.

The ending of the name decides only between Markdown and plain text. Whatever the bytes are, the outcome is a document or a
`PalabreError("document.…", name=…)`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from facilitation.documents.blocks import Block
from facilitation.documents.encoding import decode
from facilitation.documents.handwritten import number_by_hand, promote_articles, promote_headings
from facilitation.documents.imported import DocumentFormat, ImportedDocument, ReadPackage, Unshown, UnshownKind
from facilitation.documents.kinds import Kind, kind_of
from facilitation.documents.outline import outline, traits
from facilitation.documents.package import MAX_FILE_BYTES
from facilitation.documents.titles import OpeningLine, choose_title
from facilitation.documents.uncollected import uncollected
from facilitation.errors import PalabreError

if TYPE_CHECKING:
    from facilitation.documents.pasted_markup import PastedMarkup

MAX_TEXT_BYTES: Final = 8 * 1024 * 1024
"""Largest text file; a law of 400 articles has 0.3 MB."""
_LOST_WORDS: Final = 0.02
"""Part of the different words of a copied text that its HTML may lack, for what the two write differently."""
_MARKDOWN_ENDINGS: Final = (".md", ".markdown", ".mdown", ".mkd")
_MARKDOWN_LINE: Final = re.compile(r"^(?:#{1,6} \S|\|?[ \t]*:?-{3,}:?[ \t]*\|)", re.MULTILINE)


def read(name: str, data: bytes) -> ImportedDocument:
    """Reads a DOCX, ODT, PDF, Markdown or text file.

    `name` is the file's name as the user knows it; it is quoted in refusals and gives the title where the document has none.
    Raises PalabreError, always with the field `name`: document.empty, .too_large, .encrypted, .damaged, .bomb, .suspicious,
    .strict, .too_deep, .no_text, .all_deleted, .blank, .old_word, .rtf, .web_page, .picture, .workbook, .slides,
    .not_a_document.
    """
    try:
        with uncollected():
            return _read(name, data)
    except PalabreError as refusal:
        raise PalabreError(refusal.key, **{"name": name, **refusal.fields}) from refusal.__cause__
    except RecursionError as depth:
        raise PalabreError("document.too_deep", name=name) from depth


def _read(name: str, data: bytes) -> ImportedDocument:
    if len(data) > MAX_FILE_BYTES:
        raise PalabreError("document.too_large")
    kind = kind_of(name, data)
    if kind != "text":
        found = _package_reader(kind)(data)
        number_by_hand(found.blocks)
        promote_headings(found.blocks, emphasised=kind != "pdf")
        promote_articles(found.blocks)
        return _imported(name, kind, found.blocks, found.unshown, found.opening, found.property_title, found.tracked_changes)
    if len(data) > MAX_TEXT_BYTES:
        raise PalabreError("document.too_large")
    text = decode(data)
    if name.lower().endswith(_MARKDOWN_ENDINGS) or _MARKDOWN_LINE.search(text):
        return _read_markdown(name, text)

    from facilitation.documents.plain import read_plain

    blocks = read_plain(text)
    number_by_hand(blocks)
    promote_headings(blocks, emphasised=False)
    promote_articles(blocks)
    return _imported(name, "text", blocks, Counter())


def _read_markdown(name: str, text: str) -> ImportedDocument:
    from facilitation.documents.markdown import read_markdown

    blocks, unshown, title = read_markdown(text)
    number_by_hand(blocks)
    promote_headings(blocks, emphasised=True)
    promote_articles(blocks)
    return _imported(name, "markdown", blocks, unshown, (), title)


def read_pasted(name: str, text: str, markup: str = "") -> ImportedDocument:
    """Reads text from the clipboard; `name` is what to call its source. What is kept as the original is `text` in UTF-8.

    `markup` is the HTML of the same copy, which is read where it holds headings, lists, tables or bold words, and all words of
    `text`. Raises PalabreError with the field `name`: document.nothing_pasted, .too_large, .all_deleted, .no_text.
    """
    try:
        return _read_pasted(name, text, markup)
    except PalabreError as refusal:
        raise PalabreError(refusal.key, **{"name": name, **refusal.fields}) from refusal.__cause__


def _read_pasted(name: str, text: str, markup: str) -> ImportedDocument:
    from facilitation.documents.pasted import cleaned, read_emphasis, without_contents
    from facilitation.documents.plain import read_plain

    if len(text) > MAX_TEXT_BYTES:
        raise PalabreError("document.too_large")
    text = cleaned(text)
    if not text.strip():
        raise PalabreError("document.nothing_pasted")
    found = _pasted_markup(markup, text) if markup else None
    if found is not None:
        number_by_hand(found.blocks)
        promote_headings(found.blocks, emphasised=True)
        promote_articles(found.blocks)
        return _imported(name, "text", found.blocks, found.unshown, tracked_changes=found.tracked_changes)
    if _MARKDOWN_LINE.search(text):
        return _read_markdown(name, text)
    text, contents = without_contents(text)
    blocks = read_plain(text)
    read_emphasis(blocks)
    number_by_hand(blocks)
    promote_headings(blocks, emphasised=False)
    promote_articles(blocks)
    return _imported(name, "text", blocks, Counter({"table_of_contents": int(contents)}))


def _pasted_markup(markup: str, text: str) -> PastedMarkup | None:
    """What the HTML holds; None where it is no more than lines, or not all that was copied."""
    from facilitation.documents.pasted_markup import MAX_MARKUP, read_pasted_markup

    if len(markup) > MAX_MARKUP:
        return None
    found = read_pasted_markup(markup)
    wanted = set(re.findall(r"\w{2,}", text.casefold()))
    there = {word for block in found.blocks for word in re.findall(r"\w{2,}", f"{block.number} {block.text}".casefold())}
    return found if found.structured and len(wanted - there) <= _LOST_WORDS * len(wanted) else None


def _package_reader(kind: Kind) -> Callable[[bytes], ReadPackage]:
    if kind == "odt":
        from facilitation.documents.odt.document import read_odt

        return read_odt
    if kind == "pdf":
        from facilitation.documents.pdf.document import read_pdf

        return read_pdf
    from facilitation.documents.docx.document import read_docx

    return read_docx


def _imported(
    name: str,
    form: DocumentFormat,
    blocks: Sequence[Block],
    unshown: Counter[UnshownKind],
    opening: Sequence[OpeningLine] = (),
    given_title: str = "",
    tracked_changes: int = 0,
) -> ImportedDocument:
    if not any(block.text.strip() for block in blocks):
        pictures = unshown["image"] or unshown["object"]
        raise PalabreError("document.no_text" if pictures else "document.all_deleted" if tracked_changes else "document.blank")
    if tracked_changes:
        unshown["tracked_change"] = tracked_changes
    return ImportedDocument(
        title=choose_title(name, blocks, opening, given_title),
        format=form,
        clauses=outline(blocks),
        unshown=tuple(Unshown(kind, count) for kind, count in sorted(unshown.items()) if count),
        tracked_changes=tracked_changes,
        traits=traits(blocks),
    )
