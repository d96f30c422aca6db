"""Two leads become one: what is written, and what would come of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from leaddesk.domain.cards import Card
from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.history import Values
from leaddesk.domain.leads import Lead
from leaddesk.domain.matching.choices import Choice, Kept
from leaddesk.domain.matching.merge import merge_choices
from leaddesk.services.context import Context
from leaddesk.services.lead_rows import edit_leads
from leaddesk.services.settling import settle
from leaddesk.store.board import cards
from leaddesk.store.duplicates import decide
from leaddesk.store.journal import Step, begin_step, read_rows
from leaddesk.store.leads import last_known, read_leads
from leaddesk.store.merging import children, days_of, twice_done
from leaddesk.translation import _

Side = Literal["keep", "other"]
"""Whose value of a field a person chose."""

_FLOW = ("stage", "stage_at", "stage_day", "due_at", "rests_until", "rested_at", "returned_at", "won_on", "reason")
_ORDER = ("amount", "is_monthly")
_ACTION = ("next_action_time", "next_action_kind")

TOGETHER: dict[str, tuple[str, ...]] = {
    "full_name": ("family_name", "given_name"),
    "kana": ("family_kana", "given_kana"),
    "next_action": ("next_action_on",),
}
"""Fields that go to the side of another one: parts of a name are of one person."""

_SECONDS = {"email": "email2", "phone": "phone2"}


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a merge would come to, as if it had been written."""

    card: Card
    lead: Lead
    points: tuple[int, int]
    """The engagement of both before it; that after it stands on the card."""
    counted_once: tuple[tuple[str, date], ...]
    """Activities that both have and that count only once: code and day."""
    activities: tuple[int, int, int]
    """How many activities the one that stays has, the other one has, and the merged person will have."""


class _TakeBack(Exception):
    """Ends a trial so that nothing of it stays."""


def foresee(context: Context, keep: int, other: int, chosen: Mapping[str, Side]) -> Foreseen:
    """Merges and takes it back; what came of it. Raises RuleBroken where one of them is gone."""
    found: list[Foreseen] = []
    try:
        with context.store.writing() as sql:
            step = begin_step(sql, "merge", context.now(), context.acting.name)
            leads = {lead.id: lead for lead in read_leads(sql, [keep, other], context.zone)}
            if len(leads) < 2:
                raise RuleBroken(_("One of the two is not on the desk any more"))
            held = [len(children(sql, lead)["activity"]) for lead in (keep, other)]
            once = days_of(sql, twice_done(sql, keep, other))
            merge_one(step, leads[keep], leads[other], last_known(sql, list(leads)), chosen)
            settle(sql, context.published(sql), step.leads - {other}, context.now())
            after = len(children(sql, keep)["activity"])
            card, lead = cards(sql, [keep], context.zone)[0], read_leads(sql, [keep], context.zone)[0]
            points = (leads[keep].engagement, leads[other].engagement)
            found.append(Foreseen(card, lead, points, tuple(once), (held[0], held[1], after)))
            raise _TakeBack
    except _TakeBack:
        return found[0]


def choices_of(keep: Lead, other: Lead, known: Mapping[int, date | None]) -> tuple[Choice, ...]:
    """What the rules keep of each field."""
    a, b = ({k: v for k, v in lead.record.items() if k not in ("event", "answer")} for lead in (keep, other))
    return merge_choices(a | {"stage": keep.stage}, b | {"stage": other.stage}, known.get(keep.id), known.get(other.id))


