"""People who may be on the desk twice: finding, merging, and remembering who is not the same."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import RuleBroken, UnknownLead
from leaddesk.domain.history import Values
from leaddesk.domain.leads import Lead
from leaddesk.domain.matching.choices import Choice, Kept
from leaddesk.domain.matching.compare import Verdict, compare
from leaddesk.domain.matching.desk import pairs
from leaddesk.domain.matching.keys import blocking_keys, candidate_pairs
from leaddesk.domain.matching.merge import merge_choices
from leaddesk.domain.matching.person import prepare
from leaddesk.domain.matching.reasons import in_order
from leaddesk.domain.matching.shared import count_shared
from leaddesk.services.context import Context
from leaddesk.services.lead_rows import edit_leads
from leaddesk.services.telling import told
from leaddesk.store.duplicates import Pair, forget_open, keep_pairs, read_pairs
from leaddesk.store.journal import Step, read_rows
from leaddesk.store.keys import candidates, different
from leaddesk.store.leads import every_record, last_known, read_leads
from leaddesk.store.merging import children, twice_done
from leaddesk.store.times import to_micros
from leaddesk.translation import _

Side = Literal["keep", "other"]
"""Whose value of a field a person chose."""

_FLOW = ("stage", "stage_at", "stage_day", "due_at", "rests_until", "rested_at", "returned_at", "won_on", "reason")
_FLOW_TOO = ("amount", "is_monthly", "next_action_time", "next_action_kind")
_SHOWN_FROM = 0.4
"""How likely somebody is the person being typed before they are shown."""


class Duplicates:
    """The possible duplicates of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self) -> list[Pair]:
        """Looks through the whole desk; the pairs that may be one person, the likeliest first, but for those said to
        be two.
        """
        context = self._context
        with context.store.reading() as sql:
            people = [prepare(lead, record) for lead, record in every_record(sql, context.zone)]
            apart = different(sql)
        found = pairs(people, candidate_pairs(people), count_shared(people))
        return [_pair(verdict) for verdict in found if _numbers(verdict) not in apart]

    def refresh(self) -> Changes:
        """Looks through the whole desk and keeps what was found in place of the open pairs."""
        found = self.find()
        with self._context.store.writing() as sql:
            touched = forget_open(sql) | keep_pairs(sql, found, to_micros(self._context.now()))
            self._context.restand(sql, touched)
        return Changes(0, "duplicates", frozenset(touched), is_wide=True) if touched else Changes()

    def open_pairs(self, lead: int | None = None) -> list[Pair]:
        """The pairs to decide about, the likeliest first; of one lead where given."""
        with self._context.store.reading() as sql:
            return read_pairs(sql, lead=lead)

    def different_pairs(self) -> list[Pair]:
        """The pairs that were said to be two people."""
        with self._context.store.reading() as sql:
            return read_pairs(sql, different=True)

    def like(self, record: Mapping[str, Any], but: int | None = None, limit: int = 3) -> list[tuple[Lead, Verdict]]:
        """Who on the desk may be the person that is being typed, the likeliest first."""
        context = self._context
        person = prepare(0, record)
        with context.store.reading() as sql:
            numbers = [lead for lead in candidates(sql, [blocking_keys(person)]).get(0, []) if lead != but]
            leads = {lead.id: lead for lead in read_leads(sql, numbers, context.zone)}
        others = [prepare(lead.id, lead.record) for lead in leads.values()]
        shared = count_shared([person, *others])
        verdicts = sorted((compare(other, person, shared) for other in others), key=lambda verdict: -verdict.score)
        return [(leads[verdict.a], verdict) for verdict in verdicts if verdict.score >= _SHOWN_FROM][:limit]

    def choices(self, keep: int, other: int) -> tuple[Choice, ...]:
        """What a merge would keep of each field, and why. ``a`` is the lead that stays. Raises UnknownLead."""
        with self._context.store.reading() as sql:
            leads = {lead.id: lead for lead in read_leads(sql, [keep, other], self._context.zone)}
            known = last_known(sql, list(leads))
        return _choices(_one_of(leads, keep), _one_of(leads, other), known)

    def merge(self, keep: int, others: Sequence[int], chosen: Mapping[str, Side] | None = None) -> Changes:
        """Makes several leads one, as one step that can be taken back.

        ``chosen`` overrules the rule for fields of a single pair. Raises UnknownLead and RuleBroken.
        """
        others = [other for other in dict.fromkeys(others) if other != keep]
        if not others:
            raise RuleBroken(_("Name at least two leads to merge"))
        context = self._context
        with context.step("merge") as step:
            leads = {lead.id: lead for lead in read_leads(step.sql, [keep, *others], context.zone)}
            known = last_known(step.sql, list(leads))
            name = _one_of(leads, keep).name
            for other in others:
                self._merge_one(step, _one_of(leads, keep), _one_of(leads, other), known, chosen or {})
                leads[keep] = read_leads(step.sql, [keep], context.zone)[0]
            words = {"name": name, "records": 1 + len(others)}
            step.say(words)
            step.leads -= set(others)
        return Changes(step.id, "merge", frozenset({keep, *others}), is_wide=True, says=told("merge", words))

    def different(self, a: int, b: int) -> Changes:
        """Remembers that two leads are two people. Raises UnknownLead."""
        context = self._context
        a, b = sorted((a, b))
        with context.step("different") as step:
            leads = {lead.id: lead for lead in read_leads(step.sql, [a, b], context.zone)}
            words = {"name": f"{_one_of(leads, a).name} / {_one_of(leads, b).name}"}
            held = step.sql.row(
                "SELECT id, is_different FROM duplicate WHERE a_id = :a AND b_id = :b", {"a": a, "b": b}
            )
            if held is None:
                now = to_micros(context.now())
                step.insert("duplicate", [{"a_id": a, "b_id": b, "score": 0.0, "is_different": 1, "created_at": now}])
            elif not held[1]:
                step.update("duplicate", [(held[0], a, {"is_different": 0}, {"is_different": 1})])
            step.say(words)
        if step.is_empty:
            return Changes()
        return Changes(step.id, "different", frozenset({a, b}), says=told("different", words))

    def _merge_one(
        self, step: Step, keep: Lead, other: Lead, known: Mapping[int, date | None], chosen: Mapping[str, Side]
    ) -> None:
        sql = step.sql
        choices = {choice.field: choice for choice in _choices(keep, other, known)}
        takes_stage = choices["stage"].kept is Kept.B
        if "stage" in chosen:
            takes_stage = chosen["stage"] == "other"
        wanted = {key: choice.value for key, choice in choices.items() if key != "stage"}
        for key, side in chosen.items():
            if key != "stage":
                wanted[key] = (keep if side == "keep" else other).record.get(key)
        held = children(sql, other.id)
        gone = twice_done(sql, keep.id, other.id)
        step.delete("activity", gone)
        step.delete("stage_move", held["stage_move"] if not takes_stage else children(sql, keep.id)["stage_move"])
        step.delete("duplicate", held["duplicate"])
        moving = {"activity": [at for at in held["activity"] if at not in gone], "consent": held["consent"]}
        if takes_stage:
            moving["stage_move"] = held["stage_move"]
        for entity, ids in moving.items():
            step.update(entity, [(at, keep.id, {"lead_id": other.id}, {"lead_id": keep.id}) for at in ids])
        rows = read_rows(sql, "lead", [keep.id, other.id])
        edit_leads(step, {keep.id: keep}, {keep.id: {k: v for k, v in wanted.items() if keep.record.get(k) != v}})
        after = _flow_after(rows[keep.id], rows[other.id], takes_stage)
        if after:
            step.update("lead", [(keep.id, keep.id, {column: rows[keep.id][column] for column in after}, after)])
        step.delete("lead", [other.id])


