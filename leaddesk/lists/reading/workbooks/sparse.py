"""A sheet that is kept cell by cell, so that a stray cell at its far end costs nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from leaddesk.lists.document import Cell, Row
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.limits import Limits

FEW = 100
"""Values that make no list when they lie scattered over a frame beyond the limit."""


@dataclass(slots=True)
class SparseSheet:
    """The cells of one sheet by row and column, both from 0."""

    name: str | None
    is_hidden: bool = False
    cells: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Keeps one cell; blank ones take no room."""
        if cell is not None and cell != "":
            self.cells.setdefault(row, {})[column] = cell

    @property
    def height(self) -> int:
        """Rows from the sheet's first to the last that holds something."""
        return max(self.cells, default=-1) + 1

    def rows(self, limits: Limits) -> Iterator[Row]:
        """The rows from the sheet's first to its last, blank ones too, each as long as it reaches.

        Raises ``BadFile``, at once, where next to nothing lies in an enormous frame.
        """
        width = max((max(row) for row in self.cells.values()), default=-1) + 1
        values = sum(map(len, self.cells.values()))
        if self.height * width > limits.cells and values <= FEW:
            raise refusals.is_nearly_blank(values, self.height, width)
        return map(self._row, range(self.height))

    def _row(self, number: int) -> Row:
        row = self.cells.get(number)
        return [row.get(column) for column in range(max(row) + 1)] if row else []
