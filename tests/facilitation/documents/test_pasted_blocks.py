"""What is pasted into an amendment keeps its titles, bullets and tables."""

from facilitation.documents.pasted_blocks import as_block
from facilitation.text.blocks import fault, lines_of

MARKUP = """<html><body><h2>Analyse des risques</h2><p>Les risques sont <b>suivis</b>.</p>
<table><tr><th>Risque</th><th colspan="2">Mesure</th></tr><tr><td>Sécheresse</td><td>Puits | forages</td><td>DAF<br>DGE</td></tr>
<tr><td rowspan="2">Crue</td><td>Digues</td><td></td></tr><tr><td>Alerte</td><td>ANPC</td></tr></table>
<h3>Suivi</h3><ul><li>au ministre ;</li><li>aux partenaires.</li></ul><ol><li>Premier</li></ol></body></html>"""
TEXT = """Analyse des risques\nLes risques sont suivis.\nRisque\tMesure\nSécheresse\tPuits | forages\tDAF DGE
Crue\tDigues\nAlerte\tANPC
Suivi\nau ministre ;\naux partenaires.\nPremier"""


def test_titles_tables_and_bullets_stay_such() -> None:
    found = as_block(TEXT, MARKUP)
    lines = lines_of(found)
    assert [line.kind for line in lines] == [
        *("heading", "paragraph", "row", "row", "row", "row", "heading", "item", "item", "paragraph"),
    ]
    assert [line.depth for line in lines if line.kind == "heading"] == [1, 2]
    assert lines[2].cells == ("Risque", "Mesure", "")
    assert lines[3].cells == ("Sécheresse", "Puits | forages", "DAF\nDGE")
    assert lines[5].cells == ("", "Alerte", "ANPC")
    assert [line.text for line in lines if line.kind == "item"] == ["au ministre ;", "aux partenaires."]
    assert lines[-1].text == "1. Premier"
    assert fault(found) is None


def test_mere_lines_stay_as_they_are() -> None:
    text = "Un mot.\n  Un autre."
    assert as_block(text, "<p>Un mot.</p><p>Un <b>autre</b>.</p>") == text
    assert as_block(text, "") == text
    assert as_block("", "<p></p>") == ""
