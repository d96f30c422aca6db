"""A layout that sets widgets in rows like words, and breaks where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right, top to bottom; ``spacing`` is between words, ``row_gap`` between rows, both in pixels.

    A widget with the property ``hangs`` (a comma) never begins a row.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 4, row_gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._row_gap = row_gap
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def _arrange(self, width: int, place: QPoint | None) -> int:
        """Sets the items in their rows where ``place`` is given; returns the height it takes."""
        x, y, row = 0, 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            if x and x + hint.width() > width and not _hangs(item):
                x, y, row = 0, y + row + self._row_gap, 0
            if place is not None:
                item.setGeometry(QRect(place + QPoint(x, y), QSize(min(hint.width(), width), hint.height())))
            x += hint.width() + self.spacing()
            row = max(row, hint.height())
        return y + row

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, None)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect.width(), rect.topLeft())

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._items]
        return QSize(sum(widths) + self.spacing() * max(0, len(widths) - 1), self._arrange(10**6, None))

    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(widest, self._arrange(max(widest, 1), None))


def _hangs(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and bool(widget.property("hangs"))
