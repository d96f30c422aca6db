"""A word of a sentence that can be changed: a flat button on a soft ground, and a number's field in its place."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.domain.sentence_parts import Token
from leaddesk.translation import _
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, TypeSize
from leaddesk.ui.widgets.painting import CENTER, RIGHT, draw_text, elided, fill_box
from leaddesk.ui.widgets.pressable import Pressable

HEIGHT = 24
_INSET = 8
_LEAST, _MOST = 110, 340
"""Of the width of a token, in pixels at 100 %; what is cut stands in its tooltip."""


class TokenButton(Pressable):
    """``clicked`` opens its editor. Arrow keys up and down, Delete and Alt are left to the row that it stands in.

    ``removed`` on Delete, where it may be taken out of its sentence.
    """

    removed = Signal()

    def __init__(self, token: Token, size: TypeSize = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size: TypeSize = size
        self.token = token
        self.is_open = self._is_covered = False
        self.right_aligned = False
        self.takes_all_out = False
        """Whether Delete takes out all of its sentence, where the token itself has to stand."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring_radius", 4)
        self.show_token(token)

    def show_token(self, token: Token) -> None:
        """Says something else."""
        self.token = token
        if self.text() != token.text:
            self.setText(token.text)
            self.updateGeometry()
        name = _("{name}: {value}").format(name=token.about, value=token.whole)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def set_open(self, is_open: bool, *, is_typed_into: bool = False) -> None:
        """Whether its editor is open, and whether a field covers what it says."""
        self.is_open, self._is_covered = is_open, is_typed_into
        self.update()

    def _inset(self) -> int:
        return theme.px(1 if self.token.is_quiet else _INSET)

    def sizeHint(self) -> QSize:
        width = theme.metrics(self._size, strong=self._is_strong()).horizontalAdvance(self.text())
        return QSize(min(round(width) + 2 * self._inset() + 1, theme.px(_MOST)), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Where a line is narrower than a long value the value is cut short, and whole in the tooltip."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.px(_LEAST)), hint.height())

    def _is_strong(self) -> bool:
        return not self.token.is_quiet or self._size != "body"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if has_alt or event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.token.removed is not None or self.takes_all_out:
                self.removed.emit()
            else:
                event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box, radius = QRectF(self.rect()), theme.px(4)
        if self.is_open:
            fill_box(painter, box, theme.px(6), theme.color("field"), theme.color("focus"), 2.0)
        elif not self.token.is_quiet:
            border = theme.color("accent") if self.underMouse() else None
            fill_box(painter, box, radius, theme.color("accent_soft"), border)
        elif self.underMouse():
            fill_box(painter, box, radius, theme.color("accent_soft"))
        if self._is_covered:
            painter.end()
            return
        role: ColorRole = "text" if self.token.is_quiet else "accent"
        font = theme.font(self._size, strong=self._is_strong())
        room = box.adjusted(0, 0, -self._inset() if self.right_aligned else 0, 0)
        text = elided(self.text(), theme.metrics(self._size, self._is_strong()), room.width() - self._inset())
        draw_text(painter, room, text, font, theme.color(role), RIGHT if self.right_aligned else CENTER)
        painter.end()
