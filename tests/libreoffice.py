"""LibreOffice as an outside judge: accepts or rejects all tracked changes of a DOCX and says what text is left.

One headless process with a profile folder of its own takes a whole list of jobs (its start costs a second, a job tenths of one);
the work is done by a macro in Basic, which every LibreOffice brings, so that nothing but `libreoffice-writer` is needed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal
from xml.sax.saxutils import escape

import pytest
from lxml import etree

Changes = Literal["keep", "accept", "reject"]
Form = Literal["text", "docx", "odt"]

_FILTERS: Final = {
    "text": ("Text (encoded)", "UTF8,LF", "txt"),
    "docx": ("MS Word 2007 XML", "", "docx"),
    "odt": ("OpenDocument Text Flat XML", "", "fodt"),
}
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE_ROW: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}table-row"
_COUNTED = _TEXT + "sequence"
_SPACES: Final = frozenset(_TEXT + name for name in ("s", "tab", "line-break"))
_NOTE: Final = _TEXT + "note"
_LEFT_OUT: Final = frozenset((_OFFICE + "annotation", _TEXT + "tracked-changes"))
_APART: Final = frozenset(
    (
        *_LEFT_OUT,
        _NOTE,
        "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}frame",
        "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}custom-shape",
    )
)
_COMMANDS: Final = {"keep": "", "accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def _program() -> str | None:
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            return found
    usual = {
        "win32": r"C:\Program Files\LibreOffice\program\soffice.exe",
        "darwin": "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    }.get(sys.platform)
    return usual if usual and os.path.exists(usual) else None


needs_libreoffice = pytest.mark.skipif(
    _program() is None, reason="LibreOffice, the outside judge of DOCX files, is not installed (Debian: libreoffice-writer)"
)


@dataclass(frozen=True, slots=True)
class Job:
    """What LibreOffice is to do with one DOCX; `form` is what comes back: its text with list numbers, a DOCX, or a flat ODT."""

    document: bytes
    changes: Changes = "keep"
    form: Form = "text"


class JudgeError(AssertionError):
    """LibreOffice could not open or write a document of the list."""


def judge(jobs: Sequence[Job], *, seconds: float = 600) -> list[bytes]:
    """What LibreOffice makes of each job, in their order: UTF-8 text with "\\n" line ends, or DOCX bytes."""
    # LibreOffice may hold files for a moment after its end on Windows.
    with TemporaryDirectory(prefix="judge", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        lines: list[str] = []
        results: list[Path] = []
        for place, job in enumerate(jobs):
            source = folder / f"in{place}.docx"
            source.write_bytes(job.document)
            name, options, ending = _FILTERS[job.form]
            result = folder / f"out{place}.{ending}"
            results.append(result)
            lines.append("|".join((source.as_uri(), _COMMANDS[job.changes], result.as_uri(), name, options)))
        (folder / "jobs.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        _start(Path(_profile().name).resolve(), seconds, "macro:///Standard.Judge.Judge", JUDGE_FOLDER=folder.as_uri())
        missing = [place for place, result in enumerate(results) if not result.exists()]
        if missing:
            log = folder / "log.txt"
            told = log.read_text(encoding="utf-8") if log.exists() else "the macro did not run"
            raise JudgeError(f"LibreOffice gave nothing for the jobs {missing}: {told}")
        return [result.read_bytes() for result in results]


def texts(jobs: Sequence[Job]) -> list[str]:
    """`judge` for jobs whose form is text."""
    return [data.decode("utf-8-sig") for data in judge(jobs)]


_ROW_HOLDER = "\u200d"
"""What LibreOffice itself puts into an empty cell of a table row that is tracked, and may leave there when the row stays."""


def paragraphs(flat: bytes, *, notes: bool = True) -> list[str]:
    """The paragraphs with words of a flat ODT in order, those of cells, notes and text boxes too; each note after its paragraph.

    Without `notes` for files with comments: LibreOffice 7.4 gives the words of one note to another as soon as a comment stands
    before them, even in files it has written itself.

    Runs of spaces count as one; numbers of lists and notes are not in it, and the number of a caption is a "#": LibreOffice counts
    captions anew when it accepts or rejects, while a file keeps the numbers it was written with.
    """
    root = etree.fromstring(flat, etree.XMLParser(huge_tree=True))
    body = root.find(f".//{_OFFICE}text")
    assert body is not None
    found: list[str] = []
    for element in body.iter(_TEXT + "p", _TEXT + "h"):
        if not any(over.tag in _LEFT_OUT or (over.tag == _NOTE and not notes) for over in element.iterancestors()):
            words = " ".join("".join(_own_text(element)).split())
            if words and words != _ROW_HOLDER:
                found.append(words)
    return found


def row_count(flat: bytes) -> int:
    """The rows of all tables of a flat ODT: a row that was rejected, or accepted as deleted, must leave nothing behind."""
    return sum(1 for _ in etree.fromstring(flat, etree.XMLParser(huge_tree=True)).iter(_TABLE_ROW))


def _own_text(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in _SPACES:
            yield " "
        elif child.tag == _COUNTED:
            yield "#"
        elif child.tag not in _APART:
            yield from _own_text(child)
        yield child.tail or ""


@cache
def _profile() -> TemporaryDirectory[str]:
    """A profile folder with the macro in it; it lives as long as this Python does."""
    folder = TemporaryDirectory(prefix="judge-profile", ignore_cleanup_errors=True)
    profile = Path(folder.name).resolve()
    # The first start lays out the profile over whatever stands there: the macro can only be put in afterwards.
    _start(profile, 120, "--terminate_after_init")
    library = profile / "user" / "basic" / "Standard"
    library.mkdir(parents=True, exist_ok=True)
    (library / "Judge.xba").write_text(_MODULE.format(code=escape(_BASIC)), encoding="utf-8")
    (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    return folder


def _start(profile: Path, seconds: float, order: str, **variables: str) -> None:
    program = _program()
    assert program is not None
    command = [program, "--headless", "--norestore", "--nologo", f"-env:UserInstallation={profile.as_uri()}", order]
    environment = {**os.environ, **variables}
    subprocess.run(command, check=True, timeout=seconds, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


_BASIC: Final = """
Sub Judge
    Dim handle As Integer, entry As String, folder As String, parts
    folder = Environ("JUDGE_FOLDER")
    handle = FreeFile
    Open ConvertFromURL(folder & "/jobs.txt") For Input As #handle
    Do While Not EOF(handle)
        Line Input #handle, entry
        If Len(entry) > 0 Then
            parts = Split(entry, "|")
            Call OneJob(folder, parts(0), parts(1), parts(2), parts(3), parts(4))
        End If
    Loop
    Close #handle
    StarDesktop.terminate()
