"""Moves: the flow of a lead as the two departments agreed on it."""

from datetime import date, timedelta

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column, Order
from leaddesk.domain.cards import Standing
from leaddesk.domain.errors import RuleBroken, UnknownLead
from leaddesk.domain.moves import Move, Question
from leaddesk.domain.pact import Gate, Gates, Pact
from leaddesk.domain.stages import LOST_REASONS, Stage
from tests.builders import (
    EVERYBODY,
    MANUFACTURER,
    TODAY,
    Clock,
    add,
    add_at,
    add_ready,
    go,
    group,
    in_force,
    pact,
    rule,
)
from tests.dumps import difference, dump

OVERRIDE = "agreed"


def why(desk: Desk, lead: int, move: Move) -> str:
    """The sentence of a refusal; nothing may have moved."""
    before = dump(desk)
    changes, refused = desk.board.move([lead], move)
    assert not changes
    assert not difference(before, dump(desk))
    assert [refusal.lead for refusal in refused] == [lead]
    return refused[0].why


# MAL → MQL


def test_an_mql_needs_more_than_browsing(desk: Desk) -> None:
    """However much a person browses: weak evidence alone never makes an MQL."""
    lead = add(desk, 1, **MANUFACTURER)
    in_force(
        desk, pact(group(rule(99, _did("site-visited"), times="each")), mql=Gate(engagement=50, strong_within_days=90))
    )
    for _visit in range(3):
        desk.leads.log([lead], "site-visited")
    assert desk.leads.get(lead).engagement == 297
    assert "no strong action yet" in why(desk, lead, Move(Stage.MQL))
    assert desk.board.cards([lead])[0].standing is not Standing.READY
    desk.leads.log([lead], "mail-opened")
    desk.leads.log([lead], "pricing-viewed")
    assert "no strong action yet" in why(desk, lead, Move(Stage.MQL))


def test_who_declared_themselves_and_fits_becomes_an_mql_with_a_promise(desk: Desk, clock: Clock) -> None:
    lead = add_ready(desk)
    assert desk.board.cards([lead])[0].standing is Standing.READY
    changes, refused = desk.board.move([lead], Move(Stage.MQL))
    assert not refused
    assert changes.leads == {lead}
    found = desk.leads.get(lead)
    assert found.stage is Stage.MQL
    assert found.stage_at == clock()
    # 24 working hours after Friday 14:06, over a weekend and the holiday of 23 November
    assert found.due_at is not None
    assert found.due_at.isoformat() == "2026-11-26T14:06:00+09:00"


def test_a_refusal_says_all_that_is_missing(desk: Desk) -> None:
    lead = add(desk, 1, email=None, phone=None, job_title=None)
    said = why(desk, lead, Move(Stage.MQL))
    assert said.startswith("髙橋 陽子 does not go on to MQL yet: ")
    assert said.count(";") == 3


@pytest.mark.parametrize("to", [Stage.MQL, Stage.SAL])
def test_an_override_takes_a_note_and_is_kept_with_both_names(desk: Desk, to: Stage) -> None:
    lead = add(desk, 1)
    assert "needs a note" in why(desk, lead, Move(to, reason=OVERRIDE))
    go(desk, lead, Move(to, reason=OVERRIDE, note="社長の紹介", agreed_by=("佐藤", "伊藤")))
    move = desk.leads.everything(lead).moves[0]
    assert (move.before, move.after, move.reason, move.note, move.agreed_by) == (
        Stage.MAL, to, OVERRIDE, "社長の紹介", ("佐藤", "伊藤"),
    )  # fmt: skip
    assert not desk.leads.get(lead).reason


# MQL → SAL and back


def test_accepting_names_an_owner_and_ends_the_promise(desk: Desk) -> None:
    named, silent, owned = (add_at(desk, Stage.MQL, number) for number in (1, 2, 3))
    desk.leads.edit(owned, {"owner": "加藤"})
    go(desk, named, Move(Stage.SAL, owner="伊藤"))
    go(desk, silent, Move(Stage.SAL))
    go(desk, owned, Move(Stage.SAL))
    owners = [desk.leads.get(lead).record["owner"] for lead in (named, silent, owned)]
    assert owners == ["伊藤", "佐藤 美咲", "加藤"]
    assert desk.leads.get(named).due_at is None


