"""The way in: reads a file in a process of its own and watches over it.

A hostile workbook of 2 kB can abort the interpreter, hang or take all memory, and no ``try`` catches that. Here it only
costs the reading process, and what went wrong is one sentence.
"""

import json
import logging
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import leaddesk
from leaddesk.domain.errors import Cancelled
from leaddesk.garbage import no_search
from leaddesk.lists.document import Document
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.arriving import Arriving
from leaddesk.lists.reading.limits import LIMITS, Limits
from leaddesk.translation import _, language

_log = logging.getLogger(__name__)
_POLL = 0.05
_UNWATCHED = 0.3
"""Seconds before memory is watched from here: most files are read by then."""
_QUEUED = 64
"""Lines that wait for this process at most; then the reading process waits."""
_MODULE = "leaddesk.lists.reading.worker"
_PACKAGE_FOLDER = Path(leaddesk.__file__).resolve().parents[1]


def read(
    path: Path,
    *,
    password: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    limits: Limits = LIMITS,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Document:
    """The sheets and rows of a file, told from its content and not from its extension.

    ``encoding`` (a Python codec) and ``delimiter`` override what is found in text. ``progress`` is called with 0-1 and
    ``cancelled`` asked about twenty times a second, both in the calling thread. Raises ``PasswordNeeded`` for a protected
    workbook (again for a wrong password), ``BadFile`` for anything that cannot be read, ``Cancelled`` when stopped.
    """
    size = _size_of(path, limits)
    seconds = limits.seconds + limits.seconds_per_megabyte * size / 1_000_000
    order = {
        "path": str(path.absolute()),
        "password": password,
        "encoding": encoding,
        "delimiter": delimiter,
        "language": language(),
        "limits": list(limits),
        "seconds": seconds,
    }
    arriving = Arriving(progress)
    with no_search(), _Reading(order, time.monotonic() + seconds, limits, cancelled) as reading:
        for line in reading.lines():
            if arriving.take(line):
                return arriving.document(path.name)
        _log.info("The reading process ended with %s before it was done", reading.exit_code())
    raise refusals.cannot_be_read()


def _size_of(path: Path, limits: Limits) -> int:
    """The size of the file. Refuses in a sentence what cannot even be opened, a pipe or device included."""
    try:
        if path.is_dir():
            raise refusals.is_a_folder(path.name)
        if path.exists() and not path.is_file():
            raise refusals.cannot_be_opened(path.name)
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError as problem:
        raise refusals.cannot_be_found(path.name) from problem
    except OSError as problem:
        raise refusals.cannot_be_opened(path.name) from problem
    if size == 0:
        raise refusals.is_empty()
    if size > limits.file_bytes:
        raise refusals.is_too_large()
    return size


class _Reading:
    """One run of the reading process, which ends with the ``with`` block in any case."""

    def __init__(
        self, order: dict[str, Any], deadline: float, limits: Limits, cancelled: Callable[[], bool] | None
    ) -> None:
        self._deadline = deadline
        self._memory = limits.memory
        self._cancelled = cancelled
        self._checked = time.monotonic()
        self._watched_from = self._checked + _UNWATCHED
        self._lines: queue.Queue[bytes | None] = queue.Queue(_QUEUED)
        self._process = _started(order)
        self._pumping = threading.Thread(target=self._pump, name="reading a list", daemon=True)
        self._pumping.start()

    def __enter__(self) -> "_Reading":
        return self

    def __exit__(self, *_raised: object) -> None:
        """Ends the process if it still lives, and empties the queue that its last lines may be waiting for."""
        self._process.kill()
        while self._pumping.is_alive():
            with suppress(queue.Empty):
                self._lines.get_nowait()
            self._pumping.join(0.001)
        self._process.wait()

    def lines(self) -> Iterator[bytes]:
        """What the process says, line by line. Raises ``Cancelled`` or ``BadFile`` where it has to be stopped."""
        while (line := self._next_line()) is not None:
            yield line

    def exit_code(self) -> int:
        """How the process ended after its last line; negative is a signal."""
        return self._process.wait()

    def _pump(self) -> None:
        """Moves lines from the pipe to the queue, so that waiting for them can be broken off on every system."""
        assert self._process.stdout
        with self._process.stdout as answers:
            for line in answers:
                self._lines.put(line)
        self._lines.put(None)

    def _next_line(self) -> bytes | None:
        while True:
            if time.monotonic() - self._checked > _POLL:
                self._check()
            try:
                return self._lines.get(timeout=_POLL)
            except queue.Empty:
                continue

    def _check(self) -> None:
        """Stops what was cancelled, takes too long or too much memory."""
        now = self._checked = time.monotonic()
        if self._cancelled and self._cancelled():
            raise Cancelled(_("Reading was stopped. Nothing was imported"))
        if now > self._deadline:
            raise refusals.takes_too_long()
        if now > self._watched_from and _memory_of(self._process.pid) > self._memory:
            raise refusals.is_too_large()


def _started(order: dict[str, Any]) -> subprocess.Popen[bytes]:
    """The reading process, with its orders. The password goes through the pipe: other users see command lines."""
    command = [sys.executable, "read-worker"] if getattr(sys, "frozen", False) else [sys.executable, "-m", _MODULE]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_PACKAGE_FOLDER,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert process.stdin
    try:
        with process.stdin as orders:
            orders.write(json.dumps(order).encode() + b"\n")
    except OSError:  # it died at once: its exit code tells
        _log.warning("The reading process did not take its orders")
    return process


def _memory_of(process: int) -> int:
    """Bytes of memory that a process uses; 0 when it is gone."""
    import psutil

    try:
        return int(psutil.Process(process).memory_info().rss)
    except psutil.Error:
        return 0
