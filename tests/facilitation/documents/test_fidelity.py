"""Nothing of the printed text is missing, doubled or out of its place: against LibreOffice's plain text of the same files.

Both are cut into words. LibreOffice's lines of a table of contents ("Cadre … 12") are left out as ours are, and the numbers of the
notes, which it sets close to the words before them, are expected to be all that it has more.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree
from rapidfuzz.distance import Indel

from facilitation.documents.imported import ImportedDocument
from facilitation.documents.reading import read
from facilitation.text.clauses import Clause
from tests.corpus import CORPUS, needs_corpus
from tests.effort import first
from tests.facilitation.documents.word_files import W
from tests.libreoffice import Job, needs_libreoffice, texts

pytestmark = needs_corpus

FRENCH = CORPUS / "documents" / "fr"
JUDGED = (
    FRENCH / "ccp-profil-secteur-public-v1.4-fr.docx",
    FRENCH / "geostandard-risques-modele-commun-v0.1.docx",
    CORPUS / "documents" / "en" / "pctf-criteria-consent-v1.5-en.docx",
    FRENCH / "ccp-profil-secteur-public-v1.3-fr.docx",
)
_CONTENTS_LINE = re.compile(r"\t\s*[0-9ivxlc]+\s*$")
_CONTENTS_TITLES = ("table des matières", "sommaire", "liste des figures", "contrôle des versions du document")


def words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    return re.findall(r"[^\W\d_]+|\d+", plain)


def shown(document: ImportedDocument) -> list[str]:
    """The words of all clauses in their order with the numbers that Word computes; notes apart."""
    lines = (f"{'' if one.number_typed else one.number} {one.text}" for one in document.clauses if one.kind != "note")
    return words("\n".join(lines))


def printed(text: str) -> list[str]:
    """LibreOffice's words, without its tables of contents."""
    return words("\n".join(line for line in text.lstrip("\ufeff").split("\n") if not _CONTENTS_LINE.search(line)))


@needs_libreoffice
@pytest.mark.parametrize("path", first(3, JUDGED), ids=lambda path: path.stem)
def test_words_and_their_order_as_libreoffice_has_them(path: Path) -> None:
    for text in texts([Job(path.read_bytes(), "accept")]):
        document = read(path.name, path.read_bytes())
        notes = sum(one.kind == "note" for one in document.clauses)
        ours, theirs = shown(document), printed(text)
        missing: list[str] = []
        extra: list[str] = []
        for kind, start, end, own_start, own_end in Indel.opcodes(theirs, ours):
            if kind != "equal":
                missing += theirs[start:end]
                extra += ours[own_start:own_end]
        # All that LibreOffice has more: the numbers of the notes, each once and in order, and titles of tables of contents.
        numbers = [int(word) for word in missing if word.isdigit()]
        left = Counter(word.lower() for word in missing if not word.isdigit())
        left -= Counter(word for title in _CONTENTS_TITLES for word in title.split())
        print(f"{path.name}: {len(ours)} words, notes {len(numbers)} of {notes}, missing {left}, extra {extra}")
        assert extra == [], path.name
        assert sorted(set(numbers)) == list(range(1, notes + 1)), path.name
        assert not left, path.name


