"""Several leads at once: owners, tags, and whom a mailing reaches."""

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.errors import UnknownLead
from tests.builders import add


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
