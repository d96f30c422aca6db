"""What most needs saying of a lead: each standing in a real situation, from the moment on which it holds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column, Order
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.moves import Move
from leaddesk.domain.pact import Clocks, Gate, Gates, Pact
from leaddesk.domain.sentences import sentence
from leaddesk.domain.stages import Stage
from leaddesk.translation import use_language
from tests.builders import (
    EVERYBODY,
    TODAY,
    Clock,
    add,
    add_at,
    add_ready,
    card_row,
    cards_file,
    everybody,
    go,
    import_list,
    in_force,
)


def card(desk: Desk, lead: int) -> Card:
    """The card of a lead."""
    return desk.board.cards([lead])[0]


def standing(desk: Desk, lead: int) -> Standing:
    """Its standing, after the program brought up to date what time changes."""
    desk.upkeep.keep_current()
    return card(desk, lead).standing


# The promise of sales


def test_the_clock_runs_then_it_is_soon_then_overdue_to_the_second(desk: Desk, clock: Clock) -> None:
    """Friday 14:06 plus 24 working hours, over a weekend and a holiday, is Thursday 14:06."""
    lead = add_at(desk, Stage.MQL)
    assert standing(desk, lead) is Standing.CLOCK
    clock.is_set(2026, 11, 26, 14, 6)
    assert standing(desk, lead) is Standing.SOON
    clock.goes_on(seconds=1)
    changes = desk.upkeep.keep_current()
    assert changes.leads == {lead}
    assert card(desk, lead).standing is Standing.OVERDUE
    assert desk.board.facts(EVERYBODY).columns[Column.MQL].overdue == 1
    assert not desk.upkeep.keep_current(), "nothing changes twice"


def test_soon_is_when_less_than_a_quarter_of_the_time_is_left(desk: Desk, clock: Clock) -> None:
    clock.is_set(2026, 11, 24, 9)
    lead = add_at(desk, Stage.MQL)  # due on Thursday at six
    due = card(desk, lead).due_at
    assert due is not None
    quarter = (due - clock()) / 4
    clock.now = due - quarter
    assert standing(desk, lead) is Standing.CLOCK
    clock.goes_on(seconds=1)
    assert standing(desk, lead) is Standing.SOON
    assert desk.board.facts(EVERYBODY).columns[Column.MQL].soon == 1


def test_over_golden_week_nobody_is_overdue(desk: Desk, clock: Clock) -> None:
    clock.is_set(2026, 5, 1, 17)
    lead = add_at(desk, Stage.MQL)
    due = card(desk, lead).due_at
    assert due is not None
    assert due.isoformat() == "2026-05-11T17:00:00+09:00"
    for day in range(2, 11):
        clock.is_set(2026, 5, day, 12)
        assert standing(desk, lead) in (Standing.CLOCK, Standing.SOON)
    clock.is_set(2026, 5, 11, 17, 1)
    assert standing(desk, lead) is Standing.OVERDUE


def test_the_promise_is_the_pact_s(desk: Desk) -> None:
    in_force(desk, Pact(clocks=Clocks(answer_hours=2, holidays="none", days_off=(date(2026, 11, 20),))))
    lead = add(desk, 1)
    go(desk, lead, Move(Stage.MQL))
    due = card(desk, lead).due_at
    assert due is not None
    assert due.isoformat() == "2026-11-23T11:00:00+09:00"


def test_accepting_or_returning_ends_the_promise(desk: Desk, clock: Clock) -> None:
    taken, given_back = (add_at(desk, Stage.MQL, number) for number in (1, 2))
    go(desk, taken, Move(Stage.SAL))
    go(desk, given_back, Move(Stage.MAL, reason="incomplete"))
    clock.goes_on(days=10)
    assert standing(desk, taken) is Standing.QUIET
    assert standing(desk, given_back) is Standing.RESTING


# What is next


def test_the_next_action_is_late_from_the_midnight_after_its_day(desk: Desk, clock: Clock) -> None:
    lead = add(desk, 1)
    desk.leads.edit(lead, {"next_action": "電話", "next_action_on": TODAY})
    assert standing(desk, lead) is Standing.NEXT_ACTION
    clock.is_set(2026, 11, 20, 23, 59)
    assert standing(desk, lead) is Standing.NEXT_ACTION
    clock.is_set(2026, 11, 21, 0, 0)
    assert standing(desk, lead) is Standing.LATE_ACTION
    desk.leads.edit(lead, {"next_action_on": date(2026, 11, 24)})
    assert card(desk, lead).standing is Standing.NEXT_ACTION


# Returned and resting


def test_who_rests_is_out_of_the_way_until_the_day_comes(desk: Desk, clock: Clock) -> None:
    lead = add_ready(desk)
    go(desk, lead, Move(Stage.MAL, until=date(2026, 12, 1)))
    assert standing(desk, lead) is Standing.RESTING
    assert list(desk.board.ids(Column.RESTING, EVERYBODY, Order.URGENCY)) == [lead]
    clock.is_set(2026, 11, 30, 23, 59)
    assert standing(desk, lead) is Standing.RESTING
    clock.is_set(2026, 12, 1, 0, 0)
    assert standing(desk, lead) is Standing.READY
    assert list(desk.board.ids(Column.MAL, EVERYBODY, Order.URGENCY)) == [lead]


def test_a_strong_action_wakes_who_rests_and_a_weak_one_does_not(desk: Desk, clock: Clock) -> None:
    lead = add(desk, 1)
    go(desk, lead, Move(Stage.MAL, until=date(2027, 3, 1)))
    clock.goes_on(hours=1)
    desk.leads.log([lead], "pricing-viewed")
    assert card(desk, lead).standing is Standing.RESTING
    desk.leads.log([lead], "document-requested")
    assert card(desk, lead).standing is not Standing.RESTING


def test_a_strong_action_before_the_rest_wakes_nobody(desk: Desk, clock: Clock) -> None:
    lead = add_ready(desk)
    clock.goes_on(minutes=1)
    go(desk, lead, Move(Stage.MAL, until=date(2027, 3, 1)))
    desk.leads.log([lead], "inquiry", clock() - timedelta(hours=2))
    assert card(desk, lead).standing is Standing.RESTING


# Stuck


@pytest.mark.parametrize(("stage", "days"), [(Stage.MAL, 30), (Stage.SAL, 14), (Stage.SQL, 21)])
def test_who_neither_moves_nor_is_touched_is_stuck(desk: Desk, clock: Clock, stage: Stage, days: int) -> None:
    in_force(desk, Pact(gates=Gates(MQL=Gate(engagement=1))))
    lead = add(desk, 1)
    if stage is not Stage.MAL:
        go(desk, lead, Move(stage, reason="agreed", note="x"))
    clock.goes_on(days=days - 1)
    assert standing(desk, lead) is Standing.QUIET
    clock.goes_on(days=1)
    assert standing(desk, lead) is Standing.STUCK
    assert card(desk, lead).stuck_since == TODAY
    assert desk.board.facts(EVERYBODY).columns[Column(stage.value)].stuck == 1
    desk.leads.log([lead], "mail-opened")
    assert card(desk, lead).standing is Standing.STUCK, "what the person does by the way is no touch"
    desk.leads.log([lead], "call")
    assert card(desk, lead).standing is Standing.QUIET


def test_an_order_is_never_stuck(desk: Desk, clock: Clock) -> None:
    lead = add_at(desk, Stage.WON)
    clock.goes_on(days=400)
    assert standing(desk, lead) is Standing.WON


# The others


def test_who_meets_the_bar_is_ready_and_no_longer_when_interest_fades(desk: Desk, clock: Clock) -> None:
    lead = add_ready(desk)
    assert standing(desk, lead) is Standing.READY
    assert desk.board.facts(EVERYBODY).columns[Column.MAL].ready == 1
    clock.goes_on(days=31)
    desk.leads.log([lead], "call")
    assert standing(desk, lead) is Standing.QUIET, "50 points are asked for, and 49 are left"


def test_who_may_be_somebody_else_is_marked_until_it_is_decided(desk: Desk) -> None:
    one, other = add(desk, 1), add(desk, 1, email=None, phone=None)
    desk.duplicates.refresh()
    assert [standing(desk, lead) for lead in (one, other)] == [Standing.DUPLICATE] * 2
    assert card(desk, one).duplicates == 1
    desk.duplicates.different(one, other)
    assert [standing(desk, lead) for lead in (one, other)] == [Standing.QUIET] * 2


def test_the_other_half_of_a_merged_pair_is_marked_no_longer(desk: Desk) -> None:
    one, other, third = add(desk, 1), add(desk, 1, email=None), add(desk, 1, email=None, phone=None)
    desk.duplicates.refresh()
    assert card(desk, third).duplicates == 2
    desk.duplicates.merge(one, [other])
    assert card(desk, third).duplicates == 1
    desk.duplicates.merge(one, [third])
    assert standing(desk, one) is Standing.QUIET


def test_who_opted_out_is_marked(desk: Desk, tmp_path: Path) -> None:
    import_list(desk, cards_file(tmp_path, rows=[card_row(1) | {"メール配信": "配信停止"}]))
    lead = everybody(desk)[0].id
    assert desk.leads.get(lead).opted_out_on == date(2026, 11, 18)
    assert standing(desk, lead) is Standing.OPTED_OUT


@pytest.mark.parametrize("stage", [Stage.LOST, Stage.DISQUALIFIED])
def test_who_is_out_says_why(desk: Desk, stage: Stage) -> None:
    lead = add_at(desk, stage)
    desk.leads.edit(lead, {"next_action": "電話", "next_action_on": date(2026, 1, 1)})
    assert standing(desk, lead) is Standing.OUT


def test_a_quiet_lead_tells_what_happened_last(desk: Desk) -> None:
    lead = add(desk, 1)
    assert standing(desk, lead) is Standing.QUIET
    desk.leads.log([lead], "survey-answered", date(2026, 11, 18))
    found = card(desk, lead)
    assert (found.last_code, found.last_on) == ("survey-answered", date(2026, 11, 18))


# What comes first


@dataclass(frozen=True)
class _Case:
    first: Standing
    prepare: Callable[[Desk, Clock], int]


def _overdue_with_everything(desk: Desk, clock: Clock) -> int:
    lead = add_at(desk, Stage.MQL)
    desk.leads.edit(lead, {"next_action": "電話", "next_action_on": TODAY})
    clock.goes_on(days=60)
    return lead


def _late_and_stuck(desk: Desk, clock: Clock) -> int:
    lead = add_at(desk, Stage.SAL)
    desk.leads.edit(lead, {"next_action": "電話", "next_action_on": TODAY})
    clock.goes_on(days=60)
    return lead


def _returned_and_stuck(desk: Desk, clock: Clock) -> int:
    lead = add_at(desk, Stage.MQL)
    go(desk, lead, Move(Stage.MAL, reason="incomplete", until=date(2026, 11, 25)))
    clock.goes_on(days=60)
    return lead


@pytest.mark.parametrize(
    "case",
    [
        _Case(Standing.OVERDUE, _overdue_with_everything),
        _Case(Standing.LATE_ACTION, _late_and_stuck),
        _Case(Standing.RETURNED_DUE, _returned_and_stuck),
    ],
    ids=lambda case: case.first.name,
)
def test_the_most_urgent_is_what_is_said(desk: Desk, clock: Clock, case: _Case) -> None:
    lead = case.prepare(desk, clock)
    assert standing(desk, lead) is case.first


def test_the_longest_overdue_stands_first(desk: Desk, clock: Clock) -> None:
    in_force(desk, Pact(gates=Gates(MQL=Gate())))
    leads = []
    for number in (1, 2, 3):
        leads.append(add(desk, number))
        go(desk, leads[-1], Move(Stage.MQL))
        clock.goes_on(hours=1)
    clock.goes_on(days=20)
    desk.upkeep.keep_current()
    assert list(desk.board.ids(Column.MQL, EVERYBODY, Order.URGENCY)) == leads


def test_every_card_has_its_sentence_in_both_languages(desk: Desk, clock: Clock) -> None:
    """Of the card as the board reads it: nothing is missing that a sentence needs."""
    for number, stage in enumerate(Stage, start=1):
        add_at(desk, stage, number)
    resting = add(desk, 20)
    go(desk, resting, Move(Stage.MAL, until=date(2027, 2, 1)))
    for days in (0, 3, 40):
        clock.goes_on(days=days)
        desk.upkeep.keep_current()
        working = desk.context.working_time(Clocks())
        for language in ("en", "ja"):
            use_language(language)
            for one in desk.board.cards([lead.id for lead in everybody(desk)]):
                said = sentence(one, clock(), working)
                assert said.long
                assert said.short
                assert "None" not in said.long
                assert "{" not in said.long + said.short
