"""What is due with a lead, and which decisions are likely then."""

from datetime import timedelta

import pytest

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.sentences import Tone
from leaddesk.domain.stages import Stage
from leaddesk.ui.lead.due import Act, due
from tests.ui.people import NOW, TODAY, WORKING, day, due_in

CARD = Card(
    id=1, revision=1, stage=Stage.MAL, standing=Standing.QUIET, full_name="山口 健太", family_name="山口",
    given_name="健太", company="北辰電機工業株式会社", department="", job_title="", owner="", grade="A",
    is_grade_shaky=False, engagement=71, rank="", stage_on=TODAY - timedelta(days=4),
)  # fmt: skip


def test_nothing_is_due_with_a_quiet_lead() -> None:
    assert due(CARD, NOW, WORKING) is None
    assert due(CARD._replace(stage=Stage.WON, standing=Standing.WON), NOW, WORKING) is None


@pytest.mark.parametrize(
    ("hours", "standing", "tone", "words"),
    [
        (-6.5, Standing.OVERDUE, Tone.OVERDUE, "返答の期限（11/19 15:36）を6時間超過しています"),
        (-60, Standing.OVERDUE, Tone.OVERDUE, "を7営業日超過しています"),
        (5, Standing.SOON, Tone.CAUTION, "返答まで残り5時間"),
        (19, Standing.CLOCK, Tone.QUIET, "返答まで残り19時間"),
    ],
)
def test_an_mql_waits_for_sales(hours: float, standing: Standing, tone: Tone, words: str) -> None:
    card = CARD._replace(stage=Stage.MQL, standing=standing, due_at=due_in(hours))
    found = due(card, NOW, WORKING)
    assert found is not None
    assert found.tone is tone
    assert words in found.text
    assert [(one.does, one.key) for one in found.decisions] == [(Column.SAL, "A"), (Column.MAL, "R")]


def test_an_mql_is_answered_whatever_else_is_to_be_said_of_it() -> None:
    card = CARD._replace(stage=Stage.MQL, standing=Standing.LATE_ACTION, due_at=due_in(-3), next_action="電話")
    found = due(card, NOW, WORKING)
    assert found is not None
    assert found.decisions[0].key == "A"


@pytest.mark.parametrize(
    ("card", "does"),
    [
        (CARD._replace(standing=Standing.READY), (Column.MQL, Column.RESTING)),
        (CARD._replace(standing=Standing.RETURNED_DUE, rests_until=TODAY), (Column.MQL, Column.RESTING)),
        (CARD._replace(standing=Standing.STUCK, stage=Stage.SAL, stuck_since=TODAY), (Column.SQL, Column.LOST)),
        (CARD._replace(standing=Standing.STUCK, stage=Stage.SQL, stuck_since=TODAY), (Column.WON, Column.LOST)),
        (CARD._replace(standing=Standing.STUCK, stuck_since=TODAY), (Column.RESTING, Column.DISQUALIFIED)),
        (CARD._replace(standing=Standing.DUPLICATE, duplicates=1), (Act.DUPLICATES,)),
        (CARD._replace(standing=Standing.RESTING, rests_until=day(12, 1)), (Column.MAL,)),
        (CARD._replace(standing=Standing.OUT, stage=Stage.LOST, reason="competitor"), (Column.MAL,)),
        (CARD._replace(standing=Standing.OPTED_OUT, opted_out_on=day(11, 9)), ()),
    ],
)
def test_each_standing_offers_what_is_likely(card: Card, does: tuple[Column | Act, ...]) -> None:
    found = due(card, NOW, WORKING)
    assert found is not None
    assert tuple(one.does for one in found.decisions) == does


@pytest.mark.parametrize(("days", "tone"), [(-1, Tone.OVERDUE), (0, Tone.QUIET)])
def test_the_next_action_is_done_or_put_off(days: int, tone: Tone) -> None:
    on = TODAY + timedelta(days=days)
    standing = Standing.LATE_ACTION if days < 0 else Standing.NEXT_ACTION
    card = CARD._replace(stage=Stage.SAL, standing=standing, next_action="初回の電話", next_action_on=on)
    found = due(card, NOW, WORKING)
    assert found is not None
    assert found.tone is tone
    assert "初回の電話" in found.text
    assert [(one.does, one.key) for one in found.decisions] == [(Act.DONE, "D"), (Act.TOMORROW, "Z")]


def test_an_action_of_another_day_is_not_due() -> None:
    card = CARD._replace(standing=Standing.NEXT_ACTION, next_action="電話", next_action_on=TODAY + timedelta(days=1))
    assert due(card, NOW, WORKING) is None
