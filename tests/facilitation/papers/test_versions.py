"""Papers of a document with two versions: the newest by default, the older one when asked for, and the matrix names both."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitation.amendments.values import Author
from facilitation.papers.asks import DOCUMENT
from facilitation.papers.catalogue import paper
from facilitation.papers.edition import edition_of
from facilitation.papers.matrix import build_matrix
from facilitation.papers.matrix_lines import sections
from facilitation.producing import make, produce_all
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.facilitation.papers.printed import words

OLD = (
    "# Eau\n\nLes communes entretiennent les forages.\n\nLe comité se réunit chaque mois.\n\nUn rapport est publié chaque année.\n"
)
NEW = "# Eau\n\nLes communes entretiennent les forages.\n\nUn rapport est publié chaque semestre.\n"
PRINTED_AT = datetime(2025, 7, 25, 18, 30, tzinfo=UTC)


@pytest.fixture
def versions(workshop: Workshop) -> tuple[str, str]:
    """Amendment 1 goes over, 2 is left to place, 3 is in the new version."""
    old = workshop.texts.add("politique.md", OLD.encode(), title="Politique")
    workshop.texts.add("plan.md", b"# Plan\n\nUn.", title="Plan")
    first, second, third = [one.id for one in workshop.texts.clauses(old) if one.kind == "paragraph"]
    for clause, text in (
        (first, "Les communes entretiennent et réparent les forages."),
        (second, "Le comité se réunit deux fois par mois."),
        (third, "Un rapport est publié chaque semestre."),
    ):
        workshop.amendments.add(clause, "replace", text, authors=[Author(None, None, "DGE")])
    return old, workshop.versions.accept(workshop.versions.preview(old, "v2.md", NEW.encode()))


def test_the_newest_version_is_the_usual_one_and_the_older_one_can_be_chosen(
    workshop: Workshop, versions: tuple[str, str], tmp_path: Path
) -> None:
    old, new = versions
    options = DOCUMENT.options(workshop, Wording("fr"))
    assert [(one.label, one.spare) for one in options] == [
        ("Politique – version 2", False), ("Plan", False), ("Politique – version 1 (remplacée)", True),
    ]  # fmt: skip
    default = DOCUMENT.default(workshop, Wording("fr"))
    assert default is not None
    assert default.value == new
    produced = produce_all(workshop, tmp_path / "sortie", "fr", only=["consolidated"])
    names = [path.name for path in produced.files]
    assert {"Texte-consolide-Plan.pdf", "Texte-consolide-Politique-V2.pdf"} <= set(names)
    assert not any("V1" in name for name in names)
    older = make(workshop, paper("consolidated"), {"document": old}, "fr")
    assert older.name.endswith("Politique-V1.pdf")
    assert "politique – version 1 (remplacée)" in words(older.data).casefold()
    compared = make(workshop, paper("comparison"), {"document": new, "passages": "all"}, "fr")
    assert "politique – version 2" in words(compared.data).casefold()
    assert "Le comité se réunit chaque mois." in words(older.data)


def test_the_matrix_has_every_amendment_once_with_the_version_it_was_made_on(workshop: Workshop, versions: tuple[str, str]) -> None:
    found = sections(workshop, Wording("fr"))
    assert [(one.document.title, [line.amendment.number for line in one.amendments]) for one in found] == [
        ("Politique – version 2", ["1"]), ("Politique – version 1 (remplacée)", ["2", "3"]),
    ]  # fmt: skip
    assert found[0].amendments[0].reference[-1] == "fait sur la version\u00a01"
    assert all("version" not in " ".join(line.reference) for line in found[1].amendments)
    printed = words(build_matrix(workshop, edition_of(workshop, "fr", PRINTED_AT)))
    assert "fait sur la version 1" in printed.replace("\u00a0", " ")
    assert "Politique – version 1 (remplacée)" in printed


def test_minutes_still_tell_what_has_stayed_on_the_older_version(workshop: Workshop, versions: tuple[str, str]) -> None:
    workshop.agenda.start(workshop.agenda.add(workshop.sessions.all()[2].id, "Examen"))
    workshop.deciding.decide(workshop.amendments.numbered("3").id, "not_retained")
    made = make(workshop, paper("minutes"), {}, "fr")
    assert "semestre" in " ".join(words(made.data).split())
