from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaddesk.domain.fields import FIELDS, Range
from leaddesk.domain.matching.choices import Because, Choice, Kept
from leaddesk.domain.matching.merge import merge_choices
from leaddesk.domain.matching.merge_reasons import because
from leaddesk.domain.stages import Stage
from leaddesk.translation import use_language

OLD, NEW = date(2026, 6, 3), date(2026, 11, 8)


def merged(a: dict[str, Any], b: dict[str, Any]) -> dict[str, tuple[str, Any, str]]:
    """The choices for an older and a newer record: field → whose, value, rule."""
    return {each.field: (each.kept, each.value, each.because) for each in merge_choices(a, b, OLD, NEW)}


def test_the_example_of_two_cards() -> None:
    desk = {
        "full_name": "大谷 淳", "kana": "オオタニ ジュン", "company": "株式会社みなと精密", "department": "情報システム部",
        "job_title": "主任", "email": "otani@minato.example.jp", "phone": "+81355500114", "owner": "鈴木 健",
        "stage": Stage.MQL, "tags": ("在庫管理",),
    }  # fmt: skip
    card = {
        "full_name": "大谷 純", "kana": "オオタニ ジュン", "company": "株式会社みなと精密", "department": "情報システム部",
        "job_title": "係長", "phone": "+81355500114", "mobile": "+819055500131", "stage": Stage.MAL, "tags": ("工程管理",),
    }  # fmt: skip
    assert merged(desk, card) == {
        "full_name": ("b", "大谷 純", "newer"),
        "kana": ("same", "オオタニ ジュン", "equal"),
        "company": ("same", "株式会社みなと精密", "equal"),
        "department": ("same", "情報システム部", "equal"),
        "job_title": ("b", "係長", "newer"),
        "email": ("a", "otani@minato.example.jp", "value"),
        "phone": ("same", "+81355500114", "equal"),
        "mobile": ("b", "+819055500131", "value"),
        "tags": ("both", ("在庫管理", "工程管理"), "both"),
        "owner": ("a", "鈴木 健", "decided"),
        "stage": ("a", Stage.MQL, "further"),
    }


@pytest.mark.parametrize(
    ("field", "a", "b", "expected"),
    [
        ("job_title", "主任", "係長", ("b", "係長", "newer")),
        ("job_title", "", "係長", ("b", "係長", "value")),
        ("job_title", "主任", None, ("a", "主任", "value")),
        ("company", "株式会社みなと", "みなと", ("a", "株式会社みなと", "fuller")),
        ("company", "株式会社みなと", "Minato Co., Ltd.", ("a", "株式会社みなと", "japanese")),
        (
            "address",
            "港区芝公園4-99-17 見本ビル3F",
            "港区芝公園4-99-17",
            ("a", "港区芝公園4-99-17 見本ビル3F", "fuller"),
        ),
        ("employees", Range(101, 300), Range(301, 500), ("b", Range(301, 500), "newer")),
        ("memo", "在庫の話", "工程の話", ("both", "在庫の話\n工程の話", "both")),
        ("memo", "在庫の話", "在庫の話と工程の話", ("b", "在庫の話と工程の話", "newer")),
        ("tags", ("在庫", "工程"), ("工程", "原価"), ("both", ("在庫", "工程", "原価"), "both")),
        ("consent", "no", "yes", ("a", "no", "opted-out")),
        ("consent", "yes", "no", ("b", "no", "opted-out")),
        ("consent", "no", None, ("a", "no", "opted-out")),
        ("consent", "no", "no", ("same", "no", "equal")),
        ("source", "展示会", "紹介", ("a", "展示会", "first")),
        ("exchanged_on", NEW, OLD, ("a", NEW, "newer")),
        ("owner", None, "鈴木 健", ("b", "鈴木 健", "decided")),
        ("owner", "鈴木 健", "佐藤 美咲", ("b", "佐藤 美咲", "newer")),
        ("stage", Stage.MAL, Stage.SQL, ("b", Stage.SQL, "further")),
        ("stage", Stage.LOST, Stage.MAL, ("b", Stage.MAL, "further")),
        ("stage", Stage.LOST, Stage.DISQUALIFIED, ("b", Stage.DISQUALIFIED, "newer")),
    ],
)
def test_each_rule(field: str, a: object, b: object, expected: tuple[str, object, str]) -> None:
    assert merged({field: a}, {field: b}) == {field: expected}


def test_of_two_owners_the_one_further_in_the_flow_stays() -> None:
    choices = merged({"owner": "鈴木 健", "stage": Stage.SAL}, {"owner": "佐藤 美咲", "stage": Stage.MAL})
    assert choices["owner"] == ("a", "鈴木 健", "further")


def test_the_parts_of_a_name_are_of_one_record() -> None:
    a = {"full_name": "大谷 淳", "family_name": "大谷", "given_name": "淳"}
    assert merged(a, {"full_name": "大谷", "family_name": "大谷"}) == {
        "full_name": ("a", "大谷 淳", "fuller"),
        "family_name": ("same", "大谷", "equal"),
        "given_name": ("a", "淳", "fuller"),
    }


