"""Pairs that may be one person: how they are listed, what a merge would come to, and what is decided about them."""

from datetime import date
from pathlib import Path

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.matching.choices import Kept
from leaddesk.domain.moves import Move
from leaddesk.domain.next_actions import NextAction
from leaddesk.domain.stages import Stage
from tests.builders import EXPO, TODAY, Clock, add, add_at, card_row, cards_file, everybody, go, import_list
from tests.dumps import difference, dump

OTANI = {"full_name": "大谷 淳", "family_name": "大谷", "given_name": "淳", "kana": "オオタニ ジュン"}
OTHER_OTANI = {"full_name": "大谷 純", "family_name": "大谷", "given_name": "純", "kana": "オオタニ ジュン"}
MINATO = {"company": "株式会社みなと精密", "department": "情報システム部"}


def two(desk: Desk) -> tuple[int, int]:
    """大谷 淳 and 大谷 純, whom the desk takes for a possible pair."""
    a = add(
        desk,
        1,
        **OTANI,
        **MINATO,
        job_title="主任",
        phone="+81355500114",
        email="otani@example.co.jp",
        tags=("在庫管理",),
    )
    b = add(
        desk,
        2,
        **OTHER_OTANI,
        **MINATO,
        job_title="係長",
        phone="+81355500114",
        email=None,
        mobile="+819055500131",
        tags=("工程管理",),
    )
    desk.duplicates.refresh()
    assert [(pair.a, pair.b) for pair in desk.duplicates.open_pairs()] == [(a, b)]
    return a, b


# Listing


def test_pairs_are_listed_by_name_with_the_likeliest_first(desk: Desk) -> None:
    two(desk)
    add(desk, 5)
    add(desk, 5, department="製造部")
    desk.duplicates.refresh()
    found = desk.duplicates.listed()
    assert [(one.a_name, one.b_name, one.company) for one in found.open][1] == (
        "大谷 淳",
        "大谷 純",
        "株式会社みなと精密",
    )
    assert [one.pair.score for one in found.open] == sorted((one.pair.score for one in found.open), reverse=True)
    assert desk.waiting.pairs() == 2
    assert not found.different
    assert not found.merged


def test_what_was_decided_is_listed_with_who_decided_it(desk: Desk, clock: Clock) -> None:
    a, b = two(desk)
    clock.goes_on(hours=1)
    desk.duplicates.different(a, b)
    line = desk.duplicates.listed().different[0]
    assert (line.a_name, line.b_name, line.member, line.decided_at) == ("大谷 淳", "大谷 純", "佐藤 美咲", clock.now)
    assert desk.waiting.pairs() == 0


def test_what_was_merged_is_listed_until_it_is_taken_back(desk: Desk) -> None:
    a, b = two(desk)
    changes = desk.duplicates.merge(a, [b])
    merged = desk.duplicates.listed().merged
    assert [(one.step, one.member) for one in merged] == [(changes.step, "佐藤 美咲")]
    desk.journal.undo(changes.step)
    assert not desk.duplicates.listed().merged
    assert len(desk.duplicates.listed().open) == 1


