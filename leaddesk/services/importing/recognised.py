"""What recognition answers, for the window: its words stand in a room that the window does not enter."""

from leaddesk.lists.recognition.mapping import BadMapping
from leaddesk.lists.recognition.recognised import (
    KIND_WORDS,
    SURE,
    UNSURE,
    WHY_SKIPPED,
    Column,
    EventHint,
    ListKind,
    Recognised,
    Skipped,
    Why,
)
from leaddesk.lists.rows.entries import Entry, PersonRows, Rewritten

__all__ = [
    "KIND_WORDS",
    "SURE",
    "UNSURE",
    "WHY_SKIPPED",
    "BadMapping",
    "Column",
    "Entry",
    "EventHint",
    "ListKind",
    "PersonRows",
    "Recognised",
    "Rewritten",
    "Skipped",
    "Why",
]
