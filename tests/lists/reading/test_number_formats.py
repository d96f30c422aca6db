"""Which number formats show dates."""

import pytest

from leaddesk.lists.reading.workbooks.number_formats import built_in, look_of, shown


@pytest.mark.parametrize(
    "code",
    [
        *["yyyy/m/d", "DD/MM/YY", "d-mmm", "m/d", "*-yyyy-mm-dd"],
        "h:mm AM/PM",
        '[$-411]ggge"年"m"月"d"日"',
        "ge.m.d",
        'm"M"d"D";@',
        '[$-411]e"年"',
    ],
)
def test_moments(code: str) -> None:
    assert look_of(code) == "moment"


@pytest.mark.parametrize("code", ["[h]:mm:ss", "[mm]:ss", "[ss]", "[Blue]\\+[h]:mm;[Red]\\-[h]:mm"])
def test_spans(code: str) -> None:
    assert look_of(code) == "span"


@pytest.mark.parametrize(
    "code",
    [
        *["General", "0.00", "0.00E+00", "#,##0*y", "@"],
        '#,##0"円"',
        "\\Y000000",
        '#,##0.0####" YMD"',
        "0_ ;[Red]\\-0\\ ",
        "[>=100][Magenta].00",
    ],
)
def test_plain_numbers(code: str) -> None:
    assert look_of(code) is None


def test_built_in_formats() -> None:
    assert [built_in(number) for number in (0, 14, 22, 27, 36, 46, 50, 58, 164)] == [
        None,
        "moment",
        "moment",
        "moment",
        "moment",
        "span",
        "moment",
        "moment",
        None,
    ]


@pytest.mark.parametrize("number", [-1.0, 1e12, float("inf")])
def test_what_can_be_no_date_stays_a_number(number: float) -> None:
    assert shown(number, "moment", is_1904=False) == number
