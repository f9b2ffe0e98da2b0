"""F2 on a card: what was recorded is put right in the strip, under the same number; its draft is its own; a decided one keeps its
words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitation.amendments.values import Amendment, Author
from facilitation.workshop import Workshop
from tests.ui.hands import type_words
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.stage import SceneKind

Key = Qt.Key
Maker = Callable[[Workshop, str], Amendment]
WHO = [Author(None, None, "Collectif A"), Author(None, None, "Collectif B"), Author(None, None, "Collectif C", supports=True)]


def clause(workshop: Workshop, document: str, label: str) -> str:
    return workshop.texts.find_clause(label, document).id


def cells(workshop: Workshop) -> list[str]:
    return [one.id for document in workshop.texts.documents() for one in workshop.texts.clauses(document.id) if one.kind == "cell"]


def rows(workshop: Workshop) -> list[str]:
    return [one.id for document in workshop.texts.documents() for one in workshop.texts.clauses(document.id) if one.kind == "row"]


def simple(kind: str, text: str = "", target: str = "") -> Maker:
    def make(workshop: Workshop, document: str) -> Amendment:
        here = clause(workshop, document, "3.2.4")
        words = f"{workshop.texts.clause(here).text} Partout." if kind == "replace" else text
        there = clause(workshop, document, target) if target else None
        return workshop.amendments.add(here, kind, words, authors=WHO, target=there)  # type: ignore[arg-type]

    return make


def sub(workshop: Workshop, document: str) -> Amendment:
    parent = simple("replace")(workshop, document)
    return workshop.amendments.add(parent.clause, "replace", f"{parent.text} Toujours.", authors=WHO, parent=parent.id)


def joined(workshop: Workshop, document: str) -> Amendment:
    run = [clause(workshop, document, "3.2.1"), clause(workshop, document, "3.2.2")]
    return workshop.several.rewrite(run, "Un seul alinéa.", authors=WHO)


def split(workshop: Workshop, document: str) -> Amendment:
    here = clause(workshop, document, "3.2.4")
    return workshop.several.rewrite([here], f"{workshop.texts.clause(here).text}\nUn second alinéa.", authors=WHO)


def in_cell(workshop: Workshop, document: str) -> Amendment:
    return workshop.amendments.add(cells(workshop)[-1], "replace", "autre", authors=WHO)


def new_row(workshop: Workshop, document: str) -> Amendment:
    return workshop.amendments.add(rows(workshop)[-1], "insert", "Former\tMAEC", authors=WHO)


def row_out(workshop: Workshop, document: str) -> Amendment:
    return workshop.amendments.add(rows(workshop)[-1], "delete", authors=WHO)


def new_column(workshop: Workshop, document: str) -> Amendment:
    return workshop.columns.add(cells(workshop)[-1], ["Appui"], authors=WHO)


def column_out(workshop: Workshop, document: str) -> Amendment:
    return workshop.columns.remove(cells(workshop)[-1], authors=WHO)


def everywhere(workshop: Workshop, document: str) -> Amendment:
    return workshop.several.replace_everywhere("Togo", "pays", [document], authors=WHO)


KINDS: dict[str, Maker] = {
    "replace": simple("replace"),
    "insert": simple("insert", "Un alinéa."),
    "block": simple("insert", "# Une partie\nUn alinéa.\n| a | b |"),
    "delete": simple("delete"),
    "move": simple("move", target="3.2.1"),
    "remark": simple("remark", "Trop vague."),
    "question": simple("question", "Qui paie\u202f?"),
    "sub": sub,
    "join": joined,
    "split": split,
    "cell": in_cell,
    "row": new_row,
    "row out": row_out,
    "column": new_column,
    "column out": column_out,
    "everywhere": everywhere,
}


def open_on(taker: NoteTaker, amendment: Amendment) -> None:
    taker.page.activate(amendment=amendment.id)
    taker.page.text.clauses.setFocus()
    assert taker.chosen_number() == amendment.number
    taker.press(Key.Key_F2)
    assert taker.strip_is_open()
    assert f"{amendment.number} – correction" in taker.page.capture.title()


def now(taker: NoteTaker, amendment: Amendment) -> Amendment:
    return taker.workshop.amendments.get(amendment.id)


@pytest.mark.parametrize("kind", KINDS)
def test_of_every_kind_the_reason_can_be_put_right_and_the_rest_stays(taker: NoteTaker, kind: str) -> None:
    workshop = taker.workshop
    made = KINDS[kind](workshop, taker.page.text.document)
    acts = workshop.check().acts
    open_on(taker, made)
    assert not taker.page.capture.is_touched()
    taker.press(Key.Key_Escape)
    assert workshop.drafts() == {}, "what was only looked at leaves no draft"
    open_on(taker, made)
    taker.page.capture.reason.setFocus()
    taker.write("Mal entendu.")
    taker.record()
    assert not taker.strip_is_open()
    assert now(taker, made) == replace(made, rationale="Mal entendu.")
    assert workshop.check().acts == acts + 1
    assert workshop.drafts() == {}
    taker.press(Key.Key_Z, CTRL)
    assert now(taker, made) == made
    open_on(taker, made)
    taker.record()
    assert not taker.strip_is_open(), "nothing was changed"
    assert workshop.check().acts == acts + 2, "the correction and its undoing"


WORDS = {
    "replace": ("replace", " Vite."),
    "insert": ("insert", " Et plus."),
    "remark": ("remark", " Vraiment."),
    "question": ("question", " Quand\u202f?"),
    "sub": ("replace", " Bis."),
    "join": ("join", " Bis."),
    "split": ("split", " Bis."),
    "cell": ("replace", " mot"),
    "row": ("insert", " vite"),
    "column": ("column", "\nbis"),
    "everywhere": ("everywhere", " entier"),
}


@pytest.mark.parametrize("kind", WORDS)
def test_words_go_on_where_they_ended(taker: NoteTaker, kind: str) -> None:
    made = KINDS[kind](taker.workshop, taker.page.text.document)
    open_on(taker, made)
    as_kind, more = WORDS[kind]
    if kind == "row":
        field = taker.page.capture.cells.fields()[-1]
        field.setFocus()
        taker.press(Key.Key_End)
    words = more.removeprefix("\n")
    if words != more:
        taker.press(Key.Key_Return, SHIFT)
    taker.write(words)
    taker.record()
    found = now(taker, made)
    assert (found.kind, found.number, found.base_text, found.clauses) == (as_kind, made.number, made.base_text, made.clauses)
    if kind == "row":
        assert found.text.replace("\t", "").endswith(more.strip())
    else:
        assert found.text == f"{made.text}{more}"
    assert [one.name for one in found.authors] == ["Collectif A", "Collectif B", "Collectif C"]
    assert taker.cards(), "its card is there"
    assert taker.chosen_number() == made.number


def test_its_words_are_shown_against_those_that_its_author_had(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("39")
    known = taker.workshop.amendments.numbered("39")
    taker.press(Key.Key_F2)
    strip = taker.page.capture
    assert taker.typed() == known.text
    assert "".join(run.text for run in strip.editor.runs() if run.state != "inserted") == known.base_text
    assert {run.state for run in strip.editor.runs()} == {"base", "deleted", "inserted"}
    assert strip.author.text() == known.proposers[0].name
    assert strip.reason.text() == known.rationale
    assert strip.form.isChecked() is (known.nature == "form")
    assert strip.editor.hasFocus()


@pytest.mark.parametrize(("kind", "label"), [("replace", "3.2.4"), ("cell", ""), ("sub", "3.2.4")])
def test_the_heading_says_where_it_stands(taker: NoteTaker, kind: str, label: str) -> None:
    made = KINDS[kind](taker.workshop, taker.page.text.document)
    open_on(taker, made)
    place = label or taker.workshop.texts.clause(made.clause).label
    told = taker.page.capture.title().removesuffix("…")
    assert told.startswith(f"Amendement {made.number} – correction · ")
    assert place.startswith(told.rsplit(" · ", 1)[1])


def test_what_is_longer_than_its_line_is_read_from_its_beginning(taker: NoteTaker) -> None:
    workshop, long = taker.workshop, "Cette phrase est plus longue que la ligne dans laquelle elle se trouve. " * 4
    written = f"{long}\t{long}"
    made = workshop.amendments.add(rows(workshop)[-1], "insert", written, authors=WHO, rationale=long)
    open_on(taker, made)
    strip = taker.page.capture
    first, *others = strip.cells.fields()
    assert first.hasFocus()
    assert first.cursorPosition() == len(first.text()), "where one is one goes on"
    assert {one.cursorPosition() for one in (strip.reason, *others)} == {0}
    strip.reason.setFocus()
    taker.press(Key.Key_End)
    taker.write("Fin.")
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_F2)
    assert strip.reason.hasFocus()
    taker.write(" Vraiment.")
    assert strip.reason.text().endswith("Fin. Vraiment."), "where one was one goes on"


def test_a_kind_that_was_wrong_is_chosen_anew(taker: NoteTaker) -> None:
    made = KINDS["remark"](taker.workshop, taker.page.text.document)
    open_on(taker, made)
    taker.press(Key.Key_2, ALT)
    taker.record()
    assert (now(taker, made).kind, now(taker, made).text) == ("insert", made.text)
    open_on(taker, made)
    taker.press(Key.Key_3, ALT)
    taker.record()
    base = taker.workshop.texts.clause(made.clause).text
    assert (now(taker, made).kind, now(taker, made).base_text) == ("delete", base)
    open_on(taker, made)
    taker.press(Key.Key_4, ALT)
    type_words(taker.page.capture.target, "3.2.1")
    taker.record()
    assert now(taker, made).target == clause(taker.workshop, made.document, "3.2.1")
    open_on(taker, made)
    taker.press(Key.Key_1, ALT)
    taker.write(" Vite.")
    taker.record()
    assert (now(taker, made).kind, now(taker, made).text) == ("replace", f"{base} Vite.")
    assert now(taker, made).number == made.number


# Authors


def names(taker: NoteTaker, amendment: Amendment) -> list[tuple[str, bool]]:
    return [(one.name, one.supports) for one in now(taker, amendment).authors]


def test_a_wrong_author_is_replaced_and_the_others_stay(taker: NoteTaker) -> None:
    made = KINDS["replace"](taker.workshop, taker.page.text.document)
    open_on(taker, made)
    taker.page.capture.author.setFocus()
    taker.page.capture.author.selectAll()
    taker.name("mensavi")
    taker.record()
    told = names(taker, made)
    assert told[1:] == [("Collectif B", False), ("Collectif C", True)]
    assert now(taker, made).authors[0].person is not None
    assert taker.card(made.number).author.endswith(", Collectif B")


def test_each_author_has_its_turn_and_one_more_can_join(taker: NoteTaker) -> None:
    made = KINDS["replace"](taker.workshop, taker.page.text.document)
    open_on(taker, made)
    turns, field = taker.page.capture.authors, taker.page.capture.author
    assert [turns.itemText(place).split(" · ")[-1] for place in range(3)] == [one.name for one in WHO]
    turns.setFocus()
    taker.press(Key.Key_Down)
    assert field.text() == "Collectif B"
    taker.press(Key.Key_Down)
    assert field.text() == "Collectif C"
    field.setFocus()
    field.selectAll()
    taker.write("Zzobla D")
    taker.press(Key.Key_Down)
    taker.press(Key.Key_Return)
    turns.setFocus()
    taker.press(Key.Key_Up)
    field.setFocus()
    field.selectAll()
    taker.press(Key.Key_Delete)
    turns.setFocus()
    taker.press(Key.Key_End)
    field.setFocus()
    taker.name("mensavi")
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_F2)
    assert field.text() == taker.workshop.people.get(field.author().person).sentence_name  # type: ignore[union-attr, arg-type]
    taker.record()
    assert names(taker, made)[:2] == [("Collectif A", False), ("Zzobla D", True)]
    assert now(taker, made).authors[2].person is not None
    assert len(now(taker, made).authors) == 3


def test_nobody_is_refused(taker: NoteTaker) -> None:
    made = taker.workshop.amendments.add(
        clause(taker.workshop, taker.page.text.document, "3.2.4"), "remark", "Trop vague.", authors=WHO[:1]
    )
    open_on(taker, made)
    taker.page.capture.author.setFocus()
    taker.page.capture.author.selectAll()
    taker.press(Key.Key_Delete)
    taker.record()
    assert taker.refusal().startswith("Indiquez qui propose")
    assert taker.strip_is_open()
    assert taker.page.capture.author.hasFocus()
    assert names(taker, made) == [("Collectif A", False)]


# What is decided


def test_of_a_decided_one_only_who_and_why_is_put_right(taker: NoteTaker) -> None:
    made = KINDS["replace"](taker.workshop, taker.page.text.document)
    taker.workshop.deciding.decide(made.id, "retained")
    open_on(taker, made)
    strip = taker.page.capture
    assert strip.author.hasFocus()
    assert "(O)" in strip.state()
    assert strip.editor.isReadOnly()
    taker.press(Key.Key_3, ALT)
    strip.editor.setFocus()
    taker.write(" Vite.")
    assert taker.typed() == made.text
    strip.author.setFocus()
    strip.author.selectAll()
    taker.name("mensavi")
    taker.record()
    found = now(taker, made)
    assert found.authors[0].person is not None
    assert (found.kind, found.text, found.state) == ("replace", made.text, "retained")


def test_of_one_that_is_amended_itself_it_is_said_at_once_that_its_words_stay(taker: NoteTaker) -> None:
    lower = KINDS["sub"](taker.workshop, taker.page.text.document)
    assert lower.parent is not None
    made = taker.workshop.amendments.get(lower.parent)
    open_on(taker, made)
    strip = taker.page.capture
    assert strip.author.hasFocus()
    assert strip.state().startswith(f"Des sous-amendements changent ses mots ({lower.number})")
    strip.editor.setFocus()
    taker.write(" Vite.")
    taker.press(Key.Key_3, ALT)
    assert taker.typed() == made.text
    strip.reason.setFocus()
    taker.write("Mal entendu.")
    taker.record()
    assert now(taker, made) == replace(made, rationale="Mal entendu.")
    taker.press(Key.Key_F2)
    taker.workshop.amendments.bin(lower.id)
    taker.qtbot.waitUntil(lambda: not strip.editor.isReadOnly())
    strip.editor.setFocus()
    taker.press(Key.Key_End, CTRL)
    taker.write(" Vite.")
    taker.record()
    assert now(taker, made).text == f"{made.text} Vite."


def test_what_is_decided_while_one_corrects_keeps_its_words(taker: NoteTaker) -> None:
    made = KINDS["replace"](taker.workshop, taker.page.text.document)
    open_on(taker, made)
    taker.write(" Vite.")
    taker.workshop.deciding.decide(made.id, "not_retained")
    taker.record()
    assert "rouvrez" in taker.refusal()
    assert taker.strip_is_open()
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_F2)
    assert taker.typed() == made.text, "a draft changes nothing of what was decided on"
    taker.press(Key.Key_Escape)
    taker.workshop.history.undo()
    taker.press(Key.Key_F2)
    assert taker.typed() == f"{made.text} Vite.", "but waits until its decision is taken back"


def test_who_decides_over_an_unfinished_correction_is_told(taker: NoteTaker) -> None:
    made = KINDS["replace"](taker.workshop, taker.page.text.document)
    open_on(taker, made)
    taker.write(" Vite.")
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_A)
    assert now(taker, made).state == "retained"
    said = taker.frame.messages.short.sentence.replace("\u00a0", " ")
    assert said.startswith(f"Le brouillon commencé sur l’amendement {made.number} est gardé")


@pytest.mark.parametrize("on", ["card", "text"])
def test_the_key_works_on_the_card_and_on_the_text(taker: NoteTaker, on: str) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("39")
    (taker.page.amendments.list if on == "card" else taker.page.text.clauses).setFocus()
    taker.press(Key.Key_F2)
    assert "39 – correction" in taker.page.capture.title()


def test_what_is_gone_meanwhile_is_told(taker: NoteTaker) -> None:
    made = KINDS["replace"](taker.workshop, taker.page.text.document)
    open_on(taker, made)
    taker.write(" Vite.")
    taker.workshop.amendments.bin(made.id)
    taker.record()
    assert made.number in taker.refusal()


# Drafts


def test_its_draft_is_its_own(taker: NoteTaker) -> None:
    made = KINDS["replace"](taker.workshop, taker.page.text.document)
    open_on(taker, made)
    taker.write(" Vite.")
    taker.press(Key.Key_Escape)
    assert not taker.strip_is_open()
    taker.press(Key.Key_N)
    assert taker.typed() == taker.workshop.texts.clause(made.clause).text
    taker.press(Key.Key_Escape)
    taker.choose_amendment(made.number)
    taker.press(Key.Key_F2)
    assert taker.typed() == f"{made.text} Vite."
    taker.press(Key.Key_Escape, SHIFT)
    taker.press(Key.Key_Escape, SHIFT)
    assert taker.workshop.drafts() == {}
    taker.press(Key.Key_F2)
    assert taker.typed() == made.text
    assert now(taker, made) == made


def test_a_power_cut_loses_nothing_of_it(taker: NoteTaker, reopened: Callable[[Workshop], NoteTaker]) -> None:
    made = KINDS["replace"](taker.workshop, taker.page.text.document)
    open_on(taker, made)
    taker.write(" Vite.")
    taker.qtbot.waitUntil(lambda: bool((taker.workshop.remembered("texts.place") or {}).get("capture")))
    taker.qtbot.waitUntil(lambda: any("Vite" in str(draft["runs"]) for draft in taker.workshop.drafts().values()))
    after = reopened(taker.workshop)
    assert after.strip_is_open()
    assert f"{made.number} – correction" in after.page.capture.title()
    assert after.typed() == f"{made.text} Vite."
    after.record()
    assert now(after, made).text == f"{made.text} Vite."
    assert [one.name for one in now(after, made).authors] == [one.name for one in WHO]


# What rests on it


def test_it_is_neither_its_own_double_nor_its_own_rival(taker: NoteTaker) -> None:
    made = KINDS["replace"](taker.workshop, taker.page.text.document)
    open_on(taker, made)
    strip = taker.page.capture
    with taker.qtbot.waitSignal(strip.pause.due):
        taker.write(" ")
    assert not taker.page._supporting.button.isVisible()
    assert "⚠" not in strip.state()


def test_cards_text_and_room_follow_at_once(taker: NoteTaker) -> None:
    made = KINDS["replace"](taker.workshop, taker.page.text.document)
    taker.page.activate(amendment=made.id)
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_P)
    open_on(taker, made)
    taker.write(" Vite.")
    taker.record()
    scene = taker.page.context.stage.scene
    assert scene.kind is SceneKind.CLAUSE
    assert scene.where["amendment"] == made.id
    assert any("Vite." in mark.text for mark in taker.card(made.number).marks)
    assert any("Vite." in text for kind, text in taker.shown("3.2.4") if kind == "insert")


def test_in_the_queue_one_stays_in_the_queue(taker: NoteTaker) -> None:
    taker.press(Key.Key_J)
    number, listed = taker.chosen_number(), [one.number for one in taker.cards()]
    taker.press(Key.Key_F2)
    taker.page.capture.reason.setFocus()
    taker.write("Mal entendu.")
    taker.record()
    assert [one.number for one in taker.cards()] == listed
    assert taker.chosen_number() == number
    assert taker.page.text.clauses.hasFocus()


def test_the_button_does_what_the_key_does(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("39")
    pressed = taker.page.amendments.beginners.correct
    assert pressed.isVisible()
    assert pressed.toolTip().endswith("(F2)")
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert "39 – correction" in taker.page.capture.title()
    assert "F2" in [one.keys for one in taker.page.shortcuts()]


def test_f2_does_not_take_away_what_one_is_typing(taker: NoteTaker) -> None:
    taker.begin("3.2.1")
    taker.write(" Vite.")
    words, title = taker.typed(), taker.page.capture.title()
    taker.press(Key.Key_F2)
    assert (taker.typed(), taker.page.capture.title()) == (words, title)