def counted(path: Path) -> dict[str, int]:
    """Tables and notes as the XML itself has them."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
        return {
            "table": sum(1 for _ in root.iter(f"{{{W}}}tbl")),
            "note": sum(1 for _ in root.iter(f"{{{W}}}footnoteReference", f"{{{W}}}endnoteReference")),
        }


@pytest.mark.parametrize(
    ("name", "tables", "notes"),
    [
        ("fr/ccp-profil-secteur-public-v1.3-fr.docx", 50, 44),
        ("fr/ccp-profil-secteur-public-v1.4-fr.docx", 50, 45),
        ("en/pctf-public-sector-profile-v1.4-en.docx", 50, 45),
        ("fr/geostandard-reseaux-eaux-2024.docx", 203, 13),
        ("fr/geostandard-risques-modele-commun-v0.1.docx", 40, 0),
        ("fr/geostandard-risques-ppr-v0.1.docx", 101, 0),
        ("en/pctf-criteria-consent-v1.5-en.docx", 1, 0),
    ],
)
def test_tables_and_notes_are_as_many_as_the_manifest_says(name: str, tables: int, notes: int) -> None:
    path = CORPUS / "documents" / name
    kinds = Counter(one.kind for one in read(path.name, path.read_bytes()).clauses)
    assert (kinds["table"], kinds["note"]) == (tables, notes)
    assert counted(path) == {"table": tables, "note": notes}


def test_notes_have_their_own_words() -> None:
    path = FRENCH / "ccp-profil-secteur-public-v1.3-fr.docx"
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/footnotes.xml"))
    stored = [
        words("".join(text.text or "" for text in note.iter(f"{{{W}}}t")))
        for note in root.iter(f"{{{W}}}footnote")
        if note.get(f"{{{W}}}type") is None
    ]
    ours = [words(one.text) for one in read(path.name, path.read_bytes()).clauses if one.kind == "note"]
    assert sorted(ours) == sorted(stored)


def tree(path: Path) -> tuple[Clause, ...]:
    return read(path.name, path.read_bytes()).clauses


def test_the_framework_reads_like_its_printed_page() -> None:
    found = tree(FRENCH / "ccp-profil-secteur-public-v1.3-fr.docx")
    headings = [(one.level, one.number, one.text.strip()) for one in found if one.kind == "heading"]
    first = headings.index((1, "1", "Avant-propos"))
    assert headings[first : first + 5] == [
        (1, "1", "Avant-propos"),
        (1, "2", "LE CADRE DE CONFIANCE PANCANADIEN"),
        (2, "2.1", "Survol"),
        (3, "2.1.1", "Contexte"),
        (3, "2.1.2", "Qu’est-ce que le CCP?"),
    ]
    labels = {one.label: one for one in found}
    assert labels["2.3.1.3, al. 2, puce 3"].text.startswith("la date de naissance")
    assert labels["Tableau 3, ligne 2, « Processus atomique »"].text == "Établissement de l’identité"
    assert labels["note 12"].text.strip().startswith("Site Web ISO")
    by_id = {one.id: one for one in found}
    assert by_id[labels["2.3.1.3"].parent].label == "2.3.1"


def test_markdown_texts_of_africa_lose_no_word() -> None:
    for path in sorted((FRENCH / "afrique").glob("*.md")):
        source = path.read_text(encoding="utf-8-sig")
        document = read(path.name, path.read_bytes())
        ours = Counter(words("\n".join(one.text for one in document.clauses)))
        body = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL)
        # Addresses of links and pictures, tags and comments are no words of the page; numbers of lists are computed.
        body = re.sub(r"!\[[^\]]*\]\([^)]*\)|(?<=\])\([^)]*\)|<[^>]*>|^\s*\d+[.)] |\{[^}]*\}", " ", body, flags=re.MULTILINE)
        theirs = Counter(words(body))
        missing = sum((theirs - ours).values())
        doubled = sum((ours - theirs).values())
        print(f"{path.name}: {sum(ours.values())} words, missing {missing} {(theirs - ours).most_common(8)}, more {doubled}")
        assert missing == 0, (theirs - ours).most_common(20)
        assert doubled == 0, (ours - theirs).most_common(20)


def test_articles_of_two_laws_are_all_there() -> None:
    gabon = [one.number for one in tree(FRENCH / "afrique" / "gabon-code-travail-2021.md") if one.number.startswith("Article")]
    plain = [int(number.split()[1]) for number in gabon if re.fullmatch(r"Article \d+", number)]
    assert len(gabon) >= 405
    assert plain == sorted(plain)
    senegal = {one.number for one in tree(FRENCH / "afrique" / "senegal-constitution.md") if one.number.startswith("Article")}
    assert len(senegal) >= 100
