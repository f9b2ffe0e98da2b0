"""Next versions as they come: the demonstration's policy sent back by its consultant, and two versions of a national policy."""

from __future__ import annotations

import io
import random
import shutil
from pathlib import Path

import docx
import pytest

from facilitation.amendments.values import Author
from facilitation.exporting import export_document
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.corpus import CORPUS, needs_corpus


@pytest.fixture(scope="module")
def demonstration(demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("versions") / "demonstration.palabre"
    return Path(shutil.copy(demonstration_file, path))


def clean_copy(workshop: Workshop, document: str) -> bytes:
    """The Word file with all that was retained, as the consultant goes on from it."""
    return export_document(workshop, document, tracked=False, wording=Wording("fr")).data


def test_the_consultants_own_file_has_all_that_was_retained_and_nothing_is_lost(demonstration: Path) -> None:
    with Workshop.open(demonstration) as workshop:
        document = workshop.texts.named("1").id
        every = workshop.amendments.all(document)
        preview = workshop.versions.preview(document, "politique-v2.docx", clean_copy(workshop, document))
        fates = {one.amendment: one.fate for one in preview.amendments}
        assert len(every) == len(fates) == sum(preview.counts.values()) > 57
        for one in every:
            root = one if one.parent is None else workshop.amendments.get(one.parent)
            if root.adopted and root.changes_text:
                assert fates[one.id] == "integrated", one.number
            elif root.is_open:
                assert fates[one.id] in ("unchanged", "rebased"), one.number
        # Each part reads as it was validated: nobody has to examine it again.
        assert {part.fate for part in preview.parts} == {"kept"}
        before = [(one.kind, one.text) for one in workshop.consolidation.consolidated(document).clean()]
        new = workshop.versions.accept(preview)
        assert [(one.kind, one.text) for one in workshop.texts.clauses(new)] == before
        assert not workshop.consolidation.stale(new)
        assert workshop.versions.waiting(new) == []
        assert workshop.check().sound
        workshop.history.undo()
        assert workshop.amendments.all(document) == every
        assert workshop.check().sound


def test_what_the_consultant_changed_besides_is_told(demonstration: Path) -> None:
    """Under a pending amendment she rewrites the very words, under another one others; she strikes a third one's paragraph."""
    with Workshop.open(demonstration, read_only=True) as workshop:
        document = workshop.texts.named("1").id
        texts = {clause.id: clause for clause in workshop.texts.clauses(document)}
        waiting = [
            one
            for one in workshop.amendments.all(document)
            if one.is_open and one.kind == "replace" and one.parent is None and len(workshop.amendments.of_clause(one.clause)) == 1
            and texts[one.clause].kind in ("paragraph", "item") and one.base_text == texts[one.clause].text  # type: ignore[index]
        ]  # fmt: skip
        contradicted, added, struck = waiting[:3]
        word = docx.Document(io.BytesIO(clean_copy(workshop, document)))
        for paragraph in word.paragraphs:
            words = paragraph.text
            if words == contradicted.base_text:
                paragraph.text = " ".join("autrement" for _ in words.split(" "))
            elif words == added.base_text:
                paragraph.add_run(" Un bilan en est dressé chaque année.")
            elif words == struck.base_text:
                paragraph._element.getparent().remove(paragraph._element)
        made = io.BytesIO()
        word.save(made)
        preview = workshop.versions.preview(document, "politique-v2.docx", made.getvalue())
        fates = {one.number: one for one in preview.amendments}
        assert fates[contradicted.number].fate == "to_place"
        assert fates[added.number].fate == "rebased"
        assert fates[added.number].base_text == f"{added.base_text} Un bilan en est dressé chaque année."
        assert fates[struck.number].fate == "to_place"
        assert fates[struck.number].candidates
        others = [one for one in preview.amendments if one.number not in (contradicted.number, added.number, struck.number)]
        assert not [one.number for one in others if one.fate == "to_place" and one.parent is None]


@needs_corpus
def test_57_amendments_on_a_national_policy_whose_next_version_arrives(workshop: Workshop) -> None:
    """What V1.4 says is integrated where somebody proposed it; all else is on words that stand there, or for a person."""
    folder = CORPUS / "documents" / "fr"
    old = workshop.texts.add_file(folder / "ccp-profil-secteur-public-v1.3-fr.docx")
    path = folder / "ccp-profil-secteur-public-v1.4-fr.docx"
    empty = workshop.versions.preview(old, path.name, path.read_bytes())
    chance = random.Random(33)
    after = {clause.id: clause for clause in empty.imported.clauses}
    before = {clause.id: clause for clause in workshop.texts.clauses(old)}
    telling = [pair for pair in empty.matching.pairs if len(before[pair.old].text) > 60]
    chance.shuffle(telling)
    changed = [pair for pair in telling if before[pair.old].text.split() != after[pair.new].text.split()]
    same = [pair for pair in telling if before[pair.old].text == after[pair.new].text]
    authors = [Author(None, None, "DGE")]
    proposed = {}
    for pair in changed[:19]:
        made = workshop.amendments.add(pair.old, "replace", after[pair.new].text, authors=authors)
        proposed[made.id] = ("taken over", pair)
    for pair in same[:19]:
        words = before[pair.old].text.split(" ")
        words.insert(chance.randrange(1, len(words)), "notamment")
        proposed[workshop.amendments.add(pair.old, "replace", " ".join(words), authors=authors).id] = ("same", pair)
    for pair in changed[19:38]:
        text = f"{before[pair.old].text} Le Parlement en est informé."
        proposed[workshop.amendments.add(pair.old, "replace", text, authors=authors).id] = ("added", pair)
    preview = workshop.versions.preview(old, path.name, path.read_bytes())
    assert len(preview.amendments) == 57
    for one in preview.amendments:
        why, pair = proposed[one.amendment]
        if why == "taken over":
            assert one.fate == "integrated", one
        elif why == "same":
            assert one.fate == "unchanged", one
        else:
            assert one.fate in ("rebased", "to_place"), one
            if one.fate == "rebased":
                assert one.base_text == after[pair.new].text
                assert one.text.endswith("Le Parlement en est informé.")
    assert preview.counts["rebased"] > preview.counts["to_place"]
    new = workshop.versions.accept(preview)
    assert not workshop.consolidation.stale(new)
    assert len(workshop.versions.waiting(new)) == preview.counts["to_place"] + preview.counts["integrated"]
