"""A row of a list, as what it says of one person at one time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, cast

from leaddesk.domain.leads import Record


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A value that cleaning changed: shown as raw and clean."""

    field: str
    raw: str
    clean: Any


@dataclass(slots=True)
class Entry:
    """One row, cleaned."""

    row: int
    """Counted from 1 in the file or sheet."""
    record: Record
    answers: list[tuple[str, str]] = field(default_factory=list)
    """Questions and answers."""
    kept: dict[str, str] = field(default_factory=dict)
    """What stood in columns that no field takes, by header; and values that could not be read."""
    warnings: list[tuple[str, str]] = field(default_factory=list)
    """What a person should look at: field and sentence."""
    errors: list[tuple[str, str, str]] = field(default_factory=list)
    """What could not be read: field, raw value and sentence."""
    rewritten: list[Rewritten] = field(default_factory=list)
    lead: int | None = None
    """The number that LeadDesk itself gave, in a list that it exported."""

    @property
    def on(self) -> date | None:
        """The day of this row's own, if it says one: the card's, the attendance's, the registration's."""
        record = self.record
        for key in ("exchanged_on", "joined_at", "registered_at"):
            value = record.get(key)
            if value is not None:
                return value.date() if isinstance(value, datetime) else cast(date, value)
        return None


@dataclass(slots=True)
class PersonRows:
    """One person of a list, from all its rows."""

    entries: list[Entry]
    """In the order of the file."""
    record: Record
    """What they say together: the newest row's values, filled up from the older ones; minutes added up."""
    on: date | None
    """The newest day that the list tells."""
    reject: str = ""
    """Why nothing can be made of it, in a sentence; empty where something can."""
    reject_field: str = ""
    """The field that the sentence is about."""
    keys: tuple[int, ...] = ()
    """Under which it is looked up, once it was."""

    @property
    def row(self) -> int:
        """Its first row."""
        return self.entries[0].row

    @property
    def answers(self) -> list[tuple[str, str]]:
        """All answers, each once."""
        return list(dict.fromkeys(pair for entry in self.entries for pair in entry.answers))

    @property
    def kept(self) -> Mapping[str, str]:
        """All that no field takes; the newest row's where two say something."""
        return {header: text for entry in self.entries for header, text in entry.kept.items()}
