"""Cells for numbers of people and amounts of money → ranges of whole numbers."""

import math
import re
from datetime import date, datetime

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.text import nfkc
from leaddesk.domain.fields import Range

_YEAR = (
    r"(?:19|20)[0-9]{2}(?:年(?:度)?(?: ?[0-9]{1,2}月)?(?: ?[0-9]{1,2}日)?(?:期|末|現在|時点|実績)*|/[0-9]{1,2}月?期)"
)
_ASIDE = Pattern(rf"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】|{_YEAR}")
_SPACED = Pattern(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")
_THOUSANDS_OF = Pattern(r"([0-9])千(?:([0-9])百)?(?=万|億)")
_LIST_MARK = Pattern(r"\A(?:[①-⑳]|[(（]?[0-9a-zA-Z][)）.．:：] +)")
_NUMBER = r"[0-9]{1,16}(?:\.[0-9]{1,6})?"
_UNIT = r"兆|億|百万|千万|十万|万|千|百|trillion|billion|bn|million|mn|thousand|tn|[tbmk](?![a-z])"
_PART = Pattern(rf"({_NUMBER})\s*((?:{_UNIT})*)")
_SIZES = {
    "兆": 10**12, "億": 10**8, "百万": 10**6, "千万": 10**7, "十万": 10**5, "万": 10**4, "千": 10**3, "百": 10**2, "trillion": 10**12,
    "tn": 10**12, "t": 10**12, "billion": 10**9, "bn": 10**9, "b": 10**9, "million": 10**6, "mn": 10**6, "m": 10**6,
    "thousand": 10**3, "k": 10**3,
}  # fmt: skip
_UNITS = Pattern(_UNIT)
_AMOUNT = Pattern(rf"{_NUMBER}\s*(?:{_UNIT})*(?:\s*{_NUMBER}\s*(?:{_UNIT})+)*(?:\s*{_NUMBER}(?![0-9.]))?")
_TO = Pattern(r"\s*(?:~|〜|～|-|‐|–|—|―|−|ー|から|\bto\b|…|・・・)\s*")
_UP_TO = Pattern(r"未満|less than|under|below|<(?!=)|fewer than")
_AT_MOST = Pattern(r"以下|以内|まで|up to|at most|<=|≤|≦|max")
_OVER = Pattern(r"超|more than|over|above|>(?!=)")
_AT_LEAST = Pattern(r"以上|\+|＋|or more|at least|>=|≥|≧|and up|plus|min")
_FOREIGN_MONEY = Pattern(
    r"\$|€|£|₩|usd|eur|gbp|cny|rmb|krw|twd|sgd|hkd|ドル|ユーロ|ポンド|ウォン|人民元|(?<![次身])元(?!年)|dollars?|euros?"
)
_HIGHEST = 10**15


def to_range(value: object) -> Range | None:
    """The number of people that a cell gives, as a range; ``None`` where it gives none.

    >>> to_range("301～500名"), to_range("1001名以上"), to_range("約300")
    (Range(low=301, high=500), Range(low=1001, high=None), Range(low=300, high=300))
    """
    if isinstance(value, date):
        return _from_mistaken_date(value)
    if isinstance(value, str):
        mistaken = _MISTAKEN.fullmatch(value.strip().lower())
        if mistaken:
            return _from_mistaken_words(mistaken)
    return _range(value, 1)


def to_yen(value: object, unit: int = 1) -> Range | None:
    """The amount of yen that a cell gives, as a range; ``None`` where it gives none, or another currency's.

    ``unit`` is what a number without one counts, as the header says it: 1,000,000 under 売上高（百万円）.
    """
    if isinstance(value, date):
        return None
    return None if is_foreign_money(value) else _range(value, unit)


def is_foreign_money(value: object) -> bool:
    """Whether a cell gives money in another currency than yen."""
    return isinstance(value, str) and bool(_FOREIGN_MONEY.search(nfkc(value).lower()))


def money_unit(header: str) -> int:
    """How many yen one counts in a column under this header: 売上高（百万円） → 1,000,000; 1 where it does not say."""
    match = re.search(
        r"(十億|百万|千万|億|万|千)\s*円|(?:in |\()(millions?|billions?|thousands?)|(?:¥|円|jpy)\s?([mkb])\b",
        nfkc(header).lower(),
    )
    if not match:
        return 1
    unit = (match[1] or match[2] or match[3]).rstrip("s")
    return 10**9 if unit == "十億" else _SIZES[unit]


_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MISTAKEN = Pattern(rf"(?:(\d{{1,2}})-({'|'.join(_MONTHS)})|({'|'.join(_MONTHS)})-(\d{{2}}))")


def is_mistaken_date(value: object) -> bool:
    """Whether a spreadsheet took a range such as 1-10 for a day and kept that instead."""
    if isinstance(value, str):
        return _MISTAKEN.fullmatch(value.strip().lower()) is not None
    return isinstance(value, date) and _from_mistaken_date(value) is not None


def _from_mistaken_words(match: re.Match[str]) -> Range:
    """``10-Jan`` was 1-10, ``Nov-50`` was 11-50."""
    if match[1]:
        return Range(_MONTHS.index(match[2]) + 1, int(match[1]))
    return Range(_MONTHS.index(match[3]) + 1, int(match[4]))


def _from_mistaken_date(value: date) -> Range | None:
    """1 November 1950 was 11-50, 10 January of any year 1-10."""
    if isinstance(value, datetime) and (value.hour or value.minute):
        return None
    high = value.year % 100 if value.day == 1 else value.day
    return Range(value.month, high) if high > value.month else None


def _range(value: object, unit: int) -> Range | None:
    """The range that a number or a text gives."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _exact(value * unit)
    if not isinstance(value, str):
        return None
    text = _ASIDE.sub(" ", _LIST_MARK.sub("", nfkc(_LIST_MARK.sub("", value.strip())).lower())).replace(",", "")
    text = _THOUSANDS_OF.sub(lambda match: str(int(match[1]) * 1000 + int(match[2] or 0) * 100), _SPACED.sub("", text))
    return _between(text.strip(), unit)


def _exact(number: float) -> Range | None:
    """One number as a range; ``None`` for what no list means."""
    if not math.isfinite(number) or not 0 <= number <= _HIGHEST:
        return None
    return Range(round(number), round(number))


def _between(text: str, unit: int) -> Range | None:
    """The bounds that a text without commas gives."""
    amounts = [(match, _amount(match[0], unit)) for match in _AMOUNT.finditer(text)]
    if not amounts or any(number > _HIGHEST for _match, number in amounts):
        return None
    first, low = amounts[0]
    if len(amounts) > 1:
        second, high = amounts[1]
        between = text[first.end() : second.start()]
        if _TO.search(between) or _AT_LEAST.search(between) or _OVER.search(between):
            if _TO.fullmatch(between):
                low = _with_unit_of(first[0], second[0], low, unit)
            after = text[second.end() :]
            low += 1 if _OVER.search(between) else 0
            return _ordered(low, max(high - 1, 0) if _UP_TO.search(after) else high)
    return _one_sided(text[: first.start()], text[first.end() :], low)


def _one_sided(before: str, after: str, number: int) -> Range:
    """The range of one number by the words around it."""
    if _UP_TO.search(after) or _UP_TO.search(before):
        return Range(None, max(number - 1, 0))
    if (
        _AT_MOST.search(after)
        or _AT_MOST.search(before)
        or (_TO.search(before) and not after.strip(" ~-").startswith("以上"))
    ):
        return Range(None, number)
    if _OVER.search(after) or _OVER.search(before):
        return Range(number + 1, None)
    if _AT_LEAST.search(after) or _AT_LEAST.search(before) or _TO.fullmatch(re.sub("[名人円社員yen]", "", after)):
        return Range(number, None)
    return Range(number, number)


def _ordered(low: int, high: int) -> Range:
    """A range with its bounds in order."""
    return Range(low, high) if low <= high else Range(high, low)


def _with_unit_of(first: str, second: str, low: int, unit: int) -> int:
    """The lower bound, with the unit that only the upper one names: 10〜50億円."""
    if _UNITS.search(first):
        return low
    named = _PART.match(second)
    if not named or not named[2]:
        return low
    return round(low / unit * _size(named[2]))


def _amount(text: str, unit: int) -> int:
    """One amount: 1億2000万 → 120,000,000; a number that names no unit counts ``unit``."""
    parts = _PART.findall(text)
    if not any(name for _number, name in parts):
        return round(float(parts[0][0]) * unit)
    return sum(round(float(number) * _size(name)) for number, name in parts)


def _size(names: str) -> int:
    """What a run of units counts together: 百万 → 1,000,000, 千億 → 100,000,000,000."""
    size = 1
    for name in _UNITS.findall(names):
        size *= _SIZES[name]
    return size
