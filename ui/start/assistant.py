"""The assistant for a new workshop: three steps, of which only the first is needed; the file is made off the window's thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from facilitation.clock import Clock
from facilitation.errors import PalabreError
from ui.jobs import Progress
from ui.language import Retranslated
from ui.messages import JobBar
from ui.shell import Shell
from ui.start.making import NewWorkshop, make_workshop
from ui.start.step_document import DocumentStep
from ui.start.step_people import PeopleStep
from ui.start.step_workshop import WorkshopStep
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.bars import MessageBar
from ui.widgets.buttons import button
from ui.widgets.dialogs import ask
from ui.widgets.labels import label
from ui.widgets.panels import scrolled


class Assistant(Retranslated, QWidget):
    """`made` carries the path of the new file, which is closed and complete; `cancelled` when nothing was made."""

    made = Signal(str)
    cancelled = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.workshop_step = WorkshopStep(shell)
        self.people_step = PeopleStep(shell)
        self.document_step = DocumentStep(shell)
        self._steps = (self.workshop_step, self.people_step, self.document_step)
        self._title = label(Type.TITLE)
        self._marks = [dress(label(Type.SMALL), Dress.CHIP) for _ in self._steps]
        self._message = MessageBar(shell.icons, Tone.DANGER)
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(scrolled(step))
        self._job = JobBar(shell.icons)
        self.cancel_button, self.back_button, self.next_button = button(), button(), button(Dress.PRIMARY)
        self.cancel_button.clicked.connect(self.cancel)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.forward)
        self._lay_out()
        for keys, slot in (("Escape", self._escape), ("Ctrl+Return", self.forward), ("Return", self._enter)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        for picker in (self.people_step.picker, self.document_step.picker):
            picker.changed.connect(lambda: self._show_step(self.step))
        self.retranslate()

    @property
    def step(self) -> int:
        """0, 1 or 2."""
        return self._stack.currentIndex()

    def begin(self) -> None:
        """Shows the first step with the keyboard in its first field."""
        self._show_step(0)
        self._steps[0].focus_first()

    def forward(self) -> None:
        """The next step, or the workshop is made."""
        if not self._steps[self.step].complete() or not self.next_button.isEnabled():
            return
        if self.step < len(self._steps) - 1:
            self._show_step(self.step + 1)
            self._steps[self.step].focus_first()
        else:
            self._make()

    def back(self) -> None:
        self._show_step(max(0, self.step - 1))
        self._steps[self.step].focus_first()

    def cancel(self) -> None:
        """Gives it up; where something was typed or chosen only after a question."""
        if not self.is_begun() or ask(
            self,
            self.tr("Give up this workshop?"),
            self.tr("Nothing has been made yet; what you typed and chose here is forgotten."),
            self.tr("Give up"),
            dangerous=True,
        ):
            self.cancelled.emit()

    def is_begun(self) -> bool:
        """Whether giving it up loses something."""
        typed = self.workshop_step.title.text().strip() or self.workshop_step.place.text().strip()
        return bool(typed) or any(not self._picker_empty(step) for step in (1, 2))

    def _escape(self) -> None:
        """One step back; from the first one out."""
        if self.step:
            self.back()
        else:
            self.cancel()

    def _enter(self) -> None:
        """The button that has the keyboard, else the next step."""
        focused = self.focusWidget()
        if isinstance(focused, QPushButton) and focused.isEnabled():
            focused.click()
        else:
            self.forward()

    def retranslate(self) -> None:
        self._title.setText(self.tr("New workshop"))
        names = (self.tr("What, where, when"), self.tr("People"), self.tr("Document"))
        for place, (mark, name) in enumerate(zip(self._marks, names, strict=True)):
            mark.setText(f"{place + 1}  {name}")
        self.cancel_button.setText(self.tr("Cancel"))
        self.back_button.setText(self.tr("Back"))
        self._show_step(self.step)

    def _lay_out(self) -> None:
        marks = QHBoxLayout()
        marks.setSpacing(Space.S)
        for mark in self._marks:
            marks.addWidget(mark)
        marks.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(self._title)
        column.addLayout(marks)
        column.addWidget(self._message)
        column.addWidget(self._stack, 1)
        column.addWidget(self._job)
        column.addLayout(buttons)

    def _show_step(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        for place, mark in enumerate(self._marks):
            dress(mark, Tone.ACCENT if place == step else Tone.MUTED)
        last = step == len(self._steps) - 1
        without_file = step > 0 and self._picker_empty(step)
        self.back_button.setVisible(step > 0)
        self.next_button.setEnabled(not any(picker.busy for picker in (self.people_step.picker, self.document_step.picker)))
        if last:
            self.next_button.setText(self.tr("Create the workshop"))
        else:
            self.next_button.setText(self.tr("Later") if without_file else self.tr("Next"))

    def _picker_empty(self, step: int) -> bool:
        picker = self.people_step.picker if step == 1 else self.document_step.picker
        return picker.result is None and not picker.busy

    def _make(self) -> None:
        if not self.workshop_step.complete():
            self.begin()
            return
        self._message.hide()
        self.setEnabled(False)
        wanted, clock = self._wanted(), self._shell.clock
        words = (self.tr("Making the file"), self.tr("Adding the people"), self.tr("Adding the document"))
        job = self._shell.jobs.start(
            self.tr("Creating the workshop"),
            lambda progress: _make(wanted, clock, progress, words),
            done=lambda path: self.made.emit(str(path)),
            failed=self._fail,
        )
        self._job.follow(job)
        job.ended.connect(lambda: self.setEnabled(True))

    def _wanted(self) -> NewWorkshop:
        starts_on, ends_on = self.workshop_step.days()
        document = self.document_step.picker
        return NewWorkshop(
            path=self.workshop_step.file(),
            title=self.workshop_step.title.text().strip(),
            place=self.workshop_step.place.text().strip(),
            starts_on=starts_on,
            ends_on=ends_on,
            people=self.people_step.picker.result,
            document_name=document.path.name if document.path and document.result is not None else "",
            document_bytes=document.data,
            document=document.result,
        )

    def _fail(self, error: Exception) -> None:
        if isinstance(error, PalabreError):
            self._message.show_message(self._shell.language.wording.error(error))
        else:
            self._shell.jobs.failed.emit(error)


def _make(wanted: NewWorkshop, clock: Clock, progress: Progress, words: tuple[str, str, str]) -> Path:
    return make_workshop(wanted, clock, lambda done: progress(done, len(words), words[min(done, len(words) - 1)]))
