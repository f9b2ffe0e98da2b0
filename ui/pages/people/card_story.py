"""Under a person's card: who comes in her place, what is printed otherwise than it is now, and the history of her entry."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from facilitation.papers.author_lines import differing, differing_said
from facilitation.papers.badge_state import fingerprint, printed_badges
from facilitation.people.people import Person
from ui.bridge import Changes
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.people.chronicle_words import chronicle_lines
from ui.pages.people.replacing import Replacing
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.labels import label

_TOLD_BY = frozenset({"person", "organisation", "attendance", "session", "printed", "amendment_author", "group_member"})
_SHOWN = 8
"""Lines of history before one asks for more."""


class CardStory(Retranslated, QWidget):
    """Reads itself again when something changes that it tells."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._person: Person | None = None
        self._whole = self._stale = False
        self.replacing = Replacing(context)
        self._printed = label(Type.SMALL, Tone.WARN, wrap=True)
        self._title = label(Type.HEADING)
        self._line_labels: list[QLabel] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.S)
        self._more = button(Dress.LINK)
        self._more.clicked.connect(self._show_whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for widget in (self.replacing, self._printed, self._title):
            column.addWidget(widget)
        column.addLayout(self._lines)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        context.bridge.refreshed.connect(self._renew)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("History"))
        self._more.setText(self.tr("All of it"))
        self._tell()

    def show_person(self, person: Person | None) -> None:
        self._whole = self._whole and person is not None and self._person is not None and person.id == self._person.id
        self._person = person
        self.replacing.show_person(person)
        self._tell()

    def words(self) -> str:
        """The lines of history that are shown."""
        return "\n".join(one.text() for one in self._line_labels)

    def differing(self) -> str:
        """What is printed otherwise, "" where nothing is."""
        return self._printed.text() if not self._printed.isHidden() else ""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read_again()

    def _renew(self, changes: Changes) -> None:
        if self._person is None or not changes.keys() & _TOLD_BY:
            return
        if self.isVisible():
            self._read_again()
        else:
            # Nobody waits for it while somebody captures on another page.
            self._stale = True

    def _read_again(self) -> None:
        self._stale = False
        self.replacing.show_person(self._person)
        self._tell()

    def _show_whole(self) -> None:
        self._whole = True
        self._tell()

    def _tell(self) -> None:
        person = self._person
        self.setVisible(person is not None)
        if person is None:
            return
        workshop, language = self._context.workshop, self._context.language
        printed = differing_said(differing(workshop, of_person=person.id), language.wording)
        badges = printed_badges(workshop).get(person.id)
        if badges is not None and fingerprint(person) not in badges:
            printed.insert(0, self.tr("Badge to be printed again"))
        self._printed.setText("\n".join(printed))
        self._printed.setVisible(bool(printed))
        lines = chronicle_lines(workshop.chronicle.of_person(person.id), workshop.sessions.all(), language)
        shown = lines if self._whole else lines[:_SHOWN]
        while len(self._line_labels) < len(shown):
            made = label(Type.SMALL, Tone.MUTED, wrap=True)
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._line_labels.append(made)
            self._lines.addWidget(made)
        for made, line in zip_longest(self._line_labels, shown):
            made.setText(line or "")
            made.setVisible(bool(line))
        self._more.setVisible(len(shown) < len(lines))
