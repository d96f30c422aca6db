"""The bar at the foot of a page: the way back at the left, what will happen in one line, one primary at the right. 56 high."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import ElidedText


class FootBar(QWidget):
    """Buttons go into ``left`` and ``right``; ``saying`` stands before the right ones, ``aside`` after the left ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.left, self.right = QHBoxLayout(), QHBoxLayout()
        self.aside = ElidedText("", "meta", "text_2")
        self.saying = ElidedText("", "meta", "text_2")
        self._line = QHBoxLayout(self)
        self._line.addLayout(self.left)
        self._line.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addStretch(1)
        self._line.addWidget(self.saying, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(self.right)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(56))
        self._line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        for line in (self._line, self.left, self.right):
            line.setSpacing(theme.px(8))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme.color("line"))
        painter.end()
