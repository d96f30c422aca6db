"""The edge of the panel."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme


class Grip(QWidget):
    """The edge that is dragged to make the panel wider or narrower; with the keyboard by left and right."""

    dragged = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._at: QPoint | None = None
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(_("Width of the panel"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(5, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._at is not None:
            at = event.globalPosition().toPoint()
            self.dragged.emit(self._at.x() - at.x())
            self._at = at

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._at = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: 20, Qt.Key.Key_Right: -20}.get(Qt.Key(event.key()))
        if steps:
            self.dragged.emit(theme.px(steps))
        else:
            super().keyPressEvent(event)
