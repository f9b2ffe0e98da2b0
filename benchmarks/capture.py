"""What the note-taker waits for, in the real window with real key events: Ctrl+Enter to durable and on the screen, and on a text
of thousands of clauses each decision, key, jump and search too. Floors: a bare SQLite insert with the same durability, an empty
text field that gets the same key, Qt's own plain text of the same length."""

from __future__ import annotations

import gc
import importlib
import random
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.crowd import crowded, large
from benchmarks.imports import largest
from benchmarks.measure import Result, of_pairs, of_the_slowest, timed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.frame import Frame
    from ui.shell import Shell

WORDS = "la protection des femmes et des enfants "
QUERIES = ("nom 12", "nom 7", "structure", "reseau", "ligne 3", "canalisation", "4999", "prenom 4")
FRAME = 1 / 60
"""Seconds of one picture of the screen."""


def run(times: tuple[int, ...] = (1, 10, 100), rounds: int = 25, *, captures: int = 200, texts: int = 12) -> list[Result]:
    """`captures` are those on the large document, `texts` the clauses on which something is typed there."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        folder = Path(kept)
        shell = _shell(folder)
        results = []
        for factor in times:
            with _window(shell, crowded(folder, factor)) as frame:
                pairs = _captured(frame, folder, _paragraphs(frame), rounds)
                note = f"({len(frame.workshop.amendments.all())} amendments)"
                results.append(of_pairs(f"capture, {factor} × the demonstration's amendments / bare insert", pairs, note=note))
        if (document := largest()) is not None:
            with _window(shell, large(folder, document)) as frame:
                results += _on_a_large_document(frame, folder, captures, texts)
    return results


def _on_a_large_document(frame: Frame, folder: Path, captures: int, texts: int) -> list[Result]:
    workshop = frame.workshop
    clauses = workshop.texts.clauses(workshop.texts.documents()[0].id)
    paragraphs = _paragraphs(frame)
    random.Random(1).shuffle(paragraphs)
    frame.go("texts", clause=paragraphs[0])
    note = f"({len(clauses)} clauses, {len(workshop.amendments.all())} amendments, {len(workshop.people.all())} people)"
    return [
        of_the_slowest(
            "large document: key to paint / empty text field", _typed(frame, paragraphs[:texts]), limit=FRAME, note=note
        ),
        of_the_slowest(
            "large document: Ctrl+Enter to shown / bare insert", _captured(frame, folder, paragraphs, captures), limit=0.05
        ),
        of_the_slowest("large document: decision key to shown / bare insert", _decided(frame, folder, captures), limit=0.05),
        of_the_slowest("large document: jump to a clause / Qt's plain text", _jumped(frame, clauses), limit=0.1),
        of_the_slowest("large document: a letter searched / empty text field", _searched(frame), limit=0.05),
    ]


def _shell(folder: Path) -> Shell:
    from PySide6.QtWidgets import QApplication

    from facilitation.workshop import LATER
    from ui.preferences import Preferences
    from ui.shell import make_shell

    app = QApplication.instance() or QApplication(["benchmarks", "-style", "fusion"])
    shell = make_shell(app, Preferences(folder / "preferences.ini"))  # type: ignore[arg-type]  # it is no core application
    # As the program does after its first picture, while nobody waits.
    shell.icons.load()
    for name in LATER:
        importlib.import_module(name)
    return shell


@contextmanager
def _window(shell: Shell, path: Path) -> Iterator[Frame]:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtTest import QTest

    from facilitation.workshop import Workshop
    from ui.frame import Frame

    frame = Frame(shell, Workshop.open(path, clock=shell.clock))
    frame.resize(1366, 768)
    frame.show()
    QTest.qWaitForWindowExposed(frame)
    yield frame
    frame.close()
    # What is left of a window must not outlive the application at the end of the program.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del frame
    gc.collect()


@contextmanager
def _painted(*watched: QWidget) -> Iterator[None]:
    """Goes on when all is painted and nothing is left to do; each of these must have been painted since."""
    from PySide6.QtCore import QEvent, QObject

    left = set(watched)

    class Watch(QObject):
        def eventFilter(self, one: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                left.discard(one)  # type: ignore[arg-type]
            return False

    watch = Watch()
    for one in watched:
        one.installEventFilter(watch)
    yield
    _finish()
    assert not left, "what was done is not shown"
    for one in watched:
        one.removeEventFilter(watch)


def _finish() -> None:
    """All that the last key has brought about: a turn that paints may come before the one in which the page hears of an act."""
    from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop

    dispatcher = QAbstractEventDispatcher.instance()
    while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass


def _paragraphs(frame: Frame) -> list[str]:
    texts = frame.workshop.texts
    clauses = texts.clauses(texts.documents()[0].id)
    return [one.id for one in clauses if one.kind == "paragraph" and len(one.text) > 40]


def _captured(frame: Frame, folder: Path, clauses: list[str], rounds: int) -> list[tuple[float, float]]:
    """Ctrl+Enter until the amendment is durable and painted, beside the text and in the list."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    floor = _bare(folder / f"{frame.workshop.path.stem}-floor.db")
    pairs = []
    for turn in range(rounds):
        frame.go("texts", clause=clauses[turn % len(clauses)])
        page = frame.pages.current_page
        page.begin_amendment()
        page.capture.author.setText("Mairie")
        QTest.keyClicks(page.capture.editor, "x")
        _finish()
        before = frame.workshop.amendments.next_number()

        def record(page: object = page) -> None:
            with _painted(page.amendments.list.viewport(), page.text.clauses.viewport()):  # type: ignore[attr-defined]
                QTest.keyClick(page.capture.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # type: ignore[attr-defined]

        took = timed(record)
        assert frame.workshop.amendments.next_number() != before, "nothing was recorded"
        assert before in [one.number for one in page.amendments.list.model().cards()], "it is not shown"
        pairs.append((took, _insert(floor, turn)))
    floor.close()
    return pairs


def _decided(frame: Frame, folder: Path, rounds: int) -> list[tuple[float, float]]:
    """One key in the queue, retained and not retained in turn, until the decision is durable and painted, with the next amendment
    to decide."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    page, amendments = frame.pages.current_page, frame.workshop.amendments
    floor = _bare(folder / f"{frame.workshop.path.stem}-decisions-floor.db")
    # Shortcuts are those of the window in front.
    frame.activateWindow()
    QTest.qWaitForWindowActive(frame)
    page.text.clauses.setFocus()
    _finish()
    QTest.keyClick(page.text.clauses, Qt.Key.Key_J)
    _finish()
    assert page.amendments.filter.isVisible(), "the queue is not shown"
    pairs = []
    for turn in range(rounds):
        amendment = page.amendments.current()
        # Where something falls a dialog asks first, and where words are gone it is refused: that waits for the chair.
        alone = len(amendments.of_clause(amendment.clause)) == 1
        key, state = (Qt.Key.Key_A, "retained") if alone and turn % 2 else (Qt.Key.Key_R, "not_retained")

        def decide(page: object = page, key: Qt.Key = key) -> None:
            with _painted(page.amendments.list.viewport(), page.text.clauses.viewport()):  # type: ignore[attr-defined]
                QTest.keyClick(page.text.clauses, key)  # type: ignore[attr-defined]

        pairs.append((timed(decide), _insert(floor, turn)))
        assert amendments.get(amendment.id).state == state, "nothing was decided"
        assert page.amendments.list.model().place_of(amendment.id) == -1, "it still waits in the list"
        assert page.amendments.current() is not None, "nothing is proposed next"
    floor.close()
    return pairs


def _typed(frame: Frame, clauses: list[str]) -> list[tuple[float, float]]:
    """Each key until its letter is painted, in the strip and in a text field that holds nothing else."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QTextEdit

    field = QTextEdit()
    field.resize(frame.width() - 100, 120)
    field.show()
    QTest.qWaitForWindowExposed(field)
    pairs = []
    for clause in clauses:
        frame.go("texts", clause=clause)
        page = frame.pages.current_page
        page.begin_amendment()
        page.capture.author.setText("Mairie")
        _finish()
        field.setPlainText(page.capture.editor.toPlainText())
        for letter in WORDS:
            pairs.append((_key_to_paint(page.capture.editor, letter), _key_to_paint(field, letter)))
        QTest.keyClick(page.capture.editor, Qt.Key.Key_Escape)
        _finish()
    field.close()
    return pairs


def _jumped(frame: Frame, clauses: tuple[object, ...], rounds: int = 60) -> list[tuple[float, float]]:
    """From a clause to any other one until it is painted with its amendments; against the same words in Qt's own plain text."""
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QPlainTextEdit

    field = QPlainTextEdit("\n".join(one.text.replace("\n", " ") for one in clauses))  # type: ignore[attr-defined]
    field.resize(600, 600)
    field.show()
    QTest.qWaitForWindowExposed(field)
    dice = random.Random(2)
    places = [place for place, one in enumerate(clauses) if one.kind not in ("table", "row")]  # type: ignore[attr-defined]

    def here(place: int) -> None:
        frame.go("texts", clause=clauses[place].id)  # type: ignore[attr-defined]
        _finish()

    def there(place: int) -> None:
        field.setTextCursor(QTextCursor(field.document().findBlockByNumber(place)))
        field.centerCursor()
        _finish()

    pairs = []
    for _ in range(rounds):
        place = dice.choice(places)
        pairs.append((timed(lambda place=place: here(place)), timed(lambda place=place: there(place))))
        assert frame.pages.current_page.text.clauses.current() == clauses[place].id  # type: ignore[attr-defined]
    field.close()
    return pairs


def _searched(frame: Frame) -> list[tuple[float, float]]:
    """Each letter of a search until what it finds is painted; before each search an amendment is recorded, which it must find."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    from facilitation.amendments.values import Author
    from facilitation.text.folding import fold

    field = QLineEdit()
    field.show()
    QTest.qWaitForWindowExposed(field)
    box, workshop = frame.palette_box, frame.workshop
    # The window has been idle for two seconds before anybody searches.
    for search in frame.context.search.providers:
        search.find("a", 1)
    pairs = []
    for clause, query in zip(_paragraphs(frame), QUERIES, strict=False):
        workshop.amendments.add(clause, "insert", f"Un alinéa sur {query}.", authors=[Author(None, None, f"Structure {query}")])
        _finish()
        box.open()
        wanted = box.findChild(QLineEdit)
        field.clear()
        _finish()
        for letter in query:
            pairs.append((_key_to_paint(wanted, letter), _key_to_paint(field, letter)))
        assert box.model.query == fold(query)
        box.dismiss()
        found = [hit.text for search in frame.context.search.providers for hit in search.find(f"structure {query}", 60)]
        assert any(f"Structure {query}" in one for one in found), "it is not found"
    field.close()
    return pairs


def _key_to_paint(widget: QWidget, letter: str) -> float:
    """Seconds from a key until all that it changed has been painted."""
    from PySide6.QtTest import QTest

    began = time.perf_counter()
    QTest.keyClick(widget, letter)
    _finish()
    return time.perf_counter() - began


def _bare(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL").fetchone()
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE amendment (id TEXT PRIMARY KEY, text TEXT) STRICT")
    return db


def _insert(db: sqlite3.Connection, turn: int) -> float:
    began = time.perf_counter()
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO amendment VALUES (?, ?)", (f"amendment {turn}", "x" * 400))
    db.execute("COMMIT")
    return time.perf_counter() - began
