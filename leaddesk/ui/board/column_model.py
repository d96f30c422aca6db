"""One column of the board as a model: the ids of its leads in order, and their cards where they are at hand."""

from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card
from leaddesk.translation import language
from leaddesk.ui.board.card_cache import CardCache
from leaddesk.ui.board.id_steps import Remove, steps
from leaddesk.ui.board.leads_mime import LEADS_MIME, leads_data
from leaddesk.ui.board.row_lanes import RowLanes

LEAD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The id of the lead."""
CARD_ROLE = Qt.ItemDataRole.UserRole + 2
"""Its Card, or None while it is on its way."""

_FEW = 8
"""So many leads are looked up one by one: that runs in C, where going through all rows does not."""

_Index = QModelIndex | QPersistentModelIndex
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)


class ColumnModel(QAbstractListModel):
    """Rows are leads. ``describe`` says a card in words, for screen readers."""

    def __init__(
        self, column: Column, cache: CardCache, describe: Callable[[Card], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.column = column
        self._cache = cache
        self._describe = describe
        self._ids = array("q")
        self._rows: dict[int, int] = {}
        """Rows that were looked up since the ids last changed: a move asks eight columns for the same lead many times."""
        self.lanes = RowLanes()

    def show(self, ids: "array[int]") -> bool:
        """Shows these leads in this order with as few row changes as there are; True where it had to be a reset."""
        changes = steps(self._ids, ids)
        if changes is None:
            self.beginResetModel()
            self._ids = ids
            self._rows.clear()
            self.endResetModel()
            return True
        for step in changes:
            if isinstance(step, Remove):
                self.beginRemoveRows(QModelIndex(), step.first, step.last)
                del self._ids[step.first : step.last + 1]
                self.lanes.remove(step.first, step.last)
                self._rows.clear()
                self.endRemoveRows()
            else:
                self.beginInsertRows(QModelIndex(), step.first, step.first + len(step.ids) - 1)
                self._ids[step.first : step.first] = step.ids
                self.lanes.insert(step.first, len(step.ids))
                self._rows.clear()
                self.endInsertRows()
        return False

    def without(self, leads: set[int]) -> "array[int]":
        """The ids of this column less some of them."""
        if len(leads) == 1:
            row = self.row_of(next(iter(leads)))
            return self._ids[:] if row < 0 else self._ids[:row] + self._ids[row + 1 :]
        return array("q", [lead for lead in self._ids if lead not in leads])

    def ids(self) -> "array[int]":
        """All leads in order. Treat it as read-only: it is the model's own."""
        return self._ids

    def lead_at(self, row: int) -> int:
        """The lead of a row; 0 where there is none."""
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def card_at(self, row: int) -> Card | None:
        """The card of a row, if it is at hand."""
        return self._cache.get(self._ids[row]) if 0 <= row < len(self._ids) else None

    def row_of(self, lead: int) -> int:
        """The row of a lead; -1 where it is not in this column."""
        row = self._rows.get(lead)
        if row is None:
            try:
                row = self._ids.index(lead)
            except ValueError:
                row = -1
            self._rows[lead] = row
        return row

    def rows_of(self, leads: Iterable[int]) -> list[int]:
        """The rows of those that are in this column, from the top."""
        wanted = set(leads)
        if len(wanted) <= _FEW:
            return sorted(row for lead in wanted if (row := self.row_of(lead)) >= 0)
        return [row for row, lead in enumerate(self._ids) if lead in wanted]

    def has_any(self, leads: Collection[int]) -> bool:
        """Whether any of them is in this column."""
        if len(leads) <= _FEW:
            return any(self.row_of(lead) >= 0 for lead in leads)
        return not set(leads).isdisjoint(self._ids)

    def missing(self, first: int, last: int) -> list[int]:
        """The leads of these rows whose cards are not at hand."""
        return [lead for lead in self._ids[max(0, first) : last + 1] if self._cache.get(lead) is None]

    def touch(self, leads: Collection[int]) -> None:
        """Tells the view that these cards look different, as far as they are here: row by row, or all where they are many."""
        rows = self.rows_of(leads)
        for first, last in [(row, row) for row in rows] if len(rows) <= _FEW else [(rows[0], rows[-1])]:
            self.dataChanged.emit(self.index(first), self.index(last))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == LEAD_ROLE:
            return self._ids[index.row()]
        if role not in (CARD_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        card = self._cache.get(self._ids[index.row()])
        if role == CARD_ROLE or card is None:
            return card
        return card.full_name if role == Qt.ItemDataRole.DisplayRole else self._said(index.row(), card)

    def _said(self, row: int, card: Card) -> str:
        """What a screen reader says of a row: the heading of the lane that begins with it, then the card."""
        lane = self.lanes.starting_at(row)
        said = self._describe(card)
        return said if lane is None else f"{lane.label} {lane.leads:,}{'：' if language() == 'ja' else ': '}{said}"

    def mimeTypes(self) -> list[str]:
        return [LEADS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return leads_data([self._ids[index.row()] for index in indexes])

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction
