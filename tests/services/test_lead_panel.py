"""What the lead panel asks of the desk and does on it: the story, the next action, opt-outs, companies."""

from datetime import date
from pathlib import Path

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.errors import UnknownLead
from leaddesk.domain.fields import Range
from leaddesk.domain.moves import Move
from leaddesk.domain.next_actions import NextAction
from leaddesk.domain.receipts import ScoreKind
from leaddesk.domain.stages import Stage
from leaddesk.domain.timeline import Entry, Sort
from tests.builders import MANUFACTURER, Clock, add, add_at, add_ready, cards_file, everybody, go, import_list

CALL = NextAction("First call", "call", date(2026, 11, 24), "16:30")


def story(desk: Desk, lead: int) -> list[Entry]:
    return list(desk.leads.everything(lead).timeline)


def told(desk: Desk, lead: int) -> list[str]:
    return [f"{entry.head} {entry.what}".strip() for entry in story(desk, lead)]


# The next action


def test_a_next_action_is_one_step_with_all_its_parts(desk: Desk) -> None:
    lead = add(desk)
    changes = desk.leads.plan([lead], CALL)
    card = desk.leads.everything(lead).card
    assert (card.next_action, card.next_action_kind, card.next_action_on, card.next_action_time) == (
        "First call", "call", date(2026, 11, 24), "16:30",
    )  # fmt: skip
    assert changes.says == "Planned “First call” with 髙橋 陽子"
    desk.journal.undo()
    assert desk.leads.everything(lead).card.next_action == ""


def test_planning_the_same_again_changes_nothing(desk: Desk) -> None:
    lead = add(desk)
    desk.leads.plan([lead], CALL)
    assert not desk.leads.plan([lead], CALL)
    assert desk.journal.can_undo() == "Planned “First call” with 髙橋 陽子"


def test_nothing_can_be_planned_for_several_at_once(desk: Desk) -> None:
    leads = [add(desk, 1), add(desk, 2)]
    desk.leads.plan(leads, CALL)
    desk.leads.plan(leads, None)
    assert [card.next_action for card in desk.board.cards(leads)] == ["", ""]
    assert [card.next_action_on for card in desk.board.cards(leads)] == [None, None]


def test_planning_with_nobody_is_refused(desk: Desk) -> None:
    with pytest.raises(UnknownLead):
        desk.leads.plan([99], CALL)


def test_what_is_logged_can_finish_the_next_action(desk: Desk) -> None:
    lead = add(desk)
    desk.leads.plan([lead], CALL)
    desk.leads.log([lead], "call", note="Reached her", finishes=True)
    assert desk.leads.everything(lead).card.next_action == ""
    desk.journal.undo()
    assert desk.leads.everything(lead).card.next_action == "First call"
    assert not desk.leads.everything(lead).activities


# Opt-outs


def test_an_opt_out_is_kept_with_its_day_and_taken_back(desk: Desk, clock: Clock) -> None:
    lead = add(desk)
    desk.leads.opt_out([lead])
    assert desk.leads.get(lead).opted_out_on == clock.now.date()
    assert story(desk, lead)[0].what == "No more mailings to 髙橋 陽子"
    desk.leads.opt_in([lead])
    assert desk.leads.get(lead).opted_out_on is None
    assert not desk.leads.opt_in([lead])


# Adding with what is known from the start


def test_a_referral_comes_with_its_activity_its_basis_and_its_first_action(desk: Desk) -> None:
    lead, changes = desk.leads.add(
        {"full_name": "戸田 めぐみ", "company": "株式会社きたかぜ空調"},
        Stage.SAL, "referral", action=CALL, happened="referral", note="高橋 直樹",
    )  # fmt: skip
    found = desk.leads.everything(lead)
    assert found.lead.stage is Stage.SAL
    assert found.lead.record["owner"] == "佐藤 美咲"
    assert [(activity.code, activity.note) for activity in found.activities] == [("referral", "高橋 直樹")]
    assert [consent.basis for consent in found.consents] == ["referral"]
    assert found.card.next_action == "First call"
    desk.journal.undo(changes.step)
    with pytest.raises(UnknownLead):
        desk.leads.get(lead)


# The story


def test_the_story_tells_activities_moves_and_edits_newest_first(desk: Desk, clock: Clock) -> None:
    lead = add_ready(desk)
    clock.goes_on(hours=1)
    go(desk, lead, Move(Stage.MQL))
    clock.goes_on(hours=1)
    desk.leads.edit(lead, {"phone": "+81355500199"})
    clock.goes_on(hours=1)
    desk.leads.log([lead], "call", note="Not in")
    assert told(desk, lead) == [
        "Call", "Changed Phone", "MAL → MQL 佐藤 美咲", "Seminar attended 60 min", "Inquiry", "Added by hand",
    ]  # fmt: skip
    call, edit, move, *_rest = story(desk, lead)
    assert call.detail == "17:06, 佐藤 美咲  “Not in”"
    assert edit.detail == "03-5550-0001 → 03-5550-0199  16:06, 佐藤 美咲"
    assert move.detail.startswith("met version 1 (A, ")
    assert [entry.sort for entry in (call, edit, move)] == [Sort.ACTIVITY, Sort.EDIT, Sort.MOVE]


