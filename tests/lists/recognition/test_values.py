from datetime import date, datetime

import pytest

from leaddesk.lists.recognition.values.kinds import kinds_of


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("soma@hinata.example.co.jp", "mail"),
        ("ｓｏｍａ＠ｈｉｎａｔａ．ｅｘａｍｐｌｅ．ｊｐ", "mail"),
        ("Soma <soma@hinata.example.jp>", "mail"),
        ("a@x.example.jp ::: b@x.example.jp", "mail"),
        ("03-2555-8101（代表）", "phone"),
        ("078(555)8101", "phone"),
        ("080-5555-8101\n052-555-8101", "mobile"),
        ("０８０－５５５５－８１０１", "mobile"),
        (8055558101, "mobile"),
        ("+81-90-5555-8101", "mobile"),
        ("+1 212-555-0149", "phone"),
        (525558101, "phone-without-zero"),
        ("105-0011", "postal"),
        ("1050011", "postal-digits"),
        ("令和8年5月1日", "date"),
        ("R8.5.1", "date"),
        ("H31/4/30", "date"),
        ("07 Feb 2026", "date"),
        ("2/20/26, 3:00:00 PM", "moment"),
        ("2026-05-11T03:00:00.000Z", "moment"),
        (46113, "serial-date"),
        (date(2026, 3, 4), "date"),
        (datetime(2026, 3, 4, 10, 5), "moment"),  # noqa: DTZ001
        ("52 分 2 秒", "duration"),
        ("1h 27m 51s", "duration"),
        ("2:01 PM", "clock"),
        ("㈱ひなた製作所", "company"),
        ("Larkfield Tools Inc.", "company"),
        ("エグチ ソウマ", "kana"),
        ("江口 颯真", "japanese-name"),
        ("佐藤太郎", "japanese-name"),
        ("Alice O'Rourke", "latin-name"),
        ("生産技術部", "department"),
        ("取締役 営業本部長", "title"),
        ("Head of Marketing", "title"),
        ("東京都", "prefecture"),
        ("名古屋市中村区", "city"),
        ("愛知県名古屋市中村区名駅9-1-2", "address"),
        ("301名～500名", "range"),
        ("51-250", "range"),
        ("12億円", "money"),
        ("Hot", "rank"),
        ("高", "rank"),
        ("○", "mark"),
        (True, "yes-no"),
        ("チェックイン済み", "attendance"),
        ("参加キャンセル", "registration"),
        ("希望しない", "consent"),
        ("https://www.linkedin.com/in/example", "linkedin"),
    ],
)
def test_a_value_looks_like_its_kind(value, kind: str):
    assert kind in kinds_of(value)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Product Manager", "latin-name"),
        ("2026-05-11", "phone"),
        ("105-0011", "phone"),
        ("United States", "industry"),
        ("03-2555-8101", "address"),
        ("営業部", "person"),
    ],
)
def test_and_not_like_another(value, kind: str):
    assert kind not in kinds_of(value)


def test_long_texts_are_sentences_and_cost_nothing():
    assert kinds_of("あ" * 30_000) == frozenset(("sentence",))
