"""Dates, times and durations that workbooks write in the manner of ISO 8601."""

import re
from datetime import date, datetime, time, timedelta

_FRACTION = re.compile(r"(\.\d{6})\d+")
_DURATION = re.compile(r"(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?")
_DAY = timedelta(days=1)


def iso_moment(text: str) -> date | datetime | time | str:
    """The date, moment or time of day that a text says; the text itself where it says none. Zones are left out."""
    plain = _FRACTION.sub(r"\1", text.strip())
    try:
        if "T" in plain:
            return datetime.fromisoformat(plain).replace(tzinfo=None)
        return time.fromisoformat(plain).replace(tzinfo=None) if ":" in plain else date.fromisoformat(plain)
    except ValueError:
        return text


def iso_duration(text: str) -> time | timedelta | str:
    """What ``PT14H30M00S`` says: a time of day below 24 hours, else a span; the text itself where it says none."""
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        return text
    sign, days, hours, minutes, seconds = found.groups()
    span = timedelta(
        days=int(days or 0),
        hours=int(hours or 0),
        minutes=int(minutes or 0),
        seconds=float((seconds or "0").replace(",", ".")),
    )
    if sign or span >= _DAY:
        return -span if sign else span
    return (datetime.min + span).time()  # noqa: DTZ901 (a time of day has no zone)
