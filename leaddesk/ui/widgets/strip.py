"""A strip over the full width that says what is due, and offers the likely decisions."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from leaddesk.domain.sentences import Tone
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.text import ElidedText, Text

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
    """Icon, one strong sentence, what else there is to say, and room for buttons at the right:
    ``strip.buttons.addWidget(…)``. 44 high, and so much room below it. Where it is narrow, ``about`` gives way.
    """

    def __init__(self, tone: Tone, icon: str, sentence: str, *, below: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._icon, self._below = tone, icon, below
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line = QHBoxLayout(self)
        self.sentence = Text(sentence, "body", TONE_TEXT[tone], strong=True)
        self.about = ElidedText("", "body")
        self.buttons = QHBoxLayout()
        self._line.addWidget(self.sentence)
        self._line.addWidget(self.about, 1)
        self._line.addLayout(self.buttons)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(_HEIGHT) + theme.px(self._below))
        self._line.setContentsMargins(theme.px(45), 0, theme.px(16), theme.px(self._below))
        self._line.setSpacing(theme.px(12))
        self.buttons.setSpacing(theme.px(12))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = theme.px(_HEIGHT)
        painter.fillRect(0, 0, self.width(), height, theme.color(TONE_GROUND[self._tone]))
        painter.fillRect(0, height - 1, self.width(), 1, theme.color("line"))
        side = theme.px(16)
        ink = theme.color(TONE_TEXT[self._tone])
        paint_icon(painter, self._icon, ink, theme.px(20), (height - side) // 2, side)
        painter.end()
