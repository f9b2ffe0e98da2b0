"""Notes and text boxes are clauses of their own, right after what refers to them."""

from __future__ import annotations

from tests.facilitation.documents.word_files import by_text, clauses, imported, p, r, tbl, tc, tr


def note(kind: str, number: int, words: str) -> str:
    mark = f"<w:r><w:{kind}Ref/></w:r>"
    return f'<w:{kind} w:id="{number}"><w:p>{mark}{r(words)}</w:p></w:{kind}>'


def reference(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'


def box(words: str, kind: str = "wps") -> str:
    content = f"<w:txbxContent>{p(words)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><a:graphic><a:graphicData uri='x/wordprocessingShape'>"
        f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_footnotes_in_their_order_each_below_its_paragraph():
    notes = SEPARATOR + note("footnote", 7, "seconde") + note("footnote", 3, "première")
    found = clauses(p(r("Un") + reference("footnote", 3)) + p(r("Deux") + reference("footnote", 7)), footnotes=notes)
    assert [(one.kind, one.number, one.label, one.text) for one in found] == [
        ("paragraph", "", "al. 1", "Un"),
        ("note", "1", "note 1", "première"),
        ("paragraph", "", "al. 2", "Deux"),
        ("note", "2", "note 2", "seconde"),
    ]
    assert (found[1].parent, found[3].parent) == (found[0].id, found[2].id)
    assert found[1].anchor.part == "word/footnotes.xml"
    # The separator is the first paragraph of that part, the note with the id 7 the second.
    assert (found[3].anchor.paragraphs, found[1].anchor.paragraphs) == ((1,), (2,))


def test_endnotes_have_small_roman_numbers():
    found = clauses(p(r("Un") + reference("endnote", 1)), endnotes=note("endnote", 1, "fin"))
    assert (found[1].number, found[1].label, found[1].text) == ("i", "note de fin i", "fin")


def test_a_note_in_a_cell_belongs_to_the_cell_and_a_deleted_reference_has_none():
    who = 'w:id="1" w:author="a"'
    deleted = f"<w:del {who}>{reference('footnote', 2)}</w:del>"
    notes = note("footnote", 1, "dans la cellule") + note("footnote", 2, "supprimée")
    found = clauses(tbl(tr(tc(p(r("Coût") + reference("footnote", 1))), tc("x"))) + p(r("y") + deleted), footnotes=notes)
    assert by_text(found, "dans la cellule").parent == by_text(found, "Coût").id
    assert not any(one.text == "supprimée" for one in found)


def test_a_note_referred_to_twice_is_one_clause():
    found = clauses(
        p(r("a") + reference("footnote", 1)) + p(r("b") + reference("footnote", 1)) + p(r("c") + reference("footnote", 2)),
        footnotes=note("footnote", 1, "une") + note("footnote", 2, "autre"),
    )
    assert [(one.number, one.text) for one in found if one.kind == "note"] == [("1", "une"), ("3", "autre")]


def test_a_text_box_is_read_once():
    found = imported(p(r("Texte ") + box("Encadré important")) + p("suite"))
    assert [(one.kind, one.label, one.text) for one in found.clauses] == [
        ("paragraph", "al. 1", "Texte "),
        ("box", "encadré 1", "Encadré important"),
        ("paragraph", "al. 2", "suite"),
    ]
    assert found.unshown == ()


def test_a_box_alone_in_its_paragraph_still_has_its_place():
    found = clauses(p(box("seul")))
    assert [(one.kind, one.text, one.anchor.part) for one in found] == [("box", "seul", "word/document.xml")]
