"""Two to five choices side by side, one of them taken."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import CENTER, draw_text, fill, fill_box, rounded


class Segment(NamedTuple):
    """One choice: an icon, or words. Where there is an icon the words are its tooltip."""

    text: str
    icon: str = ""


class Segmented(QWidget):
    """Emits ``chosen(index)`` when the user takes another segment; left and right change it too."""

    chosen = Signal(int)

    def __init__(self, segments: Sequence[Segment], current: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = tuple(segments)
        self._current = current
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._name_it()

    def current(self) -> int:
        """The index of the segment that is taken; -1 for none."""
        return self._current

    def set_current(self, index: int) -> None:
        """Takes a segment without announcing it."""
        self._current = index
        self._name_it()
        self.update()

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Says other words, such as other counts, for the same choices."""
        self._segments = tuple(segments)
        self._name_it()
        self.updateGeometry()
        self.update()

    def _name_it(self) -> None:
        if 0 <= self._current < len(self._segments):
            self.setAccessibleName(self._segments[self._current].text)

    def _choose(self, index: int) -> None:
        if index != self._current and 0 <= index < len(self._segments):
            self.set_current(index)
            self.chosen.emit(index)

    def _widths(self) -> list[int]:
        metrics = theme.metrics("body", strong=True)
        return [
            theme.px(36) if one.icon else round(metrics.horizontalAdvance(one.text)) + theme.px(24)
            for one in self._segments
        ]

    def _boxes(self) -> list[QRectF]:
        """The segments' places; what is left of the width is shared out evenly."""
        widths = self._widths()
        more = max(0, self.width() - sum(widths)) / len(widths)
        boxes, x = [], 0.0
        for width in widths:
            right = x + width + more
            boxes.append(QRectF(round(x), 0, round(right) - round(x), self.height()))
            x = right
        return boxes

    def _at(self, x: float) -> int:
        return next((at for at, box in enumerate(self._boxes()) if box.left() <= x < box.right()), -1)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()), theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().x())
        if at >= 0 and self._segments[at].icon:
            QToolTip.showText(event.globalPosition().toPoint(), self._segments[at].text, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left:
            self._choose(self._current - 1)
        elif event.key() == Qt.Key.Key_Right:
            self._choose(self._current + 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box, radius = self.rect().toRectF(), theme.px(6)
        fill_box(painter, box, radius, theme.color("field"))
        painter.setClipPath(rounded(box.adjusted(1, 1, -1, -1), radius - 1))
        for at, (segment, place) in enumerate(zip(self._segments, self._boxes(), strict=True)):
            self._paint_segment(painter, place, segment, at)
        painter.setClipping(False)
        fill_box(painter, box, radius, None, theme.color("line_strong"))
        painter.end()

    def _paint_segment(self, painter: QPainter, box: QRectF, segment: Segment, at: int) -> None:
        is_taken = at == self._current
        if is_taken:
            fill(painter, box, theme.color("accent_soft"))
        if at:
            fill(painter, QRectF(box.left(), 0, 1, box.height()), theme.color("line"))
        ink = theme.color("accent" if is_taken else "text")
        if segment.icon:
            side = theme.px(16)
            place = box.center().x() - side / 2
            paint_icon(painter, segment.icon, ink, round(place), round(box.center().y() - side / 2), side)
        else:
            draw_text(painter, box, segment.text, theme.font("body", strong=is_taken), ink, CENTER)
