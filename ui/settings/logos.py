"""The partners' logos as pictures in a row, added from files and taken away."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from facilitation.errors import PalabreError
from facilitation.reading_files import read_file
from facilitation.settings import LARGEST_LOGO, Logo, check_logo
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import IconButton, iconed_button
from ui.widgets.labels import ElidedLabel, label

_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class _Shown:
    """A logo of the workshop (`id`), or one that is new with this dialog (None)."""

    id: str | None
    name: str
    image: bytes


class LogosEditor(Retranslated, QWidget):
    """`removed()` and `added()` say what is to be changed; nothing is written here."""

    def __init__(self, context: AppContext, logos: list[Logo]) -> None:
        super().__init__()
        self._context = context
        self._before = [one.id for one in logos]
        self._shown = [_Shown(one.id, one.name, one.image) for one in logos]
        self._add = iconed_button(context.icons, "add")
        self._add.clicked.connect(self.choose)
        self._note = label(Type.CAPTION, Tone.MUTED, wrap=True)
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(self._grid)
        column.addWidget(self._note)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def removed(self) -> list[str]:
        return [one for one in self._before if one not in {shown.id for shown in self._shown}]

    def added(self) -> list[tuple[str, bytes]]:
        return [(one.name, one.image) for one in self._shown if one.id is None]

    def choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Logos"))
        dialog.setNameFilters([self.tr("Pictures (*.png *.jpg *.jpeg)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.take([Path(one) for one in chosen]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, paths: list[Path]) -> None:
        """Shows these pictures too; what is none is told in a sentence, and the others are taken."""
        sentence = ""
        for path in paths:
            try:
                image = read_file(path, most=LARGEST_LOGO, too_large="logo.too_large")
                check_logo(path.name, image)
            except PalabreError as refusal:
                sentence = self._context.language.wording.error(refusal)
            else:
                self._shown.append(_Shown(None, path.stem, image))
        self.retranslate()
        if sentence:
            self._note.setText(sentence)

    def retranslate(self) -> None:
        self._add.setText(self.tr("Add a logo…"))
        self._note.setText(self.tr("PNG or JPEG; they stand in a row at the head of every paper."))
        while (item := self._grid.takeAt(0)) is not None:
            item.widget().deleteLater()
        for place, one in enumerate(self._shown):
            self._grid.addWidget(self._card(one), place // _COLUMNS, place % _COLUMNS)

    def _card(self, one: _Shown) -> QWidget:
        card = QFrame()
        dress(card, Dress.CARD)
        picture = QLabel()
        drawn = QPixmap()
        drawn.loadFromData(one.image)
        size = self._context.theme.px(56)
        picture.setPixmap(
            drawn.scaled(size * 2, size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        )
        picture.setFixedHeight(size)
        name = ElidedLabel()
        name.setText(one.name)
        away = IconButton(self._context.icons, "delete")
        away.explain(self.tr("Take away {name}").format(name=one.name))
        away.clicked.connect(lambda: self._take_away(one))
        grid = QGridLayout(card)
        grid.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        grid.addWidget(picture, 0, 0, 1, 2, Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(name, 1, 0)
        grid.addWidget(away, 1, 1)
        grid.setColumnStretch(0, 1)
        return card

    def _take_away(self, one: _Shown) -> None:
        self._shown.remove(one)
        self.retranslate()
        self._add.setFocus()
