"""To the printer: the PDF's pages as pictures in the printer's own resolution, the range of pages the user chose."""

from __future__ import annotations

import pypdfium2
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ui.pages.papers.preview import picture_of

_FINEST = 300
"""Dots an inch: enough for paper, and 35 MB a page at the most."""


def print_pdf(data: bytes, title: str, parent: QWidget) -> bool:
    """Asks for printer and pages, then prints; False when it was called off."""
    pdf = pypdfium2.PdfDocument(data)
    try:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        width, height = pdf[0].get_size()
        landscape = width > height
        printer.setPageOrientation(QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait)
        printer.setFullPage(True)
        printer.setFromTo(1, len(pdf))
        dialog = QPrintDialog(printer, parent)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(pdf))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        print_pages(pdf, printer)
        return True
    finally:
        pdf.close()


def print_pages(pdf: pypdfium2.PdfDocument, printer: QPrinter) -> None:
    """The chosen range, each page fitted to the paper."""
    first = max(1, printer.fromPage() or 1)
    last = min(len(pdf), printer.toPage() or len(pdf))
    painter = QPainter(printer)
    scale = min(printer.resolution(), _FINEST) / 72
    for number in range(first, last + 1):
        if number > first:
            printer.newPage()
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        picture = picture_of(pdf, number - 1, scale)
        fitted = picture.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(0, 0, fitted.width(), fitted.height()), picture)
    painter.end()
