"""Lets qtawesome find PySide6 without qtpy's star imports.

qtawesome speaks to Qt through qtpy, whose modules import every class of Qt by star: 100 to 150 ms and 15 MB on a laptop that has
little of either. Here qtpy's names lead to PySide6's own modules, which load their classes when they are used.
"""

from __future__ import annotations

import sys
import types


def stand_in_for_qtpy() -> None:
    """To be called before the first import of qtawesome; does nothing where qtpy has been imported already."""
    if "qtpy" in sys.modules:
        return
    import PySide6
    from PySide6 import QtCore, QtGui, QtWidgets

    stand_in = types.ModuleType("qtpy", "PySide6's own modules under qtpy's name; see ui.theme.light_qtpy.")
    stand_in.__path__ = []  # it is a package: `from qtpy.QtCore import …`
    names = {
        "API": "pyside6",
        "API_NAME": "PySide6",
        "PYSIDE2": False,
        "PYSIDE6": True,
        "PYQT5": False,
        "PYQT6": False,
        "PYSIDE_VERSION": PySide6.__version__,
        "QT_VERSION": QtCore.qVersion(),
    }
    modules = {"QtCore": QtCore, "QtGui": QtGui, "QtWidgets": QtWidgets}
    for name, value in {**names, **modules}.items():
        setattr(stand_in, name, value)
    sys.modules["qtpy"] = stand_in
    for name, module in modules.items():
        sys.modules[f"qtpy.{name}"] = module
