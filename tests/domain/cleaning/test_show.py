from datetime import date, datetime

import pytest

from leaddesk.domain.cleaning.dates import JAPAN
from leaddesk.domain.cleaning.show import show
from leaddesk.domain.fields import FIELD, Range
from leaddesk.translation import use_language

OKU = 10**8


@pytest.mark.parametrize(
    ("key", "value", "english", "japanese"),
    [
        ("full_name", "小川 陽子", "小川 陽子", "小川 陽子"),
        ("phone", "+81445550123", "044-555-0123", "044-555-0123"),
        ("exchanged_on", date(2026, 11, 8), "2026-11-08", "2026/11/08"),
        ("registered_at", datetime(2026, 11, 8, 14, 30, tzinfo=JAPAN), "2026-11-08 14:30", "2026/11/08 14:30"),
        ("registered_at", datetime(2026, 11, 8, 14, 30, 5, tzinfo=JAPAN), "2026-11-08 14:30:05", "2026/11/08 14:30:05"),
        ("employees", Range(301, 500), "301–500", "301–500"),
        ("employees", Range(1001, None), "1,001 or more", "1,001以上"),
        ("employees", Range(None, 50), "up to 50", "50以下"),
        ("employees", Range(250, 250), "250", "250"),
        ("revenue", Range(30 * OKU, 30 * OKU), "¥3B", "30億円"),
        ("revenue", Range(12 * OKU, 50 * OKU), "¥1.2B–¥5B", "12億円–50億円"),
        ("revenue", Range(123_456_789, 123_456_789), "¥123,456,789", "1億2,345万6,789円"),
        ("revenue", Range(100 * OKU, None), "¥10B or more", "100億円以上"),
        ("revenue", Range(None, OKU - 1), "under ¥100M", "1億円未満"),
        ("minutes", 65, "65 min", "65分"),
        ("attended", True, "Yes", "はい"),
        ("attended", False, "No", "いいえ"),
        ("consent", "yes", "Agreed", "同意あり"),
        ("consent", "検討中", "検討中", "検討中"),
        ("registration_status", "waiting", "Waiting list", "補欠"),
        ("tags", ("展示会", "DX"), "展示会, DX", "展示会、DX"),
        ("rank", "A", "A", "A"),
        ("prefecture", "大阪府", "Osaka", "大阪府"),
        ("prefecture", "Bavaria", "Bavaria", "Bavaria"),
        ("memo", None, "", ""),
    ],
)
def test_values_are_shown_in_both_languages(key, value, english, japanese):
    assert show(FIELD[key], value) == english
    use_language("ja")
    try:
        assert show(FIELD[key], value) == japanese
    finally:
        use_language("en")
