"""The foot of the list of the day: its keys, below a hairline."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.key_hints import KeyHints
from leaddesk.ui.widgets.painting import draw_rule


class DayFoot(QWidget):
    """What the keyboard does in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hints = KeyHints(
            (
                (("↑", "↓"), _("choose")),
                (("Enter",), _("open")),
                (("D",), _("done")),
                (("Z",), _("put off to tomorrow")),
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6))
        row.addWidget(hints)
        row.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_rule(painter, 0, self.width(), 0, theme.color("line"))
        painter.end()
