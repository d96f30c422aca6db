"""How days and moments are kept: as whole numbers that mean the same on SQLite and PostgreSQL.

A day is its proleptic Gregorian ordinal and a moment the microseconds since 1970 in UTC: ages are a subtraction,
comparison needs no parsing, and no zone can get lost on the way.
"""

from datetime import UTC, date, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_micros(moment: datetime) -> int:
    """Microseconds since 1970 in UTC. Raises ValueError for a moment without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return (moment - EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """The moment, in UTC."""
    return EPOCH + timedelta(microseconds=micros)


def to_day(day: date) -> int:
    """The ordinal of a day."""
    return day.toordinal()


def from_day(ordinal: int) -> date:
    """The day."""
    return date.fromordinal(ordinal)
