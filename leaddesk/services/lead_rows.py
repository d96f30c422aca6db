"""Writing leads and what happens with them, as rows in an open step."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from leaddesk.domain.cleaning.derived import complete
from leaddesk.domain.leads import Lead, Record
from leaddesk.domain.stages import Stage
from leaddesk.services.context import Context, Published
from leaddesk.store.journal import Step, read_rows
from leaddesk.store.records import to_columns
from leaddesk.store.times import to_day, to_micros


def insert_leads(
    step: Step, records: Sequence[Record], stage: Stage, context: Context, event: int | None = None
) -> list[int]:
    """Adds leads at a stage, with the move that brings them there; their numbers. Settling is the caller's."""
    now = context.now()
    place = entry(stage, context, context.published(step.sql))
    rows = []
    for record in records:
        facts = {"event_id": event, "created_at": to_micros(now), "updated_at": to_micros(now), "created_step": step.id}
        rows.append({**to_columns(record), **place, **facts})
    ids = step.insert("lead", rows)
    step.insert("stage_move", [first_move(lead, stage, context) for lead in ids])
    return ids


def entry(stage: Stage, context: Context, published: Published) -> dict[str, Any]:
    """The columns of a lead that enters a stage now: since when it stands there, and until when it is answered."""
    now = context.now()
    due = published.working.add(now, published.pact.clocks.answer_hours) if stage is Stage.MQL else None
    return {
        "stage": stage.value,
        "stage_at": to_micros(now),
        "stage_day": to_day(now.date()),
        "due_at": to_micros(due) if due else None,
    }


def first_move(lead: int, stage: Stage, context: Context) -> dict[str, Any]:
    """The move by which a lead comes onto the desk."""
    now = context.now()
    return {
        "lead_id": lead,
        "at": to_micros(now),
        "day": now.date().toordinal(),
        "before": None,
        "after": stage.value,
        "member": context.acting.name,
    }


def edit_leads(step: Step, leads: Mapping[int, Lead], changes: Mapping[int, Mapping[str, Any]]) -> set[str]:
    """Writes changed fields, names and readings kept in step; the keys of the fields that really changed."""
    changed: set[str] = set()
    updates = []
    rows = read_rows(step.sql, "lead", list(changes))
    for number, wanted in changes.items():
        before = rows[number]
        record = complete({**leads[number].record, **wanted}, changed=frozenset(wanted))
        after = to_columns({key: record.get(key) for key in {*record, *wanted} if key not in ("event", "answer")})
        after = {column: value for column, value in after.items() if before[column] != value}
        if after:
            changed.update(column.removesuffix("_to") for column in after)
            updates.append((number, number, {column: before[column] for column in after}, after))
    step.update("lead", updates)
    return changed


def update_leads(step: Step, leads: Collection[int], columns: Mapping[str, Any]) -> None:
    """Writes the same values into columns of several leads; those that hold them already are left alone."""
    updates = []
    for lead, row in read_rows(step.sql, "lead", list(leads)).items():
        after = {column: value for column, value in columns.items() if row[column] != value}
        if after:
            updates.append((lead, lead, {column: row[column] for column in after}, after))
    step.update("lead", updates)


def activity_row(
    lead: int,
    code: str,
    on: date | datetime | None,
    context: Context,
    note: str,
    event: int | None,
    minutes: int | None,
    member: str = "",
) -> dict[str, Any]:
    """An activity of a lead, now or on a day or at a moment; ``member`` did it, or who acts."""
    now = context.now()
    at = now if on is None else on if isinstance(on, datetime) else datetime.combine(on, time(), now.tzinfo)
    local = at.astimezone(context.zone)
    return {
        "lead_id": lead,
        "code": code,
        "day": to_day(local.date()),
        "at": to_micros(at),
        "event_id": event,
        "minutes": minutes,
        "note": note or None,
        "details": None,
        "member": member or context.acting.name,
        "created_at": to_micros(now),
    }
