"""How half-days, their real times and their adoption are said in the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from facilitation.agenda.sessions import Session
from ui.language import LanguageSwitch


def day_in_sentence(language: LanguageSwitch, day: date) -> str:
    """ "jeudi 24 juillet"."""
    return str(language.locale.toString(day, "dddd d MMMM"))


def day_name(language: LanguageSwitch, day: date) -> str:
    """ "Jeudi 24 juillet"."""
    said = day_in_sentence(language, day)
    return said[:1].upper() + said[1:]


def sitting_name(language: LanguageSwitch, session: Session) -> str:
    """ "Jeudi 24 juillet, matin"."""
    return f"{day_name(language, session.date)}, {language.wording(f'half.{session.half}')}"


def sitting_times(session: Session) -> str:
    """ "ouverte à 08:09, levée à 12:55", or when it is planned."""
    if session.opened_at is None:
        told = QCoreApplication.translate("Sitting", "planned {start}–{end}")
        return told.format(start=f"{session.starts_at:%H:%M}", end=f"{session.ends_at:%H:%M}")
    told = QCoreApplication.translate("Sitting", "opened at {time}").format(time=f"{session.opened_at:%H:%M}")
    if session.closed_at is not None:
        told += ", " + QCoreApplication.translate("Sitting", "closed at {time}").format(time=f"{session.closed_at:%H:%M}")
    return told
