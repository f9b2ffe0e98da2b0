"""Text from the clipboard as Word, Excel, PDF readers, e-mails and WhatsApp put it there: plain, and as HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.documents.imported import ImportedDocument
from facilitation.documents.reading import MAX_TEXT_BYTES, read_pasted
from facilitation.errors import PalabreError
from facilitation.text.clauses import Span
from tests.properties.french import sentences
from tests.properties.test_documents import check

NAME = "Texte collé"


def pasted(text: str, markup: str = "") -> ImportedDocument:
    return read_pasted(NAME, text, markup)


def texts(text: str, markup: str = "") -> list[str]:
    return [one.text for one in pasted(text, markup).clauses if one.kind not in ("table", "row")]


def shape(text: str, markup: str = "") -> list[tuple[str, int, str, str]]:
    return [(one.kind, one.level, one.number, one.text) for one in pasted(text, markup).clauses]


# Plain text

FROM_A_PDF = """POLITIQUE NATIONALE DE LA DIASPORA
1.1 Contexte
Le Togo compte une diaspora estimée à plus de deux millions de personnes, dont une
grande part réside en Afrique de l’Ouest. Les transferts de fonds atteignent 412 mil-
liards de FCFA.
Les pouvoirs publics n’ont pas encore de cadre commun pour accompagner ces Togolais,
c’est-à-
dire pour les protéger et les associer au développement.
– renforcer les services consulaires ;
– simplifier les démarches.
"""


def test_lines_that_a_pdf_broke_run_together_and_others_do_not() -> None:
    assert texts(FROM_A_PDF) == [
        "POLITIQUE NATIONALE DE LA DIASPORA",
        "1.1 Contexte",
        "Le Togo compte une diaspora estimée à plus de deux millions de personnes, dont une grande part réside en Afrique de "
        "l’Ouest. Les transferts de fonds atteignent 412 milliards de FCFA.",
        "Les pouvoirs publics n’ont pas encore de cadre commun pour accompagner ces Togolais, c’est-à-dire pour les protéger et "
        "les associer au développement.",
        "– renforcer les services consulaires ;",
        "– simplifier les démarches.",
    ]
    clauses = pasted(FROM_A_PDF).clauses
    assert [one.number for one in clauses if one.kind == "heading"] == ["1.1"]
    assert [one.label for one in clauses[-2:]] == ["1.1, puce 1", "1.1, puce 2"]


def test_lines_of_a_list_without_signs_stay_lines() -> None:
    lines = [
        "Renforcer les capacités des agents des communes",
        "Informer les populations rurales de leurs droits",
        "Protéger les enfants des travaux trop dangereux",
    ]
    assert texts("\n".join(lines)) == lines


def test_a_full_line_with_a_full_stop_goes_on_only_where_empty_lines_part_the_paragraphs() -> None:
    first = "La commune tient un registre des demandes. Elle le met à jour."
    rest = (
        "Chaque trimestre, les services de la préfecture en reçoivent un\n"
        "extrait, que le préfet transmet au ministre avec ses observations\net celles du conseil."
    )
    last = "Le ministre répond."
    assert texts(f"{first}\n{rest}\n\n{last}") == [f"{first} {rest}".replace("\n", " "), last]
    assert texts(f"{first}\n{rest}\n{last}") == [first, rest.replace("\n", " "), last]


def test_items_without_signs_that_begin_small_stay_lines() -> None:
    lines = [
        "les capacités des agents",
        "la création de guichets dans toutes les communes",
        "un fonds",
        "la formation des jeunes filles",
    ]
    assert texts("\n".join(lines)) == lines


def test_what_chrome_makes_of_hyphens_at_the_end_of_a_line() -> None:
    assert texts("Le dévelop\ufffepement des porte\ufffeparole, et un porte-parole.") == [
        "Le développement des porte-parole, et un porte-parole."
    ]


def test_a_table_of_contents_is_left_out_and_told() -> None:
    found = pasted("Introduction......... 3\nContexte . . . . . . 4\nVision ……… 7\nIntroduction\nLe pays compte cinq régions.\n")
    assert [one.text for one in found.clauses] == ["Introduction", "Le pays compte cinq régions."]
    assert [(one.kind, one.count) for one in found.unshown] == [("table_of_contents", 1)]
    assert texts("À remplir : .........") == ["À remplir : ........."]


def test_short_lines_of_a_message_stay_apart() -> None:
    message = "Bonjour,\nvoici notre proposition\nsur l’article 4 :\nremplacer « peut » par « doit »\nMerci"
    assert texts(message) == message.split("\n")


@pytest.mark.parametrize(
    ("line", "number", "words"),
    [
        ("•\tFormer", "•", "Former"),
        ("• Former", "•", "Former"),
        ("– Former", "–", "Former"),
        ("* Former", "*", "Former"),
        ("o\tFormer", "•", "Former"),
        ("\uf0b7\tFormer", "•", "Former"),
        ("\uf0d8 Former", "•", "Former"),
        ("·\tFormer", "•", "Former"),
        ("Ø  Former", "•", "Former"),
        ("a) Former", "a)", "Former"),
        ("(b)\tFormer", "(b)", "Former"),
    ],
)
def test_bullets_and_typed_numbers(line: str, number: str, words: str) -> None:
    (item,) = pasted(line).clauses
    assert (item.kind, item.number) == ("item", number)
    assert item.text.endswith(words)


def test_numbers_right_below_each_other_are_a_list_and_with_text_between_titles() -> None:
    assert [one.kind for one in pasted("Il faut\u00a0:\n1.\tFormer\n2.\tInformer\n").clauses] == ["paragraph", "item", "item"]
    titles = pasted("1. Former\nLes agents sont formés.\n2. Informer\nLes communes sont informées.\n").clauses
    assert [one.kind for one in titles] == ["heading", "paragraph", "heading", "paragraph"]


def test_an_o_before_one_line_is_a_word_and_before_several_a_bullet() -> None:
    assert [one.kind for one in pasted("o Togo est un pays.\n").clauses] == ["paragraph"]
    assert [one.kind for one in pasted("o Former\no Informer\n").clauses] == ["item", "item"]


def test_french_spaces_stay_and_signs_of_no_width_go() -> None:
    (clause,) = pasted("\ufeffLe taux\u00a0: 12\u202f%\u200b «\u00a0net\u00a0»\u200e").clauses
    assert clause.text == "Le taux\u00a0: 12\u202f% «\u00a0net\u00a0»"


def test_letters_as_pdfs_have_them() -> None:
    (clause,) = pasted("Le proﬁl des réfugie\u0301s, l’eﬀort de l’ŋ\u0301").clauses
    assert clause.text == "Le profil des réfugiés, l’effort de l’ŋ\u0301"


def test_a_line_break_of_word_stays_in_its_paragraph() -> None:
    assert texts("Ministère\vDirection\nAutre") == ["Ministère\nDirection", "Autre"]


def test_quotation_of_an_email() -> None:
    mail = "> Article 3 : Le ministre nomme les membres.\n> \n>> Article 4 : Ils siègent trois ans.\n"
    assert texts(mail) == ["Article 3 : Le ministre nomme les membres.", "Article 4 : Ils siègent trois ans."]


def test_bold_and_italic_as_whatsapp_writes_them() -> None:
    found = pasted("*1. Contexte*\n\nLe mot *important* et _nouveau_, mais 3*4*5 et snake_case_name.").clauses
    assert [one.text for one in found] == ["1. Contexte", "Le mot important et nouveau, mais 3*4*5 et snake_case_name."]
    assert (found[0].kind, found[0].number, found[0].spans) == ("heading", "1.", (Span(0, 11, bold=True),))
    assert found[1].spans == (Span(7, 16, bold=True), Span(20, 27, italic=True))


def test_tables_from_excel() -> None:
    table = 'Région\tCommunes\tBudget\r\nKara\t21\t"12\r\nmillions"\r\n"Maritime ""Grand Lomé"""\t13\t\r\nCentrale\t\t4\r\n'
    found = pasted("Avant.\n" + table + "Après.")
    assert [one.text for one in found.clauses if one.kind == "cell"] == [
        *("Région", "Communes", "Budget"),
        *("Kara", "21", "12\nmillions"),
        *('Maritime "Grand Lomé"', "13", ""),
        *("Centrale", "", "4"),
    ]
    assert [one.kind for one in found.clauses if one.parent is None] == ["paragraph", "table", "paragraph"]
    assert [one.label for one in found.clauses if one.text == "21"] == ["Tableau 1, ligne 1, « Communes »"]


