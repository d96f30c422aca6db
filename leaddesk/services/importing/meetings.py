"""What a row of a list says happened: the activities of a person at the event."""

from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo
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


def meetings(
    person: PersonRows, kind: str, event_kind: str, event_day: date, zone: tzinfo | None
) -> list[dict[str, Any]]:
    """The activities of a person, as rows without lead and event. ``event_day`` stands in for rows without a day."""
    found = list(
        _seminar(person, event_day, zone) if kind == "seminar" else _cards(person, event_kind, event_day, zone)
    )
    if person.answers:
        on = person.entries[-1].record.get("registered_at") or person.on or event_day
        found.append(_activity("survey-answered", on, zone, {"answers": person.answers}))
    if person.kept:
        first = found[0] if found else _activity("note", person.on or event_day, zone, {})
        if not found:
            found.append(first)
        first["details"] = {**(first["details"] or {}), "kept": dict(person.kept)}
    for row in found:
        row["details"] = to_json(row["details"]) if row["details"] else None
    return found


def _cards(person: PersonRows, event_kind: str, event_day: date, zone: tzinfo | None) -> Iterator[dict[str, Any]]:
    """A card exchanged on each day that the rows name."""
    code = ACTIVITY_OF_EVENT[event_kind]
    by_day: dict[date, Entry] = {(entry.on or event_day): entry for entry in person.entries}
    for day, entry in sorted(by_day.items()):
        details = {key: entry.record[key] for key in ("rank",) if entry.record.get(key)}
        yield _activity(code, entry.record.get("exchanged_on") or day, zone, details, has_own_day=entry.on is not None)


def _seminar(person: PersonRows, event_day: date, zone: tzinfo | None) -> Iterator[dict[str, Any]]:
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
        yield _activity(
            "seminar-registered", registered or event_day, zone, details, has_own_day=registered is not None
        )
    if attended:
        at = record.get("joined_at") or event_day
        row = _activity("seminar-attended", at, zone, {}, has_own_day=record.get("joined_at") is not None)
        yield {**row, "minutes": record.get("minutes")}
    elif attended is False and status not in (*_NOT_COMING, "waiting", "pending"):
        yield _activity("seminar-missed", event_day, zone, {}, has_own_day=False)


def local_midnight(day: date, zone: tzinfo | None) -> datetime:
    """The beginning of a day where the team is."""
    midnight = datetime.combine(day, time(), zone)
    return midnight if zone is not None else midnight.astimezone()


def _activity(
    code: str, at: date | datetime, zone: tzinfo | None, details: dict[str, Any], *, has_own_day: bool = True
) -> dict[str, Any]:
    moment = at if isinstance(at, datetime) else local_midnight(at, zone)
    local = moment.astimezone(zone)
    return {
        "code": code,
        "day": to_day(local.date()),
        "at": to_micros(moment),
        "minutes": None,
        "details": details,
        "has_own_day": has_own_day,
    }
