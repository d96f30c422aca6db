"""The SQL of the pact agrees with the oracle: totals, receipts and readiness, at any day, on both databases."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaddesk.bootstrap import Desk
from leaddesk.domain.activities import ACTIVITY_KINDS
from leaddesk.domain.gates import missing_for_mql
from leaddesk.domain.pact import Pact
from leaddesk.domain.receipts import ScoreKind
from leaddesk.domain.stages import Stage
from leaddesk.services.lead_rows import activity_row, insert_leads
from leaddesk.services.moves import qualities
from leaddesk.store.deriving import derive, follow_activities
from leaddesk.store.journal import Step, begin_step, to_json
from leaddesk.store.leads import read_leads
from leaddesk.store.plain import Plain
from leaddesk.store.scoring.receipt import read_receipt
from leaddesk.store.scoring.rescore import rescore
from leaddesk.store.scoring.statement import compile_pact
from leaddesk.store.standing import is_ready_sql
from leaddesk.store.times import to_micros
from tests.builders import NOW
from tests.oracle import Happened, Score, score
from tests.store import strategies as drawn

Known = tuple[dict[str, Any], list[Happened]]


class _ThrownAway(Exception):
    """Ends a transaction of which nothing is to stay."""


@contextmanager
def thrown_away(desk: Desk) -> Iterator[Plain]:
    """A transaction that leaves the desk as it was."""
    try:
        with desk.context.store.writing() as sql:
            yield sql
            raise _ThrownAway
    except _ThrownAway:
        return


def put(desk: Desk, sql: Plain, known: Sequence[Known]) -> list[int]:
    """Puts people and what they did on a desk, with what follows from it but the score; their numbers."""
    step = begin_step(sql, "add", NOW, "佐藤 美咲")
    ids = insert_leads(step, [record for record, _happened in known], Stage.MAL, desk.context)
    events: dict[tuple[str, str], int] = {}
    for lead, (_record, happened) in zip(ids, known, strict=True):
        step.insert("activity", [_row(desk, step, lead, one, events) for one in happened])
    derive(sql, ids)
    follow_activities(sql, ids)
    return ids


def _row(desk: Desk, step: Step, lead: int, one: Happened, events: dict[tuple[str, str], int]) -> dict[str, Any]:
    key = (one.event_kind, one.event)
    if one.event and key not in events:
        events[key] = step.insert("event", [{"kind": key[0], "name": key[1], "created_at": to_micros(NOW)}])[0]
    row = activity_row(lead, one.code, one.at, desk.context, one.note, events.get(key), one.minutes)
    return row | {"details": to_json({"answers": one.answers}) if one.answers else None}


def found(desk: Desk, sql: Plain, pact: Pact, ids: Sequence[int], today: date) -> list[Score]:
    """What the SQL says of leads."""
    compiled = compile_pact(pact, sql.dialect)
    rescore(sql, compiled, today.toordinal())
    weights = dict(sql.rows("SELECT id, fit_weight FROM lead"))
    codes = dict(sql.rows("SELECT id, strong_code FROM lead"))
    scores = []
    for lead in read_leads(sql, ids, desk.context.zone):
        receipt = read_receipt(sql, compiled, lead, today)
        lines = {
            kind: [(line.rule, line.points) for line in receipt if line.kind is kind and line.points]
            for kind in ScoreKind
        }
        strong = None
        if lead.strong_on and lead.strong_at:
            strong = (lead.strong_on, lead.strong_at, ACTIVITY_KINDS[codes[lead.id]].code)
        scores.append(
            Score(
                engagement=lead.engagement,
                strong=strong,
                fit_points=lead.fit_points,
                fit_known=lead.fit_known,
                fit_weight=weights[lead.id] if lead.persona else 0,
                persona=lead.persona,
                avoid=lead.avoid,
                grade=lead.grade,
                engagement_lines=lines[ScoreKind.ENGAGEMENT],
                fit_lines=lines[ScoreKind.FIT],
            )
        )
    return scores


_many = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
_very_many = settings(_many, max_examples=3000)


def _agrees(desk: Desk, pact: Pact, known: list[Known], asked: list[date]) -> None:
    with thrown_away(desk) as sql:
        ids = put(desk, sql, known)
        for today in asked:
            expected = [score(pact, record, happened, today) for record, happened in known]
            scores = found(desk, sql, pact, ids, today)
            assert scores == expected
            for one in scores:
                assert sum(points for _rule, points in one.engagement_lines) == one.engagement
                assert sum(points for _rule, points in one.fit_lines) == one.fit_points


def _is_ready_as_said(desk: Desk, pact: Pact, known: list[Known], today: date, returned: datetime | None) -> None:
    with thrown_away(desk) as sql:
        ids = put(desk, sql, known)
        if returned is not None:
            sql.run("UPDATE lead SET returned_at = :at", {"at": to_micros(returned)})
        compiled = compile_pact(pact, sql.dialect)
        rescore(sql, compiled, today.toordinal())
        ready = set(
            sql.column(
                f"SELECT l.id FROM lead l WHERE {is_ready_sql(pact.gates.MQL)} AND :today = :today",
                {"today": today.toordinal()},
            )
        )
        for lead in read_leads(sql, ids, desk.context.zone):
            missing = missing_for_mql(pact, qualities(lead), today)
            assert (lead.id in ready) == (not missing), missing


_known = st.lists(drawn.leads, min_size=1, max_size=5)
_asked = st.lists(drawn.days, min_size=1, max_size=2)
_returned = st.one_of(st.none(), drawn.happenings().map(lambda one: one.at))


@_many
@given(pact=drawn.pacts(), known=_known, asked=_asked)
def test_totals_and_receipts_agree_with_the_oracle(
    desk: Desk, pact: Pact, known: list[Known], asked: list[date]
) -> None:
    _agrees(desk, pact, known, asked)


@_many
@given(pact=drawn.pacts(), known=_known, today=drawn.days, returned=_returned)
def test_who_is_ready_is_who_misses_nothing(
    desk: Desk, pact: Pact, known: list[Known], today: date, returned: datetime | None
) -> None:
    _is_ready_as_said(desk, pact, known, today, returned)


@pytest.mark.long
@pytest.mark.timeout(1800)
@_very_many
@given(pact=drawn.pacts(), known=_known, asked=_asked, today=drawn.days, returned=_returned)
def test_any_pact_at_length(
    desk: Desk, pact: Pact, known: list[Known], asked: list[date], today: date, returned: datetime | None
) -> None:
    _agrees(desk, pact, known, asked)
    _is_ready_as_said(desk, pact, known, today, returned)
