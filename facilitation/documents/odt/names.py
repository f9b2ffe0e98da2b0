"""Names of OpenDocument's XML (ODF 1.3, part 3) as lxml spells them."""

from __future__ import annotations

from typing import Final

from lxml import etree

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE: Final = f"{{{_OASIS}office:1.0}}"
TEXT: Final = f"{{{_OASIS}text:1.0}}"
TABLE: Final = f"{{{_OASIS}table:1.0}}"
STYLE: Final = f"{{{_OASIS}style:1.0}}"
DRAW: Final = f"{{{_OASIS}drawing:1.0}}"
FO: Final = f"{{{_OASIS}xsl-fo-compatible:1.0}}"
MANIFEST: Final = f"{{{_OASIS}manifest:1.0}}"
LOEXT: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
"""LibreOffice's own additions."""
HREF: Final = "{http://www.w3.org/1999/xlink}href"
XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"

P: Final = TEXT + "p"
H: Final = TEXT + "h"
LIST: Final = TEXT + "list"
TBL: Final = TABLE + "table"
STYLE_NAME: Final = TEXT + "style-name"


def whole(value: str | None, otherwise: int, most: int = 1_000_000) -> int:
    """A whole number of an attribute, kept between 0 and `most`; `otherwise` where it is missing or nonsense."""
    try:
        return max(0, min(int(value), most)) if value is not None else otherwise
    except ValueError:
        return otherwise


def has_text(element: etree._Element) -> bool:
    """Whether any letter stands below the element."""
    return any(part.strip() for part in element.itertext())
