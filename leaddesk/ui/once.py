"""What is done once, a while after it was last asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def once_after(milliseconds: int, do: Callable[[], object], parent: QObject) -> QTimer:
    """A timer that does it so long after it was last started, unless it is stopped before or its parent is gone."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(do)
    return timer
