"""What there is to do after an import: a line each, with its one action."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class NextStep:
    """One line."""

    icon: str
    role: ColorRole
    says: str
    about: str
    action: str
    act: Callable[[], object]
    action_icon: str = ""


class NextSteps(Panel):
    """The lines, with hairlines between them."""

    def __init__(self) -> None:
        super().__init__(inset=0)
        self.rows: list[_Row] = []

    def show_steps(self, steps: Sequence[NextStep]) -> None:
        """Shows other lines."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [_Row(step, is_first=at == 0) for at, step in enumerate(steps)]
        for row in self.rows:
            self.body.addWidget(row)
        self.setVisible(bool(steps))


class _Row(QWidget):
    def __init__(self, step: NextStep, *, is_first: bool) -> None:
        super().__init__()
        self._is_first = is_first
        px = theme.px
        self.setMinimumHeight(px(61))
        self.button = KeyButton(step.action, icon=step.action_icon, is_small=True)
        self.button.clicked.connect(lambda: step.act())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Text(step.says, "body", strong=True, wraps=True))
        words.addWidget(Text(step.about, "meta", "text_2", wraps=True))
        words.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(px(16), px(8), px(16), px(8))
        line.setSpacing(px(12))
        line.addWidget(IconLabel(step.icon, step.role, 20), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._is_first:
            painter = QPainter(self)
            inset = theme.px(16)
            painter.fillRect(QRectF(inset, 0, self.width() - 2 * inset, 1), theme.color("line"))
            painter.end()
