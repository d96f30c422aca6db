"""A list of the day's leads. The current row carries its buttons, so there is one primary to a list."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from leaddesk.domain.cards import Card
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.today.row_actions import RowActions
from leaddesk.ui.today.row_painter import NARROW, DayDelegate
from leaddesk.ui.today.rows import DayModel, DayRow, Index, LeadRow
from leaddesk.ui.widgets.focus_ring import is_by_keyboard


class LeadList(QListView):
    """Up and down pass over headings. ``opened(lead)`` on Enter or a double click."""

    opened = Signal(int)
    chosen = Signal(int)
    """Another lead is the current one."""
    decided = Signal(object, object, object)
    """Decision, Card and the widget beside which anything is asked."""

    def __init__(self, *, is_short: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = DayModel(self)
        self.painter_of_rows = DayDelegate(self, is_short=is_short)
        self.actions_of_row = RowActions(self.viewport())
        self.setModel(self.rows)
        self.setItemDelegate(self.painter_of_rows)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setProperty("no_ring", True)
        self.viewport().setAutoFillBackground(False)
        self.actions_of_row.decided.connect(self.decided)
        self.doubleClicked.connect(lambda _index: self.open_current())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._place_actions())

    def show_rows(self, rows: Sequence[DayRow]) -> None:
        """Shows other rows; the lead that was current stays so, or the one that took its place becomes it."""
        was, at = self.current_lead(), self.currentIndex().row()
        self.painter_of_rows.fit_names([row.card.full_name for row in rows if isinstance(row, LeadRow)])
        self.rows.show_rows(rows)
        found = self.rows.row_of(was.id) if was is not None else -1
        if found < 0:
            at = max(at, 0)
            found = self.rows.next_lead(at, 1)
            found = self.rows.next_lead(at, -1) if found < 0 else found
        self.go_to(found)

    def current_row(self) -> LeadRow | None:
        """The row that is current."""
        return self.rows.lead_row(self.currentIndex().row())

    def current_lead(self) -> Card | None:
        """The lead that is current."""
        row = self.current_row()
        return row.card if row is not None else None

    def go_to(self, row: int) -> None:
        """Makes a row current and brings it into sight, with its heading where that is the one above."""
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))
            self.scrollTo(self.rows.index(max(row - 1, 0)))
            self.scrollTo(self.currentIndex())
        self._show_actions()

    def decide(self, key: str) -> bool:
        """Takes the decision of the current row with this key; False where it has none."""
        return self.actions_of_row.decide(key)

    def open_current(self) -> None:
        """Opens the lead that is current."""
        card = self.current_lead()
        if card is not None:
            self.opened.emit(card.id)

    def height_of_rows(self) -> int:
        """Of all rows together."""
        return sum(self.painter_of_rows.row_height(row) for row in self.rows.rows())

    def _step(self, step: int) -> None:
        found = self.rows.next_lead(self.currentIndex().row() + step, step)
        if found >= 0:
            self.go_to(found)

    def _show_actions(self) -> None:
        row = self.current_row()
        is_narrow = self.viewport().width() < theme.px(NARROW) and not self.painter_of_rows.is_short
        self.actions_of_row.show_row(row, is_narrow=is_narrow)
        self.painter_of_rows.room_right = self.actions_of_row.width() + theme.px(8) if row is not None else 0
        self._place_actions()
        self.viewport().update()

    def _place_actions(self) -> None:
        box: QRect = self.visualRect(self.currentIndex())
        actions = self.actions_of_row
        right = self.painter_of_rows.score_left(box.right() + 1) - theme.px(12)
        actions.move(round(right) - actions.width(), box.top() + (box.height() - actions.height()) // 2)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._show_actions()
        card = self.current_lead()
        if card is not None:
            self.chosen.emit(card.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if plain:
                self._show_ring(True)
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Home | Qt.Key.Key_End if plain:
                is_end = event.key() == Qt.Key.Key_End
                self.go_to(self.rows.next_lead(self.rows.rowCount() - 1, -1) if is_end else self.rows.next_lead(0, 1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_current()
            case _:
                if not (plain and event.text() and self.decide(event.text())):
                    event.ignore()

    def _show_ring(self, shows: bool) -> None:
        self.painter_of_rows.shows_ring = shows and self.hasFocus()
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring(is_by_keyboard(event.reason()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_actions()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._place_actions()
