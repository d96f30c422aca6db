"""Lists whose current row follows the pointer."""

from PySide6.QtCore import QPoint, QStringListModel
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from leaddesk.ui.widgets.pointed import PointedRow


def test_rows_that_come_to_lie_below_the_pointer_are_not_chosen(qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    model = QStringListModel(["山口", "井上", "渡部"])
    view.setModel(model)
    view.setCurrentIndex(model.index(0))
    PointedRow(view)
    view.entered.emit(model.index(2))  # as Qt says it where the list opens below the pointer
    assert view.currentIndex().row() == 0
    QCursor.setPos(QCursor.pos() + QPoint(3, 3))
    view.entered.emit(model.index(1))
    assert view.currentIndex().row() == 1
    view.setCurrentIndex(model.index(0))  # by keyboard; the list is scrolled under the pointer
    view.entered.emit(model.index(2))
    assert view.currentIndex().row() == 0