def test_a_return_takes_a_reason_and_rests_until_a_day(desk: Desk, clock: Clock) -> None:
    lead = add_at(desk, Stage.MQL)
    assert "misrouted" in why(desk, lead, Move(Stage.MAL))
    go(desk, lead, Move(Stage.MAL, reason="incomplete", until=date(2026, 12, 1), note="部署が不明"))
    found = desk.leads.get(lead)
    assert (found.stage, found.reason, found.rests_until) == (Stage.MAL, "incomplete", date(2026, 12, 1))
    assert found.returned_at == clock()
    assert found.due_at is None
    assert list(desk.board.ids(Column.RESTING, EVERYBODY, Order.URGENCY)) == [lead]
    clock.is_set(2026, 12, 1)
    desk.upkeep.keep_current()
    assert list(desk.board.ids(Column.MAL, EVERYBODY, Order.URGENCY)) == [lead]
    assert desk.board.cards([lead])[0].standing is Standing.RETURNED_DUE


def test_a_return_without_a_day_rests_thirty(desk: Desk) -> None:
    lead = add_at(desk, Stage.MQL)
    go(desk, lead, Move(Stage.MAL, reason="misrouted"))
    assert desk.leads.get(lead).rests_until == TODAY + timedelta(days=30)


@pytest.mark.parametrize("reason", ["no-need", "because", OVERRIDE])
def test_a_return_takes_only_its_own_reasons(desk: Desk, reason: str) -> None:
    lead = add_at(desk, Stage.MQL)
    with pytest.raises(RuleBroken, match="misrouted, incomplete, below-definition"):
        desk.board.move([lead], Move(Stage.MAL, reason=reason, note="x"))
    assert desk.leads.get(lead).stage is Stage.MQL


def test_a_returned_lead_comes_back_only_with_a_newer_strong_action(desk: Desk, clock: Clock) -> None:
    lead = add_at(desk, Stage.MQL)
    clock.goes_on(hours=1)
    go(desk, lead, Move(Stage.MAL, reason="below-definition", until=date(2026, 12, 20)))
    assert "no strong action since sales gave it back" in why(desk, lead, Move(Stage.MQL))
    clock.goes_on(hours=1)
    desk.leads.log([lead], "site-visited")
    assert "no strong action since" in why(desk, lead, Move(Stage.MQL))
    # an older one that is only now recorded is no new evidence
    desk.leads.log([lead], "document-requested", clock() - timedelta(days=2))
    assert "no strong action since" in why(desk, lead, Move(Stage.MQL))
    desk.leads.log([lead], "inquiry")
    card = desk.board.cards([lead])[0]
    assert card.standing is Standing.RETURNED_AGAIN
    assert list(desk.board.ids(Column.MAL, EVERYBODY, Order.URGENCY)) == [lead], "it wakes before its day"
    go(desk, lead, Move(Stage.MQL))


@pytest.mark.parametrize("away", [Move(Stage.LOST, reason="timing"), Move(Stage.DISQUALIFIED, reason="other")])
def test_a_return_is_not_forgotten_by_going_out_and_coming_back(desk: Desk, clock: Clock, away: Move) -> None:
    lead = add_at(desk, Stage.MQL)
    clock.goes_on(hours=1)
    go(desk, lead, Move(Stage.MAL, reason="below-definition"))
    go(desk, lead, away)
    go(desk, lead, Move(Stage.MAL))
    assert "no strong action since" in why(desk, lead, Move(Stage.MQL))


def test_acceptance_ends_the_memory_of_a_return(desk: Desk, clock: Clock) -> None:
    lead = add_at(desk, Stage.MQL)
    clock.goes_on(hours=1)
    go(desk, lead, Move(Stage.MAL, reason="below-definition"))
    go(desk, lead, Move(Stage.SAL, reason=OVERRIDE, note="電話で確認"))
    assert desk.leads.get(lead).returned_at is None


def test_resting_once_more_keeps_the_return_and_its_reason(desk: Desk) -> None:
    lead = add_at(desk, Stage.MQL)
    go(desk, lead, Move(Stage.MAL, reason="incomplete", until=date(2026, 12, 1)))
    go(desk, lead, Move(Stage.MAL, until=date(2026, 12, 20)))
    found = desk.leads.get(lead)
    assert (found.reason, found.rests_until) == ("incomplete", date(2026, 12, 20))
    assert found.returned_at is not None
    go(desk, lead, Move(Stage.MAL))
    assert desk.leads.get(lead).rests_until is None
    assert desk.board.cards([lead])[0].standing is Standing.RETURNED_DUE


# SAL → SQL → WON


