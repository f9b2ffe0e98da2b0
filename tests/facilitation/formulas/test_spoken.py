"""What is said in a workshop, in many words, becomes the change that was meant, or is refused; nothing else ever."""

from __future__ import annotations

import re
from functools import cache

import pytest

from facilitation.documents.reading import read
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import proposals
from facilitation.resources import resource
from facilitation.text.consolidate import consolidate
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.wording import LANGUAGES, Wording
from tests.facilitation.formulas.spoken import SPOKEN, Spoken

Change = tuple[str, str, str, str]


@cache
def clauses_of(document: str) -> tuple[ConsolidatedClause, ...]:
    return consolidate(read(document, resource("demonstration", document).read_bytes()).clauses, []).clauses


def meant(one: Spoken) -> list[Change]:
    """(label, kind, new text, labels of the other clauses) of each change, in the order of the text."""
    words = {clause.label: _plain(clause.text) for clause in clauses_of(one.document)}
    order = list(words)
    found = [_change(effect, words) for effect in one.effects]
    return sorted(found, key=lambda change: order.index(change[0]) if change[0] in order else -1)


def _change(effect: str, words: dict[str, str]) -> Change:
    match effect[:2]:
        case "- ":
            return effect[2:], "delete", "", ""
        case "+ ":
            label = max((one for one in words if one and effect[2:].startswith(f"{one} ")), key=len)
            return label, "insert", effect[len(label) + 3 :], ""
        case "> ":
            label, target = effect[2:].split(", ")
            return label, "move", "", target
        case "+|":
            label, text = effect[3:].split(" := ")
            return label, "column", text.replace("¶", "\n"), ""
        case "-|":
            return effect[3:], "column_out", "", ""
        case "* ":
            old, new = effect[2:].split(" => ")
            return "*", "everywhere", old, new
        case "& ":
            labels, text = effect[2:].split(" := ")
            run = [labels] if labels in words else re.findall(r"[^,]+, puce \d+", labels) or labels.split(", ")
            run = [one.removeprefix(", ").strip() for one in run]
            lines = text.split("¶")
            kind = "block" if not text else "join" if len(lines) == 1 else "split" if len(run) == 1 else "block"
            return run[0], kind, "\n".join(lines), ", ".join(run)
    if " := " in effect:
        label, text = effect.split(" := ")
        return label, "replace", text, ""
    label, edit = effect.split(": ", 1)
    old, new = edit.split(" => ")
    assert words[label].count(old) == 1, effect
    return label, "replace", words[label].replace(old, new), ""


def said(one: Spoken, phrase: str) -> list[Change]:
    clauses = clauses_of(one.document)
    labels = {clause.id: clause.label for clause in clauses}
    here = next(clause.id for clause in clauses if clause.label == one.here) if one.here else None
    found: list[Change] = []
    for change in proposals(phrase, clauses, here):
        if change.kind == "everywhere":
            found.append(("*", "everywhere", change.base_text, change.text))
            continue
        if change.kind == "column_out":
            assert change.run[0] == change.clause
            found.append((change.label, change.kind, "", ""))
            continue
        others = ", ".join(labels[other] for other in change.run) or (labels[change.target] if change.target else "")
        found.append((change.label, change.kind, _plain(change.text), others))
    return found


def _plain(text: str) -> str:
    """Without the no-break spaces of French, which nobody says."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(("one", "phrase"), [pytest.param(one, phrase, id=phrase) for one in SPOKEN for phrase in one.phrases])
def test_what_is_said_is_what_was_meant(one: Spoken, phrase: str) -> None:
    if not one.effects:
        with pytest.raises(FormulaRefusedError):
            said(one, phrase)
        return
    assert said(one, phrase) == meant(one)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Au tableau 2, ajouter une colonne « Cible 2040 » après la colonne « Coût »", "no_column"),
        ("Supprimer la colonne « Cible » du tableau 2", "columns_several"),
        ("Supprimer la dernière colonne", "no_table"),
        ("Au tableau 2, après la ligne 2, ajouter un alinéa : « Ces cibles sont revues chaque année. »", "row_needed"),
        ("Supprimer la ligne -1 du tableau 2", "not_understood"),
        ("Supprimer les points 2.1.3 à 2.1.1", "not_neighbours"),
        ("Au tableau 2, remplacer la colonne « Source » par « X »", "column"),
        ("Au tableau 2, remplacer la ligne 3 par « A | 1 »", "row_cells"),
        ("Au tableau 2, insérer une ligne « A | 1 | 2 | 3 | B | C »", "row_cells"),
        ("Au tableau 2, compléter la ligne 4 par « en vigueur »", "table_place"),
        ("Au tableau 2, supprimer « Part des migrants de retour accompagnés »", "row_or_cell"),
        ("Au III.1, supprimer tout ce qui suit « partir, »", "double_mark"),
        ("Au III.1, remplacer « partir » par « partir, »", "double_mark"),
    ],
)
def test_what_a_formula_cannot_do_is_refused_with_how_it_is_done(words: str, key: str) -> None:
    with pytest.raises(FormulaRefusedError) as refused:
        proposals(words, clauses_of("politique.docx"))
    assert refused.value.key == f"formula.{key}"
    for language in LANGUAGES:
        assert "{" not in Wording(language).error(refused.value)
