"""The columns side by side: marketing, the seam, sales, and what is out of the flow; as wide as the window allows."""

from functools import partial

from PySide6.QtCore import QEvent, QLineF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from leaddesk.domain.board import NARROW_COLUMNS, WIDE_COLUMNS, Column
from leaddesk.domain.stages import DEPARTMENT_WORDS, Department
from leaddesk.translation import _
from leaddesk.ui.board.lane import NARROW, Lane
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, draw_rule, draw_text

STRIP = 24
_LEAST, _MOST = 192, 320
_GAP, _SEAM, _APART = 8, 28, 16
_MARGIN = 16


def column_widths(room: int, folded: set[Column]) -> tuple[dict[Column, QRect], int]:
    """Where each column stands (x and width, in the height of 1) within so many pixels, and the width they take.

    Open columns share what is left of the folded ones, 192 to 320 pixels each; where that is too much they need more than
    ``room``.
    """
    px = theme.px
    columns = (*WIDE_COLUMNS, *NARROW_COLUMNS)
    gaps = px(_SEAM) + px(_APART) + px(_GAP) * (len(columns) - 3)
    is_open = [column for column in columns if column not in folded]
    left = room - 2 * px(_MARGIN) - gaps - px(NARROW) * (len(columns) - len(is_open))
    width = min(max(left / max(1, len(is_open)), px(_LEAST)), px(_MOST))
    places, x = {}, float(px(_MARGIN))
    for column in columns:
        if column is Column.SAL:
            x += px(_SEAM) - px(_GAP)
        elif column is NARROW_COLUMNS[0]:
            x += px(_APART) - px(_GAP)
        own = width if column in is_open else px(NARROW)
        places[column] = QRect(round(x), 0, round(x + own) - round(x), 1)
        x += own + px(_GAP)
    return places, round(x - px(_GAP) + px(_MARGIN))


class Lanes(QWidget):
    """Lays out the lanes by hand and paints the departments' strip and the seam."""

    def __init__(self, lanes: dict[Column, Lane], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lanes = lanes
        for column, lane in lanes.items():
            lane.setParent(self)
            lane.set_folded(column in NARROW_COLUMNS)
            lane.fold_changed.connect(self._lay_out_again)

    def folded(self) -> set[Column]:
        """The columns that are folded."""
        return {column for column, lane in self.lanes.items() if lane.is_folded}

    def needed_width(self) -> int:
        """The least width at which nothing is cut."""
        return column_widths(0, self.folded())[1]

    def _lay_out_again(self) -> None:
        self.updateGeometry()
        self._lay_out()
        self.update()

    def _lay_out(self) -> None:
        places, _width = column_widths(self.width(), self.folded())
        top = theme.px(STRIP)
        for column, lane in self.lanes.items():
            place = places[column]
            lane.setGeometry(place.x(), top, place.width(), self.height() - top)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.needed_width(), theme.px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._lay_out_again()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lanes = self.lanes
        first_out = NARROW_COLUMNS[0]
        marketing, sales = (str(DEPARTMENT_WORDS[one]) for one in (Department.MARKETING, Department.SALES))
        self._paint_strip(painter, marketing, lanes[Column.MAL].x(), lanes[Column.MQL].geometry().right())
        self._paint_strip(painter, sales, lanes[Column.SAL].x(), lanes[Column.WON].geometry().right())
        end = lanes[NARROW_COLUMNS[-1]].geometry().right()
        self._paint_strip(painter, _("Out of the flow"), lanes[first_out].x(), end)
        self._paint_seam(painter)
        painter.end()

    def _paint_strip(self, painter: QPainter, text: str, left: int, right: int) -> None:
        box = QRectF(left + theme.px(2), 0, right - left, theme.px(STRIP - 4))
        draw_text(painter, box, text, theme.font("meta"), theme.color("text_2"), LEFT)
        start = box.left() + theme.metrics("meta").horizontalAdvance(text) + theme.px(8)
        if start < right:
            draw_rule(painter, start, right, round(box.center().y()), theme.color("line"))

    def _paint_seam(self, painter: QPainter) -> None:
        """The handshake, and below it the dashed line, between marketing and sales."""
        left, right = self.lanes[Column.MQL].geometry().right() + 1, self.lanes[Column.SAL].x()
        middle, side = (left + right) / 2, theme.px(20)
        paint_icon(painter, "handshake", theme.color("text_2"), round(middle - side / 2), 0, side)
        pen = QPen(theme.color("line_strong"), 2)
        pen.setDashPattern([3, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setOpacity(0.6)
        painter.drawLine(QLineF(middle, theme.px(STRIP), middle, self.height()))
        painter.setOpacity(1.0)


def bring_into_sight(area: QScrollArea, lane: Lane, is_folded: bool) -> None:
    """Scrolls to a column that was opened, once there is room for it."""
    if not is_folded and area.isVisible():
        QTimer.singleShot(0, lane, partial(area.ensureWidgetVisible, lane, 16, 0))
