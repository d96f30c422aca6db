"""Garbage is looked for on the window's thread alone.

Python looks for it on whichever thread makes the next value. What it finds may hold widgets, and Qt ends the process where a
widget goes on another thread than the window's.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from leaddesk.garbage import search, set_aside

_EVERY_MS = 1000


class Garbage(QObject):
    """Looks for it from now on. What is there by now stays, and is not looked through again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        set_aside()
        beat = QTimer(self)
        beat.timeout.connect(search)
        beat.start(_EVERY_MS)
