"""What the cells of one column tell, from a sample of its rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from leaddesk.lists.document import Cell, Row
from leaddesk.lists.recognition.text import cell_at, is_blank, text_of
from leaddesk.lists.recognition.values.kinds import kinds_of

SAMPLE_ROWS = 160
"""Rows that are looked at for what values look like."""
DEEP_ROWS = 4000
"""Rows that are looked at before a column counts as empty."""
_NOTHING = frozenset(
    (
        "-",
        "--",
        "---",
        "ー",
        "－",
        "―",
        "n/a",
        "na",
        "none",
        "null",
        "なし",
        "無し",
        "不明",
        "未入力",
        "未記入",
        "0/0/00",
    )
)
"""What people and programs write where there is nothing. なし can be an answer, but tells no kind."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The values of one column."""

    texts: tuple[str, ...] = ()
    """The sampled values that are not blank, as text."""
    shares: dict[str, float] = field(default_factory=dict)
    """For each kind of ``values.kinds``: the share of the values that could be of it."""
    is_empty: bool = True
    """Whether nothing at all is written in it, not even in the deep sample."""
    rows: int = 0
    """How many rows were sampled."""

    @property
    def count(self) -> int:
        """How many values were sampled."""
        return len(self.texts)

    @property
    def distinct(self) -> int:
        """How many different values were sampled."""
        return len(set(self.texts))

    @property
    def filled(self) -> float:
        """The share of rows that have a value."""
        return self.count / self.rows if self.rows else 0.0

    @property
    def length(self) -> float:
        """The mean length of a value."""
        return sum(map(len, self.texts)) / self.count if self.count else 0.0

    def share(self, *kinds: str) -> float:
        """The share of values of the most frequent of these kinds."""
        return max((self.shares.get(kind, 0.0) for kind in kinds), default=0.0)

    def repeats(self) -> bool:
        """Whether few different values repeat again and again, as names of our own staff do."""
        return self.count >= 6 and self.distinct <= max(3, round(self.count * 0.25))

    def varies(self) -> bool:
        """Whether nearly each row has a value of its own, as the names of a list's people do."""
        return self.count >= 4 and self.distinct >= self.count * 0.8

    def samples(self, most: int = 5) -> tuple[str, ...]:
        """The first few different values."""
        return tuple(dict.fromkeys(self.texts))[:most]


NO_EVIDENCE = Evidence()


def spread(count: int, most: int) -> list[int]:
    """At most that many positions, the first ones and then evenly over all."""
    if count <= most:
        return list(range(count))
    first = most // 2
    step = (count - first) / (most - first)
    return [*range(first), *(first + int(place * step) for place in range(most - first))]


def sample_of(rows: Sequence[Row], positions: Sequence[int], most: int) -> list[Row]:
    """A sample of the rows at these positions."""
    return [rows[positions[place]] for place in spread(len(positions), most)]


def evidence_of(index: int, sample: Sequence[Row], deep: Sequence[Row]) -> Evidence:
    """What column ``index`` tells: of the sample, and where that is empty, of the deep one."""
    written = [cell for row in sample if not is_blank(cell := cell_at(row, index))]
    if not written:
        written = [cell for row in deep if not is_blank(cell := cell_at(row, index))][:SAMPLE_ROWS]
    cells = [cell for cell in written if _tells(cell)]
    if not cells:
        return Evidence(is_empty=not written, rows=len(sample))
    counts: dict[str, int] = {}
    for cell in cells:
        for kind in kinds_of(cell):
            counts[kind] = counts.get(kind, 0) + 1
    shares = {kind: count / len(cells) for kind, count in counts.items()}
    return Evidence(tuple(text_of(cell) for cell in cells), shares, is_empty=False, rows=len(sample))


def _tells(cell: Cell) -> bool:
    """Whether the cell says more than that there is nothing."""
    return not isinstance(cell, str) or cell.strip().casefold() not in _NOTHING
