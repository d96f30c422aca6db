"""The heartbeat of a window: how long its event loop kept others waiting, without what the machine took for other programs."""

import hashlib
import statistics
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

BOUND_MS = 50.0
"""A window that answers later than this feels stuck."""
_BEAT_MS = 4
_THREADS = Path("/proc/self/task")


class Control:
    """A second heart, in a thread that has nothing to do with the window: the same small piece of work again and again.

    What it takes longer for than in its best moments, the processor was slower by: shared with other machines, or with other
    programs on the other half of a core.
    """

    def __init__(self) -> None:
        self._work = bytes(150_000)
        self._took: deque[tuple[float, float]] = deque(maxlen=20_000)
        """When a piece of work ended, and the processor time it took."""
        self._is_over = threading.Event()
        self.thread = threading.Thread(target=self._beat, daemon=True)
        self.thread.start()

    def slowness(self, since: float, until: float) -> float:
        """By how much the processor was slower between two moments than in its best ones: 1 or more."""
        took = list(self._took)
        then = [one for at, one in took if since <= at <= until]
        if len(then) < 3:
            return 1.0
        best = sorted(one for _at, one in took)[len(took) // 20]
        return max(1.0, statistics.median(then) / best)

    def end(self) -> None:
        """Ends its thread."""
        self._is_over.set()
        self.thread.join()

    def _beat(self) -> None:
        while not self._is_over.wait(_BEAT_MS / 1000):
            started = time.thread_time()
            hashlib.sha256(self._work).digest()  # lets go of Python's lock: it stops for nobody
            self._took.append((time.perf_counter(), time.thread_time() - started))


class Heart(QObject):
    """Beats on the window's thread from when it is made. ``stalls`` are milliseconds, each with what was going on.

    A stall is what the window's thread worked between two beats, or what it waited beyond the time in which the system let
    other programs run instead of it, or instead of the thread it may have waited for. On a quiet machine that is the plain
    time between two beats; on a shared one it leaves out what no program can help.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stalls: list[tuple[float, str]] = []
        self.beats = 0
        self.doing = ""
        """What the test does at the moment."""
        self._control = Control()
        self._me = str(threading.get_native_id())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)
        self._begin()

    @contextmanager
    def resting(self) -> Iterator[None]:
        """For what the test does itself on this thread, which no window would."""
        self._beat()
        self._timer.stop()
        yield
        self._timer.start(_BEAT_MS)
        self._begin()

    def end(self) -> tuple[float, str]:
        """Stops beating; the longest stall."""
        self._timer.stop()
        self._control.end()
        return max(self.stalls, default=(0.0, ""))

    def _begin(self) -> None:
        self._at, self._worked, self._delays = time.perf_counter(), time.thread_time(), _delays()

    def _beat(self) -> None:
        before, worked, delays = self._at, self._worked, self._delays
        self._begin()
        self.beats += 1
        passed = (self._at - before) * 1000
        if passed <= BOUND_MS:
            return
        mine = self._delays.get(self._me, 0.0) - delays.get(self._me, 0.0)
        others = (delay - delays.get(one, 0.0) for one, delay in self._delays.items() if one != self._me)
        busy = (self._worked - worked) * 1000
        took = max(busy, passed - mine - max(others, default=0.0)) / self._control.slowness(before, self._at)
        self.stalls.append((took - _BEAT_MS, self.doing))


def _delays() -> dict[str, float]:
    """For each thread of this process, the milliseconds it was ready to run and the system ran something else."""
    found = {}
    for thread in _THREADS.glob("*") if _THREADS.exists() else ():
        try:
            found[thread.name] = int((thread / "schedstat").read_text().split()[1]) / 1e6
        except (OSError, IndexError, ValueError):
            continue  # the thread has ended, or this system does not count it
    return found
