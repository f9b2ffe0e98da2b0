"""The matrix of amendments as PDF, judged by pdftotext against the services."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.amendments.values import Amendment
from facilitation.papers.changed_words import GAP, Brevity, before_and_after
from facilitation.papers.edition import Edition, edition_of
from facilitation.papers.matrix import build_matrix
from facilitation.papers.matrix_lines import for_minister, sections
from facilitation.papers.matrix_totals import totals
from facilitation.wording import Language, Wording
from facilitation.workshop import Workshop
from tests.facilitation.papers.printed import column, layout, page_sizes, words

PRINTED_AT = datetime(2025, 7, 25, 18, 30, tzinfo=UTC)
NUMBER = re.compile(r"\d+(-[a-z]+)?")


def edition(workshop: Workshop, language: Language = "fr") -> Edition:
    return edition_of(workshop, language, PRINTED_AT)


@pytest.fixture
def clauses(workshop: Workshop) -> list[str]:
    """Ids of the paragraphs of a small text of two parts."""
    text = "# Vision\n\nLe pays protège chacun.\n\n# Mise en œuvre\n\nUn comité se réunit une fois par an.\n\nIl rend compte.\n"
    document = workshop.texts.add("politique.md", text.encode())
    return [str(clause.id) for clause in workshop.texts.clauses(document) if clause.kind == "paragraph"]


def propose(workshop: Workshop, clause: str, text: str, **more: object) -> Amendment:
    author = workshop.authors.resolve("Mme Dzigbodi")
    return workshop.amendments.add(clause, "replace", text, authors=[author], **more)  # type: ignore[arg-type]


def rows(pdf: bytes) -> list[str]:
    """What stands in the column of numbers."""
    return [word for word in column(pdf, 30, 27) if NUMBER.fullmatch(word)]


def test_every_amendment_has_one_row(demonstration: Workshop) -> None:
    numbers = [one.number for one in demonstration.amendments.all()]
    printed = rows(build_matrix(demonstration, edition(demonstration)))
    assert Counter(printed) == Counter(numbers)


def test_the_totals_and_how_to_read_stand_on_the_first_page(demonstration: Workshop) -> None:
    first = words(build_matrix(demonstration, edition(demonstration)), "-raw", "-l", "1")
    assert all(total.title in first for total in totals(sections(demonstration, Wording("fr")), Wording("fr")))
    assert "tient lieu de mots inchangés." in first


def test_only_what_a_room_decides_has_a_mode(demonstration: Workshop) -> None:
    lines = [line for section in sections(demonstration, Wording("fr")) for line in (*section.amendments, *section.observations)]
    by_state: dict[str, set[bool]] = {}
    for line in lines:
        said = {"par consensus", "par acclamation", "par arbitrage de la présidence"} & set(line.decision)
        by_state.setdefault(line.amendment.state, set()).add(bool(said) or any(one.startswith("vote") for one in line.decision))
    assert by_state["retained"] == by_state["not_retained"] == {True}
    assert by_state["withdrawn"] == by_state["lapsed"] == by_state["noted"] == {False}
    noted = next(line for line in lines if line.amendment.number == "10")
    assert noted.follow_up == ("L’axe 4 y répond.",)
    assert not any("L’axe 4" in one for one in noted.decision), "as in the minutes: no reason, but what follows"


def test_rows_follow_the_text_and_sub_amendments_their_parent(demonstration: Workshop) -> None:
    wording = Wording("fr")
    for section in sections(demonstration, wording):
        clauses = [str(clause.id) for clause in demonstration.texts.clauses(section.document.id)]
        for lines in (section.amendments, section.observations):
            places = [clauses.index(line.amendment.clause) for line in lines]
            assert places == sorted(places)
    printed = rows(build_matrix(demonstration, edition(demonstration)))
    assert printed[printed.index("42") + 1] == "42-a"
    assert printed[printed.index("62") + 1] == "62-a"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_first_page_counts_what_the_services_hold(demonstration: Workshop, language: Language) -> None:
    wording = Wording(language)
    first = layout(build_matrix(demonstration, edition(demonstration, language)), "-l", "1")
    changing = [one for one in demonstration.amendments.all() if one.changes_text]
    order = ("retained", "retained_modified", "not_retained", "withdrawn", "referred", "parked", "lapsed", "pending", "noted")
    for title, chosen in (
        ("matrix.totals.all", changing),
        ("matrix.totals.substance", [one for one in changing if one.nature == "substance"]),
        ("matrix.totals.form", [one for one in changing if one.nature == "form"]),
        ("matrix.totals.observations", [one for one in demonstration.amendments.all() if not one.changes_text]),
    ):
        line = next(line for line in first.splitlines() if line.strip().startswith(wording(title)))
        told = [0 if figure == "–" else int(figure) for figure in line.strip().removeprefix(wording(title)).split()]
        states = Counter(one.state for one in chosen)
        assert told == [len(chosen), *(states[state] for state in order)], title
        assert told[0] == sum(told[1:])


def test_totals_by_part_add_up_to_the_document(demonstration: Workshop) -> None:
    found = totals(sections(demonstration, Wording("fr")), Wording("fr"))
    documents = [one for one in found if one.kind == "document"]
    assert len(documents) == 2
    assert sum(one.proposed for one in documents) == found[0].proposed == sum(one.proposed for one in found if one.kind == "part")


def test_decisions_are_told_in_full(demonstration: Workshop) -> None:
    text = words(build_matrix(demonstration, edition(demonstration)), "-raw")
    assert "vote : pour 41, contre 12, abstentions 6" in text.replace("\n", " ")
    assert "Prés. : Mme AGBÉMADON" in text
    assert "Devenu sans objet du fait du n° 16" in text
    assert "Réserve (Ministère de la Sécurité)" in text
    assert "sous-amendement au n° 42" in text


def test_the_note_to_the_minister_holds_substance_only(demonstration: Workshop) -> None:
    substance = [one for one in demonstration.amendments.all() if one.changes_text and one.nature == "substance"]
    lines = [line for section in for_minister(sections(demonstration, Wording("fr"))) for line in section.amendments]
    assert Counter(line.amendment.id for line in lines) == Counter(one.id for one in substance)
    pdf = build_matrix(demonstration, edition(demonstration), extent="short")
    text = words(pdf)
    assert f"Ensemble des amendements {len(substance)} " in text
    assert "Observations et questions" not in text
    assert "Coquille." not in text
    assert len(page_sizes(pdf)) < len(page_sizes(build_matrix(demonstration, edition(demonstration)))) / 2


def test_the_note_sets_agreed_words_against_the_initial_ones(workshop: Workshop, clauses: list[str]) -> None:
    amendment = propose(workshop, clauses[1], "Un comité se réunit deux fois par an.")
    workshop.deciding.decide(amendment.id, "retained_modified", agreed_text="Un comité se réunit chaque mois.")
    text = words(build_matrix(workshop, edition(workshop), extent="short"))
    assert "chaque mois" in text
    assert "deux" not in text


def test_all_pages_lie_across_and_repeat_the_head(demonstration: Workshop) -> None:
    pdf = build_matrix(demonstration, edition(demonstration))
    sizes = page_sizes(pdf)
    assert set(sizes) == {(842, 595)}
    heads = layout(pdf).count("Texte initial")
    assert heads >= len(sizes) - 3


def test_no_word_is_cut(demonstration: Workshop) -> None:
    pdf = build_matrix(demonstration, edition(demonstration))
    text = words(pdf, "-raw")
    for whole in ("COM-TCHAOUDJO", "AGBÉMADON", "Reformulés", "reformulation", "Justification"):
        assert whole in text


def test_hostile_words_are_printed_as_typed(workshop: Workshop, clauses: list[str]) -> None:
    hostile = "<b>gras</b> &amp; ]]> <para> %s {count} \x00\x07 \u202erdo x" + "W" * 400
    propose(workshop, clauses[0], hostile, rationale=hostile)
    workshop.amendments.add(clauses[1], "remark", hostile, authors=[workshop.authors.resolve("<i>Moi</i>")])
    text = words(build_matrix(workshop, edition(workshop)), "-raw")
    assert "<b>gras</b> &amp; ]]> <para> %s" in text
    assert "<i>Moi</i>" in text


def test_a_row_longer_than_a_page_is_cut_between_lines_below_the_name_of_its_part(workshop: Workshop, clauses: list[str]) -> None:
    long_text = " ".join(f"mot{place}" for place in range(4000))
    propose(workshop, clauses[0], long_text)
    text = words(build_matrix(workshop, edition(workshop)), "-raw")
    assert "mot3999" in text
    assert "mot2000" in text


@pytest.mark.parametrize("extent", ["complete", "short"])
def test_a_workshop_without_amendments_says_so(workshop: Workshop, extent: str) -> None:
    pdf = build_matrix(workshop, edition(workshop), extent="short" if extent == "short" else "complete")
    assert "n’a encore été proposé" in words(pdf)


def test_one_amendment(workshop: Workshop, clauses: list[str]) -> None:
    propose(workshop, clauses[0], "Le pays protège chacune et chacun.")
    pdf = build_matrix(workshop, edition(workshop))
    assert rows(pdf) == ["1"]
    assert "Ensemble des amendements 1 – – – – – – – 1" in words(pdf)


def test_what_is_in_the_bin_is_left_out_but_not_what_hung_on_it(workshop: Workshop, clauses: list[str]) -> None:
    parent = propose(workshop, clauses[0], "Le pays protège et accompagne chacun.")
    sub = propose(workshop, clauses[0], "Le pays protège et accompagne chacune et chacun.", parent=parent.id)
    # No act of the program leaves it so; two laptops' journals put together may.
    with workshop._store.act("amendment.bin") as act:
        act.update("amendment", parent.id, {"binned": 1})
    assert rows(build_matrix(workshop, edition(workshop))) == [sub.number]


def test_the_same_workshop_gives_the_same_bytes(demonstration: Workshop) -> None:
    assert build_matrix(demonstration, edition(demonstration)) == build_matrix(demonstration, edition(demonstration))


def many(workshop: Workshop, count: int) -> None:
    text = "\n\n".join(f"Le paragraphe {place} prévoit un suivi annuel par les communes." for place in range(count))
    document = workshop.texts.add("long.md", text.encode())
    author = [workshop.authors.resolve("Commune de Kpalimé")]
    with workshop.one_act("test.many"):
        for clause in workshop.texts.clauses(document):
            workshop.amendments.add(clause.id, "replace", clause.text.replace("annuel", "trimestriel"), authors=author)


def test_hundreds_of_amendments_are_all_printed(workshop: Workshop) -> None:
    many(workshop, 300)
    pdf = build_matrix(workshop, edition(workshop))
    assert rows(pdf) == [str(number) for number in range(1, 301)]


@pytest.mark.slow
def test_five_thousand_amendments_are_all_printed(workshop: Workshop) -> None:
    many(workshop, 5000)
    assert rows(build_matrix(workshop, edition(workshop))) == [str(number) for number in range(1, 5001)]


def test_decisions_of_another_year_tell_it(tmp_path: Path) -> None:
    days = {"starts_on": date(2025, 12, 29), "ends_on": date(2026, 1, 2)}
    with Workshop.create(tmp_path / "an.palabre", title="Atelier", clock=lambda: PRINTED_AT, **days) as made:
        document = made.texts.add("t.md", b"Un texte.")
        amendment = propose(made, str(made.texts.clauses(document)[0].id), "Un autre texte.")
        made.deciding.decide(amendment.id, "retained")
        assert "le 25/07/2025 à" in words(build_matrix(made, edition(made)), "-raw")


# Changed words


@given(st.text(max_size=300), st.text(max_size=300))
def test_the_two_columns_hold_both_texts_whole(base: str, new: str) -> None:
    before, after = before_and_after(base, new)
    assert before.text == base
    assert after.text == new


def test_a_long_text_is_shortened_around_its_change() -> None:
    base = "mot " * 200 + "annuel " + "mot " * 200
    before, after = before_and_after(base, base.replace("annuel", "trimestriel"), Brevity(200, 40))
    assert before.text.count(GAP) == after.text.count(GAP) == 2
    assert len(before.text) < 140
    assert [segment.text for segment in after.segments if segment.kind == "insert"] == ["trimestriel"]
    assert [segment.text for segment in before.segments if segment.kind == "delete"] == ["annuel"]


def test_a_gap_is_put_where_words_end_on_both_sides() -> None:
    base = " ".join(f"mot{place}" for place in range(120))
    before, _ = before_and_after(base, base.replace("mot60 ", ""), Brevity(100, 40))
    kept = {f"mot{place}" for place in range(120)} | {GAP}
    assert set(before.text.split()) <= kept
