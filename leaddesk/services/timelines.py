"""The story of one lead, put together from its activities, its moves and the journal."""

from collections.abc import Sequence
from datetime import tzinfo

from leaddesk.domain.history import Recorded, StepFacts, Values
from leaddesk.domain.leads import Activity, Lead, Record, StageMove
from leaddesk.domain.timeline import Chapter, Edited, Entry, timeline
from leaddesk.services.context import Context
from leaddesk.services.telling import told
from leaddesk.store.journal import changes_of_lead, steps
from leaddesk.store.plain import Plain
from leaddesk.store.records import COLUMNS, to_record
from leaddesk.store.times import from_day

_WHOLE = {
    "family_name": "full_name",
    "given_name": "full_name",
    "family_kana": "kana",
    "given_kana": "kana",
    "next_action_on": "next_action",
}
"""Fields that go with another one: where both changed the other one tells it."""


def read_timeline(
    sql: Plain, lead: Lead, activities: Sequence[Activity], moves: Sequence[StageMove], context: Context
) -> tuple[Entry, ...]:
    """All that happened with a lead, newest first. What was taken back is left out, and so is taking it back."""
    return timeline(lead, activities, moves, read_chapters(sql, lead.id, context.zone), context.now())


def read_chapters(sql: Plain, lead: int, zone: tzinfo | None) -> list[Chapter]:
    """The steps that touched a lead and still stand, newest first, each with the fields of the lead that it changed."""
    by_step: dict[int, list[Recorded]] = {}
    for change in changes_of_lead(sql, lead):
        by_step.setdefault(change.step, []).append(change)
    still = "undone_by IS NULL AND kind NOT IN ('undo', 'redo')"
    found = steps(sql, f"id IN {sql.inside(list(by_step))} AND {still} ORDER BY id DESC")
    return [_chapter(step, by_step[step.id], zone) for step in found]


def last_edit(sql: Plain, lead: int, field: str, zone: tzinfo | None) -> Chapter | None:
    """The step that changed a field of a lead last."""
    chapters = read_chapters(sql, lead, zone)
    return next((one for one in chapters if any(edited.field == field for edited in one.edited)), None)


def _chapter(step: StepFacts, changes: Sequence[Recorded], zone: tzinfo | None) -> Chapter:
    mine = [change for change in changes if change.entity == "lead"]
    return Chapter(
        step=step.id,
        kind=step.kind,
        at=step.at.astimezone(zone),
        member=step.member,
        says=told(step.kind, step.words),
        created=any(change.before is None and not change.is_deletion for change in mine),
        edited=_edited([change for change in mine if change.before is not None and change.after is not None], zone),
        file=str(step.words.get("file", "")),
    )


def _edited(changes: Sequence[Recorded], zone: tzinfo | None) -> tuple[Edited, ...]:
    """The fields that changed, each once, from its first value to its last."""
    found: dict[str, Edited] = {}
    for change in changes:
        before, after = _record(change.before or {}, zone), _record(change.after or {}, zone)
        for key in (*before, *(key for key in after if key not in before)):
            first = found[key].before if key in found else before.get(key)
            found[key] = Edited(key, first, after.get(key))
    told_by_whole = {key for key, whole in _WHOLE.items() if whole in found}
    return tuple(edited for key, edited in found.items() if key not in told_by_whole and edited.before != edited.after)


def _record(values: Values, zone: tzinfo | None) -> Record:
    """The fields among recorded columns, and the day of an opt-out."""
    columns = [column for column in values if column in COLUMNS]
    record = to_record(columns, [values[column] for column in columns], zone)
    opted_out = values.get("opted_out_on")
    if isinstance(opted_out, int):
        record["opted_out_on"] = from_day(opted_out)
    return record
