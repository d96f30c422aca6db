"""The head of the table: what each column is called, how rows are sorted, and how much of them is selected."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from leaddesk.domain.table import Sorting, SortKey
from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.table.columns import TableColumn
from leaddesk.ui.table.model import SELECT
from leaddesk.ui.table.painter import draw_line, paint_select_box
from leaddesk.ui.table.places import FROZEN_COLUMNS, INSET, Places
from leaddesk.ui.table.selection import Extent
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.shaping import width_of

HEIGHT = 28
_GRIP = 4
"""So near to the edge between two columns the pointer takes the edge."""
_LEAST = 48


class TableHead(QWidget):
    """``sort_wanted`` on a click, ``moved`` after a head was dragged, ``resized`` while its edge is."""

    sort_wanted = Signal(str, bool)
    """The key of a column, and whether it is to come after the keys that there are."""
    moved = Signal(int, int)
    """A column, and the column before which it goes."""
    resized = Signal(int, int)
    """A column and its width in pixels at 100 %."""
    box_clicked = Signal()
    menu_wanted = Signal(QPoint, int)
    """Where, and the column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[TableColumn, ...] = ()
        self._places = Places((), 0)
        self._scrolled = 0
        self._sorting: Sorting = ()
        self._extent = Extent.NONE
        self._pressed = -1
        self._edge = -1
        self._target = -1
        """The column before which the dragged one would go; -1 while nothing is dragged."""
        self._start = QPoint()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_places(self, columns: Sequence[TableColumn], places: Places, scrolled: int) -> None:
        """Stands over these columns."""
        self._columns, self._places, self._scrolled = tuple(columns), places, scrolled
        self.update()

    def show_sorting(self, sorting: Sorting) -> None:
        """Marks the columns by which rows are sorted."""
        self._sorting = sorting
        self.update()

    def show_extent(self, extent: Extent) -> None:
        """How much of the rows is selected."""
        self._extent = extent
        words = {Extent.NONE: _("No one selected"), Extent.SOME: _("Some selected"), Extent.ALL: _("All selected")}
        self.setAccessibleName(words[extent])
        self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface_alt"))
        count = len(self._places.columns)
        for column in range(FROZEN_COLUMNS, count):
            self._paint_head(painter, column)
        if self._scrolled:
            painter.fillRect(QRectF(0, 0, self._places.frozen, self.height()), theme.color("surface_alt"))
            painter.fillRect(QRectF(self._places.frozen - 1, 0, 1, self.height()), theme.color("line"))
        for column in range(1, min(FROZEN_COLUMNS, count)):
            self._paint_head(painter, column)
        paint_select_box(painter, QRectF(0, 0, self._places.columns[SELECT].width, self.height() - 1), self._extent)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))
        if self._target >= 0:
            x = (
                self._left_of(self._target)
                if self._target < count
                else self._left_of(count - 1) + self._places.columns[-1].width
            )
            painter.fillRect(QRectF(x - 1, 0, 3, self.height()), theme.color("accent"))
        painter.end()

    def _paint_head(self, painter: QPainter, column: int) -> None:
        place, left = self._places.columns[column], self._left_of(column)
        if left > self.width() or left + place.width < 0:
            return
        what = self._columns[column - 1]
        inset, caret = theme.px(INSET), theme.px(12)
        box = QRectF(left + inset, 0, place.width - 2 * inset, self.height() - 1)
        rank = next((at for at, key in enumerate(self._sorting) if key.column == what.key), -1)
        if rank < 0:
            draw_line(painter, box, what.title(), "meta", "text_2", False, what.is_right)
            return
        title = what.title() + ("" if rank == 0 else "²³⁴"[min(rank, 3) - 1])
        width = width_of(title, "meta", True)
        x = box.right() - caret - theme.px(4) - width if what.is_right else box.left()
        draw_line(painter, QRectF(x, 0, width + 2, box.height()), title, "meta", "accent", True)
        name = "caret-down-fill" if self._sorting[rank].is_descending else "caret-up-fill"
        at = x + width + theme.px(4)
        paint_icon(painter, name, theme.color("accent"), round(at), (self.height() - caret) // 2, caret)

    def _left_of(self, column: int) -> int:
        return self._places.left_of(column, self._scrolled)

    # The mouse

    def _column_at(self, x: int) -> int:
        return self._places.at(x, self._scrolled)

    def _edge_at(self, x: int) -> int:
        """The column whose right edge is under the pointer; the last one ends where the table does."""
        for column in range(1, len(self._places.columns) - 1):
            right = self._left_of(column) + self._places.columns[column].width
            hidden = column >= FROZEN_COLUMNS and right < self._places.frozen
            if abs(x - right) <= theme.px(_GRIP) and not hidden:
                return column
        return -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.RightButton:
            self.menu_wanted.emit(event.globalPosition().toPoint(), self._column_at(at.x()))
        elif event.button() == Qt.MouseButton.LeftButton:
            self._start = at
            self._edge = self._edge_at(at.x())
            self._pressed = -1 if self._edge >= 0 else self._column_at(at.x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            on_edge = self._edge_at(at.x()) >= 0
            self.setCursor(Qt.CursorShape.SplitHCursor if on_edge else Qt.CursorShape.ArrowCursor)
            return
        if self._edge >= 0:
            width = max(at.x() - self._left_of(self._edge), theme.px(_LEAST))
            self.resized.emit(self._edge, round(width / theme.zoom))
        elif self._pressed >= FROZEN_COLUMNS and abs(at.x() - self._start.x()) > theme.px(8):
            self._target = self._place_for(at.x())
            self.update()

    def _place_for(self, x: int) -> int:
        """Before which column a head that is let go here would stand."""
        for column in range(FROZEN_COLUMNS, len(self._places.columns)):
            if x < self._left_of(column) + self._places.columns[column].width / 2:
                return column
        return len(self._places.columns)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, target = self._pressed, self._target
        self._pressed = self._edge = self._target = -1
        self.update()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if target >= 0:
            if target not in (pressed, pressed + 1):
                self.moved.emit(pressed, target)
        elif pressed == SELECT:
            self.box_clicked.emit()
        elif pressed > SELECT and self._column_at(event.position().toPoint().x()) == pressed:
            adds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.sort_wanted.emit(self._columns[pressed - 1].key, adds)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(
                self.cursor().pos(), self._tip(self._column_at(self.mapFromGlobal(self.cursor().pos()).x()))
            )
            return True
        return super().event(event)

    def _tip(self, column: int) -> str:
        if column == SELECT:
            return _("Select all, or no one")
        return _("Click sorts, Shift + click adds a second key, dragging moves the column") if column > SELECT else ""

    # Looks

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(HEIGHT))

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(HEIGHT) + 1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


def sorted_by(sorting: Sorting, column: TableColumn, *, adds: bool) -> Sorting:
    """The sorting after a click on a head: the same column turns round, another one takes its place or comes after."""
    held = next((key for key in sorting if key.column == column.key), None)
    if held is not None:
        turned = SortKey(column.key, not held.is_descending)
        if not adds:
            return (turned,)
        return tuple(turned if key is held else key for key in sorting)
    new = SortKey(column.key, column.is_best_first)
    return (*sorting, new) if adds else (new,)
