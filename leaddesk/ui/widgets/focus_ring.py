"""The ring that shows where the keyboard is: 2 px, one pixel outside the control, above everything else."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.painting import fill_box

_INPUTS = ("QLineEdit", "QPlainTextEdit", "QAbstractSpinBox", "QComboBox")
"""By name: importing the classes would cost the start of the program what it may never need."""
_WATCHED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.Close)


class FocusRing(QWidget):
    """One to a window. Inputs always have it; other controls only when the keyboard, not the mouse, brought the focus.

    Views of items draw the ring around their current item themselves. A control whose own outline differs from its
    rectangle says so with the dynamic property ``ring_radius``; one that wants no ring sets ``no_ring``.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        for was in self._watched:
            if isValid(was):
                was.removeEventFilter(self)
        self._watched.clear()
        self._around = new if new is not None and self._is_due(old, new) else None
        widget: QWidget | None = self._around
        while widget is not None and widget is not self.window():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _is_due(self, old: QWidget | None, widget: QWidget) -> bool:
        if widget.window() is not self.window() or widget.property("no_ring"):
            return False
        by_mouse = old is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton
        return _is_input(widget) or (not by_mouse and not widget.inherits("QAbstractItemView"))

    def _reach(self) -> int:
        """Pixels outside the control: the ring lies on the border of an input, and 1 px away from anything else."""
        return 1 if self._around is not None and _is_input(self._around) else 3

    def _place(self) -> None:
        widget = self._around
        if widget is None or not widget.isVisible():
            self.hide()
            return
        reach = self._reach()
        corner = widget.mapTo(self.window(), QPoint(-reach, -reach))
        self.setGeometry(corner.x(), corner.y(), widget.width() + 2 * reach, widget.height() + 2 * reach)
        self.raise_()
        self.show()
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _WATCHED:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._around is None:
            return
        radius = self._around.property("ring_radius")
        outer = float(radius if radius is not None else theme.px(6)) + self._reach()
        painter = QPainter(self)
        fill_box(painter, QRectF(self.rect()), outer, None, theme.color("focus"), 2.0)
        painter.end()


def is_by_keyboard(reason: Qt.FocusReason) -> bool:
    """Whether the keyboard brought the focus, for controls that draw the ring around a part of themselves."""
    return reason in (
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    )


def _is_input(widget: QWidget) -> bool:
    return any(widget.inherits(name) for name in _INPUTS)
