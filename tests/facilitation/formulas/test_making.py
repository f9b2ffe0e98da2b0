"""Formulas made in a list of alinéas: what they leave behind reads as a clerk would write it, and nothing stands there twice."""

from __future__ import annotations

import pytest

from benchmarks.formula_effects import effects
from facilitation.formulas.application import apply_all, apply_formula
from facilitation.formulas.grammar import parse
from facilitation.formulas.instructions import Formula, NotUnderstood


def read(words: str) -> Formula:
    found = parse(words)
    assert isinstance(found, Formula), found
    return found


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        # A sentence after a member of a list: the semicolon goes to its end.
        (
            ["a) Un comité ;"],
            "Compléter l’alinéa 1 par une phrase ainsi rédigée :\nIl est public.",
            ["a) Un comité. Il est public ;"],
        ),
        (["Un comité."], "Compléter l’alinéa 1 par une phrase ainsi rédigée :\nIl est public.", ["Un comité. Il est public."]),
        # Of the commas on both sides of what goes one stays.
        (["Le maire, le maire délégué, l’adjoint."], "Supprimer les mots : « le maire délégué »", ["Le maire, l’adjoint."]),
        # Words after which no space stood.
        (["La place de l’agence."], "Remplacer les mots : « de l’ » par les mots : « de notre »", ["La place de notre agence."]),
        # Words after other words.
        (
            ["En Guyane et à Mayotte, en Guadeloupe et ailleurs."],
            "À l’alinéa 1, après le mot : « Guyane », substituer au mot : « et », le mot : « ou ».",
            ["En Guyane ou à Mayotte, en Guadeloupe et ailleurs."],
        ),
        # « Le même alinéa » is the one of the part before.
        (
            ["Un.", "Deux mots.", "Trois."],
            "I. – À l’alinéa 2, supprimer le mot : « mots ».\nII. – En conséquence, après le même alinéa, insérer les deux "
            "alinéas suivants :\n« a) A ;\n« b) B. »",
            ["Un.", "Deux.", "a) A ;", "b) B.", "Trois."],
        ),
        # Spaces that were forgotten.
        (["Un. Deux."], "Alinéa 1, avantla dernière phrase\nInsérer une phrase ainsi rédigée :\nEt demi.", ["Un. Et demi. Deux."]),
        (["Un.", "Deux."], "Avantl'alinéa 2\nInsérer un alinéa ainsi rédigé :\nEt demi.", ["Un.", "Et demi.", "Deux."]),
        # Each line of a new end of an alinéa is one of its own.
        (
            ["Le conseil comprend dix membres, dont un Togolais.", "Il siège."],
            "Après le mot : « dont », rédiger ainsi la fin de l’alinéa 1 :\n« – trois élus ;\n« – un maire. »",
            ["Le conseil comprend dix membres, dont", "– trois élus ;", "– un maire.", "Il siège."],
        ),
    ],
)
def test_what_is_made_reads_as_it_should(before: list[str], words: str, after: list[str]) -> None:
    assert list(apply_formula(before, read(words))) == after


def test_the_same_proposed_twice_stands_there_once_whatever_its_typography() -> None:
    before = ["Un.", "Deux."]
    words = "Compléter cet article par deux alinéas ainsi rédigés :\n« 1° L’État\u00a0veille ;\n« 2° l’agence suit. »"
    other = "Compléter cet article par deux alinéas ainsi rédigés :\n« 1° L'État veille ;\n« 2° L'agence suit. »"
    made = apply_all(before, [read(words), read(other)])
    assert made.paragraphs == ("Un.", "Deux.", "1° L’État\u00a0veille ;", "2° l’agence suit.")
    assert not made.refused


def test_a_part_that_is_not_understood_is_never_taken_for_new_words() -> None:
    words = "I. – Rédiger ainsi l’alinéa 1 :\n« Un comité est créé. »\nII. – En conséquence, chanter l’alinéa 2."
    assert isinstance(parse(words), NotUnderstood)


def test_the_official_text_bears_out_an_amendment_or_contradicts_it() -> None:
    before = ["Chapeau.", "I. – Un.", "II. – Deux.", "III. – Trois.", "IV. – Quatre."]
    made = [read(words) for words in ("Supprimer l’alinéa 3.", "À l’alinéa 4, remplacer le mot : « Trois » par le mot : « Cinq ».")]
    same, bare = list, lambda lines: [line.split(" – ")[-1] for line in lines]
    for official, verdicts, outside in (
        (["Chapeau.", "I. – Un.", "III. – Cinq.", "IV. – Quatre."], ["borne_out", "borne_out"], 0),
        (["Chapeau.", "I. – Un.", "II. – Cinq.", "III. – 4."], ["borne_out", "but_for_numbers"], 1),
        (["Chapeau.", "I. – Un.", "II. – Deux.", "III. – Cinq six.", "IV. – Quatre."], ["contradicted", "contradicted"], 0),
        (["III. – Cinq.", "Chapeau.", "I. – Un.", "IV. – Quatre."], ["borne_out", "contradicted"], 0),
    ):
        found, elsewhere = effects(before, made, official, same, bare)
        assert [one.verdict for one in found] == verdicts
        assert elsewhere == outside
