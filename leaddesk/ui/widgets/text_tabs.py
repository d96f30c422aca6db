"""The tabs of a page: words in a row, the current one underlined. 36 high, with a hairline below."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.focus_ring import is_by_keyboard
from leaddesk.ui.widgets.painting import CENTER, draw_dot, draw_text, fill_box

_HEIGHT, _GAP, _INSET, _LINE = 36, 24, 16, 3


class TextTabs(QWidget):
    """``chosen(index)`` when another tab is taken: by a click, or with the left and right keys."""

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], current: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tuple(words)
        self._current = current
        self._marked: frozenset[int] = frozenset()
        self._under = -1
        self._is_by_keyboard = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("no_ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name_it()

    def current(self) -> int:
        """The index of the tab that is taken."""
        return self._current

    def take(self, index: int) -> None:
        """Takes a tab."""
        if 0 <= index < len(self._words) and index != self._current:
            self._current = index
            self._name_it()
            self.update()
            self.chosen.emit(index)

    def mark(self, indexes: frozenset[int]) -> None:
        """Puts a dot of caution beside these tabs: something in them wants a look."""
        if indexes != self._marked:
            self._marked = indexes
            self.update()

    def _name_it(self) -> None:
        self.setAccessibleName(self._words[self._current])

    def _width(self, index: int) -> int:
        return round(theme.metrics("body", strong=True).horizontalAdvance(self._words[index])) + 1

    def box(self, index: int) -> QRectF:
        """Where a tab stands."""
        left = theme.px(_INSET) + sum(self._width(at) + theme.px(_GAP) for at in range(index))
        return QRectF(left, 0, self._width(index), self.height())

    def _at(self, point: QPoint) -> int:
        reach = theme.px(_GAP) / 2
        boxes = (self.box(at).adjusted(-reach, 0, reach, 0) for at in range(len(self._words)))
        return next((at for at, box in enumerate(boxes) if box.left() <= point.x() < box.right()), -1)

    def sizeHint(self) -> QSize:
        last = self.box(len(self._words) - 1)
        return QSize(round(last.right()) + theme.px(_INSET), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def take_keyboard(self) -> None:
        """Takes the keyboard from something that went: without a ring, until a key is pressed."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_by_keyboard = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._is_by_keyboard = is_by_keyboard(event.reason())
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_by_keyboard = False
        self.take(self._at(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under = self._at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._under >= 0 else Qt.CursorShape.ArrowCursor)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if steps:
            self._is_by_keyboard = True
            self.take(self._current + steps)
            self.update()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))
        for at, word in enumerate(self._words):
            box, is_taken = self.box(at), at == self._current
            role: ColorRole = "accent" if is_taken else "text" if at == self._under else "text_2"
            draw_text(painter, box, word, theme.font("body", strong=is_taken), theme.color(role), CENTER)
            if is_taken:
                line = theme.px(_LINE)
                painter.fillRect(QRectF(box.left(), box.bottom() - line, box.width(), line), theme.color("accent"))
            if at in self._marked:
                draw_dot(
                    painter,
                    box.topRight() + QPoint(theme.px(6), theme.px(10)),
                    theme.px(3),
                    theme.color("caution_mark"),
                )
        if self.hasFocus() and self._is_by_keyboard:
            self._paint_ring(painter)
        painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        reach = theme.px(6)
        box = self.box(self._current).adjusted(-reach, theme.px(3), reach, -theme.px(5))
        fill_box(painter, box, theme.px(6), None, theme.color("focus"), 2.0)
