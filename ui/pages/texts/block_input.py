"""Tables, bullets and whole parts written or pasted into the editor of an insertion: the signs told, Word's own structure kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.pages.texts.change_editor import ChangeEditor


class BlockInput:
    """What the editor says while it is empty, and what is made of what is pasted into it."""

    def __init__(self, editor: ChangeEditor) -> None:
        self._editor = editor
        self._open = False
        editor.as_pasted = self._pasted

    def open(self, taken: bool) -> None:
        """Whether blocks can be put in where the editor stands now; told again in another language."""
        self._open = taken
        signs = QCoreApplication.translate(
            "BlockInput",
            "One paragraph a line; # before a title, - before a bullet, | around the cells of a row of a table. "
            "Or paste it from Word.",
        )
        self._editor.setPlaceholderText(signs if taken else "")

    def _pasted(self, text: str, markup: str) -> str:
        if not self._open:
            return text
        from facilitation.documents.pasted_blocks import as_block  # when first needed: the window may not wait for it

        return as_block(text, markup)
