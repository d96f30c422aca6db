"""The counts on the rail: what is overdue for the member at the keyboard, and how many pairs wait for a decision."""

from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject

from leaddesk.ui import tasks
from leaddesk.ui.desk import DeskSource, offers
from leaddesk.ui.frame.rail import Rail

if TYPE_CHECKING:  # the desk has loaded it by then
    from leaddesk.services.waiting import Waiting


class _Counting(Protocol):
    @property
    def waiting(self) -> "Waiting": ...


class Badges(QObject):
    """Asks the desk again on :meth:`look`. A desk that counts nothing has no badges."""

    def __init__(self, desk: DeskSource | None, rail: Rail) -> None:
        super().__init__(rail)
        self._rail = rail
        self._desk = cast(_Counting, desk) if offers(desk, "waiting") else None

    def look(self) -> None:
        """Counts anew, away from the window."""
        if self._desk is not None:
            tasks.read(partial(_counts, self._desk), done=self._show, key="rail.badges")

    def _show(self, counts: tuple[int, int]) -> None:
        for key, count in zip(("today", "duplicates"), counts, strict=True):
            if key in self._rail.items:
                self._rail.items[key].show_count(count, is_overdue=key == "today")


def _counts(desk: _Counting) -> tuple[int, int]:
    return desk.waiting.overdue(), desk.waiting.pairs()
