"""The rules of a merge in words."""

from collections.abc import Callable
from datetime import date

from leaddesk.domain.matching.choices import Because, Choice
from leaddesk.translation import _, language

_WORDS: dict[Because, Callable[[], str]] = {
    Because.EQUAL: lambda: _("The same"),
    Because.NEWER: lambda: _("The newer one"),
    Because.VALUE: lambda: _("The one with a value"),
    Because.FULLER: lambda: _("The fuller one"),
    Because.JAPANESE: lambda: _("The Japanese one"),
    Because.PERSONAL: lambda: _("The personal address"),
    Because.SECOND: lambda: _("Kept as the second one"),
    Because.MOVED: lambda: _("Kept in another field"),
    Because.COMPANY: lambda: _("Goes with the newer company"),
    Because.DECIDED: lambda: _("The one that is decided"),
    Because.FURTHER: lambda: _("The one further on"),
    Because.FIRST: lambda: _("The first one"),
    Because.OPTED_OUT: lambda: _("The one that opted out"),
    Because.BOTH: lambda: _("Both are kept"),
}


def because(choice: Choice) -> str:
    """Why this value is kept, translated: 「新しい方（11/8）」."""
    words = _WORDS[choice.because]()
    return _("{rule} ({day})").format(rule=words, day=_day(choice.on)) if choice.on else words


def _day(day: date) -> str:
    """A day without its year: 11/8, in English 8 Nov."""
    return f"{day.month}/{day.day}" if language() == "ja" else f"{day.day} {day:%b}"
