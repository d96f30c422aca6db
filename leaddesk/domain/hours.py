"""Times of day as people type them → ``16:30``."""

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.text import nfkc

_TIME = Pattern(
    r"(?P<half>午前|午後|am|pm)? ?(?P<hour>[0-9]{1,2})(?::|時|h)?(?P<minute>[0-5][0-9]|半)?分? ?(?P<later>am|pm)?"
)


def read_time(text: str) -> str | None:
    """A time of day as ``HH:MM``; "" for an empty text, ``None`` for what is no time.

    >>> read_time("１６時半"), read_time("930"), read_time("4pm")
    ('16:30', '09:30', '16:00')
    """
    typed = nfkc(text).lower().replace("：", ":")
    if not typed:
        return ""
    match = _TIME.fullmatch(typed)
    if not match:
        return None
    hour, minute = int(match["hour"]), 30 if match["minute"] == "半" else int(match["minute"] or 0)
    half = match["half"] or match["later"]
    if half in ("午後", "pm") and hour < 12:
        hour += 12
    if half in ("午前", "am") and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 else None
