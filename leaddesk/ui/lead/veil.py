"""What covers the panel for a moment."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.ui.theme.theme import theme


class Veil(QWidget):
    """Rather nothing than the old lead while a new one is on its way."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.end()
