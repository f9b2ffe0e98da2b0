"""Tables, lists and parts put in as one amendment: recorded, decided, printed; what cannot be put in is refused with its reason."""

import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError

TEXT = """# 1 Contexte

Le pays change.

## 1.1 Histoire

Hier.

| Action | Responsable |
|---|---|
| Former | MAEC |

# 2 Suite

La suite.
"""
OIM = [Author(None, None, "OIM")]
RISKS = "# Risques\nIls sont suivis.\n| Risque | Mesure |\n|---|---|\n| R1 | Suivi |"


@pytest.fixture
def document(workshop):
    return workshop.texts.add("politique.md", TEXT.encode())


def clause(workshop, words, kind="paragraph"):
    (document,) = workshop.texts.documents()
    clauses = workshop.texts.clauses(document.id)
    found = next(one for one in clauses if words in one.text and one.kind in (kind, "cell", "heading"))
    return found.parent if kind == "row" else found.id


def texts(workshop, document):
    return [one.text for one in workshop.consolidation.consolidated(document).clean() if one.text]


def test_a_part_is_one_amendment_and_one_decision(workshop, document):
    before = texts(workshop, document)
    made = workshop.amendments.add(clause(workshop, "Hier"), "insert", RISKS, authors=OIM)
    assert texts(workshop, document) == before
    workshop.deciding.decide(made.id, "retained")
    after = texts(workshop, document)
    place = after.index("2 Suite")
    assert after[place - 6 : place] == ["Risques", "Ils sont suivis.", "Risque", "Mesure", "R1", "Suivi"]
    workshop.history.undo()
    assert texts(workshop, document) == before


@pytest.mark.parametrize(
    ("words", "kind", "text", "key"),
    [
        ("Former", "row", "a\tb\tc", "amendment.too_many_cells"),
        ("Former", "row", "# Titre\nx", "amendment.block_in_row"),
        ("Former", "row", "x\ty\n## Titre", "amendment.block_in_row"),
        ("Former", "row", "| a | b |", "amendment.block_in_row"),
        ("Former", "cell", RISKS, "amendment.block_in_cell"),
        ("Former", "cell", "| a | b |", "amendment.block_in_cell"),
        ("Hier", "paragraph", "Un mot.\n# Titre", "amendment.block_title_first"),
        ("Hier", "paragraph", "## Titre\n# Plus haut", "amendment.block_title_depth"),
        ("Hier", "paragraph", "### Trop bas", "amendment.block_title_depth"),
    ],
)
def test_what_cannot_be_put_in_is_refused_when_it_is_recorded_and_when_it_is_corrected(workshop, document, words, kind, text, key):
    here = clause(workshop, words, kind)
    with pytest.raises(PalabreError) as told:
        workshop.amendments.add(here, "insert", text, authors=OIM)
    assert told.value.key == key
    assert workshop.amendments.all() == []
    made = workshop.amendments.add(here, "insert", "Un mot.", authors=OIM)
    with pytest.raises(PalabreError) as told:
        workshop.amendments.update(made.id, text=text)
    assert told.value.key == key
    assert workshop.amendments.get(made.id).text == "Un mot."


def test_a_title_does_not_take_the_place_of_a_paragraph(workshop, document):
    with pytest.raises(PalabreError) as told:
        workshop.several.rewrite([clause(workshop, "Hier")], "Autrefois.\n# Titre", authors=OIM)
    assert told.value.key == "amendment.block_in_place"


def test_words_in_place_of_others_hold_no_title(workshop, document):
    here = clause(workshop, "Hier")
    for text in ("# Titre", "Autrefois.\n# Titre", "Autrefois.\n## Titre\nPuis."):
        with pytest.raises(PalabreError) as told:
            workshop.amendments.add(here, "replace", text, authors=OIM)
        assert told.value.key == "amendment.block_in_place"
    assert workshop.amendments.all() == []
    made = [workshop.amendments.add(here, "replace", text, authors=OIM) for text in ("Le n# 1.", "#1 est lu.", "Avant.\nAprès.")]
    with pytest.raises(PalabreError, match="block_in_place"):
        workshop.amendments.update(made[0].id, text="# Titre")


def test_cells_that_begin_with_a_sign_are_those_of_a_row(workshop, document):
    made = workshop.amendments.add(clause(workshop, "Former", "row"), "insert", "# 2\tMFB", authors=OIM)
    workshop.deciding.decide(made.id, "retained")
    after = texts(workshop, document)
    assert after[after.index("# 2") : after.index("# 2") + 2] == ["# 2", "MFB"]


def test_a_table_may_stand_in_place_of_a_paragraph_s_end(workshop, document):
    made = workshop.several.rewrite([clause(workshop, "Hier")], "Hier.\n| Année | Fait |\n| 1960 | Indépendance |", authors=OIM)
    workshop.deciding.decide(made.id, "retained")
    assert "Indépendance" in texts(workshop, document)


def test_a_part_whose_neighbour_is_deleted_stays_and_one_within_it_falls(workshop, document):
    beside = workshop.amendments.add(clause(workshop, "Hier"), "insert", RISKS, authors=OIM)
    within = workshop.amendments.add(clause(workshop, "Hier"), "insert", "## Dedans\nMots.", authors=OIM)
    part = clause(workshop, "Histoire")
    deletion = workshop.amendments.add(part, "delete", authors=OIM)
    consequences = workshop.consequences.of(deletion.id)
    assert [one.id for one in consequences.fall] == [within.id]
    assert [one.id for one in consequences.survive] == [beside.id]


@pytest.mark.parametrize("outcome", ["retained", "retained_modified"])
def test_what_was_put_in_can_be_amended_in_turn(workshop, document, outcome):
    made = workshop.amendments.add(clause(workshop, "Hier"), "insert", RISKS, authors=OIM)
    agreed = RISKS.replace("suivis", "mesurés") if outcome == "retained_modified" else None
    early = workshop.amendments.add(
        clause(workshop, "Hier"), "replace", RISKS.replace("R1", "R0"), authors=OIM, base_text=RISKS, parent=made.id
    )
    workshop.deciding.decide(early.id, "retained")
    workshop.deciding.decide(made.id, outcome, agreed_text=agreed)
    words = workshop.consolidation.effective_text(workshop.amendments.get(made.id))
    assert ("R0" in words) == (outcome == "retained")
    changed = words.replace("| Suivi |", "| Contrôle annuel |")
    sub = workshop.amendments.add(clause(workshop, "Hier"), "replace", changed, authors=OIM, base_text=words, parent=made.id)
    assert "Suivi" in texts(workshop, document)
    workshop.deciding.decide(sub.id, "retained")
    after = texts(workshop, document)
    assert "Contrôle annuel" in after
    assert "Suivi" not in after
    assert ("Ils sont mesurés." if agreed else "Ils sont suivis.") in after
    workshop.history.undo()
    assert "Suivi" in texts(workshop, document)


def test_an_amendment_in_turn_that_would_spoil_the_part_is_refused_and_nothing_is_changed(workshop, document):
    made = workshop.amendments.add(clause(workshop, "Hier"), "insert", RISKS, authors=OIM)
    workshop.deciding.decide(made.id, "retained")
    before = texts(workshop, document)
    spoilt = f"Avant le titre.\n{RISKS}"
    sub = workshop.amendments.add(clause(workshop, "Hier"), "replace", spoilt, authors=OIM, base_text=RISKS, parent=made.id)
    with pytest.raises(PalabreError):
        workshop.deciding.decide(sub.id, "retained")
    assert texts(workshop, document) == before
    assert workshop.amendments.get(sub.id).state == "pending"
