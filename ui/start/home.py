"""What the start window shows below its buttons: the recent workshops, a refusal, the job that runs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.messages import JobBar
from ui.shell import Shell
from ui.start.recents import RecentList
from ui.theme.dress import Tone
from ui.theme.tokens import Space
from ui.widgets.bars import MessageBar


class Home(QWidget):
    """Built after the first paint of the window: each further kind of widget costs some milliseconds."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.message = MessageBar(shell.icons, Tone.DANGER)
        self.recents = RecentList(shell.icons, shell.language, shell.clock)
        self.job = JobBar(shell.icons)
        shell.jobs.started.connect(self.job.follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.message)
        column.addWidget(self.recents, 1)
        column.addWidget(self.job)

    def refresh(self) -> None:
        """Reads the recent workshops again."""
        self.recents.show_recents(self._shell.preferences.recents())
