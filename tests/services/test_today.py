"""The day of a member: each lead stands in one group, and the groups hold whom they should."""

from datetime import date
from pathlib import Path

from leaddesk.bootstrap import Desk
from leaddesk.domain.moves import Move
from leaddesk.domain.next_actions import NextAction
from leaddesk.domain.stages import Department, Stage
from leaddesk.domain.today import Due, quarter
from leaddesk.services.context import Acting
from tests.builders import EXPO, MEMBER, TODAY, Clock, add, add_at, add_ready, cards_file, go, import_list

SUZUKI = "鈴木 健"


def _who(due: Due) -> list[int]:
    return [card.id for card in due.cards]


def test_a_hand_over_waits_until_its_time_is_over_and_then_it_is_overdue(desk: Desk, clock: Clock) -> None:
    lead = add_at(desk, Stage.MQL, 1)
    assert _who(desk.today.look().waiting) == [lead]
    assert desk.waiting.overdue() == 0
    clock.goes_on(days=7)
    desk.upkeep.keep_current()
    today = desk.today.look()
    assert (_who(today.overdue), _who(today.waiting)) == ([lead], [])
    assert desk.waiting.overdue() == 1


def test_hand_overs_of_nobody_wait_for_everybody_but_those_of_others_do_not(desk: Desk) -> None:
    free = add_at(desk, Stage.MQL, 1)
    add_at(desk, Stage.MQL, 2, owner=SUZUKI)
    mine = add_at(desk, Stage.MQL, 3, owner=MEMBER)
    assert set(_who(desk.today.look().waiting)) == {free, mine}
    assert len(_who(desk.today.look(everybody=True).waiting)) == 3


def test_actions_of_today_come_by_their_hour_and_those_of_yesterday_are_overdue(desk: Desk, clock: Clock) -> None:
    leads = [add_at(desk, Stage.SAL, number, owner=MEMBER) for number in (1, 2, 3, 4)]
    any_time, late, early, tomorrow = leads
    desk.leads.plan([any_time], NextAction("見積書を確かめる", "task", TODAY))
    desk.leads.plan([late], NextAction("電話", "call", TODAY, "16:30"))
    desk.leads.plan([early], NextAction("電話", "call", TODAY, "09:30"))
    desk.leads.plan([tomorrow], NextAction("電話", "call", date(2026, 11, 21)))
    today = desk.today.look()
    assert _who(today.actions) == [early, late, any_time]
    assert today.actions.count == 3
    clock.goes_on(days=1)
    desk.upkeep.keep_current()
    today = desk.today.look()
    assert _who(today.overdue) == [early, late, any_time]
    assert _who(today.actions) == [tomorrow]


def test_a_finished_action_leaves_the_list_and_is_counted_once_until_it_is_taken_back(desk: Desk) -> None:
    lead = add_at(desk, Stage.SAL, 1, owner=MEMBER)
    desk.leads.plan([lead], NextAction("電話", "call", TODAY))
    desk.leads.log([lead], "call")
    assert desk.today.look().done == 0, "a call that finishes nothing is no finished action"
    desk.leads.log([lead], "call", note="電話", finishes=True)
    today = desk.today.look()
    assert (_who(today.actions), today.done) == ([], 1)
    desk.journal.undo()
    today = desk.today.look()
    assert (_who(today.actions), today.done) == ([lead], 0)


def test_what_others_finished_counts_for_the_department_only(desk: Desk) -> None:
    lead = add_at(desk, Stage.SAL, 1, owner=SUZUKI)
    desk.leads.plan([lead], NextAction("電話", "call", TODAY))
    desk.context.acting = Acting(SUZUKI, Department.SALES)
    desk.leads.log([lead], "call", finishes=True)
    desk.context.acting = Acting(MEMBER, Department.SALES)
    assert (desk.today.look().done, desk.today.look(everybody=True).done) == (0, 1)


def test_stuck_leads_are_those_of_the_member_the_longest_first(desk: Desk, clock: Clock) -> None:
    old = add_at(desk, Stage.SAL, 1, owner=MEMBER)
    clock.goes_on(days=2)
    newer = add_at(desk, Stage.SAL, 2, owner=MEMBER)
    add_at(desk, Stage.SAL, 3, owner=SUZUKI)
    clock.goes_on(days=60)
    desk.upkeep.keep_current()
    assert _who(desk.today.look().stuck) == [old, newer]


