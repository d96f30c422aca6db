"""Who is at the window, at the right of the menu bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenuBar, QWidget

from leaddesk.domain.stages import DEPARTMENT_WORDS
from leaddesk.translation import language
from leaddesk.ui.desk import MemberSource
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import RIGHT, draw_text


def show_member(bar: QMenuBar, member: MemberSource | None) -> None:
    """Shows who it is in the corner of the menu bar; nobody where no desk is open."""
    old = bar.cornerWidget(Qt.Corner.TopRightCorner)
    sign = MemberSign(member, bar) if member is not None else QWidget(bar)
    bar.setCornerWidget(sign, Qt.Corner.TopRightCorner)
    sign.show()
    if old is not None:
        old.deleteLater()


class MemberSign(QWidget):
    """Name and department."""

    def __init__(self, member: MemberSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dot = "・" if language() == "ja" else ", "
        self._text = f"{member.name}{dot}{DEPARTMENT_WORDS[member.department]}"
        self.setAccessibleName(self._text)

    def sizeHint(self) -> QSize:
        width = theme.metrics("meta").horizontalAdvance(self._text)
        return QSize(round(width) + theme.px(20 + 18 + 8), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        right, side = self.width() - theme.px(18), theme.px(16)
        width = theme.metrics("meta").horizontalAdvance(self._text)
        y = (self.height() - side) // 2
        paint_icon(painter, "user-circle", theme.color("text_2"), right - width - theme.px(20), y, side)
        draw_text(
            painter, QRectF(0, 0, right, self.height()), self._text, theme.font("meta"), theme.color("text_2"), RIGHT
        )
        painter.end()
