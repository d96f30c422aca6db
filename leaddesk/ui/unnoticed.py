"""Letting a long computation run beside the window without the window stuttering."""

from collections.abc import Iterator
from contextlib import contextmanager

from leaddesk.garbage import no_search, set_aside


@contextmanager
def unnoticed() -> Iterator[None]:
    """For a job that makes many small values. Searching them for garbage would stop the window for half a second each time,
    so what is left of them, such as a plan, or what the next job finds remembered, is set aside from what is searched.

    It stays there: a value goes when nobody holds it any more, as always, and none of them hold each other. To give them
    back would have the whole program searched at once, a tenth of a second for each 100,000 values.
    """
    try:
        with no_search():
            yield
    finally:
        set_aside()
