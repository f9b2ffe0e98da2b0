"""The top bar: what runs now, where to search, and the proof of saving."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.language import LanguageSwitch, Retranslated
from ui.now import Now
from ui.theme.dress import Dress, Tone, dress
from ui.theme.icons import Icons
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import button, native_keys, with_keys
from ui.widgets.labels import ElidedLabel, label


class TopBar(Retranslated, QFrame):
    """Shows a `Now` and when the last act became durable; `search_asked` when the search box is pressed."""

    search_asked = Signal()
    item_pressed = Signal()
    """The running item was pressed: the agenda is wanted."""

    def __init__(self, icons: Icons, language: LanguageSwitch) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self._icons, self._language = icons, language
        self._now: Now | None = None
        self._saved_at: datetime | None = None
        self._read_only = False
        self._title = ElidedLabel(Type.HEADING)
        self._when = ElidedLabel(Type.CAPTION)
        self._clock = label(Type.CLOCK)
        self._item = ElidedLabel(Type.BODY)
        self._delay = label(Type.BODY, Tone.WARN)
        self._search = dress(button(), Dress.PLAIN)
        self._search.setObjectName("search")
        self._search.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._search.clicked.connect(self.search_asked)
        icons.put(self._search, "search", Role.MUTED, size=14)
        self._saved_icon = QLabel()
        self._saved = label(Type.BODY)
        self._lay_out()
        icons.theme.changed.connect(self._fit)
        self.retranslate()

    def show_now(self, now: Now, at: datetime) -> None:
        """`at` is the time on the clock."""
        self._now = now
        self._clock.setText(f"{at.hour:02d}:{at.minute:02d}")
        self._say_now()

    def show_saved(self, at: datetime | None, *, read_only: bool = False) -> None:
        """`at` is when the last act became durable, None where nothing was changed since the file was opened."""
        self._saved_at, self._read_only = at, read_only
        self._say_saved()

    def retranslate(self) -> None:
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setToolTip(with_keys(self.tr("Find a person, a clause, an amendment, an agenda item or a command"), "Ctrl+K"))
        self._say_now()
        self._say_saved()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._when)
        names.addStretch(1)
        saved = QWidget()
        self._saved_box = saved
        inside = QHBoxLayout(saved)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.XS + 2)
        inside.addWidget(self._saved_icon)
        inside.addWidget(self._saved)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L + 4, Space.XS, Space.L + 4, Space.XS)
        row.setSpacing(Space.L)
        row.addLayout(names, 0)
        row.addStretch(1)
        row.addWidget(self._clock)
        running = QHBoxLayout()
        running.setSpacing(Space.XS)
        running.addWidget(self._item, 0)
        running.addWidget(self._delay, 0)
        row.addLayout(running, 0)
        row.addSpacing(Space.S)
        row.addWidget(self._search)
        row.addWidget(saved)

    def _share_room(self) -> None:
        # What runs now goes before the workshop's title, which everybody knows.
        fixed = sum(one.sizeHint().width() for one in (self._clock, self._saved_box) if not one.isHidden())
        fixed += self._search.minimumWidth()  # it is as wide as it was fixed, whatever its words ask for
        late = self._delay.sizeHint().width() if not self._delay.isHidden() else 0
        room = self.width() - fixed - late - 10 * Space.L
        wanted = self._item.sizeHint().width()
        self._title.setMaximumWidth(max(room - wanted, room * 2 // 5))
        self._when.setMaximumWidth(self._title.maximumWidth())

    def _make_room_for_saved(self) -> None:
        """At once: the next picture of the window would cut the new words off at the width of the old ones."""
        self._share_room()
        for one in (self._saved_box, self):
            layout = one.layout()
            if layout is not None:
                layout.activate()

    def _fit(self) -> None:
        theme = self._icons.theme
        self.setFixedHeight(theme.px(56))
        wide = self.width() >= theme.px(900)
        words = self.tr("Search…")
        self._search.setText(f"{words}\u2003{native_keys('Ctrl+K')}" if wide else "")
        self._search.setFixedWidth(theme.px(210) if wide else theme.px(38))
        self._saved.setVisible(self.width() >= theme.px(640))
        self._share_room()

    def _say_now(self) -> None:
        now = self._now
        if now is None:
            return
        self._title.setText(now.title)
        locale = self._language.locale
        day = QDate(now.date.year, now.date.month, now.date.day)
        parts = [self._day_words(now), locale.toString(day, "dddd d MMMM")]
        if now.half:
            parts.append(self._language.wording(f"half.{now.half}"))
        self._when.setText(" · ".join(part for part in parts if part))
        item = self.tr("awaited: {title}").format(title=now.item) if now.awaited else now.item
        self._item.setText(item or self.tr("nothing is running"))
        dress(self._item, Tone.PLAIN if now.item else Tone.MUTED)
        self._delay.setVisible(bool(now.item) and now.delay > 0)
        self._delay.setText(self.tr("+{minutes} min").format(minutes=now.delay))
        self._share_room()
        self._delay.setAccessibleName(self.tr("late by {minutes} minutes").format(minutes=now.delay))

    def _day_words(self, now: Now) -> str:
        if now.day is None:
            return self.tr("Workshop over")
        if now.day == 0:
            return self.tr("Before the workshop")
        return self.tr("Day {day}").format(day=now.day)

    def _say_saved(self) -> None:
        if self._read_only:
            self._show_state(
                "lock", Role.WARN, self.tr("Read only"), self.tr("This file is open for reading: nothing can be changed.")
            )
            return
        if self._saved_at is None:
            text = self.tr("All saved")
            detail = self.tr("Nothing has been changed since this file was opened.")
        else:
            text = self.tr("Saved {time}").format(time=f"{self._saved_at:%H:%M:%S}")
            detail = self.tr("The last act has been on the disk since this time.")
        self._show_state("saved", Role.ACCENT, text, detail)

    def _show_state(self, icon: str, role: Role, text: str, detail: str) -> None:
        self._icons.put(self._saved_icon, icon, role, size=12)
        before = self._saved.sizeHint().width()
        self._saved.setText(text)
        if self._saved.sizeHint().width() != before:
            self._make_room_for_saved()
        self._saved_box.setToolTip(detail)
        self._saved_box.setAccessibleName(text)
        self._saved_icon.setAccessibleName(text)
