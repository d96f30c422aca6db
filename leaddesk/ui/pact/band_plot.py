"""How many times as often the leads of each band of points ordered as all did, the published pact beside the draft."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.backtest import Band, Interval
from leaddesk.domain.pact_effect import BackTestReport
from leaddesk.domain.stages import Stage
from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import CENTER, RIGHT, draw_text

_ROW, _BAR, _LABEL, _LIFT, _COUNT, _AXIS, _HEAD = 36, 18, 60, 56, 132, 24, 4
_MOST_SHOWN = 8.0
"""Whiskers that reach further are cut there; the numbers stand beside."""


def ticks(most: float) -> list[int]:
    """The lifts that the axis names: 1 and some above it."""
    step = 1 if most <= 3 else 2
    return [1, *range(1 + step, int(most) + 1, step)]


def times_words(lift: float) -> str:
    """So many times."""
    return _("{n}×").format(n=f"{lift:.1f}")


class BandPlot(QWidget):
    """A row for each band: its bar with the interval, a triangle for the published pact, lift and counts at the right."""

    def __init__(self, report: BackTestReport, bar: int | None) -> None:
        super().__init__()
        self._bands, self._was, self._bar = report.draft.bands, report.published.bands, bar
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.lines = [f"{_name(band)}: {_lift_words(band)}, {_count_words(band)}" for band in self._bands]
        self.setAccessibleName(", ".join(self.lines))
        self.setToolTip("\n".join(self.lines))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(_HEAD + _ROW * len(self._bands) + _AXIS))

    def _most(self) -> float:
        highs = [band.lift.high for band in (*self._bands, *self._was) if band.lift is not None]
        return min(max([2.0, *highs]), _MOST_SHOWN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(px(_LABEL), px(_HEAD), self.width() - px(_LABEL + _LIFT + _COUNT), px(_ROW) * len(self._bands))
        scale = room.width() / self._most()
        paint_axis(painter, room, scale, self._most())
        was = {band.low: band for band in self._was}
        for at, band in enumerate(self._bands):
            top = room.top() + at * px(_ROW)
            if self._bar is not None and band.low == self._bar:
                self._paint_gate(painter, room, top)
            self._paint_band(painter, band, was.get(band.low), QRectF(room.left(), top, room.width(), px(_ROW)), scale)
        painter.end()

    def _paint_gate(self, painter: QPainter, room: QRectF, y: float) -> None:
        painter.fillRect(QRectF(0, y - 1, self.width(), 2), theme.color("accent"))
        words = _("Gate {n}").format(n=self._bar)
        place = QRectF(room.left(), y - theme.px(20), room.width(), theme.px(18))
        draw_text(painter, place, words, theme.font("meta", strong=True), theme.color("accent"), RIGHT)

    def _paint_band(self, painter: QPainter, band: Band, was: Band | None, row: QRectF, scale: float) -> None:
        px, text = theme.px, theme.color("text")
        label = QRectF(0, row.top(), px(_LABEL - 10), row.height())
        draw_text(painter, label, _name(band), theme.font("body"), text, RIGHT)
        middle = row.center().y() - px(2)
        if band.lift is not None:
            is_over = self._bar is not None and band.low >= self._bar
            ink = theme.stage_color(Stage.MQL) if is_over else theme.plot_color("waiting")
            bar = QRectF(row.left(), middle - px(_BAR) / 2, min(band.lift.value * scale, row.width()), px(_BAR))
            painter.fillRect(bar, ink)
            paint_whisker(painter, band.lift, row, middle, scale)
        if was is not None and was.lift is not None:
            x = row.left() + min(was.lift.value * scale, row.width())
            _paint_triangle(painter, QPointF(x, row.bottom() - px(8)))
        lift = QRectF(row.right(), row.top(), px(_LIFT), row.height())
        draw_text(painter, lift, _lift_words(band), theme.font("body", strong=True), text, RIGHT)
        count = QRectF(lift.right(), row.top(), px(_COUNT), row.height())
        draw_text(painter, count, _count_words(band), theme.font("meta"), theme.color("text_2"), RIGHT)


def paint_axis(painter: QPainter, room: QRectF, scale: float, most: float) -> None:
    """Grid lines in x, the line of the mean, and their numbers below."""
    px = theme.px
    for tick in ticks(most):
        x = round(room.left() + tick * scale)
        ink = theme.color("line_strong") if tick == 1 else theme.plot_color("grid")
        painter.fillRect(QRectF(x, room.top(), 1, room.height()), ink)
        words = _("1× = mean") if tick == 1 else _("{n}×").format(n=tick)
        place = QRectF(x - px(50), room.bottom() + px(4), px(100), px(18))
        draw_text(painter, place, words, theme.font("meta"), theme.color("text_2"), CENTER)


def paint_whisker(painter: QPainter, lift: Interval, row: QRectF, y: float, scale: float) -> None:
    """The interval: 1.5 px with caps; one that goes on beyond the plot has none at that end."""
    px = theme.px
    painter.setPen(QPen(theme.color("text"), 1.5))
    left, right = row.left() + lift.low * scale, row.left() + lift.high * scale
    end = min(right, row.right())
    painter.drawLine(QPointF(min(left, row.right()), y), QPointF(end, y))
    for x in (left, right):
        if x <= row.right():
            painter.drawLine(QPointF(x, y - px(5)), QPointF(x, y + px(5)))


def _paint_triangle(painter: QPainter, top: QPointF) -> None:
    half, high = theme.px(5), theme.px(7)
    painter.setPen(QPen(theme.color("text"), 1.2))
    painter.setBrush(theme.color("surface"))
    painter.drawPolygon(QPolygonF([top, top + QPointF(half, high), top + QPointF(-half, high)]))


def _name(band: Band) -> str:
    return f"{band.low}–" if band.high is None else f"{band.low}–{band.high - 1}"


def _lift_words(band: Band) -> str:
    return "–" if band.lift is None else times_words(band.lift.value)


def _count_words(band: Band) -> str:
    if not band.leads:
        return _("nobody")
    share = f"{band.wins / band.leads * 100:.1f}%"
    return _("{wins} / {leads} = {share}").format(wins=band.wins, leads=band.leads, share=share)
