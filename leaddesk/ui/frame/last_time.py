"""After a start: whether LeadDesk was at fault last time. Asked once the window stands, and shown over a desk only."""

from typing import TYPE_CHECKING

from leaddesk.crash import LastTime, unseen
from leaddesk.faults import take_in_broken

if TYPE_CHECKING:
    from leaddesk.ui.main_window import MainWindow


def look() -> LastTime | None:
    """A report that nobody has seen, away from the window; None where all went well."""
    take_in_broken()
    return unseen()


def show(window: "MainWindow", last_time: LastTime) -> None:
    """Shows it, as soon as there is a desk below it."""
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
        show(self._window, self._last_time)
