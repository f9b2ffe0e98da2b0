"""PDF with a text layer, the last resort: paragraphs, headings and items out of letters at places; what cannot be read is said."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Sequence

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from facilitation.documents.imported import ImportedDocument
from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.corpus import CORPUS, needs_corpus

Said = tuple[str, float, bool]
"""Words, size of the letters, bold."""
SMALL, TALL = 11, 16


def pdf(pages: Sequence[Sequence[Said]], *, head: str = "", locked: bool = False) -> bytes:
    """Lines down the page; an empty one leaves its room."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4, encrypt="secret" if locked else None)
    for number, lines in enumerate(pages, start=1):
        if head:
            canvas.setFont("Helvetica", 9)
            canvas.drawString(70, 810, head)
            canvas.drawString(290, 30, f"Page {number} sur {len(pages)}")
        y = 760.0
        for words, size, bold in lines:
            canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
            canvas.drawString(70, y, words)
            y -= size * 1.25
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def line(words: str) -> Said:
    return words, SMALL, False


def title(words: str) -> Said:
    return words, TALL, True


GAP = line("")
LONG = "Le ministère chargé des affaires étrangères protège les citoyens établis hors du pays et les"


def imported(pages: Sequence[Sequence[Said]], *, head: str = "") -> ImportedDocument:
    return read("politique.pdf", pdf(pages, head=head))


def shown(document: ImportedDocument) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in document.clauses]


def test_lines_become_paragraphs_headings_and_items() -> None:
    found = imported(
        [
            [
                title("Contexte"),
                GAP,
                line(LONG),
                line("accompagne dans leurs démarches."),
                GAP,
                line("Il s’appuie sur deux leviers :"),
                line("- les consulats ;"),
                line("- les associations."),
                GAP,
                title("Objectifs"),
                GAP,
                line("Un alinéa."),
                GAP,
                title("Moyens"),
            ]
        ]
    )
    assert shown(found) == [
        ("heading", "Contexte"),
        ("paragraph", f"{LONG} accompagne dans leurs démarches."),
        ("paragraph", "Il s’appuie sur deux leviers :"),
        ("item", "- les consulats ;"),
        ("item", "- les associations."),
        ("heading", "Objectifs"),
        ("paragraph", "Un alinéa."),
        ("heading", "Moyens"),
    ]
    assert [one.label for one in found.clauses[:3]] == ["Contexte", "Contexte, al. 1", "Contexte, al. 2"]


def test_a_sentence_runs_on_over_the_page_and_heads_feet_and_contents_are_left_out() -> None:
    pages = [
        [line("Chapitre I ......................... 3"), GAP, line(LONG)],
        [line("accompagne dans leurs démarches."), GAP, line("Deuxième page.")],
        [line("Troisième page.")],
    ]
    found = imported(pages, head="Politique publique 2025")
    assert shown(found) == [
        ("paragraph", f"{LONG} accompagne dans leurs démarches."),
        ("paragraph", "Deuxième page."),
        ("paragraph", "Troisième page."),
    ]
    assert {one.kind: one.count for one in found.unshown} == {"header": 1, "footer": 1, "page_layout": 1, "table_of_contents": 1}


def test_a_word_cut_at_the_end_of_a_line_is_put_together_where_the_text_knows_it() -> None:
    found = imported(
        [
            [
                line("Le développement des services rapproche les citoyens établis au loin ; ce dévelop-"),
                line("pement suit un plan, et les porte-"),
                line("parole, chaque porte-parole aussi, en rendent compte."),
                GAP,
                line("Le développement continue."),
            ]
        ]
    )
    assert "ce développement suit un plan, et les porte-parole, chaque porte-parole" in found.clauses[0].text


def test_typed_parts_make_the_headings_where_letters_do_not() -> None:
    found = imported([[title("LOI N° 2008-12"), GAP, line("CHAPITRE I"), GAP, line("Article 1."), GAP, line("La loi dispose.")]])
    assert found.title == "LOI N° 2008-12"
    assert [(one.kind, one.label) for one in found.clauses][1:] == [
        ("heading", "CHAPITRE I"),
        ("heading", "Article 1"),
        ("paragraph", "Art. 1, al. 1"),
    ]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (pdf([[]]), "document.no_text"),
        (pdf([[line("Secret.")]], locked=True), "document.encrypted"),
        (pdf([[line("Un alinéa.")]])[:200], "document.damaged"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "document.damaged"),
    ],
    ids=["scan", "locked", "cut", "nonsense"],
)
def test_what_cannot_be_read_is_said(data: bytes, key: str) -> None:
    with pytest.raises(PalabreError) as refused:
        read("politique.pdf", data)
    assert refused.value.key == key
    for language in ("fr", "en"):
        assert "politique.pdf" in Wording(language).error(refused.value)


def test_a_pdf_goes_the_whole_way(workshop: Workshop) -> None:
    document = workshop.texts.add("politique.pdf", pdf([[line("Un alinéa.")]]))
    assert workshop.texts.document(document).format == "pdf"
    assert [one.text for one in workshop.texts.clauses(document)] == ["Un alinéa."]
    assert workshop.check().sound


def words(texts: Sequence[str]) -> Counter[str]:
    return Counter(re.findall(r"[^\W\d_]{4,}", " ".join(texts).casefold()))


@needs_corpus
def test_a_real_pdf_has_the_words_of_the_file_that_it_was_made_from() -> None:
    folder = CORPUS
    printed = read("a.pdf", (folder / "documents/fr/standard-cnig-sru-niveau1-2026-03.pdf").read_bytes())
    source = read("a.odt", (folder / "revisions/cnig-sru/niveau1-2026-03-propre.odt").read_bytes())
    wanted, found = words([one.text for one in source.clauses]), words([one.text for one in printed.clauses])
    assert sum((wanted & found).values()) > 0.95 * sum(wanted.values())
    headings = {" ".join(one.text.split()) for one in source.clauses if one.kind == "heading"}
    ours = {re.sub(r"^[\d.]+ ", "", one.text) for one in printed.clauses if one.kind == "heading"}
    assert len(headings & ours) > 0.7 * len(headings)


@needs_corpus
def test_a_law_of_two_hundred_articles_has_them() -> None:
    found = read("code.pdf", (CORPUS / "documents/fr/afrique/senegal-code-travail.pdf").read_bytes())
    articles = [one for one in found.clauses if one.label.casefold().startswith(("article", "art. ")) and "al." not in one.label]
    assert len(articles) > 250
