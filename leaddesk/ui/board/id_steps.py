"""From one order of ids to another in the fewest row changes, so that a view keeps its place, selection and focus."""

from array import array
from collections.abc import Iterator
from typing import NamedTuple

MOST_STEPS = 24
"""More than so many row changes cost a view more than looking again."""
_MOST_COMPARED = 5_000
"""Where more rows than these may have changed, finding out which costs more than looking again."""


class Remove(NamedTuple):
    """Rows ``first`` to ``last``, both included, go."""

    first: int
    last: int


class Insert(NamedTuple):
    """These ids come in, the first of them as row ``first``."""

    first: int
    ids: "array[int]"


Step = Remove | Insert


def steps(old: "array[int]", new: "array[int]") -> list[Step] | None:
    """The row changes that make ``old`` into ``new``, one after the other; None where a reset is cheaper.

    An id that changes its place is removed and inserted. Ids are unique in each.
    """
    start = _common(old, new)
    tail = _common_tail(old, new, start)
    before, after = old[start : len(old) - tail], new[start : len(new) - tail]
    if before and after and len(before) + len(after) > _MOST_COMPARED:
        return None
    kept = set(before) & set(after)
    if kept:
        stay = _staying([lead for lead in before if lead in kept], [lead for lead in after if lead in kept])
        if stay is None:
            return None
        kept = stay
    removals = [Remove(start + first, start + last) for first, last in _runs(before, kept)]
    inserts = [Insert(start + first, after[first : last + 1]) for first, last in _runs(after, kept)]
    if len(removals) + len(inserts) > MOST_STEPS:
        return None
    return [*reversed(removals), *inserts]


def _staying(before: list[int], after: list[int]) -> set[int] | None:
    """Of ids that are in both, those that keep their order when single ones that moved are set aside; None if many moved."""
    moved: set[int] = set()
    left, right = 0, 0
    while left < len(before) and right < len(after):
        if before[left] == after[right]:
            left, right = left + 1, right + 1
        elif before[left] in moved:
            left += 1
        elif after[right] in moved:
            right += 1
        elif before[left + 1 : left + 2] == [after[right]]:
            moved.add(before[left])
        else:
            moved.add(after[right])
        if len(moved) > MOST_STEPS:
            return None
    return set(before) - moved


def _runs(ids: "array[int]", kept: set[int]) -> Iterator[tuple[int, int]]:
    """The stretches of ids that are not kept, as first and last place."""
    first = -1
    for place, lead in enumerate(ids):
        if lead not in kept:
            first = place if first < 0 else first
        elif first >= 0:
            yield first, place - 1
            first = -1
    if first >= 0:
        yield first, len(ids) - 1


def _common(old: "array[int]", new: "array[int]") -> int:
    """How many ids both begin with. Comparing slices of arrays is a comparison of memory, so halving is quick."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_tail(old: "array[int]", new: "array[int]", start: int) -> int:
    """How many ids both end with, not counting the first ``start``."""
    low, high = 0, min(len(old), len(new)) - start
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle :] == new[len(new) - middle :]:
            low = middle
        else:
            high = middle - 1
    return low
