"""The strip under the head: what is due, and the likely decisions with their keys."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.ui.icons import paint_icon
from leaddesk.ui.lead.due import Decision, Due
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.flowing import Flowing, Laid, Run
from leaddesk.ui.widgets.strip import TONE_GROUND, TONE_TEXT

_LEAST = 44


class DueStrip(QWidget):
    """44 high where sentence and buttons fit beside each other; the sentence is never cut, so it grows where they do not."""

    decided = Signal(object)
    """The Decision that was taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due: Due | None = None
        self._laid = Laid(self._lay_out)
        self.buttons: list[KeyButton] = []
        self.comes_after: QWidget = self
        """After whom Tab comes to the buttons: they are made later than what stands below them."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_due(self, due: Due | None) -> None:
        """Shows what is due; None hides the strip."""
        if due == self._due:
            return
        self._due = due
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._make(at, one) for at, one in enumerate(due.decisions)] if due else []
        line: list[QWidget] = [self.comes_after, *self.buttons]
        for before, after in pairwise(line):
            QWidget.setTabOrder(before, after)
        self._laid.forget()
        self.setAccessibleName(due.text if due else "")
        self.setVisible(due is not None)
        self._place()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it says."""
        return self._due.text if self._due else ""

    def decide(self, key: str) -> bool:
        """Takes the decision with this key; False where there is none."""
        for button, decision in zip(self.buttons, self._due.decisions if self._due else (), strict=True):
            if decision.key and decision.key == key.upper():
                button.click()
                return True
        return False

    def button_for(self, decision: Decision) -> QWidget:
        """Its button, to open something beside it."""
        places = list(self._due.decisions) if self._due else []
        return self.buttons[places.index(decision)] if decision in places else self

    def _make(self, at: int, decision: Decision) -> KeyButton:
        button = KeyButton(decision.word, "secondary" if at else "primary", hint=decision.key, parent=self)
        button.clicked.connect(partial(self._decide, decision))
        button.show()
        return button

    def _decide(self, decision: Decision, _checked: bool = False) -> None:
        self.decided.emit(decision)

    def _buttons_width(self) -> int:
        return sum(button.sizeHint().width() + theme.px(8) for button in self.buttons)

    def _text_left(self) -> int:
        return theme.px(20 + 16 + 8)

    def _lay_out(self, width: int) -> tuple[Flowing, bool]:
        """The sentence, and whether the buttons stand below it."""
        runs = [Run(self._due.text if self._due else "", TONE_TEXT[self._due.tone] if self._due else "text", True)]
        beside = width - self._text_left() - self._buttons_width() - theme.px(12)
        laid = Flowing(runs, "body", beside) if beside > theme.px(120) else None
        if laid is not None and laid.lines <= 2:
            return laid, False
        return Flowing(runs, "body", width - self._text_left() - theme.px(12)), True

    def _place(self) -> None:
        if self._due is None:
            return
        laid, is_below = self._laid.at(self.width())
        x = self.width() - theme.px(12) - self._buttons_width() + theme.px(8)
        if is_below:
            x, y = self._text_left(), theme.px(10) + laid.height + theme.px(6)
        else:
            y = (self.height() - theme.px(32)) // 2
        for button in self.buttons:
            size = button.sizeHint()
            button.setGeometry(x, y, size.width(), size.height())
            x += size.width() + theme.px(8)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        laid, is_below = self._laid.at(width)
        if not is_below:
            return max(theme.px(_LEAST), laid.height + theme.px(12))
        return theme.px(10) + laid.height + (theme.px(6 + 32) if self.buttons else 0) + theme.px(8)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(320))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.px(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._place()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._due is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(TONE_GROUND[self._due.tone]))
        for y in (0, self.height() - 1):
            painter.fillRect(QRectF(0, y, self.width(), 1), theme.color("line"))
        laid, is_below = self._laid.at(self.width())
        top = theme.px(10) if is_below else (self.height() - laid.height) // 2
        side = theme.px(16)
        inset = (theme.line_height() - side) // 2
        paint_icon(painter, self._due.icon, theme.color(TONE_TEXT[self._due.tone]), theme.px(20), top + inset, side)
        laid.draw(painter, self._text_left(), top)
        painter.end()
