"""A paper out of the program: to a printer, into a file, or all of them into a folder; what came of it is told above the preview.

Papers that carry versions are noted once they have gone out: here, on the window's thread, which alone may write.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from facilitation.errors import PalabreError
from facilitation.producing import Made, Produced, answers, file_name, note
from facilitation.wording import Language, Wording
from ui.context import AppContext
from ui.jobs import Progress
from ui.pages.papers.making import Order, Source, all_produced, made, saved
from ui.pages.papers.outcome import Missing, Outcome, missing
from ui.pages.papers.pdf import Pdf
from ui.theme.dress import Tone

_FOLDER = "papers.folder"


class Saving(QObject):
    """`parent` is the page: its dialogs stand over it."""

    def __init__(self, context: AppContext, outcome: Outcome, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._outcome, self._parent = context, outcome, parent
        self._source = Source(context.workshop.path.absolute(), context.workshop.clock)
        self._dialog: QFileDialog | None = None

    # One file

    def save(self, order: Order) -> None:
        """Asks where; the dialog is no obstacle to the rest of the window."""
        wording = Wording(order.language)
        choices = {**order.choices, **order.paper.settled.get(order.form, {})}
        answered = self._context.attempt(lambda: answers(self._context.workshop, order.paper, choices, wording))
        if answered is None:
            return
        name = file_name(order.paper, list(answered.values()), wording, order.form)
        kinds = {
            "pdf": self.tr("PDF (*.pdf)"),
            "docx": self.tr("Word (*.docx)"),
            "xlsx": self.tr("Excel (*.xlsx)"),
            "odt": self.tr("OpenDocument (*.odt)"),
            "ics": self.tr("Calendar (*.ics)"),
        }
        dialog = self._asking(self.tr("Save the paper"))
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kinds[order.form])
        dialog.setDefaultSuffix(order.form)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.save_to(order, Path(chosen)))
        dialog.open()

    def save_to(self, order: Order, target: Path) -> None:
        """Makes the paper and writes it there; what cannot be written is told, with another place to try."""
        self._context.workshop.remember(_FOLDER, str(target.parent))
        source = self._source
        self._start(
            self.tr("Saving {name}").format(name=target.name),
            lambda progress: saved(source, order, target, progress),
            done=lambda result: self._saved(result, target),
            failed=lambda error: self._failed(error, lambda: self.save(order)),
        )

    def _saved(self, result: Made, target: Path) -> None:
        self._note(result)
        sentence = self.tr("“{name}” is in {folder}.").format(name=target.name, folder=target.parent)
        self._outcome.tell(sentence, Tone.ACCENT, self.tr("Open the folder"), lambda: _show(target.parent))

    # To the printer

    def print_out(self, order: Order) -> None:
        """Makes the paper, asks for the printer, and prints page by page off this thread."""
        source, title = self._source, self._title(order)
        self._start(
            self.tr("Preparing {name}").format(name=title),
            lambda progress: made(source, order, progress),
            done=lambda result: self._send(result, title),
        )

    def _send(self, result: Made, title: str) -> None:
        from ui.pages.papers.printing import ask_printer, print_pages

        pdf = Pdf(result.data)
        printer = ask_printer(pdf, title, self._parent)
        if printer is None:
            pdf.close()
            return

        def work(progress: Progress) -> None:
            try:
                print_pages(pdf, printer, lambda done, total: progress(done, total))
            finally:
                pdf.close()

        # Also where it is called off half-way, sheets have left the printer.
        self._start(
            self.tr("Printing {name}").format(name=title),
            work,
            done=lambda _: self._printed(result, title),
            cancelled=lambda: self._note(result),
        )

    def _printed(self, result: Made, title: str) -> None:
        self._note(result)
        self._outcome.tell(self.tr("“{name}” has been sent to the printer.").format(name=title), Tone.ACCENT)

    # Everything

    def produce_all(self, language: Language) -> None:
        """Into a dated folder beside the workshop's file."""
        self.produce_all_in(self._context.workshop.path.absolute().parent, language)

    def produce_all_in(self, place: Path, language: Language) -> None:
        """Into a dated folder in `place`."""
        folder = _unused(place / self._folder_name(self._source.clock()))
        source, produced = self._source, Produced()

        def failed(error: Exception) -> None:
            self._note_all(produced)
            self._failed(error, lambda: self._ask_folder(language))

        self._start(
            self.tr("Producing every paper"),
            lambda progress: all_produced(source, folder, language, produced, progress),
            done=lambda _: self._produced(produced, folder),
            failed=failed,
            cancelled=lambda: self._called_off(produced, folder),
        )

    def _folder_name(self, now: datetime) -> str:
        return self.tr("Papers of {date} {time}").format(date=f"{now:%d-%m-%Y}", time=f"{now:%Hh%M}")

    def _ask_folder(self, language: Language) -> None:
        dialog = self._asking(self.tr("Where to put the papers"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.produce_all_in(Path(chosen), language))
        dialog.open()

    def _produced(self, produced: Produced, folder: Path) -> None:
        self._note_all(produced)
        wording = self._context.language.wording
        lines = [missing(one, wording) for one in produced.missing]
        told = self.tr("%n file(s) in “{folder}”.", "", len(produced.files)).format(folder=folder.name)
        self._tell_folder(told, folder, lines)

    def _called_off(self, produced: Produced, folder: Path) -> None:
        self._note_all(produced)
        told = self.tr("Cancelled: %n file(s) had been made.", "", len(produced.files))
        self._tell_folder(told, folder, [])

    def _tell_folder(self, sentence: str, folder: Path, lines: list[Missing]) -> None:
        self._outcome.tell(sentence, Tone.WARN if lines else Tone.ACCENT, self.tr("Open the folder"), lambda: _show(folder))
        self._outcome.show_missing(self.tr("Still missing"), lines)

    # What they share

    def _start(
        self,
        title: str,
        work: Callable[[Progress], object],
        *,
        done: Callable[..., None],
        failed: Callable[[Exception], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        if any(job.title == title for job in self._context.jobs.running):
            return  # pressed twice
        self._outcome.hide()
        refuse = failed or self._failed
        # The page goes with its workshop: what has not come by then is given up, and nobody is there to be told.
        job = self._context.jobs.start(
            title,
            work,
            done=lambda result: done(result) if isValid(self) else None,
            failed=lambda error: refuse(error) if isValid(self) else None,
            cancelled=lambda: cancelled() if cancelled is not None and isValid(self) else None,
        )
        self.destroyed.connect(job.stop.set)

    def _failed(self, error: Exception, again: Callable[[], None] | None = None) -> None:
        """A refusal is told, where a place cannot be written to with another one to try; a bug is shown by the program."""
        if not isinstance(error, PalabreError):
            self._context.jobs.failed.emit(error)
            return
        sentence = self._context.language.wording.error(error)
        if error.key == "store.cannot_write" and again is not None:
            self._outcome.tell(sentence, Tone.DANGER, self.tr("Choose another place…"), again)
        else:
            self._outcome.tell(sentence, Tone.DANGER)

    def _note(self, result: Made) -> None:
        if result.outgoing is not None and not self._context.workshop.read_only:
            outgoing = result.outgoing
            self._context.attempt(lambda: note(self._context.workshop, [outgoing]))

    def _note_all(self, produced: Produced) -> None:
        if produced.outgoing and not self._context.workshop.read_only:
            self._context.attempt(lambda: note(self._context.workshop, produced.outgoing))

    def _asking(self, title: str) -> QFileDialog:
        kept = Path(str(self._context.workshop.remembered(_FOLDER) or ""))
        folder = kept if kept.is_absolute() and kept.is_dir() else self._context.workshop.path.absolute().parent
        self._dialog = QFileDialog(self._parent, title, str(folder))
        return self._dialog

    def _title(self, order: Order) -> str:
        return Wording(order.language)(f"paper.name.{order.paper.key}")


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _unused(folder: Path) -> Path:
    """The folder, or the same with a number where something is there already."""
    number, found = 2, folder
    while found.exists():
        found = folder.with_name(f"{folder.name} ({number})")
        number += 1
    return found
