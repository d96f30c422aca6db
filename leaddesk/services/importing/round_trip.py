"""An exported workbook that comes back: cell by cell, against what was exported and what the desk holds now."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from leaddesk.domain.fields import FIELD
from leaddesk.domain.leads import Lead, Record
from leaddesk.lists.recognition.recognised import Recognised
from leaddesk.lists.rows.entries import Entry, PersonRows
from leaddesk.lists.writing.layouts import cell_of
from leaddesk.services.context import Context
from leaddesk.services.importing.decisions import Decisions
from leaddesk.services.importing.plan import FieldChange, FieldConflict, Outcome, PlannedPerson
from leaddesk.store.as_of import leads_after_step
from leaddesk.store.leads import read_leads
from leaddesk.store.plain import Plain
from leaddesk.store.records import COLUMNS, to_record
from leaddesk.store.settings import read_setting
from leaddesk.translation import _


@dataclass(frozen=True, slots=True)
class _Exported:
    """A lead as it is now, and as it was exported."""

    now: Lead
    then: Record


def plan_round_trip(
    sql: Plain, people: Sequence[PersonRows], list_: Recognised, decisions: Decisions, context: Context
) -> tuple[list[PlannedPerson], list[PersonRows]]:
    """What becomes of the rows that are leads of this desk; and the rows that are not."""
    exported = _exported(sql, people, context)
    fields = [column.field for column in list_.columns if column.field and column.field not in ("event", "answer")]
    planned, others = [], []
    for person in people:
        found = exported.get(person.entries[0].lead or 0)
        if found is None:
            others.append(person)
        else:
            planned.append(_plan(person, found, fields, decisions))
    return planned, others


def _exported(sql: Plain, people: Sequence[PersonRows], context: Context) -> dict[int, _Exported]:
    """The leads of this desk that the rows name, by number."""
    desk = read_setting(sql, "desk_id")
    by_step: dict[int, list[int]] = {}
    for person in people:
        step = _step_of(person.entries[0], desk)
        if step is not None and person.entries[0].lead is not None:
            by_step.setdefault(step, []).append(person.entries[0].lead)
    found: dict[int, _Exported] = {}
    for step, numbers in by_step.items():
        then = leads_after_step(sql, numbers, step)
        for lead in read_leads(sql, numbers, context.zone):
            if lead.id in then:
                columns = [then[lead.id].get(column) for column in COLUMNS]
                found[lead.id] = _Exported(lead, to_record(COLUMNS, columns, context.zone))
    return found


def _step_of(entry: Entry, desk: str | None) -> int | None:
    """After which step a row was exported from this desk; ``None`` for another desk's."""
    name, _dash, step = entry.state.rpartition("-")
    return int(step) if name and name == desk and step.isdecimal() else None


def _plan(person: PersonRows, lead: _Exported, fields: Sequence[str], decisions: Decisions) -> PlannedPerson:
    planned = PlannedPerson(person, Outcome.UNCHANGED, lead=lead.now)
    entry = person.entries[0]
    unread = {key for key, _raw, _why in entry.errors}
    for key in dict.fromkeys(fields):
        wanted, then, now = entry.record.get(key), lead.then.get(key), lead.now.record.get(key)
        if key in unread or wanted in (then, now) or _as_exported(key, wanted) == _as_exported(key, then):
            continue
        if now != then:
            conflict = FieldConflict(key, then, now, wanted)
            planned.conflicts = [*planned.conflicts, conflict]
            if decisions.conflicts.get((lead.now.id, key), "desk") == "desk":
                continue
        change = FieldChange(key, now, wanted, _("changed in the workbook"))
        planned.changes = [*planned.changes, change]
    if planned.changes:
        planned.outcome = Outcome.UPDATED
    return planned


def _as_exported(key: str, value: Any) -> Any:
    return cell_of(FIELD[key], value)