def merge_one(
    step: Step, keep: Lead, other: Lead, known: Mapping[int, date | None], chosen: Mapping[str, Side]
) -> None:
    """Writes a merge into an open step. ``chosen`` overrules the rule of a field."""
    choices = {choice.field: choice for choice in choices_of(keep, other, known)}
    takes_stage = choices["stage"].kept is Kept.B
    if "stage" in chosen:
        takes_stage = chosen["stage"] == "other"
    wanted = wanted_fields(choices, chosen, keep, other)
    _move_children(step, keep.id, other.id, takes_stage=takes_stage)
    _carry_pairs(step, keep.id, other.id)
    rows = read_rows(step.sql, "lead", [keep.id, other.id])
    edit_leads(step, {keep.id: keep}, {keep.id: {k: v for k, v in wanted.items() if keep.record.get(k) != v}})
    takes_action = wanted.get("next_action") is not None and wanted["next_action"] != keep.record.get("next_action")
    after = _flow_after(rows[keep.id], rows[other.id], takes_stage=takes_stage, takes_action=takes_action)
    if after:
        step.update("lead", [(keep.id, keep.id, {column: rows[keep.id][column] for column in after}, after)])
    step.delete("lead", [other.id])


def wanted_fields(choices: Mapping[str, Choice], chosen: Mapping[str, Side], keep: Lead, other: Lead) -> dict[str, Any]:
    """The fields of the person that comes out. An address or number that gives way to a chosen one becomes the second."""
    wanted = {key: choice.value for key, choice in choices.items() if key != "stage"}
    action = choices.get("next_action")
    if action is not None and action.kept in (Kept.A, Kept.B):
        wanted["next_action_on"] = (keep if action.kept is Kept.A else other).record.get("next_action_on")
    for key, side in chosen.items():
        if key == "stage":
            continue
        source = keep if side == "keep" else other
        gives_way = wanted.get(key)
        for part in (key, *TOGETHER.get(key, ())):
            wanted[part] = source.record.get(part)
        second = _SECONDS.get(key)
        if second and gives_way and second not in chosen and wanted[key] == wanted.get(second):
            wanted[second] = gives_way
    return wanted


def _move_children(step: Step, keep: int, other: int, *, takes_stage: bool) -> None:
    """What hangs on the other one goes along; what both did at the same place on the same day stays once."""
    held, gone = children(step.sql, other), twice_done(step.sql, keep, other)
    step.delete("activity", gone)
    step.delete("stage_move", held["stage_move"] if not takes_stage else children(step.sql, keep)["stage_move"])
    moving = {"activity": [at for at in held["activity"] if at not in gone], "consent": held["consent"]}
    if takes_stage:
        moving["stage_move"] = held["stage_move"]
    for entity, ids in moving.items():
        step.update(entity, [(at, keep, {"lead_id": other}, {"lead_id": keep}) for at in ids])


def _carry_pairs(step: Step, keep: int, other: int) -> None:
    """Who may be, or is not, the same person as the one that goes, may be or is not the one that stays."""
    mine = read_rows(step.sql, "duplicate", children(step.sql, keep)["duplicate"])
    known = {_partner(row, keep): at for at, row in mine.items()}
    going = read_rows(step.sql, "duplicate", children(step.sql, other)["duplicate"])
    step.delete("duplicate", list(going))
    carried = []
    for row in going.values():
        partner = _partner(row, other)
        if partner == keep:
            continue
        if partner not in known:
            a, b = sorted((keep, partner))
            carried.append({**{key: value for key, value in row.items() if key != "id"}, "a_id": a, "b_id": b})
        elif row["is_different"] and not mine[known[partner]]["is_different"]:
            decide(step, known[partner], is_different=True)
    step.insert("duplicate", carried)


def _partner(row: Values, lead: int) -> int:
    return int((row["b_id"] if row["a_id"] == lead else row["a_id"]) or 0)


def _flow_after(keep: Values, other: Values, *, takes_stage: bool, takes_action: bool) -> Values:
    """The columns beside the fields that the kept lead takes over: its place in the flow, how and at what hour the next
    action is done, and an opt-out of either.
    """
    taken = (*(*_FLOW, *_ORDER) * takes_stage, *_ACTION * takes_action)
    after: Values = {column: other[column] for column in taken}
    if keep["opted_out_on"] is None and other["opted_out_on"] is not None:
        after["opted_out_on"] = other["opted_out_on"]
    if keep["event_id"] is None and other["event_id"] is not None:
        after["event_id"] = other["event_id"]
    return {column: value for column, value in after.items() if keep[column] != value}
