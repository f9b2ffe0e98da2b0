"""However a change is said – politely, the place first or last, with or without marks –, it is read as this change or refused."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitation.formulas.citing import Citing
from facilitation.formulas.matching import find
from facilitation.formulas.meant import Meant
from facilitation.formulas.proposed import Proposed
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import proposals
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.hunks import Words
from tests.effort import examples
from tests.facilitation.formulas.changing import documents

_BEFORE = ("", "", "Alors, ", "Je propose de ", "Il faudrait ", "Nous souhaitons ", "Bonjour, merci de ", "On pourrait ")
_WITHIN = ("", "", "il faudrait ", "je propose de ", "on pourrait ")
_AFTER = ("", "", ".", ", s’il vous plaît", " ?", ", merci.")
_NEW = ("garantit", "le comité de suivi", "dix", "4 %", "d’ici à 2030", "l’État et ses partenaires", "mobilité (interne)")
_REPLACING = (
    "remplacer {old} par {new}",
    "remplacer {old} par {new}",
    "remplacez {old} par {new}",
    "changer {old} en {new}",
    "corriger {old} en {new}",
    "lire {new} au lieu de {old}",
    "mettre {new} à la place de {old}",
    "substituer {new} à {old}",
    "au lieu de {old}, lire {new}",
    "{new} au lieu de {old}",
    "{old} -> {new}",
    "{old} devient {new}",
    "{old} à remplacer par {new}",
)
_INSERTING = ("après {old}, ajouter {new}", "ajouter {new} après {old}", "après {old}, insérer {new}", "insérer {new} après {old}")
_DELETING = ("supprimer {old}", "enlever {old}", "barrer {old}", "retirer {old}")
_NOUNS = ("", "", "le mot ", "les mots ", "les mots : ")
_WHOLE = (
    "supprimer {whole}",
    "Suppression {of}",
    "{whole} est supprimé",
    "je demande la suppression {of}",
    "{whole} est à supprimer",
)
_OTHER_WORDS = ("au 9.9", "à l’alinéa 7 du 3.1", "à la puce 9 du 3.1", "dans la partie Nulle part")


def _said(words: str, clauses: tuple[ConsolidatedClause, ...], here: ConsolidatedClause | None) -> tuple[Proposed, ...] | None:
    try:
        return proposals(words, clauses, here.id if here is not None else None)
    except FormulaRefusedError:
        return None


def _spoken(draw: st.DrawFn, act: str, at: str) -> str:
    """The act and its place, in some order, with the words that people say around."""
    before, within, after = draw(st.sampled_from(_BEFORE)), draw(st.sampled_from(_WITHIN)), draw(st.sampled_from(_AFTER))
    if not at:
        return before + act + after
    order = draw(st.integers(0, 2))
    if order == 0:
        return f"{before}{act} {at}{after}"
    if order == 1 and " " in act:
        verb, rest = act.split(" ", 1)
        if verb in ("remplacer", "supprimer", "ajouter", "insérer"):
            return f"{before}{verb}, {at}, {rest}{after}"
    return f"{at[0].upper()}{at[1:]}, {within}{act}{after}"


@st.composite
def _phrases(draw: st.DrawFn) -> tuple[str, tuple[ConsolidatedClause, ...], ConsolidatedClause | None, ConsolidatedClause, str]:
    """A phrase, the text it is said of, the clause under discussion, the clause that is meant and what it is to say."""
    clauses = draw(documents())
    named = [one for one in clauses if one.text.strip() and one.kind != "heading"]
    clause = draw(st.sampled_from(named))
    cited = Citing(Meant(clauses)).cited(clause)
    units = Words(clause.text)
    # « remplacer Article 4 par … » says that the article is rewritten.
    typed = sum(end <= len(clause.number) for end in units.ends) if clause.text.startswith(clause.number) else 0
    first = draw(st.integers(min(typed, len(units.units) - 1), len(units.units) - 1))
    last = min(len(units.units) - 1, first + draw(st.integers(0, 3)))
    start, end = units.starts[first], units.ends[last]
    old, new = clause.text[start:end].strip(), draw(st.sampled_from(_NEW))
    start += len(clause.text[start:end]) - len(clause.text[start:end].lstrip())
    end = start + len(old)
    sort = draw(st.integers(0, 2))
    noun = draw(st.sampled_from(_NOUNS))
    marked = draw(st.booleans())
    mark = (lambda words: f"{noun}«\u00a0{words}\u00a0»") if marked else (lambda words: noun + words)
    forms = (_REPLACING, _INSERTING, _DELETING)[sort]
    act = draw(st.sampled_from(forms)).format(old=mark(old), new=mark(new))
    by = (new, f"{old} {new}", "")[sort]
    text = clause.text[:start] + by + clause.text[end:]
    inside = draw(st.booleans()) or cited is None
    phrase = _spoken(draw, act, "" if inside or cited is None else cited.at)
    return phrase, clauses, clause if inside else None, clause, text


def _letters(text: str) -> str:
    """Without what a clerk sets by himself: spaces, the mark that words bring or take along, capitals."""
    return "".join(letter for letter in text if letter.isalnum()).casefold()


@given(_phrases())
@examples(50)
def test_words_that_are_said_become_the_change_or_nothing(
    said: tuple[str, tuple[ConsolidatedClause, ...], ConsolidatedClause | None, ConsolidatedClause, str],
) -> None:
    phrase, clauses, here, clause, text = said
    found = _said(phrase, clauses, here)
    if found is not None:
        (one,) = found
        # Where no word is left, the clause goes.
        assert one.clause == clause.id, phrase
        assert one.kind == "replace" or (one.kind, _letters(text)) == ("delete", ""), phrase
        assert _letters(one.text) == _letters(text), (phrase, clause.text, one.text)


@given(st.data())
@examples(40)
def test_what_is_said_of_another_place_is_never_made_here(data: st.DataObject) -> None:
    """A place that is not in the text is not passed over, wherever it is said."""
    clauses = data.draw(documents())
    clause = data.draw(st.sampled_from([one for one in clauses if one.text.strip() and one.kind == "paragraph"]))
    word = data.draw(st.sampled_from([unit for unit in Words(clause.text).units if unit.strip()]))
    act = data.draw(st.sampled_from((*_REPLACING, *_DELETING, *_INSERTING))).format(old=f"« {word} »", new="« dix »")
    phrase = data.draw(st.composite(lambda draw: _spoken(draw, act, draw(st.sampled_from(_OTHER_WORDS))))())
    assert _said(phrase, clauses, clause) is None, phrase


@given(st.data())
@examples(40)
def test_a_clause_that_is_said_to_go_goes_alone(data: st.DataObject) -> None:
    clauses = data.draw(documents())
    clause = data.draw(st.sampled_from([one for one in clauses if one.kind in ("paragraph", "item", "row")]))
    cited = Citing(Meant(clauses)).cited(clause)
    if cited is None:
        return
    act = data.draw(st.sampled_from(_WHOLE)).format(whole=cited.whole, of=cited.whole.of)
    found = _said(act[0].upper() + act[1:] + data.draw(st.sampled_from(_AFTER)), clauses, None)
    if found is not None:
        assert [(one.clause, one.kind) for one in found] == [(clause.id, "delete")], act


def test_find_is_what_the_words_are_looked_up_with() -> None:
    """The properties above say little where words are never found: they are, for most units."""
    text = "L’État veille à 12\u00a0% et à l’accueil."
    assert all(find(text, unit) for unit in Words(text).units if unit.strip() and unit.isalnum())
