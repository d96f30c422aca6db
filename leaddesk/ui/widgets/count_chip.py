"""A chip that shows a part of a table: its name, how many rows, and the key that leads to it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import LEFT, draw_hint, draw_text, fill_box, hint_width
from leaddesk.ui.widgets.pressable import Pressable

HEIGHT = 28


class CountChip(Pressable):
    """Checkable: of several in one group one is current."""

    def __init__(
        self, name: str, count: int = 0, *, icon: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._hint, self._count = icon, hint, 0
        self.setText(name)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring_radius", theme.px(HEIGHT) / 2)
        self.show_count(count)

    def count(self) -> int:
        """How many rows it says."""
        return self._count

    def show_count(self, count: int) -> None:
        """Says how many rows."""
        self._count = count
        self.setAccessibleName(f"{self.text()} {count:,}")
        self.updateGeometry()
        self.update()

    def _parts(self) -> list[float]:
        """The widths of icon, name, count and key."""
        name = theme.metrics("meta").horizontalAdvance(self.text())
        count = theme.metrics("meta", strong=True).horizontalAdvance(f"{self._count:,}")
        icon = [float(theme.px(16))] if self._icon else []
        return [*icon, name, count, *([hint_width(self._hint)] if self._hint else [])]

    def sizeHint(self) -> QSize:
        parts = self._parts()
        return QSize(round(sum(parts)) + theme.px(6) * (len(parts) - 1) + theme.px(24), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setProperty("ring_radius", theme.px(HEIGHT) / 2)
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        box, is_current = self.rect().toRectF(), self.isChecked()
        ground: ColorRole = "selected" if is_current else "hover" if self.underMouse() else "surface"
        border: ColorRole = "accent" if is_current else "line_strong"
        fill_box(painter, box, box.height() / 2, theme.color(ground), theme.color(border))
        ink, x = theme.color("accent" if is_current else "text"), float(px(12))
        parts = iter(self._parts())
        if self._icon:
            side = px(16)
            paint_icon(painter, self._icon, ink, x, (self.height() - side) // 2, side)
            x += next(parts) + px(6)
        for text, strong in ((self.text(), False), (f"{self._count:,}", True)):
            width = next(parts)
            draw_text(painter, QRectF(x, 0, width + 2, self.height()), text, theme.font("meta", strong), ink, LEFT)
            x += width + px(6)
        if self._hint:
            draw_hint(
                painter, self.width() - px(8), self.height() / 2, self._hint, theme.color("text_2"), theme.color("line")
            )
        painter.end()
