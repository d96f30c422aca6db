"""How far long work is: a line that fills. No spinner, nothing turns."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import fill_box, rounded


class ProgressLine(QWidget):
    """``height`` in pixels at 100 %; as wide as there is room, or as ``width`` says."""

    def __init__(self, height: int = 8, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height, self._width, self._share = height, width, 0.0
        across = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def share(self) -> float:
        """How much is done, 0 to 1."""
        return self._share

    def show_share(self, share: float) -> None:
        """How much is done, 0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.setAccessibleName(f"{self._share:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._width or 120), theme.px(self._height))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), self.rect().toRectF()
        radius = box.height() / 2
        fill_box(painter, box, radius, theme.color("lane" if self._height > 4 else "surface"))
        painter.setClipPath(rounded(box, radius))
        painter.fillRect(QRectF(0, 0, round(box.width() * self._share), box.height()), theme.color("accent"))
        painter.end()
