"""Letting a long computation run beside the window without the window stuttering."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unnoticed() -> Iterator[None]:
    """For a job that makes and keeps many small values. Searching them for garbage would stop the window for half a second
    each time, so they are set aside from what is searched; :func:`let_go` gives back what is left of them.
    """
    was_searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_searching:
            gc.enable()


def let_go() -> None:
    """What was set aside is no longer needed: it may be searched for garbage again."""
    gc.unfreeze()
