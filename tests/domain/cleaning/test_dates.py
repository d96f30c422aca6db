# ruff: noqa: DTZ001 - cells of spreadsheets carry no zone
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.date_parts import DateOrder
from leaddesk.domain.cleaning.dates import JAPAN, decide_order, to_date, to_moment

TODAY = date(2026, 11, 8)
MDY, DMY, YMD = DateOrder.MDY, DateOrder.DMY, DateOrder.YMD


def moment(cell, order=MDY):
    return to_moment(cell, order, JAPAN, TODAY)


@pytest.mark.parametrize(
    "cell",
    [
        "2026/1/5", "2026-01-05", "2026.1.5", "２０２６／１／５", "2026年1月5日", "2026年 1月 5日（月）", "20260105", 20260105,
        "令和8年1月5日", "令和八年一月五日",
        "R8.1.5", "r08/01/05", "㋿8年1月5日", "Jan 5, 2026", "January 5th, 2026", "5 Jan 2026", "05-Jan-26", "2026-Jan-05",
        "Mon, 5 Jan 2026",
        "5. Januar 2026", "1/5/26", "01/05/2026", "2026/01/05 00:00:00", "2026-01-05T03:04:05+09:00", 46027, 46027.0, "46027", 46027.4,
        date(2026, 1, 5), datetime(2026, 1, 5, 10, 30), "1/5", "1月5日", "5-Jan", "二〇二六年一月五日",
    ],
)  # fmt: skip
def test_spellings_of_one_day(cell):
    assert to_date(cell, MDY, TODAY) == date(2026, 1, 5)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("H31/4/30", date(2019, 4, 30)),
        ("平成31年4月30日", date(2019, 4, 30)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("S63.12.1", date(1988, 12, 1)),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("7-Feb-22", date(2022, 2, 7)),
        ("31.12.2025", date(2025, 12, 31)),  # only one order makes sense of it
        ("12/25", date(2025, 12, 25)),  # this year's Christmas is to come
        ("11/20", date(2026, 11, 20)),
    ],
)
def test_eras_and_years_left_out(cell, day):
    assert to_date(cell, MDY, TODAY) == day


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "abc",
        "2026/13/1",
        "2026/2/30",
        "0000-00-00",
        "2026年3月",
        "8:50",
        5,
        True,
        None,
        float("nan"),
        "0/0/00",
        "1601-01-01",
        1e300,
    ],
)
def test_no_day(cell):
    assert to_date(cell, MDY, TODAY) is None


def test_serials_from_1904():
    assert to_date(43951, MDY, TODAY, is_1904=True) == to_date(45413, MDY, TODAY) == date(2024, 5, 1)


@pytest.mark.parametrize(
    ("cell", "time"),
    [
        ("Apr 09, 2020 8:50 PM", (2020, 4, 9, 20, 50)),
        ("11/29/24 22:28", (2024, 11, 29, 22, 28)),
        ("08/30/2026 20:00:00", (2026, 8, 30, 20, 0)),
        ("08/09/2026 10:45:00 AM", (2026, 8, 9, 10, 45)),
        ("7/22/26, 7:02:11 PM", (2026, 7, 22, 19, 2, 11)),
        ("Mar 11, 2026 14:00:00", (2026, 3, 11, 14, 0)),
        ("2026年3月20日（金）10時30分", (2026, 3, 20, 10, 30)),
        ("2026/3/20(金) 午後3時5分", (2026, 3, 20, 15, 5)),
        ("午前0時30分 2026/3/20", (2026, 3, 20, 0, 30)),
        ("2026/3/20 12:05 AM", (2026, 3, 20, 0, 5)),
        ("2026/3/20 24:00", (2026, 3, 21, 0, 0)),
        ("2026/3/20 10:30～11:30", (2026, 3, 20, 10, 30)),
        ("02月08日23時00分", (2026, 2, 8, 23, 0)),
        ("20260105123000", (2026, 1, 5, 12, 30)),
        (46027.5, (2026, 1, 5, 12, 0)),
        ("Friday, March 20, 2026 at 10:30 AM", (2026, 3, 20, 10, 30)),
    ],
)
def test_moments_without_a_zone_are_local(cell, time):
    assert moment(cell) == datetime(*time, tzinfo=JAPAN)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-01-19T03:04:05.123Z", "2026-01-19T12:04:05+09:00", "2026-01-19 03:04:05 UTC", "2026-01-18 22:04:05 EST",
        "20 Jan 2026 03:04:05 GMT",
        "Mon Jan 19 2026 12:04:05 GMT+0900 (Japan Standard Time)", "2026-01-19 03:04:05+0000",
        datetime(2026, 1, 19, 3, 4, 5, tzinfo=UTC), 1768791845,
        "1768791845000",
    ],
)  # fmt: skip
def test_moments_with_a_zone_are_turned_into_ours(cell):
    found = moment(cell)
    assert found.replace(day=19) == datetime(2026, 1, 19, 12, 4, 5, tzinfo=JAPAN)
    assert found.utcoffset() == timedelta(hours=9)


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["14/11/22, 09:29:07"], DMY),
        (["2/20/26, 3:00:00 PM", "1/5/26, 3:00:00 PM"], MDY),
        (["26/03/20", "26/04/01"], YMD),
        (["3/7/26 11:28", "3/8/26 11:28"], MDY),  # two days together, not two months
        (["05.03.2026", "06.03.2026"], DMY),
        (["05/03/2026", "06/03/2026", "07/03/2026"], DMY),
        (["05/12/2026"], MDY),  # December is to come
        (["01/02/2025", "13/02/2025", "x"], DMY),
        (["2026/01/05", "R8.1.5"], MDY),
        ([], MDY),
        ([None, 5, ""], MDY),
    ],
)
def test_the_whole_column_decides_the_order(column, order):
    assert decide_order(column, TODAY) is order


def test_a_column_of_one_order_reads_in_it():
    assert to_date("3/4/26", DMY, TODAY) == date(2026, 4, 3)
    assert to_date("26/3/4", YMD, TODAY) == date(2026, 3, 4)
    assert moment("14/11/22, 09:29:07", DMY) == datetime(2022, 11, 14, 9, 29, 7, tzinfo=JAPAN)


DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(
    DAYS, st.sampled_from(["{:%Y/%m/%d}", "{:%Y-%m-%d}", "{:%Y年%m月%d日}", "{:%d %b %Y}", "{:%b %d, %Y}", "{:%Y%m%d}"])
)
def test_every_day_in_every_spelling(day, spelling):
    assert to_date(spelling.format(day), MDY, TODAY) == day


@given(
    st.lists(st.dates(date(2025, 1, 1), date(2026, 11, 1)), min_size=20, max_size=20, unique=True),
    st.sampled_from([MDY, DMY]),
)
def test_enough_days_tell_their_order(days, order):
    spelling = "{:%m/%d/%Y}" if order is MDY else "{:%d/%m/%Y}"
    column = [spelling.format(day) for day in days]
    if any(day.day > 12 for day in days):
        assert decide_order(column, TODAY) is order


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))
def test_moments_keep_to_the_second(when):
    assert moment(when.isoformat()) == when.replace(microsecond=0)


@given(
    st.one_of(
        st.text(),
        st.floats(),
        st.integers(),
        st.datetimes(timezones=st.sampled_from([None, UTC, timezone(timedelta(hours=-12))])),
        st.dates(),
    )
)
def test_any_cell_can_be_asked_for_a_day(cell):
    for order in DateOrder:
        found = to_moment(cell, order, JAPAN, TODAY)
        assert found is None or found.microsecond == 0
        assert to_date(cell, order, TODAY) is None or found is not None
