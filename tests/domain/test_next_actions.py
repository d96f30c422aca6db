"""What is proposed as the next action."""

from datetime import date, datetime, timedelta

import pytest

from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.next_actions import ACTION_WORDS, ACTIVITY_OF, ActionKind, NextAction, first_day, usual_text
from leaddesk.domain.next_actions import working_days_after as after
from leaddesk.domain.stages import Stage
from tests.builders import JAPAN

FRIDAY = date(2026, 11, 20)
WORKING = WorkingTime(days_off=frozenset({date(2026, 11, 23)}))


def at(day: int, hour: int = 15) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=JAPAN)


@pytest.mark.parametrize(
    ("stage", "due_at", "day"),
    [
        (Stage.SAL, None, date(2026, 11, 24)),  # over a weekend and a holiday
        (Stage.MQL, at(25), date(2026, 11, 24)),  # well before the promise
        (Stage.MQL, at(20, 17), FRIDAY),  # the promise is due today
        (Stage.MQL, at(19), FRIDAY),  # it is broken already: at once
        (Stage.SAL, at(19), date(2026, 11, 24)),  # the clock of MQL is no matter any more
    ],
)
def test_the_first_day_keeps_the_promise(stage: Stage, due_at: datetime | None, day: date) -> None:
    assert first_day(stage, due_at, FRIDAY, WORKING) == day


def test_working_days_are_counted() -> None:
    assert [after(FRIDAY, days, WORKING) for days in (0, 1, 3)] == [FRIDAY, date(2026, 11, 24), date(2026, 11, 26)]


def test_every_kind_has_its_words_and_its_activity() -> None:
    assert set(ACTION_WORDS) == set(ACTIVITY_OF) == set(ActionKind)
    assert usual_text(ActionKind.CALL, is_first=True) != usual_text(ActionKind.CALL, is_first=False)


def test_an_action_is_late_after_its_day() -> None:
    today = NextAction("Call", "call", FRIDAY)
    assert not today.is_late(FRIDAY)
    assert today.is_late(FRIDAY + timedelta(days=1))
    assert not NextAction("Some day").is_late(FRIDAY)
