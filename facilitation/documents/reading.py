"""The front door for documents: looks at what a file really is, and reads it or refuses it with one clear sentence.

The ending of the name decides only between Markdown and plain text. Whatever the bytes are, the outcome is a document or a
`PalabreError("document.…", name=…)`.
"""

from __future__ import annotations

from pathlib import PurePath

from facilitation.documents.handwritten import number_by_hand, promote_headings
from facilitation.documents.imported import ImportedDocument, Unshown
from facilitation.documents.kinds import kind_of
from facilitation.documents.outline import outline
from facilitation.documents.package import MAX_FILE_BYTES
from facilitation.errors import PalabreError


def read(name: str, data: bytes) -> ImportedDocument:
    """Reads a DOCX, Markdown or text file.

    `name` is the file's name as the user knows it; it is quoted in refusals and gives the title where the document has none.
    Raises PalabreError: document.empty, document.too_large, document.encrypted, document.damaged, document.bomb,
    document.suspicious, document.strict, document.old_word, document.pdf, document.odt, document.no_text, … each with `name`.
    """
    try:
        return _read(name, data)
    except PalabreError as refusal:
        raise PalabreError(refusal.key, **{"name": name, **refusal.fields}) from refusal.__cause__


def _read(name: str, data: bytes) -> ImportedDocument:
    if len(data) > MAX_FILE_BYTES:
        raise PalabreError("document.too_large")
    if kind_of(name, data) == "docx":
        return _docx(name, data)
    raise PalabreError("document.not_a_document")


def _docx(name: str, data: bytes) -> ImportedDocument:
    from facilitation.documents.docx.document import read_docx

    found = read_docx(data)
    number_by_hand(found.blocks)
    promote_headings(found.blocks, emphasised=True)
    clauses = outline(found.blocks)
    if not any(clause.text.strip() for clause in clauses):
        raise PalabreError("document.no_text")
    unshown = tuple(Unshown(kind, count) for kind, count in sorted(found.unshown.items()) if count)
    return ImportedDocument(found.property_title or PurePath(name).stem, "docx", clauses, unshown, found.tracked_changes)
