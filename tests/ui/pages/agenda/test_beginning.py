"""Ordre du jour in a new workshop: begun with a template, with a table whose columns are corrected, or with a former workshop."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton

from facilitation.programmes.templates import template
from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import answering, named, read
from tests.ui.pages.agenda.driver import AgendaDriver
from ui.pages.agenda.programme_import import ProgrammeImport, ProgrammeReview
from ui.widgets.buttons import IconButton

TABLE = """PROGRAMME;;;
Horaire;Salle;Activités;Intervenants
Jour 1;;;
8h – 9h;Hall;Accueil;Secrétariat
9h – 10h;Grande salle;Cérémonie d’ouverture;Ministre
Jour 2;;;
8h30;Grande salle;Restitution;Rapporteurs
Note : apportez vos documents;;;
"""


def test_a_template_is_one_click_and_one_step_back(agenda: AgendaDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    agenda.qtbot.mouseClick(agenda.button("Atelier de validation de cinq jours"), Qt.MouseButton.LeftButton)
    agenda.page.context.bridge.flush()
    assert agenda.when(agenda.item("Cérémonie d’ouverture")) == "09:30–10:30"
    assert not agenda.board.rect_of(agenda.item("Cérémonie de clôture").id).isEmpty()
    assert desk.undoable == ["47 points mis au programme"]
    workshop.history.undo()
    agenda.page.context.bridge.flush()
    assert "Le programme est encore vide" in agenda.words()


def test_a_template_that_does_not_fit_is_not_offered(agenda: AgendaDriver, workshop: Workshop) -> None:
    workshop.set_up({"ends_on": date(2025, 7, 24)})
    agenda.page.context.bridge.flush()
    agenda.page.activate()
    offered = [one.text() for one in agenda.page.findChildren(QPushButton) if one.isVisible()]
    assert "Atelier de validation de trois jours" in offered
    assert "Atelier de validation de cinq jours" not in offered


def test_a_table_is_looked_at_corrected_and_taken_over(agenda: AgendaDriver, workshop: Workshop, tmp_path: Path) -> None:
    path = tmp_path / "programme.csv"
    path.write_bytes(TABLE.encode("cp1252"))

    def answer(dialog: ProgrammeReview) -> None:
        assert dialog.note() == "Lignes non reprises, car elles ne nomment aucun point, ou un jour hors de l’atelier\u00a0: 8"
        assert [one.title for one in dialog.items()] == ["Accueil", "Cérémonie d’ouverture", "Restitution"]
        room = dialog.choice("room")
        assert room.currentText() == "B – Salle"
        room.setFocus()
        agenda.qtbot.keyClick(room, Qt.Key.Key_Home)
        agenda.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with answering(ProgrammeReview, answer):
        importer = ProgrammeImport(agenda.page.context, agenda.page)
        importer.start(path)
        agenda.qtbot.waitUntil(lambda: bool(workshop.agenda.all()))
    agenda.page.context.bridge.flush()
    assert agenda.when(agenda.item("Cérémonie", 22)) == "09:00–10:00"
    assert agenda.when(agenda.item("Restitution", 23)) == "08:30–09:00"
    assert agenda.item("Accueil").responsible == "Secrétariat"


def test_the_programme_of_a_former_workshop(agenda: AgendaDriver, workshop: Workshop, tmp_path: Path) -> None:
    path = tmp_path / "ancien.palabre"
    with Workshop.create(path, title="Ancien", starts_on=date(2024, 3, 4), ends_on=date(2024, 3, 6)) as former:
        former.programmes.lay_down(template("validation_3_days", "fr").items)
    with answering(ProgrammeReview, lambda dialog: agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)):
        importer = ProgrammeImport(agenda.page.context, agenda.page)
        importer.start(path)
        agenda.qtbot.waitUntil(lambda: bool(workshop.agenda.all()))
    assert agenda.when(agenda.item("Cérémonie de clôture", 24)) == "15:00–16:00"


def test_a_table_takes_the_place_of_the_present_programme_or_joins_it(
    agenda: AgendaDriver, workshop: Workshop, desk: ListeningDesk, tmp_path: Path
) -> None:
    agenda.qtbot.mouseClick(agenda.button("Atelier de validation de cinq jours"), Qt.MouseButton.LeftButton)
    before = [item.title for item in workshop.agenda.all()]
    path = tmp_path / "programme.csv"
    path.write_bytes(TABLE.encode("cp1252"))
    importer = ProgrammeImport(agenda.page.context, agenda.page)

    def replace(dialog: ProgrammeReview) -> None:
        assert "Les points actuels vont à la corbeille\u202f; une seule annulation les ramène." in read(dialog)
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(ProgrammeReview, replace):
        importer.start(path)
        agenda.qtbot.waitUntil(lambda: len(workshop.agenda.all()) == 3)
    assert desk.undoable[-1] == "3 points mis au programme"
    workshop.history.undo()
    assert [item.title for item in workshop.agenda.all()] == before

    def add(dialog: ProgrammeReview) -> None:
        agenda.qtbot.mouseClick(named(dialog, QPushButton, "Ajouter au programme actuel"), Qt.MouseButton.LeftButton)
        assert "Les points viennent à leurs heures" in read(dialog)
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(ProgrammeReview, add):
        importer.start(path)
        agenda.qtbot.waitUntil(lambda: len(workshop.agenda.all()) == len(before) + 3)
    assert workshop.check().sound


def test_a_template_over_a_programme_is_looked_at_first(agenda: AgendaDriver, workshop: Workshop) -> None:
    workshop.agenda.add(workshop.sessions.all()[0].id, "Accueil des invités")
    agenda.page.context.bridge.flush()
    agenda.qtbot.mouseClick(named(agenda.page, IconButton, "Plus"), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    three = next(one for one in menu.actions() if one.text() == "Atelier de validation de trois jours")

    def accept(dialog: ProgrammeReview) -> None:
        assert "Un programme usuel, à adapter" in read(dialog)
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(ProgrammeReview, accept):
        three.trigger()
        menu.close()
        agenda.qtbot.waitUntil(lambda: len(workshop.agenda.all()) > 1)
    days = {workshop.sessions.get(one.session).date.day for one in workshop.agenda.all()}
    assert days == {22, 23, 26}, "the last day of the template is the last of the workshop"
    assert "Accueil des invités" not in {one.title for one in workshop.agenda.all()}


def test_what_is_no_table_is_told(agenda: AgendaDriver, desk: ListeningDesk, tmp_path: Path) -> None:
    path = tmp_path / "programme.pdf"
    path.write_bytes(b"%PDF-1.7 rien")
    importer = ProgrammeImport(agenda.page.context, agenda.page)
    importer.start(path)
    agenda.qtbot.waitUntil(lambda: len(desk.refused) == 1)
    assert desk.refused[0].key == "people.not_a_table"


def test_the_button_asks_for_a_file(agenda: AgendaDriver) -> None:
    agenda.qtbot.mouseClick(agenda.button("D’un tableau ou d’un ancien atelier…"), Qt.MouseButton.LeftButton)
    dialog = agenda.page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