def test_a_pair_is_asked_about_with_both_sides_and_where_they_came_from(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    a = add(desk, 1, **OTANI, **MINATO, email="otani@example.co.jp")
    clock.goes_on(days=1)
    row = card_row(2, 氏名="大谷 純", フリガナ="オオタニ ジュン", 会社名="株式会社みなと精密", 部署="情報システム部")
    import_list(desk, cards_file(tmp_path, rows=[row | {"e-mail": "", "TEL会社": ""}]), EXPO)
    b = next(lead.id for lead in everybody(desk) if lead.id != a)
    desk.duplicates.refresh()
    asked = desk.duplicates.pair(b, a)
    assert (asked.a.id, asked.b.id) == (a, b)
    assert (asked.a_from.is_imported, asked.b_from.is_imported, asked.b_from.event) == (False, True, "製造DX展")
    assert asked.a_from.on == TODAY
    assert asked.activities == (0, 1)
    assert {choice.field: choice.kept for choice in asked.choices}["email"] is Kept.A


def test_a_pair_that_was_decided_meanwhile_is_not_asked_about(desk: Desk) -> None:
    a, b = two(desk)
    desk.duplicates.merge(a, [b])
    with pytest.raises(RuleBroken):
        desk.duplicates.pair(a, b)
    with pytest.raises(RuleBroken):
        desk.duplicates.foresee(a, b)


# Foreseeing


def test_a_merge_is_foreseen_exactly_and_nothing_of_it_stays(desk: Desk) -> None:
    a, b = two(desk)
    desk.leads.log([a, b], "card-exchanged", date(2026, 11, 8))
    desk.leads.log([a], "document-requested", date(2026, 11, 9))
    desk.leads.opt_out([b], date(2026, 11, 9))
    before = dump(desk)
    foreseen = desk.duplicates.foresee(a, b)
    assert not difference(before, dump(desk)), "the trial left something behind"
    assert foreseen.points == (desk.leads.get(a).engagement, desk.leads.get(b).engagement)
    assert foreseen.counted_once == (("card-exchanged", date(2026, 11, 8)),)
    assert foreseen.activities == (2, 1, 2)
    desk.duplicates.merge(a, [b])
    merged = desk.leads.everything(a)
    assert foreseen.card == merged.card
    assert foreseen.lead.record == merged.lead.record
    assert foreseen.lead.opted_out_on == date(2026, 11, 9)
    assert sum(foreseen.points) - foreseen.card.engagement == 10


def test_what_a_person_chose_is_foreseen_too(desk: Desk) -> None:
    a, b = two(desk)
    assert desk.duplicates.foresee(a, b).card.full_name == "大谷 純"
    assert desk.duplicates.foresee(a, b, {"full_name": "keep"}).card.full_name == "大谷 淳"


# Merging


def test_a_chosen_name_brings_its_parts(desk: Desk) -> None:
    a, b = two(desk)
    desk.duplicates.merge(a, [b], {"full_name": "keep"})
    record = desk.leads.get(a).record
    assert (record["full_name"], record["family_name"], record["given_name"]) == ("大谷 淳", "大谷", "淳")


def test_an_address_that_gives_way_to_a_chosen_one_becomes_the_second(desk: Desk) -> None:
    a = add(desk, 1, **OTANI, **MINATO, email="a@example.co.jp")
    b = add(desk, 2, **OTHER_OTANI, **MINATO, email="b@example.co.jp")
    ruled = desk.duplicates.foresee(a, b).lead.record
    assert (ruled["email"], ruled["email2"]) == ("b@example.co.jp", "a@example.co.jp")
    chosen = desk.duplicates.foresee(a, b, {"email": "keep"}).lead.record
    assert (chosen["email"], chosen["email2"]) == ("a@example.co.jp", "b@example.co.jp")


def test_the_next_action_comes_with_its_day_hour_and_kind(desk: Desk) -> None:
    a, b = add_at(desk, Stage.SAL, 1, **OTANI), add(desk, 2, **OTHER_OTANI)
    desk.leads.plan([b], NextAction("初回の電話", "call", date(2026, 11, 24), "16:30"))
    card = desk.duplicates.foresee(a, b).card
    assert (card.stage, card.next_action, card.next_action_kind, card.next_action_time, card.next_action_on) == (
        Stage.SAL, "初回の電話", "call", "16:30", date(2026, 11, 24),
    )  # fmt: skip


def test_what_was_said_of_the_one_that_goes_holds_for_the_one_that_stays(desk: Desk) -> None:
    a, b, c, d = (add(desk, number) for number in (1, 2, 3, 4))
    desk.duplicates.different(b, c)
    desk.duplicates.different(a, d)
    desk.duplicates.merge(a, [b])
    assert {(pair.a, pair.b) for pair in desk.duplicates.different_pairs()} == {(a, c), (a, d)}
    desk.journal.undo()
    assert {(pair.a, pair.b) for pair in desk.duplicates.different_pairs()} == {(b, c), (a, d)}


def test_an_open_pair_of_the_one_that_goes_stays_open_and_is_counted(desk: Desk) -> None:
    a, b, c = (add(desk, 5) for _at in range(3))
    desk.duplicates.refresh()
    assert desk.waiting.pairs() == 3
    desk.duplicates.different(b, c)
    desk.duplicates.merge(a, [b])
    assert [(pair.a, pair.b) for pair in desk.duplicates.different_pairs()] == [(a, c)]
    assert desk.leads.get(a).duplicates == 0
    desk.journal.undo()
    assert desk.leads.get(a).duplicates == 2


# Several at once


def test_confident_pairs_are_those_that_an_import_would_have_merged(desk: Desk) -> None:
    two(desk)
    a, b = add(desk, 5), add(desk, 5, job_title="部長")
    desk.duplicates.refresh()
    assert [(one.pair.a, one.pair.b) for one in desk.duplicates.confident()] == [(a, b)]


def test_pairs_are_merged_in_one_step_also_those_that_hang_together(desk: Desk) -> None:
    a, b, c = (add(desk, 5) for _at in range(3))
    d, e = (add(desk, 7, memo=memo) for memo in ("会場で", "電話で"))
    before = dump(desk)
    changes = desk.duplicates.merge_pairs([(b, c), (a, b), (d, e)])
    assert [lead.id for lead in everybody(desk)] == [a, d]
    assert changes.says == "Merged 3 pairs"
    assert changes.leads == {a, b, c, d, e}
    assert desk.leads.get(d).record["memo"] == "会場で\n電話で"
    desk.journal.undo()
    assert not difference(before, dump(desk))


def test_merging_no_pair_is_refused(desk: Desk) -> None:
    with pytest.raises(RuleBroken):
        desk.duplicates.merge_pairs([])


# Taking a decision back


def test_different_people_can_be_asked_about_again(desk: Desk) -> None:
    a, b = two(desk)
    desk.duplicates.different(a, b)
    assert desk.leads.get(a).duplicates == 0
    changes = desk.duplicates.reopen(b, a)
    assert changes.leads == {a, b}
    assert desk.leads.get(a).duplicates == 1
    assert desk.waiting.pairs() == 1
    with pytest.raises(RuleBroken):
        desk.duplicates.reopen(a, b)


def test_a_merge_keeps_the_furthest_stage_unless_somebody_chose(desk: Desk) -> None:
    a, b = add(desk, 1, **OTANI), add_at(desk, Stage.MQL, 2, **OTHER_OTANI)
    assert desk.duplicates.foresee(a, b).card.due_at is not None
    assert desk.duplicates.foresee(a, b, {"stage": "keep"}).card.stage is Stage.MAL
    go(desk, b, Move(Stage.SAL))
    assert desk.duplicates.foresee(a, b).card.stage is Stage.SAL
