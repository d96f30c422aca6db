"""What dims the window behind the palette and the sheet of a crash; nothing else dims it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.ui.theme.theme import theme


class Scrim(QWidget):
    """Covers the window as large as it is or becomes; a press on it calls ``leave``."""

    def __init__(self, window: QWidget, leave: Callable[[], None]) -> None:
        super().__init__(window)
        self._over, self._leave = window, leave
        self.setGeometry(window.rect())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self.setGeometry(self._over.rect())
        return False

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("scrim"))
        painter.end()
