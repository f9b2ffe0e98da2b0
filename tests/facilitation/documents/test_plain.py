"""Plain text in the encodings that people really send, with or without hard line ends."""

from __future__ import annotations

import codecs

import pytest

from facilitation.documents.encoding import decode
from facilitation.documents.reading import read
from facilitation.errors import PalabreError

LAW = """TITRE I : DE L’ÉTAT

Article 1er : L’œuvre de l’État est gérée à Kpalimé ; elle coûte 40 € « au plus ».

Article 2 : Les communes sont associées.

– les femmes ;
– les jeunes.
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, line_end: str):
    mark = codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b""
    found = read("loi.txt", mark + LAW.replace("\n", line_end).encode(encoding)).clauses
    assert [one.label for one in found] == ["TITRE I", "Article 1er", "Article 2", "Art. 2, puce 1", "Art. 2, puce 2"]
    assert found[1].text == "Article 1er : L’œuvre de l’État est gérée à Kpalimé ; elle coûte 40 € « au plus »."


def test_african_letters_in_utf8():
    (found,) = read("a.txt", "Ŋutɔ ɖeɖe, Kabɩyɛ ɛ̃ .".encode()).clauses
    assert found.text == "Ŋutɔ ɖeɖe, Kabɩyɛ ɛ̃ ."


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman"])
def test_what_dos_and_old_macs_wrote(encoding: str):
    text = "La société civile a été associée à la préparation du décret général. " * 5
    assert decode(text.encode(encoding)) == text


def test_hard_wrapped_lines_run_together_and_long_ones_do_not():
    wrapped = "Les communes sont associées à la préparation de la politique\nnationale des données.\n\nSecond alinéa.\n"
    assert [one.text for one in read("a.txt", wrapped.encode()).clauses] == [
        "Les communes sont associées à la préparation de la politique nationale des données.",
        "Second alinéa.",
    ]
    long = "\n".join(f"Un alinéa {number} " + "mot " * 60 for number in range(3))
    assert len(read("a.txt", long.encode()).clauses) == 3


def test_typed_lines_make_the_tree():
    text = "INTRODUCTION\n\nTexte.\n\nI. CONTEXTE\n\n1.1 Le pays\n\nTexte.\n\nII. VISION\n\nTexte.\n\nCONCLUSION\n\nTexte.\n"
    found = read("a.txt", text.encode()).clauses
    assert [(one.text, one.level) for one in found if one.kind == "heading"] == [
        ("INTRODUCTION", 1),
        ("I. CONTEXTE", 1),
        ("1.1 Le pays", 2),
        ("II. VISION", 1),
        ("CONCLUSION", 1),
    ]


@pytest.mark.parametrize("data", [bytes(range(1, 32)) * 40, b"\x01\x02" * 500])
def test_bytes_that_are_no_text(data: bytes):
    with pytest.raises(PalabreError, match="not_a_document"):
        read("a.txt", data)
