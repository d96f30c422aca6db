"""Cells for how long somebody attended → whole minutes."""

import math
from datetime import datetime, time, timedelta

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.text import nfkc

_HOURS = Pattern(r"([0-9]+(?:\.[0-9]+)?) ?(?:時間|hours?|hrs?|h)(?![a-z])")
_MINUTES = Pattern(r"([0-9]+(?:\.[0-9]+)?) ?(?:分間?|minutes?|mins?|m)(?![a-z])")
_SECONDS = Pattern(r"([0-9]+(?:\.[0-9]+)?) ?(?:秒間?|seconds?|secs?|s)(?![a-z])")
_DAYS = Pattern(r"([0-9]+) ?(?:日|days?|d)(?![a-z])")
_CLOCK = Pattern(r"([0-9]{1,3}):([0-5]?[0-9])(?::([0-5]?[0-9])(?:\.[0-9]+)?)?")
_ISO = Pattern(r"p(?:([0-9]+)d)?t(?=[0-9])")
_NUMBER = Pattern(r"(?:約|およそ|about )?([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)")
_LONGEST = 60 * 24 * 366


def to_minutes(value: object) -> int | None:
    """Whole minutes, half a minute counts up: ``1h 27m 51s`` → 88, ``1:05:00`` → 65, ``52 分 2 秒`` → 52, 32 → 32.

    ``1:05`` is an hour and five minutes. A number below one is a part of a day, as spreadsheets keep times.
    """
    seconds = _seconds(value)
    if seconds is None or not 0 <= seconds <= _LONGEST * 60:
        return None
    return math.floor(seconds / 60 + 0.5)


def _seconds(value: object) -> float | None:
    """How many seconds a cell says."""
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, datetime):  # a spreadsheet's day zero, with the duration as time of day
        return (value.replace(tzinfo=None) - datetime(1899, 12, 31)).total_seconds() if value.year <= 1900 else None  # noqa: DTZ001
    if isinstance(value, time):
        return value.hour * 3600 + value.minute * 60 + value.second
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if not isinstance(value, str):
        return value * 86_400 if 0 < value < 1 else value * 60.0
    return _seconds_in(nfkc(value).lower())


def _seconds_in(text: str) -> float | None:
    """How many seconds a text says."""
    clock = _CLOCK.fullmatch(text)
    if clock:
        return int(clock[1]) * 3600 + int(clock[2]) * 60 + int(clock[3] or 0)
    number = _NUMBER.fullmatch(text)
    if number:
        return _seconds(float(number[1].replace(",", "")))
    text = _ISO.sub(lambda match: f"{match[1]}d" if match[1] else "", text)
    units = ((_DAYS, 86_400), (_HOURS, 3600), (_MINUTES, 60), (_SECONDS, 1))
    found = [(match, size) for pattern, size in units for match in [pattern.search(text)] if match]
    return sum(float(match[1]) * size for match, size in found) if found else None
