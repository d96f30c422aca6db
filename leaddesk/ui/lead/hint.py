"""The line below a field that is edited: an icon, a sentence that wraps, and perhaps one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.lead.saying import Mood
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.flowing import Flowing, Run

_LOOKS: dict[Mood, tuple[str, ColorRole]] = {
    "plain": ("", "text_2"),
    "sure": ("check", "ready"),
    "look": ("warning-circle", "caution"),
    "refused": ("warning-circle-fill", "overdue"),
}


class Hint(QWidget):
    """Says a sentence in its mood; with an empty one it takes no room. ``icon`` replaces the mood's own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text, self._icon, self._mood = "", "", "plain"
        self._role: ColorRole = "text_2"
        self._button: KeyButton | None = None
        """Made when there is first something to do about it: a panel has many fields, of which few ever say that much."""
        self._action = ""
        self._act: Callable[[], object] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def text(self) -> str:
        """The sentence; "" where nothing is said."""
        return self._text

    def mood(self) -> str:
        """Its mood."""
        return self._mood

    def say(
        self,
        text: str,
        mood: Mood = "plain",
        *,
        icon: str = "",
        action: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Says this, with an action if there is one to take."""
        self._text, self._mood, self._act = text, mood, act
        own, self._role = _LOOKS[mood]
        self._icon = icon or own
        self.setAccessibleName(text)
        self._action = action
        self._show_button()
        self.setVisible(bool(text))
        self._place_button()
        self.updateGeometry()
        self.update()

    def action(self) -> str:
        """The word of its action, or ""."""
        return self._action

    def take_action(self) -> None:
        """Does what it offers."""
        self._do()

    def _do(self) -> None:
        if self._act is not None:
            self._act()

    def _indent(self) -> int:
        return theme.px(16) if self._icon else 0

    def _laid(self, width: int) -> Flowing:
        room = width - self._indent()
        if self._button is not None and self._action:
            room -= self._button.sizeHint().width()
        return Flowing([Run(self._text, self._role)], "meta", room)

    def _show_button(self) -> None:
        if self._button is None:
            if not self._action:
                return
            self._button = KeyButton("", "link", is_small=True, parent=self)
            self._button.clicked.connect(self._do)
        self._button.setText(self._action)
        self._button.setVisible(bool(self._action))

    def _place_button(self) -> None:
        if self._button is None:
            return
        size = self._button.sizeHint()
        self._button.setGeometry(self.width() - size.width(), -theme.px(2), size.width(), theme.px(20))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid(width).height + theme.px(6) if self._text else 0

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(120))
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_button()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = theme.px(12)
        if self._icon:
            paint_icon(painter, self._icon, theme.color(self._role), 0, theme.px(2), side)
        self._laid(self.width()).draw(painter, self._indent(), 0)
        painter.end()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
