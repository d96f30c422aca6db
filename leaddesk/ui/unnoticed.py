"""Letting a long computation run beside the window without the window stuttering."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_SWITCH = 0.001
"""Seconds after which the window gets the interpreter back while a job computes; Python's own 0.005 make it stutter."""


@contextmanager
def unnoticed() -> Iterator[None]:
    """For a job that makes many small values. Searching them for garbage would stop the window for half a second each
    time, so they are set aside from what is searched; :func:`let_go` gives back what is left of them.
    """
    before, was_searching = sys.getswitchinterval(), gc.isenabled()
    sys.setswitchinterval(_SWITCH)
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_searching:
            gc.enable()
        sys.setswitchinterval(before)


def let_go() -> None:
    """What was set aside is no longer needed: it may be searched for garbage again."""
    gc.unfreeze()
