"""What is asked of the table of leads, and what it answers: how it is sorted, who is shown, and its rows."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card
from leaddesk.domain.leads import Lead


@dataclass(frozen=True, slots=True)
class SortKey:
    """A column by which rows are sorted. Rows that have nothing in it come last, whichever way it is sorted."""

    column: str
    """A key of ``store.table.SORTS``: a field of the catalogue, or one of the table's own columns."""
    is_descending: bool = False


Sorting = tuple[SortKey, ...]
"""The first key decides, the next ones where it leaves rows equal."""

BEST_FIRST: Sorting = (SortKey("score", is_descending=True),)
"""How a table is sorted that nobody has sorted yet."""


def sorting_as_text(sorting: Sequence[SortKey]) -> str:
    """As it is kept: ``-score,company``."""
    return ",".join(f"-{key.column}" if key.is_descending else key.column for key in sorting)


def read_sorting(text: str, known: Sequence[str]) -> Sorting:
    """The sorting of such a text; columns that are not known are left out."""
    keys = (SortKey(part.removeprefix("-"), part.startswith("-")) for part in text.split(",") if part)
    return tuple(key for key in keys if key.column in known)


@dataclass(frozen=True, slots=True)
class TableLook:
    """Who is shown, and the figures at the foot of the table."""

    ids: "array[int]"
    """The leads in order."""
    counts: Mapping[Column, int]
    """How many pass the filter by column of the board, also where only one of the columns is shown; of a first look none."""
    expected: int
    """Yen: what is expected of those who are shown and still in the flow before the order; 0 for a first look."""
    total: int
    """Leads on the desk, whatever the filter."""
    is_whole: bool = True
    """Whether these are all ids, not a first look at the first ones."""

    @property
    def passing(self) -> int:
        """How many pass the filter, whichever column of the board they stand in."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class TableRow:
    """One lead in the table."""

    card: Card
    """What the board would show of it."""
    lead: Lead
    """All of its fields."""
