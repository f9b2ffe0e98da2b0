"""What the window says when something of ours went wrong: what happened, what is safe, what to do; and the report file."""

from __future__ import annotations

import logging
import platform
import tempfile
import traceback
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.language import Retranslated
from ui.theme.dress import Dress, Tone
from ui.theme.icons import Icons
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label

log = logging.getLogger(__name__)


def write_report(error: BaseException, workshop: Path | None) -> Path | None:
    """Logs the bug and writes what a maintainer needs beside the workshop or in the temporary folder; None where no disk takes it.

    It holds the traceback and versions, and nothing of the workshop's words beyond the file's name.
    """
    log.error("unexpected error", exc_info=error)
    now = datetime.now().astimezone()
    lines = (
        f"Palabre: {now.isoformat(timespec='seconds')}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        f"File: {workshop.name if workshop else '-'}",
        "",
        "".join(traceback.format_exception(error)),
    )
    name = f"palabre-{now:%Y%m%d-%H%M%S}-report.txt"
    for folder in ([workshop.parent] if workshop else []) + [Path(tempfile.gettempdir())]:
        try:
            path = folder / name
            path.write_text("\n".join(lines), encoding="utf-8")
        except OSError:
            continue
        return path
    return None


class BugDialog(Dialog):
    """What happened, what is safe, where the report is."""

    def __init__(
        self, icons: Icons, error: BaseException, report: Path | None, saved_at: datetime | None, parent: QWidget | None
    ) -> None:
        super().__init__(parent, cancellable=False)
        self._error, self._report, self._saved_at = error, report, saved_at
        self._happened, self._safe, self._todo = (label(wrap=True) for _ in range(3))
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setPlainText("".join(traceback.format_exception(error)))
        self._details.hide()
        self._more = button(Dress.LINK)
        self._more.clicked.connect(lambda: self._details.setVisible(self._details.isHidden()))
        for one in (self._happened, self._safe, self._todo, self._more, self._details):
            self.body.addWidget(one)
        self.body.addStretch(1)
        self._open = self.add_button()
        self._open.clicked.connect(self._open_folder)
        self._open.setVisible(report is not None)
        self.resize(icons.theme.px(560), icons.theme.px(320))
        self.retranslate()

    def retranslate(self) -> None:
        self.say(self.tr("Palabre made a mistake"), self.tr("Go on"))
        self._happened.setText(
            self.tr("What you just asked for was not done: {error}.").format(error=type(self._error).__name__ + f" ({self._error})")
        )
        if self._saved_at is not None:
            self._safe.setText(
                self.tr("Everything is saved up to {time}; you can go on working.").format(time=f"{self._saved_at:%H:%M:%S}")
            )
        else:
            self._safe.setText(self.tr("Everything that was saved is safe; you can go on working."))
        if self._report is not None:
            self._todo.setText(
                self.tr("A report was written to {path}. Send it to whoever looks after Palabre.").format(path=self._report)
            )
        else:
            self._todo.setText(self.tr("No report could be written: note the words below."))
        self._more.setText(self.tr("Details for the maintainer"))
        self._open.setText(self.tr("Open the folder"))

    def _open_folder(self) -> None:
        if self._report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.parent)))


class FailedPage(Retranslated, QWidget):
    """Stands where a page should: it could not be built, the rest of the program goes on."""

    again = Signal()

    def __init__(self, icons: Icons, error: Exception, report: Path | None) -> None:
        super().__init__()
        self._error, self._report = error, report
        self._title = label(Type.TITLE, Tone.DANGER, wrap=True)
        self._text = label(wrap=True, selectable=True)
        self._again = button(Dress.PRIMARY)
        self._again.clicked.connect(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("This page cannot be shown"))
        said = [
            self.tr("The other pages work, and everything that was saved is safe."),
            f"{type(self._error).__name__}: {self._error}",
        ]
        if self._report is not None:
            said.append(self.tr("A report was written to {path}.").format(path=self._report))
        self._text.setText("\n".join(said))
        self._again.setText(self.tr("Try again"))
