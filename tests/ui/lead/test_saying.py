"""What is said below a field while it is edited."""

from datetime import date
from typing import Any

import pytest

from leaddesk.domain.fields import Range
from leaddesk.ui.lead.saying import Mood, saying

TODAY = date(2026, 11, 20)
RECORD: dict[str, Any] = {
    "full_name": "山口 健太",
    "phone": "+81445550123",
    "email": "kenta@example.co.jp",
    "employees": Range(420, 420),
    "prefecture": "神奈川県",
    "city": "川崎市",
    "source": "referral",
}


@pytest.mark.parametrize(
    ("key", "text", "mood", "words", "changes"),
    [
        ("phone", "０４４－５５５－０１９９", "sure", "044-555-0199 として保存します", {"phone": "+81445550199"}),
        ("phone", "044-555-0123", "plain", "", {}),
        ("phone", "", "sure", "空にします", {"phone": None}),
        ("phone", "5550-0123", "look", "市外局番がないため、そのまま残しました", {"phone": "5550-0123"}),
        ("phone", "なぞ", "refused", "電話番号がありません", {}),
        ("email", "kohei@@example", "refused", "@ が2つあります", {}),
        ("email", "KOHEI@example.co.jp", "sure", "kohei@example.co.jp として保存します", {"email": "kohei@example.co.jp"}),
        ("email", "k@gmail.con", "look", "gmail.com の打ち間違いかもしれません", {"email": "k@gmail.con"}),
        ("employees", "約500人", "sure", "500名 として保存します", {"employees": Range(500, 500)}),
        ("employees", "100-999", "sure", "100–999名 として保存します", {"employees": Range(100, 999)}),
        ("employees", "多い", "refused", "数値がありません", {}),
        ("revenue", "30億円", "sure", "", {"revenue": Range(3_000_000_000, 3_000_000_000)}),
        ("exchanged_on", "11/8", "sure", "2026/11/08 として保存します", {"exchanged_on": date(2026, 11, 8)}),
        ("tags", "製造, 展示会", "sure", "製造、展示会 として保存します", {"tags": ("製造", "展示会")}),
        ("attended", "はい", "sure", "", {"attended": True}),
        ("rank", "hot", "sure", "A として保存します", {"rank": "A"}),
        ("rank", "とても", "refused", "評価として読めません", {}),
        ("owner", "鈴木  蓮", "sure", "鈴木 蓮 として保存します", {"owner": "鈴木 蓮"}),
        ("website", "example.co.jp", "sure", "https://example.co.jp として保存します", {"website": "https://example.co.jp"}),
        ("memo", "一行目\n二行目", "sure", "", {"memo": "一行目\n二行目"}),
        ("kana", "やまぐち けんた", "sure", "ヤマグチ ケンタ として保存します", {"kana": "ヤマグチ ケンタ"}),
        ("source", "展示会", "sure", "", {"source": "trade-show"}),
        ("source", "紹介", "plain", "", {}),
        ("postal_code", "2100001", "sure", "210-0001 として保存します", {"postal_code": "210-0001"}),
    ],
)  # fmt: skip
def test_each_kind_of_field_says_what_becomes_of_it(
    key: str, text: str, mood: Mood, words: str, changes: dict[str, Any]
) -> None:
    said = saying(key, text, RECORD, TODAY)
    assert (said.mood, said.text, said.changes) == (mood, words, changes)
    assert said.can_be_saved is (mood != "refused")


def test_what_stands_in_the_text_too_is_kept_where_nothing_was_known() -> None:
    said = saying("full_name", "山口 健太 部長", RECORD, TODAY)
    assert said.changes == {"job_title": "部長"}
    assert "役職 部長 も保存します" in said.text
    known = saying("full_name", "山口 健太郎 部長", {**RECORD, "job_title": "次長"}, TODAY)
    assert known.changes == {"full_name": "山口 健太郎"}


def test_a_place_is_edited_as_one() -> None:
    moved = saying("address", "神奈川県横浜市西区1-2-3", RECORD, TODAY)
    assert moved.changes == {"address": "神奈川県横浜市西区1-2-3", "city": None}
    emptied = saying("address", "", RECORD, TODAY)
    assert emptied.changes == {"prefecture": None, "city": None}
