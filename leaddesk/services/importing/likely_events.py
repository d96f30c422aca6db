"""Which event a list comes from: one of the desk, told by days and name, or a new one, as far as the file says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from leaddesk.domain.cleaning import cells
from leaddesk.domain.events import Event
from leaddesk.lists.document import Document
from leaddesk.lists.recognition.recognised import Recognised
from leaddesk.lists.recognition.text import key_of
from leaddesk.lists.rows.cleaned import clean_rows
from leaddesk.services.importing.decisions import EventDecision

LONGEST = timedelta(days=14)
"""An event that takes longer is not told from the days of a list."""
_MOST = 0.5
"""From this share of the dated rows on, the days speak for an event."""

LIST_EVENT_KIND = {"business-cards": "trade-show", "seminar": "seminar"}
"""The kind of event that a list comes from, where nothing says more."""


@dataclass(frozen=True, slots=True)
class LikelyEvent:
    """An event of the desk, and what speaks for it."""

    event: Event
    rows: int
    """Rows of the list whose day is one of the event's."""
    is_named: bool
    """Whether the file names it."""
    is_likely: bool


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the list itself tells of where it was collected."""

    events: tuple[LikelyEvent, ...]
    """All events of the desk, the likeliest first, then the newest."""
    new: EventDecision
    """A new event, filled in as far as the file says."""
    is_named: bool
    """Whether the file itself names the event."""
    days: tuple[date, date] | None
    """The first and the last day of its rows, where they lie close enough to be one event's."""

    @property
    def likely(self) -> LikelyEvent | None:
        """The event of the desk that it comes from, as it seems."""
        return self.events[0] if self.events and self.events[0].is_likely else None

    @property
    def decision(self) -> EventDecision:
        """What seems right."""
        return EventDecision(number=self.likely.event.id) if self.likely else self.new


def occasion_of(document: Document, list_: Recognised, events: Sequence[Event], context: cells.Context) -> Occasion:
    """Where a list was collected, as it seems."""
    days = _days(document, list_, context)
    is_close = bool(days) and max(days) - min(days) <= LONGEST
    span = (min(days), max(days)) if is_close else None
    found = sorted(
        (_judge(event, days, list_) for event in events),
        key=lambda one: (not one.is_likely, not one.is_named, -one.rows),
    )
    return Occasion(tuple(found), _new(document, list_, span), list_.event.name is not None, span)


def _new(document: Document, list_: Recognised, span: tuple[date, date] | None) -> EventDecision:
    hint = list_.event
    starts_on = hint.starts_on or (span[0] if span else None)
    ends_on = span[1] if span and starts_on and span[1] > starts_on else None
    return EventDecision(
        name=(hint.name or document.file.rsplit(".", 1)[0]).strip(),
        kind=hint.kind or LIST_EVENT_KIND[list_.kind],
        starts_on=starts_on,
        ends_on=ends_on,
    )


def _judge(event: Event, days: Sequence[date], list_: Recognised) -> LikelyEvent:
    hint = list_.event
    named = bool(hint.name) and key_of(hint.name or "") == key_of(event.name)
    first, last = event.starts_on, event.ends_on or event.starts_on
    rows = sum(first <= day <= last for day in days) if first and last else 0
    fits_day = hint.starts_on is None or event.starts_on is None or hint.starts_on == event.starts_on
    return LikelyEvent(event, rows, named, (named and fits_day) or bool(rows and rows >= _MOST * len(days)))


def _days(document: Document, list_: Recognised, context: cells.Context) -> list[date]:
    """The day of each row that has one: when a card was exchanged, or when somebody came. Registering comes before."""
    key = "joined_at" if list_.kind == "seminar" else "exchanged_on"
    dated = replace(list_, columns=list_.columns_of(key))
    return [entry.on for entry in clean_rows(document, dated, context) if entry.on]
