"""The back-test knows what was known at the hand-over, and nothing that came after it."""

from datetime import timedelta

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.backtest import ENOUGH_WINS, Ended
from leaddesk.domain.fields import Range
from leaddesk.domain.moves import Move
from leaddesk.domain.pact_edits import replaced, rule_of, with_rule
from leaddesk.domain.stages import Stage
from tests.builders import TODAY, Clock, add_ready, go

WAY = (Move(Stage.SAL), Move(Stage.SQL, evidence="quote-requested"), Move(Stage.WON, amount=500_000))


@pytest.fixture
def orders(desk: Desk, clock: Clock) -> list[int]:
    """Two leads that were handed over on 20 November and ordered a month later, and one that was lost."""
    leads = [add_ready(desk, number) for number in (1, 2, 3)]
    clock.goes_on(hours=1)
    for lead in leads:
        go(desk, lead, Move(Stage.MQL))
    clock.goes_on(days=30)
    for lead in leads[:2]:
        for move in WAY:
            go(desk, lead, move)
    for move in (*WAY[:2], Move(Stage.LOST, reason="no-budget")):
        go(desk, leads[2], move)
    return leads[:2]


def then(desk: Desk) -> dict[int, Ended]:
    """What the back-test makes of those who ordered, with the pact in force."""
    return {lead.lead: lead for lead in desk.pact.backtest(desk.pact.published().pact).won}


def test_each_lead_stands_there_as_on_the_day_of_its_hand_over(desk: Desk, orders: list[int]) -> None:
    found = then(desk)
    assert set(found) == set(orders)
    for lead in found.values():
        assert (lead.on, lead.engagement, lead.grade, lead.met) == (TODAY, 60, "A", True)


def test_whatever_happened_or_was_recorded_later_is_invisible(desk: Desk, clock: Clock, orders: list[int]) -> None:
    """No leakage: activities afterwards, ones before it that were recorded afterwards, and facts learned afterwards."""
    before = then(desk)
    late = orders[0]
    desk.leads.log([late], "document-requested")
    desk.leads.log([late], "demo-requested", on=TODAY - timedelta(days=10))  # it had happened, but nobody knew it
    desk.leads.edit(late, {"employees": Range(5, 5), "industry": "小売業", "job_title": "学生"})
    assert desk.leads.get(late).avoid == "student"
    assert then(desk) == before


def test_points_fade_until_the_hand_over_and_not_until_today(desk: Desk, clock: Clock, orders: list[int]) -> None:
    before = then(desk)
    clock.goes_on(days=400)
    desk.upkeep.rescore()
    assert desk.leads.get(orders[0]).engagement < 60
    assert then(desk) == before


def test_a_draft_is_replayed_on_the_same_evidence(desk: Desk, orders: list[int]) -> None:
    pact = desk.pact.published().pact
    inquiry = rule_of(pact, "inquiry")
    assert inquiry is not None
    draft = with_rule(pact, replaced(inquiry, points=10))
    found = desk.pact.backtest(draft).won
    assert [(lead.engagement, lead.met) for lead in found] == [(30, False)] * 2
    assert all(lead.met for lead in then(desk).values())


def test_only_hand_overs_in_the_asked_time_count(desk: Desk, orders: list[int]) -> None:
    pact = desk.pact.published().pact
    assert desk.pact.backtest(pact, first=TODAY, last=TODAY).wins == 2
    assert desk.pact.backtest(pact, first=TODAY + timedelta(days=1)).outcomes == 0
    assert desk.pact.backtest(pact, last=TODAY - timedelta(days=1)).outcomes == 0


def test_with_fewer_than_twenty_orders_it_says_what_is_missing_instead_of_figures(
    desk: Desk, orders: list[int]
) -> None:
    report = desk.pact.backtest_report(desk.pact.published().pact)
    test = report.draft
    assert (test.outcomes, test.wins, test.enough, test.missing) == (3, 2, False, ENOUGH_WINS - 2)
    assert (test.precision, test.recall, test.auc, test.bands, test.rules) == (None, None, None, (), ())
    assert {ending.stage: ending.leads for ending in report.outcomes.endings} == {Stage.WON: 2, Stage.LOST: 1}
