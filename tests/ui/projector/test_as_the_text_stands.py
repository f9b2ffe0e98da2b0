"""What the room reads of an amendment after other decisions on its clause: the text as it stands now, and the amendment in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from facilitation.amendments.values import Amendment, Author
from facilitation.workshop import Workshop
from tests.ui.note_taker import ALT, CTRL, Key, NoteTaker
from ui.context import AppContext
from ui.frame import Frame
from ui.projector.window import ProjectorWindow
from ui.stage import SceneKind

SOMEBODY = [Author(None, None, "Un invité")]


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.fixture
def clause(workshop: Workshop) -> Callable[[str], str]:
    document = workshop.texts.documents()[0].id
    return lambda label: workshop.texts.find_clause(label, document).id


@pytest.fixture
def cell(workshop: Workshop) -> Callable[[str, str], str]:
    """Of the plan: the row by its number, the column by its name."""
    clauses = workshop.texts.clauses(workshop.texts.documents()[1].id)

    def find(row: str, column: str) -> str:
        parent = next(one.parent for one in clauses if one.kind == "cell" and one.text == row)
        return next(
            one.id for one in clauses if one.parent == parent and one.label.replace("\u00a0", " ").endswith(f"« {column} »")
        )

    return find


def shown(room: ProjectorWindow) -> list[tuple[str, str]]:
    return [(mark.kind, mark.text) for mark in room.shown().marks]


def reads(room: ProjectorWindow, *kinds: str) -> str:
    """The words of these kinds of marks in one."""
    return "".join(mark.text for mark in room.shown().marks if mark.kind in kinds)


def put(context: AppContext, amendment: Amendment) -> None:
    context.stage.put(SceneKind.CLAUSE, clause=amendment.clause, amendment=amendment.id)


def propose(workshop: Workshop, clause: str, kind: str, text: str = "", **more: object) -> Amendment:
    base = workshop.consolidation.current_text(clause) if kind in ("replace", "delete", "move") else ""
    return workshop.amendments.add(clause, kind, text, authors=SOMEBODY, base_text=base, **more)  # type: ignore[arg-type]


def reword(workshop: Workshop, clause: str, old: str, new: str) -> Amendment:
    base = workshop.consolidation.current_text(clause)
    assert old in base
    return propose(workshop, clause, "replace", base.replace(old, new))


def decide(context: AppContext, amendment: Amendment, outcome: str = "retained", **more: object) -> None:
    context.workshop.deciding.decide(amendment.id, outcome, **more)  # type: ignore[arg-type]
    context.bridge.flush()


def say(workshop: Workshop, context: AppContext, key: str) -> str:
    return context.language.wording(f"projector.{key}")


# Another wording


def test_proposed_on_what_was_retained_since(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]
) -> None:
    here = clause("3.1.1")
    text = workshop.consolidation.current_text(here)
    one, other = (
        reword(workshop, here, "consulaires.", "consulaires, sans frais."),
        propose(workshop, here, "replace", f"Or, {text}"),
    )
    put(context, other)
    decide(context, one)
    assert reads(room, "insert") == "Or, "
    assert reads(room, "equal") == text.replace("consulaires.", "consulaires, sans frais.")
    assert "⚠" not in room.texts()[2]


def test_decided_it_is_marked_in_what_was_retained_since(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]
) -> None:
    here = clause("3.1.1")
    text = workshop.consolidation.current_text(here)
    one, other = (
        reword(workshop, here, "consulaires.", "consulaires, sans frais."),
        propose(workshop, here, "replace", f"Or, {text}"),
    )
    put(context, one)
    decide(context, one)
    decide(context, other)
    assert reads(room, "insert") == ", sans frais"
    assert reads(room, "equal").startswith("Or, ")
    context.stage.put(SceneKind.CLAUSE, clause=here)
    assert shown(room) == [("equal", workshop.consolidation.current_text(here))]


def test_where_the_same_words_were_changed_it_says_so_and_keeps_its_own(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]
) -> None:
    here = clause("3.1.1")
    one, other = (reword(workshop, here, "consulaires.", new) for new in ("consulaires, sans frais.", "honoraires."))
    decide(context, one)
    put(context, other)
    assert reads(room, "insert") == "honoraires"
    assert "sans frais" not in room.texts()[1]
    assert room.texts()[2].endswith(say(workshop, context, "overtaken"))
    third = reword(workshop, here, "sans frais", "à prix coûtant")
    decide(context, third)
    put(context, one)
    assert reads(room, "insert") == ", sans frais"
    assert room.texts()[2].endswith(say(workshop, context, "changed_since"))


def test_what_the_text_says_already_is_told(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]
) -> None:
    here = clause("3.1.1")
    one, other = (reword(workshop, here, "consulaires.", "consulaires, sans frais.") for _ in range(2))
    put(context, other)
    decide(context, one)
    assert shown(room) == [("equal", workshop.consolidation.current_text(here))]
    assert room.texts()[2].endswith(say(workshop, context, "said_already"))


# Other kinds


@pytest.mark.parametrize("kind", ["insert", "move", "remark", "delete"])
def test_what_leaves_the_words_alone_shows_those_of_now(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str], kind: str
) -> None:
    here = clause("3.1.1")
    more = {"target": clause("3.2.1")} if kind == "move" else {}
    made = propose(workshop, here, kind, "" if kind in ("move", "delete") else "Un mot.", **more)
    put(context, made)
    decide(context, reword(workshop, here, "consulaires.", "consulaires, sans frais."))
    now = workshop.consolidation.current_text(here)
    assert "sans frais" in now
    assert shown(room)[0] == ("delete" if kind == "delete" else "equal", now)
    if kind != "remark":
        decide(context, made)
        assert shown(room)[0] == ("delete" if kind == "delete" else "equal", now)


@pytest.mark.parametrize("kind", ["insert", "remark"])
def test_beside_a_clause_that_is_gone(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str], kind: str
) -> None:
    here = clause("3.1.1")
    text = workshop.consolidation.current_text(here)
    put(context, propose(workshop, here, kind, "Un mot."))
    decide(context, propose(workshop, here, "delete"))
    assert shown(room)[0] == ("delete", text)
    context.stage.put(SceneKind.CLAUSE, clause=here)
    assert shown(room) == [("delete", text)]


def test_a_deleted_title_counts_what_is_still_there(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]
) -> None:
    put(context, propose(workshop, clause("3.1"), "delete"))
    assert "avec 4 alinéas" in room.texts()[1]
    decide(context, propose(workshop, clause("3.1.1"), "delete"))
    assert "avec 3 alinéas" in room.texts()[1]


def test_paragraphs_joined(room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]) -> None:
    run = [clause("3.1.1"), clause("3.1.2")]
    first, second = (workshop.consolidation.current_text(one) for one in run)
    joined = workshop.several.rewrite(run, f"{first} {second}", authors=SOMEBODY)
    one = reword(workshop, run[0], first.split()[0], "Or")
    put(context, joined)
    decide(context, one)
    assert shown(room)[0][1].startswith("Or ")
    assert "⚠" not in room.texts()[2]
    decide(context, joined)
    assert reads(room, "equal", "insert").startswith("Or ")
    assert reads(room, "insert") == " "
    assert "⚠" not in room.texts()[2]


def test_words_replaced_everywhere_name_the_places_that_are_left(
    room: ProjectorWindow, workshop: Workshop, context: AppContext
) -> None:
    documents = [one.id for one in workshop.texts.documents()]
    made = workshop.several.replace_everywhere("consulaires", "diplomatiques", documents, authors=SOMEBODY)
    put(context, made)
    before = sum(len(part.spans) for part in made.parts)
    assert room.texts()[0].startswith(f"{before}\u00a0endroits")
    where = next(part for part in made.parts if len(part.spans) == 1)
    now = workshop.consolidation.current_text(where.clause)
    decide(context, propose(workshop, where.clause, "replace", now[: where.spans[0][0]] + "X" + now[where.spans[0][1] :]))
    assert room.texts()[0].startswith(f"{before - 1}\u00a0endroits")
    decide(context, made)
    assert room.texts()[0].startswith(f"{before - 1}\u00a0endroits")
    assert shown(room) == [("delete", "consulaires"), ("insert", "diplomatiques")]


# Tables


def test_a_cell_is_told_with_the_words_its_row_has_now(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, cell: Callable[[str, str], str]
) -> None:
    here, name = cell("2.1.1", "Cible 2030"), cell("2.1.1", "Activité")
    now = workshop.consolidation.current_text(here)
    put(context, propose(workshop, here, "replace", f"{now} au moins"))
    decide(context, propose(workshop, name, "replace", "Ouvrir un guichet"))
    decide(context, propose(workshop, here, "replace", f"Soit {now}"))
    assert room.texts()[1].split("\n")[0] == "2.1.1, Ouvrir un guichet"
    assert reads(room, "insert") == " au moins"
    assert f"Soit {now}" in reads(room, "equal")


def test_a_row_that_goes_is_read_as_it_stands(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, cell: Callable[[str, str], str]
) -> None:
    name = cell("2.1.1", "Activité")
    row = workshop.texts.clause(name).parent
    assert row is not None
    made = workshop.amendments.add(row, "delete", authors=SOMEBODY, base_text="")
    put(context, made)
    decide(context, propose(workshop, name, "replace", "Ouvrir un guichet"))
    assert " | Ouvrir un guichet | " in reads(room, "delete")
    decide(context, made)
    assert " | Ouvrir un guichet | " in reads(room, "delete")


def test_a_column_is_read_as_it_stands(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, cell: Callable[[str, str], str]
) -> None:
    here, name = cell("2.1.1", "Cible 2030"), cell("2.1.1", "Activité")
    gone = workshop.columns.remove(here, authors=SOMEBODY)
    count = len(workshop.columns.fields(here))
    come = workshop.columns.add(here, ["Chef de file", *(str(place) for place in range(1, count))], authors=SOMEBODY)
    decide(context, propose(workshop, here, "replace", "Tout"))
    decide(context, propose(workshop, name, "replace", "Ouvrir un guichet"))
    put(context, gone)
    assert "Tout" in reads(room, "delete").split(" | ")
    decide(context, gone)
    assert "Tout" in reads(room, "delete").split(" | ")
    put(context, come)
    assert "2.1.1, Ouvrir un guichet" in reads(room, "equal")


# Sub-amendments


def test_a_sub_amendment_stands_in_what_its_amendment_proposes_now(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]
) -> None:
    here = clause("3.1.1")
    parent = propose(workshop, here, "insert", "Un alinéa neuf sur les frais.")

    def sub(old: str, new: str) -> Amendment:
        words = parent.text.replace(old, new)
        return workshop.amendments.add(here, "replace", words, authors=SOMEBODY, base_text=parent.text, parent=parent.id)

    one, other, rival = sub("neuf", "nouveau"), sub("frais", "coûts"), sub("neuf", "vieux")
    put(context, other)
    decide(context, one)
    assert reads(room, "equal", "insert") == "Un alinéa nouveau sur les coûts."
    assert reads(room, "insert") == "coûts"
    decide(context, other)
    put(context, one)
    assert reads(room, "equal", "insert") == "Un alinéa nouveau sur les coûts."
    assert (reads(room, "delete"), reads(room, "insert")) == ("neuf", "nouveau")
    put(context, rival)
    assert reads(room, "insert") == "vieux"
    assert room.texts()[2].endswith(say(workshop, context, "overtaken"))
    put(context, parent)
    assert reads(room, "insert") == "Un alinéa nouveau sur les coûts."


# In the note-taker's hands


def on_the_wall(frame: Frame) -> ProjectorWindow:
    assert frame.presenting.window is not None
    return frame.presenting.window


def test_the_room_reads_nothing_that_was_voted_out(taker: NoteTaker) -> None:
    """4.2.1: 32 makes 3 % of 5 %, then 36 changes the year."""
    taker.go_to("4.2.1")
    taker.choose_amendment("36")
    taker.press(Key.Key_P)
    assert "5 %" in on_the_wall(taker.frame).texts()[1].replace("\u00a0", " ")
    taker.choose_amendment("32")
    taker.press(Key.Key_A)
    said = on_the_wall(taker.frame).texts()[1].replace("\u00a0", " ")
    assert "3 %" in said
    assert "5 %" not in said, "the room follows what is decided, whichever amendment is chosen"
    taker.choose_amendment("36")
    taker.press(Key.Key_P)
    assert {"2030", "2028"} <= {text for _, text in shown(on_the_wall(taker.frame))}


def test_frozen_it_does_not_follow(taker: NoteTaker) -> None:
    taker.go_to("4.2.1")
    taker.choose_amendment("36")
    taker.press(Key.Key_P)
    taker.press(Key.Key_I)
    before = on_the_wall(taker.frame).texts()
    taker.choose_amendment("32")
    taker.press(Key.Key_A)
    assert on_the_wall(taker.frame).texts() == before
    taker.press(Key.Key_I)
    assert "5 %" not in on_the_wall(taker.frame).texts()[1].replace("\u00a0", " ")


def test_a_move_takes_the_words_that_were_retained_with_it(taker: NoteTaker) -> None:
    taker.begin("3.1.2")
    taker.press(Key.Key_4, ALT)
    taker.write("4.1.2")
    taker.press(Key.Key_Return, CTRL)
    taker.press(Key.Key_P)
    QApplication.processEvents()
    words, marks = on_the_wall(taker.frame).texts()[1], shown(on_the_wall(taker.frame))
    assert "dans un délai de six mois" in words.replace("\u00a0", " ")
    assert marks[-1] == ("insert", "→ après 4.1.2")
