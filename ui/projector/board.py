"""Large words for the room: a clause with its change; longer than the screen it is cut to the part that matters, and has pages."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type
from ui.widgets.marked_text import GAP, LaidText, Mark, ShownText, lay_out

SIZES = (24, 28, 32, 36, 42, 48, 56, 64, 76, 90)
"""Pixels of the words; the room never gets less than 24 (scenario 7)."""
USUAL = 4
_LARGER = 3
"""Steps by which a few words that stand alone are larger."""


_FOOT = 40
"""Pixels under a page for its number."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What is painted: of the words as they are laid out, in letters of `size` pixels, the lines between two heights."""

    laid: LaidText
    size: int
    top: float
    bottom: float

    @property
    def text(self) -> str:
        layout = self.laid.layout
        lines = [layout.lineAt(place) for place in range(layout.lineCount())]
        shown = [line for line in lines if self.top <= line.y() < self.bottom]
        letters = layout.text().encode("utf-16-le", "surrogatepass")
        first, end = shown[0].textStart(), shown[-1].textStart() + shown[-1].textLength()
        return letters[2 * first : 2 * end].decode("utf-16-le", "ignore").replace(GAP, "").replace("\u2028", "\n")


class Board(QWidget):
    """Paints a marked text as large as the chosen size, smaller when it must.

    When even that is too long the first page shows what is around the changes, the next ones the whole text from its beginning.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ShownText("", ())
        self._step = USUAL
        self._large = False
        self._place = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_words(self, marks: tuple[Mark, ...], *, large: bool = False) -> None:
        if marks != self._words.marks:
            self._place = 0
        self._large = large
        self._words = ShownText("", marks)
        self.setAccessibleName(self._words.text)
        self.update()

    def words(self) -> str:
        return self._words.text

    def enlarge(self, by: int) -> None:
        """One step larger or smaller."""
        self._step = max(0, min(len(SIZES) - 1, self._step + by))
        self.update()

    def turn(self, by: int) -> None:
        """So many pages on or back; nothing where there is one, or none further."""
        self._place = max(0, min(len(self._pages()) - 1, self._place + by))
        self.update()

    def page(self) -> tuple[int, int]:
        """(which, of how many), from 1."""
        count = len(self._pages())
        return min(self._place, count - 1) + 1, count

    def text_size(self) -> int:
        """Pixels of the words as they are painted now."""
        return self._shown().size

    def needed_height(self) -> float:
        """Pixels that the words take as they are painted now."""
        return self._shown().bottom - self._shown().top

    def painted(self) -> str:
        """The words as they are painted now: all of them, those around the changes, or a page of them."""
        return self._shown().text

    def paintEvent(self, event: QPaintEvent) -> None:
        pages, page = self._pages(), self._shown()
        painter = QPainter(self)
        painter.setPen(self._theme.color(Role.INK))
        if len(pages) == 1:
            painter.setClipRect(QRectF(self.rect()))
            page.laid.draw(painter, 0, max(0.0, min((self.height() - page.laid.height) / 3, 60.0)))
            return
        painter.setClipRect(QRectF(0, 0, self.width(), page.bottom - page.top))
        page.laid.draw(painter, 0, -page.top)
        painter.setClipping(False)
        font = self._theme.font(Type.BODY)
        font.setPixelSize(SIZES[0])
        painter.setFont(font)
        painter.setPen(self._theme.color(Role.MUTED))
        which = QRectF(0, self.height() - _FOOT, self.width(), _FOOT)
        painter.drawText(which, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, "{} / {}".format(*self.page()))

    def _shown(self) -> _Page:
        pages = self._pages()
        return pages[min(self._place, len(pages) - 1)]

    def _pages(self) -> list[_Page]:
        """One, or what is around the changes and then the whole text."""
        wanted = min(self._step + (_LARGER if self._large else 0), len(SIZES) - 1)
        for size in reversed(SIZES[: wanted + 1]):
            laid = self._lay(self._words, size)
            if laid.height <= self.height():
                return [_Page(laid, size, 0.0, laid.height)]
        whole, height = self._lay(self._words, SIZES[0]), self.height() - _FOOT
        return [self._overview(height), *_slices(whole, height)]

    def _overview(self, height: float) -> _Page:
        """Even the smallest letters do not fit: what changes must be in view, so the unchanged ends are cut."""
        room = 1200
        laid = self._lay(self._words, SIZES[0])
        while laid.height > height and room > 60:
            laid = self._lay(ShownText("", _cut(self._words.marks, room)), SIZES[0])
            room = room * 3 // 4
        return _Page(laid, SIZES[0], 0.0, laid.height)

    def _lay(self, words: ShownText, size: int) -> LaidText:
        font = self._theme.font(Type.TEXT)
        font.setPixelSize(size)
        return lay_out(words, font, self.width(), self._theme)


def _slices(laid: LaidText, height: float) -> list[_Page]:
    """Pages of so many pixels, each of whole lines."""
    pages: list[_Page] = []
    top = 0.0
    for place in range(laid.layout.lineCount()):
        line = laid.layout.lineAt(place)
        if line.y() + line.height() - top > height and line.y() > top:
            pages.append(_Page(laid, SIZES[0], top, line.y()))
            top = line.y()
    return [*pages, _Page(laid, SIZES[0], top, laid.height)]


def _cut(marks: tuple[Mark, ...], room: int) -> tuple[Mark, ...]:
    """Long stretches shortened to `room` letters: unchanged ones keep what is next to a change, changed ones both their ends."""
    cut: list[Mark] = []
    for place, mark in enumerate(marks):
        if len(mark.text) <= room:
            cut.append(mark)
        elif mark.kind == "equal" and place == 0 and len(marks) > 1:
            cut.append(replace(mark, text="… " + mark.text[-room:].split(" ", 1)[-1]))
        elif mark.kind == "equal" and place == len(marks) - 1:
            cut.append(replace(mark, text=mark.text[:room].rsplit(" ", 1)[0] + " …"))
        else:
            half = room // 2
            cut.append(replace(mark, text=mark.text[:half].rsplit(" ", 1)[0] + " … " + mark.text[-half:].split(" ", 1)[-1]))
    return tuple(cut)


class BlackSheet(QWidget):
    """Nothing: the room listens."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.black)
