"""Answers as JSON and as text. The keys of the JSON are a contract."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.cleaning.show import show
from leaddesk.domain.fields import FIELDS, Range
from leaddesk.domain.history import Recorded
from leaddesk.domain.leads import Lead
from leaddesk.services.journal import Told
from leaddesk.services.leads import Everything
from leaddesk.translation import _


def lead_json(lead: Lead) -> dict[str, Any]:
    """The object ``lead`` of the contract: fields by key, null where there is no value."""
    return {
        "id": lead.id,
        "stage": lead.stage.value,
        "since": lead.stage_at.date().isoformat(),
        **{field.key: plain(lead.record.get(field.key)) for field in FIELDS},
        "fit": lead.fit,
        "fit_points": lead.fit_points,
        "fit_known": lead.fit_known,
        "grade": lead.grade,
        "engagement": lead.engagement,
        "persona": lead.persona,
        "role": lead.role,
        "due_at": plain(lead.due_at),
        "rests_until": plain(lead.rests_until),
        "opted_out_on": plain(lead.opted_out_on),
        "amount": lead.amount,
        "is_monthly": lead.is_monthly,
        "reason": lead.reason,
        "duplicates": lead.duplicates,
        "created_at": plain(lead.created_at),
        "updated_at": plain(lead.updated_at),
    }


def plain(value: Any) -> Any:
    """A value as JSON has it: days and moments in ISO form, an exact range as its number, tags as one text."""
    if isinstance(value, Range):
        if value.is_exact:
            return value.low
        return f"{'' if value.low is None else value.low}-{'' if value.high is None else value.high}"
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ", ".join(value)
    return value


def lead_line(lead: Lead) -> list[str]:
    """A lead as a line of a list."""
    record = lead.record
    grade = lead.grade or "–"
    cells = (str(lead.id), lead.stage.value, lead.name, record.get("company"), grade, str(lead.engagement))
    return [*(cell or "" for cell in cells), record.get("owner") or ""]


def everything_json(found: Everything, history: Sequence[tuple[Told, list[Recorded]]]) -> dict[str, Any]:
    """The answer of ``show``."""
    return {
        "lead": lead_json(found.lead),
        "receipt": [
            {"rule": line.rule, "kind": line.kind.value, "points": line.points, "because": line.because}
            for line in found.receipt
        ],
        "activities": [
            {
                "id": activity.id,
                "activity": activity.code,
                "on": activity.on.isoformat(),
                "event": activity.event or None,
                "minutes": activity.minutes,
                "note": activity.note or None,
                "details": dict(activity.details),
                "member": activity.member or None,
            }
            for activity in found.activities
        ],
        "moves": [
            {
                "at": plain(move.at),
                "from": move.before,
                "to": move.after,
                "reason": move.reason or None,
                "note": move.note or None,
                "member": move.member,
                "pact_version": move.pact_version,
            }
            for move in found.moves
        ],
        "history": [
            {
                "step": told.facts.id,
                "at": plain(told.facts.at),
                "who": told.facts.member,
                "what": told.says,
                "changes": [
                    {"entity": change.entity, "before": change.before, "after": change.after} for change in changes
                ],
            }
            for told, changes in history
        ],
    }


def everything_text(found: Everything) -> str:
    """One lead for the terminal."""
    lead = found.lead
    lines = [f"{lead.id}  {lead.name}  {lead.stage.value}  {lead.grade or '–'} {lead.engagement}", ""]
    for field in FIELDS:
        value = lead.record.get(field.key)
        if value not in (None, ""):
            lines.append(f"{field.word}: {value if field.key in ('event', 'answer') else show(field, value)}")
    lines += ["", _("Receipt")]
    lines += [
        f"{line.points:+4d}  {line.because}" if line.is_known else f"   –  {line.because}" for line in found.receipt
    ]
    lines += ["", _("Activities")]
    lines += [f"{a.on}  {ACTIVITIES[a.code].word}  {a.event} {a.note}".rstrip() for a in found.activities]
    return "\n".join(lines)
