"""A line that is typed into, 28 high: it says when typing has paused, and knows when an input method is composing."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.ui.once import once_after
from leaddesk.ui.theme.theme import theme

PAUSE_MS = 150
"""After the last key, until what is typed is looked up."""


class TypingField(QLineEdit):
    """``paused(text)`` 150 ms after the last key, and never while a word is being composed.

    ``stepped(steps)`` on Up and Down, for a list of suggestions below; ``left()`` on Esc.
    """

    paused = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.is_composing = False
        self._pause = once_after(PAUSE_MS, self._tell, self)
        self.textChanged.connect(self._wait)
        self._height = 0
        self._fit()

    def _wait(self) -> None:
        if not self.is_composing:
            self._pause.start()

    def _tell(self) -> None:
        self.paused.emit(self.text())

    def _fit(self) -> None:
        height = theme.px(28)
        if height != self._height:
            self._height = height
            self.setStyleSheet(f"min-height: {height - 2}px; max-height: {height - 2}px;")

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        if self.is_composing:
            self._pause.stop()
        super().inputMethodEvent(event)
        if not self.is_composing and event.commitString():
            self._pause.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(steps)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)
