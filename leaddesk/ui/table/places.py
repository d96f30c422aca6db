"""Where the columns of the table stand: the select boxes and the name never leave the left edge, the rest scrolls."""

from collections.abc import Sequence
from typing import NamedTuple

from leaddesk.ui.table.columns import TableColumn, usual_width
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.shaping import width_of

SELECT_WIDTH = 36
INSET = 8
FROZEN_COLUMNS = 2
"""The select boxes and the name."""
_GROWS_FROM = 150
"""Columns that are usually this wide hold texts that can be longer: where there is room to spare they take some of it."""
_GROWS_BY = 0.6
"""At most so much of their usual width."""


class Place(NamedTuple):
    """One column: where it begins in a table that is not scrolled, and how wide it is."""

    left: int
    width: int


class Places:
    """Columns in pixels of the screen. Column 0 is that of the select boxes.

    Of the room to spare half goes to the columns of texts, the rest to the last one. A width that somebody chose stays.
    """

    def __init__(self, columns: Sequence[TableColumn], room: int) -> None:
        widths = [theme.px(SELECT_WIDTH), *(max(theme.px(column.width), _head_width(column)) for column in columns)]
        if len(widths) > FROZEN_COLUMNS:
            _grow(widths, columns, (room - sum(widths)) / 2)
            widths[-1] = max(widths[-1], room - sum(widths[:-1]))
        self.columns: list[Place] = []
        left = 0
        for width in widths:
            self.columns.append(Place(left, width))
            left += width
        self.width = left
        """Of all columns together."""
        self.frozen = sum(widths[:FROZEN_COLUMNS])
        """How wide the part is that never scrolls."""

    def left_of(self, column: int, scrolled: int) -> int:
        """Where a column begins on the screen."""
        left = self.columns[column].left
        return left if column < FROZEN_COLUMNS else left - scrolled

    def at(self, x: int, scrolled: int) -> int:
        """The column at a place on the screen; -1 beside all."""
        where = x if x < self.frozen else x + scrolled
        for column, place in enumerate(self.columns):
            if place.left <= where < place.left + place.width:
                return column
        return -1


def _grow(widths: list[int], columns: Sequence[TableColumn], spare: float) -> None:
    """Gives the columns of texts but the last what there is to spare, each by the same share of its width."""
    at = [
        place
        for place, column in enumerate(columns[FROZEN_COLUMNS - 1 : -1], FROZEN_COLUMNS)
        if column.width >= _GROWS_FROM and column.width == usual_width(column.key)
    ]
    if not at or spare <= 0:
        return
    share = min(_GROWS_BY, spare / sum(widths[place] for place in at))
    for place in at:
        widths[place] += int(widths[place] * share)


def _head_width(column: TableColumn) -> int:
    """No head is cut: with its caret, and a sign for the second key."""
    return round(width_of(column.title(), "meta", True)) + theme.px(2 * INSET + 14)
