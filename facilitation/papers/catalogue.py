"""Every paper that the workshop prints: its name, what it asks for, in which formats it can be had, and how it is made.

The page *Documents*, the command line and "Tout produire" all work from this list. A new paper is one file beside this one and one
entry in `PAPERS`; its title and its line of explanation are `paper.name.<name>` and `paper.about.<name>` in the catalogue of words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from facilitation.errors import PalabreError
from facilitation.papers import asks, badge_state, ceremony_asks, certificate_state, makers, people_asks, speaking_asks
from facilitation.papers.asks import Ask, Choices
from facilitation.papers.edition import Edition

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

Format = Literal["pdf", "docx", "xlsx", "odt", "ics"]
Builder = Callable[["Workshop", Edition, Choices], bytes]


@dataclass(frozen=True, slots=True)
class Paper:
    """`name` is what `--only` takes ("signature-sheet"). `builders`: each format's maker; the PDF is previewed and printed.

    `content` tells what makes two printings differ (ids of the people on a sheet): papers that have it carry a version (v1, v2 …)
    that goes up when the content has changed since the last printing. None for a printing that nobody needs to remember.

    `noting` writes, from that content, what else the file must know once the paper is out (numbers of certificates).

    `keeping` writes, from that content, what the file keeps of a paper as it went out (the summary that will be read out); where
    the file cannot be written to, the paper goes out all the same.

    `series`: the name under which printings are counted where it is not the paper's own (a complement belongs to its sheet).
    `occasional`: "Tout produire" says nothing where there is no occasion for the paper.
    `settled`: answers that a format takes whatever is chosen (an ODT is always clean).
    `needs` names what must be there before the paper says anything ("people": a key of `asks.PRESENT`); "" for nothing.
    """

    name: str
    builders: Mapping[Format, Builder]
    asks: tuple[Ask, ...] = ()
    content: Callable[[Workshop, Choices], list[str] | None] | None = field(default=None)
    noting: Callable[[Workshop, Sequence[str]], None] | None = field(default=None)
    keeping: Callable[[Workshop, Sequence[str]], None] | None = field(default=None)
    needs: str = ""
    series: str = ""
    occasional: bool = False
    settled: Mapping[Format, Choices] = field(default_factory=dict)

    @property
    def formats(self) -> tuple[Format, ...]:
        return tuple(self.builders)

    @property
    def key(self) -> str:
        """The name as it stands in keys of the catalogue of words ("signature_sheet")."""
        return self.name.replace("-", "_")


PAPERS: tuple[Paper, ...] = (
    Paper(
        "programme",
        {"pdf": makers.programme, "ics": makers.programme_calendar},
        (asks.style_ask("times", "planned", "actual", each=True),),
        content=makers.planned_items,
        needs="items",
        settled={"ics": {"times": "planned"}},
    ),
    Paper(
        "running-order",
        {"pdf": makers.running_order},
        (ceremony_asks.CEREMONY, ceremony_asks.SALUTATIONS, ceremony_asks.GREETED),
        content=ceremony_asks.content,
        occasional=True,
    ),
    Paper(
        "order-of-speeches",
        {"pdf": makers.order_of_speeches},
        (ceremony_asks.CEREMONY_WITH_SPEECHES,),
        content=ceremony_asks.content,
        occasional=True,
    ),
    Paper(asks.SIGNATURE_SHEET, {"pdf": makers.signature_sheet}, (asks.SESSION,), content=makers.registered),
    Paper(
        "signature-complement",
        {"pdf": makers.complement},
        (asks.GROWN_SHEET,),
        content=makers.registered,
        series=asks.SIGNATURE_SHEET,
        occasional=True,
    ),
    Paper(
        "participants",
        {"pdf": makers.participants},
        (asks.style_ask("contacts", "none", "shared", "all", each=True), asks.style_ask("order", "name", "institution")),
        content=makers.registered,
        needs="people",
    ),
    Paper(badge_state.BADGES_PAPER, {"pdf": makers.badges}, (people_asks.BADGES,), content=makers.badge_content),
    Paper("name-plates", {"pdf": makers.name_plates}, (people_asks.PLATES, people_asks.OFFICES)),
    Paper("labels", {"pdf": makers.labels}, (people_asks.LABEL_ORDER,)),
    Paper("photo-list", {"pdf": makers.photo_list}, needs="photo_answers", occasional=True),
    Paper("groups", {"pdf": makers.groups}, content=makers.groups_with_members, needs="groups"),
    Paper("group-signs", {"pdf": makers.group_signs}, (people_asks.SIGN,), needs="groups"),
    Paper("minutes", {"pdf": makers.minutes}, (asks.SITTING,), content=makers.authors_in_minutes),
    Paper(
        "daily-summary",
        {"pdf": makers.daily_summary, "docx": makers.daily_summary_document},
        (asks.DAY, asks.style_ask("summary", *makers.SUMMARY_VERSIONS)),
        content=makers.summary_content,
        keeping=makers.keep_summary,
    ),
    Paper("daily-minutes", {"pdf": makers.daily_minutes}, (asks.DAY,), content=makers.authors_in_daily_minutes),
    Paper(
        "matrix",
        {"pdf": makers.matrix, "docx": makers.matrix_document, "xlsx": makers.matrix_workbook},
        (asks.style_ask("extent", "complete", "short", each=True),),
        needs="amendments",
        content=makers.authors_in_matrix,
    ),
    Paper("drafting-committee", {"pdf": makers.drafting_committee}, needs="amendments"),
    Paper(
        "consolidated",
        {"pdf": makers.consolidated, "docx": makers.consolidated_word, "odt": makers.consolidated_odt},
        (asks.DOCUMENT, asks.style_ask("changes", "shown", "clean", each=True)),
        settled={"odt": {"changes": "clean"}},
    ),
    Paper(
        "comparison",
        {"pdf": makers.comparison, "docx": makers.comparison_document},
        (asks.DOCUMENT, asks.style_ask("passages", "changed", "all"), asks.style_ask("authors", "left_out", "named")),
    ),
    Paper("attendance-figures", {"pdf": makers.attendance_figures}, (people_asks.COUNTED,), needs="attendance"),
    Paper("speaking-time", {"pdf": makers.speaking_time}, (speaking_asks.SPOKEN_ON,)),
    Paper("signed-days", {"pdf": makers.signed_days, "xlsx": makers.signed_days_workbook}, needs="signatures"),
    Paper(
        certificate_state.CERTIFICATES_PAPER,
        {"pdf": makers.certificates},
        (people_asks.CERTIFICATES,),
        content=makers.certificate_content,
        noting=makers.issue,
        occasional=True,
    ),
    Paper("certificate-register", {"pdf": makers.certificate_register}, needs="any_certificate", occasional=True),
)
"""In the order in which a workshop needs them."""


def paper(name: str) -> Paper:
    """Raises PalabreError("paper.unknown") with the names there are."""
    for found in PAPERS:
        if found.name == name:
            return found
    raise PalabreError("paper.unknown", name=name, known=", ".join(one.name for one in PAPERS))
