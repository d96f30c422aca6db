"""Makes the plan of an import from what was read and decided. Nothing is written here."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from leaddesk.domain.activities import EVENT_KINDS
from leaddesk.domain.cleaning import cells
from leaddesk.domain.cleaning.dates import JAPAN
from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.leads import Lead
from leaddesk.domain.matching.choices import Kept
from leaddesk.domain.matching.compare import Verdict
from leaddesk.domain.matching.merge import merge_choices
from leaddesk.domain.matching.merge_reasons import because
from leaddesk.lists.document import Document
from leaddesk.lists.recognition.recognised import Recognised
from leaddesk.lists.rows.cleaned import clean_rows
from leaddesk.lists.rows.entries import PersonRows
from leaddesk.lists.rows.joined import join_rows
from leaddesk.services.context import Context
from leaddesk.services.importing.decisions import Decisions, OnDuplicate, PairDecision
from leaddesk.services.importing.giving import given_by
from leaddesk.services.importing.likely_events import LIST_EVENT_KIND
from leaddesk.services.importing.matching import Match, Matched, match
from leaddesk.services.importing.meetings import Meeting, meetings
from leaddesk.services.importing.plan import FieldChange, Outcome, Plan, PlannedEvent, PlannedPerson
from leaddesk.services.importing.round_trip import plan_round_trip
from leaddesk.services.importing.twins import settle_twins
from leaddesk.store.activities import known_meetings
from leaddesk.store.events import read_events, same_event
from leaddesk.store.plain import Plain
from leaddesk.translation import _

Progress = Callable[[str, float], None]
"""Told which part of the work is being done (``clean`` or ``match``) and how much of it, 0 to 1."""


def make_plan(
    sql: Plain,
    document: Document,
    list_: Recognised,
    digest: str,
    decisions: Decisions,
    context: Context,
    progress: Progress,
) -> Plan:
    """The plan of an import. Raises RuleBroken for an event of an unknown kind."""
    event = None if list_.preset == "leaddesk" else plan_event(sql, document, list_, decisions)
    day = (event.starts_on if event else None) or context.today()
    zone = context.zone or context.now().tzinfo or JAPAN
    wanted = replace(list_, columns=tuple(one for one in list_.columns if one.name not in decisions.left_out))
    entries = clean_rows(document, wanted, cells.Context(today=day, zone=zone), lambda share: progress("clean", share))
    apart = decisions.on_duplicate is OnDuplicate.CREATE or list_.preset == "leaddesk"
    people = join_rows(entries, apart=apart)
    good = [person for person in people if not person.reject]
    returned: list[PlannedPerson] = []
    if list_.preset == "leaddesk":
        returned, good = plan_round_trip(sql, good, list_, decisions, context)
    if apart:
        matched = Matched(good, [Match() for _person in good], {})
    else:
        matched = match(sql, good, context, lambda share: progress("match", share))
        matched = settle_twins(matched, decisions.pairs)
    planner = _Planner(list_, decisions, event, day, context)
    planned = [
        planner.plan(person, found, matched) for person, found in zip(matched.people, matched.matches, strict=True)
    ]
    planned += returned
    planned += [PlannedPerson(person, Outcome.REJECTED) for person in people if person.reject]
    if event is not None:
        planner.leave_out_known(sql, planned)
    planned.sort(key=lambda one: one.person.row)
    seen = int(sql.value("SELECT max(id) FROM step") or 0)
    return Plan(
        file=document.file,
        digest=digest,
        recognised=list_,
        format=document.format,
        encoding=document.encoding,
        delimiter=document.delimiter,
        decisions=decisions,
        event=event,
        people=planned,
        seen=seen,
        warnings=document.warnings,
    )


def with_event(sql: Plain, document: Document, plan: Plan, decisions: Decisions, context: Context) -> Plan | None:
    """A plan with another event, without reading and matching everybody again.

    ``None`` where the day is another one: by it dates without a year are read, and the newer of two values is told.
    """
    if plan.event is None:
        return None
    event = plan_event(sql, document, plan.recognised, decisions)
    if event.starts_on != plan.event.starts_on:
        return None
    if (event.number, event.kind) == (plan.event.number, plan.event.kind):
        return replace(plan, event=event, decisions=decisions)
    planner = _Planner(plan.recognised, decisions, event, event.starts_on or context.today(), context)
    people = [planner.met_elsewhere(one) for one in plan.people]
    planner.leave_out_known(sql, people)
    return replace(plan, event=event, decisions=decisions, people=people)


def plan_event(sql: Plain, document: Document, list_: Recognised, decisions: Decisions) -> PlannedEvent:
    """The event that the list belongs to: the one decided, else what the file says of itself, else the file's name."""
    wanted, hint = decisions.event, list_.event
    if wanted.number is not None:
        found = read_events(sql, [wanted.number])
        if found:
            giver = {"giver": given_by(wanted)}
            return PlannedEvent(wanted.number, found[0].name, found[0].kind, found[0].starts_on, giver)
    kind = wanted.kind or hint.kind or LIST_EVENT_KIND[list_.kind]
    if kind not in EVENT_KINDS:
        known = ", ".join(EVENT_KINDS)
        raise RuleBroken(_("“{kind}” is no kind of event. Known are: {known}").format(kind=kind, known=known))
    name = (wanted.name or hint.name or document.file.rsplit(".", 1)[0]).strip()
    starts_on = wanted.starts_on or (None if wanted.name else hint.starts_on)
    facts = {
        "ends_on": wanted.ends_on,
        "place": wanted.place or None,
        "cost": wanted.cost,
        "product": wanted.product or None,
        "basis": wanted.basis or None,
        "giver": given_by(wanted),
    }
    return PlannedEvent(same_event(sql, kind, name, starts_on), name, kind, starts_on, facts)


