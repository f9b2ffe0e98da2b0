"""What papers and lists call a document that has several versions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitation.wording import Wording

if TYPE_CHECKING:
    from facilitation.documents.texts import Document


def with_version(document: Document, wording: Wording) -> Document:
    """The document with its version in its title, where there are several: "Politique de l’eau – version 2"."""
    if not document.versioned:
        return document
    key = "document.version" if document.replaced_by is None else "document.version_replaced"
    return replace(document, title=wording(key, title=document.title, version=document.version))
