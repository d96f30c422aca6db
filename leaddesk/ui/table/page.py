"""The page of the table: the same filter as the board, the table below it, and the bar for many rows at its foot."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from leaddesk.domain.board import Column, Filter, Order
from leaddesk.domain.changes import Changes
from leaddesk.domain.table import BEST_FIRST, read_sorting, sorting_as_text
from leaddesk.domain.views import View
from leaddesk.translation import _, n_
from leaddesk.ui.board.filter_bar import FilterBar
from leaddesk.ui.board.page import no_one_words
from leaddesk.ui.lead.top_bar import Place
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.table.bulk.acting import BulkActions
from leaddesk.ui.table.bulk.bar import BulkBar
from leaddesk.ui.table.columns import COLUMN, read_columns
from leaddesk.ui.table.copying import Copying
from leaddesk.ui.table.editing import CellEditing
from leaddesk.ui.table.keys import TableKeys
from leaddesk.ui.table.looking import Seen
from leaddesk.ui.table.menus import bulk_actions, head_menu, row_menu
from leaddesk.ui.table.source import TableSource
from leaddesk.ui.table.table import LeadTable
from leaddesk.ui.table.view import ROW, ROW_DENSE
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.views.button import ViewButton
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.floating import rect_in_window
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.page_bar import PageBar
from leaddesk.ui.widgets.popover import Popover
from leaddesk.ui.widgets.search_field import SearchField
from leaddesk.ui.widgets.segmented import Segment, Segmented

_ROWS = (ROW, ROW_DENSE)


class TablePage(Page):
    """The page of the table."""

    bars = 2
    lead_chosen = Signal(int)
    """The keyboard or the mouse went to the row of this lead."""
    leads_seen = Signal()
    """The desk was looked at."""

    def __init__(self, desk: TableSource, shell: Shell) -> None:
        super().__init__(desk, shell)
        self.table = LeadTable(desk)
        self.keys = TableKeys(self.table)
        self.editing = CellEditing(desk, self.table)
        self.copying = Copying(desk, self.table)
        self.acting = BulkActions(desk, self, self.table.moment)
        self.bar = PageBar(_("Table"))
        self.views = ViewButton(desk, shell, self.view)
        self.search = SearchField(_("Search name, company, kana, mail, notes…"), hint(QKeySequence.StandardKey.Find))
        self.density = Segmented([Segment(_("Comfortable"), "rows"), Segment(_("Compact"), "list")])
        self.primary = KeyButton(_("Import a list"), "primary", icon="tray")
        self.choose_columns = KeyButton(_("Columns"), "quiet", is_small=True, has_caret=True)
        self.filters = FilterBar(desk.board, in_place_of_order=self.choose_columns)
        self.bulk = BulkBar()
        self._has_looked = False
        self._asked_by: KeyButton | None = None
        """The button of the bulk bar that was taken last."""
        self._lay_out()
        self._connect()
        self._connect_actions()
        self._remember()

    def _lay_out(self) -> None:
        self.bar.left.addWidget(self.views)
        for widget in (self.search, self.density, self.primary):
            self.bar.right.addWidget(widget)
        self.bar.gives_way((self.primary.be_brief, self.views.be_brief, self.density.setHidden))
        self._around = QHBoxLayout()
        self._around.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.filters)
        column.addLayout(self._around, 1)
        column.addWidget(self.bulk)
        self.bulk.hide()
        self._fit()

    def _fit(self) -> None:
        side = theme.px(16)
        self._around.setContentsMargins(side, 0, side, theme.px(12))

    def _connect(self) -> None:
        table = self.table
        self.search.textChanged.connect(self._search)
        self.search.left.connect(table.view.setFocus)
        self.density.chosen.connect(lambda at: table.view.set_row_pixels(_ROWS[at]))
        self.primary.clicked.connect(self.shell.choose_files)
        self.choose_columns.clicked.connect(self._choose_columns)
        self.filters.filter_changed.connect(self.show_filter)
        table.column_chosen.connect(self.show_column)
        table.seen.connect(self._count)
        table.lead_chosen.connect(self.lead_chosen)
        table.lead_opened.connect(self.shell.open_lead)
        table.selection_changed.connect(self._say_selection)
        table.selection_changed.connect(lambda: self.acting.follow(table.subject()))
        table.menu_wanted.connect(self._open_menu)
        table.head_menu_wanted.connect(self._open_head_menu)

    def _connect_actions(self) -> None:
        table, editing = self.table, self.editing
        for part in (editing, self.copying, self.acting):
            part.saved.connect(self.shell.announce)
        self.copying.said.connect(self.shell.say)
        self.acting.shown.connect(self._hold_button)
        editing.refused.connect(self._say_refused)
        editing.lead_wanted.connect(self.shell.open_lead)
        editing.stage_wanted.connect(partial(self._edit_by_popover, "stage"))
        editing.action_wanted.connect(partial(self._edit_by_popover, "action"))
        self.keys.bulk_wanted.connect(self.act)
        self.keys.copy_wanted.connect(self.copying.copy)
        self.keys.paste_wanted.connect(self.copying.paste)
        self.keys.menu_wanted.connect(self._open_menu_at_cell)
        self.bulk.wanted.connect(self.act)
        self.bulk.all_wanted.connect(table.select_all)
        self.bulk.none_wanted.connect(table.selection.clear)

    # What is shown

    @property
    def filter(self) -> Filter:
        """Who is shown."""
        return self.table.looking.asked.filter

    def show_filter(self, filter: Filter, column: Column | None = None) -> None:
        """Shows who passes this filter, in one column of the board where one is given."""
        self.shell.filter = filter
        self.filters.show_filter(filter, Order.URGENCY)
        if self.search.text() != filter.search:
            self.search.blockSignals(True)
            self.search.setText(filter.search)
            self.search.blockSignals(False)
        self.table.show_filter(filter, column)
        self.views.follow()

    def show_column(self, column: Column | None) -> None:
        """Shows those of one column of the board, or all."""
        self.table.show_filter(self.filter, column)
        self.views.follow()

    def view(self) -> View:
        """What is shown, as a view that has no name yet."""
        asked = self.table.looking.asked
        return View("", asked.filter, "table", sorting_as_text(asked.sorting), asked.column or "")

    def show_view(self, view: View) -> None:
        """Shows whom a view shows, in its order."""
        sorting = read_sorting(view.order, list(COLUMN))
        if sorting:
            self.table.sort(sorting)
        self.show_filter(view.filter, Column(view.column) if view.column in list(Column) else None)

    def apply_changes(self, changes: Changes) -> None:
        self.table.apply_changes(changes)
        self.views.apply_changes(changes)

    def shown(self) -> None:
        self.views.read()
        if self.shell.filter != self.filter:
            self.show_filter(self.shell.filter)
        if not self._has_looked:
            self._has_looked = True
            self.table.view.setFocus()
            self.table.look_at_once()
        self._say_selection()

    def _search(self, text: str) -> None:
        self.show_filter(self.filter._replace(search=text), self.table.looking.asked.column)

    def _count(self, seen: Seen) -> None:
        if self.isVisible() and self.focusWidget() is None:  # out of sight it takes the keyboard from nobody
            self.table.view.setFocus()
        if seen.look.is_whole:
            self.filters.show_count(seen.look.passing, seen.look.total)
        words = ""
        if not len(seen.look.ids):
            words = no_one_words(self.filter, seen.look.total) if self.filter.parts else _("No one is here")
        self.table.show_nothing_found(words)
        self.leads_seen.emit()

    def _say_selection(self) -> None:
        count = len(self.table.selection)
        self.shell.show_status(n_("{n} selected", "{n} selected", count) if count else _("None selected"))
        if count:
            self.bulk.show_count(count, self.table.model.rowCount())
        if self.bulk.isHidden() == bool(count):
            focused = self.bulk.focusWidget()
            if not count and focused is not None and focused.hasFocus():  # or it would go on to the toast's undo
                self.table.view.setFocus()
            self.bulk.setVisible(bool(count))
            row, column = self.table.view.current()
            if row >= 0:  # the bar takes room from the rows: who is current stays in sight
                self.table.view.show_cell(row, column)

    # For the lead panel

    def place_of(self, lead: int) -> Place | None:
        """Where a lead stands in the table, from 1."""
        model = self.table.model
        row, count = model.row_of(lead), model.rowCount()
        if row < 0:
            return None
        return Place(_("Table"), row + 1, count, model.lead_at(row - 1) or None, model.lead_at(row + 1) or None)

    def select_lead(self, lead: int) -> None:
        """Goes to the row of a lead."""
        row = self.table.model.row_of(lead)
        if row >= 0:
            self.table.view.go_to(row, max(self.table.view.current()[1], 1))

    # What is done with the rows

    def act(self, what: str) -> None:
        """Does what the bulk bar offers with the selected leads, or with the one of the current cell."""
        if what == "copy":
            self.copying.copy()
        else:
            self._asked_by = self.bulk.buttons[what]
            self.acting.open(what, self.table.subject(), self._place_for(what))

    def _hold_button(self, popover: Popover) -> None:
        """The button that opened a popover stays pressed until that closes."""
        button = self._asked_by
        if button is not None and button.isVisible():
            button.setDown(True)
            for closed in (popover.accepted, popover.rejected):
                closed.connect(partial(button.setDown, False))

    def _place_for(self, what: str) -> QRect:
        button = self.bulk.buttons[what]
        return rect_in_window(button) if button.isVisible() else self.table.current_in_window()

    def _edit_by_popover(self, what: str, lead: int) -> None:
        self._asked_by = None
        self.acting.open(what, [lead], self.table.current_in_window())

    def _say_refused(self, lead: int, column: int, text: str, why: str) -> None:
        mend = partial(self.editing.edit, lead, column, text)
        self.shell.say(_("Not saved: {why}").format(why=why), _("Show"), mend, icon="warning-circle-fill")

    def current_leads(self) -> Sequence[int]:
        return self.table.subject()

    def lead_actions(self) -> Sequence[QAction]:
        if not self.table.subject():
            return ()
        return bulk_actions(self, self.act, shows_keys=bool(len(self.table.selection)))

    def _open_menu(self, at: QPoint) -> None:
        menu = row_menu(self.table, self.lead_actions(), self.copying.copy, self.copying.paste)
        menu.exec(at)
        menu.deleteLater()

    def _open_menu_at_cell(self) -> None:
        cell = self.table.current_in_window()
        self._open_menu(self.window().mapToGlobal(cell.bottomLeft()))

    def _open_head_menu(self, at: QPoint, column: int) -> None:
        menu = head_menu(self.table, column, self._choose_columns)
        menu.exec(at)
        menu.deleteLater()

    def _choose_columns(self) -> None:
        from leaddesk.ui.table.column_chooser import ColumnChooser

        chooser = ColumnChooser(self.window(), self.table.model.columns)
        chooser.changed.connect(self.table.show_columns)
        chooser.open_below(self.choose_columns)

    # What is remembered

    def memory(self) -> dict[str, str]:
        density = "dense" if self.density.current() else "comfortable"
        sorting = sorting_as_text(self.table.looking.asked.sorting)
        return {"density": density, "columns": self.table.columns_text(), "sorting": sorting}

    def _remember(self) -> None:
        settings = self.shell.settings
        if str(settings.value("table/density", "")) == "dense":
            self.density.set_current(1)
            self.table.view.set_row_pixels(ROW_DENSE)
        self.table.show_columns(read_columns(str(settings.value("table/columns", ""))))
        sorting = read_sorting(str(settings.value("table/sorting", "")), list(COLUMN)) or BEST_FIRST
        self.table.looking.asked = replace(self.table.looking.asked, sorting=sorting)
        self.table.head.show_sorting(sorting)

    def start_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.search.fit_into(self.width())
        self.bar.make_room()
