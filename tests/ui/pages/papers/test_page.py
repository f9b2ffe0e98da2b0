"""Documents: choosing a paper and its options with the keyboard, and a preview that follows the workshop."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from facilitation.papers.catalogue import PAPERS
from facilitation.producing import Made
from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.demonstration import HandClock
from tests.ui.hands import named, read
from tests.ui.pages.papers.conftest import CTRL, Reader, needs_pdftotext
from ui.context import AppContext
from ui.pages.papers import making
from ui.pages.papers.making import made
from ui.pages.papers.page import PapersPage
from ui.search.providers import Hit
from ui.search.things import add_workshop_search
from ui.widgets.choices import ElidedList

SHEET = [one.name for one in PAPERS].index("signature-sheet")
"""How far down the list."""


def test_arrow_keys_choose_a_paper_and_its_pages_are_shown(reader: Reader) -> None:
    assert reader.page.chosen is PAPERS[0]
    for _ in range(SHEET):
        reader.press(Qt.Key.Key_Down)
    reader.wait()
    assert reader.page.chosen.name == "signature-sheet"
    assert reader.page.preview.preview.pages > 3
    assert reader.page.preview.place == f"1 / {reader.page.preview.preview.pages}"
    assert "Feuille d’émargement" in read(reader.page)


def test_each_paper_of_the_catalogue_can_be_seen(reader: Reader) -> None:
    for paper in PAPERS:
        reader.go_to(paper.name)
        refused = "ne peut pas encore être produit" in read(reader.page)
        assert refused or reader.seen[-1][0].paper is paper
        assert paper.occasional or not refused, paper.name


def test_running_through_the_list_makes_only_the_paper_one_stops_at(reader: Reader) -> None:
    before = len(reader.seen)
    reader.press(Qt.Key.Key_End)
    for _ in range(len(PAPERS) - 1 - SHEET):
        reader.press(Qt.Key.Key_Up)
    reader.wait()
    assert [order.paper.name for order, _ in reader.seen[before:]] == ["signature-sheet"]


@needs_pdftotext
def test_another_answer_is_another_paper(reader: Reader) -> None:
    reader.go_to("signature-sheet")
    assert "jeudi 24 juillet 2025 – Matin" in reader.shown_words()
    halves = named(reader.page, ElidedList, "Demi-journée")
    halves.setFocus()
    reader.press(Qt.Key.Key_Down)
    reader.wait()
    assert halves.currentText() == "Jeudi 24 juillet, après-midi"
    assert "jeudi 24 juillet 2025 – Après-midi" in reader.shown_words()


@needs_pdftotext
def test_a_paper_in_english_for_a_window_in_french(reader: Reader) -> None:
    assert "Programme" in reader.shown_words()
    reader.qtbot.mouseClick(named(reader.page, QPushButton, "English"), Qt.MouseButton.LeftButton)
    reader.wait()
    assert "Tuesday, 22 July" in reader.shown_words()
    assert "Tous les documents en anglais" in read(reader.page)


def test_what_was_picked_gives_way_when_another_half_day_begins(reader: Reader, hand_clock: HandClock) -> None:
    """Picked on Thursday for Wednesday: on Friday morning it would be the wrong sheet."""
    reader.go_to("signature-sheet")
    halves = named(reader.page, ElidedList, "Demi-journée")
    halves.setFocus()
    reader.press(Qt.Key.Key_Up)
    reader.wait()
    assert halves.currentText() == "Mercredi 23 juillet, après-midi"
    reader.page.leave()
    reader.page.activate()
    assert halves.currentText() == "Mercredi 23 juillet, après-midi"
    hand_clock.set("2025-07-25 08:05")
    reader.page.leave()
    reader.page.activate()
    assert halves.currentText() == "Vendredi 25 juillet, matin"


@needs_pdftotext
def test_the_preview_follows_what_is_recorded_elsewhere_and_keeps_its_place(reader: Reader, workshop: Workshop) -> None:
    reader.go_to("matrix")
    view = reader.page.preview.preview
    for _ in range(3):
        reader.press(Qt.Key.Key_PageDown, CTRL)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 50)
    place = view._place()
    assert (view.page, place.page) == (4, 3)
    # In pixels the place is another one when a scroll bar comes beside the options, as late as a busy machine lets it.
    reader.page.resize(reader.page.width() - 40, reader.page.height())
    assert "clause de rendez-vous" not in reader.shown_words()
    document = workshop.texts.documents()[-1]
    clause = [one for one in workshop.texts.clauses(document.id) if one.text.strip()][-1]
    workshop.amendments.add(
        clause.id, "remark", "Prévoir une clause de rendez-vous.", authors=[workshop.authors.resolve("Société civile")]
    )
    reader.qtbot.waitUntil(lambda: reader.page.live.busy)
    reader.wait()
    assert "clause de rendez-vous" in reader.shown_words()
    assert (view._place().page, view._place().part) == (place.page, pytest.approx(place.part, abs=0.01))


def test_changes_without_end_do_not_keep_the_preview_from_coming(
    reader: Reader, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.go_to("participants")
    begun, go_on = threading.Event(), threading.Event()

    def slowly(*order: Any) -> Made:
        begun.set()
        assert go_on.wait(30)
        return made(*order)

    monkeypatch.setattr(making, "made", slowly)
    before = len(reader.seen)
    reader.page.live.renew(reader.seen[-1][0])
    reader.qtbot.waitUntil(begun.is_set)
    for _ in range(5):
        reader.page.live.renew(reader.seen[-1][0])
    go_on.set()
    reader.qtbot.waitUntil(lambda: len(reader.seen) == before + 1)
    reader.wait()
    assert len(reader.seen) == before + 2, "one for what was asked while the first was being made"


def test_another_page_opens_a_paper_with_its_half_day(reader: Reader, workshop: Workshop) -> None:
    first = workshop.sessions.all()[0]
    reader.page.activate(paper="minutes", session=first.id)
    reader.wait()
    assert reader.page.chosen.name == "minutes"
    assert named(reader.page, ElidedList, "Séance").currentText() == "Mardi 22 juillet, matin"
    order, _ = reader.seen[-1]
    assert order.choices == {"sitting": first.id}
    assert reader.list.hasFocus()


def test_a_place_that_names_no_paper_leaves_the_one_that_was_chosen(reader: Reader) -> None:
    reader.go_to("groups")
    reader.page.activate(paper="diploma")
    assert reader.page.chosen.name == "groups"
    assert reader.list.currentIndex().data() == "Listes des groupes"


def test_ctrl_k_finds_papers_by_their_names(context: AppContext) -> None:
    add_workshop_search(context)
    hits: list[Hit] = [hit for provider in context.search.providers for hit in provider.find("emargement", 5)]
    places = [(hit.text, hit.page, dict(hit.where)) for hit in hits if hit.page == "papers"]
    assert ("Feuille d’émargement", "papers", {"paper": "signature-sheet"}) in places


def test_keys_move_and_enlarge_the_preview(reader: Reader) -> None:
    reader.go_to("signature-sheet")
    view = reader.page.preview.preview
    bar = view.verticalScrollBar()
    reader.press(Qt.Key.Key_PageDown)
    assert 0 < bar.value() < view.viewport().height()
    reader.press(Qt.Key.Key_PageDown, CTRL)
    assert reader.page.preview.place.startswith("2 / ")
    reader.press(Qt.Key.Key_PageUp, CTRL)
    assert bar.value() == 0
    fitted = view.percent
    reader.press(Qt.Key.Key_Plus, CTRL)
    assert view.percent > fitted
    reader.press(Qt.Key.Key_Plus, CTRL)
    reader.press(Qt.Key.Key_Plus, CTRL)
    assert view.horizontalScrollBar().maximum() > 0
    reader.press(Qt.Key.Key_0, CTRL)
    assert view.percent == fitted
    assert view.horizontalScrollBar().maximum() == 0
    view.setFocus()
    reader.press(Qt.Key.Key_End)
    assert reader.page.preview.place == f"{view.pages} / {view.pages}"


def test_it_opens_where_it_was_left(reader: Reader, context: AppContext, qtbot: QtBot) -> None:
    reader.go_to("groups")
    reader.page.leave()
    again = PapersPage(context)
    qtbot.addWidget(again)
    assert again.chosen.name == "groups"


@pytest.fixture
def empty(context: AppContext, show: Callable[[QWidget], QWidget], qtbot: QtBot, tmp_path: Path, new_workshop: Workshop) -> Reader:
    made = Reader(qtbot, PapersPage(dataclasses.replace(context, workshop=new_workshop)))
    show(made.page)
    return made


@pytest.fixture
def new_workshop(tmp_path: Path) -> Iterator[Workshop]:
    path = tmp_path / "nouvel.palabre"
    with Workshop.create(path, title="Nouvel atelier", starts_on=date(2025, 9, 1), ends_on=date(2025, 9, 2)) as made:
        yield made


@pytest.mark.parametrize(
    ("paper", "reason", "page"),
    [
        ("programme", "l’ordre du jour est encore vide", "agenda"),
        ("participants", "personne n’est encore inscrit", "people"),
        ("groups", "aucun groupe n’a encore été formé", "groups"),
        ("minutes", "aucune séance n’a encore été ouverte", "agenda"),
        ("matrix", "aucun amendement n’a encore été enregistré", "texts"),
    ],
)
def test_what_cannot_be_made_says_why_and_leads_there(
    empty: Reader, desk: ListeningDesk, paper: str, reason: str, page: str
) -> None:
    empty.go_to(paper)
    assert reason in read(empty.page)
    assert not named(empty.page, QPushButton, "Imprimer").isEnabled()
    go = next(one for one in empty.page.preview.findChildren(QPushButton) if one.isVisible() and one.text().startswith("Aller"))
    empty.qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    assert desk.gone == [(page, {})]


def test_what_was_missing_is_shown_when_it_is_there(empty: Reader, new_workshop: Workshop) -> None:
    empty.go_to("participants")
    assert empty.page.preview.preview.pages == 0
    new_workshop.people.add("Adjovi", "Ama")
    empty.page.refresh({"person": frozenset()})
    empty.wait()
    assert empty.page.preview.preview.pages == 1
    assert named(empty.page, QPushButton, "Imprimer").isEnabled()


@pytest.mark.parametrize("code", ["fr", "en"])
def test_in_large_type_on_a_small_screen_the_options_need_no_room_to_the_side(
    reader: Reader, context: AppContext, code: str
) -> None:
    context.language.use("en" if code == "en" else "fr")
    context.theme.set_scale(175)
    reader.page.resize(1133, 620)
    for paper in ("programme", "participants", "matrix"):
        place = [one.name for one in PAPERS].index(paper)
        reader.list.setCurrentIndex(reader.list.model().index(place, 0)) if code == "fr" else reader.page.activate(paper=paper)
        reader.wait()
        area = reader.page.options.findChild(QScrollArea)
        assert area.horizontalScrollBar().maximum() == 0, paper
