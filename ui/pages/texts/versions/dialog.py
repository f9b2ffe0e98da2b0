"""Before a next version is accepted: its amendments in five lists, each with its words on both versions, and what else follows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from facilitation.documents.version_values import FATES, CarriedAmendment, VersionPreview
from ui.context import AppContext
from ui.pages.texts.versions.models import FateRow, FatesModel
from ui.pages.texts.versions.table import FatesTable
from ui.pages.texts.versions.words_pane import Passage, WordsPane
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.choices import ChoiceRow
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label

_WIDTH, _HEIGHT = 1120, 680
"""Pixels at 100 %; less where the window behind has less."""
_TABLE, _WORDS = 260, 190
_NAMED = 6
"""So many parts, items and points are named; the others are counted."""


class VersionDialog(Dialog):
    """`accepted_version` once it is accepted; Escape leaves everything as it was."""

    def __init__(self, context: AppContext, preview: VersionPreview, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._preview = context, preview
        self._summary = label(Type.BODY, wrap=True)
        self._lists = ChoiceRow(len(FATES))
        self._lists.picked.connect(self._show_list)
        self._about = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._model = FatesModel(self._headers, self)
        self.table = FatesTable(context.theme)
        self.table.setModel(self._model)
        self.table.selectionModel().currentRowChanged.connect(self._show_words)
        self._model.toggled.connect(self._say_accept)
        self._pane = WordsPane(context.theme)
        self._besides = label(Type.SMALL, Tone.WARN, wrap=True)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self._pane)
        parts.setSizes([context.theme.px(_TABLE), context.theme.px(_WORDS)])
        self._pane.setMinimumHeight(context.theme.px(100))
        for widget in (self._summary, self._lists, self._about):
            self.body.addWidget(widget)
        self.body.addWidget(parts, 1)
        self.body.addWidget(self._besides)
        px = context.theme.px
        room = parent.window().size() - QSize(px(40), px(40))
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(room))
        counts = preview.counts
        # First what a person has to look at.
        first = next((fate for fate in ("to_place", "integrated", "rebased", "unchanged") if counts[fate]), "unchanged")  # type: ignore[index]
        self._lists.choose(FATES.index(first))  # type: ignore[arg-type]
        self.retranslate()
        self.table.setFocus()

    def accepted_version(self) -> str:
        """Accepts it with what is ticked; returns the new version's id. Raises PalabreError."""
        return self._context.workshop.versions.accept(self._preview, confirmed=self._model.confirmed(), session=self._session())

    def _session(self) -> str | None:
        session = self._context.workshop.sessions.current()
        return session.id if session else None

    # Words

    def retranslate(self) -> None:
        title = self._context.workshop.texts.document(self._preview.document).title
        self.say(
            self.tr("Version {version} of “{title}”").format(version=self._preview.version, title=title), "", self.tr("Refuse")
        )
        self._say_accept()
        self._summary.setText(self._summed_up())
        counts = self._preview.counts
        self._lists.setAccessibleName(self.tr("What becomes of the amendments"))
        self._lists.set_texts(
            self.tr("Unchanged ({count})").format(count=counts["unchanged"]),
            self.tr("On new words ({count})").format(count=counts["rebased"]),
            self.tr("Contained already ({count})").format(count=counts["integrated"]),
            self.tr("To place ({count})").format(count=counts["to_place"]),
            self.tr("Closed ({count})").format(count=counts["stays"]),
        )
        self.table.setAccessibleName(self.tr("Amendments"))
        besides = self._what_else()
        self._besides.setText("\n".join(besides))
        self._besides.setVisible(bool(besides))
        self._show_list(self._lists.chosen)

    def _say_accept(self) -> None:
        count = len(self._model.confirmed())
        words = self.tr("Accept version {version}").format(version=self._preview.version)
        if count:
            words = self.tr("Accept version {version}, retain %n", "", count).format(version=self._preview.version)
        self.accept_button.setText(words)

    def _summed_up(self) -> str:
        matching = self._preview.matching
        changed = self._preview.clauses_changed
        told = [
            self.tr("%n passage(s) unchanged", "", len(matching.pairs) - changed),
            self.tr("%n changed", "", changed),
            self.tr("%n new", "", len(matching.only_new)),
            self.tr("%n gone", "", len(matching.only_old)),
        ]
        amendments = self.tr("%n amendment(s) on version {version}", "", len(self._preview.amendments))
        return f"{self._preview.name} · {', '.join(told)} · {amendments.format(version=self._preview.version - 1)}"

    def _what_else(self) -> list[str]:
        """Parts that have to be examined again, and what stays behind because its passage is gone."""
        found = []
        reopened = [one.new_label for one in self._preview.parts if one.fate == "reopened"]
        gone = [one.label for one in self._preview.parts if one.fate == "gone"]
        stays = [one.title for one in self._preview.followers if one.stays]
        if reopened:
            found.append(
                self.tr("Changed since they were validated, under examination again: {parts}.").format(parts=_named(reopened))
            )
        if gone:
            found.append(self.tr("Validated parts that are gone: {parts}.").format(parts=_named(gone)))
        if stays:
            found.append(self.tr("Stay on the older version, where their passage is: {things}.").format(things=_named(stays)))
        return found

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("No."),
            self.tr("Author"),
            self.tr("Version {version}").format(version=self._preview.version - 1),
            self.tr("Version {version}").format(version=self._preview.version),
            self.tr("Proposed words"),
        )

    # Lists

    def _show_list(self, place: int) -> None:
        fate = FATES[place]
        abouts = {
            "unchanged": self.tr("Their passage says the same in both versions: they go over as they are."),
            "rebased": self.tr("Their passage was changed elsewhere than where they change it: they go over onto its new words."),
            "integrated": self.tr(
                "The new version says what they ask for. They stay on the older one; Space ticks those that are retained by this."
            ),
            "to_place": self.tr(
                "Their very words were changed, or are gone: they wait on the older version until somebody places them."
            ),
            "stays": self.tr("Decided and closed: they stay on the version where they were examined."),
        }
        self._about.setText(abouts[fate])
        # Those that a person can confirm first: they are few among those that are retained already.
        shown = sorted(self._preview.with_fate(fate), key=lambda one: not one.to_confirm)
        self._model.show_rows([self._row(one) for one in shown])
        self.table.selectRow(0)
        self._show_words()

    def _row(self, one: CarriedAmendment) -> FateRow:
        amendment = self._context.workshop.amendments.get(one.amendment)
        wording = self._context.language.wording
        words = one.text or wording(f"kind.{amendment.kind}")
        if one.fate == "stays" or (one.fate == "integrated" and not one.is_open):
            words = f"{wording(f'state.{one.state}')} – {words}"
        texts = {str(clause.id): clause.label for clause in self._preview.imported.clauses}
        return FateRow(one, amendment.author_line, place_of(one, texts), words)

    def _show_words(self) -> None:
        row = self.table.current()
        self._pane.show_passages(self._passages(row.carried) if row is not None else [])

    def _passages(self, one: CarriedAmendment) -> list[Passage]:
        old, new = self._preview.version - 1, self._preview.version
        texts = {str(clause.id): clause for clause in self._preview.imported.clauses}
        there = texts.get(one.new_clause or "")
        proposed = self.tr("Amendment {number} on version {version}").format(number=one.number, version=old)
        found: list[Passage] = []
        if one.fate == "rebased":
            changed = self.tr("What version {version} changes in the passage").format(version=new)
            found.append(Passage(changed, one.base_before, one.base_text or (there.text if there else "")))
            onto = self.tr("Amendment {number} on version {version}").format(number=one.number, version=new)
            found.append(Passage(onto, one.base_text, one.text or one.base_text))
        else:
            found.append(Passage(proposed, one.base_before, one.text_before or one.base_before))
        if one.fate == "integrated" and there is not None:
            found.append(
                Passage(self.tr("{label} in version {version}").format(label=there.label, version=new), there.text, there.text)
            )
        if one.fate == "to_place":
            for candidate in one.candidates[:2]:
                likely = self.tr("Perhaps here: {label} in version {version}").format(label=texts[candidate].label, version=new)
                found.append(Passage(likely, texts[candidate].text, texts[candidate].text))
        return found


def place_of(one: CarriedAmendment, labels: Mapping[str, str]) -> str:
    """Where it is in the new version: surely, or perhaps ("3.2 ?"), by the labels of that version's clauses."""
    if one.new_clause is not None:
        return labels[one.new_clause]
    return f"{labels[one.candidates[0]]}\u202f?" if one.candidates else ""


def _named(names: list[str]) -> str:
    more = f", … (+{len(names) - _NAMED})" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
