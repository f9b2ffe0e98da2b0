"""The words of a paragraph as the printed page shows them, with bold, italic and underlined where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitation.documents.docx.symbols import symbol
from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause, Span
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.documents.word_files import BOLD, clauses, imported, p, r, style

ITALIC = "<w:i/>"
UNDERLINED = '<w:u w:val="single"/>'
WHO = 'w:id="1" w:author="Awa" w:date="2025-07-22T00:00:00Z"'


def one(body: str, **others: str) -> Clause:
    (clause,) = clauses(body, **others)
    return clause


def marked(clause: Clause) -> list[tuple[str, str]]:
    """The words of each span with "b", "i", "u" for what they are."""
    return [(clause.text[s.start : s.end], "b" * s.bold + "i" * s.italic + "u" * s.underline) for s in clause.spans]


def begin(instruction: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def test_bold_italic_underlined_are_where_they_are():
    clause = one(p(r("L’État ") + r("garantit", BOLD) + r(" la ", BOLD + ITALIC) + r("protection", UNDERLINED) + r(".")))
    assert clause.text == "L’État garantit la protection."
    assert marked(clause) == [("garantit", "b"), (" la ", "bi"), ("protection", "u")]


def test_runs_that_look_the_same_are_one_span():
    assert one(p(r("gar", BOLD) + r("antit", BOLD))).spans == (Span(0, 8, bold=True),)


def test_styles_toggle_and_the_run_has_the_last_word():
    styles = style("Fort", f"<w:rPr>{BOLD}</w:rPr>", kind="character") + style("Gras", f"<w:rPr>{BOLD}</w:rPr>")
    words = r("a") + r("b", '<w:rStyle w:val="Fort"/>') + r("c", '<w:b w:val="0"/>') + r("d", f'<w:rStyle w:val="Fort"/>{BOLD}')
    # Bold in the paragraph's style and again in the character's cancel each other; on the run itself it is absolute.
    assert marked(one(p(words, style="Gras"), styles=styles)) == [("a", "b"), ("d", "b")]


def test_defaults_of_the_document_hold():
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{ITALIC}</w:rPr></w:rPrDefault></w:docDefaults>"
    assert marked(one(p("texte"), styles=defaults)) == [("texte", "i")]


def test_hyperlinks_and_simple_fields_show_their_words():
    link = f'<w:hyperlink r:id="x">{r("le site")}</w:hyperlink>'
    simple = f'<w:fldSimple w:instr=" REF a ">{r("3.2")}</w:fldSimple>'
    assert one(p(r("Voir ") + link + r(", point ") + simple)).text == "Voir le site, point 3.2"


def test_fields_show_their_result_and_not_their_instruction():
    nested = begin("IF ") + r("oui") + begin("PAGE") + r("7") + END + END
    assert one(p(r("Page ") + nested + r("."))).text == "Page oui7."
    over_two = p(r("Début ") + begin("REF x") + r("milieu")) + p(r("suite") + END + r(" fin"))
    assert [clause.text for clause in clauses(over_two)] == ["Début milieu", "suite fin"]


def test_a_field_that_never_ends_swallows_nothing():
    unended = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    assert [clause.text for clause in clauses(p(r("avant") + unended) + p("après"))] == ["avant", "après"]


def test_a_table_of_contents_field_is_left_out_and_counted():
    found = imported(p(begin("TOC \\o") + r("Cadre 3")) + p(r("Enjeux 5") + END) + p("Texte."))
    assert [clause.text for clause in found.clauses] == ["Texte."]
    assert [(left.kind, left.count) for left in found.unshown] == [("table_of_contents", 1)]


def test_content_controls_around_words_and_around_paragraphs():
    inline = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('choisi')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{p('dedans')}<w:sdt><w:sdtContent>{p('plus loin')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"
    assert [clause.text for clause in clauses(p(r("Mot ") + inline) + block)] == ["Mot choisi", "dedans", "plus loin"]


def test_hidden_words_are_left_out_and_counted():
    found = imported(p(r("vu ") + r("caché", "<w:vanish/>") + r("aussi", '<w:vanish w:val="0"/>')))
    assert found.clauses[0].text == "vu aussi"
    assert [(left.kind, left.count) for left in found.unshown] == [("hidden_text", 1)]


def test_tabs_breaks_hyphens_and_spaces():
    special = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>"
    )
    page = '<w:r><w:br w:type="page"/><w:t>f\u00a0: «\u202fg\u202f»</w:t></w:r>'
    assert one(p(special + page)).text == "a\tb\nc\u2011d\u00adef\u00a0: «\u202fg\u202f»"


def test_tracked_changes_are_read_as_accepted():
    inserted = f"<w:ins {WHO}>{r('garantit')}</w:ins>"
    deleted = f"<w:del {WHO}><w:r><w:delText>veille à</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom {WHO}>{r('ici')}</w:moveFrom><w:moveTo {WHO}>{r('là')}</w:moveTo>"
    found = imported(p(r("L’État ") + deleted + inserted + r(" ") + moved + r(".")))
    assert [clause.text for clause in found.clauses] == ["L’État garantit là."]
    assert found.tracked_changes == 4
    assert [(left.kind, left.count) for left in found.unshown] == [("tracked_change", 4)]


def test_a_deleted_end_of_paragraph_joins_two():
    joined = p(r("Début "), properties=f"<w:rPr><w:del {WHO}/></w:rPr>") + p(r("suite", BOLD))
    clause = one(joined)
    assert (clause.text, marked(clause), clause.anchor.paragraphs) == ("Début suite", [("suite", "b")], (0, 1))


def test_a_deleted_paragraph_is_gone():
    gone = p(f"<w:del {WHO}><w:r><w:delText>ancien</w:delText></w:r></w:del>", properties=f"<w:rPr><w:del {WHO}/></w:rPr>")
    assert [clause.text for clause in clauses(gone + p("reste"))] == ["reste"]


def test_of_alternatives_one_is_read():
    choice, fallback = f"<mc:Choice Requires='wps'>{r('neuf')}</mc:Choice>", f"<mc:Fallback>{r('vieux')}</mc:Fallback>"
    both = f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>"
    assert one(p(r("a ") + both)).text == "a neuf"


def test_equations_pictures_and_shapes_are_counted():
    picture = '<w:r><w:drawing><a:graphic><a:graphicData uri="x/picture"><pic:pic/></a:graphicData></a:graphic></w:drawing></w:r>'
    chart = '<w:r><w:drawing><a:graphic><a:graphicData uri="x/chart"/></a:graphic></w:drawing></w:r>'
    found = imported(p(r("a") + picture + chart + "<m:oMath><m:r/></m:oMath>"))
    assert [(left.kind, left.count) for left in found.unshown] == [("chart", 1), ("equation", 1), ("image", 1)]


@pytest.mark.parametrize(
    ("font", "code", "expected"),
    [
        ("Symbol", "F0A3", "≤"),
        ("Symbol", "F062", "β"),
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "F0E0", "→"),
        ("Inconnue", "F041", "\ufffd"),
        ("Arial", "00E9", "é"),
        ("Arial", "zz", ""),
        ("Arial", "0001", ""),
        ("Arial", "D800", ""),
        (None, None, ""),
    ],
)
def test_symbols(font: str | None, code: str | None, expected: str):
    assert symbol(font, code) == expected


@needs_corpus
def test_real_symbols_soft_hyphens_and_controls():
    def words(name: str) -> list[str]:
        path = CORPUS / "structures" / name
        return [clause.text for clause in read(path.name, path.read_bytes()).clauses if clause.text]

    assert words("powertools/Symbols.docx") == ["β", "¥≤≥"]
    assert words("libreoffice/soft-hyphens/floatingtbl_with_formula.docx")[-1].count("\u00ad") == 4
    assert words("libreoffice/content-controls/simple-sdts.docx")[:3] == ["Unformatted text", "Rich text", "Text group"]


@needs_corpus
def test_tracked_files_read_as_their_accepted_twins():
    """Open-Xml-PowerTools ships what Word itself made of each file when all was accepted."""
    folder = CORPUS / "revisions" / "powertools" / "accept-reject"
    pairs = 0
    for accepted in sorted(folder.glob("*-Accepted.docx")):
        tracked = folder / accepted.name.replace("-Accepted", "")
        if tracked.exists():
            assert words_if_any(tracked) == words_if_any(accepted), tracked.name
            pairs += 1
    assert pairs >= 15


def words_if_any(path: Path) -> list[str]:
    try:
        return [clause.text for clause in read(path.name, path.read_bytes()).clauses]
    except PalabreError as refusal:
        if refusal.key not in ("document.blank", "document.all_deleted"):
            raise
        return []
