# ruff: noqa: DTZ001 - cells of spreadsheets carry no zone
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.choices import STATUSES, to_consent, to_rank, to_status, to_tags, to_yes_no

RANKS = {
    "A": [
        "A", "Ａ", "a", "S", "Hot", "HOT!", "ホット", "高", "高い", "Aランク", "ランクA", "A（即案件）", "A:今すぐ客", "A+",
        "★★★★★", "◎", "High", "P1", 5, 85, "4/5", "80点",
    ],
    "B": ["B", "Warm", "ウォーム", "中", "B-", "B 検討中", "★★★", "★★★☆☆", "○", "Medium", 3, 50, "medium priority"],
    "C": ["C", "D", "Cold", "コールド", "低", "★", "×", "△", "Low", 1, 10, "cold lead"],
    None: ["", "abc", "very interested", "途中", True, None, -1, 1000, float("nan")],
}  # fmt: skip


@pytest.mark.parametrize(("cell", "rank"), [(cell, rank) for rank, cells in RANKS.items() for cell in cells])
def test_ranks(cell, rank):
    assert to_rank(cell) == (rank if cell != 10 else "A")  # ten of ten


ANSWERS = {
    True: [
        "Yes", "y", "TRUE", "はい", "○", "〇", "済", "あり", "出席", "参加", "チェックイン済み", "来場済", "Attended", "Checked In",
        "✓", 1, True, "1", "出席（オンライン）",
        "2026-01-05T03:00:00Z", "2026/02/20 19:05", datetime(2026, 1, 5, 10), date(2026, 1, 5),
    ],
    False: [
        "No", "FALSE", "いいえ", "×", "なし", "欠席", "不参加", "未チェックイン", "未", "No Show", "no-show", "参加キャンセル",
        "参加しません", 0, False, "0", "Did not attend",
    ],
    None: ["", "--", "maybe", "オンデマンド視聴", None, 7],
}  # fmt: skip


@pytest.mark.parametrize(("cell", "answer"), [(cell, answer) for answer, cells in ANSWERS.items() for cell in cells])
def test_yes_and_no(cell, answer):
    assert to_yes_no(cell) is answer


@pytest.mark.parametrize(
    ("cell", "consent"),
    [
        ("配信可", "yes"), ("同意する", "yes"), ("同意します", "yes"), ("希望する", "yes"), ("Yes", "yes"), ("○", "yes"),
        ("Opt-in", "yes"), ("Subscribed", "yes"),
        ("I agree to the terms", "yes"), (True, "yes"), (1, "yes"), ("配信停止", "no"), ("配信不要", "no"), ("同意しない", "no"),
        ("同意しません", "no"),
        ("希望しない", "no"), ("No", "no"), ("×", "no"), ("Opted out", "no"), ("Unsubscribed", "no"), (False, "no"),
        ("検討中", "検討中"), ("問題ありません", "yes"), ("承諾しない", "no"),
        ("はい、受け取ります", "yes"), ("いいえ、受け取りません", "no"), ("", None), (None, None),
    ],
)  # fmt: skip
def test_consent(cell, consent):
    assert to_consent(cell) == consent


@pytest.mark.parametrize(
    ("cell", "consent"),
    [
        ("Yes", "no"),
        (True, "no"),
        ("配信停止", "no"),
        (date(2026, 1, 5), "no"),
        ("2026/01/05", "no"),
        ("No", None),
        (False, None),
        ("", None),
        ("配信中", None),
    ],
)
def test_an_opt_out_is_a_no_and_its_absence_no_consent(cell, consent):
    assert to_consent(cell, is_opt_out=True) == consent


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("参加", "registered"), ("Attending", "registered"), ("有効", "registered"), ("approved", "approved"),
        ("承認済み", "approved"), ("補欠", "waiting"),
        ("Waitlisted", "waiting"), ("pending", "pending"), ("承認待ち", "pending"), ("denied", "declined"), ("Declined", "declined"),
        ("参加キャンセル", "cancelled"), ("Canceled", "cancelled"), ("キャンセル", "cancelled"), ("Refunded", "refunded"),
        ("Checked In", "attended"), ("VIP", "VIP"),
    ],
)  # fmt: skip
def test_registration_statuses(cell, status):
    assert to_status(cell) == status


def test_statuses_are_read_from_their_own_words():
    for code, word in STATUSES.items():
        assert to_status(word.en) == to_status(word.ja) == to_status(code) == code


def test_tags():
    assert to_tags("展示会, 要フォロー、#DX；A|B ::: * myContacts\n展示会") == (
        "展示会",
        "要フォロー",
        "DX",
        "A",
        "B",
        "myContacts",
    )
    assert to_tags(" , ") == ()


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.datetimes()))
def test_any_cell_can_be_asked(cell):
    assert to_rank(cell) in ("A", "B", "C", None)
    assert to_yes_no(cell) in (True, False, None)
    for is_opt_out in (False, True):
        assert to_consent(cell, is_opt_out) != ""
    assert to_tags("、".join(to_tags(str(cell)))) == to_tags(str(cell))
