"""Which columns the table has and in which order: a list with boxes, dragged or moved by Alt + up and down."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.table.columns import COLUMNS, FROZEN, USUAL, TableColumn, chosen_columns
from leaddesk.ui.table.painter import paint_select_box
from leaddesk.ui.table.selection import Extent
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import Floating, fits_below, rect_in_window
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.painting import LEFT, draw_text, fill_box

_WIDTH, _ROW, _MOST_ROWS = 300, 28, 14
_KEY = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class _Line(QStyledItemDelegate):
    """A box, the name of the column, and the dots by which it is dragged."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        box, px = QRectF(option.rect), theme.px
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            fill_box(painter, box, px(4), theme.color("selected" if has_focus else "hover"))
        is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        paint_select_box(
            painter, QRectF(box.left(), box.top(), px(28), box.height()), Extent.ALL if is_on else Extent.NONE
        )
        room = QRectF(box.left() + px(32), box.top(), box.width() - px(60), box.height())
        draw_text(painter, room, str(index.data()), theme.font(), theme.color("text"), LEFT)
        y = round(box.center().y() - px(16) / 2)
        paint_icon(painter, "dots-six-vertical", theme.color("text_3"), box.right() - px(24), y, px(16))

    def editorEvent(
        self, _event: QEvent, _model: QAbstractItemModel, _option: QStyleOptionViewItem, _index: _Index
    ) -> bool:
        return False  # a click anywhere on the line turns it


class _List(QListWidget):
    moved = Signal()

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            row = self.currentRow()
            if 0 <= row + steps < self.count():
                item = self.takeItem(row)
                self.insertItem(row + steps, item)
                self.setCurrentItem(item)
                self.moved.emit()
        elif event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self.itemClicked.emit(self.currentItem())
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ColumnChooser(Floating):
    """``changed(columns)`` with each box and each move; the name is always the first column and is not offered."""

    changed = Signal(object)

    def __init__(self, window: QWidget, columns: Sequence[TableColumn]) -> None:
        super().__init__(window, inset=8)
        self._over = window
        self._shown = {column.key: column for column in columns}
        self.list = _List()
        self.list.setItemDelegate(_Line(self.list))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setProperty("no_ring", True)
        self.list.setAccessibleName(_("Columns"))
        self.list.viewport().setAutoFillBackground(False)
        self.usual = LinkButton(_("Usual columns"))
        self.body.addWidget(self.list)
        self.body.addSpacing(theme.px(4))
        self.body.addWidget(self.usual)
        self._fill(list(self._shown))
        self.list.itemClicked.connect(self._turn)
        self.list.itemChanged.connect(lambda _item: self._tell())
        self.list.moved.connect(self._tell)
        self.usual.clicked.connect(self._take_usual)

    def _fill(self, shown: Sequence[str]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        keys = [*shown, *(column.key for column in COLUMNS if column.key not in shown)]
        for column in chosen_columns(keys)[1:]:
            item = QListWidgetItem(column.title())
            item.setData(_KEY, column.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if column.key in shown else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)

    def columns(self) -> list[TableColumn]:
        """The columns that are ticked, in order; those that were shown keep their width."""
        items = [self.list.item(row) for row in range(self.list.count())]
        keys = [str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked]
        return [self._shown.get(column.key, column) for column in chosen_columns([FROZEN, *keys])]

    def _turn(self, item: QListWidgetItem) -> None:
        is_on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)

    def _tell(self) -> None:
        self.changed.emit(self.columns())

    def _take_usual(self) -> None:
        self._shown = {column.key: column for column in chosen_columns(USUAL)}
        self._fill(USUAL)
        self._tell()

    def open_below(self, opener: QWidget) -> None:
        """Opens below the button that was pressed."""
        self.back_to = opener
        self.leave_when_pressed_elsewhere(self.leave)
        rows = min(self.list.count(), _MOST_ROWS)
        height = theme.px(_ROW) * rows + theme.px(24 + 16 + 8)
        bounds = self._over.rect().adjusted(8, 8, -8, -8)
        anchor = rect_in_window(opener)
        width = theme.px(_WIDTH)
        anchor = QRect(anchor.right() + 1 - width, anchor.top(), width, anchor.height())
        self.place_box(fits_below(anchor, width, min(height, bounds.height()), bounds, theme.px(4)))
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()
        else:
            super().keyPressEvent(event)
