"""A chip of the filter bar: what it filters, and once it does, by what, with a cross to let it go."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import LEFT, draw_text, elided, fill_box
from leaddesk.ui.widgets.pressable import Pressable

HEIGHT = 28
_MOST = 220
"""No chip is wider, in pixels at 100 %."""


class Chip(Pressable):
    """``clicked`` opens its choices. While it holds a value it is tinted, and its cross or Delete emits ``cleared``."""

    cleared = Signal()

    def __init__(self, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._icon, self._value = name, icon, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring_radius", HEIGHT / 2)
        self.set_value("")

    def value(self) -> str:
        """What it filters by in words; "" where it does not."""
        return self._value

    def set_value(self, value: str) -> None:
        """Shows what it filters by; "" empties it."""
        self._value = value
        text = _("{name}: {value}").format(name=self._name, value=value) if value else self._name
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text if self._text_width() > self._room() else "")
        self.updateGeometry()
        self.update()

    def _text_width(self) -> float:
        return theme.metrics("meta").horizontalAdvance(self.text())

    def _room(self) -> float:
        return theme.px(_MOST - 54)

    def _cross(self) -> QRectF:
        side = theme.px(28)
        return QRectF(self.width() - side, 0, side, self.height())

    def sizeHint(self) -> QSize:
        width = theme.px(12 + 16 + 6) + min(self._text_width(), self._room()) + theme.px(6 + 12 + 10)
        return QSize(round(width + 1), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._value and self._cross().contains(event.position()) and self.isDown():
            self.setDown(False)
            self.cleared.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._value and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setProperty("ring_radius", theme.px(HEIGHT) / 2)
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box, middle = self.rect().toRectF(), self.height() / 2
        is_under = self.underMouse()
        ground: ColorRole = "accent_soft" if self._value else "hover" if is_under else "surface"
        border: ColorRole = "accent" if self._value else "line_strong"
        fill_box(painter, box, box.height() / 2, theme.color(ground), theme.color(border))
        side = theme.px(16)
        ink = theme.color("accent" if self._value else "text")
        paint_icon(painter, self._icon, ink, theme.px(12), round(middle - side / 2), side)
        left = theme.px(34)
        text = elided(self.text(), theme.metrics("meta"), self._room())
        draw_text(
            painter, QRectF(left, 0, self.width(), self.height()), text, theme.font("meta"), theme.color("text"), LEFT
        )
        small = theme.px(12)
        mark = "x" if self._value else "caret-down"
        paint_icon(
            painter, mark, theme.color("text_2"), self.width() - theme.px(10) - small, round(middle - small / 2), small
        )
        painter.end()
