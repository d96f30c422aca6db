"""Python's garbage collector, out of the way."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collector() -> Iterator[None]:
    """Looks for no garbage meanwhile: a plan, or a search for duplicates, makes a million small values and no cycle, and
    searching them again and again costs a third of the time.
    """
    was_searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_searching:
            gc.enable()
