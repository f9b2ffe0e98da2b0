"""The register of certificates: each number with its holder, her days and when it was issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus import Flowable

from facilitation.papers.attendees import institution_name
from facilitation.papers.blocks import Signer, letterhead, signatures, title_block
from facilitation.papers.certificate_state import CERTIFICATES_PAPER, parsed
from facilitation.papers.certificates import number_words
from facilitation.papers.edition import Edition
from facilitation.papers.fitting import fitted_widths
from facilitation.papers.long_table import LongTable, head_row, plain_row
from facilitation.papers.page import build
from facilitation.papers.signed import signed
from facilitation.papers.styles import style
from facilitation.papers.writing import bold, paragraph, plain, short

if TYPE_CHECKING:
    from datetime import date

    from facilitation.workshop import Workshop

_COLUMNS = {"number": 60.0, "name": 150, "institution": 150, "half_days": 60, "days": 44, "issued": 66}
_STYLES = ("cell_centre", "cell", "cell", "cell_centre", "cell_centre", "cell_centre")


def build_register(workshop: Workshop, edition: Edition) -> bytes:
    """What was issued, and what goes out together with this paper."""
    name = edition.wording("paper.name.certificate_register")
    sheet = edition.sheet(name)
    entries = _entries(workshop, edition)
    people = {one.person.id: one for one in signed(workshop, workshop.people.get_many({one for _, one, _ in entries})).people}
    lines = []
    for number, person, issued in entries:
        held = people[person]
        lines.append(
            [
                bold(plain(number_words(edition, number))),
                short(held.person.list_name),
                short(institution_name(held.person.organisation)),
                plain(str(len(held.signed))),
                plain(str(len(held.days))),
                plain(edition.wording.short_date(issued)),
            ]
        )
    heads = [edition.say(f"paper.register.{column}") for column in _COLUMNS]
    widths = fitted_widths(list(_COLUMNS.values()), heads, ([[cell] for cell in line] for line in lines), sheet.body_width)
    head = head_row([paragraph(words, style("cell_head_centre")) for words in heads])
    rows = [plain_row([paragraph(words, style(one)) for words, one in zip(line, _STYLES, strict=True)]) for line in lines]
    issuer = short(edition.settings.certificate_issuer.strip()) or edition.missing
    story: list[Flowable] = [
        *letterhead(edition, sheet.body_width),
        *title_block(edition, name),
        paragraph(edition.say("paper.register.count", count=len(lines)), style("body_left")),
        LongTable(widths, rows, head=[head], page_height=sheet.body_height),
        signatures(Signer(edition.say("paper.organiser")), Signer(issuer), sheet.body_width),
    ]
    return build(story, sheet)


def _entries(workshop: Workshop, edition: Edition) -> list[tuple[int, str, date]]:
    """(number, person, day of issue) by number."""
    found = {one.number: (one.person, one.issued_at.date()) for one in workshop.certificates.all()}
    for person, number in parsed(tuple(edition.going_out.get(CERTIFICATES_PAPER, ()))).items():
        found.setdefault(number, (person, edition.printed_at.date()))
    return [(number, *entry) for number, entry in sorted(found.items())]
