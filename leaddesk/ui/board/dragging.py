"""A drag of the selected cards: the stack under the pointer, and the board and its columns that scroll at their edges."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QDrag, QGuiApplication, QPixmap

from leaddesk.ui.board.board import Board
from leaddesk.ui.board.lane import Lane
from leaddesk.ui.board.leads_mime import leads_data
from leaddesk.ui.board.lifted import Flight, grip, stack_pixmap
from leaddesk.ui.theme.theme import theme

_EDGE = 24
"""Pixels from the board's edge within which a drag scrolls it."""
_STEP = 12
_FRAME_MS = 16
_COLUMN_EDGE = 40
"""Pixels from the upper or lower edge of a column's cards within which a drag scrolls the column."""
_PATIENCE = 15
"""So many frames a drag stays there first: one that only crosses the edge, or begins there, scrolls nothing."""


class ColumnScrolling:
    """Scrolls the column under the pointer, and looks again where the leads would stand among what came into sight."""

    def __init__(self, board: Board, leads: list[int]) -> None:
        self._board, self._leads = board, leads
        self._lane: Lane | None = None
        self._way, self._frames = 0, 0

    def go_on(self) -> None:
        """One frame on."""
        lane, way = self._near_edge()
        self._frames = self._frames + 1 if (lane, way) == (self._lane, self._way) else 0
        self._lane, self._way = lane, way
        if lane is None or self._frames < _PATIENCE:
            return
        bar = lane.table.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + way * theme.px(_STEP))
        if bar.value() != before:
            self._board.letting_go.look_again(lane, self._leads)

    def _near_edge(self) -> tuple[Lane | None, int]:
        """The column at whose upper (-1) or lower (1) edge the pointer is."""
        edge = theme.px(_COLUMN_EDGE)
        for lane in self._board.lanes.values():
            if lane.is_folded or not lane.isVisible():
                continue
            at, port = lane.table.viewport().mapFromGlobal(QCursor.pos()), lane.table.viewport()
            if 0 <= at.x() < port.width():
                way = -1 if -edge < at.y() < edge else int(at.y() > port.height() - edge)
                return (lane, way) if way else (None, 0)
        return None, 0


def drag_selected(board: Board, lane: Lane) -> None:
    """Drags what is selected, held at the card of this lane that was pressed, until it is let go or Esc."""
    leads = board.selected()
    if not leads or board.moving.keeps(leads):
        return
    cards = [card for lead in _front(lane, leads) if (card := board.cache.get(lead)) is not None]
    pixmap = stack_pixmap(cards, len(leads), lane.delegate, board.devicePixelRatioF())
    hold = grip(pixmap, lane.table.pressed_in_card())
    drag = QDrag(lane.table)
    drag.setMimeData(leads_data(leads))
    trail = _show_stack(board, drag, pixmap, hold)
    board.lift_selected()
    columns = ColumnScrolling(board, leads)
    frames = QTimer(board)
    frames.setInterval(_FRAME_MS)
    frames.timeout.connect(lambda: _go_on(board, trail, hold))
    frames.timeout.connect(columns.go_on)
    frames.start()
    drag.exec(Qt.DropAction.MoveAction)
    frames.deleteLater()
    if trail is not None:
        trail.deleteLater()
    board.letting_go.show_target(None, ())
    board.marks.lower(set(leads) - board.moving.under_way())


def _show_stack(board: Board, drag: QDrag, pixmap: QPixmap, hold: QPoint) -> Flight | None:
    """Hands the stack to the system. X11 without a compositor cannot blend it, so there it hangs over the window instead."""
    if QGuiApplication.platformName() != "xcb":
        drag.setPixmap(pixmap)
        drag.setHotSpot(hold)
        return None
    nothing = QPixmap(1, 1)
    nothing.fill(Qt.GlobalColor.transparent)
    drag.setPixmap(nothing)
    trail = Flight(board.window(), pixmap)
    trail.hang(hold)
    return trail


def _front(lane: Lane, leads: list[int]) -> list[int]:
    """The leads to show on the stack, the one under the pointer first."""
    current = lane.table.current_lead()
    return [current, *(lead for lead in leads if lead != current)][:3] if current in leads else leads[:3]


def _go_on(board: Board, trail: Flight | None, hold: QPoint) -> None:
    if trail is not None:
        trail.hang(hold)
    x, bar = board.mapFromGlobal(QCursor.pos()).x(), board.horizontalScrollBar()
    if x < theme.px(_EDGE):
        bar.setValue(bar.value() - theme.px(_STEP))
    elif x > board.width() - theme.px(_EDGE):
        bar.setValue(bar.value() + theme.px(_STEP))
