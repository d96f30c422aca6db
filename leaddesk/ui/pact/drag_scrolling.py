"""While a part is carried near the upper or lower edge of what is in sight, what lies beyond comes into sight."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.viewport import keep_viewport

_EDGE, _STEP, _EVERY_MS = 40, 8, 16
"""So near to an edge, by so many pixels, so often."""


class DragScrolling(QObject):
    """One to a panel inside a scrolling area; ``scrolled`` is called after each step."""

    def __init__(self, panel: QWidget, scrolled: Callable[[], None]) -> None:
        super().__init__(panel)
        self._panel, self._scrolled = panel, scrolled
        self._steps = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._go_on)

    def follow(self, at: QPoint) -> None:
        """Something is carried over this place of the panel."""
        area = _area_around(self._panel)
        if area is None:
            return
        port = keep_viewport(area)
        y, edge = self._panel.mapTo(port, at).y(), theme.px(_EDGE)
        self._steps = -1 if y < edge else 1 if y > port.height() - edge else 0
        if not self._steps:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """It was dropped, or went elsewhere."""
        self._timer.stop()

    def _go_on(self) -> None:
        area = _area_around(self._panel)
        bar = area.verticalScrollBar() if area is not None else None
        if bar is None or bar.value() == (bar.maximum() if self._steps > 0 else bar.minimum()):
            self._timer.stop()
            return
        bar.setValue(bar.value() + self._steps * theme.px(_STEP))
        self._scrolled()


def _area_around(widget: QWidget | None) -> QScrollArea | None:
    while widget is not None and not isinstance(widget, QScrollArea):
        widget = widget.parentWidget()
    return widget