class _Planner:
    """Decides what becomes of each person."""

    def __init__(
        self, list_: Recognised, decisions: Decisions, event: PlannedEvent | None, day: date, context: Context
    ) -> None:
        self.list = list_
        self.decisions = decisions
        self.event = event
        self.day = day
        self.context = context

    def plan(self, person: PersonRows, found: Match, matched: Matched) -> PlannedPerson:
        """What becomes of one person."""
        same, possible = self._decided(person, found)
        if same is None:
            planned = PlannedPerson(person, Outcome.NEW, possible=possible)
            planned.twins = tuple((matched.people[at].row, verdict) for at, verdict in found.twins)
            planned.apart_twins = tuple((matched.people[at].row, verdict) for at, verdict in found.apart)
            if self.decisions.pairs.get(person.row) is PairDecision.DIFFERENT:
                planned.apart = [*([found.same] if found.same else []), *found.possible]
        else:
            lead, planned = same[0], PlannedPerson(person, Outcome.UNCHANGED, lead=same[0], verdict=same[1])
            if self.decisions.on_duplicate is OnDuplicate.SKIP:
                planned.outcome = Outcome.SKIPPED
                return planned
            planned.changes = changes_of(lead, person, matched.known_on.get(lead.id), self._known_on(person))
        if self.event is not None:
            planned.activities = tuple(meetings(person, self.list.kind, self.event.kind, self.day, self.context.zone))
        return planned

    def met_elsewhere(self, planned: PlannedPerson) -> PlannedPerson:
        """The same person, met at the event of this planner."""
        if self.event is None or planned.outcome in (Outcome.REJECTED, Outcome.SKIPPED):
            return planned
        met = meetings(planned.person, self.list.kind, self.event.kind, self.day, self.context.zone)
        outcome = Outcome.UNCHANGED if planned.lead is not None else planned.outcome
        return replace(planned, activities=met, outcome=outcome)

    def leave_out_known(self, sql: Plain, planned: Sequence[PlannedPerson]) -> None:
        """Leaves out the activities that the desk has already, and says who is updated by what is left."""
        known: dict[int, set[tuple[str, int]]] = {}
        if self.event is not None and self.event.number is not None:
            leads = [one.lead.id for one in planned if one.lead is not None]
            known = known_meetings(sql, leads, self.event.number)
        for one in planned:
            if one.lead is not None and one.outcome is not Outcome.SKIPPED:
                mine = known.get(one.lead.id, set())
                one.activities = [row for row in one.activities if not _is_known(row, mine)]
                if one.changes or one.activities:
                    one.outcome = Outcome.UPDATED

    def _decided(
        self, person: PersonRows, found: Match
    ) -> tuple[tuple[Lead, Verdict] | None, Sequence[tuple[Lead, Verdict]]]:
        """Who the person is on the desk, and who they may be, after what was decided for the row."""
        decision = self.decisions.pairs.get(person.row)
        if decision is PairDecision.MERGE and found.possible and found.same is None:
            return found.possible[0], []
        if decision is PairDecision.DIFFERENT:
            return None, []
        return found.same, found.possible

    def _known_on(self, person: PersonRows) -> date:
        return person.on or self.day


def _is_known(row: Meeting, known: set[tuple[str, int]]) -> bool:
    """Whether the desk has this activity: of the same day, or of any where the list itself names none."""
    if row.has_own_day:
        return (row.code, row.day) in known
    return any(code == row.code for code, _day in known)


def changes_of(lead: Lead, person: PersonRows, lead_on: date | None, person_on: date) -> list[FieldChange]:
    """The fields of a lead that a person's rows change, each with the rule that chose."""
    record = {key: value for key, value in lead.record.items() if key not in ("event", "answer")}
    arriving = {key: value for key, value in person.record.items() if key not in ("event", "answer")}
    changes = []
    for choice in merge_choices(record, arriving, lead_on, person_on):
        before = record.get(choice.field)
        if choice.kept is not Kept.SAME and choice.value != before:
            changes.append(FieldChange(choice.field, before, choice.value, because(choice)))
    return changes
