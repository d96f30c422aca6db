"""The distribution of engagement as it is drawn: a few bands around the gate, the published pact beside the draft."""

from collections.abc import Mapping
from dataclasses import dataclass

from leaddesk.domain.pact_effect import BAND

_BELOW, _BANDS = 3, 8
"""Bands below the gate, and all bands."""


@dataclass(frozen=True, slots=True)
class ShownBand:
    """One column of the plot."""

    low: int
    """Its lowest points; the last one has no highest."""
    published: int
    draft: int
    is_over: bool
    """Whether whoever is in it reaches the gate's points."""


@dataclass(frozen=True, slots=True)
class Distribution:
    """What is drawn, and how many stand below it."""

    bands: tuple[ShownBand, ...]
    left_out: int
    """Leads of the draft below the first band: most of a desk, and too many to be drawn beside the others."""


def distribution(published: Mapping[int, int], draft: Mapping[int, int], bar: int | None) -> Distribution:
    """The bands around a gate of so many points; from nought where the gate asks for none."""
    first = max(0, ((bar or 0) // BAND - _BELOW) * BAND)
    lows = range(first, first + _BANDS * BAND, BAND)
    bands = tuple(
        ShownBand(
            low, _within(published, low, low == lows[-1]), _within(draft, low, low == lows[-1]), low >= (bar or 0)
        )
        for low in lows
    )
    return Distribution(bands, sum(count for low, count in draft.items() if low < first))


def _within(counts: Mapping[int, int], low: int, is_open: bool) -> int:
    return sum(count for band, count in counts.items() if band >= low and (is_open or band < low + BAND))
