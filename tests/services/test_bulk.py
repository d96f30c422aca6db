"""Several leads at once: owners, tags, and whom a mailing reaches."""

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column
from leaddesk.domain.errors import UnknownLead
from leaddesk.domain.moves import Move, Question
from leaddesk.domain.next_actions import NextAction
from leaddesk.domain.stages import Stage
from tests.builders import TODAY, add, add_at, add_ready


def test_an_owner_is_given_to_all_in_one_step(desk: Desk) -> None:
    leads = [add(desk, 1), add(desk, 2, owner="鈴木 健"), add(desk, 3, owner="佐藤 美咲")]
    changes = desk.bulk.own(leads, "佐藤 美咲")
    assert changes.leads == {leads[0], leads[1]}, "who has the owner already is left alone"
    assert changes.says == "Gave 2 leads to 佐藤 美咲"
    assert desk.bulk.owners(leads) == {"佐藤 美咲": 3}
    desk.journal.undo()
    assert desk.bulk.owners(leads) == {"": 1, "佐藤 美咲": 1, "鈴木 健": 1}


def test_leads_can_be_left_without_an_owner(desk: Desk) -> None:
    lead = add(desk, 1, owner="鈴木 健")
    assert desk.bulk.own([lead], "").says == "髙橋 陽子 has no owner now"
    assert desk.leads.get(lead).record.get("owner") is None
    assert not desk.bulk.own([lead], " ")


def test_tags_are_put_on_and_taken_off_in_one_step_and_others_stay(desk: Desk) -> None:
    one, other = add(desk, 1, tags=("展示会", "見積")), add(desk, 2)
    changes = desk.bulk.tag([one, other], ["在庫管理"], ["見積"])
    assert desk.leads.get(one).record["tags"] == ("展示会", "在庫管理")
    assert desk.leads.get(other).record["tags"] == ("在庫管理",)
    assert changes.says == "Changed the tags of 2 leads"
    desk.journal.undo()
    assert desk.leads.get(one).record["tags"] == ("展示会", "見積")
    assert "tags" not in desk.leads.get(other).record


def test_a_tag_that_is_there_is_not_put_on_again(desk: Desk) -> None:
    one, other = add(desk, 1, tags=("在庫管理",)), add(desk, 2)
    changes = desk.bulk.tag([one, other], ["在庫管理"])
    assert changes.leads == {other}
    assert changes.says == f"Put the tag “在庫管理” on {desk.leads.get(other).name}"
    assert not desk.bulk.tag([one, other], ["在庫管理"])
    assert desk.bulk.tags([one, other]) == {"在庫管理": 2}


def test_a_person_is_found_by_a_tag_that_was_put_on(desk: Desk) -> None:
    lead = add(desk, 1)
    desk.bulk.tag([lead], ["在庫管理"])
    assert [card.id for card in desk.board.find("在庫管理", 5)] == [lead]


def test_a_mailing_leaves_out_who_opted_out_and_who_has_no_address_and_the_parts_are_all(desk: Desk) -> None:
    reached, out, nowhere = add(desk, 1), add(desk, 2), add(desk, 3, email=None)
    second = add(desk, 4, email=None, email2="info@firm4.example.co.jp")
    desk.leads.opt_out([out, nowhere])
    desk.leads.opt_in([nowhere])
    parts = desk.bulk.reach([reached, out, nowhere, second, 999])
    assert (parts.reached, parts.opted_out, parts.no_mail) == ((reached, second), (out,), (nowhere,))


def test_an_activity_can_be_recorded_for_a_colleague(desk: Desk) -> None:
    lead = add(desk, 1)
    desk.leads.log([lead], "mail-sent", note="現場入力の事例 11月号", member="鈴木 健")
    assert [one.member for one in desk.leads.everything(lead).activities if one.code == "mail-sent"] == ["鈴木 健"]


@pytest.mark.parametrize("act", ["own", "tag"])
def test_somebody_who_is_gone_stops_the_whole_step(desk: Desk, act: str) -> None:
    lead = add(desk, 1)
    with pytest.raises(UnknownLead):
        desk.bulk.own([lead, 99], "鈴木") if act == "own" else desk.bulk.tag([lead, 99], ["x"])
    assert not {"owner", "tags"} & desk.leads.get(lead).record.keys()


def test_what_is_planned_already_and_who_is_out_of_the_flow(desk: Desk) -> None:
    free, busy, lost = add(desk, 1), add(desk, 2), add_at(desk, Stage.LOST, 3)
    desk.leads.plan([busy, lost], NextAction("電話", "call", TODAY))
    parts = desk.bulk.planned([free, busy, lost])
    assert (parts.free, parts.busy, parts.ended) == ((free,), (busy,), (lost,))


def test_how_many_would_get_a_tag_is_known_before(desk: Desk) -> None:
    leads = [add(desk, 1, tags=("a",)), add(desk, 2, tags=("a", "b")), add(desk, 3)]
    assert desk.bulk.would_tag(leads, ["a"]) == 1
    assert desk.bulk.would_tag(leads, ["a"], ["b"]) == 2
    assert desk.bulk.tag(leads, ["a"], ["b"]).leads == set(leads[1:])


# Moving


def test_a_move_of_many_says_who_goes_who_is_there_and_whom_the_gate_keeps(desk: Desk) -> None:
    ready, cold, there = add_ready(desk, 1), add(desk, 2), add_at(desk, Stage.MQL, 3)
    plan = desk.bulk.plan_move([ready, cold, there], Column.MQL)
    assert (plan.question, plan.goes, plan.there) == (Question.NOTHING, (ready,), (there,))
    assert [(one.lead, one.question) for one in plan.barred] == [(cold, Question.OVERRIDE)]
    changes, refusals = desk.board.move(plan.goes, Move(Stage.MQL), partly=True)
    assert (changes.leads, refusals) == ({ready}, [])


def test_where_the_gate_keeps_all_both_departments_can_let_them_through(desk: Desk) -> None:
    leads = [add(desk, 1), add(desk, 2)]
    plan = desk.bulk.plan_move(leads, Column.MQL)
    assert (plan.question, plan.goes, plan.barred) == (Question.OVERRIDE, tuple(leads), ())


@pytest.mark.parametrize(
    ("stage", "column", "question"),
    [
        (Stage.MQL, Column.MAL, Question.RETURN),
        (Stage.SAL, Column.SQL, Question.EVIDENCE),
        (Stage.SQL, Column.WON, Question.ORDER),
        (Stage.WON, Column.MAL, Question.UNORDER),
        (Stage.SAL, Column.LOST, Question.LOST),
        (Stage.MAL, Column.DISQUALIFIED, Question.DISQUALIFY),
        (Stage.MAL, Column.RESTING, Question.REST),
        (Stage.MQL, Column.SAL, Question.NOTHING),
    ],
)
def test_a_move_of_many_asks_what_a_move_of_one_asks(
    desk: Desk, stage: Stage, column: Column, question: Question
) -> None:
    leads = [add_at(desk, stage, 1), add_at(desk, stage, 2)]
    plan = desk.bulk.plan_move(leads, column)
    assert (plan.question, plan.goes, plan.there, plan.barred) == (question, tuple(leads), (), ())


def test_only_leads_of_marketing_rest(desk: Desk) -> None:
    mal, sal = add(desk, 1), add_at(desk, Stage.SAL, 2)
    plan = desk.bulk.plan_move([mal, sal], Column.RESTING)
    assert (plan.goes, [one.lead for one in plan.barred]) == ((mal,), [sal])
    assert desk.bulk.plan_move([sal], Column.RESTING).question is Question.NOTHING
