"""The steps of a guided path: those that are done, the one that is current, those to come."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import CENTER, LEFT, draw_text, fill_box

_HEIGHT, _CIRCLE, _INSET, _BETWEEN = 32, 20, 12, 36


class StepStrip(QWidget):
    """Shows where one is; it takes no clicks, the foot bar does."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def current(self) -> int:
        """The index of the step that is shown."""
        return self._current

    def show_step(self, index: int) -> None:
        """Those before it are done."""
        self._current = index
        says = _("Step {n} of {of}: {step}")
        self.setAccessibleName(says.format(n=index + 1, of=len(self._steps), step=self._steps[index]))
        self.update()

    def _widths(self) -> list[int]:
        metrics = theme.metrics("body", strong=True)
        return [round(metrics.horizontalAdvance(step)) + theme.px(2 * _INSET + _CIRCLE + 8) for step in self._steps]

    def sizeHint(self) -> QSize:
        widths = self._widths()
        return QSize(sum(widths) + theme.px(_BETWEEN - 12) * (len(widths) - 1), theme.px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, x, px = QPainter(self), 0.0, theme.px
        for at, (step, width) in enumerate(zip(self._steps, self._widths(), strict=True)):
            self._paint_step(painter, at, step, QRectF(x, 0, width, self.height()))
            x += width
            if at < len(self._steps) - 1:
                side = px(12)
                y = (self.height() - side) // 2
                paint_icon(
                    painter, "caret-right", theme.color("text_3"), round(x + px(_BETWEEN - 12 - 12) / 2), y, side
                )
            x += px(_BETWEEN - 12)
        painter.end()

    def _paint_step(self, painter: QPainter, at: int, step: str, box: QRectF) -> None:
        px, is_current = theme.px, at == self._current
        if is_current:
            fill_box(painter, box, px(6), theme.color("selected"))
        ink = theme.color("accent" if is_current else "text_2")
        circle = QRectF(box.left() + px(_INSET), round(box.center().y() - px(_CIRCLE) / 2), px(_CIRCLE), px(_CIRCLE))
        fill_box(painter, circle, circle.height() / 2, None, ink, 1.5 if is_current else 1.0)
        if at < self._current:
            side = px(12)
            inset = (circle.height() - side) / 2
            paint_icon(painter, "check-bold", ink, round(circle.left() + inset), round(circle.top() + inset), side)
        else:
            draw_text(painter, circle, str(at + 1), theme.font("meta", strong=True), ink, CENTER)
        words = QRectF(circle.right() + px(8), 0, box.right() - circle.right(), box.height())
        draw_text(painter, words, step, theme.font("body", strong=is_current), ink, LEFT)
