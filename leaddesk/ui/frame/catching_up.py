"""What the frame says of the desk: the counts on the rail, and what can be undone and done again."""

from functools import partial

from PySide6.QtCore import QTimer, Signal

from leaddesk.ui import tasks
from leaddesk.ui.desk import DeskSource
from leaddesk.ui.frame.badges import Badges
from leaddesk.ui.frame.rail import Rail


class CatchingUp(QTimer):
    """Asks the desk away from the window, once it is told when: ``start(milliseconds)``. The last word counts."""

    undo_known = Signal(object)
    """What undo and redo would do, in words: a pair, each None where there is nothing."""

    def __init__(self, desk: DeskSource | None, rail: Rail) -> None:
        super().__init__(rail)
        self._desk = desk
        self._badges = Badges(desk, rail)
        self.setSingleShot(True)
        self.timeout.connect(self._ask)

    def _ask(self) -> None:
        if self._desk is not None:
            self._badges.look()
            tasks.read(partial(_words, self._desk), done=self._tell, key="journal.words")

    def _tell(self, words: tuple[str | None, str | None]) -> None:
        self.undo_known.emit(words)


def _words(desk: DeskSource) -> tuple[str | None, str | None]:
    return desk.journal.can_undo(), desk.journal.can_redo()
