"""What is proposed in the capture strip, and how its fields follow: kinds are chosen, or told by what is done to the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent

from facilitation.amendments.inferring import Meant, meant_by
from facilitation.amendments.values import SUB_KINDS
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause, Span
from ui.context import AppContext
from ui.pages.texts.block_input import BlockInput
from ui.pages.texts.capture_form import KINDS, CaptureForm
from ui.pages.texts.recorded_runs import Run
from ui.theme.dress import Tone
from ui.widgets.typed_keys import is_typed


class CaptureKinds(CaptureForm):
    """Knows which words are being changed, of which clauses; `kind_chosen` when somebody chose a kind."""

    kind_chosen = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._clause: Clause | None = None
        self._run: tuple[str, ...] = ()
        self._parent_number = ""
        self._base = ""
        self._agreed_kind = ""
        self._kind = "replace"
        self._reworded: list[Run] = []
        self._own = ""
        """What was written as an insertion, a remark or a question, while one looks at another kind."""
        self._by_hand = False
        """The kind was chosen, not left to what is typed."""
        self._kinds.group.idClicked.connect(lambda place: self._choose_kind(KINDS[place]))
        self._blocks = BlockInput(self.editor)

    def agreeing(self) -> str:
        """Number of the amendment whose agreed wording is edited, "" for a new amendment."""
        return self._parent_number[1:] if self._parent_number.startswith("=") else ""

    def _looks(self) -> tuple[Span, ...]:
        """What is bold or italic in the words one works on; nothing of those that an amendment brings."""
        workshop = self._context.workshop
        try:
            parent = workshop.amendments.numbered(self._parent_number.removeprefix("=")) if self._parent_number else None
        except PalabreError:
            # A draft on an amendment that is gone.
            return ()
        return workshop.several.looks(self._run, self._base) if parent is None or parent.kind == "replace" else ()

    def _meant(self) -> Meant | None:
        """What the clause's own words were made into; None where something else than these is written."""
        if self._clause is None or self._kind != "replace" or self.words is self.cells:
            return None
        return meant_by(self._base, self.words.text(), len(self._run), begins=self._flows(), adds=not self._by_hand)

    def _flows(self) -> bool:
        """Whether paragraphs can be begun in it, and the clause that follows be joined to it."""
        flowing = self._clause is not None and self._clause.kind in ("heading", "paragraph", "item")
        return flowing and not self._parent_number

    def _show_what_is_meant(self) -> None:
        """The kind that would be recorded is lit; a paragraph cut in two, or several made one, is called so."""
        meant = self._meant()
        # Whoever strikes all that an amendment proposes has yet to write other words for it.
        kind = meant.kind if meant and not self._parent_number else self._kind
        self.show_kind(kind if kind in KINDS else "replace", kind)

    # Letters

    def event(self, event: QEvent) -> bool:
        # Whatever has the keyboard here, a letter is no command of the page: who thinks that he types must not decide.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_typed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter that no field has taken: its words cannot be written in."""
        if is_typed(event) and (why := self._why_closed()):
            self.tell(why, Tone.WARN)
        else:
            super().keyPressEvent(event)

    def _why_closed(self) -> str:
        """Why nothing can be typed in the words that are shown, "" where one can."""
        match self._kind:
            case "delete":
                return self.tr("All of it is struck: Alt+1 words it otherwise")
            case "move":
                return self.tr("It moves with its words: Alt+1 words it otherwise")
        return ""

    # Choosing

    def _choose_kind(self, kind: str) -> None:
        if self._clause is None or self.agreeing():
            return
        self._by_hand = True
        if len(self._run) > 1 and kind not in ("replace", "delete"):
            self._run, self._base = self._run[:1], self._context.workshop.consolidation.current_text(self._clause.id)
        if self._is_row():
            self._choose_kind_of_row(kind)
            return
        before = self.editor.runs()
        own = "".join(run.text for run in before if run.state == "inserted")
        if self._kind == "replace":
            self._reworded = before
        elif self._kind in ("insert", "remark", "question"):
            self._own = own
        if kind == "replace" and self._reworded:
            self.editor.load_runs(self._reworded, len(self.editor.toPlainText()), self._looks())
        elif kind in ("replace", "delete", "move"):
            self.editor.load(self._base, self._looks())
            if kind == "delete":
                self.editor.selectAll()
                self.editor.cut_quietly()
        else:
            self.editor.load(own.lstrip("\n") or self._own, recording=False)
        self._show_kind(kind)
        (self.target if kind == "move" else self.editor).setFocus()
        self.kind_chosen.emit()

    def _choose_kind_of_row(self, kind: str) -> None:
        """A new row is written in fields that stay as they are; for all else the row itself is shown, or a remark is written."""
        self._show_kind(kind)
        if kind in ("delete", "move"):
            self.editor.load(self.cells.row_above())
            if kind == "delete":
                self.editor.selectAll()
                self.editor.cut_quietly()
        elif kind != "insert":
            self.editor.load("", recording=False)
        (self.target if kind == "move" else self.words).setFocus()
        self.kind_chosen.emit()

    def _is_row(self) -> bool:
        """Whether it is about a row as a whole, not about an amendment on one."""
        return self._clause is not None and self._clause.kind == "row" and not self._parent_number

    def _takes_blocks(self) -> bool:
        return self._kind == "insert" and self._clause is not None and self._clause.kind not in ("row", "cell")

    def _show_kind(self, kind: str) -> None:
        self._kind = kind
        in_cells = self._clause is not None and self._clause.kind == "row" and kind in ("replace", "insert")
        self.cells.setVisible(in_cells)
        self.editor.setVisible(not in_cells)
        for place, one in enumerate(KINDS):
            self._kinds.offer(place, one in SUB_KINDS if self._parent_number else one != "replace" or not self._is_row())
        self.show_kind(kind)
        agreeing = bool(self.agreeing())
        for widget in (self._kinds, self._author_name, self.author, self._reason_name, self.reason, self.form):
            widget.setVisible(not agreeing)
        moving = kind == "move" and not agreeing
        self._target_name.setVisible(moving)
        self.target.setVisible(moving)
        self.editor.setReadOnly(kind in ("move", "delete"))
        self._blocks.open(self._takes_blocks())
        self.offer_next(kind == "replace" and self._flows())
