"""The contents of a scrolling area that are as high as they are at the width they get."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Unrolled(QWidget):
    """Set it as the widget of a resizable QScrollArea; it needs a layout whose height depends on its width.

    Qt gives such contents at least their smallest height (``QScrollAreaPrivate::updateScrollBars``), which a layout reckons for
    its smallest width: where text wraps the area then scrolls far below its last line. The height at the true width is what counts.
    """

    def minimumSizeHint(self) -> QSize:
        smallest = super().minimumSizeHint()
        return QSize(smallest.width(), 0) if self.hasHeightForWidth() else smallest
