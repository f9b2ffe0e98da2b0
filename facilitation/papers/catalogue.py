"""Every paper that the workshop prints: its name, what it asks for, in which formats it can be had, and how it is made.

The page *Documents*, the command line and "Tout produire" all work from this list. A new paper is one file beside this one and one
entry in `PAPERS`; its title and its line of explanation are `paper.name.<name>` and `paper.about.<name>` in the catalogue of words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from facilitation.errors import PalabreError
from facilitation.papers import asks, badge_state, ceremony_asks, certificate_state, people_asks, speaking_asks
from facilitation.papers.asks import Ask, Choices
from facilitation.papers.edition import Edition

if TYPE_CHECKING:
    from facilitation.papers.comparison import Passages
    from facilitation.workshop import Workshop

Format = Literal["pdf", "docx", "xlsx", "odt", "ics"]
SummaryVersion = Literal["current", "night", "adopted", "changes"]
Builder = Callable[["Workshop", Edition, Choices], bytes]
SUMMARY_VERSIONS: tuple[SummaryVersion, ...] = ("current", "night", "adopted", "changes")
"""Which version of a day's summary is asked for."""


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


# Each maker imports its paper when it is first asked for: the page lists them all without loading ReportLab's tables and fonts.


def _participants(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.participants import build_list

    by_institution = choices.get("order") == "institution"
    match choices.get("contacts"):
        case "shared":
            return build_list(workshop, edition, contacts="shared", by_institution=by_institution)
        case "all":
            return build_list(workshop, edition, contacts="all", by_institution=by_institution)
    return build_list(workshop, edition, by_institution=by_institution)


def _signature_sheet(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.signature_sheet import build_sheet

    return build_sheet(workshop, edition, choices["session"])


def _complement(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.signature_sheet import build_sheet

    session = choices[asks.GROWN_SHEET.name]
    return build_sheet(workshop, edition, session, only=asks.newcomers(workshop, session))


def _programme(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.programme import build_programme

    return build_programme(workshop, edition, actual=choices.get("times") == "actual")


def _programme_calendar(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.programme_calendar import build_calendar

    return build_calendar(workshop, edition)


def _running_order(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.running_order import build_running_order

    only_present = choices.get("greeted") == ceremony_asks.PRESENT
    most = int(choices["salutations"])
    return build_running_order(workshop, edition, choices["ceremony"], most=most, only_present=only_present)


def _order_of_speeches(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.order_of_speeches import build_order_of_speeches

    return build_order_of_speeches(workshop, edition, choices["ceremony"])


def _minutes(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.minutes import build_minutes

    return build_minutes(workshop, edition, choices["sitting"])


def _daily_minutes(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.daily_minutes import build_daily_minutes

    return build_daily_minutes(workshop, edition, asks.day_of(choices))


def _version(choices: Choices) -> SummaryVersion:
    return next((one for one in SUMMARY_VERSIONS if one == choices.get("summary")), "current")


def _daily_summary(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.daily_summary import build_daily_summary

    return build_daily_summary(workshop, edition, asks.day_of(choices), _version(choices))


def _daily_summary_document(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.daily_summary_document import build_document

    return build_document(workshop, edition, asks.day_of(choices), _version(choices))


def _summary_content(workshop: Workshop, choices: Choices) -> list[str] | None:
    from facilitation.papers.summary_state import content

    return content(workshop, choices)


def _keep_summary(workshop: Workshop, gone_out: Sequence[str]) -> None:
    from facilitation.papers.summary_state import keep_night

    keep_night(workshop, gone_out)


def _photo_list(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.photo_list import build_photo_list

    return build_photo_list(workshop, edition)


def _groups(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.group_lists import build_lists

    return build_lists(workshop, edition)


def _matrix(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.matrix import build_matrix

    return build_matrix(workshop, edition, extent="short" if choices.get("extent") == "short" else "complete")


def _matrix_document(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.matrix_document import build_document

    return build_document(workshop, edition, extent="short" if choices.get("extent") == "short" else "complete")


def _matrix_workbook(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.matrix_workbook import build_workbook

    return build_workbook(workshop, edition, extent="short" if choices.get("extent") == "short" else "complete")


def _drafting_committee(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.drafting_committee import build_committee_list

    return build_committee_list(workshop, edition)


def _consolidated(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.consolidated import build_consolidated

    return build_consolidated(
        workshop, edition, choices["document"], changes="clean" if choices.get("changes") == "clean" else "shown"
    )


def _consolidated_word(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.exporting import export_document

    made = export_document(workshop, choices["document"], tracked=choices.get("changes") != "clean", wording=edition.wording)
    if made.refused:
        # A text that goes out must not lack an amendment without anybody knowing: who wants it all the same exports it by itself.
        raise PalabreError("export.incomplete", numbers=", ".join(made.refused))
    return made.data


def _consolidated_odt(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.consolidated_odt import build_odt, left_out

    missing = left_out(workshop, choices["document"])
    if missing:
        raise PalabreError("export.incomplete", numbers=", ".join(missing))
    return build_odt(workshop, choices["document"])


def _comparison(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.comparison import build_comparison

    passages: Passages = "all" if choices.get("passages") == "all" else "changed"
    return build_comparison(workshop, edition, choices["document"], passages=passages, authors=choices.get("authors") == "named")


def _comparison_document(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.comparison_document import build_document

    passages: Passages = "all" if choices.get("passages") == "all" else "changed"
    return build_document(workshop, edition, choices["document"], passages=passages, authors=choices.get("authors") == "named")


def _badges(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.badges import build_badges, build_blank

    people = badge_state.chosen_for_badges(workshop, choices["badges"])
    return build_badges(workshop, edition, people) if people else build_blank(edition)


def _badge_content(workshop: Workshop, choices: Choices) -> list[str] | None:
    return badge_state.badge_content(workshop, choices["badges"])


def _name_plates(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.name_plates import build_name_plates

    return build_name_plates(workshop, edition, choices["plates"], offices=choices.get("offices") != "name")


def _labels(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.labels import build_labels

    return build_labels(workshop, edition, choices["label_order"])


def _group_signs(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.group_signs import build_signs

    return build_signs(workshop, edition, for_tables=choices.get("sign") == "table")


def _attendance_figures(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.attendance_figures import build_figures

    return build_figures(workshop, edition, everybody=choices.get("counted") == "everybody")


def _speaking_time(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.speaking_time import build_speaking_time

    return build_speaking_time(workshop, edition, speaking_asks.day_of(choices))


def _signed_days(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.signed_days import build_state

    return build_state(workshop, edition)


def _signed_days_workbook(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.signed_days_workbook import build_workbook

    return build_workbook(workshop, edition)


def _certificates(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.certificates import build_certificates

    return build_certificates(workshop, edition, choices["certificates"])


def _certificate_content(workshop: Workshop, choices: Choices) -> list[str]:
    return certificate_state.content(workshop, choices["certificates"])


def _issue(workshop: Workshop, noted: Sequence[str]) -> None:
    workshop.certificates.issue(certificate_state.parsed(noted))


def _certificate_register(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.certificate_register import build_register

    return build_register(workshop, edition)


def _authors_in_matrix(workshop: Workshop, choices: Choices) -> list[str]:
    from facilitation.papers.author_lines import of_matrix

    return of_matrix(workshop, choices)


def _authors_in_minutes(workshop: Workshop, choices: Choices) -> list[str]:
    from facilitation.papers.author_lines import of_minutes

    return of_minutes(workshop, choices)


def _authors_in_daily_minutes(workshop: Workshop, choices: Choices) -> list[str]:
    from facilitation.papers.author_lines import of_daily_minutes

    return of_daily_minutes(workshop, choices)


def _planned_items(workshop: Workshop, choices: Choices) -> list[str]:
    from facilitation.papers.programme_lines import printed_items

    return printed_items(workshop, choices)


def _groups_with_members(workshop: Workshop, choices: Choices) -> list[str]:
    return [one for group in workshop.groups.all() for one in (group.id, *group.members)]


def _registered(workshop: Workshop, choices: Choices) -> list[str]:
    return asks.registered(workshop)


PAPERS: tuple[Paper, ...] = (
    Paper(
        "programme",
        {"pdf": _programme, "ics": _programme_calendar},
        (asks.style_ask("times", "planned", "actual", each=True),),
        content=_planned_items,
        needs="items",
        settled={"ics": {"times": "planned"}},
    ),
    Paper(
        "running-order",
        {"pdf": _running_order},
        (ceremony_asks.CEREMONY, ceremony_asks.SALUTATIONS, ceremony_asks.GREETED),
        content=ceremony_asks.content,
        occasional=True,
    ),
    Paper(
        "order-of-speeches",
        {"pdf": _order_of_speeches},
        (ceremony_asks.CEREMONY_WITH_SPEECHES,),
        content=ceremony_asks.content,
        occasional=True,
    ),
    Paper(asks.SIGNATURE_SHEET, {"pdf": _signature_sheet}, (asks.SESSION,), content=_registered),
    Paper(
        "signature-complement",
        {"pdf": _complement},
        (asks.GROWN_SHEET,),
        content=_registered,
        series=asks.SIGNATURE_SHEET,
        occasional=True,
    ),
    Paper(
        "participants",
        {"pdf": _participants},
        (asks.style_ask("contacts", "none", "shared", "all", each=True), asks.style_ask("order", "name", "institution")),
        content=_registered,
        needs="people",
    ),
    Paper(badge_state.BADGES_PAPER, {"pdf": _badges}, (people_asks.BADGES,), content=_badge_content),
    Paper("name-plates", {"pdf": _name_plates}, (people_asks.PLATES, people_asks.OFFICES)),
    Paper("labels", {"pdf": _labels}, (people_asks.LABEL_ORDER,)),
    Paper("photo-list", {"pdf": _photo_list}, needs="photo_answers", occasional=True),
    Paper("groups", {"pdf": _groups}, content=_groups_with_members, needs="groups"),
    Paper("group-signs", {"pdf": _group_signs}, (people_asks.SIGN,), needs="groups"),
    Paper("minutes", {"pdf": _minutes}, (asks.SITTING,), content=_authors_in_minutes),
    Paper(
        "daily-summary",
        {"pdf": _daily_summary, "docx": _daily_summary_document},
        (asks.DAY, asks.style_ask("summary", *SUMMARY_VERSIONS)),
        content=_summary_content,
        keeping=_keep_summary,
    ),
    Paper("daily-minutes", {"pdf": _daily_minutes}, (asks.DAY,), content=_authors_in_daily_minutes),
    Paper(
        "matrix",
        {"pdf": _matrix, "docx": _matrix_document, "xlsx": _matrix_workbook},
        (asks.style_ask("extent", "complete", "short", each=True),),
        needs="amendments",
        content=_authors_in_matrix,
    ),
    Paper("drafting-committee", {"pdf": _drafting_committee}, needs="amendments"),
    Paper(
        "consolidated",
        {"pdf": _consolidated, "docx": _consolidated_word, "odt": _consolidated_odt},
        (asks.DOCUMENT, asks.style_ask("changes", "shown", "clean", each=True)),
        settled={"odt": {"changes": "clean"}},
    ),
    Paper(
        "comparison",
        {"pdf": _comparison, "docx": _comparison_document},
        (asks.DOCUMENT, asks.style_ask("passages", "changed", "all"), asks.style_ask("authors", "left_out", "named")),
    ),
    Paper("attendance-figures", {"pdf": _attendance_figures}, (people_asks.COUNTED,), needs="attendance"),
    Paper("speaking-time", {"pdf": _speaking_time}, (speaking_asks.SPOKEN_ON,)),
    Paper("signed-days", {"pdf": _signed_days, "xlsx": _signed_days_workbook}, needs="signatures"),
    Paper(
        certificate_state.CERTIFICATES_PAPER,
        {"pdf": _certificates},
        (people_asks.CERTIFICATES,),
        content=_certificate_content,
        noting=_issue,
        occasional=True,
    ),
    Paper("certificate-register", {"pdf": _certificate_register}, needs="any_certificate", occasional=True),
)
"""In the order in which a workshop needs them."""


def paper(name: str) -> Paper:
    """Raises PalabreError("paper.unknown") with the names there are."""
    for found in PAPERS:
        if found.name == name:
            return found
    raise PalabreError("paper.unknown", name=name, known=", ".join(one.name for one in PAPERS))
