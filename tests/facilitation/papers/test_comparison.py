"""The comparison of both texts: its rows against the original and the consolidation, its PDF column by column by poppler."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.errors import PalabreError
from facilitation.papers.comparison import Passages, build_comparison
from facilitation.papers.comparison_rows import Banner, Pair, comparison_rows
from facilitation.papers.edition import Edition, edition_of
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import ConsolidatedClause, consolidate
from facilitation.wording import Language, Wording
from facilitation.workshop import Workshop
from tests.corpus import CORPUS, needs_corpus
from tests.effort import calls, first
from tests.facilitation.documents.docx.amended import random_changes
from tests.facilitation.papers.printed import column, layout, page_sizes, words
from tests.properties.test_text_changes import documents

REAL = CORPUS / "documents" / "fr" / "ccp-profil-secteur-public-v1.3-fr.docx"
LEFT, RIGHT, THIRD = (32, 336), (372, 336), (712, 98)
"""Left edge and width of each column in points, a little inside its rules; authors left out."""


def edition(workshop: Workshop, language: Language = "fr") -> Edition:
    return edition_of(workshop, language, datetime(2025, 7, 25, 18, 30, tzinfo=UTC))


def compare(workshop: Workshop, document: str, passages: Passages = "changed", language: Language = "fr") -> bytes:
    return build_comparison(workshop, edition(workshop, language), document, passages=passages)


@pytest.fixture(scope="module")
def policy(demonstration: Workshop) -> str:
    return demonstration.texts.documents()[0].id


def brought_in(workshop: Workshop, text: str) -> tuple[str, dict[str, Clause]]:
    """A Markdown document and its clauses by their words."""
    document = workshop.texts.add("texte.md", text.encode())
    return document, {clause.text: clause for clause in workshop.texts.clauses(document)}


def adopt(workshop: Workshop, clause: Clause, kind: str, text: str = "", target: Clause | None = None) -> str:
    """An amendment, retained; its number."""
    author = [workshop.authors.resolve("Mme Dzigbodi")]
    amendment = workshop.amendments.add(
        clause.id,
        kind,  # type: ignore[arg-type]
        text,
        authors=author,
        target=target.id if target else None,
    )
    workshop.deciding.decide(amendment.id, "retained")
    return amendment.number


def adopt_at_random(workshop: Workshop, document: str, seed: int, count: int) -> int:
    """Amendments of every kind, retained; how many. Those that have no place in the text as it stands are left out."""
    by_id = {clause.id: clause for clause in workshop.texts.clauses(document)}
    made = 0
    for change in random_changes(workshop.texts.clauses(document), seed, count):
        try:
            target = by_id[change.target] if change.target else None
            adopt(workshop, by_id[change.clause], change.kind, change.text, target)
            made += 1
        except PalabreError:
            continue
    return made


# The rows


def in_rows(clauses: Sequence[Clause] | Sequence[ConsolidatedClause]) -> Iterator[str]:
    """The words in the order in which rows tell them: the cells of a row together, then what hangs in them."""
    rows = {clause.id for clause in clauses if clause.kind == "row"}
    cells: dict[str, list[str]] = {}
    for clause in clauses:
        if clause.kind == "cell" and clause.parent in rows:
            cells.setdefault(str(clause.parent), []).append(clause.text)
    for clause in clauses:
        if clause.kind == "row":
            yield from cells.get(clause.id, [])
        elif not (clause.kind == "cell" and clause.parent in rows):
            yield clause.text


def told(rows: Sequence[Banner | Pair], side: str) -> list[str]:
    """The words of one column, a heading that is said again left out."""
    found: list[str] = []
    said: set[str] = set()
    for row in rows:
        if isinstance(row, Pair):
            found += lines([row], "left" if row.fate == "kept" else side)
        elif row.level and row.clause not in said:
            said.add(row.clause)
            found.append(row.title)
    return found


def assert_same(found: Sequence[str], expected: Iterator[str]) -> None:
    """Each text in its order; before it only its number."""
    texts = [" ".join(text.split()) for text in expected if text.strip()]
    shown = [" ".join(text.split()) for text in found if text.strip()]
    assert len(shown) == len(texts)
    for one, text in zip(shown, texts, strict=True):
        assert one.endswith(text)
        assert len(one) - len(text) < 24, one


def lines(rows: Sequence[Pair], side: str) -> Iterator[str]:
    for row in rows:
        for line in (row.left if side == "left" else row.right).lines:
            yield "".join(run.text for run in line.runs)


def check(clauses: Sequence[Clause], changes: Sequence[Change]) -> None:
    consolidation = consolidate(clauses, changes)
    refused = {one.change_id for one in consolidation.refused}
    moves = [one for one in changes if one.kind == "move" and one.id not in refused]
    rows = comparison_rows(clauses, consolidation.clauses, moves, Wording("fr"), everything=True)
    assert_same(told(rows, "left"), in_rows(clauses))
    assert_same(told(rows, "right"), in_rows(consolidation.clean()))
    numbers = {one.number for one in changes if one.id not in refused}
    assert {number for row in rows if isinstance(row, Pair) for number in row.numbers} <= numbers
    changed = comparison_rows(clauses, consolidation.clauses, moves, Wording("fr"))
    assert [one for one in changed if isinstance(one, Pair)] == [
        one for one in rows if isinstance(one, Pair) and one.fate != "kept"
    ]


@given(documents())
def test_the_left_side_is_the_original_and_the_right_side_the_consolidated_text(document) -> None:
    check(*document)


@needs_corpus
@pytest.mark.parametrize("seed", first(1, range(3)))
def test_nothing_is_lost_of_a_real_document_with_random_amendments(workshop: Workshop, seed: int) -> None:
    clauses = workshop.texts.clauses(workshop.texts.add_file(REAL))
    check(clauses, random_changes(clauses, seed, 300))


@given(documents(), st.data())
def test_each_passage_stands_under_its_heading(document, data) -> None:
    """As long as nothing moves, the last part named before a passage is the one that its reference begins with."""
    clauses, changes = document
    changes = [one for one in changes if one.kind != "move"]
    found = consolidate(clauses, changes)
    parts = {str(one.id): one.label for one in clauses if one.kind == "heading"}
    under = ""
    for row in comparison_rows(clauses, found.clauses, (), Wording("fr"), everything=data.draw(st.booleans())):
        if isinstance(row, Banner):
            under = parts.get(row.clause, under)
        elif row.announces and row.reference.replace("\u00a0", " ") in parts.values():
            under = row.reference.replace("\u00a0", " ")
        elif ", al." in row.reference:
            assert row.reference.replace("\u00a0", " ").startswith(f"{under}, al." if under else "al."), (under, row)


# The PDF


def bare(text: str) -> str:
    """What can be compared of words set in a narrow column: no spaces, no marks of amendments."""
    return re.sub(r"\s+", "", re.sub(r"\[\d+(-[a-z])?\]", "", normalize("NFC", text)))


def column_text(pdf: bytes, place: tuple[int, int], head: str) -> str:
    """A column of the table from top to bottom through all pages, without its repeated head."""
    inside = column(pdf, *place, top=46, height=498)
    return bare(" ".join(inside)).replace(bare(head), "")


def assert_holds(text: str, expected: Iterator[str], most_passed_over: int) -> None:
    """Each text in its order, with nothing but what is ours (numbers, names of columns, remarks) between them."""
    at = 0
    passed_over = 0
    for one in filter(None, map(bare, expected)):
        found = text.find(one, at)
        assert found >= 0, (one, text[at : at + 200])
        passed_over += found - at
        at = found + len(one)
    assert passed_over <= most_passed_over


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("number", [0, 1])
def test_the_columns_hold_both_texts(demonstration: Workshop, language: Language, number: int) -> None:
    document = demonstration.texts.documents()[number].id
    pdf = compare(demonstration, document, "all", language)
    say = Wording(language)
    left = column_text(pdf, LEFT, say("comparison.column.left"))
    clauses = demonstration.texts.clauses(document)
    assert_holds(left, in_rows(clauses), 800)
    right = column_text(pdf, RIGHT, say("comparison.column.right"))
    consolidated = demonstration.consolidation.consolidated(document).clean()
    # What has not changed stands once, on the left.
    assert_holds(right, iter([one.text for one in consolidated if one.state not in ("kept", "moved")]), 1800)
    assert say("comparison.unchanged").replace(" ", "") in right


@needs_corpus
def test_the_columns_of_a_real_document_hold_what_random_amendments_changed(workshop: Workshop) -> None:
    document = workshop.texts.add_file(REAL)
    assert adopt_at_random(workshop, document, 7, 90) > 45
    pdf = compare(workshop, document)
    clauses = workshop.texts.clauses(document)
    consolidation = workshop.consolidation.consolidated(document)
    refused = {one.change_id for one in consolidation.refused}
    moves = [one for one in workshop.consolidation.adopted(document) if one.kind == "move" and one.id not in refused]
    rows = [row for row in comparison_rows(clauses, consolidation.clauses, moves, Wording("fr")) if isinstance(row, Pair)]
    assert_holds(column_text(pdf, LEFT, "Texte soumis à l’atelier"), lines(rows, "left"), 6000)
    assert_holds(column_text(pdf, RIGHT, "Texte issu de l’atelier"), lines(rows, "right"), 6000)
    numbers = re.findall(r"n° (\d+)", " ".join(column(pdf, *THIRD, top=46, height=498)))
    assert set(numbers) <= {number for row in rows for number in row.numbers}
    assert len(numbers) == sum(1 for row in rows if row.numbers)


def test_only_what_has_changed_is_shown_unless_asked_otherwise(demonstration: Workshop, policy: str) -> None:
    short = words(compare(demonstration, policy), "-raw")
    assert "sans changement)" not in short
    assert "Avant-propos" not in short
    assert "I.1 Contexte international et régional" in short
    assert "Avant-propos" in words(compare(demonstration, policy, "all"), "-raw")


def test_the_cover_counts_what_has_changed(demonstration: Workshop, policy: str) -> None:
    first = words(compare(demonstration, policy), "-raw", "-l", "1")
    assert "TABLEAU COMPARATIF" in first
    assert "Passages : 26 modifiés, 5 ajoutés, 1 déplacé" in first
    assert "Passages: 26 changed, 5 added, 1 moved" in words(compare(demonstration, policy, "changed", "en"), "-raw", "-l", "1")


def test_a_moved_clause_is_told_at_both_places(demonstration: Workshop, policy: str) -> None:
    pdf = compare(demonstration, policy)
    left, right = " ".join(column(pdf, *LEFT)), " ".join(column(pdf, *RIGHT))
    assert "(déplacé depuis 1.2.4) 1.2.4 Les données sont diffusées" in left
    assert "1.2.4 Les données sont diffusées dans le respect de la législation relative à la protection des données à" in right
    assert "(déplacé après 1.2.1)" in right


def test_every_kind_of_change(workshop: Workshop) -> None:
    document, clauses = brought_in(
        workshop,
        "# Un\n\nÀ supprimer.\n\nÀ garder.\n\n## Deux\n\n1. premier\n2. deuxième\n\n# Trois\n\n"
        "| N° | Indicateur | Cible |\n|---|---|---|\n| 1 | Postes | 60 % |\n| 2 | Agents | 15 % |\n| 3 | Missions | 12 |\n",
    )
    rows = [clause for clause in workshop.texts.clauses(document) if clause.kind == "row"]
    adopt(workshop, clauses["À supprimer."], "delete")
    adopt(workshop, clauses["Deux"], "replace", "Deux et demi")
    adopt(workshop, clauses["premier"], "insert", "ajouté")
    adopt(workshop, clauses["60 %"], "replace", "75 %")
    adopt(workshop, rows[2], "delete")
    adopt(workshop, rows[3], "move", target=rows[0])
    pdf = compare(workshop, document)
    left, right, third = (" ".join(column(pdf, *one)) for one in (LEFT, RIGHT, THIRD))
    assert "À supprimer. Deux" in left
    assert "À garder" not in left + right
    assert "(supprimé) Deux et demi 1 bis. ajouté" in right
    assert "Deux Trois" in left, "nothing stands beside what was put in"
    assert "(déplacé depuis Tableau 1, ligne 3) Tableau 1, ligne 1 – 1, Postes, 60 % Cible : 60 %" in left
    assert "N° : 2 Indicateur : Agents Cible : 15 % N° : 3 Indicateur : Missions Cible : 12" in left
    assert "N° : 3 Indicateur : Missions Cible : 12 Cible : 75 % (supprimé) (déplacé après Tableau 1, en-tête)" in right
    assert third.startswith("Référence et amendements Un, al. 1 n° 1 Deux n° 2 Deux, 1 bis n° 3 Tableau 1, ligne 3 n° 6 n° 4")


def test_changes_do_not_need_colour(demonstration: Workshop, policy: str) -> None:
    assert b"0 0 1 rg" not in compare(demonstration, policy)
    printed = words(compare(demonstration, policy), "-raw")
    assert "les mots supprimés sont barrés ; à droite, les mots nouveaux sont soulignés en gras" in printed


def test_amendments_to_one_passage_are_told_apart(demonstration: Workshop, policy: str) -> None:
    left, right = (" ".join(column(compare(demonstration, policy), *one)) for one in (LEFT, RIGHT))
    assert "niveau de la[6]" in left
    assert "sein de l’espace[6]" in right
    assert "les perceptions indues[7]" in right
    assert "[5]" not in left + right, "one amendment alone is named in the third column"


def test_authors_are_named_where_they_are_asked_for(demonstration: Workshop, policy: str) -> None:
    without = words(compare(demonstration, policy), "-raw")
    pdf = build_comparison(demonstration, edition(demonstration), policy, authors=True)
    assert "LOTSUI (MPD)" not in without
    assert "LOTSUI (MPD)" in words(pdf, "-raw")


def test_sub_amendments_are_named_with_what_they_were_taken_into(demonstration: Workshop, policy: str) -> None:
    assert "n° 62, 62-a" in " ".join(column(compare(demonstration, policy), *THIRD))


def test_headings_stay_with_what_follows(demonstration: Workshop, policy: str) -> None:
    headings = {" ".join(one.text.split()) for one in demonstration.texts.clauses(policy) if one.kind == "heading"}
    for passages in ("changed", "all"):
        pdf = compare(demonstration, policy, "all" if passages == "all" else "changed")
        for page in range(1, len(page_sizes(pdf)) + 1):
            lines = [line.strip() for line in layout(pdf, "-f", str(page), "-l", str(page), "-raw").splitlines() if line.strip()]
            content = [line for line in lines if "Imprimé le" not in line and not line.startswith(("Page ", "MMTE/"))]
            assert not any(content[-1].endswith(heading) for heading in headings), content[-1]


def test_a_clause_longer_than_a_page_goes_on_on_the_next(workshop: Workshop) -> None:
    long = " ".join(f"La phrase {place} énonce une règle et prévoit son suivi annuel." for place in range(260))
    document, clauses = brought_in(workshop, f"# Un\n\n{long}\n")
    adopt(workshop, clauses[long], "replace", long.replace("phrase 200 énonce", "phrase 200 pose"))
    pdf = compare(workshop, document)
    assert len(page_sizes(pdf)) > 3
    for page in range(2, len(page_sizes(pdf))):
        assert len(words(pdf, "-f", str(page), "-l", str(page)).split()) > 400, "no page is left half empty"
    assert_holds(column_text(pdf, LEFT, "Texte soumis à l’atelier"), iter([long]), 100)


def test_retained_amendments_that_found_no_place_are_told(workshop: Workshop) -> None:
    document, _ = brought_in(workshop, "Un texte.\n")
    assert "Aucun amendement n’est intégré à ce jour" in words(compare(workshop, document), "-raw")
    assert "Lecture" not in words(compare(workshop, document), "-raw")


def test_hostile_words_are_printed_as_typed(workshop: Workshop) -> None:
    document, clauses = brought_in(workshop, "Une phrase.\n\n" + "y" * 9000 + "\n")
    adopt(workshop, clauses["Une phrase."], "replace", "<b>gras</b> &amp; </para> {count} %s \x07 \u202e😀 " + "W" * 500)
    adopt(workshop, clauses["Une phrase."], "insert", "<u>ligne</u>\nautre & ligne")
    for passages in ("changed", "all"):
        printed = words(compare(workshop, document, "all" if passages == "all" else "changed"), "-raw")
        assert "<b>gras</b> &amp; </para> {count} %s" in printed
        assert "<u>ligne</u>" in printed


def test_an_unknown_document_is_refused(workshop: Workshop) -> None:
    with pytest.raises(KeyError):
        compare(workshop, "inconnu")


def test_the_same_workshop_gives_the_same_bytes(demonstration: Workshop, policy: str) -> None:
    assert compare(demonstration, policy) == compare(demonstration, policy)


@pytest.mark.slow
def test_the_work_grows_with_the_length_and_no_faster(workshop: Workshop) -> None:
    taken = []
    for count in (1500, 6000):
        text = "\n\n".join(f"Le paragraphe {place} énonce une règle et prévoit son suivi annuel." for place in range(count))
        document, _ = brought_in(workshop, text)
        taken.append(calls(partial(compare, workshop, document, "all")))
    assert taken[1] < 5 * taken[0]
