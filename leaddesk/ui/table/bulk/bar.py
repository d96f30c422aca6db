"""The bar below the table while rows are selected: how many, and what can be done with all of them."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.translation import _, n_
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.foot_bar import FootBar
from leaddesk.ui.widgets.keys import hint
from leaddesk.ui.widgets.painting import draw_hint, hint_width
from leaddesk.ui.widgets.text import Text


class _KeyHint(QWidget):
    """A key in its box, beside what it does."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(hint_width(self._key)), theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = theme.color("text_2")
        draw_hint(painter, self.width(), self.height() / 2, self._key, ink, theme.color("line"))
        painter.end()


class _Divider(QWidget):
    """A hairline between groups of buttons."""

    def sizeHint(self) -> QSize:
        return QSize(theme.px(9), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(self.width() // 2, 0, 1, self.height()), theme.color("line"))
        painter.end()


ACTIONS: tuple[tuple[str, str, str], ...] = (
    ("owner", "user", "O"),
    ("tags", "tag", "T"),
    ("stage", "arrow-circle-right", "M"),
    ("action", "calendar-plus", "N"),
    ("log", "note-pencil", "L"),
)
"""What can be done, with its icon and its key."""

KEYS: dict[Qt.Key, str] = {
    Qt.Key.Key_O: "owner",
    Qt.Key.Key_T: "tags",
    Qt.Key.Key_M: "stage",
    Qt.Key.Key_N: "action",
    Qt.Key.Key_L: "log",
}
"""The keys while rows are selected."""


def action_words() -> dict[str, str]:
    """What each action is called on its button."""
    return {
        "owner": _("Owner"),
        "tags": _("Tags"),
        "stage": _("Stage"),
        "action": _("Next action"),
        "log": _("Record an activity"),
    }


class BulkBar(FootBar):
    """``wanted(what)`` for owner, tags, stage, action, log and copy; ``all_wanted`` and ``none_wanted``."""

    wanted = Signal(str)
    all_wanted = Signal()
    none_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.close_it = KeyButton("", "quiet", icon="x")
        self.close_it.setAccessibleName(_("Select no one"))
        self.close_it.setToolTip(f"{_('Select no one')}  Esc")
        self.count = Text("", "name", strong=True)
        self.everybody = KeyButton("", "link")
        self._key = _KeyHint(hint("Ctrl+A"))
        self._is_all = Text(_("All that are shown"), "meta", "text_2")
        for widget in (self.close_it, self.count, self.everybody, self._key, self._is_all):
            self.left.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        words = action_words()
        self.buttons = {what: KeyButton(words[what], icon=icon, hint=key) for what, icon, key in ACTIONS}
        self.copy = KeyButton(_("Copy for Excel"), "quiet", icon="copy", hint=hint("Ctrl+C"))
        for what, button in self.buttons.items():
            self.right.addWidget(button)
            button.clicked.connect(lambda _checked=False, what=what: self.wanted.emit(what))
        self.right.addWidget(_Divider(), 0, Qt.AlignmentFlag.AlignVCenter)
        self.right.addWidget(self.copy)
        self.copy.clicked.connect(lambda: self.wanted.emit("copy"))
        self.everybody.clicked.connect(self.all_wanted)
        self.close_it.clicked.connect(self.none_wanted)
        self._is_whole = False
        self._full = {button: (button.text(), button.hint) for button in (*self.buttons.values(), self.copy)}

    def show_count(self, selected: int, shown: int) -> None:
        """How many are selected of those who are shown."""
        self._is_whole = selected >= shown
        self.count.setText(n_("{n} person selected", "{n} people selected", selected))
        self.everybody.setText(_("Select all {n:,}").format(n=shown))
        self._shrink()

    def _shrink(self) -> None:
        """Where there is no room the key hints go, then the words at the left, then those on the buttons."""
        for steps in range(4):
            self._show_parts(hints=steps < 1, words_left=steps < 2, words_right=steps < 3)
            if self._needed() <= self.width():
                break

    def _show_parts(self, *, hints: bool, words_left: bool, words_right: bool) -> None:
        self.everybody.setVisible(not self._is_whole and words_left)
        self._key.setVisible(not self._is_whole and hints)
        self._is_all.setVisible(self._is_whole and words_left)
        for button, (words, key) in self._full.items():
            button.setText(words if words_right else "")
            button.hint = key if hints else ""
            button.setToolTip("" if hints else f"{words}  {key}")
            button.setAccessibleName(words)
            button.updateGeometry()
            button.update()

    def _needed(self) -> int:
        """How wide everything that is shown would like to be."""
        shown = [part for part in self.findChildren(QWidget) if not part.isHidden() and part.sizeHint().width() > 0]
        return sum(part.sizeHint().width() + theme.px(8) for part in shown) + theme.px(2 * 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:  # the keyboard comes back to a button when its popover is left
            self.none_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shrink()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._shrink()
