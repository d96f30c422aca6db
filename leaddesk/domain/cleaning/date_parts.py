"""A date in writing → its numbers, whatever the notation: Japanese, eras, ISO, English month names, slashes."""

import re
from dataclasses import dataclass
from enum import StrEnum

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.text import nfkc


class DateOrder(StrEnum):
    """How three short numbers are meant: ``3/4/26``."""

    MDY = "mdy"
    DMY = "dmy"
    YMD = "ymd"


@dataclass(frozen=True, slots=True)
class When:
    """The numbers of a written date, unchecked."""

    year: int | None
    month: int
    day: int
    hour: int = 0
    minute: int = 0
    second: int = 0
    offset: int | None = None
    """Minutes east of Greenwich, where the text says so."""


@dataclass(frozen=True, slots=True)
class Short:
    """Three numbers whose order only the whole column tells."""

    first: int
    second: int
    third: int
    digits: int
    """How many digits the third has: with four it is the year for sure, with one it is none."""
    has_dots: bool

    def in_order(self, order: DateOrder) -> tuple[int, int, int]:
        """Year, month and day if they stand in this order; a year of two digits counts from 1970 to 2069."""
        if self.digits == 1:
            order = DateOrder.YMD
        elif self.digits == 4 and order is DateOrder.YMD:
            order = DateOrder.MDY
        if order is DateOrder.YMD:
            return long_year(self.first), self.second, self.third
        month, day = (self.first, self.second) if order is DateOrder.MDY else (self.second, self.first)
        return long_year(self.third), month, day


def long_year(year: int) -> int:
    """A year of two digits in four: 69 → 2069, 70 → 1970; others as they are."""
    return year if year > 99 else year + (2000 if year < 70 else 1900)


_ERAS = {
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
    "m": 1867,
    "t": 1911,
    "s": 1925,
    "h": 1988,
    "r": 2018,
}
"""The year before the first of each era."""
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "mär": 3, "apr": 4, "avr": 4, "may": 5, "mai": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
    "okt": 10, "nov": 11, "dec": 12, "dez": 12, "déc": 12, "fév": 2,
}  # fmt: skip
_ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "jst": 540, "kst": 540, "sgt": 480, "hkt": 480, "ist": 330, "cet": 60, "cest": 120, "bst": 60, "est": -300,
    "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
}  # fmt: skip

_WEEKDAY = Pattern(
    r"\([月火水木金土日](?:曜日?)?(?:[・,]?祝日?)?\)|[月火水木金土日]曜日?"
    r"|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b[.,]?"
)
_NAMES = "|".join(_MONTHS)
_YMD = Pattern(r"(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d) ?日?")
_ERA = Pattern(
    r"(明治|大正|昭和|平成|令和|(?<![a-z])[mtshr])\.? ?(\d{1,2}|元) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d) ?日?"
)
_YEAR_NAME = Pattern(rf"(\d{{4}})[-/ .]({_NAMES})[a-zûéä]*[-/ .]+(\d{{1,2}})(?!\d)")
_DAY_NAME = Pattern(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.)?[-/ .]*({_NAMES})[a-zûéä]*\.?[-/ .,']*(\d{{4}}|\d{{2}})?(?![\d:])"
)
_NAME_DAY = Pattern(
    rf"({_NAMES})[a-zûéä]*\.?[-/ .]*(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:[-/ .,']+(\d{{4}}|\d{{2}})(?![\d:]))?"
)
_SHORT = Pattern(r"(?<![\d.])'?(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{1,2})(?![\d:])")
_NO_YEAR = Pattern(r"(?<!\d)(\d{1,2}) ?[-/月] ?(\d{1,2})(?![\d:]) ?日?")
_COMPACT = Pattern(r"(\d{4})(\d\d)(\d\d)(?:[t ]?(\d\d)(\d\d)(\d\d)?)?(?!\d)")
_AM_PM = r"午前|午後|[ap]\.?m\.?"
_TIME = Pattern(
    rf"(?P<before>{_AM_PM})? ?(?<!\d)(?P<hour>\d{{1,2}}) ?"
    r"(?:[:時](?: ?(?P<minute>\d{1,2})(?:分|(?!\d))(?: ?:?(?P<second>\d{1,2})(?:\.\d+)?(?: ?秒)?)?)?|(?= ?[ap]\.?m))"
    rf"(?: ?(?P<after>{_AM_PM}))?"
)
_OFFSET = Pattern(
    r"(?:utc|gmt)? ?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?(?!\d)|(?<![a-z])(?P<name>[a-z]{1,4})(?![a-z])"
)
_KANJI_NUMBER = Pattern("[〇一二三四五六七八九十]{1,4}(?=[年月日])")


