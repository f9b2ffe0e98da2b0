"""Changes to clauses that were joined or split at the import: in the right letters of the file, or refused and told."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.documents.correcting import FLOWING, demote, join, make_heading, make_paragraph, next_to_join, promote, split
from facilitation.documents.docx.names import W
from facilitation.documents.docx.writable import Tree
from facilitation.documents.docx.writing import Written, write_changes
from facilitation.documents.imported import ImportedDocument
from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.resources import resource
from facilitation.text.changes import Change, ChangeKind
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import ConsolidatedClause, consolidate
from tests.corpus import CORPUS, needs_corpus
from tests.effort import first
from tests.facilitation.documents.docx.amended import marks, random_changes, remarks
from tests.facilitation.documents.docx.test_tracking import body, rejected
from tests.facilitation.documents.word_files import HEADINGS, docx, p, r, tbl, tc, tr
from tests.libreoffice import Job, judge, needs_libreoffice, paragraphs

NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def change(clause: Clause, kind: ChangeKind = "replace", text: str = "", number: str = "1", target: Clause | None = None) -> Change:
    base = "" if kind == "insert" else clause.text
    return Change(f"id{number}", number, kind, clause.id, base, text, target.id if target else None)


def written(data: bytes, document: ImportedDocument, *changes: Change, tracked: bool = True) -> Written:
    return write_changes(data, document.clauses, changes, marks(changes), remarks(changes), tracked=tracked)


def read_back(data: bytes) -> list[str]:
    """With all tracked changes accepted, as the reader does."""
    return [clause.text for clause in read("essai.docx", data).clauses if clause.text.strip()]


def both_ways(data: bytes, document: ImportedDocument, *changes: Change) -> list[str]:
    """What is read of the file with tracked changes, which is also what is read of the clean one; nothing was refused."""
    tracked, clean = (written(data, document, *changes, tracked=one) for one in (True, False))
    assert not tracked.refused
    assert not clean.refused
    assert read_back(tracked.data) == read_back(clean.data)
    assert len(rejected(body(tracked.data))) >= len(rejected(body(data)))
    assert letters(rejected(body(tracked.data))) == letters(rejected(body(data)))
    return read_back(tracked.data)


def letters(texts: Sequence[str]) -> str:
    return "".join("".join(texts).split())


def refused(data: bytes, document: ImportedDocument, *changes: Change) -> list[str]:
    """The numbers that are told as refused; what is read of the file is then as before."""
    made = written(data, document, *changes)
    assert read_back(made.data) == read_back(data)
    return [one.number for one in made.refused]


@pytest.fixture
def broken() -> tuple[bytes, ImportedDocument]:
    """Two paragraphs that are one, and a last one."""
    data = docx(p(r("La politique ", "<w:b/>") + r("nationale")) + p("de la diaspora.") + p("Fin."))
    return data, join(read("essai.docx", data), "1", "2")


def test_words_of_either_paragraph_of_a_joined_clause(broken: tuple[bytes, ImportedDocument]) -> None:
    data, document = broken
    clause = document.clauses[0]
    new = "La politique publique de la diaspora togolaise."
    assert both_ways(data, document, change(clause, text=new)) == ["La politique publique", "de la diaspora togolaise.", "Fin."]


def test_words_across_the_seam_run_the_paragraphs_together(broken: tuple[bytes, ImportedDocument]) -> None:
    data, document = broken
    new = "La politique pour la diaspora."
    assert both_ways(data, document, change(document.clauses[0], text=new)) == [new, "Fin."]
    root = body(written(data, document, change(document.clauses[0], text=new)).data)
    assert root.find(f".//{W}pPr/{W}rPr/{W}del") is not None


def test_a_joined_clause_goes_whole_and_new_ones_stand_after_all_of_it(broken: tuple[bytes, ImportedDocument]) -> None:
    data, document = broken
    clause = document.clauses[0]
    assert both_ways(data, document, change(clause, "delete")) == ["Fin."]
    assert both_ways(data, document, change(clause, "insert", "Neuf.")) == [
        "La politique nationale",
        "de la diaspora.",
        "Neuf.",
        "Fin.",
    ]
    last = document.clauses[1]
    both = both_ways(data, document, change(clause, "delete"), change(last, text="La fin.", number="2"))
    assert both == ["La fin."]


def test_a_word_that_a_hyphen_cut_is_changed_whole() -> None:
    data = docx(p("Le dévelop-") + p("pement local est suivi."))
    document = join(read("essai.docx", data), "1", "2")
    clause = document.clauses[0]
    assert clause.text == "Le développement local est suivi."
    assert both_ways(data, document, change(clause, text="Le développement local est évalué.")) == [
        "Le dévelop-",
        "pement local est évalué.",
    ]
    assert both_ways(data, document, change(clause, text="Le progrès local est suivi.")) == ["Le progrès local est suivi."]


@pytest.fixture
def run_together() -> tuple[bytes, ImportedDocument]:
    """One paragraph that is two clauses, and a last one."""
    data = docx(p(r("Le ministre nomme. ", "<w:i/>") + r("La commune exécute.")) + p("Fin."))
    return data, split(read("essai.docx", data), "1", 19)


def test_words_of_either_half(run_together: tuple[bytes, ImportedDocument]) -> None:
    data, document = run_together
    first, second, _ = document.clauses
    assert (first.text, second.text) == ("Le ministre nomme.", "La commune exécute.")
    one, other = change(first, text="La ministre nomme."), change(second, text="La région exécute.", number="2")
    assert both_ways(data, document, one) == ["La ministre nomme. La commune exécute.", "Fin."]
    assert both_ways(data, document, one, other) == ["La ministre nomme. La région exécute.", "Fin."]
    longer = change(first, text="Le ministre nomme et révoque. Il le dit.")
    assert both_ways(data, document, longer) == ["Le ministre nomme et révoque. Il le dit. La commune exécute.", "Fin."]


def test_a_half_goes_with_the_white_space_that_parted_it(run_together: tuple[bytes, ImportedDocument]) -> None:
    data, document = run_together
    first, second, _ = document.clauses
    assert both_ways(data, document, change(first, "delete")) == ["La commune exécute.", "Fin."]
    assert both_ways(data, document, change(second, "delete")) == ["Le ministre nomme.", "Fin."]
    assert both_ways(data, document, change(first, "delete"), change(second, "delete", number="2")) == ["Fin."]
    both = both_ways(data, document, change(first, "delete"), change(second, text="La région exécute.", number="2"))
    assert both == ["La région exécute.", "Fin."]


def test_nothing_is_put_between_two_halves(run_together: tuple[bytes, ImportedDocument]) -> None:
    data, document = run_together
    first, second, last = document.clauses
    assert refused(data, document, change(first, "insert", "Neuf.", "4")) == ["4"]
    assert refused(data, document, change(last, "move", number="5", target=first)) == ["5"]
    assert both_ways(data, document, change(second, "insert", "Neuf.")) == [
        "Le ministre nomme. La commune exécute.",
        "Neuf.",
        "Fin.",
    ]


def test_halves_and_joined_clauses_are_not_moved(
    run_together: tuple[bytes, ImportedDocument], broken: tuple[bytes, ImportedDocument]
) -> None:
    for data, document in (run_together, broken):
        assert refused(data, document, change(document.clauses[0], "move", number="7", target=document.clauses[-1])) == ["7"]


def test_a_title_cut_from_its_text_takes_nothing_in_between() -> None:
    data = docx(p("2.1 Contexte Le pays compte", style="Titre2") + p("cinq régions."), styles=HEADINGS)
    document = split(read("essai.docx", data), "1", 13)
    heading, text, _ = document.clauses
    assert (heading.kind, text.parent) == ("heading", heading.id)
    assert refused(data, document, change(heading, "insert", "Neuf.", "3")) == ["3"]
    assert both_ways(data, document, change(heading, text="2.1 Diagnostic")) == ["2.1 Diagnostic Le pays compte", "cinq régions."]


def test_cut_elsewhere_than_the_file_has_its_paragraphs() -> None:
    data = docx(p("Un deux") + p("trois. Quatre cinq."))
    document = join(read("essai.docx", data), "1", "2")
    document = split(document, "1", len("Un deux trois."))
    first, second = document.clauses
    assert (first.text, second.text) == ("Un deux trois.", "Quatre cinq.")
    assert both_ways(data, document, change(first, "delete")) == ["Quatre cinq."]
    assert both_ways(data, document, change(second, "delete")) == ["Un deux", "trois."]
    assert both_ways(data, document, change(second, text="Quatre six.")) == ["Un deux", "trois. Quatre six."]


def test_joined_and_cut_at_the_seam_is_as_it_was() -> None:
    data = docx(p("Un.") + p("Deux.") + p("Trois."))
    document = split(join(read("essai.docx", data), "1", "2"), "1", 3)
    first, second, third = document.clauses
    assert both_ways(data, document, change(first, "insert", "Neuf.")) == ["Un.", "Neuf.", "Deux.", "Trois."]
    assert both_ways(data, document, change(first, "move", target=third)) == ["Deux.", "Trois.", "Un."]
    assert both_ways(data, document, change(second, "delete")) == ["Un.", "Trois."]


def test_a_note_goes_with_the_joined_clause_and_is_never_left_behind() -> None:
    footnotes = f'<w:footnote w:id="2">{p("La note.")}</w:footnote>'
    data = docx(p(r("Un début") + NOTE) + p("et sa fin. Autre.") + p("Fin."), footnotes=footnotes)
    found = read("essai.docx", data)
    joined = join(found, "1", "3")
    assert both_ways(data, joined, change(joined.clauses[0], "delete")) == ["Fin."]
    cut = split(found, "3", len("et sa fin."))
    both = join(cut, "1", "3")
    first, _, second, _ = both.clauses
    assert (first.text, second.text) == ("Un début et sa fin.", "Autre.")
    assert refused(data, both, change(first, "delete", number="8")) == ["8"]
    assert both_ways(data, both, change(second, "delete"))[0::2] == ["Un début", "et sa fin."] or both_ways(
        data, both, change(second, "delete")
    ) == ["Un début", "La note.", "et sa fin.", "Fin."]


def test_words_that_are_no_longer_those_of_the_file_are_refused() -> None:
    """As when somebody brings the tree of one file and the bytes of another."""
    data, other = docx(p("Un deux") + p("trois.")), docx(p("Un deux") + p("quatre."))
    document = join(read("essai.docx", data), "1", "2")
    assert refused(other, document, change(document.clauses[0], text="Un six trois.", number="9")) == ["9"]
    assert refused(other, split(document, "1", 3), change(split(document, "1", 3).clauses[0], "delete", number="9")) == ["9"]


def test_new_paragraphs_after_a_heading_that_was_none_look_like_text() -> None:
    data = docx(p("Ce n’est pas un titre.", style="Titre1") + p("Texte."), styles=HEADINGS)
    document = make_paragraph(read("essai.docx", data), ["1"])
    made = written(data, document, change(document.clauses[0], "insert", "Neuf."))
    assert [(one.kind, one.text) for one in read("essai.docx", made.data).clauses][1:] == [
        ("paragraph", "Neuf."),
        ("paragraph", "Texte."),
    ]


# Any corrections and any changes


def scrambled(document: ImportedDocument, seed: int, count: int) -> ImportedDocument:
    """After `count` random corrections, joins and splits mostly; what cannot be done is left."""
    chance = random.Random(seed)
    for _ in range(count):
        clause = chance.choice([one for one in document.clauses if one.kind in FLOWING])
        corrections: list[Callable[[ImportedDocument], ImportedDocument]] = [
            lambda one, clause=clause: join(one, clause.id, next_to_join(one, clause.id) or clause.id),  # type: ignore[misc]
            lambda one, clause=clause: join(one, clause.id, next_to_join(one, clause.id) or clause.id),  # type: ignore[misc]
            lambda one, clause=clause: split(one, clause.id, chance.randint(0, len(clause.text))),  # type: ignore[misc]
            lambda one, clause=clause: split(one, clause.id, clause.text.find(" ", len(clause.text) // 2)),  # type: ignore[misc]
            lambda one, clause=clause: demote(one, [clause.id]),  # type: ignore[misc]
            lambda one, clause=clause: promote(one, [clause.id]),  # type: ignore[misc]
            lambda one, clause=clause: make_heading(one, [clause.id], chance.randint(1, 3)),  # type: ignore[misc]
        ]
        try:
            document = chance.choice(corrections)(document)
        except PalabreError:
            continue
    return document


def bare(texts: Sequence[str]) -> str:
    """Without white space and the hyphens that a join takes."""
    return letters(texts).replace("-", "").replace("\u00ad", "")


def all_words(clauses: Sequence[Clause] | Sequence[ConsolidatedClause]) -> tuple[str, list[str]]:
    """The running text, and the notes and boxes, which hang on a joined clause and stand between its paragraphs in the file."""
    hanging = [one for one in clauses if one.kind in ("note", "box")]
    return bare([one.text for one in clauses if one not in hanging]), sorted(bare([one.text]) for one in hanging)


def apart(clauses: Sequence[Clause], changes: list[Change]) -> list[Change]:
    """Without moves out of parts that are deleted: they are about moving, not about corrections."""
    tree = Tree(clauses)
    deleted = {one.clause for one in changes if one.kind == "delete"}
    return [one for one in changes if one.kind != "move" or not deleted & {over.id for over in tree.over(one.clause)}]


def verified(name: str, data: bytes, seed: int) -> tuple[Job, ...]:
    """Corrects and amends a file at random; checks what the reader says and gives LibreOffice's jobs."""
    found = read(name, data)
    document = scrambled(found, seed, min(60, max(4, len(found.clauses) // 6)))
    changes = apart(document.clauses, random_changes(document.clauses, seed, max(6, len(document.clauses) // 5)))
    who = marks(changes, together=True)
    tracked = write_changes(data, document.clauses, changes, who, {}, tracked=True)
    clean = write_changes(data, document.clauses, changes, who, {}, tracked=False)
    gone = {one.id for one in tracked.refused}
    assert gone == {one.id for one in clean.refused}
    wanted = consolidate(document.clauses, [one for one in changes if one.id not in gone])
    for made in (tracked, clean):
        assert all_words(read(name, made.data).clauses) == all_words(wanted.clean())
    jobs = (Job(data, "accept", "odt"), Job(tracked.data, "reject", "odt"))
    return (*jobs, Job(tracked.data, "accept", "odt"), Job(clean.data, "keep", "odt"))


SOME = [resource("demonstration", name) for name in ("politique.docx", "plan_actions.docx")]


@pytest.mark.parametrize("path", SOME, ids=lambda path: path.name)
@pytest.mark.parametrize("seed", first(4, range(12)))
def test_any_corrections_and_changes_read_back_right(path: Path, seed: int) -> None:
    verified(path.name, path.read_bytes(), seed)


@settings(max_examples=40)
@given(st.integers(0, 10**6))
def test_small_files_too(seed: int) -> None:
    chance = random.Random(seed)
    sentences = ["Le pays.", "Un mot-", "clé est dit.", "Premier. Second.", "a) agir ;", "Deux\u00a0: trois ", " et quatre"]
    parts = [p(chance.choice(sentences), style=chance.choice(("", "", "Titre1", "Titre2"))) for _ in range(chance.randint(2, 7))]
    if chance.random() < 0.4:
        parts.insert(chance.randrange(len(parts)), tbl(tr(tc("Nom"), tc("Rôle"))) + p(""))
    verified("essai.docx", docx("".join(parts) + p("Fin."), styles=HEADINGS), seed)


@needs_libreoffice
@pytest.mark.parametrize("case", first(1, [*enumerate(SOME)]))
def test_libreoffice_rejects_to_the_original_and_accepts_to_the_clean_version(case: tuple[int, Path]) -> None:
    seed, path = case
    look_over(verified(path.name, path.read_bytes(), seed))


@pytest.mark.slow
@needs_corpus
@needs_libreoffice
def test_real_documents_before_libreoffice() -> None:
    names = ("pctf-criteria-consent-v1.5-en.docx", "ccp-profil-secteur-public-v1.4-fr.docx")
    files = [path for name in names for path in (CORPUS / "documents").rglob(name)]
    assert len(files) == len(names)
    look_over([job for path in files for job in verified(path.name, path.read_bytes(), 1)])


def look_over(jobs: Sequence[Job]) -> None:
    answers = [paragraphs(answer, notes=False) for answer in judge(jobs)]
    for place in range(0, len(answers), 4):
        original, reject, accept, clean = answers[place : place + 4]
        assert reject == original
        assert accept == clean
