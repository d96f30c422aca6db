"""The body of the panel: two columns with a hairline between them, or one where there is not the room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.ui.theme.theme import theme

TWO_FROM = 560
"""The panel is wider than this, at 100 %, where it has two columns."""


class Columns(QWidget):
    """In one column the sections of the right one come below those of the left one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.sides = (QWidget(self), QWidget(self))
        """Where the sections of the left and of the right column stand."""
        self.left, self.right = (QVBoxLayout(side) for side in self.sides)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        for side in self.sides:
            self._box.addWidget(side, 1)
        self._fit()

    def fill(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        """Puts these sections into the columns; what room is left stays below."""
        for column, sections in ((self.left, left), (self.right, right)):
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)

    @property
    def is_single(self) -> bool:
        """Whether everything stands in one column."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def set_single(self, is_single: bool) -> None:
        """Puts everything into one column, or into two."""
        directions = QBoxLayout.Direction
        wanted = directions.TopToBottom if is_single else directions.LeftToRight
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
            self._box.setStretch(0, 0 if is_single else 1)
            self._box.setStretch(1, 0 if is_single else 1)
            self._fit()
            self.update()

    def _fit(self) -> None:
        inset = theme.px(20)
        self.left.setContentsMargins(inset, theme.px(13), inset, theme.px(4 if self.is_single else 24))
        self.right.setContentsMargins(inset, theme.px(13), inset, theme.px(24))
        for side in (self.left, self.right):
            side.setSpacing(theme.px(16))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.is_single:
            y = self.sides[1].y()
            painter.fillRect(QRectF(0, y, self.width(), 1), theme.color("line"))
        else:
            painter.fillRect(QRectF(self.sides[1].x(), 0, 1, self.height()), theme.color("line"))
        painter.end()
