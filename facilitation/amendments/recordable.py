"""What may stand as an amendment: words where its kind needs some, a place that it can go to, nothing that does not fit there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facilitation.amendments.clauses import Clauses
from facilitation.amendments.values import KINDS, RUN_KINDS, SUB_KINDS, Amendment
from facilitation.errors import PalabreError
from facilitation.store.schema import Row
from facilitation.store.tables import Tables

_MOVABLE = frozenset({"heading", "paragraph", "item", "table"})
_TEXT_NEEDED = frozenset(KINDS) - {"delete", "move", "block", "column_out"}


class Recordable:
    """Asked when an amendment is recorded and when it is corrected; every method raises PalabreError where it may not be so."""

    def __init__(self, tables: Tables, texts: Clauses, adopted: Callable[[str], Sequence[Amendment]]) -> None:
        """`adopted` gives what is retained in a document."""
        self._tables = tables
        self._texts = texts
        self._adopted = adopted

    def check(
        self,
        kind: str,
        text: str,
        base: str,
        clause: str,
        target: str | None,
        parent: Amendment | None,
        columns: Sequence[str] | None = None,
    ) -> None:
        """`base` is the text it is made on, `parent` what a sub-amendment bears on; `columns` are those that a row was written for
        already, None for one that is being written."""
        if parent is not None:
            _refuse_sub(kind, parent)
        self._refuse_empty(kind, text, base, clause, target)
        if parent is None:
            self._refuse_misplaced(kind, self._tables.row("clause", clause), target)
            self._refuse_unfit(kind, text, clause, columns)

    def _refuse_empty(self, kind: str, text: str, base: str, clause: str, target: str | None) -> None:
        if kind in _TEXT_NEEDED and not text.strip():
            raise PalabreError("amendment.no_text")
        if kind == "replace" and text == base:
            raise PalabreError("amendment.nothing_changed")
        if kind == "move":
            if target is None:
                raise PalabreError("amendment.no_target")
            here: str | None = target
            while here is not None:
                if here == clause:
                    raise PalabreError("amendment.move_into_itself")
                here = self._tables.row("clause", here)["parent"]

    def _refuse_misplaced(self, kind: str, home: Row, target: str | None) -> None:
        """A table's frame has no words to replace, and what stands in a table stays in one."""
        if kind == "replace" and home["kind"] in ("table", "row"):
            raise PalabreError("amendment.choose_cell", label=home["label"])
        if kind != "move" or target is None:
            return
        there = self._tables.row("clause", target)
        beside_it = home["kind"] == there["kind"] == "row" or (home["kind"] in _MOVABLE and there["kind"] in _MOVABLE)
        if not beside_it:
            raise PalabreError("amendment.not_there", label=home["label"], target=there["label"])

    def _refuse_unfit(self, kind: str, text: str, clause: str, columns: Sequence[str] | None) -> None:
        if (kind in ("insert", "column", *RUN_KINDS) and text) or (kind == "replace" and "#" in text):
            # Loaded when first needed: the window may not wait for it.
            from facilitation.amendments.insertions import refuse_unfit

            document = self._texts.document_of(clause)
            refuse_unfit(kind, text, self._texts.clause(clause), self._texts.clauses(document), self._adopted(document), columns)


def _refuse_sub(kind: str, parent: Amendment) -> None:
    """Other words for the parent's may be called a replacement or what the parent is."""
    if kind not in SUB_KINDS and (kind != parent.kind or kind not in _TEXT_NEEDED):
        raise PalabreError("amendment.sub_gives_words", number=parent.number)
