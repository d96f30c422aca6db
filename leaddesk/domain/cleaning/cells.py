"""What cleaning needs beside a cell, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo

from leaddesk.domain.cleaning.date_parts import DateOrder
from leaddesk.domain.cleaning.dates import JAPAN
from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.fields import Range

Value = str | int | bool | date | datetime | Range | tuple[str, ...]
"""A clean value. Its field's kind says which of these."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a cell alone does not say."""

    today: date
    """The day to which dates without a year are near: today, or the day of the event."""
    zone: tzinfo = JAPAN
    """The zone of moments that name none, and of all clean ones."""
    date_order: DateOrder | None = None
    """How 3/4/26 is meant; ``None`` lets the column decide."""
    is_1904: bool = False
    """Whether the workbook counts its days from 1904."""
    region: str = "JP"
    """Where phone numbers without a country code are dialled (ISO 3166)."""
    money_unit: int = 1
    """How many yen a number without a unit counts, see ``numbers.money_unit``."""
    is_opt_out: bool = False
    """Whether a column of consent asks the opposite: Unsubscribed, 配信停止."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What became of a cell."""

    value: Value | None = None
    """The clean value; ``None`` where the cell is blank or says nothing of the kind."""
    warning: str | None = None
    """What a person should look at; the value, where there is one, is kept."""
    error: str | None = None
    """Why the cell cannot be used."""
    extra: Mapping[str, Value] = field(default_factory=dict)
    """Clean values of other fields that stood in the cell too, by field key: for where the list itself has none."""

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to say beside the value."""
        return self.warning is None and self.error is None and not self.extra


_ERROR = Pattern(
    r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA|BLOCKED!|UNKNOWN!)|#{4,}|Err:\d{3}"
)


def spreadsheet_error(text: str) -> bool:
    """Whether a text is an error that a spreadsheet left in a cell: ``#REF!``, ``#####``."""
    return text.startswith(("#", "Err:")) and _ERROR.fullmatch(text) is not None
