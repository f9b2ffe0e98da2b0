"""Documents that leave the program: to a file, to a printer, all of them into a folder; what is told, and what is noted."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import is_zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitation.documents.reading import read as read_document
from facilitation.gaps import gaps
from facilitation.papers.badge_state import due_badges
from facilitation.papers.catalogue import PAPERS
from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.demonstration import HandClock
from tests.ui.hands import named, read
from tests.ui.pages.papers.conftest import CTRL, Reader, needs_pdftotext, words_of
from ui.context import AppContext
from ui.jobs import Job
from ui.pages.papers.page import PapersPage
from ui.pages.papers.pdf import Pdf
from ui.pages.papers.printing import print_pages
from ui.widgets.bars import MessageBar
from ui.widgets.choices import ElidedList

FOLDER = "Documents du 24-07-2025 10h42"


def told(reader: Reader) -> str:
    """The sentence above the preview."""
    bar = reader.page.outcome.findChild(MessageBar)
    return bar.sentence if bar.isVisible() else ""


def save(reader: Reader, target: Path) -> None:
    reader.press(Qt.Key.Key_S, CTRL)
    reader.answer_dialog(target)
    reader.wait_for_jobs()


# To a file


@needs_pdftotext
def test_ctrl_s_saves_the_paper_as_pdf(reader: Reader, tmp_path: Path) -> None:
    reader.go_to("participants")
    reader.press(Qt.Key.Key_S, CTRL)
    reader.qtbot.waitUntil(lambda: bool(reader.dialogs()))
    (dialog,) = reader.dialogs()
    assert [Path(one).name for one in dialog.selectedFiles()] == ["Liste-des-participants.pdf"]
    reader.answer_dialog(tmp_path / "liste.pdf")
    reader.wait_for_jobs()
    assert "LISTE DES PARTICIPANTS" in words_of(tmp_path / "liste.pdf")
    assert "«\u00a0liste.pdf\u00a0»" in told(reader)


def test_a_name_without_an_ending_gets_the_format_s(reader: Reader, tmp_path: Path) -> None:
    save(reader, tmp_path / "programme")
    assert (tmp_path / "programme.pdf").read_bytes().startswith(b"%PDF")


def test_each_format_of_a_paper_has_its_button(reader: Reader, tmp_path: Path) -> None:
    names = {
        "docx": "Enregistrer en Word (DOCX)",
        "xlsx": "Enregistrer en Excel (XLSX)",
        "odt": "Enregistrer la version propre en OpenDocument (ODT)",
        "ics": "Enregistrer pour les agendas des téléphones (ICS)",
    }
    for paper in PAPERS:
        if paper.occasional:
            continue
        reader.pass_by(paper.name)
        shown = {one.accessibleName() for one in reader.page.options.findChildren(QPushButton) if one.isVisible()}
        for form, name in names.items():
            assert (name in shown) == (form in paper.formats), paper.name
    reader.go_to("matrix")
    reader.qtbot.mouseClick(named(reader.page, QPushButton, names["xlsx"]), Qt.MouseButton.LeftButton)
    reader.answer_dialog(tmp_path / "matrice.xlsx")
    reader.wait_for_jobs()
    assert is_zipfile(tmp_path / "matrice.xlsx")


def test_an_odt_is_clean_whatever_is_chosen(reader: Reader, tmp_path: Path) -> None:
    reader.go_to("consolidated")
    button = named(reader.page, QPushButton, "Enregistrer la version propre en OpenDocument (ODT)")
    reader.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    reader.qtbot.waitUntil(lambda: bool(reader.dialogs()))
    assert Path(reader.dialogs()[0].selectedFiles()[0]).name.endswith("-version-propre.odt")
    reader.answer_dialog(tmp_path / "texte.odt")
    reader.wait_for_jobs()
    assert read_document("texte.odt", (tmp_path / "texte.odt").read_bytes()).format == "odt"


def test_the_folder_is_remembered(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "cle").mkdir()
    save(reader, tmp_path / "cle" / "a.pdf")
    reader.press(Qt.Key.Key_S, CTRL)
    reader.qtbot.waitUntil(lambda: bool(reader.dialogs()))
    assert reader.dialogs()[0].directory().absolutePath() == str(tmp_path / "cle")
    reader.dialogs()[0].reject()


def test_what_cannot_be_written_is_told_and_another_place_offered(reader: Reader, tmp_path: Path) -> None:
    gone = tmp_path / "cle-retiree" / "a.pdf"
    reader.page.saving.save_to(reader.page.order(), gone)
    reader.wait_for_jobs()
    assert "ne peut pas être écrit" in told(reader)
    again = named(reader.page, QPushButton, "Choisir un autre emplacement…")
    reader.qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    reader.answer_dialog(tmp_path / "a.pdf")
    reader.wait_for_jobs()
    assert (tmp_path / "a.pdf").exists()
    assert "est enregistré" in told(reader)


def test_the_folder_can_be_opened(reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    save(reader, tmp_path / "a.pdf")
    reader.qtbot.mouseClick(named(reader.page, QPushButton, "Ouvrir le dossier"), Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path)]


# Versions


@needs_pdftotext
def test_a_sheet_that_went_out_is_v1_and_the_next_one_with_other_people_v2(
    reader: Reader, workshop: Workshop, tmp_path: Path
) -> None:
    session = workshop.sessions.current()
    assert session is not None
    reader.go_to("signature-sheet")
    assert "J3-AM-v1" in reader.shown_words()
    assert workshop.printings.of("signature-sheet", session.id) == [], "looking at a paper notes nothing"
    save(reader, tmp_path / "v1.pdf")
    assert [one.version for one in workshop.printings.of("signature-sheet", session.id)] == [1]
    save(reader, tmp_path / "v1-again.pdf")
    assert [one.version for one in workshop.printings.of("signature-sheet", session.id)] == [1]
    workshop.people.add("Dossou", "Afi")
    reader.qtbot.waitUntil(lambda: reader.page.live.busy)
    reader.wait()
    assert "J3-AM-v2" in reader.shown_words()
    save(reader, tmp_path / "v2.pdf")
    assert [one.version for one in workshop.printings.of("signature-sheet", session.id)] == [1, 2]
    assert "J3-AM-v1" in words_of(tmp_path / "v1.pdf")
    assert "DOSSOU Afi" in words_of(tmp_path / "v2.pdf")


@needs_pdftotext
def test_badges_that_went_out_are_known_and_the_wrong_one_is_printed_alone(
    reader: Reader, workshop: Workshop, tmp_path: Path
) -> None:
    reader.go_to("badges")
    save(reader, tmp_path / "badges.pdf")
    assert due_badges(workshop) == []
    (person,) = workshop.people.find("ablode")
    workshop.people.update(person.id, function="Directrice")
    (gap,) = [one for one in gaps(workshop) if one.key == "gap.badges"]
    # As the home page sends there.
    reader.page.activate(**gap.where)
    reader.wait()
    assert named(reader.page, ElidedList, "Badges").currentText() == "à imprimer ou à réimprimer (1)"
    save(reader, tmp_path / "un.pdf")
    said = words_of(tmp_path / "un.pdf")
    assert "ABLODÉ" in said
    assert "Directrice" in said
    assert "ADANLÉHOU" not in said
    assert due_badges(workshop) == []


@needs_pdftotext
def test_certificates_that_go_out_get_their_numbers_and_then_are_duplicates(
    reader: Reader, workshop: Workshop, tmp_path: Path
) -> None:
    workshop.settings.update(certificate_least=4)
    reader.go_to("certificates")
    first = reader.shown_words()
    assert "N° 001/2025" in first
    assert workshop.certificates.all() == [], "a preview gives no number"
    save(reader, tmp_path / "attestations.pdf")
    numbers = [one.number for one in workshop.certificates.all()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 20
    duplicates = f"toutes en duplicata ({len(numbers)})"
    lists = reader.page.options.findChildren
    reader.qtbot.waitUntil(lambda: duplicates in [one.currentText() for one in lists(ElidedList) if one.isVisible()])
    reader.wait()
    # A watermark's letters stand one below the other; the line under the title is whole.
    assert "N° 001/2025 – DUPLICATA" in reader.shown_words()
    save(reader, tmp_path / "duplicata.pdf")
    assert [one.number for one in workshop.certificates.all()] == numbers


# To the printer


@pytest.fixture
def printer_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The native dialog answers: into this file, pages 2 to 3."""
    target = tmp_path / "imprime.pdf"

    def answer(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFileName(str(target))
        printer.setFromTo(2, 3)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    return target


def same_page(printed: Pdf, place: int, whole: Pdf, other: int) -> None:
    """Both pages are dark at the same places, looked at from so far that letters are grey."""
    smooth, far = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio
    pictures = [pdf.picture(at, 1.0).scaled(30, 30, far, smooth) for pdf, at in ((printed, place), (whole, other))]
    greys = [[one.pixelColor(x, y).lightness() for y in range(30) for x in range(30)] for one in pictures]
    assert min(greys[1]) < 200, "there is something on the page"
    assert max(abs(here - there) for here, there in zip(*greys, strict=True)) < 30


def test_ctrl_p_prints_the_pages_chosen(reader: Reader, workshop: Workshop, printer_file: Path) -> None:
    reader.go_to("signature-sheet")
    reader.press(Qt.Key.Key_P, CTRL)
    reader.qtbot.waitUntil(lambda: "envoyé à l’imprimante" in told(reader))
    printed, whole = Pdf(printer_file.read_bytes()), Pdf(reader.seen[-1][1].data)
    try:
        assert len(printed) == 2
        for place in (0, 1):
            assert printed.sizes[place] == pytest.approx(whole.sizes[place + 1], abs=2)
            same_page(printed, place, whole, place + 1)
    finally:
        printed.close()
        whole.close()
    session = workshop.sessions.current()
    assert session is not None
    assert [one.version for one in workshop.printings.of("signature-sheet", session.id)] == [1]


def test_a_dialog_called_off_prints_and_notes_nothing(
    reader: Reader, workshop: Workshop, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda dialog: asked.append(True) or QDialog.DialogCode.Rejected)
    reader.go_to("signature-sheet")
    reader.press(Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: bool(asked))
    reader.wait_for_jobs()
    assert told(reader) == ""
    session = workshop.sessions.current()
    assert session is not None
    assert workshop.printings.of("signature-sheet", session.id) == []


def test_pages_lie_as_they_are_and_the_last_comes_first_where_the_printer_wants_it(reader: Reader, tmp_path: Path) -> None:
    reader.go_to("matrix")
    pdf = Pdf(reader.seen[-1][1].data)
    target = tmp_path / "matrice.pdf"
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(target))
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setFromTo(1, 2)
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    print_pages(pdf, printer)
    printed = Pdf(target.read_bytes())
    assert len(printed) == 2
    assert all(width > height for width, height in printed.sizes)
    same_page(printed, 1, pdf, 0)
    same_page(printed, 0, pdf, 1)
    printed.close()
    pdf.close()


