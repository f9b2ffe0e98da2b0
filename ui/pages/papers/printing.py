"""To the printer: the PDF's pages as pictures in the printer's own resolution, the range of pages the user chose."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from facilitation.errors import PalabreError
from ui.pages.papers.pdf import Pdf

_FINEST = 300
"""Dots an inch: enough for paper, and 35 MB a page at the most."""


def ask_printer(pdf: Pdf, title: str, parent: QWidget) -> QPrinter | None:
    """The printer and the pages that the user chose; None when it was called off."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), _orientation(pdf, 0), QMarginsF()))
    printer.setFullPage(True)
    printer.setFromTo(1, len(pdf))
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, len(pdf))
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def print_pages(pdf: Pdf, printer: QPrinter, progress: Callable[[int, int], None] = lambda done, total: None) -> None:
    """The chosen range, each page turned as it lies and fitted to the paper; may run off the window's thread.

    `progress(done, total)` is called before each page and may raise to call the printing off. Raises
    PalabreError("paper.printer_refused") where the printer takes nothing.
    """
    pages = _chosen(pdf, printer)
    painter = QPainter()
    printer.setPageOrientation(_orientation(pdf, pages[0]))
    if not painter.begin(printer):
        raise PalabreError("paper.printer_refused", printer=printer.outputFileName() or printer.printerName())
    try:
        for done, place in enumerate(pages):
            progress(done, len(pages))
            if done:
                printer.setPageOrientation(_orientation(pdf, place))
                printer.newPage()
            _draw(painter, pdf, place, printer)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()


def _chosen(pdf: Pdf, printer: QPrinter) -> list[int]:
    """Places of the pages to print, from 0, in the printer's order."""
    first = max(1, printer.fromPage() or 1)
    last = min(len(pdf), printer.toPage() or len(pdf))
    pages = list(range(first - 1, max(first, last)))
    return pages[::-1] if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst else pages


def _draw(painter: QPainter, pdf: Pdf, place: int, printer: QPrinter) -> None:
    picture = pdf.picture(place, min(printer.resolution(), _FINEST) / 72)
    paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    fitted = picture.size().scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (paper.width() - fitted.width()) / 2, (paper.height() - fitted.height()) / 2
    painter.drawImage(QRectF(left, top, fitted.width(), fitted.height()), picture)


def _orientation(pdf: Pdf, place: int) -> QPageLayout.Orientation:
    width, height = pdf.sizes[place]
    return QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
