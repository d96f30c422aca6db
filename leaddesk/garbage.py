"""When Python looks for garbage, which are values that hold each other and are held by nobody else."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_jobs = 0
"""How many want that nothing is looked for."""
_counting = threading.Lock()


@contextmanager
def no_search() -> Iterator[None]:
    """Nothing is looked for meanwhile: for work that makes a million small values and no cycle.

    Looking through them again and again costs a third of the time, and holds up every other thread meanwhile.
    """
    global _jobs
    was_searching = gc.isenabled()
    gc.disable()
    with _counting:
        _jobs += 1
    try:
        yield
    finally:
        with _counting:
            _jobs -= 1
        if was_searching:
            gc.enable()


def set_aside() -> None:
    """What is there by now is not looked through again: modules, and whatever else stays. It goes when nobody holds it."""
    gc.freeze()


def search() -> None:
    """Looks for garbage where Python would have done so by now, had it not been told to leave that to the caller."""
    if _jobs:
        return
    for generation, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
        if count <= most:
            return
        gc.collect(generation)
