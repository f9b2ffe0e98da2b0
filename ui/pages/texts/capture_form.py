"""The fields of the capture strip, where they stand and what they are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from facilitation.text.clauses import Span
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.texts.authors_in_turn import AuthorsInTurn
from ui.pages.texts.change_editor import ChangeEditor
from ui.pages.texts.recorded_runs import Run
from ui.pages.texts.row_fields import RowFields
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.author_field import AuthorField
from ui.widgets.buttons import button, with_keys
from ui.widgets.choices import ChoiceRow
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.late_author import registering
from ui.widgets.panels import Panel

KINDS = ("replace", "insert", "delete", "move", "remark", "question")
KIND_KEYS = {kind: f"Alt+{place}" for place, kind in enumerate(KINDS, 1)}
"""Kind → the key that chooses it while one types."""
_LEAST_TOLD = 120
"""Pixels that what is told keeps beside the buttons."""
_FIELDS = ("editor", "author", "reason", "target")


class CaptureForm(Retranslated, Panel):
    """Kinds, author, reason, the clause's words, and the buttons under them; `CaptureStrip` knows what they are about."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(heading=False)
        self._context = context
        self._title = label(Type.HEADING)
        self._kinds = ChoiceRow(len(KINDS))
        self._author_name = label(Type.BODY, Tone.MUTED)
        self.author = AuthorField()
        self.author.offer_registration(registering(context))
        self.authors = AuthorsInTurn(self.author)
        self.authors.hide()
        self._target_name = label(Type.BODY, Tone.MUTED)
        self.target = QLineEdit()
        self._reason_name = label(Type.BODY, Tone.MUTED)
        self.reason = QLineEdit()
        self.form = button(Dress.CHOICE)
        self.form.setCheckable(True)
        self.editor = ChangeEditor(context.theme)
        self.cells = RowFields(self)
        self.cells.hide()
        self._state = ElidedLabel(Type.CAPTION, Tone.MUTED)
        self.take_in = button(Dress.QUIET)
        self._giving_way: dict[QWidget, bool] = {self.take_in: True}
        """Button at the foot that needs not be seen → whether it has something to offer; the first ones stay longest."""
        self.air = button(Dress.CHOICE)
        self.air.setCheckable(True)
        self._close = button(Dress.QUIET)
        self._save = button(Dress.PRIMARY)
        self.editor.document().documentLayout().documentSizeChanged.connect(lambda _: self._resize_editor())
        context.theme.changed.connect(self._resize_editor)
        self._arrange()
        self._resize_editor()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._title)
        head.addWidget(self._kinds)
        head.addStretch(1)
        head.addWidget(self.form)
        who = QHBoxLayout()
        who.setSpacing(Space.S)
        who.addWidget(self._author_name)
        who.addWidget(self.authors, 1)
        who.addWidget(self.author, 3)
        who.addWidget(self._target_name)
        who.addWidget(self.target, 1)
        who.addWidget(self._reason_name)
        who.addWidget(self.reason, 4)
        self._foot = foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self._state, 1)
        for one in (self.take_in, self.air, self._close, self._save):
            foot.addWidget(one)
        column = QVBoxLayout()
        column.setSpacing(Space.S - 2)
        column.addLayout(head)
        column.addLayout(who)
        column.addWidget(self.editor)
        column.addWidget(self.cells)
        column.addLayout(foot)
        self.body.addLayout(column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def retranslate(self) -> None:
        self._kinds.set_texts(*(self.kind_word(kind) for kind in KINDS))
        for place, kind in enumerate(KINDS):
            self._kinds.group.button(place).setToolTip(with_keys(self.kind_word(kind), KIND_KEYS[kind]))
        self._author_name.setText(self.tr("Author"))
        self.author.setAccessibleName(self.tr("Author: person or organisation"))
        self.author.setPlaceholderText(self.tr("3 letters: name or body"))
        self._target_name.setText(self.tr("After"))
        self.target.setAccessibleName(self.tr("Number of the clause after which to move"))
        self.target.setPlaceholderText(self.tr("clause no."))
        self._reason_name.setText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("optional"))
        self.form.setText(self.tr("Form"))
        self.form.setToolTip(self.tr("A matter of form: goes to the drafting committee without debate"))
        self.editor.setAccessibleName(self.tr("Text of the clause, edited in place"))
        self.take_in.setText(self.tr("Take in the next one   Alt+↓"))
        self.take_in.setToolTip(self.tr("The clause that follows comes into the editor: join both, or write them anew"))
        self.air.setText(self.tr("To the room   Ctrl+E"))
        self.air.setToolTip(self.tr("The room sees what is being typed, until this is pressed again"))
        self._close.setText(self.tr("Close   Esc"))
        self._save.setText(self.tr("Record   Ctrl+Enter"))

    def kind_word(self, kind: str) -> str:
        """The word on the button of a kind."""
        words = {
            "replace": self.tr("Replace"),
            "insert": self.tr("Insert"),
            "delete": self.tr("Delete"),
            "move": self.tr("Move"),
            "remark": self.tr("Remark"),
            "question": self.tr("Question"),
        }
        return words[kind]

    def show_kind(self, kind: str, said: str = "replace") -> None:
        """The button of a kind as the chosen one; that of *replace* says what is `said` where a replacement is called otherwise."""
        place = KINDS.index("replace")
        word = self.kind_word("replace")
        if said in ("join", "split"):
            word = self._context.language.wording(f"kind.{said}")
            word = word[:1].upper() + word[1:]
        if self._kinds.group.button(place).text() != word:
            self._kinds.say(place, word)
        self._kinds.choose(KINDS.index(kind))

    # What is in the fields

    def tell(self, sentence: str, tone: Tone = Tone.MUTED) -> None:
        """What is known of the words in the strip, at its foot: whether they are kept, what is doubted in them."""
        self._state.setText(sentence)
        self._fit_foot()
        if self._state.property("tone") != str(tone):
            dress(self._state, tone)

    @property
    def words(self) -> ChangeEditor | RowFields:
        """Where the words are written."""
        return self.editor if self.cells.isHidden() else self.cells

    def is_touched(self) -> bool:
        """Whether there is something in them that was not there when they were opened."""
        typed = any(run.state != "base" for run in self.words.runs())
        return typed or bool(self.author.text() or self.reason.text() or self.target.text())

    def contents(self) -> dict[str, Any]:
        """All that was typed and chosen, the cursor and the field one is in, for `fill`; plain enough for JSON."""
        return self.author.kept() | {
            "runs": [[run.state, run.text] for run in self.words.runs()],
            "cursor": self.editor.textCursor().position(),
            "cell": self.cells.place(),
            "reason": self.reason.text(),
            "target": self.target.text(),
            "form": self.form.isChecked(),
            "focus": self._place(),
        }

    def fill(self, contents: Mapping[str, Any], spans: Sequence[Span], *, recording: bool) -> None:
        """Puts these `contents` in, the clause's own words in the looks of `spans`; `recording`: what is typed changes them."""
        runs = [Run(state, text) for state, text in contents["runs"]]
        self.words.load_runs(runs, contents["cursor"], spans, recording=recording)
        self.author.bring_back(contents)
        self.put(self.reason, contents["reason"])
        self.put(self.target, contents["target"])
        self.form.setChecked(contents["form"])

    @staticmethod
    def put(line: QLineEdit, words: str) -> None:
        """Into one of the lines; where they are longer than it one reads them from where they begin."""
        line.setText(words)
        line.setCursorPosition(0)

    def go_to(self, contents: Mapping[str, Any]) -> None:
        """To the field in which one was, where one goes on typing; to its words where it is not there now; also before the window
        is on the screen."""
        field = self.field(contents["focus"])
        if field in (self.reason, self.target):
            field.end(False)  # type: ignore[attr-defined]  # a line
        if field is self.cells:
            self.cells.go_to(contents.get("cell", 0))
        else:
            (field if field.isVisibleTo(self) else self.words).setFocus()

    def _place(self) -> str:
        """Name of the field in which one is, or was before going elsewhere in the program or to another one."""
        here = self.focusWidget()
        fields = ((name, self.field(name)) for name in _FIELDS)
        return next((name for name, field in fields if here is not None and (field is here or field.isAncestorOf(here))), "editor")

    def offer_next(self, offered: bool) -> None:
        """Whether the clause that follows can be taken in."""
        self.show_at_foot(self.take_in, offered)

    def offer_at_foot(self, widget: QWidget, *, gives_way: bool = False) -> None:
        """Puts a button there, hidden until `show_at_foot`; one that `gives_way` only where there is room for it."""
        self._foot.insertWidget(1, widget)
        if gives_way:
            self._giving_way = {widget: False} | self._giving_way

    def show_at_foot(self, widget: QWidget, shown: bool) -> None:
        if widget in self._giving_way:
            self._giving_way[widget] = shown
        else:
            widget.setVisible(shown)
        self._fit_foot()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """What is told is cut short for the buttons that come and go, and whole before the one that takes in the next clause; their
        keys work all the same."""
        others = [one for place in range(1, self._foot.count()) if (one := self._foot.itemAt(place).widget()) is not None]
        stay = [one for one in others if one not in self._giving_way and not one.isHidden()]
        needed = sum(one.sizeHint().width() + Space.S for one in stay)
        told = self._state.sizeHint().width() if self._state.text() else 0
        cut = min(told, self._context.theme.px(_LEAST_TOLD))
        room = self._room()
        for one, wanted in self._giving_way.items():
            needed += one.sizeHint().width() + Space.S if wanted else 0
            one.setVisible(wanted and needed + (told if one is self.take_in else cut) <= room)

    def _room(self) -> int:
        """Pixels for the foot; a page that was made too wide for its place by what stood there gives them back."""
        page = self.parentWidget()
        place = page.parentWidget() if page is not None else None
        over = max(0, page.width() - place.width()) if page is not None and place is not None else 0
        return self.contentsRect().width() - 2 * Space.L - over

    def field(self, name: str) -> QWidget:
        """By its name in `contents`."""
        fields: dict[str, QWidget] = {"editor": self.words, "author": self.author, "reason": self.reason, "target": self.target}
        return fields[name]

    def _resize_editor(self) -> None:
        """Two to six lines, as the words need: the text above must stay in view."""
        px = self._context.theme.px
        around = max(self.editor.height() - self.editor.viewport().height(), 0)
        wanted = round(self.editor.document().size().height()) + around + px(2)
        self.editor.setFixedHeight(max(px(62), min(wanted, px(160))))
