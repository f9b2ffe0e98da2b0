"""Numbers as Word prints them: levels, restarts, starts, lists tied to styles, French words, and the real files of the corpus."""

from __future__ import annotations

import re

import pytest

from facilitation.documents.number_words import cardinal_text, letters, ordinal, ordinal_text, roman, written
from facilitation.documents.reading import read
from tests.corpus import CORPUS, needs_corpus
from tests.effort import first
from tests.facilitation.documents.word_files import clauses, definition, level, num, p, style
from tests.libreoffice import Job, needs_libreoffice, texts

STRUCTURES = CORPUS / "structures"
SHAPES = ("powertools/HierarchicalNumberedList", "docx4j/startOverride", "docx4j/NumberingImplicitNumId", "poi/delins")
ORDINALS = tuple(f"powertools/LIR00{one}" for one in ("6-fr-FR-ordinalText", "5-fr-FR-cardinalText", "6-fr-FR-ordinal"))
THREE = definition(1, level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3", "lowerLetter"))


def numbers(*paragraphs: str, numbering: str, styles: str = "") -> list[str]:
    return [clause.number for clause in clauses("".join(paragraphs), numbering=numbering, styles=styles)]


def lines(*levels: int, list_number: int = 1) -> list[str]:
    return [p(f"texte {place}", number=(list_number, depth)) for place, depth in enumerate(levels)]


def test_levels_count_below_each_other_and_start_again():
    found = numbers(*lines(0, 1, 1, 2, 2, 1, 0, 1, 2), numbering=THREE + num(1, 1))
    assert found == ["1.", "1.1.", "1.2.", "1.2.a", "1.2.b", "1.3.", "2.", "2.1.", "2.1.a"]


def test_a_level_that_was_never_used_shows_its_start():
    assert numbers(*lines(2, 2, 0), numbering=THREE + num(1, 1)) == ["1.1.a", "1.1.b", "2."]


def test_start_values_and_missing_ones():
    both = definition(1, level(0, "%1.", start=5), level(1, "%1.%2.", start=None))
    assert numbers(*lines(0, 0, 1), numbering=both + num(1, 1)) == ["5.", "6.", "6.0."]


def test_lists_of_one_definition_count_on_unless_told_to_start_afresh():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    found = numbers(
        *lines(0, 0),
        *lines(0, list_number=2),
        *lines(0, 0, list_number=3),
        *lines(0, list_number=1),
        numbering=THREE + num(1, 1) + num(2, 1) + num(3, 1, override),
    )
    # The second list goes on from the first; the third starts afresh, once; the first then goes on from it.
    assert found == ["1.", "2.", "3.", "1.", "2.", "3."]


def test_restart_only_after_the_level_that_is_named():
    two = definition(1, level(0, "%1."), level(1, "%2)"), level(2, "%3-", more='<w:lvlRestart w:val="1"/>'))
    assert numbers(*lines(0, 1, 2, 1, 2, 0, 2), numbering=two + num(1, 1))[2::2] == ["1-", "2-", "1-"]
    never = definition(1, level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>'))
    assert numbers(*lines(0, 1, 0, 1), numbering=never + num(1, 1)) == ["1.", "1)", "2.", "2)"]


def test_legal_numbering_writes_figures():
    legal = definition(1, level(0, "Article %1", "upperRoman"), level(1, "Section %1.%2", more="<w:isLgl/>"))
    assert numbers(*lines(0, 0, 1), numbering=legal + num(1, 1)) == ["Article I", "Article II", "Section 2.1"]


def test_list_tied_to_styles():
    tied = definition(1, level(0, "%1.", more='<w:pStyle w:val="T1"/>'), level(1, "%1.%2", more='<w:pStyle w:val="T2"/>'))
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{}"/></w:pPr>'
    styles = style("heading 1", numbered.format(0), id="T1") + style("heading 2", numbered.format(1), id="T2")
    body = [p("Cadre", style="T1"), p("Contexte", style="T2"), p("Enjeux", style="T2"), p("Vision", style="T1")]
    assert numbers(*body, numbering=tied + num(1, 1), styles=styles) == ["1.", "1.1", "1.2", "2."]
    # Word's way to take one paragraph out of the list of its style.
    body.insert(2, p("Sans numéro", style="T2", number=(0, 0)))
    assert numbers(*body, numbering=tied + num(1, 1), styles=styles) == ["1.", "1.1", "", "1.2", "2."]


def test_definition_behind_a_numbering_style():
    linked = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Liste"/></w:abstractNum>'
    styles = style("Liste", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    found = numbers(*lines(0, 1, list_number=2), numbering=THREE + linked + num(1, 1) + num(2, 2), styles=styles)
    assert found == ["1.", "1.1."]


def test_empty_paragraphs_count_and_hidden_ones_do_not():
    hidden = p("", number=(1, 0), properties="<w:rPr><w:vanish/></w:rPr>")
    found = numbers(*lines(0), p("", number=(1, 0)), hidden, *lines(0), numbering=THREE + num(1, 1))
    assert found == ["1.", "3."]


def test_bullets_have_a_bullet_and_are_labelled_by_their_place():
    bullets = definition(1, level(0, "\uf0b7", "bullet"))
    found = clauses("".join([p("Objectifs :"), *lines(0, 0)]), numbering=bullets + num(1, 1))
    assert [(one.kind, one.number, one.label) for one in found[1:]] == [
        ("item", "•", "puce 1"),
        ("item", "•", "puce 2"),
    ]


def test_unknown_lists_and_circles_number_nothing():
    circle = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Liste"/></w:abstractNum>'
    styles = style("Liste", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering")
    assert numbers(*lines(0, list_number=9), *lines(0, list_number=2), numbering=circle + num(2, 2), styles=styles) == ["", ""]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", "21"),
        ("decimalZero", "21"),
        ("upperRoman", "XXI"),
        ("lowerRoman", "xxi"),
        ("upperLetter", "U"),
        ("lowerLetter", "u"),
        ("ordinal", "21e"),
        ("cardinalText", "Vingt et un"),
        ("ordinalText", "Vingt et unième"),
        ("numberInDash", "- 21 -"),
        ("none", ""),
        ("aiueo", "21"),
    ],
)
def test_formats_in_french(form: str, expected: str):
    assert written(21, form, "fr-FR") == expected


@pytest.mark.parametrize(
    ("number", "cardinal", "nth"),
    [
        (1, "Un", "Premier"),
        (5, "Cinq", "Cinquième"),
        (9, "Neuf", "Neuvième"),
        (71, "Soixante et onze", "Soixante et onzième"),
        (80, "Quatre-vingts", "Quatre-vingtième"),
        (81, "Quatre-vingt-un", "Quatre-vingt-unième"),
        (91, "Quatre-vingt-onze", "Quatre-vingt-onzième"),
        (100, "Cent", "Centième"),
        (200, "Deux cents", "Deux centième"),
        (201, "Deux cent un", "Deux cent unième"),
        (1000, "Mille", "Millième"),
        (80_000, "Quatre-vingt mille", "Quatre-vingt millième"),
    ],
)
def test_french_words(number: int, cardinal: str, nth: str):
    assert (cardinal_text(number, "fr-TG"), ordinal_text(number, "fr-TG")) == (cardinal, nth)


def test_english_words_letters_and_romans():
    assert [ordinal(n, "en-GB") for n in (1, 2, 3, 4, 11, 12, 21)] == ["1st", "2nd", "3rd", "4th", "11th", "12th", "21st"]
    assert (cardinal_text(342, "en-US"), ordinal_text(20, "en-US")) == ("Three hundred forty-two", "Twentieth")
    assert [letters(n) for n in (1, 26, 27, 28, 781)] == ["A", "Z", "AA", "BB", "781"]
    assert [roman(n) for n in (4, 9, 40, 1994, 4000)] == ["IV", "IX", "XL", "MCMXCIV", "4000"]


def of_file(name: str) -> list[tuple[str, str]]:
    """Number and words of each clause of a file of the corpus."""
    path = STRUCTURES / name
    return [(clause.number, clause.text) for clause in read(path.name, path.read_bytes()).clauses]


@needs_corpus
@pytest.mark.parametrize("name", ["docx4j/startOverride.docx", "docx4j/article-section-isLgl.docx"])
def test_numbers_that_the_file_itself_states(name: str):
    found = of_file(name)
    stated = [re.match(r"\[expect\](.*?)\[/expect\]", text) for _, text in found]
    assert all(stated)
    assert [number for number, _ in found] == [one[1] for one in stated if one]


@needs_corpus
def test_lists_that_restart_jump_and_carry_on():
    found = of_file("poi/ComplexNumberedLists.docx")
    printed = ["1.", "2.", "a.", "b.", "c.", "3.", "4.", "1.", "2.", "3.", "10.", "11."]
    assert [number for number, _ in found] == ["", *printed, "", "12.", "13.", ""]
    assert ("10.", "Jump to new list at 10") in found
    assert ("12.", "Carrying on @ 12") in found


@needs_corpus
def test_hierarchy_and_numbers_from_styles_alone():
    assert [number for number, _ in of_file("powertools/HierarchicalNumberedList.docx")] == (
        ["1)", "a)", "b)", "2)", "a)", "b)", "c)", "i)", "3)", "a)"]
    )
    assert [number for number, _ in of_file("docx4j/NumberingImplicitNumId.docx")] == (
        ["", "Section 1.", "1.1", "(a)", "Section 2.", "2.1", "2.2"]
    )


@needs_corpus
@needs_libreoffice
@pytest.mark.parametrize("names", first(1, [(*SHAPES, ORDINALS[0]), ORDINALS[1:]]), ids=["lists", "numbers"])
def test_as_libreoffice_prints_them(names: tuple[str, ...]):
    """Lists of every shape, and 3500 numbers in words and ordinals, against LibreOffice's own plain text."""
    paths = [STRUCTURES / f"{name}.docx" for name in names]
    for path, text in zip(paths, texts([Job(path.read_bytes(), "accept") for path in paths]), strict=True):
        printed = [plain(line) for line in text.split("\n") if plain(line)]
        ours = [plain(f"{number} {words}") for number, words in of_file(str(path.relative_to(STRUCTURES)))]
        assert ours == printed, path.name


def plain(line: str) -> str:
    """Without what LibreOffice writes another way: the spelling of 1990, raised letters, its slip « quatre-vingtsième »."""
    line = line.replace("tsième", "tième").translate(str.maketrans("ᵉʳ\u2011-", "er  ")).replace("\ufeff", "")
    return " ".join(re.sub(r"^\s*[•\uf0b7o]\s", " ", line.replace("|", " ")).split())
