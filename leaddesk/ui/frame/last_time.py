"""After a start: whether LeadDesk was at fault last time. Asked once the window stands, and shown over a desk only."""

from functools import partial
from typing import TYPE_CHECKING

from leaddesk.crash import LastTime, unseen
from leaddesk.faults import take_in_broken
from leaddesk.ui import tasks

if TYPE_CHECKING:
    from leaddesk.ui.main_window import MainWindow


def look_back(window: "MainWindow") -> None:
    """Looks for a report that nobody has seen, away from the window, and shows it."""
    tasks.run(_look, done=partial(_show, window), lane=tasks.Lane.ASIDE)


def _look() -> LastTime | None:
    take_in_broken()
    return unseen()


def _show(window: "MainWindow", last_time: LastTime | None) -> None:
    if last_time is None:
        return
    if window.desk is None:  # it is still being opened
        window.page_shown.connect(_Once(window, last_time))
        return
    from leaddesk.ui.frame.crash_sheet import CrashSheet

    CrashSheet(window, last_time).open()


class _Once:
    """Shows it with the first page, and never again."""

    def __init__(self, window: "MainWindow", last_time: LastTime) -> None:
        self._window, self._last_time = window, last_time

    def __call__(self, _page: str) -> None:
        self._window.page_shown.disconnect(self)
        _show(self._window, self._last_time)
