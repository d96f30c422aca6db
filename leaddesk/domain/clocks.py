"""Working time: when a promise is due, and by how much it is kept or broken."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, NamedTuple, Self

from leaddesk.late import import_late

MONDAY_TO_FRIDAY = frozenset(range(5))


class WorkingTime(NamedTuple):
    """When the team works. All arithmetic is done in the team's local time."""

    hours: tuple[tuple[time, time], ...] = ((time(9), time(12)), (time(13), time(18)))
    """The spans of a working day, in order and not overlapping."""
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    """Monday is 0."""
    days_off: frozenset[date] = frozenset()
    """Holidays and the team's own days off."""

    def as_json(self) -> dict[str, Any]:
        """For keeping it."""
        return {
            "hours": [[begins.isoformat(), ends.isoformat()] for begins, ends in self.hours],
            "weekdays": sorted(self.weekdays),
            "days_off": sorted(day.isoformat() for day in self.days_off),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """What :meth:`as_json` kept."""
        return cls(
            tuple((time.fromisoformat(begins), time.fromisoformat(ends)) for begins, ends in kept["hours"]),
            frozenset(kept["weekdays"]),
            frozenset(map(date.fromisoformat, kept["days_off"])),
        )

    def works_on(self, day: date) -> bool:
        """Whether this is a working day."""
        return day.weekday() in self.weekdays and day not in self.days_off

    def add(self, start: datetime, working_hours: float) -> datetime:
        """The moment at which so many working hours (0 or more) have passed since ``start``.

        ``start`` carries its zone; the answer is in the same zone. Raises ValueError if the team never works.
        """
        if not self.hours or not self.weekdays:
            raise ValueError("there is no working time")
        left = timedelta(hours=working_hours)
        for begins, ends in self._spans_from(start):
            begins = max(begins, start)
            if ends <= begins:
                continue
            if left <= ends - begins:
                return begins + left
            left -= ends - begins
        raise AssertionError("spans never end")

    def hours_between(self, start: datetime, end: datetime) -> float:
        """The working hours between two moments; negative where ``end`` is the earlier one."""
        if end < start:
            return -self.hours_between(end, start)
        total = timedelta()
        for begins, ends in self._spans_from(start):
            if begins >= end:
                break
            total += max(timedelta(), min(ends, end) - max(begins, start))
        return total / timedelta(hours=1)

    def next_working_day(self, day: date) -> date:
        """The first working day after this one."""
        day += timedelta(days=1)
        while not self.works_on(day):
            day += timedelta(days=1)
        return day

    def _spans_from(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        day, zone = start.date(), start.tzinfo
        while True:
            if self.works_on(day):
                for begins, ends in self.hours:
                    yield _at(day, begins, zone), _at(day, ends, zone)
            day += timedelta(days=1)


def _at(day: date, hour: time, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, hour, zone)


def japanese_holidays(first_year: int, last_year: int) -> frozenset[date]:
    """The public holidays of Japan in these years, both included (source: the ``holidays`` library)."""
    import_late("holidays.countries")  # which imports every country of the world: a tenth of a second
    from holidays.countries.japan import Japan

    return frozenset(Japan(years=range(first_year, last_year + 1)))
