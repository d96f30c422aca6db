"""The one way to run work away from the window, so that it never waits for a disk.

    tasks.run(partial(desk.pact.publish, pact), done=self.settle)              # a write; see also leaddesk.ui.saving
    tasks.read(partial(desk.board.cards, ids), done=self.show, key="cards")     # a question; a newer one supersedes it
    tasks.run_reporting(partial(desk.importing.apply, plan), done=…, progress=…)  # work that calls report(done, total)

There are three lanes: one thread for writes, one for reads (so that the board answers while a long import writes), and a
few for the rest. Results and errors arrive on the window's thread. What fails is shown unless the caller says that it
has shown it: a ``LeadDeskError`` as a sentence (``refusals.said``), anything else through ``sys.excepthook``.
"""

import sys
import threading
from collections.abc import Callable
from contextlib import nullcontext
from enum import Enum
from functools import partial
from queue import SimpleQueue
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from leaddesk.domain.errors import Cancelled, LeadDeskError
from leaddesk.domain.wanted import Wanted

T = TypeVar("T")

_TURN_S = 0.0005
"""How long a lane may go on in Python while the window waits for its turn. Each call from Qt into Python may wait for one, so
with Python's usual five milliseconds a few dozen of them, such as a paint makes, would be felt.
"""


class Lane(Enum):
    """Where work runs; the value is how many threads serve it."""

    WRITE = ("write", 1)
    READ = ("read", 1)
    ASIDE = ("aside", 2)
    """Files and figures that touch no desk."""


class Report(Protocol):
    """What long work calls as it goes on. Raises Cancelled once the user has stopped it."""

    def __call__(self, done: int, total: int, saying: str = "") -> None: ...


class Task:
    """Work that was handed over. Keep it to cancel it; letting go of it stops nothing."""

    def __init__(self) -> None:
        self.is_cancelled = False
        self._is_forgotten = False
        self._wanted = Wanted()
        self._finished = threading.Event()
        self._deliver: Callable[[], None] | None = None

    def cancel(self) -> None:
        """Work that has not begun never begins, and work that reports its progress stops at its next report.

        How it ended is delivered all the same: Cancelled, or a result where it was too late to stop.
        """
        self.is_cancelled = True

    def forget(self) -> None:
        """Nobody wants to know any more: nothing is delivered, work that has not begun never begins, and a question that the
        desk works on is given up, so that the next one need not wait for it.
        """
        self.is_cancelled = self._is_forgotten = True
        self._wanted.drop()

    def wait(self, milliseconds: int) -> bool:
        """Delivers at once if the outcome comes within this time; says whether it did. For a first paint only."""
        if not self._finished.wait(milliseconds / 1000):
            return False
        self._deliver_once()
        return True

    def succeed(self, done: Callable[[T], object] | None, result: T) -> None:
        """Ends it from a lane: hands a result to ``done`` on the window's thread."""
        self._end(partial(_succeed, done, result))

    def fail(self, failed: Callable[[Exception], bool | None] | None, error: Exception) -> None:
        """Ends it from a lane: tells ``failed``, or shows what was raised, on the window's thread."""
        self._end(partial(_fail, failed, error))

    def _end(self, deliver: Callable[[], None]) -> None:
        self._deliver = deliver
        self._finished.set()
        tell(self._deliver_once)

    def _deliver_once(self) -> None:
        deliver, self._deliver = self._deliver, None
        if deliver is not None and not self._is_forgotten:
            deliver()


class _Post(QObject):
    """Carries outcomes from the lanes to the window's thread."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.arrived.connect(_call)


def _call(deliver: Callable[[], None]) -> None:
    deliver()


def tell(what: Callable[[], object]) -> None:
    """Calls something on the window's thread, from any lane. What one lane tells arrives in its order."""
    _post_of_window().arrived.emit(what)


class Refusals(QObject):
    """Where sentences of refused work go; the window shows them."""

    said = Signal(str)


refusals = Refusals()
_post: _Post | None = None
_queues: dict[Lane, "SimpleQueue[Callable[[], None] | None]"] = {}
_threads: dict[Lane, list[threading.Thread]] = {}
_newest: dict[str, Task] = {}


