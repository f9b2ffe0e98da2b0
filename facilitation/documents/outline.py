"""Makes the tree of a document from its blocks: headings own what follows, items nest by depth; then labels and ids."""

from __future__ import annotations

from collections.abc import Sequence

from facilitation.documents.blocks import Block, Trait
from facilitation.documents.labels import label_blocks
from facilitation.text.clauses import Clause, ClauseId


def outline(blocks: Sequence[Block]) -> tuple[Clause, ...]:
    """The clauses in reading order, which is the pre-order of their tree; ids "1", "2", … in that order."""
    parents = _parents(blocks)
    labels = label_blocks(blocks, parents)
    ids = [ClauseId(str(number)) for number in range(1, len(blocks) + 1)]
    # Fields in their order, without their names: a document has ten thousand clauses.
    return tuple(
        [
            Clause(
                own,
                None if parent is None else ids[parent],
                block.kind,
                block.level,
                block.number,
                label,
                block.text,
                block.spans,
                block.number_typed,
                block.cell,
                block.anchor,
            )
            for own, parent, label, block in zip(ids, parents, labels, blocks, strict=True)
        ]
    )


def traits(blocks: Sequence[Block]) -> tuple[Trait, ...]:
    """One for each block: what `blocks_of` needs beside the clauses that `outline` makes."""
    made: dict[tuple[bool, str, bool, bool, bool], Trait] = {}
    found: list[Trait] = []
    for one in blocks:
        says = (one.bullet, one.note, one.header, one.caption, one.holder is not None)
        trait = made.get(says)
        if trait is None:
            trait = made[says] = Trait(*says)
        found.append(trait)
    return tuple(found)


def blocks_of(clauses: Sequence[Clause], known: Sequence[Trait]) -> list[Block]:
    """The blocks of a tree, to be changed and outlined again; the way back from `outline` and `traits`."""
    made: dict[ClauseId, Block] = {}
    for clause, trait in zip(clauses, known, strict=True):
        made[clause.id] = Block(
            clause.kind,
            clause.text,
            level=clause.level,
            number=clause.number,
            number_typed=clause.number_typed,
            bullet=trait.bullet,
            spans=clause.spans,
            anchor=clause.anchor,
            cell=clause.cell,
            holder=made[clause.parent] if trait.held and clause.parent is not None else None,
            note=trait.note,
            header=trait.header,
            caption=trait.caption,
        )
    return list(made.values())


def _parents(blocks: Sequence[Block]) -> list[int | None]:
    """For each block the place of its parent."""
    for index, block in enumerate(blocks):
        block.position = index
    parents: list[int | None] = []
    headings: list[Block] = []
    items: list[Block] = []
    for block in blocks:
        if block.holder is not None and block.holder.kind == "item" and block.kind != "note" and block.holder not in items:
            # What closed the item in between has let go of it.
            block.holder = None
        if block.holder is not None:
            parents.append(block.holder.position)
            continue
        if block.kind == "heading":
            while headings and headings[-1].level >= block.level:
                headings.pop()
            items.clear()
            parents.append(headings[-1].position if headings else None)
            headings.append(block)
            continue
        if block.kind == "item":
            while items and items[-1].level >= block.level:
                items.pop()
            above = items or headings
            parents.append(above[-1].position if above else None)
            items.append(block)
            continue
        # Anything between two items ends their list: the tree must read in the order of the page.
        items.clear()
        parents.append(headings[-1].position if headings else None)
    return parents
