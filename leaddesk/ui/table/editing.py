"""Editing one cell where it stands: the box, what cleaning says, saving, and going on to the next cell."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import Conflict, LeadDeskError
from leaddesk.domain.table import TableRow
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.lead.saying import Saying
from leaddesk.ui.saving import Edit, save
from leaddesk.ui.table.cell_editor import CellHint, CellLine
from leaddesk.ui.table.cell_suggestions import CellSuggestions
from leaddesk.ui.table.cell_values import begins_with, cell_saying
from leaddesk.ui.table.columns import TableColumn
from leaddesk.ui.table.source import TableSource
from leaddesk.ui.table.table import LeadTable
from leaddesk.ui.table.unsaved_rows import with_fields


class CellEditing(QObject):
    """One to a table. ``saved`` tells what was written, ``refused`` what was not and why.

    Cells that are more than a text are asked for by ``stage_wanted`` and ``action_wanted``.
    """

    saved = Signal(object)
    refused = Signal(int, int, str, str)
    """Lead, column, the text that was typed, and why it was not kept; said only where another cell is edited by now."""
    stage_wanted = Signal(int)
    action_wanted = Signal(int)
    lead_wanted = Signal(int)
    """The cell cannot be edited: the lead itself is shown."""

    def __init__(self, desk: TableSource, table: LeadTable) -> None:
        super().__init__(table)
        self._desk, self._table = desk, table
        self.line: CellLine | None = None
        self.hint: CellHint | None = None
        self._suggestions: CellSuggestions | None = None
        self._lead, self._column = 0, 0
        self._record: Mapping[str, Any] = {}
        self._overwrites = False
        """Both values were seen: what is saved now takes the place of the other one."""
        table.edit_wanted.connect(self.edit)
        table.moved_on.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether a cell is being edited."""
        return self.line is not None

    # Opening

    def edit(self, lead: int, column: int, text: str | None = None) -> bool:
        """Opens the box over a cell, with its value or another text in it; False where the cell has none."""
        what, row = self._table.model.column_at(column), self._table.model.cache.get(lead)
        if what is None or row is None:
            return False
        if what.edited_by == "stage":
            self.stage_wanted.emit(lead)
        elif what.edited_by == "action":
            self.action_wanted.emit(lead)
        elif not what.edited_by:
            self.lead_wanted.emit(lead)
        else:
            self._open(row, column, what, text)
        return bool(what.edited_by)

    def _open(self, row: TableRow, column: int, what: TableColumn, text: str | None) -> None:
        self.close()
        lead = row.lead.id
        self._table.view.go_to(self._table.model.row_of(lead), column)
        self._lead, self._column, self._record = lead, column, dict(row.lead.record)
        self._overwrites = False
        line = CellLine(begins_with(what, self._record) if text is None else text, self._table.view.viewport())
        line.setAccessibleName(_("{name}: {value}").format(name=what.title(), value=row.lead.name))
        line.entered.connect(self._enter)
        line.left.connect(self._leave)
        line.lost_focus.connect(self._let_go)
        line.textChanged.connect(self._say)
        self.line = line
        self.hint = CellHint(self._table.window())
        self.hint.say("")
        line.show()
        self._place()
        if text is None:
            line.selectAll()
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._suggestions = CellSuggestions(self._desk, what.field, line)
        self._suggestions.taken.connect(partial(self._enter, 1, 0))
        self._suggestions.shown.connect(self._give_way)
        if text is not None:
            self._say()

    def _what(self) -> TableColumn:
        what = self._table.model.column_at(self._column)
        assert what is not None
        return what

    def _place(self) -> None:
        if self.line is None or self.hint is None:
            return
        view, viewport = self._table.view, self._table.view.viewport()
        cell = view.cell_rect(self._table.model.row_of(self._lead), self._column)
        self.line.place_over(cell, viewport.rect())
        window = self._table.window()
        corner = viewport.mapTo(window, QPoint(0, 0))
        box = self.line.geometry().translated(corner)
        room = QRect(self._table.mapTo(window, QPoint(0, 0)), self._table.size())
        self.hint.show_at(box, room)

    def _follow(self) -> None:
        """The box stays on its cell while rows and columns are scrolled; it goes where its row is gone."""
        if self.line is None:
            return
        if self._table.model.row_of(self._lead) < 0:
            self.close()
        else:
            self._place()

    # While it is open

    def _saying(self) -> Saying:
        assert self.line is not None
        return cell_saying(self._what(), self.line.text(), self._record, self._table.moment.today())

    def _say(self) -> None:
        if self.line is None or self.hint is None:
            return
        said = self._saying()
        self._mark(not said.can_be_saved)
        self.hint.say(said.text, said.mood)
        self._place()
        if self._suggestions is not None:
            self._suggestions.narrow()

    def _mark(self, is_refused: bool) -> None:
        if self.line is not None and bool(self.line.property("refused")) != is_refused:
            self.line.setProperty("refused", is_refused)
            self.line.style().polish(self.line)

    def _give_way(self, to_list: bool) -> None:
        """Below the box there is room for one: the values to take, or the hint."""
        if self.hint is not None:
            self.hint.setVisible(not to_list)

    # Leaving

    def close(self) -> None:
        """Closes the box; nothing is saved."""
        line, hint, suggestions = self.line, self.hint, self._suggestions
        self.line = self.hint = self._suggestions = None
        if suggestions is not None:
            suggestions.drop()
        for gone in (line, hint):
            if gone is not None:
                gone.blockSignals(True)
                gone.hide()
                gone.deleteLater()

    def _leave(self) -> None:
        """Esc: the suggestions go first, then everything is as it was."""
        if self._suggestions is not None and self._suggestions.is_open():
            self._suggestions.drop()
            self._give_way(to_list=False)
            self._say()
            return
        overwrites = self._overwrites
        self.close()
        if overwrites:
            self._table.model.cache.forget([self._lead])
            self._table.fetch()
        self._table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self) -> None:
        """The keyboard went elsewhere: saves, once whoever took it has it."""
        QTimer.singleShot(0, self, self._save_if_left)

    def _save_if_left(self) -> None:
        if self.line is not None and not self.line.hasFocus():
            self._enter(0, 0)

    def _enter(self, rows: int, columns: int) -> None:
        """Saves and goes on, or says why the text cannot be kept."""
        if self.line is None:
            return
        if self._suggestions is not None and rows and self._suggestions.take():
            return
        said = self._saying()
        if not said.can_be_saved:
            self._say()
            return
        lead, column, text = self._lead, self._column, self.line.text()
        had_focus = self.line.hasFocus() or bool(rows or columns)
        seen = None if self._overwrites else {key: self._record.get(key) for key in said.changes}
        self.close()
        if said.changes:
            self._save(lead, column, text, dict(said.changes), seen)
        if had_focus:
            self._table.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._go_on(lead, column, rows, columns)

    def _go_on(self, lead: int, column: int, rows: int, columns: int) -> None:
        view, model = self._table.view, self._table.model
        row = model.row_of(lead)
        if columns:
            column += columns
            while (what := model.column_at(column)) is not None and what.edited_by not in ("text", "role"):
                column += columns
            if what is None:
                return
            view.go_to(row, column)
            self.edit(lead, column)
        else:
            view.go_to(row + rows, column)

    # Saving

    def _save(self, lead: int, column: int, text: str, changes: dict[str, Any], seen: Mapping[str, Any] | None) -> None:
        row = self._table.model.cache.get(lead)
        if row is not None:  # shown at once; what the desk says of it replaces it
            self._table.model.take_rows([with_fields(row, changes)])
            self._table.view.viewport().update()
        work = partial(self._desk.leads.edit, lead, changes, seen)
        what = self._table.model.column_at(column)
        name = row.card.full_name if row is not None else ""
        save(
            work,
            says=_("{field} of {who}").format(field=what.title() if what else "", who=_("{name}").format(name=name)),
            done=self._settle,
            failed=partial(self._fail, lead, column, text),
            about=Edit(lead, changes),
        )

    def _settle(self, changes: Changes) -> None:
        if changes:
            self.saved.emit(changes)

    def _fail(self, lead: int, column: int, text: str, error: Exception) -> bool:
        """Puts back what was shown, and lets the text be mended where it stands."""
        self._table.model.cache.forget([lead])
        tasks.read(partial(self._desk.table.rows, [lead]), done=partial(self._reopen, lead, column, text, error))
        return isinstance(error, LeadDeskError)

    def _reopen(self, lead: int, column: int, text: str, error: Exception, rows: list[TableRow]) -> None:
        self._table.model.take_rows(rows)
        if not isinstance(error, LeadDeskError):
            return
        if not rows or self._table.model.row_of(lead) < 0 or self.is_open:
            self.refused.emit(lead, column, text, str(error))
            return
        self.edit(lead, column, text)
        if self.hint is not None:
            keys = ((_("Enter"), _("mine")), (_("Esc"), _("theirs"))) if isinstance(error, Conflict) else None
            self._overwrites = isinstance(error, Conflict)
            self.hint.say(str(error), "look" if self._overwrites else "refused", keys)
