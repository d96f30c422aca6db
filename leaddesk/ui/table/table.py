"""The table itself: head, rows and foot over one desk. The page puts the bars around it."""

from array import array
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.board import Column, Filter
from leaddesk.domain.changes import Changes
from leaddesk.domain.table import Sorting, TableRow
from leaddesk.ui import tasks
from leaddesk.ui.board.moment import Moment
from leaddesk.ui.table.columns import TableColumn, chosen_columns, columns_as_text
from leaddesk.ui.table.foot import TableFoot
from leaddesk.ui.table.head import TableHead, sorted_by
from leaddesk.ui.table.looking import Looking, Seen
from leaddesk.ui.table.model import TableModel
from leaddesk.ui.table.selection import Extent, Selection
from leaddesk.ui.table.source import TableSource
from leaddesk.ui.table.view import TableView
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.round_edge import RoundEdge

_WAIT_MS = 8
"""How long a paint may wait for rows, so that they never flash."""


class LeadTable(QWidget):
    """The leads that pass a filter, in the columns and the order of one's choice."""

    lead_opened = Signal(int)
    lead_chosen = Signal(int)
    """The keyboard or the mouse went to this lead's row."""
    seen = Signal(object)
    """The desk was looked at: Seen."""
    selection_changed = Signal()
    columns_changed = Signal()
    sorting_changed = Signal(object)
    column_chosen = Signal(object)
    """A count at the foot was taken: the column of the board, or None for all."""
    edit_wanted = Signal(int, int)
    """A cell is to be edited: lead and column."""
    menu_wanted = Signal(QPoint)
    head_menu_wanted = Signal(QPoint, int)
    key_pressed = Signal(object)
    moved_on = Signal()
    """What is seen of the rows moved: whatever floats over a cell must follow or go."""

    def __init__(self, desk: TableSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.moment = Moment(desk, self)
        self.selection = Selection(self)
        self.model = TableModel(self.moment, self.selection.holds, self)
        self.looking = Looking(desk, self)
        self.head = TableHead()
        self.view = TableView(self.model, self.selection)
        self.foot = TableFoot()
        self._is_whole = False
        """Whether all rows are known, not only the first ones."""
        self._wants_all = False
        self._lay_out()
        self._connect()
        self._edge = RoundEdge(self)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)  # the rows stand beside the edge, not below it
        column.setSpacing(0)
        for part in (self.head, self.view, self.foot):
            column.addWidget(part)
        column.setStretchFactor(self.view, 1)

    def _connect(self) -> None:
        self.head.sort_wanted.connect(self._sort_by)
        self.head.box_clicked.connect(self.select_all_or_none)
        self.head.moved.connect(self._move_column)
        self.head.resized.connect(self._resize_column)
        self.head.menu_wanted.connect(self.head_menu_wanted)
        self.view.sight_changed.connect(self._follow_sight)
        self.view.box_clicked.connect(self._click_box)
        self.view.cell_clicked.connect(self._click_cell)
        self.view.cell_opened.connect(self._open_cell)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.lead_chosen.connect(self.lead_chosen)
        self.view.key_pressed.connect(self.key_pressed)
        self.foot.counts.chosen.connect(self.column_chosen)
        self.looking.seen.connect(self._show)
        self.selection.changed.connect(self._show_extent)
        self.moment.ticked.connect(self._tick)

    # What is shown

    def look(self) -> tasks.Task:
        """Asks the desk again, off-thread."""
        return self.looking.ask(self._sight())

    def look_at_once(self) -> None:
        """Asks and, where the answer comes within a few milliseconds, shows it before the first paint."""
        self.look().wait(_WAIT_MS)

    def show_filter(self, filter: Filter, column: Column | None) -> None:
        """Shows who passes a filter, in one column of the board where one is given."""
        self._wants_all = False
        self.looking.ask_for(self._sight(), filter=filter, column=column, keeps_column=False)

    def sort(self, sorting: Sorting) -> None:
        """Shows the same people in another order."""
        self.head.show_sorting(sorting)
        self.looking.ask_for(self._sight(), sorting=sorting)
        self.sorting_changed.emit(sorting)

    def show_columns(self, columns: Sequence[TableColumn]) -> None:
        """Shows these columns; the name stays the first."""
        keys = {column.key: column for column in columns}
        row, _column = self.view.current()
        key = self._current_key()
        self.model.show_columns([keys.get(one.key, one) for one in chosen_columns(keys)])
        if row >= 0:
            self.view.go_to(row, max(self.model.column_of(key), 1))
        self.columns_changed.emit()

    def columns_text(self) -> str:
        """The columns as they are remembered."""
        return columns_as_text(self.model.columns)

    def show_nothing_found(self, words: str) -> None:
        """Says why the table is empty; "" says it no more."""
        self.view.nothing = words
        self.view.viewport().update()

    def apply_changes(self, changes: Changes) -> None:
        """Looks again at whatever these changes touch."""
        if changes.is_wide:
            self.model.cache.clear()
            self.look()
            return
        if changes.leads:
            first, last = self.view.rows_in_sight()
            shown = set(self.model.ids()[max(first, 0) : last + 1])
            self.model.cache.forget(changes.leads - shown)  # those in sight stay until the new ones are there
            self.looking.ask(self._sight(), changes.leads)

    def _sight(self) -> tuple[int, int]:
        first, _last = self.view.rows_in_sight()
        return max(0, first - 2), self.view.rows_that_fit() + 4

    def _show(self, seen: Seen) -> None:
        self.moment.know_working(seen.working)
        row, column = self.view.current()
        lead = self.view.current_lead()
        self.model.cache.put(seen.rows)
        self.model.show(seen.look.ids)
        self._is_whole = seen.look.is_whole
        if self._is_whole:
            self._select_whole(seen.look.ids)
        if seen.asked.is_new:
            self.view.verticalScrollBar().setValue(0)
        self._find_current_again(lead, row, column, is_new=seen.asked.is_new)
        self.model.touch(found.lead.id for found in seen.rows)
        self.foot.show_look(seen.look, seen.asked.column)
        self._show_extent()
        self.fetch()
        self.view.viewport().update()
        self.seen.emit(seen)

    def _select_whole(self, ids: "array[int]") -> None:
        """Now that everybody is known: selects all where that was asked meanwhile, and lets go of whom the filter hides."""
        if self._wants_all:
            self._wants_all = False
            self.selection.select(ids)
        else:
            self.selection.keep_only(ids)

    def _find_current_again(self, lead: int, row: int, column: int, *, is_new: bool) -> None:
        """The current cell stays on its lead; where that one went, on the row that took its place."""
        if row < 0 or not self.model.rowCount():
            return
        found = self.model.row_of(lead)
        if is_new:
            found = 0
        at = found if found >= 0 else min(row, self.model.rowCount() - 1)
        self.view.setCurrentIndex(self.model.index(at, max(column, 1)))

    def fetch(self) -> None:
        """Gets the rows in sight and two screens above and below, if they are not at hand."""
        first, last = self.view.rows_in_sight()
        page = last - first + 1
        is_in_sight = bool(self.model.missing(first, last))
        if not is_in_sight and not self.model.missing(first - page // 2, last + page // 2):
            return
        missing = self.model.missing(first - page, last + 2 * page)
        if missing:
            work = partial(self.desk.table.rows, missing)
            task = tasks.read(work, done=self._take, key=f"table.rows.{id(self)}")
            if is_in_sight:
                task.wait(_WAIT_MS)

    def _take(self, rows: list[TableRow]) -> None:
        self.model.take_rows(rows)
        self.view.viewport().update()

    def _follow_sight(self) -> None:
        self.head.show_places(self.model.columns, self.view.places, self.view.scrolled())
        first, last = self.view.rows_in_sight()
        count = self.model.rowCount()
        self.foot.show_sight(first + 1 if count else 0, min(self._last_whole(last), count))
        self.fetch()
        self.moved_on.emit()

    def _last_whole(self, last: int) -> int:
        """The number of the last row that is seen whole."""
        bottom = self.view.rowViewportPosition(last) + theme.px(self.view.row_pixels) if last >= 0 else 0
        return last + 1 if bottom <= self.view.viewport().height() else last

    def _tick(self) -> None:
        self.view.viewport().update()
        self.look()

    # Columns and order

    def _current_key(self) -> str:
        column = self.model.column_at(self.view.current()[1])
        return column.key if column is not None else ""

    def _sort_by(self, key: str, adds: bool) -> None:
        column = next(one for one in self.model.columns if one.key == key)
        self.sort(sorted_by(self.looking.asked.sorting, column, adds=adds))

    def _move_column(self, column: int, before: int) -> None:
        columns = list(self.model.columns)
        moved = columns.pop(column - 1)
        columns.insert(before - 1 - (before > column), moved)
        self.show_columns(columns)

    def _resize_column(self, column: int, width: int) -> None:
        columns = list(self.model.columns)
        columns[column - 1] = replace(columns[column - 1], width=width)
        self.show_columns(columns)

    # Selecting

    def select_all(self) -> None:
        """Selects everybody who passes the filter, as soon as all of them are known."""
        if self._is_whole:
            self.selection.select(self.model.ids())
        else:
            self._wants_all = True

    def select_all_or_none(self) -> None:
        """The box in the head: nobody where all are selected, else everybody."""
        if self.selection.extent(self.model.rowCount()) is Extent.ALL:
            self.selection.clear()
        else:
            self.select_all()

    def selected(self) -> list[int]:
        """The selected leads in order."""
        return self.selection.in_order(self.model.ids())

    def subject(self) -> list[int]:
        """What a command is about: the selected leads, or else the one of the current cell."""
        current = self.view.current_lead()
        return self.selected() or ([current] if current else [])

    def _click_box(self, lead: int, extends: bool) -> None:
        if extends:
            self.selection.extend_to(lead, self.model.ids())
        else:
            self.selection.toggle(lead)

    def _click_cell(self, lead: int, _column: int, held: Qt.KeyboardModifier) -> None:
        if held & Qt.KeyboardModifier.ControlModifier:
            self.selection.toggle(lead)
        elif held & Qt.KeyboardModifier.ShiftModifier:
            self.selection.extend_to(lead, self.model.ids())
        else:
            self.selection.anchor_at(lead)

    def _show_extent(self) -> None:
        self.head.show_extent(self.selection.extent(self.model.rowCount()))
        self.selection_changed.emit()

    def _open_cell(self, lead: int, column: int) -> None:
        if column == 1:
            self.lead_opened.emit(lead)
        else:
            self.edit_wanted.emit(lead, column)

    # Geometry

    def cell_in_window(self, lead: int, column: int) -> QRect:
        """Where a cell stands in the window, to open a popover at; the head's left end where there is no such cell."""
        row, viewport = self.model.row_of(lead), self.view.viewport()
        if row < 0 or column < 0:
            return QRect(self.head.mapTo(self.window(), QPoint(0, 0)), self.head.sizeHint())
        rect = self.view.cell_rect(row, column)
        return QRect(viewport.mapTo(self.window(), rect.topLeft()), rect.size())

    def current_in_window(self) -> QRect:
        """Where the current cell stands in the window."""
        return self.cell_in_window(self.view.current_lead(), self.view.current()[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_sight()
