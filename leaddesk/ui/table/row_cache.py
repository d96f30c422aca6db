"""The rows that the table has at hand, by lead: those in sight and their neighbours, the oldest forgotten first."""

from collections import OrderedDict
from collections.abc import Iterable

from leaddesk.domain.table import TableRow

MOST = 1_500
"""About fifty screens full; a row takes a few kilobytes."""


class RowCache:
    """Asking for a row makes it young again."""

    def __init__(self) -> None:
        self._rows: OrderedDict[int, TableRow] = OrderedDict()

    def get(self, lead: int) -> TableRow | None:
        """The row, or None where it has to be fetched."""
        row = self._rows.get(lead)
        if row is not None:
            self._rows.move_to_end(lead)
        return row

    def put(self, rows: Iterable[TableRow]) -> None:
        """Keeps rows that came from the desk."""
        for row in rows:
            self._rows[row.lead.id] = row
            self._rows.move_to_end(row.lead.id)
        while len(self._rows) > MOST:
            self._rows.popitem(last=False)

    def forget(self, leads: Iterable[int]) -> None:
        """Drops rows that may have changed."""
        for lead in leads:
            self._rows.pop(lead, None)

    def clear(self) -> None:
        """Drops all."""
        self._rows.clear()
