"""The interface's language, switched while the program runs.

Source strings are English, inside `self.tr("…")`; French comes from `resources/i18n/palabre_fr.qm`, English plurals from
`palabre_en.qm`. Every widget that shows words has a method `retranslate()` that sets all of them, calls it at the end of its
construction, and inherits `Retranslated`, which calls it again whenever the language changes.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from facilitation.resources import resource
from facilitation.wording import LANGUAGES, Language, Wording

if TYPE_CHECKING:
    from PySide6.QtCore import QCollator


class Retranslated:
    """A widget that says its words again when the language changes: ``class SpeakerList(Retranslated, QFrame)``."""

    def retranslate(self) -> None:
        """Sets every visible word; called by the subclass when it is built, and by Qt on each change of language."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            try:
                self.retranslate()
            except Exception:
                # One widget's bug is shown as such, and must not pass through Qt, which is telling all the others.
                sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
        super().changeEvent(event)  # type: ignore[misc]  # the QWidget that this is mixed into


class LanguageSwitch(QObject):
    """The language in use; `changed` after all widgets have been told."""

    changed = Signal()

    def __init__(self, code: Language = "fr", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translators: list[QTranslator] = []
        self._code: Language = code
        self._install()

    @property
    def code(self) -> Language:
        """ "fr" or "en"."""
        return self._code

    @property
    def locale(self) -> QLocale:
        """For dates and numbers on the screen: ``locale.toString(date, "dddd d MMMM")``."""
        return QLocale(QLocale.Language.French if self._code == "fr" else QLocale.Language.English)

    @property
    def wording(self) -> Wording:
        """Sentences of the domain (refusals, names of states and acts) in this language."""
        return Wording(self._code)

    def collator(self) -> QCollator:
        """Sorts as people expect: accents after letters, numbers by value."""
        from PySide6.QtCore import QCollator

        collator = QCollator(self.locale)
        collator.setNumericMode(True)
        return collator

    def use(self, code: Language) -> None:
        """Changes the language everywhere at once; raises ValueError for one that is not shipped."""
        if code not in LANGUAGES:
            raise ValueError(f"no language {code!r}")
        if code == self._code:
            return
        self._code = code
        self._install()
        # Qt posts the event to every window; here all words change before anybody goes on.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        self.changed.emit()

    def _install(self) -> None:
        QLocale.setDefault(self.locale)
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{self._code}", qt_folder), (f"palabre_{self._code}", str(resource("i18n")))):
            translator = QTranslator(self)
            if translator.load(name, folder):
                QCoreApplication.installTranslator(translator)
                self._translators.append(translator)
