"""Damages documents by chance, but the same chance each time: bytes of the file, bytes of its XML, elements of its tree."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO

from lxml import etree

from tests.facilitation.documents.word_files import packed

_ODD = ("", "-1", "0", "99999999999", "2147483648", "true", "zz", "\u00e9", "%1%2%9", "continue", "w:p", " ")


def mutated(data: bytes, chance: random.Random) -> bytes:
    """One of three ways; `data` is a zip package."""
    return chance.choice((of_bytes, of_xml, of_tree))(data, chance)


def of_bytes(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20))):
        if not changed:
            break
        start = chance.randrange(len(changed))
        length = min(chance.choice((1, 4, 64, 1024)), len(changed) - start)
        match chance.randrange(5):
            case 0:
                changed[start] ^= 1 << chance.randrange(8)
            case 1:
                del changed[start : start + length]
            case 2:
                changed[start:start] = changed[start : start + length]
            case 3:
                changed[start : start + length] = bytes(chance.randrange(256) for _ in range(length))
            case 4:
                del changed[start:]
    return bytes(changed)


def _with_part(data: bytes, chance: random.Random, change) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as package:
        members = {name: package.read(name) for name in package.namelist()}
    name = chance.choice([name for name in members if name.endswith((".xml", ".rels"))])
    return packed(members | {name: change(members[name])})


def of_xml(data: bytes, chance: random.Random) -> bytes:
    return _with_part(data, chance, lambda xml: of_bytes(xml, chance))


def of_tree(data: bytes, chance: random.Random) -> bytes:
    """Well-formed nonsense: elements taken out, doubled, moved into each other, renamed, with odd values."""

    def change(xml: bytes) -> bytes:
        root = etree.fromstring(xml)
        for _ in range(chance.choice((1, 2, 5, 30))):
            elements = [element for element in root.iter(etree.Element) if element is not root]
            if not elements:
                break
            _change_one(chance.choice(elements), elements, chance)
        return etree.tostring(root)

    return _with_part(data, chance, change)


def _change_one(element: etree._Element, elements: list[etree._Element], chance: random.Random) -> None:
    other = chance.choice(elements)
    match chance.randrange(6):
        case 0:
            element.getparent().remove(element)
        case 1:
            element.addnext(etree.fromstring(etree.tostring(element)))
        case 2 if not any(above is element for above in other.iterancestors()) and other is not element:
            other.append(element)
        case 3 if element.attrib:
            element.set(chance.choice(sorted(element.attrib)), chance.choice(_ODD))
        case 4:
            element.tag = other.tag
        case 5:
            element.text = chance.choice(("", "\u2028", "x" * 5000, "2.1. ", "Article 3", "\t"))
