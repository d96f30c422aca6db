"""Reads the day in a text of a preamble, title or file name. Only for hints: cells of people are cleaned elsewhere."""

import re
import unicodedata
from datetime import date, datetime

from leaddesk.lists.document import Cell
from leaddesk.lists.recognition.text import text_of, words

_MONTHS = {name: number for number, name in enumerate(words("jan feb mar apr may jun jul aug sep oct nov dec"), 1)}
_ERAS = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988}
_YEAR_FIRST = re.compile(r"(?<!\d)(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_ERA = re.compile(r"(令和|平成|\b[rh])\s?(\d{1,2}|元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})", re.IGNORECASE)
_MONTH_NAME = re.compile(
    r"\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d\d)|\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(20\d\d)",
    re.IGNORECASE,
)
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](20\d\d|\d\d)(?!\d)")
_RUN_TOGETHER = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)")


def day_in(cell: Cell) -> date | None:
    """The first day that a cell names, or ``None``. Of ``3/4/26`` the month is first, unless it cannot be."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = unicodedata.normalize("NFKC", text_of(cell))
    if found := _YEAR_FIRST.search(text) or _RUN_TOGETHER.search(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _ERA.search(text):
        year = 1 if found[2] == "元" else int(found[2])
        return _day(_ERAS[found[1].lower()] + year, int(found[3]), int(found[4]))
    if found := _MONTH_NAME.search(text):
        month = _MONTHS.get((found[1] or found[5]).lower(), 0)
        return _day(int(found[3] or found[6]), month, int(found[2] or found[4]))
    if found := _YEAR_LAST.search(text):
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
        return _day(year, int(found[1]), int(found[2])) or _day(year, int(found[2]), int(found[1]))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` where there is no such one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