def test_tables_whose_columns_are_named_and_those_that_are_not() -> None:
    named = pasted("N°\tIndicateur\tCible\n1\tTaux net\t60 %\n2\tAccès\t80 %").clauses
    assert [one.label for one in named if one.text == "Accès"] == ["Tableau 1, ligne 2, « Indicateur »"]
    plain = pasted("Kara\tKozah\nMaritime\tGolfe").clauses
    assert [one.label for one in plain if one.text == "Golfe"] == ["Tableau 1, ligne 2, colonne 2"]


@pytest.mark.parametrize("text", ["1.\tFormer\n2.\tInformer", "\tUn alinéa.\n\tUn autre.", "Nom\tRôle", "–\tun\n–\tdeux"])
def test_tabs_that_make_no_table(text: str) -> None:
    assert not [one for one in pasted(text).clauses if one.kind == "table"]


def test_markdown_as_programs_write_it() -> None:
    assert [(one.kind, one.text) for one in pasted("## Axe 1\n\n- **Former** les agents\n").clauses] == [
        ("heading", "Axe 1"),
        ("item", "Former les agents"),
    ]


# HTML

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm} --></style><title>Brouillon</title></head><body lang=FR>
<!--StartFragment--><script>alert(1)</script>
<h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Contexte
et justification<o:p></o:p></h1>
<p class=MsoNormal>La <b>diaspora</b> togolaise&nbsp;: <i>deux</i> <u>millions</u><br>
de personnes.<span style='mso-hide:all'>secret</span><o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Former</p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp;
</span></span><![endif]>les agents</p>
<table class=MsoTableGrid border=1><tr style='background:#D9D9D9'>
<td style='background:#D9D9D9'><p class=MsoNormal><b>Action</b></p></td><td style='background:#D9D9D9'><p><b>Coût</b></p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>Former</p><p class=MsoNormal>Informer</p></td><td><p>12</p></td></tr>
<tr><td><p><b>13</b></p></td></tr></table>
<p class=MsoToc1>Contexte\t3</p>
<p>Texte <del>ancien</del><ins>nouveau</ins>.<img src="file:///C:/image001.png"></p>
<!--EndFragment--></body></html>"""
WORD_TEXT = (
    "1.\tContexte et justification\r\nLa diaspora togolaise\u00a0: deux millions\vde personnes.\r\n·\tFormer\r\na)\tles agents\r\n"
    "Action\tCoût\r\nFormer\r\nInformer\t12\r\n13\r\nTexte nouveau.\r\n"
)


def test_what_word_puts_on_the_clipboard() -> None:
    found = pasted(WORD_TEXT, WORD)
    assert shape(WORD_TEXT, WORD) == [
        ("heading", 1, "1.", "Contexte et justification"),
        ("paragraph", 0, "", "La diaspora togolaise\u00a0: deux millions\nde personnes."),
        ("item", 0, "•", "Former"),
        ("item", 1, "a)", "les agents"),
        ("table", 0, "", ""),
        ("row", 0, "", ""),
        ("cell", 0, "", "Action"),
        ("cell", 0, "", "Coût"),
        ("row", 0, "", ""),
        ("cell", 0, "", "Former\nInformer"),
        ("cell", 0, "", "12"),
        ("row", 0, "", ""),
        ("cell", 0, "", "13"),
        ("paragraph", 0, "", "Texte nouveau."),
    ]
    assert found.clauses[1].spans == (Span(3, 11, bold=True), Span(24, 28, italic=True), Span(29, 37, underline=True))
    assert [one.label for one in found.clauses if one.text == "13"] == ["Tableau 1, ligne 2, « Coût »"]
    assert found.clauses[9].cell is not None
    assert found.clauses[9].cell.row_span == 2
    assert {(one.kind, one.count) for one in found.unshown} == {
        ("hidden_text", 1),
        ("image", 1),
        ("table_of_contents", 1),
        ("tracked_change", 2),
        ("web_markup", 1),
    }
    assert (found.title, found.format) == ("Contexte et justification", "text")


def test_lists_as_browsers_and_libreoffice_write_them() -> None:
    markup = (
        "<h2>Axe 2</h2><ol start=3><li>trois<ul><li><p>puce</p><p>sa suite</p></li></ul></li><li>quatre</li></ol>"
        '<ol type="a"><li>lettre</li></ol><ol style="list-style-type: upper-roman"><li>un</li><li value="4">quatre</li></ol>'
    )
    text = "Axe 2 trois puce sa suite quatre lettre un quatre"
    assert shape(text, markup) == [
        ("heading", 2, "Axe 2", "Axe 2"),
        ("item", 0, "3.", "trois"),
        ("item", 1, "•", "puce"),
        ("paragraph", 0, "", "sa suite"),
        ("item", 0, "4.", "quatre"),
        ("item", 0, "a.", "lettre"),
        ("item", 0, "I.", "un"),
        ("item", 0, "IV.", "quatre"),
    ]
    assert [one.parent for one in pasted(text, markup).clauses[2:4]] == ["2", "3"]


def test_a_google_document() -> None:
    markup = (
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">'
        "Objet</span><span> de la loi</span></p><br /></b>"
    )
    (clause,) = pasted("Objet de la loi", markup).clauses
    assert (clause.text, clause.spans) == ("Objet de la loi", (Span(0, 5, bold=True),))


def test_headings_of_word_in_a_browser_and_lines_of_an_email() -> None:
    markup = (
        '<div><p role="heading" aria-level="2"><span>Mesures</span></p><div>Première ligne<br>suite<br><br>Second alinéa'
        '</div></div><table role="presentation"><tr><td><p>En bas</p></td></tr></table>'
    )
    assert shape("Mesures\nPremière ligne\nsuite\n\nSecond alinéa\nEn bas", markup) == [
        ("heading", 2, "", "Mesures"),
        ("paragraph", 0, "", "Première ligne\nsuite"),
        ("paragraph", 0, "", "Second alinéa"),
        ("paragraph", 0, "", "En bas"),
    ]


def test_bold_lines_are_headings_where_there_are_no_others() -> None:
    markup = "<p><strong>AXE 1 : GOUVERNANCE</strong></p><p>Texte.</p><p><b>1.1 Le cadre</b></p><p>Suite.</p>"
    text = "AXE 1 : GOUVERNANCE\nTexte.\n1.1 Le cadre\nSuite."
    assert [one.level for one in pasted(text, markup).clauses if one.kind == "heading"] == [1, 2]


def test_markup_without_structure_is_read_as_the_text_beside_it() -> None:
    lines = FROM_A_PDF.strip().split("\n")
    markup = "".join(f"<span>{line}</span><br>" for line in lines)
    assert pasted(FROM_A_PDF, markup) == pasted(FROM_A_PDF)


def test_markup_that_lacks_words_is_not_believed() -> None:
    assert texts("Titre\n\nUn alinéa entier.", "<h1>Titre</h1>") == ["Titre", "Un alinéa entier."]
    deep = "<div>" * 600 + "Tout au fond" + "</div>" * 600
    assert texts("Titre\n\nTout au fond", f"<h1>Titre</h1>{deep}") == ["Titre", "Tout au fond"]


def test_tables_in_tables_keep_their_words() -> None:
    inner = "<table><tr><td>a</td><td>b</td></tr></table>"
    found = pasted("dehors a b fin", f"<table><tr><td>dehors{inner}</td><td>fin</td></tr></table>").clauses
    assert [one.text for one in found if one.kind == "cell"] == ["dehors", "a", "b", "fin"]
    assert [one.label for one in found if one.text == "b"] == ["Tableau 1, ligne 1, colonne 1, tableau 1, ligne 1, colonne 2"]


# Whatever is pasted


@pytest.mark.parametrize("text", ["", " \n\t\u00a0", "\u200b\ufeff"])
def test_nothing_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(PalabreError) as refusal:
        pasted(text)
    assert (refusal.value.key, refusal.value.fields["name"]) == ("document.nothing_pasted", NAME)


def test_too_much_is_refused() -> None:
    with pytest.raises(PalabreError, match="too_large"):
        pasted("a " * MAX_TEXT_BYTES)


LINES = sentences() | st.sampled_from(
    (
        "",
        "• a",
        "o b",
        "1.\tc",
        "a\tb\tc",
        'd\t"e',
        'f"',
        "> g",
        "*h*",
        "Axe 1 : I",
        "j-",
        "k",
        "\uf0b7\tl",
        "m\vn",
        "\ud800",
        "\x00",
    )
)
TAGS = ("p", "b", "h1", "ul", "ol", "li", "table", "tr", "td", "div", "br", "span", "del", "pre")
MARKUP = st.lists(
    st.builds(lambda tag, end: f"<{end}{tag}>", st.sampled_from(TAGS), st.sampled_from(("", "/"))) | sentences(most=3), max_size=25
)


@given(st.lists(LINES, max_size=20), MARKUP)
def test_any_text_gives_a_tree_or_a_sentence(lines: list[str], markup: list[str]) -> None:
    text = "\n".join(lines)
    for source in ("", "".join(markup), f"<h1>{text}</h1>"):
        try:
            found = pasted(text, source)
        except PalabreError as refusal:
            if refusal.key not in ("document.nothing_pasted", "document.blank", "document.all_deleted", "document.no_text"):
                raise
            continue
        check(found.clauses)


@given(st.lists(sentences(most=8), min_size=1, max_size=12))
def test_no_word_of_a_plain_text_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return
    bare = "".join(text.split()).replace("-", "")
    assert "".join("".join(texts(text)).split()).replace("-", "") == bare
