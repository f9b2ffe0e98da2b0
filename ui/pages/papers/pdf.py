"""A PDF as pictures. PDFium bears one call at a time, from whatever thread: everything that calls it goes through this file."""

from __future__ import annotations

import threading

import pypdfium2
from PySide6.QtGui import QImage

_PDFIUM = threading.Lock()


class Pdf:
    """An open PDF; `sizes` are its pages' width and height in points. Usable from several threads until it is closed."""

    def __init__(self, data: bytes) -> None:
        with _PDFIUM:
            self._document = pypdfium2.PdfDocument(data)
            self.sizes: tuple[tuple[float, float], ...] = tuple(
                self._document.get_page_size(place) for place in range(len(self._document))
            )

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, place: int, scale: float) -> QImage:
        """The page at `place` (from 0), `scale` pixels a point; the image owns its bytes."""
        with _PDFIUM:
            page = self._document[place]
            bitmap = page.render(scale=scale, prefer_bgrx=True)
            shown = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
            bitmap.close()
            page.close()
        return shown

    def close(self) -> None:
        """Frees its memory; a second call does nothing."""
        with _PDFIUM:
            self._document.close()
