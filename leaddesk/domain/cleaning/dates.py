"""Cells for days and moments → ``date`` and ``datetime`` with a zone; the order of 3/4/26 by the whole column."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from statistics import median

from leaddesk.domain.cleaning.date_parts import DateOrder, Short, When, read_short, read_when
from leaddesk.domain.cleaning.patterns import Pattern

JAPAN = timezone(timedelta(hours=9), "JST")
"""The zone of lists that name none. Japan has had one zone without summer time since 1952."""

_EARLIEST, _LATEST = 1900, 2199
_SERIALS = range(10_000, 90_000)
"""Days from 1927 to 2146: smaller numbers in a column of dates are no serials."""
_EPOCH = range(946_684_800, 4_102_444_800)
"""Seconds since 1970, from 2000 to 2099."""
_ORDINARY = Pattern(
    r"([12][0-9]{3})[-/]([01]?[0-9])[-/]([0-3]?[0-9])(?:[ T]([0-2]?[0-9]):([0-5][0-9])(?::([0-5][0-9]))?)?"
)
_NUMBER = Pattern(r"[0-9]{1,14}(?:\.[0-9]+)?")
_MOST_LOOKED_AT = 1000


def decide_order(values: Iterable[object], today: date) -> DateOrder:
    """How the three short numbers of a column's dates are meant.

    The order under which the fewest dates are impossible, decades off or still to come wins; then the one that puts
    them near each other, and near today. Equal in all: day first with dots (Europe), else month first (Zoom, Teams, Eventbrite).
    """
    texts = {value for value in values if isinstance(value, str)}
    shorts = [short for short in map(read_short, sorted(texts)[:_MOST_LOOKED_AT]) if short]
    if not shorts:
        return DateOrder.MDY
    has_dots = sum(short.has_dots for short in shorts) * 2 > len(shorts)
    orders = (
        (DateOrder.DMY, DateOrder.MDY, DateOrder.YMD) if has_dots else (DateOrder.MDY, DateOrder.DMY, DateOrder.YMD)
    )
    return min(orders, key=lambda order: _unlikeliness(shorts, order, today))


def to_date(value: object, order: DateOrder, today: date, *, is_1904: bool = False) -> date | None:
    """The day that a cell says; ``None`` where it says none.

    A day without a year is the last one up to a month after ``today``. Numbers are Excel serials, from 1904 for workbooks
    made on old Macs.
    """
    if isinstance(value, str):
        ordinary = _ORDINARY.fullmatch(value)
        if ordinary:
            return _day(int(ordinary[1]), int(ordinary[2]), int(ordinary[3]))
    moment = _local(value, order, today, is_1904)
    return moment.date() if moment else None


def to_moment(value: object, order: DateOrder, zone: tzinfo, today: date, *, is_1904: bool = False) -> datetime | None:
    """The moment that a cell says, in ``zone``, to the second; ``None`` where it says none.

    What names no zone is meant in ``zone``, what names another is turned into it.
    """
    if isinstance(value, str):
        ordinary = _ORDINARY.fullmatch(value)
        if ordinary:
            year, month, day, hour, minute, second = (int(number or 0) for number in ordinary.groups())
            if hour < 24 and _day(year, month, day):
                return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    moment = _local(value, order, today, is_1904)
    if moment is None:
        return None
    try:
        return (moment if moment.tzinfo is None else moment.astimezone(zone)).replace(tzinfo=zone, microsecond=0)
    except OverflowError:
        return None


def _local(value: object, order: DateOrder, today: date, is_1904: bool) -> datetime | None:
    """The moment as the cell has it, with a zone only where the cell names one."""
    if isinstance(value, datetime):
        return value if _EARLIEST <= value.year <= _LATEST else None
    if isinstance(value, date):
        return datetime.combine(value, time()) if _EARLIEST <= value.year <= _LATEST else None
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _from_number(float(value), is_1904) if abs(value) < 1e15 else None
    if not isinstance(value, str):
        return None
    ordinary = _ORDINARY.fullmatch(value)
    if ordinary:
        return _at(When(*(int(number or 0) for number in ordinary.groups())), today)
    text = value.strip()
    if _NUMBER.fullmatch(text):
        return _from_number(float(text), is_1904)
    when = read_when(value, order)
    return (_at(when, today) or _in_another_order(value, order, today)) if when else None


def _in_another_order(text: str, order: DateOrder, today: date) -> datetime | None:
    """A date that its column's order makes impossible, where just one other order makes sense of it."""
    if read_short(text) is None:
        return None
    others = (read_when(text, other) for other in DateOrder if other is not order)
    moments = {moment for when in others if when for moment in [_at(when, today)] if moment}
    return moments.pop() if len(moments) == 1 else None


def _from_number(number: float, is_1904: bool) -> datetime | None:
    """An Excel serial, a day as 20260105, a moment as 20260105123000, or seconds or milliseconds since 1970."""
    if int(number) in _SERIALS:
        start = datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a local moment
        return start + timedelta(seconds=round(number * 86_400))
    digits = str(int(number))
    if len(digits) in (8, 14):
        parts = [digits[:4], *(digits[place : place + 2] for place in range(4, len(digits), 2))]
        return _at(When(*map(int, parts)), date.min)
    if int(number) in _EPOCH or int(number / 1000) in _EPOCH:
        return datetime.fromtimestamp(number if int(number) in _EPOCH else number / 1000, UTC)
    return None


def _at(when: When, today: date) -> datetime | None:
    """The moment of these numbers, where there is such a one; 24:00 is midnight of the next day."""
    year = when.year or _year_for(when, today)
    day = _day(year, when.month, when.day)
    if day is None or when.hour > 24 or when.minute > 59 or when.second > 60 or abs(when.offset or 0) > 24 * 60 - 1:
        return None
    zone = None if when.offset is None else timezone(timedelta(minutes=when.offset))
    span = timedelta(hours=when.hour, minutes=when.minute, seconds=min(when.second, 59))
    return datetime.combine(day, time(), zone) + span


def _year_for(when: When, today: date) -> int:
    """The year of a day that names none: the last in which it is no more than a month ahead of ``today``."""
    this_year = _day(today.year, when.month, when.day)
    if this_year is None or today == date.min:
        return today.year
    if this_year > today + timedelta(days=31):
        return today.year - 1
    next_year = _day(today.year + 1, when.month, when.day)
    return today.year + 1 if next_year and next_year <= today + timedelta(days=31) else today.year


def _day(year: int, month: int, day: int) -> date | None:
    """The day, where the calendar has it and its year is one that lists mean."""
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _unlikeliness(shorts: list[Short], order: DateOrder, today: date) -> tuple[float, ...]:
    """How badly an order fits a column; the smaller, the better."""
    days = [_day(*short.in_order(order)) for short in shorts]
    known = [day for day in days if day]
    if not known:
        return (len(shorts), 0, 0, 0, 0)
    ages = [(today - day).days for day in known]
    far_off = sum(not -366 <= age <= 15 * 366 for age in ages)
    ahead = sum(age < -2 for age in ages)
    return (len(shorts) - len(known), far_off, ahead, max(ages) - min(ages), abs(median(ages)) // 400)