def run(
    work: Callable[[], T],
    *,
    done: Callable[[T], object] | None = None,
    failed: Callable[[Exception], bool | None] | None = None,
    lane: Lane = Lane.WRITE,
    key: str = "",
) -> Task:
    """Runs ``work`` in its lane and hands its result to ``done`` on this thread.

    ``failed`` gets what was raised, before it is shown; by returning True it says that it has shown it. Of several tasks
    with one ``key`` only the newest delivers, and older ones that wait are never begun. Nothing is delivered to a method
    of a QObject that is gone, nor to a partial of one.
    """
    task = Task()
    if key:
        if key in _newest:
            _newest[key].forget()
        _newest[key] = task
    _post_of_window()  # it belongs to this thread

    def go() -> None:
        try:
            if task.is_cancelled:
                raise Cancelled
            with task._wanted.current() if lane is Lane.READ else nullcontext():
                result = work()
        except Exception as error:  # noqa: BLE001 - it is delivered, never swallowed
            task.fail(failed, error)
        else:
            task.succeed(done, result)

    _queue_of(lane).put(go)
    return task


def read(
    work: Callable[[], T],
    *,
    done: Callable[[T], object] | None = None,
    failed: Callable[[Exception], bool | None] | None = None,
    key: str = "",
) -> Task:
    """:func:`run` in the lane of reads."""
    return run(work, done=done, failed=failed, lane=Lane.READ, key=key)


def run_reporting(
    work: Callable[[Report], T],
    *,
    done: Callable[[T], object] | None = None,
    failed: Callable[[Exception], bool | None] | None = None,
    progress: Callable[[int, int, str], object] | None = None,
    lane: Lane = Lane.WRITE,
) -> Task:
    """:func:`run` for long work: it gets a :class:`Report`, whose calls reach ``progress`` on this thread.

    Cancelling the task makes the next report raise Cancelled, which the work lets through.
    """
    box: list[Task] = []

    def report(done: int, total: int, saying: str = "") -> None:
        if box and box[0].is_cancelled:
            raise Cancelled
        if progress is not None:
            tell(partial(_deliver_to, progress, done, total, saying))

    box.append(run(partial(work, report), done=done, failed=failed, lane=lane))
    return box[0]


def wait_for_all(seconds: float = 30.0) -> bool:
    """Ends the lanes after what they have been given, so that nothing is lost on closing; says whether they ended."""
    for lane, threads in _threads.items():
        for _thread in threads:
            _queues[lane].put(None)
    every = [thread for threads in _threads.values() for thread in threads]
    for thread in every:
        thread.join(seconds)
    _threads.clear()
    _queues.clear()
    _newest.clear()
    return not any(thread.is_alive() for thread in every)


def _post_of_window() -> _Post:
    global _post
    if _post is None:
        _post = _Post()
    return _post


def _queue_of(lane: Lane) -> "SimpleQueue[Callable[[], None] | None]":
    if lane not in _queues:
        sys.setswitchinterval(_TURN_S)
        queue = _queues[lane] = SimpleQueue()
        name, count = lane.value
        _threads[lane] = [
            threading.Thread(target=_serve, args=(queue,), name=f"leaddesk-{name}", daemon=True) for _at in range(count)
        ]
        for thread in _threads[lane]:
            thread.start()
    return _queues[lane]


def _serve(queue: "SimpleQueue[Callable[[], None] | None]") -> None:
    while (job := queue.get()) is not None:
        job()


def _succeed(done: Callable[[Any], object] | None, result: object) -> None:
    if done is not None:
        _deliver_to(done, result)


def _deliver_to(receiver: Callable[..., object], *arguments: object) -> object:
    return receiver(*arguments) if is_there(receiver) else None


def is_there(receiver: Callable[..., object]) -> bool:
    """Whether the objects that a method or a partial of one belongs to are still alive."""
    if isinstance(receiver, partial):
        parts = (part for part in receiver.args if isinstance(part, QObject))
        return is_there(receiver.func) and all(isValid(part) for part in parts)
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


def _fail(failed: Callable[[Exception], bool | None] | None, error: Exception) -> None:
    if failed is not None and _deliver_to(failed, error) is True:
        return
    if isinstance(error, Cancelled):
        return
    if isinstance(error, LeadDeskError):
        refusals.said.emit(str(error))
    else:
        sys.excepthook(type(error), error, error.__traceback__)
