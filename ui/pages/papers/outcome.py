"""What came of saving, printing or producing everything: a sentence, the folder, and what is still missing as links."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitation.errors import PalabreError
from facilitation.gaps import Gap
from facilitation.wording import Wording
from ui.pages.papers.flow import FlowLayout
from ui.theme.dress import Dress, Tone
from ui.theme.icons import Icons
from ui.theme.tokens import Space, Type
from ui.widgets.bars import MessageBar
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.widgets.panels import Card

_PAGES = {
    **dict.fromkeys(("session", "sitting", "day", "items"), "agenda"),
    **dict.fromkeys(("document", "amendments"), "texts"),
    **{name: name for name in ("people", "groups")},
}
"""What a paper lacks → the page on which that is made."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What is missing, and the page and place where it can be mended; `page` "" where there is none."""

    sentence: str
    page: str = ""
    where: Mapping[str, str] = field(default_factory=dict)


def missing(one: PalabreError | Gap, wording: Wording) -> Missing:
    """A refusal or a gap as a line of the list."""
    if isinstance(one, Gap):
        return Missing(one.said(wording), one.page, one.where)
    if one.key == "paper.nothing_to_print":
        # In the window's language, whatever the papers' one.
        name, why = wording(f"paper.name.{one.fields['paper_key']}"), wording(f"ask.{one.fields['lacks']}.none")
        return Missing(f"{name} – {why}", page_for(one))
    return Missing(wording.error(one), page_for(one))


def page_for(refusal: PalabreError) -> str:
    """The page on which what the paper lacks is made; "" where the refusal does not tell."""
    return _PAGES.get(str(refusal.fields.get("lacks", "")), "")


class Outcome(QWidget):
    """Hidden until there is something to tell; the cross closes it."""

    gone = Signal(str, dict)
    """A link was followed: page and place."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.bar = MessageBar(icons, Tone.ACCENT)
        self.bar.acted.connect(self._act)
        self.bar.closed.connect(self.hide)
        self._action: Callable[[], object] = lambda: None
        self._card = Card()
        self._card.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heading = label(Type.HEADING)
        self._links = FlowLayout()
        self._card.body.addWidget(self._heading)
        self._card.body.addLayout(self._links)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.bar)
        column.addWidget(self._card)
        self.hide()

    def tell(self, sentence: str, tone: Tone, action: str = "", act: Callable[[], object] = lambda: None) -> None:
        """One sentence with perhaps a button, and nothing missing."""
        self._action = act
        self.bar.show_message(sentence, action=action, tone=tone)
        self.show_missing("", ())
        self.show()

    def show_missing(self, heading: str, lines: Sequence[Missing]) -> None:
        """A list under the sentence: links where there is a page to go to."""
        while item := self._links.takeAt(0):
            item.widget().deleteLater()
        for line in lines:
            self._links.addWidget(self._link(line) if line.page else self._plain(line))
        self._heading.setText(heading)
        self._card.setAccessibleName(heading)
        self._card.setVisible(bool(lines))
        self._fit()

    # A page that had a height for its width would be made as high as all its columns want to be: this gives itself its height.

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        height = max(self.layout().minimumSize().height(), self.layout().heightForWidth(self.width()))
        if height != self.height():
            self.setFixedHeight(height)
            self.layout().setGeometry(self.rect())  # Qt leaves it out while it is laying out the page

    def _link(self, line: Missing) -> QWidget:
        made = button(Dress.LINK)
        made.setText(line.sentence)
        made.clicked.connect(lambda: self.gone.emit(line.page, dict(line.where)))
        return made

    def _plain(self, line: Missing) -> QWidget:
        made = label()
        made.setText(line.sentence)
        made.setContentsMargins(Space.XS, 0, 0, 0)
        return made

    def _act(self) -> None:
        self._action()
