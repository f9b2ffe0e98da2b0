"""Names of WordprocessingML (ECMA-376 part 1) as lxml spells them, and how its simple values are read."""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import itemgetter
from typing import Final, cast

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V: Final = "{urn:schemas-microsoft-com:vml}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
O: Final = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix that every producer uses
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"

P: Final = W + "p"
R_: Final = W + "r"
T: Final = W + "t"
TBL: Final = W + "tbl"
TR: Final = W + "tr"
TC: Final = W + "tc"
PPR: Final = W + "pPr"
RPR: Final = W + "rPr"
SDT: Final = W + "sdt"
INS: Final = W + "ins"
DEL: Final = W + "del"
MOVE_FROM: Final = W + "moveFrom"
MOVE_TO: Final = W + "moveTo"
VAL: Final = W + "val"
ALTERNATE: Final = MC + "AlternateContent"
CHOICE: Final = MC + "Choice"
FALLBACK: Final = MC + "Fallback"
BOX_CONTENT: Final = W + "txbxContent"

_OFF: Final = frozenset({"0", "false", "off", "none"})
_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,9}")


def on(element: etree._Element) -> bool:
    """A toggle element's value: present without a value means on (17.17.4)."""
    return (element.get(VAL) or "1") not in _OFF


def whole(value: str | None, default: int) -> int:
    """A whole number as the file writes it, or `default` where it is missing, odd or absurdly large."""
    return int(value) if value is not None and _WHOLE.fullmatch(value) else default


children: Final = cast(Callable[[etree._Element], list[etree._Element]], itemgetter(slice(None)))
"""The elements right inside one, as a list made in one go: faster than walking them one by one."""


def child(element: etree._Element, tag: str) -> etree._Element | None:
    """The first child `tag`: as `find`, which takes ten times as long over a name alone."""
    if not len(element):
        return None
    # The properties of anything stand first in it.
    first = element[0]
    return first if first.tag == tag else next((one for one in children(element) if one.tag == tag), None)


def below(element: etree._Element, *tags: str) -> etree._Element | None:
    """The first child of the first tag, of it the first child of the second, and so on."""
    found: etree._Element | None = element
    for tag in tags:
        if found is None:
            return None
        found = child(found, tag)
    return found


def copied(element: etree._Element) -> etree._Element:
    """A copy with all that is in it: what `deepcopy` comes to with an element, without its bookkeeping."""
    return element.__copy__()  # type: ignore[attr-defined,no-any-return]


def child_value(element: etree._Element, tag: str) -> str | None:
    """The w:val of the first child `tag`."""
    if not len(element):
        return None
    found: etree._Element | None = element[0]
    if found is not None and found.tag != tag:
        found = child(element, tag)
    return None if found is None else found.get(VAL)


def shown_branch(alternate: etree._Element) -> etree._Element | None:
    """The one branch of mc:AlternateContent that is read: its first choice, or the fallback where there is none."""
    branch = child(alternate, CHOICE)
    return child(alternate, FALLBACK) if branch is None else branch
