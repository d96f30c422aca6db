"""What can be taken instead of typing on: a list below a field, which keeps the keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import Floating, fits_below, rect_in_window
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_text, elided, fill_box

_ROW = 30
_MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One row: what it is, what tells it from others, and something at the right."""

    text: str
    note: str = ""
    right: str = ""


class _Rows(QWidget):
    """The rows, painted."""

    taken = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Suggestion, ...] = ()
        self.current = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(_ROW) * len(self.rows))

    def _at(self, y: float) -> int:
        at = int(y // theme.px(_ROW))
        return at if 0 <= at < len(self.rows) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.current = self._at(event.position().y())
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().y())
        if at >= 0:
            self.taken.emit(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at, row in enumerate(self.rows):
            self._paint_row(painter, QRectF(0, at * theme.px(_ROW), self.width(), theme.px(_ROW)), row, at)
        painter.end()

    def _paint_row(self, painter: QPainter, box: QRectF, row: Suggestion, at: int) -> None:
        if at == self.current:
            fill_box(painter, box.adjusted(4, 1, -4, -1), theme.px(4), theme.color("selected"))
        room = box.adjusted(theme.px(12), 0, -theme.px(12), 0)
        if row.right:
            draw_text(painter, room, row.right, theme.font("meta"), theme.color("text_2"), RIGHT)
            room.setWidth(room.width() - theme.metrics("meta").horizontalAdvance(row.right) - theme.px(8))
        text = elided(row.text, theme.metrics(), room.width())
        draw_text(painter, room, text, theme.font(), theme.color("text"), LEFT)
        room.setLeft(room.left() + theme.metrics().horizontalAdvance(text) + theme.px(8))
        if row.note and room.width() > theme.px(24):
            note = elided(row.note, theme.metrics("meta"), room.width())
            draw_text(painter, room, note, theme.font("meta"), theme.color("text_2"), LEFT)


class Suggestions(Floating):
    """``chosen(index)`` by a click, or by :meth:`take` on Enter. It opens with :meth:`offer` and goes with its field."""

    chosen = Signal(int)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window(), radius=6)
        self._field = field
        self._rows = _Rows(self)
        self._rows.taken.connect(self._choose)
        self.body.addSpacing(theme.px(4))
        self.body.addWidget(self._rows)
        self.body.addSpacing(theme.px(4))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        field.installEventFilter(self)
        field.destroyed.connect(self.deleteLater)

    def offer(self, rows: Sequence[Suggestion], current: int = -1) -> None:
        """Shows these below the field; none hides the list. ``current`` is the one that Enter would take."""
        self._rows.rows = tuple(rows[:_MOST_ROWS])
        self._rows.current = min(current, len(self._rows.rows) - 1)
        if not self._rows.rows or not self._field.isVisible():
            self.hide()
            return
        self._rows.updateGeometry()
        self._place()
        self.show()
        self.raise_()
        self._rows.update()

    def rows(self) -> tuple[Suggestion, ...]:
        """What is offered; empty while nothing is."""
        return self._rows.rows if self.isVisible() else ()

    def step(self, steps: int) -> None:
        """To the next row or the one before; past either end to none."""
        if not self.isVisible():
            return
        count = len(self._rows.rows) + 1
        self._rows.current = (self._rows.current + 1 + steps) % count - 1
        self._rows.update()

    def take(self) -> bool:
        """Takes the current row; False where there is none."""
        if not self.isVisible() or self._rows.current < 0:
            return False
        self._choose(self._rows.current)
        return True

    def _choose(self, at: int) -> None:
        self.hide()
        self.chosen.emit(at)

    def _place(self) -> None:
        bounds = self._field.window().rect().adjusted(8, 8, -8, -8)
        height = theme.px(_ROW) * len(self._rows.rows) + 2 * theme.px(4)
        anchor = rect_in_window(self._field)
        self.place_box(fits_below(anchor, max(anchor.width(), theme.px(200)), height, bounds, theme.px(2)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field:
            if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
                self.hide()
            elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
                self._place()
            return False
        return super().eventFilter(watched, event)
