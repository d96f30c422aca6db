"""The line before which dragged cards will land."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import draw_dot

_KNOB, _LINE = 9, 3


def paint_drop_line(viewport: QWidget, card: QRectF, y: float) -> None:
    """As wide as a card, at this height of the viewport, or where its knob can still be seen."""
    painter = QPainter(viewport)
    y, color = min(max(_KNOB / 2, y), viewport.height() - _KNOB / 2), theme.color("accent")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(card.left(), y - _LINE / 2, card.width(), _LINE), color)
    draw_dot(painter, QPointF(card.left() + 1, y), _KNOB / 2, color)
    painter.end()
