"""Two sides field by field; the values that stay are tinted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import LEFT, draw_rule, draw_text, elided

_LABEL_LEAST, _LABEL_MOST, _ROW = 64, 104, 29


@dataclass(frozen=True, slots=True)
class GridRow:
    """A field: its label, both values, which of them stay, and why."""

    label: str
    left: str
    right: str
    keeps_left: bool = False
    keeps_right: bool = False
    because: str = ""


class FieldGrid(QWidget):
    """As high as its rows. What is cut is in the tooltip, with the rule that chose. ``pressed(row)`` by the mouse."""

    pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = ("", "")
        self._rows: tuple[GridRow, ...] = ()
        self._current = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, left: str, right: str, rows: Sequence[GridRow], current: int = -1) -> None:
        """Shows two sides under their heads; ``current`` is the row that is being asked about, if one is."""
        self._heads, self._rows, self._current = (left, right), tuple(rows), current
        self.setAccessibleName("\n".join(f"{row.label}: {row.left} / {row.right}" for row in rows))
        self.updateGeometry()
        self.update()

    def rows(self) -> tuple[GridRow, ...]:
        """What it shows."""
        return self._rows

    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(_ROW) * (len(self._rows) + 1) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self.sizeHint().height())

    def _label_width(self) -> int:
        widest = max((theme.metrics("meta").horizontalAdvance(row.label) for row in self._rows), default=0)
        return round(min(max(widest + theme.px(8), theme.px(_LABEL_LEAST)), theme.px(_LABEL_MOST)))

    def _boxes(self, at: int) -> tuple[QRectF, QRectF, QRectF]:
        """Label, left and right of a row; the heads are row 0."""
        label, height = self._label_width(), theme.px(_ROW)
        side = (self.width() - label) / 2
        y = at * height
        return (
            QRectF(0, y, label, height),
            QRectF(label, y, round(side), height),
            QRectF(label + round(side), y, self.width() - label - round(side), height),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().y()) // theme.px(_ROW) - 1
        if 0 <= at < len(self._rows):
            self.pressed.emit(at)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = event.pos().y() // theme.px(_ROW) - 1
            if 0 <= at < len(self._rows):
                row = self._rows[at]
                lines = (f"{row.label}: {row.left or _('(empty)')} / {row.right or _('(empty)')}", row.because)
                QToolTip.showText(event.globalPos(), "\n".join(filter(None, lines)), self)
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        _label, left, right = self._boxes(0)
        for box, head in ((left, self._heads[0]), (right, self._heads[1])):
            place = box.adjusted(px(8), 0, -px(4), 0)
            shown = elided(head, theme.metrics("meta", strong=True), place.width())
            draw_text(painter, place, shown, theme.font("meta", strong=True), theme.color("text"), LEFT)
        for at, row in enumerate(self._rows, 1):
            label, left, right = self._boxes(at)
            draw_rule(painter, 0, self.width(), label.top(), theme.color("line"))
            if at - 1 == self._current:
                painter.fillRect(QRectF(0, label.top() + 1, px(3), label.height() - 1), theme.color("accent"))
                label = label.adjusted(px(8), 0, 0, 0)
            draw_text(
                painter,
                label,
                elided(row.label, theme.metrics("meta"), label.width() - px(4)),
                theme.font("meta"),
                theme.color("text_2"),
                LEFT,
            )
            _paint_value(painter, left, row.left, is_kept=row.keeps_left)
            _paint_value(painter, right, row.right, is_kept=row.keeps_right)
        draw_rule(painter, 0, self.width(), self.height() - 1, theme.color("line"))
        painter.end()


def _paint_value(painter: QPainter, box: QRectF, value: str, *, is_kept: bool) -> None:
    if is_kept:
        painter.fillRect(box.adjusted(0, 1, 0, 0), theme.color("selected"))
    place = box.adjusted(theme.px(8), 0, -theme.px(6), 0)
    role: ColorRole = "text" if value else "text_3"
    text = elided(value or _("(empty)"), theme.metrics("meta", is_kept), place.width())
    draw_text(painter, place, text, theme.font("meta", strong=is_kept), theme.color(role), LEFT)
