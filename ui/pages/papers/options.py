"""The right column: what the chosen paper asks for, its language, and the buttons that print and save it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facilitation.papers.asks import Option
from facilitation.papers.catalogue import Format
from facilitation.wording import LANGUAGES, Language
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import button, iconed_button, native_keys, with_keys
from ui.widgets.choices import ChoiceRow, ElidedList
from ui.widgets.labels import label
from ui.widgets.panels import Panel, scrolled

_ICONS = {"pdf": "pdf", "docx": "word", "xlsx": "sheet", "odt": "file", "ics": "calendar"}
_ROW_LETTERS = 26
"""What fits beside each other in the column, all alternatives together."""


@dataclass(frozen=True, slots=True)
class Question:
    """One ask as it is shown: `name` is its key, `title` what people read, `value` the answer that holds now."""

    name: str
    title: str
    options: tuple[Option, ...]
    value: str


class KeyedButton(QPushButton):
    """A button with its keys beside its words, where there is room for them; the tooltip has them anyway."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys, self._words = keys, ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def say(self, words: str, meaning: str = "") -> None:
        """`meaning` is the whole sentence where the words alone are short: "Save as PDF" for "PDF"."""
        self._words = words
        self.setAccessibleName(meaning or words)
        self.setToolTip(with_keys(meaning or words, self._keys))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        more = self.fontMetrics().horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self._words)
        return super().minimumSizeHint() - QSize(more, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        whole = f"{self._words}   {native_keys(self._keys)}"
        more = self.fontMetrics().horizontalAdvance(whole) - self.fontMetrics().horizontalAdvance(self._words)
        self.setText(whole if self.minimumSizeHint().width() + more <= self.width() else self._words)


class AnswerField(QWidget):
    """The name of an ask above its answers: buttons beside each other where they are few and short, else a list."""

    answered = Signal(str, str)
    """Name of the ask and value of the option."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question
        self._title = label(Type.SMALL, Tone.MUTED, wrap=True)
        options = question.options
        short = len(options) <= 3 and sum(len(one.label) for one in options) <= _ROW_LETTERS
        self._field: ChoiceRow | ElidedList
        if short:
            self._field = ChoiceRow(len(options))
            self._field.picked.connect(self._answer)
        else:
            self._field = ElidedList()
            self._field.addItems([one.label for one in options])
            self._field.activated.connect(self._answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._title)
        column.addWidget(self._field)
        self._title.setBuddy(self._field)
        self.ask(question)

    @property
    def alike(self) -> tuple[str, tuple[Option, ...]]:
        """Name and options: a question with the same can be asked here without building anew."""
        return self._question.name, self._question.options

    def ask(self, question: Question) -> None:
        """Shows the words and the answer again; the options are those it was built with."""
        self._question = question
        self._title.setText(question.title)
        self._field.setAccessibleName(question.title)
        place = [one.value for one in question.options].index(question.value)
        if isinstance(self._field, ChoiceRow):
            self._field.set_texts(*(one.label for one in question.options))
            self._field.choose(place)
        else:
            self._field.setCurrentIndex(place)

    def _answer(self, place: int) -> None:
        self.answered.emit(self._question.name, self._question.options[place].value)


class OptionsPanel(Retranslated, Panel):
    """`answered`, `language_picked`, and what the buttons ask for."""

    answered = Signal(str, str)
    language_picked = Signal(str)
    print_asked = Signal()
    save_asked = Signal(str)
    """The format: "pdf", "docx", "xlsx", "odt", "ics"."""
    all_asked = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        icons = context.icons
        self._theme = context.theme
        self._fields: list[AnswerField] = []
        self._answers = QVBoxLayout()
        self._answers.setSpacing(Space.M)
        self._language_title = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._save_title = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._languages = ChoiceRow(len(LANGUAGES))
        self._languages.picked.connect(lambda place: self.language_picked.emit(LANGUAGES[place]))
        self.print_button = dress(KeyedButton("Ctrl+P"), Dress.PRIMARY)
        icons.put(self.print_button, "papers", Role.ACCENT_INK)
        self.print_button.clicked.connect(self.print_asked)
        self._save_pdf = KeyedButton("Ctrl+S")
        self.save_buttons: dict[str, QPushButton] = {
            "pdf": self._save_pdf,
            "docx": button(),
            "xlsx": button(),
            "odt": button(),
            "ics": button(),
        }
        for form, one in self.save_buttons.items():
            icons.put(one, _ICONS[form])
            one.clicked.connect(lambda _checked=False, form=form: self.save_asked.emit(form))
            self.save_buttons[form] = one
        self.all_button = iconed_button(icons, "export")
        self.all_button.clicked.connect(self.all_asked)
        self._all_note = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._differs = label(Type.SMALL, Tone.WARN, wrap=True)
        self._differs.hide()
        self.heads_button = button(Dress.LINK)
        self.heads_button.clicked.connect(context.desk.set_up)
        self.body.addWidget(scrolled(self._lay_out()), 1)
        self.retranslate()

    def _lay_out(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        # The room at the right is for the scroll bar, the rest for the rings of what has the focus.
        column.setContentsMargins(1, 1, Space.XS, 1)
        column.setSpacing(Space.S)
        column.addLayout(self._answers)
        language = QVBoxLayout()
        language.setContentsMargins(0, Space.XS, 0, Space.M)
        language.setSpacing(Space.XS)
        language.addWidget(self._language_title)
        language.addWidget(self._languages)
        column.addLayout(language)
        column.addWidget(self._differs)
        column.addWidget(self.print_button)
        column.addSpacing(Space.XS)
        column.addWidget(self._save_title)
        for one in self.save_buttons.values():
            column.addWidget(one)
        column.addWidget(self.heads_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setForegroundRole(line.palette().ColorRole.Mid)
        column.addWidget(line)
        column.addWidget(self._all_note)
        column.addWidget(self.all_button)
        return content

    def show_paper(self, formats: Sequence[Format], questions: Sequence[Question], *, can_be_made: bool) -> None:
        """The controls for one paper; those that stay as they are keep the keyboard focus."""
        if [field.alike for field in self._fields] == [(one.name, one.options) for one in questions]:
            for field, question in zip(self._fields, questions, strict=True):
                field.ask(question)
        else:
            self._ask_anew(questions)
        for form, one in self.save_buttons.items():
            one.setVisible(form in formats)
            one.setEnabled(can_be_made)
        self.print_button.setEnabled(can_be_made)

    def show_differing(self, lines: Sequence[str]) -> None:
        """What the last printing of this paper says otherwise than it would now."""
        self._differs.setText("\n".join(lines))
        self._differs.setVisible(bool(lines))

    def show_language(self, code: Language) -> None:
        self._languages.choose(LANGUAGES.index(code))
        self.retranslate()

    @property
    def language(self) -> Language:
        return LANGUAGES[self._languages.chosen]

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(250), super().sizeHint().height())

    def retranslate(self) -> None:
        self.set_heading(self.tr("Options"))
        self._language_title.setText(self.tr("Language of the paper"))
        self._languages.setAccessibleName(self.tr("Language of the paper"))
        self._languages.set_texts("Français", "English")
        self.print_button.say(self.tr("Print"))
        self._save_title.setText(self.tr("Save as"))
        self._save_pdf.say("PDF", self.tr("Save as PDF"))
        for form, words, meaning in (
            ("docx", "Word (DOCX)", self.tr("Save as Word (DOCX)")),
            ("xlsx", "Excel (XLSX)", self.tr("Save as Excel (XLSX)")),
            ("odt", "OpenDocument (ODT)", self.tr("Save the clean version as OpenDocument (ODT)")),
            ("ics", self.tr("Calendar (ICS)"), self.tr("Save for the calendars of telephones (ICS)")),
        ):
            self.save_buttons[form].setText(words)
            self.save_buttons[form].setAccessibleName(meaning)
            self.save_buttons[form].setToolTip(meaning)
        self.heads_button.setText(self.tr("Letterhead…"))
        self.all_button.setText(self.tr("Produce all"))
        in_french = self.tr("Every paper in French, for each half-day and document, into a folder with today’s date.")
        in_english = self.tr("Every paper in English, for each half-day and document, into a folder with today’s date.")
        self._all_note.setText(in_french if self.language == "fr" else in_english)

    def _ask_anew(self, questions: Sequence[Question]) -> None:
        for field in self._fields:
            self._answers.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = [AnswerField(question) for question in questions]
        for field in self._fields:
            field.answered.connect(self.answered)
            self._answers.addWidget(field)
        before: QWidget | None = None
        for one in (*self._fields, self._languages, self.print_button, *self.save_buttons.values(), self.all_button):
            if before is not None:
                QWidget.setTabOrder(before, one)
            before = one