def test_a_latin_name_becomes_the_latin_name() -> None:
    assert merged({"full_name": "森 直樹"}, {"full_name": "Naoki Mori"}) == {
        "full_name": ("a", "森 直樹", "japanese"),
        "roman_name": ("b", "Naoki Mori", "value"),
    }


def test_what_belongs_to_the_old_company_goes_with_it() -> None:
    a = {
        "company": "株式会社みなと精密",
        "department": "営業部",
        "phone": "+81355500114",
        "address": "港区芝公園4-99-17",
        "mobile": "+819055500131",
    }
    b = {"company": "かもめ海運株式会社", "job_title": "部長"}
    assert merged(a, b) == {
        "company": ("b", "かもめ海運株式会社", "newer"),
        "department": ("b", None, "company"),
        "job_title": ("b", "部長", "company"),
        "phone": ("b", None, "company"),
        "phone2": ("a", "+81355500114", "second"),
        "mobile": ("a", "+819055500131", "value"),
        "address": ("b", None, "company"),
    }


def test_a_person_s_address_comes_before_a_role_s() -> None:
    assert merged({"email": "jun@minato.example.jp"}, {"email": "info@minato.example.jp"}) == {
        "email": ("a", "jun@minato.example.jp", "personal"),
        "email2": ("b", "info@minato.example.jp", "second"),
    }


def test_second_numbers_find_a_place() -> None:
    a = {"phone": "+81355500114", "mobile": "+819055500131"}
    assert merged(a, {"mobile": "+818055540189"}) == {
        "phone": ("a", "+81355500114", "value"),
        "phone2": ("a", "+819055500131", "second"),
        "mobile": ("b", "+818055540189", "newer"),
    }


def test_the_one_that_arrives_is_newer_where_days_do_not_tell() -> None:
    (choice,) = merge_choices({"rank": "A"}, {"rank": "B"})
    assert choice == Choice("rank", Kept.B, "B", Because.NEWER, None)
    (choice,) = merge_choices({"rank": "A"}, {"rank": "B"}, NEW, OLD)
    assert choice == Choice("rank", Kept.A, "A", Because.NEWER, NEW)


def test_fields_come_in_the_order_of_the_catalogue() -> None:
    record = {field.key: f"x{place}" for place, field in enumerate(FIELDS)}
    choices = merge_choices(record, record)
    assert [choice.field for choice in choices] == [field.key for field in FIELDS]
    assert {choice.field: choice.value for choice in choices} == record


@pytest.fixture
def _japanese() -> Iterator[None]:
    use_language("ja")
    yield
    use_language("en")


@pytest.mark.usefixtures("_japanese")
def test_rules_in_words() -> None:
    (choice,) = merge_choices({"job_title": "主任"}, {"job_title": "係長"}, OLD, NEW)
    assert because(choice) == "新しい方（11/8）"
    words = {each: because(Choice("x", Kept.A, "", each)) for each in Because}
    assert words[Because.VALUE] == "値のある方"
    assert words[Because.DECIDED] == "決まっている方"
    assert words[Because.FURTHER] == "進んでいる方"
    assert words[Because.BOTH] == "両方を残す"
    assert len(set(words.values())) == len(words)


def test_rules_in_english() -> None:
    (choice,) = merge_choices({"job_title": "主任"}, {"job_title": "係長"}, OLD, NEW)
    assert because(choice) == "The newer one (8 Nov)"


MAILS = st.sampled_from(["", "jun@minato.example.jp", "info@minato.example.jp", "otani@kamome.example.jp"])
NUMBERS = st.sampled_from(["", "+81355500114", "+819055500131", "+818055540189"])
CONTACTS = st.fixed_dictionaries(
    {"email": MAILS, "email2": MAILS, "phone": NUMBERS, "phone2": NUMBERS, "mobile": NUMBERS}
)


def kept(choices: tuple[Choice, ...], *fields: str) -> list[str]:
    return [choice.value for choice in choices if choice.field in fields and choice.value]


def had(records: tuple[dict[str, str], ...], *fields: str) -> set[str]:
    return {record[field] for record in records for field in fields if record[field]}


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(CONTACTS, CONTACTS)
def test_no_contact_is_lost_while_there_is_room(a: dict[str, str], b: dict[str, str]) -> None:
    choices = merge_choices(a, b, OLD, NEW)
    for fields in (("email", "email2"), ("phone", "phone2", "mobile")):
        values, before = kept(choices, *fields), had((a, b), *fields)
        assert len(values) == len(set(values))
        assert set(values) <= before
        assert len(values) >= min(len(before), 2)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(CONTACTS, CONTACTS)
def test_every_field_that_had_a_value_has_a_choice(a: dict[str, str], b: dict[str, str]) -> None:
    fields = {choice.field for choice in merge_choices(a, b, OLD, NEW)}
    assert {field for field in a if a[field] or b[field]} <= fields
