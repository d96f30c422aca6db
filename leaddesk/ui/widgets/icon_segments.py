"""Two to five choices side by side, each with its icon and its word."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QMouseEvent, QPainter

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, draw_text
from leaddesk.ui.widgets.segmented import Segment, Segmented


class IconSegments(Segmented):
    """As :class:`Segmented`, but an icon stands beside its word instead of in its place, and all are equally wide where there is room."""

    def _widths(self) -> list[int]:
        widths = [round(self._inner(segment)) + theme.px(20) for segment in self._segments]
        even = [max(widths)] * len(widths)
        return even if sum(even) <= self.width() else widths

    def _inner(self, segment: Segment) -> float:
        """How wide icon and word are together."""
        word = theme.metrics("body", strong=True).horizontalAdvance(segment.text)
        return word + (theme.px(16 + 8) if segment.icon else 0)

    def _paint_segment(self, painter: QPainter, box: QRectF, segment: Segment, at: int) -> None:
        is_taken = at == self.current()
        if is_taken:
            painter.fillRect(box, theme.color("accent_soft"))
        if at:
            painter.fillRect(QRectF(box.left(), 0, 1, box.height()), theme.color("line"))
        ink = theme.color("accent" if is_taken else "text")
        left, side = box.center().x() - self._inner(segment) / 2, theme.px(16)
        if segment.icon:
            paint_icon(painter, segment.icon, ink, round(left), round(box.center().y() - side / 2), side)
            left += side + theme.px(8)
        room = QRectF(left, box.top(), box.right() - left, box.height())
        draw_text(painter, room, segment.text, theme.font("body", strong=is_taken), ink, LEFT)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.ignore()
