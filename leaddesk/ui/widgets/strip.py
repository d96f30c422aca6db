"""A strip over the full width that says what is due, and offers the likely decisions."""

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from leaddesk.domain.sentences import Tone
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.text import ElidedText

TONE_TEXT: dict[Tone, ColorRole] = {
    Tone.OVERDUE: "overdue",
    Tone.CAUTION: "caution",
    Tone.RETURNED: "returned",
    Tone.READY: "ready",
    Tone.QUIET: "text_2",
}
"""The colour of the words of a tone."""

TONE_GROUND: dict[Tone, ColorRole] = {
    Tone.OVERDUE: "overdue_soft",
    Tone.CAUTION: "caution_soft",
    Tone.RETURNED: "returned_soft",
    Tone.READY: "ready_soft",
    Tone.QUIET: "surface_alt",
}
"""The ground that goes with it."""

_HEIGHT = 44


class Strip(QWidget):
    """Icon, one strong sentence and room for buttons at the right: ``strip.buttons.addWidget(…)``. 44 high."""

    def __init__(self, tone: Tone, icon: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._icon = tone, icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(_HEIGHT))
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(45), 0, theme.px(12), 0)
        line.setSpacing(theme.px(8))
        self.sentence = ElidedText(sentence, "body", TONE_TEXT[tone], strong=True)
        line.addWidget(self.sentence, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(8))
        line.addLayout(self.buttons)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(theme.px(_HEIGHT))
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(TONE_GROUND[self._tone]))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))
        side = theme.px(16)
        ink = theme.color(TONE_TEXT[self._tone])
        paint_icon(painter, self._icon, ink, theme.px(20), (self.height() - side) // 2, side)
        painter.end()
