"""Correcting the tree before a document is accepted: levels, headings, joins and splits, on real files and small ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.import_table import files
from facilitation.documents.correcting import (
    FLOWING,
    demote,
    join,
    make_heading,
    make_paragraph,
    next_to_join,
    promote,
    split,
)
from facilitation.documents.imported import ImportedDocument
from facilitation.documents.outline import blocks_of, outline, traits
from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.resources import resource
from facilitation.text.clauses import Anchor, Clause, Span
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.documents.word_files import BOLD, HEADINGS, definition, imported, level, num, p, r, tbl, tc, tr

LISTS = definition(1, level(0, "%1."), level(1, "%2)", "lowerLetter")) + num(1, 1)
BULLETS = definition(1, level(0, "•", "bullet")) + num(1, 1)
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def text(words: str) -> ImportedDocument:
    return read("essai.txt", words.encode())


def markdown(words: str) -> ImportedDocument:
    return read("essai.md", words.encode())


def told(document: ImportedDocument) -> list[tuple[str, str]]:
    return [(clause.label, clause.text) for clause in document.clauses]


def named(document: ImportedDocument, words: str) -> Clause:
    """The one clause that begins with these words."""
    (found,) = [clause for clause in document.clauses if clause.text.startswith(words)]
    return found


@pytest.mark.parametrize("name", ["politique.docx", "plan_actions.docx"])
def test_clauses_and_traits_are_all_that_is_needed_to_make_the_tree_again(name: str) -> None:
    found = read(name, resource("demonstration", name).read_bytes())
    blocks = blocks_of(found.clauses, found.traits)
    assert outline(blocks) == found.clauses
    assert traits(blocks) == found.traits


@needs_corpus
@pytest.mark.parametrize("path", files([CORPUS / "documents"]) if CORPUS.is_dir() else [], ids=lambda path: path.name)
def test_real_documents_are_made_again_as_they_were(path: Path) -> None:
    try:
        found = read(path.name, path.read_bytes())
    except PalabreError:
        pytest.skip("is refused, as the table of all files says")
    assert outline(blocks_of(found.clauses, found.traits)) == found.clauses


# Levels


def test_a_heading_goes_up_and_takes_what_follows() -> None:
    found = imported(
        p("Axe 1", style="Titre1") + p("Cadre", style="Titre2") + p("Suite", style="Titre2") + p("Texte."), styles=HEADINGS
    )
    _, cadre, suite, paragraph = found.clauses
    corrected = promote(found, [suite.id])
    assert [(one.kind, one.level) for one in corrected.clauses] == [
        ("heading", 1),
        ("heading", 2),
        ("heading", 1),
        ("paragraph", 0),
    ]
    assert corrected.clauses[2].parent is None
    assert told(corrected)[3] == ("Suite, al. 1", "Texte.")
    assert corrected.clauses[3].parent == suite.id
    assert corrected.clauses[1] == cadre
    assert corrected.clauses[3].anchor == paragraph.anchor
    assert demote(corrected, [suite.id]) == found


def test_levels_end_at_one_and_nine() -> None:
    found = make_heading(text("Un titre sans rien."), ["1"], 1)
    assert promote(found, ["1"]) == found
    deepest = make_heading(found, ["1"], 9)
    assert deepest.clauses[0].level == 9
    assert demote(deepest, ["1"]) == deepest


def test_list_items_nest_anew() -> None:
    found = imported(p("Premier", number=(1, 0)) + p("Dedans", number=(1, 1)) + p("Second", number=(1, 0)), numbering=LISTS)
    assert [one.label for one in found.clauses] == ["1", "1, a)", "2"]
    corrected = demote(found, [named(found, "Second").id])
    assert [one.parent for one in corrected.clauses] == [None, "1", "1"]
    assert [one.label for one in corrected.clauses] == ["1", "1, a)", "1, 2"]
    assert promote(corrected, ["3"]) == found
    assert promote(found, ["1"]) == found


def test_several_go_together_and_paragraphs_among_them_stay() -> None:
    found = markdown("# A\n\nTexte.\n\n## B\n\n### C\n")
    corrected = promote(found, [one.id for one in found.clauses[1:]])
    assert [(one.text, one.level) for one in corrected.clauses] == [("A", 1), ("Texte.", 0), ("B", 1), ("C", 2)]


def test_a_paragraph_alone_has_no_level() -> None:
    with pytest.raises(PalabreError, match="no_level"):
        promote(text("Rien qu’un alinéa."), ["1"])


def test_a_paragraph_of_an_item_follows_no_item_that_was_closed() -> None:
    found = markdown("- un\n\n  suite\n\n    - dedans\n\n  fin\n")
    assert [one.parent for one in found.clauses] == [None, "1", "1", "1"]
    corrected = promote(found, ["3"])
    assert [one.parent for one in corrected.clauses] == [None, "1", None, None]


# Headings and paragraphs


def test_a_line_becomes_a_heading_with_its_number() -> None:
    found = text("2 Contexte du pays\n\nLe pays compte cinq régions.\n")
    assert [one.kind for one in found.clauses] == ["paragraph", "paragraph"]
    corrected = make_heading(found, ["1"], 2)
    heading, below = corrected.clauses
    assert (heading.kind, heading.level, heading.number, heading.label) == ("heading", 2, "2", "2")
    assert (below.parent, below.label) == ("1", "2, al. 1")


def test_a_heading_becomes_a_paragraph_of_the_part_before() -> None:
    found = markdown("# Axe 1 : Gouvernance\n\n## 1. La loi est révisée.\n\nEncore.\n")
    corrected = make_paragraph(found, ["2"])
    assert [(one.kind, one.level, one.parent) for one in corrected.clauses] == [
        ("heading", 1, None),
        ("paragraph", 0, "1"),
        ("paragraph", 0, "1"),
    ]
    assert corrected.clauses[1].number == "1."


def test_an_item_made_a_paragraph_loses_its_bullet_and_its_followers_keep_their_place() -> None:
    found = markdown("# A\n\n- un\n\n  suite\n- deux\n")
    corrected = make_paragraph(found, [named(found, "un").id])
    assert told(corrected) == [("A", "A"), ("A, al. 1", "un"), ("A, al. 2", "suite"), ("A, puce 1", "deux")]
    assert {one.parent for one in corrected.clauses[1:]} == {"1"}


@pytest.mark.parametrize("level", [0, 10])
def test_a_level_that_no_heading_has_is_a_mistake_of_ours(level: int) -> None:
    with pytest.raises(ValueError, match=str(level)):
        make_heading(text("Un."), ["1"], level)


# Joining


def test_a_wrong_break_is_mended() -> None:
    found = imported(p(r("La politique ", BOLD) + r("nationale ")) + p(r("de la ") + r("diaspora.", BOLD)) + p("Fin."))
    corrected = join(found, "1", "2")
    assert told(corrected) == [("al. 1", "La politique nationale de la diaspora."), ("al. 2", "Fin.")]
    assert corrected.clauses[0].spans == (Span(0, 13, bold=True), Span(29, 38, bold=True))
    assert corrected.clauses[0].anchor == Anchor("word/document.xml", (0, 1))


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Le dévelop-", "pement des communes", "Le développement des communes"),
        ("des femmes elles-", "mêmes", "des femmes elles-mêmes"),
        ("c’est-à-", "dire", "c’est-à-dire"),
        ("le plan 2021-", "2025", "le plan 2021-2025"),
        ("l’axe Lomé-", "Kara", "l’axe Lomé-Kara"),
        ("Les communes -", "toutes", "Les communes - toutes"),
        ("le déve\u00ad", "loppement", "le développement"),
        ("Premier point.", "Second point.", "Premier point. Second point."),
    ],
)
def test_words_that_a_hyphen_cut(first: str, second: str, joined: str) -> None:
    assert join(text(f"{first}\n\n{second}\n"), "1", "2").clauses[0].text == joined


def test_a_hyphen_stays_where_the_text_has_the_word_with_it() -> None:
    found = text("Le porte-parole parle.\n\nIl est porte-\n\nparole du gouvernement.\n")
    assert join(found, "2", "3").clauses[1].text == "Il est porte-parole du gouvernement."


def test_a_title_on_two_lines_is_one_heading_with_all_that_is_below() -> None:
    found = imported(p("Axe 1 : Gouvernance", style="Titre1") + p("et partenariats", style="Titre2") + p("Texte."), styles=HEADINGS)
    corrected = join(found, "1", "2")
    heading, paragraph = corrected.clauses
    assert (heading.kind, heading.level, heading.number) == ("heading", 1, "Axe 1")
    assert heading.text == "Axe 1 : Gouvernance et partenariats"
    assert paragraph.parent == heading.id


def test_a_number_that_stood_alone_is_recognised_with_its_words() -> None:
    found = text("Objectif\n\n–\n\nformer les agents\n")
    corrected = join(found, "2", "3")
    assert (corrected.clauses[1].kind, corrected.clauses[1].number) == ("item", "–")


def test_notes_and_boxes_hang_on_the_joined_clause() -> None:
    found = imported(
        p(r("Un début") + NOTE) + p("et sa fin.") + p("Autre."), footnotes=f'<w:footnote w:id="2">{p("La note.")}</w:footnote>'
    )
    assert [one.kind for one in found.clauses] == ["paragraph", "note", "paragraph", "paragraph"]
    assert next_to_join(found, "1") == "3"
    corrected = join(found, "1", "3")
    assert told(corrected)[0] == ("al. 1", "Un début et sa fin.")
    assert [(one.kind, one.parent) for one in corrected.clauses] == [("paragraph", None), ("note", "1"), ("paragraph", None)]


def test_what_an_item_holds_goes_with_it() -> None:
    found = markdown("- un\n- deux\n\n  suite\n")
    corrected = join(found, "1", "2")
    assert [(one.text, one.parent) for one in corrected.clauses] == [("un deux", None), ("suite", "1")]


def test_only_neighbours_are_joined() -> None:
    found = imported(p("Un.") + tbl(tr(tc("a"), tc("b"))) + p("Deux.") + p("Trois."))
    cells = [one.id for one in found.clauses if one.kind == "cell"]
    first, second, third = (named(found, word).id for word in ("Un", "Deux", "Trois"))
    for one, other in ((first, second), (first, third), (third, second), (second, second)):
        with pytest.raises(PalabreError, match="not_neighbours"):
            join(found, one, other)
    with pytest.raises(PalabreError, match="fixed"):
        join(found, cells[0], cells[1])
    assert [next_to_join(found, one) for one in (first, second, third, cells[0])] == [None, third, None, None]


# Splitting


def test_what_ran_together_is_cut_at_a_letter() -> None:
    found = imported(p(r("Un début. ", BOLD) + r("Une fin.")))
    corrected = split(found, "1", 10)
    assert told(corrected) == [("al. 1", "Un début."), ("al. 2", "Une fin.")]
    assert [one.spans for one in corrected.clauses] == [(Span(0, 9, bold=True),), ()]
    assert [one.anchor for one in corrected.clauses] == [Anchor("word/document.xml", (0,))] * 2


def test_white_space_and_line_breaks_at_the_cut_go() -> None:
    found = imported(p("<w:r><w:t>Ligne un</w:t><w:br/><w:t>\u00a0ligne deux</w:t></w:r>"))
    assert found.clauses[0].text == "Ligne un\n\u00a0ligne deux"
    for at in (8, 9, 10):
        assert [one.text for one in split(found, "1", at).clauses] == ["Ligne un", "ligne deux"]


def test_items_that_ran_together_are_items_again() -> None:
    found = text("Il faut :\n\na) former les agents ; b) informer les communes ;\n")
    item = named(found, "a)")
    corrected = split(found, item.id, item.text.index("b)"))
    assert [(one.kind, one.number, one.label) for one in corrected.clauses[1:]] == [("item", "a)", "a)"), ("item", "b)", "b)")]


def test_a_part_of_a_bullet_is_a_bullet_and_a_part_of_a_numbered_item_a_paragraph() -> None:
    bullets = imported(p("Former. Informer.", number=(1, 0)), numbering=BULLETS)
    assert [(one.kind, one.label) for one in split(bullets, "1", 8).clauses] == [("item", "puce 1"), ("item", "puce 2")]
    numbered = imported(p("Former. Informer.", number=(1, 0)), numbering=LISTS)
    assert [(one.kind, one.label) for one in split(numbered, "1", 8).clauses] == [("item", "1"), ("paragraph", "al. 1")]


def test_the_words_below_a_title_are_cut_from_it() -> None:
    found = imported(p("2.1 Contexte Le pays compte", style="Titre2") + p("cinq régions."), styles=HEADINGS)
    corrected = split(found, "1", 13)
    assert told(corrected) == [("2.1", "2.1 Contexte"), ("2.1, al. 1", "Le pays compte"), ("2.1, al. 2", "cinq régions.")]


@pytest.mark.parametrize("at", [-1, 0, 2, 10, 12, 13])
def test_no_half_is_empty(at: int) -> None:
    with pytest.raises(PalabreError, match="empty_half"):
        split(imported(p("  Un  Deux  ")), "1", at)


def test_what_holds_a_note_is_not_cut() -> None:
    found = imported(p(r("Un. Deux.") + NOTE), footnotes=f'<w:footnote w:id="2">{p("La note. Entière.")}</w:footnote>')
    with pytest.raises(PalabreError, match="holds_notes"):
        split(found, "1", 3)
    with pytest.raises(PalabreError, match="fixed"):
        split(found, "2", 8)


@pytest.mark.parametrize(
    "correct",
    [
        lambda found, one: promote(found, [one]),
        lambda found, one: demote(found, [one]),
        lambda found, one: make_heading(found, [one], 1),
        lambda found, one: make_paragraph(found, [one]),
        lambda found, one: split(found, one, 2),
        lambda found, one: join(found, "1", one),
    ],
)
def test_tables_stay_as_they_are(correct: Callable[[ImportedDocument, str], ImportedDocument]) -> None:
    found = imported(p("Avant.") + tbl(tr(tc("un deux"), tc("b"))))
    for clause in found.clauses:
        if clause.kind not in FLOWING:
            with pytest.raises(PalabreError, match="fixed"):
                correct(found, clause.id)
