"""A row of a list, as what it says of one person at one time."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from leaddesk.domain.leads import Record


class Rewritten(NamedTuple):
    """A value that cleaning changed: shown as raw and clean."""

    field: str
    raw: str
    clean: Any


_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(slots=True)
class Entry:
    """One row, cleaned.

    Most rows have nothing to say beside their record, and a list has many rows: what is empty takes no memory.
    """

    row: int
    """Counted from 1 in the file or sheet."""
    record: Record
    answers: Sequence[tuple[str, str]] = ()
    """Questions and answers."""
    kept: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """What stood in columns that no field takes, by header; and values that could not be read."""
    warnings: Sequence[tuple[str, str]] = ()
    """What a person should look at: field and sentence."""
    errors: Sequence[tuple[str, str, str]] = ()
    """What could not be read: field, raw value and sentence."""
    rewritten: Sequence[Rewritten] = ()
    lead: int | None = None
    """The number that LeadDesk itself gave, in a list that it exported."""
    state: str = ""
    """From which desk, and after which step of it, LeadDesk exported the row."""
    stage: str = ""
    """The code of the stage that the lead was exported with."""

    def answer(self, question: str, text: str) -> None:
        """Takes an answer."""
        self.answers = (*self.answers, (question, text))

    def keep(self, header: str, text: str) -> None:
        """Keeps what no field takes."""
        self.kept = {**self.kept, header: text}

    def warn(self, field: str, sentence: str) -> None:
        """Takes what a person should look at."""
        self.warnings = (*self.warnings, (field, sentence))

    def fail(self, field: str, raw: str, sentence: str) -> None:
        """Takes what could not be read."""
        self.errors = (*self.errors, (field, raw, sentence))

    def rewrite(self, field: str, raw: str, clean: Any) -> None:
        """Takes a value that cleaning changed."""
        self.rewritten = (*self.rewritten, Rewritten(field, raw, clean))

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

    entries: Sequence[Entry]
    """In the order of the file."""
    record: Record
    """What they say together: the newest row's values, filled up from the older ones; minutes added up."""
    on: date | None
    """The newest day that the list tells."""
    reject: str = ""
    """Why nothing can be made of it, in a sentence; empty where something can."""
    reject_field: str = ""
    """The field that the sentence is about."""
    packed_keys: bytes = b""
    """The keys under which it is looked up, once it was; as bytes they take a quarter of the memory."""

    @property
    def keys(self) -> "array[int]":
        """Those keys, as signed 64-bit numbers."""
        return array("q", self.packed_keys)

    @keys.setter
    def keys(self, keys: Iterable[int]) -> None:
        self.packed_keys = array("q", keys).tobytes()

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