def test_an_sql_takes_its_evidence_and_records_it(desk: Desk) -> None:
    """A quote was asked for, or an appointment made: that is when sales speaks of an SQL."""
    lead = add_at(desk, Stage.SAL)
    assert "quote-requested or appointment" in why(desk, lead, Move(Stage.SQL))
    assert "its evidence is missing" in why(desk, lead, Move(Stage.SQL, evidence="call"))
    with pytest.raises(RuleBroken, match="is no activity"):
        desk.board.move([lead], Move(Stage.SQL, evidence="lunch"))
    go(desk, lead, Move(Stage.SQL, evidence="quote-requested", evidence_on=date(2026, 11, 17), note="20台"))
    found = desk.leads.everything(lead)
    newest = next(activity for activity in found.activities if activity.code == "quote-requested")
    assert (newest.on, newest.note, newest.member) == (date(2026, 11, 17), "20台", "佐藤 美咲")
    assert any(line.rule == "inquiry" for line in found.receipt)


def test_the_evidence_asked_for_is_the_pact_s(desk: Desk) -> None:
    lead = add_at(desk, Stage.SAL)
    in_force(desk, Pact(gates=Gates(SQL=Gate(evidence=("visit", "meeting")))))
    assert "visit or meeting" in why(desk, lead, Move(Stage.SQL))
    go(desk, lead, Move(Stage.SQL, evidence="visit"))


def test_no_evidence_is_asked_for_where_the_pact_wants_none(desk: Desk) -> None:
    lead = add_at(desk, Stage.SAL)
    in_force(desk, Pact())
    go(desk, lead, Move(Stage.SQL))


def test_an_order_takes_its_amount(desk: Desk) -> None:
    lead = add_at(desk, Stage.SQL)
    assert "amount of the order" in why(desk, lead, Move(Stage.WON))
    go(desk, lead, Move(Stage.WON, amount=80_000, is_monthly=True))
    found = desk.leads.get(lead)
    assert (found.amount, found.is_monthly, found.won_on) == (80_000, True, TODAY)
    assert desk.board.facts(EVERYBODY).columns[Column.WON].amount == 80_000


def test_an_order_needs_no_bar(desk: Desk) -> None:
    lead = add(desk, 1)
    go(desk, lead, Move(Stage.WON, amount=1))


def test_an_order_taken_back_is_won_no_longer(desk: Desk) -> None:
    lead = add_at(desk, Stage.WON)
    go(desk, lead, Move(Stage.SQL, reason="cancelled"))
    found = desk.leads.get(lead)
    assert (found.won_on, found.stage) == (None, Stage.SQL)


@pytest.mark.parametrize("to", (Stage.MAL, Stage.MQL, Stage.SAL, Stage.SQL))
def test_an_order_is_not_taken_back_without_a_word(desk: Desk, to: Stage) -> None:
    lead = add_at(desk, Stage.WON)
    assert "mistaken" in why(desk, lead, Move(to, reason="incomplete"))
    go(desk, lead, Move(to, reason="mistaken", note="別の会社の注文でした"))
    assert desk.leads.get(lead).reason is None  # it was given back by nobody
    last = desk.leads.everything(lead).moves[0]
    assert (last.after, last.reason, last.note) == (to, "mistaken", "別の会社の注文でした")


def test_a_return_suggests_what_the_lead_itself_lacks(desk: Desk) -> None:
    lead = add_at(desk, Stage.MQL)
    desk.leads.edit(lead, {"phone": None, "mobile": None})
    refusal = desk.board.question([lead], Column.MAL)[1][0]
    assert refusal.likely is not None
    assert (refusal.likely.code, refusal.pact_version) == ("incomplete", 1)


def test_what_keeps_a_lead_is_listed_without_its_name(desk: Desk) -> None:
    lead = add(desk, 1)
    refusal = desk.board.question([lead], Column.MQL)[1][0]
    assert "no strong action yet" in refusal.missing


# Out, and back


@pytest.mark.parametrize("reason", LOST_REASONS)
def test_a_loss_takes_a_reason(desk: Desk, reason: str) -> None:
    lead = add_at(desk, Stage.SQL)
    assert "no-budget" in why(desk, lead, Move(Stage.LOST))
    go(desk, lead, Move(Stage.LOST, reason=reason))
    assert desk.leads.get(lead).reason == reason
    assert desk.board.cards([lead])[0].standing is Standing.OUT


def test_who_is_disqualified_has_a_reason(desk: Desk) -> None:
    lead = add(desk, 1)
    assert "student" in why(desk, lead, Move(Stage.DISQUALIFIED))
    with pytest.raises(RuleBroken, match="is no reason"):
        desk.board.move([lead], Move(Stage.DISQUALIFIED, reason="timing"))


def test_nobody_becomes_an_mql_by_way_of_a_loss(desk: Desk) -> None:
    lead = add(desk, 1)
    go(desk, lead, Move(Stage.LOST, reason="no-response"))
    assert "does not go on to MQL" in why(desk, lead, Move(Stage.MQL))
    go(desk, lead, Move(Stage.MQL, reason=OVERRIDE, note="展示会で再会"))
    assert not desk.leads.get(lead).reason


