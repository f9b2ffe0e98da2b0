"""What the room is told of an amendment: what it is, whose, on which cell, and all of it legible."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel

from facilitation.amendments.values import Author
from facilitation.workshop import Workshop
from ui.context import AppContext
from ui.projector.window import ProjectorWindow
from ui.stage import SceneKind


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


def put(context: AppContext, number: str) -> None:
    context.stage.put(SceneKind.CLAUSE, amendment=context.workshop.amendments.numbered(number).id)


def said(room: ProjectorWindow) -> list[str]:
    """Heading, words, foot and verdict, with ordinary spaces."""
    return [words.replace("\u00a0", " ") for words in room.texts()]


def cut_off(room: ProjectorWindow) -> list[str]:
    """Words that do not stand whole on the screen, or in letters under 24 pixels."""
    QApplication.processEvents()
    found = [] if room.board().painted() == room.board().words() and room.board().text_size() >= 24 else [room.board().words()]
    for one in room.findChildren(QLabel):
        if one.isVisible() and one.text():
            metrics: QFontMetrics = one.fontMetrics()
            flags = int(Qt.TextFlag.TextWordWrap) if one.wordWrap() else 0
            needed = metrics.boundingRect(QRect(0, 0, one.width(), 0), flags, one.text())
            if needed.height() > one.height() or needed.width() > one.width() or one.fontInfo().pixelSize() < 24:
                found.append(one.text())
    return found


@pytest.mark.parametrize(
    ("number", "foot"),
    [
        ("66", "Question 66 – Pr Kokou Sɛnyo AYIVONU (MES)"),
        ("60", "Observation 60 – M. Renaud DELVAULX (ACNS)"),
        ("42-a", "Sous-amendement 42-a à l’amendement 42 – M. Kɔ́kúvi ŊKÉGBÉ (UTE)"),
        ("68", "Amendement 68 – M. Ayité Kɔmi TSIKPLOU (ISE)"),
        ("86", "Amendement 86 – RODT"),
    ],
)
def test_what_it_is_and_whose(room: ProjectorWindow, context: AppContext, number: str, foot: str) -> None:
    put(context, number)
    assert said(room)[2] == foot
    assert cut_off(room) == []


def test_a_structure_and_a_title_stay_with_the_name(room: ProjectorWindow, context: AppContext) -> None:
    put(context, "42-a")
    QApplication.processEvents()
    (foot,) = [one for one in room.findChildren(QLabel) if one.isVisible() and "ŊKÉGBÉ" in one.text()]
    assert foot.wordWrap()
    begun: set[str] = set()
    for width in range(
        foot.fontMetrics().horizontalAdvance("à l’amendement 42"), foot.fontMetrics().horizontalAdvance(foot.text())
    ):
        layout = QTextLayout(foot.text(), foot.font())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            begun.add(foot.text()[line.textStart() :].split()[0])
        layout.endLayout()
    assert {"M.", "ŊKÉGBÉ"} <= begun, "where it is narrow there are several lines"
    assert begun.isdisjoint({"Kɔ́kúvi", "(UTE)"})


def test_the_speakers_are_called_to_a_question(room: ProjectorWindow, context: AppContext) -> None:
    context.stage.put(SceneKind.SPEAKERS, amendment=context.workshop.amendments.numbered("66").id)
    assert said(room)[0].endswith("Question 66")


def test_many_authors_leave_the_text_its_room(room: ProjectorWindow, context: AppContext, workshop: Workshop) -> None:
    clause = workshop.amendments.numbered("68").clause
    several = [Author(one.id, None, one.sentence_name) for one in workshop.people.all() if one.organisation is not None][:4]
    made = workshop.amendments.add(clause, "remark", "Trop bas.", authors=several)
    context.stage.put(SceneKind.CLAUSE, amendment=made.id)
    assert "(" not in said(room)[2]
    assert cut_off(room) == []


@pytest.mark.parametrize(
    ("number", "row", "column"),
    [("68", "1.2.1, ", "Cible 2030"), ("72", "3.1.2, ", "Coût (millions FCFA)"), ("75", "4.2.2, ", "Cible 2030")],
)
def test_a_cell_is_named_by_its_row_and_its_column(
    room: ProjectorWindow, context: AppContext, number: str, row: str, column: str
) -> None:
    put(context, number)
    first, second = said(room)[1].split("\n")[:2]
    assert first.startswith(row)
    assert len(first) > len(row) + 8, "and what it is about"
    assert second.startswith(f"{column} : ")
    assert cut_off(room) == []


def test_a_move_says_after_what(room: ProjectorWindow, context: AppContext) -> None:
    put(context, "50")
    assert said(room)[1].split("\n")[-1].startswith("→ après ")
    assert cut_off(room) == []


@pytest.mark.parametrize(
    ("label", "along"),
    [("3.1", "avec 4 alinéas"), ("III.1", "avec 1 alinéa"), ("V", "avec 4 titres, 10 alinéas et 1 tableau")],
)
def test_a_deleted_title_tells_how_much_goes_with_it(
    room: ProjectorWindow, context: AppContext, workshop: Workshop, label: str, along: str
) -> None:
    title = workshop.texts.find_clause(label, workshop.texts.documents()[0].id)
    made = workshop.amendments.add(title.id, "delete", authors=[Author(None, None, "Un invité")], base_text=title.text)
    context.stage.put(SceneKind.CLAUSE, amendment=made.id)
    struck, told = room.shown().marks
    assert (struck.kind, struck.text) == ("delete", title.text)
    assert (told.kind, told.text.strip()) == ("equal", along)
    assert cut_off(room) == []


def test_what_goes_with_a_title_is_what_stands_there_now(room: ProjectorWindow, context: AppContext, workshop: Workshop) -> None:
    document, author = workshop.texts.documents()[0].id, Author(None, None, "Un invité")
    title, first = (workshop.texts.find_clause(label, document) for label in ("3.1", "3.1.1"))
    made = workshop.amendments.add(title.id, "delete", authors=[author], base_text=title.text)
    context.stage.put(SceneKind.CLAUSE, amendment=made.id)
    assert room.shown().marks[1].text.strip() == "avec 4 alinéas"
    more = workshop.amendments.add(first.id, "insert", "Un alinéa neuf.\nEt un autre.", authors=[author])
    workshop.deciding.decide(more.id, "retained")
    QApplication.processEvents()
    assert room.shown().marks[1].text.strip() == "avec 6 alinéas"


def test_a_deleted_paragraph_goes_alone(room: ProjectorWindow, context: AppContext, workshop: Workshop) -> None:
    here = workshop.texts.find_clause("3.1.1", workshop.texts.documents()[0].id)
    made = workshop.amendments.add(here.id, "delete", authors=[Author(None, None, "Un invité")], base_text=here.text)
    context.stage.put(SceneKind.CLAUSE, amendment=made.id)
    assert [mark.kind for mark in room.shown().marks] == ["delete"]


SIZES = [(1024, 768), (1920, 1080)]


def lines(label: QLabel) -> int:
    """On how many lines its words stand."""
    metrics: QFontMetrics = label.fontMetrics()
    flags = int(Qt.TextFlag.TextWordWrap)
    height = metrics.boundingRect(QRect(0, 0, label.contentsRect().width(), 0), flags, label.text()).height()
    return round(height / metrics.lineSpacing())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("number", ["36", "26", "50", "42-a"])
def test_a_name_is_not_broken_while_the_line_is_free(
    room: ProjectorWindow, context: AppContext, number: str, size: tuple[int, int]
) -> None:
    room.resize(*size)
    put(context, number)
    QApplication.processEvents()
    foot, verdict = (next(one for one in room.findChildren(QLabel) if one.text() == text) for text in room.texts()[2:])
    free = room.width() - 2 * 40 - verdict.width() - 24
    assert foot.width() >= free - 1
    assert lines(foot) == 1 or foot.fontMetrics().horizontalAdvance(foot.text()) > free
    assert cut_off(room) == []


@pytest.mark.parametrize("size", SIZES)
def test_places_of_words_replaced_everywhere_stand_there_whole(
    room: ProjectorWindow, context: AppContext, workshop: Workshop, size: tuple[int, int]
) -> None:
    room.resize(*size)
    documents = [one.id for one in workshop.texts.documents()]
    made = workshop.several.replace_everywhere(
        "consulaires", "diplomatiques", documents[1:], authors=[Author(None, None, "Un invité")]
    )
    context.stage.put(SceneKind.CLAUSE, amendment=made.id)
    QApplication.processEvents()
    assert workshop.texts.clause(made.clause).kind == "cell", "and is not told as the only one"
    assert [mark.text for mark in room.shown().marks] == ["consulaires", "diplomatiques"]
    heading = next(one for one in room.findChildren(QLabel) if one.text() == room.texts()[0])
    assert type(heading) is QLabel, "nothing shortens it"
    assert heading.heightForWidth(heading.width()) <= heading.height()
    assert cut_off(room) == []


def test_a_row_is_named_in_all_its_words(room: ProjectorWindow, context: AppContext, workshop: Workshop) -> None:
    clauses = workshop.texts.clauses(workshop.texts.documents()[1].id)
    row = next(one.parent for one in clauses if one.kind == "cell" and one.text == "2.1.1")
    activity = next(one for one in clauses if one.parent == row and "Activité" in one.label)
    target = next(one for one in clauses if one.parent == row and "Cible 2030" in one.label)
    somebody = [Author(None, None, "Un invité")]
    made = workshop.amendments.add(target.id, "replace", "25", authors=somebody, base_text=target.text)
    context.stage.put(SceneKind.CLAUSE, amendment=made.id)
    assert room.texts()[1].split("\n")[0] == f"2.1.1, {activity.text}"
    assert cut_off(room) == []


def test_the_head_of_a_column_is_not_named_by_itself(room: ProjectorWindow, context: AppContext, workshop: Workshop) -> None:
    clauses = workshop.texts.clauses(workshop.texts.documents()[1].id)
    head = next(one for one in clauses if one.text == "Structure responsable" and one.cell is not None and one.cell.header)
    somebody = [Author(None, None, "Un invité")]
    made = workshop.amendments.add(head.id, "replace", "Structure pilote", authors=somebody, base_text=head.text)
    context.stage.put(SceneKind.CLAUSE, amendment=made.id)
    assert [(mark.kind, mark.text) for mark in room.shown().marks] == [
        ("equal", "Structure "),
        ("delete", "responsable"),
        ("insert", "pilote"),
    ]


def test_what_is_put_right_is_shown_right_at_once(room: ProjectorWindow, context: AppContext, workshop: Workshop) -> None:
    put(context, "39")
    known = workshop.amendments.numbered("39")
    words = known.text.replace("garantit", "assure")
    assert words != known.text
    workshop.amendments.update(known.id, text=words, authors=[Author(None, None, "Un invité")])
    QApplication.processEvents()
    assert "assure" in {mark.text for mark in room.shown().marks if mark.kind == "insert"}
    assert said(room)[2] == "Amendement 39 – Un invité"
