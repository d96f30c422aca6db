"""Where the process itself breaks, in a library that is not Python: Python notes where it stood, and the next start reports it."""

import faulthandler
import os
import re
from datetime import datetime
from pathlib import Path
from time import time
from typing import TextIO

from leaddesk.crash import MOST_PLACES, Doing, LastTime, keep, report_folder, rows_of

_WEEK_S = 7 * 24 * 3600
_STACK = "stack-"
_FAULTS = (
    "Segmentation fault",
    "Aborted",
    "Bus error",
    "Floating point exception",
    "Illegal instruction",
    "access violation",
)
"""As Python names what breaks a process."""
_watched: TextIO | None = None
"""Where it is noted; open as long as the program runs."""


def watch() -> Path | None:
    """From now on, where the process itself breaks (a fault in a library), Python notes where it stood; the file for that.

    Empty it tells nothing, and goes with :func:`end_watch`. ``None`` where no file can be made.
    """
    global _watched
    file = report_folder() / f"{_STACK}{os.getpid()}.txt"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _watched = file.open("w", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(_watched, all_threads=False)
    return file


def end_watch() -> None:
    """The program ends as it should."""
    global _watched
    if _watched is not None:
        faulthandler.disable()
        _watched.close()
        Path(_watched.name).unlink(missing_ok=True)
        _watched = None


def take_in_broken() -> None:
    """Makes a report of what an earlier process noted as it broke, if any did."""
    for file in report_folder().glob(f"{_STACK}*.txt"):
        stack = file.read_text(encoding="utf-8", errors="replace")
        if not stack and time() - file.stat().st_mtime > _WEEK_S:
            file.unlink(missing_ok=True)  # of a program that was killed
        if stack:
            _report_broken(stack, datetime.fromtimestamp(file.stat().st_mtime).astimezone())
            file.unlink(missing_ok=True)


def _report_broken(stack: str, at: datetime) -> None:
    """The report of a process that broke: of the stack only the program's own modules, of the reason only the known ones."""
    root = str(Path(__file__).parent)
    found = re.findall(r'^  File "(.*)", line (\d+) in ([\w<>]+)$', stack, re.MULTILINE)
    places = [
        f"{Path(path).relative_to(root).as_posix()} {line} {name}"
        for path, line, name in found
        if path.startswith(root)
    ]
    kind = next((kind for kind in _FAULTS if kind in stack.partition("\n")[0]), "–")
    rows = rows_of(at, Doing(), " ← ".join(places[:MOST_PLACES]) or "–", kind)
    keep(LastTime(at, True, Doing(), rows))
