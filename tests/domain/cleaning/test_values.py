# ruff: noqa: DTZ001 - cells of spreadsheets carry no zone
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.domain.cleaning.dates import JAPAN
from leaddesk.domain.cleaning.show import show
from leaddesk.domain.cleaning.values import Cleaned, Context, clean, clean_column
from leaddesk.domain.fields import FIELD, FIELDS, Kind, Range
from leaddesk.translation import LANGUAGES, use_language

CONTEXT = Context(date(2026, 11, 8))


def of(key, cell, **more):
    return clean(FIELD[key], cell, Context(date(2026, 11, 8), **more))


class Error:
    """A cell error as readers of workbooks give it."""

    def __str__(self):
        return "#REF!"


@pytest.mark.parametrize(
    ("key", "cell", "value"),
    [
        ("full_name", "山田　太郎 様", "山田 太郎"),
        ("kana", "ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ"),
        ("company", "㈱見本", "株式会社見本"),
        ("department", "ＤＸ推進部", "DX推進部"),
        ("email", "ＴＡＲＯ＠example.jp", "taro@example.jp"),
        ("phone", 325550049.0, "+81325550049"),
        ("website", "www.example.jp", "https://www.example.jp"),
        ("postal_code", 600001, "060-0001"),
        ("postal_code", "SW1A 1AA", "SW1A 1AA"),
        ("prefecture", "東京", "東京都"),
        ("prefecture", "California", "California"),
        ("address", "東京都港区４ー９", "東京都港区4-9"),
        ("employees", "301～500名", Range(301, 500)),
        ("revenue", "30億円", Range(30 * 10**8, 30 * 10**8)),
        ("exchanged_on", "R8.1.5", date(2026, 1, 5)),
        ("exchanged_on", 46027, date(2026, 1, 5)),
        ("registered_at", "2026/01/05 10:30", datetime(2026, 1, 5, 10, 30, tzinfo=JAPAN)),
        ("registration_status", "補欠", "waiting"),
        ("minutes", "1 時間 5 分", 65),
        ("attended", "出席", True),
        ("consent", "配信停止", "no"),
        ("rank", "ホット", "A"),
        ("memo", "一行目\r\n\r\n\r\n二行目 ", "一行目\n\n二行目"),
        ("memo", "なし", "なし"),
        ("answer", "-", "-"),
        ("tags", "展示会、DX", ("展示会", "DX")),
        ("external_id", 1234500, "1234500"),
        ("external_id", 1234500.0, "1234500"),
        ("next_action", datetime(2026, 1, 5), "2026-01-05"),
    ],
)
def test_every_kind_of_field(key, cell, value):
    assert of(key, cell) == Cleaned(value)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
@pytest.mark.parametrize("cell", [None, "", " ", "　", "\u200b", float("nan")])
def test_blank_cells_say_nothing(field, cell):
    assert clean(field, cell, CONTEXT) == Cleaned()


@pytest.mark.parametrize(
    "key", ["full_name", "company", "email", "phone", "exchanged_on", "employees", "department", "website", "tags"]
)
@pytest.mark.parametrize("cell", ["-", "―", "なし", "N/A", "NULL", "未入力"])
def test_words_for_nothing_say_nothing(key, cell):
    assert of(key, cell) == Cleaned()
    assert clean_column(FIELD[key], [cell], CONTEXT) == [None]


@pytest.mark.parametrize(
    ("key", "cell", "value", "extra"),
    [
        ("full_name", "営業部 鈴木部長", "鈴木", {"department": "営業部", "job_title": "部長"}),
        ("full_name", "山田 太郎（ヤマダ タロウ）", "山田 太郎", {"kana": "ヤマダ タロウ"}),
        ("email", "Taro Whitcombe <taro@example.jp>, b@example.jp", "taro@example.jp", {"full_name": "Taro Whitcombe"}),
        ("email", "taro@example.jp; hanako@example.jp", "taro@example.jp", {"email2": "hanako@example.jp"}),
        ("phone", "03-2555-0049 / 090-5555-0051", "+81325550049", {"mobile": "+819055550051"}),
        ("phone", "090-5555-0051\n03-2555-0049", "+81325550049", {"mobile": "+819055550051"}),
        ("phone", "TEL 03-2555-0049 FAX 03-2555-0050", "+81325550049", {"fax": "+81325550050"}),
        ("phone", "03-2555-0049、03-2555-0050", "+81325550049", {"phone2": "+81325550050"}),
        ("mobile", "03-2555-0049 / 090-5555-0051", "+819055550051", {"phone": "+81325550049"}),
        ("fax", "TEL 03-2555-0049 FAX 03-2555-0050", "+81325550050", {"phone": "+81325550049"}),
        ("department", "営業部 部長", "営業部", {"job_title": "部長"}),
        ("job_title", "営業本部 第一営業部 部長", "部長", {"department": "営業本部 第一営業部"}),
        ("job_title", "取締役 営業本部長", "取締役 営業本部長", {}),
        ("address", "〒105-0011 東京都港区芝公園9", "東京都港区芝公園9", {"postal_code": "105-0011"}),
        ("prefecture", "東京都港区", "東京都", {"city": "港区"}),
        ("attended", "2026/02/20 19:05", True, {"joined_at": datetime(2026, 2, 20, 19, 5, tzinfo=JAPAN)}),
    ],
)
def test_what_else_stood_in_a_cell_falls_out(key, cell, value, extra):
    cleaned = of(key, cell)
    assert cleaned.value == value
    assert extra.items() <= dict(cleaned.extra).items()
    assert set(cleaned.extra) <= {*extra, "email2"}
    for name, found in cleaned.extra.items():
        assert clean(FIELD[name], found, CONTEXT).value == found


