"""A button that shows what is chosen and opens what can be: an icon, the value, something at the right, a caret."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.flowing import beside
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided, fill_box


class PickButton(QAbstractButton):
    """28 high, as wide as there is room. ``about`` names it for screen readers."""

    def __init__(self, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = about
        self._icon, self._right = "", ""
        self._role: ColorRole = "text"
        self._right_role: ColorRole = "text_2"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_value("")

    def show_value(
        self, text: str, *, icon: str = "", right: str = "", role: ColorRole = "text", right_role: ColorRole = "text_2"
    ) -> None:
        """Shows what is chosen. The text gives way where there is no room, what stands at the right never does."""
        self._icon, self._right, self._role, self._right_role = icon, right, role, right_role
        self.setText(text)
        self.setAccessibleName(beside(self._about, text, right))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(28))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = theme.color("pressed" if self.isDown() else "hover" if self.underMouse() else "field")
        fill_box(painter, self.rect().toRectF(), theme.px(6), ground, theme.color("line_strong"))
        left, right = float(theme.px(11)), float(self.width() - theme.px(12))
        small = theme.px(12)
        paint_icon(painter, "caret-down", theme.color("text_2"), right - small, (self.height() - small) // 2, small)
        right -= small + theme.px(10)
        if self._icon:
            side = theme.px(16)
            paint_icon(painter, self._icon, theme.color("text_2"), left, (self.height() - side) // 2, side)
            left += side + theme.px(8)
        if self._right:
            box = QRectF(left, 0, right - left, self.height())
            draw_text(painter, box, self._right, theme.font("meta"), theme.color(self._right_role), RIGHT)
            right -= theme.metrics("meta").horizontalAdvance(self._right) + theme.px(8)
        box = QRectF(left, 0, max(right - left, 0), self.height())
        shown = elided(self.text(), theme.metrics(), box.width())
        draw_text(painter, box, shown, theme.font(), theme.color(self._role), LEFT)
        painter.end()
