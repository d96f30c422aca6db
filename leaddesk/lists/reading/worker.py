"""The process that reads one file and dies with it: ``python -m leaddesk.lists.reading.worker``.

It takes its orders as one JSON line on its standard input (the password is on no command line) and answers in lines of
:mod:`leaddesk.lists.reading.wire` on its standard output. Whatever a file makes of it, nobody else is hurt.
"""

import gc
import json
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from leaddesk.domain.errors import BadFile, PasswordNeeded
from leaddesk.lists.reading import refusals, wire
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.limits import Limits
from leaddesk.translation import use_language


def main() -> int:
    """Reads one order, answers it and ends. The exit code is 0 for an answer, be it a refusal, and 70 for a bug."""
    gc.disable()  # one file, one short life: collecting garbage costs a quarter of it
    with open(0, "rb", closefd=False) as orders:  # sys.stdin is None in a program that was frozen without a console
        order: dict[str, Any] = json.loads(orders.readline())
    limits = Limits(*order["limits"])
    _confine(limits, order["seconds"])
    use_language(order["language"])
    with open(1, "wb", closefd=False) as answers:
        return _answered(order, limits, answers.write)


def _answered(order: dict[str, Any], limits: Limits, send: Callable[[bytes], object]) -> int:
    """Sends the document, or what speaks against it; the exit code."""
    try:
        _answer(order, Answer(send, limits), limits)
    except PasswordNeeded as refusal:
        send(wire.encode({"password": str(refusal)}))
    except BadFile as refusal:
        send(wire.encode({"refused": str(refusal)}))
    except MemoryError:
        send(wire.encode({"refused": str(refusals.is_too_large())}))
    except Exception as bug:  # noqa: BLE001 (told to the process that asked, which logs it)
        last = traceback.extract_tb(bug.__traceback__)[-1]
        send(wire.encode({"bug": f"{type(bug).__name__} at {Path(last.filename).name}:{last.lineno}"}))
        return 70
    return 0


def _confine(limits: Limits, seconds: float) -> None:
    """Takes from this process what it does not need: memory, time, core dumps. POSIX only."""
    try:
        import resource
    except ImportError:  # Windows: the process that asked watches instead
        return
    wishes = (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, int(seconds) + 5),
        (resource.RLIMIT_CORE, 0),
    )
    for what, most in wishes:
        _soft, hard = resource.getrlimit(what)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (allowed, hard))
        except (OSError, ValueError):  # macOS refuses some; the process that asked watches too
            continue


def _answer(order: dict[str, Any], answer: Answer, limits: Limits) -> None:
    from leaddesk.lists.reading.formats import read_file

    read_file(
        Path(order["path"]),
        answer,
        limits,
        password=order["password"],
        encoding=order["encoding"],
        delimiter=order["delimiter"],
    )
    answer.end()


if __name__ == "__main__":
    sys.exit(main())
