"""What a row of a list says happened: the activities of a person at the event."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from functools import lru_cache
from typing import Any

from leaddesk.lists.rows.entries import Entry, PersonRows
from leaddesk.store.journal import to_json
from leaddesk.store.times import to_day, to_micros

ACTIVITY_OF_EVENT: dict[str, str] = {
    "trade-show": "card-exchanged",
    "networking": "card-exchanged",
    "document-request": "document-requested",
    "web-form": "inquiry",
    "advertising": "whitepaper-downloaded",
    "newsletter": "newsletter-joined",
    "referral": "referral",
    "sales": "card-exchanged",
    "seminar": "card-exchanged",
    "webinar": "card-exchanged",
}
"""What a row of business cards says happened, by the kind of its event."""

_NOT_COMING = ("cancelled", "declined", "refunded")


@dataclass(slots=True)
class Meeting:
    """Something that happened with a person at the event, as a list tells it."""

    code: str
    day: int
    at: int
    """The day as its ordinal and the moment in microseconds, as the desk keeps them."""
    has_own_day: bool
    """Whether the list names the day itself."""
    minutes: int | None = None
    details: str | None = None
    """JSON: answers, kept columns, booth rank."""


def meetings(person: PersonRows, kind: str, event_kind: str, event_day: date, zone: tzinfo | None) -> list[Meeting]:
    """The activities of a person. ``event_day`` stands in for rows without a day."""
    found = list(
        _seminar(person, event_day, zone) if kind == "seminar" else _cards(person, event_kind, event_day, zone)
    )
    answers, kept = person.answers, person.kept
    if answers:
        on = person.entries[-1].record.get("registered_at") or person.on or event_day
        found.append(_meeting("survey-answered", on, zone, {"answers": answers}))
    if kept:
        if not found:
            found.append(_meeting("note", person.on or event_day, zone, {}))
        known = json.loads(found[0].details) if found[0].details else {}
        found[0].details = to_json({**known, "kept": dict(kept)})
    return found


def _cards(person: PersonRows, event_kind: str, event_day: date, zone: tzinfo | None) -> Iterator[Meeting]:
    """A card exchanged on each day that the rows name."""
    code = ACTIVITY_OF_EVENT[event_kind]
    by_day: dict[date, Entry] = {(entry.on or event_day): entry for entry in person.entries}
    for day, entry in sorted(by_day.items()):
        details = {key: entry.record[key] for key in ("rank",) if entry.record.get(key)}
        yield _meeting(code, entry.record.get("exchanged_on") or day, zone, details, has_own_day=entry.on is not None)


def _seminar(person: PersonRows, event_day: date, zone: tzinfo | None) -> Iterator[Meeting]:
    """Registered, and attended or missed."""
    record = person.record
    status, attended = record.get("registration_status"), record.get("attended")
    registered = record.get("registered_at")
    if status == "attended":
        attended = True
    if status == "missed":
        attended = False
    if (registered or attended is None) and status not in _NOT_COMING:
        details = {"status": status} if status else {}
        yield _meeting("seminar-registered", registered or event_day, zone, details, has_own_day=registered is not None)
    if attended:
        at = record.get("joined_at") or event_day
        found = _meeting("seminar-attended", at, zone, {}, has_own_day=record.get("joined_at") is not None)
        found.minutes = record.get("minutes")
        yield found
    elif attended is False and status not in (*_NOT_COMING, "waiting", "pending"):
        yield _meeting("seminar-missed", event_day, zone, {}, has_own_day=False)


def local_midnight(day: date, zone: tzinfo | None) -> datetime:
    """The beginning of a day where the team is."""
    midnight = datetime.combine(day, time(), zone)
    return midnight if zone is not None else midnight.astimezone()


def _meeting(
    code: str, at: date | datetime, zone: tzinfo | None, details: dict[str, Any], *, has_own_day: bool = True
) -> Meeting:
    if isinstance(at, datetime):
        day, moment = to_day(at.astimezone(zone).date()), to_micros(at)
    else:
        day, moment = to_day(at), _midnight_micros(at, zone)
    return Meeting(code, day, moment, has_own_day, details=to_json(details) if details else None)


@lru_cache(maxsize=1024)
def _midnight_micros(day: date, zone: tzinfo | None) -> int:
    return to_micros(local_midnight(day, zone))
