"""A row of the page: its sentence, the edge that says it was changed, and buttons that show only where the hand is."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSizePolicy, QWidget
from shiboken6 import isValid

from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.pact.dragging import start_drag
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.painting import RIGHT, draw_text, fill_box
from leaddesk.ui.widgets.pressable import Pressable

EDGE = 3


class PartRow(QWidget):
    """Hairline below, 3 px of accent at the left where it differs from the published pact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_changed = False
        self.has_line = True
        self.ground: ColorRole | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def is_active(self) -> bool:
        """Whether the pointer or the keyboard is in it."""
        focused = QApplication.focusWidget()
        return self.underMouse() or (focused is not None and (focused is self or self.isAncestorOf(focused)))

    def mark_changed(self, is_changed: bool) -> None:
        """Shows or hides the edge."""
        if is_changed != self.is_changed:
            self.is_changed = is_changed
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.refresh_faint()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.refresh_faint()
        super().leaveEvent(event)

    def refresh_faint(self) -> None:
        """Lets the buttons that come and go be painted anew."""
        for button in self.findChildren(FaintButton):
            button.update()
        for handle in self.findChildren(Handle):
            handle.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.ground is not None:
            painter.fillRect(self.rect(), theme.color(self.ground))
        if self.has_line:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))
        if self.is_changed:
            painter.fillRect(QRectF(0, 0, theme.px(EDGE), self.height()), theme.color("accent"))
        painter.end()


class CarriedRow(PartRow):
    """A row that stands somewhere among others: ``moved(steps)`` with Alt and the arrow keys, ``taken_out`` when it is to go."""

    moved = Signal(int)
    taken_out = Signal()

    def offer_moves(self, menu: QMenu) -> None:
        """Adds the two steps to the menu of the row."""
        menu.addAction(_("Up") + "\tAlt+↑").triggered.connect(lambda: self.moved.emit(-1))
        menu.addAction(_("Down") + "\tAlt+↓").triggered.connect(lambda: self.moved.emit(1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = arrow_steps(event)
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(steps)
        else:
            super().keyPressEvent(event)


def arrow_steps(event: QKeyEvent) -> int:
    """-1 for the arrow up, 1 for the one down, 0 for any other key."""
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)


def row_of(widget: QWidget | None) -> PartRow | None:
    """The row in which a widget stands."""
    while widget is not None and isValid(widget) and not isinstance(widget, PartRow):
        widget = widget.parentWidget()
    return widget if isinstance(widget, PartRow) else None


def on_line(widget: QWidget) -> QWidget:
    """The widget in a box as high as a token, so that all of a row stand on one line."""
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(widget)
    box.setFixedHeight(theme.px(24))
    return box


class FaintButton(Pressable):
    """An icon of 24 x 24 that shows only while the pointer or the keyboard is in its row."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None, *, is_faint: bool = True) -> None:
        super().__init__(parent)
        self.icon_name, self._is_faint = icon, is_faint
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(24), theme.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _is_shown(self) -> bool:
        row = row_of(self.parentWidget())
        return not self._is_faint or self.hasFocus() or (row is not None and row.is_active())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._is_shown():
            return
        painter = QPainter(self)
        if self.underMouse():
            fill_box(painter, QRectF(self.rect()), theme.px(4), theme.color("pressed" if self.isDown() else "hover"))
        side = theme.px(16)
        ink = theme.color("text_2" if self.isEnabled() else "text_disabled")
        paint_icon(painter, self.icon_name, ink, (self.width() - side) // 2, (self.height() - side) // 2, side)
        painter.end()


class Handle(QWidget):
    """Six dots to carry a part by. ``kind`` and ``code`` name the part to whatever it is dropped on."""

    def __init__(self, kind: str, code: str, parent: QWidget | None = None, *, is_faint: bool = False) -> None:
        super().__init__(parent)
        self.kind, self.code, self._is_faint = kind, code, is_faint
        self._pressed_at: QPointF | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(_("Drag to another place, or Alt with the arrow keys"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(16), theme.px(24))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position() if event.button() is Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._pressed_at = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        way = (event.position() - self._pressed_at).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed_at = None
            start_drag(self, self.kind, self.code, row_of(self) or self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        row = row_of(self.parentWidget())
        if self._is_faint and (row is None or not row.is_active()):
            return
        painter = QPainter(self)
        side = theme.px(16)
        paint_icon(painter, "dots-six-vertical", theme.color("text_3"), 0, (self.height() - side) // 2, side)
        painter.end()


class CountCell(QWidget):
    """How many people, at the right of a row; with a triangle where nobody does."""

    def __init__(self, width: int = 72, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon, self._wide = "", "", width
        self._role: ColorRole = "text_2"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, role: ColorRole = "text_2", icon: str = "") -> None:
        """Shows this."""
        if (text, role, icon) != (self._text, self._role, self._icon):
            self._text, self._role, self._icon = text, role, icon
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """What it shows."""
        return self._text

    def sizeHint(self) -> QSize:
        needed = theme.metrics("meta").horizontalAdvance(self._text) + (theme.px(20) if self._icon else 0)
        return QSize(max(theme.px(self._wide), ceil(needed)), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = theme.color(self._role)
        draw_text(painter, QRectF(self.rect()), self._text, theme.font("meta"), ink, RIGHT)
        if self._icon:
            side = theme.px(16)
            left = self.width() - theme.metrics("meta").horizontalAdvance(self._text) - side - theme.px(4)
            paint_icon(painter, self._icon, ink, round(left), (self.height() - side) // 2, side)
        painter.end()
