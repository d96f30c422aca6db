"""Keys and what they do, in one quiet line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import LEFT, draw_hint, draw_text, hint_width

Hints = Sequence[tuple[Sequence[str], str]]


class KeyHints(QWidget):
    """``((("↑", "↓"), "choose"), (("Enter",), "open"))``: keys in their boxes, and the word for them."""

    def __init__(self, hints: Hints, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints = tuple(hints)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = 0.0
        for keys, word in self._hints:
            width += sum(hint_width(key) + theme.px(4) for key in keys)
            width += theme.metrics("meta").horizontalAdvance(word) + theme.px(14)
        return QSize(round(width), theme.px(20))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, ink, x = QPainter(self), theme.color("text_2"), 0.0
        for keys, word in self._hints:
            for key in keys:
                x += hint_width(key)
                draw_hint(painter, x, self.height() / 2, key, ink, theme.color("line"))
                x += theme.px(4)
            width = theme.metrics("meta").horizontalAdvance(word)
            draw_text(painter, QRectF(x, 0, width + 2, self.height()), word, theme.font("meta"), ink, LEFT)
            x += width + theme.px(14)
        painter.end()
