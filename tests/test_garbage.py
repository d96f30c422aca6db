"""Garbage is looked for when the caller looks, as often as Python would, and never while somebody wants none."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from leaddesk.garbage import no_search, search


class Link:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def nobody_else_searches() -> Iterator[None]:
    was_searching = gc.isenabled()
    gc.disable()
    yield
    if was_searching:
        gc.enable()


def much_to_look_through() -> list[list[int]]:
    return [[] for _n in range(2 * gc.get_threshold()[0])]


def test_it_is_found_once_there_is_much_to_look_through() -> None:
    gc.collect()
    gone = weakref.ref(Link())
    search()
    assert gone() is not None, "Python would not have looked yet either"
    many = much_to_look_through()
    search()
    assert gone() is None
    assert many


def test_nothing_is_looked_for_while_somebody_wants_none() -> None:
    gone = weakref.ref(Link())
    with no_search():
        many = much_to_look_through()
        with no_search():
            pass
        search()
        assert gone() is not None
    search()
    assert gone() is None
    assert many


def test_python_searches_by_itself_again_afterwards_where_it_did_before() -> None:
    gc.enable()
    with pytest.raises(OSError, match="full"), no_search():
        assert not gc.isenabled()
        raise OSError("full")
    assert gc.isenabled()