End Sub

Sub OneJob(folder, source, order, result, filterName, options)
    On Error GoTo Trouble
    Dim opening(1) As New com.sun.star.beans.PropertyValue
    Dim saving(1) As New com.sun.star.beans.PropertyValue
    Dim document, dispatcher
    opening(0).Name = "Hidden"
    opening(0).Value = True
    opening(1).Name = "MacroExecutionMode"
    opening(1).Value = 0
    document = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
    If Len(order) > 0 Then
        dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
        dispatcher.executeDispatch(document.CurrentController.Frame, order, "", 0, Array())
    End If
    saving(0).Name = "FilterName"
    saving(0).Value = filterName
    saving(1).Name = "FilterOptions"
    saving(1).Value = options
    document.storeToURL(result, saving())
    document.close(True)
    Exit Sub
Trouble:
    Dim handle As Integer
    handle = FreeFile
    Open ConvertFromURL(folder & "/log.txt") For Append As #handle
    Print #handle, source & ": " & Error$
    Close #handle
End Sub
"""

_MODULE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script"
 script:name="Judge" script:language="StarBasic">{code}</script:module>
"""
_LIBRARY: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Judge"/></library:library>
"""


def _calc() -> bool:
    """Whether LibreOffice reads spreadsheets here."""
    program = _program()
    if program is None:
        return False
    folder = Path(os.path.realpath(program)).parent
    return any((folder / name).exists() for name in ("libsclo.so", "sclo.dll", "../Frameworks/libsclo.dylib"))


needs_calc = pytest.mark.skipif(
    not _calc(), reason="LibreOffice Calc, the outside judge of workbooks, is not installed (Debian: libreoffice-calc)"
)


def flat_spreadsheet(workbook: bytes, *, seconds: float = 120) -> etree._Element:
    """An XLSX as LibreOffice Calc understands it: the root of a flat ODS."""
    program = _program()
    assert program is not None
    with TemporaryDirectory(prefix="calc", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        (folder / "in.xlsx").write_bytes(workbook)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "fods", "--outdir", str(folder), str(folder / "in.xlsx")]
        done = subprocess.run(command, capture_output=True, timeout=seconds)
        made = folder / "in.fods"
        if not made.exists():
            raise JudgeError(f"LibreOffice made nothing of the workbook: {done.stderr.decode(errors='replace')}")
        return etree.fromstring(made.read_bytes(), etree.XMLParser(huge_tree=True))
