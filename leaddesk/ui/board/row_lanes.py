"""Where the lanes of a column begin: rows that move with the cards until the desk has been looked at again."""

from bisect import bisect_right
from collections.abc import Sequence

from leaddesk.domain.board import Choice


class RowLanes:
    """Empty where a column has no lanes."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._lanes: list[Choice] = []

    def show(self, lanes: Sequence[Choice]) -> bool:
        """Takes the lanes from the top, with their counts; whether anything is different."""
        before = (self._starts, self._lanes)
        self._starts, self._lanes, row = [], [], 0
        for lane in lanes:
            self._starts.append(row)
            self._lanes.append(lane)
            row += lane.leads
        return before != (self._starts, self._lanes)

    def starts(self) -> list[int]:
        """The first row of each lane."""
        return self._starts

    def starting_at(self, row: int) -> Choice | None:
        """The lane that begins with this row."""
        if not self._starts:
            return None
        at = bisect_right(self._starts, row) - 1
        return self._lanes[at] if at >= 0 and self._starts[at] == row else None

    def lane_of(self, row: int) -> Choice | None:
        """The lane in which a row stands."""
        at = bisect_right(self._starts, row) - 1
        return self._lanes[at] if at >= 0 else None

    def first_row(self, value: str | int) -> int:
        """The first row of the lane with this value; -1 where the column has none."""
        found = (start for start, lane in zip(self._starts, self._lanes, strict=True) if lane.value == value)
        return next(found, -1)

    def remove(self, first: int, last: int) -> None:
        """Rows went: lanes below move up, and lanes that lost all their rows go."""
        gone = last - first + 1
        moved = [start if start <= first else max(first, start - gone) for start in self._starts]
        kept = [at for at in range(len(moved)) if at + 1 == len(moved) or moved[at + 1] != moved[at]]
        self._starts, self._lanes = [moved[at] for at in kept], [self._lanes[at] for at in kept]

    def insert(self, first: int, count: int) -> None:
        """Rows came: lanes that begin below move down."""
        self._starts = [start + count if start > first else start for start in self._starts]
