# ruff: noqa: DTZ001 - cells of spreadsheets carry no zone
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.numbers import is_mistaken_date, money_unit, to_range, to_yen
from leaddesk.domain.fields import Range

OKU = 10**8


@pytest.mark.parametrize(
    ("cell", "low", "high"),
    [
        ("1,234名", 1234, 1234), ("301～500名", 301, 500), ("301名～500名", 301, 500), ("100〜999", 100, 999),
        ("51-200 employees", 51, 200),
        ("10 to 49", 10, 49), ("５０１～１０００名", 501, 1000), ("1001名以上", 1001, None), ("10,000+", 10000, None),
        ("1000人～", 1000, None),
        ("1万人以上", 10000, None), ("1000名超", 1001, None), ("More than 500", 501, None), (">1000", 1001, None), ("〜50人", None, 50),
        ("50名以下", None, 50), ("100人未満", None, 99), ("<50", None, 49), ("50名以上100名未満", 50, 99), ("約300", 300, 300),
        ("10名程度", 10, 10),
        ("300名（連結）", 300, 300), ("従業員数：300名（2025年3月現在）", 300, 300), ("2025年3月末 300名", 300, 300),
        ("①1〜50名", 1, 50),
        ("1. 1〜10名", 1, 10), ("1K-5K", 1000, 5000), ("1 000", 1000, 1000), (250, 250, 250), (250.0, 250, 250), ("0", 0, 0),
        ("500〜301", 301, 500),
        ("10-Jan", 1, 10), ("Nov-50", 11, 50), (date(1950, 11, 1), 11, 50), (datetime(2026, 1, 10), 1, 10),
    ],
)  # fmt: skip
def test_numbers_of_people(cell, low, high):
    assert to_range(cell) == Range(low, high)


@pytest.mark.parametrize(
    "cell", ["", "-", "非公開", "個人", "Self-employed", None, True, float("nan"), float("inf"), -5, "9" * 400]
)
def test_no_number_of_people(cell):
    assert to_range(cell) is None or cell == "9" * 400


@pytest.mark.parametrize(
    ("cell", "low", "high"),
    [
        ("1億2,000万円", 120_000_000, 120_000_000), ("30億", 30 * OKU, 30 * OKU), ("1.5億円", 150_000_000, 150_000_000),
        ("5,000千円", 5_000_000, 5_000_000),
        ("120百万円", 120_000_000, 120_000_000), ("5千万円", 50_000_000, 50_000_000), ("1億2千3百万円", 123_000_000, 123_000_000),
        ("1兆2000億円", 12_000 * OKU, 12_000 * OKU),
        ("¥3B", 30 * OKU, 30 * OKU), ("3 billion yen", 30 * OKU, 30 * OKU), ("JPY 3,000,000,000", 30 * OKU, 30 * OKU),
        (3e9, 30 * OKU, 30 * OKU),
        ("￥1,234,567", 1_234_567, 1_234_567), ("10億〜50億円", 10 * OKU, 50 * OKU), ("10〜50億円", 10 * OKU, 50 * OKU),
        ("100億円以上", 100 * OKU, None),
        ("1億円未満", None, OKU - 1), ("10億以上50億未満", 10 * OKU, 50 * OKU - 1), ("年商30億円（2025年度）", 30 * OKU, 30 * OKU),
        ("2024年3月期 12億円", 12 * OKU, 12 * OKU),
    ],
)  # fmt: skip
def test_amounts_of_yen(cell, low, high):
    assert to_yen(cell) == Range(low, high)


@pytest.mark.parametrize(
    "cell", ["$10M", "USD 10M", "€5m", "10万元", "5 million dollars", "非公開", "", date(2026, 1, 1)]
)
def test_only_yen_is_converted(cell):
    assert to_yen(cell) is None


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("売上高（百万円）", 10**6),
        ("資本金(千円)", 1000),
        ("年商（億円）", OKU),
        ("Revenue (in millions)", 10**6),
        ("Revenue (JPY M)", 10**6),
        ("売上高", 1),
        ("従業員数", 1),
    ],
)
def test_headers_name_the_unit(header, unit):
    assert money_unit(header) == unit


def test_the_unit_of_the_header_counts_where_the_cell_names_none():
    assert to_yen("1,200", 10**6) == to_yen(1200, 10**6) == Range(12 * OKU, 12 * OKU)
    assert to_yen("10〜50", OKU) == Range(10 * OKU, 50 * OKU)
    assert to_yen("12億", 10**6) == Range(12 * OKU, 12 * OKU)


def test_ranges_that_became_dates_are_known():
    assert is_mistaken_date("Nov-50") and is_mistaken_date(date(1950, 11, 1))
    assert not is_mistaken_date("11-50")


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_both_bounds_are_found(one, other):
    low, high = sorted((one, other))
    for cell in (f"{low}～{high}名", f"{low:,}-{high:,}", f"{low} to {high} employees"):
        assert to_range(cell) == Range(low, high)


@given(
    st.one_of(
        st.text(), st.floats(), st.integers(), st.dates(), st.text(alphabet="0123456789,.億万千百円～-以上未満約$¥BMK ")
    )
)
def test_any_cell_can_be_asked_for_a_number(cell):
    for found in (to_range(cell), to_yen(cell)):
        assert found is None or found.low is None or found.high is None or found.low <= found.high
