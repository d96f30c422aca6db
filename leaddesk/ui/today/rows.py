"""The leads of the day as the rows of a list: a heading for each group, and below it its leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from leaddesk.domain.cards import Card
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.today.row_words import Group, RowWords

ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """Above the leads of a group. ``aside`` stands at the right."""

    group: Group
    text: str
    count: int
    icon: str
    role: ColorRole
    aside: str = ""


@dataclass(frozen=True, slots=True)
class LeadRow:
    """A lead in its group."""

    group: Group
    card: Card
    words: RowWords


DayRow = Heading | LeadRow


class DayModel(QAbstractListModel):
    """Headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DayRow, ...] = ()

    def show_rows(self, rows: Sequence[DayRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[DayRow, ...]:
        """All rows, headings too."""
        return self._rows

    def lead_row(self, row: int) -> LeadRow | None:
        """The lead in a row; None for a heading, or where there is none."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, LeadRow) else None

    def row_of(self, lead: int) -> int:
        """Where a lead stands; -1 where it does not."""
        found = (at for at, row in enumerate(self._rows) if isinstance(row, LeadRow) and row.card.id == lead)
        return next(found, -1)

    def next_lead(self, row: int, step: int) -> int:
        """The nearest row with a lead from this one on, in this direction; -1 where there is none."""
        while 0 <= row < len(self._rows):
            if isinstance(self._rows[row], LeadRow):
                return row
            row += step
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _spoken(row)
        return row if role == ROW_ROLE else None


def _spoken(row: DayRow) -> str:
    if isinstance(row, Heading):
        return f"{row.text} {row.count} {row.aside}".strip()
    parts = (row.words.when, row.card.full_name, row.card.company, row.words.what, row.card.grade)
    return " ".join(filter(None, (*parts, str(row.card.engagement))))
