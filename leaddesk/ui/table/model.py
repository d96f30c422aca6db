"""The table as a model: the ids of its leads in order, their rows where they are at hand, and the columns shown."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from leaddesk.domain.table import TableRow
from leaddesk.translation import _
from leaddesk.ui.board.id_steps import Remove, steps
from leaddesk.ui.board.moment import Moment
from leaddesk.ui.table.columns import TableColumn, chosen_columns
from leaddesk.ui.table.contents import Content, text_of
from leaddesk.ui.table.row_cache import RowCache
from leaddesk.ui.table.unsaved_rows import with_unsaved

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
SELECT = 0
"""The column of the select boxes; those of the leads begin after it."""


class TableModel(QAbstractTableModel):
    """Rows are leads. ``is_selected`` says which are, for screen readers."""

    def __init__(self, moment: Moment, is_selected: Callable[[int], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[TableColumn, ...] = chosen_columns(())
        self.cache = RowCache()
        self._moment = moment
        self._is_selected = is_selected
        self._ids = array("q")
        self._contents: dict[int, tuple[TableRow, int, dict[int, Content]]] = {}

    # What is shown

    def show(self, ids: "array[int]") -> bool:
        """Shows these leads in this order with as few row changes as there are; True where it had to be a reset."""
        changes = steps(self._ids, ids)
        if changes is None:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
            return True
        for step in changes:
            if isinstance(step, Remove):
                self.beginRemoveRows(QModelIndex(), step.first, step.last)
                del self._ids[step.first : step.last + 1]
                self.endRemoveRows()
            else:
                self.beginInsertRows(QModelIndex(), step.first, step.first + len(step.ids) - 1)
                self._ids[step.first : step.first] = step.ids
                self.endInsertRows()
        return False

    def show_columns(self, columns: Sequence[TableColumn]) -> None:
        """Shows these columns, in this order."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._contents.clear()
        self.endResetModel()

    def ids(self) -> "array[int]":
        """All leads in order. Treat it as read-only: it is the model's own."""
        return self._ids

    def lead_at(self, row: int) -> int:
        """The lead of a row; 0 where there is none."""
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def row_of(self, lead: int) -> int:
        """The row of a lead; -1 where it is not shown."""
        try:
            return self._ids.index(lead)
        except ValueError:
            return -1

    def row_at(self, row: int) -> TableRow | None:
        """What is known of the lead of a row, if it is at hand."""
        return self.cache.get(self._ids[row]) if 0 <= row < len(self._ids) else None

    def column_of(self, key: str) -> int:
        """Where the column of a key stands; -1 where it is not shown."""
        return next((at for at, column in enumerate(self.columns, 1) if column.key == key), -1)

    def column_at(self, column: int) -> TableColumn | None:
        """The column of leads that stands there."""
        return self.columns[column - 1] if 1 <= column <= len(self.columns) else None

    def missing(self, first: int, last: int) -> list[int]:
        """The leads of these rows that are not at hand."""
        return [lead for lead in self._ids[max(0, first) : last + 1] if self.cache.get(lead) is None]

    def content(self, row: TableRow, column: int) -> Content:
        """What a cell says. Kept until the row, the columns or the time change."""
        kept = self._contents.get(row.lead.id)
        if kept is None or kept[0] is not row or kept[1] != self._moment.tick:
            if len(self._contents) > 600:
                self._contents.clear()
            kept = self._contents[row.lead.id] = (row, self._moment.tick, {})
        said = kept[2].get(column)
        if said is None:
            said = kept[2][column] = self.columns[column - 1].says(row, self._moment)
        return said

    # What changed

    def take_rows(self, rows: Sequence[TableRow]) -> None:
        """Keeps rows that came from the desk, and shows them."""
        self.cache.put(with_unsaved(row) for row in rows)
        self.touch(row.lead.id for row in rows)

    def touch(self, leads: Iterable[int]) -> None:
        """Tells the view that these rows look different, as far as they are shown."""
        shown = [row for lead in leads if (row := self.row_of(lead)) >= 0]
        if shown:
            self.dataChanged.emit(self.index(min(shown), 0), self.index(max(shown), len(self.columns)))

    def touch_all(self) -> None:
        """Tells the view that any row may look different."""
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns)))

    # As Qt asks for it

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 1 + len(self.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS | Qt.ItemFlag.ItemIsUserCheckable if index.column() == SELECT else _FLAGS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        lead = self._ids[index.row()]
        if index.column() == SELECT:
            return self._select_data(lead, role)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.cache.get(lead)
        return text_of(self.content(row, index.column())) if row is not None else None

    def _select_data(self, lead: int, role: int) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._is_selected(lead) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("Selected") if self._is_selected(lead) else _("Not selected")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        column = self.column_at(section)
        return column.title() if column is not None else None
