"""The heartbeat of a window: how long its event loop kept others waiting, without what the machine took for other programs."""

import hashlib
import statistics
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

BOUND_MS = 50.0
"""A window that answers later than this feels stuck."""
_BEAT_MS = 4
_THREADS = Path("/proc/self/task")


@dataclass(frozen=True)
class Moment:
    """What the clocks said."""

    at: float
    worked: float
    """Seconds of processor time that the window's thread had used."""
    late: dict[str, float]
    """For each thread, the milliseconds it was ready to run and the system ran something else."""


class Heart(QObject):
    """Beats from when it is made: a thread asks the window for a sign every few milliseconds and notes when it comes.

    ``stalls`` are milliseconds, each with what was going on: what the window's thread worked until it gave its sign, and what
    it waited beyond the time in which the system let other programs run instead of it, or instead of the threads it may have
    waited for. On a quiet machine that is the plain time until the sign; on a shared one it leaves out what no program can
    help. What the processor itself was slower by, shared with other machines, is told by a small piece of work that the
    thread does at each beat.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stalls: list[tuple[float, str]] = []
        self.beats = 0
        self.doing = ""
        """What the test does at the moment."""
        self._clock = time.pthread_getcpuclockid(threading.get_ident())
        self._me = str(threading.get_native_id())
        self._asked: Moment | None = None
        self._rests = False
        self._took: deque[tuple[float, float]] = deque(maxlen=20_000)
        """When the thread ended a piece of work, and the processor time it took."""
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._go_on, daemon=True)
        self._thread.start()

    @contextmanager
    def resting(self) -> Iterator[None]:
        """For what the test does itself on this thread, which no window would."""
        self._rests = True
        yield
        self._asked, self._rests = None, False

    def end(self) -> tuple[float, str]:
        """Stops beating; the longest stall."""
        self._is_over.set()
        self._thread.join()
        return max(self.stalls, default=(0.0, ""))

    def _go_on(self) -> None:
        work = bytes(150_000)
        while not self._is_over.wait(_BEAT_MS / 1000):
            started = time.thread_time()
            hashlib.sha256(work).digest()  # lets go of Python's lock: it stops for nobody
            self._took.append((time.perf_counter(), time.thread_time() - started))
            if self._asked is None and not self._rests:
                self._asked = self._moment()
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)

    def _moment(self) -> Moment:
        return Moment(time.perf_counter(), time.clock_gettime(self._clock), _delays())

    def _answer(self) -> None:
        asked, self._asked = self._asked, None
        if asked is None or self._rests:
            return
        self.beats += 1
        passed = (time.perf_counter() - asked.at) * 1000
        if passed <= BOUND_MS:
            return
        now = self._moment()
        late = {one: delay - asked.late.get(one, 0.0) for one, delay in now.late.items()}
        busy, mine = (now.worked - asked.worked) * 1000, late.pop(self._me, 0.0)
        waited = max(0.0, passed - busy - mine - sum(late.values()))
        self.stalls.append((busy / self._slowness(asked.at, now.at) + waited, self.doing))

    def _slowness(self, since: float, until: float) -> float:
        """By how much the processor was slower between two moments than in its best ones: 1 or more."""
        took = list(self._took)
        then = [one for at, one in took if since <= at <= until]
        if len(then) < 3:
            return 1.0
        best = sorted(one for _at, one in took)[len(took) // 20]
        return max(1.0, statistics.median(then) / best)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            self._answer()
            return True
        return super().event(event)


def _delays() -> dict[str, float]:
    """For each thread of this process, the milliseconds it was ready to run and the system ran something else."""
    found = {}
    for thread in _THREADS.glob("*") if _THREADS.exists() else ():
        try:
            found[thread.name] = int((thread / "schedstat").read_text().split()[1]) / 1e6
        except (OSError, IndexError, ValueError):
            continue  # the thread has ended, or this system does not count it
    return found
