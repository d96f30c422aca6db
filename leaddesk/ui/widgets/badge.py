"""A count on the rail or in a list: vermilion for a broken promise, grey for a plain count."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import CENTER, draw_text, fill_box


def badge_width(count: int) -> int:
    """How wide the badge of this count is; at least as wide as it is high."""
    return max(theme.px(16), round(theme.metrics("meta", strong=True).horizontalAdvance(text_of(count))) + theme.px(9))


def text_of(count: int) -> str:
    """The count, or 99+ where there is no room to say it."""
    return str(count) if count < 100 else "99+"


def paint_badge(painter: QPainter, left: float, top: float, count: int, *, is_overdue: bool) -> None:
    """Paints the badge with its upper left corner there."""
    box = QRectF(left, top, badge_width(count), theme.px(16))
    ground = theme.color("overdue_mark" if is_overdue else "text_2")
    fill_box(painter, box, box.height() / 2, ground)
    draw_text(painter, box, text_of(count), theme.font("meta", strong=True), theme.color("surface"), CENTER)
