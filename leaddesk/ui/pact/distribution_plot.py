"""The distribution of engagement: the draft as bars, the published pact as a dashed step line, and the gate."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.distribution import Distribution
from leaddesk.domain.stages import Stage
from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import CENTER, LEFT, RIGHT, draw_text

_HEIGHT, _AXIS, _HEAD = 150, 20, 18


class DistributionPlot(QWidget):
    """Painted from a :class:`Distribution`; where the bars are too narrow for their numbers the tooltip has them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: Distribution | None = None
        self._bar: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_distribution(self, shown: Distribution, bar: int | None) -> None:
        """Shows a distribution; ``bar`` are the points that the draft's gate asks for."""
        self.shown, self._bar = shown, bar
        lines = [
            _("{low} or more: {before} → {after}").format(low=band.low, before=band.published, after=band.draft)
            for band in shown.bands
        ]
        if shown.left_out:
            lines.append(_("below: {n:,}").format(n=shown.left_out))
        self.setToolTip("\n".join(lines))
        self.setAccessibleName(", ".join(lines))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, bands = theme.px, self.shown.bands
        room = QRectF(0, px(_HEAD), self.width(), self.height() - px(_HEAD + _AXIS))
        most = max(1, *(max(band.draft, band.published) for band in bands))
        step = room.width() / len(bands)
        for at, band in enumerate(bands):
            self._paint_bar(painter, QRectF(room.left() + at * step, room.top(), step, room.height()), band.draft / most,
                            theme.stage_color(Stage.MQL) if band.is_over else theme.plot_color("waiting"))  # fmt: skip
        painter.fillRect(QRectF(room.left(), room.bottom(), room.width(), 1), theme.color("line_strong"))
        self._paint_steps(painter, room, most)
        for at, band in enumerate(bands):
            column = QRectF(room.left() + at * step, room.top(), step, room.height())
            self._paint_words(painter, column, band.draft, max(band.draft, band.published) / most, band.low)
        self._paint_gate(painter, room, step)
        painter.end()

    def _paint_bar(self, painter: QPainter, column: QRectF, share: float, color: QColor) -> None:
        width, height = column.width() * 0.8, round(column.height() * share)
        left = column.left() + (column.width() - width) / 2
        painter.fillRect(QRectF(left, column.bottom() - height, width, height), color)

    def _paint_words(self, painter: QPainter, column: QRectF, count: int, share: float, low: int) -> None:
        height, line = column.height() * share, theme.px(16)
        above = QRectF(column.left() - 8, column.bottom() - height - line - 1, column.width() + 16, line)
        draw_text(painter, above, f"{count:,}", theme.font("meta"), theme.color("text"), CENTER)
        below = QRectF(column.left() - 8, column.bottom() + theme.px(3), column.width() + 16, line)
        draw_text(painter, below, _("{low}+").format(low=low), theme.font("meta"), theme.color("text_2"), CENTER)

    def _paint_steps(self, painter: QPainter, room: QRectF, most: int) -> None:
        assert self.shown is not None
        step = room.width() / len(self.shown.bands)
        line = QPolygonF()
        for at, band in enumerate(self.shown.bands):
            y = round(room.bottom() - room.height() * band.published / most) + 0.5
            line.append(QPointF(room.left() + at * step, y))
            line.append(QPointF(room.left() + (at + 1) * step, y))
        painter.setPen(dashed(theme.color("text")))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(line)

    def _paint_gate(self, painter: QPainter, room: QRectF, step: float) -> None:
        assert self.shown is not None
        if self._bar is None or not self.shown.bands:
            return
        at = (self._bar - self.shown.bands[0].low) / 10
        x = round(room.left() + min(max(at, 0), len(self.shown.bands)) * step)
        painter.fillRect(QRectF(x - 1, 0, theme.px(2), room.bottom()), theme.color("accent"))
        words, font = _("Gate {n}").format(n=self._bar), theme.font("meta", strong=True)
        width = theme.metrics("meta", strong=True).horizontalAdvance(words)
        is_right = x + theme.px(6) + width <= self.width()
        place = QRectF(x + theme.px(6), 0, width + 2, theme.px(16))
        if not is_right:
            place.moveRight(x - theme.px(6))
        draw_text(painter, place, words, font, theme.color("accent"), LEFT if is_right else RIGHT)


def dashed(color: QColor) -> QPen:
    """The pen of what is published."""
    pen = QPen(color, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([3.0, 2.0])
    return pen
