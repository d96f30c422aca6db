"""Months as the back-test names them."""

from datetime import date

from leaddesk.translation import _, language


def month_text(day: date) -> str:
    """The month of a day: 2026/11, in English 2026-11."""
    return f"{day.year}/{day.month}" if language() == "ja" else f"{day:%Y-%m}"


def months_text(first: date, last: date) -> str:
    """From which month to which; one month alone where they are the same."""
    if (first.year, first.month) == (last.year, last.month):
        return month_text(first)
    return _("{first} to {last}").format(first=month_text(first), last=month_text(last))
