"""A field that says something at its right: how many people of a company are on the desk."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import RIGHT, draw_text
from leaddesk.ui.widgets.typing_field import TypingField


class MarkedField(TypingField):
    """``mark("デスクに3名")`` shows a check and these words; "" takes them off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._mark = ""

    def mark(self, words: str, tip: str = "") -> None:
        """Says this at the right."""
        self._mark = words
        self.setToolTip(tip if words else "")
        self.setAccessibleDescription(words)
        room = round(theme.metrics("meta").horizontalAdvance(words)) + theme.px(24) if words else 0
        self.setTextMargins(0, 0, room, 0)
        self.update()

    def marked(self) -> str:
        """What it says."""
        return self._mark

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._mark:
            return
        painter = QPainter(self)
        ink = theme.color("ready")
        room = self.rect().toRectF().adjusted(0, 0, -theme.px(11), 0)
        draw_text(painter, room, self._mark, theme.font("meta"), ink, RIGHT)
        side = theme.px(12)
        x = room.right() - theme.metrics("meta").horizontalAdvance(self._mark) - theme.px(4) - side
        paint_icon(painter, "check", ink, round(x), (self.height() - side) // 2, side)
        painter.end()
