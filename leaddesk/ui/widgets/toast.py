"""The toast: one sentence and one action, 8 seconds, the newest instead of the older."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.floating import Floating
from leaddesk.ui.widgets.foot_bar import FootBar
from leaddesk.ui.widgets.painting import LEFT, draw_hint, draw_text, hint_width
from leaddesk.ui.widgets.pressable import Pressable
from leaddesk.ui.widgets.text import ElidedText

STAYS_MS = 8000
_HEIGHT = 40
_ABOVE = 16


class _Action(Pressable):
    """The action of a toast, with its key."""

    def __init__(self, text: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self._hint = hint
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is: the toast soon goes
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        width = theme.metrics("body", strong=True).horizontalAdvance(self.text())
        return QSize(round(width + (hint_width(self._hint) + theme.px(8) if self._hint else 0)) + 1, theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, box = theme.color("inverse_action"), self.rect().toRectF()
        draw_text(painter, box, self.text(), theme.font("body", strong=True), ink, LEFT)
        if self._hint:
            draw_hint(painter, self.width(), self.height() / 2, self._hint, ink, ink)
        painter.end()


class _Icon(QWidget):
    """The mark before the sentence of a refusal."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(theme.px(16), theme.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._name, theme.color("inverse_action"), 0, 0, self.width())
        painter.end()


_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
"""Of the page and of bars at its foot: where the toast stands follows from them."""


LEFT_OF = "toast_goes_left"
"""Object name of what a page has at its bottom right and a toast must not cover: the first of its buttons."""


class Toast(Floating):
    """One to a window. It is centred on ``page`` and stays while the pointer or the focus is on it."""

    def __init__(self, window: QWidget, page: QWidget) -> None:
        super().__init__(window, radius=6, ground="inverse")
        self._page = page
        self._row: QWidget | None = None
        self._act: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        page.installEventFilter(self)
        self.setAccessibleName("")

    def say(
        self,
        sentence: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        *,
        hint: str = "",
        icon: str = "",
    ) -> None:
        """Shows a sentence, with an action if there is one to take."""
        if self._row is not None:
            self._row.deleteLater()
            self.body.removeWidget(self._row)
        for bar in self._page.findChildren(FootBar):
            bar.installEventFilter(self)
        self._act = act
        self._row = self._make_row(sentence, action, hint, icon)
        self.body.addWidget(self._row)
        self.setAccessibleName(sentence)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(STAYS_MS)

    def sentence(self) -> str:
        """What it says, or "" while it is hidden."""
        return self.accessibleName() if self.isVisible() else ""

    def take_action(self) -> None:
        """Does what the action offers, and goes."""
        self.hide()
        if self._act is not None:
            self._act()

    def place(self) -> None:
        """Centres it on the page, above the status line or the bar at the foot; left of what is at the right down there."""
        if self._row is None:
            return
        corner = self._page.mapTo(self.window(), self._page.rect().topLeft())
        page = QRect(corner, self._page.size())
        width = min(self._row.sizeHint().width(), page.width() - theme.px(32))
        height = theme.px(_HEIGHT)
        x = page.center().x() - width // 2
        feet = [bar.height() for bar in self._page.findChildren(FootBar) if bar.isVisible()]
        y = page.bottom() + 1 - max(feet, default=0) - theme.px(_ABOVE) - height
        ends = [self._left_of(one) for one in self._page.findChildren(QWidget, LEFT_OF) if one.isVisible()]
        x = max(page.left() + theme.px(16), min([x, *(end - theme.px(12) - width for end in ends)]))
        self.place_box(QRect(x, y, width, height))

    def _left_of(self, widget: QWidget) -> int:
        return widget.mapTo(self.window(), QPoint(0, 0)).x()

    def _make_row(self, sentence: str, action: str, hint: str, icon: str) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        line.setSpacing(theme.px(10))
        if icon:
            line.addWidget(_Icon(icon, row))
        line.addWidget(ElidedText(sentence, "body", "on_inverse", parent=row), 1)
        if action:
            line.addSpacing(theme.px(10))
            button = _Action(action, hint, row)
            button.clicked.connect(self.take_action)
            line.addWidget(button)
        return row

    def _leave(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._timer.start(STAYS_MS)
        else:
            self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self.isVisible():
            self.place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(STAYS_MS)
        super().leaveEvent(event)
