"""The right-hand list: the amendments on the chosen clause as cards, or the queue of those still to decide."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from math import ceil
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitation.text.alike import unlike
from ui.theme.theme import Theme
from ui.theme.tokens import RADIUS, Role, Type
from ui.widgets.marked_text import LaidText, Mark, ShownText, lay_out, lay_out_within

_amendment = attrgetter("amendment")
Index = QModelIndex | QPersistentModelIndex
CARD_ROLE = int(Qt.ItemDataRole.UserRole)
_WRAPPED = Qt.TextFlag.TextWordWrap.value
_KEPT = 60
"""Cards whose lines stay broken: some screens of them."""
_MOST_RUNS = 50
"""Places where cards come or go beyond which the list is shown anew."""
_USUAL_LINES = 2
"""Of the change in a card that has not been measured yet."""
_MOST_LINES = 4
"""Of the change in any card: it is a reminder, the text itself stands in the middle."""
_FEWEST_LINES = 2
"""Of the change that a card keeps before it says what is to be heeded, where there is no room for both."""

STATE_MARKS: Mapping[str, tuple[str, Role]] = {
    "pending": ("", Role.INFO),
    "retained": ("✓ ", Role.ACCENT),
    "retained_modified": ("✓ ", Role.ACCENT),
    "not_retained": ("✗ ", Role.DANGER),
    "withdrawn": ("↩ ", Role.MUTED),
    "referred": ("→ ", Role.WARN),
    "parked": ("❄ ", Role.WARN),
    "lapsed": ("∅ ", Role.MUTED),
    "noted": ("✓ ", Role.MUTED),
}
"""A sign and a colour for each state; the word always stands with them."""


@dataclass(frozen=True, slots=True)
class AmendmentCard:
    """What a card shows. `marks` is the change in short, `detail` kind, nature, time and mode; `clash` numbers of rivals; `notes`
    what is to be heeded, `decided` what was given with the decision in short, `all_decided` the whole of it, a line each."""

    amendment: str
    clause: str
    number: str
    author: str
    state: str
    state_word: str
    marks: tuple[Mark, ...]
    detail: str
    clash: tuple[str, ...]
    sub: bool
    notes: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    all_decided: tuple[str, ...] = ()


class AmendmentListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[AmendmentCard] = []
        self._places: dict[str, int] | None = None
        """Amendment → its place; None until it is asked for."""

    def show_cards(self, cards: Sequence[AmendmentCard]) -> None:
        """Only what differs is announced: cards that come, go or say something else. All of it where the order is another one."""
        old, new = self._cards, list(cards)
        first = _alike(old, new)
        last = _alike(old[first:][::-1], new[first:][::-1])
        out, into = old[first : len(old) - last], new[first : len(new) - last]
        were, are = {one.amendment for one in out}, {one.amendment for one in into}
        going = [first + place for place, one in enumerate(out) if one.amendment not in are]
        coming = [first + place for place, one in enumerate(into) if one.amendment not in were]
        staying = [one.amendment for one in out if one.amendment in are]
        moved = staying != [one.amendment for one in into if one.amendment in were]
        if moved or len(gone := list(_runs(going))) + len(come := list(_runs(coming))) > _MOST_RUNS:
            self.beginResetModel()
            self._cards, self._places = new, None
            self.endResetModel()
            return
        for start, end in reversed(gone):
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            del self._cards[start:end]
            self._places = None
            self.endRemoveRows()
        for start, end in come:
            self.beginInsertRows(QModelIndex(), start, end - 1)
            self._cards[start:start] = new[start:end]
            self._places = None
            self.endInsertRows()
        for place in range(first, len(new) - last):
            if self._cards[place] != new[place]:
                self._cards[place] = new[place]
                self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, amendment: str) -> int:
        """-1 where it is not in the list."""
        if self._places is None:
            self._places = dict(zip(map(_amendment, self._cards), count(), strict=False))
        return self._places.get(amendment, -1)

    def cards(self) -> Sequence[AmendmentCard]:
        return self._cards

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            change = "".join(mark.text for mark in card.marks)
            heeded = "".join(f" {note}" for note in (*card.decided, *card.notes))
            return f"{card.number} {card.author}, {card.state_word}: {change}{heeded}"
        if role == Qt.ItemDataRole.ToolTipRole:
            # What two lines may have no room for.
            return "\n".join((card.author, card.detail, *card.all_decided, *card.notes))
        return None


@dataclass(frozen=True, slots=True)
class _Fitted:
    """What a card shows in the room that there is: the change, its pixels of height, and what stands below it. `close`: with less
    air than a card has that is shown whole."""

    change: LaidText
    change_height: int
    below: tuple[tuple[Role, str], ...]
    height: int
    close: bool = False


class AmendmentDelegate(QStyledItemDelegate):
    """Number, author and state on one line; the change; kind and time. A card that is higher than the room of its list is no longer
    than whole lines of it have room there: first the change, then what is to be heeded, then the rest."""

    def __init__(
        self, theme: Theme, clash_word: Callable[[str], str], room: Callable[[], int], parent: QObject | None = None
    ) -> None:
        """`clash_word` says "touches 41" in the user's language; `room` the pixels of height of the list, 0 while it has none."""
        super().__init__(parent)
        self._theme = theme
        self._clash_word = clash_word
        self._room = room
        self._line: float | None = None
        """Pixels of a line of the change."""
        self._fitted: OrderedDict[tuple[str, int, int], tuple[AmendmentCard, str, _Fitted]] = OrderedDict()
        self._laid: OrderedDict[tuple[str, int], tuple[tuple[Mark, ...], LaidText]] = OrderedDict()
        self._heights: dict[tuple[str, int], tuple[tuple[Mark, ...], int]] = {}
        self._notes: dict[tuple[str, int], int] = {}
        """Words and pixels for a line of them → how high they are."""
        theme.changed.connect(self._forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width: int = option.rect.width() or 300  # type: ignore[attr-defined]
        return QSize(width, self._fit(index.data(CARD_ROLE), width).height)

    def usual_height(self) -> int:
        """Pixels that most cards are high, or nearly so."""
        theme = self._theme
        fonts = [*[self._change_font()] * _USUAL_LINES, theme.font(Type.BODY), theme.font(Type.CAPTION)]
        return theme.px(26) + sum(QFontMetrics(font).height() for font in fonts)

    def height_with(self, lines: int) -> int:
        """Pixels of a card that has room for no more than its first line and so many of the change."""
        return self._close_air() + ceil(lines * self._line_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, card = self._theme, index.data(CARD_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fitted = self._fit(card, rect.width())
        below, above = (theme.px(2), theme.px(3)) if fitted.close else (theme.px(6), theme.px(6))
        box = QRectF(rect).adjusted(1 + self._indent(card), 2, -1, -below)
        path = QPainterPath()
        path.addRoundedRect(box, RADIUS, RADIUS)
        painter.fillPath(path, theme.color(Role.SELECTION if chosen else Role.SURFACE))
        focused = chosen and option.state & QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]
        painter.setPen(QPen(theme.color(Role.ACCENT if chosen else Role.LINE), 2 if focused else 1))
        painter.drawPath(path)
        pad = theme.px(10)
        inner = box.adjusted(pad, above, -pad, -above)
        y = self._paint_head(painter, card, inner)
        painter.setPen(theme.color(Role.INK))
        painter.save()
        painter.setClipRect(QRectF(inner.left(), y, inner.width(), fitted.change_height))
        fitted.change.draw(painter, inner.left(), y)
        painter.restore()
        y += fitted.change_height + theme.px(2)
        painter.setFont(theme.font(Type.CAPTION))
        for role, words in fitted.below:
            painter.setPen(theme.color(role))
            height = self._note_height(words, int(inner.width()))
            painter.drawText(QRectF(inner.left(), y, inner.width(), height), _WRAPPED, self.note(words, int(inner.width())))
            y += height + theme.px(2)
        painter.restore()

    def _fit(self, card: AmendmentCard, width: int) -> _Fitted:
        """Kept for as many cards as are on a screen."""
        key, clash = (card.amendment, width, self._room()), self._clash_word("")
        known = self._fitted.get(key)
        if known is None or known[:2] != (card, clash):
            whole = self._whole(card, width)
            known = card, clash, self._cut(card, width) if 0 < key[2] < whole.height else whole
            self._fitted[key] = known
            if len(self._fitted) > _KEPT:
                self._fitted.popitem(last=False)
        return known[2]

    def _whole(self, card: AmendmentCard, width: int) -> _Fitted:
        theme, inner = self._theme, self._inner(card, width)
        change, line = self._change_height(card, width), QFontMetrics(theme.font(Type.BODY)).height()
        below = self._below(card)
        notes = sum(self._note_height(words, inner) + theme.px(2) for _, words in below) - theme.px(2)
        return _Fitted(self._lay_out(card, inner), change, below, theme.px(26) + line + change + notes)

    def _cut(self, card: AmendmentCard, width: int) -> _Fitted:
        """Nothing of it ends within a line, and each note is one line."""
        theme, inner = self._theme, self._inner(card, width)
        left, all_of_it = self._room() - self._close_air(), self._change_height(card, width)
        metrics = QFontMetrics(theme.font(Type.CAPTION))
        fewest = min(all_of_it, ceil(_FEWEST_LINES * self._line_height()))
        needed = metrics.height() + theme.px(2)
        heeded = self._heeded(card)[: max(0, (left - fewest) // needed)]
        change = lay_out_within(
            ShownText(card.amendment, card.marks),
            self._change_font(),
            inner,
            min(left - len(heeded) * needed, all_of_it),
            theme,
        )
        height = ceil(change.height)
        more = max(0, (left - height) // needed - len(heeded)) if height >= all_of_it else 0
        below = [(Role.MUTED, words) for words in (card.detail, *card.decided)][:more]
        below += [(Role.WARN, words) for words in heeded]
        lines = tuple((role, metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner)) for role, words in below)
        needs = self._close_air() + height + len(lines) * needed
        return _Fitted(change, height, lines, min(needs, self._room()), close=True)

    def _line_height(self) -> float:
        if self._line is None:
            self._line = lay_out(ShownText("", (Mark("equal", "x"),)), self._change_font(), 100, self._theme).height
        return self._line

    def _close_air(self) -> int:
        """Pixels of a card with little air that are not the change's and not the notes': its edges and its first line."""
        return QFontMetrics(self._theme.font(Type.BODY)).height() + self._theme.px(13) + 2

    def _below(self, card: AmendmentCard) -> tuple[tuple[Role, str], ...]:
        said = ((Role.MUTED, words) for words in (card.detail, *card.decided))
        return (*said, *((Role.WARN, words) for words in self._heeded(card)))

    def _heeded(self, card: AmendmentCard) -> tuple[str, ...]:
        """What is to be heeded, a sign before each: what the card notes, and what it collides with."""
        clash = ("⚠ " + self._clash_word(", ".join(card.clash)),) if card.clash else ()
        return (*card.notes, *clash)

    def note(self, words: str, width: int) -> str:
        """As much of a note as two lines of `width` pixels hold, with an ellipsis where that is not all."""
        if self._whole_height(words, width) <= self._note_height(words, width):
            return words
        kept = words.split(" ")
        while len(kept) > 1 and self._whole_height(f"{' '.join(kept)}…", width) > self._note_height(words, width):
            kept.pop()
        return f"{' '.join(kept).rstrip(' ·')}…"

    def _whole_height(self, words: str, width: int) -> int:
        known = self._notes.get((words, width))
        if known is None:
            metrics = QFontMetrics(self._theme.font(Type.CAPTION))
            known = self._notes[words, width] = metrics.boundingRect(QRect(0, 0, width, 0), _WRAPPED, words).height()
        return known

    def _note_height(self, words: str, width: int) -> int:
        """Two lines at most."""
        metrics = QFontMetrics(self._theme.font(Type.CAPTION))
        return min(self._whole_height(words, width), 2 * metrics.lineSpacing())

    def _paint_head(self, painter: QPainter, card: AmendmentCard, inner: QRectF) -> float:
        theme = self._theme
        font = theme.font(Type.BODY)
        font.setBold(True)
        painter.setFont(font)
        bold = painter.fontMetrics()
        sign, role = STATE_MARKS[card.state]
        state = sign + card.state_word
        room = int(inner.width())
        shown_state = bold.elidedText(state, Qt.TextElideMode.ElideRight, room * 3 // 5)
        state_width = bold.horizontalAdvance(shown_state)
        painter.setPen(theme.color(role))
        line = QRectF(inner.left(), inner.top(), inner.width(), bold.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, shown_state)
        painter.setPen(theme.color(Role.INK))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, card.number)
        start = bold.horizontalAdvance(card.number) + theme.px(10)
        font.setBold(False)
        painter.setFont(font)
        author = painter.fontMetrics().elidedText(
            card.author, Qt.TextElideMode.ElideRight, max(0, room - start - state_width - theme.px(10))
        )
        painter.drawText(line.adjusted(start, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, author)
        return inner.top() + bold.height() + theme.px(3)

    def _indent(self, card: AmendmentCard) -> int:
        return self._theme.px(18) if card.sub else 0

    def _change_font(self) -> Any:
        font = self._theme.font(Type.TEXT)
        font.setPixelSize(self._theme.px(13))
        return font

    def _inner(self, card: AmendmentCard, width: int) -> int:
        """Pixels for the change in a card of this width."""
        return width - 2 * self._theme.px(10) - 2 - self._indent(card)

    def _lay_out(self, card: AmendmentCard, inner: int) -> LaidText:
        """The change with its lines broken, kept for as many cards as are on a screen."""
        key = (card.amendment, inner)
        known = self._laid.get(key)
        if known is None or known[0] != card.marks:
            laid = lay_out(ShownText(card.amendment, card.marks), self._change_font(), inner, self._theme)
            known = self._laid[key] = (card.marks, laid)
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        return known[1]

    def _change_height(self, card: AmendmentCard, width: int) -> int:
        inner = self._inner(card, width)
        key = (card.amendment, inner)
        known = self._heights.get(key)
        if known is None or known[0] != card.marks:
            laid = self._lay_out(card, inner)
            height = round(min(laid.height, _MOST_LINES * laid.height / max(1, laid.layout.lineCount())))
            known = self._heights[key] = (card.marks, height)
        return known[1]

    def _forget(self) -> None:
        """Other letters or colours."""
        self._line = None
        self._fitted.clear()
        self._laid.clear()
        self._heights.clear()
        self._notes.clear()


def _alike(some: Sequence[AmendmentCard], others: Sequence[AmendmentCard]) -> int:
    """How many cards at the beginning are the same."""
    differing = (place for place in unlike(some, others) if some[place] != others[place])
    return next(differing, min(len(some), len(others)))


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Growing places as (first, after the last) of those that follow each other."""
    start = 0
    for at, place in enumerate(places, 1):
        if at == len(places) or places[at] != place + 1:
            yield places[start], place + 1
            start = at
