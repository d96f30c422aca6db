"""The last lines of a bulk popover: how many it is done with, and who is left out and why. They add up."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import LEFT, RIGHT, draw_rule, draw_text, elided
from leaddesk.ui.widgets.shaping import width_of

_LINE = 20


@dataclass(frozen=True, slots=True)
class TallyLine:
    """One part of those who are selected."""

    count: int
    text: str
    """What becomes of them, after the number."""
    icon: str = "check"
    role: ColorRole = "ready"
    tip: str = ""
    """Who they are, or why, where there is more to say."""


class Tally(QWidget):
    """Lines with their numbers in one column; a hairline above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[TallyLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[TallyLine]) -> None:
        """Shows these; lines of nobody are left out, but for the first."""
        self._lines = tuple(line for at, line in enumerate(lines) if line.count or not at)
        self.setAccessibleName(" ".join(f"{line.count:,} {line.text}" for line in self._lines))
        self.setToolTip("\n".join(line.tip for line in self._lines if line.tip))
        self.updateGeometry()
        self.update()

    def lines(self) -> tuple[TallyLine, ...]:
        """What is shown."""
        return self._lines

    def total(self) -> int:
        """How many they are together."""
        return sum(line.count for line in self._lines)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(_LINE) * len(self._lines) + theme.px(12))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        draw_rule(painter, 0, self.width(), 0, theme.color("line"))
        numbers = max((width_of(f"{line.count:,}", "meta", True) for line in self._lines), default=0.0)
        right = px(24) + max(numbers, px(24))
        for at, line in enumerate(self._lines):
            top = px(10) + at * px(_LINE)
            paint_icon(painter, line.icon, theme.color(line.role), 0, top + px(2), px(16))
            box = QRectF(0, top, right, px(_LINE))
            draw_text(painter, box, f"{line.count:,}", theme.font("meta", strong=True), theme.color("text"), RIGHT)
            room = QRectF(right + px(8), top, self.width() - right - px(8), px(_LINE))
            text = elided(line.text, theme.metrics("meta"), room.width())
            draw_text(painter, room, text, theme.font("meta"), theme.color("text_2"), LEFT)
        painter.end()
