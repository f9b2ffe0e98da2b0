"""Second step: the list of participants, read at once so that one sees what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.language import Retranslated
from ui.shell import Shell
from ui.start.file_picker import FilePicker
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.labels import label

if TYPE_CHECKING:
    from facilitation.people.lists import ListReading

SHOWN = 6


def read_list(name: str, data: bytes) -> ListReading:
    """The people of a list file, its columns guessed."""
    from facilitation.people.columns import guess
    from facilitation.people.lists import people
    from facilitation.people.reading import read_table

    table = read_table(name, data)
    return people(table, guess(table))


class PeopleStep(Retranslated, QWidget):
    """`picker.result` is the `ListReading`, None where the list comes later."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.picker = FilePicker(shell, "people", read_list)
        self._intro = label(Type.BODY, Tone.MUTED, wrap=True)
        self.summary = label(Type.HEADING, wrap=True)
        self._sample = label(Type.BODY, wrap=True)
        self._notes = label(Type.SMALL, Tone.WARN, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for one in (self._intro, self.picker, self.summary, self._sample, self._notes):
            column.addWidget(one)
        column.addStretch(1)
        self.picker.arrived.connect(self._say)
        self.picker.emptied.connect(self._say)
        dress(self, Dress.PLAIN)
        self.retranslate()

    def focus_first(self) -> None:
        self.picker.choose_button.setFocus()

    def complete(self) -> bool:
        return not self.picker.busy

    def retranslate(self) -> None:
        self._intro.setText(
            self.tr("The list of participants, from Excel, LibreOffice or CSV. Columns are recognised; all can be corrected later.")
        )
        self.picker.set_filter(self.tr("Lists (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx)"))
        self._say()

    def _say(self, _result: Any = None) -> None:
        reading: ListReading | None = self.picker.result
        for one in (self.summary, self._sample, self._notes):
            one.setVisible(reading is not None)
        if reading is None:
            return
        self.summary.setText(self.tr("%n person(s) found", "", len(reading.entries)))
        lines = [_line(entry) for entry in reading.entries[:SHOWN]]
        if len(reading.entries) > SHOWN:
            lines.append("…")
        self._sample.setText("\n".join(lines))
        seats = sum(1 for one in reading.skipped if one.reason in ("no_name", "blank_line", "not_a_name"))
        doubts = len(reading.doubts)
        notes = []
        if seats:
            notes.append(self.tr("%n row(s) without a name left out", "", seats))
        if doubts:
            notes.append(self.tr("%n thing(s) to check later", "", doubts))
        self._notes.setText(" · ".join(notes))
        self._notes.setVisible(bool(notes))


def _line(entry: Any) -> str:
    name = f"{entry.family_name.upper()} {entry.first_names}".strip()
    return " — ".join(part for part in (name, entry.acronym or entry.institution, entry.function) if part)
