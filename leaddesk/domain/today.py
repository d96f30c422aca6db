"""What is due today: five lists of leads in the order in which they press, and what came in last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from leaddesk.domain.cards import Card


@dataclass(frozen=True, slots=True)
class Due:
    """Leads that are due for one reason."""

    cards: tuple[Card, ...] = ()
    """The first of them, the most pressing first."""
    count: int = 0
    """How many there are."""


@dataclass(frozen=True, slots=True)
class LastImport:
    """The newest import that stands."""

    batch: int
    at: datetime
    member: str
    file: str
    event: str
    counts: Mapping[str, int]
    """Rows by what became of them: created, updated, unchanged, skipped, rejected."""


@dataclass(frozen=True, slots=True)
class Today:
    """The day of one member, or of a department."""

    day: date
    overdue: Due
    """Promises that are broken: hand-overs not answered in time, and actions whose day has passed."""
    actions: Due
    """Next actions of this day."""
    waiting: Due
    """Hand-overs that wait for an answer, still in time."""
    back: Due
    """Back with marketing: returned leads that are due again or did something strong, and rests whose day has come."""
    stuck: Due
    """Neither moved nor touched for the days that the pact gives their stage."""
    ready: Due
    """Leads of anybody that meet the bar to MQL."""
    done: int
    """Next actions that were finished this day."""
    last_import: LastImport | None


def quarter(day: date) -> tuple[date, date]:
    """The first and last day of the calendar quarter that a day is in; years ending in March or December share them."""
    first = date(day.year, day.month - (day.month - 1) % 3, 1)
    year, month = (day.year, first.month + 3) if first.month < 10 else (day.year + 1, 1)
    return first, date.fromordinal(date(year, month, 1).toordinal() - 1)
