"""The columns of a list as a table: those to be asked about first."""

import math
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from leaddesk.domain.fields import FIELD
from leaddesk.services.importing.looking import ColumnLook
from leaddesk.services.importing.recognised import Column
from leaddesk.services.importing.service import ReadList
from leaddesk.translation import Word, _, language
from leaddesk.ui.importing.session import LEAVE_OUT
from leaddesk.ui.widgets.shaping import width_of

HEADER, SAMPLES, ARROW, FIELD_, SURE, DOING = range(6)
Index = QModelIndex | QPersistentModelIndex

KEEP = Word("Keep as it is", "そのまま残す")
LEFT_OUT = Word("Not imported", "取り込まない")
ANSWER = Word("Keep as an answer", "回答として残す")
_SHORT_KEEP = Word("Keep", "残す")


class ColumnsModel(QAbstractTableModel):
    """A row for each column of the file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self._looks: Mapping[int, ColumnLook] = {}
        self._left_out: frozenset[str] = frozenset()

    def show_list(self, found: ReadList, looks: Mapping[int, ColumnLook]) -> None:
        """Shows other columns, or the same ones otherwise. Rows keep their places while only their looks change."""
        asked = [column for column in found.list.columns if column.question]
        columns = (*asked, *(column for column in found.list.columns if not column.question))
        is_same = [one.index for one in columns] == [one.index for one in self.columns]
        if not is_same:
            self.beginResetModel()
        self.columns, self._looks, self._left_out = columns, looks, found.left_out
        if not is_same:
            self.endResetModel()
        elif columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(columns) - 1, DOING))

    def is_left_out(self, column: Column) -> bool:
        """Whether it is not imported."""
        return column.name in self._left_out

    def taken(self, column: Column) -> str | None:
        """The field that it is, or ``LEAVE_OUT``."""
        return LEAVE_OUT if self.is_left_out(column) else column.field

    def look(self, column: Column) -> ColumnLook:
        """What will be done with it."""
        return self._looks.get(column.index, ColumnLook(""))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else DOING + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            _("Column of the file"),
            _("Samples"),
            "",
            _("Field of LeadDesk"),
            _("Confidence"),
            _("What is done"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        column = self.columns[index.row()]
        texts = {
            HEADER: column.header or column.name,
            SAMPLES: samples_words(column),
            FIELD_: field_words(self.taken(column), column),
            SURE: f"{column.confidence:.0%}",
            DOING: self.look(column).says,
        }
        return texts.get(index.column())


def samples_words(column: Column, room: float = math.inf) -> str:
    """A few of its values, as many as there is room for."""
    if not column.samples:
        return _("(empty)")
    between = "／" if language() == "ja" else " / "
    shown, *others = (" ".join(sample.split()) for sample in column.samples)
    for sample in others:
        if width_of(f"{shown}{between}{sample}", "body") > room:
            break
        shown = f"{shown}{between}{sample}"
    return shown


def field_words(taken: str | None, column: Column) -> str:
    """What it becomes."""
    if taken == LEAVE_OUT or (taken is None and not column.samples):
        return str(LEFT_OUT)
    if taken is None:
        return str(KEEP)
    if taken == "answer":
        return str(ANSWER)
    if taken in column.parts:
        return ("・" if language() == "ja" else ", ").join(str(FIELD[key].word) for key in column.parts)
    return str(FIELD[taken].word)


def segment_words(taken: str | None) -> str:
    """A likely field, as short as a segment has room for."""
    return str(_SHORT_KEEP if taken is None else FIELD[taken].word)
