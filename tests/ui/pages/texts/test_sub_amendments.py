"""A sub-amendment is decided before what it bears on: offered first, refused first, and named where it would fall."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from tests.ui.hands import answering
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.pages.texts.capture_form import KIND_KEYS, KINDS
from ui.pages.texts.conflict_dialog import ConflictDialog
from ui.pages.texts.consequences_dialog import ConsequencesDialog
from ui.pages.texts.texts_dialog import TextsDialog

Key = Qt.Key


def test_what_is_refused_is_refused_before_anything_is_asked(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("42")
    # Were the consequences asked about, nobody would answer here.
    taker.press(Key.Key_A)
    assert taker.refusal() == "Décidez d’abord les sous-amendements de 42 : 42-a."
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_M)
    assert not taker.strip_is_open()
    assert "42-a" in taker.refusal()


def test_the_queue_offers_a_sub_amendment_before_its_parent(taker: NoteTaker) -> None:
    taker.press(Key.Key_J)
    listed = [card.number for card in taker.cards()]
    assert listed.index("42-a") + 1 == listed.index("42")
    taker.choose_amendment("42-a")
    taker.press(Key.Key_J)
    assert taker.chosen_number() == "42"


def test_after_a_sub_amendment_comes_what_it_bears_on(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("42-a")
    taker.press(Key.Key_A)
    assert taker.workshop.amendments.numbered("42-a").state == "retained"
    assert taker.chosen_number() == "42"


def test_in_the_queue_too(taker: NoteTaker) -> None:
    taker.press(Key.Key_J)
    taker.choose_amendment("42-a")
    taker.press(Key.Key_A)
    assert taker.chosen_number() == "42"


def test_on_the_clause_a_sub_amendment_comes_before_its_parent(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("39")
    taker.press(Key.Key_R)
    assert taker.chosen_number() == "42-a"


def test_the_dialog_of_conflicts_names_what_falls_with_a_rival(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    told: list[str] = []

    def keep_the_first(dialog: ConflictDialog) -> None:
        told.extend(dialog.falling())
        taker.qtbot.keyClick(dialog, Key.Key_1, Qt.KeyboardModifier.AltModifier)

    with answering(ConflictDialog, keep_the_first):
        taker.press(Key.Key_C)
    assert told[0].replace("\u00a0", " ") == "sans objet alors : 42, 42-a"
    assert "42-a" in told[-1], "nor does it survive a common wording"
    assert {number: taker.workshop.amendments.numbered(number).state for number in ("39", "42", "42-a")} == {
        "39": "retained",
        "42": "lapsed",
        "42-a": "lapsed",
    }


def test_before_a_decision_one_sees_what_falls_with_its_sub_amendments(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("39")
    told: list[str] = []

    def look(dialog: ConsequencesDialog) -> None:
        told.extend(dialog.told())
        taker.qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(ConsequencesDialog, look):
        taker.press(Key.Key_A)
    assert next(one for one in told if one.startswith("42 ")).endswith(", avec 42-a")


def test_all_that_follows_from_a_decision_is_seen_without_scrolling(taker: NoteTaker) -> None:
    clause = taker.workshop.texts.clause(taker.workshop.amendments.numbered("42").clause)
    author = taker.workshop.amendments.numbered("42").authors
    for words in ("garantit en toute circonstance et sans distinction", "veille sans relâche, avec les communes et les régions, à"):
        taker.workshop.amendments.add(clause.id, "replace", clause.text.replace("veille à", words), authors=author)
    taker.go_to("3.2.1")
    taker.choose_amendment("39")
    seen: list[tuple[int, int]] = []

    def look(dialog: ConsequencesDialog) -> None:
        (area,) = dialog.findChildren(QScrollArea)
        seen.append((len(dialog.boxes()), area.verticalScrollBar().maximum()))
        taker.qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(ConsequencesDialog, look):
        taker.press(Key.Key_A)
    assert seen == [(3, 0)]


def offered(taker: NoteTaker) -> set[str]:
    """Kinds that can be clicked in the strip."""
    group = taker.page.capture._kinds.group
    return {kind for place, kind in enumerate(KINDS) if group.button(place).isEnabled()}


def begin(taker: NoteTaker) -> str:
    """A sub-amendment to 42, by somebody; gives the words of 42."""
    taker.go_to("3.2.1")
    taker.choose_amendment("42")
    taker.press(Key.Key_N, SHIFT)
    taker.name("mensavi")
    return taker.typed()


def test_other_words_or_an_observation_are_offered_and_no_more(taker: NoteTaker) -> None:
    words = begin(taker)
    assert offered(taker) == {"replace", "remark", "question"}
    for kind in ("insert", "delete", "move"):
        taker.press(Key[f"Key_{KIND_KEYS[kind][-1]}"], ALT)
        assert taker.page.capture.captured().kind == "replace"
        assert taker.typed() == words
    taker.press(Key.Key_Escape)
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    assert offered(taker) == set(KINDS), "on a clause all of them are"


def test_with_all_its_words_struck_it_is_refused_and_stays_in_the_strip(taker: NoteTaker) -> None:
    before = len(taker.workshop.amendments.all())
    begin(taker)
    taker.press(Key.Key_A, CTRL)
    taker.press(Key.Key_Delete)
    assert taker.page.capture._kinds.chosen == KINDS.index("replace")
    taker.record()
    assert taker.refusal() == (
        "Un sous-amendement met d’autres mots à la place de ceux de l’amendement 42 : "
        "pour n’en garder aucun, ne retenez pas l’amendement 42."
    )
    assert taker.strip_is_open()
    assert len(taker.workshop.amendments.all()) == before


def test_a_remark_on_an_amendment_is_recorded(taker: NoteTaker) -> None:
    begin(taker)
    taker.press(Key.Key_5, ALT)
    taker.write("Trop vague.")
    taker.record()
    made = taker.last()
    assert (made.kind, made.text) == ("remark", "Trop vague.")
    assert made.parent == taker.workshop.amendments.numbered("42").id


def marked(taker: NoteTaker, number: str) -> str:
    return "".join(mark.text for mark in taker.card(number).marks if mark.kind == "insert")


def test_the_card_shows_what_its_sub_amendments_have_made_of_it(taker: NoteTaker) -> None:
    workshop = taker.workshop
    taker.go_to("3.2.1")
    before = marked(taker, "42")
    taker.choose_amendment("42-a")
    added = marked(taker, "42-a").split()[-1]
    assert added not in before
    taker.press(Key.Key_A)
    assert added in marked(taker, "42")
    assert workshop.amendments.numbered("42").text == workshop.amendments.numbered("42-a").base_text, (
        "the proposal stays its author's"
    )
    taker.press(Key.Key_Z, CTRL)
    assert marked(taker, "42") == before


def test_in_the_queue_the_card_follows_its_sub_amendments_too(taker: NoteTaker) -> None:
    taker.press(Key.Key_J)
    before = marked(taker, "42")
    taker.choose_amendment("42-a")
    added = marked(taker, "42-a").split()[-1]
    taker.press(Key.Key_A)
    assert added in marked(taker, "42")
    taker.press(Key.Key_Z, CTRL)
    assert marked(taker, "42") == before


def test_in_a_queue_without_them_too(taker: NoteTaker) -> None:
    taker.press(Key.Key_J)
    taker.choose_amendment("42-a")
    added = marked(taker, "42-a").split()[-1]
    taker.press(Key.Key_A)
    author = taker.page.amendments.filter.author
    author.setText(taker.workshop.amendments.numbered("42").author_line.split()[-1])
    taker.page.text.clauses.setFocus()
    taker.qtbot.waitUntil(lambda: len(taker.cards()) < 10)
    assert added in marked(taker, "42")
    taker.press(Key.Key_Z, CTRL)
    assert taker.chosen_number() == "42-a", "on its clause, since this list has it not"
    taker.page.amendments.show_queue(True)
    assert "42-a" not in [card.number for card in taker.cards()]
    assert added not in marked(taker, "42")


def texts(taker: NoteTaker) -> list[tuple[str, str]]:
    """What U shows of the chosen amendment: the title of each column, and its words."""
    seen: list[str] = []

    def look(dialog: TextsDialog) -> None:
        seen.extend(dialog.words())
        taker.qtbot.keyClick(dialog.accept_button, Key.Key_Return)

    with answering(TextsDialog, look):
        taker.press(Key.Key_U)
    return [(title, words) for title, words in (one.split("\n", 1) for one in seen)]


def test_beside_the_texts_stands_what_is_to_be_decided_with_the_sub_amendments(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("42")
    plain = texts(taker)
    assert [title for title, _ in plain] == ["Texte initial", plain[1][0]]
    taker.choose_amendment("42-a")
    taker.press(Key.Key_A)
    taker.choose_amendment("42")
    *before, (title, words) = texts(taker)
    assert before == plain, "what was proposed stays its author's"
    amendment = taker.workshop.amendments.numbered("42")
    assert (title, words) == ("À décider, avec 42-a", taker.workshop.consolidation.effective_text(amendment))
    assert words != amendment.text
    taker.press(Key.Key_R)
    taker.choose_amendment("42")
    assert texts(taker)[-1] == ("Avec 42-a", words)


def test_a_wording_agreed_on_holds_them_already(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("42-a")
    taker.press(Key.Key_A)
    taker.choose_amendment("42")
    taker.press(Key.Key_M)
    taker.press(Key.Key_End, CTRL)
    taker.write(" Bis.")
    with answering(ConsequencesDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return)):
        taker.record()
    taker.choose_amendment("42")
    assert [title for title, _ in texts(taker)][2:] == ["Retenu par la salle"]
