"""The hairline around something that fills its corners, which it rounds."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import fill_box, rounded


class RoundEdge(QWidget):
    """Lies over its widget and follows its size. ``ground`` is the colour around it."""

    def __init__(self, around: QWidget, ground: ColorRole = "window") -> None:
        super().__init__(around)
        self._ground: ColorRole = ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded) and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self._keep_to_the_edge()
            self.raise_()
        return False

    def _keep_to_the_edge(self) -> None:
        """Covers nothing but the line and the corners: what scrolls below a widget has to be painted whole at each step."""
        radius = theme.px(6)
        self.setMask(QRegion(self.rect()) - QRegion(self.rect().adjusted(1, radius, -1, -radius)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box, radius = QPainter(self), self.rect().toRectF(), theme.px(6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = QPainterPath()
        corners.addRect(box)
        painter.fillPath(corners - rounded(box, radius), theme.color(self._ground))
        fill_box(painter, box, radius, None, theme.color("line"))
        painter.end()
