"""The page of the table: the same filter as the board, the table below it, and the bar for many rows at its foot."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from leaddesk.domain.board import Column, Filter, Order
from leaddesk.domain.changes import Changes
from leaddesk.domain.table import BEST_FIRST, read_sorting, sorting_as_text
from leaddesk.translation import _, n_
from leaddesk.ui.board.filter_bar import FilterBar
from leaddesk.ui.board.page import no_one_words
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.table.columns import COLUMN, read_columns
from leaddesk.ui.table.looking import Seen
from leaddesk.ui.table.source import TableSource
from leaddesk.ui.table.table import LeadTable
from leaddesk.ui.table.view import ROW, ROW_DENSE
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.page_bar import PageBar
from leaddesk.ui.widgets.search_field import SearchField
from leaddesk.ui.widgets.segmented import Segment, Segmented

_ROWS = (ROW, ROW_DENSE)
_SEARCH_WIDTH, _SEARCH_NARROW = 312, 200


class TablePage(Page):
    """The page of the table."""

    def __init__(self, desk: TableSource, shell: Shell) -> None:
        super().__init__(desk, shell)
        self.table = LeadTable(desk)
        self.bar = PageBar(_("List"))
        self.search = SearchField(_("Search name, company, kana, mail, notes…"), hint(QKeySequence.StandardKey.Find))
        self.density = Segmented([Segment(_("Comfortable"), "rows"), Segment(_("Compact"), "list")])
        self.primary = KeyButton(_("Import a list"), "primary", icon="tray")
        self.choose_columns = KeyButton(_("Columns"), "quiet", is_small=True, has_caret=True)
        self.filters = FilterBar(desk.board, in_place_of_order=self.choose_columns)
        self._has_looked = False
        self._lay_out()
        self._connect()
        self._remember()

    def _lay_out(self) -> None:
        for widget in (self.search, self.density, self.primary):
            self.bar.right.addWidget(widget)
        self._around = QHBoxLayout()
        self._around.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.filters)
        column.addLayout(self._around, 1)
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
        self.filters.filter_changed.connect(self.show_filter)
        table.column_chosen.connect(self.show_column)
        table.seen.connect(self._count)
        table.lead_opened.connect(self.shell.open_lead)
        table.selection_changed.connect(self._say_selection)

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

    def show_column(self, column: Column | None) -> None:
        """Shows those of one column of the board, or all."""
        self.table.show_filter(self.filter, column)

    def apply_changes(self, changes: Changes) -> None:
        self.table.apply_changes(changes)

    def shown(self) -> None:
        if self.shell.filter != self.filter:
            self.show_filter(self.shell.filter)
        if not self._has_looked:
            self._has_looked = True
            self.table.look_at_once()
        self._say_selection()

    def _search(self, text: str) -> None:
        self.show_filter(replace(self.filter, search=text), self.table.looking.asked.column)

    def _count(self, seen: Seen) -> None:
        if self.focusWidget() is None:
            self.table.view.setFocus()
        passing = seen.look.passing
        self.filters.show_count(passing, seen.look.total)
        words = ""
        if not len(seen.look.ids):
            words = no_one_words(self.filter, seen.look.total) if self.filter.parts else _("No one is here")
        self.table.show_nothing_found(words)

    def _say_selection(self) -> None:
        count = len(self.table.selection)
        self.shell.show_status(n_("{n} selected", "{n} selected", count) if count else _("None selected"))

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

    def lead_actions(self) -> Sequence[QAction]:
        return ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.px(1180)
        self.search.setFixedWidth(theme.px(_SEARCH_WIDTH if wide else _SEARCH_NARROW))
