"""LibreOffice as an outside judge: accepts or rejects all tracked changes of a DOCX and says what text is left.

One headless process with a profile folder of its own takes one list of jobs after the other for as long as these tests run (its
start costs seconds, a job tenths of one); the work is done by a macro in Basic, which every LibreOffice brings, so that nothing but
`libreoffice-writer` is needed.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal
from xml.sax.saxutils import escape

import pytest
from lxml import etree

Changes = Literal["keep", "accept", "reject"]
Form = Literal["text", "docx", "odt", "pdf", "sheet"]

_FILTERS: Final = {
    "text": ("Text (encoded)", "UTF8,LF", "txt"),
    "docx": ("MS Word 2007 XML", "", "docx"),
    "odt": ("OpenDocument Text Flat XML", "", "fodt"),
    "pdf": ("writer_pdf_Export", "", "pdf"),
    "sheet": ("OpenDocument Spreadsheet Flat XML", "", "fods"),
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
    """What LibreOffice is to do with one DOCX; `form` is what comes back: its text with list numbers, a DOCX, a flat ODT, a PDF; or
    the flat ODS of a workbook.
    """

    document: bytes
    changes: Changes = "keep"
    form: Form = "text"


class JudgeError(AssertionError):
    """LibreOffice could not open or write a document of the list."""


def judge(jobs: Sequence[Job], *, seconds: float = 600) -> list[bytes]:
    """What LibreOffice makes of each job, in their order: UTF-8 text with "\\n" line ends, or bytes. It is asked once for
    what comes twice.
    """
    # LibreOffice may hold files for a moment after its end on Windows.
    with TemporaryDirectory(prefix="judge", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        lines: list[str] = []
        results: dict[Job, Path] = {}
        for place, job in enumerate(dict.fromkeys(jobs)):
            source = folder / f"in{place}.{'xlsx' if job.form == 'sheet' else 'docx'}"
            source.write_bytes(job.document)
            name, options, ending = _FILTERS[job.form]
            result = folder / f"out{place}.{ending}"
            results[job] = result
            lines.append("|".join((source.as_uri(), _COMMANDS[job.changes], result.as_uri(), name, options)))
        (folder / "jobs.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        _office().do(folder, seconds)
        missing = [place for place, job in enumerate(jobs) if not results[job].exists()]
        if missing:
            log = folder / "log.txt"
            told = log.read_text(encoding="utf-8") if log.exists() else "it ended before it was done"
            raise JudgeError(f"LibreOffice gave nothing for the jobs {missing}: {told}")
        return [results[job].read_bytes() for job in jobs]


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


class _Office:
    """A LibreOffice that waits for folders with jobs, in a profile of its own with the macro in it; it ends with this Python, or
    when nothing has come for minutes, and is started anew when there is something again.
    """

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="judge-profile", ignore_cleanup_errors=True)
        self._home = Path(self._folder.name).resolve()
        self._running: subprocess.Popen[bytes] | None = None
        # The first start lays out the profile over whatever stands there: the macro can only be put in afterwards.
        self._start("--terminate_after_init").wait(600)
        library = self._home / "user" / "basic" / "Standard"
        library.mkdir(parents=True, exist_ok=True)
        (library / "Judge.xba").write_text(_MODULE.format(code=escape(_BASIC)), encoding="utf-8")
        (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
        atexit.register(self._end)

    def do(self, folder: Path, seconds: float) -> None:
        """Until the jobs of `folder` are done, or LibreOffice has ended over them."""
        order, half = self._home / "order.txt", self._home / "order.half"
        half.write_text(folder.as_uri(), encoding="utf-8")
        half.replace(order)
        until, starts = time.monotonic() + seconds, 0
        while not (folder / "done.txt").exists():
            if self._running is None or self._running.poll() is not None:
                if not order.exists() or starts == 2:
                    return
                starts += 1
                self._running = self._start("macro:///Standard.Judge.Serve", JUDGE_HOME=self._home.as_uri())
            if time.monotonic() > until:
                self._end()
                raise JudgeError(f"LibreOffice was not done in {seconds} seconds")
            with suppress(subprocess.TimeoutExpired):
                self._running.wait(0.02)

    def _start(self, order: str, **variables: str) -> subprocess.Popen[bytes]:
        program = _program()
        assert program is not None
        command = [program, "--headless", "--norestore", "--nologo", f"-env:UserInstallation={self._home.as_uri()}", order]
        environment = {**os.environ, **variables}
        return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def _end(self) -> None:
        if self._running is not None and self._running.poll() is None:
            (self._home / "end.txt").touch()
            try:
                self._running.wait(20)
            except subprocess.TimeoutExpired:
                self._running.kill()
            (self._home / "end.txt").unlink(missing_ok=True)


@cache
def _office() -> _Office:
    return _Office()


_BASIC: Final = """
Sub Serve
    Dim handle As Integer, home As String, folder As String, idle As Long
    home = Environ("JUDGE_HOME")
    idle = 0
    Do While idle < 15000 And Not FileExists(home & "/end.txt")
        If FileExists(home & "/order.txt") Then
            handle = FreeFile
            Open ConvertFromURL(home & "/order.txt") For Input As #handle
            Line Input #handle, folder
            Close #handle
            Kill home & "/order.txt"
            Call Judge(folder)
            idle = 0
        End If
        Wait 20
        idle = idle + 1
    Loop
    StarDesktop.terminate()
End Sub

Sub Judge(folder As String)
    Dim handle As Integer, entry As String, parts
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
    handle = FreeFile
    Open ConvertFromURL(folder & "/done.txt") For Output As #handle
    Close #handle
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


def flat_spreadsheets(workbooks: Sequence[bytes], *, seconds: float = 120) -> list[etree._Element]:
    """XLSX as LibreOffice Calc understands them: the roots of flat ODS."""
    made = judge([Job(workbook, form="sheet") for workbook in workbooks], seconds=seconds)
    return [etree.fromstring(flat, etree.XMLParser(huge_tree=True)) for flat in made]
