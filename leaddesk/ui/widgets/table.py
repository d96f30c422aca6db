"""A table with the look of the house: header 28, rows 32, hairlines between rows, one row current."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import fill_box, rounded

HEADER, ROW = 28, 32
_EDGE = 3
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints the ground and the lines of a row; subclasses paint what stands in a cell in :meth:`paint_cell`."""

    def paint_cell(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """What stands in the cell; ``box`` has the inset of 8 at both sides already."""

    def ground(self, _index: Index, is_current: bool) -> ColorRole:
        """The ground of a row."""
        return "selected" if is_current else "surface"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, theme.color(self.ground(index, is_current)))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        if is_current and index.column() == 0:
            painter.fillRect(QRectF(box.left(), box.top(), theme.px(_EDGE), box.height() - 1), theme.color("accent"))
        painter.save()
        self.paint_cell(painter, box.adjusted(theme.px(8), 0, -theme.px(8), -1), index)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.px(ROW))


class Table(QTableView):
    """Shows a model. ``widths`` are those of the columns at 100 %; the one of 0 takes what is left, at least ``least``.

    ``growing`` are columns that share what is left over beyond ``roomy`` with it, up to as much again as they have.

    ``row_chosen(row)`` when the current row changes; ``activated`` on a double click.
    """

    row_chosen = Signal(int)

    def __init__(
        self,
        model: QAbstractItemModel,
        delegate: CellDelegate,
        widths: Sequence[int],
        *,
        least: int = 120,
        growing: Sequence[int] = (),
        roomy: int = 280,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._widths, self._least, self._growing, self._roomy = tuple(widths), least, tuple(growing), roomy
        self.setModel(model)
        self.setItemDelegate(delegate)
        delegate.setParent(self)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setProperty("no_ring", True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._shows_ring = False
        self._frame = _Frame(self)
        self._fit()

    def show_row(self, row: int) -> None:
        """Makes a row current and brings it into sight."""
        if 0 <= row < self.model().rowCount():
            self.selectRow(row)
            self.scrollTo(self.model().index(row, 0))

    def fit_rows(self) -> None:
        """Makes it no higher than its rows."""
        self.setMaximumHeight(theme.px(HEADER) + theme.px(ROW) * max(1, self.model().rowCount()) + 1)

    def current_row(self) -> int:
        """The row that is current; -1 for none."""
        return self.currentIndex().row()

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.verticalHeader().setMinimumSectionSize(theme.px(ROW))
        self.horizontalHeader().setFixedHeight(theme.px(HEADER))
        self.horizontalHeader().setFont(theme.font("meta"))
        self._share_width()

    def _share_width(self) -> None:
        widths = [theme.px(width) for width in self._widths]
        spare = (self.viewport().width() - sum(widths) - theme.px(self._roomy)) / 2
        if self._growing and spare > 0:
            share = min(1.0, spare / sum(widths[at] for at in self._growing))
            for at in self._growing:
                widths[at] += int(widths[at] * share)
        left = max(self.viewport().width() - sum(widths), theme.px(self._least))
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width or left)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.row_chosen.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_ring = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._shows_ring = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._shows_ring = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()  # they belong to the page
        elif (
            event.text() and event.text().isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()  # no search by typing: letters and digits are keys of the page
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        self._frame.setGeometry(self.rect())
        self._frame.raise_()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        row = self.current_row()
        if self._shows_ring and self.hasFocus() and row >= 0:
            y, height = self.rowViewportPosition(row), self.rowHeight(row)
            painter = QPainter(self.viewport())
            ring = QRectF(0, y, self.viewport().width(), height - 1).adjusted(3, 3, -3, -3)
            fill_box(painter, ring, theme.px(4), None, theme.color("focus"), 2.0)
            painter.end()


class _Frame(QWidget):
    """The hairline around the table, with its round corners."""

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box, radius = QPainter(self), self.rect().toRectF(), theme.px(6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = QPainterPath()
        corners.addRect(box)
        painter.fillPath(corners - rounded(box, radius), theme.color("window"))
        fill_box(painter, box, radius, None, theme.color("line"))
        painter.end()
