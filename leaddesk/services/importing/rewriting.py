"""What cleaning made of raw values, as far as a person wants to see it."""

import re
import unicodedata

from leaddesk.domain.cleaning.show import show
from leaddesk.domain.fields import FIELD, Kind
from leaddesk.lists.rows.entries import Rewritten

_DIGITS = re.compile(r"\d+")


def seen(rewritten: Rewritten) -> tuple[str, str] | None:
    """The raw and the clean value as they are shown; ``None`` where nothing is to be seen of the difference."""
    field = FIELD[rewritten.field]
    raw, clean = " ".join(rewritten.raw.split()), show(field, rewritten.clean)
    if raw == clean or not clean:
        return None
    if field.kind is Kind.MINUTES and raw.isdecimal():  # 44 is 44 min
        return None
    if field.kind in (Kind.DATE, Kind.MOMENT) and _numbers(raw)[:3] == _numbers(clean)[:3]:
        return None
    return raw, clean


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in _DIGITS.findall(unicodedata.normalize("NFKC", text))]
