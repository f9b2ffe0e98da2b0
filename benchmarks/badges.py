"""Two hundred badges against the same words and the same squares drawn by a bare canvas, nothing wrapped or fitted."""

from __future__ import annotations

import io
import tempfile
from datetime import date
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.measure import Result, compare
from facilitation.papers import fonts, qr_code
from facilitation.papers.badges import CODE, COLUMNS, HEIGHT, ROWS, WIDTH
from facilitation.papers.catalogue import paper
from facilitation.people.people import Person
from facilitation.producing import make
from facilitation.workshop import Workshop

BADGES = 200
_FAMILIES = ("Agbémadon", "Ɖogbatsè", "Kpatcha", "Amétépé-Lawson", "Wɛlɩɖa", "Agbodjan de Souza", "Yentougbé")
_FIRST_NAMES = (
    "Akɔsiwa Mawusé",
    "Yao",
    "Pɩyalʊ",
    "Kossivi Roger",
    "Marie-Antoinette Épiphanie",
    "Ama",
    "Babatoundé",
    "Esi",
    "Komi",
)


def run() -> list[Result]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept, crowded(Path(kept)) as workshop:
        everybody = workshop.people.all()

        def badges() -> bytes:
            return make(workshop, paper("badges"), {"badges": "all"}, "fr").data

        return [compare(f"{BADGES} badges / bare canvas", badges, lambda: bare(everybody), rounds=7)]


def crowded(folder: Path) -> Workshop:
    day = date(2025, 7, 22)
    workshop = Workshop.create(folder / "badges.palabre", title="Atelier de validation", starts_on=day, ends_on=day)
    with workshop.one_act("people.import"):
        institution = workshop.organisations.named_or_new("Direction des Togolais de l’extérieur")
        for place in range(BADGES):
            family, first = _FAMILIES[place % len(_FAMILIES)], _FIRST_NAMES[place % len(_FIRST_NAMES)]
            workshop.people.add(family, first, function="Conseillère technique", organisation=institution)
    return workshop


def bare(everybody: list[Person]) -> bytes:
    """Four lines and a code for each."""
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=A4, invariant=1, pageCompression=1)
    for place, person in enumerate(everybody):
        left, low = place % COLUMNS * WIDTH, place // COLUMNS % ROWS * HEIGHT
        qr_code.draw(canvas, person.id, left, low, CODE)
        canvas.setFont(f"{fonts.SANS}-Bold", 12)
        for line, words in enumerate((person.family_name, person.first_names, person.function, person.role)):
            canvas.drawString(left + CODE, low + 14 * line, words)
        if place % (COLUMNS * ROWS) == COLUMNS * ROWS - 1:
            canvas.showPage()
    canvas.save()
    return written.getvalue()
