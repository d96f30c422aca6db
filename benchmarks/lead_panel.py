"""The panel of one lead beside the board of a large desk: opening, stepping, typing; and the longest stall of the window.

    python -m benchmarks.lead_panel [LEADS]        100,000 unless said otherwise

Bounds: the board's issue. "opened" ends when the lead is painted.
"""

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.board_view import MANY, open_on, say, start, until
from benchmarks.desks import desk_of
from leaddesk.domain.board import Column
from leaddesk.ui import tasks
from leaddesk.ui.lead.dock import SideDock
from leaddesk.ui.main_window import MainWindow

_RUNS = 60


class Heartbeat(QObject):
    """Notes how long the event loop kept it waiting beyond its two milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        """Milliseconds, since the last :meth:`reset`."""
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(2)

    def reset(self) -> None:
        """Begins anew."""
        self.longest, self._last = 0.0, time.perf_counter()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, (now - self._last) * 1000), now


def main(leads: int = MANY) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = desk_of(Path(folder), leads)
        app = start()
        window, board, _paint = open_on(app, desk, Path(folder))
        dock = window.side
        assert dock is not None
        heart = Heartbeat()
        dock.prepare()
        until(app, lambda: dock.lead_panel is not None)
        print(f"longest stall while it is made                {heart.longest:8.2f} ms")
        ids = list(board.models[Column.MQL].ids()[: _RUNS + 1])
        heart.reset()
        opened = [_opened(app, window, lead) for lead in ids]
        say("the first lead opened", opened[:1])
        say("another lead opened", opened[1:], bound=30)
        anew = []
        for lead in ids:
            dock.close_panel()
            _rest(app)
            anew.append(_opened(app, window, lead))
        say("a lead opened while the panel is closed", anew, bound=30)
        stepped = []
        for _run in range(_RUNS // 2):
            started, lead = time.perf_counter(), dock.lead
            dock.step(-1)
            until(app, lambda lead=lead: dock.lead != lead and _shows(dock, dock.lead))  # type: ignore[misc]
            app.processEvents()
            stepped.append((time.perf_counter() - started) * 1000)
            _rest(app)
        say("stepped to the one before", stepped, bound=30)
        print(f"longest stall of the window                   {heart.longest:8.2f} ms   bound 50")
        tasks.wait_for_all()


def _opened(app: QApplication, window: MainWindow, lead: int) -> float:
    """Milliseconds until it is shown and painted. What the page beside it does a frame later is not waited for."""
    dock = window.side
    assert dock is not None
    started = time.perf_counter()
    window.open_lead(lead)
    until(app, lambda: _shows(dock, lead))
    app.processEvents()  # lays out and paints
    took = (time.perf_counter() - started) * 1000
    _rest(app)
    return took


def _rest(app: QApplication) -> None:
    """Lets everything that was started come to its end."""
    end = time.monotonic() + 0.03
    until(app, lambda: time.monotonic() > end)


def _shows(dock: SideDock, lead: int) -> bool:
    panel = dock.lead_panel
    return panel is not None and panel.everything is not None and panel.everything.lead.id == lead


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
