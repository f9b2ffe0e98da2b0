"""The consolidated text as PDF, judged by pdftotext and pdfinfo against the consolidation itself."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.papers.consolidated import build_consolidated
from facilitation.papers.consolidated_tables import GridCell, laid_out, table
from facilitation.papers.edition import Edition, edition_of
from facilitation.papers.page import Sheet, build
from facilitation.papers.writing import plain
from facilitation.producing import produce_all
from facilitation.wording import Language
from facilitation.workshop import Workshop
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.papers.printed import layout, page_sizes, words

UPRIGHT, ACROSS = (595, 842), (842, 595)
LARGEST = CORPUS / "documents" / "fr" / "ccp-profil-secteur-public-v1.3-fr.docx"


def edition(workshop: Workshop, language: Language = "fr") -> Edition:
    return edition_of(workshop, language, datetime(2025, 7, 25, 18, 30, tzinfo=UTC))


@pytest.fixture(scope="module")
def policy(demonstration: Workshop) -> str:
    return demonstration.texts.documents()[0].id


@pytest.fixture(scope="module")
def plan(demonstration: Workshop) -> str:
    return demonstration.texts.documents()[1].id


def brought_in(workshop: Workshop, text: str) -> tuple[str, list[str]]:
    """A Markdown document and the ids of its clauses that hold words."""
    document = workshop.texts.add("texte.md", text.encode())
    return document, [str(clause.id) for clause in workshop.texts.clauses(document) if clause.text]


def adopt(workshop: Workshop, clause: str, kind: str, text: str = "", target: str | None = None) -> str:
    """An amendment, retained; its number."""
    author = [workshop.authors.resolve("Mme Dzigbodi")]
    amendment = workshop.amendments.add(clause, kind, text, authors=author, target=target)  # type: ignore[arg-type]
    workshop.deciding.decide(amendment.id, "retained")
    return amendment.number


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("number", [0, 1])
def test_the_clean_version_holds_every_clause_as_it_stands(demonstration: Workshop, number: int) -> None:
    document = demonstration.texts.documents()[number].id
    printed = words(build_consolidated(demonstration, edition(demonstration), document, changes="clean"), "-raw")
    for clause in demonstration.consolidation.consolidated(document).clean():
        # Lines of two pages are parted by what stands at foot and head: the first words tell the clause.
        beginning = spaced(clause.text)[:18]
        assert beginning in printed, clause.label


def test_the_clean_version_shows_no_trace(demonstration: Workshop, policy: str) -> None:
    printed = words(build_consolidated(demonstration, edition(demonstration), policy, changes="clean"), "-raw")
    assert not re.search(r"\[\d+\]", printed)
    assert "relevaient" not in printed
    assert "Amendements intégrés" not in printed
    assert "(déplacé" not in printed
    assert "Version propre" in printed


def test_changes_are_shown_with_their_numbers_and_listed(demonstration: Workshop, policy: str) -> None:
    printed = words(build_consolidated(demonstration, edition(demonstration), policy), "-raw")
    assert "relevaient relèvent[5]" in printed
    text, _, listed = printed.partition("Amendements intégrés N°")
    adopted = demonstration.consolidation.adopted(policy)
    assert f"{len(adopted) + 1} amendements intégrés" in printed  # and a sub-amendment
    for amendment in adopted:
        assert f"[{amendment.number}]" in text, amendment.number
        assert f" {amendment.number} {demonstration.texts.clause(amendment.clause).label}" in listed, amendment.number
    others = [one.number for one in demonstration.amendments.all(policy) if not one.adopted]
    assert not [number for number in others if f"[{number}]" in text.replace("[12] numéro", "")]


def test_a_moved_clause_shows_at_both_places(demonstration: Workshop, policy: str) -> None:
    printed = words(build_consolidated(demonstration, edition(demonstration), policy), "-raw")
    assert printed.count("Les données sont diffusées dans le respect") == 2
    assert "[50] (déplacé depuis 1.2.4)" in printed
    assert "[50] (déplacé après 1.2.1)" in printed
    clean = words(build_consolidated(demonstration, edition(demonstration), policy, changes="clean"), "-raw")
    assert clean.count("Les données sont diffusées dans le respect") == 1


def test_every_page_says_that_it_is_a_draft(demonstration: Workshop, policy: str) -> None:
    # Letters of a slanting word are read one by one.
    assert words(build_consolidated(demonstration, edition(demonstration), policy), "-raw").count("P R O J E T") == 11
    pdf = build_consolidated(demonstration, edition(demonstration, "en"), policy)
    assert words(pdf, "-raw").count("D R A F T") == len(page_sizes(pdf))


def test_the_cover_says_where_the_text_comes_from(demonstration: Workshop, policy: str) -> None:
    printed = words(build_consolidated(demonstration, edition(demonstration), policy), "-raw", "-l", "1")
    assert "Version consolidée issue de l’atelier de validation de Kpalimé, du 22 au 26 juillet 2025" in printed


def test_every_page_names_its_document(demonstration: Workshop, plan: str) -> None:
    pdf = build_consolidated(demonstration, edition(demonstration), plan)
    assert words(pdf, "-raw").count("Version consolidée Plan d’actions 2026-2030 Imprimé") == len(page_sizes(pdf)) - 1


def test_the_town_takes_its_article(workshop: Workshop) -> None:
    document, _ = brought_in(workshop, "Un texte.\n")
    workshop.settings.update(place="Atakpamé, salle des fêtes")
    assert "validation d’Atakpamé, du" in words(build_consolidated(workshop, edition(workshop), document))


def test_a_plan_of_wide_tables_lies_across(demonstration: Workshop, plan: str) -> None:
    pdf = build_consolidated(demonstration, edition(demonstration), plan)
    assert set(page_sizes(pdf)) == {ACROSS}
    # Heads are repeated on the pages that a table goes on to.
    assert layout(pdf).count("Indicateur") > 4


def test_only_the_page_of_a_wide_table_is_turned(workshop: Workshop) -> None:
    prose = "\n\n".join(["Une phrase qui dit quelque chose de la politique et de sa mise en œuvre."] * 8)
    columns = [f"Colonne {place}" for place in range(9)]
    lines = [" | ".join(columns), " | ".join(["---"] * 9), *[" | ".join(["mots"] * 9)] * 3]
    wide = "\n".join(f"| {line} |" for line in lines)
    document, _ = brought_in(workshop, f"# Un\n\n{prose}\n\n# Plan\n\n{wide}\n\n# Fin\n\n{prose}\n")
    pdf = build_consolidated(workshop, edition(workshop), document)
    assert page_sizes(pdf) == [UPRIGHT, ACROSS, UPRIGHT]
    second = words(pdf, "-f", "2", "-l", "2")
    assert "Plan" in second
    assert "Colonne 8" in second
    assert "Page 2/3" in second


def test_headings_stay_with_what_follows(demonstration: Workshop, policy: str) -> None:
    pdf = build_consolidated(demonstration, edition(demonstration), policy)
    headings = {spaced(one.text) for one in demonstration.texts.clauses(policy) if one.kind == "heading"}
    for page in range(1, len(page_sizes(pdf)) + 1):
        lines = [spaced(line) for line in layout(pdf, "-f", str(page), "-l", str(page), "-raw").splitlines() if line.strip()]
        content = [line for line in lines if "Imprimé le" not in line and not line.startswith(("Page ", "MMTE/"))]
        assert not any(content[-1].endswith(heading) for heading in headings), content[-1]


def test_inserted_items_take_a_number_that_shifts_no_other(demonstration: Workshop, policy: str) -> None:
    printed = words(build_consolidated(demonstration, edition(demonstration), policy, changes="clean"), "-raw")
    assert "d bis) de prendre en considération" in printed
    assert "1.3.3 bis Les chefferies traditionnelles" in printed


def test_deleted_clauses_are_struck_or_gone(workshop: Workshop) -> None:
    document, clauses = brought_in(workshop, "# Un titre\n\nUne règle à supprimer.\n\nUne autre qui reste.\n")
    number = adopt(workshop, clauses[1], "delete")
    assert f"Une règle à supprimer.[{number}]" in words(build_consolidated(workshop, edition(workshop), document), "-raw")
    clean = words(build_consolidated(workshop, edition(workshop), document, changes="clean"), "-raw")
    assert "supprimer" not in clean
    assert "Une autre qui reste." in clean


def test_a_changed_cell_is_shown_in_its_table(workshop: Workshop) -> None:
    document, clauses = brought_in(workshop, "| Indicateur | Cible |\n|---|---|\n| Postes connectés | 60 % |\n")
    number = adopt(workshop, clauses[3], "replace", "75 %")
    assert f"60 % 75 %[{number}]" in words(build_consolidated(workshop, edition(workshop), document), "-raw")


def test_hostile_words_are_printed_as_typed(workshop: Workshop) -> None:
    document, clauses = brought_in(workshop, "Une phrase.\n\n" + "y" * 9000 + "\n")
    adopt(workshop, clauses[0], "replace", "<b>gras</b> &amp; </para> {count} %s \x07 \u202e😀 " + "W" * 500)
    adopt(workshop, clauses[0], "insert", "\n".join(["<u>ligne</u>", "", "autre & ligne"]))
    for changes in ("shown", "clean"):
        pdf = build_consolidated(workshop, edition(workshop), document, changes="clean" if changes == "clean" else "shown")
        printed = words(pdf, "-raw")
        assert "<b>gras</b> &amp; </para> {count} %s" in printed
        assert "<u>ligne</u>" in printed


def test_an_untouched_document_says_so(workshop: Workshop) -> None:
    document, _ = brought_in(workshop, "Un texte.\n")
    printed = words(build_consolidated(workshop, edition(workshop), document))
    assert "Aucun amendement n’est intégré à ce jour" in printed
    assert "Lecture" not in printed


def test_an_unknown_document_is_refused(workshop: Workshop) -> None:
    with pytest.raises(KeyError):
        build_consolidated(workshop, edition(workshop), "inconnu")


def test_the_same_workshop_gives_the_same_bytes(demonstration: Workshop, policy: str) -> None:
    made = [build_consolidated(demonstration, edition(demonstration), policy) for _ in range(2)]
    assert made[0] == made[1]


def test_produced_by_name_there_is_a_file_for_each_document_and_form(demonstration: Workshop, tmp_path: Path) -> None:
    produced = produce_all(demonstration, tmp_path, "fr", only=["consolidated", "matrix"])
    names = sorted(path.name for path in produced.files)
    assert sum(name.startswith("Texte-consolide-") and name.endswith(".pdf") for name in names) == 4
    assert sum(name.endswith("-version-propre.odt") for name in names) == 2
    assert not [name for name in names if name.endswith(".odt") and "version-propre" not in name]
    assert sum(name.endswith("-version-propre.pdf") for name in names) == 2  # the longest title leaves room for it
    assert {path.suffix for path in produced.files if path.name.startswith("Matrice")} == {".pdf", ".docx", ".xlsx"}
    assert sum(name.startswith("Matrice-des-amendements-note-au-ministre") for name in names) == 3


# Tables


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 4), st.integers(1, 4), st.booleans()),
        min_size=1,
        max_size=14,
    )
)
def test_no_cell_is_lost_or_laid_over_another(places: list[tuple[int, int, int, int, bool]]) -> None:
    cells = [
        GridCell(row, column, down, across, header, (plain(f"c{number}"),), f"c{number}")
        for number, (row, column, down, across, header) in enumerate(places)
    ]
    grid = laid_out(cells, 6)
    assert sorted(cell.text for cell in grid.cells) == sorted(cell.text for cell in cells)
    taken = [(cell.row + r, cell.column + c) for cell in grid.cells for r in range(cell.row_span) for c in range(cell.column_span)]
    assert len(taken) == len(set(taken))
    assert all(row < grid.rows and column < grid.columns for row, column in taken)


def test_names_and_words_of_a_column_of_figures_stand_where_the_figures_do() -> None:
    said = [["Ligne", "Coût"], ["1.1.1", "1 300"], ["1.1.2", "Néant"], ["1.2.1", "45,5"], ["1.2.2", "815"]]
    cells = [
        GridCell(row, column, 1, 1, row == 0, (plain(text),), text)
        for row, line in enumerate(said)
        for column, text in enumerate(line)
    ]
    printed = build(
        [table(laid_out(cells, 5), 300, 700)],
        Sheet("T", "", "", "", "", "Page {page}/{pages}", "fr", datetime(2025, 7, 24, tzinfo=UTC)),
    )
    right_edge = {
        found[2]: float(found[1])
        for found in re.finditer(r'xMax="([\d.]+)" yMax="[\d.]+">([^<]+)</word>', layout(printed, "-bbox"))
    }
    assert (
        max(right_edge[one] for one in ("Coût", "Néant", "45,5", "815")) - min(right_edge[one] for one in ("Coût", "Néant", "45,5"))
        < 1
    )
    assert right_edge["Ligne"] < right_edge["45,5"] / 2, "numbers of lines are no figures"


def test_rows_tied_by_a_merged_cell_longer_than_a_page_are_parted() -> None:
    long_words = "mot " * 300
    cells = [GridCell(0, 0, 30, 1, False, (plain("Axe"),), "Axe")]
    cells += [GridCell(row, 1, 1, 1, False, (plain(long_words),), long_words) for row in range(30)]
    made = table(laid_out(cells, 30), 487, 730)
    assert len(made.split(487, 730)) == 2


# Size


@needs_corpus
def test_the_largest_document_of_the_corpus(workshop: Workshop) -> None:
    document = workshop.texts.add_file(LARGEST)
    prose = [one for one in workshop.texts.clauses(document) if one.kind in ("paragraph", "item", "cell") and len(one.text) > 80]
    numbers = [adopt(workshop, one.id, "replace", one.text.replace(" ", " nouveau ", 1)) for one in prose[:100:10]]
    numbers.append(adopt(workshop, prose[101].id, "delete"))
    numbers.append(adopt(workshop, prose[103].id, "insert", "Un paragraphe nouveau."))
    pdf = build_consolidated(workshop, edition(workshop), document)
    assert len(page_sizes(pdf)) > 40
    printed = words(pdf, "-raw")
    assert [number for number in numbers if f"[{number}]" not in printed] == []
    missing = [one.label for one in workshop.texts.clauses(document) if one.kind == "note" and spaced(one.text)[:15] not in printed]
    assert missing == []


def paragraphs(count: int) -> str:
    return "\n\n".join(f"Le paragraphe {place} énonce une règle et prévoit son suivi annuel." for place in range(count))


def test_a_long_document_is_printed_whole(workshop: Workshop) -> None:
    document, _ = brought_in(workshop, paragraphs(400))
    printed = words(build_consolidated(workshop, edition(workshop), document, changes="clean"), "-raw")
    assert [place for place in range(400) if f"Le paragraphe {place} énonce" not in printed] == []


@pytest.mark.slow
def test_the_time_grows_with_the_length_and_no_faster(workshop: Workshop) -> None:
    taken = []
    for count in (1750, 7000):
        document, _ = brought_in(workshop, paragraphs(count))
        start = time.process_time()
        build_consolidated(workshop, edition(workshop), document)
        taken.append(time.process_time() - start)
    assert taken[1] < 4 * 1.8 * taken[0]
