"""Fit and engagement side by side: the grade in its box, and the number."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import TypeSize
from leaddesk.ui.widgets.painting import CENTER, LEFT, draw_grade, draw_text, fill_box


class GradeScore(QWidget):
    """As large as the title of a panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grade, self._is_shaky, self._engagement = "", False, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_score(self, grade: str, is_shaky: bool, engagement: int) -> None:
        """Shows these two; ``is_shaky``: less than half of what the persona asks is known."""
        self._grade, self._is_shaky, self._engagement = grade, is_shaky, engagement
        words = _("Fit {grade}, engagement {n}").format(grade=grade or "–", n=engagement)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        number = theme.metrics("title", strong=True).horizontalAdvance(str(self._engagement))
        return QSize(round(theme.px(28 + 8) + number) + 1, theme.px(28))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = theme.px(28)
        box = QRectF(0, (self.height() - side) // 2, side, side)
        paint_large_grade(painter, box, self._grade, self._is_shaky)
        room = QRectF(side + theme.px(8), 0, self.width(), self.height())
        draw_text(painter, room, str(self._engagement), theme.font("title", strong=True), theme.color("text"), LEFT)
        painter.end()


def paint_large_grade(painter: QPainter, box: QRectF, grade: str, is_shaky: bool, size: TypeSize = "title") -> None:
    """A grade as large as a title, in the same colours as on a card."""
    if is_shaky or grade not in ("A", "B", "C"):
        draw_grade(painter, box, grade, is_shaky)
        return
    ground, ink = theme.grade_colors(grade)
    fill_box(painter, box, theme.px(4), ground)
    draw_text(painter, box, grade, theme.font(size, strong=True), ink, CENTER)
