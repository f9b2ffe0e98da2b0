"""What makes each paper of the catalogue, and what tells two of its printings apart.

Each imports its paper when it is first asked for: the page lists them all without loading ReportLab's tables and fonts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from facilitation.errors import PalabreError
from facilitation.papers import asks, badge_state, ceremony_asks, certificate_state, speaking_asks
from facilitation.papers.asks import Choices
from facilitation.papers.edition import Edition

if TYPE_CHECKING:
    from facilitation.papers.comparison import Passages
    from facilitation.workshop import Workshop

SummaryVersion = Literal["current", "night", "adopted", "changes"]
SUMMARY_VERSIONS: tuple[SummaryVersion, ...] = ("current", "night", "adopted", "changes")
"""Which version of a day's summary is asked for."""


def participants(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.participants import build_list

    by_institution = choices.get("order") == "institution"
    match choices.get("contacts"):
        case "shared":
            return build_list(workshop, edition, contacts="shared", by_institution=by_institution)
        case "all":
            return build_list(workshop, edition, contacts="all", by_institution=by_institution)
    return build_list(workshop, edition, by_institution=by_institution)


def signature_sheet(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.signature_sheet import build_sheet

    return build_sheet(workshop, edition, choices["session"])


def complement(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.signature_sheet import build_sheet

    session = choices[asks.GROWN_SHEET.name]
    return build_sheet(workshop, edition, session, only=asks.newcomers(workshop, session))


def programme(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.programme import build_programme

    return build_programme(workshop, edition, actual=choices.get("times") == "actual")


def programme_calendar(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.programme_calendar import build_calendar

    return build_calendar(workshop, edition)


def running_order(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.running_order import build_running_order

    only_present = choices.get("greeted") == ceremony_asks.PRESENT
    most = int(choices["salutations"])
    return build_running_order(workshop, edition, choices["ceremony"], most=most, only_present=only_present)


def order_of_speeches(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.order_of_speeches import build_order_of_speeches

    return build_order_of_speeches(workshop, edition, choices["ceremony"])


def minutes(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.minutes import build_minutes

    return build_minutes(workshop, edition, choices["sitting"])


def daily_minutes(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.daily_minutes import build_daily_minutes

    return build_daily_minutes(workshop, edition, asks.day_of(choices))


def version(choices: Choices) -> SummaryVersion:
    return next((one for one in SUMMARY_VERSIONS if one == choices.get("summary")), "current")


def daily_summary(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.daily_summary import build_daily_summary

    return build_daily_summary(workshop, edition, asks.day_of(choices), version(choices))


def daily_summary_document(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.daily_summary_document import build_document

    return build_document(workshop, edition, asks.day_of(choices), version(choices))


def summary_content(workshop: Workshop, choices: Choices) -> list[str] | None:
    from facilitation.papers.summary_state import content

    return content(workshop, choices)


def keep_summary(workshop: Workshop, gone_out: Sequence[str]) -> None:
    from facilitation.papers.summary_state import keep_night

    keep_night(workshop, gone_out)


def photo_list(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.photo_list import build_photo_list

    return build_photo_list(workshop, edition)


def groups(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.group_lists import build_lists

    return build_lists(workshop, edition)


def matrix(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.matrix import build_matrix

    return build_matrix(workshop, edition, extent="short" if choices.get("extent") == "short" else "complete")


def matrix_document(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.matrix_document import build_document

    return build_document(workshop, edition, extent="short" if choices.get("extent") == "short" else "complete")


def matrix_workbook(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.matrix_workbook import build_workbook

    return build_workbook(workshop, edition, extent="short" if choices.get("extent") == "short" else "complete")


def drafting_committee(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.drafting_committee import build_committee_list

    return build_committee_list(workshop, edition)


def consolidated(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.consolidated import build_consolidated

    return build_consolidated(
        workshop, edition, choices["document"], changes="clean" if choices.get("changes") == "clean" else "shown"
    )


def consolidated_word(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.exporting import export_document

    made = export_document(workshop, choices["document"], tracked=choices.get("changes") != "clean", wording=edition.wording)
    if made.refused:
        # A text that goes out must not lack an amendment without anybody knowing: who wants it all the same exports it by itself.
        raise PalabreError("export.incomplete", numbers=", ".join(made.refused))
    return made.data


def consolidated_odt(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.consolidated_odt import build_odt, left_out

    missing = left_out(workshop, choices["document"])
    if missing:
        raise PalabreError("export.incomplete", numbers=", ".join(missing))
    return build_odt(workshop, choices["document"])


def comparison(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.comparison import build_comparison

    passages: Passages = "all" if choices.get("passages") == "all" else "changed"
    return build_comparison(workshop, edition, choices["document"], passages=passages, authors=choices.get("authors") == "named")


def comparison_document(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.comparison_document import build_document

    passages: Passages = "all" if choices.get("passages") == "all" else "changed"
    return build_document(workshop, edition, choices["document"], passages=passages, authors=choices.get("authors") == "named")


def badges(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.badges import build_badges, build_blank

    people = badge_state.chosen_for_badges(workshop, choices["badges"])
    return build_badges(workshop, edition, people) if people else build_blank(edition)


def badge_content(workshop: Workshop, choices: Choices) -> list[str] | None:
    return badge_state.badge_content(workshop, choices["badges"])


def name_plates(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.name_plates import build_name_plates

    return build_name_plates(workshop, edition, choices["plates"], offices=choices.get("offices") != "name")


def labels(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.labels import build_labels

    return build_labels(workshop, edition, choices["label_order"])


def group_signs(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.group_signs import build_signs

    return build_signs(workshop, edition, for_tables=choices.get("sign") == "table")


def attendance_figures(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.attendance_figures import build_figures

    return build_figures(workshop, edition, everybody=choices.get("counted") == "everybody")


def speaking_time(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.speaking_time import build_speaking_time

    return build_speaking_time(workshop, edition, speaking_asks.day_of(choices))


def signed_days(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.signed_days import build_state

    return build_state(workshop, edition)


def signed_days_workbook(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.signed_days_workbook import build_workbook

    return build_workbook(workshop, edition)


def certificates(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.certificates import build_certificates

    return build_certificates(workshop, edition, choices["certificates"])


def certificate_content(workshop: Workshop, choices: Choices) -> list[str]:
    return certificate_state.content(workshop, choices["certificates"])


def issue(workshop: Workshop, noted: Sequence[str]) -> None:
    workshop.certificates.issue(certificate_state.parsed(noted))


def certificate_register(workshop: Workshop, edition: Edition, choices: Choices) -> bytes:
    from facilitation.papers.certificate_register import build_register

    return build_register(workshop, edition)


def authors_in_matrix(workshop: Workshop, choices: Choices) -> list[str]:
    from facilitation.papers.author_lines import of_matrix

    return of_matrix(workshop, choices)


def authors_in_minutes(workshop: Workshop, choices: Choices) -> list[str]:
    from facilitation.papers.author_lines import of_minutes

    return of_minutes(workshop, choices)


def authors_in_daily_minutes(workshop: Workshop, choices: Choices) -> list[str]:
    from facilitation.papers.author_lines import of_daily_minutes

    return of_daily_minutes(workshop, choices)


def planned_items(workshop: Workshop, choices: Choices) -> list[str]:
    from facilitation.papers.programme_lines import printed_items

    return printed_items(workshop, choices)


def groups_with_members(workshop: Workshop, choices: Choices) -> list[str]:
    return [one for group in workshop.groups.all() for one in (group.id, *group.members)]


def registered(workshop: Workshop, choices: Choices) -> list[str]:
    return asks.registered(workshop)
