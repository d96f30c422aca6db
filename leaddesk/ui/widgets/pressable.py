"""Buttons that are drawn by the program."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from leaddesk.ui.widgets.keys import is_enter


class Pressable(QAbstractButton):
    """A button that Enter presses as Space does: Qt leaves that to the platform."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)