def test_a_department_sees_the_stages_that_it_works(desk: Desk, clock: Clock) -> None:
    mal, sal = add(desk, 1, owner=SUZUKI), add_at(desk, Stage.SAL, 2, owner=SUZUKI)
    desk.leads.plan([mal, sal], NextAction("電話", "call", TODAY))
    for department, shown in ((Department.SALES, [sal]), (Department.MARKETING, [mal]), (Department.BOTH, [mal, sal])):
        desk.context.acting = Acting(MEMBER, department)
        assert sorted(_who(desk.today.look(everybody=True).actions)) == shown


def test_nobody_stands_in_two_groups(desk: Desk, clock: Clock) -> None:
    leads = [
        add_at(desk, stage, number, owner=MEMBER) for number, stage in enumerate((Stage.MQL, Stage.MQL, Stage.SAL), 1)
    ]
    clock.goes_on(days=40)
    fresh = add_at(desk, Stage.MQL, 4, owner=MEMBER)
    desk.leads.plan([*leads, fresh], NextAction("電話", "call", clock.now.date()))
    desk.upkeep.keep_current()
    today = desk.today.look()
    shown = [lead for due in (today.overdue, today.actions, today.waiting, today.stuck) for lead in _who(due)]
    assert sorted(shown) == sorted([*leads, fresh])


def test_lost_leads_are_not_due(desk: Desk) -> None:
    lead = add_at(desk, Stage.SAL, 1, owner=MEMBER)
    go(desk, lead, Move(Stage.LOST, reason="timing"))
    desk.leads.plan([lead], NextAction("電話", "call", TODAY))
    today = desk.today.look()
    assert not any(_who(due) for due in (today.overdue, today.actions, today.waiting, today.stuck))


def test_of_those_who_meet_the_bar_the_best_three_are_shown_and_all_are_counted(desk: Desk) -> None:
    leads = [add_ready(desk, number) for number in range(1, 6)]
    desk.leads.log([leads[3]], "card-exchanged")
    ready = desk.today.look().ready
    assert (_who(ready)[0], len(ready.cards), ready.count) == (leads[3], 3, 5)


def test_the_last_import_is_the_newest_that_stands(desk: Desk, tmp_path: Path) -> None:
    assert desk.today.look().last_import is None
    first = import_list(desk, cards_file(tmp_path, range(1, 4)), EXPO)
    second = import_list(desk, cards_file(tmp_path, range(3, 9), "more.csv"), EXPO)
    last = desk.today.look().last_import
    assert last is not None
    assert (last.batch, last.file, last.event, last.counts["created"]) == (second.batch, "more.csv", "製造DX展", 5)
    desk.journal.undo(second.batch)
    last = desk.today.look().last_import
    assert last is not None
    assert last.batch == first.batch


def test_quarters_of_the_calendar() -> None:
    assert quarter(date(2026, 11, 20)) == (date(2026, 10, 1), date(2026, 12, 31))
    assert quarter(date(2027, 1, 1)) == (date(2027, 1, 1), date(2027, 3, 31))
    assert quarter(date(2026, 6, 30)) == (date(2026, 4, 1), date(2026, 6, 30))


def test_rests_whose_day_has_come_and_returned_leads_are_back_until_somebody_touches_them(
    desk: Desk, clock: Clock
) -> None:
    desk.context.acting = Acting(MEMBER, Department.MARKETING)
    resting, returned = add(desk, 1), add_at(desk, Stage.MQL, 2)
    until = date(2026, 11, 25)
    go(desk, resting, Move(Stage.MAL, until=until))
    go(desk, returned, Move(Stage.MAL, reason="incomplete", until=until))
    assert _who(desk.today.look().back) == []
    clock.goes_on(days=5)
    desk.upkeep.keep_current()
    assert set(_who(desk.today.look().back)) == {resting, returned}
    clock.goes_on(days=60)
    desk.upkeep.keep_current()
    today = desk.today.look(everybody=True)
    assert set(_who(today.back)) == {resting, returned}
    assert not set(_who(today.stuck)) & {resting, returned}
    desk.leads.log([resting], "call")
    assert _who(desk.today.look().back) == [returned]
    desk.context.acting = Acting(SUZUKI, Department.SALES)
    assert _who(desk.today.look().back) == []
