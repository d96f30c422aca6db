import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.derived import complete, role
from leaddesk.domain.cleaning.text import one_line
from leaddesk.domain.fields import Range
from leaddesk.domain.roles import Role


def test_a_whole_name_gives_its_parts():
    record = complete({"full_name": "小川 陽子", "kana": "オガワ ヨウコ"})
    assert (record["family_name"], record["given_name"]) == ("小川", "陽子")
    assert (record["family_kana"], record["given_kana"]) == ("オガワ", "ヨウコ")


def test_parts_give_the_whole():
    assert complete({"family_name": "小川", "given_name": "陽子"})["full_name"] == "小川 陽子"
    assert complete({"family_name": "Fairbanks", "given_name": "Noah"})["full_name"] == "Noah Fairbanks"
    assert complete({"family_name": "小川"})["full_name"] == "小川"
    assert complete({"family_kana": "オガワ", "given_kana": "ヨウコ"})["kana"] == "オガワ ヨウコ"


def test_an_undivided_name_stays_whole_and_is_divided_by_its_parts():
    assert complete({"full_name": "小川陽子"}) == {"full_name": "小川陽子"}
    assert complete({"full_name": "小川陽子", "family_name": "小川", "given_name": "陽子"})["full_name"] == "小川 陽子"


def test_one_part_beside_the_whole_gives_the_other():
    assert complete({"full_name": "小川 陽子", "family_name": "小川"})["given_name"] == "陽子"
    assert "given_name" not in complete({"full_name": "小川 陽子", "family_name": "山田"})


def test_what_the_list_says_stays():
    record = {
        "full_name": "Yoko O.",
        "family_name": "小川",
        "given_name": "陽子",
        "address": "東京都港区",
        "prefecture": "大阪府",
    }
    assert complete(dict(record)) == record


def test_an_edit_carries_what_follows_from_it():
    record = {"full_name": "小川 陽子", "family_name": "小川", "given_name": "陽子"}
    assert complete({**record, "full_name": "山田 花子"}, frozenset({"full_name"}))["family_name"] == "山田"
    assert complete({**record, "family_name": "山田"}, frozenset({"family_name"}))["full_name"] == "山田 陽子"
    assert complete({**record, "full_name": "山田花子"}, frozenset({"full_name"}))["family_name"] is None
    assert complete({**record, "full_name": None}, frozenset({"full_name"}))["given_name"] is None
    both = complete(
        {**record, "full_name": "Y. Ogawa", "family_name": "Ogawa"}, frozenset({"full_name", "family_name"})
    )
    assert both["full_name"] == "Y. Ogawa"


@pytest.mark.parametrize(
    ("edit", "becomes"),
    [
        (("", None, ""), ("", "", "")),
        (("", "", ""), ("", "", "")),
        (("", "山田", "花子"), ("山田 花子", "山田", "花子")),
        (("", None, "花子"), ("小川 花子", "小川", "花子")),
        (("山田 花子", None, ""), ("山田 花子", "山田", "花子")),
        (("山田 花子", "山田", None), ("山田 花子", "山田", "花子")),
        (("山田花子", "山田", None), ("山田花子", "山田", "")),
        ((None, "", None), ("陽子", "", "陽子")),
    ],
)
def test_a_whole_name_and_parts_that_are_edited_together_agree(edit, becomes):
    record = {"full_name": "小川 陽子", "family_name": "小川", "given_name": "陽子"}
    changes = {key: value for key, value in zip(record, edit, strict=True) if value is not None}
    after = complete({**record, **changes}, frozenset(changes))
    assert tuple(after[key] or "" for key in record) == becomes
    assert complete(dict(after), frozenset(changes)) == after


def test_the_prefecture_follows_from_the_address_then_the_postal_code():
    assert complete({"address": "神戸市中央区9"})["prefecture"] == "兵庫県"
    assert complete({"postal_code": "060-0001"})["prefecture"] == "北海道"
    assert complete({"address": "中央区9", "postal_code": "060-0001"})["prefecture"] == "北海道"
    assert "prefecture" not in complete({"address": "9-9-9"})


def test_a_new_address_brings_its_prefecture():
    record = {"address": "大阪府大阪市北区9", "prefecture": "東京都"}
    assert complete(dict(record), frozenset({"address"}))["prefecture"] == "大阪府"
    assert complete(dict(record), frozenset({"address", "prefecture"}))["prefecture"] == "東京都"
    assert complete(dict(record), frozenset({"memo"}))["prefecture"] == "東京都"


def test_the_country_gives_phones_their_code():
    assert complete({"country": "United States", "phone": "212-555-0149"})["phone"] == "+12125550149"
    assert complete({"country": "日本", "phone": "2555-0049"})["phone"] == "2555-0049"


def test_the_role_follows_from_title_and_size():
    assert role({"job_title": "営業部長"}) is Role.MANAGER
    assert role({"job_title": "営業部長", "employees": Range(51, 100)}) is Role.DECISION_MAKER
    assert role({"job_title": "営業部長", "employees": Range(1001, None)}) is Role.MANAGER
    assert role({}) is None


_KEYS = ("full_name", "family_name", "given_name", "kana", "address", "country", "phone")
_CLEAN = st.text().map(one_line).filter(bool)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(_KEYS, _CLEAN)))
def test_completing_twice_is_completing_once(record):
    once = complete(dict(record))
    assert complete(dict(once)) == once
