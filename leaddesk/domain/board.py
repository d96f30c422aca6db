"""What is asked of the board, and what it answers: columns, filters, orders, counts."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple, Self

from leaddesk.domain.cards import Standing
from leaddesk.domain.stages import Stage


class Column(StrEnum):
    """A column of the board: a stage each, and one for the leads that rest with marketing until a date."""

    MAL = "MAL"
    MQL = "MQL"
    SAL = "SAL"
    SQL = "SQL"
    WON = "WON"
    RESTING = "RESTING"
    LOST = "LOST"
    DISQUALIFIED = "DISQUALIFIED"

    @property
    def stage(self) -> Stage:
        """The stage of the leads that stand in it."""
        return Stage.MAL if self is Column.RESTING else Stage(self.value)


WIDE_COLUMNS: tuple[Column, ...] = (Column.MAL, Column.MQL, Column.SAL, Column.SQL, Column.WON)
NARROW_COLUMNS: tuple[Column, ...] = (Column.RESTING, Column.LOST, Column.DISQUALIFIED)


class Order(StrEnum):
    """How a column is sorted."""

    URGENCY = "urgency"
    SCORE = "score"
    AGE = "age"
    NAME = "name"
    NEXT_ACTION = "next-action"


class LaneBy(StrEnum):
    """By what the leads of each column are put into lanes."""

    OWNER = "owner"
    EVENT = "event"
    """The newest event at which the person was met."""
    PERSONA = "persona"


class Filter(NamedTuple):
    """Which leads are shown. Each part narrows; several values of one part widen it; empty parts let all pass."""

    search: str = ""
    """Any part of a name, kana, company, mail, phone or note, in any width and any kana; words narrow."""
    stages: tuple[Stage, ...] = ()
    owners: tuple[str, ...] = ()
    """Names of owners; "" is nobody."""
    events: tuple[int, ...] = ()
    """Ids of events at which the person was met."""
    personas: tuple[str, ...] = ()
    """Codes of the personas that fit best."""
    grades: tuple[str, ...] = ()
    """A to D; "" is unknown."""
    ranks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()
    sources: tuple[str, ...] = ()
    batch: int | None = None
    """Created or updated by this import."""
    older_than: int | None = None
    """Days in the stage, at least."""
    action_until: date | None = None
    """Next action due on this day or before."""
    opted_out: bool | None = None

    def without(self, part: str) -> Self:
        """The same filter with one part let go."""
        return self._replace(**{part: self._field_defaults[part]})

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that narrow, by name."""
        return tuple(part for part, empty in self._field_defaults.items() if getattr(self, part) != empty)


class Choice(NamedTuple):
    """One value that a part of a filter can take."""

    value: str | int
    """As the filter's part holds it."""
    label: str
    """As people read it."""
    leads: int
    """How many leads have it."""


class ColumnFacts(NamedTuple):
    """What a column's header says of the leads that pass the filter."""

    leads: int = 0
    overdue: int = 0
    soon: int = 0
    stuck: int = 0
    ready: int = 0
    new_this_week: int = 0
    amount: int = 0
    """Yen: what is expected of them, or what was ordered."""


class BoardFacts(NamedTuple):
    """The counts of all columns."""

    columns: dict[Column, ColumnFacts]
    total: int
    """Leads on the desk, whatever the filter."""

    @property
    def shown(self) -> int:
        """Leads that pass the filter."""
        return sum(facts.leads for facts in self.columns.values())
