"""The second screen: nothing but what the room should see. It never shows what is being typed unless that was put on the stage."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from ui.bridge import Changes
from ui.context import AppContext
from ui.language import Retranslated
from ui.projector.board import BlackSheet, Board
from ui.projector.scenes import Shown, read_scene
from ui.projector.speakers import SpeakersBoard
from ui.stage import Scene, SceneKind
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Role, Type
from ui.widgets.labels import ElidedLabel

_SMALLEST, _VERDICT, _HEADING, _CLOCK, _LARGE_CLOCK = 24, 28, 30, 34, 76
"""Pixels; the room never gets less than 24 (scenario 7)."""
_EDGE, _GAP = 40, 24
"""Pixels at the sides of the sheet, and between what stands on its first line."""
_STATE_ROLES = {
    "pending": Role.INFO,
    "retained": Role.ACCENT,
    "retained_modified": Role.ACCENT,
    "not_retained": Role.DANGER,
    "referred": Role.WARN,
    "parked": Role.WARN,
    "late": Role.WARN,
}
_STATE_SIGNS = {
    "retained": "✓ ",
    "retained_modified": "✓ ",
    "not_retained": "✗ ",
    "withdrawn": "↩ ",
    "referred": "→ ",
    "lapsed": "∅ ",
}
"""A sign before the word: no state is told by its colour alone."""


class ProjectorWindow(Retranslated, QWidget):
    """B black, I frozen, + and - the size of the words, < and > the pages of a long text, F11 full screen, Escape leaves."""

    state_changed = Signal()
    """Black or not, frozen or not."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._shown = Shown("", ())
        self._scene = context.stage.scene
        self._frozen = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(640, 400)
        # The note-taker goes on typing where he was.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._title = self._line()
        self._clock = QLabel()
        self._running = self._line()
        self._heading = QLabel()
        self._heading.setWordWrap(True)
        self._board = Board(context.theme)
        self._speakers = SpeakersBoard(context.theme)
        self._speakers.hide()
        self._foot = QLabel()
        self._foot.setWordWrap(True)
        self._verdict = QLabel()
        self._verdict.setWordWrap(True)
        self._verdict.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for one in (self._heading, self._foot, self._verdict):
            one.setTextFormat(Qt.TextFormat.PlainText)
        sheet = QWidget()
        dress(sheet, Dress.PANEL)
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # A panel's border would be a frame of light around the wall.
        sheet.setObjectName("room")
        sheet.setStyleSheet("#room { border: none; border-radius: 0; }")
        top = QHBoxLayout()
        top.setSpacing(_GAP)
        top.addWidget(self._title)
        top.addWidget(self._running)
        top.addStretch(1)
        top.addWidget(self._clock)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(_EDGE, 20, _EDGE, 24)
        column.setSpacing(16)
        column.addLayout(top)
        column.addWidget(self._heading)
        column.addWidget(self._board, 1)
        column.addWidget(self._speakers, 1)
        foot = QHBoxLayout()
        foot.setSpacing(_GAP)
        foot.addWidget(self._foot, 1)
        foot.addWidget(self._verdict)
        column.addLayout(foot)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(sheet)
        self._layers.addWidget(BlackSheet())
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._each_second)
        self._tick.start()
        # Methods, not lambdas: Qt lets go of them with the window.
        context.stage.changed.connect(self._put)
        context.bridge.refreshed.connect(self._refresh)
        context.theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def _line(self) -> ElidedLabel:
        return ElidedLabel(Type.BODY, Tone.MUTED)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("What the room sees – Palabre"))
        self._show_scene()

    def is_black(self) -> bool:
        return self._layers.currentIndex() == 1

    def set_black(self, black: bool) -> None:
        self._layers.setCurrentIndex(1 if black else 0)
        self.state_changed.emit()

    def is_frozen(self) -> bool:
        return self._frozen

    def set_frozen(self, frozen: bool) -> None:
        """The picture stays as it is, whatever is put on the screen or decided meanwhile, until it is let go."""
        self._frozen = frozen
        if not frozen:
            self._show_scene()
        self.state_changed.emit()

    def board(self) -> Board:
        return self._board

    def speakers(self) -> SpeakersBoard:
        return self._speakers

    def enlarge(self, by: int) -> None:
        """One step of letters larger or smaller, whatever is shown."""
        self._board.enlarge(by)
        self._speakers.enlarge(by)

    def turn(self, by: int) -> None:
        """So many pages on or back in a text that is longer than the screen."""
        self._board.turn(by)

    def shown(self) -> Shown:
        """The scene as it was last read."""
        return self._shown

    def scene(self) -> Scene:
        """The scene that was last read: where the picture is frozen, that of the picture."""
        return self._scene

    def texts(self) -> tuple[str, str, str, str]:
        """(heading, words, foot, verdict) as they are on the screen."""
        return self._heading.text(), self._board.words(), self._foot.text(), self._verdict.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_B:
                self.set_black(not self.is_black())
            case Qt.Key.Key_I:
                self.set_frozen(not self.is_frozen())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.enlarge(1)
            case Qt.Key.Key_Minus:
                self.enlarge(-1)
            case Qt.Key.Key_Greater | Qt.Key.Key_PageDown:
                self.turn(1)
            case Qt.Key.Key_Less | Qt.Key.Key_PageUp:
                self.turn(-1)
            case Qt.Key.Key_F11:
                self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
            case Qt.Key.Key_Escape | Qt.Key.Key_F5:
                self.close()
            case _:
                super().keyPressEvent(event)

    def _dress(self) -> None:
        # The room sits far away: these sizes do not follow the operator's text scale and never go under 24 pixels.
        for line, size, bold in (
            (self._title, _SMALLEST, False),
            (self._running, _SMALLEST, False),
            (self._heading, _HEADING, True),
            (self._verdict, _VERDICT, True),
        ):
            font = line.font()
            font.setPixelSize(size)
            font.setBold(bold)
            line.setStyleSheet(f"font-size: {size}px;{' font-weight: bold;' if bold else ''}")
            line.setFont(font)
        self._foot.setStyleSheet(f"font-size: {_SMALLEST}px;")
        self._show_scene()

    def _put(self, scene: Scene) -> None:
        self._show_scene()

    def _refresh(self, changes: Changes) -> None:
        self._show_scene()

    def _show_scene(self) -> None:
        if self._frozen:
            return
        context = self._context
        scene = self._scene = context.stage.scene
        shown = self._shown = read_scene(context.workshop, scene, context.language.wording)
        self._heading.setText(shown.heading)
        self._heading.setVisible(bool(shown.heading))
        self._board.show_words(shown.marks, large=shown.large)
        self._board.setVisible(shown.speakers is None)
        self._speakers.setVisible(shown.speakers is not None)
        if shown.speakers is not None:
            self._speakers.show_speakers(shown.speakers, context.language.wording("projector.floor.more"))
        self._foot.setText(shown.foot)
        self._foot.setVisible(bool(shown.foot))
        self._verdict.setText(_STATE_SIGNS.get(shown.state, "") + shown.verdict)
        self._verdict.setVisible(bool(shown.verdict))
        colour = context.theme.color(_STATE_ROLES.get(shown.state, Role.MUTED)).name()
        self._verdict.setStyleSheet(f"font-size: {_VERDICT}px; font-weight: bold; color: {colour};")
        self._title.setText(context.workshop.settings.get().title)
        self._share_foot()
        self._show_time()

    def _show_time(self) -> None:
        self._clock.setText(self._context.clock().strftime("%H:%M"))
        # Where the item is what the room looks at, so is the time.
        size = _LARGE_CLOCK if self._context.stage.scene.kind is SceneKind.RUNNING else _CLOCK
        self._clock.setStyleSheet(f"font-size: {size}px; font-weight: bold;")
        running = self._context.workshop.agenda.running()
        # Where the item is the scene itself, it is not said twice.
        if not running or self._context.stage.scene.kind is SceneKind.RUNNING:
            self._running.hide()
            self._title.show()
            return
        worst = max(running, key=lambda one: one.overrun)
        late = f"  +{worst.overrun} min" if worst.overrun > 0 else ""
        self._running.setText(worst.item.title + late)
        self._title.setVisible(self._both_fit())
        self._running.show()

    def _share_foot(self) -> None:
        """The verdict takes what its words need, what is said of the amendment the rest: no name is broken beside free room."""
        if self._verdict.isHidden():
            return
        metrics = self._verdict.fontMetrics()
        needed = max(metrics.horizontalAdvance(line) for line in self._verdict.text().split("\n")) + 2
        self._verdict.setFixedWidth(min(needed, (self.width() - 2 * _EDGE) * 2 // 5))

    def _both_fit(self) -> bool:
        """What runs is what the room asks: the title, which hangs on the wall, goes where not both stand there whole."""
        wanted = sum(one.sizeHint().width() for one in (self._title, self._running, self._clock)) + 2 * _GAP
        return wanted <= self.width() - 2 * _EDGE

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_foot()
        if not self._running.isHidden():
            self._title.setVisible(self._both_fit())

    def _each_second(self) -> None:
        # What depends on the time changes with the minute, the time of a turn with the second.
        speakers = self._shown.speakers
        ticks = speakers is not None and speakers.now is not None
        if not self._frozen and (ticks or self._clock.text() != self._context.clock().strftime("%H:%M")):
            self._show_scene()
