"""A word that can be pressed, flush with what stands around it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, draw_text
from leaddesk.ui.widgets.pressable import Pressable


class LinkButton(Pressable):
    """Accent text, 20 high; ``has_caret`` shows that something opens."""

    def __init__(
        self, text: str, *, strong: bool = False, has_caret: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._strong, self._has_caret = strong, has_caret
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = theme.metrics("meta", self._strong).horizontalAdvance(self.text())
        return QSize(round(width + (theme.px(18) if self._has_caret else 0)) + 1, theme.px(20))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = theme.color("accent_hover" if self.underMouse() else "accent")
        box = self.rect().toRectF()
        draw_text(painter, box, self.text(), theme.font("meta", self._strong), ink, LEFT)
        if self.underMouse():
            width = theme.metrics("meta", self._strong).horizontalAdvance(self.text())
            painter.fillRect(QRectF(0, self.height() - theme.px(3), width, 1), ink)
        if self._has_caret:
            side = theme.px(12)
            paint_icon(painter, "caret-down", ink, self.width() - side, (self.height() - side) // 2, side)
        painter.end()
