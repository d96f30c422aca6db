# ruff: noqa: DTZ001 - cells of spreadsheets carry no zone
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.durations import to_minutes


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        ("1h 27m 51s", 88), ("52 分 2 秒", 52), ("1 時間 5 分", 65), ("1 時間 5 秒", 60), ("1:05:00", 65), ("1:05", 65), ("0:45", 45),
        ("32", 32), (32, 32),
        (32.5, 33), ("32 min", 32), ("62 minutes", 62), ("約60分", 60), ("1.5時間", 90), ("90分間", 90), ("2 hr 3 min", 123),
        ("PT1H5M", 65), ("45 sec", 1),
        ("20 s", 0), ("1,200", 1200), ("６０分", 60), (timedelta(minutes=65), 65), (time(1, 5), 65), (0.0451388889, 65),
        (datetime(1899, 12, 31, 1, 5), 65),
        (datetime(1900, 1, 1, 1, 5), 1505), (0, 0), ("P1DT2H", 1560),
        ("", None), ("--", None), ("Yes", None), (-3, None), (True, None), (None, None), (float("nan"), None), (float("inf"), None),
        (datetime(2026, 1, 1), None), ("9" * 400, None),
    ],
)  # fmt: skip
def test_durations_become_minutes(cell, minutes):
    assert to_minutes(cell) == minutes


@given(st.integers(0, 100_000))
def test_whole_minutes_in_every_spelling(minutes):
    hours, rest = divmod(minutes, 60)
    for cell in (
        minutes,
        f"{minutes} min",
        f"{minutes}分",
        f"{hours}h {rest}m",
        f"{hours} 時間 {rest} 分",
        timedelta(minutes=minutes),
    ):
        assert to_minutes(cell) == minutes


@given(st.one_of(st.text(), st.floats(), st.integers(), st.timedeltas(), st.times(), st.datetimes()))
def test_any_cell_can_be_asked_for_minutes(cell):
    assert to_minutes(cell) is None or to_minutes(cell) >= 0
