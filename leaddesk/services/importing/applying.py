"""Writes a plan: all of it in one transaction, as one step of the journal."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from leaddesk.domain.consents import BASIS_OF_EVENT
from leaddesk.domain.history import Values
from leaddesk.domain.leads import Lead
from leaddesk.domain.matching.compare import Verdict
from leaddesk.domain.matching.reasons import in_order
from leaddesk.domain.stages import Stage
from leaddesk.services.context import Context
from leaddesk.services.importing.plan import Outcome, Plan, PlannedPerson
from leaddesk.services.lead_rows import edit_leads, entry, first_move
from leaddesk.services.settling import settle
from leaddesk.store.deriving import Derived, company_ids, derived_from, write_found_by
from leaddesk.store.duplicates import Pair, pair_row
from leaddesk.store.journal import Step, begin_step, read_rows, reserve_ids, to_json
from leaddesk.store.plain import Plain
from leaddesk.store.records import to_columns
from leaddesk.store.times import to_day, to_micros

Progress = Callable[[str, float], None]
"""Told which part of the work is being done (``write`` or ``score``) and how much of it, 0 to 1."""


class Outrun(Exception):
    """The desk is no longer what the plan was made for: make it again."""


def apply_plan(plan: Plan, context: Context, progress: Progress) -> Step:
    """Writes a plan; the step. Raises Outrun, and writes nothing, where the plan is not of the desk as it is."""
    with context.store.writing(is_large=True) as sql:
        if int(sql.value("SELECT max(id) FROM step") or 0) != plan.seen:
            raise Outrun
        return write_plan(sql, plan, context, progress)


def write_plan(sql: Plain, plan: Plan, context: Context, progress: Progress) -> Step:
    """Writes a plan into an open transaction; the step."""
    progress("write", 0.0)
    step = begin_step(sql, "import", context.now(), context.acting.name)
    _Writer(plan, context, step).write(progress)
    return step


_AT_ONCE = 2000
"""New leads that are written at a time: the rows of all would take too much memory."""


class _Writer:
    """Writes the people of a plan into an open step."""

    def __init__(self, plan: Plan, context: Context, step: Step) -> None:
        self.plan = plan
        self.context = context
        self.step = step
        self.published = context.published(step.sql)
        self.now = to_micros(context.now())
        self.day = to_day((plan.event.starts_on if plan.event else None) or context.today())
        new = [one for one in plan.people if one.outcome is Outcome.NEW]
        self.new = list(zip(reserve_ids(step.sql, "lead", len(new)) if new else [], new, strict=True))
        self.updated = [(one.lead, one) for one in plan.people if one.outcome is Outcome.UPDATED and one.lead]
        self.places = {stage: entry(stage, context, self.published) for stage in map(self._stage, new)}
        self.event = self._event()

    def write(self, progress: Progress) -> None:
        """All of it."""
        for at in range(0, len(self.new), _AT_ONCE):
            progress("write", 0.8 * at / len(self.new))
            part = self.new[at : at + _AT_ONCE]
            self._insert(part)
            self._meet(part)
        self._update()
        self._meet([(lead.id, one) for lead, one in self.updated])
        progress("write", 0.9)
        pairs = self._pairs()
        rows = [{**pair_row(pair, self.now), "is_different": 0} for pair in pairs]
        rows += [{**pair_row(pair, self.now), "is_different": 1} for pair in self._apart()]
        self.step.insert("duplicate", rows)
        self._remember()
        progress("score", 0.0)
        now = self.context.now()
        settle(self.step.sql, self.published, [lead for lead, _one in self.new], now, derived=True)
        partners = {lead for pair in pairs for lead in (pair.a, pair.b)} - {lead for lead, _one in self.new}
        touched = {lead.id for lead, _one in self.updated} | partners
        settle(self.step.sql, self.published, touched, now)
        progress("score", 1.0)

    def _event(self) -> int | None:
        """The event of the list, made where there is none yet."""
        event = self.plan.event
        if event is None:
            return None
        if event.number is not None:
            self._keep_giver(event.number, event.facts.get("giver"))
            return event.number
        ends_on = event.facts["ends_on"]
        row: Values = {
            **event.facts,
            "kind": event.kind,
            "name": event.name,
            "starts_on": to_day(event.starts_on) if event.starts_on else None,
            "ends_on": to_day(ends_on) if ends_on else None,
            "basis": event.facts["basis"] or BASIS_OF_EVENT[event.kind],
            "created_at": self.now,
        }
        return self.step.insert("event", [row])[0]

    def _keep_giver(self, event: int, giver: str | None) -> None:
        """Adds who gave this list to those who gave others of the same event."""
        held = read_rows(self.step.sql, "event", [event])[event]["giver"]
        if giver and giver not in str(held or "").splitlines():
            after: Values = {"giver": f"{held}\n{giver}" if held else giver}
            self.step.update("event", [(event, None, {"giver": held}, after)])

    def _insert(self, new: Sequence[tuple[int, PlannedPerson]]) -> None:
        """New leads, with all that follows from them, and the moves that bring them in."""
        derived = {lead: derived_from(lead, one.person.record, _texts(one), one.person.keys) for lead, one in new}
        companies = company_ids(self.step.sql, derived.values())
        self.step.insert("lead", [self._row(lead, one, derived[lead], companies) for lead, one in new])
        write_found_by(self.step.sql, derived)
        moves = {stage: first_move(0, stage, self.context) for stage in self.places}
        self.step.insert("stage_move", [{**moves[self._stage(one)], "lead_id": lead} for lead, one in new])

    def _row(self, lead: int, one: PlannedPerson, derived: Derived, companies: dict[str, int]) -> Values:
        place = self.places[self._stage(one)]
        newest = max(one.activities, key=lambda row: (row.day, row.code != "survey-answered"), default=None)
        return {
            **to_columns(one.person.record),
            **place,
            "id": lead,
            "event_id": self.event,
            "created_at": self.now,
            "updated_at": self.now,
            "created_step": self.step.id,
            "opted_out_on": self.day if one.person.record.get("consent") == "no" else None,
            "name_key": derived.name_key,
            "role": derived.role,
            "company_id": companies.get(derived.company_key),
            "last_code": newest.code if newest else None,
            "last_day": newest.day if newest else None,
            "last_event_id": self.event if newest else None,
            "touched_day": newest.day if newest else place["stage_day"],
        }

    def _stage(self, one: PlannedPerson) -> Stage:
        """Where a new person starts: where it was decided, or where an exported workbook says it stood."""
        exported = one.person.entries[0].stage
        return Stage(exported) if exported in tuple(Stage) else self.plan.decisions.stage

    def _meet(self, people: Sequence[tuple[int, PlannedPerson]]) -> None:
        """What happened with people at the event, and on what basis they are held."""
        activities: list[Values] = [
            {
                "lead_id": lead,
                "code": row.code,
                "day": row.day,
                "at": row.at,
                "event_id": self.event,
                "minutes": row.minutes,
                "details": row.details,
                "member": self.context.acting.name,
                "created_at": self.now,
            }
            for lead, one in people
            for row in one.activities
        ]
        self.step.insert("activity", activities)
        event = self.plan.event
        if event is None:
            return
        basis = self.plan.decisions.event.basis or BASIS_OF_EVENT[event.kind]
        consents: list[Values] = [
            {
                "lead_id": lead,
                "basis": basis,
                "day": one.activities[0].day if one.activities else self.day,
                "event_id": self.event,
                "mailing": one.person.record.get("consent"),
                "member": self.context.acting.name,
            }
            for lead, one in people
            if one.activities or one.outcome is Outcome.NEW
        ]
        self.step.insert("consent", consents)

    def _update(self) -> None:
        """The changed fields of leads on the desk, and the newest event of those who were met again."""
        changes = {lead.id: {c.field: c.after for c in one.changes} for lead, one in self.updated if one.changes}
        edit_leads(self.step, {lead.id: lead for lead, _one in self.updated}, changes)
        met_again = []
        for lead, one in self.updated:
            after: Values = {}
            if one.activities and lead.event_id != self.event and self._is_newest(lead.record, one):
                after["event_id"] = self.event
            if one.person.record.get("consent") == "no" and lead.opted_out_on is None:
                after["opted_out_on"] = self.day
            if after:
                before: Values = {"event_id": lead.event_id, "opted_out_on": None}
                met_again.append((lead.id, lead.id, {column: before[column] for column in after}, after))
        self.step.update("lead", met_again)

    def _is_newest(self, record: Any, one: PlannedPerson) -> bool:
        """Whether the list's event is newer than what the lead has from its newest event so far."""
        held = [record[key] for key in ("exchanged_on", "registered_at", "joined_at") if record.get(key)]
        newest_held = max((to_day(value) for value in held), default=0)
        return bool(max(row.day for row in one.activities) >= newest_held)

    def _pairs(self) -> list[Pair]:
        """Who may be the same, with the reasons."""
        return self._among(lambda one: one.possible, lambda one: one.twins)

    def _apart(self) -> list[Pair]:
        """Who was said to be somebody else: not asked again."""
        return self._among(lambda one: one.apart, lambda one: one.apart_twins)

    def _among(
        self,
        leads: Callable[[PlannedPerson], Sequence[tuple[Lead, Verdict]]],
        rows: Callable[[PlannedPerson], Sequence[tuple[int, Verdict]]],
    ) -> list[Pair]:
        """The pairs of the new leads with leads on the desk and with other rows of the list."""
        number = {one.person.row: lead for lead, one in self.new}
        pairs: dict[tuple[int, int], Verdict] = {}
        for lead, one in self.new:
            others = [(other.id, verdict) for other, verdict in leads(one)]
            others += [(number[row], verdict) for row, verdict in rows(one) if row in number]
            pairs |= {(min(lead, other), max(lead, other)): verdict for other, verdict in others}
        return [Pair(a, b, verdict.score, in_order(verdict.reasons)) for (a, b), verdict in pairs.items()]

    def _remember(self) -> None:
        """What the import was: its file and figures; and the words of the step."""
        plan = self.plan
        columns = ("step_id", "file", "digest", "kind", "preset", "event_id", "counts")
        figures = to_json(asdict(plan.counts))
        row = (self.step.id, plan.file, plan.digest, plan.recognised.kind, plan.recognised.preset, self.event, figures)
        self.step.sql.insert("import_batch", columns, [row])
        self.step.say(
            {"file": plan.file, "event": plan.event.name if plan.event else "", "people": plan.leads, **_taker(plan)}
        )


def _taker(plan: Plan) -> dict[str, str]:
    """Who of ours took the list and when, where it was said."""
    event = plan.decisions.event
    if not event.received_by:
        return {}
    return {"received_by": event.received_by, "received_on": event.received_on.isoformat() if event.received_on else ""}


def _texts(one: PlannedPerson) -> Sequence[str]:
    """The texts beside the fields by which a new person is found."""
    return [*(answer for _question, answer in one.person.answers), *one.person.kept.values()]
