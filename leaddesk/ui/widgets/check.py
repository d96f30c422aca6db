"""A check box as the design draws it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided, fill_box


class Check(QAbstractButton):
    """``toggled`` as with any check box. ``count`` stands at the right, in hints' colour."""

    def __init__(self, text: str, *, is_checked: bool = False, count: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(is_checked)
        self._count = count
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        width = theme.metrics().horizontalAdvance(self.text()) + theme.px(26)
        if self._count:
            width += theme.metrics("meta").horizontalAdvance(self._count) + theme.px(12)
        return QSize(round(width) + 1, theme.px(24))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = theme.px(16)
        box = QRectF(0, (self.height() - side) // 2, side, side)
        if self.isChecked():
            fill_box(painter, box, theme.px(3), theme.color("accent"))
            small = theme.px(12)
            inset = (side - small) / 2
            paint_icon(painter, "check-bold", theme.color("on_accent"), box.left() + inset, box.top() + inset, small)
        else:
            ground = theme.color("hover" if self.underMouse() else "field")
            fill_box(painter, box, theme.px(3), ground, theme.color("line_strong"))
        ink = theme.color("text" if self.isEnabled() else "text_disabled")
        room = QRectF(theme.px(24), 0, self.width() - theme.px(24), self.height())
        if self._count:
            draw_text(painter, room, self._count, theme.font("meta"), theme.color("text_3"), RIGHT)
            room.setWidth(room.width() - theme.metrics("meta").horizontalAdvance(self._count) - theme.px(8))
        draw_text(painter, room, elided(self.text(), theme.metrics(), room.width()), theme.font(), ink, LEFT)
        painter.end()