def test_a_lost_lead_comes_back_to_sales(desk: Desk) -> None:
    lead = add_at(desk, Stage.LOST)
    go(desk, lead, Move(Stage.SAL))
    found = desk.leads.get(lead)
    assert (found.stage, found.reason) == (Stage.SAL, None)


# Several at once, and in general


def test_of_several_none_moves_if_one_is_refused_unless_the_others_may(desk: Desk) -> None:
    good, bad = add_ready(desk, 1), add(desk, 2)
    before = dump(desk)
    changes, refused = desk.board.move([good, bad], Move(Stage.MQL))
    assert not changes
    assert [refusal.lead for refusal in refused] == [bad]
    assert not difference(before, dump(desk))
    changes, refused = desk.board.move([good, bad], Move(Stage.MQL), partly=True)
    assert changes.leads == {good}
    assert [refusal.lead for refusal in refused] == [bad]
    assert desk.leads.get(bad).stage is Stage.MAL


def test_who_is_there_already_is_refused(desk: Desk) -> None:
    lead = add_at(desk, Stage.SAL)
    assert "is there already" in why(desk, lead, Move(Stage.SAL))


def test_a_lead_that_is_not_there_is_named(desk: Desk) -> None:
    lead = add(desk, 1)
    last = desk.last_step()
    with pytest.raises(UnknownLead, match="no lead 999"):
        desk.board.move([lead, 999], Move(Stage.DISQUALIFIED, reason="other"))
    assert desk.last_step() == last


def test_every_move_knows_score_pact_and_member(desk: Desk) -> None:
    lead = add_at(desk, Stage.MQL)
    move = desk.leads.everything(lead).moves[0]
    found = desk.leads.get(lead)
    assert (move.grade, move.engagement, move.pact_version, move.member) == (
        found.grade, found.engagement, 1, "佐藤 美咲",
    )  # fmt: skip


def test_prospecting_referral_and_inbound_start_with_sales(desk: Desk) -> None:
    lead = desk.leads.add({"full_name": "新井 花"}, Stage.MAL, "sales")[0]
    found = desk.leads.get(lead)
    assert (found.stage, found.record["owner"], found.record["source"]) == (Stage.SAL, "佐藤 美咲", "sales")
    with pytest.raises(RuleBroken, match="is no source"):
        desk.leads.add({"full_name": "新井 花"}, Stage.MAL, "heaven")


@pytest.mark.parametrize(
    ("stage", "column", "asked"),
    [
        (Stage.MAL, Column.MQL, Question.NOTHING),
        (Stage.MAL, Column.RESTING, Question.REST),
        (Stage.MQL, Column.SAL, Question.NOTHING),
        (Stage.MQL, Column.MAL, Question.RETURN),
        (Stage.MQL, Column.RESTING, Question.RETURN),
        (Stage.SAL, Column.SQL, Question.EVIDENCE),
        (Stage.SQL, Column.WON, Question.ORDER),
        (Stage.WON, Column.MQL, Question.UNORDER),
        (Stage.WON, Column.RESTING, Question.UNORDER),
        (Stage.SQL, Column.LOST, Question.LOST),
        (Stage.SQL, Column.DISQUALIFIED, Question.DISQUALIFY),
    ],
)
def test_what_a_drop_would_ask_is_known_before(desk: Desk, stage: Stage, column: Column, asked: Question) -> None:
    lead = add_at(desk, stage)
    assert desk.board.question([lead], column)[0] is asked


def test_a_drop_that_misses_the_bar_asks_for_an_override_and_says_why(desk: Desk) -> None:
    lead = add(desk, 1)
    asked, refusals = desk.board.question([lead], Column.MQL)
    assert asked is Question.OVERRIDE
    assert "no strong action yet" in refusals[0].why


def _did(*codes: str) -> object:
    from leaddesk.domain.conditions import Did

    return Did(activities=codes)


def test_a_move_is_told_by_the_column_where_the_lead_went(desk: Desk) -> None:
    lead = add_at(desk, Stage.SQL, 1)
    name = desk.leads.get(lead).name
    rested, _refused = desk.board.move([lead], Move(Stage.MAL, until=date(2026, 12, 21)))
    assert (rested.kind, rested.says) == ("rest", f"{name} rests until 21 Dec")
    sold = add_at(desk, Stage.SQL, 2)
    lost, _refused = desk.board.move([sold], Move(Stage.LOST, reason=next(iter(LOST_REASONS))))
    assert lost.says == f"Moved {desk.leads.get(sold).name} to Lost"
