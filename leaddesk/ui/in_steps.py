"""Work on the window's own thread, a little in each turn of its event loop, so that the window answers in between."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

_TURN_S = 0.008
"""How long a turn works before the next piece waits for the next turn. A piece that was begun is done to its end."""


class InSteps(QObject):
    """Does one work at a time: an iterator that yields after each piece. A newer work takes the place of an older one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[None] | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(0)  # after whatever else the window has to do
        self._turn.timeout.connect(self._go_on)

    @property
    def is_under_way(self) -> bool:
        """Whether some of the work is still to be done."""
        return self._work is not None

    def begin(self, work: Iterator[None]) -> None:
        """Begins in the next turn."""
        self._work = work
        self._turn.start()

    def finish(self) -> None:
        """Does the rest at once, for whoever needs it now."""
        work, self._work = self._work, None
        self._turn.stop()
        for _piece in work or ():
            pass

    def _go_on(self) -> None:
        work, until = self._work, time.perf_counter() + _TURN_S
        for _piece in work or ():
            if time.perf_counter() >= until:
                return
        if self._work is work:  # else its last piece began another
            self._work = None
            self._turn.stop()
