from datetime import date, datetime

import pytest

from leaddesk.lists.recognition.days import day_in


@pytest.mark.parametrize(
    "text",
    [
        "2026/3/4",
        "2026年3月4日（水）",
        "会期：2026年03月04日～6日",
        "令和8年3月4日",
        "R8.3.4",
        "Mar 4, 2026 2:00 PM",
        "March 4th, 2026",
        "4 Mar 2026",
        "3/4/26, 7:00:00 PM",
        "03/04/2026 20:00:00",
        "list_20260304_v2",
        "2026-03-04T00:00:00Z",
    ],
)
def test_a_day_is_found(text: str):
    assert day_in(text) == date(2026, 3, 4)


def test_the_day_comes_first_where_the_month_cannot():
    assert day_in("14/11/22, 09:29:07") == date(2022, 11, 14)


def test_cells_of_dates():
    assert day_in(date(2026, 3, 4)) == date(2026, 3, 4)
    assert day_in(datetime(2026, 3, 4, 12)) == date(2026, 3, 4)  # noqa: DTZ001


@pytest.mark.parametrize("text", ["", "第10回", "03-2555-8101", "2026/13/45", "13:00"])
def test_no_day(text: str):
    assert day_in(text) is None
