"""A panel whose rows are stacked, kept while they stay, and can be carried to another place among themselves."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QCursor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leaddesk.ui.pact.drag_scrolling import DragScrolling
from leaddesk.ui.pact.dragging import carried_part
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import draw_dot, fill_box


class Surface(QWidget):
    """A panel of rows from top to bottom, with a hairline around them."""

    def __init__(self, widgets: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._stack: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.stack(widgets)

    def stack(self, widgets: Sequence[QWidget]) -> bool:
        """Shows these from top to bottom and hides all others; whether anything stands elsewhere now."""
        if list(widgets) == self._stack:
            return False
        for old in self._stack:
            self._column.removeWidget(old)
            if old not in widgets:
                old.hide()
        self._stack = list(widgets)
        for widget in self._stack:
            self._column.addWidget(widget)
            widget.show()
        self.updateGeometry()
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_box(painter, self.rect().toRectF(), theme.px(6), theme.color("surface"), theme.color("line"))
        painter.end()


class Stacked(Surface):
    """A panel whose rows can be carried. Subclasses say where something that is carried would land, and take it.

    ``kinds`` are the kinds of parts that it takes.
    """

    kinds: tuple[str, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self._mark = _DropMark(self)
        self._over = ("", "")
        """What is being carried over it: kind and code."""
        self._scrolling = DragScrolling(self, self._mark_again)
        self.setAcceptDrops(True)

    def line_at(self, kind: str, code: str, y: int) -> int | None:
        """At which height the line of a drop is drawn; ``None`` where it cannot land."""
        raise NotImplementedError

    def take_part(self, kind: str, code: str, y: int) -> None:
        """A part was dropped at this height."""
        raise NotImplementedError

    def _carried(self, event: QDropEvent) -> tuple[str, str]:
        found = ((kind, carried_part(event.mimeData(), kind)) for kind in self.kinds)
        return next(((kind, code) for kind, code in found if code), ("", ""))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._carried(event)[1]:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._over = kind, code = self._carried(event)
        line = self.line_at(kind, code, round(event.position().y())) if code else None
        self._mark.show_at(line)
        if code:
            self._scrolling.follow(event.position().toPoint())
        if line is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def _mark_again(self) -> None:
        """What is below the pointer moved, though the pointer did not."""
        self._mark.show_at(self.line_at(*self._over, self.mapFromGlobal(QCursor.pos()).y()))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._scrolling.stop()
        self._mark.show_at(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._scrolling.stop()
        self._mark.show_at(None)
        kind, code = self._carried(event)
        if code:
            event.acceptProposedAction()
            self.take_part(kind, code, round(event.position().y()))


class _DropMark(QWidget):
    """The line where a part would land: 3 px with a knob of 9."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int | None) -> None:
        """Shows the line at this height of its panel, or hides it. It stays whole at the edges of the panel."""
        over = self.parentWidget()
        if y is None or over is None:
            self.hide()
            return
        height = theme.px(10)
        self.setGeometry(0, max(0, min(y - height // 2, over.height() - height)), over.width(), height)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle, thick = self.height() / 2, theme.px(3)
        painter.fillRect(
            QRect(theme.px(8), round(middle - thick / 2), self.width() - theme.px(16), thick), theme.color("accent")
        )
        draw_dot(painter, QPointF(theme.px(8), middle), theme.px(9) / 2, theme.color("accent"))
        painter.end()


def rects(widgets: Iterable[QWidget]) -> list[QRect]:
    """Where widgets stand in their parent."""
    return [widget.geometry() for widget in widgets]