# Everything


@pytest.mark.parametrize("cancelled", [False, True])
def test_produce_all(reader: Reader, workshop: Workshop, desk: ListeningDesk, hand_clock: HandClock, cancelled: bool) -> None:
    titles: list[str] = []
    steps: list[tuple[int, int, str]] = []

    def follow(job: Job) -> None:
        titles.append(job.title)
        job.progressed.connect(lambda done, total, what: steps.append((done, total, what)))
        if cancelled:
            job.progressed.connect(lambda done, _total, _what: job.cancel() if done == 2 else None)

    folder = workshop.path.parent / FOLDER
    if cancelled:  # and everything has been produced in this minute already
        folder.mkdir()
        folder = folder.with_name(f"{FOLDER} (2)")
    reader.page.context.jobs.started.connect(follow)
    reader.qtbot.mouseClick(named(reader.page, QPushButton, "Tout produire"), Qt.MouseButton.LeftButton)
    reader.wait_for_jobs()
    files = sorted(folder.iterdir())
    assert titles == ["Production de tous les documents"]
    assert steps[0][2] == "Programme"
    session = workshop.sessions.current()
    assert session is not None
    if cancelled:
        assert 2 <= len(files) < steps[0][1]
        assert told(reader) == f"Annulé\u00a0: {len(files)} fichiers étaient déjà produits."
        return
    assert told(reader) == f"{len(files)} fichiers dans «\u00a0{folder.name}\u00a0»."
    assert {one.suffix for one in files} >= {".pdf", ".xlsx"}
    assert all(one.stat().st_size > 1000 for one in files)
    assert workshop.printings.of("signature-sheet", session.id), "the sheets have gone out"
    gap = named(reader.page, QPushButton, "34 amendements sans décision")
    reader.qtbot.mouseClick(gap, Qt.MouseButton.LeftButton)
    assert desk.gone[-1][0] == "texts"
    assert workshop.amendments.get(desk.gone[-1][1]["amendment"]).state == "pending"


