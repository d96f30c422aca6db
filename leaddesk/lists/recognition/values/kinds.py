"""What one value looks like: ``kinds_of`` names every kind that a cell could be."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from leaddesk.lists.document import Cell
from leaddesk.lists.recognition.text import text_of, words
from leaddesk.lists.recognition.values import patterns
from leaddesk.lists.recognition.values.closed import closed_kinds
from leaddesk.lists.recognition.values.vocabulary import COUNTRIES, PREFECTURES, SURNAMES

Kinds = frozenset[str]

_NEVER_NAMES = frozenset(words("company mail url title department prefecture country address city date kana"))

LONGEST = 120
"""Longer texts are sentences; no pattern is tried on them."""
_FIRST_SERIAL, _LAST_SERIAL = 36526, 55153  # 2000-01-01 to 2050-12-31, as Excel counts days

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("mail", patterns.MAIL),
    ("url", patterns.URL),
    ("duration", patterns.DURATION),
    ("clock", patterns.CLOCK_ALONE),
    ("number", patterns.NUMBER),
    ("range", patterns.RANGE),
    ("money", patterns.MONEY),
    ("company", patterns.COMPANY),
    ("kana", patterns.KANA),
    ("few-signs", patterns.FEW_SIGNS),
    ("kanji-run", patterns.KANJI_RUN),
    ("department", patterns.DEPARTMENT),
    ("title", patterns.TITLE),
    ("city", patterns.CITY),
    ("address", patterns.ADDRESS),
    ("consent", patterns.CONSENT),
    ("identifier", patterns.IDENTIFIER),
)


def kinds_of(cell: Cell) -> Kinds:
    """Every kind that a cell that is not blank could be; the empty set for free text."""
    if isinstance(cell, bool):
        return frozenset(("yes-no", "mark"))
    if isinstance(cell, datetime):
        return frozenset(("date", "moment") if cell.time() != time() else ("date",))
    if isinstance(cell, date):
        return frozenset(("date",))
    if isinstance(cell, time | timedelta):
        return frozenset(("duration", "clock"))
    return _kinds_of_text(text_of(cell))


@lru_cache(maxsize=16384)
def _kinds_of_text(raw: str) -> Kinds:
    """The kinds of a text."""
    if len(raw) > 4 * LONGEST:
        return frozenset(("sentence",))
    text = unicodedata.normalize("NFKC", raw)
    first = patterns.BETWEEN_TWO.split(text, maxsplit=1)[0].strip()
    text = " ".join(text.split())
    if len(text) > LONGEST:
        return frozenset(("sentence",))
    kinds = {kind for kind, pattern in _PATTERNS if pattern.search(text)} | set(closed_kinds(text))
    kinds |= _place_and_trade_kinds(text)
    numbers = _number_kinds(text, first)
    if numbers & {"phone", "date", "postal"}:
        kinds -= {"address", "title", "department", "range"}
    if len(text) > 40 or "\n" in raw or "。" in text:
        kinds.add("sentence")
    if patterns.MAIL.search(first):
        kinds.add("mail")
    return frozenset(kinds | numbers | _name_kinds(text, kinds | numbers))


def _place_and_trade_kinds(text: str) -> set[str]:
    """Prefectures, countries, industries, profiles."""
    kinds: set[str] = set()
    small = text.casefold()
    if "linkedin.com/" in small:
        kinds |= {"linkedin", "url"}
    if text in PREFECTURES or f"{text}県" in PREFECTURES or text in ("東京", "大阪", "京都"):
        kinds.add("prefecture")
    if small in COUNTRIES:
        kinds.add("country")
    if len(text) <= 24 and (text.endswith("業") or patterns.INDUSTRY.search(small)):
        kinds.add("industry")
    return kinds


def _number_kinds(text: str, first: str) -> set[str]:
    """Phones, dates and serials among texts of digits; ``first`` is the first of several values in the cell."""
    if not any(sign.isdigit() for sign in text):
        return set()
    if patterns.DATE.match(text):
        return {"date", "moment"} if patterns.CLOCK.search(text) else {"date"}
    if patterns.POSTAL.match(text):
        return {"postal"}
    kinds: set[str] = set()
    first = first.translate(patterns.DASHES)
    if patterns.LIKE_DIGITS.match(first) and sum(sign.isdigit() for sign in first) >= 5:
        kinds.add("digits")
    if text.isdecimal():
        kinds |= _bare_number_kinds(text)
    elif patterns.PHONE.match(first):
        kinds |= _phone_kinds(first)
    return kinds


def _bare_number_kinds(digits: str) -> set[str]:
    """Digits without any sign: Excel drops the leading zero of phones, and shows unformatted dates as a count of days."""
    if re.match(r"^0?[6789]0\d{8}$", digits):
        return {"phone", "mobile"}
    if re.match(r"^0\d{9,10}$", digits):
        return {"phone"}
    if re.match(r"^[1-9]\d{8}$", digits):
        return {"phone-without-zero"}
    if re.match(r"^\d{7}$", digits):
        return {"postal-digits"}
    if digits.isdecimal() and len(digits) == 5 and _FIRST_SERIAL <= int(digits) <= _LAST_SERIAL:
        return {"serial-date"}
    return set()


def _phone_kinds(text: str) -> set[str]:
    """Phones among digits with signs between them."""
    own = re.sub(r"\D", "", re.split(r"内線|ext|x\s?\d|代", text, maxsplit=1, flags=re.IGNORECASE)[0])
    is_foreign = "+" in text[:8]
    if re.match(r"^0[6789]0\d{8}$", own) or (is_foreign and re.match(r"^810?[6789]0\d{8}$", own)):
        return {"phone", "mobile"}
    if is_foreign or (own.startswith("0") and len(own) in (10, 11)):
        return {"phone"}
    return {"phone"} if re.search(r"\d[\-() ./]+\d", text) and 9 <= len(own) <= 13 else set()


def _name_kinds(text: str, others: set[str]) -> set[str]:
    """Names of people in Japanese and Latin letters."""
    if others & _NEVER_NAMES:
        return set()
    bare = patterns.HONORIFIC.sub("", text)
    if patterns.NAME_IN_TWO.match(bare):
        return {"person", "japanese-name"}
    if bare in SURNAMES:
        return {"surname"}
    if patterns.NAME_SIGNS.match(bare) and bare.startswith(SURNAMES):
        return {"surname", "person", "japanese-name"} if len(bare) >= 3 else {"surname"}
    if patterns.LATIN_NAME.match(bare):
        return {"person", "latin-name"}
    return set()
