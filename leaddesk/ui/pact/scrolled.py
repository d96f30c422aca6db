"""A tab that scrolls: a column with the margins of the page."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.unrolled import Unrolled
from leaddesk.ui.widgets.viewport import keep_viewport


class Scrolled(QScrollArea):
    """Contents go into ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside = Unrolled()
        self.column = QVBoxLayout(self.inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.inside)
        self.inside.setAutoFillBackground(False)
        self._port = keep_viewport(self)
        self._port.setAutoFillBackground(False)
        self._fit()

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scrolls as little as it takes to show all of a widget."""
        self.ensureWidgetVisible(widget, 0, theme.px(24))

    def _fit(self) -> None:
        px = theme.px
        self.column.setContentsMargins(px(16), px(12), px(16), px(20))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