def read_when(text: str, order: DateOrder) -> When | None:
    """The numbers of a written date and time; ``None`` where there is no date in it. A year may be missing."""
    line = _prepared(text)
    found = _date(line, order)
    if found is None:
        return None
    (year, month, day), rest = found
    hour, minute, second, rest = _time(rest)
    return When(year, month, day, hour, minute, second, _offset(rest) if ":" in line else None)


def read_short(text: str) -> Short | None:
    """The three numbers of a date whose order is open; ``None`` for every other notation."""
    line = _prepared(text)
    if any(pattern.search(line) for pattern in (_YMD, _ERA, _YEAR_NAME)):
        return None
    match = _SHORT.search(line)
    if not match:
        return None
    return Short(int(match[1]), int(match[3]), int(match[4]), len(match[4]), match[2] == ".")


def _prepared(text: str) -> str:
    """The text in lower case, without weekdays, kanji numbers as digits."""
    line = _WEEKDAY.sub(" ", nfkc(text).lower())
    return _KANJI_NUMBER.sub(lambda match: str(_number(match[0])), line)


def _number(kanji: str) -> int:
    """A number below 100 in kanji, or digit by digit: 二十五, 二〇二六."""
    digits = ["〇一二三四五六七八九".find(char) for char in kanji]
    if "十" not in kanji:
        return int("".join(map(str, digits)))
    tens, _ten, ones = kanji.partition("十")
    return 10 * ("〇一二三四五六七八九".find(tens[-1:]) if tens else 1) + (
        max("〇一二三四五六七八九".find(ones[:1]), 0) if ones else 0
    )


def _date(line: str, order: DateOrder) -> tuple[tuple[int | None, int, int], str] | None:
    """Year, month and day, and the text without them."""
    for pattern, numbers in _NOTATIONS:
        match = pattern.search(line)
        if match:
            return numbers(match, order), line[: match.start()] + " " + line[match.end() :]
    return None


def _time(rest: str) -> tuple[int, int, int, str]:
    """Hour, minute, second, and the text after them; midnight where none is given."""
    match = _TIME.search(rest)
    if not match:
        return 0, 0, 0, rest
    hour = int(match["hour"])
    half = (match["before"] or match["after"] or "").replace(".", "")
    if half in ("pm", "午後") and hour < 12:
        hour += 12
    elif half in ("am", "午前") and hour == 12:
        hour = 0
    return hour, int(match["minute"] or 0), int(match["second"] or 0), rest[match.end() :]


def _offset(rest: str) -> int | None:
    """Minutes east of Greenwich, from ``+09:00``, ``Z`` or the name of a zone."""
    match = _OFFSET.search(rest)
    if not match:
        return None
    if match["name"]:
        return _ZONES.get(match["name"])
    minutes = 60 * int(match["hours"]) + int(match["minutes"] or 0)
    return minutes if match["sign"] == "+" else -minutes


Numbers = tuple[int | None, int, int]


def _year_first(match: re.Match[str], _order: DateOrder) -> Numbers:
    return int(match[1]), int(match[2]), int(match[3])


def _era(match: re.Match[str], _order: DateOrder) -> Numbers:
    year = 1 if match[2] == "元" else int(match[2])
    return _ERAS[match[1]] + year, int(match[3]), int(match[4])


def _year_and_name(match: re.Match[str], _order: DateOrder) -> Numbers:
    return int(match[1]), _MONTHS[match[2]], int(match[3])


def _day_and_name(match: re.Match[str], _order: DateOrder) -> Numbers:
    return long_year(int(match[3])) if match[3] else None, _MONTHS[match[2]], int(match[1])


def _name_and_day(match: re.Match[str], _order: DateOrder) -> Numbers:
    return long_year(int(match[3])) if match[3] else None, _MONTHS[match[1]], int(match[2])


def _short(match: re.Match[str], order: DateOrder) -> Numbers:
    return Short(int(match[1]), int(match[3]), int(match[4]), len(match[4]), match[2] == ".").in_order(order)


def _without_year(match: re.Match[str], order: DateOrder) -> Numbers:
    month, day = int(match[1]), int(match[2])
    return (None, day, month) if order is DateOrder.DMY and "月" not in match[0] else (None, month, day)


_NOTATIONS = (
    (_ERA, _era),
    (_YMD, _year_first),
    (_YEAR_NAME, _year_and_name),
    (_SHORT, _short),
    (_DAY_NAME, _day_and_name),
    (_NAME_DAY, _name_and_day),
    (_COMPACT, _year_first),
    (_NO_YEAR, _without_year),
)
"""Tried in this order."""
