"""The language of a text, and the numbers of what is put in."""

from __future__ import annotations

import pytest

from facilitation.documents.reading import read
from facilitation.text.added_numbers import added_number, neighbour_of
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.spoken import spoken_language
from tests.corpus import CORPUS, needs_corpus


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["Le ministre est chargé de l’exécution du présent décret."], "fr"),
        (["The minister shall be in charge of this decree."], "en"),
        (["Axe 1", "12 %"], "fr"),
        ([], "fr"),
    ],
)
def test_the_smallest_words_tell_the_language(texts: list[str], language: str) -> None:
    assert spoken_language(texts) == language


@needs_corpus
def test_the_texts_of_the_corpus_are_in_the_language_of_their_folder() -> None:
    wrong = []
    for language in ("fr", "en"):
        for path in sorted((CORPUS / "documents" / language).rglob("*.md")):
            clauses = read(path.name, path.read_bytes()).clauses
            if spoken_language(clause.text for clause in clauses) != language:
                wrong.append(path.name)
    assert wrong == ["5-gerer-risques.md"], "in the French folder, and still in English"


def item(number: str, label: str) -> Clause:
    return Clause(ClauseId("1"), None, "item", 0, number, label, "texte")


@pytest.mark.parametrize(
    ("number", "label", "added", "expected"),
    [
        ("1.3.3", "1.3.3", "1.3.3 bis", "1.3.3 bis"),
        ("d)", "I.3, d)", "I.3, d) ter", "d ter)"),
        ("2.", "II, 2", "II, 2 bis 12", "2 bis 12."),
        ("•", "II, puce 3", "II, puce 3 bis", "•"),
    ],
)
def test_what_is_put_in_takes_up_the_number_before_it(number: str, label: str, added: str, expected: str) -> None:
    neighbour = item(number, label)
    assert neighbour_of(added, {"II": ClauseId("0"), label: neighbour.id}) == neighbour.id
    assert added_number(neighbour, added) == expected


def test_what_takes_up_no_label_has_no_neighbour() -> None:
    assert neighbour_of("Annexe bis", {"1.1": ClauseId("1")}) is None
