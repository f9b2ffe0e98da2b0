"""The version that goes out: the same page, and nothing that tells who made it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx as python_docx
import pytest

from facilitation.documents.docx.publishing import published
from facilitation.documents.docx.writing import write_changes
from facilitation.documents.reading import read
from facilitation.resources import resource
from tests.corpus import CORPUS, needs_corpus
from tests.effort import first
from tests.facilitation.documents.docx.amended import marks, random_changes
from tests.facilitation.documents.word_files import packed, parts
from tests.libreoffice import Job, judge, needs_libreoffice, paragraphs

TRACES = re.compile(
    rb"w:author=|w:rsid\w*=|<w:rsids|w14:paraId=|<w:comment|trackRevisions|attachedTemplate|_GoBack|lastModifiedBy>|dc:creator>"
)
REAL = ("documents/fr/ccp-profil-secteur-public-v1.4-fr.docx", "revisions/cnig-sru/niveau2-2024-03.docx")


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def clean(path: Path) -> bytes:
    data = path.read_bytes()
    clauses = read(path.name, data).clauses
    changes = random_changes(clauses, 1, 20)
    return write_changes(data, clauses, changes, marks(changes), {}, tracked=False).data


def real_files() -> list[Path]:
    return [resource("demonstration", "politique.docx"), *(CORPUS / name for name in REAL if (CORPUS / name).exists())]


@pytest.mark.parametrize("path", real_files(), ids=lambda path: path.name)
def test_no_trace_is_left_and_no_word_is_lost(path: Path) -> None:
    data = clean(path)
    out = published(data)
    assert published(data) == out
    for name, part in members(out).items():
        if name.endswith((".xml", ".rels")) and not name.startswith("customXml/"):
            assert not TRACES.search(part), name
    assert [one.text for one in read("a.docx", out).clauses] == [one.text for one in read("a.docx", data).clauses]
    assert python_docx.Document(io.BytesIO(out)).core_properties.author == ""
    for name, part in members(out).items():
        if name.endswith(".rels"):
            assert b"/people" not in part


def test_hidden_words_people_and_thumbnails_go_and_the_package_stays_whole() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>À cacher</w:t></w:r>"
    shown = '<w:r w:rsidR="00AB12"><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>À montrer</w:t></w:r>'
    made = parts(f'<w:p w:rsidR="00AB12">{hidden}{shown}</w:p>')
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    made["word/people.xml"] = b"<x/>"
    made["word/_rels/people.xml.rels"] = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    made["docProps/thumbnail.jpeg"] = b"\xff\xd8\xff"
    made["word/_rels/document.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="p" Type="http://schemas.microsoft.com/office/2011/relationships/people" Target="people.xml"/>'
        f'<Relationship Id="t" Type="{office}/attachedTemplate" Target="file:///C:/Users/Koffi/modele.dotm" TargetMode="External"/>'
        "</Relationships>"
    ).encode()
    made["_rels/.rels"] = made["_rels/.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="t" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" '
        b'Target="docProps/thumbnail.jpeg"/></Relationships>',
    )
    out = members(published(packed(made)))
    assert {"word/people.xml", "word/_rels/people.xml.rels", "docProps/thumbnail.jpeg"}.isdisjoint(out)
    everything = b"".join(out.values()).decode("utf-8", "replace")
    assert "Koffi" not in everything
    assert "À cacher" not in everything
    assert "À montrer" in everything
    assert "00AB12" not in everything
    assert "people.xml" not in everything
    assert "thumbnail" not in everything


@needs_corpus
@needs_libreoffice
@pytest.mark.parametrize("name", first(1, REAL[::-1]))
def test_the_page_reads_the_same_before_libreoffice(name: str) -> None:
    data = clean(CORPUS / name)
    before, after = (paragraphs(one) for one in judge([Job(data, "keep", "odt"), Job(published(data), "keep", "odt")]))
    assert after == before
