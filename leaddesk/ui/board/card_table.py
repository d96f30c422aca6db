"""The cards of one column as a one-column table with fixed rows: it asks its model only for what is in sight."""

from array import array
from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from leaddesk.domain.board import Choice
from leaddesk.domain.cards import Card
from leaddesk.ui.board.card_delegate import CardDelegate
from leaddesk.ui.board.column_model import ColumnModel
from leaddesk.ui.board.drop_line import paint_drop_line
from leaddesk.ui.board.foot_room import fit_with_room
from leaddesk.ui.board.lane_headings import LaneHeadings
from leaddesk.ui.board.leads_mime import leads_of
from leaddesk.ui.frame.files import files_of
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.viewport import keep_viewport

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class CardTable(QTableView):
    """Selection, keys and drags of a column. What they mean is decided by those who listen."""

    is_by_keyboard = False
    """Whether it was the keyboard, and not the mouse, that did something with cards last: in any column."""
    drag_wanted = Signal()
    """The pointer pulls at the selection."""
    leads_over = Signal(object)
    """Leads hang over this column; None once they have left."""
    leads_dropped = Signal(object, QPoint)
    """Leads were let go here, at this place of the screen."""
    leads_handed_over = Signal(object, object, QPoint)
    """Leads were let go on the heading of a lane."""
    files_dropped = Signal(object)
    """Files were let go here: a list of paths."""
    opened = Signal(int)
    advance_wanted = Signal(int)
    menu_wanted = Signal(QPoint)
    key_pressed = Signal(QKeyEvent)
    """A key that is the board's business; accept it to keep the table from seeing it."""
    sight_changed = Signal()
    """Other rows came into sight."""
    lane_wanted = Signal(object)
    """The heading of a lane was clicked: its value."""
    heading_over = Signal(object)
    """Leads hang over the heading of this lane; None over anything else."""

    def __init__(self, model: ColumnModel, delegate: CardDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._cards, self._delegate = model, delegate
        delegate.view = self
        self._drop_row = -1
        self.headings = LaneHeadings(self, model, delegate, self.heading_over.emit)
        self._pressed = QPoint()
        self._viewport = keep_viewport(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._set_up_view()
        self._set_up_drags()
        self.doubleClicked.connect(lambda index: self.opened.emit(model.lead_at(index.row())))
        self.verticalScrollBar().valueChanged.connect(self.sight_changed)

    def _set_up_view(self) -> None:
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.viewport().setAutoFillBackground(False)
        self.fit()

    def _set_up_drags(self) -> None:
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(False)  # True by default for tables: drops would only hit cards, not gaps
        self.setDropIndicatorShown(False)  # the board shows where the sort will put it, not where the pointer is
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def fit(self) -> None:
        """Takes the row height of the present density and zoom."""
        self._fit_rows()
        self.verticalScrollBar().setSingleStep(self._delegate.row_height() // 2)

    def _fit_rows(self) -> None:
        """Every row as high as a card, and those with which a lane begins higher by its heading."""
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())
        self.headings.fit(self.headings.tall_rows())

    def go_to_lane(self, value: str | int) -> None:
        """Scrolls the lane with this value to the top, where this column has one."""
        row = self._cards.lanes.first_row(value)
        if 0 <= row < self._cards.rowCount():
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(row))

    def rows_in_sight(self) -> tuple[int, int]:
        """The first and last row of which something can be seen; (0, -1) where there is none."""
        first = self.rowAt(0)
        if first < 0:
            return 0, -1
        last = self.rowAt(self.viewport().height() - 1)
        return first, last if last >= 0 else self._cards.rowCount() - 1

    def rows_that_fit(self) -> int:
        """How many rows the view is high, a part of one counted."""
        return self.viewport().height() // max(1, self._delegate.row_height()) + 2

    def cards_in_sight(self) -> list[tuple[int, Card]]:
        """The rows in sight with their cards, as far as they are at hand."""
        first, last = self.rows_in_sight()
        found = ((row, self._cards.card_at(row)) for row in range(first, last + 1))
        return [(row, card) for row, card in found if card is not None]

    def card_rect(self, lead: int) -> QRect:
        """Where a card is, in this view's viewport; empty where it is not in this column."""
        row = self._cards.row_of(lead)
        if row < 0:
            return QRect()
        return self._delegate.card_box(self.rowViewportPosition(row), row).toRect()

    def row_top(self, row: int) -> int:
        """Where the card of a row begins in the viewport, also for the row after the last."""
        header = self.verticalHeader()
        top = header.sectionPosition(row) if row < header.count() else header.length()
        has_heading = self._cards.lanes.starting_at(row) is not None
        return top - self.verticalScrollBar().value() + (self._delegate.heading_height() if has_heading else 0)

    def show_ids(self, ids: "array[int]", lanes: Sequence[Choice] | None = None) -> None:
        """Shows other leads, keeping what is selected and, unless it is at the top, what is in sight."""
        bar = self.verticalScrollBar()
        top = self.rowAt(0) if bar.value() else -1
        anchor, offset = self._cards.lead_at(top), self.row_top(top)
        selected, current = self.selected_leads(), self.current_lead()
        tall = self.headings.tall_rows()
        was_reset = self._cards.show(ids)
        if lanes is not None:
            self._cards.lanes.show(lanes)
        if not was_reset:  # a reset leaves the heights where they were, row by row
            tall = self.headings.tall_rows()
        if tall or self._cards.lanes.starts():
            self.headings.fit([row for row in tall if row < len(ids)])
        if (selected or current) and (was_reset or self._lost_any(selected, current)):
            self.select(selected, current)
        row = self._cards.row_of(anchor) if anchor else -1
        if row >= 0:
            bar.setValue(bar.value() + self.row_top(row) - offset)
        elif top < 0 and bar.value() and not selected:  # a keyboard that rests on someone drags nothing out of sight
            self.select((), self._cards.lead_at(0))
            bar.setValue(0)

    def _lost_any(self, selected: list[int], current: int) -> bool:
        """Whether a selected card, or the one with the keyboard, was taken out and put in at another row."""
        still = [lead for lead in selected if self._cards.row_of(lead) >= 0]
        is_elsewhere = self._cards.row_of(current) >= 0 and self.current_lead() != current
        return is_elsewhere or len(self.selected_leads()) != len(still)

    def pressed_in_card(self) -> QPoint:
        """Where the pointer took hold, from the corner of the card there."""
        row = self.rowAt(self._pressed.y())
        corner = self._delegate.card_box(self.rowViewportPosition(row), row).topLeft() if row >= 0 else QPointF()
        return self._pressed - corner.toPoint()

    def selected_leads(self) -> list[int]:
        """The selected leads in the column's order."""
        ids = self._cards.ids()
        ranges = sorted((part.top(), part.bottom()) for part in self.selectionModel().selection().toList())
        return [lead for top, bottom in ranges for lead in ids[top : bottom + 1]]

    def current_lead(self) -> int:
        """The lead that the keyboard is at; 0 for none."""
        return self._cards.lead_at(self.currentIndex().row()) if self.currentIndex().isValid() else 0

    def updateGeometries(self) -> None:
        fit_with_room(self, super().updateGeometries)

    def select(self, leads: Iterable[int], current: int = 0) -> None:
        """Selects these leads and nothing else; ``current`` gets the keyboard, or the first of them."""
        rows = self._cards.rows_of(leads)
        chosen = QItemSelection()
        for first, last in _stretches(rows):
            chosen.append(QItemSelectionRange(self._cards.index(first), self._cards.index(last)))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        row = self._cards.row_of(current) if current else (rows[0] if rows else -1)
        if row >= 0:
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._cards.index(row), no_update)

    def show_drop_row(self, row: int) -> None:
        """Draws the line before this row where cards will land; -1 takes it away."""
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def _advance_at(self, at: QPoint) -> int:
        """The ready lead whose word to advance is there; 0 for none."""
        row = self.rowAt(at.y())
        card = self._cards.card_at(row)
        if card is None:
            return 0
        area = self._delegate.face(card).advance
        corner = self._delegate.card_box(self.rowViewportPosition(row), row).topLeft()
        return card.id if area is not None and area.translated(corner).contains(QPointF(at)) else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.headings.paint()
        if self._drop_row >= 0 and self.headings.target is None:
            gap = theme.px(self._delegate.density.gap)
            paint_drop_line(self.viewport(), self._delegate.card_box(0), self.row_top(self._drop_row) - gap / 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sight_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._delegate.shows_focus = CardTable.is_by_keyboard = False
        self._pressed = event.position().toPoint()
        lane = self.headings.at(self._pressed)
        if lane is not None:
            self.lane_wanted.emit(lane.value)
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        lead = self._advance_at(event.position().toPoint())
        if lead and event.button() == Qt.MouseButton.LeftButton:
            self.advance_wanted.emit(lead)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.shows_focus = CardTable.is_by_keyboard = True
        event.setAccepted(False)
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)
        self.viewport().update()

    def shows_ring(self) -> bool:
        """Whether the card that the keyboard is at has the ring around it."""
        return self._delegate.shows_focus and self.hasFocus()

    def keyboardSearch(self, _search: str) -> None:
        """Letters are commands here; the search field finds people."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        self._delegate.shows_focus = event.reason() in _BY_KEY or (CardTable.is_by_keyboard and not by_mouse)
        if not self.currentIndex().isValid() and self._cards.rowCount():
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._cards.index(max(0, self.rowAt(0))), no_update)
        super().focusInEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            card = self._cards.card_at(self.rowAt(event.pos().y()))
            text = self._delegate.tooltip(card) if card is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def startDrag(self, _supported: Qt.DropAction) -> None:
        self.drag_wanted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        leads = leads_of(event.mimeData())
        if leads:
            event.acceptProposedAction()
            self.leads_over.emit(leads)
        elif files_of(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if leads_of(event.mimeData()):
            self.headings.mark(self.headings.at(event.position().toPoint()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.headings.mark(None)
        self.leads_over.emit(None)

    def dropEvent(self, event: QDropEvent) -> None:
        leads = leads_of(event.mimeData())
        lane = self.headings.at(event.position().toPoint())
        self.headings.mark(None)
        self.leads_over.emit(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        event.acceptProposedAction()
        at = self.viewport().mapToGlobal(event.position().toPoint())
        if leads and lane is not None:
            self.leads_handed_over.emit(leads, lane, at)
        elif leads:
            self.leads_dropped.emit(leads, at)
        else:
            self.files_dropped.emit(files_of(event.mimeData()))


def _stretches(rows: list[int]) -> list[tuple[int, int]]:
    """Rising rows as stretches without a gap, first and last of each."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
