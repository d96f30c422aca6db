"""Whether somebody still waits for an answer. A question that nobody waits for stops where it stands, whatever works on it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock

from leaddesk.domain.errors import Cancelled


class Wanted:
    """One question's. Made by who asks, and made current in the thread that answers."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_dropped = False
        self._stop: Callable[[], object] | None = None

    def drop(self) -> None:
        """Nobody wants to know any more. Safe from any thread, and at once: what works on the answer is only told."""
        with self._lock:
            self._is_dropped = True
            if self._stop is not None:
                self._stop()

    @contextmanager
    def current(self) -> Iterator[None]:
        """What is asked in this thread inside is this question."""
        token = _current.set(self)
        try:
            yield
        finally:
            _current.reset(token)

    @contextmanager
    def _stopped_by(self, stop: Callable[[], object]) -> Iterator[None]:
        with self._lock:
            if self._is_dropped:
                raise Cancelled
            before, self._stop = self._stop, stop
        try:
            yield
        except Exception:
            if self._is_dropped:
                raise Cancelled from None
            raise
        finally:
            with self._lock:  # from here on it may work for somebody else
                self._stop = before


_current: ContextVar[Wanted | None] = ContextVar("wanted", default=None)


@contextmanager
def stopped_by(stop: Callable[[], object]) -> Iterator[None]:
    """What is worked on inside ends early by calling ``stop``, if the current question is dropped meanwhile.

    ``stop`` is called from another thread and returns at once. Raises Cancelled where nobody wants the answer any more.
    """
    wanted = _current.get()
    if wanted is None:
        yield
        return
    with wanted._stopped_by(stop):
        yield
