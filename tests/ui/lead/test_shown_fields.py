"""Which fields the panel shows, and as which text."""

from typing import Any

import pytest

from leaddesk.domain.fields import FIELDS, Range
from leaddesk.translation import use_language
from leaddesk.ui.lead.shown_fields import IN_HEAD, MAIN, label, link, others, place_of, shown


def test_every_field_of_the_catalogue_can_be_seen_somewhere() -> None:
    elsewhere = {"memo", "next_action", "next_action_on", "event", "answer"}
    rest = {field.key for _group, fields in others() for field in fields}
    assert {field.key for field in FIELDS} - elsewhere <= rest | set(MAIN) | set(IN_HEAD)
    assert not rest & (set(MAIN) | set(IN_HEAD))


@pytest.mark.parametrize(
    ("record", "place"),
    [
        ({"prefecture": "神奈川県", "city": "川崎市"}, "神奈川県川崎市"),
        ({"prefecture": "神奈川県", "address": "神奈川県川崎市1-2"}, "神奈川県川崎市1-2"),
        ({"prefecture": "神奈川県", "city": "川崎市", "address": "神奈川県川崎市1-2"}, "神奈川県川崎市1-2"),
        ({"prefecture": "神奈川県", "city": "川崎市", "address": "川崎市1-2"}, "神奈川県川崎市1-2"),
        ({"city": "Berlin", "address": "Hauptstr. 1"}, "Hauptstr. 1, Berlin"),
        ({"prefecture": "大阪府", "address": "7-19, Kita-ku, Osaka, Japan"}, "7-19, Kita-ku, Osaka, Japan"),
        ({}, ""),
    ],
)
def test_a_place_says_nothing_twice(record: dict[str, Any], place: str) -> None:
    use_language("en")
    assert place_of(record) == place


def test_values_are_shown_as_people_read_them() -> None:
    record = {"employees": Range(1000, None), "source": "sales", "phone": "+81445550123;ext=12", "tags": ("製造", "DX")}
    assert shown("employees", record) == "1,000名以上"
    assert shown("source", record) == "営業の開拓"
    assert shown("phone", record) == "044-555-0123 内線12"
    assert shown("tags", record) == "製造、DX"
    assert shown("email", record) == ""


def test_mail_phone_and_web_open_something() -> None:
    record = {"email": "a@example.jp", "phone": "+81445550123;ext=12", "website": "https://example.jp", "owner": "佐藤"}
    assert link("email", record) == "mailto:a@example.jp"
    assert link("phone", record) == "tel:+81445550123"
    assert link("website", record) == "https://example.jp"
    assert link("owner", record) == link("mobile", record) == ""


def test_labels_are_short_in_both_languages() -> None:
    assert [label(key) for key in ("email", "employees", "fax")] == ["メール", "従業員", "FAX"]
    use_language("en")
    assert label("employees") == "Employees"
