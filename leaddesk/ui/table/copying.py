"""Ctrl+C and Ctrl+V of the table: rows go to the clipboard with their heads, and what is pasted is planned before it is written."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from leaddesk.domain.changes import Changes
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.saving import save
from leaddesk.ui.table.clipboard import Block, copied, copy_rows, plan_paste, read_block, rows_for
from leaddesk.ui.table.paste_plan import PastePopover
from leaddesk.ui.table.source import TableSource
from leaddesk.ui.table.table import LeadTable

if TYPE_CHECKING:
    from leaddesk.services.table import PastePlan


class Copying(QObject):
    """One to a table. ``saved`` tells what was written, ``said`` what there is to say; ``popover`` shows the plan."""

    saved = Signal(object)
    said = Signal(str)

    def __init__(self, desk: TableSource, table: LeadTable) -> None:
        super().__init__(table)
        self._desk, self._table = desk, table
        self.popover: PastePopover | None = None

    def copy(self) -> None:
        """The selected rows with their heads; where none is selected, the current cell alone."""
        leads = self._table.selected()
        if leads:
            columns = self._table.model.columns
            work = partial(copy_rows, self._desk, leads, columns, self._table.moment)
            tasks.read(work, done=partial(self._keep_rows, len(leads)), key=f"table.copy.{id(self)}")
            return
        row, column = self._table.view.current()
        found, what = self._table.model.row_at(row), self._table.model.column_at(column)
        if found is not None and what is not None:
            QGuiApplication.clipboard().setText(copied(what, found, self._table.moment))
            self.said.emit(_("Copied {what}").format(what=what.title()))

    def _keep_rows(self, count: int, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.said.emit(n_("Copied {n} row with its head", "Copied {n} rows with their heads", count))

    def paste(self) -> None:
        """Plans what the clipboard holds, from the current cell on or over the selected rows, and shows the plan."""
        table = self._table
        row, column = table.view.current()
        block = read_block(QGuiApplication.clipboard().text(), table.model.columns, max(column - 1, 0))
        if block is None:
            self.said.emit(_("There is no text to paste. Copy cells in the spreadsheet first"))
            return
        targets = rows_for(block, table.model.ids(), row, table.selected())
        work = partial(plan_paste, self._desk, block, targets)
        tasks.read(work, done=partial(self._show, block, targets), key=f"table.paste.{id(self)}")

    def _show(self, block: Block, targets: Sequence[tuple[int, tuple[str, ...]]], plan: "PastePlan") -> None:
        popover = PastePopover(self._table.window(), plan, block.titles, len(block.rows) - len(targets))
        popover.accepted.connect(partial(self._write, plan))
        self.popover = popover
        popover.open_below(self._table.current_in_window())

    def _write(self, plan: "PastePlan") -> None:
        work = partial(self._desk.leads.edit_each, plan.changes, plan.seen)
        save(work, says=_("Pasted cells"), done=self._tell)

    def _tell(self, changes: Changes) -> None:
        if changes:
            self.saved.emit(changes)
