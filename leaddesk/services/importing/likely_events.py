"""Which event of the desk a list may come from, by its days and its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from leaddesk.domain.events import Event
from leaddesk.lists.recognition.text import key_of
from leaddesk.services.importing.plan import Plan

LONGEST = timedelta(days=14)
"""An event that takes longer is not told from the days of a list."""
_MOST = 0.5
"""From this share of the dated rows on, the days speak for an event."""


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
    """When the list was collected, as its own rows tell."""

    days: tuple[date, date] | None
    """The first and the last day, where they lie close enough to be one event's."""
    dated: int
    """Rows with a day of their own."""


def occasion_of(plan: Plan) -> Occasion:
    """When the list was collected."""
    days = _days(plan)
    if not days or max(days) - min(days) > LONGEST:
        return Occasion(None, len(days))
    return Occasion((min(days), max(days)), len(days))


def likely_events(plan: Plan, events: Sequence[Event]) -> list[LikelyEvent]:
    """All events, the likeliest first, then the newest."""
    days = _days(plan)
    found = [_judge(event, days, plan) for event in events]
    return sorted(found, key=lambda one: (not one.is_likely, not one.is_named, -one.rows))


def _judge(event: Event, days: Sequence[date], plan: Plan) -> LikelyEvent:
    hint = plan.recognised.event
    named = bool(hint.name) and key_of(hint.name or "") == key_of(event.name)
    same_day = event.starts_on is not None and hint.starts_on == event.starts_on
    first, last = event.starts_on, event.ends_on or event.starts_on
    rows = sum(first <= day <= last for day in days) if first and last else 0
    fits_day = hint.starts_on is None or event.starts_on is None or same_day
    return LikelyEvent(event, rows, named, (named and fits_day) or bool(rows and rows >= _MOST * len(days)))


def _days(plan: Plan) -> list[date]:
    """The day of each row that has one: when a card was exchanged, or when somebody came. Registering comes before."""
    key = "joined_at" if plan.recognised.kind == "seminar" else "exchanged_on"
    entries = (entry for one in plan.people for entry in one.person.entries)
    return [entry.on for entry in entries if entry.on and entry.record.get(key)]
