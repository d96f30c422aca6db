"""What a paste would do, before it does it: every cell with its value now and the clean one, and what is refused."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from leaddesk.domain.fields import FIELD
from leaddesk.translation import _, n_
from leaddesk.ui.lead.shown_fields import label, shown
from leaddesk.ui.table.bulk.tally import Tally, TallyLine
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import fits_below
from leaddesk.ui.widgets.flowing import Run
from leaddesk.ui.widgets.popover import Popover
from leaddesk.ui.widgets.runs import draw_runs
from leaddesk.ui.widgets.table import HEADER, ROW, CellDelegate, Table
from leaddesk.ui.widgets.text import Text

if TYPE_CHECKING:
    from leaddesk.services.table import PastePlan, PlannedCell

_WIDTH, _MOST_ROWS = 720, 8
_NAME, _FIELD, _BEFORE, _AFTER = range(4)
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class PasteModel(QAbstractTableModel):
    """The cells that change, and after them those that are refused."""

    def __init__(self, plan: "PastePlan", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cells: tuple[PlannedCell, ...] = (*plan.refused, *plan.changed)
        self._refused = len(plan.refused)

    def is_refused(self, row: int) -> bool:
        """Whether the cell of a row is refused."""
        return row < self._refused

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        cell = self.cells[index.row()]
        if index.column() == _NAME:
            return cell.name
        if index.column() == _FIELD:
            return label(cell.field)
        if index.column() == _BEFORE:
            return shown(cell.field, {cell.field: cell.before}) if cell.before is not None else _("(empty)")
        if self.is_refused(index.row()):
            return f"{cell.text}  {cell.warning}"
        return after_text(cell)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (_("Name"), _("Field"), _("Now"), _("Pasted"))[section]


def after_text(cell: "PlannedCell") -> str:
    """The clean value as people read it."""
    if cell.after is None:
        return _("(empty)")
    return shown(cell.field, {cell.field: cell.after}) if cell.field in FIELD else str(cell.after)


class _PasteDelegate(CellDelegate):
    """Raw in grey, an arrow, and the clean value strong; what is refused with its reason."""

    def __init__(self, model: PasteModel) -> None:
        super().__init__()
        self._model = model

    def paint_cell(self, painter: QPainter, box: QRectF, index: _Index) -> None:
        cell, text = self._model.cells[index.row()], str(index.data() or "")
        if index.column() == _NAME:
            runs = [Run(text, "text", True)]
        elif index.column() in (_FIELD, _BEFORE):
            runs = [Run(text, "text_2")]
        elif self._model.is_refused(index.row()):
            runs = [Run(f"{cell.text}  ", "text_3"), Run(cell.warning, "overdue")]
        else:
            runs = self._cleaned(cell)
        draw_runs(painter, box, runs, "body")

    def _cleaned(self, cell: "PlannedCell") -> list[Run]:
        after = after_text(cell)
        runs = [Run(after, "text" if cell.after else "caution", True)]  # what is emptied asks for a look
        if cell.text.strip() not in (after, ""):
            runs = [Run(f"{cell.text.strip()} → ", "text_3"), *runs]
        return [*runs, Run(f"  {cell.warning}", "caution")] if cell.warning else runs


class PastePopover(Popover):
    """``accepted`` writes the plan. ``left_out`` names columns that take no text."""

    def __init__(self, window: QWidget, plan: "PastePlan", left_out: tuple[str, ...], missing: int) -> None:
        title = n_("Paste into {n} cell", "Paste into {n} cells", len(plan.changed))
        super().__init__(window, title, _("Nothing is written yet. It is one step, and can be taken back"))
        self.plan = plan
        self.model = PasteModel(plan, self)
        self.table = Table(self.model, _PasteDelegate(self.model), (120, 96, 150, 0))
        self.table.setFixedHeight(theme.px(HEADER + ROW * min(max(len(self.model.cells), 1), _MOST_ROWS)) + 2)
        self.add(self.table)
        for words in _remarks(left_out, missing):
            self.add(Text(words, "meta", "text_2", wraps=True), above=4)
        tally = Tally()
        changed, same, refused = len(plan.changed), len(plan.same), len(plan.refused)
        tally.show_lines(
            [
                TallyLine(changed, n_("cell changes", "cells change", changed)),
                TallyLine(same, n_("cell says so already", "cells say so already", same), "minus", "text_2"),
                TallyLine(refused, n_("cell is refused", "cells are refused", refused), "x-circle-fill", "overdue"),
            ]
        )
        self.add(tally, above=12)
        self.add_buttons(n_("Change {n} cell", "Change {n} cells", changed), _("Cancel"))
        if self.primary is not None:
            self.primary.setEnabled(bool(changed))
        self.first = self.primary if changed else self.table

    def place(self) -> None:
        """As a popover, but wide enough for what stands beside each other."""
        width = theme.px(_WIDTH)
        height = self.body.sizeHint().height() - 2 * theme.px(24)
        bounds = self._over.rect().adjusted(8, 8, -8, -theme.px(36))
        self.place_box(fits_below(self._anchor, width, height, bounds, theme.px(4)))


def _remarks(left_out: tuple[str, ...], missing: int) -> list[str]:
    found = []
    if left_out:
        found.append(_("Left out, because they take no text: {columns}").format(columns=_(", ").join(left_out)))
    if missing:
        found.append(n_("{n} row has no lead below it", "{n} rows have no lead below them", missing))
    return found
