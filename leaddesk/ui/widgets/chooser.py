"""A popover that lists what can be chosen, one of it: with headings, and a search where the list is long."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from leaddesk.domain.cleaning.text import search_text
from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import Floating, fits_below, rect_in_window
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided
from leaddesk.ui.widgets.pointed import PointedRow
from leaddesk.ui.widgets.text import Text

_ROW, _MOST_ROWS, _SEARCHED_FROM = 28, 14, 12
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ChooserOption:
    """One line: what it stands for, its words, what stands at its right. A heading cannot be chosen."""

    value: Any
    text: str
    about: str = ""
    is_heading: bool = False


class _Options(QAbstractListModel):
    def __init__(self, options: Sequence[ChooserOption]) -> None:
        super().__init__()
        self._all = tuple(options)
        self.shown = self._all

    def narrow(self, words: str) -> None:
        wanted = search_text(words)
        self.beginResetModel()
        self.shown = tuple(
            one
            for one in self._all
            if not wanted or (not one.is_heading and wanted in search_text(f"{one.text} {one.about}"))
        )
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.shown[index.row()].text if role == Qt.ItemDataRole.DisplayRole and index.isValid() else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.shown[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class _Lines(QStyledItemDelegate):
    def __init__(self, options: _Options, current: Any) -> None:
        super().__init__(options)
        self._options, self._current = options, current

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one, box, px = self._options.shown[index.row()], QRectF(option.rect), theme.px
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("selected"))
        if one.is_heading:
            line = box.adjusted(px(12), 0, -px(12), 0)
            draw_text(painter, line, one.text, theme.font("meta", strong=True), theme.color("text_3"), LEFT)
            return
        if one.value == self._current:
            side = px(16)
            y = round(box.center().y() - side / 2)
            paint_icon(painter, "check", theme.color("accent"), box.left() + px(10), y, side)
        line = box.adjusted(px(32), 0, -px(12), 0)
        if one.about:
            about = elided(one.about, theme.metrics("meta"), line.width() * 0.6)
            draw_text(painter, line, about, theme.font("meta"), theme.color("text_2"), RIGHT)
            line.setRight(line.right() - theme.metrics("meta").horizontalAdvance(about) - px(8))
        text = elided(one.text, theme.metrics(), line.width())
        draw_text(painter, line, text, theme.font(), theme.color("text"), LEFT)


class Chooser(Floating):
    """``chosen(value)`` once; Esc, Tab, or a press elsewhere, chooses nothing."""

    chosen = Signal(object)

    def __init__(
        self, window: QWidget, options: Sequence[ChooserOption], current: Any = None, width: int = 280
    ) -> None:
        super().__init__(window, inset=4)
        self._over, self._width = window, width
        self._options = _Options(options)
        self.list = QListView()
        self.list.setModel(self._options)
        self.list.setItemDelegate(_Lines(self._options, current))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setProperty("no_ring", True)
        self.list.viewport().setAutoFillBackground(False)
        self.search: QLineEdit | None = None
        if sum(not one.is_heading for one in options) >= _SEARCHED_FROM:
            self.search = QLineEdit()
            self.search.setPlaceholderText(_("Search"))
            self.search.textChanged.connect(self._narrow)
            self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        self.nothing = Text(_("Nothing with these letters"), "meta", "text_2")
        self.nothing.setContentsMargins(theme.px(12), theme.px(8), 0, 0)
        self.nothing.hide()
        self.body.addWidget(self.nothing)
        self.body.addStretch(0)
        PointedRow(self.list)
        self.list.clicked.connect(self._choose)
        self._go_to(next((at for at, one in enumerate(self._options.shown) if one.value == current), 0), 1)

    def open_below(self, opener: QWidget, anchor: QRect | None = None) -> None:
        """Opens below the control that was pressed, or below a part of it, given in the window's coordinates."""
        self.back_to = opener
        self.leave_when_pressed_elsewhere(self.leave)
        px = theme.px
        rows = min(self._options.rowCount(), _MOST_ROWS)
        height = px(_ROW) * rows + px(8) + (px(32) if self.search is not None else 0)
        bounds = self._over.rect().adjusted(8, 8, -8, -8)
        place = anchor or rect_in_window(opener)
        self.place_box(fits_below(place, px(self._width), min(height, bounds.height()), bounds, px(4)))
        self.show()
        self.raise_()
        first: QWidget = self.search or self.list
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        self.body.activate()  # or the list would not know yet how much of it is in sight
        self.list.scrollTo(self.list.currentIndex())

    def _narrow(self, words: str) -> None:
        self._options.narrow(words)
        self.list.setVisible(bool(self._options.shown))
        self.nothing.setVisible(not self._options.shown)
        self._go_to(0, 1)

    def _go_to(self, row: int, step: int) -> None:
        """Goes to a row, or to the next one in this direction that can be chosen."""
        while 0 <= row < len(self._options.shown):
            if not self._options.shown[row].is_heading:
                self.list.setCurrentIndex(self._options.index(row))
                return
            row += step

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Tab leaves, as Esc does: the keyboard never goes on below an open list."""
        self.leave()
        return True

    def _choose(self, index: Index) -> None:
        if index.isValid() and not self._options.shown[index.row()].is_heading:
            value = self._options.shown[index.row()].value
            self.leave()
            self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._go_to(self.list.currentIndex().row() + step, step)
        else:
            super().keyPressEvent(event)
