"""Following the desk: what other windows write, and what time alone changes, reaches this window by itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import LeadDeskError
from leaddesk.ui import tasks
from leaddesk.ui.desk import DeskSource, offers

if TYPE_CHECKING:
    from leaddesk.services.journal import Journal
    from leaddesk.services.upkeep import Upkeep

_OFTEN_MS = 2_000
"""How often the journal is asked for what others did: one number, read off-thread."""
_MINUTE_MS = 60_000


class FollowedDesk(DeskSource, Protocol):
    """A desk that others may write to."""

    @property
    def journal(self) -> "Journal": ...
    @property
    def upkeep(self) -> "Upkeep": ...
    def last_step(self) -> int:
        """The number of the last step that anybody made."""


def is_followed(desk: DeskSource) -> bool:
    """Whether this desk is one that others may write to; the one in memory is not."""
    return offers(desk, "upkeep")


class Following(QObject):
    """``changed(Changes)`` for what this window did not do itself. Ends with its parent."""

    changed = Signal(object)

    def __init__(self, desk: FollowedDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._last: int | None = None
        """The last step of the journal that this window has seen; None until it was asked."""
        self._journal = self._timer(_OFTEN_MS, self.look)
        self._minute = self._timer(_MINUTE_MS, self.keep_current)
        self.look()

    def know(self, changes: Changes) -> None:
        """This window wrote a step itself. What others wrote just before it is still to be seen."""
        if changes.step and self._last is not None and changes.step == self._last + 1:
            self._last = changes.step

    def look(self) -> None:
        """Asks what was written since."""
        if self._last is None:
            tasks.read(self._desk.last_step, done=self._begin, key=f"following.{id(self)}")
        else:
            last, desk = self._last, self._desk
            tasks.read(lambda: desk.journal.since(last), done=self._tell, failed=_later, key=f"following.{id(self)}")

    def keep_current(self) -> None:
        """Lets promises come due, and after midnight scores fade."""
        desk = self._desk  # whose upkeep is loaded where it runs: that takes too long for the window
        tasks.run(lambda: desk.upkeep.keep_current(), done=self._tell_of_time, failed=_later)

    def _begin(self, number: int) -> None:
        self._last = number

    def _tell(self, changes: Changes) -> None:
        if changes.step is None or self._last is None or changes.step <= self._last:
            return
        self._last = changes.step
        self.changed.emit(changes if changes.leads else changes._replace(is_wide=True))

    def _tell_of_time(self, changes: Changes) -> None:
        if changes:
            self.changed.emit(changes)

    def _timer(self, milliseconds: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        timer.start()
        return timer


def _later(error: Exception) -> bool:
    """A desk that is busy or away for a moment is asked again by the next beat; a mistake of the program is shown."""
    return isinstance(error, LeadDeskError)
