"""Kinds to choose one of, as chips in rows: icon, word and number key."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import LEFT, draw_hint, draw_text, fill_box, hint_width
from leaddesk.ui.widgets.shaping import width_of

_HEIGHT, _GAP = 28, 4


@dataclass(frozen=True, slots=True)
class KindChip:
    """One of them."""

    text: str
    icon: str


class KindChips(QWidget):
    """``chosen(index)`` when another one is taken: by a click, left and right, or its number key."""

    chosen = Signal(int)

    def __init__(self, chips: Sequence[KindChip], current: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips, self._current, self._under = tuple(chips), current, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name_it()

    def current(self) -> int:
        """Which one is taken."""
        return self._current

    def choose_number(self, number: int) -> bool:
        """Takes the one with this number key, from 1; False where there is none."""
        if not 1 <= number <= len(self._chips):
            return False
        self._choose(number - 1)
        return True

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._chips) and index != self._current:
            self._current = index
            self._name_it()
            self.update()
            self.chosen.emit(index)

    def _name_it(self) -> None:
        self.setAccessibleName(self._chips[self._current].text)

    def _boxes(self, width: int) -> list[QRectF]:
        px, boxes, x, y = theme.px, [], 0.0, 0
        for at, chip in enumerate(self._chips):
            wide = px(10 + 16 + 6) + width_of(chip.text, "meta") + px(6) + hint_width(str(at + 1)) + px(8)
            if x and x + wide > width:
                x, y = 0.0, y + px(_HEIGHT + _GAP)
            boxes.append(QRectF(round(x), y, round(wide), px(_HEIGHT)))
            x += wide + px(_GAP)
        return boxes

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._boxes(width)[-1].bottom())

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(320))
        return QSize(width, self.heightForWidth(width))

    def _at(self, x: float, y: float) -> int:
        return next((at for at, box in enumerate(self._boxes(self.width())) if box.contains(x, y)), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self._at(event.position().x(), event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under = self._at(event.position().x(), event.position().y())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if steps:
            self._choose(self._current + steps)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at, (chip, box) in enumerate(zip(self._chips, self._boxes(self.width()), strict=True)):
            self._paint_chip(painter, chip, box, at)
        painter.end()

    def _paint_chip(self, painter: QPainter, chip: KindChip, box: QRectF, at: int) -> None:
        px, is_taken = theme.px, at == self._current
        ground: ColorRole = "accent_soft" if is_taken else "hover" if at == self._under else "surface"
        border: ColorRole = "accent" if is_taken else "line_strong"
        fill_box(painter, box, box.height() / 2, theme.color(ground), theme.color(border))
        ink, side = theme.color("accent" if is_taken else "text"), px(16)
        paint_icon(painter, chip.icon, ink, box.left() + px(10), round(box.center().y() - side / 2), side)
        room = QRectF(box.left() + px(32), box.top(), box.width(), box.height())
        draw_text(painter, room, chip.text, theme.font("meta"), theme.color("text"), LEFT)
        right, grey = box.right() - px(8), theme.color("text_2")
        draw_hint(painter, right, box.center().y(), str(at + 1), grey, theme.color("line"))
