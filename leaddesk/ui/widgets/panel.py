"""A panel: surface with a hairline around it. Its contents go into ``body``."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import fill_box


class Panel(QWidget):
    """``inset`` is the room between the edge and the contents, in pixels at 100 %."""

    def __init__(self, inset: int = 20, *, spacing: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inset, self._spacing = inset, spacing
        self.body = QVBoxLayout(self)
        self._fit()

    def _fit(self) -> None:
        inset = theme.px(self._inset)
        self.body.setContentsMargins(inset, inset, inset, inset)
        self.body.setSpacing(theme.px(self._spacing))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_box(painter, self.rect().toRectF(), theme.px(6), theme.color("surface"), theme.color("line"))
        painter.end()
