"""New rows of a table as they are typed: one field for each cell, under the name of its column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from facilitation.text.clauses import ClauseId, Span
from facilitation.text.row_forms import RowForm
from facilitation.text.rows import CELL_END, SOFT_BREAK, RowField, Table, row_texts
from facilitation.text.told_rows import bare_name, row_words
from facilitation.workshop import Workshop
from ui.language import Retranslated
from ui.pages.texts.recorded_runs import Run
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.labels import ElidedLabel
from ui.widgets.written_signs import WrittenSigns

_SLOTS = 7
"""Equal parts of a line; a field takes one to three of them."""
_SHORT, _MIDDLE = 14, 40
"""Letters of a column's cells up to which one part of a line is enough, or two."""


class RowFields(Retranslated, QWidget):
    """Stands in the strip in place of the editor where a row is written, and answers as it does. `edited` when words are typed.

    A text of several rows has the fields of each, one below the other.
    """

    edited = Signal()

    def __init__(self, watcher: QObject) -> None:
        """`watcher` filters the events of all fields."""
        super().__init__()
        self._watcher = watcher
        self._table: Table | None = None
        self._signs = WrittenSigns(self)
        self._row = ClauseId("")
        self._places: tuple[RowField, ...] = ()
        self._form: RowForm | None = None
        self._rows: list[list[QLineEdit | None]] = []
        self._above = self._loaded = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def stand_after(self, workshop: Workshop, row: ClauseId, number: str = "") -> None:
        """The rows to be written come after this one, on the table as it stands; `number` is that of an amendment whose rows are to
        be written otherwise."""
        document = workshop.texts.document_of(row)
        self._signs.typography = workshop.texts.typography(document)
        clauses = workshop.texts.clauses(document)
        table = Table.around(clauses, row)
        assert table is not None
        forms = workshop.columns.row_forms(row, number)
        self._table, self._row, self._form = table, row, forms[0] if forms else None
        self._places = tuple(cell.field for cell in self._form.cells) if self._form is not None else table.fields(row)
        self._above = row_words(clauses, row)
        self.load("")

    def row_above(self) -> str:
        """The words of the row itself, cell beside cell."""
        return self._above

    def retranslate(self) -> None:
        for fields in self._rows:
            for place, field in zip(self._places, fields, strict=True):
                if field is not None:
                    field.setPlaceholderText(self.tr("as above") if place.goes_on else "")

    # As the editor

    def load(self, base: str, spans: Sequence[Span] = (), *, recording: bool = True) -> None:
        """Begins with these rows, one without words where there are none."""
        self._fill(base)
        self._loaded = self.text() if recording else ""

    def load_runs(self, runs: Iterable[Run], cursor: int, spans: Sequence[Span] = (), *, recording: bool = True) -> None:
        """Begins where a draft was left."""
        self._loaded = ""
        self._fill("".join(run.text for run in runs))

    def runs(self) -> list[Run]:
        text = self.text()
        return [Run("base" if text == self._loaded else "inserted", text)] if text else []

    def text(self) -> str:
        """The rows as an amendment holds them; "" while nothing is written."""
        assert self._table is not None
        lines = [["" if field is None else field.text().strip() for field in fields] for fields in self._rows]
        if self._form is not None:
            return _written(self._form, lines)
        text = "\n".join(CELL_END.join(cells) for cells in lines if any(cells))
        plan = self._table.plan(self._row, text)
        if plan is None or plan.apart:
            return text
        # Written without a place for the merged cell that goes on.
        return "\n".join(CELL_END.join(cells).replace("\n", SOFT_BREAK).rstrip(CELL_END) for cells in plan.texts)

    def cells(self) -> list[dict[str, str]]:
        """The words of each row by the columns that they are written in: what a draft keeps, whatever becomes of the columns."""
        rows = [["" if field is None else field.text() for field in fields] for fields in self._rows]
        return [{key: words for key, words in zip(self._keys(), row, strict=True) if words} for row in rows]

    def take_up(self, rows: Sequence[Mapping[str, str]]) -> None:
        """Begins with these cells, as `cells` gave them."""
        self._show([[row.get(key, "") for key in self._keys()] for row in rows])

    def setReadOnly(self, read_only: bool) -> None:  # noqa: N802 (as Qt's editors)
        for field in self.fields():
            field.setReadOnly(read_only)

    def setFocus(self) -> None:  # type: ignore[override]  # noqa: N802
        """To the first field."""
        self.go_to(0)

    def place(self) -> int:
        """Which field one is in, or was in last, from 0."""
        here = self.focusWidget()
        return next((place for place, field in enumerate(self.fields()) if field is here), 0)

    def go_to(self, place: int) -> None:
        """To the field that `place` told, where one goes on typing; the last one where there are fewer by now."""
        fields = self.fields()
        field = fields[min(place, len(fields) - 1)]
        field.setFocus()
        field.end(False)

    def hasFocus(self) -> bool:  # noqa: N802
        return any(field.hasFocus() for field in self.fields())

    def fields(self) -> list[QLineEdit]:
        return [field for fields in self._rows for field in fields if field is not None]

    # Building

    def _fill(self, text: str) -> None:
        assert self._table is not None
        if self._form is not None:
            columns = self._form.columns_for(text) or ()
            by_name = [dict(zip(columns, cells, strict=False)) for cells in row_texts(text)]
            lines = [[words.get(cell.column, "") for cell in self._form.cells] for words in by_name]
        else:
            plan = self._table.plan(self._row, text)
            by_column = (
                [] if plan is None else [dict(zip((one.column for one in plan.cells), row, strict=True)) for row in plan.texts]
            )
            lines = [[words.get(place.column, "") for place in self._places] for words in by_column]
        self._show(lines)

    def _show(self, lines: Sequence[Sequence[str]]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            item.widget().deleteLater()
        self._rows = [self._line(words) for words in lines or [[""] * len(self._places)]]
        self.retranslate()

    def _keys(self) -> list[str]:
        if self._form is not None:
            return [cell.column for cell in self._form.cells]
        return [str(place.column) for place in self._places]

    def _line(self, words: Sequence[str]) -> list[QLineEdit | None]:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(2)
        for slot in range(_SLOTS):
            grid.setColumnStretch(slot, 1)
        fields: list[QLineEdit | None] = []
        at = line = 0
        shown = [place for place in self._places if place.open]
        for place, said in zip(self._places, words, strict=True):
            if not place.open:
                fields.append(None)
                continue
            if at + _slots(place) > _SLOTS:
                line, at = line + 1, 0
            after = shown.index(place) + 1
            ends = after == len(shown) or at + _slots(place) + _slots(shown[after]) > _SLOTS
            span = _SLOTS - at if ends else _slots(place)
            name = ElidedLabel(Type.CAPTION, Tone.MUTED)
            name.setText(bare_name(place.name))
            field = QLineEdit(said.replace("\n", SOFT_BREAK))
            field.setCursorPosition(0)
            field.setAccessibleName(bare_name(place.name))
            field.installEventFilter(self._watcher)
            self._signs.watch(field)
            field.textEdited.connect(self.edited)
            grid.addWidget(name, 2 * line, at, 1, span)
            grid.addWidget(field, 2 * line + 1, at, 1, span)
            fields.append(field)
            at += span
        self._column.addWidget(box)
        return fields


def _written(form: RowForm, lines: Sequence[Sequence[str]]) -> str:
    """The rows as an amendment holds them: with the cells of merged ones that go on only where one of these has words."""
    merged = [place for place, cell in enumerate(form.cells) if not cell.own]
    apart = any(cells[place] for cells in lines for place in merged)
    kept = [place for place in range(len(form.cells)) if apart or place not in merged]
    rows = [CELL_END.join(cells[place].replace("\n", SOFT_BREAK) for place in kept) for cells in lines if any(cells)]
    return "\n".join(row if apart else row.rstrip(CELL_END) for row in rows)


def _slots(place: RowField) -> int:
    return 1 if place.length <= _SHORT else 2 if place.length <= _MIDDLE else 3