def test_what_was_taken_back_is_not_told(desk: Desk) -> None:
    lead = add(desk)
    desk.leads.edit(lead, {"memo": "Wants a quote"})
    assert "Changed Memo" in told(desk, lead)
    desk.journal.undo()
    assert told(desk, lead) == ["Added by hand"]
    desk.journal.redo()
    assert "Changed Memo" in told(desk, lead)


def test_a_changed_name_is_told_once(desk: Desk) -> None:
    lead = add(desk)
    desk.leads.edit(lead, {"full_name": "高橋 洋子"})
    assert told(desk, lead)[0] == "Changed Name"


def test_an_import_is_told_with_its_file(desk: Desk, tmp_path: Path) -> None:
    import_list(desk, cards_file(tmp_path, [1, 2]))
    entries = story(desk, everybody(desk)[0].id)
    assert [(entry.sort, entry.what) for entry in entries] == [
        (Sort.IMPORT, "Imported from cards.csv"),
        (Sort.ACTIVITY, "Card exchanged 製造DX展"),
    ]
    assert entries[0].detail == "new, 佐藤 美咲"


def test_a_return_tells_its_reason_and_its_day(desk: Desk) -> None:
    lead = add_at(desk, Stage.MQL)
    go(desk, lead, Move(Stage.MAL, "incomplete", "No phone", until=date(2026, 12, 1)))
    entry = story(desk, lead)[0]
    assert (entry.head, entry.detail) == ("MQL → MAL", "Data missing or wrong, until 1 Dec “No phone”")


def test_a_broken_promise_is_told(desk: Desk, clock: Clock) -> None:
    lead = add_at(desk, Stage.MQL)
    assert "The time to answer ran out" not in told(desk, lead)
    clock.goes_on(days=7)
    assert told(desk, lead)[0] == "The time to answer ran out"


def test_who_edited_a_field_last_is_known(desk: Desk, clock: Clock) -> None:
    lead = add(desk)
    assert desk.leads.last_edit(lead, "phone") is None
    desk.leads.edit(lead, {"phone": "+81355500199"})
    clock.goes_on(minutes=5)
    desk.leads.edit(lead, {"memo": "Later"})
    chapter = desk.leads.last_edit(lead, "phone")
    assert chapter is not None
    assert (chapter.member, f"{chapter.at:%H:%M}") == ("佐藤 美咲", "14:06")


# The receipt, companies, and what is offered


def test_the_receipt_of_the_fit_shows_what_was_found(desk: Desk) -> None:
    lead = add(desk, **{**MANUFACTURER, "prefecture": "神奈川県"})
    fit = [line for line in desk.leads.everything(lead).receipt if line.kind is ScoreKind.FIT]
    assert [(line.detail, line.is_known) for line in fit] == [
        ("300 people", True), ("製造業", True), ("Manager", True), ("製造部", True), ("", False), ("Kanagawa", True),
    ]  # fmt: skip


def test_companies_are_found_by_a_part_of_their_name(desk: Desk) -> None:
    for number, company in enumerate(
        ("株式会社きたかぜ空調", "株式会社きたかぜ空調", "きたかぜ商会", "みなみ空調株式会社")
    ):
        add(desk, number, company=company)
    found = desk.leads.companies("（株）キタカゼ")
    assert [(company.name, company.people) for company in found] == [("株式会社きたかぜ空調", 2), ("きたかぜ商会", 1)]
    assert [company.name for company in desk.leads.companies("空調")] == ["株式会社きたかぜ空調", "みなみ空調株式会社"]
    assert desk.leads.companies("100%_") == []


def test_facts_of_a_company_are_those_written_last(desk: Desk, clock: Clock) -> None:
    add(desk, 1, company="株式会社きたかぜ空調", employees=Range(100, 300), industry="空調")
    clock.goes_on(minutes=1)
    add(desk, 2, company="株式会社きたかぜ空調", employees=Range(420, 420))
    company = desk.leads.companies("きたかぜ")[0]
    assert desk.leads.facts_of_company(company.id) == {"employees": Range(420, 420), "industry": "空調"}


def test_owners_are_offered_with_the_one_at_the_keyboard_first(desk: Desk) -> None:
    add(desk, 1, owner="鈴木 蓮")
    add(desk, 2, owner="田中 翔")
    assert desk.leads.owners()[0] == "佐藤 美咲"
    assert set(desk.leads.owners()) == {"佐藤 美咲", "鈴木 蓮", "田中 翔"}
    assert desk.leads.usual_values("owner") == ["田中 翔", "鈴木 蓮"]
    assert desk.leads.usual_values("event") == []