@pytest.mark.parametrize(
    ("key", "cell", "value"),
    [
        ("full_name", "ご担当者様", None),
        ("full_name", "株式会社見本", None),
        ("full_name", "taro@example.jp", None),
        ("full_name", "山田 太郎（旧姓佐藤）", "山田 太郎"),
        ("kana", "山田", "山田"),
        ("email", "a..b@docomo.ne.jp", "a..b@docomo.ne.jp"),
        ("phone", "2555-0049", "2555-0049"),
        ("phone", "非公開", None),
        ("website", "準備中", "準備中"),
        ("postal_code", "105", "105"),
        ("employees", "非公開", None),
        ("employees", "Nov-50", Range(11, 50)),
        ("revenue", "$10M", None),
        ("exchanged_on", "未定です", None),
        ("minutes", "途中まで", None),
        ("attended", "たぶん", None),
        ("rank", "うーん", None),
        ("full_name", Error(), None),
        ("memo", "#N/A!?", "#N/A!?"),
    ],
)
def test_what_a_person_should_look_at_is_said(key, cell, value):
    cleaned = of(key, cell)
    assert cleaned.value == value
    assert cleaned.error is None
    assert bool(cleaned.warning) == (key != "memo")


def test_a_mail_without_sense_is_an_error():
    assert of("email", "taro@@example.jp").error
    assert of("email", "taro").value is None
    mixed = of("email", "taro@example.jp; hanako@@example.jp")
    assert (mixed.value, mixed.error) == ("taro@example.jp", None)
    assert mixed.warning


def test_the_context_says_what_cells_do_not():
    assert of("phone", "212-555-0149", region="US").value == "+12125550149"
    assert of("revenue", "1,200", money_unit=10**6).value == Range(1_200_000_000, 1_200_000_000)
    assert of("consent", "Yes", is_opt_out=True).value == "no"
    assert of("exchanged_on", 44565, is_1904=True).value == date(2026, 1, 5)


def test_a_column_decides_its_order_and_gives_bare_values():
    column = clean_column(FIELD["exchanged_on"], ["03/04/2026", "25/04/2026", None, "", "03/04/2026"], CONTEXT)
    assert column == [date(2026, 4, 3), date(2026, 4, 25), None, None, date(2026, 4, 3)]


def test_a_column_keeps_remarks_where_there_are_some():
    first, second = clean_column(FIELD["phone"], ["03-2555-0049", "2555-0049"], CONTEXT)
    assert first == "+81325550049"
    assert isinstance(second, Cleaned) and second.warning


def test_equal_cells_of_different_types_are_not_mixed_up():
    assert clean_column(FIELD["external_id"], [1, True, 1.0, "1"], CONTEXT) == ["1", "True", "1", "1"]


CELLS = st.one_of(
    st.text(),
    st.text(
        alphabet="山田太郎様部長営業㈱(株)@.example jp03-9055550049 /、,;年月日令和億万円～以上$¥K々ヶｶﾞー−（）#*:\n",
        max_size=25,
    ),
    st.integers(-10, 10**12),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
@settings(max_examples=40)  # for each of the fields
@given(cell=CELLS, language=st.sampled_from(LANGUAGES))
def test_any_cell_is_cleaned_and_what_is_shown_reads_back(field, cell, language):
    use_language(language)
    try:
        cleaned = clean(field, cell, CONTEXT)
        column = clean_column(field, [cell], CONTEXT)[0]
        assert (column.value if isinstance(column, Cleaned) else column) == cleaned.value
        assert cleaned.value != "" and cleaned.value != ()
        assert clean(field, show(field, cleaned.value), CONTEXT).value == cleaned.value
    finally:
        use_language("en")


TYPES = {
    Kind.RANGE: ("5", Range),
    Kind.DATE: ("2026/1/5", date),
    Kind.MOMENT: ("2026/1/5 10:00", datetime),
    Kind.MINUTES: ("5", int),
    Kind.YES_NO: ("Yes", bool),
    Kind.TAGS: ("見本", tuple),
    Kind.MAIL: ("taro@example.jp", str),
    Kind.RANK: ("A", str),
}


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_every_kind_gives_its_own_type(field):
    cell, expected = TYPES.get(field.kind, ("見本0312345678", str))
    assert type(clean(field, cell, CONTEXT).value) is expected


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
@pytest.mark.parametrize("unit", ["a", "1", "（)", "(", "山 ", "営業部", "㈱", "様", "a@", "1-", "、", "\u3099"])
def test_an_endless_cell_neither_hangs_nor_raises(field, unit):
    cell = unit * 3000
    column = clean_column(field, [cell, cell[:400], cell + "!"], CONTEXT)
    assert len(column) == 3


def test_a_cell_that_is_far_too_long_is_kept_with_a_warning():
    assert of("company", "見本" * 1000).warning
    assert of("company", "見本" * 1000).value == "見本" * 1000
    assert of("employees", "1" * 1000).value is None
    assert of("memo", "見本" * 1000).value == "見本" * 1000
