"""Measuring: medians of several runs, and ratios to a floor of the same run."""

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def median_seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The median of several runs."""
    taken = []
    for _run in range(runs):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


@contextmanager
def timed(figures: dict[str, float], name: str) -> Iterator[None]:
    """Notes the seconds of a block under a name."""
    started = time.perf_counter()
    yield
    figures[name] = time.perf_counter() - started


def say(name: str, seconds: float, floor: float | None = None, bound: float | None = None) -> None:
    """Prints a figure, its ratio to the floor, and whether it keeps its bound."""
    line = f"{name:56} {seconds * 1000:10.1f} ms"
    if floor is not None:
        line += f"   {seconds / floor:6.2f} x the floor"
    if floor is not None and bound is not None:
        line += f" (bound {bound:g}: {'kept' if seconds / floor <= bound else 'MISSED'})"
    print(line, flush=True)
