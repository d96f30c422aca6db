"""Lists whose current row follows the pointer."""

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView


class PointedRow(QObject):
    """Makes the row under the pointer the current one of a list, where it is the pointer that moved.

    Rows that come to lie below a pointer at rest, as a list opens or is narrowed by what is typed, change nothing: Enter
    would do something else than what the keyboard chose.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view, self._rests_at = view, QCursor.pos()
        view.setMouseTracking(True)
        view.entered.connect(self._enter)

    def _enter(self, index: QModelIndex) -> None:
        at = QCursor.pos()
        if at != self._rests_at:
            self._rests_at = at
            self._view.setCurrentIndex(index)
