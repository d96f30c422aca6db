"""Options as rows of full width, one of them taken: what it means below its name, its number key at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, draw_dot, draw_hint, draw_text, elided, fill_box

_ROW = 58
_ROW_WITH_REASON = 76
_ROW_BARE = 36
_GAP = 8


class Option(NamedTuple):
    """One row: its code, its name, what it means, and why it is the likely one, if it is."""

    code: str
    name: str
    meaning: str = ""
    reason: str = ""


class OptionRows(QWidget):
    """Up, down and, unless ``has_keys`` is off, number keys take a row; ``chosen(code)`` says which."""

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[Option], current: str = "", parent: QWidget | None = None, *, has_keys: bool = True
    ) -> None:
        super().__init__(parent)
        self._has_keys = has_keys
        self.options = tuple(options)
        codes = [option.code for option in self.options]
        self._current = codes.index(current) if current in codes else 0
        self._under = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("no_ring", True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name_it()

    def current(self) -> str:
        """The code of the row that is taken."""
        return self.options[self._current].code

    def choose_number(self, number: int) -> bool:
        """Takes the row with this number key, from 1; False where there is none."""
        if not self._has_keys or not 1 <= number <= len(self.options):
            return False
        self._choose(number - 1)
        return True

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self.options) and index != self._current:
            self._current = index
            self._name_it()
            self.update()
            self.chosen.emit(self.current())

    def _name_it(self) -> None:
        option = self.options[self._current]
        self.setAccessibleName(f"{option.name} {option.meaning}".strip())

    def _heights(self) -> list[int]:
        return [
            theme.px(_ROW_WITH_REASON if option.reason else _ROW if option.meaning else _ROW_BARE)
            for option in self.options
        ]

    def _boxes(self) -> list[QRectF]:
        boxes, y = [], 0
        gap = theme.px(_GAP if any(option.meaning for option in self.options) else 4)
        for height in self._heights():
            boxes.append(QRectF(0, y, self.width(), height))
            y += height + gap
        return boxes

    def _at(self, y: float) -> int:
        return next((at for at, box in enumerate(self._boxes()) if box.top() <= y < box.bottom()), -1)

    def sizeHint(self) -> QSize:
        boxes = self._boxes()
        return QSize(theme.px(200), round(boxes[-1].bottom()) if boxes else 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self._at(event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under = self._at(event.position().y())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self._choose(self._current - 1)
        elif event.key() == Qt.Key.Key_Down:
            self._choose(self._current + 1)
        elif not (event.text().isdigit() and self.choose_number(int(event.text()))):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at, (option, box) in enumerate(zip(self.options, self._boxes(), strict=True)):
            self._paint_row(painter, option, box, at)
        painter.end()

    def _paint_row(self, painter: QPainter, option: Option, box: QRectF, at: int) -> None:
        is_taken = at == self._current
        ground = theme.color("selected" if is_taken else "hover" if at == self._under else "surface")
        border = theme.color("accent" if is_taken else "line_strong")
        fill_box(painter, box, theme.px(6), ground, border, 2.0 if is_taken else 1.0)
        self._paint_radio(painter, box, is_taken)
        px, left = theme.px, box.left() + theme.px(37)
        room = box.right() - px(10) - left
        if self._has_keys:
            right, middle = box.right() - px(10), box.top() + px(18)
            hint = draw_hint(painter, right, middle, str(at + 1), theme.color("text_2"), theme.color("line"))
            room = hint.left() - px(8) - left
        line = QRectF(left, box.top() + px(8), room, px(20))
        name = elided(option.name, theme.metrics("body", strong=True), room)
        draw_text(painter, line, name, theme.font("body", strong=True), theme.color("text"), LEFT)
        room = box.right() - px(10) - left
        line = QRectF(left, box.top() + px(30), room, px(18))
        meaning = elided(option.meaning, theme.metrics("meta"), room)
        draw_text(painter, line, meaning, theme.font("meta"), theme.color("text_2"), LEFT)
        if option.reason:
            y = box.top() + px(50)
            paint_icon(painter, "warning-circle", theme.color("caution"), left, y, px(16))
            line = QRectF(left + px(20), y - px(1), room - px(20), px(18))
            reason = elided(option.reason, theme.metrics("meta"), line.width())
            draw_text(painter, line, reason, theme.font("meta"), theme.color("caution"), LEFT)

    def _paint_radio(self, painter: QPainter, box: QRectF, is_taken: bool) -> None:
        side = theme.px(16)
        circle = QRectF(box.left() + theme.px(11), box.top() + theme.px(10), side, side)
        if is_taken:
            center = QPointF(circle.center())
            draw_dot(painter, center, side / 2, theme.color("accent"))
            draw_dot(painter, center, theme.px(6) / 2, theme.color("on_accent"))
        else:
            fill_box(painter, circle, side / 2, theme.color("field"), theme.color("line_strong"))
