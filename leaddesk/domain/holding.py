"""Holding back writes for which there is no room: what only asks or refuses is answered, and what would be written is not."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import local

_here = local()


@contextmanager
def held_back() -> Iterator[None]:
    """Within it, and on this thread, every write of a desk is refused with DiskFull before it begins."""
    _here.is_held = True
    try:
        yield
    finally:
        _here.is_held = False


def is_held_back() -> bool:
    """Whether writes are held back on this thread."""
    return getattr(_here, "is_held", False)
