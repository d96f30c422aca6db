"""The headings of the lanes in one column: rows that begin a lane are higher by one, and the lane at the top keeps its own in sight."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPersistentModelIndex, QPoint, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from leaddesk.domain.board import Choice
from leaddesk.ui.board.card_delegate import CardDelegate, paint_heading
from leaddesk.ui.board.column_model import ColumnModel
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import fill


class LaneHeadings:
    """``marked`` hears which lane's heading leads hang over; None for none."""

    def __init__(
        self, view: QTableView, cards: ColumnModel, delegate: CardDelegate, marked: Callable[[Choice | None], object]
    ) -> None:
        self._view, self._cards, self._delegate, self._marked = view, cards, delegate, marked
        self._tall: list[QPersistentModelIndex] = []
        self.target: Choice | None = None
        """The lane whose heading leads hang over."""

    def tall_rows(self) -> list[int]:
        """The rows that are higher by a heading at present."""
        return [index.row() for index in self._tall if index.isValid()]

    def fit(self, tall: Sequence[int]) -> None:
        """Rows that were higher are as high as others, and those with which a lane begins now are higher."""
        header, height, count = self._view.verticalHeader(), self._delegate.row_height(), self._cards.rowCount()
        starts = [row for row in self._cards.lanes.starts() if row < count]
        header.setUpdatesEnabled(False)  # else all rows are gone through for each
        for row in set(tall).difference(starts):
            header.resizeSection(row, height)
        for row in starts:
            header.resizeSection(row, height + self._delegate.heading_height())
        header.setUpdatesEnabled(True)
        self._tall = [QPersistentModelIndex(self._cards.index(row)) for row in starts]
        self._view.viewport().update()

    def at(self, at: QPoint) -> Choice | None:
        """The lane whose heading is at this place of the viewport."""
        view, lanes, heading = self._view, self._cards.lanes, self._delegate.heading_height()
        if lanes.starts() and 0 <= at.y() < heading + self._pushed():
            return lanes.lane_of(view.rowAt(0))
        row = view.rowAt(at.y())
        return lanes.starting_at(row) if at.y() < view.rowViewportPosition(row) + heading else None

    def _pushed(self) -> int:
        """How far the next lane pushes the heading at the top out of sight: 0 or less."""
        view, heading = self._view, self._delegate.heading_height()
        first, last = view.rowAt(0), view.rowAt(heading)
        for row in range(first + 1, last + 1):
            if self._cards.lanes.starting_at(row) is not None:
                return min(0, view.rowViewportPosition(row) - heading)
        return 0

    def mark(self, lane: Choice | None) -> None:
        """Leads hang over the heading of this lane, or over none."""
        if lane != self.target:
            self.target = lane
            self._marked(lane)
            self._view.viewport().update()

    def paint(self) -> None:
        """Paints the heading that stays at the top over the cards, and marks the one that leads hang over."""
        if not self._cards.lanes.starts() or not self._cards.rowCount():
            return
        view, heading = self._view, self._delegate.heading_height()
        painter = QPainter(view.viewport())
        lane = self._cards.lanes.lane_of(view.rowAt(0))
        box = QRectF(0, self._pushed(), self._delegate.lane_width, heading)
        if lane is not None:
            fill(painter, box, theme.color("lane"))
            paint_heading(painter, box, lane, is_target=lane == self.target)
        if self.target is not None and self.target != lane:
            row = self._cards.lanes.first_row(self.target.value)
            box = QRectF(0, view.rowViewportPosition(row), self._delegate.lane_width, heading)
            fill(painter, box, theme.color("lane_drop"))
            paint_heading(painter, box, self.target, is_target=True)
        painter.end()
