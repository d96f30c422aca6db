"""The box over a cell that is edited, and what floats below it: what cleaning makes of the text, and the keys."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.lead.saying import Mood
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.floating import Floating
from leaddesk.ui.widgets.flowing import Flowing, Run
from leaddesk.ui.widgets.painting import LEFT, draw_hint, draw_text, hint_width
from leaddesk.ui.widgets.typing_field import TypingField

_MOST_WIDTH = 200
_HINT_WIDTH = 236
_BELOW = 6
_INSIDE = 8

_LOOKS: dict[Mood, tuple[str, ColorRole]] = {
    "plain": ("", "text_2"),
    "sure": ("check", "ready"),
    "look": ("warning-circle", "caution"),
    "refused": ("warning-circle-fill", "overdue"),
}


class CellLine(TypingField):
    """The box. ``entered(rows, columns)`` asks to save and go on: down, right, or nowhere. Esc emits ``left``."""

    entered = Signal(int, int)
    lost_focus = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(-1 if back else 1, 0)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        self.entered.emit(0, 1 if next else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.lost_focus.emit()

    def place_over(self, cell: QRect, room: QRect) -> None:
        """Stands over the cell, and grows to the right while the text needs it; where there is no room, to the left."""
        needed = round(theme.metrics().horizontalAdvance(self.text())) + theme.px(28)
        width = max(cell.width() - theme.px(4), min(needed, theme.px(_MOST_WIDTH)))
        left = min(cell.left() + theme.px(2), room.right() + 1 - width - theme.px(4))
        height = theme.px(28)
        self.setGeometry(max(left, room.left()), cell.center().y() - height // 2 + 1, width, height)


class _Words(QWidget):
    """The sentence, and the keys below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._mood: Mood = "plain"
        self._keys: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str, mood: Mood, keys: tuple[tuple[str, str], ...]) -> None:
        self._text, self._mood, self._keys = text, mood, keys
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def _laid(self) -> Flowing:
        icon = theme.px(18) if _LOOKS[self._mood][0] else 0
        width = max(theme.px(_HINT_WIDTH - 24), self._keys_width()) - icon
        return Flowing([Run(self._text, _LOOKS[self._mood][1])], "meta", width)

    def _keys_width(self) -> float:
        return sum(
            hint_width(key) + theme.metrics("meta").horizontalAdvance(word) + theme.px(13) for key, word in self._keys
        )

    def sizeHint(self) -> QSize:
        height = self._laid().height + theme.px(4) if self._text else 0
        return QSize(round(max(theme.px(_HINT_WIDTH - 24), self._keys_width())), height + theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, y = QPainter(self), 0
        if self._text:
            icon, role = _LOOKS[self._mood]
            if icon:
                paint_icon(painter, icon, theme.color(role), 0, theme.px(1), theme.px(14))
            laid = self._laid()
            laid.draw(painter, theme.px(18) if icon else 0, 0)
            y = laid.height + theme.px(4)
        x, middle = 0.0, y + theme.px(20) / 2
        for key, word in self._keys:
            width = hint_width(key)
            draw_hint(painter, x + width, middle, key, theme.color("text_2"), theme.color("line_strong"))
            x += width + theme.px(5)
            room = QRectF(x, y, self.width() - x, theme.px(20))
            draw_text(painter, room, word, theme.font("meta"), theme.color("text_2"), LEFT)
            x += theme.metrics("meta").horizontalAdvance(word) + theme.px(8)
        painter.end()


class CellHint(Floating):
    """Floats 6 px below the box, or above it where there is no room, and never takes the keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, radius=6, inset=10)
        self._words = _Words(self)
        self.body.addWidget(self._words)
        self._anchor, self._room = QRect(), QRect()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def say(self, text: str, mood: Mood = "plain", keys: tuple[tuple[str, str], ...] | None = None) -> None:
        """Says this; the keys are those of editing unless others are given."""
        usual = ((_("Enter"), _("down")), (_("Tab"), _("right")), (_("Esc"), _("leave")))
        self._words.show_words(text, mood, usual if keys is None else keys)
        self._place()

    def show_at(self, box: QRect, room: QRect) -> None:
        """Floats at the box, inside the room; both in the window's coordinates."""
        self._anchor, self._room = box, room
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        if self._anchor.isNull():
            return
        inset = theme.px(10)
        size = self._words.sizeHint()
        width, height = size.width() + 2 * inset, size.height() + 2 * inset
        room = self._room.adjusted(theme.px(_INSIDE), 0, -theme.px(_INSIDE), 0)
        x = max(room.left(), min(self._anchor.left() - theme.px(16), room.right() + 1 - width))
        y = self._anchor.bottom() + 1 + theme.px(_BELOW)
        if y + height > room.bottom() and self._anchor.top() - theme.px(_BELOW) - height >= room.top():
            y = self._anchor.top() - theme.px(_BELOW) - height
        self.place_box(QRect(x, y, width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return super().eventFilter(watched, event)
