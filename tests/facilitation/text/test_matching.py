"""Clauses of two versions of a document are matched, never two to one."""

from facilitation.documents.reading import read
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.matching import match
from tests.corpus import CORPUS, needs_corpus


def _clauses(prefix: str, texts: list[str]) -> list[Clause]:
    return [Clause(ClauseId(f"{prefix}{n}"), None, "paragraph", 0, "", str(n), text) for n, text in enumerate(texts)]


TEXTS = [f"Le comité {n} examine chaque année le rapport numéro {n * 37} du ministère." for n in range(40)] + ["", "", "Fin"]


def test_the_same_version_matches_itself() -> None:
    found = match(_clauses("a", TEXTS), _clauses("b", TEXTS))
    assert [(one.old[1:], one.sure) for one in found.pairs] == [(str(n), "same") for n in range(len(TEXTS))]
    assert found.only_old == found.only_new == ()


def test_a_rewording_a_deletion_an_insertion_and_a_move_are_followed() -> None:
    texts = ["L'eau est un bien.", "Les forêts sont protégées par la loi.", "Le budget est voté.", "Adieu à tous, chers amis."]
    new = ["Le budget est voté.", "Un mot tout autre 123456.", "L'eau est un bien.", "Les forêts sont protégées par décret."]
    found = match(_clauses("a", texts), _clauses("b", new))
    assert [(one.old, one.new, one.sure) for one in found.pairs] == [
        ("a0", "b2", "same"), ("a1", "b3", "similar"), ("a2", "b0", "same"),
    ]  # fmt: skip
    assert (found.only_old, found.only_new) == (("a3",), ("b1",))


@needs_corpus
def test_two_versions_of_a_real_word_file() -> None:
    folder = CORPUS / "documents" / "fr"
    old, new = (
        read(path.name, path.read_bytes()).clauses
        for path in (folder / f"ccp-profil-secteur-public-v1.{minor}-fr.docx" for minor in (3, 4))
    )
    texts = {clause.id: clause.text for clause in new}
    still = set(texts.values())
    kept = [clause for clause in old if clause.text.strip() and clause.text in still]
    where = {one.old: one.new for one in match(old, new).pairs}
    right = sum(clause.id in where and texts[where[clause.id]] == clause.text for clause in kept)
    assert right >= 0.97 * len(kept) > 0
