"""The bar at the top of a page: title at the left, search and the one primary button at the right. 52 high."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import Text


class PageBar(QWidget):
    """``bar.left`` and ``bar.right`` are layouts to add widgets to."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title = Text(title, "title", strong=True)
        self.left, self.right = QHBoxLayout(), QHBoxLayout()
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.title)
        self._line.addLayout(self.left)
        self._line.addStretch(1)
        self._line.addLayout(self.right)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(52))
        self._line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self._line.setSpacing(theme.px(12))
        self.left.setSpacing(theme.px(8))
        self.right.setSpacing(theme.px(8))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
