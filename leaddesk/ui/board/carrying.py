"""Carrying cards by keyboard: Space lifts, arrows carry them over the columns, Enter drops, Esc puts them back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from leaddesk.domain.board import Column
from leaddesk.ui.board.lane import Lane
from leaddesk.ui.board.marks import Marks
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.shadow import REACH


class Carried:
    """What is in the hand: which leads, of which column, and over which they are."""

    def __init__(self, leads: tuple[int, ...], start: Column) -> None:
        self.leads, self.start, self.over = leads, start, start


class Carrying:
    """One to a board. ``show_target(column, leads)`` marks a lane as the target and returns the row it shows; None clears all."""

    def __init__(
        self,
        lanes: dict[Column, Lane],
        marks: Marks,
        show_target: Callable[[Column | None, Sequence[int]], int],
        board: QWidget,
    ) -> None:
        self.now: Carried | None = None
        self._lanes, self._marks, self._show_target, self._board = lanes, marks, show_target, board
        self._stack: QLabel | None = None

    def lift(self, leads: Sequence[int], column: Column) -> None:
        """Takes leads of one column into the hand."""
        from leaddesk.ui.board.lifted import stack_pixmap  # not needed before something is lifted

        if not leads or self.now is not None:
            return
        self.now = Carried(tuple(leads), column)
        lane = self._lanes[column]
        cards = [card for _row, card in lane.table.cards_in_sight() if card.id in leads]
        self._stack = QLabel(self._board.window())
        self._stack.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        dpr = self._board.devicePixelRatioF()
        self._stack.setPixmap(stack_pixmap(cards, len(leads), lane.delegate, dpr))
        self._stack.adjustSize()
        self._marks.lift(column, leads)
        self._hang_over(column)

    def carry(self, steps: int) -> None:
        """Over the next column to the right, or to the left."""
        if self.now is None:
            return
        columns = list(self._lanes)
        place = columns.index(self.now.over) + steps
        if 0 <= place < len(columns):
            self.now.over = columns[place]
            self._hang_over(columns[place])

    def let_go(self) -> Carried | None:
        """Empties the hand and returns what was in it; nothing has moved yet."""
        carried, self.now = self.now, None
        self._show_target(None, ())
        if self._stack is not None:
            self._stack.deleteLater()
            self._stack = None
        if carried is not None:
            self._marks.land(carried.leads)
        return carried

    def _hang_over(self, column: Column) -> None:
        assert self.now is not None
        row = self._show_target(None if column is self.now.start else column, self.now.leads)
        lane = self._lanes[column]
        if self._stack is None:
            return
        reach, px = theme.px(REACH), theme.px
        if lane.is_folded:
            corner = lane.mapTo(self._board.window(), QPoint(px(8), px(72)))
        else:
            y = (
                lane.table.row_top(row)
                if column is not self.now.start
                else lane.table.card_rect(self.now.leads[0]).top()
            )
            lowest = lane.table.viewport().height() - lane.delegate.row_height()  # where it lands may be out of sight
            corner = lane.table.mapTo(self._board.window(), QPoint(px(16), max(0, min(y, lowest)) + px(10)))
        self._stack.move(corner - QPoint(reach, reach))
        self._stack.show()
        self._stack.raise_()
