"""A switch, 28 x 16: on or off, at once."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import draw_dot, fill_box
from leaddesk.ui.widgets.pressable import Pressable


class Switch(Pressable):
    """``toggled`` as with any check box. ``name`` is what screen readers call it."""

    def __init__(self, name: str, *, is_on: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setChecked(is_on)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._fit()

    def _fit(self) -> None:
        self.setFixedSize(theme.px(28), theme.px(16))
        self.setProperty("ring_radius", theme.px(8))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(28), theme.px(16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box, is_on = QRectF(self.rect()), self.isChecked()
        ground = theme.color("accent") if is_on else theme.color("field")
        fill_box(painter, box, box.height() / 2, ground, None if is_on else theme.color("line_strong"))
        inset = box.height() / 2
        center = QPointF(box.right() - inset if is_on else box.left() + inset, box.center().y())
        draw_dot(painter, center, inset - theme.px(2), theme.color("on_accent" if is_on else "line_strong"))
        painter.end()
