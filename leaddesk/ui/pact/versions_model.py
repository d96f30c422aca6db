"""The versions of the pact as a table: number, day, who agreed, why, and in how many places it changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter

from leaddesk.domain.pact_diff import Difference, differences
from leaddesk.domain.pact_effect import Version
from leaddesk.translation import Word, _, language
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided
from leaddesk.ui.widgets.table import CellDelegate

Index = QModelIndex | QPersistentModelIndex
_RIGHT = (0, 4)


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """A version, and what it changed of the one before it."""

    version: Version
    changes: tuple[Difference, ...]
    is_first: bool


def shown_versions(versions: Sequence[Version]) -> list[ShownVersion]:
    """The versions, newest first, each with what it changed."""
    before = [*versions[1:], None]
    return [
        ShownVersion(one, differences(was.pact, one.pact) if was is not None else (), was is None)
        for one, was in zip(versions, before, strict=True)
    ]


class VersionsModel(QAbstractTableModel):
    """Columns: number, day, agreed by, note, places."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[ShownVersion] = []

    def show_versions(self, shown: Sequence[ShownVersion]) -> None:
        """Shows these, newest first."""
        self.beginResetModel()
        self.shown = list(shown)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self._texts(self.shown[index.row()])[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _RIGHT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (_("Version"), _("Published"), _("Agreed by"), _("Why"), _("Changes"))[section]

    def _texts(self, shown: ShownVersion) -> tuple[str, ...]:
        version = shown.version
        at = version.published_at
        day = f"{at.year}/{at.month}/{at.day}" if language() == "ja" else f"{at:%Y-%m-%d}"
        names = str(Word(" · ", "・")).join(filter(None, (version.marketing, version.sales)))
        changes = "" if shown.is_first else str(len(shown.changes))
        return str(version.number), day, names, version.note, changes


class VersionsDelegate(CellDelegate):
    """Paints the texts: the number strong, quantities right."""

    def paint_cell(self, painter: QPainter, box: QRectF, index: Index) -> None:
        text = str(index.data() or "")
        strong = index.column() == 0
        metrics = theme.metrics("body" if strong else "meta", strong)
        flags = RIGHT if index.column() in _RIGHT else LEFT
        font = theme.font("body" if strong else "meta", strong)
        draw_text(painter, box, elided(text, metrics, box.width()), font, theme.color("text"), flags)
