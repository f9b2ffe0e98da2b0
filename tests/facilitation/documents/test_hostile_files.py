"""Bombs, traps, cut files and other kinds of file called .docx: one known sentence, the workshop unchanged, in little time."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.wording import LANGUAGES, Wording
from facilitation.workshop import Workshop
from tests.effort import calls
from tests.facilitation.documents.unchanged import Snapshot
from tests.facilitation.documents.word_files import docx, p, packed, parts, tbl, tc, tr

MANY_CALLS = 500_000
MAIN = "word/document.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def stream(name: str) -> bytes:
    """An OLE container whose directory names one stream."""
    return OLE + bytes(512) + name.encode("utf-16-le") + bytes(400)


def with_main(xml: str) -> bytes:
    return packed(parts(p("x")) | {MAIN: xml.encode()})


def bomb() -> bytes:
    """120 MB of spaces in a main part of 120 KB."""
    return packed(parts(p("x")) | {MAIN: b"<a>" + b" " * 120_000_000 + b"</a>"})


def entities() -> bytes:
    nested = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return with_main(f'<!DOCTYPE d [<!ENTITY e0 "ha">{nested}]><d>&e11;</d>')


def external() -> bytes:
    return with_main('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>')


def in_utf16() -> bytes:
    return packed(parts(p("x")) | {MAIN: '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE d []><d/>'.encode("utf-16")})


def twice() -> bytes:
    file = io.BytesIO(docx(p("un")))
    with zipfile.ZipFile(file, "a") as package, pytest.warns(UserWarning, match="Duplicate name"):
        package.writestr(MAIN, parts(p("deux"))[MAIN])
    return file.getvalue()


def many() -> bytes:
    return packed(parts(p("x")) | {f"word/x{number}.xml": b"" for number in range(10_001)})


def wrong_crc() -> bytes:
    data = bytearray(docx(p("Un alinéa.")))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as package:
        entry = package.getinfo(MAIN)
    central = data.index(b"PK\x01\x02" + data[data.index(b"PK\x01\x02") + 4 : data.index(b"PK\x01\x02") + 6])
    while data[central + 46 : central + 46 + len(MAIN)] != MAIN.encode():
        central = data.index(b"PK\x01\x02", central + 1)
    struct.pack_into("<I", data, central + 16, entry.CRC ^ 0xFFFF)
    return bytes(data)


def lying_size() -> bytes:
    """The directory says that the main part has 10 bytes."""
    data = bytearray(docx(p("Un alinéa.")))
    central = data.index(b"PK\x01\x02")
    while data[central + 46 : central + 46 + len(MAIN)] != MAIN.encode():
        central = data.index(b"PK\x01\x02", central + 1)
    struct.pack_into("<I", data, central + 24, 10)
    return bytes(data)


def locked() -> bytes:
    data = bytearray(docx(p("x")))
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = data.find(mark)
        while start >= 0:
            data[start + place] |= 1
            start = data.find(mark, start + 4)
    return bytes(data)


def named(name: str) -> bytes:
    return packed(parts(p("x")) | {name: b"x"})


def odt() -> bytes:
    return packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})


def strict() -> bytes:
    return with_main('<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body/></d:document>')


def deep(depth: int) -> bytes:
    return docx("<w:sdt><w:sdtContent>" * depth + p("au fond") + "</w:sdtContent></w:sdt>" * depth)


FILES: dict[str, tuple[bytes, set[str]]] = {
    "vide.docx": (b"", {"empty"}),
    "zéros.docx": (bytes(5000), {"empty"}),
    "entités.docx": (entities(), {"suspicious"}),
    "externe.docx": (external(), {"suspicious"}),
    "utf16.docx": (in_utf16(), {"suspicious"}),
    "remonte.docx": (named("../../evil.xml"), {"suspicious"}),
    "absolu.docx": (named("/etc/passwd"), {"suspicious"}),
    "lecteur.docx": (named("C:\\evil.xml"), {"suspicious"}),
    "deux fois.docx": (twice(), {"suspicious"}),
    "beaucoup.docx": (many(), {"bomb"}),
    "tronqué.docx": (docx(p("Un alinéa."))[:-200], {"damaged"}),
    "début.docx": (docx(p("Un alinéa."))[:60], {"damaged"}),
    "crc.docx": (wrong_crc(), {"damaged"}),
    "taille.docx": (lying_size(), {"damaged"}),
    "chiffré.docx": (locked(), {"encrypted"}),
    "chiffré par Word.docx": (stream("EncryptedPackage"), {"encrypted"}),
    "profond.docx": (deep(100_000), {"too_deep"}),
    "pas de corps.docx": (with_main("<d/>"), {"damaged"}),
    "xml coupé.docx": (with_main("<w:document><w:body>"), {"damaged"}),
    "sans partie.docx": (packed({name: data for name, data in parts(p("x")).items() if name != MAIN}), {"damaged"}),
    "strict.docx": (strict(), {"strict"}),
    "blanc.docx": (docx(p("")), {"blank"}),
    "ancien.docx": (stream("WordDocument"), {"old_word"}),
    "classeur ancien.docx": (stream("Workbook"), {"workbook"}),
    "pdf.docx": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(100), {"damaged"}),
    "rtf.docx": (b"{\\rtf1\\ansi Bonjour}", {"rtf"}),
    "page.docx": (b"<!DOCTYPE html><html><body>Bonjour</body></html>", {"web_page"}),
    "classeur.docx": (packed({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}), {"workbook"}),
    "diapositives.docx": (packed({"[Content_Types].xml": b"<x/>", "ppt/presentation.xml": b"<x/>"}), {"slides"}),
    "libre.docx": (odt(), {"damaged"}),
    "image.docx": (b"\x89PNG\r\n\x1a\n" + bytes(100), {"picture"}),
    "archive.docx": (packed({"photo.jpg": b"x"}), {"not_a_document"}),
    "octets.docx": (bytes(range(256)) * 20, {"damaged"}),
    "octets.txt": (bytes(range(256)) * 20, {"not_a_document"}),
}


@pytest.mark.parametrize("name", FILES)
def test_one_known_sentence_with_little_work(name: str) -> None:
    data, keys = FILES[name]
    with pytest.raises(PalabreError) as refusal:
        read(name, data)
    assert calls(lambda: read(name, data)) < MANY_CALLS
    assert refusal.value.key in {f"document.{key}" for key in keys}
    for language in LANGUAGES:
        sentence = Wording(language).error(refusal.value)
        assert name in sentence
        assert "\n" not in sentence


def test_the_workshop_is_as_it_was_after_all_of_them(workshop: Workshop, tmp_path: Path) -> None:
    workshop.texts.add("politique.md", "# Axe\n\nUn alinéa.\n".encode())
    before = Snapshot.of(workshop)
    for name, (data, _) in FILES.items():
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(PalabreError):
            workshop.texts.add_file(path)
    assert Snapshot.of(workshop) == before
    assert workshop.check().sound


def test_what_is_no_readable_file_at_all(workshop: Workshop, tmp_path: Path) -> None:
    folder = tmp_path / "dossier.docx"
    folder.mkdir()
    circle = tmp_path / "circulaire.docx"
    circle.symlink_to(circle)
    before = Snapshot.of(workshop)
    for path, key in ((folder, "file.folder"), (circle, "document.unreadable"), (tmp_path / "absent.docx", "file.missing")):
        with pytest.raises(PalabreError) as refusal:
            workshop.texts.add_file(path)
        assert refusal.value.key == key
        assert path.name in Wording("fr").error(refusal.value)
    assert Snapshot.of(workshop) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unreadable to the machine's owner")
def test_a_file_that_may_not_be_read(workshop: Workshop, tmp_path: Path) -> None:
    path = tmp_path / "secret.docx"
    path.write_bytes(docx(p("x")))
    path.chmod(0)
    with pytest.raises(PalabreError, match=r"file\.not_allowed"):
        workshop.texts.add_file(path)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the limit of memory is set as Linux does it")
@pytest.mark.parametrize("make", [bomb, entities])
def test_bombs_do_not_unfold(make, tmp_path: Path) -> None:
    """In a process that may have 600 MB: what unfolded would end it."""
    path = tmp_path / "bombe.docx"
    path.write_bytes(make())
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from facilitation.documents.reading import read; from facilitation.errors import PalabreError\n"
        "import lxml.etree\n"
        "resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20))\n"
        "path = Path(sys.argv[1])\n"
        "try: read(path.name, path.read_bytes())\n"
        "except PalabreError as refusal: print(refusal.key)"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], cwd=root, capture_output=True, text=True, timeout=300, check=True
    )
    assert done.stdout.strip() == ("document.bomb" if make is bomb else "document.suspicious")


def test_what_is_merely_deep_is_read() -> None:
    assert read("a.docx", deep(100)).clauses[-1].text == "au fond"


def test_tables_in_tables_in_tables() -> None:
    content = p("au fond")
    for _ in range(30):
        content = tbl(tr(tc(content + p(""))))
    found = read("a.docx", docx(content)).clauses
    assert found[-1].text == "au fond"
    assert sum(one.kind == "table" for one in found) == 30


def test_markdown_that_nests_without_end_takes_no_more_work_a_letter() -> None:
    def effort(text: str) -> int:
        return calls(lambda: read("a.md", text.encode()))

    nested = (
        ">" * 20_000 + " a",
        "- " * 3_000 + "a",
        "[" * 30_000 + "a",
        "*a " * 20_000,
        "<div>" * 20_000 + "a",
        "`" * 20_000 + "a",
    )
    for text in nested:
        assert effort(text[: len(text) // 4]) < 5 * effort(text[: len(text) // 16]) + 20_000, text[:5]


def test_tables_that_claim_to_be_endless() -> None:
    wide = tbl(tr(tc("a", '<w:gridSpan w:val="999999999"/>'), tc("b", '<w:gridSpan w:val="-5"/>')))
    assert [one.cell.column_span for one in read("a.docx", docx(wide)).clauses if one.cell] == [63, 1]
    rows = "<table><tr><td rowspan=999 colspan=999>a</td><td>b</td></tr></table>"
    assert [one.text for one in read("a.md", rows.encode()).clauses if one.cell] == ["a", "b"]
