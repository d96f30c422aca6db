"""Which number formats show a date, and what date a serial number is.

Ids and codes: ECMA-376 part 1, 18.8.30 (27-36 and 50-58 are the East Asian dates, eras among them).
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Literal

from leaddesk.lists.document import Cell

Look = Literal["moment", "span"]
"""What a number is shown as: a date and time, or hours that count past 24."""

_BUILT_IN: dict[int, Look] = {
    **dict.fromkeys((*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)), "moment"),
    46: "span",
}
_LITERAL = re.compile(r'"[^"]*"?|[\\_*].')
_SPAN = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_BRACKETS = re.compile(r"\[[^\]]*\]")
_MOMENT = re.compile(r"[dmyhs]", re.IGNORECASE)
_ERA = re.compile(r"^[^0#?]*\be+\b[^0#?]*$", re.IGNORECASE)
_DAYS_BETWEEN_EPOCHS = 1462
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 (a workbook's dates have no zone)
_FALSE_LEAP_DAY = 60  # 29 February 1900, which Excel believes in


def built_in(number: int) -> Look | None:
    """What the built-in format of this number shows."""
    return _BUILT_IN.get(number)


def look_of(code: str) -> Look | None:
    """What a format code such as ``yyyy/m/d`` or ``[h]:mm`` shows; ``None`` for plain numbers."""
    first = _LITERAL.sub(" ", code).split(";", 1)[0]
    if _SPAN.search(first):
        return "span"
    bare = _BRACKETS.sub(" ", first)
    return "moment" if _MOMENT.search(bare) or _ERA.search(bare) else None


def shown(number: float, look: Look | None, *, is_1904: bool) -> Cell:
    """The number as its format shows it: a date, time or span where it is one and can be one."""
    if look is None:
        return number
    try:
        return _span(number) if look == "span" else _moment(number, is_1904=is_1904)
    except (OverflowError, ValueError):
        return number


def _span(days: float) -> timedelta:
    return timedelta(milliseconds=round(days * 86_400_000))


def _moment(serial: float, *, is_1904: bool) -> date | datetime | time | float:
    if serial < 0:
        return serial
    if serial < 1:
        return (_EPOCH + _span(serial)).time()
    days = serial + _DAYS_BETWEEN_EPOCHS if is_1904 else serial + (serial < _FALSE_LEAP_DAY)
    moment = _EPOCH + _span(days)
    return moment.date() if float(serial).is_integer() else moment
