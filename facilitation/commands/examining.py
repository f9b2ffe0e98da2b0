"""amendment order: the order of examination that is proposed to the chair."""

from __future__ import annotations

from pathlib import Path

import click

from facilitation.amendments.examining import Call
from facilitation.commands.output import EXISTING, as_json, reading, say, show, tell, wording
from facilitation.wording import Wording
from facilitation.workshop import Workshop


@click.command("order")
@click.argument("file", type=EXISTING)
@click.option("--document", "title", default=None, help="Id, place in the list, or title; all documents where none is named.")
@as_json
def order(file: Path, title: str | None, as_json: bool) -> None:
    """Print the open amendments in the order proposed for their examination, each with the reason."""
    words = wording()
    with reading(file) as workshop:
        documents = workshop.texts.documents() if title is None else [workshop.texts.named(title)]
        orders = [(one, workshop.examination.order(one.id)) for one in documents]
        if as_json:
            show(
                [
                    {"document": one.id, "title": one.title, "calls": [_told(workshop, call) for call in calls]}
                    for one, calls in orders
                ]
            )
            return
        for document, calls in orders:
            if len(documents) > 1 and calls:
                say(document.title)
            for call in calls:
                say(_line(workshop, call, words))
        tell(words("examination.proposed" if any(calls for _, calls in orders) else "examination.none"))


def _line(workshop: Workshop, call: Call, words: Wording) -> str:
    label = workshop.texts.clause(call.amendment.clause).label
    reason = words(f"examination.{call.reason}", number=call.beside)
    return "\t".join((str(call.discussion), call.amendment.number, label, reason, call.amendment.author_line))


def _told(workshop: Workshop, call: Call) -> dict[str, object]:
    return {
        "discussion": call.discussion,
        "number": call.amendment.number,
        "label": workshop.texts.clause(call.amendment.clause).label,
        "reason": call.reason.replace("_", "-"),
        "beside": call.beside or None,
    }
