"""A ceremony: laid down, filled by keys, moved, timed, greeted, gone through live."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.accessibility import nameless_fields, silent_buttons
from tests.ui.conftest import ListeningDesk
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, drag, named, read, type_words
from tests.ui.pages.agenda.ceremony_driver import CeremonyDriver
from ui.context import AppContext
from ui.pages.agenda.ceremony_step import StepDialog
from ui.pages.agenda.page import AgendaPage

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workshop(tmp_path: Path, hand_clock: HandClock) -> Iterator[Workshop]:
    """Tuesday 22 July, 8:10: an opening at 9:30 and a plenary; a prefect, two partners and a secretary-general with ranks."""
    hand_clock.set("2025-07-22 08:10")
    days = {"starts_on": date(2025, 7, 22), "ends_on": date(2025, 7, 24)}
    with Workshop.create(tmp_path / "atelier.palabre", title="Atelier", place="Kpalimé", clock=hand_clock, **days) as made:
        morning, last = made.sessions.all()[0].id, made.sessions.all()[-1].id
        made.agenda.add(morning, "Cérémonie d’ouverture\u00a0: discours", minutes=60, kind="ceremony", starts_at="09:30")
        made.agenda.add(morning, "Présentation du projet", minutes=60)
        made.agenda.add(last, "Clôture", minutes=45, kind="closing")
        partner = made.organisations.add("Organisation internationale", acronym="OIM", constituency="donor")
        people = [
            made.people.add(name, first, sex=sex, function=function, organisation=body)
            for name, first, sex, function, body in (
                ("SALIFOU", "Afi", "F", "secrétaire générale", None),
                ("MENSAH", "Kofi", "M", "représentant résident", partner),
                ("KONOU", "Edem", "M", "préfet de Kloto", None),
            )
        ]
        made.people.set_precedence(people)
        made.people.add("LAWSON", "Dédé", sex="F", function="chargée de programme", organisation=partner)
        yield made


@pytest.fixture
def page(context: AppContext, show: Callable[[QWidget], QWidget]) -> AgendaPage:
    return cast(AgendaPage, show(AgendaPage(context)))


@pytest.fixture
def ceremony(page: AgendaPage, workshop: Workshop, qtbot: QtBot) -> CeremonyDriver:
    driver = CeremonyDriver(page, workshop, qtbot)
    driver.open("Cérémonie")
    return driver


@pytest.fixture
def usual(ceremony: CeremonyDriver) -> CeremonyDriver:
    """The steps of a usual opening."""
    ceremony.press(Key.Key_Return)
    assert len(ceremony.view.model.rows) == 7
    return ceremony


def test_only_a_ceremony_opens_and_escape_leads_back(page: AgendaPage, workshop: Workshop, qtbot: QtBot) -> None:
    driver = CeremonyDriver(page, workshop, qtbot)
    driver.agenda.click(driver.agenda.item("Présentation"))
    driver.press(Key.Key_C)
    assert driver.in_programme()
    assert not [one for one in page.findChildren(QPushButton) if one.isVisible() and "Cérémonie" in one.text()]
    driver.agenda.click(driver.agenda.item("Cérémonie"))
    qtbot.mouseClick(driver.agenda.button("Cérémonie   C"), Qt.MouseButton.LeftButton)
    assert not driver.in_programme()
    assert "Cérémonie d’ouverture" in driver.words()
    driver.press(Key.Key_Escape)
    assert driver.in_programme()
    assert driver.agenda.board.hasFocus()


def test_keys_of_the_days_sleep_behind_a_ceremony(usual: CeremonyDriver, page: AgendaPage, workshop: Workshop) -> None:
    before = [(one.id, one.position, one.minutes, one.state) for one in workshop.agenda.all()]
    for key in (Key.Key_Plus, Key.Key_Minus, Key.Key_P, Key.Key_R, Key.Key_H):
        usual.press(key)
    usual.press(Key.Key_Down, ALT)
    assert [(one.id, one.position, one.minutes, one.state) for one in workshop.agenda.all()] == before
    assert "Copier les salutations" in {one.what for one in page.shortcuts()}
    usual.press(Key.Key_Escape)
    assert "Copier les salutations" not in {one.what for one in page.shortcuts()}


def test_an_empty_ceremony_offers_the_usual_one_first(page: AgendaPage, workshop: Workshop, qtbot: QtBot) -> None:
    driver = CeremonyDriver(page, workshop, qtbot)
    driver.open("Clôture")
    assert "pas encore de déroulement" in driver.words()
    qtbot.mouseClick(named(page, QPushButton, "Clôture habituelle"), Qt.MouseButton.LeftButton)
    page.context.bridge.flush()
    assert driver.column("step")[0] == "Lecture du rapport de synthèse"
    assert driver.table.hasFocus()


def test_three_letters_or_a_free_name_and_the_order_follows(usual: CeremonyDriver, workshop: Workshop) -> None:
    usual.add("men")
    usual.add("Ambassadeur du Ghana")
    assert "orateur à nommer" in usual.column("who")[3]
    assert usual.column("who")[3:6] == [
        "orateur à nommer",
        "Ambassadeur du Ghana",
        "Monsieur le Représentant résident, Kofi MENSAH",
    ]
    assert usual.column("step")[-3] == "Discours d’ouverture"
    assert usual.column("text")[5] == "⚠ non reçu"


def test_a_step_is_changed_in_its_dialog(usual: CeremonyDriver, workshop: Workshop, qtbot: QtBot) -> None:
    people = {one.family_name: one.id for one in workshop.people.all()}

    def change(dialog: StepDialog) -> None:
        who = named(dialog, QComboBox, "Qui")
        who.setFocus()
        type_words(who.lineEdit(), "salifou")
        qtbot.keyClick(who, Key.Key_Return)
        proposed = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Annoncé comme")
        assert proposed.placeholderText() == "Madame la Secrétaire générale"
        stand_in = named(dialog, QLineEdit, "Représenté par, hors liste")
        type_words(stand_in, "M. Yao AGBO")
        type_words(named(dialog, QLineEdit, "Représentant annoncé comme"), "Monsieur le Directeur de cabinet")
        qtbot.keyClick(stand_in, Key.Key_Return)

    usual.choose("Discours d’ouverture")
    with answering(StepDialog, change):
        usual.press(Key.Key_Return)
    usual.page.context.bridge.flush()
    assert usual.column("who")[4] == "Madame la Secrétaire générale, représentée par M. Yao AGBO · Afi SALIFOU"
    step = workshop.ceremonies.of(usual.view.item)[4]
    assert step.title == "Discours d’ouverture", "nothing else was changed"
    assert (step.kind, step.minutes, step.notes) == ("opening_speech", 15, "")
    assert (step.person, step.representative) == (people["SALIFOU"], "M. Yao AGBO")
    assert usual.greeted()[0] == "Monsieur le Directeur de cabinet, représentant Madame la Secrétaire générale"


def test_changing_one_thing_of_a_step_loses_nothing_else(usual: CeremonyDriver, workshop: Workshop, qtbot: QtBot) -> None:
    person = workshop.people.all()[0].id
    step = usual.view.model.rows[4].step.id
    notes = "Pupitre n°\u00a02\u00a0:\n12\u202f000 places"
    workshop.ceremonies.update(step, person=person, notes=notes)
    # Deleted by mistake: whoever brings her back finds her speech as it was.
    workshop.people.bin(person)
    usual.page.context.bridge.flush()

    def change(dialog: StepDialog) -> None:
        for _ in range(3):
            qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        type_words(named(dialog, QLineEdit, "Intitulé"), " (bref)")
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    usual.choose("Discours d’ouverture")
    with answering(StepDialog, change):
        usual.press(Key.Key_Return)
    changed = workshop.ceremonies.get(step)
    assert changed.title.endswith("(bref)")
    assert (changed.notes, changed.person) == (notes, person)


def test_the_dialog_says_what_it_is_and_keeps_what_it_shows(usual: CeremonyDriver, workshop: Workshop, qtbot: QtBot) -> None:
    before = workshop.check().acts
    usual.choose("Photo de famille")

    def accept(dialog: StepDialog) -> None:
        assert "Étape de la cérémonie" in read(dialog)
        assert named(dialog, QLineEdit, "Intitulé").text() == "Photo de famille"
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(StepDialog, accept):
        usual.press(Key.Key_Return)
    assert workshop.check().acts == before, "nothing was typed, nothing is an act"


def test_a_step_without_a_speaker_comes_behind_the_chosen_one(usual: CeremonyDriver, workshop: Workshop, qtbot: QtBot) -> None:
    def fill(dialog: StepDialog) -> None:
        type_words(named(dialog, QLineEdit, "Intitulé"), "Prestation culturelle")
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    usual.choose("Hymne national")
    with answering(StepDialog, fill):
        usual.press(Key.Key_E)
    usual.page.context.bridge.flush()
    assert usual.column("step")[2] == "Prestation culturelle, autre étape"


def test_moved_by_hand_it_stays_and_o_gives_it_back(usual: CeremonyDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    usual.add("men")
    usual.add("kon")
    assert [usual.place(name) for name in ("KONOU", "MENSAH")] == [4, 5]
    usual.choose("MENSAH")
    usual.press(Key.Key_Up, ALT)
    assert [usual.place(name) for name in ("MENSAH", "KONOU")] == [4, 5]
    assert "à la main" in usual.column("time")[4]
    assert usual.table.chosen() == 4
    usual.press(Key.Key_O)
    assert [usual.place(name) for name in ("KONOU", "MENSAH")] == [4, 5]
    assert desk.undoable == ["Le déroulement habituel est en place", "Les orateurs sont dans l’ordre protocolaire"]


def test_dragged_to_another_place(usual: CeremonyDriver, workshop: Workshop, qtbot: QtBot) -> None:
    usual.drag("Photo de famille", "Hymne national")
    assert usual.column("step")[1:3] == ["Photo de famille", "Hymne national"]
    assert usual.table.chosen() == 1, "what was dragged is chosen"
    usual.drag("Photo de famille", "Discours d’ouverture")
    assert usual.column("step")[4:6] == ["Discours d’ouverture", "Photo de famille"]
    usual.drag("Arrivée", "")
    assert usual.column("step")[-1].startswith("Arrivée")
    workshop.history.undo()
    usual.page.context.bridge.flush()
    assert usual.column("step")[0].startswith("Arrivée")
    before = workshop.check().acts
    usual.drag("Photo de famille", "Photo de famille")
    assert workshop.check().acts == before, "let go where it was taken"


def test_what_is_gone_while_it_is_dragged_is_dropped_nowhere(usual: CeremonyDriver, workshop: Workshop) -> None:
    table, steps = usual.table, [row.step.id for row in usual.view.model.rows]
    viewport, model = table.viewport(), usual.view.model
    first, last = (QPointF(table.visualRect(model.index(row, 0)).center()) for row in (0, 4))
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton

    def mouse(kind: QEvent.Type, point: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        at = QPointF(viewport.mapToGlobal(point.toPoint()))
        QApplication.sendEvent(viewport, QMouseEvent(kind, point, at, button, held, Qt.KeyboardModifier.NoModifier))

    mouse(QEvent.Type.MouseButtonPress, first, left, left)
    mouse(QEvent.Type.MouseMove, last, none, left)
    [line] = [one for one in viewport.findChildren(QWidget) if one.isVisible()]
    assert abs(line.geometry().center().y() - table.visualRect(model.index(4, 0)).bottom()) <= line.height()
    workshop.ceremonies.remove(steps[0])
    usual.page.context.bridge.flush()
    mouse(QEvent.Type.MouseButtonRelease, last, left, none)
    assert not line.isVisible()
    assert [row.step.id for row in model.rows] == steps[1:]


def test_past_the_edge_the_table_goes_on(usual: CeremonyDriver, workshop: Workshop) -> None:
    for number in range(20):
        usual.add(f"Orateur {number}")
    usual.table.choose(0)
    viewport = usual.table.viewport()
    assert usual.table.verticalScrollBar().maximum() > 0
    middle = usual.table.visualRect(usual.view.model.index(0, 0)).center()
    drag(viewport, middle, QPoint(middle.x(), viewport.height() + 400))
    usual.page.context.bridge.flush()
    assert usual.table.verticalScrollBar().value() > 0
    place = usual.place("Arrivée")
    assert usual.table.chosen() == place
    assert usual.table.visualRect(usual.view.model.index(place, 0)).bottom() <= viewport.height()


def test_minutes_too_many_are_named_and_d_gives_them(usual: CeremonyDriver, workshop: Workshop) -> None:
    assert "60\u00a0min d’étapes, 60\u00a0min au programme" in usual.words()
    usual.choose("Discours d’ouverture")
    for _ in range(5):
        usual.press(Key.Key_Plus)
    assert "5\u00a0min de trop\u00a0: les étapes durent 65\u00a0min, le programme en donne 60." in usual.words()
    assert usual.column("time")[0] == "09:30"
    assert usual.column("time")[-1] == "10:25"
    usual.press(Key.Key_D)
    assert workshop.agenda.get(usual.view.item).minutes == 65
    assert "de trop" not in usual.words()
    workshop.history.undo()
    usual.page.context.bridge.flush()
    assert "5\u00a0min de trop" in usual.words()
    usual.press(Key.Key_Minus)
    assert "4\u00a0min de trop" in usual.words()


def test_deleted_with_a_way_back(usual: CeremonyDriver, desk: ListeningDesk) -> None:
    usual.choose("Hymne national")
    usual.press(Key.Key_Delete)
    assert "Hymne national" not in usual.column("step")
    assert desk.undoable[-1] == "«\u00a0Hymne national\u00a0» supprimé"
    assert usual.table.chosen() == 1


def test_the_text_of_a_speech_comes_as_a_file_or_on_paper(
    usual: CeremonyDriver, workshop: Workshop, tmp_path: Path, desk: ListeningDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mot du préfet.docx"
    file.write_bytes(b"PK mot")
    step = workshop.ceremonies.of(usual.view.item)[2]
    usual.view.texts.take(step.id, file)
    usual.page.context.bridge.flush()
    assert usual.column("text")[2] == "✓ reçu, mot du préfet.docx"
    opened: list[str] = []
    monkeypatch.setattr("ui.pages.agenda.ceremony_texts.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile()))
    usual.choose("Mot de bienvenue")
    usual.press(Key.Key_L)
    assert Path(opened[0]).read_bytes() == b"PK mot"
    usual.view.texts.save_to(workshop.ceremonies.get(step.id), tmp_path / "copie.docx")
    assert (tmp_path / "copie.docx").read_bytes() == b"PK mot"
    usual.view.texts.save_to(workshop.ceremonies.get(step.id), tmp_path / "nulle part" / "copie.docx")
    assert desk.refused[-1].key == "ceremony.file_not_written"
    virus = tmp_path / "discours.exe"
    virus.write_bytes(b"MZ")
    usual.view.texts.take(step.id, virus)
    assert desk.refused[-1].key == "ceremony.file_kind"
    usual.choose("Discours d’ouverture")
    usual.press(Key.Key_R)
    assert usual.column("text")[4] == "✓ reçu, sur papier"
    usual.press(Key.Key_R)
    assert usual.column("text")[4] == "⚠ non reçu"


def test_the_file_is_asked_for_beside_the_window(usual: CeremonyDriver, workshop: Workshop, tmp_path: Path, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QFileDialog

    file = tmp_path / "discours.pdf"
    file.write_bytes(b"%PDF")
    usual.choose("Discours d’ouverture")
    usual.press(Key.Key_T)
    dialog = usual.view.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.close()
    usual.page.context.bridge.flush()
    assert usual.column("text")[4] == "✓ reçu, discours.pdf"


def test_salutations_are_copied_chosen_and_addressed_otherwise(
    ceremony: CeremonyDriver, workshop: Workshop, desk: ListeningDesk
) -> None:
    driver = ceremony
    assert driver.greeted() == [
        "Madame la Secrétaire générale",
        "Monsieur le Représentant résident",
        "Monsieur le Préfet de Kloto",
        "Mesdames et Messieurs",
    ]
    driver.press(Key.Key_C)
    assert QGuiApplication.clipboard().text().startswith("Madame la Secrétaire générale,\nMonsieur le Représentant résident,\n")
    assert desk.told == ["Les salutations sont dans le presse-papiers."]
    driver.address("Préfet", "Monsieur le Préfet de Kloto et doyen")
    assert driver.greeted()[2] == "Monsieur le Préfet de Kloto et doyen"
    # What would be proposed anyway is not kept: it goes on following the function.
    driver.address("doyen", "Monsieur le Préfet de Kloto")
    prefect = next(one for one in workshop.people.all() if one.family_name == "KONOU")
    assert prefect.form_of_address == ""


def test_how_many_and_only_who_is_there(ceremony: CeremonyDriver, workshop: Workshop, qtbot: QtBot) -> None:
    for name in ("A", "B", "C"):
        workshop.people.set_precedence(
            [*(one.id for one in workshop.people.in_precedence()), workshop.people.add(name, sex="M", function=f"maire de {name}")]
        )
    ceremony.page.context.bridge.flush()
    assert len(ceremony.greeted()) == 7
    most = named(ceremony.page, QComboBox, "Saluées une à une")
    most.setFocus()
    qtbot.keyClick(most, Key.Key_Home)
    assert ceremony.greeted()[2:] == ["Monsieur le Préfet de Kloto", "Distingués invités", "Mesdames et Messieurs"]
    present = ceremony.view.salutations._present
    present.setFocus()
    qtbot.keyClick(present, Key.Key_Space)
    assert ceremony.greeted() == ["Mesdames et Messieurs"]
    secretary = workshop.people.in_precedence()[0]
    workshop.attendance.check_in(workshop.sessions.all()[0].id, secretary.id)
    ceremony.page.context.bridge.flush()
    assert ceremony.greeted() == ["Madame la Secrétaire générale", "Mesdames et Messieurs"]
    assert workshop.remembered("ceremony.salutations") == {"most": 3, "present": True}


def test_live_one_key_goes_on(usual: CeremonyDriver, workshop: Workshop, hand_clock: HandClock, desk: ListeningDesk) -> None:
    hand_clock.set("2025-07-22 10:05")
    usual.press(Key.Key_Space)
    assert desk.undoable[-1] == "La cérémonie a commencé"
    assert workshop.agenda.get(usual.view.item).state == "running"
    assert usual.column("time")[0] == "▶ 10:05, en cours"
    hand_clock.forward(12)
    usual.press(Key.Key_Space)
    assert usual.column("time")[0] == "✓ 10:05, 12\u00a0min en fait"
    assert usual.table.chosen() == 1
    hand_clock.forward(2)
    usual.view.read()
    assert "En cours\u00a0: Hymne national, depuis 2\u00a0min sur 3 · ensuite\u00a0: Mot de bienvenue" in usual.words()
    for _ in range(6):
        usual.press(Key.Key_Space)
    assert "Toutes les étapes sont faites." in usual.words()
    before = workshop.check().acts
    usual.press(Key.Key_Space)
    assert workshop.check().acts == before
    workshop.agenda.finish(usual.view.item)
    usual.page.context.bridge.flush()
    assert "La cérémonie est terminée." in usual.words()


def test_moved_to_another_day_while_it_runs_it_counts_on(usual: CeremonyDriver, workshop: Workshop, hand_clock: HandClock) -> None:
    hand_clock.set("2025-07-22 10:05")
    usual.press(Key.Key_Space)
    hand_clock.forward(2)
    workshop.agenda.move(usual.view.item, workshop.sessions.all()[-1].id, 0)
    usual.page.context.bridge.flush()
    assert usual.column("time")[0] == "▶ 10:05, en cours"
    assert "depuis 2\u00a0min sur" in usual.words()
    assert "mardi 22 juillet, 10:05" in usual.words()
    hand_clock.set("2025-07-23 00:10")
    usual.view.read()
    assert "depuis 845\u00a0min sur" in usual.words(), "midnight takes nothing away"


def test_papers_are_a_key_away(usual: CeremonyDriver, desk: ListeningDesk) -> None:
    item = usual.view.item
    usual.press(Key.Key_P)
    usual.press(Key.Key_A)
    assert desk.gone == [
        ("papers", {"paper": "running-order", "ceremony": item}),
        ("papers", {"paper": "order-of-speeches", "ceremony": item}),
    ]


def test_from_elsewhere_one_comes_to_the_steps_at_once(page: AgendaPage, workshop: Workshop, qtbot: QtBot) -> None:
    item = workshop.agenda.all()[0].id
    page.activate(item=item, ceremony="steps")
    driver = CeremonyDriver(page, workshop, qtbot)
    assert driver.view.item == item
    assert driver.view.isVisible()


def test_a_ceremony_that_is_deleted_elsewhere_gives_way(usual: CeremonyDriver, workshop: Workshop) -> None:
    workshop.agenda.bin(usual.view.item)
    usual.page.context.bridge.flush()
    assert usual.in_programme()


def test_an_item_that_is_no_ceremony_any_more_gives_way(usual: CeremonyDriver, workshop: Workshop) -> None:
    workshop.agenda.update(usual.view.item, kind="plenary")
    usual.page.context.bridge.flush()
    assert usual.in_programme()


def test_everything_has_a_name(usual: CeremonyDriver) -> None:
    assert silent_buttons(usual.page) == []
    assert nameless_fields(usual.page) == []


def test_with_large_letters_one_part_at_a_time(usual: CeremonyDriver, qtbot: QtBot) -> None:
    usual.page.context.theme.set_scale(175)
    usual.page.resize(1282, 712)
    qtbot.waitUntil(lambda: not usual.view.salutations.isVisible())
    assert usual.page.height() == 712, "nothing asks for more than the screen has"
    qtbot.mouseClick(named(usual.page, QPushButton, "Salutations"), Qt.MouseButton.LeftButton)
    assert usual.view.salutations.isVisible()
    assert not usual.view.table.isVisible()
