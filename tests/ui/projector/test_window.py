"""The second screen: legible from the last row, nothing but what was put there, one key each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facilitation.amendments.values import Amendment, Author
from facilitation.workshop import Workshop
from tests.ui.demonstration import HandClock
from ui.context import AppContext
from ui.projector.board import SIZES
from ui.projector.window import ProjectorWindow
from ui.stage import SceneKind
from ui.theme.theme import SchemeChoice
from ui.widgets.labels import ElidedLabel

Key = Qt.Key
INVITED = Author(None, None, "Un invité au nom long, direction des affaires consulaires et des Togolais de l’extérieur")


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.fixture
def context(context: AppContext, hand_clock: HandClock) -> AppContext:
    return replace(context, clock=hand_clock)


@pytest.fixture
def clause(workshop: Workshop) -> Callable[[str], str]:
    document = workshop.texts.documents()[0].id
    return lambda label: workshop.texts.find_clause(label, document).id


def propose(workshop: Workshop, clause: str, kind: str, text: str) -> Amendment:
    base = workshop.consolidation.current_text(clause)
    return workshop.amendments.add(clause, kind, text, authors=[INVITED], base_text=base)  # type: ignore[arg-type]


def marks(room: ProjectorWindow) -> list[tuple[str, str]]:
    return [(mark.kind, mark.text) for mark in room.shown().marks]


def said(room: ProjectorWindow) -> list[str]:
    """Heading, words, foot and verdict, with ordinary spaces."""
    return [words.replace("\u00a0", " ") for words in room.texts()]


# What is shown


def test_the_running_item_with_its_clock(room: ProjectorWindow, workshop: Workshop, hand_clock: HandClock) -> None:
    heading, words, foot, verdict = said(room)
    assert (heading, words) == ("En cours", "Restitution du groupe 3 et examen de l’axe 3")
    assert foot.startswith("10 h 20 – 13 h 00")
    assert verdict == "encore 2 h 18"
    assert "10:42" in [one.text() for one in room.findChildren(QLabel)]


def test_the_room_reads_the_whole_of_what_runs(room: ProjectorWindow, context: AppContext, clause: Callable[[str], str]) -> None:
    context.stage.put(SceneKind.CLAUSE, clause=clause("3.2.1"))
    running = next(one for one in room.findChildren(ElidedLabel) if one.text() == "Restitution du groupe 3 et examen de l’axe 3")
    assert running.isVisible()
    assert running.width() >= running.fontMetrics().horizontalAdvance(running.text())
    title = next(one for one in room.findChildren(ElidedLabel) if one.text() == context.workshop.settings.get().title)
    assert not title.isVisible(), "it would be cut to a few letters"
    room.resize(1920, 1080)
    assert title.isVisible()


def test_nothing_frames_the_wall(room: ProjectorWindow) -> None:
    picture = room.grab().toImage()
    edge = {picture.pixelColor(x, y).name() for x in (0, picture.width() - 1) for y in (0, 300, picture.height() - 1)}
    assert edge == {picture.pixelColor(12, 300).name()}


def test_the_clock_goes_on_and_says_when_time_is_over(room: ProjectorWindow, hand_clock: HandClock, qtbot: QtBot) -> None:
    hand_clock.forward(2 * 60 + 18 + 12)
    qtbot.waitUntil(lambda: said(room)[3] == "dépassement de 12 min")
    assert "13:12" in [one.text() for one in room.findChildren(QLabel)]


def test_what_comes_next_between_two_items(room: ProjectorWindow, workshop: Workshop, context: AppContext) -> None:
    for one in workshop.agenda.running():
        workshop.agenda.finish(one.item.id)
    context.bridge.flush()
    upcoming = workshop.agenda.next()
    assert upcoming is not None
    assert said(room)[:2] == ["Ensuite", upcoming.title]


def test_base_proposed_and_decided(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]
) -> None:
    here = clause("3.1.1")
    text = workshop.consolidation.current_text(here)
    context.stage.put(SceneKind.CLAUSE, clause=here)
    assert (said(room)[0], marks(room), said(room)[3]) == ("3.1.1", [("equal", text)], "")
    amendment = propose(workshop, here, "replace", text.replace("consulaires.", "consulaires, sans frais."))
    context.stage.put(SceneKind.CLAUSE, clause=here, amendment=amendment.id)
    assert ("insert", ", sans frais") in marks(room)
    assert said(room)[3] == "à décider"
    workshop.deciding.decide(amendment.id, "retained", mode="vote", votes=(38, 4, 2))
    context.bridge.flush()
    assert said(room)[3] == "✓ retenu\n38 pour, 4 contre, 2 abstentions"
    context.stage.put(SceneKind.CLAUSE, clause=here)
    assert marks(room) == [("equal", text.replace("consulaires.", "consulaires, sans frais."))]


@pytest.mark.parametrize(
    ("kind", "text", "mark"),
    [
        ("insert", "Un alinéa neuf.", ("insert", "Un alinéa neuf.")),
        ("remark", "Trop vague.", ("equal", "«\u00a0Trop vague.\u00a0»")),
    ],
)
def test_other_kinds(
    room: ProjectorWindow,
    workshop: Workshop,
    context: AppContext,
    clause: Callable[[str], str],
    kind: str,
    text: str,
    mark: tuple[str, str],
) -> None:
    context.stage.put(SceneKind.CLAUSE, amendment=propose(workshop, clause("3.1.1"), kind, text).id)
    assert mark in marks(room)


def test_a_deletion_is_struck_and_a_move_says_where_to(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]
) -> None:
    here = clause("3.1.1")
    context.stage.put(SceneKind.CLAUSE, amendment=propose(workshop, here, "delete", "").id)
    assert [kind for kind, _ in marks(room)] == ["delete"]
    moved = workshop.amendments.add(here, "move", authors=[INVITED], target=clause("3.2.1"))
    context.stage.put(SceneKind.CLAUSE, amendment=moved.id)
    assert ("insert", "→ après 3.2.1") in marks(room)


def test_an_agreed_wording_is_shown_against_the_text(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]
) -> None:
    here = clause("3.1.1")
    text = workshop.consolidation.current_text(here)
    amendment = propose(workshop, here, "replace", text + " Un.")
    workshop.deciding.decide(amendment.id, "retained_modified", agreed_text=text + " Deux.")
    context.stage.put(SceneKind.CLAUSE, amendment=amendment.id)
    assert marks(room)[-1] == ("insert", " Deux.")
    assert said(room)[3] == "✓ retenu avec reformulation"


def test_groups_with_their_rooms_and_the_title(room: ProjectorWindow, workshop: Workshop, context: AppContext) -> None:
    context.stage.put(SceneKind.GROUPS)
    assert said(room)[0] == "Groupes et salles"
    assert said(room)[1].count("\n") == len(workshop.groups.all()) - 1
    context.stage.put(SceneKind.TITLE)
    assert said(room)[1] == workshop.settings.get().title


def test_what_has_gone_gives_the_title(room: ProjectorWindow, workshop: Workshop, context: AppContext) -> None:
    context.stage.put(SceneKind.CLAUSE, clause="no-such-clause")
    assert said(room)[1] == workshop.settings.get().title


def test_the_language_changes_without_a_restart(room: ProjectorWindow, context: AppContext) -> None:
    context.language.use("en")
    assert said(room)[0] == "Now"
    assert said(room)[3].endswith("left")


# Legible


def test_nothing_is_under_24_pixels_in_any_scheme(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]
) -> None:
    amendment = propose(workshop, clause("3.1.1"), "insert", "Un alinéa neuf.")
    for scheme in SchemeChoice:
        context.theme.choose(scheme)
        for where in ({"amendment": amendment.id}, {"clause": clause("3.1.1")}):
            context.stage.put(SceneKind.CLAUSE, **where)
            for one in room.findChildren(QLabel):
                if one.isVisible() and one.text():
                    one.ensurePolished()
                    assert one.fontInfo().pixelSize() >= 24, one.text()
            assert room.board().text_size() >= 24


@pytest.mark.parametrize("times", [1, 3, 6, 12, 40])
def test_a_long_clause_is_never_cut_off_and_shows_what_changes(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str], times: int
) -> None:
    here = clause("3.1.1")
    text = workshop.texts.clause(here).text
    sentences = f"{text} " * times
    base = f"{sentences}Le mot ANCIEN est ici. {sentences}"
    amendment = workshop.amendments.add(here, "replace", base.replace("ANCIEN", "NOUVEAU"), authors=[INVITED], base_text=base)
    context.stage.put(SceneKind.CLAUSE, amendment=amendment.id)
    room.grab()
    board = room.board()
    assert board.needed_height() <= board.height()
    assert {"ANCIEN", "NOUVEAU"} <= set(board.painted().replace("ANCIENNOUVEAU", "ANCIEN NOUVEAU").split())
    assert board.text_size() >= 24


@pytest.mark.parametrize("kind", ["delete", "insert", "remark"])
def test_even_one_endless_change_fits(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str], kind: str
) -> None:
    endless = "Chaque poste tient un registre des demandes. " * 120
    here = clause("3.1.1")
    amendment = workshop.amendments.add(here, kind, "" if kind == "delete" else endless, authors=[INVITED], base_text=endless)  # type: ignore[arg-type]
    context.stage.put(SceneKind.CLAUSE, amendment=amendment.id)
    board = room.board()
    assert board.needed_height() <= board.height()
    assert "…" in board.painted()


@pytest.fixture
def endless(workshop: Workshop, context: AppContext, clause: Callable[[str], str]) -> str:
    """What is on the stage: an insertion far longer than the screen."""
    text = " ".join(f"Le poste {number} tient un registre des demandes." for number in range(1, 90))
    amendment = workshop.amendments.add(clause("3.1.1"), "insert", text, authors=[INVITED])
    context.stage.put(SceneKind.CLAUSE, amendment=amendment.id)
    return text


def test_what_is_longer_than_the_screen_has_pages_that_show_all_of_it(room: ProjectorWindow, endless: str, qtbot: QtBot) -> None:
    board = room.board()
    assert "…" in board.painted()
    place, count = board.page()
    assert (place, count > 2) == (1, True)
    read = []
    for _ in range(count - 1):
        qtbot.keyClicks(room, ">")
        assert board.needed_height() <= board.height()
        assert board.text_size() >= 24
        read.append(board.painted())
    assert "".join(read) == board.words()
    assert endless in board.words()
    qtbot.keyClick(room, Key.Key_PageDown)
    assert board.page() == (count, count)
    qtbot.keyClicks(room, "<")
    assert board.page() == (count - 1, count)


def test_other_words_begin_on_their_first_page(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, endless: str, clause: Callable[[str], str]
) -> None:
    room.turn(2)
    workshop.people.add("Adjovi")
    context.bridge.flush()
    assert room.board().page()[0] == 3
    context.stage.put(SceneKind.CLAUSE, clause=clause("3.1.1"))
    assert room.board().page() == (1, 1)
    room.turn(1)
    assert room.board().page() == (1, 1)


def test_labels_are_not_cut_off(
    room: ProjectorWindow, workshop: Workshop, context: AppContext, clause: Callable[[str], str]
) -> None:
    amendment = propose(workshop, clause("3.1.1"), "insert", "Un alinéa neuf.")
    workshop.deciding.decide(amendment.id, "retained_modified", agreed_text="Deux.", mode="vote", votes=(138, 14, 12))
    context.stage.put(SceneKind.CLAUSE, amendment=amendment.id)
    room.grab()
    for one in room.findChildren(QLabel):
        if one.isVisible() and one.wordWrap():
            assert one.heightForWidth(one.width()) <= one.height(), one.text()
            assert one.geometry().right() <= room.width()


# Keys


def test_plus_and_minus_change_the_letters(room: ProjectorWindow, qtbot: QtBot) -> None:
    usual = room.board().text_size()
    qtbot.keyClick(room, Key.Key_Minus)
    smaller = room.board().text_size()
    assert smaller < usual
    qtbot.keyClick(room, Key.Key_Plus)
    assert room.board().text_size() == usual
    for _ in range(20):
        qtbot.keyClick(room, Key.Key_Minus)
    assert room.board().text_size() >= SIZES[0]


def test_b_blacks_the_screen_and_b_brings_it_back(room: ProjectorWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(room, Key.Key_B)
    assert room.is_black()
    picture = room.grab().toImage()
    assert {picture.pixelColor(x, y).name() for x in (0, 500, 1023) for y in (0, 384, 767)} == {"#000000"}
    qtbot.keyClick(room, Key.Key_B)
    assert not room.is_black()


def test_escape_leaves(room: ProjectorWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(room, Key.Key_Escape)
    assert not room.isVisible()


def test_what_comes_next_stands_below_what_runs(room: ProjectorWindow) -> None:
    assert said(room)[2].split("\n")[1] == "Ensuite : Pause déjeuner (13 h 00)"


def test_the_clock_is_large_where_the_time_is_what_matters(
    room: ProjectorWindow, context: AppContext, clause: Callable[[str], str]
) -> None:
    (clock,) = [one for one in room.findChildren(QLabel) if one.text() == "10:42"]
    large = clock.sizeHint().height()
    context.stage.put(SceneKind.CLAUSE, clause=clause("3.2.1"))
    assert clock.sizeHint().height() < large / 2


def test_what_rests_says_so(room: ProjectorWindow, workshop: Workshop, context: AppContext, hand_clock: HandClock) -> None:
    (running,) = workshop.agenda.running()
    workshop.agenda.pause(running.item.id)
    hand_clock.forward(20)
    context.bridge.flush()
    assert said(room)[3] == "suspendu"


def test_each_track_has_the_time_that_is_left_to_it(room: ProjectorWindow, workshop: Workshop, context: AppContext) -> None:
    session = workshop.agenda.running()[0].item.session
    tracks = [workshop.agenda.add(session, f"Commission {number}", kind="groups", minutes=30 * number) for number in (1, 2)]
    for one in tracks:
        workshop.agenda.start(one)
    context.bridge.flush()
    lines = said(room)[1].split("\n")
    assert [line.split(" · ")[0] for line in lines] == ["Commission 1", "Commission 2"]
    assert all("encore" in line for line in lines)
    assert lines[0].split(" · ")[-1] != lines[1].split(" · ")[-1]
