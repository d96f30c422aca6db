"""Working time: promises in working hours, over weekends and Japanese holidays."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.clocks import WorkingTime, japanese_holidays
from tests.builders import JAPAN

WORK = WorkingTime(days_off=japanese_holidays(2025, 2028))


def at(text: str) -> datetime:
    """A moment in Japan."""
    return datetime.fromisoformat(text).replace(tzinfo=JAPAN)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-11-20T09:00", 3, "2026-11-20T12:00"),
        ("2026-11-20T09:00", 8, "2026-11-20T18:00"),
        ("2026-11-20T11:30", 1, "2026-11-20T13:30"),
        ("2026-11-20T14:06", 0, "2026-11-20T14:06"),
        ("2026-11-20T19:00", 1, "2026-11-24T10:00"),
        ("2026-11-21T10:00", 1, "2026-11-24T10:00"),
        # Friday afternoon, a weekend and the holiday of Monday, 23 November: 3:54 h left of Friday, then two days and more
        ("2026-11-20T14:06", 24, "2026-11-26T14:06"),
        # Golden Week 2026: 29 April, and 3 to 6 May with the day in lieu
        ("2026-04-28T17:00", 2, "2026-04-30T10:00"),
        ("2026-05-01T17:00", 2, "2026-05-07T10:00"),
        ("2026-05-01T09:00", 24, "2026-05-08T18:00"),
        # Year's end is no public holiday but 1 January
        ("2026-12-31T17:00", 2, "2027-01-04T10:00"),
    ],
)
def test_a_promise_is_due_after_so_many_working_hours(start: str, hours: float, due: str) -> None:
    assert WORK.add(at(start), hours) == at(due)
    assert WORK.hours_between(at(start), at(due)) == pytest.approx(hours)
    assert WORK.hours_between(at(due), at(start)) == pytest.approx(-hours)


def test_days_off_of_the_team_are_respected() -> None:
    winter = WorkingTime(days_off=WORK.days_off | {date(2026, 12, day) for day in (29, 30, 31)})
    assert winter.add(at("2026-12-28T17:00"), 2) == at("2027-01-04T10:00")


def test_other_hours_and_weekdays() -> None:
    shop = WorkingTime(hours=((time(10), time(22)),), weekdays=frozenset({5, 6}))
    assert shop.add(at("2026-11-20T09:00"), 13) == at("2026-11-22T11:00")


def test_a_team_that_never_works_is_refused() -> None:
    with pytest.raises(ValueError, match="no working time"):
        WorkingTime(weekdays=frozenset()).add(at("2026-11-20T09:00"), 1)


@pytest.mark.parametrize("day", ["2026-01-01", "2026-05-06", "2026-09-22", "2026-11-03", "2027-03-22"])
def test_public_holidays_and_days_in_lieu_are_known(day: str) -> None:
    assert not WORK.works_on(date.fromisoformat(day))


def test_the_next_working_day_is_after_the_weekend_and_the_holiday() -> None:
    assert WORK.next_working_day(date(2026, 11, 20)) == date(2026, 11, 24)
    assert WORK.next_working_day(date(2026, 11, 24)) == date(2026, 11, 25)


moments = st.integers(0, 545 * 24 * 60).map(lambda minutes: at("2026-01-01") + timedelta(minutes=minutes))


@given(moments, st.floats(0, 200, allow_nan=False))
def test_adding_hours_and_counting_them_agree(start: datetime, hours: float) -> None:
    due = WORK.add(start, hours)
    assert due >= start
    assert WORK.hours_between(start, due) == pytest.approx(hours, abs=1e-6)


@given(moments, moments, moments)
def test_hours_add_up(a: datetime, b: datetime, c: datetime) -> None:
    one, two, three = sorted((a, b, c))
    whole = WORK.hours_between(one, three)
    assert WORK.hours_between(one, two) + WORK.hours_between(two, three) == pytest.approx(whole)
    assert 0 <= whole <= (three - one) / timedelta(hours=1) + 1e-9