def _flow_after(keep: Values, other: Values, takes_stage: bool) -> Values:
    """The columns beside the fields that the kept lead takes over: its place in the flow, and an opt-out of either."""
    after: Values = {}
    if takes_stage:
        after = {column: other[column] for column in (*_FLOW, *_FLOW_TOO)}
    if keep["opted_out_on"] is None and other["opted_out_on"] is not None:
        after["opted_out_on"] = other["opted_out_on"]
    if keep["event_id"] is None and other["event_id"] is not None:
        after["event_id"] = other["event_id"]
    return {column: value for column, value in after.items() if keep[column] != value}


def _choices(keep: Lead, other: Lead, known: Mapping[int, date | None]) -> tuple[Choice, ...]:
    a, b = ({k: v for k, v in lead.record.items() if k not in ("event", "answer")} for lead in (keep, other))
    return merge_choices(a | {"stage": keep.stage}, b | {"stage": other.stage}, known.get(keep.id), known.get(other.id))


def _one_of(leads: Mapping[int, Lead], number: int) -> Lead:
    if number not in leads:
        raise UnknownLead(_("There is no lead {number}. Its number stands in the list of leads").format(number=number))
    return leads[number]


def _pair(verdict: Verdict) -> Pair:
    a, b = _numbers(verdict)
    return Pair(a, b, verdict.score, in_order(verdict.reasons))


def _numbers(verdict: Verdict) -> tuple[int, int]:
    return min(verdict.a, verdict.b), max(verdict.a, verdict.b)
