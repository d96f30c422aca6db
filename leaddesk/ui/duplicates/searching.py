"""Looking through the whole desk for pairs, away from the window."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import Cancelled
from leaddesk.ui import tasks
from leaddesk.ui.duplicates.source import DuplicatesSource
from leaddesk.ui.unnoticed import unnoticed

_PARTS = 1000
"""Of how many parts progress is told."""


class Searching(QObject):
    """One search at a time. It runs beside reads and writes, so that people work on meanwhile."""

    changed = Signal()
    """It began, went on or ended."""
    found = Signal(object)
    """Changes: what the search came to."""

    def __init__(self, desk: DuplicatesSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: tasks.Task | None = None
        self.share = 0.0
        """How much is done, 0 to 1."""
        self.was_done = False
        """Whether one came to its end since the page was made."""

    @property
    def is_running(self) -> bool:
        """Whether a search is under way."""
        return self._task is not None

    def start_once(self) -> None:
        """Starts, unless it was done before."""
        if not self.was_done:
            self.start()

    def start(self) -> None:
        """Begins a search, unless one is under way."""
        if self._task is not None:
            return
        self.share = 0.0
        work = partial(_search, self._desk)
        self._task = tasks.run_reporting(
            work, done=self._end, failed=self._fail, progress=self._hear, lane=tasks.Lane.ASIDE
        )
        self.changed.emit()

    def stop(self) -> None:
        """Ends it at its next step; what was found before stays."""
        if self._task is not None:
            self._task.cancel()

    def _hear(self, done: int, total: int, _saying: str) -> None:
        self.share = done / total
        self.changed.emit()

    def _end(self, changes: Changes) -> None:
        self._task = None
        self.was_done = True
        self.changed.emit()
        self.found.emit(changes)

    def _fail(self, error: Exception) -> bool:
        self._task = None
        self.changed.emit()
        return isinstance(error, Cancelled)


def _search(desk: DuplicatesSource, report: tasks.Report) -> Changes:
    with unnoticed():
        return desk.duplicates.refresh(lambda share: report(round(_PARTS * share), _PARTS))