def test_a_window_that_is_closed_gives_up_what_is_being_produced(qtbot: QtBot, context: AppContext, workshop: Workshop) -> None:
    page = PapersPage(context)
    steps: list[tuple[int, int]] = []
    context.jobs.started.connect(lambda job: job.progressed.connect(lambda done, total, _what: steps.append((done, total))))
    page.options.all_button.click()
    qtbot.waitUntil(lambda: bool(steps))
    page.leave()
    page.deleteLater()
    qtbot.waitUntil(lambda: not context.jobs.running)
    made = list((workshop.path.parent / FOLDER).iterdir())
    assert len(made) < steps[0][1]


def test_pressing_twice_produces_once(reader: Reader, workshop: Workshop) -> None:
    button = named(reader.page, QPushButton, "Tout produire")
    for _ in range(2):
        reader.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (job,) = reader.page.context.jobs.running
    job.cancel()
    reader.wait_for_jobs()
    assert [one.name for one in workshop.path.parent.iterdir() if one.is_dir()] == [FOLDER]


def test_a_folder_that_cannot_be_made_is_told_and_another_place_offered(reader: Reader, tmp_path: Path, workshop: Workshop) -> None:
    (tmp_path / "fichier").write_text("no folder")
    reader.page.saving.produce_all_in(tmp_path / "fichier", "fr")
    reader.wait_for_jobs()
    assert "ne peut pas être écrit" in told(reader)
    reader.qtbot.mouseClick(named(reader.page, QPushButton, "Choisir un autre emplacement…"), Qt.MouseButton.LeftButton)
    reader.qtbot.waitUntil(lambda: bool(reader.dialogs()))
    reader.dialogs()[0].reject()


# A workshop opened read-only


@pytest.fixture
def read_only(workshop: Workshop, hand_clock: HandClock) -> Iterator[Workshop]:
    with Workshop.open(workshop.path, read_only=True, clock=hand_clock) as opened:
        yield opened


def test_a_workshop_opened_read_only_shows_and_saves_and_notes_nothing(
    qtbot: QtBot,
    context: AppContext,
    show: Callable[[QWidget], QWidget],
    read_only: Workshop,
    tmp_path: Path,
) -> None:
    reader = Reader(qtbot, PapersPage(dataclasses.replace(context, workshop=read_only)))
    show(reader.page)
    reader.go_to("signature-sheet")
    save(reader, tmp_path / "feuille.pdf")
    assert (tmp_path / "feuille.pdf").read_bytes().startswith(b"%PDF")
    session = read_only.sessions.current()
    assert session is not None
    assert read_only.printings.of("signature-sheet", session.id) == []
    assert "est enregistré" in read(reader.page)
