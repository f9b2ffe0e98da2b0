"""Texts and changes for the properties of written formulas: policy papers with repeated words, quotations, amounts and tables."""

from __future__ import annotations

from hypothesis import strategies as st

from facilitation.text.changes import Change
from facilitation.text.clauses import CellPlace, Clause, ClauseId
from facilitation.text.consolidate import ConsolidatedClause, consolidate

_WORDS = """
le la les des de et à au aux par pour du un une comité comité ministère ministère politique budget femmes jeunes communes région
l’État l'État d’ici qu’il jusqu’à c’est-à-dire porte-parole œuvre Ŋutɔ ɖeɖe garantit veille est sont mise chaque année DAF UEMOA
2025 2030 3,5 1er 2021-2025 12 aujourd’hui R&D etc. n°
"""
_NUMBERS = (
    "12\u00a0%",
    "15 %",
    "40\u00a0000\u202f000\u00a0FCFA",
    "n°\u00a05",
    "5\u00a0km",
    "« Diaspora »",
    "«\u00a0partie\u00a0»",
    "(CCTM)",
)
_MARKS = (",", "\u00a0:", "\u202f;", " ;", "…", ",")
words = st.sampled_from((*_WORDS.split(), *_NUMBERS))


@st.composite
def sentences(draw: st.DrawFn, most: int = 9) -> str:
    """Words with their marks, a capital and a full stop."""
    text = ""
    for word in draw(st.lists(words, min_size=1, max_size=most)):
        mark = draw(st.sampled_from(("", "", "", "", "", *_MARKS)))
        text += (" " if text else "") + word + mark
    return text[:1].upper() + text[1:] + draw(st.sampled_from((".", ".", ".", ".", "\u202f?", "\u202f!")))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A clause: some sentences, an item of a list that ends with a semicolon, a few words in a cell, several lines."""
    sort = draw(st.sampled_from(("prose", "prose", "item", "few", "lines")))
    if sort == "prose":
        return " ".join(draw(st.lists(sentences(), min_size=1, max_size=4)))
    text = " ".join(draw(st.lists(words, min_size=1, max_size=6)))
    if sort == "item":
        return text + draw(st.sampled_from(("\u202f;", ";", ",", "", ".")))
    if sort == "lines":
        return text + "\n" + draw(sentences())
    return text


@st.composite
def revised(draw: st.DrawFn, base: str) -> str:
    """The text as somebody has revised it: words and sentences put in, taken out or replaced; now and then all of it."""
    if not base or draw(st.integers(0, 9)) == 0:
        return draw(texts())
    parts = base.split(" ")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(parts)))
        new = draw(st.one_of(st.lists(words, max_size=2), sentences(6).map(lambda one: [one])))
        parts[at : at + draw(st.integers(0, 3))] = new
    return " ".join(parts)


def _clause(number: int, parent: int | None, kind: str, label: str, text: str, printed: str = "", **more: object) -> Clause:
    above = ClauseId(str(parent)) if parent is not None else None
    level = 1 if kind == "heading" else 0
    return Clause(ClauseId(str(number)), above, kind, level, printed, label, text, **more)  # type: ignore[arg-type]


@st.composite
def documents(draw: st.DrawFn) -> tuple[ConsolidatedClause, ...]:
    """A part with alinéas and bullets, one without a number, an article of two alinéas, a table."""
    said = [draw(texts()) for _ in range(10)]
    found = [
        _clause(0, None, "heading", "3.1", f"3.1 {said[0]}", "3.1"),
        _clause(1, 0, "paragraph", "3.1, al. 1", said[1]),
        _clause(2, 0, "paragraph", "3.1, al. 2", said[2]),
        _clause(3, 0, "item", "3.1, puce 1", said[3], "–"),
        _clause(4, 0, "item", "3.1, a)", said[4], "a)"),
        _clause(5, None, "heading", "Contexte, enjeux et suite", "Contexte, enjeux et suite"),
        _clause(6, 5, "paragraph", "Article 4", f"Article 4 : {said[5]}", "Article 4"),
        _clause(7, 5, "paragraph", "Art. 4, al. 2", said[6]),
        _clause(8, 5, "table", "Tableau 1", ""),
        _clause(9, 8, "row", "Tableau 1, ligne 1", ""),
        _clause(10, 9, "cell", "Tableau 1, ligne 1, « Cible »", said[7], cell=CellPlace(0, 0)),
        _clause(11, 9, "cell", "Tableau 1, ligne 1, colonne 2", draw(st.sampled_from(("", said[8]))), cell=CellPlace(0, 1)),
    ]
    return consolidate(found, []).clauses


@st.composite
def changes(draw: st.DrawFn, clauses: tuple[ConsolidatedClause, ...]) -> Change:
    """One that can be recorded on one of the clauses."""
    clause = draw(st.sampled_from(clauses))
    whole = ("insert", "delete", "move")
    kind = draw(st.sampled_from(whole if clause.kind in ("table", "row") else ("replace",) * 4 + whole))
    if kind == "replace":
        text = draw(revised(clause.text).filter(lambda text: text.strip() and text.strip() != clause.text.strip()))
        return Change("id", "12", "replace", clause.id, clause.text, text)
    if kind == "insert":
        cells = st.lists(words, min_size=1, max_size=3).map("\t".join)
        lines = draw(st.lists(cells if clause.kind == "row" else texts(), min_size=1, max_size=3))
        return Change("id", "12", "insert", clause.id, "", "\n".join(lines))
    if kind == "delete":
        return Change("id", "12", "delete", clause.id, clause.text)
    others = [one for one in clauses if one.id != clause.id]
    return Change("id", "12", "move", clause.id, clause.text, target=draw(st.sampled_from(others)).id)


_FORMULA_LIKE = """
1° Supprimer|le mot « x »|Alinéa 2|2°|«|»|"|“mot”|par|par les mots|et les mots|II. –|Après le mot « x », insérer « y »|remplacer|
« a » par « b »|-|_|*|&amp;|<b>|'|jusqu’à la fin|(deux fois)|État|état|Comité|comité|12|12 %|.|;
"""
formula_like = st.lists(
    st.sampled_from([*_FORMULA_LIKE.strip().replace("\n", "").split("|"), "\n", "\n\n", "\t", "", "\u00a0"]), min_size=1, max_size=8
).map(" ".join)
"""Words that a formula is made of, unclosed quotations, odd spaces."""
