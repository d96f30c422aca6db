"""What floats over the window: a rounded box with the one shadow, inside the window, never a window of its own."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import fill_box
from leaddesk.ui.widgets.shadow import REACH, paint_shadow


class Floating(QWidget):
    """Room for the shadow is kept around the box, so place it with :meth:`place_box`. Contents go into ``body``."""

    def __init__(self, window: QWidget, radius: int = 10, ground: ColorRole = "surface", inset: int = 0) -> None:
        super().__init__(window)
        self._radius, self._ground, self._inset = radius, ground, inset
        self._pressed_elsewhere: Callable[[], None] | None = None
        self.back_to: QWidget | None = None
        """Who had the keyboard before."""
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        self._keep_room()
        self.hide()

    def _keep_room(self) -> None:
        margin = theme.px(REACH) + theme.px(self._inset)
        self.body.setContentsMargins(margin, margin, margin, margin)

    def box(self) -> QRect:
        """The box without the room for its shadow, in this widget's coordinates."""
        reach = theme.px(REACH)
        return self.rect().adjusted(reach, reach, -reach, -reach)

    def place_box(self, box: QRect) -> None:
        """Puts the box there, in the window's coordinates."""
        reach = theme.px(REACH)
        self.setGeometry(box.adjusted(-reach, -reach, reach, reach))

    def leave_when_pressed_elsewhere(self, leave: Callable[[], None]) -> None:
        """From now on a press outside the box calls ``leave``; the press itself still counts where it happened."""
        self._pressed_elsewhere = leave
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def leave(self) -> None:
        """Closes it for good and gives the keyboard back."""
        self.hide()
        self.deleteLater()
        if self.back_to is not None:
            self.back_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        app = QApplication.instance()
        if self._pressed_elsewhere is not None and app is not None:
            app.removeEventFilter(self)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and self.isVisible():
            at = self.mapFromGlobal(event.globalPosition().toPoint())
            is_ours = isinstance(watched, QWidget) and watched.window() is self.window()
            if is_ours and self._pressed_elsewhere is not None and not self.box().contains(at):
                self._pressed_elsewhere()
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._keep_room()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self.box().contains(event.position().toPoint()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = QRectF(self.box()), theme.px(self._radius)
        paint_shadow(painter, box, radius)
        border = theme.color("line") if self._ground == "surface" else None
        fill_box(painter, box, radius, theme.color(self._ground), border)
        painter.end()


def fits_beside(anchor: QRect, width: int, height: int, bounds: QRect, gap: int) -> QRect:
    """Where a box of this size stands beside ``anchor``: at its right, or left, or below it, always within bounds."""
    x = anchor.right() + 1 + gap
    if x + width > bounds.right() + 1:
        x = anchor.left() - gap - width
    y = anchor.top() - theme.px(14)
    if x < bounds.left():
        x = min(max(anchor.left(), bounds.left()), bounds.right() + 1 - width)
        y = anchor.bottom() + 1 + gap
    y = max(bounds.top(), min(y, bounds.bottom() + 1 - height))
    return QRect(x, y, width, height)


def fits_below(anchor: QRect, width: int, height: int, bounds: QRect, gap: int) -> QRect:
    """Where a box of this size stands below a button, or above it where there is no room."""
    x = min(max(anchor.left(), bounds.left()), max(bounds.left(), bounds.right() + 1 - width))
    y = anchor.bottom() + 1 + gap
    if y + height > bounds.bottom() + 1 and anchor.top() - gap - height >= bounds.top():
        y = anchor.top() - gap - height
    return QRect(x, y, width, height)


def rect_in_window(widget: QWidget) -> QRect:
    """A widget's place in its window, to open a popover at."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
