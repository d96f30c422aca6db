"""Times of day as people type them."""

import pytest

from leaddesk.domain.hours import read_time


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("16:30", "16:30"),
        ("１６：３０", "16:30"),
        ("1630", "16:30"),
        ("930", "09:30"),
        ("9", "09:00"),
        ("16時", "16:00"),
        ("16時半", "16:30"),
        ("午後3時15分", "15:15"),
        ("午前12時", "00:00"),
        ("4pm", "16:00"),
        ("4:05 PM", "16:05"),
        ("12 am", "00:00"),
        (" ", ""),
        ("", ""),
    ],
)
def test_times_are_read_as_people_type_them(typed: str, time: str) -> None:
    assert read_time(typed) == time


@pytest.mark.parametrize("typed", ["25:00", "24", "16:60", "noon", "12:5", "1:2:3", "-1"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert read_time(typed) is None
