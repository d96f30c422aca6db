"""What an import will change, found out by writing it and taking the writing back: exactly what the real one will do."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from leaddesk.domain.cards import Standing
from leaddesk.domain.conditions import Did
from leaddesk.domain.pact import Pact
from leaddesk.services.context import Context
from leaddesk.services.importing.applying import write_plan
from leaddesk.services.importing.plan import Outcome, Plan
from leaddesk.store.events import read_events
from leaddesk.store.plain import Plain
from leaddesk.store.times import from_day

MOST_PEOPLE = 3_000
"""Lists of more people are not written on trial: that would hold up everybody else's writing for seconds."""


@dataclass(frozen=True, slots=True)
class ForeseenActivity:
    """What will be recorded."""

    code: str
    people: int
    days: tuple[date, date]
    points: int | None
    """What the pact gives each of them for it, where that is one number."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What an import will change."""

    activities: tuple[ForeseenActivity, ...]
    """The most frequent first."""
    ready: int | None
    """How many will newly meet the bar to MQL; ``None`` for a list too long to be tried."""
    people_before: int
    """People who were met at the event so far."""
    people_after: int | None


class _TakeBack(Exception):
    """Ends a trial so that nothing of it stays."""


def foresee(plan: Plan, context: Context) -> Foreseen:
    """What a plan will change. Nothing stays written."""
    with context.store.reading() as sql:
        pact = context.published(sql).pact
        before = _people_at(sql, plan.event.number) if plan.event and plan.event.number else 0
    activities = _activities(plan, pact)
    if not plan.writes or len(plan.people) > MOST_PEOPLE:
        return Foreseen(activities, None if plan.writes else 0, before, None if plan.writes else before)
    ready = after = 0
    try:
        with context.store.writing() as sql:
            was = _ready(sql)
            step = write_plan(sql, plan, context, lambda _part, _share: None)
            ready = len(_ready(sql) - was)
            number = sql.value("SELECT event_id FROM import_batch WHERE step_id = :step", {"step": step.id})
            after = _people_at(sql, number) if number else 0
            raise _TakeBack
    except _TakeBack:
        return Foreseen(activities, ready, before, after)


def _ready(sql: Plain) -> set[int]:
    return set(sql.column("SELECT id FROM lead WHERE standing = :ready", {"ready": int(Standing.READY)}))


def _people_at(sql: Plain, event: int) -> int:
    found = read_events(sql, [event])
    return found[0].people if found else 0


def _activities(plan: Plan, pact: Pact) -> tuple[ForeseenActivity, ...]:
    people: Counter[str] = Counter()
    days: dict[str, list[int]] = {}
    for one in plan.people:
        if one.outcome in (Outcome.NEW, Outcome.UPDATED):
            people.update({row.code for row in one.activities})
            for row in one.activities:
                days.setdefault(row.code, []).append(row.day)
    kind = plan.event.kind if plan.event else ""
    return tuple(
        ForeseenActivity(code, count, (from_day(min(days[code])), from_day(max(days[code]))), _points(pact, code, kind))
        for code, count in people.most_common()
    )


def _points(pact: Pact, code: str, kind: str) -> int | None:
    """What the pact gives for an activity, where one rule alone does and asks for nothing else."""
    rules = [
        (rule.points, rule.when)
        for _group, rule in pact.rules()
        if isinstance(rule.when, Did) and code in rule.when.activities
    ]
    plain = [
        points
        for points, when in rules
        if not when.minutes
        and not when.event
        and when.count == 1
        and (not when.event_kinds or kind in when.event_kinds)
    ]
    return plain[0] if len(rules) == len(plain) == 1 else None
