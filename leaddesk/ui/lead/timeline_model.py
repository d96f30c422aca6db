"""The story of a lead as a model: one row an entry, narrowed to some sorts, a screenful until more is asked for."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from leaddesk.domain.timeline import Entry, Sort
from leaddesk.translation import Word, _

AT_FIRST = 20
"""How many entries are shown before more are asked for."""

ENTRY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Shown(Enum):
    """What of the story is shown."""

    ALL = Word("All", "すべて")
    ACTIVITIES = Word("Activities", "活動")
    MOVES = Word("Moves", "段階の動き")
    EDITS = Word("Edits", "変更")


_SORTS: dict[Shown, frozenset[Sort]] = {
    Shown.ALL: frozenset(Sort),
    Shown.ACTIVITIES: frozenset({Sort.ACTIVITY}),
    Shown.MOVES: frozenset({Sort.MOVE}),
    Shown.EDITS: frozenset({Sort.EDIT, Sort.IMPORT}),
}


class TimelineModel(QAbstractListModel):
    """Display is the entry in words; ``ENTRY`` is the entry itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._found: list[Entry] = []
        self._count = 0
        self.shown = Shown.ALL

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Shows another story, from its beginning."""
        self._entries = tuple(entries)
        self._narrow(AT_FIRST)

    def show_only(self, shown: Shown) -> None:
        """Shows some sorts of it."""
        self.shown = shown
        self._narrow(AT_FIRST)

    def show_more(self) -> None:
        """Shows all of what passes."""
        more = len(self._found)
        if more > self._count:
            self.beginInsertRows(_NOWHERE, self._count, more - 1)
            self._count = more
            self.endInsertRows()

    @property
    def hidden(self) -> int:
        """How many more there are than are shown."""
        return len(self._found) - self._count

    def entry(self, row: int) -> Entry:
        """The entry of a row."""
        return self._found[row]

    def _narrow(self, most: int) -> None:
        self.beginResetModel()
        self._found = [entry for entry in self._entries if entry.sort in _SORTS[self.shown]]
        self._count = min(most, len(self._found))
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= self._count:
            return None
        entry = self._found[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return when_and_who(entry)
        return None


def spoken(entry: Entry) -> str:
    """An entry in words."""
    parts = (f"{entry.on:%Y-%m-%d}", entry.head, entry.what, entry.remark, entry.detail)
    return " ".join(filter(None, parts))


def when_and_who(entry: Entry) -> str:
    """The full moment, and whose work it was."""
    moment = f"{entry.on:%Y-%m-%d} {entry.time}".strip()
    return _("{moment}, {member}").format(moment=moment, member=entry.member) if entry.member else moment
