"""A part of a text, chosen among the headings of all documents: what a group works on, what an item of the programme is about."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from facilitation.workshop import Workshop

_LEVELS = 2
"""Of headings: deeper ones would make the list as long as the text."""


class PartField(QComboBox):
    """`chosen()` is (document, clause), ids, the clause None for a whole document; both None where nothing is chosen.

    `document` and `clause` are what is chosen now; it is offered though its version was replaced or its heading lies deeper.
    `whole`: documents can be chosen as such.
    """

    def __init__(self, workshop: Workshop, document: str | None, clause: str | None, *, whole: bool = False) -> None:
        super().__init__()
        self.addItem("–", (None, None))
        for one in workshop.texts.documents(replaced=True):
            current = one.replaced_by is None
            if whole and (current or (one.id == document and clause is None)):
                self.addItem(one.title, (one.id, None))
            for part in workshop.texts.clauses(one.id):
                # Of an older version only the part that is still chosen there.
                if part.id == clause or (current and part.kind == "heading" and part.level <= _LEVELS):
                    text = " ".join(part.text.split())
                    shown = text if part.number_typed or not part.number else f"{part.number} {text}"
                    depth = part.level if whole else part.level - 1
                    self.addItem("    " * max(0, depth) + shown, (one.id, part.id))
        self.choose(document, clause)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(30)

    def chosen(self) -> tuple[str | None, str | None]:
        document, clause = self.currentData()
        return document, clause

    def choose(self, document: str | None, clause: str | None) -> None:
        """What is not offered leaves nothing chosen."""
        wanted = (document, clause)
        places = [place for place in range(self.count()) if self.itemData(place) == wanted]
        self.setCurrentIndex(places[0] if places else 0)
