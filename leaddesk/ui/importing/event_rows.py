"""The events that a list can come from, one taken: the likely one opened with its reason, the last one a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, draw_dot, draw_hint, draw_text, elided, fill_box

_HEAD = 38


class EventRow(QWidget):
    """A radio row: name, what stands beside it, its key; below them ``inside`` while it is taken."""

    pressed = Signal()

    def __init__(
        self, name: str, about: str, key: str, inside: QWidget, *, gap: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._gap = gap
        self.name, self._about, self._key, self.inside = name, about, key, inside
        self._is_taken = False
        self.setAccessibleName(f"{name} {about}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(inside)
        self._fit()

    def take(self, is_taken: bool) -> None:
        """Shows whether it is taken."""
        self._is_taken = is_taken
        self.inside.setVisible(is_taken)
        top = theme.px(_HEAD - 8 + self._gap if is_taken else _HEAD)
        self._column.setContentsMargins(theme.px(37), top, theme.px(14), theme.px(14) if is_taken else 0)
        self.updateGeometry()
        self.update()

    def _fit(self) -> None:
        self.setMinimumHeight(theme.px(_HEAD))
        self.take(self._is_taken)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), max(theme.px(_HEAD), self._column.sizeHint().height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        box, is_taken = self.rect().toRectF(), self._is_taken
        ground = theme.color("selected" if is_taken else "hover" if self.underMouse() else "surface")
        border = theme.color("accent" if is_taken else "line_strong")
        fill_box(painter, box, px(6), ground, border, 2.0 if is_taken else 1.0)
        side, middle = px(16), px(_HEAD) / 2
        circle = QRectF(px(11), round(middle - side / 2), side, side)
        if is_taken:
            draw_dot(painter, circle.center(), side / 2, theme.color("accent"))
            draw_dot(painter, circle.center(), px(6) / 2, theme.color("on_accent"))
        else:
            fill_box(painter, circle, side / 2, theme.color("field"), theme.color("line_strong"))
        right = self.width() - px(10)
        if self._key:
            hint = draw_hint(painter, right, middle, self._key, theme.color("text_2"), theme.color("line"))
            right = round(hint.left()) - px(8)
        x = px(37)
        name = elided(self.name, theme.metrics("body", strong=True), right - x)
        line = QRectF(x, 0, right - x, px(_HEAD))
        draw_text(painter, line, name, theme.font("body", strong=True), theme.color("text"), LEFT)
        line.setLeft(x + theme.metrics("body", strong=True).horizontalAdvance(name) + px(8))
        about = elided(self._about, theme.metrics("meta"), line.width())
        draw_text(painter, line, about, theme.font("meta"), theme.color("text_2"), LEFT)
        painter.end()


class EventRows(QWidget):
    """``taken(index)`` when another row is. Up and down move; number keys belong to the page."""

    taken = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[EventRow] = []
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("no_ring", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))

    def current(self) -> int:
        """The row that is taken; -1 for none."""
        return self._current

    def show_rows(self, rows: Sequence[EventRow], current: int) -> None:
        """Shows other rows."""
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = list(rows)
        for at, row in enumerate(self.rows):
            self._column.addWidget(row)
            row.pressed.connect(lambda at=at: self.take(at))
        self._current = -1
        self.take(current, is_told=False)

    def take(self, index: int, *, is_told: bool = True) -> None:
        """Takes a row."""
        if not 0 <= index < len(self.rows) or index == self._current:
            return
        self._current = index
        for at, row in enumerate(self.rows):
            row.take(at == index)
        self.setAccessibleName(self.rows[index].accessibleName())
        if is_told:
            self.taken.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self.take(self._current - 1)
        elif event.key() == Qt.Key.Key_Down:
            self.take(self._current + 1)
        else:
            super().keyPressEvent(event)
