"""The rows of the table: painted whole, row by row, so that a hundred thousand of them scroll as fast as ten."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from leaddesk.domain.table import TableRow
from leaddesk.ui.table.contents import text_of
from leaddesk.ui.table.model import SELECT, TableModel
from leaddesk.ui.table.painter import draw_line, paint_content, paint_select_box, room_of
from leaddesk.ui.table.places import FROZEN_COLUMNS, INSET, Places
from leaddesk.ui.table.selection import Extent, Selection
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import fill_box
from leaddesk.ui.widgets.viewport import keep_viewport

ROW, ROW_DENSE = 32, 28
_EDGE = 3


class TableView(QTableView):
    """Shows a :class:`TableModel`. Selecting rows and the current cell are two things.

    Qt keeps the current cell and scrolls; what a row looks like, what a click does and where frozen columns stand is
    decided here.
    """

    sight_changed = Signal()
    """Other rows came into sight, or the columns moved."""
    box_clicked = Signal(int, bool)
    """The select box of a lead, and whether Shift was held."""
    cell_clicked = Signal(int, int, object)
    """Lead, column and the modifiers that were held."""
    cell_opened = Signal(int, int)
    """A double click: lead and column."""
    lead_chosen = Signal(int)
    """The keyboard or the mouse went to a row: its lead."""
    menu_wanted = Signal(QPoint)
    key_pressed = Signal(object)
    """A key that is the page's to answer: QKeyEvent."""

    def __init__(self, model: TableModel, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_pixels = ROW
        self.shows_focus = False
        """Whether the keyboard, not the mouse, moved last: only then the ring is shown."""
        self._table = model
        self._selection = selection
        self.nothing = ""
        """What is said where there are no rows."""
        self._under = -1
        self._viewport = keep_viewport(self)
        self.places = Places(model.columns, 0)
        self.setModel(model)
        self._set_up()
        model.modelReset.connect(self.fit)
        selection.changed.connect(self._viewport.update)
        self.fit()

    def _set_up(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setProperty("no_ring", True)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
        self._viewport.setMouseTracking(True)
        self._viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # a step of scrolling moves what is painted

    # Geometry

    def fit(self) -> None:
        """Takes the columns of the model and the sizes of the theme."""
        self.verticalHeader().setDefaultSectionSize(theme.px(self.row_pixels))
        self.places = Places(self._table.columns, self._viewport.width())
        for column, place in enumerate(self.places.columns):
            self.setColumnWidth(column, place.width)
        self._viewport.update()
        self.sight_changed.emit()

    def set_row_pixels(self, pixels: int) -> None:
        """32, or 28 where rows are dense."""
        self.row_pixels = pixels
        self.fit()

    def scrolled(self) -> int:
        """By how many pixels the columns are scrolled."""
        return self.horizontalScrollBar().value()

    def rows_in_sight(self) -> tuple[int, int]:
        """The first and the last row that can be seen, as far as there are any."""
        first = max(0, self.rowAt(0))
        last = self.rowAt(self._viewport.height() - 1)
        return first, last if last >= 0 else self._table.rowCount() - 1

    def rows_that_fit(self) -> int:
        """How many rows there is room for."""
        return self._viewport.height() // max(theme.px(self.row_pixels), 1) + 1

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell stands in the viewport."""
        place = self.places.columns[column]
        left = self.places.left_of(column, self.scrolled())
        return QRect(left, self.rowViewportPosition(row), place.width, theme.px(self.row_pixels))

    def show_cell(self, row: int, column: int) -> None:
        """Scrolls until the cell is wholly in sight, beside the frozen columns."""
        bar, height = self.verticalScrollBar(), theme.px(self.row_pixels)
        top = row * height
        if top < bar.value():
            bar.setValue(top)
        elif top + height > bar.value() + self._viewport.height():
            bar.setValue(top + height - self._viewport.height())
        if column < FROZEN_COLUMNS:
            return
        place, across = self.places.columns[column], self.horizontalScrollBar()
        if place.left - across.value() < self.places.frozen:
            across.setValue(place.left - self.places.frozen)
        elif place.left + place.width - across.value() > self._viewport.width():
            across.setValue(min(place.left + place.width - self._viewport.width(), place.left - self.places.frozen))

    # The current cell

    def current(self) -> tuple[int, int]:
        """Row and column of the current cell; -1 where there is none."""
        index = self.currentIndex()
        return index.row(), index.column()

    def current_lead(self) -> int:
        """The lead of the current cell; 0 where there is none."""
        return self._table.lead_at(self.currentIndex().row())

    def go_to(self, row: int, column: int) -> None:
        """Makes a cell current, as near as there is one, and brings it into sight."""
        if not self._table.rowCount():
            return
        row = min(max(row, 0), self._table.rowCount() - 1)
        column = min(max(column, 1), len(self._table.columns))
        self.setCurrentIndex(self._table.index(row, column))
        self.show_cell(row, column)
        self._viewport.update()
        self.lead_chosen.emit(self._table.lead_at(row))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self._viewport)
        rect = event.rect()
        painter.fillRect(rect, theme.color("surface"))
        first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
        if first >= 0:
            last = last if last >= 0 else self._table.rowCount() - 1
            for row in range(first, last + 1):
                self._paint_row(painter, row, rect)
        elif self.nothing:
            room = self._viewport.rect().toRectF().adjusted(theme.px(16), theme.px(24), -theme.px(16), 0)
            draw_line(
                painter, QRectF(room.left(), room.top(), room.width(), theme.px(20)), self.nothing, "body", "text_2"
            )
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, rect: QRect) -> None:
        height, top = theme.px(self.row_pixels), self.rowViewportPosition(row)
        lead = self._table.lead_at(row)
        is_selected = lead in self._selection
        ground = theme.color("selected" if is_selected else "hover" if row == self._under else "surface")
        whole = QRectF(rect.left(), top, rect.width(), height)
        if is_selected or row == self._under:
            painter.fillRect(whole, ground)
        found = self._table.row_at(row)
        if found is not None:
            self._paint_scrolled(painter, found, rect, top, height)
            if self.scrolled():
                painter.fillRect(QRectF(0, top, self.places.frozen, height), ground)
            self._paint_frozen(painter, found, is_selected, top, height)
        painter.fillRect(QRectF(rect.left(), top + height - 1, rect.width(), 1), theme.color("line"))
        if is_selected:
            painter.fillRect(QRectF(0, top, theme.px(_EDGE), height - 1), theme.color("accent"))
        if self.scrolled():
            painter.fillRect(QRectF(self.places.frozen - 1, top, 1, height), theme.color("line"))
        if self.shows_focus and self.hasFocus() and self.currentIndex().row() == row:
            self._paint_ring(painter, row)

    def _paint_scrolled(self, painter: QPainter, found: TableRow, rect: QRect, top: int, height: int) -> None:
        scrolled = self.scrolled()
        inset = theme.px(INSET)
        for column in range(FROZEN_COLUMNS, len(self.places.columns)):
            place = self.places.columns[column]
            left = place.left - scrolled
            if left > rect.right() or left + place.width < max(rect.left(), self.places.frozen):
                continue
            box = QRectF(left + inset, top, place.width - 2 * inset, height - 1)
            paint_content(painter, box, self._table.content(found, column))

    def _paint_frozen(self, painter: QPainter, found: TableRow, is_selected: bool, top: int, height: int) -> None:
        select, name = self.places.columns[SELECT], self.places.columns[1]
        if is_selected or len(self._selection) or self._under >= 0:
            extent = Extent.ALL if is_selected else Extent.NONE
            paint_select_box(painter, QRectF(select.left, top, select.width, height - 1), extent)
        inset = theme.px(INSET)
        box = QRectF(name.left + inset, top, name.width - 2 * inset, height - 1)
        paint_content(painter, box, self._table.content(found, 1))

    def _paint_ring(self, painter: QPainter, row: int) -> None:
        column = self.currentIndex().column()
        box = QRectF(self.cell_rect(row, column)).adjusted(2, 2, -2, -3)
        if column >= FROZEN_COLUMNS:
            painter.setClipRect(QRectF(self.places.frozen, 0, self._viewport.width(), self._viewport.height()))
        fill_box(painter, box, theme.px(4), None, theme.color("focus"), 2.0)
        painter.setClipping(False)

    # Events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self._viewport.update()  # the frozen columns stay where they are
        self.sight_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.fit()
        super().changeEvent(event)

    def _cell_at(self, at: QPoint) -> tuple[int, int]:
        return self.rowAt(at.y()), self.places.at(at.x(), self.scrolled())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        row, column = self._cell_at(at)
        self.shows_focus = False
        if row < 0:
            return
        lead = self._table.lead_at(row)
        if column == SELECT and event.button() == Qt.MouseButton.LeftButton:
            self.box_clicked.emit(lead, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            self.setCurrentIndex(self._table.index(row, 1))
            return
        self.setCurrentIndex(self._table.index(row, max(column, 1)))
        self._viewport.update()
        self.lead_chosen.emit(lead)
        if event.button() == Qt.MouseButton.LeftButton:
            self.cell_clicked.emit(lead, max(column, 1), event.modifiers())
        elif event.button() == Qt.MouseButton.RightButton:
            self.menu_wanted.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row, column = self._cell_at(event.position().toPoint())
        if row >= 0 and column > SELECT:
            self.cell_opened.emit(self._table.lead_at(row), column)
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row == self._under:
            return
        came_or_went = (row < 0) != (self._under < 0)
        old, self._under = self._under, row
        if came_or_went and not len(self._selection):
            self._viewport.update()  # the select boxes come and go
            return
        for one in (old, row):
            if one >= 0:
                height = theme.px(self.row_pixels)
                self._viewport.update(0, self.rowViewportPosition(one), self._viewport.width(), height)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._viewport.setToolTip(self._what_is_cut())
        return super().viewportEvent(event)

    def _what_is_cut(self) -> str:
        """The text of the cell under the pointer, where there is no room for all of it."""
        row, column = self._cell_at(self._viewport.mapFromGlobal(self.cursor().pos()))
        found = self._table.row_at(row)
        if found is None or column <= SELECT:
            return ""
        content = self._table.content(found, column)
        room = self.places.columns[column].width - 2 * theme.px(INSET)
        return text_of(content) if room_of(content) > room else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.shows_focus = True
        if not self.currentIndex().isValid() and self._table.rowCount():
            self.setCurrentIndex(self._table.index(max(self.rowAt(0), 0), 1))
        super().focusInEvent(event)
        self._viewport.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._viewport.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(False)
        self.key_pressed.emit(event)
        if not event.isAccepted():
            event.ignore()  # menus and the window may have it
